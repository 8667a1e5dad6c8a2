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

/** There is no register, or no widget (`start`), or the table inside the element is none of resolutions (`table`). */
export interface ErrorDetail {
  kind:
    | "no-source" | "network" | "status" | "empty" | "html" | "not-utf8" | "truncated" | "not-json"
    | "not-a-register" | "unsupported-format" | "no-resolutions" | "start" | "table";
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

/** An address, or a register as a JavaScript object. */
export type ResolutionTableSource = string | URL | object;

export interface OpenOptions {
  /** Whether the focus goes to the place, too; it does where nothing is said. */
  focus?: boolean;
}

/** Search and facets, in the words of links. */
export interface ResolutionTableFilters extends Partial<Record<ResolutionTableFacet, string[]>> {
  search?: string;
}

/** What a reader sees, in the words of links; docs/links.md explains each. What is left out is as the table begins. */
export interface ResolutionTableState extends Partial<Record<ResolutionTableFacet, string[]>> {
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
