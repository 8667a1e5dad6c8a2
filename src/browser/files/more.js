// Fetches what a reader needs later: the second Wasm file, which lives in the memory of the first, and its style.
import { read } from "./files.js";
import { lose } from "./missing-file.js";
import { addStyles } from "./style.js";

/** Compiled as it comes, where the server calls it what it is. */
export const compiled = async (response) =>
  response.headers.get("content-type")?.startsWith("application/wasm") && WebAssembly.compileStreaming ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());

let loading;

/** The second module, once for all widgets of a page. */
const load = async () => {
  const [module, styles] = await Promise.all([
    read("resolution-table-more.wasm").then(compiled),
    read("resolution-table-more.txt").then((it) => it.text()),
  ]);
  addStyles(styles);
  return module;
};

const loaded = () => {
  loading ??= load();
  // What failed may be tried again.
  loading.catch((error) => {
    lose(error);
    loading = undefined;
  });
  return loading;
};

/** What an instance of the first file imports: it loads the second into it, and waits for its `callback` to be called. */
export const loaderOf = (guard) => ({
  __wasm_split_load_more: async (callback, data) => {
    let isHere = false;
    try {
      // The first file exports what the second imports, under the same names.
      const module = await loaded();
      if (guard.exports) await WebAssembly.instantiate(module, { __wasm_split: guard.exports });
      isHere = true;
    } catch (error) {
      // In a task of its own, which a page that is being left never runs: there the loading was given up.
      setTimeout(() => console.error("<resolution-table>: a part of the widget could not be loaded.", error));
    }
    guard.run((exports) => exports.__indirect_function_table.get(callback), [data, isHere], true);
  },
});
