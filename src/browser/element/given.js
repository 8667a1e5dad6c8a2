// What one element is given to show: by its attributes, as data, or by what the page wrote inside; and who waits for that.
import { inlineData } from "../load/inline-data.js";
import { askAhead, endAhead } from "../load/requests.js";
import { aborted, deferred } from "./attempt/promises.js";
import { isStarted } from "./attempt/start.js";
import { sourcesOf, srcOf } from "./sources.js";

export class Given {
  data;
  /** The earlier edition, where the page gave a register rather than an address. */
  previous;
  /** Whether an attribute that changes is none of the page's doing. */
  isQuiet = false;
  #host;
  /** The registers that the page wrote inside: JSON, or a table. */
  #inside;
  /** The sources that are asked for before the widget is there. */
  #ahead;
  /** What a script was promised last, until it is settled. */
  #loaded;

  constructor(host) {
    this.#host = host;
  }

  /** Whether the page writes inside what is to be shown. */
  get isInside() {
    return this.data === undefined && this.#host.src === null;
  }

  async read() {
    if (this.isInside) this.#inside = await inlineData(this.#host);
  }

  /** Whether it may be no register: a table, or data that is no JSON. */
  get isUnsure() {
    return this.isInside && (this.#inside?.[0]?.table !== undefined || this.#inside?.some(({ isFaulty }) => isFaulty));
  }

  sources() {
    return this.#ahead ?? this.#of(this.data, this.#host.src, this.#inside);
  }

  editions() {
    return this.#of(this.previous, this.#host.getAttribute("previous"), undefined);
  }

  #of(data, src, inside) {
    return sourcesOf({ data, src, inside, base: this.#host.baseURI, request: this.#host.request });
  }

  /** Asks for the sources before the widget is there. Where the Wasm is there the widget asks soon enough, and knows what others have. */
  askAhead() {
    this.#ahead = undefined;
    try {
      if (!isStarted() && !this.isInside) this.#ahead = this.sources();
    } catch {
      // What is wrong with them is told where the widget is made of them.
    }
    askAhead(this.#host, this.#ahead ?? []);
  }

  endAhead() {
    endAhead(this.#host);
    this.#ahead = undefined;
  }

  /** Does something to the host's attributes that they are not to tell of. */
  quietly(change) {
    this.isQuiet = true;
    change();
    this.isQuiet = false;
  }

  /** Names a source, by the attribute `src` where it can be. */
  name(source) {
    const src = srcOf(source);
    this.data = src === undefined ? source : undefined;
    if (src !== undefined) this.quietly(() => (this.#host.src = src));
  }

  awaited() {
    this.fail(aborted("another source was loaded"));
    this.#loaded = deferred();
    return this.#loaded.promise;
  }

  arrive(detail) {
    this.#loaded?.resolve(detail);
  }

  fail(error) {
    this.#loaded?.reject(error);
  }
}
