// What `cargo xtask prerender` writes: seen at once, read without a script, and taken over by the widget without a flash or a jump.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after as afterAll } from "node:test";
import { fileURLToPath } from "node:url";
import { tellsStatus, WHOLE_PIXELS } from "./engine.mjs";
import { axe, browserTest, mainTest, screenshot } from "./harness.mjs";
import { after, answer } from "./server.mjs";
import { becomes, deferred, digest, events, json, small, Widget } from "./widget.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const directory = mkdtempSync(join(tmpdir(), "prerender-"));
afterAll(() => rmSync(directory, { recursive: true }));

const prerender = (...options) =>
  execFileSync("cargo", ["xtask", "prerender", "--assets", "/pkg", ...options], { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 26 });
const written = (register, ...options) => {
  const path = join(directory, "register.json");
  writeFileSync(path, JSON.stringify(register));
  return prerender("--register", path, "--src", "/register.json", ...options);
};

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
  "require-trusted-types-for 'script'; base-uri 'none'";

/** Routes for a page with what was written, and something above and below it. The Wasm waits for `go`. */
const pages = (element, { lang = "en", register = digest, go = undefined, head = '<script type="module" src="/pkg/resolution-table.js"></script>' } = {}) => ({
  headers: { "content-security-policy": POLICY },
  routes: [
    ["/page", answer(200, `<!doctype html><html lang="${lang}" dir="${lang === "ar" ? "rtl" : "ltr"}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
      <title>A page</title>${head}</head><body><main><h1>A heading</h1>${element}</main><footer>Below</footer></body></html>`, "text/html; charset=utf-8")],
    ["/register.json", json(register)],
    ...(go ? [["/pkg/resolution-table.wasm", after(go)]] : []),
  ],
});

/** Counts every shift of the layout from the start. */
const watchShifts = (page) =>
  page.addInitScript(() => {
    globalThis.shifts = [];
    const keep = (entries) => {
      for (const { value, sources } of entries) globalThis.shifts.push([value, sources.map(({ node, previousRect, currentRect }) => `${node?.outerHTML?.slice(0, 80) ?? node} ${JSON.stringify(previousRect)} ${JSON.stringify(currentRect)}`)]);
    };
    const observer = new PerformanceObserver((list) => keep(list.getEntries()));
    observer.observe({ type: "layout-shift", buffered: true });
    globalThis.keepRecords = () => keep(observer.takeRecords());
  });
/** Those until the frame after the next one: a shift is noted when its frame is drawn. */
const shifts = (page) =>
  page.evaluate(async () => {
    for (const _ of [1, 2]) await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    globalThis.keepRecords();
    return globalThis.shifts;
  });

/** Where everything that one sees stands, with its words. */
const look = (page) =>
  page.evaluate(() => {
    const host = document.querySelector("resolution-table");
    const seen = [...host.shadowRoot.querySelectorAll(".root, .root *")].filter((it) => it.checkVisibility() && it.childElementCount === 0);
    const spot = (it) => {
      const { x, y, width, height } = it.getBoundingClientRect();
      // What is said to screen readers alone comes when the reader pauses.
      const words = it.matches(".hidden[data-live]") ? "" : it.textContent;
      return [it.localName, words, ...[x + scrollX, y + scrollY, width, height].map(Math.round)].join(" ");
    };
    return [...seen, document.querySelector("footer")].map(spot);
  });
const isThere = (page) => page.waitForFunction(() => document.querySelector("resolution-table").shadowRoot.querySelector(".mount:not([data-prerendered]) .value"));

/** @type {[string, string, string, any][]} */
const views = [
  ["the overview", "fr", "overview", { width: 1280, height: 800 }],
  ["the overview on a phone", "en", "overview", { width: 320, height: 640 }],
  ["the provisions, from right to left", "ar", "provisions", { width: 1280, height: 800 }],
  ["the matrix", "es", "matrix", { width: 1280, height: 800 }],
  ["the citations", "zh", "citations", { width: 1280, height: 800 }],
];
for (const [name, lang, view, viewport] of views) {
  const go = deferred();
  browserTest(`${name}: the widget shows what was written, to the letter, and nothing moves`, { server: pages(written(digest, "--lang", lang, "--view", view), { lang, go: go.promise }), viewport }, async ({ page, origin }) => {
    await watchShifts(page);
    await page.goto(`${origin}/page`);
    await new Widget(page).find(".value").first().waitFor({ state: "attached" });
    const before = await look(page);
    assert.ok(before.length > 100);
    go.resolve();
    await isThere(page);
    if (view !== "matrix") await new Widget(page).complete();
    const now = await look(page);
    assert.deepEqual(now.filter((line, position) => line !== before[position]), before.filter((line, position) => line !== now[position]));
    assert.deepEqual(await shifts(page), []);
    await screenshot(page, `prerendered-${view}-${lang}`);
  });
}

const reading = deferred();
mainTest("scroll position, focus and what was typed, chosen and pressed go along", { server: pages(written(digest, "--lang", "en"), { go: reading.promise }) }, async ({ page, origin }) => {
  await page.goto(`${origin}/page`);
  const widget = new Widget(page);
  await widget.opener(73).focus();
  await page.evaluate(() => document.querySelector("resolution-table").shadowRoot.querySelector("tr[data-resolution='73']").scrollIntoView({ block: "center", behavior: "instant" }));
  // Beside a text that is open the rows are a narrow list: the page's height changes, and the row stays where it is in the window.
  const place = () => widget.row(73).evaluate((row) => Math.round(row.getBoundingClientRect().top));
  const before = await place();
  assert.ok((await page.evaluate(() => scrollY)) > 500);
  // The script must be there to hear a button.
  await page.waitForFunction(() => /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByType("resource")).some(({ name, responseEnd }) => name.includes("takeover") && responseEnd > 0));
  await page.keyboard.press("Enter");
  reading.resolve();
  await widget.find("tr [data-detail='73']").waitFor();
  // In WebKit the scrolling that holds the row comes a moment after the text.
  if (WHOLE_PIXELS > 0) await becomes(async () => Math.abs((await place()) - before) <= WHOLE_PIXELS, true);
  const moved = Math.abs((await place()) - before);
  assert.ok(moved <= WHOLE_PIXELS, `${moved} pixels`);
  assert.equal(await widget.focused(), "opener");
  assert.equal(await widget.opener(73).getAttribute("aria-expanded"), "true");
});

const typing = deferred();
mainTest("a search that was typed and a view that was chosen before the script are taken up", { server: pages(written(digest, "--lang", "en"), { go: typing.promise }) }, async ({ page, origin }) => {
  await page.goto(`${origin}/page`);
  const widget = new Widget(page);
  await page.locator("resolution-table input#search").fill("training");
  await widget.view("provisions").check();
  await widget.value("verb", "invites").check();
  await page.locator("resolution-table input#search").focus();
  await page.keyboard.press("Home");
  typing.resolve();
  await isThere(page);
  await becomes(() => page.locator("resolution-table input#search").inputValue(), "training");
  assert.equal(await widget.view("provisions").isChecked(), true);
  assert.equal(await widget.value("verb", "invites").isChecked(), true);
  await becomes(() => widget.marks.count().then((count) => count > 0), true);
  assert.equal(await widget.focused(), "search");
  assert.equal(await widget.search.evaluate((it) => it.selectionStart), 0);
});

for (const isCancelled of [true, false]) {
  const asking = deferred();
  browserTest(`what the reader did before the script is asked of the page, which ${isCancelled ? "cancels" : "allows"} it`, { server: pages(written(digest, "--lang", "en"), { go: asking.promise }) }, async ({ page, origin }) => {
    await page.addInitScript((isCancelled) => {
      globalThis.asked = [];
      for (const name of ["filter", "open"])
        document.addEventListener(`resolution-table-before-${name}`, (event) => {
          const { detail, target } = /** @type {any} */ (event);
          const { view, facets, path } = detail;
          globalThis.asked.push([name, view ?? path, facets?.verb ?? null, target.getState()?.view, target.rows()?.view]);
          if (isCancelled) event.preventDefault();
        });
    }, isCancelled);
    await page.goto(`${origin}/page`);
    const widget = new Widget(page);
    await widget.view("provisions").check();
    await widget.value("verb", "invites").check();
    // The script must be there to hear a button.
    await page.waitForFunction(() => /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByType("resource")).some(({ name, responseEnd }) => name.includes("takeover") && responseEnd > 0));
    await widget.opener(73).click();
    asking.resolve();
    await isThere(page);
    const [view, verb] = isCancelled ? ["overview", null] : ["provisions", ["invites"]];
    await becomes(() => page.evaluate(() => globalThis.asked), [
      ["filter", "provisions", null, "overview", "overview"],
      ["filter", view, ["invites"], "overview", "overview"],
      ["open", "73", null, "overview", "overview"],
    ]);
    await becomes(() => widget.view(view).isChecked(), true);
    assert.equal(await widget.value("verb", "invites").isChecked(), !isCancelled);
    if (isCancelled) assert.equal(await widget.opener(73).getAttribute("aria-expanded"), "false");
    assert.deepEqual(await widget.host.evaluate((host) => /** @type {any} */ (host).getState().verb ?? null), verb);
  });
}

const later = deferred();
const moved = pages(written(small, "--lang", "en"), { register: small });
moved.routes.push(["/pkg/resolution-table-more.wasm", after(later.promise)]);
browserTest("taken away while it is taken over, and put back: one table, and nothing to complain of", { server: moved }, async ({ page, origin }) => {
  const asked = page.waitForRequest(/more\.wasm/);
  await page.goto(`${origin}/page`);
  await asked;
  await page.evaluate(async () => {
    const host = document.querySelector("resolution-table");
    const parent = host.parentElement;
    host.remove();
    await new Promise((done) => setTimeout(done));
    parent.append(host);
  });
  later.resolve();
  await (await new Widget(page).shown()).showsRows([3, 30, 300]);
  assert.equal(await page.locator("resolution-table [part=root]").count(), 1);
});

const unscripted = { server: pages(written(digest, "--lang", "fr"), { lang: "fr" }) };
browserTest("without a script every provision is there to be read, and citations lead to each other", unscripted, async ({ page, origin, context }) => {
  const client = await context.newCDPSession(page);
  const scripts = (runs) => client.send("Emulation.setScriptExecutionDisabled", { value: !runs });
  await scripts(false);
  await page.goto(`${origin}/page`);
  await page.getByRole("heading", { level: 3 }).first().waitFor();
  assert.equal(await page.getByRole("heading", { level: 3 }).count(), 28);
  assert.equal(await page.locator("input, button, select").locator("visible=true").count(), 0, "nothing that would do nothing");
  await page.getByText("Condensé, et non le texte officiel").first().waitFor();
  const link = page.locator("article[id='44'] a[href^='#']").first();
  const target = decodeURIComponent((await link.getAttribute("href")).slice(1));
  assert.equal(await page.locator(`[id="${target}"]`).count(), 1);
  await screenshot(page, "prerendered-without-script");
  await scripts(true);
});

// Without the policy, which refuses what axe measures with.
const unruled = { routes: pages(written(digest, "--lang", "fr"), { lang: "fr", head: "" }).routes };
browserTest("what is written has what search engines and screen readers look for", { server: unruled }, async ({ page, origin }) => {
  await page.goto(`${origin}/page`);
  await axe(page);
  // Every text of the register is in the children, whoever reads them.
  const text = await page.locator("resolution-table").evaluate((host) => host.textContent.replaceAll(/\s+/g, " "));
  for (const { title } of digest.resolutions) assert.ok(text.includes(title.fr.replaceAll(/\s+/g, " ")), title.fr);
});

const plain = written(small, "--lang", "en").replace(/<template[^]*<\/template>/, "");
const slow = deferred();
browserTest("where the shadow tree was stripped, the text stays until there are rows", { server: pages(plain, { register: small, go: slow.promise }) }, async ({ page, origin }) => {
  await page.goto(`${origin}/page`);
  await page.locator("[data-prerendered] article").first().waitFor();
  slow.resolve();
  await (await new Widget(page).shown()).showsRows([3, 30, 300]);
  assert.equal(await page.locator("[data-prerendered] article").first().isVisible(), false);
});

const broken = pages(written(small, "--lang", "en"), { register: small });
broken.routes[1] = ["/register.json", answer(503)];
mainTest("where the register cannot be had, what was written stays, under a note", { server: broken }, async ({ page, origin, expectProblem }) => {
  if (tellsStatus) expectProblem(/503/);
  const told = await events(page);
  await page.goto(`${origin}/page`);
  await page.locator("resolution-table").getByRole("alert").waitFor();
  assert.equal(await page.locator("[data-prerendered] article").first().isVisible(), true);
  assert.equal((await told("error"))[0].kind, "status");
  // Once it can be had, the table comes.
  await page.locator("resolution-table").evaluate((host, data) => (host.data = data), small);
  await (await new Widget(page).shown()).showsRows([3, 30, 300]);
  assert.equal(await page.locator("resolution-table").getByRole("alert").count(), 0);
});

browserTest("filters and theme are those of the attributes", { server: pages(written(digest, "--lang", "en", "--view", "provisions", "--filters", "search=ipv6&addressee=bdt-director", "--theme", "blue")) }, async ({ page, origin }) => {
  await watchShifts(page);
  await page.goto(`${origin}/page`);
  await isThere(page);
  const widget = new Widget(page);
  assert.equal(await widget.search.inputValue(), "ipv6");
  assert.equal(await widget.value("addressee", "bdt-director").isChecked(), true);
  assert.equal(await widget.host.getAttribute("theme"), "blue");
  assert.deepEqual(await shifts(page), []);
});

mainTest("a whole page, and what is refused", {}, async ({ page, serve }) => {
  const whole = written(small, "--page", "--lang", "es");
  const { origin } = await serve(pages("", { register: small }));
  const other = await serve({ routes: [["/whole", answer(200, whole, "text/html; charset=utf-8")], ["/register.json", json(small)]] });
  assert.ok(origin !== other.origin);
  await page.goto(`${other.origin}/whole`);
  await isThere(page);
  assert.equal(await page.evaluate(() => document.documentElement.lang), "es");
  const says = (...options) => {
    try {
      written(small, ...options);
    } catch ({ stderr }) {
      return stderr;
    }
    return "nothing";
  };
  assert.match(says("--lang", "tlh"), /--lang tlh: use ar, en, es, fr, ru or zh/);
  assert.match(says("--view", "tree"), /--view tree: use overview/);
  assert.match(says("--filters", "colour=red"), /colour=red is none of the table's/);
});

const late = deferred();
const stuck = pages(written(small, "--lang", "en"), { register: small });
browserTest("where what takes the page over does not come, what was written stays, with the reason", {
  server: { ...stuck, routes: [...stuck.routes, ["/pkg/resolution-table-takeover.js", after(late.promise)]] },
}, async ({ page, origin, expectProblem }) => {
  expectProblem(/resolution-table-takeover\.js.*nothing came for 15 s/s);
  const told = await events(page);
  await page.clock.install();
  const asked = page.waitForRequest(/resolution-table-takeover\.js/);
  await page.goto(`${origin}/page`);
  await asked;
  const row = page.locator("resolution-table tr.row").first();
  assert.equal(await row.isVisible(), true);
  await becomes(async () => {
    await page.clock.runFor(1000);
    return (await told("error")).map(({ kind }) => kind);
  }, ["start"]);
  assert.match(await page.locator("resolution-table").getByRole("alert").innerText(), /nothing came for 15 s/);
  assert.equal(await page.locator("[data-prerendered] article").first().isVisible(), true);
  late.resolve();
});
