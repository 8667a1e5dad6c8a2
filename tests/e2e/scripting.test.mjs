// What a developer asks of the element beside showing it: its rows, all of them as text, paper, and what was written wrongly.
import assert from "node:assert/strict";
import { browserTest } from "./harness.mjs";
import { becomes, open, showing, small, Widget } from "./widget.mjs";

const server = showing(small);
const call = (widget, code) => widget.host.evaluate((host, code) => new Function("host", `return (${code})`)(host), code);

browserTest("rows gives what is listed, in its order, and how many there are", { server }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  assert.deepEqual(await call(widget, "host.rows()"), { view: "overview", paths: ["3", "30", "300"], total: 3 });
  await widget.search.fill("spam");
  await widget.showsRows([30]);
  assert.deepEqual(await call(widget, "host.rows()"), { view: "overview", paths: ["30"], total: 3 });
  await widget.view("provisions").check();
  await becomes(() => call(widget, "host.rows().view"), "provisions");
  await becomes(async () => (await call(widget, "host.rows()")).paths, await widget.keys());
  assert.equal((await call(widget, "host.rows()")).total, 8);
  assert.equal(await call(widget, "document.createElement('resolution-table').rows()"), undefined);
});

browserTest("all rows are exported whatever is filtered, and the reader sees no change", { server }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const before = await call(widget, "host.export('csv')");
  await widget.search.fill("spam");
  await widget.showsRows([30]);
  const numbers = async (scope) => JSON.parse(await call(widget, `host.export('json', { scope: '${scope}' })`)).resolutions.map(({ number }) => String(number));
  assert.deepEqual(await numbers("listed"), ["30"]);
  assert.deepEqual(await numbers("all"), ["3", "30", "300"]);
  assert.equal((await call(widget, "host.export('csv', { scope: 'all' })")).trim().split("\n").length, before.trim().split("\n").length);
  assert.match(await call(widget, "host.export('markdown', { scope: 'all' })"), /^- No filter$/m);
  await widget.showsRows([30]);
  assert.equal(await widget.search.inputValue(), "spam");
});

browserTest("print prints as the reader's button does", { server }, async ({ page, origin }) => {
  await page.addInitScript(() => {
    globalThis.printed = [];
    globalThis.print = () => {
      dispatchEvent(new Event("beforeprint"));
      const { shadowRoot } = document.querySelector("resolution-table");
      globalThis.printed.push(shadowRoot.querySelectorAll(".printout .detail").length);
      dispatchEvent(new Event("afterprint"));
    };
  });
  const widget = await open(page, `${origin}/page`);
  await call(widget, "host.print()");
  await becomes(() => page.evaluate(() => globalThis.printed), [3]);
});

const WRONG = {
  'view="grid"': /view: there is no “grid”/,
  'columns="number nosuch title"': /columns: there is no “nosuch”/,
  'theme="pink"': /theme: “pink” is neither a palette/,
  'theme="dark light"': /theme: “dark light” is neither a palette/,
};
for (const [attribute, warning] of Object.entries(WRONG)) {
  browserTest(`${attribute} is a warning on the console, and the table stands`, { server: showing(small, attribute) }, async ({ page, origin, expectProblem }) => {
    expectProblem(new RegExp(`console.warning: <resolution-table>: ${warning.source}`));
    await page.goto(`${origin}/page`);
    const widget = await new Widget(page).shown();
    await widget.showsRows([3, 30, 300]);
    assert.equal(await widget.alert.count(), 0);
  });
}

browserTest("what is right is no warning", { server: showing(small, 'theme="blue dark" columns="number, title verb" view="provisions"') }, async ({ page, origin, expectProblem }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.shown();
  expectProblem(/columns: there is no “nosuch”/);
  await widget.host.evaluate((host) => (/** @type {any} */ (host).columns = "nosuch"));
});
