// A release as whoever gets it has it: checksums, the package installed by npm, and the zip file on a server. `cargo xtask release` makes
// it and runs this; RELEASE is its folder, RELEASE_VERSION its version.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { unzipSync } from "fflate";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { browserTest } from "../e2e/harness.mjs";
import { nameOf, pageOf, shown, snippetsOf } from "../e2e/printed.mjs";
import { digest, Widget } from "../e2e/widget.mjs";
import { brokenLinks } from "../site/made.mjs";

const { RELEASE, RELEASE_VERSION: version } = process.env;
assert.ok(RELEASE && version, "RELEASE and RELEASE_VERSION name a release: `cargo xtask release` runs these tests");
const name = `resolution-table-${version}`;
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** Fails unless each line of the list is the checksum of the file it names. */
const checkSums = (folder) => {
  const lines = readFileSync(join(folder, "SHA256SUMS"), "utf8").trimEnd().split("\n");
  for (const line of lines) {
    const [sum, file] = line.split("  ");
    assert.equal(sha256(readFileSync(join(folder, file))), sum, file);
  }
  return lines.map((line) => line.split("  ")[1]);
};

// Outside the project, where nothing of it is found by chance.
const clean = mkdtempSync(join(tmpdir(), "resolution-table-release-"));
after(() => rmSync(clean, { recursive: true, force: true }));
const site = join(clean, "site", `${name}-site`);
const unpacked = join(clean, "server", name);
const installed = join(clean, "app", "node_modules", "resolution-table");

before(() => {
  for (const [archive, folder] of [[`${name}.zip`, "server"], [`${name}-site.zip`, "site"]]) {
    for (const [path, bytes] of Object.entries(unzipSync(readFileSync(join(RELEASE, archive))))) {
      const to = join(clean, folder, path);
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, bytes);
    }
  }
  const app = join(clean, "app");
  mkdirSync(app, { recursive: true });
  writeFileSync(join(app, "package.json"), '{ "private": true, "type": "module" }');
  // It depends on nothing, so that no registry is asked.
  const options = { cwd: app, encoding: "utf8", shell: process.platform === "win32" };
  execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund", join(RELEASE, `${name}.tgz`)], /** @type {any} */ (options));
});

test("every file of the release has its checksum, and the changes of this version", () => {
  const files = checkSums(RELEASE);
  for (const file of [`${name}.tgz`, `${name}.zip`, `${name}-site.zip`, `${name}-CHANGES.md`, `${name}-THIRD-PARTY.txt`]) assert.ok(files.includes(file), file);
  assert.match(readFileSync(join(RELEASE, `${name}-CHANGES.md`), "utf8"), new RegExp(`^## ${version.replaceAll(".", "\\.")} –.*\n\n###? \\w+`));
});

test("the zip file holds one folder, all of whose files have their checksums", () => {
  assert.deepEqual(readdirSync(join(clean, "server")), [name]);
  const files = checkSums(unpacked);
  for (const file of ["resolution-table.wasm", "resolution-table-more.wasm", "locales/fr.txt", "builder.html", "embed.html", "LICENSE-MIT", "THIRD-PARTY.txt"]) {
    assert.ok(files.includes(file), file);
  }
  const integrity = JSON.parse(readFileSync(join(unpacked, "integrity.json"), "utf8"));
  for (const [file, value] of Object.entries(integrity)) {
    assert.equal(`sha384-${createHash("sha384").update(readFileSync(join(unpacked, file))).digest("base64")}`, value, file);
  }
});

test("both hold the same bytes, and no word of the machine they were made on", () => {
  const manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  assert.equal(manifest.version, version);
  assert.equal(manifest.dependencies, undefined);
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const files = /** @type {string[]} */ (readdirSync(installed, { recursive: true })).filter((file) => /\.\w+$/.test(file));
  assert.ok(files.length > 40, `${files.length} files`);
  for (const file of files) {
    const bytes = readFileSync(join(installed, file));
    assert.ok(bytes.equals(readFileSync(join(unpacked, file))), file);
    assert.ok(!bytes.includes(root), file);
  }
});

test("on a server each script is imported without a word, and does nothing", () => {
  const { exports } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  const scripts = Object.entries(exports).filter(([, target]) => (target.default ?? target).endsWith(".js")).map(([path]) => path.replace(/^\./, "resolution-table"));
  // A worker has a global scope of its own.
  const imported = scripts.filter((path) => !path.endsWith("offline-worker.js"));
  assert.ok(imported.length >= 9, imported.join());
  for (const path of imported) {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", `await import(${JSON.stringify(path)}); console.log(typeof customElements)`], { cwd: join(clean, "app"), encoding: "utf8" });
    assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: "undefined\n", stderr: "" }, path);
  }
});

test("publint finds nothing in the installed package", async () => {
  const { messages, pkg } = await publint({ pkgDir: installed, strict: true, pack: false });
  assert.deepEqual(messages.map((message) => formatMessage(message, pkg)), []);
});

test("the types are found as every tool looks for them", async () => {
  const tarball = createPackageFromTarballData(readFileSync(join(RELEASE, `${name}.tgz`)));
  // What is no script has no types; the offline worker's are the browser's.
  const analysis = await checkPackage(tarball, { excludeEntrypoints: [/\.(css|html|txt|wasm)$/, /offline-worker/, /locales/] });
  assert.ok(analysis.types && analysis.entrypoints["./react"], "the package has types");
  // It is a package of modules: `require` does not get them.
  const found = analysis.problems.map((it) => ("entrypoint" in it ? `${it.kind}: ${it.entrypoint}, ${it.resolutionKind}` : it.kind));
  assert.deepEqual(found.filter((it) => !/^CJSResolvesToESM: .*node16-cjs$/.test(it)), []);
});

/** The folder as README's second step leaves it, under the name that its snippets have. */
const folder = (from) => ({
  directories: { "resolution-table": pathToFileURL(`${from}/`) },
  routes: [["/resolution-table/wtsa20.json", (request, response) => response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(digest))]],
});

for (const [what, from] of Object.entries({ "the zip file": unpacked, "the package that npm installed": installed })) {
  snippetsOf("README.md").forEach((lines, at) => {
    browserTest(`${what}: README.md, way ${at + 1} (${nameOf(lines)}) shows the table`, {}, async ({ page, serve, expectProblem }) => {
      // Chromium says so of every such frame of the page's own origin.
      if (lines.includes("sandbox")) expectProblem(/sandbox attribute can escape its sandboxing/);
      const given = folder(from);
      const { origin } = await serve({ ...given, routes: [...given.routes, pageOf(lines)] });
      await page.goto(`${origin}/page`);
      await shown(page, lines);
    });
  });
}

test("the site: everything that a page names is there", () => assert.deepEqual(brokenLinks(site), []));

browserTest("the site: the first page shows the table, and the search finds a section", {}, async ({ page, serve }) => {
  const { origin } = await serve({ directories: { pages: pathToFileURL(`${site}/`) } });
  await page.goto(`${origin}/pages/index.html`);
  await page.frameLocator("iframe.live").locator("resolution-table .row").first().waitFor();
  await page.goto(`${origin}/pages/search.html?q=integrity`);
  await page.locator("#results a").first().waitFor();
});

browserTest("the zip file: the builder shows the bundled register", {}, async ({ page, serve }) => {
  const { origin } = await serve(folder(unpacked));
  await page.goto(`${origin}/resolution-table/builder.html`);
  const widget = await new Widget(page).shown();
  await widget.counts("28 resolutions");
});
