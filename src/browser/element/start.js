// Starting the Wasm: one module for all widgets of a page.
import init from "resolution_table_bindings";
import { read } from "../files.js";

let starting;

export const start = () =>
  (starting ??= init({
    module_or_path: read("resolution-table.wasm"),
  }).catch((error) => {
    starting = undefined;
    throw error;
  }));
