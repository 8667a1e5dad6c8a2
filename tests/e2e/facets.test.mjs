// Filtering by facets: what widens, what narrows, what is counted, and how it is given up.
import assert from "node:assert/strict";
import { browserTest, mainTest } from "./harness.mjs";
import { becomes, digest, open, provisionsOf, showing, small } from "./widget.mjs";

/** The demo page leaves no room for the filters beside the table. */
const whole = { server: showing(digest, "", { lang: "fr" }) };

const fixture = { server: showing(small, 'view="provisions"') };

mainTest("values of a facet widen, facets narrow each other", fixture, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.seek("addressed");
  await widget.value("addressee", "itu-t-sg17").check();
  await widget.showsRows(["30/resolves/2"]);
  await widget.value("addressee", "member-states").check();
  await widget.showsRows(["30/resolves/2", "30/invites/p1"]);
  await widget.value("verb", "invites").check();
  await widget.showsRows(["30/invites/p1"]);
  await widget.counts("1 provision of 8");
});

mainTest("counts follow the other facets and the search; values keep their places", fixture, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.seek("addressed");
  const addressees = [["kind:bureau", 5], ["tsb-director", 4], ["bdt-director", 1], ["itu-t-sg17", 1], ["member-states", 1]];
  assert.deepEqual(await widget.tallies("addressee"), addressees);
  await widget.value("verb", "invites").check();
  const left = [["kind:bureau", 1], ["tsb-director", 0], ["bdt-director", 1], ["itu-t-sg17", 0], ["member-states", 1]];
  await becomes(() => widget.tallies("addressee"), left);
  const verbs = [["resolves", 1], ["instructs", 5], ["invites", 2], ["recalling", 1]];
  assert.deepEqual(await widget.tallies("verb"), verbs, "a facet's own choice does not change its counts");
  await widget.search.fill("coopérer");
  await widget.counts("0 provisions of 8");
  await widget.search.fill("cooperate");
  await becomes(() => widget.tallies("verb"), [["resolves", 0], ["instructs", 0], ["invites", 1], ["recalling", 0]]);
  assert.equal(await widget.facet("verb").locator("[data-quiet]").count(), 3);
});

mainTest("each count is what choosing the value gives", whole, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.seek("addressed");
  await widget.view("provisions").check();
  await widget.value("verb", "instructs").check();
  for (const [body, count] of (await widget.tallies("addressee")).slice(0, 4)) {
    await widget.value("addressee", body).check();
    await becomes(() => widget.rows.count(), count, body);
    await widget.value("addressee", body).uncheck();
  }
});

browserTest("one's duties are found whoever's section they stand in", whole, async ({ page, origin }) => {
  const expected = provisionsOf(digest)
    .filter(({ addressees }) => addressees.includes("bdt-director"))
    .map(({ path }) => path);
  const known = ["18/invites/2", "69/invites/p1", "92/encourages/1", "92/encourages/2", "92/encourages/3"];
  assert.deepEqual(expected, known);
  const widget = await open(page, `${origin}/page`);
  await widget.seek("addressed");
  await widget.view("provisions").check();
  await widget.value("addressee", "bdt-director").check();
  await widget.showsRows(expected);
  for (const duty of await widget.find(".c-addressee").allInnerTexts()) assert.match(duty, /Directeur du BDT/);
});

browserTest("a long facet shows its first values, and all when asked", whole, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const facet = widget.facet("topic");
  await facet.locator("summary").click();
  const topics = new Set(Object.keys(digest.topics));
  assert.equal((await widget.tallies("topic")).length, 7);
  const all = facet.getByRole("button", { name: `Tout afficher (${topics.size})` });
  assert.equal(await all.getAttribute("aria-expanded"), "false");
  await all.click();
  await becomes(async () => new Set((await widget.tallies("topic")).map(([id]) => id)), topics);
  const last = (await widget.tallies("topic")).at(-1)[0];
  await widget.value("topic", last).check();
  const fewer = facet.getByRole("button", { name: "Afficher moins" });
  assert.equal(await fewer.getAttribute("aria-expanded"), "true");
  await fewer.click();
  await becomes(async () => (await widget.tallies("topic")).length, 8, "what is chosen stays in sight");
  assert.equal(await widget.value("topic", last).isChecked(), true);
});

mainTest("chips name the filter and give it up; the focus goes on", fixture, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.seek("addressed");
  await widget.value("verb", "invites").check();
  await widget.value("addressee", "member-states").check();
  await widget.search.fill("cooperate");
  await widget.showsRows(["30/invites/p1"]);
  const chips = widget.host.getByRole("list", { name: "Active filters" });
  const button = (name) => chips.getByRole("button", { name });
  await becomes(() => widget.chips.count(), 3);
  await button("Remove the filter Verb: invites").press("Enter");
  await becomes(() => widget.chips.count(), 2);
  assert.equal(await widget.value("verb", "invites").isChecked(), false);
  await becomes(() => widget.focused(), "chip");
  await button("Remove the search for “cooperate”").press("Enter");
  await becomes(() => widget.chips.count(), 1);
  await button("Remove the filter Addressed to: Member States").press("Enter");
  await becomes(() => widget.chips.count(), 0);
  await becomes(() => widget.focused(), "search");
  await widget.counts("8 provisions");
});

mainTest("all is cleared at once, but not the view, the order and what is open", fixture, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.value("verb", "invites").check();
  await widget.search.fill("report");
  await widget.header("label").getByRole("button").press("Enter");
  await widget.opener("30/invites/1").click();
  await widget.find(".chips [data-action=clear-all]").click();
  await becomes(() => widget.rows.count(), 8);
  assert.equal(await widget.header("label").getAttribute("aria-sort"), "ascending");
  assert.equal(await widget.opener("30/invites/1").getAttribute("aria-expanded"), "true");
  await becomes(() => widget.focused(), "search");
});

browserTest("in the overview one provision must satisfy all facets together", { server: showing(small) }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.seek("addressed");
  await widget.value("verb", "invites").check();
  await widget.showsRows([30]);
  assert.equal(await widget.row(30).locator(".c-provisions p").innerText(), "2 of 3 match");
  await widget.value("addressee", "itu-t-sg17").check();
  await widget.host.getByText("Nothing matches").waitFor();
});

browserTest("the overview finds resolutions without provisions by their status", { server: showing(small) }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.value("status", "new").check();
  await widget.showsRows([300]);
});

browserTest("a closed facet that the reader opened stays open, with the focus", { server: showing(small) }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const facet = widget.facet("part");
  await facet.locator("summary").press("Enter");
  const value = widget.value("part", "preamble");
  await value.press("Space");
  await widget.showsRows([3]);
  await value.press("Space");
  await widget.showsRows([3, 30, 300]);
  assert.equal(await facet.evaluate((it) => it.open), true);
  assert.equal(await value.evaluate((it) => it.matches(":focus")), true);
});

browserTest("a facet that the reader closed stays closed", { server: showing(small) }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.facet("status").locator("summary").click();
  await widget.value("verb", "invites").check();
  await widget.showsRows([30]);
  assert.equal(await widget.facet("status").evaluate((it) => it.open), false);
});
