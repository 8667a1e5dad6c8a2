/** The views the element can show. */
export type ResolutionTableView = "overview" | "detail";

/** The colours the element uses; without one, those of the system. */
export type ResolutionTableTheme = "light" | "dark";

/**
 * `<resolution-table src="wtsa20.json" lang="fr">`: the resolutions of an assembly as filterable tables.
 *
 * Importing this module defines the element. Each property mirrors the attribute of its name.
 */
export class ResolutionTableElement extends HTMLElement {
  /** Where the resolution JSON is, as the attribute says it. */
  src: string;
  /** The table shown first. */
  view: ResolutionTableView;
  theme: ResolutionTableTheme | "";
}

declare global {
  interface HTMLElementTagNameMap {
    "resolution-table": ResolutionTableElement;
  }
}
