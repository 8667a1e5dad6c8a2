// Starting the Wasm: one module for all widgets of a page, and an instance for each, so that one that crashes takes none along.
import { bindings } from "resolution_table_bindings";
import { read } from "../files.js";
import { loaderOf } from "../more.js";
import { Guard, written } from "./guard.js";

let compiling;

const compile = async () => {
  const response = await read("resolution-table.wasm");
  const isNamed = response.headers.get("content-type")?.startsWith("application/wasm");
  // Only where the server names the type is it compiled while it comes.
  if (isNamed && WebAssembly.compileStreaming) return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
};

/** The class of a widget in an instance of its own; `crashed` is told of the first exception that comes out of that. */
export const start = async (crashed) => {
  compiling ??= compile();
  let module;
  try {
    module = await compiling;
  } catch (error) {
    compiling = undefined;
    throw error;
  }
  const guard = new Guard(crashed);
  const { Widget, imports, begin } = bindings(loaderOf(guard), written);
  const { exports } = await WebAssembly.instantiate(/** @type {WebAssembly.Module} */ (module), imports());
  guard.begin(exports, begin);
  return Widget;
};
