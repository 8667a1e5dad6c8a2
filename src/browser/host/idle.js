// When the browser has time: after it has painted, and while no key waits. Safari has no such call.

/** After so many milliseconds a page that always has something to do finds the time, too. */
const LONGEST = 200;
/** So many milliseconds after a letter its reader pauses. */
const PAUSE = 600;

/** `urgent`: as the next task, after the keys and clicks that wait. */
const soon = (act, urgent, timeout = urgent ? 1 : LONGEST) => globalThis.requestIdleCallback?.(() => act(), { timeout }) ?? setTimeout(act, timeout / 4);

/** While the reader types, it is left until they pause, scroll or go elsewhere. Gives what ends the waiting. */
export const whenIdle = (act, urgent, isTyping) => {
  const ended = new AbortController();
  const once = () => {
    if (ended.signal.aborted) return;
    ended.abort();
    act();
  };
  const begin = () => soon(once, urgent);
  for (const type of isTyping ? ["scroll", "focusout"] : []) addEventListener(type, begin, { signal: ended.signal, capture: true, once: true });
  isTyping ? setTimeout(begin, PAUSE) : begin();
  return ended;
};

/**
 * For what a reader of the widget in `mount` needs only later: when the browser has time or, for readers who asked their browser to
 * save data, when they begin to do something here, or see that something waits for it.
 */
export const whenWanted = (mount, act) => {
  // @ts-expect-error: not every browser tells of the connection.
  const isSaving = navigator.connection?.saveData;
  if (!isSaving || [...mount.querySelectorAll("[data-more]")].some((it) => it.getClientRects().length > 0)) return soon(act, false);
  const wanted = new AbortController();
  const begin = () => {
    wanted.abort();
    act();
  };
  for (const type of ["pointerdown", "focusin"]) mount.addEventListener(type, begin, { signal: wanted.signal, capture: true });
};
