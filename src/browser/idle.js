// When the browser has time: after it has painted, and while no key waits. Safari has no such call.

/** After so many milliseconds a page that always has something to do finds the time, too. */
const LONGEST = 200;

export const whenIdle = (act) => globalThis.requestIdleCallback?.(() => act(), { timeout: LONGEST }) ?? setTimeout(act, LONGEST / 4);

export const cancelIdle = (handle) => (globalThis.cancelIdleCallback ?? clearTimeout)(handle);
