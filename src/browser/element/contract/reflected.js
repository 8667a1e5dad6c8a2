// The properties of the element that mirror its attributes. Their doc comments are the contract: declarations, manifest and the tables of
// docs/embedding.md are made from them (xtask/contract.mjs). `@attr` names the attribute.
import { stringify } from "../../load/json.js";
/** @import { ResolutionTableTheme, ResolutionTableView } from "./types.js" */

/** A number of CSS pixels, or a length that CSS knows; `undefined` is nonsense, and `null` nothing. */
export const lengthOf = (written) => {
  const text = written?.trim() ?? "";
  if (text === "") return written === null || written === undefined ? null : undefined;
  const length = /^\d+(\.\d+)?$/.test(text) ? `${text}px` : text;
  // A padding takes lengths alone: no keywords but those of every property, and nothing below zero.
  const isLength = CSS.supports("padding-top", length) && !/^[a-z-]+$/i.test(length);
  return isLength && !/^0+(\.0+)?[a-z%]*$/i.test(length) ? length : undefined;
};

/** Whether it is a palette, a scheme, or both. */
export const isTheme = (written) => {
  const names = written.split(/\s+/).filter(Boolean);
  return names.length <= 2 && new Set(names.map((name) => THEMES[name])).size === names.length && names.every((name) => Object.hasOwn(THEMES, name));
};
const THEMES = { neutral: 1, blue: 1, contrast: 1, auto: 2, light: 2, dark: 2 };

/** The attributes that are options of the widget under the name of their property. */
export const OPTIONS = { view: "view", columns: "columns", "page-size": "pageSize", "link-template": "linkTemplate" };

/** On a server there are no elements: there the class is never made, but must be there. */
const Base = globalThis.HTMLElement ?? /** @type {any} */ (Object);

/** The element's attributes as properties. */
export class ReflectedElement extends Base {
  static observedAttributes = ["src", "lang", "view", "columns", "filters", "url-state", "link-template", "page-size", "height", "previous"];

  connectedCallback() {
    // Properties set before the element was defined hide the class's own.
    for (const name of ["src", "view", "columns", "filters", "theme", "urlState", "linkTemplate", "pageSize", "height", "shortcuts", "data", "previous", "extensions", "request", "basket"]) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
  }

  /**
   * The address of the resolution JSON, relative to the page; or several with white space between, which are shown as one
   * table (a blank in an address is `%20`).
   * @attr src
   * @returns {string | null}
   */
  get src() {
    return this.getAttribute("src");
  }
  /** @param {string | null} value */
  set src(value) {
    this.#reflect("src", value);
  }

  /**
   * What the table shows: `overview`, `provisions`, `matrix`, `citations` or, with `previous`, `changes`. The reader may switch without changing the attribute.
   * @attr view
   * @returns {ResolutionTableView}
   */
  get view() {
    return /** @type {ResolutionTableView} */ (this.getAttribute("view") ?? "overview");
  }
  /** @param {ResolutionTableView | null} value */
  set view(value) {
    this.#reflect("view", value);
  }

  /**
   * The identifiers of the columns to show, of both views, in order: `number title text`; an array may be set, too. A view of which there
   * are none shows its usual ones. The reader's own choice, kept by the browser, comes before it. The
   * guide to embedding has those of each view.
   * @attr columns
   * @returns {string}
   */
  get columns() {
    return this.getAttribute("columns") ?? "";
  }
  /** @param {string | readonly string[] | null} value */
  set columns(value) {
    this.#reflect("columns", Array.isArray(value) ? value.join(" ") : value);
  }

  /**
   * The colours: a palette (`neutral`, `blue`, `contrast`), a scheme (`light`, `dark`, or `auto`, which follows the reader's system), or both.
   * @attr theme
   * @returns {ResolutionTableTheme}
   */
  get theme() {
    return /** @type {ResolutionTableTheme} */ (this.getAttribute("theme") ?? "auto");
  }
  /** @param {ResolutionTableTheme | null} value */
  set theme(value) {
    this.#reflect("theme", value);
  }

  /**
   * What the table begins with, as a query in the words of links: `search=ipv6&addressee=tsb-director`. A link that the reader
   * followed goes before it.
   * @attr filters
   * @returns {string}
   */
  get filters() {
    return this.getAttribute("filters") ?? "";
  }
  /** @param {string | null} value */
  set filters(value) {
    this.#reflect("filters", value);
  }

  /**
   * How many rows are put on the page at a time; the reader asks for more, or for all. Up to 600, and then all, where it is 0, as it is
   * without the attribute and with nonsense.
   * @attr page-size
   * @returns {number}
   */
  get pageSize() {
    const written = this.getAttribute("page-size")?.trim() ?? "";
    return /^\d{1,9}$/.test(written) ? Number(written) : 0;
  }
  /** @param {number | string | null} value */
  set pageSize(value) {
    this.#reflect("page-size", value);
  }

  /**
   * How high the element is: a number of CSS pixels or a CSS length (`40rem`, `80vh`); it then scrolls inside. A percentage needs a page
   * that gives the element a height. Without it, it is as high as its rows.
   * @attr height
   * @returns {string}
   */
  get height() {
    return this.getAttribute("height") ?? "";
  }
  /** @param {number | string | null} value */
  set height(value) {
    this.#reflect("height", value);
  }

  /**
   * Whether single letters do something: `/` goes to the search, `j` and `k` go through the results. `on`, or `off` for pages that have keys
   * of their own.
   * @attr shortcuts
   * @returns {string}
   */
  get shortcuts() {
    return this.getAttribute("shortcuts") ?? "on";
  }
  /** @param {string | null} value */
  set shortcuts(value) {
    this.#reflect("shortcuts", value);
  }

  /**
   * Where citations of outside instruments lead: `body=https://…/{number}/{year}/{lang}`, several with white space between, or
   * an object of bodies and addresses ([citations](citations.md)).
   * @attr link-template
   * @returns {string}
   */
  get linkTemplate() {
    return this.getAttribute("link-template") ?? "";
  }
  /** @param {string | Record<string, string> | null} value */
  set linkTemplate(value) {
    this.#reflect("link-template", value instanceof Object ? stringify(value) : value);
  }

  /**
   * Where the state goes: `on` (the page's address), `events` (the page alone), `off`; any other name is the prefix in
   * the address ([links](links.md)).
   * @attr url-state
   * @returns {string}
   */
  get urlState() {
    return this.getAttribute("url-state") ?? "on";
  }
  /** @param {string | null} value */
  set urlState(value) {
    this.#reflect("url-state", value);
  }

  #reflect(name, value) {
    if (value === null || value === undefined) this.removeAttribute(name);
    else this.setAttribute(name, value);
  }
}
