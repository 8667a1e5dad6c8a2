// The other view: a row a provision.
import assert from "node:assert/strict";
import { browserTest, mainTest } from "./harness.mjs";
import { becomes, digest, open, provisionsOf, showing, small } from "./widget.mjs";

const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const names = (keys) => keys.flatMap((key) => [digest.bodies[key].name.fr, digest.bodies[key].short?.fr ?? ""]);

browserTest("words may stand in the resolution and in its provision", {}, async ({ page, origin }) => {
  const expected = provisionsOf(digest)
    .filter(({ resolution, texts, addressees }) => {
      const all = fold([resolution.number, resolution.title.fr, ...texts.map((text) => text.fr), ...names(addressees)].join("\n"));
      return all.includes("ipv6") && all.includes("formation");
    })
    .map(({ path }) => path);
  const widget = await open(page, `${origin}/www/`);
  await widget.view("provisions").check();
  await widget.search.fill("ipv6 formation");
  // In the order of relevance, which has its own tests.
  await becomes(async () => (await widget.keys()).toSorted(), expected.toSorted());
  assert.ok(expected.length > 0 && expected.length < 30);
  assert.deepEqual((await widget.find(":not([data-leaving]) > .row .locator").evaluateAll((all) => all.map((it) => it.dataset.at))).toSorted(), expected.toSorted(), "each says where exactly it is written");
});

mainTest("what was asked is kept from one view to the other", { server: showing(small) }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.search.fill("training");
  await widget.value("verb", "instructs").check();
  await widget.showsRows([3, 30]);
  await widget.view("provisions").check();
  await widget.showsRows(["3/instructs/4", "3/instructs/4/i", "3/instructs/4/iii", "30/resolves/2"]);
  assert.equal(await widget.search.inputValue(), "training");
  assert.equal(await widget.chips.count(), 2);
  assert.equal(await widget.value("verb", "instructs").isChecked(), true);
  await widget.view("overview").check();
  await widget.showsRows([3, 30]);
});

mainTest("a row says whose duty it is, by which verb, under which labels", { server: showing(small, 'view="provisions"') }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const cells = async (path) => (await widget.row(path).locator("td").allInnerTexts()).map((it) => it.replace(/\s+/g, " ").trim());
  const nested = await cells("3/instructs/4/iii");
  assert.deepEqual(nested, ["instructs", "Director of TSB", "4 iii)", "to organize training: for the 30 operators,"]);
  // Eyes see the verb beside it; who hears the link alone is told.
  assert.equal(await widget.row("3/instructs/4/iii").getByRole("link", { name: "instructs, 4 iii)", exact: true }).count(), 1);
  const delegated = await cells("30/resolves/2");
  assert.deepEqual(delegated.slice(0, 2), ["resolves: instructs", "Study Group 17"]);
  const own = await cells("30/invites/1");
  assert.equal(own[1], "Director of BDT", "its own addressee replaces the section's");
  assert.equal((await cells("3/recalling/b"))[1], "—");
});

browserTest("the switch is a choice of one, also by keyboard", { server: showing(small) }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const group = widget.host.getByRole("group", { name: "Show", exact: true });
  assert.equal(await group.getByRole("radio").count(), 4);
  await group.getByRole("radio", { name: "Resolutions" }).press("ArrowRight");
  await becomes(() => widget.rows.count(), 8);
  assert.equal(await group.getByRole("radio", { name: "Provisions" }).isChecked(), true);
  assert.equal(await widget.table.getAttribute("aria-rowcount"), null, "every row is on the page");
  await widget.host.getByRole("table", { name: "Test register — Provisions" }).waitFor();
});

const many = structuredClone(small);
many.resolutions = Array.from({ length: 700 }, (_, at) => ({ ...small.resolutions[2], number: at + 1 }));
browserTest("more rows than a page can bear are shown when asked for", { server: showing(many) }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await becomes(() => widget.rows.count(), 600);
  await widget.counts("700 resolutions");
  await widget.host.getByText("100 rows are not shown yet.").waitFor();
  await widget.host.getByRole("button", { name: "Show all 700 rows" }).click();
  await becomes(() => widget.rows.count(), 700);
  await widget.search.fill("699");
  await widget.showsRows([699], "what is held back is searched all the same");
});
