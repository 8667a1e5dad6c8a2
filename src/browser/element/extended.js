// What a page gives a table beside attributes, and can be no attribute: functions, headers, texts. The doc comments are the contract, as in
// `reflected.js`.
import { addLanguage, setTexts } from "../locales.js";
import { ReflectedElement } from "./reflected.js";

/** @import { ResolutionTableExtensions, ResolutionTableLanguage, ResolutionTableRequest, ResolutionTableTexts } from "./types.js" */

/** What the element does once one of these properties is another: called with its name. */
export const GIVEN = Symbol("given");
/** The widget, once it is there. */
export const WIDGET = Symbol("widget");
/** Does something with the widget, once it is there. */
export const ONCE = Symbol("once");

export class ExtendedElement extends ReflectedElement {
  #extensions = null;
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
   * to others only where `origins` names them.
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
    return this[WIDGET]?.basket() ?? this.#basket ?? [];
  }
  /** @param {readonly string[]} value */
  set basket(value) {
    const paths = [...value].map(String);
    this.#basket = paths;
    this[ONCE]((widget) => {
      this.#basket = undefined;
      widget.setBasket(paths);
    });
  }
}
