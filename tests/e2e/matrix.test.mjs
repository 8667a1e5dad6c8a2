// Who must do what: the matrix, and what its numbers lead to.
import assert from "node:assert/strict";
import { axe, browserTest, mainTest, screenshot } from "./harness.mjs";
import { Keyboard } from "./keyboard.mjs";
import { Widget, becomes, digest, open, provisionsOf, showing, small } from "./widget.mjs";

/** The matrix of a page. */
async function matrix(page, url) {
  await page.goto(url);
  const widget = new Widget(page);
  await widget.find(".matrix tbody button").first().waitFor();
  return widget;
}

const at = (widget, spot) => widget.find(`[data-at="${spot}"]`);
const focused = (widget) => widget.host.evaluate((host) => host.shadowRoot.activeElement?.dataset.at);

/** Every line as a text: its heading and what is not empty. */
const lines = (widget) =>
  widget.find(".matrix tbody tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText.trim()).join(" ").replace(/\s+/g, " ")));

const fixture = { server: showing(small, 'view="matrix"') };

mainTest("the matrix counts the provisions of each addressee under each verb, with sums", fixture, async ({ page, origin }) => {
  const widget = await matrix(page, `${origin}/page`);
  const heads = await widget.find(".matrix thead th").allInnerTexts();
  assert.deepEqual(heads, ["Addressee", "resolves", "instructs", "invites", "recalling", "Total"]);
  assert.deepEqual(await lines(widget), [
    "Director of TSB 4 4",
    "Director of BDT 4 1 1 +4",
    "Study Group 17 1 1 1",
    "Member States 1 1",
    "No particular addressee 1 1",
  ]);
  const sums = await widget.find(".matrix tfoot").innerText();
  assert.deepEqual(sums.split(/\s+/), ["Total", "1", "5", "2", "1", "8"]);
  assert.deepEqual(await at(widget, "1-2").locator("xpath=..").getAttribute("data-heat"), "5");
  assert.equal(await at(widget, "1-2").getAttribute("aria-label"), "Director of TSB, instructs: 4 provisions");
});

browserTest("the headings of all columns stand on one line", fixture, async ({ page, origin }) => {
  const widget = await matrix(page, `${origin}/page`);
  const ends = await widget.find(".matrix thead th:not(.corner)").evaluateAll((heads) =>
    heads.map((head) => {
      const text = document.createRange();
      text.selectNodeContents(head.querySelector("button span") ?? head.querySelector("button") ?? head);
      return Math.round(text.getBoundingClientRect().bottom);
    }),
  );
  assert.ok(ends.length > 3);
  assert.deepEqual([...new Set(ends)], [ends[0]]);
});

mainTest("a number, a line and a column lead to their provisions", fixture, async ({ page, origin }) => {
  const widget = await matrix(page, `${origin}/page`);
  await at(widget, "3-2").click();
  await widget.showsRows(["30/resolves/2"]);
  assert.equal(await widget.view("provisions").isChecked(), true);
  await becomes(() => widget.chips.allInnerTexts(), ["Addressed to: Study Group 17", "instructs"]);
  await becomes(() => widget.focused(), "opener");
  await widget.find(".chips [data-action=clear-all]").click();
  await widget.view("matrix").check();
  await at(widget, "4-0").click();
  await widget.showsRows(["30/invites/p1"]);
  await widget.find(".chips [data-action=clear-all]").click();
  await widget.view("matrix").check();
  await at(widget, "0-3").click();
  await becomes(() => widget.rows.count(), 2);
  await widget.find(".chips [data-action=clear-all]").click();
  await widget.view("matrix").check();
  await at(widget, "5-0").click();
  await widget.showsRows(["3/recalling/b"], "those that address nobody");
});

browserTest("columns may be resolutions", fixture, async ({ page, origin }) => {
  const widget = await matrix(page, `${origin}/page`);
  await widget.find("input[name=across][value=resolutions]").check();
  await becomes(() => widget.find(".matrix thead th").allInnerTexts(), ["Addressee", "3", "30", "Total"]);
  assert.equal(await at(widget, "0-2").getAttribute("aria-label"), "Resolution 30: Countering spam");
  await at(widget, "3-2").click();
  await widget.showsRows(["30/resolves/2"]);
  await becomes(() => widget.chips.allInnerTexts(), ["Addressed to: Study Group 17", "30"]);
});

browserTest("the matrix follows search and filters, and says when nothing is left", fixture, async ({ page, origin }) => {
  const widget = await matrix(page, `${origin}/page`);
  await widget.value("verb", "invites").check();
  await becomes(() => lines(widget), ["Director of BDT 1 1", "Member States 1 1"]);
  await widget.search.fill("xqxqxq");
  await widget.find(".no-match").waitFor();
});

browserTest("every number of the digest is that of its rows", {}, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/`);
  await widget.view("matrix").check();
  await widget.find(".matrix tbody button").first().waitFor();
  const all = provisionsOf(digest);
  const director = all.filter(({ addressees }) => addressees.includes("bdt-director"));
  const line = widget.host.locator(".matrix tbody tr", { hasText: digest.bodies["bdt-director"].short.fr }).first();
  const heading = line.locator("th button");
  const [sum, also] = (await line.locator(".sum").innerText()).split("\n").map((it) => parseInt(it, 10));
  assert.equal(sum, director.length);
  assert.ok(also > sum, "more name the director than address them");
  // The line is of both.
  await heading.click();
  await becomes(() => widget.rows.count(), sum + also);
  assert.equal(await widget.chips.count(), 1);
});

mainTest("the matrix by keyboard alone", fixture, async ({ page, origin }) => {
  const widget = await matrix(page, `${origin}/page`);
  const keyboard = new Keyboard(page);
  await widget.find("input[name=across]:checked").focus();
  await keyboard.press("ArrowRight");
  await becomes(() => widget.find(".matrix thead th").count(), 4, "by resolution");
  await keyboard.press("ArrowLeft");
  await becomes(() => widget.find(".matrix thead th").count(), 6);
  await keyboard.press("Tab");
  assert.match((await keyboard.sees()).id, /matrix-scroll/, "the region scrolls by arrows");
  await keyboard.press("Tab");
  assert.equal(await focused(widget), "1-0", "one stop for all");
  for (const [key, spot] of [
    ["ArrowRight", "1-2"],
    ["ArrowDown", "2-2"],
    ["ArrowDown", "3-2"],
    ["ArrowLeft", "3-1"],
    ["ArrowUp", "0-1"],
    ["End", "0-4"],
    ["ArrowDown", "5-4"],
    ["Home", "5-0"],
    ["Control+Home", "0-1"],
    ["Control+End", "5-4"],
  ]) {
    await keyboard.press(key);
    await becomes(() => focused(widget), spot, key);
    await keyboard.sees();
  }
  await keyboard.press("Shift+Tab");
  await keyboard.press("Tab");
  assert.equal(await focused(widget), "5-4", "Tab comes back to the same cell");
  await keyboard.press("Enter");
  await widget.showsRows(["3/recalling/b"]);
  await becomes(() => widget.focused(), "opener");
});

browserTest("in Arabic arrows go the way they point", { server: showing(small, 'view="matrix" lang="ar"') }, async ({ page, origin }) => {
  const widget = await matrix(page, `${origin}/page`);
  await at(widget, "1-0").focus();
  await page.keyboard.press("ArrowLeft");
  await becomes(() => focused(widget), "1-2");
});

const many = {
  ...small,
  bodies: Object.fromEntries(Array.from({ length: 40 }, (_, body) => [`b${body}`, { name: `Body ${body}`, kind: "other" }])),
  resolutions: Array.from({ length: 70 }, (_, position) => ({
    number: position + 1,
    body: "b0",
    title: `Title ${position + 1}`,
    sections: [{ verb: "invites", addressees: [`b${position % 40}`], provisions: [{ label: "1", text: "To go." }] }],
  })),
};

browserTest("of many addressees and resolutions the first are shown, and the rest when asked for", { server: showing(many, 'view="matrix"') }, async ({ page, origin }) => {
  const widget = await matrix(page, `${origin}/page`);
  const shown = () => widget.find(".matrix tbody tr").count();
  assert.equal(await shown(), 25);
  await widget.host.getByRole("button", { name: "Show all 40 addressees" }).click();
  await becomes(shown, 40);
  await becomes(() => focused(widget), "26-0");
  await widget.find("input[name=across][value=resolutions]").check();
  await becomes(() => widget.find(".matrix thead th").count(), 62);
  await widget.host.getByRole("button", { name: "Show all 70 columns" }).press("Enter");
  await becomes(() => widget.find(".matrix thead th").count(), 72);
  await becomes(() => focused(widget), "0-61");
});

/** @type {[string, any, string][]} */
const states = [
  ["desktop", { viewport: { width: 1280, height: 900 } }, "fr"],
  ["phone", { viewport: { width: 320, height: 640 } }, "fr"],
  ["arabic", { viewport: { width: 1280, height: 900 } }, "ar"],
  ["dark", { viewport: { width: 1280, height: 900 }, colorScheme: "dark" }, "en"],
  ["forced-colours", { viewport: { width: 1280, height: 900 }, forcedColors: "active" }, "en"],
];
for (const [name, options, lang] of states) {
  const register = showing(digest, `view="matrix" lang="${lang}"`, { lang });
  browserTest(`the matrix has room and nothing for axe to find: ${name}`, { server: register, ...options }, async ({ page, origin }) => {
    const widget = await matrix(page, `${origin}/page`);
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(widths[0] <= widths[1], "only the matrix scrolls sideways");
    const region = widget.find(".matrix-scroll");
    await at(widget, "1-0").focus();
    await page.keyboard.press("End");
    await becomes(() => at(widget, "1-0").evaluate((it) => it.matches(":focus")), false, "End moves the focus");
    const isInSight = async (it) => {
      const [outer, box] = [await region.boundingBox(), await it()];
      return box.x >= outer.x - 1 && box.x + box.width <= outer.x + outer.width + 1;
    };
    const focused = () => widget.host.evaluate((host) => host.shadowRoot.activeElement.getBoundingClientRect().toJSON());
    await becomes(() => isInSight(focused), true, "what has the focus is in sight");
    await becomes(() => isInSight(() => at(widget, "1-0").boundingBox()), true, "so is the heading of its line");
    await screenshot(page, `matrix-${name}`);
    await axe(page);
    await widget.find("input[name=across][value=resolutions]").check();
    await screenshot(page, `matrix-${name}-resolutions`);
  });
}
