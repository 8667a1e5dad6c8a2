// What a page gives a table beside attributes, and asks of it, which the widget does by itself. The doc comments are the contract, as in
// `reflected.js`.
import { addLanguage, setTexts } from "../../language/locales.js";
import { filtersOf } from "../../address/state.js";
import { Waiting } from "../attempt/waiting.js";
import { ReflectedElement } from "./reflected.js";

/** @import { ExportOptions, ResolutionTableExtensions, ResolutionTableFilters, ResolutionTableFormat, ResolutionTableLanguage, ResolutionTableRequest, ResolutionTableRows, ResolutionTableState, ResolutionTableTexts } from "./types.js" */

/** What the element does once one of these properties is another: called with its name. */
export const GIVEN = Symbol("given");
/** Where the widget is, once it is there, and what waits for it. */
export const WAITING = Symbol("waiting");

export class ExtendedElement extends ReflectedElement {
  [WAITING] = new Waiting();
  /** @type {ResolutionTableExtensions | null} */
  #extensions = null;
  /** @type {ResolutionTableRequest | null} */
  #request = null;
  /** What a page put into the basket before the widget was there. */
  #basket;

  /**
   * Puts texts of the page's in the place of the widget's own, in one of its languages and for every table of the page; `locales/en.txt` of the package has their names.
   * What is set again is added to what was set before.
   * @param {string} language its BCP 47 tag
   * @param {ResolutionTableTexts} texts
   * @returns {void}
   */
  static setTexts(language, texts) {
    setTexts(language, texts);
  }

  /**
   * Adds a language to those that every table of the page can be read in, with its texts as an object or as the address of a JSON file. What they lack is said in
   * the language `fallback`.
   * @param {ResolutionTableLanguage} language
   * @returns {void}
   */
  static addLanguage(language) {
    addLanguage(language);
  }

  /**
   * What the page adds to the resolutions: columns, facets, parts of rows and cells ([extending](extending.md)); `null` where it adds nothing. Their functions are
   * called once for each resolution.
   * @returns {ResolutionTableExtensions | null}
   */
  get extensions() {
    return this.#extensions;
  }
  /** @param {ResolutionTableExtensions | null} value */
  set extensions(value) {
    if (value !== null && value !== undefined && typeof value !== "object") throw new TypeError("extensions takes an object with columns, facets, rowPart or cellPart, or null");
    this.#extensions = value ?? null;
    this[GIVEN]("extensions");
  }

  /**
   * With which headers and credentials the addresses in `src` and `previous` are asked for; `null` for the browser's usual ones. They go to the page's own origin, and
   * to others only where `origins` names them; with headers or `credentials: "include"` no redirect is followed.
   * @returns {ResolutionTableRequest | null}
   */
  get request() {
    return this.#request;
  }
  /** @param {ResolutionTableRequest | null} value */
  set request(value) {
    if (value !== null && value !== undefined && typeof value !== "object") throw new TypeError("request takes an object with headers, credentials or origins, or null");
    this.#request = value ?? null;
    this[GIVEN]("request");
  }

  /**
   * The paths of the resolutions and provisions that the reader keeps in the basket, in the order in which they were put there. A page may put others there, without an event.
   * @returns {readonly string[]}
   */
  get basket() {
    return this[WAITING].widget?.basket() ?? this.#basket ?? [];
  }
  /** @param {readonly string[]} value */
  set basket(value) {
    const paths = [...(value ?? [])].map(String);
    this.#basket = paths;
    this[WAITING].once((widget) => {
      this.#basket = undefined;
      widget.setBasket(paths);
    });
  }

  /**
   * What the reader sees, in the words of links ([links](links.md)); `undefined` until the table is there.
   * @returns {ResolutionTableState | undefined}
   */
  getState() {
    return this[WAITING].widget?.getState();
  }

  /**
   * Shows what `getState` gave, here or elsewhere, or a query as in `filters`, without an event; also before the table is there. What is left
   * out is as the table begins; what the table does not have is named on the console.
   * @param {ResolutionTableState | string | null} state
   * @returns {void}
   */
  setState(state) {
    const pairs = filtersOf(state);
    this[WAITING].once((widget) => widget.setState(pairs));
  }

  /**
   * Puts search and facets in the place of those that are set, without an event; also before the rows are there. An object in
   * the words of `getState`, `{search: "ipv6", addressee: ["tsb-director"]}`, or a query as in `filters`. View, columns, order and open rows
   * stay; what the table does not have is named on the console.
   * @param {ResolutionTableFilters | string | null} filters
   * @returns {void}
   */
  filter(filters) {
    const pairs = filtersOf(filters);
    this[WAITING].once((widget) => widget.filter(pairs));
  }

  /**
   * Gives up the search and every facet, without an event.
   * @returns {void}
   */
  clear() {
    this.filter({});
  }

  /**
   * The rows that are listed, as the reader sees them; `undefined` until there is a register.
   * @returns {ResolutionTableRows | undefined}
   */
  rows() {
    return this[WAITING].widget?.rows();
  }

  /**
   * The rows as text, in the format `docx` as a `Blob` ([export](export.md)); the format is `csv` where none is named. Rejects while no register is shown, where no row is
   * selected, and with a `TypeError` for an unknown format, scope, separator or option.
   * @template {ResolutionTableFormat} [Format="csv"]
   * @param {Format} [format]
   * @param {ExportOptions} [options]
   * @returns {Promise<Format extends "docx" ? Blob : string>}
   */
  async export(format = /** @type {Format} */ ("csv"), { scope = "listed", bom = false, separator = ",", ...others } = {}) {
    const unknown = Object.keys(others);
    if (unknown.length > 0) throw new TypeError(`export does not know the option ${unknown.join(", ")}: it takes scope, bom and separator`);
    if (!this[WAITING].widget) throw new Error("nothing to export: the widget is not on a page yet");
    // What is no text would be read past its end.
    return this[WAITING].ask((widget) => widget.export(`${format}`, `${scope}`, bom, `${separator}`));
  }

  /**
   * Prints the rows, each with its full text, as the reader's own button does: those that are listed, or the basket where the reader chose it. Waits
   * for the register.
   * @returns {void}
   */
  print() {
    this[WAITING].once((widget) => widget.print());
  }
}
