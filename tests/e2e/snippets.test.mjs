// Every snippet of the README and of docs/embedding.md is a page that shows a table, with the widget on another origin.
import assert from "node:assert/strict";
import { browserTest } from "./harness.mjs";
import { nameOf, pageOf, shown, snippetsOf } from "./printed.mjs";
import { cors } from "./server.mjs";
import { digest, json } from "./widget.mjs";

const guide = snippetsOf("docs/embedding.md");
assert.ok(guide.length >= 4);
guide.forEach((lines, at) => {
  const server = { headers: { "access-control-allow-origin": "*" }, routes: [[/\.json$/, (request, response, next) => (request.url.includes("locales") ? next() : cors(request, response, () => json(digest)(request, response)))]] };
  browserTest(`docs/embedding.md, snippet ${at + 1}: ${nameOf(lines)}`, { server }, async ({ page, origin, serve }) => {
    const body = lines.replaceAll(/(https:\/\/assets\.example)?\/resolution-table\//g, `${origin}/pkg/`).replaceAll("https://data.example/", `${origin}/`);
    const own = await serve({ routes: [pageOf(body), [/\.json$/, json(digest)]] });
    await page.goto(`${own.origin}/page`);
    await shown(page, lines);
  });
});

/** A server as step 2 of the README leaves it: one folder, with the files of the package and the register. */
const folder = { directories: { "resolution-table": new URL("../../pkg/", import.meta.url) }, routes: [["/resolution-table/wtsa20.json", json(digest)]] };

const readme = snippetsOf("README.md");
assert.ok(readme.length >= 4);
readme.forEach((lines, at) => {
  browserTest(`README.md, way ${at + 1} (${nameOf(lines)}), as it is printed`, {}, async ({ page, serve, expectProblem }) => {
    // Chromium says so of every such frame of the page's own origin.
    if (lines.includes("sandbox")) expectProblem(/sandbox attribute can escape its sandboxing/);
    const { origin } = await serve({ ...folder, routes: [...folder.routes, pageOf(lines)] });
    await page.goto(`${origin}/page`);
    await shown(page, lines);
    // The way out of a page without the table leads somewhere, too, and what is named ahead is there.
    const links = [...lines.matchAll(/href="([^"]+)"/g)].map(([, address]) => address.replaceAll("&amp;", "&"));
    assert.equal(lines.match(/<a href=/g)?.length, 1);
    for (const link of links) assert.equal((await fetch(new URL(link, origin))).status, 200, link);
  });

  browserTest(`README.md, way ${at + 1} (${nameOf(lines)}), with the folder on another server`, {}, async ({ page, serve }) => {
    const other = await serve({ ...folder, headers: { "access-control-allow-origin": "*" } });
    const { origin } = await serve({ directories: {}, routes: [pageOf(lines.replaceAll("/resolution-table/", `${other.origin}/resolution-table/`))] });
    await page.goto(`${origin}/page`);
    await shown(page, lines);
  });
});
