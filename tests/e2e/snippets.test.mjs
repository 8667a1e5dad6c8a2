// Every snippet of docs/embedding.md is a page that shows a table.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { browserTest } from "./harness.mjs";
import { answer, cors } from "./server.mjs";
import { digest, json, Widget } from "./widget.mjs";

const text = readFileSync(new URL("../../docs/embedding.md", import.meta.url), "utf8");
const blocks = [...text.matchAll(/```html\n([^]*?)```/g)].map(([, lines]) => lines);
const scripts = blocks.filter((lines) => lines.includes("<script"));
// A block without a script is said to go with the script of the one before it.
const snippets = blocks.map((lines, at) => (lines.includes("<script") && /<(resolution-table|div|iframe)/.test(lines) ? lines : lines.includes("<script") ? `${lines}${blocks[at - 1]}` : `${blocks[0].split("\n")[0]}\n${lines}`));
assert.ok(scripts.length >= 3);

for (const lines of snippets) {
  const name = lines.match(/<(resolution-table |iframe|div)/)[1] + (lines.includes("classic") ? ", classic" : "");
  browserTest(`the snippet with ${name}`, { server: { headers: { "access-control-allow-origin": "*" }, routes: [[/\/wtsa20\.json$/, cors, json(digest)]] } }, async ({ page, origin, serve }) => {
    const body = lines.replaceAll("https://assets.example/resolution-table/", `${origin}/pkg/`).replaceAll("https://data.example/", `${origin}/`);
    const own = await serve({ routes: [["/page", answer(200, `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${body}`, "text/html")], ["/wtsa20.json", json(digest)]] });
    await page.goto(`${own.origin}/page`);
    const frame = name === "iframe" ? page.frameLocator("iframe") : page;
    await new Widget({ locator: (selector) => frame.locator(selector) }, "resolution-table").shown();
  });
}
