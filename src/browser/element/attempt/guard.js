// Watches what goes into an instance of the Wasm. An exception that comes out of it, be it a trap or what a browser's function threw,
// leaves everything inside half done: the instance is dead from then on, is never run again, and nothing holds it any more.

/** What is called by the page at any time, and by nobody who waits for an answer: closures, what ends them, and the beginning. The glue looks for an error in what they give. */
const IS_UNASKED = /^_c\d+$|^__wbg_widget_free$|^__wbindgen_(destroy_closure|start)$/;

/** Whether a node was not where it had been put: a translator, or another script, has moved it. Yew would leave what it cannot remove. */
export const isEdited = (error) => error?.name === "NotFoundError";

/** What was written into a text last. */
const WORDS = Symbol("words");

/** Makes texts and writes them: not where something else stands in the place of one, or of a part of it, for nobody would see what is written, or beside what. */
export const texts = {
  make: (document, words) => Object.assign(document.createTextNode(words), { [WORDS]: words }),
  write(text, words) {
    if (!text.parentNode || text.data !== text[WORDS]) throw new DOMException("a text of the table was replaced", "NotFoundError");
    text.nodeValue = text[WORDS] = words;
  },
};

/** The megabytes that an instance had, where it could not have three times as many again: what grows wants the double at once, and its old place. */
const filled = (memory) => {
  try {
    memory.grow((memory.buffer.byteLength * 3) / 65_536);
  } catch {
    return Math.ceil(memory.buffer.byteLength / 1e6);
  }
};

export class Guard {
  #crashed;
  #begin;
  #exports;
  #watched;

  /** `crashed` is told of the first exception. */
  constructor(crashed) {
    this.#crashed = crashed;
  }

  /** Gives the exports of an instance to the glue, which takes them by `begin`: each function watched, the others as they are. */
  begin(exports, begin) {
    [this.#exports, this.#begin] = [exports, begin];
    // No closure made here may name the exports: those below outlive the instance.
    const functions = Object.keys(exports).filter((name) => typeof exports[name] === "function");
    this.#watched = Object.fromEntries(functions.map((name) => [name, (...given) => this.run((it) => it[name], given, IS_UNASKED.test(name))]));
    // The glue keeps there what a browser's function threw, for Rust to look at.
    this.#watched.__wbindgen_exn_store = (at) => {
      const error = this.#exports?.__wbindgen_externrefs.get(at);
      if (isEdited(error)) throw error;
      this.run((it) => it.__wbindgen_exn_store, [at]);
    };
    begin({ ...exports, ...this.#watched });
  }

  /** The exports as they are; none once the instance is dead. */
  get exports() {
    return this.#exports;
  }

  /** Runs a function of the instance. One that is `unasked` throws nothing, for nobody would catch it. */
  run(functionOf, given, unasked = false) {
    try {
      if (!this.#exports) throw new Error("this table has crashed");
      return functionOf(this.#exports)(...given);
    } catch (error) {
      this.#end(error);
      if (unasked) return [];
      throw error;
    }
  }

  #end(error) {
    if (!this.#exports) return;
    const megabytes = filled(this.#exports.memory);
    this.#exports = undefined;
    // Listeners of a dead instance stay with the page, and hold the glue; the memory goes.
    this.#begin(this.#watched);
    this.#crashed(megabytes ? Object.assign(new Error("no memory is left", { cause: error }), { megabytes }) : error);
  }
}
