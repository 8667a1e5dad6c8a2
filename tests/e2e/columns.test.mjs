// Columns, spacing and full texts as the reader wants them, and what the browser keeps of that.
import assert from "node:assert/strict";
import { axe, browserTest, mainTest, screenshot } from "./harness.mjs";
import { Keyboard } from "./keyboard.mjs";
import { becomes, events, open, showing, small } from "./widget.mjs";

const phone = { viewport: { width: 320, height: 640 } };
const server = showing(small);

const headers = (widget) =>
  widget.find("thead th[data-column]").evaluateAll((all) => all.map((it) => it.dataset.column));
const showsColumns = (widget, ids) => becomes(() => headers(widget), ids.split(" "));

async function layout(widget) {
  await (await widget.tool("layout")).click();
  await widget.find(".layout-panel").waitFor();
}
const item = (widget, id) => widget.find(`.columns [data-of="${id}"]`);

mainTest("columns are hidden, shown and moved, and the page is told", { server }, async ({ page, origin }) => {
  const told = await events(page);
  const widget = await open(page, `${origin}/page`);
  // The number of rows is said a little after they came.
  await becomes(() => widget.status.innerText(), "3 resolutions");
  await layout(widget);
  await item(widget, "summary").getByRole("checkbox").uncheck();
  await showsColumns(widget, "number status title provisions");
  await item(widget, "edition").getByRole("checkbox").check();
  await showsColumns(widget, "number status title provisions edition");
  assert.equal(await widget.row(3).locator(".c-edition").innerText(), "Rev. Genève, 2024");
  await item(widget, "title").getByRole("button", { name: "Move Title towards the start" }).click();
  await showsColumns(widget, "number title status provisions edition");
  await becomes(() => widget.status.innerText(), "Title: column 2 of 5");
  assert.equal(await widget.row(3).locator("th, td").nth(1).innerText(), "Deploying IPv6");
  await axe(page);
  await screenshot(page, "columns");
  assert.deepEqual((await told("layout")).at(-1).columns, ["number", "title", "status", "provisions", "edition"]);
  assert.deepEqual(await told("filter"), [], "the rows are the same");
  await widget.find("[data-action=reset-columns]").click();
  await showsColumns(widget, "number status title summary provisions");
});

browserTest("one column stays, and its cell opens the row", { server: showing(small, 'columns="title"') }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await showsColumns(widget, "title");
  await layout(widget);
  assert.equal(await item(widget, "title").getByRole("checkbox").isDisabled(), true);
  const opener = widget.row(3).getByRole("rowheader").getByRole("button", { name: "Show the full text of Resolution 3" });
  await opener.click();
  await widget.find("[data-detail='3']").waitFor();
});

browserTest("columns are chosen by keyboard alone", { server }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const keyboard = new Keyboard(page);
  await keyboard.tabTo({ id: "menu" });
  await keyboard.press("Enter");
  await keyboard.tabTo({ name: "Layout" });
  await keyboard.press("Enter");
  await widget.find(".layout-panel").waitFor();
  await keyboard.tabTo({ name: "Move Status towards the end" });
  await keyboard.press("Enter");
  await showsColumns(widget, "number title status summary provisions");
  await becomes(async () => (await keyboard.focus()).name, "Move Status towards the end", "the focus moves along");
  await keyboard.press("Enter");
  await showsColumns(widget, "number title summary status provisions");
  await keyboard.back({ name: /^Status/ });
  await keyboard.press("Space");
  await showsColumns(widget, "number title summary provisions");
  await becomes(async () => (await keyboard.focus()).name?.trim(), "Status");
  await keyboard.press("Escape");
  await becomes(() => widget.find(".layout-panel").count(), 0);
  await becomes(async () => (await keyboard.focus()).name, "More tools");
});

// A column that no row has a value for is not offered.
const topical = { ...small, topics: { security: { en: "Security" } }, resolutions: small.resolutions.map((it) => ({ ...it, topics: ["security"] })) };
browserTest("at 320 pixels cards have the chosen columns, and nothing scrolls sideways", { server: showing(topical), ...phone }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await layout(widget);
  for (const id of ["edition", "topics", "cites"]) await item(widget, id).getByRole("checkbox").check();
  await showsColumns(widget, "number status title summary provisions edition topics cites");
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 320, `${wide}`);
  const box = await item(widget, "title").getByRole("button").first().boundingBox();
  assert.ok(box.width >= 24 && box.height >= 24);
  await axe(page);
  await screenshot(page, "columns-phone");
});

browserTest("the layout is kept in the browser, for each source", { server }, async ({ page, origin }) => {
  let widget = await open(page, `${origin}/page`);
  await layout(widget);
  await item(widget, "summary").getByRole("checkbox").uncheck();
  await widget.find("input[value=compact]").check({ force: true });
  await showsColumns(widget, "number status title provisions");
  widget = await open(page, `${origin}/page`);
  await showsColumns(widget, "number status title provisions");
  assert.equal(await widget.table.getAttribute("data-density"), "compact");
});

browserTest("compact rows are closer", { server }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const before = (await widget.row(300).boundingBox()).height;
  await layout(widget);
  await widget.find("input[value=compact]").check({ force: true });
  await becomes(() => widget.table.getAttribute("data-density"), "compact");
  const after = (await widget.row(300).boundingBox()).height;
  assert.ok(after < before, `${after} < ${before}`);
});

browserTest("where storage is blocked everything works, and nothing is kept", { server }, async ({ page, context, origin }) => {
  await context.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(globalThis, name, {
        get() {
          throw new DOMException("blocked", "SecurityError");
        },
      });
    }
  });
  const widget = await open(page, `${origin}/page`);
  await layout(widget);
  await item(widget, "summary").getByRole("checkbox").uncheck();
  await showsColumns(widget, "number status title provisions");
  await page.reload();
  await widget.shown();
  assert.ok(await widget.table.isVisible());
});

mainTest("the attribute names the columns of both views, and changes them", { server: showing(small, 'columns="title, number verb text"') }, async ({ page, origin, expectProblem }) => {
  expectProblem(/columns: there is no “nonsense”/);
  const widget = await open(page, `${origin}/page`);
  await showsColumns(widget, "title number");
  await widget.view("provisions").check();
  await showsColumns(widget, "verb text");
  await widget.host.evaluate((host) => (host.columns = ["label", "text", "nonsense"]));
  await showsColumns(widget, "label text");
  assert.equal(await widget.host.getAttribute("columns"), "label text nonsense");
  await widget.host.evaluate((host) => host.removeAttribute("columns"));
  await showsColumns(widget, "resolution verb addressee label text");
});

browserTest("all full texts open and close at once", { server }, async ({ page, origin }) => {
  const told = await events(page);
  const widget = await open(page, `${origin}/page`);
  await layout(widget);
  await widget.find("[data-action=open-all]").click();
  await becomes(() => widget.find(".detail").count(), 3);
  await widget.find("[data-action=close-all]").click();
  await becomes(() => widget.find(".detail").count(), 0);
  assert.deepEqual(await told("open"), [
    { name: "open", path: "3", paths: ["3", "30", "300"], open: true },
    { name: "open", path: "", paths: [], open: false },
  ]);
  assert.deepEqual(await told("layout"), []);
});
