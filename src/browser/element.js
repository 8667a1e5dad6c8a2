// The custom element: a thin shim that forwards to the widget in Wasm.
import { Widget } from "resolution_table_bindings";
import { explained, noteOf } from "./element/explain.js";
import { Height } from "./element/height.js";
import { mount } from "./element/mount.js";
import { ReflectedElement } from "./element/reflected.js";
import { isSource, nameSources, srcOf } from "./element/sources.js";
import { Speech } from "./element/speech.js";
import { start } from "./element/start.js";
import { Waiting } from "./element/waiting.js";
import { inlineData } from "./inline-data.js";
import { known, languageOf } from "./language-of.js";
import { locale } from "./locales.js";
import { claim, filtersOf, inAddress, prefixed, queryOf, release } from "./state.js";
import { styleSheet } from "./style.js";
import { upgrade } from "./upgrade.js";

const NAME = "resolution-table";

class ResolutionTableElement extends ReflectedElement {
  /** The version of the script that defined the element; filled in by the build. */
  static version = VERSION;
  static observedAttributes = ["src", "lang", "view", "columns", "filters", "url-state", "link-template", "page-size", "height"];

  #mount;
  #widget;
  #data;
  #made;
  #prefix;
  /** What is done once the widget is there, in order. */
  #soon = [];
  /** The registers that the page wrote inside: JSON, or a table. */
  #inside;
  /** The first look of the table, where the page wrote it. */
  #written;
  #height;
  #quiet = false;
  #speech = new Speech(this, NAME, () => this.#widget);
  #waiting = new Waiting(this, NAME);

  constructor() {
    super();
    // A page may have written one.
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [styleSheet()];
    this.#height = new Height(root);
    this.#mount = this.#written = root.querySelector(".mount[data-prerendered]");
    if (!this.#written) this.#showFallback();
  }

  connectedCallback() {
    // Properties set before the element was defined hide the class's own.
    for (const name of ["src", "view", "columns", "filters", "theme", "urlState", "linkTemplate", "pageSize", "height", "data"]) {
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
    if (name === "src") this.#sourceChanged();
    if (name === "height" && !this.#height.apply(this.#mount, after)) {
      console.error(`<${NAME}>: height: “${after}” is neither a number of pixels nor a CSS length; the table is as high as its rows.`);
    }
    if (!this.#widget) return;
    if (name === "view") this.#widget.setView(after ?? "");
    if (name === "columns") this.#widget.setColumns(after ?? "");
    if (name === "lang") this.#speech.change();
    if (name === "filters") {
      // What the table begins with is new: so it begins anew.
      this.#end();
      this.#make();
    }
    if (name === "page-size") this.#widget.setPageSize(this.pageSize);
    if (name === "link-template") this.#widget.setLinkTemplate(this.linkTemplate);
    if (name === "url-state") {
      this.#prefix = claim(this, this.#prefix);
      this.#widget.setPrefix(this.#prefix);
    }
  }

  /** A register as a JavaScript object, shown in the place of `src`; or a list of registers and addresses, shown as one. */
  get data() {
    return this.#data;
  }
  set data(value) {
    this.#data = value;
    this.#sourceChanged();
  }

  /**
   * Shows another source: an address, a register, or a list of them. A promise of what `ready` tells; it rejects with an
   * error that has the `kind` of the event `error`, and with an `AbortError` when another source comes before.
   */
  load(source) {
    if (!isSource(source)) return Promise.reject(new TypeError("load takes an address, a register, or a list of them"));
    const loaded = this.#waiting.forLoad();
    const src = srcOf(source);
    this.#data = src === undefined ? source : undefined;
    // The attribute tells of no change; that is done below.
    this.#quiet = true;
    if (src !== undefined) this.src = src;
    this.#quiet = false;
    try {
      this.#loadOrMake();
    } catch (error) {
      // An object that is no JSON.
      this.#waiting.failed(error);
    }
    return loaded;
  }

  /** Loads the source again, past the browser's cache; or reads again what the page wrote inside. */
  async reload() {
    if (this.#data === undefined && this.src !== null) {
      this.#widget?.reload();
      return;
    }
    try {
      if (this.#data === undefined) this.#inside = await inlineData(this);
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
    this.#once((widget) => widget.setState(query));
  }

  /** Puts search and facets in the place of those that are set: an object in the words of `getState`, or a query as in `filters`. */
  filter(filters) {
    const query = typeof filters === "string" ? prefixed(filters) : queryOf(filters);
    this.#once((widget) => widget.filter(query));
  }

  /** Gives up the search and every facet. */
  clear() {
    this.filter({});
  }

  /**
   * Goes to a resolution, section or provision as a link does: opens it, gives up filters that hide it, and puts the focus
   * there. A promise of the path that is shown, the nearest that there is.
   */
  open(path, { focus = true } = {}) {
    const { promise, tell, isWanted } = this.#waiting.forPlace();
    this.#once((widget) => isWanted() && widget.open(String(path), Boolean(focus), tell));
    return promise;
  }

  /**
   * A promise of the rows as text: `csv`, `html`, `markdown` or `json` (a register again). `scope` is `listed` (what
   * the filters leave) or `basket`; `bom` marks CSV as UTF-8 for spreadsheets.
   */
  async export(format = "csv", { scope = "listed", bom = false } = {}) {
    if (!this.#widget) throw new Error("nothing to export: the widget is not on a page yet");
    return this.#widget.export(format, scope, bom);
  }

  #once(step) {
    if (this.#widget) step(this.#widget);
    else this.#soon.push(step);
  }

  #sourceChanged() {
    if (this.#quiet) return;
    this.#waiting.replaced();
    this.#loadOrMake();
  }

  /** Without a widget there may be one that could not start: another source may. */
  #loadOrMake() {
    if (this.#widget) this.#load();
    else if (this.isConnected) this.#make();
  }

  /** Until the widget is there, what the page wrote inside the element. */
  #showFallback() {
    this.#written = undefined;
    this.#mount = mount();
    this.#mount.append(document.createElement("slot"));
    this.shadowRoot?.replaceChildren(this.#mount);
    this.#height.apply(this.#mount, this.getAttribute("height"));
  }

  async #make() {
    if (this.#widget || this.#made) return;
    this.#prefix = claim(this, this.#prefix);
    const language = this.#linked() ?? languageOf(this);
    const made = Promise.all([
      locale(language),
      start(),
      // Few pages have one, so what takes it over comes when it is needed.
      this.#written && import("./takeover.js").then(({ written }) => written(this.#written)),
      this.#data === undefined && this.src === null ? inlineData(this) : undefined,
    ]);
    this.#made = made;
    try {
      const [text, , written, inner] = await made;
      if (!this.isConnected) return;
      this.#inside = inner;
      // What the page wrote to be read stays until the widget shows the same.
      const waits = this.#written || this.querySelector(":scope > [data-prerendered]") || this.#isTable();
      if (waits) {
        this.#mount = mount();
        this.#height.apply(this.#mount, this.getAttribute("height"));
      } else {
        this.#mount.replaceChildren();
      }
      this.#widget = new Widget(this, this.#mount, text, this.view, this.#prefix, filtersOf(this));
      this.#speech.begins(language);
      if (this.pageSize > 0) this.#widget.setPageSize(this.pageSize);
      if (this.linkTemplate) this.#widget.setLinkTemplate(this.linkTemplate);
      if (waits) this.#takeOver(written);
      else this.#begin();
      if (language !== languageOf(this)) this.#speech.change();
    } catch (error) {
      await this.#explain(error);
    } finally {
      this.#made = undefined;
    }
  }

  /** The widget comes to the page once it shows rows; where it cannot, what is written stays. */
  #takeOver(written) {
    const [widget, after] = [this.#widget, this.#mount];
    widget.whenShown((shown, says) => {
      // A table that is not understood any more comes back, too.
      if (widget !== this.#widget || (after.isConnected && (shown || !this.#isTable()))) return;
      if (!shown) {
        if (this.#isTable()) console.error(`<${NAME}> could not start.`, says);
        this.#leave(says);
      } else if (this.#written) written.giveWayTo(after);
      else this.shadowRoot?.replaceChildren(after);
      this.#written = undefined;
      this.#mount = after;
    });
    // Nothing waits for it: the element may be taken away, and put back, before.
    widget.complete().then(() => widget === this.#widget && this.#begin()).catch((error) => this.#explain(error));
  }

  /** Whether what is shown is a table that the page wrote inside. */
  #isTable() {
    return this.#data === undefined && this.src === null && this.#inside?.[0]?.table !== undefined;
  }

  #begin() {
    this.#load();
    for (const step of this.#soon.splice(0)) step(this.#widget);
  }

  /** The language that a link asks for. */
  #linked() {
    return known(inAddress(this.urlState, this.#prefix, "lang"));
  }

  #load() {
    nameSources(this.#widget, { data: this.#data, src: this.src, inside: this.#inside, base: this.baseURI });
    this.#widget.load();
  }

  #end() {
    this.#widget?.free();
    this.#widget = undefined;
    this.#waiting.ended();
    release(this.#prefix);
    this.#showFallback();
  }

  /** Leaves what the page wrote, under a note. */
  #leave(says) {
    this.#showFallback();
    this.shadowRoot?.prepend(noteOf(says));
  }

  /** The widget could not start: says so, and leaves what the page wrote inside. */
  async #explain(error) {
    console.error(`<${NAME}> could not start.`, error);
    const texts = await locale(languageOf(this)).then((text) => JSON.parse(text).texts, () => ({}));
    if (!this.isConnected) return;
    const { says, detail } = explained(error, texts);
    this.#leave(says);
    this.dispatchEvent(new CustomEvent(`${NAME}:error`, { detail, bubbles: true, composed: true }));
  }
}

// A page may load the script twice, or two versions of it: the first one stays.
/** @type {any} */
const first = customElements.get(NAME);
if (!first) {
  customElements.define(NAME, ResolutionTableElement);
  upgrade(NAME, ["lang", "theme", ...ResolutionTableElement.observedAttributes]);
} else if (first.version !== VERSION) {
  console.info(`<${NAME}> ${VERSION} was loaded, but ${first.version} is on the page already: that one stays.`);
}

export { ResolutionTableElement };
