// Starting the Wasm: one module for all widgets of a page, and an instance for each, so that one that crashes takes none along.
import { bindings } from "resolution_table_bindings";
import { read } from "../../files/files.js";
import { compiled, loaderOf } from "../../files/more.js";
import { Guard, texts } from "./guard.js";

let compiling;
let isCompiled = false;

export const isStarted = () => isCompiled;

/** The class of a widget in an instance of its own; `crashed` is told of the first exception that comes out of that. */
export const start = async (crashed) => {
  compiling ??= read("resolution-table.wasm").then(compiled);
  let module;
  try {
    module = await compiling;
    isCompiled = true;
  } catch (error) {
    compiling = undefined;
    throw error;
  }
  const guard = new Guard(crashed);
  const { Widget, imports, begin } = bindings(loaderOf(guard), texts);
  const { exports } = await WebAssembly.instantiate(/** @type {WebAssembly.Module} */ (module), imports());
  guard.begin(exports, begin);
  return Widget;
};
