// Made by `cargo xtask build` of the doc comments of the element.
// `<resolution-table>` in Solid: `import "resolution-table/solid";` defines the element, too.
import type { JSX } from "solid-js";
import type { ResolutionTableAttributes, ResolutionTableElement, ResolutionTableEvents } from "../resolution-table.js";

export * from "../resolution-table.js";

type Listeners = {
  [Name in keyof ResolutionTableEvents as `on:${Name}`]?: ((event: ResolutionTableEvents[Name]) => void) | undefined;
};

declare module "solid-js" {
  namespace JSX {
    interface IntrinsicElements {
      "resolution-table": { "prop:data"?: unknown } & JSX.HTMLAttributes<ResolutionTableElement> & ResolutionTableAttributes & Listeners & { data?: unknown };
    }
  }
}
