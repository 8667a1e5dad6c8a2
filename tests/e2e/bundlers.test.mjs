// The npm package, packed as it is published, in pages that Vite builds: plain, with React and with Vue.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import { browserTest } from "./harness.mjs";
import { answer } from "./server.mjs";
import { HOSTILE, policy } from "./ways.mjs";
import { becomes, json, small, Widget } from "./widget.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Each page's script; it puts the tables into `#app` and writes what events tell into the title. */
const PAGES = {
  plain: `
    import { ResolutionTableElement } from "resolution-table";
    const table = new ResolutionTableElement();
    table.src = "/register.json";
    table.addEventListener("resolution-table-filter", ({ detail }) => (document.title = detail.search));
    document.getElementById("app").append(table);`,
  react: `
    import "resolution-table";
    import { createElement, useEffect, useRef, useState, StrictMode } from "react";
    import { createRoot } from "react-dom/client";
    function Table({ data }) {
      const ref = useRef(null);
      const [search, setSearch] = useState("");
      useEffect(() => {
        const table = ref.current;
        const listen = ({ detail }) => setSearch(detail.search);
        table.addEventListener("resolution-table-filter", listen);
        return () => table.removeEventListener("resolution-table-filter", listen);
      }, []);
      useEffect(() => { document.title = search; }, [search]);
      // A property that the element has is set as one: data stays an object.
      return createElement("resolution-table", { ref, data, view: "overview" }, createElement("p", null, "Fallback"));
    }
    const data = await (await fetch("/register.json")).json();
    createRoot(document.getElementById("app")).render(createElement(StrictMode, null, createElement(Table, { data })));`,
  vue: `
    import "resolution-table";
    import { createApp, h, ref } from "vue";
    const data = await (await fetch("/register.json")).json();
    createApp({
      setup: () => () => h("resolution-table", { ".data": data, view: "overview", onResolutionTableFilter: ({ detail }) => (document.title = detail.search) }),
    }).mount("#app");`,
};

let site;
before(async () => {
  // Inside the project, so that React and Vue are found; the package itself only as npm would unpack it.
  mkdirSync(join(root, "target"), { recursive: true });
  site = mkdtempSync(join(root, "target", "bundlers-"));
  const modules = join(site, "node_modules");
  mkdirSync(join(modules, "resolution-table"), { recursive: true });
  const packed = JSON.parse(execFileSync("npm", ["pack", "--json", "--pack-destination", site], { cwd: join(root, "pkg"), encoding: "utf8", shell: process.platform === "win32" }));
  const [{ filename }] = Array.isArray(packed) ? packed : Object.values(packed);
  execFileSync("tar", ["-xzf", filename, "-C", join(modules, "resolution-table"), "--strip-components=1"], { cwd: site });
  for (const name of Object.keys(PAGES)) {
    writeFileSync(join(site, `${name}.js`), PAGES[name]);
    writeFileSync(join(site, `${name}.html`), `<!doctype html><html lang="en"><head><meta charset="utf-8"><title></title><link rel="stylesheet" href="/hostile.css"><script type="module" src="/${name}.js"></script></head><body><main><h1>Page</h1><div id="app"></div></main></body></html>`);
  }
  await build({
    root: site,
    logLevel: "warn",
    configFile: false,
    build: { rollupOptions: { input: Object.keys(PAGES).map((name) => join(site, `${name}.html`)) }, target: "es2022" },
  });
});
after(() => rmSync(site, { recursive: true, force: true }));

for (const name of Object.keys(PAGES)) {
  browserTest(`Vite, ${name}: the package is shown, and tells what the reader does`, {}, async ({ page, serve }) => {
    const built = pathToFileURL(`${site}/dist/`);
    const headers = { "content-security-policy": policy("'self'") };
    const { origin } = await serve({ directories: { built, assets: new URL("assets/", built) }, headers, routes: [["/register.json", json(small)], ["/hostile.css", answer(200, HOSTILE, "text/css")]] });
    const asked = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${origin}/built/${name}.html`);
    const widget = await new Widget(page).shown();
    await widget.showsRows([3, 30, 300]);
    assert.equal(asked.filter((path) => /resolution-table-[\w-]+\.wasm$/.test(path) && !path.includes("more")).length, 1);
    assert.equal(await widget.opener(30).evaluate((it) => getComputedStyle(it).textTransform), "none", "the page's style sheet stays outside");
    await widget.search.fill("spam");
    await widget.showsRows([30]);
    await becomes(() => page.title(), "spam");
    await widget.search.fill("");
    await widget.host.evaluate((host) => (host.lang = "fr"));
    await widget.counts("3 résolutions");
    assert.equal(await page.locator("resolution-table").count(), 1);
  });
}
