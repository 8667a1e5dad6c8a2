// An element that is as high as its page says, and scrolls inside.
import { newStyleSheet } from "../files/style.js";
import { lengthOf } from "./contract/reflected.js";

/** Gives `mount` the height that the element's attribute names; without one, or with nonsense, that of its rows. */
export class Height {
  #sheet;

  constructor(root) {
    this.#sheet = newStyleSheet(root.ownerDocument);
    root.adoptedStyleSheets.push(this.#sheet);
  }

  apply(mount, written) {
    const length = lengthOf(written);
    mount.toggleAttribute("data-scrolls", Boolean(length));
    // Paper does not scroll.
    this.#sheet.replaceSync("@media screen { .mount {} }");
    if (length) {
      const [media] = /** @type {any} */ (this.#sheet).cssRules;
      const { style } = media.cssRules[0];
      style.setProperty("block-size", length);
      style.setProperty("--_window", length);
    }
    return length !== undefined;
  }
}
