// axe-core finds nothing in any state of the widget.
import { answer } from "./server.mjs";
import { axe, browserTest, screenshot } from "./harness.mjs";
import { becomes, deferred, json, open, showing, small, Widget } from "./widget.mjs";

const badRow = structuredClone(small);
badRow.resolutions[1].status = "postponed";

const never = deferred();
const silent = { routes: [["/register.json", () => never.promise], ...showing(small).routes] };
browserTest("loading", { server: silent }, async ({ page, origin }) => {
  await page.goto(`${origin}/page`);
  await new Widget(page).host.getByRole("progressbar").waitFor();
  await axe(page);
  await screenshot(page, "loading");
});

const broken = { routes: [["/register.json", json("{")], ...showing(small).routes] };
browserTest("an error", { server: broken }, async ({ page, origin }) => {
  await page.goto(`${origin}/page`);
  await new Widget(page).alert.waitFor();
  await axe(page);
  await screenshot(page, "error");
});

const unable = { routes: [["/pkg/resolution-table.wasm", answer(404)], ...showing(small).routes] };
browserTest("a widget that could not start", { server: unable }, async ({ page, origin, expectProblem }) => {
  expectProblem(/could not start/);
  expectProblem(/404|WebAssembly/);
  await page.goto(`${origin}/page`);
  await new Widget(page).alert.waitFor();
  await axe(page);
});

browserTest("a register without resolutions", { server: showing({ ...small, resolutions: [] }) }, async ({ page, origin }) => {
  await page.goto(`${origin}/page`);
  await new Widget(page).host.getByText("This register has no resolutions.").waitFor();
  await axe(page);
});

browserTest("a register with problems", { server: showing(badRow) }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.find(".problems summary").click();
  await axe(page);
});

browserTest("nothing found", {}, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/`);
  await widget.search.fill("nowhere");
  await widget.find(".no-match").waitFor();
  await axe(page);
  await screenshot(page, "no-match");
});

/** What the whole demo is looked at in; `axe-matrix.test.mjs` has the languages, and light and dark on a phone and on a desk. */
/** @type {[string, any][]} */
const settings = [
  ["light", {}],
  ["forced colours and dark", { forcedColors: "active", colorScheme: "dark" }],
  ["320 pixels and forced colours", { viewport: { width: 320, height: 640 }, forcedColors: "active" }],
];

for (const [name, options] of settings) {
  const picture = name.replaceAll(" ", "-");
  browserTest(`the overview with chips, marks, an order and full texts: ${name}`, options, async ({ page, origin }) => {
    const widget = await open(page, `${origin}/www/`);
    await axe(page);
    await screenshot(page, `overview-${picture}`);
    await widget.search.fill("normalisation");
    await widget.value("status", "revised").evaluate((it) => it.click());
    await becomes(() => widget.chips.count(), 2);
    await widget.header("title").locator("button").evaluate((it) => it.click());
    await widget.opener(18).hover();
    await axe(page);
    await widget.opener(44).click();
    await widget.find("[data-detail='44']").waitFor();
    // On a phone the text stands alone.
    if (await widget.opener(18).isVisible()) await widget.opener(18).hover();
    await axe(page);
    await screenshot(page, `detail-${picture}`);
  });

  browserTest(`the provisions with everything open: ${name}`, options, async ({ page, origin }) => {
    const widget = await open(page, `${origin}/www/`);
    await widget.view("provisions").check();
    await widget.search.fill("formation");
    const [key] = await widget.keys();
    await widget.opener(key).click();
    await widget.find(".detail").waitFor();
    if (await widget.find("[data-action=back-to-list]").isVisible()) {
      // On a phone the text stands alone.
      await axe(page);
      await widget.close(key);
    }
    await widget.find(".about summary").click();
    await widget.filters();
    await widget.find(".facet:not([open]) summary").evaluateAll((all) => all.forEach((it) => { it.click(); }));
    await widget.facet("topic").locator("[data-action=more]").click();
    await axe(page);
    await screenshot(page, `provisions-${picture}`);
  });
}
