// pkg/ as its users get it.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { build } from "esbuild";

const packageUrl = new URL("../../pkg/", import.meta.url);
const read = (path) => readFileSync(new URL(path, packageUrl));
const manifest = JSON.parse(String(read("package.json")));
const built = readdirSync(packageUrl);

/** What a page fetches of them. */
const BUILT = ["resolution-table.js", "resolution-table.wasm", "resolution-table-more.wasm", "resolution-table-more.txt"];

/** The entry of the package's own folder that holds the file. */
const top = (path) => path.replace("./", "").split("/")[0];

test("the manifest names files that exist, and publishes them", () => {
  const exported = Object.values(manifest.exports).flatMap((target) =>
    typeof target === "string" ? [target] : Object.values(target),
  );
  assert.ok(exported.length > 0);
  for (const path of [...exported, manifest.types, ...manifest.files, ...manifest.sideEffects]) {
    // A pattern such as ./locales/* stands for the files of a folder.
    assert.ok(built.includes(top(path)), `${path} is missing`);
    if (path.includes("/*")) assert.ok(readdirSync(new URL(`${top(path)}/`, packageUrl)).length > 0, `${path} is empty`);
  }
  const published = [...manifest.files.map(top), "package.json"];
  for (const path of exported) assert.ok(published.includes(top(path)), `${path} is not published`);
  // npm packs this one unasked; compressed copies are for servers.
  const unpublished = built.filter((name) => !published.includes(name) && name !== "README.md" && !/\.(br|gz)$/.test(name));
  assert.deepEqual(unpublished, []);
});

test("the notices of the crates in the widget go along", () => {
  assert.ok(manifest.files.includes("THIRD-PARTY.txt"));
  const notices = String(read("THIRD-PARTY.txt"));
  for (const name of ["yew 0.", "wasm-bindgen 0.", "serde-wasm-bindgen 0.", "Rust standard library"]) assert.ok(notices.includes(name), name);
  assert.ok(notices.includes("Permission is hereby granted"));
  assert.ok(!notices.includes(homedir()), "no directory of this machine");
});

test("compressed copies hold the files beside them", () => {
  for (const name of BUILT) {
    assert.ok(brotliDecompressSync(read(`${name}.br`)).equals(read(name)), name);
    assert.ok(gunzipSync(read(`${name}.gz`)).equals(read(name)), name);
  }
});

test("the files say nothing of the machine they were built on", () => {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  for (const name of [...BUILT, "resolution-import.js", "resolution-import.wasm"]) {
    const text = read(name).toString("latin1");
    for (const directory of [root, homedir()]) assert.ok(!text.includes(directory), `${name}: ${directory}`);
  }
});

test("every script has its source map, which holds the sources and names them as they are in the project", () => {
  const scripts = built.filter((name) => /^resolution-(table|import).*\.js$/.test(name));
  assert.ok(scripts.length >= 5, scripts.join());
  for (const name of scripts) {
    assert.ok(String(read(name)).endsWith(`\n//# sourceMappingURL=${name}.map\n`), name);
    const { sources, sourcesContent } = JSON.parse(String(read(`${name}.map`)));
    for (const source of sources) assert.match(source, /^(src|www|bindgen|importer|locales:)/, name);
    assert.equal(sourcesContent.filter((text) => text.length > 0).length, sources.length, name);
    const root = fileURLToPath(new URL("../..", import.meta.url));
    assert.ok(!sourcesContent.some((text) => text.includes(root)), name);
  }
});

test("a bundler takes the module, which asks for no wasm but its own", async () => {
  const { outputFiles, warnings } = await build({
    stdin: { contents: 'import "./resolution-table.js";', resolveDir: fileURLToPath(packageUrl) },
    bundle: true,
    format: "esm",
    write: false,
    logLevel: "silent",
  });
  assert.deepEqual(warnings, []);
  const wasm = outputFiles[0].text.match(/[\w./-]+\.wasm\b/g);
  assert.deepEqual(new Set(wasm.map((name) => name.replace("./", ""))), new Set(["resolution-table.wasm", "resolution-table-more.wasm"]));
});
