// The widget in pages that were not made for it.
import assert from "node:assert/strict";
import { browserTest, screenshot } from "./harness.mjs";
import { answer } from "./server.mjs";
import { becomes } from "./widget.mjs";

const HOSTILE = `
  html { font-size: 10px }
  body { font: italic bold 20px/3 serif; letter-spacing: 5px; word-spacing: 20px; text-transform: uppercase; text-indent: 40px; text-align: center; color: red }
  body * { all: unset !important }
  table, td, th, input, button, select { border: 5px solid red !important; background: yellow !important; padding: 30px !important; color: lime !important }
  td { display: inline !important }`;

const page = (style, elements = '<resolution-table src="/www/data/wtsa20.json"></resolution-table>') => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Host</title><style>${style}</style>
<script type="module" src="/pkg/resolution-table.js"></script></head><body>${elements}</body></html>`;

const routes = [
  ["/plain.html", answer(200, page("body { margin: 0 }"), "text/html")],
  ["/hostile.html", answer(200, page(`${HOSTILE} body { margin: 0 }`), "text/html")],
  ["/many.html", answer(200, page("", '<resolution-table src="/www/data/wtsa20.json"></resolution-table>'.repeat(20)), "text/html")],
];

/** What a person would see of the parts: where they are, how large, in which type and colours. */
const look = (page) =>
  page.evaluate(() => {
    const root = document.querySelector("resolution-table").shadowRoot;
    const top = root.querySelector(".root").getBoundingClientRect().top;
    const parts = ["h2", ".authority", "#search", ".choice", ".facet summary", ".facet[open] .value", "thead th", ".row th", ".row .status", ".row .title", ".row .clamp"];
    return parts.map((part) => {
      const element = root.querySelector(part);
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const kept = ["color", "backgroundColor", "fontFamily", "fontSize", "fontStyle", "fontWeight", "letterSpacing", "wordSpacing", "textTransform", "textAlign", "textIndent", "lineHeight", "cursor", "borderTopColor"];
      return [part, [box.left, box.top - top, box.width, box.height].map(Math.round), kept.map((name) => style[name])];
    });
  });

browserTest("a hostile global style sheet changes nothing of what one sees", { server: { routes } }, async ({ page, origin }) => {
  await page.goto(`${origin}/plain.html`);
  // The filters come with the second file.
  await page.locator("resolution-table .row").first().waitFor();
  await page.locator("resolution-table .facet[open] .value").first().waitFor();
  const expected = await look(page);
  await page.goto(`${origin}/hostile.html`);
  // The filters come with the second file.
  await page.locator("resolution-table .row").first().waitFor();
  await page.locator("resolution-table .facet[open] .value").first().waitFor();
  await screenshot(page, "hostile");
  assert.deepEqual(await look(page), expected);
});

browserTest("twenty widgets on a page share one script, one Wasm module and one locale file", { server: { routes } }, async ({ page, origin }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${origin}/many.html`);
  await page.waitForFunction(() => [...document.querySelectorAll("resolution-table")].every((table) => table.shadowRoot.querySelector(".row")));
  // The second file comes once the first rows stand.
  await becomes(() => asked.filter((path) => path.startsWith("/pkg/")).sort(), ["/pkg/locales/en.txt", "/pkg/resolution-table-more.txt", "/pkg/resolution-table-more.wasm", "/pkg/resolution-table.js", "/pkg/resolution-table.wasm"]);
});

browserTest("nothing of the widget leaks into the page", { server: { routes } }, async ({ page, origin }) => {
  await page.goto(`${origin}/plain.html`);
  const before = await page.evaluate(() => {
    const frame = document.createElement("iframe");
    document.body.append(frame);
    const own = new Set(Object.getOwnPropertyNames(frame.contentWindow));
    frame.remove();
    return Object.getOwnPropertyNames(window).filter((name) => !own.has(name));
  });
  await page.locator("resolution-table .row").first().waitFor();
  assert.deepEqual(before, [], "globals");
  assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0);
  assert.equal(await page.evaluate(() => document.styleSheets.length), 1);
  assert.equal(await page.evaluate(() => document.activeElement.localName), "body", "the focus stays where it was");
});
