// How often a widget crashed, and the state that a fresh one begins with. It lives outside of the instance that is lost.
import { isEdited } from "./guard.js";

/** Crashes within so many milliseconds of each other are told together. */
const TOGETHER = 60_000;
/** Those of a page that is edited by a translator come with every step of the reader's: only those that come at once are a circle. */
const AT_ONCE = 5000;

export class Crashes {
  #times = [];
  /** The state that was shown last, and the one that was about to be. */
  #stood;
  #newest;
  /** The state that the present one began with, as words. */
  #begun = "";

  note(state) {
    this.#newest = state;
  }

  stands() {
    this.#stood = this.#newest ?? this.#stood;
  }

  /** It crashed by that error; whether a fresh one is worth a try. */
  count(error) {
    const now = performance.now();
    const within = isEdited(error) ? AT_ONCE : TOGETHER;
    // A translator edits each fresh one, too: what the reader's next step meets there is no circle, however soon it is taken.
    const isStep = isEdited(error) && this.#stood && JSON.stringify(this.#newest) !== this.#begun;
    this.#times = [...this.#times.filter((time) => !isStep && now - time < within), now];
    this.#newest = this.state;
    this.#begun = JSON.stringify(this.#newest);
    // What crashes with the step that it was about to show gets a try without it; what never showed anything gets one.
    return this.#times.length < (this.#stood ? 3 : 2);
  }

  get isRestart() {
    return this.#times.length > 0;
  }

  /** The state that a fresh one begins with: first the reader's newest, then the one that was shown. */
  get state() {
    return this.isNewest ? this.#newest : this.#stood;
  }

  get isNewest() {
    return this.#times.length < 2;
  }
}
