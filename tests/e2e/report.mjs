// The real report as the importer gives it. It is no part of the project: tests do without it where it is not beside the package.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { RUN } from "./importer.mjs";
import { digest } from "./widget.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const source = join(root, "../shared/source");
const report = existsSync(source) ? readdirSync(source).find((name) => name.endsWith(".txt")) : undefined;

function imported() {
  const directory = mkdtempSync(join(tmpdir(), "report-"));
  after(() => rmSync(directory, { recursive: true }));
  const output = join(directory, "register.json");
  execFileSync("cargo", [...RUN, join(source, report), "-o", output], { cwd: root, stdio: ["ignore", "ignore", "pipe"] });
  return JSON.parse(readFileSync(output, "utf8"));
}

/** The registers that readers' questions are asked of, by name: the digest, and the imported report where it is at hand. */
export const registers = { digest };
if (report) registers["imported report"] = imported();
else test("the imported report", { skip: "skipped: the report is not at hand" }, () => {});
