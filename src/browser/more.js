// Fetches what a reader needs later: the second Wasm file, which lives in the memory of the first, and its style.
import { initSync } from "resolution_table_bindings";
import { read } from "./files.js";
import { addStyles } from "./style.js";

const load = async (widget) => {
  const [wasm, styles] = await Promise.all([
    read("resolution-table-more.wasm").then((it) => it.arrayBuffer()),
    read("resolution-table-more.txt").then((it) => it.text()),
  ]);
  // The first file exports what the second imports, under the same names.
  await WebAssembly.instantiate(wasm, { __wasm_split: widget });
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
    console.error("<resolution-table>: a part of the widget could not be loaded.", error);
  }
  widget.__indirect_function_table.get(callback)(data, loaded);
};
