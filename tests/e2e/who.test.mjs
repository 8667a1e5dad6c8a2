// Who, by role; and what a table offers that has no rows.
import assert from "node:assert/strict";
import { axe, browserTest, mainTest } from "./harness.mjs";
import { registers } from "./report.mjs";
import { Widget, becomes, open, provisionsOf, showing, small } from "./widget.mjs";

const fixture = { server: showing(small, 'view="provisions"') };
const keys = (widget) => widget.keys();

mainTest("a body is sought as addressee, in cooperation or either; link, chip and counts follow", fixture, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const director = (facet) => widget.value(facet, "bdt-director");
  const tally = (facet) => widget.facet(facet).locator("label.value", { has: page.locator('input[value="bdt-director"]') });
  assert.match(await tally("who").innerText(), /1 addressed · 4 in cooperation/);
  await director("who").check();
  await becomes(() => widget.rows.count(), 5);
  await becomes(() => widget.chips.allInnerTexts(), ["Involves: Director of BDT"]);
  await becomes(() => page.evaluate(() => location.search), "?rt.who=bdt-director");
  await widget.seek("addressed");
  await widget.showsRows(["30/invites/1"]);
  await becomes(() => widget.chips.allInnerTexts(), ["Addressed to: Director of BDT"]);
  await becomes(() => page.evaluate(() => location.search), "?rt.addressee=bdt-director");
  assert.equal(await director("addressee").isChecked(), true);
  await widget.seek("in-cooperation");
  await becomes(() => widget.rows.count(), 4);
  await becomes(() => widget.chips.allInnerTexts(), ["In cooperation: Director of BDT"]);
  const state = await widget.host.evaluate((host) => /** @type {any} */ (host).getState());
  assert.deepEqual(state.mentioned, ["bdt-director"]);
  // Given up, the role stays; a link brings it back.
  await director("mentioned").uncheck();
  await becomes(() => widget.rows.count(), 8);
  assert.equal(await widget.find(".roles input[value=in-cooperation]").isChecked(), true);
  const linked = await open(page, `${origin}/page?rt.addressee=bdt-director`);
  await linked.showsRows(["30/invites/1"]);
  assert.equal(await linked.find(".roles input[value=addressed]").isChecked(), true);
  await linked.host.evaluate((host) => /** @type {any} */ (host).filter({ who: ["bdt-director"] }));
  await becomes(() => linked.rows.count(), 5);
  assert.equal(await linked.find(".roles input[value=either]").isChecked(), true);
});

browserTest("the role is chosen by arrows, with one stop", fixture, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.find(".roles input[value=either]").focus();
  await page.keyboard.press("ArrowRight");
  await widget.facet("addressee").waitFor();
  assert.equal(await widget.host.evaluate((host) => /** @type {any} */ (host.shadowRoot.activeElement).value), "addressed");
  await axe(page);
});

mainTest("without a row there are ways out: each gives as many as it says", fixture, async ({ page, origin }) => {
  const nowhere = `${origin}/page?rt.addressee=bdt-director&rt.search=training`;
  await page.goto(nowhere);
  const widget = new Widget(page);
  const offered = widget.find(".way-out");
  await offered.first().waitFor();
  for (let at = 0; at < (await offered.count()); at += 1) {
    const count = parseInt(await offered.nth(at).locator(".tally").innerText(), 10);
    assert.ok(count > 0);
    await offered.nth(at).click();
    await becomes(() => widget.rows.count(), count);
    await becomes(() => widget.focused(), "opener", "the focus goes to the first row");
    await page.goto(nowhere);
    await offered.first().waitFor();
  }
  await axe(page);
  await widget.find(".no-match [data-action=clear-filters]").click();
  await becomes(() => widget.search.inputValue(), "training", "the search stays");
  await becomes(() => widget.chips.count(), 1);
  assert.ok((await widget.rows.count()) > 0);
});

browserTest("a misspelt word is offered as the register writes it", fixture, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.search.fill("trainnig");
  await widget.find("[data-change=spelling]").click();
  await becomes(() => widget.search.inputValue(), "training");
  assert.ok((await widget.rows.count()) > 0);
});

// What a delegate asks: the name of a body and a word.
for (const [name, register] of Object.entries(registers)) {
  browserTest(`"directeur du bdt ipv6" finds what stands under a lead that names the body: ${name}`, { server: showing(register, 'view="provisions"', { lang: "fr" }) }, async ({ page, origin }) => {
    const widget = await open(page, `${origin}/page`);
    await widget.search.fill("directeur du bdt ipv6");
    await becomes(async () => (await widget.rows.count()) > 0, true);
    const addressed = new Set(provisionsOf(register).filter(({ addressees }) => addressees.includes("bdt-director")).map(({ path }) => path));
    const found = await keys(widget);
    assert.ok(found.some((path) => path.startsWith("64/") && !addressed.has(path)), found.join(" "));
    for (const row of await widget.rows.all()) assert.ok((await row.locator("mark").count()) > 0, "each says why it is found");
    // The filter and the word ask the same.
    const filtered = await new Widget(page);
    await page.goto(`${origin}/page?rt.who=bdt-director&rt.search=ipv6`);
    await filtered.shown();
    await becomes(async () => (await filtered.rows.count()) > 0, true);
    assert.ok((await keys(filtered)).every((path) => found.includes(path)), "all of them are among the others");
  });
}
