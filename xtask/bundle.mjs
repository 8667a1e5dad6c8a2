// Bundles src/browser/element.js with the glue of wasm-bindgen and the widget's CSS.
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const { values: given } = parseArgs({
  options: {
    bindings: { type: "string" },
    languages: { type: "string" },
    output: { type: "string" },
    words: { type: "string" },
    version: { type: "string" },
  },
});

// The oldest browsers with all the widget needs; esbuild rewrites newer syntax for them.
const target = ["chrome109", "firefox115", "safari16"];

/** `import styles from "x.css"` is the minified text of the file. */
const cssAsText = {
  name: "css-as-text",
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { outputFiles, warnings } = await build({
        entryPoints: [path],
        bundle: true,
        minify: true,
        target,
        write: false,
        logLevel: "silent",
      });
      return { contents: outputFiles[0].text.trim(), loader: "text", warnings };
    });
  },
};

const options = {
  absWorkingDir: fileURLToPath(new URL("..", import.meta.url)),
  alias: { resolution_table_bindings: given.bindings, resolution_table_words: given.words },
  banner: { js: `/*! resolution-table ${given.version} | MIT OR Apache-2.0 */` },
  bundle: true,
  // The shim knows the languages of the interface from the library.
  define: {
    LANGUAGES: JSON.stringify(given.languages),
    VERSION: JSON.stringify(given.version),
  },
  legalComments: "none",
  logLevel: "warning",
  minify: true,
  outdir: given.output,
  plugins: [cssAsText],
  target,
};

const builds = [
  // What few pages need is a file of its own, `resolution-table-….js`.
  build({
    ...options,
    entryPoints: { "resolution-table": "src/browser/element.js" },
    chunkNames: "resolution-table-[name]",
    format: "esm",
    splitting: true,
  }),
  // The same for pages that take no module: one file, which knows where it came from.
  build({
    ...options,
    entryPoints: { "resolution-table.classic": "src/browser/element.js" },
    define: { ...options.define, "import.meta.url": "SCRIPT_ADDRESS" },
    inject: ["src/browser/script-address.js"],
    format: "iife",
  }),
];

const results = await Promise.all(builds);
if (results.some(({ warnings }) => warnings.length > 0)) {
  console.error("esbuild has warnings (above); the build wants none.");
  process.exitCode = 1;
}
