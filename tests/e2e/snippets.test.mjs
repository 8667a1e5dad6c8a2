// Every snippet of the README and of docs/embedding.md is a page that shows a table, with the widget on another origin.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { browserTest } from "./harness.mjs";
import { answer, cors } from "./server.mjs";
import { digest, json, Widget } from "./widget.mjs";

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

for (const [document, least] of /** @type {[string, number][]} */ ([["README.md", 4], ["docs/embedding.md", 4]])) {
  const blocks = [...read(document).matchAll(/```html\n([^]*?)```/g)].map(([, lines]) => lines);
  // A block without a script goes with the first one's; one that is a script alone, with the element before it.
  const snippets = blocks.map((lines, at) => {
    if (!lines.includes("<script")) return `${blocks[0].split("\n")[0]}\n${lines}`;
    return /<(resolution-table|div|iframe)/.test(lines) ? lines : `${lines}${blocks[at - 1]}`;
  });
  assert.ok(snippets.length >= least);
  snippets.forEach((lines, at) => {
    const name = lines.match(/<(resolution-table |iframe|div)/)[1] + (lines.includes("classic") ? ", classic" : "");
    const server = { headers: { "access-control-allow-origin": "*" }, routes: [[/\.json$/, (request, response, next) => (request.url.includes("locales") ? next() : cors(request, response, () => json(digest)(request, response)))]] };
    browserTest(`${document}, snippet ${at + 1}: ${name}`, { server }, async ({ page, origin, serve }) => {
      const body = lines.replaceAll(/(https:\/\/assets\.example)?\/resolution-table\//g, `${origin}/pkg/`).replaceAll("https://data.example/", `${origin}/`);
      const own = await serve({ routes: [["/page", answer(200, `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${body}`, "text/html")], [/\.json$/, json(digest)]] });
      await page.goto(`${own.origin}/page`);
      const frame = name === "iframe" ? page.frameLocator("iframe") : page;
      await new Widget({ locator: (selector) => frame.locator(selector) }, "resolution-table").shown();
    });
  });
}
