// The full text of a resolution, below its row.
import assert from "node:assert/strict";
import { browserTest, mainTest } from "./harness.mjs";
import { becomes, digest, events, open, provisionsOf, showing, small } from "./widget.mjs";

const resolution = (number) => digest.resolutions.find((resolution) => resolution.number === number);

// Where there is no room beside the rows; wide windows and phones are in text.test.mjs.
const middle = { viewport: { width: 1000, height: 800 } };

mainTest("opens and closes below its row, and tells the page", middle, async ({ page, origin }) => {
  const told = await events(page);
  const widget = await open(page, `${origin}/www/`);
  const opener = widget.opener(44);
  assert.equal(await opener.getAttribute("aria-expanded"), "false");
  assert.equal(await opener.getAttribute("aria-label"), "Afficher le texte complet : Résolution 44");
  await opener.click();
  await widget.find("[data-detail='44']").waitFor();
  assert.equal(await opener.getAttribute("aria-expanded"), "true");
  assert.equal(await opener.getAttribute("aria-label"), "Fermer : Résolution 44");
  const controlled = await opener.getAttribute("aria-controls");
  const next = widget.find("tr.row[data-resolution='44'] + tr.detail-row");
  assert.equal(await next.getAttribute("id"), controlled);
  await widget.opener(50).click();
  await becomes(() => widget.find(".detail").count(), 2, "several may be open");
  await opener.click();
  await becomes(() => widget.find("[data-detail='44']").count(), 0);
  const expected = [["44", true], ["50", true], ["44", false]].map(([path, open]) => ({ name: "open", path, paths: [path], open }));
  assert.deepEqual(await told("open"), expected);
});

mainTest("gives every provision with its printed label, nested as printed", {}, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/`);
  const all = provisionsOf(digest);
  for (const number of [2, 18, 44]) {
    await widget.opener(number).click();
    const detail = widget.find(`[data-detail="${number}"]`);
    await detail.locator("[data-path]").first().waitFor();
    const items = await detail.locator("[data-path]").evaluateAll((items) =>
      items.map((item) => [item.dataset.path, item.parentElement.closest("[data-path]")?.dataset.path ?? null]),
    );
    const expected = all.filter((it) => it.resolution.number === number);
    assert.deepEqual(items.map(([path]) => path), expected.map(({ path }) => path));
    for (const [path, holder] of items) assert.ok(holder === null || path.startsWith(`${holder}/`), path);
    assert.equal(await detail.locator("[data-section]").count(), resolution(number).sections.length);
  }
  assert.ok(all.some(({ path }) => path.startsWith("18/") && path.split("/").length > 3), "there is something nested");
});

browserTest("gives sections, leads, notes and cited instruments in words", { server: showing(small) }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.opener(3).click();
  const detail = widget.find("[data-detail='3']");
  assert.equal(await detail.getByRole("heading", { level: 3 }).textContent(), "Resolution 3 (Rev. Genève, 2024) Deploying IPv6");
  const headings = await detail.getByRole("heading", { level: 4 }).allInnerTexts();
  const expected = ["What it means for the Sector", "recalling", "instructs the Director of TSB, with the Director of BDT:", "Instruments cited"];
  assert.deepEqual(headings.map((it) => it.trim()), expected);
  const labels = await detail.locator("[data-path] > .label").allInnerTexts();
  assert.deepEqual(labels, ["b)", "1", "4", "i)", "iii)"]);
  assert.match(await detail.locator(".references").innerText(), /WTDC: Resolution 63 \(Rev\. Kigali, 2022\) in recalling b\)/);
  await widget.opener(300).click();
  await widget.find("[data-detail='300']").getByText("The document gives no provisions of this resolution.").waitFor();
});

mainTest("a footnote's mark stands at its place and leads to the note", {}, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/`);
  await widget.opener(44).click();
  const [note] = resolution(44).notes;
  const detail = widget.find("[data-detail='44']");
  const mark = detail.locator("h3 sup");
  const before = await mark.evaluate((sup) => sup.previousSibling.textContent);
  assert.equal(before, [...resolution(44).title.fr].slice(0, note.anchor.offset).join(""));
  await mark.getByRole("button", { name: "Note 1" }).click();
  const target = detail.locator("[data-note]");
  await becomes(() => target.evaluate((it) => it.matches(":focus")), true);
  assert.ok((await target.innerText()).includes(note.text.fr));
});

const noted = structuredClone(small);
for (const it of noted.resolutions) it.notes = [{ label: "1", anchor: { at: "title", offset: 4 }, text: `Note of ${it.number}` }];
browserTest("each of two open resolutions leads to its own note", { server: showing(noted), ...middle }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.opener(3).click();
  await widget.opener(30).click();
  for (const number of [30, 3]) {
    const detail = widget.find(`[data-detail="${number}"]`);
    await detail.getByRole("button", { name: "Note 1" }).click();
    await becomes(() => detail.locator("[data-note]").evaluate((it) => it.matches(":focus")), true);
  }
});

mainTest("can be read with the keyboard alone", { server: showing(small) }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const steps = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = await widget.focused();
    steps.push(focused);
    if (focused === "opener") break;
  }
  assert.equal(steps[0] === "search" || steps.includes("search"), true, "the search box comes before the rows");
  assert.equal(steps.at(-1), "opener", steps.join(", "));
  await page.keyboard.press("Enter");
  await widget.find("[data-detail='3']").waitFor();
  assert.equal(await widget.opener(3).evaluate((it) => it.matches(":focus-visible")), true);
  await page.keyboard.press("Space");
  await becomes(() => widget.find(".detail").count(), 0);
  assert.equal(await widget.focused(), "opener");
});

browserTest("of a provision opens with that provision pointed out", { server: showing(small, 'view="provisions"') }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.opener("3/instructs/4/iii").click();
  const current = widget.find(".detail [aria-current=true]");
  await current.waitFor();
  assert.equal(await current.getAttribute("data-path"), "3/instructs/4/iii");
});
