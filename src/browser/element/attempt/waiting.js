// Who waits for the widget, and for what it does. Each attempt at one has an instance of the Wasm, which may end or crash.
import { aborted, deferred } from "./promises.js";

/** One attempt: its widget once that is made, and what is rejected where it crashes. */
export const attempt = () => ({ widget: /** @type {any} */ (undefined), hasCrashed: false, crash: deferred() });

export class Waiting {
  /** The attempt whose widget takes what is asked of it. */
  #present;
  #there = deferred();
  /** Rejected where there will be none, until the next attempt. */
  #lost = deferred();
  #isLost = false;

  get widget() {
    return this.#present?.widget;
  }

  /** Another attempt begins; whether those before were given up. */
  begins() {
    const wasLost = this.#isLost;
    if (wasLost) this.#lost = deferred();
    this.#isLost = false;
    return wasLost;
  }

  comes(it) {
    this.#present = it;
    this.#there.resolve(it);
  }

  /** It is gone: who asks from now on waits for the next. */
  goes() {
    if (this.#present) this.#there = deferred();
    this.#present = undefined;
  }

  /** There will be none, for that reason, until there is another attempt. */
  isGivenUp(why) {
    this.#isLost = true;
    this.#lost.reject(why);
  }

  ends() {
    this.goes();
    this.#lost.reject(aborted("the table was taken away"));
    this.#lost = deferred();
  }

  once(step) {
    // One that was there may be gone.
    this.#there.promise.then((it) => (it === this.#present ? step(it.widget) : this.once(step)));
  }

  /** What the widget answers, once it is there. Rejected where none comes, and where that one ends or crashes before it answers. */
  async ask(question) {
    const it = await Promise.race([this.#there.promise, this.#lost.promise]);
    if (it !== this.#present && !it.hasCrashed) throw aborted("the table was taken away");
    try {
      return await Promise.race([it.crash.promise, question(it.widget)]);
    } catch (error) {
      // What comes out of one that crashes says less than why it did.
      if (it.hasCrashed) return it.crash.promise;
      throw error;
    }
  }
}
