// The custom element: a thin shim that forwards to the widget in Wasm.
import init, { Widget } from "resolution_table_bindings";
import { styleSheet } from "./style.js";

const NAME = "resolution-table";

// One module, one style sheet and one locale file of each language for all widgets of a page.
let starting;
// The addresses are written out so that bundlers find the files.
const start = () =>
  (starting ??= init({
    module_or_path: new URL("resolution-table.wasm", import.meta.url),
  }).catch((error) => {
    starting = undefined;
    throw error;
  }));
const locales = new Map();
const locale = (language) => {
  if (!locales.has(language)) {
    const loading = fetch(new URL(`locales/${language}.json`, import.meta.url)).then((response) => {
      if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
      return response.text();
    });
    // What failed may be tried again.
    loading.catch(() => locales.delete(language));
    locales.set(language, loading);
  }
  return locales.get(language);
};

/** The language of the interface for a BCP 47 tag; `LANGUAGES` is filled in by the build. */
const known = (tag) => {
  const primary = tag?.toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.includes(primary) ? primary : undefined;
};

/** The language of the element: its own `lang`, else the nearest around it, else the browser's. */
const languageOf = (element) => {
  for (let node = element; node; ) {
    const holder = node.closest?.("[lang]");
    const language = known(holder?.getAttribute("lang"));
    if (language) return language;
    node = holder ? (holder.parentElement ?? holder.getRootNode().host) : node.getRootNode().host;
  }
  return navigator.languages.map(known).find(Boolean) ?? "en";
};

class ResolutionTableElement extends HTMLElement {
  static observedAttributes = ["src", "lang", "view", "columns"];

  #mount;
  #widget;
  #data;
  #made;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [styleSheet()];
    this.#showFallback();
  }

  connectedCallback() {
    // Properties set before the element was defined hide the class's own.
    for (const name of ["src", "view", "columns", "theme", "data"]) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    this.#make();
  }

  disconnectedCallback() {
    // A move disconnects and connects at once; only a removal ends the widget.
    queueMicrotask(() => {
      if (!this.isConnected) this.#end();
    });
  }

  attributeChangedCallback(name, before, after) {
    if (!this.#widget || before === after) return;
    if (name === "src") this.#load();
    if (name === "view") this.#widget.setView(after ?? "");
    if (name === "columns") this.#widget.setColumns(after ?? "");
    if (name === "lang") this.#relabel();
  }

  /** The address of the resolution JSON. */
  get src() {
    return this.getAttribute("src");
  }
  set src(value) {
    this.#reflect("src", value);
  }

  /** `overview` (a row a resolution) or `provisions` (a row a provision). */
  get view() {
    return this.getAttribute("view") ?? "overview";
  }
  set view(value) {
    this.#reflect("view", value);
  }

  /** The identifiers of the columns to show, of both views; a view of which there are none shows its usual ones. */
  get columns() {
    return this.getAttribute("columns") ?? "";
  }
  set columns(value) {
    this.#reflect("columns", Array.isArray(value) ? value.join(" ") : value);
  }

  /** `light`, `dark`, or `auto`, which follows the reader's system. */
  get theme() {
    return this.getAttribute("theme") ?? "auto";
  }
  set theme(value) {
    this.#reflect("theme", value);
  }

  /** A register as a JavaScript object, shown in the place of `src`. */
  get data() {
    return this.#data;
  }
  set data(value) {
    this.#data = value;
    if (this.#widget) this.#load();
  }

  /** Loads the source again, past the browser's cache. */
  reload() {
    if (this.#data === undefined) this.#widget?.reload();
    else this.#load();
  }

  #reflect(name, value) {
    if (value === null || value === undefined) this.removeAttribute(name);
    else this.setAttribute(name, value);
  }

  /** Until the widget is there, what the page wrote inside the element. */
  #showFallback() {
    this.#mount = document.createElement("div");
    this.#mount.className = "mount";
    this.#mount.append(document.createElement("slot"));
    this.shadowRoot.replaceChildren(this.#mount);
  }

  async #make() {
    if (this.#widget || this.#made) return;
    const language = languageOf(this);
    const made = (this.#made = (async () => {
      const [text] = await Promise.all([locale(language), start()]);
      return text;
    })());
    try {
      const text = await made;
      if (!this.isConnected) return;
      this.#mount.replaceChildren();
      this.#widget = new Widget(this, this.#mount, text, this.view);
      this.#load();
      if (language !== languageOf(this)) this.#relabel();
    } catch (error) {
      this.#explain(error);
    } finally {
      this.#made = undefined;
    }
  }

  #load() {
    if (this.#data !== undefined) this.#widget.setData(JSON.stringify(this.#data) ?? "");
    else this.#widget.load(this.src ?? undefined);
  }

  async #relabel() {
    try {
      const language = languageOf(this);
      const text = await locale(language);
      // Another may have been asked for in the meantime.
      if (language === languageOf(this)) this.#widget?.setLocale(text);
    } catch (error) {
      console.error(`<${NAME}>: the language could not be loaded.`, error);
    }
  }

  #end() {
    this.#widget?.free();
    this.#widget = undefined;
    this.#showFallback();
  }

  /** The widget itself could not start: says so, and leaves what the page wrote inside. */
  #explain(error) {
    console.error(`<${NAME}> could not start.`, error);
    const note = document.createElement("p");
    note.setAttribute("role", "alert");
    note.textContent =
      "The interactive table could not start: the page or the browser does not let it run (WebAssembly, content security policy or network).";
    this.shadowRoot.replaceChildren(note, document.createElement("slot"));
    const detail = { kind: "start", message: String(error?.message ?? error) };
    this.dispatchEvent(new CustomEvent(`${NAME}:error`, { detail, bubbles: true, composed: true }));
  }
}

// A page may load the script twice, or two versions of it: the first one stays.
if (!customElements.get(NAME)) customElements.define(NAME, ResolutionTableElement);

export { ResolutionTableElement };
