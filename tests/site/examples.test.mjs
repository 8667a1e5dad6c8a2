// Every page of the site for developers, and every live example: rows (or what it is an example of), and nothing on the console.
import assert from "node:assert/strict";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { axe, browserTest } from "../e2e/harness.mjs";
import { becomes, Widget } from "../e2e/widget.mjs";
import { addressOf, makeSite, pagesIn, serving } from "./made.mjs";

const folder = makeSite();
after(() => rmSync(folder, { recursive: true, force: true }));
const onSite = (name, body) => browserTest(name, { patience: 900_000 }, async ({ serve, ...given }) => {
  const { origin } = await serve(serving(folder));
  await body({ ...given, site: addressOf(origin, folder) });
});
const pages = pagesIn(folder);

test("the site has pages and examples", () => assert.ok(pages.length > 130, `${pages.length}`));

for (const name of pages.filter((name) => !name.startsWith("examples/"))) {
  onSite(`${name}: nothing is reported, and axe finds nothing`, async ({ page, site }) => {
    // Examples have tests of their own: here they would come or not, as the window is.
    await page.route(/\/examples\/[^/]*\.html$/, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Example</title><html lang=en>" }));
    await page.goto(`${site}/${name}`);
    await page.locator("main h1").waitFor();
    await axe(page, { exclude: ["iframe"] });
  });
}

const examples = (kind) => pages.filter((name) => name.startsWith(`examples/${kind}-`));
const nameIn = (name, kind) => name.slice(`examples/${kind}-`.length, -".html".length);
const opened = async (page, site, name) => {
  await page.goto(`${site}/${name}`);
  return new Widget(page);
};
/** Something of the contract's in the shadow tree. */
const hasPart = (page, part) => page.locator(`resolution-table`).evaluate((host, part) => !!host.shadowRoot?.querySelector(`[part~="${part}"]`), part);

for (const kind of ["attributes", "properties", "custom-properties", "themes", "languages"]) {
  for (const name of examples(kind)) {
    onSite(`${kind}: ${nameIn(name, kind)} shows rows`, async ({ page, site }) => {
      const widget = await opened(page, site, name);
      if (name === "examples/attributes-previous.html") await widget.find("[part=changes]").waitFor();
      else await widget.rows.first().waitFor();
      if (kind === "languages") assert.equal(await widget.find(".root").getAttribute("lang"), nameIn(name, kind));
      const style = readFileSync(join(folder, name), "utf8").match(/(--rt-[\w-]+): ([^;]+);/);
      if (style) assert.equal(await widget.host.evaluate((host, property) => getComputedStyle(host).getPropertyValue(property).trim(), style[1]), style[2]);
    });
  }
}

for (const name of examples("parts")) {
  const part = nameIn(name, "parts");
  onSite(`parts: ${part} is on the page, with its outline`, async ({ page, site, expectProblem }) => {
    if (part === "note") expectProblem(/could not start|WebAssembly/);
    await opened(page, site, name);
    await becomes(() => hasPart(page, part), true);
    await becomes(() => page.locator("resolution-table").evaluate((host, part) => getComputedStyle(/** @type {any} */ (host.shadowRoot).querySelector(`[part~="${part}"]`)).outlineStyle, part), "dashed");
  });
}

for (const name of examples("slots")) {
  onSite(`slots: ${nameIn(name, "slots")} is shown`, async ({ page, site }) => {
    const widget = await opened(page, site, name);
    if (name.includes("empty")) await page.locator("[slot=empty]").waitFor();
    else await widget.rows.first().waitFor();
    const slot = nameIn(name, "slots");
    if (slot !== "none") assert.ok(await page.locator(`[slot=${slot}]`).isVisible());
  });
}

for (const name of examples("methods")) {
  const method = nameIn(name, "methods");
  onSite(`methods: ${method} does what its button says`, async ({ page, site }) => {
    await page.addInitScript(() => (window.print = () => document.documentElement.toggleAttribute("data-printed", true)));
    const widget = await opened(page, site, name);
    await widget.rows.first().waitFor();
    const before = await widget.rows.count();
    const button = page.locator("body > p button");
    if ((await button.count()) > 0) await button.click();
    const done = {
      setTexts: () => widget.host.getByPlaceholder("Find in the parks").or(widget.host.getByLabel("Find in the parks")).first().waitFor(),
      addLanguage: () => becomes(() => widget.find(".root").getAttribute("lang"), "de"),
      getState: () => page.locator("#log", { hasText: '"view": "overview"' }).waitFor(),
      setState: () => widget.host.getByText("that ponds be kept and cleaned").first().waitFor(),
      filter: () => becomes(() => widget.rows.count(), 1),
      clear: () => becomes(async () => (await widget.rows.count()) > before, true),
      rows: () => page.locator("#log", { hasText: '"total"' }).waitFor(),
      print: () => page.locator("html[data-printed]").waitFor(),
      load: () => widget.host.getByText("Piers").first().waitFor(),
      reload: () => widget.rows.first().waitFor(),
      open: () => widget.find("[data-detail='1']").waitFor(),
      export: () => page.locator("#log", { hasText: "Paths for everybody" }).waitFor(),
    }[method];
    assert.ok(done, `${method} has no check here`);
    await done();
  });
}

for (const name of examples("events")) {
  const event = nameIn(name, "events").replace("resolution-table-", "");
  onSite(`events: ${event} is told`, async ({ page, site }) => {
    const widget = await opened(page, site, name);
    await widget.rows.first().waitFor();
    const search = () => widget.search.fill("pond");
    const told = (text) => page.locator("#log", { hasText: text }).waitFor();
    const press = () => page.locator("body > p button").click();
    const open = () => widget.opener(1).click();
    const keep = () => widget.find("[data-keep='1']").first().click();
    const arrange = async () => {
      await (await widget.tool("layout")).click();
      await widget.find(".columns [data-of=summary]").getByRole("checkbox").uncheck();
    };
    /** What the reader does, what is told then, and what holds. @type {Record<string, [() => any, string, (() => any)?]>} */
    const steps = {
      ready: [() => {}, '"resolutions": 3'],
      error: [press, '"kind"'],
      "before-filter": [search, '"search": "pond"', async () => assert.equal(await widget.rows.count(), 3)],
      "before-open": [open, '"path": "1"', async () => assert.equal(await widget.find("[data-detail='1']").count(), 0)],
      filter: [search, '"search": "pond"', () => widget.showsRows([1])],
      open: [open, '"path": "1"'],
      state: [search, '"search": "pond"'],
      language: [() => widget.find("[data-action=language]").selectOption("fr"), '"language": "fr"'],
      basket: [keep, '"paths"'],
      layout: [arrange, '"columns"'],
    };
    assert.ok(steps[event], `${event} has no check here`);
    const [act, says, holds] = steps[event];
    await act();
    await told(says);
    await holds?.();
  });
}
