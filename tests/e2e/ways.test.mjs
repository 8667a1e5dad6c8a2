// The ways into a page: each from another origin, under a strict policy, among hostile style sheets.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { browserTest, mainTest, screenshot } from "./harness.mjs";
import { assets, host, policy } from "./ways.mjs";
import { becomes, html, json, small, Widget } from "./widget.mjs";

const read = (path) => readFileSync(new URL(`../../pkg/${path}`, import.meta.url), "utf8");

const ways = {
  module: (origin) => ({
    head: `<script type="module" src="${origin}/pkg/resolution-table.js"></script>`,
    body: `<resolution-table src="${origin}/register.json"></resolution-table>`,
  }),
  "module, custom tags stripped": (origin) => ({
    head: `<script type="module" src="${origin}/pkg/resolution-table.js"></script>`,
    body: `<div data-resolution-table data-src="${origin}/register.json" data-view="overview"><p>Fallback</p></div>`,
  }),
  "classic script": (origin) => ({
    // Not deferred: the element is made before its children are there.
    head: `<script src="${origin}/pkg/resolution-table.classic.js"></script>`,
    body: `<resolution-table src="${origin}/register.json"></resolution-table>`,
  }),
  "classic script, custom tags stripped": (origin) => ({
    body: `<div data-resolution-table data-src="${origin}/register.json"><p>Fallback</p></div><script src="${origin}/pkg/resolution-table.classic.js"></script>`,
  }),
};

for (const [name, snippet] of Object.entries(ways)) {
  mainTest(`another origin, strict policy, hostile styles: ${name}`, { server: assets }, async ({ page, origin, serve }) => {
    const { origin: own } = await host(serve, { ...snippet(origin), csp: policy(origin) });
    await page.goto(`${own}/page`);
    const widget = await new Widget(page).shown();
    await widget.showsRows([3, 30, 300]);
    await widget.search.fill("spam");
    await widget.showsRows([30]);
    await widget.opener(30).click();
    await widget.find("[data-detail='30']").waitFor();
    assert.equal(await widget.opener(30).evaluate((it) => getComputedStyle(it).textTransform), "none");
    await screenshot(page, `way-${name.replaceAll(/\W+/g, "-")}`);
  });
}

for (const [name, snippet] of Object.entries(ways)) {
  browserTest(`where the policy does not let Wasm run: ${name}`, { server: assets }, async ({ page, origin, serve, expectProblem }) => {
    expectProblem(/violates script-src: wasm-eval/);
    expectProblem(/console\.error: .*(WebAssembly|could not start)/);
    const { head, body } = snippet(origin);
    const fallback = '<p id="fallback">The resolutions as <a href="/acts.html">a page</a></p>';
    const csp = policy(origin).replace(" 'wasm-unsafe-eval'", "");
    const { origin: own } = await host(serve, { head, body: body.replace(/(<p>Fallback<\/p>)?(<\/(resolution-table|div)>)/, `${fallback}$2`), csp });
    await page.goto(`${own}/page`);
    const note = page.locator("resolution-table").getByRole("alert");
    await note.waitFor();
    assert.match(await note.innerText(), /could not start[^]*WebAssembly/);
    assert.equal(await page.locator("#fallback").isVisible(), true, "what the page wrote inside stays");
    assert.equal(await note.evaluate((it) => getComputedStyle(it).textTransform), "none");
  });
}

browserTest("subresource integrity: the values that the build writes are right, and hold", { server: assets }, async ({ page, origin, serve, expectProblem }) => {
  const values = JSON.parse(read("integrity.json"));
  const line = (file, type) => `<script${type} src="${origin}/pkg/${file}" integrity="${values[file]}" crossorigin></script>`;
  for (const [file, type] of [["resolution-table.js", ' type="module"'], ["resolution-table.classic.js", ""]]) {
    const { origin: own } = await host(serve, { head: line(file, type), body: `<resolution-table src="${origin}/register.json"></resolution-table>`, csp: policy(origin) });
    await page.goto(`${own}/page`);
    await (await new Widget(page).shown()).showsRows([3, 30, 300]);
  }
  // Another file under that name is not run.
  expectProblem(/integrity/);
  const { origin: own } = await host(serve, { head: line("resolution-table.js", ' type="module"').replace("sha384-", "sha384-AAAA"), body: "<resolution-table><p>Fallback</p></resolution-table>" });
  await page.goto(`${own}/page`);
  assert.equal(await page.evaluate(() => customElements.get("resolution-table")), undefined);
});

const classic = { ...assets, routes: [...assets.routes,
  ["/inside", html(`<resolution-table><script type="application/json">${JSON.stringify(small)}</script></resolution-table>`, { head: '<script src="/pkg/resolution-table.classic.js"></script>' })],
  ["/late", html('<p>Nothing yet</p>', { head: '<script src="/pkg/resolution-table.classic.js" async></script>' })],
] };
browserTest("a classic script in the head waits for the data inside the element", { server: classic }, async ({ page, origin }) => {
  await page.goto(`${origin}/inside`);
  await (await new Widget(page).shown()).showsRows([3, 30, 300]);
  const globals = await page.evaluate(() => Object.keys(window).filter((name) => /resolution|SCRIPT/i.test(name)));
  assert.deepEqual(globals, []);
});

mainTest("a tag manager may add the classic script later", { server: assets }, async ({ page, origin, serve }) => {
  const { origin: own } = await host(serve, { body: `<div data-resolution-table data-src="${origin}/register.json"></div>` });
  await page.goto(`${own}/page`);
  await page.evaluate((src) => document.body.append(Object.assign(document.createElement("script"), { src })), `${origin}/pkg/resolution-table.classic.js`);
  await (await new Widget(page).shown()).showsRows([3, 30, 300]);
});

browserTest("a plain element is looked after: it may come late, change, copy and be given back", { server: classic }, async ({ page, origin }) => {
  await page.goto(`${origin}/late`);
  await page.waitForFunction(() => customElements.get("resolution-table"));
  await page.evaluate(() => {
    const place = document.createElement("div");
    place.id = "place";
    place.append("Fallback");
    document.querySelector("main").append(place);
    place.dataset.src = "/register.json";
    place.dataset.resolutionTable = "";
  });
  const widget = await new Widget(page, "#place resolution-table").shown();
  await page.evaluate(() => (document.getElementById("place").dataset.view = "provisions"));
  await becomes(() => widget.rows.count(), 8);
  await page.evaluate(() => {
    const copy = /** @type {HTMLElement} */ (document.getElementById("place").cloneNode(true));
    copy.id = "copy";
    document.querySelector("main").append(copy);
  });
  const copy = await new Widget(page, "#copy resolution-table").shown();
  await becomes(() => copy.rows.count(), 8);
  assert.equal(await page.locator("resolution-table").count(), 2);
  await page.evaluate(() => document.getElementById("place").removeAttribute("data-resolution-table"));
  await becomes(() => page.locator("#place").innerText(), "Fallback");
  assert.equal(await page.locator("#place resolution-table").count(), 0);
});

const counted = () => {
  const asked = [];
  const count = (request, response, next) => {
    asked.push(request.url);
    next();
  };
  return { asked, count };
};

const twenty = counted();
const many = { routes: [
  [/^\/(pkg\/|register)/, twenty.count],
  ["/register.json", json(small)],
  ["/page", html(`${'<resolution-table src="/register.json"></resolution-table>'.repeat(19)}<resolution-table src="./register.json"></resolution-table>`)],
] };
browserTest("twenty widgets share one script, one Wasm and one fetch of their source", { server: many }, async ({ page, origin }) => {
  await page.goto(`${origin}/page`);
  await page.waitForFunction(() => [...document.querySelectorAll("resolution-table")].every((it) => it.shadowRoot.querySelector(".row")));
  const asked = () => twenty.asked.filter((url) => !/more/.test(url)).sort();
  assert.deepEqual(asked(), ["/pkg/locales/en.txt", "/pkg/resolution-table.js", "/pkg/resolution-table.wasm", "/register.json"]);
  // One that comes later shares, too; one that asks to reload does not disturb the others.
  await page.evaluate(() => document.querySelector("main").append(document.querySelector("resolution-table").cloneNode(true)));
  await new Widget(page, "resolution-table:last-child").shown();
  assert.equal(asked().filter((url) => url === "/register.json").length, 1);
  await new Widget(page, "resolution-table:first-of-type").search.fill("spam");
  await page.evaluate(() => /** @type {any} */ (document.querySelector("resolution-table:last-child")).reload());
  await becomes(() => asked().filter((url) => url === "/register.json").length, 2);
  await new Widget(page, "resolution-table:first-of-type").showsRows([30]);
  await new Widget(page, "resolution-table:last-child").showsRows([3, 30, 300]);
});

const places = { routes: [["/register.json", json(small)], ["/page", html(`
  <div id="tab" hidden><resolution-table src="/register.json"></resolution-table></div>
  <dialog><resolution-table src="/register.json"></resolution-table></dialog>
  <div id="host"></div>`)]] };
mainTest("in a hidden tab, a dialog and another shadow tree", { server: places }, async ({ page, origin }) => {
  await page.goto(`${origin}/page`);
  await page.evaluate(() => {
    const root = document.getElementById("host").attachShadow({ mode: "open" });
    root.innerHTML = '<resolution-table src="/register.json" lang="fr"></resolution-table>';
  });
  await (await new Widget(page, "#host resolution-table").shown()).counts("3 résolutions");
  const hidden = new Widget(page, "#tab resolution-table");
  await becomes(() => hidden.rows.count(), 3);
  await page.evaluate(() => (document.getElementById("tab").hidden = false));
  await hidden.shown();
  await hidden.search.fill("spam");
  await hidden.showsRows([30]);
  await page.evaluate(() => document.querySelector("dialog").showModal());
  const dialog = await new Widget(page, "dialog resolution-table").shown();
  await dialog.opener(3).click();
  await dialog.find("[data-detail='3']").waitFor();
  // The dialog is as narrow as a phone: the text stands alone in it.
  await dialog.closeText(3);
  await dialog.search.fill("spam");
  await dialog.showsRows([30]);
});

const versions = { routes: [
  ["/register.json", json(small)],
  ["/other/resolution-table.js", (request, response) => {
    const text = read("resolution-table.js").replaceAll(JSON.parse(read("package.json")).version, "99.0.0");
    response.writeHead(200, { "content-type": "text/javascript" }).end(text);
  }],
  ["/page", html('<div data-resolution-table data-src="/register.json"></div>', {
    head: `<script type="module" src="/pkg/resolution-table.js"></script><script type="module" src="/pkg/resolution-table.js?again"></script>
      <script src="/pkg/resolution-table.classic.js"></script><script src="/pkg/resolution-table.classic.js"></script>
      <script type="module" src="/other/resolution-table.js"></script>`,
  })],
] };
browserTest("the script twice, and in two versions: the first stays, and the console says so", { server: versions }, async ({ page, origin }) => {
  const notes = [];
  page.on("console", (message) => message.type() === "info" && notes.push(message.text()));
  await page.goto(`${origin}/page`);
  await (await new Widget(page).shown()).showsRows([3, 30, 300]);
  assert.equal(await page.locator("resolution-table").count(), 1);
  await becomes(async () => notes.length, 1);
  assert.match(notes[0], /99\.0\.0 was loaded, but .* is on the page already/);
});
