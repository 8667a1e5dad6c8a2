// The language that a widget speaks: when another is asked for, its texts are fetched.
import { languageOf } from "./language-of.js";
import { locale, onTexts } from "./locales.js";

/** When texts that could not be had are asked for again, in milliseconds after the last time. */
const WAITS = [5000, 20_000, 60_000];

export class LocaleSwitch {
  #host;
  #name;
  #widget;
  /** The language whose texts are shown, and the attribute that it was taken by. */
  #spoken = [];
  #keeps = false;
  #ends = () => false;
  #waiting;

  /** `widget` gives the widget, as long as there is one. */
  constructor(host, name, widget) {
    this.#host = host;
    this.#name = name;
    this.#widget = widget;
  }

  begins(language) {
    this.#spoken = [language, this.#host.getAttribute("lang")];
    this.#ends();
    // The page may change texts, or add the language that the host asks for.
    this.#ends = onTexts(() => this.change());
  }

  ends() {
    clearTimeout(this.#waiting);
    this.#ends();
  }

  /** The widget begins in another language than the host's, whose texts could not be had: they are asked for again. */
  beginsElse(language) {
    this.begins(language);
    this.#askAgain(this.#widget(), WAITS);
  }

  /** @param {number[]} waits before each time, in milliseconds */
  #askAgain(widget, waits) {
    const [wait, ...later] = waits;
    if (wait === undefined) return;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(async () => {
      const isDue = () => widget === this.#widget() && languageOf(this.#host) !== this.#spoken[0];
      if (!isDue()) return;
      await this.change({ isAsked: false });
      if (isDue()) this.#askAgain(widget, later);
    }, wait);
  }

  /** The host may be in another language now: the widget follows. What nobody asked for is not told where it fails. */
  async change({ isAsked = true } = {}) {
    if (this.#keeps) return;
    const language = languageOf(this.#host);
    try {
      const text = await locale(language);
      // Another may have been asked for in the meantime.
      if (language !== languageOf(this.#host)) return;
      this.#widget()?.set({ __proto__: null, locale: text });
      this.begins(language);
    } catch (error) {
      if (!isAsked) return;
      console.error(`<${this.#name}>: the language could not be loaded.`, error);
      // So that asking for it again is a change.
      if (language === languageOf(this.#host) && language !== this.#spoken[0]) this.#stay();
    }
  }

  #stay() {
    const [, attribute] = this.#spoken;
    this.#keeps = true;
    if (attribute === null) this.#host.removeAttribute("lang");
    else this.#host.setAttribute("lang", attribute);
    this.#keeps = false;
    this.#widget()?.keepLocale();
  }
}
