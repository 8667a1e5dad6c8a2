// Starting the Wasm: one module for all widgets of a page.
import init from "resolution_table_bindings";
import { read } from "../files.js";

let starting;
let started = false;

/** Whether the Wasm is there. */
export const isStarted = () => started;

export const start = () =>
  (starting ??= init({
    module_or_path: read("resolution-table.wasm"),
  }).then(
    () => {
      started = true;
    },
    (error) => {
      starting = undefined;
      throw error;
    },
  ));
