// The properties of the element that mirror its attributes.

/** A number of CSS pixels, or a length that CSS knows; `undefined` is nonsense, and `null` nothing. */
export const lengthOf = (written) => {
  const text = written?.trim() ?? "";
  if (text === "") return written === null || written === undefined ? null : undefined;
  const length = /^\d+(\.\d+)?$/.test(text) ? `${text}px` : text;
  // A padding takes lengths alone: no keywords but those of every property, and nothing below zero.
  const isLength = CSS.supports("padding-top", length) && !/^[a-z-]+$/i.test(length);
  return isLength && !/^0+(\.0+)?[a-z%]*$/i.test(length) ? length : undefined;
};

/** The element's attributes as properties. */
export class ReflectedElement extends HTMLElement {
  /** The addresses of the resolution JSON, with white space between them. */
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

  /** How many rows are put on the page at a time; 0, the default, is up to 600, and then all. */
  get pageSize() {
    const written = this.getAttribute("page-size")?.trim() ?? "";
    return /^\d{1,9}$/.test(written) ? Number(written) : 0;
  }
  set pageSize(value) {
    this.#reflect("page-size", value);
  }

  /** How high the element is, in CSS pixels or as a CSS length; empty, the default, is as high as its rows. */
  get height() {
    return this.getAttribute("height") ?? "";
  }
  set height(value) {
    this.#reflect("height", value);
  }

  /** Where citations of outside instruments lead: `body=https://…/{number}/{year}/{lang} …`, or a JSON object. */
  get linkTemplate() {
    return this.getAttribute("link-template") ?? "";
  }
  /** @param {string | object | null} value */
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

  #reflect(name, value) {
    if (value === null || value === undefined) this.removeAttribute(name);
    else this.setAttribute(name, value);
  }
}
