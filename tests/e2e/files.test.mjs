// The files of the package: where they are looked for, and what is said of one that cannot be had.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { browserTest } from "./harness.mjs";
import { answer, cors } from "./server.mjs";
import { html, json, small, Widget } from "./widget.mjs";

const packageUrl = new URL("../../pkg/", import.meta.url);
const { exports } = JSON.parse(readFileSync(new URL("package.json", packageUrl), "utf8"));
const entries = [...new Set(Object.values(exports).map((it) => it.default ?? it))].filter((path) => /\.js$/.test(path) && !path.includes("worker"));

test("on a server every script of the package is imported, defines nothing and fetches nothing", () => {
  assert.ok(entries.length >= 4, entries.join());
  const script = `
    globalThis.fetch = (address) => { throw new Error("fetched " + address); };
    const before = Object.keys(globalThis).join();
    const { ResolutionTableElement, setBasePath } = await import("./resolution-table.js");
    for (const path of ${JSON.stringify(entries)}) await import(path);
    await new Promise((done) => setTimeout(done, 50));
    const after = Object.keys(globalThis).join();
    console.log([typeof ResolutionTableElement, typeof setBasePath, before === after].join());`;
  const printed = execFileSync(process.execPath, ["--input-type=module", "--eval", script], { cwd: packageUrl, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  assert.equal(printed, "function,function,true\n");
});

test("the module holds the address of each of its files once, alone and in words", () => {
  const text = readFileSync(new URL("resolution-table.js", packageUrl), "utf8");
  const named = [...text.matchAll(/new URL\("\.\/([^"]+)",import\.meta\.url\)/g)].map(([, name]) => name).sort();
  const locales = ["ar", "en", "es", "fr", "ru", "zh"].map((tag) => `locales/${tag}.txt`);
  assert.deepEqual(named, [...locales, "resolution-table-more.txt", "resolution-table-more.wasm", "resolution-table.wasm"]);
  // A bundler puts the path of the machine it runs on in the place of any other.
  assert.equal(text.match(/import\.meta\.url/g).length, named.length);
});

/** A script that is away from its files: `/moved/` has it alone. */
const moved = (name) => [`/moved/${name}`, answer(200, readFileSync(new URL(name, packageUrl)), "text/javascript")];
const TABLE = '<resolution-table src="/register.json"><p>The document as a list</p></resolution-table>';

const based = { routes: [moved("resolution-table.js"), ["/page", html(TABLE, { head: '<script type="module">import { setBasePath } from "/moved/resolution-table.js"; setBasePath("/pkg");</script>' })], ["/register.json", json(small)]] };
browserTest("setBasePath says where the files are, also for a table that is on the page already", { server: based }, async ({ page, origin }) => {
  await page.goto(`${origin}/page`);
  await (await new Widget(page).shown()).opener(30).click();
  await page.locator("[data-detail='30']").waitFor();
});

for (const [how, script] of /** @type {const} */ ([
  ["with an address", '<script src="/moved/resolution-table.classic.js" data-base="/pkg" async></script>'],
  ["pasted into the page", `<script data-base="/pkg/">${readFileSync(new URL("resolution-table.classic.js", packageUrl), "utf8").replace(/\n\/\/# sourceMappingURL.*/, "")}</script>`],
])) {
  const server = { routes: [moved("resolution-table.classic.js"), ["/page", html(TABLE, { head: script })], ["/register.json", json(small)]] };
  browserTest(`data-base says where the files of a classic script are, ${how}`, { server }, async ({ page, origin }) => {
    await page.goto(`${origin}/page`);
    await (await new Widget(page).shown()).opener(30).click();
    await page.locator("[data-detail='30']").waitFor();
  });
}

// How a file may fail to come, and what is said of it.
/** @type {Record<string, [Function, RegExp]>} */
const FAILURES = {
  "is not there": [answer(404), /\(404\)/],
  "is another page": [answer(200, "<!doctype html><title>App</title>", "text/html; charset=utf-8"), /\(text\/html; charset=utf-8\)/],
  "breaks off": [(request) => request.socket.destroy(), /\(Failed to fetch\)/],
};
for (const file of ["locales/fr.txt", "resolution-table.wasm"]) {
  for (const [why, [handler, said]] of Object.entries(FAILURES)) {
    // Where a language cannot be had, English is spoken: unless that cannot be had either.
    const path = file.startsWith("locales") ? /^\/pkg\/locales\/(fr|en)\.txt$/ : `/pkg/${file}`;
    const server = { routes: [[path, cors, handler], ["/page", html(TABLE, { lang: "fr" })], ["/register.json", json(small)]] };
    browserTest(`${file} ${why}: the page and the event name it`, { server }, async ({ page, origin, expectProblem }) => {
      expectProblem(/could not start/);
      if (file.startsWith("locales")) expectProblem(/the language could not be loaded/);
      if (why !== "is another page") expectProblem(/Failed to load resource/);
      await page.addInitScript(() => document.addEventListener("resolution-table-error", ({ detail }) => (globalThis.failed = detail)));
      await page.goto(`${origin}/page`);
      const note = new Widget(page).find("[part=note]");
      await note.waitFor();
      const text = await note.innerText();
      const address = `${origin}/pkg/${file}`;
      assert.ok(text.includes(address), text);
      assert.match(text, said);
      // In the reader's language, where that could be had.
      assert.match(text, file.startsWith("locales") ? /could not be had/ : /n'a pas pu être obtenu/);
      assert.equal(await page.getByText("The document as a list").isVisible(), true);
      const { kind, message } = await page.evaluate(() => globalThis.failed);
      assert.equal(kind, "start");
      assert.ok(message.includes(address), message);
    });
  }
}
