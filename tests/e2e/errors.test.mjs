// When there is no register to be had: each reason has words, an event and a way on.
import assert from "node:assert/strict";
import { answer, cors } from "./server.mjs";
import { browserTest } from "./harness.mjs";
import { becomes, events, html, json, open, showing, small, Widget } from "./widget.mjs";

const text = JSON.stringify(small, null, 1);
const half = text.slice(0, text.lastIndexOf("bdt-director"));
const lines = half.split("\n").length;

/** What the server sends, the kind in the event, and the words. @type {[string, Function, string, string | RegExp][]} */
const failures = [
  ["404", answer(404, "Not found"), "status", "The server answered 404. Check the address of the file."],
  ["a failing server", answer(503), "status", "The server answered 503. Check the address of the file."],
  ["a cut connection", (request, response) => response.destroy(), "network", /^The server could not be reached\..*\(CORS\)\.$/],
  ["an empty file", json(""), "empty", "The file is empty. Export the register again and upload it."],
  ["a file of spaces", json(" \n\t "), "empty", /^The file is empty\./],
  ["a web page", answer(200, "<!doctype html><p>Sign in", "text/html"), "html", /^A web page came instead of JSON\..*signing in\.$/],
  ["half a file", json(half), "truncated", `The file breaks off at line ${lines}: the download or the upload was cut short. Try again.`],
  ["what is not JSON", json('{\n "format": resolution }'), "not-json", /^The file is not valid JSON \(line 2, column 1\d\): .+ Correct it there, or export it again\.$/],
  ["another encoding", answer(200, Buffer.from('{"title": "R\xe9seau"}', "latin1")), "not-utf8", "The file is not encoded in UTF-8 (byte 12). Save it in UTF-8."],
  ["JSON of another kind", json({ name: "x", rows: [] }), "not-a-register", /^The file is JSON, but not a resolution register \(found an object with "name", "rows"\)\./],
  ["a list", json([1]), "not-a-register", /^The file is JSON, but not a resolution register/],
  ["a later format", json({ ...small, format: "resolution-register/2" }), "unsupported-format", /“resolution-register\/2”; this version reads “resolution-register\/1”/],
  ["no list of resolutions", json({ ...small, resolutions: 28 }), "no-resolutions", /^The register has no list of resolutions \(found .*\)\. Export it again\.$/],
];

/** A browser logs by itself what it could not load. */
const logged = { status: /Failed to load resource/, network: /net::ERR|Failed to load resource/ };

for (const [name, respond, kind, words] of failures) {
  let repaired = false;
  const handle = (request, response, next) => (repaired ? json(small) : respond)(request, response, next);
  const server = { routes: [["/register.json", (...all) => handle(...all)], ...showing(small).routes] };
  browserTest(`explains ${name}, and tries again`, { server }, async ({ page, origin, expectProblem }) => {
    if (logged[kind]) expectProblem(logged[kind]);
    const told = await events(page);
    await page.goto(`${origin}/page`);
    const widget = new Widget(page);
    await widget.alert.waitFor();
    const said = await widget.alert.locator("p").first().innerText();
    if (words instanceof RegExp) assert.match(said, words);
    else assert.equal(said, words);
    assert.equal(await widget.alert.getByRole("heading").innerText(), "The resolutions could not be loaded");
    assert.equal(await widget.alert.locator(".quiet").innerText(), "File: /register.json");
    assert.deepEqual(await told("error"), [{ name: "error", kind, message: said }]);
    assert.deepEqual(await told("ready"), []);

    // The same again, then another answer.
    const retry = widget.host.getByRole("button", { name: "Try again" });
    await retry.click();
    await becomes(async () => (await told("error")).length, 2, "the second try fails as well");
    await widget.alert.waitFor();
    repaired = true;
    await retry.click();
    await widget.showsRows([3, 30, 300]);
    assert.equal(await widget.alert.count(), 0);
    assert.equal((await told("ready")).length, 1);
  });
}

const nothing = { routes: [["/page", html("<resolution-table></resolution-table>")], ["/register.json", json(small)]] };
browserTest("explains that no source is named, until one is", { server: nothing }, async ({ page, origin }) => {
  const told = await events(page);
  await page.goto(`${origin}/page`);
  const widget = new Widget(page);
  await widget.alert.waitFor();
  assert.match(await widget.alert.innerText(), /No file is named: add a src attribute/);
  assert.equal((await told("error"))[0].kind, "no-source");
  assert.equal(await widget.host.getByRole("button").count(), 0, "trying again would change nothing");
  await widget.host.evaluate((host) => host.setAttribute("src", "/register.json"));
  await widget.showsRows([3, 30, 300]);
});

// Not the demo, whose worker would fetch in its place.
browserTest("another origin must allow the page to read", { server: showing(small, "", { lang: "fr" }) }, async ({ page, origin, serve, expectProblem }) => {
  expectProblem(/blocked by CORS policy/);
  expectProblem(/Failed to load resource|net::ERR_FAILED/);
  let allowed = false;
  const maybe = (request, response, next) => (allowed ? cors(request, response, next) : next());
  const other = await serve({ routes: [["/register.json", (...all) => maybe(...all), json(small)]] });
  const told = await events(page);
  const widget = await open(page, `${origin}/page`);
  await widget.host.evaluate((host, src) => (host.src = src), `${other.origin}/register.json`);
  await widget.alert.waitFor();
  assert.match(await widget.alert.innerText(), /Le serveur n'a pas pu être joint.*CORS/);
  assert.equal((await told("error"))[0].kind, "network");
  allowed = true;
  await widget.host.getByRole("button", { name: "Réessayer" }).click();
  await widget.showsRows([3, 30, 300]);
});

const noScript = { routes: [["/pkg/resolution-table.wasm", answer(404)], ["/page", html("<resolution-table src='/r.json'><p>The document as a list</p></resolution-table>")]] };
browserTest("without its Wasm shows what the page wrote inside, and says why", { server: noScript }, async ({ page, origin, expectProblem }) => {
  expectProblem(/could not start/);
  expectProblem(/Failed to load resource|WebAssembly/);
  const told = await events(page);
  await page.goto(`${origin}/page`);
  await new Widget(page).alert.waitFor();
  assert.equal(await page.getByText("The document as a list").isVisible(), true);
  assert.equal((await told("error"))[0].kind, "start");
});

const flaky = { routes: [] };
let refused = 0;
flaky.routes.push(["/pkg/locales/en.txt", (request, response, next) => (refused++ ? next() : answer(503)(request, response))], ...showing(small).routes);
browserTest("what failed to start may start when it is put in again", { server: flaky }, async ({ page, origin, expectProblem }) => {
  expectProblem(/could not start/);
  expectProblem(/Failed to load resource/);
  await page.goto(`${origin}/page`);
  const widget = new Widget(page);
  await widget.alert.waitFor();
  await widget.host.evaluate((host) => {
    const parent = host.parentElement;
    host.remove();
    setTimeout(() => parent.append(host));
  });
  await widget.showsRows([3, 30, 300]);
});

const wasteful = { routes: [["/page", html('<resolution-table src="/slow.json"></resolution-table>')], ["/slow.json", () => {}], ["/register.json", json(small)]] };
browserTest("another source gives up the first", { server: wasteful }, async ({ page, origin }) => {
  const told = await events(page);
  const aborted = page.waitForEvent("requestfailed", (request) => request.url().endsWith("/slow.json"));
  await page.goto(`${origin}/page`);
  const widget = new Widget(page);
  await widget.host.getByRole("progressbar").waitFor();
  await widget.host.evaluate((host) => (host.src = "/register.json"));
  assert.match((await aborted).failure().errorText, /ABORTED/);
  await widget.showsRows([3, 30, 300]);
  assert.deepEqual(await told("error"), []);
});

let part = 404;
const partly = { routes: [["/pkg/resolution-table-more.wasm", (request, response, next) => (part === 200 ? next() : answer(part)(request, response))], ...showing(small).routes] };
browserTest("without its second Wasm file the table stands; what needs the file says so and can be tried again", { server: partly }, async ({ page, origin, expectProblem }) => {
  expectProblem(/part of the widget could not be loaded/);
  expectProblem(/Failed to load resource/);
  await page.goto(`${origin}/page`);
  const widget = await new Widget(page).shown();
  await widget.opener(3).click();
  // Beside the table, too: the filters are in that file.
  await widget.alert.first().waitFor();
  assert.equal((await widget.alert.first().locator("p").innerText()).replace(origin, ""), "A file of this table could not be had: /pkg/resolution-table-more.wasm (404). It must be on the server with the others, and this page must be allowed to read it.");
  await widget.search.fill("3");
  part = 200;
  await widget.host.getByRole("button", { name: "Try again" }).first().click();
  await widget.host.locator("[data-detail='3']").waitFor();
});
