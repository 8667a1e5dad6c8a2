// The order of the rows.
import assert from "node:assert/strict";
import { browserTest, mainTest } from "./harness.mjs";
import { becomes, digest, open, showing, small } from "./widget.mjs";

const numbers = digest.resolutions.map(({ number }) => number);

mainTest("a column sorts upwards, downwards, and back to the document's order", {}, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/`);
  const header = widget.header("title");
  const sort = header.getByRole("button", { name: "Titre" });
  const titles = new Map(digest.resolutions.map(({ number, title }) => [number, title.fr]));
  const collator = new Intl.Collator("fr", { numeric: true });
  const ascending = [...numbers].sort((a, b) => collator.compare(titles.get(a), titles.get(b)));
  assert.equal(await header.getAttribute("aria-sort"), null);
  await sort.click();
  await widget.showsRows(ascending);
  assert.equal(await header.getAttribute("aria-sort"), "ascending");
  await sort.press("Enter");
  await widget.showsRows(ascending.toReversed());
  assert.equal(await header.getAttribute("aria-sort"), "descending");
  assert.equal(await sort.evaluate((it) => it.matches(":focus")), true);
  await sort.press("Space");
  await widget.showsRows(numbers);
  assert.equal(await header.getAttribute("aria-sort"), null);
});

const shuffled = structuredClone(small);
shuffled.resolutions.reverse();
const titled = ["Zone", "échéance", "Eau"];
for (const [position, resolution] of shuffled.resolutions.entries()) resolution.title = titled[position];
mainTest("numbers sort as numbers, titles as the language orders them", { server: showing(shuffled) }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.showsRows([300, 30, 3]);
  await widget.header("number").getByRole("button").click();
  await widget.showsRows([3, 30, 300]);
  await widget.header("number").getByRole("button").click();
  await widget.showsRows([300, 30, 3]);
  // By code points "échéance" would come last.
  await widget.header("title").getByRole("button").click();
  await widget.showsRows([3, 30, 300]);
  assert.equal(await widget.find("[aria-sort]").count(), 1);
});

browserTest("the number of provisions sorts by what matches", { server: showing(small) }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.seek("addressed");
  await widget.header("provisions").getByRole("button").click();
  await widget.showsRows([300, 30, 3]);
  await widget.value("addressee", "bdt-director").check();
  await widget.showsRows([30]);
});

browserTest("running text has no order", {}, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/`);
  assert.equal(await widget.header("summary").getByRole("button").count(), 0);
  await widget.view("provisions").check();
  assert.equal(await widget.header("text").getByRole("button").count(), 0);
});

mainTest("labels sort by their number, what has none comes last either way", { server: showing(small, 'view="provisions"') }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  // The header stands below that of the verb, and is seen while it has the focus.
  const sort = widget.header("label").getByRole("button");
  await sort.press("Enter");
  await becomes(async () => (await widget.keys()).at(-1), "30/invites/p1");
  assert.deepEqual((await widget.keys()).slice(0, 4), ["3/instructs/1", "30/invites/1", "30/resolves/2", "3/instructs/4"]);
  await sort.press("Enter");
  await becomes(async () => (await widget.keys()).at(-2), "30/invites/1");
  assert.equal((await widget.keys()).at(-1), "30/invites/p1");
});

browserTest("an order that the other view has no column for is given up", {}, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/`);
  await widget.header("title").getByRole("button").click();
  await becomes(() => widget.find("[aria-sort]").count(), 1);
  await widget.view("provisions").check();
  await widget.counts("207 dispositions");
  assert.equal(await widget.find("[aria-sort]").count(), 0);
});
