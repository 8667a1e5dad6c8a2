// The custom element: a thin shim that forwards to the widget in Wasm.
import { claim, filtersOf, inAddress, release } from "./address/state.js";
import { Crashes } from "./element/attempt/crashes.js";
import { crashed, explained, noteOf, textsBeside } from "./element/attempt/explain.js";
import { mount } from "./element/attempt/mount.js";
import { aborted, failed, unheard } from "./element/attempt/promises.js";
import { put } from "./element/attempt/put.js";
import { start } from "./element/attempt/start.js";
import { attempt } from "./element/attempt/waiting.js";
import { ExtendedElement, GIVEN, WAITING } from "./element/contract/extended.js";
import { isTheme, OPTIONS } from "./element/contract/reflected.js";
import { define } from "./element/define.js";
import { extensionOf } from "./element/extending.js";
import { Given } from "./element/given.js";
import { Height } from "./element/height.js";
import { Keys } from "./element/keys.js";
import { isSource, srcOf } from "./element/sources.js";
import { setBasePath } from "./files/base-path.js";
import { patiently } from "./files/files.js";
import { styleSheet } from "./files/style.js";
import { known, languageOf } from "./language/language-of.js";
import { LocaleSwitch } from "./language/locale-switch.js";
import { localeOrElse, textChanges } from "./language/locales.js";

/** @import { OpenOptions, ReadyDetail, ResolutionTableSource } from "./element/contract/types.js" */

const NAME = "resolution-table";

/**
 * `<resolution-table src="wtsa20.json" lang="fr">`: the resolutions of an assembly as filterable tables.
 *
 * Importing this module defines the element. What the page writes inside it is shown until the tables are there,
 * and where they cannot be. Without `src`, it may be the data: `<script type="application/json">` with resolution JSON (one or
 * several), or a `<table>` whose headings name its columns.
 *
 * Keys: `/` goes to the search, `j` and `k` to the next and the previous result, while the focus is inside or on nothing; `shortcuts`
 * switches them off. In a facet and in the column headers Tab stops once, and arrows go on.
 *
 * Where a page strips custom elements, `<div data-resolution-table data-src="…">` is the same.
 *
 * Every event bubbles, also out of shadow trees. All but `ready` and `error` come from the reader only.
 *
 * This comment and those of the members are the contract: declarations, manifest and the tables of docs/embedding.md are made from them.
 *
 * @tagname resolution-table
 * @attr {string} lang - the language of the interface and, where the register has it, of the texts; else that around the element
 * @fires {CustomEvent<ReadyDetail>} resolution-table-ready - a register is on the page; `missing` lists what of several sources could not be had
 * @fires {CustomEvent<ErrorDetail>} resolution-table-error - there is no register, or no widget (`start`), or the table inside the element is none of resolutions (`table`), or the widget crashed (`crash`)
 * @fires {CustomEvent<FilterDetail>} resolution-table-before-filter - the reader is about to search, filter, sort or change the view; `preventDefault()` leaves everything as it is
 * @fires {CustomEvent<OpenDetail>} resolution-table-before-open - the reader is about to open a text; `preventDefault()` leaves it closed
 * @fires {CustomEvent<BasketDetail>} resolution-table-basket - the reader put something into the basket, or took it out
 * @fires {CustomEvent<FilterDetail>} resolution-table-filter - the reader searched, filtered, sorted or changed the view
 * @fires {CustomEvent<LayoutDetail>} resolution-table-layout - the reader changed how the rows are shown: columns, spacing, grouping, what is read side by side
 * @fires {CustomEvent<LanguageDetail>} resolution-table-language - the reader chose another language
 * @fires {CustomEvent<OpenDetail>} resolution-table-open - the reader opened or closed a row. Opening or closing all of them at once is one event, with all `paths`
 * @fires {CustomEvent<ResolutionTableState>} resolution-table-state - after every step of the reader's, unless `url-state` is `off`: what the reader sees
 * @slot - shown until the tables are there, and where they cannot be; without `src` it may be the data
 * @slot title - in the place of the register's title
 * @slot toolbar - beside the controls
 * @slot empty - when nothing matches
 * @slot footer - below everything
 * @csspart root - the whole
 * @csspart head - title and source
 * @csspart authority - what the texts are
 * @csspart toolbar - search and view
 * @csspart tools - the basket, the menu and the open panel
 * @csspart search - the search box
 * @csspart facets - the filters
 * @csspart count - how many rows
 * @csspart chip - one active filter
 * @csspart table - the table
 * @csspart row - one row; the page's `rowPart` adds others
 * @csspart cell - one cell, which has the part `cell-` with the name of its column, too; the page's `cellPart` adds others
 * @csspart detail - a full text
 * @csspart map - the map of citations
 * @csspart problems - what decoding found
 * @csspart about - the register's context
 * @csspart note - what is said where the widget cannot start
 * @cssprop --rt-font - the type
 * @cssprop --rt-font-size - its size
 * @cssprop --rt-radius - round corners
 * @cssprop --rt-sticky-top - height of a fixed header of the page
 * @cssprop --rt-accent - links and buttons
 * @cssprop --rt-accent-soft - ground of what is chosen or open
 * @cssprop --rt-on-accent - text on buttons
 * @cssprop --rt-text - text
 * @cssprop --rt-quiet - lesser text
 * @cssprop --rt-surface - ground
 * @cssprop --rt-raised - raised ground
 * @cssprop --rt-line - lines
 * @cssprop --rt-control - borders of controls
 * @cssprop --rt-mark - ground of found words
 * @cssprop --rt-on-mark - found words
 */
class ResolutionTableElement extends ExtendedElement {
  /**
   * The version of the script that defined the element.
   * @readonly
   */
  static version = VERSION;

  #mount;
  #attempt;
  #isRead = false;
  #made;
  #prefix;
  /** The first look of the table, where the page wrote it. */
  #written;
  #height;
  #given = new Given(this);
  /** What the page adds to the resolutions, made ready for the widget. */
  #extension;
  #crashes = new Crashes();
  #locale = new LocaleSwitch(this, NAME, () => this.#widget);
  #keys = new Keys(this);

  constructor() {
    super();
    // A page may have written one.
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    this.#dress(root);
    this.#mount = this.#written = root.querySelector(".mount[data-prerendered]");
    if (!this.#written) this.#showFallback();
    // What another element inside sends is none of its business.
    const own = (settle) => ({ target, detail }) => target === this && settle(detail);
    this.addEventListener(`${NAME}-ready`, own((detail) => this.#given.arrive(detail)));
    // One that crashed is made anew, and may show what was to be loaded.
    this.addEventListener(`${NAME}-error`, own((detail) => detail.kind !== "crash" && this.#given.fail(failed(detail))));
  }

  connectedCallback() {
    super.connectedCallback();
    this.#isRead = true;
    this.#keys.begin();
    this.#make();
  }

  /** Another document has it now: style sheets do not go along. */
  adoptedCallback() {
    if (!this.ownerDocument.defaultView) return;
    this.#dress(this.shadowRoot);
    this.#height.apply(this.#mount, this.getAttribute("height"));
  }

  #dress(root) {
    root.adoptedStyleSheets = [styleSheet(this.ownerDocument)];
    this.#height = new Height(root);
  }

  disconnectedCallback() {
    // A move disconnects and connects at once; only a removal ends the widget.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#keys.end();
      this.#end();
    });
  }

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    // Without a widget there may be one that could not start: another source may.
    if (name === "src") this.#sourceChanged();
    if (name === "previous") this.#previousChanged();
    if (name === "height" && !this.#height.apply(this.#mount, after)) {
      console.error(`<${NAME}>: height: “${after}” is neither a number of pixels nor a CSS length; the table is as high as its rows.`);
    }
    if (!this.#widget) return;
    const option = OPTIONS[name];
    if (option) this.#widget.set({ __proto__: null, [option]: this[option] });
    if (name === "lang") this.#locale.change();
    if (name === "filters") {
      // What the table begins with is new: so it begins anew.
      this.#end();
      this.#make();
    }
    if (name === "url-state") {
      this.#prefix = claim(this, this.#prefix);
      this.#widget.set({ __proto__: null, prefix: this.#prefix, urlState: this.urlState });
    }
  }

  /**
   * A register as a JavaScript object (resolution JSON, parsed), shown in the place of `src`; or a list of registers and addresses,
   * shown as one table.
   * @returns {unknown}
   */
  get data() {
    return this.#given.data;
  }
  /** @param {unknown} value */
  set data(value) {
    this.#given.data = value;
    this.#sourceChanged();
  }

  /**
   * The earlier edition, which the view *Changes* compares the table with: an address (several with white space between), a register as
   * `data` has it, or a list of them; `null` where there is none, and then there is no such view. It is fetched when the reader asks what changed.
   * @attr previous
   * @returns {ResolutionTableSource | readonly ResolutionTableSource[] | null}
   */
  get previous() {
    return this.#given.previous ?? this.getAttribute("previous");
  }
  /** @param {ResolutionTableSource | readonly ResolutionTableSource[] | null} value */
  set previous(value) {
    const none = value === null || value === undefined;
    if (!none && !isSource(value)) throw new TypeError("previous takes an address, a register, a list of them, or null");
    const src = none ? undefined : srcOf(value);
    this.#given.previous = none || src !== undefined ? undefined : value;
    this.#given.quietly(() => (src === undefined ? this.removeAttribute("previous") : this.setAttribute("previous", src)));
    this.#previousChanged();
  }

  /**
   * Shows another source: an address, a register, or a list of them, and sets `src` or `data` so. Resolves with what
   * `ready` tells; rejects with an `Error` that has the `kind` of the event `error`, and with an `AbortError` where another source
   * is named before. An element that is on no page waits until it is.
   * @param {ResolutionTableSource | readonly ResolutionTableSource[]} source
   * @returns {Promise<ReadyDetail>}
   */
  load(source) {
    if (!isSource(source)) return Promise.reject(new TypeError("load takes an address, a register, or a list of them"));
    const loaded = this.#given.awaited();
    try {
      this.#given.name(source);
      this.#loadOrMake();
    } catch (error) {
      // An object that is no JSON.
      this.#given.fail(error);
    }
    return loaded;
  }

  /**
   * Loads the source again, past the browser's cache; or reads again what the page wrote inside the element. What is shown stays until
   * there is something newer. Resolves once that is on the page; rejects as `load` does, and the rows are still there.
   * @returns {Promise<void>}
   */
  reload() {
    if (this.#given.data !== undefined || this.src === null) return this.#readAgain();
    if (!this.#widget) return Promise.resolve();
    const loaded = this.#given.awaited();
    const reloaded = this[WAITING].ask(async (widget) => {
      // Rejected by now where another source was named in the same turn.
      await Promise.race([loaded, undefined]);
      widget.reload();
      await loaded;
    });
    return unheard(reloaded);
  }

  async #readAgain() {
    try {
      await this.#given.read();
      this.#load();
    } catch (error) {
      this.#end();
      this.#explain(error);
    }
  }

  /**
   * Goes to a resolution (`44`), section or provision (`44/instructs-1/9`) as a link does, without an event: opens it, gives up
   * filters that hide it, scrolls, and puts the focus there. Waits for the register. Resolves with the path of what is shown, the
   * nearest that there is; rejects with an `Error` whose `kind` is `no-such-place` where there is none.
   * @param {string} path
   * @param {OpenOptions} [options]
   * @returns {Promise<string>}
   */
  open(path, { focus = true } = {}) {
    return unheard(this[WAITING].ask((widget) => widget.open(String(path), Boolean(focus))));
  }

  get #widget() {
    return this.#attempt?.widget;
  }

  [GIVEN](name) {
    if (name === "request") {
      this.#sourceChanged();
      this.#previousChanged();
    } else if (this.#widget) this.#extend().then((option) => this.#widget?.set(option));
  }

  async #extend() {
    const written = this.extensions;
    const made = await extensionOf(written, this.shadowRoot);
    // The page may have set another, or taken it away, in the meantime.
    if (written !== this.extensions) return { __proto__: null };
    this.#extension?.end();
    this.#extension = made;
    return made ? { __proto__: null, extension: made } : { __proto__: null, endExtension: true };
  }

  #sourceChanged() {
    if (this.#given.isQuiet) return;
    this.#given.fail(aborted("another source was loaded"));
    this.#loadOrMake();
  }

  /** Without a widget there may be one that could not start: another source may. */
  #loadOrMake() {
    if (this.#widget) {
      this.#given.endAhead();
      this.#load();
    } else if (this.#made) this.#given.askAhead();
    else if (this.isConnected && this.#isRead) this.#make();
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
    if (this[WAITING].begins()) this.#showFallback();
    this.#prefix = claim(this, this.#prefix);
    if (!isTheme(this.theme)) console.warn(`<${NAME}>: theme: “${this.theme}” is neither a palette (neutral, blue, contrast) nor a scheme (auto, light, dark), nor both.`);
    const language = this.#linked() ?? languageOf(this);
    const texts = textChanges();
    const crashes = this.#crashes;
    const it = attempt();
    this.#attempt = it;
    this.#given.askAhead();
    const made = Promise.all([
      localeOrElse(language),
      start((error) => {
        it.hasCrashed = true;
        // Not below what is half done.
        Promise.resolve().then(() => this.#crashed(it, error));
      }),
      // Few pages have one, so what takes it over comes when it is needed.
      this.#written && patiently("resolution-table-takeover.js", import("../prerender/takeover.js")).then(({ written }) => written(this.#written)),
      this.#given.read(),
    ]);
    this.#made = made;
    try {
      const [[text, spoken], Widget, written] = await made;
      const given = this.extensions;
      const extension = given ? (await this.#extend()).extension : undefined;
      if (!this.isConnected) return this.#given.endAhead();
      // What the page wrote to be read stays until the widget shows the same.
      const waits = this.#written || this.querySelector(":scope > [data-prerendered]") || this.#given.isUnsure || crashes.isRestart;
      if (waits) {
        this.#mount = mount();
        this.#height.apply(this.#mount, this.getAttribute("height"));
      } else {
        this.#mount.replaceChildren();
      }
      // The element may have been taken away, and put back.
      this.#attempt = it;
      it.widget = new Widget(this, this.#mount, {
        __proto__: null,
        locale: text,
        keeper: crashes,
        state: crashes.isRestart && crashes.state ? filtersOf(crashes.state) : undefined,
        prefix: this.#prefix,
        urlState: this.urlState,
        filters: filtersOf(this.filters),
        sources: this.#given.sources(),
        previous: this.#given.editions(),
        extension,
        ...Object.fromEntries(Object.values(OPTIONS).map((option) => [option, this[option]])),
      });
      if (spoken === language) this.#locale.begins(language);
      else this.#locale.beginsElse(spoken);
      // Others may have been set in the meantime.
      if (this.extensions !== given) this[GIVEN]("extensions");
      if (waits) this.#takeOver(written);
      else this.#begin();
      if (language !== languageOf(this) || texts !== textChanges()) this.#locale.change();
    } catch (error) {
      this.#given.endAhead();
      // One that crashed while it was made is dealt with as one that crashed.
      if (!it.hasCrashed) await this.#explain(error);
    } finally {
      this.#made = undefined;
    }
  }

  /** An exception came out of the widget's instance. That is thrown away: a fresh one takes over with the reader's state, unless it crashes again and again. */
  async #crashed(it, error) {
    // One that is gone already is of no interest.
    if (it !== this.#attempt) return it.crash.reject(aborted("the table was taken away"));
    console.error(`<${NAME}> crashed.`, error);
    this.#attempt = undefined;
    this[WAITING].goes();
    const goesOn = this.#crashes.count(error);
    const texts = await textsBeside(error, languageOf(this));
    const { says, retry, detail } = crashed(error, goesOn, texts);
    it.crash.reject(failed(detail));
    if (this.#widget || !this.isConnected) return;
    if (goesOn) this.#make();
    else this.#giveUp(says, retry, detail, () => this.#again());
    this.#tell(detail);
  }

  #again() {
    this.#crashes = new Crashes();
    this.#make();
  }

  /** The widget comes to the page once it shows rows; where it cannot, what is written stays. */
  #takeOver(written) {
    const [widget, after] = [this.#widget, this.#mount];
    widget.whenShown((shown, says) => {
      // A table that is not understood any more comes back, too.
      if (widget !== this.#widget || (after.isConnected && (shown || !this.#given.isUnsure))) return;
      if (!shown && !this.#crashes.isRestart) {
        if (this.#given.isUnsure) console.error(`<${NAME}> could not start.`, says);
        this.#leave(says);
      } else if (this.#written) written.giveWayTo(after);
      else put(this.shadowRoot, after, this.#crashes.isNewest);
      this.#written = undefined;
      this.#mount = after;
    });
    // Nothing waits for it: the element may be taken away, and put back, before.
    widget.complete().then(() => widget === this.#widget && this.#begin()).catch((error) => widget === this.#widget && this.#explain(error));
  }

  #begin() {
    this.#widget.load();
    this.#given.endAhead();
    this[WAITING].comes(this.#attempt);
  }

  #linked() {
    return known(inAddress(this.urlState, this.#prefix, "lang"));
  }

  #previousChanged() {
    if (!this.#given.isQuiet) this.#widget?.set({ __proto__: null, previous: this.#given.editions() });
  }

  #load() {
    const it = this.#attempt;
    const sources = this.#given.sources();
    try {
      it?.widget?.set({ __proto__: null, sources });
    } catch (error) {
      // One that crashes by them is dealt with as one that crashed.
      if (!it?.hasCrashed) throw error;
    }
  }

  #end() {
    this.#given.endAhead();
    this.#widget?.free();
    this.#crashes = new Crashes();
    this.#attempt = undefined;
    this.#extension?.end();
    this.#locale.ends();
    this[WAITING].ends();
    release(this.#prefix);
    this.#showFallback();
  }

  /** Leaves what the page wrote, under a note. */
  #leave(says, retry) {
    this.#showFallback();
    this.shadowRoot?.prepend(noteOf(says, retry));
  }

  /** The widget could not start: says so, and leaves what the page wrote inside. */
  async #explain(error) {
    console.error(`<${NAME}> could not start.`, error);
    const texts = await textsBeside(error, languageOf(this));
    if (!this.isConnected) return;
    const { says, retry, detail } = explained(error, texts);
    this.#giveUp(says, retry, detail, () => this.#make());
    this.#tell(detail);
  }

  /** There is no widget until the reader wants another attempt. */
  #giveUp(says, retry, detail, act) {
    this.#leave(says, { says: retry, act });
    this[WAITING].isGivenUp(failed(detail));
    this.#given.fail(failed(detail));
  }

  #tell(detail) {
    this.dispatchEvent(new CustomEvent(`${NAME}-error`, { detail, bubbles: true, composed: true }));
  }
}

define(NAME, ResolutionTableElement);

export { ResolutionTableElement, setBasePath };
