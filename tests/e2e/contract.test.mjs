// The element's contract is written once, in its doc comments; declarations, manifest and the guide's tables are made from them. Here what is
// made is held to what the running element really has.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { details, stale } from "../../xtask/contract.mjs";
import { browserTest } from "./harness.mjs";
import { becomes, html, json, open, small, Widget } from "./widget.mjs";

const root = new URL("../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, root), "utf8");
const [declared] = JSON.parse(read("pkg/custom-elements.json")).modules[0].declarations;
const names = (list) => list.map(({ name }) => name).sort();
const members = declared.members.filter(({ static: own }) => !own);
const properties = names(members.filter(({ kind }) => kind === "field"));
const methods = names(members.filter(({ kind }) => kind === "method"));

const lighthouses = read("tests/fixtures/citations.json");
const bad = { ...small, resolutions: [...small.resolutions, { title: "Without a number" }] };
const server = {
  routes: [
    ["/page", html('<resolution-table src="/register.json"></resolution-table>')],
    ["/problems", html('<resolution-table src="/bad.json"></resolution-table>')],
    ["/lighthouses", html('<resolution-table src="/lighthouses.json" view="citations"></resolution-table>')],
    ["/register.json", json(small)],
    ["/bad.json", json(bad)],
    ["/lighthouses.json", json(lighthouses)],
  ],
};

test("declarations, manifest and guide follow from the doc comments", () => {
  assert.deepEqual(stale(), [], "run `node xtask/contract.mjs`, and look at the difference");
});

test("every property and method says what it is, and the guide names all of it", () => {
  const named = new Set([...read("docs/embedding.md").matchAll(/`([^`\n]+)`/g)].flatMap(([, code]) => [code, code.match(/^\w+(?=\()/)?.[0]]));
  const { attributes, events, slots, cssParts, cssProperties } = declared;
  for (const { name, description } of [...attributes, ...members, ...events, ...slots, ...cssParts, ...cssProperties]) {
    assert.ok(description, name);
    assert.ok(!name || named.has(name), `${name} is not in docs/embedding.md`);
  }
});

browserTest("attributes, properties and methods are those of the element", { server }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const found = await widget.host.evaluate((host) => {
    const accessors = [];
    const functions = [];
    for (let type = Object.getPrototypeOf(host); type !== HTMLElement.prototype; type = Object.getPrototypeOf(type)) {
      for (const [name, { get, set, value }] of Object.entries(Object.getOwnPropertyDescriptors(type))) {
        if (get && set) accessors.push(name);
        else if (typeof value === "function") functions.push(name);
      }
    }
    const own = functions.filter((name) => !/Callback$|^constructor$/.test(name));
    return { properties: accessors.sort(), methods: own.sort(), observed: /** @type {any} */ (customElements.get("resolution-table")).observedAttributes };
  });
  assert.deepEqual(found.properties, properties);
  assert.deepEqual(found.methods, methods);
  // The theme is style alone, and the shortcuts are asked for with each key: nothing has to watch them.
  assert.deepEqual(names(declared.attributes), [...found.observed, "theme", "shortcuts"].sort());
});

// As an address it is asked for, and given up at once or a moment later.
browserTest("each property mirrors its attribute", { server: { routes: [["/7", json(small)], ...server.routes] } }, async ({ page, origin, expectProblem }) => {
  // What is written here is a name of nothing.
  for (const name of ["view", "columns"]) expectProblem(new RegExp(`${name}: there is no “7”`));
  const widget = await open(page, `${origin}/page`);
  for (const { name, fieldName } of declared.attributes) {
    const written = await widget.host.evaluate(
      (host, [name, fieldName]) => {
        host[fieldName] = "7";
        const written = host.getAttribute(name);
        if (fieldName !== "lang") host[fieldName] = null;
        else host.removeAttribute("lang");
        return [written, host.hasAttribute(name)];
      },
      [name, fieldName],
    );
    assert.deepEqual(written, ["7", false], name);
  }
});

browserTest("what a page sets before the element is defined is taken over, each property", { server: { routes: [["/bare", html("", { head: "" })], ...server.routes] } }, async ({ page, origin }) => {
  await page.goto(`${origin}/bare`);
  const hidden = await page.evaluate(async (properties) => {
    const host = document.createElement("resolution-table");
    for (const name of properties) host[name] = undefined;
    document.querySelector("main").append(host);
    const script = document.createElement("script");
    script.type = "module";
    script.src = "/pkg/resolution-table.js";
    document.head.append(script);
    await customElements.whenDefined("resolution-table");
    return properties.filter((name) => Object.hasOwn(host, name));
  }, properties);
  assert.deepEqual(hidden, []);
});

browserTest("every event is sent, with the fields that are declared", { server }, async ({ page, origin }) => {
  const fields = details();
  assert.deepEqual([...fields.keys()].sort(), names(declared.events));
  await page.addInitScript((events) => {
    globalThis.told = {};
    for (const name of events) {
      document.addEventListener(name, (event) => {
        const { bubbles, composed, detail } = /** @type {CustomEvent} */ (event);
        globalThis.told[name] = [...(globalThis.told[name] ?? []), { bubbles, composed, fields: Object.keys(detail) }];
      });
    }
  }, names(declared.events));
  const widget = await open(page, `${origin}/page`);
  await widget.search.fill("training");
  await widget.chips.first().waitFor();
  await widget.find("[data-action=clear-all]").first().click();
  await widget.row(3).locator("[data-keep]").click();
  await widget.opener(3).click();
  await (await widget.tool("layout")).click();
  await widget.find(".layout-panel input[type=radio]:not(:checked)").first().check();
  await widget.find("[data-action=language]").selectOption("fr");
  await becomes(() => widget.find(".root").getAttribute("lang"), "fr");
  await widget.host.evaluate((host) => {
    const table = document.createElement("table");
    table.innerHTML = "<tr><th>Nothing</th></tr><tr><td>of that kind</td></tr>";
    host.replaceChildren(table);
    host.removeAttribute("src");
  });
  await becomes(() => page.evaluate(() => Object.keys(globalThis.told).sort()), names(declared.events));
  const told = await page.evaluate(() => globalThis.told);
  for (const [name, all] of Object.entries(told)) {
    const known = fields.get(name);
    // A facet has a field of its own once it has values.
    const facets = name === "resolution-table-state" ? /./ : /^$/;
    for (const { bubbles, composed, fields: sent } of all) {
      assert.deepEqual([bubbles, composed], [true, true], name);
      for (const { name: field } of known.filter(({ isOptional }) => !isOptional)) assert.ok(sent.includes(field), `${name} lacks ${field}`);
      for (const field of sent) assert.ok(facets.test(field) || known.some((it) => it.name === field), `${name} has ${field}, which is not declared`);
    }
  }
});

browserTest("slots and parts are those in the tree, and custom properties those of the style sheets", { server }, async ({ page, origin, expectProblem }) => {
  const slots = new Set();
  const parts = new Set();
  const look = async () => {
    const found = await page.locator("resolution-table").evaluate(({ shadowRoot }) => [
      [...shadowRoot.querySelectorAll("slot")].map((it) => it.name),
      [...shadowRoot.querySelectorAll("[part]")].flatMap((it) => [...it.part]),
    ]);
    for (const name of found[0]) slots.add(name);
    for (const name of found[1]) parts.add(name);
  };
  const widget = await open(page, `${origin}/page`);
  await widget.search.fill("training");
  await widget.chips.first().waitFor();
  await widget.opener(await widget.keys().then(([first]) => first)).click();
  await widget.find("[part=detail]").waitFor();
  await look();
  await widget.search.fill("nothing at all");
  await widget.find(".no-match").waitFor();
  await look();
  const tokens = await widget.host.evaluate(({ shadowRoot }) => {
    const text = shadowRoot.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join("\n");
    return [...new Set(text.match(/(?<=var\()--rt-[\w-]+/g))].sort();
  });
  assert.deepEqual(names(declared.cssProperties), tokens);

  await open(page, `${origin}/problems`);
  await look();
  await open(page, `${origin}/www/`);
  await widget.find("[part=about]").waitFor();
  await look();
  await page.goto(`${origin}/lighthouses`);
  await widget.find("[part=map]").waitFor();
  await look();
  // Without its Wasm the element shows what the page wrote inside, under a note.
  expectProblem(/could not start|WebAssembly|404/);
  await page.route("**/resolution-table.wasm", (route) => route.fulfill({ status: 404 }));
  await page.goto(`${origin}/page`);
  await new Widget(page).find("[part=note]").waitFor();
  await look();
  assert.deepEqual([...slots].sort(), names(declared.slots));
  // Each cell has the name of its column as a part, too, which the part `cell` tells.
  const ofCells = [...parts].filter((part) => part.startsWith("cell-"));
  assert.ok(ofCells.includes("cell-title") && ofCells.includes("cell-cited-by"));
  assert.deepEqual([...parts].filter((part) => !ofCells.includes(part)).sort(), names(declared.cssParts));
});

/** What a page in strict TypeScript writes; the lines that must be refused say so. */
const CONSUMER = `
import { ResolutionTableElement, type FilterDetail, type ResolutionTableState } from "./resolution-table.js";

const table = document.createElement("resolution-table");
const same: ResolutionTableElement = table;
table.src = "wtsa20.json";
table.src = null;
table.pageSize = "20";
const rows: number = table.pageSize;
table.columns = ["number", "title"];
table.linkTemplate = { body: "https://example.org/{number}" };
table.addEventListener("resolution-table-filter", ({ detail }) => {
  const chosen: string[] | undefined = (detail satisfies FilterDetail).facets.resolution;
  console.log(chosen?.length);
});
document.addEventListener("resolution-table-ready", (event) => console.log(event.detail.resolutions.toFixed()));
const state: ResolutionTableState | undefined = table.getState();
table.setState({ ...state, search: "ipv6", addressee: ["tsb-director"] });
const path: Promise<string> = table.open("44/resolves/1", { focus: false });
const text: Promise<string> = table.export("csv", { scope: "basket", bom: true });
const unnamed: Promise<string> = table.export();
const file: Promise<Blob> = table.export("docx", { scope: "all" });
const version: string = ResolutionTableElement.version;
declare module "./resolution-table.js" {
  interface ResolutionTableOwnFacets {
    region: string[];
  }
}
table.extensions = {
  columns: [{ id: "budget", title: { en: "Budget" }, value: ({ number }, { language }) => \`\${number} \${language.length}\`, cell: () => document.createElement("b"), sort: (a: number, b: number) => a - b }],
  facets: [{ id: "region", title: "Region", values: () => ["asia"], names: { asia: "Asia" } }],
  cellPart: (resolution, column) => (column === "budget" ? "money" : undefined),
};
table.filter({ region: ["asia"], search: "ipv6" });
table.request = { headers: { authorization: "Bearer key" }, credentials: "include", origins: ["https://data.example"] };
table.basket = [...table.basket, "44"];
table.addEventListener("resolution-table-before-open", (event) => event.detail.path === "44" && event.preventDefault());
ResolutionTableElement.setTexts("en", { search: "Find" });
ResolutionTableElement.addLanguage({ tag: "de", name: "Deutsch", texts: { counted: { resolutions: { one: "x", other: "y" } } } });
// @ts-expect-error: a column has a title
table.extensions = { columns: [{ id: "budget" }] };
// @ts-expect-error: there is no such facet
table.filter({ reign: ["asia"] });
console.log(same, rows, path, text, unnamed, file, version);
// @ts-expect-error: there is no such view
table.view = "tree";
// @ts-expect-error: the version is what it is
ResolutionTableElement.version = "2";
// @ts-expect-error: there is no such format
table.export("pdf");
// @ts-expect-error: a Word document is no text
const words: Promise<string> = table.export("docx");
console.log(words);
// @ts-expect-error: an event has no such field
table.addEventListener("resolution-table-open", ({ detail }) => detail.row);
`;

test("a page in strict TypeScript is checked by the declarations", () => {
  // Beside the declarations, so that they are found as a bundler finds them.
  const directory = mkdtempSync(fileURLToPath(new URL("target/consumer-", root)));
  try {
    writeFileSync(join(directory, "resolution-table.d.ts"), read("pkg/resolution-table.d.ts"));
    writeFileSync(join(directory, "page.ts"), CONSUMER);
    const tsc = fileURLToPath(new URL("node_modules/typescript/bin/tsc", root));
    const options = ["--ignoreConfig", "--noEmit", "--strict", "--target", "es2022", "--module", "esnext", "--moduleResolution", "bundler", "--lib", "es2022,dom", "--types", ""];
    execFileSync(process.execPath, [tsc, ...options, join(directory, "page.ts")], { encoding: "utf8" });
  } catch (error) {
    assert.fail(error.stdout || error);
  } finally {
    rmSync(directory, { recursive: true });
  }
});
