// Made by `cargo xtask build` of the doc comments of the element.
// `<resolution-table>` in Vue's templates: `import "resolution-table/vue";` defines the element, too.
import type { HTMLAttributes, ReservedProps } from "vue";
import type { ResolutionTableAttributes, ResolutionTableElement, ResolutionTableEvents } from "../resolution-table.js";

export * from "../resolution-table.js";

/** Vue writes names with hyphens in this way when it checks a template. */
interface Properties {
  src?: ResolutionTableAttributes["src"];
  view?: ResolutionTableAttributes["view"];
  columns?: ResolutionTableAttributes["columns"];
  theme?: ResolutionTableAttributes["theme"];
  filters?: ResolutionTableAttributes["filters"];
  pageSize?: ResolutionTableAttributes["page-size"];
  height?: ResolutionTableAttributes["height"];
  shortcuts?: ResolutionTableAttributes["shortcuts"];
  linkTemplate?: ResolutionTableAttributes["link-template"];
  urlState?: ResolutionTableAttributes["url-state"];
  previous?: ResolutionTableAttributes["previous"];
  onResolutionTableReady?: ((event: ResolutionTableEvents["resolution-table-ready"]) => void) | undefined;
  onResolutionTableError?: ((event: ResolutionTableEvents["resolution-table-error"]) => void) | undefined;
  onResolutionTableBeforeFilter?: ((event: ResolutionTableEvents["resolution-table-before-filter"]) => void) | undefined;
  onResolutionTableBeforeOpen?: ((event: ResolutionTableEvents["resolution-table-before-open"]) => void) | undefined;
  onResolutionTableBasket?: ((event: ResolutionTableEvents["resolution-table-basket"]) => void) | undefined;
  onResolutionTableFilter?: ((event: ResolutionTableEvents["resolution-table-filter"]) => void) | undefined;
  onResolutionTableLayout?: ((event: ResolutionTableEvents["resolution-table-layout"]) => void) | undefined;
  onResolutionTableLanguage?: ((event: ResolutionTableEvents["resolution-table-language"]) => void) | undefined;
  onResolutionTableOpen?: ((event: ResolutionTableEvents["resolution-table-open"]) => void) | undefined;
  onResolutionTableState?: ((event: ResolutionTableEvents["resolution-table-state"]) => void) | undefined;
  data?: unknown;
}

declare module "vue" {
  interface GlobalComponents {
    "resolution-table": new () => ResolutionTableElement & { $props: HTMLAttributes & ReservedProps & Properties };
  }
}
