// Where a classic script came from; only the classic build has this. There `import.meta.url` is this address.
// Its files are where `data-base` says, else beside it; those of a script that is pasted into the page, beside the page. On a server there
// is neither.
import { folder } from "./base-path.js";

const script = /** @type {HTMLScriptElement | null | undefined} */ (globalThis.document?.currentScript);
const base = script?.dataset.base;
export const SCRIPT_ADDRESS = base === undefined ? script?.src || globalThis.document?.baseURI : folder(base).href;
