// Without a network: what was shown is shown again, with its date; what is newer is offered, and never forced.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { axe, browserTest, screenshot } from "./harness.mjs";
import { answer, cors } from "./server.mjs";
import { assets, host } from "./ways.mjs";
import { becomes, html, json, small, Widget } from "./widget.mjs";

const read = (path) => readFileSync(new URL(`../../pkg/${path}`, import.meta.url), "utf8");
const PAGE = "/pkg/embed.html?src=/register.json";
const newer = { ...small, title: { en: "A newer register", fr: "Un registre plus récent" }, resolutions: small.resolutions.slice(1) };

/** A server whose answers a test changes: `now` is what it gives for the register, `worker` for the worker. */
const changing = () => {
  const given = { now: json(small), worker: undefined };
  const handler = (name) => (request, response, next) => (given[name] ? given[name](request, response, next) : next());
  return { given, server: { routes: [["/register.json", handler("now")], ["/pkg/offline-worker.js", handler("worker")]] } };
};

const bar = (page) => page.locator(".offline");
const isKept = (page, address = "/register.json") =>
  page.waitForFunction(async (address) => {
    const name = (await caches.keys()).find((it) => it.endsWith("registers"));
    return name && (await (await caches.open(name)).match(address)) !== undefined;
  }, address);
const isActive = (page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => true));

/** A first visit, after which everything is kept. */
const visit = async (page, origin, path = PAGE) => {
  await page.goto(`${origin}${path}`);
  const widget = await new Widget(page).shown();
  await isActive(page);
  await isKept(page);
  return widget;
};

/** @type {[string, string, any?][]} */
const visits = [["the frame's page", PAGE], ["the frame's page on a phone, in Arabic", `${PAGE}&lang=ar`, { width: 320, height: 640 }]];
for (const [name, path, viewport] of visits) {
  const { server } = changing();
  browserTest(`${name}: shown again without a network, and says of when it is`, { server, ...(viewport && { viewport }) }, async ({ page, context, origin, allowProblem }) => {
    // The browser's own wish, which nobody keeps.
    allowProblem(/favicon\.ico/);
    await visit(page, origin, path);
    await context.setOffline(true);
    await page.reload();
    const widget = await new Widget(page).shown();
    await widget.showsRows([3, 30, 300]);
    const year = String(new Date().getFullYear());
    await becomes(async () => (await bar(page).innerText()).includes(year), true);
    // The second Wasm and the other languages are there, too.
    await widget.search.fill("ipv6");
    await widget.showsRows([3]);
    // On a phone the languages are in the menu.
    if (viewport) await widget.find("[data-action=menu]").click();
    await widget.find("select[data-action=language]:visible").selectOption("es");
    if (viewport) await page.keyboard.press("Escape");
    await widget.counts("1 resolución de 3");
    await becomes(async () => (await bar(page).innerText()).includes("copia del"), true);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    await axe(page);
    await screenshot(page, `offline-${viewport ? "phone" : "desktop"}`);
    await context.setOffline(false);
    await page.reload();
    await new Widget(page).shown();
    await becomes(() => bar(page).innerText(), "");
  });
}

const updated = changing();
browserTest("a newer register is offered: nothing changes until the reader says so, and their filters stay", { server: updated.server }, async ({ page, origin }) => {
  await visit(page, origin);
  updated.given.now = json(newer);
  await page.reload();
  const widget = await new Widget(page).shown();
  await widget.showsRows([3, 30, 300]);
  await widget.search.fill("spam");
  await widget.showsRows([30]);
  await becomes(async () => /newer version of these data/.test(await bar(page).innerText()), true);
  await screenshot(page, "offline-newer");
  await axe(page);
  assert.equal(await widget.find("h2").innerText(), "Test register");
  // By keyboard alone.
  await bar(page).getByRole("button", { name: "Show it" }).focus();
  await page.keyboard.press("Enter");
  await becomes(() => widget.find("h2").innerText(), "A newer register");
  assert.equal(await widget.search.inputValue(), "spam");
  await becomes(() => bar(page).innerText(), "");
  await page.reload();
  await becomes(() => widget.find("h2").innerText(), "A newer register");
});

const failing = changing();
browserTest("an error or a page in the place of the register leaves the copy as it was", { server: failing.server }, async ({ page, origin }) => {
  await visit(page, origin);
  for (const bad of [answer(503), answer(200, "<!doctype html><title>Log in</title>", "text/html"), answer(200, '{"format":"resolution-register/1", "resol', "application/json")]) {
    failing.given.now = bad;
    await page.reload();
    await (await new Widget(page).shown()).showsRows([3, 30, 300]);
    await becomes(async () => /this is the copy of/.test(await bar(page).innerText()), true);
    // Asked for the newest, there is still the copy.
    await page.evaluate(() => document.querySelector("resolution-table").reload());
    await (await new Widget(page).shown()).showsRows([3, 30, 300]);
  }
  failing.given.now = json(newer);
  await page.reload();
  await becomes(async () => /newer version of these data/.test(await bar(page).innerText()), true);
});

const upgraded = changing();
browserTest("a newer widget is offered, and files of two versions never meet", { server: upgraded.server }, async ({ page, origin }) => {
  await visit(page, origin);
  await page.reload();
  await new Widget(page).shown();
  const worker = read("offline-worker.js");
  upgraded.given.worker = answer(200, worker.replace(/VERSION = "\w+"/, 'VERSION = "another"'), "text/javascript");
  await page.reload();
  await new Widget(page).shown();
  await becomes(async () => /newer version of this table/.test(await bar(page).innerText()), true);
  const caches = () => page.evaluate(async () => (await globalThis.caches.keys()).filter((it) => it.includes("files")));
  assert.equal((await caches()).length, 2, "the old one serves, the new one waits");
  const loaded = page.waitForEvent("load");
  await bar(page).getByRole("button", { name: "Reload" }).click();
  await loaded;
  await new Widget(page).shown();
  await becomes(caches, ["resolution-table-files-another"]);
  await becomes(() => bar(page).innerText(), "");
});

const framed = { ...assets };
browserTest("in a frame of another origin, the bar counts for its height", { server: framed }, async ({ page, context, origin, serve }) => {
  const body = `<iframe data-resolution-table-frame title="Resolutions" src="${origin}${PAGE}"></iframe><script src="${origin}/pkg/resolution-table.frame.js"></script>`;
  const { origin: own } = await host(serve, { body });
  await page.goto(`${own}/page`);
  const frame = () => page.frames().find((it) => it.url().includes("embed.html"));
  const inner = new Widget({ locator: (selector) => page.frameLocator("iframe").locator(selector) });
  await inner.shown();
  await isActive(frame());
  await isKept(frame());
  // The page around it has no copy: only the frame is loaded again.
  await context.setOffline(true);
  await page.evaluate(() => (document.querySelector("iframe").src += "&again=1"));
  await becomes(async () => /copy of/.test(await page.frameLocator("iframe").locator(".offline").innerText()), true);
  await inner.showsRows([3, 30, 300]);
  const heights = async () => [await page.locator("iframe").evaluate((it) => it.clientHeight), await frame().evaluate(() => Math.ceil(document.body.getBoundingClientRect().height))];
  await becomes(async () => (([a, b]) => a === b)(await heights()), true);
});

const off = { routes: [["/register.json", json(small)], ["/pkg/embed.html", (request, response, next) => {
  if (!request.url.includes("off")) return next();
  response.writeHead(200, { "content-type": "text/html" }).end(read("embed.html").replace('offline" content="on"', 'offline" content="off"'));
}]] };
browserTest("an owner who says no ends it, with all that was kept", { server: off }, async ({ page, origin }) => {
  await visit(page, origin);
  await page.reload();
  await new Widget(page).shown();
  await page.goto(`${origin}${PAGE}&off=1`);
  await new Widget(page).shown();
  await becomes(() => page.evaluate(async () => [(await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length]), [0, 0]);
  assert.equal(await bar(page).count(), 0);
});

const edited = changing();
let mark = "";
edited.server.routes.push(["/pkg/embed.html", (request, response, next) => {
  if (mark === "slow") return;
  if (mark === "broken") return answer(502)(request, response);
  if (!mark) return next();
  response.writeHead(200, { "content-type": "text/html" }).end(read("embed.html").replace("<title>", `<meta name="mark" content="${mark}"><title>`));
}]);
browserTest("what an owner changes in the page is seen at once; where it does not come, the copy is", { server: edited.server }, async ({ page, origin }) => {
  await visit(page, origin);
  await page.reload();
  for (const [next, seen] of [["one", "one"], ["broken", "one"], ["two", "two"], ["slow", "two"]]) {
    mark = next;
    await page.reload();
    await (await new Widget(page).shown()).showsRows([3, 30, 300]);
    assert.equal(await page.locator("meta[name=mark]").getAttribute("content"), seen);
  }
});

browserTest("other pages of the folder are none of its business", { server: { routes: [["/register.json", json(small)]] } }, async ({ page, origin }) => {
  await visit(page, origin);
  await page.reload();
  await new Widget(page).shown();
  assert.equal(await page.evaluate(() => navigator.serviceWorker.controller !== null), true);
  await page.goto(`${origin}/pkg/builder.html?src=/register.json`);
  await new Widget(page).shown();
  assert.equal(await page.evaluate(() => navigator.serviceWorker.controller), null);
});

browserTest("where the browser has no such worker, or may keep nothing, all is as ever", { server: { routes: [["/register.json", json(small)]] }, serviceWorkers: "block" }, async ({ page, origin, expectProblem }) => {
  expectProblem(/Service Worker registration blocked/);
  await page.goto(`${origin}${PAGE}`);
  await (await new Widget(page).shown()).showsRows([3, 30, 300]);
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "serviceWorker", { value: undefined }));
  await page.reload();
  await (await new Widget(page).shown()).showsRows([3, 30, 300]);
});

browserTest("the demo works without a network", {}, async ({ page, context, origin }) => {
  await page.goto(`${origin}/www/`);
  await new Widget(page).shown();
  await isActive(page);
  await isKept(page, "/www/data/wtsa20.json");
  await context.setOffline(true);
  await page.goto(`${origin}/www/?lang=en`);
  const widget = await new Widget(page).shown();
  await widget.counts("28 resolutions");
  await becomes(async () => /copy of/.test(await bar(page).innerText()), true);
});

const slow = changing();
browserTest("what the worker tells is heard however long the worker is looked for", { server: slow.server }, async ({ page, origin }) => {
  await visit(page, origin);
  slow.given.now = answer(503);
  await page.addInitScript(() => {
    const { register } = ServiceWorkerContainer.prototype;
    ServiceWorkerContainer.prototype.register = async function (...given) {
      await new Promise((found) => (globalThis.find = found));
      return register.apply(this, given);
    };
  });
  await page.reload();
  await (await new Widget(page).shown()).showsRows([3, 30, 300]);
  await becomes(async () => /copy of/.test(await bar(page).innerText()), true);
  await page.evaluate(() => globalThis.find());
});

const own = changing();
own.server.routes.push(["/pkg/offline-worker.js", (request, response, next) => { response.setHeader("service-worker-allowed", "/"); next(); }]);
own.server.routes.push(["/app/page", html('<resolution-table src="/register.json"></resolution-table>', {
  head: `<link rel="stylesheet" href="/pkg/offline.css"><script src="/pkg/offline.js" data-worker="/pkg/offline-worker.js" data-scope="/" defer></script>
    <script type="module" src="/pkg/resolution-table.js"></script>`,
})]);
browserTest("in a page of one's own, two lines do the same", { server: own.server }, async ({ page, origin }) => {
  await visit(page, origin, "/app/page");
  own.given.now = answer(503);
  await page.reload();
  await (await new Widget(page).shown()).showsRows([3, 30, 300]);
  await becomes(async () => /this is the copy of/.test(await page.locator("main > .offline:first-child").innerText()), true);
});

const counted = { asked: [] };
const strange = { routes: [["/register.json", json(small)], ["/other.json", (request, response) => { counted.asked.push(1); response.writeHead(200, { "content-type": "application/json" }).end('{"mine":1}'); }]] };
browserTest("what is no register is left alone, and the oldest of many registers goes", { server: { routes: [...strange.routes, [/^\/r\d+\.json$/, json(small)]] } }, async ({ page, origin }) => {
  await visit(page, origin);
  await page.reload();
  await new Widget(page).shown();
  await page.evaluate(async () => {
    for (let time = 0; time < 2; time += 1) await (await fetch("/other.json")).json();
    for (let n = 0; n < 25; n += 1) await (await fetch(`/r${n}.json`)).text();
  });
  // They are kept behind the answers, in any order; what went is known once the last one is there and the others are counted.
  const keptNow = () => page.evaluate(async () => (await (await caches.open("resolution-table-registers")).keys()).map(({ url }) => new URL(url).pathname));
  await becomes(async () => {
    const now = await keptNow();
    return [now.length, now.includes("/r24.json"), now.includes("/register.json")];
  }, [20, true, false]);
  const kept = await keptNow();
  assert.equal(counted.asked.length, 2);
  assert.ok(!kept.includes("/other.json"));
  assert.equal(kept.length, 20);
  assert.ok(kept.includes("/r24.json") && !kept.includes("/register.json"), kept.join());
});

const guarded = changing();
const KEYED = { headers: { "x-key": "secret" }, redirect: "error" };
guarded.server.routes.push(["/keyed.json", (request, response) => (request.headers["x-key"] === "secret" ? json(small)(request, response) : answer(401)(request, response))], ["/plain.json", json(small)]);
browserTest("what is asked for with a key is not kept, and its key goes nowhere else", { server: guarded.server }, async ({ page, origin, serve, expectProblem }) => {
  await visit(page, origin);
  await page.reload();
  await new Widget(page).shown();
  const paths = () => page.evaluate(async () => (await (await caches.open("resolution-table-registers")).keys()).map(({ url }) => new URL(url).pathname));
  const get = (path, given) => page.evaluate(([path, given]) => fetch(path, given).then((it) => it.status, (error) => error.name), [path, given]);
  assert.equal(await get("/keyed.json", KEYED), 200);
  await get("/plain.json", {});
  await isKept(page, "/plain.json");
  assert.equal((await paths()).includes("/keyed.json"), false);
  // Nor where there is a copy already, which was asked for without.
  const heard = [];
  const other = await serve({ routes: [["/elsewhere.json", (request, response) => { heard.push(request.method, request.headers["x-key"]); cors(request, response, () => json(small)(request, response)); }]] });
  guarded.given.now = (request, response) => response.writeHead(302, { location: `${other.origin}/elsewhere.json` }).end();
  expectProblem(/Failed to load resource|redirect/);
  assert.equal(await get("/register.json", KEYED), "TypeError");
  assert.deepEqual(heard, []);
});
