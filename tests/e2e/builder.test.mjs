// The snippet builder: what an editor chooses, sees and copies.
import assert from "node:assert/strict";
import { SYSTEMS } from "../../www/builder-systems.js";
import { axe, browserTest, screenshot } from "./harness.mjs";
import { host, policy } from "./ways.mjs";
import { becomes, json, small, Widget } from "./widget.mjs";

const routes = [["/register.json", json(small)]];
const ready = async (page, origin, query = "?src=/register.json") => {
  await page.goto(`${origin}/www/builder.html${query}`);
  return new Widget(page).shown();
};
const snippet = (page) => page.locator("#snippet").innerText();

browserTest("every choice of the builder is read whole", { server: { routes }, viewport: { width: 1280, height: 900 } }, async ({ page, origin }) => {
  await ready(page, origin);
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll("select")].filter((it) => it.checkVisibility()).flatMap((select) =>
      [...select.options].flatMap(({ text }) => {
        const alone = document.createElement("select");
        alone.append(new Option(text));
        alone.style.cssText = "inline-size: auto; position: absolute";
        select.after(alone);
        const { width } = alone.getBoundingClientRect();
        alone.remove();
        return width > select.getBoundingClientRect().width + 0.5 ? [`${select.id}: ${text}`] : [];
      }),
    ),
  );
  assert.deepEqual(cut, []);
});

browserTest("choices become a preview and lines that work", { server: { routes } }, async ({ page, origin, serve }) => {
  const widget = await ready(page, origin);
  await becomes(() => page.locator("#validity").innerText(), "A register with 3 resolutions; no problem was found.");
  await page.getByLabel("Language", { exact: true }).first().selectOption("fr");
  await page.getByLabel("Begins with").selectOption("provisions");
  await widget.counts("8 dispositions");
  // Beside the choices there is no room for the filters: a button opens them.
  await widget.filters();
  await widget.facet("verb").locator("summary").click();
  await widget.value("verb", "instructs").check();
  await widget.showsRows(["3/instructs/1", "3/instructs/4", "3/instructs/4/i", "3/instructs/4/iii", "30/resolves/2"]);
  await widget.filtersDone();
  await page.getByLabel("Begin with the filters").check();
  const expected = `<resolution-table src="${origin}/register.json" lang="fr" view="provisions" filters="verb=instructs">`;
  await becomes(async () => (await snippet(page)).includes(expected), true);
  await axe(page);
  await screenshot(page, "builder");

  // Each way, pasted into a page of another origin, shows what the preview shows.
  for (const way of ["module", "plain", "classic", "frame"]) {
    await page.locator(`input[name=way][value=${way}]`).check();
    const lines = await snippet(page);
    const answers = { headers: { "access-control-allow-origin": "*" } };
    const pasted = await host(serve, { body: lines, csp: policy(origin, `frame-src ${origin}`) });
    // The files are read from another origin, which must allow it.
    await page.context().route(`${origin}/**`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), ...answers.headers } });
    });
    const other = await page.context().newPage();
    await other.goto(`${pasted.origin}/page`);
    const frame = way === "frame" ? other.frameLocator("iframe") : other;
    const shown = await new Widget({ locator: (selector) => frame.locator(selector) }, "resolution-table").shown();
    await shown.counts("5 dispositions sur 8");
    // What is still on its way then is of no use.
    await page.context().unrouteAll({ behavior: "ignoreErrors" });
    await other.close();
  }
});

browserTest("columns, rows at once, height and a second register become attributes, and the preview has them", { server: { routes: [...routes, ["/other.json", json({ ...small, id: "other", resolutions: [{ ...small.resolutions[0], number: 4 }] })]] } }, async ({ page, origin }) => {
  const widget = await ready(page, origin);
  await page.getByLabel(/Address of the resolution JSON/).fill("/register.json /other.json");
  await page.getByLabel(/Address of the resolution JSON/).press("Tab");
  await widget.showsRows([3, 30, 300, "other-4"]);
  await page.getByLabel("Rows at once").fill("2");
  await becomes(() => widget.rows.count(), 2);
  await page.getByLabel(/^Height/).fill("500");
  await becomes(() => widget.host.evaluate((it) => Math.round(it.getBoundingClientRect().height)), 500);
  await (await widget.tool("layout")).click();
  await widget.find(".panel [data-panel], [data-panel=layout] input[type=checkbox]").last().check();
  await page.getByLabel(/Show the columns/).check();
  const expected = new RegExp(`<resolution-table src="${origin}/register.json ${origin}/other.json" page-size="2" height="500" columns="number [^"]+ ?cites">`);
  await becomes(async () => expected.test(await snippet(page)), true);
  await page.getByLabel("Begins with").selectOption("matrix");
  await widget.find("[part=root] .matrix, [part=root] table").first().waitFor();
  await axe(page);
  await screenshot(page, "builder-more");
});

browserTest("a dropped file is looked at, with its problems, and goes nowhere", { server: { routes } }, async ({ page, origin }) => {
  const widget = await ready(page, origin);
  const asked = [];
  page.on("request", (request) => asked.push(`${request.method()} ${request.url()}`));
  const register = { ...small, resolutions: [{ ...small.resolutions[1], status: "postponed" }] };
  await page.getByLabel(/or a file of yours/).setInputFiles({ name: "mine.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(register)) });
  await widget.showsRows([30]);
  await becomes(async () => /1 resolution, and 1 of what follows[^]*resolutions\[0\]\.status/.test(await page.locator("#validity").innerText()), true);
  assert.deepEqual(asked.filter((it) => !/more\.(wasm|txt)$/.test(it)), []);
  await page.getByLabel(/or a file of yours/).setInputFiles({ name: "broken.json", mimeType: "application/json", buffer: Buffer.from("{") });
  await becomes(async () => /broken\.json is not valid JSON/.test(await page.locator("#validity").innerText()), true);
  // What a file names is not fetched.
  for (const [name, holds] of Object.entries({ "list.json": ["/register.json", "/missing.json"], "text.json": "/register.json", "registers.json": [register], "none.json": null, "number.json": 1 })) {
    await page.getByLabel(/or a file of yours/).setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(JSON.stringify(holds)) });
    await becomes(async () => (await page.locator("#validity").innerText()).startsWith(`${name} is no register`), true);
  }
  await widget.showsRows([30]);
  assert.deepEqual(asked.filter((it) => !/more\.(wasm|txt)$/.test(it)), []);
});

browserTest("a register that is missing is named, and a test of any address ends", { server: { routes } }, async ({ page, origin, expectProblem }) => {
  expectProblem(/404/);
  const widget = await ready(page, origin);
  const address = page.getByLabel("Address of the resolution JSON");
  await address.fill(`${origin}/register.json ${origin}/missing.json`);
  await address.press("Tab");
  await becomes(async () => /and 1 of what follows[^]*missing\.json could not be loaded/.test(await page.locator("#validity").innerText()), true);
  await widget.showsRows([3, 30, 300]);
  const test = page.getByRole("button", { name: "Test" });
  await test.click();
  await becomes(() => page.locator("#findings [data-bad]").allInnerTexts().then((all) => all.map((it) => /404 for the register .*missing\.json/.test(it))), [true]);
  await address.fill("data:application/json,{}");
  await page.getByLabel(/Content-Security-Policy/).fill("connect-src 'self'");
  await test.click();
  await becomes(() => page.locator("#findings [data-bad]").allInnerTexts().then((all) => all.map((it) => /connect-src refuses data:/.test(it))), [true]);
});

browserTest("an earlier edition is named, and the preview shows what changed", { server: { routes: [...routes, ["/older.json", json({ ...small, title: "The edition before", resolutions: small.resolutions.slice(1) })]] } }, async ({ page, origin }) => {
  const widget = await ready(page, origin);
  await page.getByLabel(/Address of an earlier edition/).fill("/older.json");
  await page.getByLabel(/Address of an earlier edition/).press("Tab");
  await page.getByLabel("Begins with").selectOption("changes");
  await becomes(() => widget.find(".change-entry > h4").allInnerTexts().then((all) => all.map((it) => /New\s+Resolution 3\b/.test(it))), [true]);
  assert.match(await snippet(page), new RegExp(`<resolution-table src="${origin}/register.json" view="changes" previous="${origin}/older.json">`));
});

browserTest("Test my page names the rule that fails", { server: { routes }, viewport: { width: 320, height: 640 } }, async ({ page, origin, expectProblem }) => {
  expectProblem(/404/);
  await ready(page, origin);
  await page.getByLabel("Address of the resolution JSON").fill(`${origin}/missing.json`);
  await page.getByLabel(/Content-Security-Policy/).fill("default-src 'self'; script-src 'self'");
  await page.getByRole("button", { name: "Test" }).click();
  const failures = page.locator("#findings [data-bad]");
  await becomes(() => failures.count(), 2);
  assert.match(await failures.nth(0).innerText(), /CSP[^]*WebAssembly[^]*'wasm-unsafe-eval'/);
  assert.match(await failures.nth(1).innerText(), /Address[^]*404/);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  await axe(page);
  await screenshot(page, "builder-320");
});

browserTest("the builder opens with the bundled register, its way in first, and the preview in sight while the choices scroll", {}, async ({ page, origin }) => {
  for (const [width, height] of [[1280, 900], [390, 844], [320, 640]]) {
    await page.setViewportSize({ width, height });
    // As in the folder that a reader unpacks.
    await page.goto(`${origin}/pkg/builder.html`);
    await new Widget(page).shown();
    await becomes(() => page.locator("#validity").innerText(), "A register with 28 resolutions; no problem was found.");
    assert.equal(await page.locator("legend").first().innerText(), "1. The way in");
    for (const id of ["folder", "height", "copy"]) {
      await page.locator(`#${id}`).scrollIntoViewIfNeeded();
      const seen = await page.locator("#preview").evaluate((it) => {
        const { top, bottom } = it.getBoundingClientRect();
        return Math.min(bottom, innerHeight) - Math.max(top, 0);
      });
      assert.ok(seen >= height * 0.4, `${seen} px of the preview are seen at ${id}, ${width}`);
      // What one acts on is not beneath it.
      assert.equal(await page.locator(`#${id}`).evaluate((it) => {
        it.focus();
        const { left, top, width, height } = it.getBoundingClientRect();
        return document.elementFromPoint(left + width / 2, top + height / 2) === it;
      }), true, `${id} at ${width}`);
    }
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    await axe(page);
  }
});

browserTest("“my system is” leaves the ways in that survive there, and writes what editors paste and what the site has once", { server: { routes } }, async ({ page, origin }) => {
  await ready(page, origin);
  const system = page.getByLabel("My system is");
  const offered = () => page.locator("input[name=way]:enabled").evaluateAll((all) => all.map((it) => /** @type {HTMLInputElement} */ (it).value));
  assert.deepEqual(await offered(), ["module", "plain", "classic", "frame", "link"]);
  for (const [name, { ways, says }] of Object.entries(SYSTEMS)) {
    await system.selectOption(name);
    assert.deepEqual((await offered()).sort(), [...ways].sort(), name);
    assert.equal(await page.locator("input[name=way]:checked").getAttribute("value"), ways[0], name);
    assert.equal(await page.locator("#survives").innerText(), says);
    // What an editor pastes there has no script: it stands below, for the site.
    const [pasted, once] = (await snippet(page)).split(/<!-- Once.*-->/);
    if (name !== "own" && ways[0] !== "frame") {
      assert.doesNotMatch(pasted, /<script/, name);
      assert.match(once, /^\n<script src="[^"]+resolution-table\.(upgrade|classic)\.js"/, name);
    }
  }
  await system.selectOption("drupal");
  await becomes(async () => (await snippet(page)).split("\n")[0], `<p><a href="${origin}/pkg/embed.html?src=${encodeURIComponent(`${origin}/register.json`)}">Test register</a></p>`);
  await axe(page);
});
