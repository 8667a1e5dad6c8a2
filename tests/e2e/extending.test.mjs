// What a page adds to a table: what may go wrong with it, and what must not.
import assert from "node:assert/strict";
import { axe, browserTest } from "./harness.mjs";
import { cors } from "./server.mjs";
import { becomes, events, html, json, open, showing, small, Widget } from "./widget.mjs";

const viewport = { width: 1280, height: 900 };
const routes = (script, attributes = "") => [
  ["/page", html(`<resolution-table src="/register.json" ${attributes}></resolution-table><script type="module">const table = document.querySelector("resolution-table"); ${script}</script>`)],
  ["/register.json", json(small)],
];

const throwing = routes(`table.extensions = {
  columns: [
    { id: "broken", title: "Broken", value: ({ number }) => { if (number === 30) throw new Error("of the page"); return "fine"; } },
    { id: "number", title: "Taken", value: () => "taken" },
    { id: "Not a name", title: "Nameless", value: () => "nameless" },
    { id: "idle", title: "Idle" },
  ],
  facets: [{ id: "sort", title: "Taken", values: () => "taken" }, { id: "many", title: "Many", values: () => { throw new Error("of the page"); } }],
  rowPart: () => { throw new Error("of the page"); },
};`);
browserTest("a function that throws leaves its cell empty and is named once; names that cannot be had are named", { server: { routes: throwing }, viewport }, async ({ page, origin, expectProblem }) => {
  for (const problem of [/value of the column “broken” of the page's extensions failed/, /values of the facet “many”/, /rowPart of the page's extensions failed/, /a column needs an id of its own/, /a column needs an id of its own/, /“number” is the name of something that the table has itself/, /“sort” is the name of something/]) expectProblem(problem);
  const widget = await open(page, `${origin}/page`);
  await becomes(() => widget.find("td.c-broken").allInnerTexts(), ["fine", "", "fine"]);
  assert.equal(await widget.header("idle").count(), 0);
  await becomes(() => widget.find(".c-number .number").allInnerTexts(), ["3", "30", "300"]);
  await widget.search.fill("spam");
  await widget.showsRows([30], "the table goes on");
});

const counting = routes(
  `globalThis.calls = 0;
   table.extensions = {
     columns: [
       { id: "length", title: { en: "Length", fr: "Longueur" }, value: ({ title }, { language }) => { globalThis.calls += 1; return title[language].length; }, view: "provisions" },
       { id: "mark", title: "Mark", cell: () => { const it = document.createElement("button"); it.textContent = "Mark"; return it; }, sort: false, view: "provisions" },
     ],
     facets: [{ id: "region", title: "Region", values: ({ number }) => (number === 30 ? ["asia"] : []), names: { asia: "Asia" } }],
   };`,
  'view="provisions"',
);
browserTest("functions of the page are called once for each resolution and language, and never by a reader", { server: { routes: counting }, viewport }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page?rt.region=asia&rt.sort=length-desc`);
  await widget.showsRows(["30/resolves/2", "30/invites/p1", "30/invites/1"], "a link names a facet and a column of the page's");
  const calls = () => page.evaluate(() => globalThis.calls);
  await becomes(calls, 3);
  await widget.search.fill("workshop");
  await widget.showsRows(["30/resolves/2"]);
  await widget.search.fill("");
  await widget.header("length").getByRole("button").click();
  assert.equal(await calls(), 3);
  await widget.host.evaluate((host) => (host.lang = "fr"));
  await becomes(() => widget.header("length").innerText(), "Longueur");
  await becomes(() => widget.find("td.c-length").first().innerText(), "25");
  assert.equal(await calls(), 6, "once more for another language");
  // A resolution that stands in several rows has a node in each.
  await becomes(() => widget.find("td.c-mark button").count(), 3);
});

browserTest("extensions may be set again, and taken away", { server: { routes: routes("") }, viewport }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const set = (words) => widget.host.evaluate((host, words) => (host.extensions = words && { columns: [{ id: "words", title: words, value: () => words }] }), words);
  for (const words of ["First", "Second"]) {
    await set(words);
    await becomes(() => widget.find("td.c-words").allInnerTexts(), [words, words, words]);
  }
  await set(null);
  await becomes(() => widget.find("td.c-words").count(), 0);
  await widget.showsRows([3, 30, 300]);
  await assert.rejects(widget.host.evaluate((host) => (host.extensions = "columns")), /extensions takes an object/);
});

browserTest("on a phone a column of the page's is a line of the card", { server: { routes: routes('table.extensions = { columns: [{ id: "budget", title: "Budget", value: () => 7 }] };') }, viewport: { width: 390, height: 844 } }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const cell = widget.find("td.c-budget").first();
  await cell.waitFor();
  assert.equal(await cell.evaluate((it) => getComputedStyle(it, "::before").content), '"Budget: "');
  const box = await cell.boundingBox();
  assert.ok(box && box.x >= 0 && box.x + box.width <= 390);
});

browserTest("a column of the page's is in sight beside the usual ones", { server: { routes: routes('table.extensions = { columns: [{ id: "a", title: "A", value: () => 1 }, { id: "b", title: "B", value: () => 2 }] };') }, viewport }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  for (const id of ["a", "b"]) {
    const [head, cell] = await Promise.all([widget.header(id).boundingBox(), widget.find(`td.c-${id}`).first().boundingBox()]);
    assert.ok(head && cell && cell.x + cell.width <= 1280, id);
    assert.ok(Math.abs(head.x - cell.x) < 1, `${id} stands below its header`);
  }
  await axe(page);
});

const CANCELLING = `for (const name of ["filter", "open"]) document.addEventListener("resolution-table-before-" + name, (event) => globalThis.allowed || event.preventDefault());`;
browserTest("what a page cancels before filtering and opening does not happen, and no event tells of it", { server: { routes: routes(CANCELLING) }, viewport }, async ({ page, origin }) => {
  const told = await events(page);
  const widget = await open(page, `${origin}/page`);
  await widget.opener(3).click();
  assert.equal(await widget.opener(3).getAttribute("aria-expanded"), "false");
  await widget.find("[data-filter=status]").click();
  const box = widget.value("status", "new");
  await box.click();
  await becomes(() => box.isChecked(), false, "the control shows what is");
  await widget.showsRows([3, 30, 300]);
  await widget.host.evaluate((host) => /** @type {any} */ (host).filter({ status: ["unchanged"] }));
  await widget.showsRows([30], "scripts are not asked");
  await widget.host.evaluate((host) => /** @type {any} */ (host).clear());
  assert.deepEqual([await told("filter"), await told("open")], [[], []]);
  await page.evaluate(() => (globalThis.allowed = true));
  await box.check();
  await widget.showsRows([300]);
  await becomes(async () => (await told("filter")).length, 1);
});

browserTest("the basket is read and set by scripts, and kept", { server: showing(small), viewport }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const basket = () => widget.host.evaluate((host) => /** @type {any} */ (host).basket);
  await page.evaluate(() => document.addEventListener("resolution-table-basket", (event) => (globalThis.told = /** @type {any} */ (event).detail.paths)));
  await widget.host.evaluate((host) => (/** @type {any} */ (host).basket = ["30", "3/instructs/1"]));
  await becomes(basket, ["30", "3/instructs/1"]);
  assert.equal(await page.evaluate(() => globalThis.told), undefined, "no event for what a page does");
  await widget.row(30).locator("[data-keep]").click();
  await becomes(() => page.evaluate(() => globalThis.told), ["3/instructs/1"]);
  await page.reload();
  await new Widget(page).shown();
  await becomes(basket, ["3/instructs/1"]);
});

/** Answers only who brings the key, and says so. */
const keyed = (request, response, next) => {
  if (request.method === "OPTIONS") return response.writeHead(204, { "access-control-allow-origin": "*", "access-control-allow-headers": "authorization" }).end();
  if (request.headers.authorization !== "Bearer key") return response.writeHead(401, { "access-control-allow-origin": "*" }).end();
  return cors(request, response, () => json(small)(request, response));
};
const KEY = 'headers: { Authorization: "Bearer key" }';
const bare = (script) => ["/page", html(`<resolution-table></resolution-table><script type="module">const table = document.querySelector("resolution-table"); ${script}</script>`)];
browserTest("headers go to the page's own origin, and to others only where the page names them", {}, async ({ page, serve, expectProblem }) => {
  const data = await serve({ routes: [["/keyed.json", keyed]] });
  const far = `${data.origin}/keyed.json`;
  const own = await serve({ routes: [bare(`table.request = { ${KEY} }; table.src = new URLSearchParams(location.search).get("src");`), ["/keyed.json", keyed], ["/away", (request, response) => response.writeHead(302, { location: far }).end()]] });
  await page.goto(`${own.origin}/page?src=/keyed.json`);
  await new Widget(page).shown();
  expectProblem(/headers and credentials are not sent to http/);
  expectProblem(/401/);
  await page.goto(`${own.origin}/page?src=${far}`);
  await page.getByRole("alert").getByText("answered 401").waitFor();
  expectProblem(/Failed to load resource|redirect/);
  await page.goto(`${own.origin}/page?src=/away`);
  await page.getByRole("alert").waitFor();
  const named = await serve({ routes: [bare(`table.request = { ${KEY}, origins: ["${data.origin}"] }; table.src = "${far}";`)] });
  await page.goto(`${named.origin}/page`);
  await new Widget(page).shown();
});

browserTest("credentials follow no redirect to an origin that the page does not name; where none are sent one is followed", {}, async ({ page, serve, expectProblem }) => {
  /** The cookies that each request brought there. */
  const brought = [];
  const other = await serve({
    routes: [["/far.json", (request, response) => {
      brought.push(request.headers.cookie ?? null);
      const headers = { "access-control-allow-origin": request.headers.origin ?? "*", "access-control-allow-credentials": "true", "content-type": "application/json" };
      response.writeHead(200, headers).end(JSON.stringify(small));
    }]],
  });
  const away = (request, response) => response.writeHead(302, { location: `${other.origin}/far.json` }).end();
  const own = await serve({ routes: [bare(`document.cookie = "session=1"; const credentials = new URLSearchParams(location.search).get("credentials"); table.request = { credentials, redirect: "follow" }; table.src = "/away";`), ["/away", away]] });
  for (const credentials of ["same-origin", "omit"]) {
    await page.goto(`${own.origin}/page?credentials=${credentials}`);
    await new Widget(page).shown();
  }
  assert.deepEqual(brought.splice(0), [null, null]);
  expectProblem(/Failed to load resource|redirect/);
  await page.goto(`${own.origin}/page?credentials=include`);
  await page.getByRole("alert").waitFor();
  assert.deepEqual(brought, [], "it was not even asked");
});

const german = JSON.stringify({ texts: { search: "Suche" }, counted: { "all-resolutions": { one: "{count} Resolution", other: "{count} Resolutionen" } } });
const LANGUAGE = `const { ResolutionTableElement } = await import("/pkg/resolution-table.js");
  ResolutionTableElement.addLanguage({ tag: "de", name: "Deutsch", texts: "/de.json" });
  for (const wrong of [() => ResolutionTableElement.addLanguage({ tag: "fr", name: "x", texts: {} }), () => ResolutionTableElement.setTexts("nonsense!", {}), () => ResolutionTableElement.setTexts("en")]) {
    try { wrong(); console.log("taken"); } catch (error) { console.log(error.name); }
  }`;
browserTest("a language of the page's may be a file; what it lacks is English, and readers choose it", { server: { routes: [...routes(LANGUAGE), ["/de.json", json(german)]] }, viewport }, async ({ page, origin }) => {
  const said = [];
  page.on("console", (message) => message.type() === "log" && said.push(message.text()));
  const widget = await open(page, `${origin}/page`);
  assert.deepEqual(said, ["TypeError", "TypeError", "TypeError"]);
  const language = widget.find("[data-action=language]").first();
  await becomes(async () => (await language.locator("option").allInnerTexts()).at(-1), "Deutsch");
  await language.selectOption("de");
  await widget.counts("3 Resolutionen");
  assert.equal(await widget.header("title").innerText(), "Title");
  await becomes(() => new URL(page.url()).searchParams.get("rt.lang"), "de");
  await page.reload();
  await new Widget(page).shown();
  await widget.counts("3 Resolutionen");
  await language.selectOption("fr");
  await widget.counts("3 résolutions");
});

browserTest("what was typed stays where the page cancels the search, and the box shows what is searched", { server: { routes: routes(CANCELLING) }, viewport }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.search.pressSequentially("ip");
  await becomes(() => widget.search.inputValue(), "", "the control shows what is");
  await widget.showsRows([3, 30, 300]);
  await page.evaluate(() => (globalThis.allowed = true));
  await widget.search.pressSequentially("ipv6");
  await widget.showsRows([3]);
  assert.equal(await widget.search.inputValue(), "ipv6");
  await page.evaluate(() => (globalThis.allowed = false));
  await widget.search.press("Backspace");
  await becomes(() => widget.search.inputValue(), "ipv6");
});

browserTest("who is asked before a step finds the state and the rows as they are", { server: { routes: routes(`for (const name of ["filter", "open"]) table.addEventListener("resolution-table-before-" + name, () => (globalThis.asked = [table.getState(), table.rows()?.paths, table.basket]));`) }, viewport }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const asked = () => page.evaluate(() => globalThis.asked);
  await widget.search.fill("spam");
  await widget.showsRows([30]);
  assert.deepEqual(await asked(), [{ view: "overview" }, ["3", "30", "300"], []]);
  await widget.opener(30).click();
  await becomes(asked, [{ view: "overview", search: "spam" }, ["30"], []]);
});

browserTest("a column that one table has is none of another's", { server: { routes: [["/page", html('<resolution-table id="one" src="/register.json"></resolution-table><resolution-table id="other" src="/register.json" url-state="off"></resolution-table>')], ["/register.json", json(small)]] }, viewport }, async ({ page, origin }) => {
  await page.goto(`${origin}/page`);
  const [one, other] = await Promise.all(["#one", "#other"].map((host) => new Widget(page, host).shown()));
  await one.host.evaluate((host) => (/** @type {any} */ (host).extensions = { columns: [{ id: "budget", title: "Budget", value: () => 7 }] }));
  await becomes(() => one.find("td.c-budget").count(), 3);
  await other.search.fill("spam");
  await other.showsRows([30]);
  assert.equal(await other.header("budget").count(), 0);
});

browserTest("extensions that are taken away before their script has come stay away; where it does not come, the table goes on", { server: { routes: routes("") }, viewport }, async ({ page, origin, expectProblem }) => {
  let release = () => {};
  const held = new Promise((resolve) => (release = () => resolve(undefined)));
  await page.route("**/resolution-table-extension.js", async (route) => {
    await held;
    await route.continue();
  });
  const widget = await open(page, `${origin}/page`);
  const set = (title) => widget.host.evaluate((host, title) => (/** @type {any} */ (host).extensions = title && { columns: [{ id: "budget", title, value: () => 7 }] }), title);
  const come = page.waitForResponse("**/resolution-table-extension.js");
  await set("First");
  await set(null);
  release();
  await (await come).finished();
  await page.evaluate(() => new Promise((done) => setTimeout(done)));
  assert.equal(await widget.find("td.c-budget").count(), 0);
  await set("Second");
  await becomes(() => widget.find("td.c-budget").count(), 3);

  expectProblem(/what the page adds could not be read: the table is shown without it/);
  expectProblem(/Failed to load resource|404|net::ERR/);
  await page.unroute("**/resolution-table-extension.js");
  await page.route("**/resolution-table-extension.js", (route) => route.abort());
  await page.goto(`${origin}/page?again`);
  await new Widget(page).shown();
  await set("Third");
  await becomes(async () => widget.keys(), ["3", "30", "300"]);
  await page.reload();
  await page.evaluate(() => (/** @type {any} */ (document.querySelector("resolution-table")).extensions = { columns: [] }));
  await widget.showsRows([3, 30, 300]);
});

browserTest("another order takes the page's nodes along, with what was typed in them", { server: { routes: routes(`globalThis.calls = 0; table.extensions = { columns: [{ id: "note", title: "Note", value: ({ number }) => number, cell: () => { globalThis.calls += 1; const it = document.createElement("input"); it.ariaLabel = "Note"; return it; } }] };`) }, viewport }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const input = (number) => widget.row(number).locator(".c-note input");
  for (const number of [3, 300]) await input(number).fill(`of ${number}`);
  for (const order of [[3, 30, 300], [300, 30, 3]]) {
    await widget.header("note").getByRole("button").click();
    await widget.showsRows(order);
    await becomes(() => Promise.all([3, 30, 300].map((number) => input(number).inputValue())), ["of 3", "", "of 300"]);
  }
  assert.equal(await page.evaluate(() => globalThis.calls), 3);
});

browserTest("a key that comes later goes to the earlier edition, too", { server: { routes: [...routes('table.previous = "/keyed.json"; globalThis.key = () => { table.request = { headers: { Authorization: "Bearer key" } }; };', ""), ["/keyed.json", (request, response) => (request.headers.authorization === "Bearer key" ? json({ ...small, resolutions: small.resolutions.slice(1) })(request, response) : response.writeHead(401).end())]] }, viewport }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await page.evaluate(() => globalThis.key());
  await widget.view("changes").check({ force: true });
  await widget.find("[data-change]").first().waitFor();
  assert.equal(await widget.find("[data-action=retry-previous]").count(), 0);
});
