// Where the files of the package are, for pages whose build does not put them beside the script.

let base;

/**
 * Says where the files of the package are (`resolution-table.wasm`, `locales/` and the others), where they are not beside the script. Call
 * it in the module that imports the package, at its beginning.
 * @param {string | URL} path a folder, relative to the page
 * @returns {void}
 */
export function setBasePath(path) {
  base = folder(path);
}

/** The address of a folder: what is named in it stands below it. */
export const folder = (path) => new URL(String(path).replace(/\/?$/, "/"), document.baseURI);

/** Where the page says that the file is; nothing where it says nothing. */
export const inBase = (name) => base && new URL(name, base);
