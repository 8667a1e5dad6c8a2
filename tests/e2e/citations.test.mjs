// Citations: links both ways, marks, addresses of outside instruments, and the map.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { hasTabs } from "./engine.mjs";
import { axe, browserTest, mainTest, screenshot } from "./harness.mjs";
import { Widget, becomes, digest, events, open, showing, small } from "./widget.mjs";

const lighthouses = JSON.parse(readFileSync(new URL("../fixtures/citations.json", import.meta.url), "utf8"));
const TEMPLATE = 'link-template="cs=https://ships.example/{lang}/{number}?y={year} lamps/recommendation=https://lamps.example/{number}"';

const detail = (widget, number) => widget.find(`[data-detail="${number}"]`);

mainTest("a citation in a text opens the resolution, gives up what hides it, and takes the focus there", { server: showing(lighthouses) }, async ({ page, origin, context }) => {
  const told = await events(page);
  const widget = await open(page, `${origin}/page`);
  await widget.search.fill("lamps");
  await widget.showsRows([1]);
  await widget.opener(1).click();
  // It stands in a provision that does not match.
  await detail(widget, 1).locator("[data-action=extent]").click();
  const link = detail(widget, 1).locator("[data-path='1/recalling/a'] a").last();
  assert.equal(await link.innerText(), "3 (Rev. Lima, 2020) of this Assembly");
  const href = await link.getAttribute("href");
  await link.click();
  await detail(widget, 3).waitFor();
  await widget.showsRows([1, 2, 3, 4], "the search that hid it is given up");
  await becomes(() => widget.opener(3).evaluate((it) => it.matches(":focus")), true);
  const [{ path, open: isOpen }] = (await told("open")).slice(-1);
  assert.deepEqual([path, isOpen], ["3", true]);
  // In another tab its address leads to the same; where there is one tab, after another page in it.
  const address = new URL(href, await page.evaluate(() => location.href)).href;
  const other = new Widget(hasTabs ? await context.newPage() : page);
  if (!hasTabs) await page.goto("about:blank");
  await other.page.goto(address);
  await detail(other, 3).waitFor();
});

mainTest("what cites a resolution is listed, and leads to the provision", { server: showing(lighthouses) }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.opener(3).click();
  const citing = detail(widget, 3).locator(".cited-by li");
  await becomes(() => citing.count(), 2);
  assert.match(await citing.first().innerText(), /Resolution 1 .*Lighting the coast in recalling a\)\s+Older edition/s);
  await citing.first().getByRole("link", { name: "recalling a)" }).click();
  const provision = detail(widget, 1).locator("[data-path='1/recalling/a']");
  await provision.waitFor();
  await becomes(() => provision.evaluate((it) => it.matches(":focus")), true);
  assert.equal(await provision.evaluate((it) => it.getBoundingClientRect().top < innerHeight), true, "it is in sight");
});

browserTest("with the keyboard alone one goes along a citation and back", { server: showing(lighthouses) }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.opener(2).focus();
  await page.keyboard.press("Enter");
  const link = detail(widget, 2).locator("[data-path='2/noting/a'] a").first();
  await link.waitFor();
  await page.keyboard.press("Tab");
  for (let presses = 0; presses < 10 && !(await link.evaluate((it) => it.matches(":focus"))); presses += 1) await page.keyboard.press("Tab");
  assert.equal(await link.evaluate((it) => it.matches(":focus-visible")), true);
  await page.keyboard.press("Enter");
  await becomes(() => widget.opener(3).evaluate((it) => it.matches(":focus")), true);
  const back = detail(widget, 3).getByRole("link", { name: "noting a)" });
  await back.focus();
  await page.keyboard.press("Enter");
  await becomes(() => detail(widget, 2).locator("[data-path='2/noting/a']").evaluate((it) => it.matches(":focus")), true);
});

browserTest("outside instruments lead where the page says, in the reader's language", { server: showing(lighthouses, TEMPLATE) }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.opener(1).click();
  const links = detail(widget, 1).locator(".references a[target]");
  await links.first().waitFor();
  const hrefs = () => links.evaluateAll((all) => all.map((it) => [it.getAttribute("href"), it.rel, it.target]));
  const expected = (lang) => [
    ["https://lamps.example/L.12", "noopener", "_blank"],
    [`https://ships.example/${lang}/40?y=2019`, "noopener", "_blank"],
  ];
  assert.deepEqual(await hrefs(), expected("en"));
  await links.first().getByText("(opens in a new tab)").waitFor({ state: "attached" });
  await widget.find("[data-action=language]").selectOption("fr");
  await becomes(hrefs, expected("fr"));
  // A template for no body of the citation leaves plain text.
  await widget.opener(2).click();
  const question = detail(widget, 2).locator(".references li", { hasText: "Question 7/2" });
  await question.waitFor();
  assert.equal(await question.locator("a[target]").count(), 0);
  // The property is the attribute.
  await widget.host.evaluate((it) => (it.linkTemplate = { lamps: "https://all.example/{kind}/{number}" }));
  await becomes(() => question.locator("a[target]").getAttribute("href"), "https://all.example/question/7%2F2");
  await widget.host.evaluate((it) => it.removeAttribute("link-template"));
  await becomes(() => widget.find("a[target]").count(), 0);
});

const hostile = 'link-template="cs=javascript:alert({number}) lamps=data:text/html,{number} al=https://{number}/"';
browserTest("a hostile address is refused, and said to the page's author", { server: showing(lighthouses, hostile) }, async ({ page, origin, expectProblem }) => {
  expectProblem(/link-template: cs=javascript:alert\(\{number\}\): only https: and http: addresses are followed/);
  expectProblem(/link-template: lamps=data:/);
  expectProblem(/link-template: al=https:.*: the host may not depend on what is cited/);
  const widget = await open(page, `${origin}/page`);
  await widget.opener(1).click();
  await detail(widget, 1).locator(".references").waitFor();
  const hrefs = await widget.find("a").evaluateAll((all) => all.map((it) => it.getAttribute("href")));
  assert.ok(hrefs.length > 3 && hrefs.every((href) => !/^(javascript|data):/i.test(href)), hrefs.join(" "));
  assert.equal(await widget.find("a[target]").count(), 0);
});

/** The map that is shown. */
const map = (widget) => widget.find(".drawing:visible");
const node = (widget, name) => map(widget).getByRole("button", { name });

mainTest("choosing a node of the map filters the table, and choosing it again gives that up", { server: showing(lighthouses, 'view="citations"') }, async ({ page, origin }) => {
  const told = await events(page);
  const widget = await open(page, `${origin}/page`);
  const ships = node(widget, "CS: Resolution 40: cited by 2");
  await ships.click();
  await widget.showsRows([1, 2]);
  assert.equal(await ships.getAttribute("aria-pressed"), "true");
  await becomes(() => widget.status.innerText(), "2 resolutions of 4", "it is said");
  assert.equal(await widget.chips.count(), 1);
  assert.deepEqual((await told("filter")).at(-1).facets, { cited: ["cs:resolution:40"] });
  await ships.click();
  await widget.showsRows([1, 2, 3, 4]);
  await node(widget, "Resolution 3 Fog: cites 0, cited by 2").click();
  await widget.showsRows([3]);
  await becomes(() => widget.row(3).locator(".c-cited-by a").allInnerTexts(), ["Resolution 1 (Rev. Geneva, 2024)", "Resolution 2 (Rev. Geneva, 2024)"]);
});

mainTest("the map is walked with the arrow keys", { server: showing(lighthouses, 'view="citations"') }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.find(".map summary").focus();
  await page.keyboard.press("Tab");
  const focused = () => widget.host.evaluate((host) => host.shadowRoot.activeElement?.getAttribute("aria-label"));
  assert.equal(await focused(), "Resolution 1 Lighting the coast: cites 5, cited by 0");
  const own = map(widget).locator(".node[tabindex='0'] + .own");
  assert.equal(await own.evaluate((it) => getComputedStyle(it).visibility), "visible", "its citations come to light");
  await page.keyboard.press("ArrowDown");
  await becomes(focused, "Resolution 2 Counting ships at night: cites 4, cited by 1");
  await page.keyboard.press("ArrowRight");
  await becomes(focused, "CS: Resolution 40: cited by 2");
  await page.keyboard.press("ArrowLeft");
  await becomes(focused, "Resolution 1 Lighting the coast: cites 5, cited by 0");
  await page.keyboard.press("End");
  await becomes(focused, "Resolution 3 Fog: cites 0, cited by 2");
  await page.keyboard.press("Home");
  await becomes(focused, "Resolution 1 Lighting the coast: cites 5, cited by 0");
  await page.keyboard.press("ArrowRight");
  await becomes(async () => (await focused())?.includes("cited by"), true);
  await page.keyboard.press("Space");
  await becomes(() => widget.chips.count(), 1);
  await page.keyboard.press("Enter");
  await becomes(() => widget.chips.count(), 0);
  // One stop: the next Tab leaves the map.
  await page.keyboard.press("Tab");
  assert.equal(await widget.host.evaluate((host) => Boolean(host.shadowRoot.activeElement.closest(".drawing"))), false);
});

for (const [name, options] of /** @type {[string, any][]} */ ([
  ["desktop", { viewport: { width: 1280, height: 900 } }],
  ["phone", { viewport: { width: 320, height: 640 } }],
  ["arabic-dark", { viewport: { width: 1280, height: 900 }, colorScheme: "dark", lang: "ar" }],
  ["arabic-phone", { viewport: { width: 320, height: 640 }, lang: "ar" }],
  ["forced", { viewport: { width: 900, height: 900 }, forcedColors: "active" }],
])) {
  const { lang = "fr", ...context } = options;
  const server = showing(digest, `view="citations" lang="${lang}"`, { lang });
  browserTest(`the map of the bundled register, ${name}: legible, inside, and axe finds nothing`, { ...context, server }, async ({ page, origin }) => {
    const widget = await open(page, `${origin}/page`);
    const drawing = map(widget);
    await drawing.waitFor();
    const { size, outside, scroll } = await drawing.evaluate((svg) => {
      const box = svg.getBoundingClientRect();
      const inside = ({ left, right, top, bottom }) =>
        left >= box.left - 1 && right <= box.right + 1 && top >= box.top - 1 && bottom <= box.bottom + 1;
      const texts = [...svg.querySelectorAll("text")];
      const scale = box.width / svg.viewBox.baseVal.width;
      const tooWide = [...svg.querySelectorAll(".node")].filter((node) => {
        const [text, rect] = [node.querySelector(".map-label"), node.querySelector(".box")].map((it) => it.getBoundingClientRect());
        return text.left < rect.left - 1 || text.right > rect.right + 1;
      });
      return {
        size: 13 * scale,
        outside: [...texts.filter((it) => !inside(it.getBoundingClientRect())), ...tooWide].map((it) => it.textContent),
        scroll: document.documentElement.scrollWidth - innerWidth,
      };
    });
    assert.ok(size >= 11.5, `${size} px`);
    assert.deepEqual(outside, []);
    assert.ok(scroll <= 0, `${scroll} px too wide`);
    await screenshot(page, `citations-map-${name}`);
    await axe(page);
  });
}

browserTest("at 320 pixels a node is large enough for a finger, and filters", { viewport: { width: 320, height: 640 }, server: showing(lighthouses, 'view="citations"') }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const third = node(widget, "Resolution 3 Fog: cites 0, cited by 2");
  const box = await third.locator(".box").boundingBox();
  assert.ok(box.width >= 24 && box.height >= 24, JSON.stringify(box));
  await third.click();
  await widget.showsRows([3]);
  const named = await widget.row(3).locator(".c-cited-by").evaluate((it) => getComputedStyle(it, "::before").content);
  assert.match(named, /Cited by/);
});

for (const width of [1280, 320]) {
  browserTest(`dangling and outdated citations, ${width} pixels: axe finds nothing`, { viewport: { width, height: 800 }, server: showing(lighthouses, TEMPLATE) }, async ({ page, origin }) => {
    const widget = await open(page, `${origin}/page`);
    await widget.opener(1).click();
    await detail(widget, 1).getByText("The register holds no Resolution 9").waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    await screenshot(page, `citations-detail-${width}`);
    await axe(page);
  });
}

const none = structuredClone(small);
for (const it of none.resolutions) it.references = [];
browserTest("a register without citations says so", { server: showing(none, 'view="citations"') }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.find(".map-note").getByText("No resolution of this register cites an instrument.").waitFor();
  await widget.showsRows([3, 30, 300]);
});
