// The plugin for WordPress: its PHP, where there is a PHP to run it, and its block.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { FILTERS } from "./filters.mjs";
import { browserTest } from "./harness.mjs";
import { answer, cors } from "./server.mjs";
import { becomes, html, json, small, Widget } from "./widget.mjs";

const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const plugin = path("www/wordpress/resolution-table.php");
const hasPhp = spawnSync("php", ["--version"]).status === 0;
const skip = hasPhp ? false : "PHP is not installed";

/** What the plugin registers and writes for what an editor says. */
const runs = (given, folder = "", sources = "") => {
  const { status, stdout, stderr } = spawnSync("php", ["-d", "display_errors=stderr", "-d", "error_reporting=-1", path("tests/e2e/wordpress.php"), plugin, folder, JSON.stringify(given), sources], { encoding: "utf8" });
  assert.deepEqual({ status, stderr }, { status: 0, stderr: "" }, stdout);
  return JSON.parse(stdout);
};

test("the plugin names the version of the package, in all its places", () => {
  const { version } = JSON.parse(readFileSync(path("pkg/package.json"), "utf8"));
  const text = readFileSync(plugin, "utf8");
  assert.deepEqual([...text.matchAll(/(?:Version: |')(\d+\.\d+\.\d+)/g)].map(([, it]) => it), [version, version, version]);
});

test("the PHP of the plugin and of the guides has no error of syntax", { skip }, () => {
  const guides = readFileSync(path("docs/content-systems.md"), "utf8");
  const snippets = [...guides.matchAll(/```php\n([^]*?)```/g)].map(([, lines]) => (lines.startsWith("<?php") ? lines : `<?php\n${lines}`));
  assert.ok(snippets.length > 0);
  for (const text of [readFileSync(plugin, "utf8"), ...snippets]) {
    const { status, stdout } = spawnSync("php", ["-l"], { input: text, encoding: "utf8" });
    assert.equal(status, 0, stdout);
  }
});

test("shortcode and block write one link, of known options alone; without a register there is none", { skip }, () => {
  const { shortcode, block, none, attributes, scripts, how } = runs({ src: "wtsa20.json", lang: "fr", page_size: "20", filters: "search=ipv6&status=new", onclick: "alert(1)", title: "A & <B>" });
  assert.equal(none, "");
  assert.equal(block, shortcode);
  const [, href, words] = shortcode.match(/^<p><a href="([^"]*)">([^]*)<\/a><\/p>$/);
  assert.equal(words, "A &amp; &lt;B&gt;");
  const address = new URL(href.replaceAll("&#038;", "&"));
  assert.equal(`${address.origin}${address.pathname}`, "https://site.example/wp-content/plugins/wordpress/package/embed.html");
  assert.deepEqual(Object.fromEntries(address.searchParams), { src: "wtsa20.json", lang: "fr", "page-size": "20", filters: "search=ipv6&status=new" });
  assert.ok(attributes.includes("src"));
  assert.equal(scripts["resolution-table"], "https://site.example/wp-content/plugins/wordpress/package/resolution-table.upgrade.js");
  assert.match(scripts["resolution-table-block"], /\/block\.js$/);
  assert.deepEqual(how, { strategy: "defer" });
});

test("registers may be uploaded, and other origins for them are named in the script's tag", { skip }, () => {
  const { uploads, tag, other } = runs({ src: "a.json" }, "", "https://data.example https://more.example");
  assert.deepEqual(uploads, { png: "image/png", json: "application/json" });
  assert.equal(tag, '<script data-sources="https://data.example https://more.example" src="a.js"></script>');
  assert.equal(other, '<script src="b.js"></script>');
  assert.equal(runs({ src: "a.json" }).tag, '<script src="a.js"></script>');
});

/** Another origin with the package and a register beside `embed.html`. */
const assets = { headers: { "access-control-allow-origin": "*" }, routes: [["/pkg/register.json", (request, response) => cors(request, response, () => json(small)(request, response))]] };

if (hasPhp) {
  browserTest("what the shortcode writes passes the filter of WordPress and becomes the table", { server: assets }, async ({ page, origin, serve }) => {
    const { shortcode, scripts } = runs({ src: "register.json", lang: "fr", view: "provisions" }, `${origin}/pkg`);
    const body = await FILTERS.wordpress(page, shortcode);
    const text = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title><script src="${scripts["resolution-table"]}" defer></script></head><body>${body}</body></html>`;
    const own = await serve({ routes: [["/page", answer(200, text, "text/html")]] });
    await page.goto(`${own.origin}/page`);
    const widget = await new Widget(page).shown();
    await widget.counts("8 dispositions");
  });
}

browserTest("the block has a field for each attribute, and leaves the page to PHP", { server: { routes: [["/page", html("<p>Editor</p>", { head: "" })]] } }, async ({ page, origin }) => {
  await page.goto(`${origin}/page`);
  // The editor gives plugins these; elements are plain objects here.
  await page.evaluate(() => {
    const element = { createElement: (type, given, ...children) => ({ type, given, children }) };
    globalThis.wp = { element, blocks: { registerBlockType: (name, options) => (globalThis.registered = { name, options }) }, blockEditor: { useBlockProps: () => ({}) }, components: { TextControl: "text", SelectControl: "select" } };
  });
  await page.addScriptTag({ url: `${origin}/pkg/wordpress/block.js` });
  const seen = await page.evaluate(() => {
    const { name, options } = globalThis.registered;
    const set = [];
    const { children } = options.edit({ attributes: { src: "a.json" }, setAttributes: (it) => set.push(it) });
    const fields = children.filter(({ type }) => type === "text" || type === "select");
    for (const { given } of fields) given.onChange("x");
    return { name, attributes: Object.keys(options.attributes), set: Object.assign({}, ...set), first: fields[0].given.value, saved: options.save() };
  });
  assert.equal(seen.name, "resolution-table/table");
  assert.deepEqual(Object.keys(seen.set).sort(), seen.attributes.sort());
  assert.equal(seen.first, "a.json");
  assert.equal(seen.saved, null);
  if (hasPhp) assert.deepEqual(runs({ src: "a.json" }).attributes.sort(), seen.attributes);
  await becomes(() => page.locator("p").innerText(), "Editor");
});
