// The widget in a frame of another origin: sandboxed, as high as what it shows, and deaf to strangers.
import assert from "node:assert/strict";
import { axe, browserTest, mainTest, screenshot } from "./harness.mjs";
import { answer } from "./server.mjs";
import { assets, host, policy } from "./ways.mjs";
import { becomes, json, small, Widget } from "./widget.mjs";

const SANDBOX = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads";
const snippet = (origin, { sandbox = SANDBOX, query = "?src=/register.json&lang=fr&view=provisions" } = {}) => ({
  head: `<script src="${origin}/pkg/resolution-table.frame.js" defer></script>`,
  body: `<iframe data-resolution-table-frame sandbox="${sandbox}" title="Resolutions" src="${origin}/pkg/embed.html${query}"></iframe>
    <p><a href="${origin}/pkg/embed.html${query}">Open the table in a page of its own</a></p>`,
});

/** The widget in the frame of a page. WebKit is not driven inside frames so far. */
const inFrame = (page) => {
  const frame = page.frameLocator("iframe >> nth=0");
  return new Widget({ locator: (selector) => frame.locator(selector) });
};

const height = (page) => page.locator("iframe").first().evaluate((it) => it.getBoundingClientRect().height);
const content = (page) => page.frames().find((it) => it.url().includes("embed.html")).evaluate(() => document.body.getBoundingClientRect().height);

for (const [name, sandbox] of [["with its own origin", SANDBOX], ["without an origin", "allow-scripts"]]) {
  mainTest(`a sandbox ${name}: shown, and as high as its content`, { server: assets, except: "webkit" }, async ({ page, origin, serve }) => {
    const { origin: own } = await host(serve, { ...snippet(origin, { sandbox }), csp: policy(origin, `frame-src ${origin}`) });
    await page.goto(`${own}/page`);
    const widget = await inFrame(page).shown();
    await widget.counts("8 dispositions");
    await becomes(async () => (await height(page)) === Math.ceil(await content(page)), true);
    const tall = await height(page);
    await widget.search.fill("formation");
    await becomes(async () => (await height(page)) < tall, true);
    await becomes(async () => (await height(page)) === Math.ceil(await content(page)), true);
    assert.equal(await page.frames()[1].evaluate(() => document.documentElement.scrollHeight <= innerHeight), true);
    await screenshot(page, `frame-${name.replaceAll(" ", "-")}`);
  });
}

mainTest("a frame that comes later gets its height, too", { server: assets, except: "webkit" }, async ({ page, origin, serve }) => {
  const { head, body } = snippet(origin);
  const { origin: own } = await host(serve, { head, body: "" });
  await page.goto(`${own}/page`);
  await page.evaluate((body) => (document.querySelector("main").innerHTML = body), body);
  await inFrame(page).shown();
  await becomes(async () => (await height(page)) === Math.ceil(await content(page)), true);
});

/** Keeps what the page hears from each of its frames, by the frame's place: call before the page is opened. */
const listen = async (page) => {
  await page.addInitScript(() => {
    globalThis.heard = [];
    addEventListener("message", ({ data, source }) => {
      const place = [...document.querySelectorAll("iframe")].findIndex((it) => it.contentWindow === source);
      globalThis.heard.push(`${source === window ? "page" : place} ${data.type.replace("resolution-table:", "")}`);
    });
  });
  // Every listener hears a message in one task: once it is in the list, it has been heard by all.
  return (what) => page.waitForFunction((what) => globalThis.heard.includes(what), what);
};

const liar = (type) => `<script>parent.postMessage({ type: "resolution-table:${type}", height: 7 }, "*")</script>`;
mainTest("strangers change no height, and learn none", { server: assets, except: "webkit" }, async ({ page, origin, serve }) => {
  const stranger = await serve({ routes: [["/x", answer(200, liar("height"), "text/html")]] });
  const { head, body } = snippet(origin);
  // One frame is another origin's than its address says, by a redirect; the other is none of ours.
  const away = await serve({ routes: [["/y", (request, response) => response.writeHead(302, { location: `${stranger.origin}/x` }).end()]] });
  const { origin: own } = await host(serve, {
    head,
    body: `${body}<iframe src="${stranger.origin}/x" title="x"></iframe><iframe data-resolution-table-frame src="${away.origin}/y" title="y"></iframe>`,
  });
  const heard = await listen(page);
  await page.goto(`${own}/page`);
  await inFrame(page).shown();
  await becomes(async () => (await height(page)) === Math.ceil(await content(page)), true);
  // A message of the page to itself is none of a frame.
  await page.evaluate(() => postMessage({ type: "resolution-table:height", height: 7 }, "*"));
  for (const from of ["page", "1", "2"]) await heard(`${from} height`);
  const heights = await page.locator("iframe").evaluateAll((all) => all.map((it) => it.style.height));
  assert.deepEqual(heights.slice(1), ["", ""]);
  assert.notEqual(heights[0], "7px");
});

const closed = { ...assets, routes: [...assets.routes, ["/pkg/embed.html", async (request, response) => {
  const { readFile } = await import("node:fs/promises");
  const text = await readFile(new URL("../../pkg/embed.html", import.meta.url), "utf8");
  response.writeHead(200, { "content-type": "text/html" }).end(text.replace('content="*"', 'content="https://known.example"'));
}]] };
browserTest("a page that embed.html does not know is told nothing", { server: closed }, async ({ page, origin, serve }) => {
  const { origin: own } = await host(serve, snippet(origin));
  const heard = await listen(page);
  await page.goto(`${own}/page`);
  await inFrame(page).shown();
  await heard("0 here");
  // The page has said hello by now. What the frame does not answer in two of its own frames, it does not answer.
  await page.evaluate(() => document.querySelector("iframe").contentWindow.postMessage({ type: "resolution-table:hello" }, "*"));
  await page.frames()[1].evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.frames()[1].evaluate(() => parent.postMessage({ type: "the end" }, "*"));
  await heard("0 the end");
  assert.equal(await page.locator("iframe").evaluate((it) => it.style.height), "");
  assert.deepEqual(await page.evaluate(() => globalThis.heard.filter((it) => it.endsWith("height"))), []);
});

browserTest("the page alone: title and direction follow", { server: { routes: [["/register.json", json(small)]] } }, async ({ page, origin }) => {
  await page.goto(`${origin}/www/embed.html?src=/register.json&lang=ar&theme=dark&onclick=alert(1)`);
  const widget = await new Widget(page).shown();
  assert.equal(await page.evaluate(() => document.documentElement.dir), "rtl");
  await becomes(() => page.title(), "Registre d'essai");
  assert.equal(await widget.host.getAttribute("onclick"), null);
  await axe(page);
});

browserTest("an earlier edition is named in the address, too", { server: { routes: [["/register.json", json(small)], ["/older.json", json({ ...small, resolutions: small.resolutions.slice(1) })]] } }, async ({ page, origin }) => {
  await page.goto(`${origin}/www/embed.html?src=/register.json&previous=/older.json&view=changes&lang=en`);
  await new Widget(page).find(".change-entry").getByText("New", { exact: false }).first().waitFor();
});

const refusals = {
  "": /No register is named/,
  "?src=javascript:alert(1)": /is no address of a register/,
  "?src=data:application/json,{}": /is no address of a register/,
  "?src=https://elsewhere.example/r.json": /does not show registers from https:\/\/elsewhere\.example/,
  "?src=//elsewhere.example/r.json": /does not show registers from/,
  "?src=/r.json&previous=https://elsewhere.example/r.json": /does not show registers from https:\/\/elsewhere\.example/,
  "?src=<img src=x onerror=alert(1)>//": /./,
};
browserTest("parameters are read with suspicion", {}, async ({ page, origin, expectProblem }) => {
  expectProblem(/404/);
  page.on("dialog", () => assert.fail("a script ran"));
  for (const [query, says] of Object.entries(refusals)) {
    await page.goto(`${origin}/pkg/embed.html${query}`);
    const alert = page.getByRole("alert");
    await alert.waitFor();
    assert.match(await alert.innerText(), says, query);
    assert.equal(await page.locator("img").count(), 0);
  }
  await axe(page);
});
