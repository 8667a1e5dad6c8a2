// Made by `cargo xtask build` of the doc comments of the element.
// `<resolution-table>` in Preact: `import "resolution-table/preact";` defines the element, too.
import type { JSX, Ref } from "preact";
import type { ResolutionTableAttributes, ResolutionTableElement, ResolutionTableEvents } from "../resolution-table.js";

export * from "../resolution-table.js";

type Listeners = {
  [Name in keyof ResolutionTableEvents as `on${Name}`]?: ((event: ResolutionTableEvents[Name]) => void) | undefined;
};

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "resolution-table": Omit<JSX.IntrinsicElements["div"], "ref" | "data" | keyof ResolutionTableAttributes> & { ref?: Ref<ResolutionTableElement> | undefined } & ResolutionTableAttributes & Listeners & { data?: unknown };
    }
  }
}
