// Imports documents away from the page's own thread. The page (www/builder-import.js) sends the files once, and stops by
// ending the worker; each step is told as it begins.
import { initSync, Importer } from "resolution_import_bindings";

/** @param {{ files: File[], wasm: string, language?: string, date?: string, link?: string }} order */
const made = async ({ files, wasm, language, date, link }) => {
  const tell = (step, name = "", at = 0) => postMessage({ step, name, at, of: files.length });
  tell("loading");
  const response = await fetch(wasm);
  if (!response.ok) throw new Error(`The server answered ${response.status} for ${wasm}.`);
  // Not streamed: a server that calls the file something else than application/wasm will do.
  initSync({ module: new WebAssembly.Module(await response.arrayBuffer()) });
  const importer = new Importer(language || undefined, date || undefined, link || undefined);
  const refused = [];
  for (const [at, file] of files.entries()) {
    tell("reading", file.name, at);
    const bytes = new Uint8Array(await file.arrayBuffer());
    try {
      importer.read(file.name, bytes);
    } catch (reason) {
      // What the importer refuses is a sentence; anything else is a fault.
      if (typeof reason !== "string") throw reason;
      refused.push({ name: file.name, reason });
      continue;
    }
    tell("importing", file.name, at);
    importer.import();
    tell("checking", file.name, at);
    importer.check();
  }
  if (refused.length === files.length) return { refused };
  tell("writing");
  return { ...JSON.parse(importer.finish()), refused };
};

addEventListener("message", async ({ data }) => {
  try {
    postMessage({ made: await made(data) });
  } catch (reason) {
    postMessage({ failed: reason instanceof Error ? reason.message : String(reason) });
  }
});
