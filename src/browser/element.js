// The custom element: a thin shim that forwards to the widget in Wasm.
import init, { Widget } from "resolution_table_bindings";
import { absolute } from "./absolute.js";
import { read } from "./files.js";
import { inside } from "./inside.js";
import { known, languageOf } from "./language-of.js";
import { locale } from "./locales.js";
import { claim, filtersOf, inAddress, queryOf, release } from "./state.js";
import { styleSheet } from "./style.js";
import { upgrade } from "./upgrade.js";

const NAME = "resolution-table";

// One module for all widgets of a page.
let starting;
// The addresses are written out so that bundlers find the files.
const start = () =>
  (starting ??= init({
    module_or_path: read(new URL("./resolution-table.wasm", import.meta.url)),
  }).catch((error) => {
    starting = undefined;
    throw error;
  }));

class ResolutionTableElement extends HTMLElement {
  /** The version of the script that defined the element; filled in by the build. */
  static version = VERSION;
  static observedAttributes = ["src", "lang", "view", "columns", "filters", "url-state", "link-template"];

  #mount;
  #widget;
  #data;
  #made;
  #prefix;
  #early;
  /** The register that the page wrote inside, as JSON. */
  #inside;
  /** The first look of the table, where the page wrote it. */
  #written;

  constructor() {
    super();
    // A page may have written one.
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [styleSheet()];
    this.#written = root.querySelector(".mount[data-prerendered]");
    if (!this.#written) this.#showFallback();
  }

  connectedCallback() {
    // Properties set before the element was defined hide the class's own.
    for (const name of ["src", "view", "columns", "filters", "theme", "urlState", "linkTemplate", "data"]) {
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
    if (before === after) return;
    // Without a widget there may be one that could not start: another source may.
    if (name === "src" && this.isConnected) this.#widget ? this.#load() : this.#make();
    if (!this.#widget) return;
    if (name === "view") this.#widget.setView(after ?? "");
    if (name === "columns") this.#widget.setColumns(after ?? "");
    if (name === "lang") this.#relabel();
    if (name === "filters") {
      // What the table begins with is new: so it begins anew.
      this.#end();
      this.#make();
    }
    if (name === "link-template") this.#widget.setLinkTemplate(this.linkTemplate);
    if (name === "url-state") {
      this.#claim();
      this.#widget.setPrefix(this.#prefix);
    }
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

  /** `light`, `dark`, or `auto`, which follows the reader's system; with or without a palette: `neutral`, `blue`, `contrast`. */
  get theme() {
    return this.getAttribute("theme") ?? "auto";
  }
  set theme(value) {
    this.#reflect("theme", value);
  }

  /** What the table begins with, in the words of links: `search=ipv6&addressee=tsb-director`. */
  get filters() {
    return this.getAttribute("filters") ?? "";
  }
  set filters(value) {
    this.#reflect("filters", value);
  }

  /** Where citations of outside instruments lead: `body=https://…/{number}/{year}/{lang} …`, or a JSON object. */
  get linkTemplate() {
    return this.getAttribute("link-template") ?? "";
  }
  set linkTemplate(value) {
    this.#reflect("link-template", value instanceof Object ? JSON.stringify(value) : value);
  }

  /** `on`, `off`, `events`, or the prefix of the widget's part of the page's address. */
  get urlState() {
    return this.getAttribute("url-state") ?? "on";
  }
  set urlState(value) {
    this.#reflect("url-state", value);
  }

  /** A register as a JavaScript object, shown in the place of `src`. */
  get data() {
    return this.#data;
  }
  set data(value) {
    this.#data = value;
    if (this.#widget) this.#load();
    // One that could not start may with another source.
    else if (this.isConnected) this.#make();
  }

  /** Loads the source again, past the browser's cache; or reads again what the page wrote inside. */
  async reload() {
    if (this.#data === undefined && this.src !== null) {
      this.#widget?.reload();
      return;
    }
    try {
      if (this.#data === undefined) this.#inside = await inside(this);
      this.#load();
    } catch (error) {
      this.#end();
      this.#explain(error);
    }
  }

  /** What the reader sees, in the words of links; `undefined` until the widget is there. */
  getState() {
    return this.#widget?.getState();
  }

  /** Shows what `getState` gave, here or elsewhere. What it leaves out is as the table begins. */
  setState(state) {
    const query = queryOf(state);
    if (this.#widget) this.#widget.setState(query);
    else this.#early = query;
  }

  /**
   * A promise of the rows as text: `csv`, `html`, `markdown` or `json` (a register again). `scope` is `listed` (what
   * the filters leave) or `basket`; `bom` marks CSV as UTF-8 for spreadsheets.
   */
  async export(format = "csv", { scope = "listed", bom = false } = {}) {
    if (!this.#widget) throw new Error("nothing to export: the widget is not on a page yet");
    return this.#widget.export(format, scope, bom);
  }

  #reflect(name, value) {
    if (value === null || value === undefined) this.removeAttribute(name);
    else this.setAttribute(name, value);
  }

  /** Until the widget is there, what the page wrote inside the element. */
  #showFallback() {
    this.#written = undefined;
    this.#mount = mount();
    this.#mount.append(document.createElement("slot"));
    this.shadowRoot.replaceChildren(this.#mount);
  }

  async #make() {
    if (this.#widget || this.#made) return;
    this.#claim();
    const language = this.#linked() ?? languageOf(this);
    const made = (this.#made = Promise.all([
      locale(language),
      start(),
      // Few pages have one, so what takes it over comes when it is needed.
      this.#written && import("./takeover.js").then(({ written }) => written(this.#written)),
      this.#data === undefined && this.src === null ? inside(this) : undefined,
    ]));
    try {
      const [text, , written, inner] = await made;
      if (!this.isConnected) return;
      this.#inside = inner;
      // What the page wrote to be read stays until the widget shows the same.
      const waits = this.#written || this.querySelector(":scope > [data-prerendered]");
      if (waits) this.#mount = mount();
      else this.#mount.replaceChildren();
      this.#widget = new Widget(this, this.#mount, text, this.view, this.#prefix, filtersOf(this));
      if (this.#early !== undefined) this.#widget.setState(this.#early);
      this.#early = undefined;
      if (this.linkTemplate) this.#widget.setLinkTemplate(this.linkTemplate);
      if (waits) await this.#takeOver(written);
      this.#load();
      if (language !== languageOf(this)) this.#relabel();
    } catch (error) {
      await this.#explain(error);
    } finally {
      this.#made = undefined;
    }
  }

  /** The widget comes to the page once it shows rows; where it cannot, what is written stays. */
  async #takeOver(written) {
    const [widget, after] = [this.#widget, this.#mount];
    widget.whenShown((shown, message) => {
      if (after.isConnected || widget !== this.#widget) return;
      if (!shown) this.#leave(message);
      else if (this.#written) written.giveWayTo(after);
      else this.shadowRoot.replaceChildren(after);
      this.#written = undefined;
      this.#mount = after;
    });
    await widget.complete();
  }

  /** Takes a prefix of its own. */
  #claim() {
    this.#prefix = claim(this, this.#prefix);
  }

  /** The language that a link asks for. */
  #linked() {
    return known(inAddress(this.urlState, this.#prefix, "lang"));
  }

  #load() {
    const { src } = this;
    if (this.#data !== undefined) this.#widget?.setData(JSON.stringify(this.#data) ?? "");
    else if (src === null && this.#inside !== undefined) this.#widget?.setData(this.#inside);
    else this.#widget?.load(src ?? undefined, src === null ? "" : absolute(src, this.baseURI));
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
    release(this.#prefix);
    this.#showFallback();
  }

  /** Leaves what the page wrote, under a note. */
  #leave(says) {
    const note = document.createElement("p");
    note.setAttribute("role", "alert");
    note.setAttribute("part", "note");
    note.className = "note";
    note.textContent = says;
    this.#showFallback();
    this.shadowRoot.prepend(note);
  }

  /** The widget could not start, or the table inside is none of its own: says so, and leaves what the page wrote inside. */
  async #explain(error) {
    console.error(`<${NAME}> could not start.`, error);
    const table = error?.headings !== undefined;
    const texts = await locale(languageOf(this)).then((text) => JSON.parse(text).texts, () => ({}));
    if (!this.isConnected) return;
    // Without even the texts there is English.
    const says = table
      ? texts["error-table"].replace("{found}", () => error.headings)
      : (texts["error-start"] ??
        "The interactive table could not start: the page or the browser does not let it run (WebAssembly, content security policy or network).");
    this.#leave(says);
    const message = table ? says : String(error?.message ?? error);
    const detail = { kind: table ? "table" : "start", message };
    this.dispatchEvent(new CustomEvent(`${NAME}:error`, { detail, bubbles: true, composed: true }));
  }
}

/** What a widget is made in. */
const mount = () => Object.assign(document.createElement("div"), { className: "mount" });

// A page may load the script twice, or two versions of it: the first one stays.
const first = customElements.get(NAME);
if (!first) {
  customElements.define(NAME, ResolutionTableElement);
  upgrade(NAME, ["lang", "theme", ...ResolutionTableElement.observedAttributes]);
} else if (first.version !== VERSION) {
  console.info(`<${NAME}> ${VERSION} was loaded, but ${first.version} is on the page already: that one stays.`);
}

export { ResolutionTableElement };
