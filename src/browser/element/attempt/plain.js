// Browsers that run the script but lack something that the widget cannot do without (docs/browsers.md): what the page wrote stays, with the reason.
import { languageOf } from "../../language/language-of.js";
import { noteOf, textsBeside } from "./explain.js";

/** In the words of standards, as they are looked up. */
const NEEDED = {
  "constructable style sheets": () => "adoptedStyleSheets" in ShadowRoot.prototype && "replaceSync" in CSSStyleSheet.prototype,
  "container queries": () => globalThis.CSS?.supports?.("container-type: inline-size"),
};

/** What this browser lacks, with commas between; nothing where it has all. */
export const lacking = () =>
  Object.keys(NEEDED)
    .filter((name) => !NEEDED[name]())
    .join(", ");

const ERROR_BROWSER = "This browser is too old for the interactive table: it lacks {what}. What follows is the plain version.";

/**
 * The element where the browser lacks `what`.
 * @param {string} name
 * @param {string} what
 * @returns {CustomElementConstructor}
 */
export const plainElement = (name, what) =>
  class extends HTMLElement {
    static version = VERSION;
    #isTold = false;

    async connectedCallback() {
      if (this.#isTold) return;
      this.#isTold = true;
      // A page may have written one.
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      if (!root.firstChild) root.append(document.createElement("slot"));
      const texts = await textsBeside(undefined, languageOf(this));
      const message = (texts["error-browser"] ?? ERROR_BROWSER).replace("{what}", what);
      root.prepend(noteOf(message));
      console.error(`<${name}> could not start: the browser lacks ${what}.`);
      this.dispatchEvent(new CustomEvent(`${name}-error`, { detail: { kind: "start", message }, bubbles: true, composed: true }));
    }
  };
