// The same sources give the same bytes, wherever they lie: what the build emits here and in a fresh clone elsewhere.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const git = (...command) => execFileSync("git", ["-C", root, ...command], { encoding: "utf8" });

/** The checksum of every file below a folder, by its path. */
const checksums = (folder) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .sort()
      .map((path) => [relative(folder, path), createHash("sha256").update(readFileSync(path)).digest("hex")]),
  );

test("a fresh clone in another folder gives the same bytes", (t) => {
  // What the build writes into pkg/ is in part committed.
  const changed = git("status", "--porcelain", "--untracked-files=no").trim();
  if (changed) return t.skip(`what is not committed is not in a clone: ${changed.split("\n").length} files`);
  const here = checksums(join(root, "pkg"));
  assert.ok(here["resolution-table.wasm.br"], "pkg/ has no whole build");
  const folder = mkdtempSync(join(tmpdir(), "resolution-table-built-again-"));
  try {
    const clone = join(folder, "somewhere", "else");
    git("clone", "--quiet", root, clone);
    const { CARGO_TARGET_DIR: _, ...environment } = process.env;
    execFileSync("cargo", ["xtask", "build"], { cwd: clone, env: environment, stdio: ["ignore", "ignore", "inherit"] });
    const there = checksums(join(clone, "pkg"));
    const names = [...new Set([...Object.keys(here), ...Object.keys(there)])];
    assert.deepEqual(names.filter((name) => here[name] !== there[name]), []);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
