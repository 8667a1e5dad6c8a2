// Folders as developers have them: an app, and in its `node_modules` the package as npm would install it.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sirv from "sirv";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Puts the package into the `node_modules` of `directory`, packed and unpacked as npm does it. */
export function installPackage(directory) {
  const modules = join(directory, "node_modules", "resolution-table");
  mkdirSync(modules, { recursive: true });
  const printed = execFileSync("npm", ["pack", "--json", "--pack-destination", directory], { cwd: join(root, "pkg"), encoding: "utf8", shell: process.platform === "win32" });
  const packed = JSON.parse(printed);
  const [{ filename }] = Array.isArray(packed) ? packed : Object.values(packed);
  execFileSync("tar", ["-xzf", filename, "-C", modules, "--strip-components=1"], { cwd: directory });
  rmSync(join(directory, filename));
}

/** A new folder below `target/`, which sees the packages of the project, with the package installed and these files. */
export function makeSite(name, files) {
  mkdirSync(join(root, "target"), { recursive: true });
  const site = mkdtempSync(join(root, "target", `${name}-`));
  installPackage(site);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(site, path, ".."), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  return site;
}

/** The files that a tool leaves behind which knows no addresses of files: beside its bundle. */
export function copyFiles(site, to) {
  const from = join(site, "node_modules", "resolution-table");
  for (const name of ["locales", "resolution-table.wasm", "resolution-table-more.wasm", "resolution-table-more.txt"]) {
    cpSync(join(from, name), join(to, name), { recursive: true });
  }
}

/** A port that nobody has asked for. */
export const somePort = () => 20_000 + Math.floor(Math.random() * 30_000);

/** Serves a folder as plain servers do. */
export async function serveFolder(directory) {
  const files = sirv(directory, { dev: true });
  const missing = (response) => void response.writeHead(404).end("Not found");
  const server = createServer((request, response) => files(request, response, () => missing(response)));
  await new Promise((/** @type {(value?: unknown) => void} */ done) => server.listen(0, "127.0.0.1", () => done()));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}
