// Reading: from match to match, two resolutions side by side, and the place where one was.
import assert from "node:assert/strict";
import { axe, browserTest, mainTest, screenshot } from "./harness.mjs";
import { Keyboard } from "./keyboard.mjs";
import { becomes, digest, events, open, showing, small } from "./widget.mjs";

const phone = { viewport: { width: 320, height: 640 } };
const server = showing(small);
const current = (widget) => widget.find(".detail mark[data-current]");

browserTest("n and p go from match to match inside a full text, and nowhere else", {}, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/`);
  await widget.search.fill("uit");
  await becomes(() => widget.marks.count().then((count) => count > 0), true);
  await widget.opener(44).click();
  const detail = widget.find("[data-detail='44']");
  await detail.waitFor();
  const count = await detail.locator("mark").count();
  assert.ok(count > 3);
  await page.keyboard.press("n");
  assert.equal(await current(widget).count(), 0, "the focus is not in the full text");
  await detail.locator("h3").click();
  await page.keyboard.press("n");
  await becomes(() => widget.status.innerText(), `Occurrence 1 sur ${count}`);
  await page.keyboard.press("n");
  await becomes(() => widget.status.innerText(), `Occurrence 2 sur ${count}`);
  assert.equal(await current(widget).count(), 1);
  await becomes(() => current(widget).evaluate((mark) => {
    const { top, bottom } = mark.getBoundingClientRect();
    return top > 0 && bottom < innerHeight;
  }), true, "the match is in sight");
  await page.keyboard.press("p");
  await page.keyboard.press("p");
  await becomes(() => widget.status.innerText(), `Occurrence ${count} sur ${count}`, "round the beginning");
  await page.keyboard.press("Control+n").catch(() => {});
  assert.equal(await widget.search.inputValue(), "uit");
});

browserTest("letters are letters in the search box", { server }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.opener(3).click();
  await widget.search.pressSequentially("pn");
  assert.equal(await widget.search.inputValue(), "pn");
});

browserTest("matches by buttons, and the place is shown", { server, ...phone }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.search.fill("operators");
  await widget.showsRows([3]);
  await widget.opener(3).click();
  const detail = widget.find("[data-detail='3']");
  await detail.getByRole("button", { name: "Next match" }).click();
  await detail.getByText("Match 1 of 1").waitFor();
  await axe(page);
  await screenshot(page, "matches-phone");
});

async function compare(widget, first, second) {
  await (await widget.tool("compare")).click();
  await widget.find("[data-compare='0']").selectOption(first);
  await widget.find("[data-compare='1']").selectOption(second);
  await widget.find(".side-by-side").waitFor();
}

mainTest("two resolutions side by side, section by section", {}, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/`);
  await compare(widget, "44", "50");
  const heads = await widget.find(".side-by-side thead th .identifier").allInnerTexts();
  assert.match(heads[0], /^Résolution 44 /);
  assert.match(heads[1], /^Résolution 50 /);
  const sections = (number) => digest.resolutions.find((it) => it.number === number).sections;
  const cells = widget.find(".side-by-side tbody td:not(.missing)");
  const expected = sections(44).length + sections(50).length + 2;
  const annexes = [44, 50].filter((number) => digest.resolutions.find((it) => it.number === number).annexes?.length).length;
  assert.equal(await cells.count(), expected + annexes, "each section is there once");
  const provisions = (list) => list.reduce((sum, it) => sum + 1 + provisions(it.provisions ?? []), 0);
  const all = [44, 50].flatMap(sections).reduce((sum, it) => sum + provisions(it.provisions), 0);
  assert.ok((await widget.find(".side-by-side li").count()) >= all);
  await widget.find(".side-by-side").getByText("Seulement ici : Résolution 44").first().waitFor();
  await axe(page);
  await screenshot(page, "comparison");
  await widget.find("[data-action=close-comparison]").click();
  await becomes(() => widget.find("#comparison").count(), 0);
  await becomes(() => widget.focused(), "menu");
});

browserTest("a link compares what there is, and says what there is not", { server }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page?rt.compare=nowhere&rt.compare=30`);
  assert.match(await widget.find("[role=alert]").innerText(), /compare: nowhere/);
  assert.equal(await widget.find(".panel-head").filter({ visible: true }).count(), 1, "one title, with what closes the panel");
  const chosen = () => Promise.all([0, 1].map((place) => widget.find(`[data-compare='${place}'] option:checked`).innerText()));
  const [first, second] = await chosen();
  assert.equal(first, "Choose a resolution", "none is chosen in the place of what is not there");
  assert.match(second, /^Resolution 30 /);
  await widget.find("[data-compare='0']").selectOption("3");
  await widget.find(".side-by-side").waitFor();
  assert.equal(new URL(page.url()).search, "?rt.compare=3&rt.compare=30");
});

browserTest("a full text offers to be compared, and the page is told", { server }, async ({ page, origin }) => {
  const told = await events(page);
  const widget = await open(page, `${origin}/page`);
  for (const number of [3, 30]) {
    await widget.opener(number).click();
    await widget.find(`[data-detail="${number}"]`).getByRole("button", { name: `Compare Resolution ${number}` }).click();
    await becomes(() => widget.focused(), "comparison");
    if (number === 3) {
      // The panel lies over the rows; put away, it keeps what was chosen.
      await page.keyboard.press("Escape");
      await becomes(() => widget.find("#comparison").count(), 0);
    }
  }
  await widget.find(".side-by-side").getByText("Only in Resolution 30").first().waitFor();
  assert.equal(await widget.find("#comparison h3").innerText(), "Resolution 3 and Resolution 30 side by side");
  assert.deepEqual((await told("layout")).at(-1).compare, ["3", "30"]);
});

browserTest("compared with the keyboard alone", { server }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const keyboard = new Keyboard(page);
  await keyboard.tabTo({ id: "menu" });
  await keyboard.press("Enter");
  await keyboard.tabTo({ name: "Compare" });
  await keyboard.press("Enter");
  await widget.find("#comparison").waitFor();
  const place = () => widget.host.evaluate((host) => host.shadowRoot.activeElement?.dataset.compare);
  while ((await place()) !== "0") await keyboard.press("Tab");
  await keyboard.type("Resolution 3 ");
  while ((await place()) !== "1") await keyboard.press("Tab");
  await keyboard.type("Resolution 300");
  await becomes(() => widget.find("#comparison h3").innerText(), "Resolution 3 and Resolution 300 side by side");
  await widget.find(".side-by-side").getByText("Resolution 300 has no such section.").first().waitFor();
  await keyboard.press("Escape");
  await becomes(() => widget.find("#comparison").count(), 0);
});

browserTest("side by side is one below the other at 320 pixels", phone, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/`);
  await compare(widget, "44", "50");
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 320, `${wide}`);
  const [first, second] = await Promise.all([0, 1].map((place) => widget.find(".side-by-side tbody tr").first().locator("td").nth(place).boundingBox()));
  assert.ok(second.y >= first.y + first.height - 1);
  await axe(page);
  await screenshot(page, "comparison-phone");
});

const small_window = { viewport: { width: 1280, height: 600 } };
browserTest("who loads the page again is where they were", small_window, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/`);
  await widget.opener(58).scrollIntoViewIfNeeded();
  await widget.opener(58).focus();
  await page.evaluate(() => scrollBy(0, 37));
  const before = (await widget.row(58).boundingBox()).y;
  await page.reload();
  await widget.shown();
  await becomes(async () => Math.abs((await widget.row(58).boundingBox()).y - before) < 3, true);
  await becomes(() => widget.opener(58).evaluate((it) => it.matches(":focus")), true);
  await page.goto("about:blank");
  await page.goto(`${origin}/www/`);
  await widget.shown();
  assert.equal(await page.evaluate(() => scrollY), 0, "who comes anew is at the top");
});

browserTest("opening and closing a row keeps it where it is", small_window, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/`);
  await widget.opener(58).scrollIntoViewIfNeeded();
  const before = (await widget.row(58).boundingBox()).y;
  await widget.opener(58).click();
  await widget.find("[data-detail='58']").waitFor();
  assert.ok(Math.abs((await widget.row(58).boundingBox()).y - before) < 3);
  await widget.opener(58).click();
  await becomes(() => widget.find(".detail").count(), 0);
  assert.ok(Math.abs((await widget.row(58).boundingBox()).y - before) < 3);
});
