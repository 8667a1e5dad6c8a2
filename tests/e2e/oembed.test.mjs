// oEmbed by static files: what the builder gives, on a server, to a site that embeds an address.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { oembed } from "../../www/builder-oembed.js";
import { browserTest } from "./harness.mjs";
import { answer } from "./server.mjs";
import { json, small, Widget } from "./widget.mjs";

browserTest("an address that is pasted elsewhere becomes the table: page, description, frame", { server: { routes: [["/register.json", json(small)], ["/pkg/register.json", json(small)]] } }, async ({ page, origin, serve }) => {
  await page.goto(`${origin}/www/builder.html?src=/register.json`);
  await new Widget(page).shown();
  await page.getByLabel("Address of the folder").fill("/pkg/");
  await page.getByLabel("Language", { exact: true }).first().selectOption("fr");
  await page.getByText("For sites that embed an address").click();
  /** @type {Record<string, string>} */
  const files = {};
  for (const button of await page.locator("#oembed-files button").all()) {
    const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
    files[download.suggestedFilename()] = readFileSync(await download.path(), "utf8");
  }
  assert.deepEqual(Object.keys(files), ["register.html", "register.oembed.json", "register.provider.json"]);

  // The folder with those files, under the very address that they name.
  await page.route(`${origin}/pkg/register.*`, (route) => {
    const name = new URL(route.request().url()).pathname.split("/").pop();
    return name in files ? route.fulfill({ body: files[name], contentType: name.endsWith(".html") ? "text/html" : "application/json" }) : route.continue();
  });
  await page.goto(`${origin}/pkg/register.html`);
  const widget = await new Widget(page).shown();
  await widget.counts("3 résolutions");

  // What a consumer does: it reads the page, follows the link, and writes what the description says.
  const [, found] = files["register.html"].match(/<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/);
  assert.equal(found, `${origin}/pkg/register.oembed.json`);
  const description = JSON.parse(files[found.split("/").pop()]);
  assert.deepEqual([description.version, description.type, typeof description.width, typeof description.height], ["1.0", "rich", "number", "number"]);
  const [provider] = JSON.parse(files["register.provider.json"]);
  assert.deepEqual(provider.endpoints, [{ schemes: [`${origin}/pkg/register.html`], url: found, formats: ["json"], discovery: true }]);
  const own = await serve({ routes: [["/page", answer(200, `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${description.html}`, "text/html")]] });
  await page.goto(`${own.origin}/page`);
  const frame = page.frameLocator("iframe");
  const shown = await new Widget({ locator: (selector) => frame.locator(selector) }, "resolution-table").shown();
  await shown.counts("3 résolutions");
});

test("names of files and texts of readers break out of nothing", () => {
  const given = { folder: "https://a.example/rt/", source: 'https://a.example/rt/a"b.json?x=1 second.json', attributes: { lang: "fr", filters: 'search="><script>' }, title: '"><script>alert(1)</script>' };
  const files = oembed(given);
  assert.deepEqual(Object.keys(files), ["a-b.html", "a-b.oembed.json", "a-b.provider.json"]);
  assert.ok(!files["a-b.html"].includes("<script>alert"));
  const { html, title } = JSON.parse(files["a-b.oembed.json"]);
  assert.equal(title, given.title);
  assert.ok(!html.includes("<script"));
});
