// Bundles src/browser/element.js with the glue of wasm-bindgen and the widget's CSS.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const { values: given } = parseArgs({
  options: {
    "all-styles": { type: "string" },
    bindings: { type: "string" },
    importer: { type: "string" },
    languages: { type: "string" },
    output: { type: "string" },
    packed: { type: "string" },
    styles: { type: "string" },
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

/** The locale files by name, each with its address written out: a template would be guessed at by bundlers, each in its own way. */
const locales = {
  name: "locales",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^resolution_table_locales$/ }, ({ path }) => ({ path, namespace: "locales" }));
    onLoad({ filter: /.*/, namespace: "locales" }, () => {
      const lines = given.languages.split(",").map((tag) => `"locales/${tag}.txt": () => new URL("./locales/${tag}.txt", import.meta.url),`);
      return { contents: `export const LOCALES = {\n${lines.join("\n")}\n};`, loader: "js" };
    });
  },
};

/** What both the shim and the glue name is one module: the glue names copies, which wasm-bindgen makes. */
const ours = {
  name: "ours",
  setup({ onResolve }) {
    onResolve({ filter: /\/snippets\/[^/]+\/src\/browser\/[\w/-]+\.js$/ }, ({ path }) => ({ path: join(root, path.replace(/^.*\/snippets\/[^/]+\//, "")) }));
  },
};

/** What few pages need is a file of its own. */
const later = {
  name: "later",
  setup({ onResolve }) {
    onResolve({ filter: /\/(inline|takeover|extension)\.js$/ }, ({ path }) => ({ path: `./resolution-table-${path.split("/").pop()}`, external: true }));
  },
};

const root = fileURLToPath(new URL("..", import.meta.url));
/** @type {import("esbuild").BuildOptions} */
const options = {
  absWorkingDir: root,
  alias: { resolution_table_bindings: given.bindings },
  banner: { js: `/*! resolution-table ${given.version} | MIT OR Apache-2.0 */` },
  bundle: true,
  charset: "utf8",
  // The shim knows the languages of the interface from the library.
  define: {
    LANGUAGES: JSON.stringify(given.languages),
    VERSION: JSON.stringify(given.version),
  },
  legalComments: "none",
  logLevel: "warning",
  // The glue names a script of ours once for each function that it takes over as it is.
  logOverride: { "duplicate-object-key": "silent" },
  minify: true,
  plugins: [cssAsText, locales, ours],
  target,
};

const glue = "src/browser/printing/microtasks.js";
/** @type {import("esbuild").BuildOptions} */
const scripts = { ...options, outdir: given.output, sourcemap: "linked" };
const builds = [
  build({
    ...scripts,
    entryPoints: { "resolution-table": "src/browser/element.js" },
    inject: [glue],
    format: "esm",
    plugins: [cssAsText, locales, ours, later],
  }),
  build({
    ...scripts,
    entryPoints: {
      "resolution-table-inline": "src/tables/inline.js",
      "resolution-table-takeover": "src/prerender/takeover.js",
      "resolution-table-extension": "src/extension/extension.js",
    },
    format: "esm",
  }),
  // The same for pages that take no module: one file, which knows where it came from.
  build({
    ...scripts,
    entryPoints: { "resolution-table.classic": "src/browser/element.js" },
    define: { ...options.define, "import.meta.url": "SCRIPT_ADDRESS" },
    inject: ["src/browser/files/script-address.js", glue],
    format: "iife",
  }),
  // For a page that holds all files itself.
  build({
    ...options,
    outfile: given.packed,
    entryPoints: ["src/browser/element.js"],
    define: { ...options.define, "import.meta.url": '"packed:///"', fetch: "PACKED_FETCH" },
    inject: ["xtask/packed-files.js", glue],
    format: "iife",
  }),
  // What the snippet builder imports documents with.
  build({
    ...scripts,
    alias: { resolution_import_bindings: given.importer },
    entryPoints: { "resolution-import": "src/importer/worker.js" },
    format: "esm",
  }),
  // For pages that have `embed.html` in a frame.
  build({
    ...scripts,
    entryPoints: { "resolution-table.frame": "www/frame.js" },
    format: "iife",
  }),
  // For sites whose editors can write links alone.
  build({
    ...scripts,
    entryPoints: { "resolution-table.upgrade": "www/upgrade.js" },
    format: "iife",
  }),
  ...[["src/view/root/more.css", given.styles], ["src/view/root/prerendered.css", given["all-styles"]]].map(([from, outfile]) =>
    build({
      absWorkingDir: root,
      entryPoints: [from],
      outfile,
      bundle: true,
      logLevel: "warning",
      minify: true,
      target,
    }),
  ),
];

const results = await Promise.all(builds);
// A source map names its sources as they are in the project, wherever it was built.
for (const name of readdirSync(given.output).filter((name) => name.endsWith(".map"))) {
  const path = join(given.output, name);
  const map = JSON.parse(readFileSync(path, "utf8"));
  map.sources = map.sources.map((source) => source.replace(/^(\.\.\/)+/, "").replace(/^target\/widget\//, ""));
  writeFileSync(path, JSON.stringify(map));
}

if (results.some(({ warnings }) => warnings.length > 0)) {
  console.error("esbuild has warnings (above); the build wants none.");
  process.exitCode = 1;
}
