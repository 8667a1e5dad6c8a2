// Measures the widget beside its peers and writes every figure down, a line of JSON each: `cargo xtask bench` calls it. README.md has the method.
import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { launch } from "../../tests/e2e/engine.mjs";
import { serve } from "./server.mjs";

const { values: given } = parseArgs({
  options: {
    sizes: { type: "string", default: "330,10000,100000" },
    rounds: { type: "string", default: "3" },
    widgets: { type: "string" },
    prerendered: { type: "string" },
    output: { type: "string" },
  },
});
const SIZES = given.sizes.split(",").map(Number);
const EACH = given.rounds.split(",").map(Number);
/** How often each widget is measured at that size. */
const roundsOf = (size) => EACH[Math.min(SIZES.indexOf(size), EACH.length - 1)];
/** A load or a step that takes longer, in milliseconds, is not waited for. */
const LIMIT = 60_000;
/** Nothing changes for so long after the last change. */
const QUIET = 400;
/** How long a key is held. */
const HELD = 40;
const WORD = "réseau";
/** The slow link: 400 kbit/s, 400 ms there and back, a processor four times as slow. */
const SLOW = { network: { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }, processor: 4 };
/** The largest size that is loaded over it. */
const LARGEST_SLOW = 330;

const sleep = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

const all = [];
for (const module of readdirSync(new URL("widgets/", import.meta.url))) {
  const { default: found } = await import(`./widgets/${module}`);
  for (const widget of [found].flat()) all.push({ widget, module });
}
// The floor is measured first in each round: what the machine does meanwhile shows there, too.
all.sort((a, b) => Number(b.widget.id === "floor") - Number(a.widget.id === "floor"));
const wanted = given.widgets?.split(",") ?? all.map(({ widget }) => widget.id);
const unknown = wanted.filter((id) => all.every(({ widget }) => widget.id !== id));
if (unknown.length > 0) throw new Error(`there is no widget “${unknown.join(", ")}”; there are ${all.map(({ widget }) => widget.id).join(", ")}`);

const output = given.output ?? "runs.jsonl";
mkdirSync(dirname(output), { recursive: true });
writeFileSync(output, "");
const write = (record) => appendFileSync(output, `${JSON.stringify({ load: loadavg()[0], ...record })}\n`);

if (loadavg()[0] > 1) console.warn(`The machine is busy (load ${loadavg()[0].toFixed(1)}): the figures will say little.`);
const server = await serve(all, given.prerendered && readFileSync(given.prerendered, "utf8"));

/** A key as a French keyboard sends it. */
const keyOf = (letter) => {
  if (letter === "Backspace") return { key: letter, code: letter, windowsVirtualKeyCode: 8 };
  const code = letter === "é" ? ["Digit2", 50] : [`Key${letter.toUpperCase()}`, letter.toUpperCase().charCodeAt(0)];
  return { key: letter, text: letter, unmodifiedText: letter, code: code[0], windowsVirtualKeyCode: code[1] };
};

/** Does it in a browser of its own, whose caches are cold. */
const inBrowser = async (body, slow = false) => {
  const browser = await launch({});
  try {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "fr-FR" })).newPage();
    await page.goto(`${server.origin}/blank`);
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    if (slow) {
      await session.send("Network.enable");
      await session.send("Network.emulateNetworkConditions", SLOW.network);
      await session.send("Emulation.setCPUThrottlingRate", { rate: SLOW.processor });
    }
    return await body(page, session);
  } finally {
    await browser.close();
  }
};

const loaded = async (page, widget, size, limit) => {
  server.sent.length = 0;
  await page.goto(`${server.origin}/show/${widget.id}?count=${size}`, { waitUntil: "commit", timeout: limit });
  const end = Date.now() + limit;
  for (;;) {
    const { firstRow, errors } = await page.evaluate(() => ({ firstRow: globalThis.bench?.marks.firstRow, errors: globalThis.bench?.errors ?? [] }));
    if (firstRow) return firstRow;
    if (errors.length > 0) throw new Error(errors.join("; "));
    if (Date.now() > end) throw new Error("no row came in time");
    await sleep(100);
  }
};

/** Watches for an event, causes it, and waits for what it changes. */
const timed = async (page, type, cause) => {
  await page.evaluate(([type, quiet, limit]) => globalThis.bench.watch(type, quiet, limit), [type, QUIET, LIMIT]);
  await cause();
  const { milliseconds, all, timeout } = await page.evaluate(() => globalThis.bench.watched);
  if (timeout) throw new Error(`${type}: not done in ${LIMIT / 1000} s`);
  return { milliseconds, all };
};

const pressed = (page, session, letter) =>
  timed(page, "keydown", async () => {
    const key = keyOf(letter);
    // Not awaited: the answer comes when the page has handled it.
    session.send("Input.dispatchKeyEvent", { type: "keyDown", ...key }).catch(() => {});
    await sleep(HELD);
    session.send("Input.dispatchKeyEvent", { type: "keyUp", key: key.key, code: key.code, windowsVirtualKeyCode: key.windowsVirtualKeyCode }).catch(() => {});
  });

/** A click on what the widget names so. */
const clicked = async (page, name) => {
  const place = await page.evaluate((of) => {
    const found = globalThis.bench.widget[of]();
    found.scrollIntoView({ block: "nearest" });
    const { x, y, width, height } = found.getBoundingClientRect();
    return { x: x + Math.min(width / 2, 40), y: y + height / 2 };
  }, name);
  return (await timed(page, "click", () => page.mouse.click(place.x, place.y))).milliseconds;
};

const memory = async (page, session) => {
  await session.send("HeapProfiler.enable");
  for (let twice = 0; twice < 2; twice += 1) await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  await session.send("HeapProfiler.disable");
  const heap = metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? 0;
  return { heap, wasm: await page.evaluate(() => globalThis.bench.wasm()), nodes: await page.evaluate(() => globalThis.bench.nodes()) };
};

const measured = ({ widget }, size) =>
  inBrowser(async (page, session) => {
    const record = { firstRow: await loaded(page, widget, size, LIMIT) };
    await sleep(1000);
    record.wire = server.sent.filter(({ path }) => !/^\/(rows|register|widgets|page\.js)/.test(path)).reduce((sum, { bytes }) => sum + bytes, 0);
    Object.assign(record, await memory(page, session));
    await page.evaluate(() => globalThis.bench.widget.input().focus());
    [record.keys, record.keysAll] = [[], []];
    const press = async (letter) => {
      const { milliseconds, all } = await pressed(page, session, letter);
      record.keys.push(milliseconds);
      record.keysAll.push(all);
    };
    for (const letter of WORD) await press(letter);
    record.found = await page.evaluate(() => globalThis.bench.widget.count());
    for (const _ of WORD) await press("Backspace");
    record.sort = await clicked(page, "sorter");
    if (widget.facet) {
      await page.evaluate(() => globalThis.bench.widget.openFacets?.());
      await page.waitForFunction(() => globalThis.bench.widget.facet());
      record.facet = await clicked(page, "facet");
      if (widget.openFacets) await page.keyboard.press("Escape");
    }
    if (widget.opener) record.open = await clicked(page, "opener");
    record.scroll = await page.evaluate(() => globalThis.bench.scroll());
    return record;
  });

const attempt = async (body) => {
  try {
    return await body();
  } catch (error) {
    return { failed: String(/** @type {Error} */ (error).message ?? error).split("\n")[0] };
  }
};

const versions = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8")).devDependencies;
const browser = await launch({});
write({ part: "machine", processor: cpus()[0].model, cores: cpus().length, browser: browser.version(), node: process.version, rounds: Object.fromEntries(SIZES.map((size) => [size, roundsOf(size)])), versions, widgets: all.filter(({ widget }) => wanted.includes(widget.id)).map(({ widget: { id, title, package: name, shows } }) => ({ id, title, package: name, shows })) });
await browser.close();
try {
  for (const size of SIZES) {
    // Compressed before anything is timed.
    for (const path of [`/rows/${size}.json`, `/register/${size}.json`]) server.prepare(path);
    for (const one of all) server.preparePage(one, size);
    const failed = new Set();
    for (let round = 0; round < roundsOf(size); round += 1) {
      for (const one of all.filter(({ widget }) => wanted.includes(widget.id) && !failed.has(widget.id))) {
        const { id } = one.widget;
        // The page that is written ahead is of the smallest size.
        if (one.widget.isPrerendered && (size !== SIZES[0] || !given.prerendered)) continue;
        if (size === SIZES[0] && round === 0) await attempt(() => inBrowser((page) => loaded(page, one.widget, size, LIMIT)));
        const record = await attempt(() => measured(one, size));
        if (record.failed) failed.add(id);
        write({ part: "plain", id, size, round, ...record });
        console.log(`${size} ${round + 1}/${roundsOf(size)} ${id}: ${record.failed ?? `${Math.round(record.firstRow)} ms to the first row, keys ${record.keys.map(Math.round).join(" ")}`}`);
        if (size > LARGEST_SLOW) continue;
        const slow = await attempt(() => inBrowser(async (page) => ({ firstRow: await loaded(page, one.widget, size, 3 * LIMIT) }), true));
        write({ part: "slow", id, size, round, ...slow });
      }
    }
  }
} finally {
  await server.close();
}
