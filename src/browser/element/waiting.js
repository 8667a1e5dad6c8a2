// Promises of what the widget will have done.

/** A promise, and what settles it. Whoever does not wait for it hears of failures by the event `error`. */
const deferred = () => {
  let settle;
  const promise = new Promise((resolve, reject) => (settle = { resolve, reject }));
  promise.catch(() => {});
  return { promise, ...settle };
};

/** What is rejected because something else was asked for, or the element was taken away. */
const aborted = (why) => new DOMException(why, "AbortError");

const failed = ({ kind, message }) => Object.assign(new Error(message), { kind });

/** Waits for what comes of loading: the last load counts. */
export class Waiting {
  #load;
  /** What went wrong, while there is no register. */
  #failure;
  #places = new Set();

  constructor(element, name) {
    // What another element inside sends is none of its business.
    const own = (settle) => (event) => event.target === element && settle(event.detail);
    element.addEventListener(`${name}-ready`, own((detail) => this.#ready(detail)));
    element.addEventListener(`${name}-error`, own((detail) => this.#fail(failed(detail))));
  }

  #settle(how) {
    const load = this.#load;
    this.#load = undefined;
    if (load) how(load);
  }

  #ready(detail) {
    this.#failure = undefined;
    this.#settle(({ resolve }) => resolve(detail));
  }

  #fail(error) {
    this.#failure = error;
    this.failed(error);
    for (const place of this.#places) place.reject(error);
    this.#places.clear();
  }

  /** The load cannot even begin. */
  failed(error) {
    this.#settle(({ reject }) => reject(error));
  }

  /** A promise of what the next `ready` tells. */
  forLoad() {
    this.replaced();
    this.#load = deferred();
    return this.#load.promise;
  }

  /** Another source was named. */
  replaced() {
    this.#failure = undefined;
    this.failed(aborted("another source was loaded"));
  }

  /** A promise of the path that is shown, what the widget tells it to, and whether anybody waits for it still. */
  forPlace() {
    const place = deferred();
    if (this.#failure) place.reject(this.#failure);
    else this.#places.add(place);
    const tell = (path, kind, message) => {
      this.#places.delete(place);
      if (path === undefined) place.reject(failed({ kind, message }));
      else place.resolve(path);
    };
    return { promise: place.promise, tell, isWanted: () => this.#places.has(place) };
  }

  /** The widget is gone: nothing will be shown. */
  ended() {
    for (const place of this.#places) place.reject(aborted("the table was taken away"));
    this.#places.clear();
  }
}
