// Made by `cargo xtask build` of the doc comments of the element.
// `<resolution-table>` in React 19: `import "resolution-table/react";` defines the element, too.
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { ResolutionTableAttributes, ResolutionTableElement, ResolutionTableEvents } from "../resolution-table.js";

export * from "../resolution-table.js";

type Listeners = {
  [Name in keyof ResolutionTableEvents as `on${Name}`]?: ((event: ResolutionTableEvents[Name]) => void) | undefined;
};

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "resolution-table": DetailedHTMLProps<HTMLAttributes<ResolutionTableElement>, ResolutionTableElement> & ResolutionTableAttributes & Listeners & { data?: unknown };
    }
  }
}
