// Bundles src/browser/element.js with the glue of wasm-bindgen and the widget's CSS.
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const { values: given } = parseArgs({
  options: {
    bindings: { type: "string" },
    languages: { type: "string" },
    loader: { type: "string" },
    output: { type: "string" },
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

const root = fileURLToPath(new URL("..", import.meta.url));
const script = await build({
  absWorkingDir: root,
  entryPoints: ["src/browser/element.js"],
  outfile: given.output,
  alias: {
    resolution_table_bindings: given.bindings,
    // What the glue imports of the file that splitting made, our own loader does.
    [given.loader]: `${root}/src/browser/more.js`,
  },
  banner: { js: `/*! resolution-table ${given.version} | MIT OR Apache-2.0 */` },
  bundle: true,
  // The shim knows the languages of the interface from the library.
  define: { LANGUAGES: JSON.stringify(given.languages.split(",")) },
  format: "esm",
  minify: true,
  legalComments: "none",
  logLevel: "warning",
  plugins: [cssAsText],
  target,
});

const style = await build({
  absWorkingDir: root,
  entryPoints: ["src/view/more.css"],
  outfile: given.styles,
  bundle: true,
  logLevel: "warning",
  minify: true,
  target,
});

if (script.warnings.length + style.warnings.length > 0) {
  console.error("esbuild has warnings (above); the build wants none.");
  process.exitCode = 1;
}
