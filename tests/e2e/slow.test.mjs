// A network that fails slowly: the reader is told and can act, and what stands stays until there is something newer.
import assert from "node:assert/strict";
import { browserTest } from "./harness.mjs";
import { after, answer, cors } from "./server.mjs";
import { becomes, deferred, events, html, json, showing, small, Widget } from "./widget.mjs";

/** A server that takes the request and sends nothing. */
const never = () => {};

/** As long as nothing may come, in milliseconds. */
const SILENCE = 15_000;

/** A page whose server answers one address as the test says, and else as ever. */
const changing = (path, language = { lang: "en" }, inside = "") => {
  const given = { now: undefined };
  const handler = (request, response, next) => (given.now ? given.now(request, response, next) : next());
  const shown = html(`<resolution-table src="/register.json">${inside}</resolution-table>`, language);
  return { given, server: { routes: [[path, handler], ["/page", shown], ["/register.json", json(small)]] } };
};

const delay = (widget, id) => widget.find(`[data-delay="${id}"]`);
const retry = (widget) => widget.find("[data-action=retry]");

const silent = changing("/register.json", { lang: "fr" });
browserTest("a register that does not come: the reader is told after 15 seconds, and tries again", { server: silent.server }, async ({ page, origin }) => {
  silent.given.now = never;
  await page.clock.install();
  await page.goto(`${origin}/page`);
  const widget = new Widget(page);
  await widget.host.getByRole("progressbar").waitFor();
  await page.clock.runFor(SILENCE - 2000);
  assert.equal(await delay(widget, "slow").count(), 0);
  await page.clock.runFor(2000);
  await delay(widget, "slow").waitFor();
  assert.match(await delay(widget, "slow").innerText(), /Chargement toujours en cours.*\s+Réessayer/);
  assert.equal(await widget.host.getByRole("progressbar").count(), 1, "it is still waited for");
  silent.given.now = undefined;
  await retry(widget).click();
  await widget.showsRows([3, 30, 300]);
  assert.equal(await delay(widget, "slow").count(), 0);
});

const dripping = changing("/register.json");
browserTest("a link that brings something, however slowly, is left to go on", { server: dripping.server }, async ({ page, origin }) => {
  const text = JSON.stringify(small);
  const response = new Promise((resolve) => {
    dripping.given.now = (request, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(text) });
      response.write(text.slice(0, 100));
      resolve(response);
    };
  });
  await page.clock.install();
  await page.goto(`${origin}/page`);
  const widget = new Widget(page);
  const percent = () => widget.find("progress").evaluate((it) => it.value);
  await becomes(async () => (await percent()) > 0, true);
  for (let sent = 100; sent < 400; sent += 100) {
    const before = await percent();
    await page.clock.runFor(SILENCE - 5000);
    assert.equal(await delay(widget, "slow").count(), 0);
    (await response).write(text.slice(sent, sent + 100));
    await becomes(async () => (await percent()) > before, true);
  }
  await page.clock.runFor(SILENCE);
  await delay(widget, "slow").waitFor();
  // What comes after all takes the words away.
  (await response).end(text.slice(400));
  await widget.showsRows([3, 30, 300]);
  assert.equal(await delay(widget, "slow").count(), 0);
});

const stalling = changing("/register.json");
browserTest("a reload that stalls leaves the rows, says so, and goes on where the server does", { server: stalling.server }, async ({ page, origin }) => {
  await page.clock.install();
  await page.goto(`${origin}/page`);
  const widget = await new Widget(page).shown();
  await widget.search.fill("ipv6");
  await widget.showsRows([3]);
  stalling.given.now = never;
  await widget.host.evaluate((host) => void host.reload());
  await widget.showsRows([3]);
  await page.clock.runFor(SILENCE);
  await delay(widget, "slow").waitFor();
  await widget.showsRows([3]);
  stalling.given.now = json({ ...small, title: "A newer register" });
  await retry(widget).click();
  await becomes(() => widget.find("h2").innerText(), "A newer register");
  await widget.showsRows([3]);
  assert.equal(await delay(widget, "slow").count(), 0);
});

const failing = changing("/register.json");
browserTest("a reload that fails leaves the rows under a message, tells the page, and can be tried again", { server: failing.server }, async ({ page, origin, expectProblem }) => {
  expectProblem(/Failed to load resource|net::ERR/);
  const told = await events(page);
  await page.goto(`${origin}/page`);
  const widget = await new Widget(page).shown();
  const text = JSON.stringify(small);
  /** @type {[string, any][]} */
  const failures = [
    ["status", answer(503)],
    ["html", answer(200, "<!doctype html><p>Sign in", "text/html")],
    ["truncated", json(text.slice(0, -20))],
    ["unsupported-format", json({ ...small, format: "resolution-register/2" })],
    ["network", (request, response) => response.destroy()],
  ];
  for (const [position, [kind, respond]] of failures.entries()) {
    failing.given.now = respond;
    const rejected = await widget.host.evaluate((host) => host.reload().then(() => "nothing", (error) => error.kind));
    assert.equal(rejected, kind);
    await delay(widget, "failed").waitFor();
    assert.match(await delay(widget, "failed").innerText(), /those that were here before are shown/);
    await widget.showsRows([3, 30, 300]);
    assert.equal((await told("error")).length, position + 1);
  }
  failing.given.now = undefined;
  await retry(widget).click();
  await becomes(async () => (await told("ready")).length, 2);
  await widget.showsRows([3, 30, 300]);
  assert.equal(await delay(widget, "failed").count(), 0);
  // Another source is another table: nothing of the first one stands for it.
  await widget.host.evaluate((host) => (host.src = "/missing.json"));
  await widget.find(".failed").waitFor();
  assert.equal(await widget.find(".row").count(), 0);
});

const halted = changing("/pkg/resolution-table-more.wasm");
browserTest("a second file that does not come can be asked for again after 15 seconds", { server: halted.server }, async ({ page, origin, expectProblem }) => {
  expectProblem(/a part of the widget could not be loaded.*nothing came for 15 s/);
  halted.given.now = never;
  await page.clock.install();
  const asked = page.waitForRequest((request) => request.url().endsWith("more.wasm"));
  await page.goto(`${origin}/page`);
  const widget = await new Widget(page).shown();
  await asked;
  await page.clock.runFor(SILENCE + 1000);
  const again = widget.find("[data-action=retry-more]").first();
  await again.waitFor();
  halted.given.now = undefined;
  await again.click();
  await widget.search.fill("ipv6");
  await widget.showsRows([3]);
});

const late = changing("/pkg/resolution-table-more.wasm");
browserTest("what the reader does before the second file shows at once, and the page is asked and told when it is here", { server: late.server }, async ({ page, origin }) => {
  const sent = deferred();
  late.given.now = after(sent.promise);
  const told = await events(page);
  await page.goto(`${origin}/page`);
  const widget = await new Widget(page).shown();
  await widget.host.evaluate((host) => {
    host.addEventListener("resolution-table-before-open", (event) => {
      globalThis.found = host.getState().view;
      event.preventDefault();
    });
  });
  await widget.opener("3").click();
  await widget.find("tr[data-open]").waitFor();
  await widget.search.fill("ipv6");
  await widget.find(".main [data-more=coming]").waitFor();
  assert.deepEqual(await told("filter"), []);
  const caret = () => widget.search.evaluate((it) => /** @type {HTMLInputElement} */ (it).selectionStart);
  await widget.search.evaluate((it) => /** @type {HTMLInputElement} */ (it).setSelectionRange(2, 2));
  sent.resolve();
  await widget.showsRows([3]);
  assert.equal(await caret(), 2, "what was typed is not written anew");
  assert.equal(await widget.find("tr[data-open]").count(), 0);
  assert.equal(await page.evaluate(() => globalThis.found), "overview");
  assert.equal(await widget.search.inputValue(), "ipv6");
  assert.deepEqual((await told("filter")).map((it) => it.search), ["ipv6"]);
});

const later = changing("/pkg/resolution-table-more.wasm");
browserTest("what the page sets after an early step of the reader's stands, and so does the step", { server: later.server }, async ({ page, origin }) => {
  const sent = deferred();
  later.given.now = after(sent.promise);
  await page.goto(`${origin}/page`);
  const widget = await new Widget(page).shown();
  await widget.search.fill("ipv6");
  await widget.find(".main [data-more=coming]").waitFor();
  await widget.host.evaluate((host) => host.setAttribute("view", "provisions"));
  await widget.find("input[value=provisions]:checked").waitFor({ state: "attached" });
  sent.resolve();
  await widget.counts("5 provisions of 8");
  assert.equal(await widget.view("provisions").isChecked(), true);
  assert.equal(await widget.search.inputValue(), "ipv6");
});

for (const file of ["resolution-table.wasm", "locales/en.txt"]) {
  const stuck = changing(`/pkg/${file}`, { lang: "en" }, "<p>The document as a list</p>");
  browserTest(`${file} does not come: what the page wrote stays under a reason, and can be tried again`, { server: stuck.server }, async ({ page, origin, expectProblem }) => {
    expectProblem(/could not start/);
    stuck.given.now = never;
    await page.clock.install();
    const told = await events(page);
    const asked = page.waitForRequest((request) => request.url().endsWith(file));
    await page.goto(`${origin}/page`);
    await asked;
    await page.clock.runFor(SILENCE + 1000);
    const widget = new Widget(page);
    await widget.alert.waitFor();
    assert.equal(await page.getByText("The document as a list").isVisible(), true);
    assert.equal((await told("error"))[0].kind, "start");
    stuck.given.now = undefined;
    await retry(widget).click();
    await widget.showsRows([3, 30, 300]);
    assert.equal(await retry(widget).count(), 0);
  });
}

/** @type {[string, any][]} */
const noLocales = [
  ["a page", answer(200, "<!doctype html>", "text/html")],
  ["an empty object", answer(200, "{}")],
  ["nothing", answer(200, "")],
  ["half a file", answer(200, '{"language":"fr","texts":{"lo')],
  ["another language", (request, response) => response.writeHead(302, { location: "/pkg/locales/es.txt" }).end()],
  ["a failing server", answer(503)],
];
for (const [name, respond] of noLocales) {
  const wrong = changing("/pkg/locales/fr.txt", { lang: "fr" });
  browserTest(`${name} in the place of a language: the table speaks English, and asks again`, { server: wrong.server }, async ({ page, origin, expectProblem }) => {
    expectProblem(/the language could not be loaded.*fr\.txt|the language could not be loaded.*es\.txt/);
    expectProblem(/Failed to load resource|could not be loaded/);
    wrong.given.now = respond;
    await page.clock.install();
    await page.goto(`${origin}/page`);
    const widget = await new Widget(page).shown();
    await widget.counts("3 resolutions");
    wrong.given.now = undefined;
    await page.clock.runFor(6000);
    await widget.counts("3 résolutions");
  });
  const only = changing("/pkg/locales/en.txt", { lang: "en" }, "<p>The document as a list</p>");
  if (name === "another language") continue;
  browserTest(`${name} in the place of the English texts: what the page wrote stays, with a reason`, { server: only.server }, async ({ page, origin, expectProblem }) => {
    expectProblem(/could not start.*en\.txt/);
    expectProblem(/Failed to load resource|could not start/);
    only.given.now = respond;
    const told = await events(page);
    await page.goto(`${origin}/page`);
    const widget = new Widget(page);
    await widget.alert.waitFor();
    assert.match(await widget.alert.innerText(), /locales\/en\.txt/);
    assert.equal(await page.getByText("The document as a list").isVisible(), true);
    assert.equal((await told("error"))[0].kind, "start");
    only.given.now = undefined;
    await retry(widget).click();
    await widget.showsRows([3, 30, 300]);
  });
}

browserTest("the page for frames follows an address of its own no further than its owner allows", {}, async ({ page, serve, expectProblem }) => {
  expectProblem(/Content Security Policy/);
  expectProblem(/violates connect-src: .*away\.json/);
  const other = await serve({ routes: [["/fake.json", cors, json({ ...small, title: "Somebody else's" })]] });
  const redirect = (request, response) => response.writeHead(302, { location: `${other.origin}/fake.json` }).end();
  const within = (request, response) => response.writeHead(302, { location: "/register.json" }).end();
  const { origin } = await serve({ routes: [["/away.json", redirect], ["/within.json", within], ["/register.json", json(small)]] });
  // Once before there is a worker, once through it.
  for (const time of ["first", "through the worker"]) {
    await page.goto(`${origin}/pkg/embed.html?src=/away.json`);
    await page.locator(".problem").waitFor();
    assert.match(await page.locator(".problem").innerText(), /does not show registers from the other site/, time);
    assert.equal(await page.getByText("Somebody else's").count(), 0);
    assert.equal(await page.title(), "Resolutions");
    await page.goto(`${origin}/pkg/embed.html?src=/within.json`);
    await (await new Widget(page).shown()).showsRows([3, 30, 300]);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  }
  const kept = await page.evaluate(async () => {
    const name = (await caches.keys()).find((it) => it.endsWith("registers"));
    return name ? (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname) : [];
  });
  assert.equal(kept.includes("/away.json"), false);
});

const replaced = changing("/register.json");
browserTest("a newer register that cannot be read never takes the place of the copy, and the bar says so", { server: replaced.server }, async ({ page, context, origin, allowProblem }) => {
  allowProblem(/favicon\.ico/);
  await page.goto(`${origin}/pkg/embed.html?src=/register.json`);
  await new Widget(page).shown();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await page.waitForFunction(async () => {
    const name = (await caches.keys()).find((it) => it.endsWith("registers"));
    return name && (await (await caches.open(name)).match("/register.json")) !== undefined;
  });
  const bar = page.locator(".offline");
  const none = [{ format: "resolution-register/2", resolutions: [] }, { ...small, resolutions: null }, { ...small, resolutions: [] }, { ...small, resolutions: [1, "two", null, [3]] }];
  for (const respond of [...none.map(json), json(""), answer(200, Buffer.from(`{"format":"resolution-register/1","resolutions":[{"title":"R\xe9seau"}]}`, "latin1"), "application/json")]) {
    replaced.given.now = respond;
    await page.reload();
    await (await new Widget(page).shown()).showsRows([3, 30, 300]);
    await becomes(async () => /newer data, but they cannot be read: this is the copy of/.test(await bar.innerText()), true);
  }
  await context.setOffline(true);
  await page.reload();
  await (await new Widget(page).shown()).showsRows([3, 30, 300]);
});

const mute = changing(/^\/pkg\/(resolution-table\.wasm|locales\/.*)$/, { lang: "fr" }, "<p>The document as a list</p>");
browserTest("where nothing comes at all, that is told as soon as it is known, in whatever language", { server: mute.server }, async ({ page, origin, expectProblem }) => {
  expectProblem(/could not start/);
  expectProblem(/nothing came for 15 s/);
  mute.given.now = never;
  await page.clock.install();
  const asked = page.waitForRequest(/resolution-table\.wasm/);
  await page.goto(`${origin}/page`);
  await asked;
  await page.clock.runFor(SILENCE + 1000);
  const widget = new Widget(page);
  // What a page does after a timer may take a turn: a few seconds more, but not as long again.
  for (let more = 0; more < 8 && (await widget.alert.count()) === 0; more += 1) await page.clock.runFor(1000);
  await widget.alert.waitFor({ timeout: 1000 });
});

const poor = changing("/pkg/locales/fr.txt", { lang: "fr" });
browserTest("a language that still cannot be had is asked for again without a word", { server: poor.server }, async ({ page, origin, expectProblem }) => {
  expectProblem(/the language could not be loaded/);
  expectProblem(/Failed to load resource/);
  let asked = 0;
  poor.given.now = (request, response) => {
    asked += 1;
    answer(503)(request, response);
  };
  const said = [];
  page.on("console", (message) => said.push(message.text()));
  await page.clock.install();
  await page.goto(`${origin}/page`);
  const widget = await new Widget(page).shown();
  await widget.counts("3 resolutions");
  await page.evaluate(() => {
    const status = document.querySelector("resolution-table")?.shadowRoot?.querySelector("[data-live=results]");
    globalThis.announced = [];
    if (status) new MutationObserver(() => globalThis.announced.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
  });
  for (const wait of [5000, 20_000, 60_000]) {
    const before = asked;
    await becomes(async () => {
      await page.clock.runFor(wait / 10);
      return asked > before;
    }, true);
  }
  assert.equal(asked, 4);
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  assert.equal(said.filter((text) => text.includes("the language could not be loaded")).length, 1);
  assert.deepEqual((await page.evaluate(() => globalThis.announced)).filter((text) => !/^\d+ resolutions/.test(text.trim())), []);
});

const earlier = changing("/older.json");
earlier.server.routes.unshift(["/page", html('<resolution-table src="/register.json" previous="/older.json"></resolution-table>')]);
earlier.server.routes.push(["/older.json", json({ ...small, resolutions: small.resolutions.slice(1) })]);
browserTest("an earlier edition that does not come: the reader is told after 15 seconds, and tries again", { server: earlier.server }, async ({ page, origin }) => {
  earlier.given.now = never;
  await page.clock.install();
  await page.goto(`${origin}/page?rt.view=changes`);
  const widget = new Widget(page);
  await widget.find('[aria-busy="true"]').getByText("Loading").waitFor();
  const again = widget.find('[data-action="retry-previous"]');
  await becomes(async () => {
    await page.clock.runFor(1000);
    return again.count();
  }, 1);
  assert.match(await widget.find("[role=alert]").innerText(), /^Still loading/);
  earlier.given.now = undefined;
  await again.click();
  await widget.find(".change-list, .state").first().waitFor();
  assert.equal(await again.count(), 0);
});

for (const [script, inside] of Object.entries({
  "resolution-table-inline.js": "<table><tr><th>Resolution</th><th>Title</th></tr><tr><td>1</td><td>Water</td></tr></table>",
  "resolution-table-extension.js": null,
})) {
  const stuck = changing(`/pkg/${script}`);
  const attributes = inside ? "" : 'src="/register.json"';
  stuck.server.routes.push(["/stuck", html(`<resolution-table ${attributes}>${inside ?? ""}</resolution-table><script type="module">document.querySelector("resolution-table").extensions = ${inside ? "null" : "{ columns: [{ id: \"own\", value: () => \"mine\" }] }"};</script>`)]);
  browserTest(`a script that does not come when it is needed: ${script}`, { server: stuck.server }, async ({ page, origin, expectProblem }) => {
    expectProblem(/nothing came for 15 s/);
    stuck.given.now = never;
    await page.clock.install();
    await page.goto(`${origin}/stuck`);
    const widget = new Widget(page);
    if (!inside) {
      // The table goes on without what the page adds.
      await becomes(async () => {
        await page.clock.runFor(1000);
        return widget.keys();
      }, ["3", "30", "300"]);
      return;
    }
    const alert = widget.find("[role=alert]");
    await becomes(async () => {
      await page.clock.runFor(1000);
      return alert.count();
    }, 1);
    assert.match(await alert.innerText(), /^A file of this table could not be had: resolution-table-inline\.js \(nothing came for 15 s\).*Try again$/s);
    assert.equal(await page.getByText("Water").isVisible(), true);
  });
}

browserTest("a page that is left while the second file comes says nothing of it", { server: { routes: [...showing(small).routes, ["/pkg/resolution-table-more.wasm", (request, response) => void response.writeHead(200, { "content-type": "application/wasm" }).write(Buffer.from([0, 97, 115, 109]))], ["/around", html('<iframe src="/page" title="Table"></iframe>', { head: "" })]] } }, async ({ page, origin }) => {
  await page.goto(`${origin}/around`);
  const asked = page.waitForRequest(/resolution-table-more\.wasm/);
  await page.frameLocator("iframe").locator("tr.row").first().waitFor();
  await asked;
  await page.evaluate(() => (document.querySelector("iframe").src = "about:blank"));
  await becomes(() => page.frames().at(-1).url(), "about:blank");
});
