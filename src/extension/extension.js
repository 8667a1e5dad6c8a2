// What a page adds to the resolutions: columns, facets, parts of rows and cells. A file of its own, for few pages have it.
//
// Every function of the page is called once for each resolution, register and language; what it gave is kept, so that nothing of the page is
// called while a reader types. A function that throws leaves its cell empty, is named on the console once, and the table goes on.
import { stringify } from "../browser/load/json.js";

const NAME = "resolution-table";
const ID = /^[a-z][a-z0-9-]*$/;

/** A text, or a text for each language. */
const inLanguage = (text, language) =>
  text && typeof text === "object" ? (text[language] ?? text[language.split("-")[0]] ?? text.en ?? Object.values(text)[0] ?? "") : (text ?? "");

/** Those of a list that have a usable identifier; the others are named on the console. */
const usable = (list, what, must) => {
  const ids = new Set();
  return [list ?? []].flat().filter((it) => {
    const isGood = ID.test(it?.id) && !ids.has(it.id) && must.some((name) => typeof it[name] === "function");
    if (!isGood) console.error(`<${NAME}>: extensions: a ${what} needs an id of its own (small letters, digits, hyphens) and a function ${must.join(" or ")}.`, it);
    ids.add(it?.id);
    return isGood;
  });
};

export class Extension {
  #root;
  #columns;
  #facets;
  #parts;
  #observer;
  #context;
  #resolutions = [];
  /** The nodes of the page by column and resolution: the first one that it made, and those for further places of the same cell. */
  #nodes = new Map();
  #blamed = new Set();
  /** The names of columns and facets, as the widget reads them. */
  declared;

  /** What the page wrote, for the table in that shadow tree. */
  constructor(written, root) {
    this.#root = root;
    this.#columns = usable(written.columns, "column", ["value", "cell"]);
    this.#facets = usable(written.facets, "facet", ["values"]);
    this.#parts = { row: written.rowPart, cell: written.cellPart };
    this.declared = stringify({
      columns: this.#columns.map(({ id, view = "overview", hidden = false, sort = true }) => ({ id, view, hidden: Boolean(hidden), sortable: Boolean(sort) })),
      facets: this.#facets.map(({ id }) => id),
    });
    if (!this.#columns.some(({ cell }) => cell)) return;
    this.#observer = new MutationObserver(() => this.#fill());
    this.#observer.observe(root, { childList: true, subtree: true, attributeFilter: ["data-own", "data-position"] });
  }

  /** The table goes, or gets other extensions. */
  end() {
    this.#observer?.disconnect();
    this.#nodes.clear();
  }

  /** What is added to a register, given as JSON; `columns` has the names of all columns. */
  evaluate(register, language, columns) {
    const parsed = JSON.parse(register);
    this.#context = Object.freeze({ language, register: parsed });
    this.#resolutions = parsed.resolutions;
    this.#nodes.clear();
    this.#blamed.clear();
    const added = {
      columns: this.#columns.map((column) => ({ id: column.id, title: String(inLanguage(column.title ?? column.id, language)), cells: this.#cells(column, language) })),
      facets: this.#facets.map((facet) => this.#facet(facet, language)),
      parts: this.#partsOf(columns.split(" ")),
    };
    // Places of rows that stay have the same names, but other nodes.
    queueMicrotask(() => this.#fill());
    return stringify(added);
  }

  /** What a function of the page gives; nothing where it throws, which the console tells once. */
  #ask(what, call) {
    try {
      return call();
    } catch (error) {
      if (!this.#blamed.has(what)) console.error(`<${NAME}>: ${what} of the page's extensions failed; what it should have given is left out.`, error);
      this.#blamed.add(what);
      return undefined;
    }
  }

  #cells(column, language) {
    const number = new Intl.NumberFormat(language);
    const words = (value) => (typeof value === "number" ? number.format(value) : String(value ?? ""));
    const found = this.#resolutions.map((resolution, position) => {
      const value = column.value && this.#ask(`value of the column “${column.id}”`, () => column.value(resolution, this.#context));
      const cell = column.cell ? this.#node(column, position) : value;
      const isNode = cell instanceof Node;
      const said = isNode ? (value === undefined ? (cell.textContent ?? "").trim() : words(value)) : words(cell);
      // What a row is sorted by: the value, or else what is read.
      return { said, isNode, key: value === undefined ? said || undefined : (value ?? undefined) };
    });
    const ranks = this.#ranks(column, found.map(({ key }) => key), language);
    return found.map(({ said, isNode }, position) => [said, ranks[position] ?? null, isNode]);
  }

  #ranks(column, keys, language) {
    const collator = new Intl.Collator(language, { numeric: true });
    const usual = (a, b) => (typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b)));
    const compare = typeof column.sort === "function" ? (a, b) => this.#ask(`sort of the column “${column.id}”`, () => column.sort(a, b)) || 0 : usual;
    const order = keys.map((_, at) => at).filter((at) => keys[at] !== undefined);
    order.sort((a, b) => compare(keys[a], keys[b]));
    const ranks = [];
    let rank = 0;
    order.forEach((at, nth) => {
      if (nth > 0 && compare(keys[order[nth - 1]], keys[at]) !== 0) rank = nth;
      ranks[at] = rank;
    });
    return ranks;
  }

  #facet({ id, title, values, names }, language) {
    const found = this.#resolutions.map((resolution) => {
      const given = this.#ask(`values of the facet “${id}”`, () => values(resolution, this.#context));
      return [given ?? []].flat().map(String).filter(Boolean);
    });
    const named = Object.entries(names ?? {}).map(([value, name]) => [value, String(inLanguage(name, language))]);
    return { id, title: String(inLanguage(title ?? id, language)), names: named, values: found };
  }

  #partsOf(columns) {
    const { row, cell } = this.#parts;
    if (!row && !cell) return [];
    return this.#resolutions.map((resolution) => {
      const ofRow = row ? String(this.#ask("rowPart", () => row(resolution, this.#context)) ?? "") : "";
      const part = (column) => String(this.#ask("cellPart", () => cell(resolution, column, this.#context)) ?? "");
      const ofCells = cell ? columns.map((column) => [column, part(column)]).filter(([, given]) => given !== "") : [];
      return [ofRow, Object.fromEntries(ofCells)];
    });
  }

  /** What the page shows in a cell. A node is kept for the place where it will stand. */
  #node(column, position) {
    const given = this.#ask(`cell of the column “${column.id}”`, () => column.cell(this.#resolutions[position], this.#context));
    if (!(given instanceof Node)) return given;
    const key = `${column.id} ${position}`;
    const around = document.createElement("span");
    // A fragment is empty once it was put somewhere.
    const node = given instanceof DocumentFragment ? around : given;
    if (node === around) around.append(given);
    this.#nodes.set(key, [...(this.#nodes.get(key) ?? []), node]);
    return node;
  }

  /** Puts the page's nodes into the places that are kept for them. */
  #fill() {
    const wrong = [];
    for (const place of this.#root.querySelectorAll("[data-own]")) {
      const { own, position } = place.dataset;
      const column = this.#columns.find(({ id }) => id === own);
      if (!column || !this.#resolutions[position]) continue;
      const known = this.#nodes.get(`${own} ${position}`) ?? [];
      if (place.childNodes.length !== 1 || !known.includes(place.firstChild)) wrong.push({ place, column, position, known });
    }
    // First all of them give back what they have: sorting puts the same nodes elsewhere, with what was typed in them.
    for (const { place } of wrong) place.replaceChildren();
    for (const { place, column, position, known } of wrong) {
      // A resolution that stands in several rows needs a node for each.
      const isFree = (node) => !node.parentNode?.isConnected || node.parentNode.getRootNode() !== this.#root;
      const node = known.find(isFree) ?? this.#node(column, Number(position));
      place.replaceChildren(...(node instanceof Node ? [node] : []));
    }
  }
}
