// Where a classic script came from; only the classic build has this. There `import.meta.url` is this address.
// A script pasted into the page has none: then its files are beside the page, or where `data-base` says.
const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
export const SCRIPT_ADDRESS = script?.src || new URL(script?.dataset.base ?? "", document.baseURI).href;
