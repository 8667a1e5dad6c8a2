// Defining the element on a page.
import { lacking, plainElement } from "./attempt/plain.js";
import { upgrade } from "./upgrade.js";

/** Defines the element of that name. A page may load the script twice, or two versions of it: the first one stays. On a server there is nothing to define. */
export const define = (name, element) => {
  const registry = globalThis.customElements;
  /** @type {any} */
  const first = registry?.get(name);
  const lacks = registry && lacking();
  if (registry && !first) {
    registry.define(name, lacks ? plainElement(name, lacks) : element);
    upgrade(name, ["lang", "theme", ...element.observedAttributes]);
  } else if (first && first.version !== VERSION) {
    console.info(`<${name}> ${VERSION} was loaded, but ${first.version} is on the page already: that one stays.`);
  }
};
