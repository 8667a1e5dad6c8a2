// The types of what the element takes, gives and tells. `pkg/resolution-table.d.ts` begins with them (xtask/contract.mjs).

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
