// What host pages do to the browser's own objects, to elements and to links, and what a table leaves behind.
import assert from "node:assert/strict";
import { test } from "node:test";
import { mended } from "../../src/tables/inline-json.js";
import { browserTest, mainTest } from "./harness.mjs";
import { becomes, html, json, open, small, Widget } from "./widget.mjs";

const script = '<script type="module" src="/pkg/resolution-table.js"></script>';

/** What old libraries and careless scripts add to the browser's own objects. */
const PROTOTYPES = {
  "a toJSON of Prototype.js": `Array.prototype.toJSON = function () { return "[" + this.map((it) => JSON.stringify(it)).join(", ") + "]"; };
    String.prototype.toJSON = function () { return JSON.stringify(String(this)); };
    Object.prototype.toJSON = function () { return "nothing"; };`,
  "functions": "Object.prototype.extra = function () {}; Array.prototype.last = function () { return this[this.length - 1]; };",
  "a text": 'Object.prototype.junk = "x"; Array.prototype.junk = "x"; Function.prototype.junk = "x";',
  "a number": "Object.prototype.junk = 1; String.prototype.junk = 1;",
  "names of the widget's own": 'for (const name of ["address", "data", "init", "table", "state", "locale", "extension", "columns"]) Object.prototype[name] = "x";',
  "an Array.from of Prototype.js": "Array.from = (given) => { const made = []; for (let at = 0; at < given.length; at += 1) made.push(given[at]); return made; };",
  "an accessor": 'Object.defineProperty(Object.prototype, "junk", { get() { return 7; }, set() {}, enumerable: true, configurable: true });',
};

for (const [what, changes] of Object.entries(PROTOTYPES)) {
  const body = `<resolution-table id="one" src="/register.json" url-state="off"></resolution-table>
    <resolution-table id="two" url-state="off"></resolution-table>
    <resolution-table id="three" url-state="off"><table><tr><th>Resolution</th><th>Title</th></tr><tr><td>1</td><td>Water</td></tr></table></resolution-table>`;
  const routes = [["/page", html(body, { head: `<script>${changes}</script>${script}` })], ["/register.json", json(small)]];
  browserTest(`a page's own objects have ${what}`, { server: { routes } }, async ({ page, origin }) => {
    await page.goto(`${origin}/page`);
    // Playwright's own scripts would meet the same: the register goes over as a text.
    await page.addScriptTag({ content: `document.getElementById("two").data = JSON.parse(${JSON.stringify(JSON.stringify(small))});`, type: "module" });
    const rows = (id) => page.locator(`#${id} tr.row`).count();
    await becomes(async () => [await rows("one"), await rows("two"), await rows("three")], [3, 3, 1]);
    // What is asked and told passes as objects, too.
    await page.addScriptTag({ content: 'document.getElementById("two").filter({ search: "spam" });', type: "module" });
    await becomes(() => rows("two"), 1);
  });
}

const text = JSON.stringify(small, null, 1);
const between = (inner) => `<resolution-table url-state="off"><script type="application/json">${inner}</script><p>The plain version</p></resolution-table>`;
/** What the editors of content systems make of the data in an element. */
const EDITED = {
  "a paragraph around it": (text) => `<p>${text}</p>`,
  "line breaks": (text) => text.replaceAll("\n", "<br />\n"),
  "typographic quotation marks as entities": (text) => text.replaceAll('"', "&#8221;"),
  "typographic quotation marks": (text) => text.replaceAll(/"([^"]*)"/g, "\u201c$1\u201d"),
  "quotation marks as entities": (text) => text.replaceAll('"', "&quot;"),
  "non-breaking spaces": (text) => text.replaceAll("\n ", "\n&nbsp;").replaceAll('": ', '":\u00a0'),
  "zero-width spaces": (text) => text.replaceAll('",', '",\u200b'),
  "a comment around it": (text) => `<!-- ${text} -->`,
  "a section of XML": (text) => `//<![CDATA[\n${text}\n//]]>`,
};

/** What texts may have, and none of those changes may take away: a register whose texts have it, before and after. */
const KEPT = {
  "no-break spaces": "No.\u00a044 and\u202f5\ufeff",
  "tags": "<br>first<br/><p>second</p> <div>third</div> <span>fourth</span>",
  "comments": "<!-- a --> and <![CDATA[ b ]]> // c",
  "entities": "&nbsp;&amp;&#160;&lt;",
  "zero-width spaces": "deep\u200bwells\u2060",
  "typographic quotation marks": "the \u201cdeep\u201d wells and \u201ethe other\u201c",
  "brackets and commas": 'a {b}: [c], d',
};
for (const [what, edit] of Object.entries(EDITED)) {
  for (const [name, words] of Object.entries(KEPT)) {
    // Where both are the same nobody can tell them apart beside a comma: here none is.
    test(`${what} around data whose texts have ${name}: every text is as it was`, () => {
      const data = { texts: [words, `${words} end`], [`key ${words} end`]: 1 };
      const found = mended(edit(JSON.stringify(data, null, 1)));
      assert.deepEqual(found && JSON.parse(found.data), data);
    });
  }
}
test("what may have been taken out of texts is said, and milder ways come first", () => {
  const says = (text) => mended(text)?.says.map((it) => it.split(/[,;]/)[0]);
  assert.deepEqual(says('<p>{"a": 1}</p>'), ["markup"]);
  assert.deepEqual(says("{&quot;a&quot;: 1}"), ["each &quot"]);
  assert.deepEqual(says("<p>{&quot;a&quot;: &quot;&nbsp;&quot;}</p>"), ["markup", "each &quot"]);
  assert.deepEqual(says('{"a": "b <span style="color: red">c</span>"}'), ["paragraphs"]);
  assert.equal(JSON.parse(mended('{"a": "b <span style="color: red">c</span>"}')?.data ?? "").a, "b c");
  assert.deepEqual(says("{\u201ca\u201d: \u201cb\u201d"), undefined, "what is cut stays so");
  // A quotation mark of the text's own before a comma looks like the end of the value.
  assert.equal(mended("{\u201ca\u201d: \u201cb \u201cc\u201d, d\u201d}"), undefined);
});

for (const [what, edit] of Object.entries(EDITED)) {
  browserTest(`data inside the element in which an editor put ${what}`, { server: { routes: [["/page", html(between(edit(text)))]] } }, async ({ page, origin, expectProblem }) => {
    expectProblem(/the editor of this page changed the data/);
    await page.goto(`${origin}/page`);
    await new Widget(page).showsRows([3, 30, 300]);
  });
}

for (const [what, inner] of Object.entries({ "is no JSON any more": `<p>${text.replaceAll(":", " : : ")}</p>`, "is a page": "<h1>Sign in</h1>" })) {
  browserTest(`data inside the element that ${what}`, { server: { routes: [["/page", html(between(inner))]] } }, async ({ page, origin, expectProblem }) => {
    expectProblem(/could not start/);
    await page.goto(`${origin}/page`);
    const { alert } = new Widget(page);
    await alert.waitFor();
    assert.match(await alert.innerText(), /^The data inside the element is not JSON: the editor of this page may have changed it\. Put it into a file/);
    assert.equal(await page.getByText("The plain version").isVisible(), true);
  });
}

const showing = { routes: [["/page", html('<resolution-table src="/register.json"></resolution-table>')], ["/register.json", json(small)]] };

mainTest("a link that mails and pages have changed is followed", { server: showing }, async ({ page, origin }) => {
  await page.goto(`${origin}/page?id=5&amp;rt.search=spam&amp;rt.view=provisions)`);
  const widget = new Widget(page);
  await becomes(() => widget.view("provisions").isChecked(), true);
  assert.equal(await widget.search.inputValue(), "spam");
  await becomes(async () => (await widget.keys()).every((path) => path.startsWith("30/")), true);
});

mainTest("an element that is moved into another document keeps its looks", { server: showing }, async ({ page, origin }) => {
  await page.goto(`${origin}/page`);
  const widget = new Widget(page);
  await widget.showsRows([3, 30, 300]);
  await widget.facets.waitFor();
  await page.evaluate(() => {
    globalThis.look = (host) => {
      const { display, color } = getComputedStyle(host.shadowRoot.querySelector("tr.row"));
      const { blockSize } = getComputedStyle(host.shadowRoot.querySelector(".mount"));
      return { display, color, blockSize, sheets: host.shadowRoot.adoptedStyleSheets.length };
    };
  });
  const [before, after] = await page.evaluate(() => {
    const host = document.querySelector("resolution-table");
    host.setAttribute("height", "300");
    const before = globalThis.look(host);
    const frame = document.createElement("iframe");
    frame.style.width = "1600px";
    document.body.append(frame);
    frame.contentDocument.body.append(host);
    return [before, globalThis.look(host)];
  });
  assert.deepEqual(after, before);
  assert.equal(before.blockSize, "300px");
  // It still does what it should, and finds the way back.
  await page.evaluate(() => {
    const host = document.querySelector("iframe").contentDocument.querySelector("resolution-table");
    host.setState({ search: "spam" });
    document.body.append(host);
  });
  await widget.showsRows([30]);
  assert.deepEqual(await widget.host.evaluate((host) => globalThis.look(host)), before);
});

browserTest("tables that were taken away leave nothing", { server: { routes: [["/page", html("")], ["/register.json", json(small)]] } }, async ({ page, context, origin }) => {
  await page.goto(`${origin}/page`);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Performance.enable");
  const rounds = (count) =>
    page.evaluate(async (count) => {
      for (let round = 0; round < count; round += 1) {
        const table = document.createElement("resolution-table");
        const ready = new Promise((done) => table.addEventListener("resolution-table-ready", done, { once: true }));
        table.setAttribute("url-state", "off");
        table.setAttribute("src", "/register.json");
        document.body.append(table);
        // Some are gone before they are ready.
        if (round % 4) await ready;
        table.remove();
        await new Promise((done) => setTimeout(done));
      }
    }, count);
  const left = async () => {
    await devtools.send("HeapProfiler.collectGarbage");
    const { metrics } = await devtools.send("Performance.getMetrics");
    const value = (name) => metrics.find((it) => it.name === name).value;
    return { listeners: value("JSEventListeners"), nodes: value("Nodes") };
  };
  await rounds(20);
  const first = await left();
  await rounds(40);
  // What waits for a task of the browser's goes a moment later.
  await becomes(async () => {
    const { listeners, nodes } = await left();
    return { listeners: listeners <= first.listeners, nodes: nodes <= first.nodes + 10 };
  }, { listeners: true, nodes: true });
});

const PLACES = {
  "a line of boxes": ["display: flex", 900],
  "a line of boxes, within another element": ["display: flex", 288, "<div>", "</div>"],
  "a column of boxes in the middle": ["display: flex; flex-direction: column; align-items: center", 288],
  "a grid": ["display: grid; grid-template-columns: 1fr 200px", 900],
  "a box that floats": ["float: left", 288],
  "a box that is placed": ["position: absolute", 288],
  "a cell of a table": ["display: table-cell", 288],
  "an open dialog": ["", 288, "<dialog open>", "</dialog>"],
};
for (const [name, [style, least, before = "", after = ""]] of Object.entries(PLACES)) {
  const body = `<div style="${style}">${before}<resolution-table src="/register.json"></resolution-table>${after}<aside style="flex: none; width: 200px">Aside</aside></div>`;
  browserTest(`the table has a width in ${name}, and no more than there is`, { server: { routes: [["/page", html(body)], ["/register.json", json(small)]] } }, async ({ page, origin }) => {
    const widget = await open(page, `${origin}/page`);
    const width = () => widget.host.evaluate((it) => it.getBoundingClientRect().width);
    assert.ok((await width()) >= least, `it is ${await width()} wide`);
    await page.setViewportSize({ width: 560, height: 800 });
    await becomes(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    assert.ok((await width()) >= 288, `in a narrow window it is ${await width()} wide`);
  });
}
