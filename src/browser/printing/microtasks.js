// What the widget renders runs in microtasks of its own, which can be run at once: a browser that prints copies the page before it runs any
// (Firefox). The build gives the glue these functions in the place of the browser's.

/** @type {Set<{ task: () => void }>} */
const waiting = new Set();
let isRunning = false;

const run = (entry) => {
  if (!waiting.delete(entry)) return;
  isRunning = true;
  try {
    entry.task();
  } finally {
    isRunning = false;
  }
};

const later = (task) => {
  const entry = { task };
  waiting.add(entry);
  globalThis.queueMicrotask(() => run(entry));
};

/** Yew interrupts a long rendering by a time-out of 0, also where half of it stands: nobody sees that, nor scrolls or types in between. */
const timeOut = (task, delay) => (delay === 0 ? later(task) : globalThis.setTimeout(task, delay));

/** Runs what waits, and what that lets wait. Not inside a microtask, which cannot run in itself: what the button prints stands by then. */
export const flushMicrotasks = () => {
  while (!isRunning && waiting.size > 0) run(waiting.values().next().value);
};

export { later as queueMicrotask, timeOut as setTimeout };
