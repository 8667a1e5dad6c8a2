// Rows in portions: `page-size`.
import assert from "node:assert/strict";
import { axe, browserTest, screenshot } from "./harness.mjs";
import { Widget, becomes, digest, open, showing } from "./widget.mjs";

const ten = { server: showing(digest, 'page-size="10"') };
const numbers = digest.resolutions.map(({ number }) => String(number));
const more = (widget) => widget.find("[data-action=more-rows]");
const all = (widget) => widget.find("[data-action=all-rows]");

browserTest("ten rows at a time, and the focus goes to the first new one", ten, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.showsRows(numbers.slice(0, 10));
  await widget.counts("28 resolutions");
  assert.equal(await widget.table.getAttribute("aria-rowcount"), "29");
  assert.equal(await widget.rows.last().getAttribute("aria-rowindex"), "11");
  assert.match(await widget.find(".held-back").innerText(), /18 rows are not shown yet\.\s+Show 10 more rows\s+Show all 28 rows/);
  await axe(page);
  await widget.find(".held-back").scrollIntoViewIfNeeded();
  await screenshot(page, "page-size");
  await more(widget).focus();
  await page.keyboard.press("Enter");
  await widget.showsRows(numbers.slice(0, 20));
  await becomes(() => widget.opener(numbers[10]).evaluate((it) => it.matches(":focus")), true);
  assert.equal(await more(widget).count(), 0, "what is left is all");
  await all(widget).click();
  await widget.showsRows(numbers);
  await becomes(() => widget.opener(numbers[20]).evaluate((it) => it.matches(":focus")), true);
  assert.equal(await widget.table.getAttribute("aria-rowcount"), null);
  assert.equal(await widget.find(".held-back").count(), 0);
});

browserTest("a link to a row that is held back brings it", ten, async ({ page, origin }) => {
  await page.goto(`${origin}/page?rt.at=${numbers[24]}`);
  const widget = await new Widget(page).shown();
  await widget.find(`[data-detail="${numbers[24]}"]`).waitFor();
  assert.equal(await widget.rows.count(), 28, "with its portion");
  await widget.host.evaluate((host, number) => host.open(number), numbers[12]);
  await becomes(() => widget.rows.count(), 28);
});

browserTest("a place in the middle brings as many portions as it takes", ten, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.host.evaluate((host, number) => host.open(number), numbers[12]);
  await becomes(() => widget.rows.count(), 20);
  await becomes(() => widget.opener(numbers[12]).evaluate((it) => it.matches(":focus")), true);
});

browserTest("the number is reactive, and nonsense is the usual", ten, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const set = (value) => widget.host.evaluate((host, value) => {
    host.pageSize = value;
    return [host.pageSize, host.getAttribute("page-size")];
  }, value);
  assert.deepEqual(await set(5), [5, "5"]);
  await becomes(() => widget.rows.count(), 5);
  for (const nonsense of [0, -3, "ten", 1.5, "", "99999999999"]) {
    await set(7);
    await becomes(() => widget.rows.count(), 7);
    assert.equal((await set(nonsense))[0], 0, String(nonsense));
    await becomes(() => widget.rows.count(), 28, String(nonsense));
  }
  await set(7);
  assert.deepEqual(await set(null), [0, null]);
  await becomes(() => widget.rows.count(), 28);
});

browserTest("under headings each heading is a line, and a held-back row is found", ten, async ({ page, origin }) => {
  await page.goto(`${origin}/page?rt.view=provisions&rt.group=addressee`);
  const widget = await new Widget(page).shown();
  const lines = () => widget.find("tr.row, tr.group-row").count();
  await becomes(lines, 10);
  await more(widget).click();
  await becomes(lines, 20);
  await widget.host.evaluate((host) => host.open("44/instructs-1/9"));
  await becomes(async () => (await widget.find('tr.row[data-path="44/instructs-1/9"]').count()) > 0, true);
});

for (const [lang, words] of [
  ["ar", "عرض 10 صفوف إضافية"],
  ["es", "Mostrar 10 filas más"],
  ["fr", "Afficher 10 lignes de plus"],
  ["ru", "Показать еще 10 строк"],
  ["zh", "再显示10行"],
]) {
  browserTest(`ten more in ${lang}`, { server: showing(digest, `page-size="10" lang="${lang}"`) }, async ({ page, origin }) => {
    const widget = await open(page, `${origin}/page`);
    assert.equal(await more(widget).innerText(), words);
  });
}

browserTest("print and export have every row", ten, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const csv = await widget.host.evaluate((host) => host.export("csv"));
  for (const title of digest.resolutions.map(({ title }) => title.en)) assert.ok(csv.includes(title.replaceAll('"', '""')), title);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await widget.find(".printout").waitFor({ state: "attached" });
  const printed = await widget.find(".printout").evaluate((it) => it.textContent);
  for (const { number } of digest.resolutions) assert.ok(printed.includes(String(number)), String(number));
});
