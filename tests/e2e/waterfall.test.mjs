// What is asked for when: all that the first rows need side by side, and what is needed later only then.
import assert from "node:assert/strict";
import { snippet } from "../../www/builder-rules.js";
import { browserTest } from "./harness.mjs";
import { after } from "./server.mjs";
import { becomes, deferred, html, json, open, showing, small, Widget } from "./widget.mjs";

/** The paths that the page asks for, in order. */
const asking = (page) => {
  const paths = [];
  page.on("request", (request) => paths.push(new URL(request.url()).pathname));
  return paths;
};
const REGISTER = "/register.json";
const MORE = ["/pkg/resolution-table-more.txt", "/pkg/resolution-table-more.wasm"];
const later = (paths) => paths.filter((path) => path.includes("-more.")).sort();

const held = () => {
  const wasm = deferred();
  return { wasm, hold: ["/pkg/resolution-table.wasm", after(wasm.promise)] };
};
const two = `<resolution-table src="${REGISTER}"></resolution-table>`.repeat(2);

const shared = held();
browserTest(
  "the register is asked for while the Wasm is on its way, once for two tables",
  { server: { routes: [shared.hold, ["/page", html(two)], [REGISTER, json(small)]] } },
  async ({ page, origin }) => {
    const asked = asking(page);
    await page.goto(`${origin}/page`);
    await becomes(() => asked.includes(REGISTER), true);
    assert.equal(await page.locator("resolution-table .row").count(), 0);
    shared.wasm.resolve();
    await becomes(() => page.locator("resolution-table .row").count(), 2 * small.resolutions.length);
    assert.equal(asked.filter((path) => path === REGISTER).length, 1);
    // One that comes later takes what is there.
    await page.evaluate((it) => document.body.insertAdjacentHTML("beforeend", it), `<resolution-table src="${REGISTER}"></resolution-table>`);
    await becomes(() => page.locator("resolution-table .row").count(), 3 * small.resolutions.length);
    assert.equal(asked.filter((path) => path === REGISTER).length, 1);
  },
);

const changed = held();
const other = { ...small, resolutions: small.resolutions.slice(0, 1) };
const never = after(new Promise(() => {}));
browserTest(
  "what was asked for ahead is given up where another source is named, and where the element goes",
  { server: { routes: [changed.hold, [REGISTER, never], ["/gone.json", never], ["/other.json", json(other)], ["/page", html(`<resolution-table src="${REGISTER}"></resolution-table><resolution-table id="goes" src="/gone.json"></resolution-table>`)]] } },
  async ({ page, origin }) => {
    const asked = asking(page);
    const ended = [];
    page.on("requestfailed", (request) => ended.push(new URL(request.url()).pathname));
    await page.goto(`${origin}/page`);
    await becomes(() => asked.includes(REGISTER) && asked.includes("/gone.json"), true);
    await page.evaluate(() => {
      document.getElementById("goes")?.remove();
      /** @type {any} */ (document.querySelector("resolution-table")).src = "/other.json";
    });
    await becomes(() => ended.sort(), ["/gone.json", REGISTER]);
    changed.wasm.resolve();
    await new Widget(page).showsRows([other.resolutions[0].number]);
  },
);

const keyed = held();
browserTest(
  "what the page says of its requests while the Wasm is on its way is asked at once, in the place of what was",
  { server: { routes: [keyed.hold, [REGISTER, (request, response, next) => (request.headers["x-key"] ? next() : undefined)], [REGISTER, json(small)], ["/page", html(`<resolution-table src="${REGISTER}"></resolution-table>`)]] } },
  async ({ page, origin }) => {
    const asked = [];
    page.on("request", (request) => request.url().endsWith(REGISTER) && asked.push(request.headers()["x-key"]));
    const ended = page.waitForEvent("requestfailed");
    await page.goto(`${origin}/page`);
    await becomes(() => asked, [undefined]);
    await page.evaluate(() => (/** @type {any} */ (document.querySelector("resolution-table")).request = { headers: { "x-key": "1" } }));
    await becomes(() => asked, [undefined, "1"]);
    await ended;
    keyed.wasm.resolve();
    await new Widget(page).showsRows(small.resolutions.map(({ number }) => number));
    assert.deepEqual(asked, [undefined, "1"]);
  },
);

const linked = held();
browserTest(
  "a table that was a link asks for its register while the Wasm is on its way, and once",
  { server: { routes: [linked.hold, [REGISTER, json(small)], ["/page", html(`<p><a href="/pkg/embed.html?src=${REGISTER}">The table</a></p>`, { head: '<script src="/pkg/resolution-table.upgrade.js" defer></script>' })]] } },
  async ({ page, origin }) => {
    const asked = asking(page);
    await page.goto(`${origin}/page`);
    await becomes(() => asked.includes(REGISTER), true);
    linked.wasm.resolve();
    await new Widget(page).showsRows(small.resolutions.map(({ number }) => number));
    assert.equal(asked.filter((path) => path === REGISTER).length, 1);
  },
);

const saving = async (page) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
};
/** With its rows; the second file is not waited for. */
const standing = async (page, origin) => {
  await page.goto(`${origin}/page`);
  const widget = new Widget(page);
  await widget.showsRows(small.resolutions.map(({ number }) => number));
  return widget;
};
/** Until the browser had time twice. */
const idle = (page) => page.evaluate(() => new Promise((done) => requestIdleCallback(() => requestIdleCallback(() => setTimeout(done, 300)))));

browserTest("where data are to be saved the second file comes with the reader's first touch", { server: showing(small) }, async ({ page, origin }) => {
  await saving(page);
  const asked = asking(page);
  const widget = await standing(page, origin);
  await idle(page);
  assert.deepEqual(later(asked), []);
  await widget.search.click();
  await becomes(() => later(asked), MORE);
  await widget.search.fill("ipv6");
  await widget.showsRows([3]);
});

browserTest("where data are to be saved a script, or a link, brings the second file", { server: showing(small) }, async ({ page, origin }) => {
  await saving(page);
  const asked = asking(page);
  const widget = await standing(page, origin);
  await idle(page);
  assert.deepEqual(later(asked), []);
  assert.equal(await widget.host.evaluate((/** @type {any} */ host) => host.open("30")), "30");
  assert.deepEqual(later(asked), MORE);
  asked.length = 0;
  await page.goto(`${origin}/page?rt.search=ipv6`);
  await widget.showsRows([3]);
  assert.deepEqual(later(asked), MORE);
});

browserTest("where data are to be saved it comes by itself where its place is in sight", { server: showing(small, 'view="matrix"') }, async ({ page, origin }) => {
  await saving(page);
  await page.goto(`${origin}/page`);
  await new Widget(page).find("[data-matrix], .matrix").first().waitFor();
});

browserTest("elsewhere it comes by itself", { server: showing(small) }, async ({ page, origin }) => {
  const asked = asking(page);
  await open(page, `${origin}/page`);
  await becomes(() => later(asked), MORE);
});

const lines = snippet({ way: "module", folder: "/pkg/", source: REGISTER, attributes: { lang: "fr" } });
const preloading = held();
browserTest(
  "a page with the builder's lines asks for all before the script is there, and for nothing twice",
  { server: { routes: [["/pkg/resolution-table.js", after(preloading.wasm.promise)], ["/page", html(lines, { head: "" })], [REGISTER, json(small)]] } },
  async ({ page, origin }) => {
    const asked = asking(page);
    await page.goto(`${origin}/page`, { waitUntil: "commit" });
    const needed = ["/pkg/locales/fr.txt", "/pkg/resolution-table.js", "/pkg/resolution-table.wasm", REGISTER];
    await becomes(() => asked.filter((path) => path !== "/page").sort(), needed);
    preloading.wasm.resolve();
    await new Widget(page).showsRows(small.resolutions.map(({ number }) => number));
    await becomes(() => asked.filter((path) => path !== "/page" && !path.includes("-more.")).sort(), needed);
  },
);

const filters = deferred();
browserTest(
  "filters that are opened before the second file is there can be closed by the key that opened them, once it is",
  { server: { routes: [["/pkg/resolution-table-more.wasm", after(filters.promise)], ...showing(small).routes] }, viewport: { width: 390, height: 844 } },
  async ({ page, origin }) => {
    await page.goto(`${origin}/page`);
    const widget = await new Widget(page).shown();
    await widget.find("[data-action=filters]").focus();
    await page.keyboard.press("Enter");
    await widget.find("dialog[open]").waitFor();
    assert.equal(await widget.find("[data-action=filters-close]").count(), 0, "nothing is in it yet");
    filters.resolve();
    await becomes(() => widget.find("[data-action=filters-close]:focus").count(), 1);
    await page.keyboard.press("Enter");
    await becomes(() => widget.find("dialog").count(), 0);
  },
);
