// Made by `cargo xtask build` of the doc comments in src/browser/element/contract/reflected.js, src/browser/element/contract/extended.js, src/browser/element.js and src/browser/element/contract/types.d.ts: edit those.

/**
 * `overview` has a row a resolution, `provisions` a row a provision, `matrix` how many provisions each addressee has,
 * `citations` the map of citations and its table, `changes` what changed since an earlier edition.
 */
export type ResolutionTableView =
  | "overview" | "provisions" | "matrix" | "citations" | "changes";

/** A kind of change: what became of a resolution, or of a provision. */
export type ResolutionTableChange =
  | "new" | "revised" | "suppressed" | "absent" | "unchanged"
  | "added" | "removed" | "moved" | "reworded" | "renumbered";

/** A property of rows to filter by. */
export type ResolutionTableFacet =
  | "who" | "addressee" | "verb" | "status" | "kind" | "year" | "meeting" | "topic" | "sector" | "duty" | "cited" | "mentioned" | "part" | "has" | "resolution";

/** Light or dark; `auto` follows the reader's system. */
export type ResolutionTableScheme = "auto" | "light" | "dark";
/** A scheme, a palette, or both, in this order: `blue`, `blue dark`. */
export type ResolutionTableTheme =
  | ResolutionTableScheme
  | "neutral" | "blue" | "contrast"
  | `${"neutral" | "blue" | "contrast"} ${ResolutionTableScheme}`;

/** What rows are written as. `json` is a register again. */
export type ResolutionTableFormat = "csv" | "html" | "docx" | "markdown" | "json";

export interface ExportOptions {
  /** `listed` (what search and filters leave) where none is named, what is in the reader's `basket`, or `all` rows of the view, whatever is filtered. */
  scope?: "listed" | "basket" | "all";
  /** Marks CSV as UTF-8 for spreadsheets; not unless it is asked for. */
  bom?: boolean;
  /** What parts the cells of CSV: a comma where none is named. */
  separator?: "," | ";" | "\t";
}

/** A register is on the page. */
export interface ReadyDetail {
  /** The register's identifier. */
  id: string;
  /** How many resolutions it has. */
  resolutions: number;
  /** How many problems were found in its file; everything else is shown. */
  problems: number;
  /** Of several sources, those that could not be had: the address as it was written, or `[0]` in a list of registers. */
  missing: string[];
}

/**
 * There is no register, or no widget (`start`), or the table inside the element is none of resolutions (`table`); or the widget
 * crashed (`crash`), and was made anew as the reader left it, or stopped where that happens again and again.
 */
export interface ErrorDetail {
  kind:
    | "no-source" | "network" | "status" | "empty" | "html" | "not-utf8" | "truncated" | "not-json"
    | "not-a-register" | "unsupported-format" | "no-resolutions" | "start" | "table" | "crash";
  /** What happened and what to do, in the reader's language. */
  message: string;
}

/** The reader searched, filtered, sorted or changed the view. */
export interface FilterDetail {
  view: ResolutionTableView;
  /** The words in the search box. */
  search: string;
  /** The chosen values of each facet that has any; docs/facets.md lists what they may be. */
  facets: Partial<Record<ResolutionTableFacet, string[]>>;
  /** The kinds of change that the reader chose, where any is chosen. */
  changes?: ResolutionTableChange[];
}

/** The reader changed how the rows are shown: columns, spacing, grouping, what is read side by side. */
export interface LayoutDetail {
  /** The identifiers of the columns that the present view shows, in order. */
  columns: string[];
  density: "comfortable" | "compact";
  /** What rows stand together under a heading. */
  group?: "resolution" | "verb" | "addressee" | "status" | null;
  /** The numbers of the resolutions that are compared. */
  compare: string[];
  /** The kinds of change that are shown; none is all. */
  changes?: ResolutionTableChange[];
  /** The languages (BCP 47) that are read beside the reader's own. */
  parallel: string[];
}

/** The reader opened or closed a row, or all of them at once. */
export interface OpenDetail {
  /** The stable path of the resolution (`44`) or provision (`44/instructs-1/9`); of several, of the first. */
  path: string;
  /** The paths of all rows that were opened or closed by this step; none where all were closed at once. */
  paths: string[];
  open: boolean;
}

/** The reader chose another language. */
export interface LanguageDetail {
  /** Its BCP 47 tag. */
  language: string;
}

/** The rows that are listed, in their order. */
export interface ResolutionTableRows {
  view: ResolutionTableView;
  /** The path of each: of a resolution (`44`) or, in a view of provisions, of a provision (`44/instructs-1/9`). */
  paths: string[];
  /** How many rows the view has without search and filters. */
  total: number;
}

/** The reader put something into the basket, or took it out. */
export interface BasketDetail {
  /** The paths of what it holds, in the order in which they were put in. */
  paths: string[];
}

/** A text, or a text for each language by its BCP 47 tag. */
export type ResolutionTableText = string | Record<string, string>;

/** What functions of the page know beside the resolution. */
export interface ResolutionTableContext {
  /** The BCP 47 tag of the reader's language. */
  readonly language: string;
  /** The register (resolution JSON, docs/format.md). */
  readonly register: any;
}

/** A column that a page adds. */
export interface ResolutionTableColumn {
  /** Small letters, digits, hyphens: what `columns`, links and `::part(cell-…)` name it by. */
  id: string;
  /** The header. */
  title: ResolutionTableText;
  /** The view that has it: `overview` where none is named. */
  view?: "overview" | "provisions";
  /** What rows are sorted by and exports have; a number is written as the reader's language does. `resolution` is one of resolution JSON (docs/format.md). */
  value?: (resolution: any, context: ResolutionTableContext) => string | number | null | undefined;
  /** What is shown, where it is another thing than the value: text, or a node, never HTML in a string. */
  cell?: (resolution: any, context: ResolutionTableContext) => string | number | Node | null | undefined;
  /** Whether rows can be sorted by it, as they can where nothing is said; or what compares two values. */
  sort?: boolean | ((a: any, b: any) => number);
  /** Whether it is hidden until the reader asks for it. */
  hidden?: boolean;
}

/** A facet that a page adds. */
export interface ResolutionTableOwnFacet {
  /** Small letters, digits, hyphens: what `filter` and links name it by. */
  id: string;
  title: ResolutionTableText;
  /** The values of a resolution (docs/format.md), of which its rows have all. */
  values: (resolution: any, context: ResolutionTableContext) => string | readonly string[] | null | undefined;
  /** What values are called, where they are no names themselves. */
  names?: Record<string, ResolutionTableText>;
}

/** What a page adds to the resolutions. */
export interface ResolutionTableExtensions {
  columns?: readonly ResolutionTableColumn[];
  facets?: readonly ResolutionTableOwnFacet[];
  /** Parts of the rows of a resolution, with white space between them: for `::part()`. */
  rowPart?: (resolution: any, context: ResolutionTableContext) => string | null | undefined;
  /** Parts of a cell, by the identifier of its column. */
  cellPart?: (resolution: any, column: string, context: ResolutionTableContext) => string | null | undefined;
}

/** With what addresses are asked for. */
export interface ResolutionTableRequest {
  /** What `fetch` takes. With headers no redirection is followed, nor with `credentials: "include"`: it could lead to an origin that is not named. */
  headers?: HeadersInit;
  credentials?: "omit" | "same-origin" | "include";
  /** The origins beside the page's own that get them: `["https://data.example"]`. */
  origins?: readonly string[];
  /** `error` where no address may lead on to another one; `follow` is the browser's way. */
  redirect?: "follow" | "error";
}

/** Texts of the interface, in the groups of a locale file, each by its name. */
export interface ResolutionTableTextGroups {
  texts?: Record<string, string>;
  /** Texts that count something, each by plural category. */
  counted?: Record<string, Record<string, string>>;
  verbs?: Record<string, string>;
  statuses?: Record<string, string>;
  parts?: Record<string, string>;
}

/** Texts of the interface by name: `{ "search-label": "…" }` is short for `{ texts: { "search-label": "…" } }`. */
export type ResolutionTableTexts = ResolutionTableTextGroups | Record<string, string>;

/** A language that a page adds. */
export interface ResolutionTableLanguage {
  /** Its BCP 47 tag, such as `de`. */
  tag: string;
  /** Its name in itself. */
  name: string;
  /** `ltr` where nothing is said. */
  direction?: "ltr" | "rtl";
  /** The texts, or the address of a JSON file that has them. */
  texts: ResolutionTableTexts | string | URL;
  /** The language for what they lack: `en` where none is named. */
  fallback?: string;
}

/**
 * The values of a page's own facets, for filters and states; a page that is written in TypeScript names them:
 * `declare module "resolution-table" { interface ResolutionTableOwnFacets { region: string[] } }`.
 */
export interface ResolutionTableOwnFacets {}

/** An address, or a register as a JavaScript object. */
export type ResolutionTableSource = string | URL | object;

export interface OpenOptions {
  /** Whether the focus goes to the place, too; it does where nothing is said. */
  focus?: boolean;
}

/** Search and facets, in the words of links. */
export interface ResolutionTableFilters extends Partial<Record<ResolutionTableFacet, string[]>>, Partial<ResolutionTableOwnFacets> {
  search?: string;
}

/** What a reader sees, in the words of links; docs/links.md explains each. What is left out is as the table begins. */
export interface ResolutionTableState extends Partial<Record<ResolutionTableFacet, string[]>>, Partial<ResolutionTableOwnFacets> {
  view?: ResolutionTableView;
  /** The words in the search box. */
  search?: string;
  /** The identifier of a column, with `-desc` from high to low; empty for the document's order. */
  sort?: string;
  /** The identifiers of columns, between them points; empty for the usual ones. */
  columns?: string;
  density?: "comfortable" | "compact";
  /** How much of a text is shown while a search is active. */
  extent?: "matching" | "whole";
  group?: "resolution" | "verb" | "addressee" | "status" | "";
  /** The closed groups; after `*`, those that are open. */
  closed?: string[];
  /** The numbers of the resolutions that are compared. */
  compare?: string[];
  /** The languages (BCP 47) that are read beside the reader's own. */
  parallel?: string[];
  /** The paths of the open rows. */
  open?: string[];
  /** The language that the reader chose. */
  lang?: string;
  /** The path to go to: a resolution, section or provision. `getState` never gives it. */
  at?: string;
}

/** Every event bubbles, also out of shadow trees. All but `ready` and `error` come from the reader only; those that begin with `before-` can be cancelled. */
export interface ResolutionTableEvents {
  /** A register is on the page; `missing` lists what of several sources could not be had. */
  "resolution-table-ready": CustomEvent<ReadyDetail>;
  /** There is no register, or no widget (`start`), or the table inside the element is none of resolutions (`table`), or the widget crashed (`crash`). */
  "resolution-table-error": CustomEvent<ErrorDetail>;
  /** The reader is about to search, filter, sort or change the view; `preventDefault()` leaves everything as it is. */
  "resolution-table-before-filter": CustomEvent<FilterDetail>;
  /** The reader is about to open a text; `preventDefault()` leaves it closed. */
  "resolution-table-before-open": CustomEvent<OpenDetail>;
  /** The reader put something into the basket, or took it out. */
  "resolution-table-basket": CustomEvent<BasketDetail>;
  /** The reader searched, filtered, sorted or changed the view. */
  "resolution-table-filter": CustomEvent<FilterDetail>;
  /** The reader changed how the rows are shown: columns, spacing, grouping, what is read side by side. */
  "resolution-table-layout": CustomEvent<LayoutDetail>;
  /** The reader chose another language. */
  "resolution-table-language": CustomEvent<LanguageDetail>;
  /** The reader opened or closed a row. Opening or closing all of them at once is one event, with all `paths`. */
  "resolution-table-open": CustomEvent<OpenDetail>;
  /** After every step of the reader's, unless `url-state` is `off`: what the reader sees. */
  "resolution-table-state": CustomEvent<ResolutionTableState>;
}

export interface ResolutionTableEventMap extends HTMLElementEventMap, ResolutionTableEvents {}

/** The attributes of the element, as JSX and templates write them. */
export interface ResolutionTableAttributes {
  /**
   * The address of the resolution JSON, relative to the page; or several with white space between, which are shown as one
   * table (a blank in an address is `%20`).
   */
  src?: string | undefined;
  /** What the table shows: `overview`, `provisions`, `matrix`, `citations` or, with `previous`, `changes`. The reader may switch without changing the attribute. */
  view?: ResolutionTableView | undefined;
  /**
   * The identifiers of the columns to show, of both views, in order: `number title text`; an array may be set, too. A view of which there
   * are none shows its usual ones. The reader's own choice, kept by the browser, comes before it. The
   * guide to embedding has those of each view.
   */
  columns?: string | undefined;
  /** The colours: a palette (`neutral`, `blue`, `contrast`), a scheme (`light`, `dark`, or `auto`, which follows the reader's system), or both. */
  theme?: ResolutionTableTheme | undefined;
  /**
   * What the table begins with, as a query in the words of links: `search=ipv6&addressee=tsb-director`. A link that the reader
   * followed goes before it.
   */
  filters?: string | undefined;
  /**
   * How many rows are put on the page at a time; the reader asks for more, or for all. Up to 600, and then all, where it is 0, as it is
   * without the attribute and with nonsense.
   */
  "page-size"?: number | string | undefined;
  /**
   * How high the element is: a number of CSS pixels or a CSS length (`40rem`, `80vh`); it then scrolls inside. A percentage needs a page
   * that gives the element a height. Without it, it is as high as its rows.
   */
  height?: number | string | undefined;
  /**
   * Whether single letters do something: `/` goes to the search, `j` and `k` go through the results. `on`, or `off` for pages that have keys
   * of their own.
   */
  shortcuts?: string | undefined;
  /**
   * Where citations of outside instruments lead: `body=https://…/{number}/{year}/{lang}`, several with white space between, or
   * an object of bodies and addresses (docs/citations.md).
   */
  "link-template"?: string | undefined;
  /**
   * Where the state goes: `on` (the page's address), `events` (the page alone), `off`; any other name is the prefix in
   * the address (docs/links.md).
   */
  "url-state"?: string | undefined;
  /**
   * The earlier edition, which the view *Changes* compares the table with: an address (several with white space between), a register as
   * `data` has it, or a list of them; `null` where there is none, and then there is no such view. It is fetched when the reader asks what changed.
   */
  previous?: ResolutionTableSource | undefined;
}

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
 * Slots:
 * - `title`: in the place of the register's title
 * - `toolbar`: beside the controls
 * - `empty`: when nothing matches
 * - `footer`: below everything
 * Parts:
 * - `root`: the whole
 * - `head`: title and source
 * - `authority`: what the texts are
 * - `toolbar`: search and view
 * - `tools`: the basket, the menu and the open panel
 * - `search`: the search box
 * - `facets`: the filters
 * - `count`: how many rows
 * - `chip`: one active filter
 * - `table`: the table
 * - `row`: one row; the page's `rowPart` adds others
 * - `cell`: one cell, which has the part `cell-` with the name of its column, too; the page's `cellPart` adds others
 * - `detail`: a full text
 * - `map`: the map of citations
 * - `problems`: what decoding found
 * - `about`: the register's context
 * - `note`: what is said where the widget cannot start
 * Custom properties:
 * - `--rt-font`: the type
 * - `--rt-font-size`: its size
 * - `--rt-radius`: round corners
 * - `--rt-sticky-top`: height of a fixed header of the page
 * - `--rt-accent`: links and buttons
 * - `--rt-accent-soft`: ground of what is chosen or open
 * - `--rt-on-accent`: text on buttons
 * - `--rt-text`: text
 * - `--rt-quiet`: lesser text
 * - `--rt-surface`: ground
 * - `--rt-raised`: raised ground
 * - `--rt-line`: lines
 * - `--rt-control`: borders of controls
 * - `--rt-mark`: ground of found words
 * - `--rt-on-mark`: found words
 */
export class ResolutionTableElement extends HTMLElement {
  /**
   * The address of the resolution JSON, relative to the page; or several with white space between, which are shown as one
   * table (a blank in an address is `%20`).
   * Mirrors the attribute `src`.
   */
  get src(): string | null;
  set src(value: string | null);
  /**
   * What the table shows: `overview`, `provisions`, `matrix`, `citations` or, with `previous`, `changes`. The reader may switch without changing the attribute.
   * Mirrors the attribute `view`.
   */
  get view(): ResolutionTableView;
  set view(value: ResolutionTableView | null);
  /**
   * The identifiers of the columns to show, of both views, in order: `number title text`; an array may be set, too. A view of which there
   * are none shows its usual ones. The reader's own choice, kept by the browser, comes before it. The
   * guide to embedding has those of each view.
   * Mirrors the attribute `columns`.
   */
  get columns(): string;
  set columns(value: string | readonly string[] | null);
  /**
   * The colours: a palette (`neutral`, `blue`, `contrast`), a scheme (`light`, `dark`, or `auto`, which follows the reader's system), or both.
   * Mirrors the attribute `theme`.
   */
  get theme(): ResolutionTableTheme;
  set theme(value: ResolutionTableTheme | null);
  /**
   * What the table begins with, as a query in the words of links: `search=ipv6&addressee=tsb-director`. A link that the reader
   * followed goes before it.
   * Mirrors the attribute `filters`.
   */
  get filters(): string;
  set filters(value: string | null);
  /**
   * How many rows are put on the page at a time; the reader asks for more, or for all. Up to 600, and then all, where it is 0, as it is
   * without the attribute and with nonsense.
   * Mirrors the attribute `page-size`.
   */
  get pageSize(): number;
  set pageSize(value: number | string | null);
  /**
   * How high the element is: a number of CSS pixels or a CSS length (`40rem`, `80vh`); it then scrolls inside. A percentage needs a page
   * that gives the element a height. Without it, it is as high as its rows.
   * Mirrors the attribute `height`.
   */
  get height(): string;
  set height(value: number | string | null);
  /**
   * Whether single letters do something: `/` goes to the search, `j` and `k` go through the results. `on`, or `off` for pages that have keys
   * of their own.
   * Mirrors the attribute `shortcuts`.
   */
  get shortcuts(): string;
  set shortcuts(value: string | null);
  /**
   * Where citations of outside instruments lead: `body=https://…/{number}/{year}/{lang}`, several with white space between, or
   * an object of bodies and addresses (docs/citations.md).
   * Mirrors the attribute `link-template`.
   */
  get linkTemplate(): string;
  set linkTemplate(value: string | Record<string, string> | null);
  /**
   * Where the state goes: `on` (the page's address), `events` (the page alone), `off`; any other name is the prefix in
   * the address (docs/links.md).
   * Mirrors the attribute `url-state`.
   */
  get urlState(): string;
  set urlState(value: string | null);
  /**
   * Puts texts of the page's in the place of the widget's own, in one of its languages and for every table of the page; `locales/en.txt` of the package has their names.
   * What is set again is added to what was set before.
   */
  static setTexts(language: string, texts: ResolutionTableTexts): void;
  /**
   * Adds a language to those that every table of the page can be read in, with its texts as an object or as the address of a JSON file. What they lack is said in
   * the language `fallback`.
   */
  static addLanguage(language: ResolutionTableLanguage): void;
  /**
   * What the page adds to the resolutions: columns, facets, parts of rows and cells (docs/extending.md); `null` where it adds nothing. Their functions are
   * called once for each resolution.
   */
  get extensions(): ResolutionTableExtensions | null;
  set extensions(value: ResolutionTableExtensions | null);
  /**
   * With which headers and credentials the addresses in `src` and `previous` are asked for; `null` for the browser's usual ones. They go to the page's own origin, and
   * to others only where `origins` names them; with headers or `credentials: "include"` no redirect is followed.
   */
  get request(): ResolutionTableRequest | null;
  set request(value: ResolutionTableRequest | null);
  /** The paths of the resolutions and provisions that the reader keeps in the basket, in the order in which they were put there. A page may put others there, without an event. */
  get basket(): readonly string[];
  set basket(value: readonly string[]);
  /** What the reader sees, in the words of links (docs/links.md); `undefined` until the table is there. */
  getState(): ResolutionTableState | undefined;
  /**
   * Shows what `getState` gave, here or elsewhere, or a query as in `filters`, without an event; also before the table is there. What is left
   * out is as the table begins; what the table does not have is named on the console.
   */
  setState(state: ResolutionTableState | string | null): void;
  /**
   * Puts search and facets in the place of those that are set, without an event; also before the rows are there. An object in
   * the words of `getState`, `{search: "ipv6", addressee: ["tsb-director"]}`, or a query as in `filters`. View, columns, order and open rows
   * stay; what the table does not have is named on the console.
   */
  filter(filters: ResolutionTableFilters | string | null): void;
  /** Gives up the search and every facet, without an event. */
  clear(): void;
  /** The rows that are listed, as the reader sees them; `undefined` until there is a register. */
  rows(): ResolutionTableRows | undefined;
  /**
   * The rows as text, in the format `docx` as a `Blob` (docs/export.md); the format is `csv` where none is named. Rejects while no register is shown, where no row is
   * selected, and with a `TypeError` for an unknown format, scope, separator or option.
   */
  export<Format extends ResolutionTableFormat = "csv">(format?: Format, options?: ExportOptions): Promise<Format extends "docx" ? Blob : string>;
  /**
   * Prints the rows, each with its full text, as the reader's own button does: those that are listed, or the basket where the reader chose it. Waits
   * for the register.
   */
  print(): void;
  /** The version of the script that defined the element. */
  static readonly version: string;
  /**
   * A register as a JavaScript object (resolution JSON, parsed), shown in the place of `src`; or a list of registers and addresses,
   * shown as one table.
   */
  get data(): unknown;
  set data(value: unknown);
  /**
   * The earlier edition, which the view *Changes* compares the table with: an address (several with white space between), a register as
   * `data` has it, or a list of them; `null` where there is none, and then there is no such view. It is fetched when the reader asks what changed.
   * Mirrors the attribute `previous`.
   */
  get previous(): ResolutionTableSource | readonly ResolutionTableSource[] | null;
  set previous(value: ResolutionTableSource | readonly ResolutionTableSource[] | null);
  /**
   * Shows another source: an address, a register, or a list of them, and sets `src` or `data` so. Resolves with what
   * `ready` tells; rejects with an `Error` that has the `kind` of the event `error`, and with an `AbortError` where another source
   * is named before. An element that is on no page waits until it is.
   */
  load(source: ResolutionTableSource | readonly ResolutionTableSource[]): Promise<ReadyDetail>;
  /**
   * Loads the source again, past the browser's cache; or reads again what the page wrote inside the element. What is shown stays until
   * there is something newer. Resolves once that is on the page; rejects as `load` does, and the rows are still there.
   */
  reload(): Promise<void>;
  /**
   * Goes to a resolution (`44`), section or provision (`44/instructs-1/9`) as a link does, without an event: opens it, gives up
   * filters that hide it, scrolls, and puts the focus there. Waits for the register. Resolves with the path of what is shown, the
   * nearest that there is; rejects with an `Error` whose `kind` is `no-such-place` where there is none.
   */
  open(path: string, options?: OpenOptions): Promise<string>;

  addEventListener<K extends keyof ResolutionTableEventMap>(
    type: K,
    listener: (this: ResolutionTableElement, event: ResolutionTableEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/**
 * Says where the files of the package are (`resolution-table.wasm`, `locales/` and the others), where they are not beside the script. Call
 * it in the module that imports the package, at its beginning.
 */
export function setBasePath(path: string | URL): void;

declare global {
  interface GlobalEventHandlersEventMap extends ResolutionTableEvents {}
  interface HTMLElementTagNameMap {
    "resolution-table": ResolutionTableElement;
  }
}
