// Made by `cargo xtask build` of the doc comments of the element.
// `<resolution-table>` in Svelte: `import "resolution-table/svelte";` defines the element, too.
import type { HTMLAttributes } from "svelte/elements";
import type { ResolutionTableAttributes, ResolutionTableElement, ResolutionTableEvents } from "../resolution-table.js";

export * from "../resolution-table.js";

type Listeners = {
  [Name in keyof ResolutionTableEvents as `on${Name}`]?: ((event: ResolutionTableEvents[Name]) => void) | undefined;
} & {
  [Name in keyof ResolutionTableEvents as `on:${Name}`]?: ((event: ResolutionTableEvents[Name]) => void) | undefined;
};

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "resolution-table": HTMLAttributes<ResolutionTableElement> & ResolutionTableAttributes & Listeners & { data?: unknown };
  }
}
