// The bundlers in common use, as their manuals say they are started, with no setting for the package but what `docs/embedding.md` says.
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import { importMetaAssets } from "@web/rollup-plugin-import-meta-assets";
import * as esbuild from "esbuild";
import { rollup } from "rollup";
import * as vite8 from "vite";
import * as vite6 from "vite6";
import * as vite7 from "vite7";
import webpack from "webpack";
import WebpackDevServer from "webpack-dev-server";
import { copyFiles, serveFolder, somePort } from "./site.mjs";

const page = (script) => `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,">${script}</head>
<body><h1>Page</h1><resolution-table src="/register.json"><p>Fallback</p></resolution-table></body></html>`;

/** The app of all of them. */
export const app = (register) => ({
  "package.json": '{ "type": "module", "private": true }',
  "index.html": page('<script type="module" src="/app.js"></script>'),
  "app.js": 'import "resolution-table";\n',
  "public/register.json": JSON.stringify(register),
});

/** The folder that a bundler without pages of its own writes into. */
const folder = (site, name, script) => {
  const to = join(site, name);
  cpSync(join(site, "public"), to, { recursive: true });
  writeFileSync(join(to, "index.html"), page(script));
  return to;
};

const vite = (name, { build, createServer }) => ({
  name,
  async build(site) {
    const outDir = join(site, name);
    await build({ root: site, configFile: false, logLevel: "warn", build: { outDir } });
    return serveFolder(outDir);
  },
  async develop(site) {
    const port = somePort();
    const server = await createServer({ root: site, configFile: false, logLevel: "warn", cacheDir: `node_modules/.${name}`, server: { host: "127.0.0.1", port, strictPort: true } });
    await server.listen();
    return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
  },
});

const webpackWith = (name, rules) => {
  const configuration = (site, mode, to) => ({ mode, context: site, entry: "./app.js", output: { path: to }, module: { rules }, stats: "errors-warnings", infrastructureLogging: { level: "warn" } });
  const script = '<script defer src="/main.js"></script>';
  return {
    name,
    async build(site) {
      const to = folder(site, name, script);
      const stats = await new Promise((resolve, reject) => webpack(/** @type {any} */ (configuration(site, "production", to)), (error, stats) => (error ? reject(error) : resolve(stats))));
      if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
      return serveFolder(to);
    },
    async develop(site) {
      const port = somePort();
      const to = folder(site, `${name}-dev`, script);
      const compiler = webpack(/** @type {any} */ (configuration(site, "development", to)));
      const server = new WebpackDevServer({ host: "127.0.0.1", port, static: to, client: { logging: "warn" } }, /** @type {any} */ (compiler));
      await server.start();
      return { origin: `http://127.0.0.1:${port}`, close: () => server.stop() };
    },
  };
};

const MODULE = '<script type="module" src="/app.js"></script>';

/** Each builds the app and serves what it built; most have a development server, too. */
export const TOOLS = [
  vite("vite-6", vite6),
  vite("vite-7", vite7),
  vite("vite-8", vite8),
  webpackWith("webpack", []),
  webpackWith("webpack-css", [{ test: /\.css$/, use: ["style-loader", "css-loader"] }]),
  {
    name: "rollup",
    async build(site) {
      const to = folder(site, "rollup", MODULE);
      const bundle = await rollup({ input: join(site, "app.js"), plugins: [nodeResolve(), importMetaAssets()], onwarn: (warning) => { throw new Error(warning.message); } });
      await bundle.write({ dir: to, format: "es" });
      return serveFolder(to);
    },
  },
  {
    name: "esbuild",
    async build(site) {
      const to = folder(site, "esbuild", MODULE);
      await esbuild.build({ absWorkingDir: site, entryPoints: ["app.js"], bundle: true, format: "esm", outdir: to });
      copyFiles(site, to);
      return serveFolder(to);
    },
    async develop(site) {
      const to = folder(site, "esbuild-dev", MODULE);
      copyFiles(site, to);
      const context = await esbuild.context({ absWorkingDir: site, entryPoints: ["app.js"], bundle: true, format: "esm", outdir: to });
      const { port } = await context.serve({ servedir: to, host: "127.0.0.1", port: somePort() });
      return { origin: `http://127.0.0.1:${port}`, close: () => context.dispose() };
    },
  },
];
