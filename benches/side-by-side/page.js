// What runs in the page beside the widget: it tells when the first row is painted, and how long after an event of the reader's the last
// change is. It knows a widget only by what `widgets/` says of it.

const frame = () => new Promise((done) => requestAnimationFrame(done));
const bench = { widget: undefined, marks: {}, errors: [], memories: [] };
globalThis.bench = bench;

addEventListener("error", ({ message }) => bench.errors.push(message));
addEventListener("unhandledrejection", ({ reason }) => bench.errors.push(String(reason)));

// The memory that Wasm has is no part of JavaScript's.
for (const name of ["instantiate", "instantiateStreaming"]) {
  const own = WebAssembly[name];
  WebAssembly[name] = async (...given) => {
    const made = await own.apply(WebAssembly, given);
    for (const value of Object.values((made.instance ?? made).exports)) if (value instanceof WebAssembly.Memory) bench.memories.push(value);
    return made;
  };
}

/** Mounts the widget, with the rows or, where it fetches them itself, with their address. */
export const begin = async (widget, address, columns) => {
  bench.widget = widget;
  const firstRow = async () => {
    while (widget.rows().length === 0) await frame();
    // The frame after the next one begins when that with the row was painted.
    await frame();
    await frame();
    // Rows that are in the page itself may have been seen before.
    bench.marks.firstRow = globalThis.firstRowSeen ?? performance.now();
  };
  try {
    const shown = firstRow();
    const place = document.getElementById("place");
    await widget.mount(place, widget.ownData ? address : await (await fetch(address)).json(), columns);
    await shown;
  } catch (error) {
    bench.errors.push(String(error));
  }
};

/** What rows and count say: all of it, and what of it is in the window. */
const seen = () => {
  const info = bench.widget.info?.() ?? "";
  const rows = [...bench.widget.rows()];
  const isInWindow = (row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  return { all: [info, ...rows.map((row) => row.textContent)].join("\n"), inWindow: [info, ...rows.filter(isInWindow).map((row) => row.textContent)].join("\n") };
};

/**
 * Waits for an event of that type, and then until nothing changed for `quiet` milliseconds. Resolves with the milliseconds from the event to
 * the frame that paints the last change of what is in the window, and of all rows; where nothing changes, to the next frame after the event was handled.
 */
bench.watch = (type, quiet, limit) => {
  let [began, handled, last] = [0, 0, seen()];
  const changed = { all: 0, inWindow: 0 };
  let [busy, isDirty] = [performance.now(), false];
  const painted = () => new Promise((done) => {
    // A message from a frame's callback comes once that frame was painted.
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => done(performance.now());
      channel.port2.postMessage(undefined);
    });
  });
  const started = (event) => {
    if (began) return;
    began = event.timeStamp;
    busy = performance.now();
    painted().then((at) => (handled = at));
  };
  addEventListener(type, started, { capture: true });
  const observer = new MutationObserver(() => {
    busy = performance.now();
    isDirty = true;
  });
  for (const node of bench.widget.observed?.() ?? [document.getElementById("place")]) observer.observe(node, { subtree: true, childList: true, characterData: true });
  bench.watched = (async () => {
    const begun = performance.now();
    for (;;) {
      const at = await painted();
      if (isDirty) {
        isDirty = false;
        const now = seen();
        for (const part of ["all", "inWindow"]) if (began > 0 && now[part] !== last[part]) changed[part] = at;
        last = now;
        busy = performance.now();
      }
      const isDone = began > 0 && performance.now() - busy > quiet;
      if (!isDone && performance.now() - begun < limit) continue;
      observer.disconnect();
      removeEventListener(type, started, { capture: true });
      return isDone ? { milliseconds: (changed.inWindow || handled) - began, all: (changed.all || handled) - began } : { timeout: true };
    }
  })();
};

/** Scrolls by 90 pixels a frame for two seconds: frames that came late, and the worst gap. */
bench.scroll = async () => {
  const element = bench.widget.scroller?.() ?? document.scrollingElement;
  if (!element || element.scrollHeight - element.clientHeight < 50) return undefined;
  const gaps = [];
  let [before, way] = [await frame(), 90];
  for (const end = before + 2000; before < end; ) {
    const top = element.scrollTop;
    element.scrollTop = top + way;
    if (element.scrollTop === top) way = -way;
    const now = await frame();
    gaps.push(now - before);
    before = now;
  }
  return { late: gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / (1000 / 60)) - 1), 0), worst: Math.max(...gaps) };
};

/** Every node of the page, those in shadow trees too. */
bench.nodes = (root = document) => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
  let count = 1;
  while (walker.nextNode()) {
    count += 1;
    const { shadowRoot } = /** @type {Element} */ (walker.currentNode);
    if (shadowRoot) count += bench.nodes(shadowRoot);
  }
  return count;
};

bench.wasm = () => [...new Set(bench.memories)].reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
