// Starting the Wasm: one module for all widgets of a page.
import init from "resolution_table_bindings";
import { read } from "../files.js";

let starting;

// The addresses are written out so that bundlers find the files.
export const start = () =>
  (starting ??= init({
    module_or_path: read(new URL("./resolution-table.wasm", import.meta.url)),
  }).catch((error) => {
    starting = undefined;
    throw error;
  }));
