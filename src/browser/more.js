// Fetches what a reader needs later: the second Wasm file, which lives in the memory of the first, and its style.
import { initSync } from "resolution_table_bindings";
import { read } from "./files.js";
import { addStyles } from "./style.js";

/** Compiled as it comes, where the server calls it what it is. */
const instantiated = async (response, imports) =>
  response.headers.get("content-type") === "application/wasm" ? WebAssembly.instantiateStreaming(response, imports) : WebAssembly.instantiate(await response.arrayBuffer(), imports);

const load = async (widget) => {
  const [, styles] = await Promise.all([
    // The first file exports what the second imports, under the same names.
    read("resolution-table-more.wasm").then((it) => instantiated(it, { __wasm_split: widget })),
    read("resolution-table-more.txt").then((it) => it.text()),
  ]);
  addStyles(styles);
};

/** Called by the first Wasm file, which waits for its `callback` to be called. */
export const __wasm_split_load_more = async (callback, data) => {
  const widget = initSync();
  let loaded = false;
  try {
    await load(widget);
    loaded = true;
  } catch (error) {
    // In a task of its own, which a page that is being left never runs: there the loading was given up.
    setTimeout(() => console.error("<resolution-table>: a part of the widget could not be loaded.", error));
  }
  widget.__indirect_function_table.get(callback)(data, loaded);
};
