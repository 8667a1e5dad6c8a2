// What a day of work leaves in memory: tables that come and go, and one whose register is loaded anew each minute.
import assert from "node:assert/strict";
import { browserTest } from "../e2e/harness.mjs";
import { digest, html, open } from "../e2e/widget.mjs";

/** The register, and one whose first title tells which time it was asked for. */
function changing() {
  let asked = 0;
  const register = structuredClone(digest);
  return (request, response) => {
    asked += 1;
    register.resolutions[0].title.en = `Title ${asked}`;
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(register));
  };
}

/** Keeps hold of the memories of all Wasm instances without keeping them alive: runs in the page, before everything else. */
function watchMemories() {
  const memories = [];
  const { instantiate } = WebAssembly;
  /** @type {any} */
  const watching = async (...given) => {
    const made = await /** @type {any} */ (instantiate)(...given);
    const { memory } = (made.instance ?? made).exports;
    if (memory) memories.push(new WeakRef(memory));
    return made;
  };
  WebAssembly.instantiate = watching;
  globalThis.memoriesLeft = () => {
    const sizes = memories.map((it) => it.deref()?.buffer.byteLength ?? 0).filter(Boolean);
    return { instances: sizes.length, wasm: sizes.reduce((sum, size) => sum + size, 0) };
  };
}

/** Measures what is left once what nobody holds is collected. */
async function measuring(page, context) {
  const devtools = await context.newCDPSession(page);
  await devtools.send("Performance.enable");
  return async () => {
    // Finalizers run in tasks of their own, and what they let go of is collected after them.
    for (let round = 0; round < 4; round += 1) {
      await devtools.send("HeapProfiler.collectGarbage");
      await page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
    }
    const { metrics } = await devtools.send("Performance.getMetrics");
    const value = (name) => metrics.find((it) => it.name === name).value;
    const { instances, wasm } = await page.evaluate(() => globalThis.memoriesLeft());
    return { heap: value("JSHeapUsedSize"), nodes: value("Nodes"), listeners: value("JSEventListeners"), instances, wasm };
  };
}

const told = (name, { heap, nodes, listeners, instances, wasm }) =>
  `${name}: ${(heap / 1e6).toFixed(2)} MB of scripts, ${nodes} nodes, ${listeners} listeners, ${instances} Wasm instances of ${(wasm / 1e6).toFixed(1)} MB`;

/** Nothing has grown since: not by more than a few nodes and what compilers and caches take. */
function isFlat(before, after) {
  assert.ok(after.nodes <= before.nodes + 50, `${before.nodes} nodes became ${after.nodes}`);
  assert.ok(after.listeners <= before.listeners + 5, `${before.listeners} listeners became ${after.listeners}`);
  assert.ok(after.instances <= before.instances + 1, `${before.instances} Wasm instances became ${after.instances}`);
  assert.ok(after.wasm <= before.wasm * 1.1 + 1e6, `${before.wasm} bytes of Wasm memories became ${after.wasm}`);
  assert.ok(after.heap <= before.heap * 1.1 + 5e5, `${before.heap} bytes of scripts became ${after.heap}`);
}

const routes = () => [
  ["/page", html('<resolution-table src="/register.json"></resolution-table>')],
  ["/empty", html("")],
  ["/register.json", changing()],
];

browserTest("1,000 tables that come and go leave nothing", { patience: 14_400_000, server: { routes: routes() } }, async ({ page, context, origin, diagnostic }) => {
  await page.addInitScript(watchMemories);
  await page.goto(`${origin}/empty`);
  const left = await measuring(page, context);
  /** Every fourth is gone before it is ready, and every third has a text open when it goes. */
  const mount = (count) =>
    page.evaluate(async (count) => {
      for (let round = 0; round < count; round += 1) {
        const table = /** @type {any} */ (document.createElement("resolution-table"));
        const ready = new Promise((done) => table.addEventListener("resolution-table-ready", done, { once: true }));
        table.setAttribute("url-state", "off");
        table.setAttribute("src", "/register.json");
        document.body.append(table);
        if (round % 4) await ready;
        if (round % 4 && round % 3 === 0) await table.open("44");
        table.remove();
        await new Promise((done) => setTimeout(done));
      }
    }, count);
  const seen = [];
  for (const [count, name] of [[200, "after 200"], [400, "after 600"], [400, "after 1,000"]]) {
    await mount(count);
    seen.push(await left());
    diagnostic(told(name, seen.at(-1)));
  }
  isFlat(seen[0], seen[2]);
});

browserTest("a register that is loaded anew each minute of a day takes no more memory in the evening", { patience: 14_400_000, server: { routes: routes() } }, async ({ page, context, origin, diagnostic }) => {
  await page.addInitScript(watchMemories);
  const widget = await open(page, `${origin}/page?rt.search=ipv6&rt.open=44`);
  const left = await measuring(page, context);
  const reload = (count) =>
    widget.host.evaluate(async (host, count) => {
      for (let minute = 0; minute < count; minute += 1) {
        await host.reload();
        await new Promise((done) => setTimeout(done));
      }
    }, count);
  const seen = [];
  for (const [count, name] of [[240, "after 4 hours"], [480, "after 12 hours"], [720, "after 24 hours"]]) {
    await reload(count);
    seen.push(await left());
    diagnostic(told(name, seen.at(-1)));
  }
  isFlat(seen[0], seen[2]);
  // It is still the table that the reader left, with the last register.
  assert.equal(await widget.search.inputValue(), "ipv6");
  await widget.search.fill("1441");
  await widget.showsRows([2]);
});
