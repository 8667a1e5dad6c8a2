// Microtasks of the widget's own, which can be run at once: a browser that prints copies the page before it runs any
// (Firefox), and what renders runs in one. The build gives the glue this function in the place of the browser's.

/** @type {{ task: () => void }[]} */
const waiting = [];

const run = (entry) => {
  const at = waiting.indexOf(entry);
  if (at < 0) return;
  waiting.splice(at, 1);
  entry.task();
};

const later = (task) => {
  const entry = { task };
  waiting.push(entry);
  globalThis.queueMicrotask(() => run(entry));
};

/** Runs what waits, and what that lets wait. */
export const flushMicrotasks = () => {
  while (waiting.length > 0) run(waiting[0]);
};

export { later as queueMicrotask };
