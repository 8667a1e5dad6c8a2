// The site for developers, made for a test, in a folder somewhere on a server.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Makes the site of what `pkg/` holds in a new folder, and gives that. */
export function makeSite() {
  const folder = mkdtempSync(join(root, "target", "site-"));
  execFileSync(process.execPath, [join(root, "xtask", "site", "site.mjs"), `--output=${folder}`], { stdio: ["ignore", "ignore", "inherit"] });
  return folder;
}

/** A server that has it far below its root. */
export const serving = (folder) => ({ directories: { some: pathToFileURL(`${dirname(folder)}/`) } });
/** The address of the site there. */
export const addressOf = (origin, folder) => `${origin}/some/${folder.split(/[\\/]/).pop()}`;

/** Every page of the site, from its folder. */
export const pagesIn = (folder) =>
  /** @type {string[]} */ (readdirSync(folder, { recursive: true })).map((name) => name.replaceAll("\\", "/")).filter((name) => name.endsWith(".html") && !name.startsWith("resolution-table/")).sort();

/** What pages name and is not there, and addresses that hold on one server alone. */
export function brokenLinks(folder) {
  const broken = [];
  const ids = {};
  const idsIn = (file) => (ids[file] ??= new Set([...readFileSync(join(folder, file), "utf8").matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)));
  for (const page of pagesIn(folder)) {
    // What is printed as code is no link.
    const text = readFileSync(join(folder, page), "utf8").replace(/<pre[^]*?<\/pre>/g, "");
    for (const [, name, written] of text.matchAll(/\s(href|src|action)="([^"]*)"/g)) {
      const address = written.replaceAll("&amp;", "&");
      if (/^(https?:|mailto:|data:)/.test(address)) continue;
      const [path, fragment] = address.replace(/\?[^#]*/, "").split("#");
      const target = path ? posix.join(posix.dirname(page), path) : page;
      // Registers of examples are named by the element itself, several with spaces between them.
      const files = name === "src" ? path.split(" ").map((it) => posix.join(posix.dirname(page), it)) : [target];
      if (path.startsWith("/") || target.startsWith("..") || !files.every((file) => existsSync(join(folder, file)))) broken.push(`${page}: ${written}`);
      else if (fragment && !idsIn(target).has(decodeURIComponent(fragment))) broken.push(`${page}: ${written} (no such place)`);
    }
  }
  return broken;
}
