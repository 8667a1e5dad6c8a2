// The one-file pack, opened from the disk with no network at all.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createHash } from "node:crypto";
import { after } from "node:test";
import { canBeOffline, ENGINE } from "./engine.mjs";
import { axe, mainTest } from "./harness.mjs";
import { small, Widget } from "./widget.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const directory = mkdtempSync(join(tmpdir(), "pack-"));
after(() => rmSync(directory, { recursive: true }));

function pack(register) {
  writeFileSync(join(directory, "register.json"), JSON.stringify(register));
  execFileSync("cargo", ["xtask", "pack", "--built", "--register", join(directory, "register.json"), "--lang", "fr", "--output", directory], { cwd: root, stdio: "pipe" });
  return readdirSync(directory).find((name) => name.endsWith(".html"));
}

mainTest("a packed register opens from the disk, and asks the network for nothing", {}, async ({ page, context }) => {
  const register = structuredClone(small);
  register.resolutions[0].title = "</script><script>document.title = 'hostile'</script>";
  const name = pack(register);
  const file = readFileSync(join(directory, name));
  assert.ok(name.includes(createHash("sha256").update(file).digest("hex").slice(0, 12)), "named by its checksum");
  const asked = [];
  context.on("request", (request) => asked.push(request.url()));
  if (canBeOffline) await context.setOffline(true);
  await page.goto(pathToFileURL(join(directory, name)).href);
  const widget = await new Widget(page).shown();
  await widget.showsRows([3, 30, 300]);
  await widget.search.fill("ipv6");
  await widget.showsRows([3]);
  await widget.opener(3).click();
  await widget.find("[data-detail='3']").waitFor();
  await widget.find("select[data-action=language]").selectOption("ar");
  await widget.find(".root[dir=rtl]").waitFor();
  // Without a script there is the text.
  const written = file.toString().match(/<noscript>([^]*?)<\/noscript>/)[1];
  for (const words of ["IPv6", "&lt;/script", "id=\"300\""]) assert.ok(written.includes(words), words);
  assert.match(file.toString(), /data-notices>[^]*yew 0\.[^]*Permission is hereby granted/, "the notices go along");
  assert.notEqual(await page.title(), "hostile");
  // Firefox's driver does not tell of what a file asks for; the page itself knows.
  asked.push(...(await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name))));
  assert.deepEqual(asked.filter((url) => !url.startsWith("file:") && !url.startsWith("data:")), []);
  // WebKit's driver has no way past the policy of the page for a text that is run.
  if (ENGINE !== "webkit") await axe(page);
});
