// Promises that the element settles.

/** Whoever does not wait for the promise hears of failures by the event `resolution-table-error`. */
export const unheard = (promise) => {
  promise.catch(() => {});
  return promise;
};

export const deferred = () => {
  let settle;
  const promise = unheard(new Promise((resolve, reject) => (settle = { resolve, reject })));
  return { promise, ...settle };
};

/** What is rejected because something else was asked for, or the element was taken away. */
export const aborted = (why) => new DOMException(why, "AbortError");

/** What is rejected with the detail of an event `resolution-table-error`. */
export const failed = ({ kind, message }) => Object.assign(new Error(message), { kind });
