// The site for developers, as `cargo xtask site` makes it; every page and every example of it: tests/site/examples.test.mjs.
import assert from "node:assert/strict";
import { readFileSync, rmSync } from "node:fs";
import { after, before, test } from "node:test";
import { reference } from "../../xtask/site/examples.mjs";
import { addressOf, brokenLinks, makeSite, pagesIn, serving } from "../site/made.mjs";
import { axe, browserTest } from "./harness.mjs";
import { becomes, Widget } from "./widget.mjs";

const { modules: [{ declarations: [declared] }] } = JSON.parse(readFileSync(new URL("../../pkg/custom-elements.json", import.meta.url), "utf8"));

let folder;
before(() => (folder = makeSite()));
after(() => rmSync(folder, { recursive: true, force: true }));
const onSite = (name, body) => browserTest(name, {}, async ({ serve, ...given }) => {
  const { origin } = await serve(serving(folder));
  await body({ ...given, serve, site: addressOf(origin, folder) });
});

test("everything that a page names is there, by addresses that hold in any folder", () => {
  assert.ok(pagesIn(folder).length > 100, "pages");
  assert.deepEqual(brokenLinks(folder), []);
});

test("every item of the contract has a live example; one without is an error", () => {
  const examples = pagesIn(folder).filter((name) => name.startsWith("examples/"));
  const { attributes, events, slots, cssParts, cssProperties } = declared;
  for (const { name } of [...attributes, ...events, ...cssParts, ...cssProperties]) assert.ok(examples.some((it) => it.endsWith(`-${name.replace(/^-+/, "")}.html`)), name);
  assert.ok(slots.length > 1);
  const without = { ...declared, attributes: [...attributes, { name: "brand-new", type: { text: "string" } }] };
  assert.throws(() => reference(without, new Map()), /examples of attributes: brand-new has none/);
  const gone = { ...declared, events: events.slice(1) };
  assert.throws(() => reference(gone, new Map()), /examples of events: .* is not in the contract/);
});

onSite("the first page, a guide and a page of the reference report nothing, and axe finds nothing", async ({ page, site }) => {
  for (const name of ["index", "guides/embedding", "recipes/react", "reference/events"]) {
    await page.goto(`${site}/${name}.html`);
    await page.locator("main h1").waitFor();
    await axe(page, { exclude: ["iframe"] });
  }
});

onSite("what an example shows stands in the page of the reference, as high as it is", async ({ page, site }) => {
  await page.goto(`${site}/reference/events.html#resolution-table-filter`);
  const frame = page.locator("iframe[src$='events-resolution-table-filter.html']");
  await frame.scrollIntoViewIfNeeded();
  const inside = frame.contentFrame();
  await inside.locator(".row").first().waitFor();
  await inside.locator("#search").fill("pond");
  await inside.locator("#log", { hasText: '"search": "pond"' }).waitFor();
  await becomes(() => frame.evaluate((it) => it.offsetHeight >= Math.min(640, it.contentDocument.body.offsetHeight)), true);
});

onSite("the playground runs an example, what is chosen and what is written", async ({ page, site }) => {
  await page.goto(`${site}/playground.html?example=attributes-filters`);
  const shown = new Widget({ locator: (selector) => page.frameLocator("#shown").locator(selector) }, "resolution-table");
  await shown.shown();
  await page.locator("#set-view").selectOption("provisions");
  assert.match(await page.locator("#source").inputValue(), /<resolution-table src="wtsa20.json" filters="search=accessibility" view="provisions">/);
  await becomes(() => page.frameLocator("#shown").locator("resolution-table").getAttribute("view"), "provisions");
  await page.locator("#source").fill('<resolution-table src="parks.json"></resolution-table>');
  await page.getByRole("button", { name: "Run" }).click();
  await page.frameLocator("#shown").getByText("Paths for everybody").first().waitFor();
  await axe(page, { exclude: ["iframe"] });
});

onSite("the search finds a section from any page, and leads there", async ({ page, site }) => {
  await page.goto(`${site}/guides/links.html`);
  await page.getByRole("searchbox").fill("classic script");
  await page.keyboard.press("Enter");
  await page.locator("#told", { hasText: "“classic script”" }).waitFor();
  await axe(page);
  const first = page.locator("#results a").first();
  const href = await first.getAttribute("href");
  await first.click();
  await page.waitForURL(`${site}/${href}`);
  await page.goto(`${site}/search.html?q=zzyzx`);
  await page.getByText("Nothing was found").waitFor();
});

onSite("at 320 pixels nothing is wider than the window, and the contents are folded away", async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const name of ["index", "guides/format", "reference/parts", "playground"]) {
    await page.goto(`${site}/${name}.html`);
    await becomes(() => page.evaluate(() => document.documentElement.scrollWidth), 320, name);
    assert.equal(await page.locator("nav details").getAttribute("open"), null);
  }
});
