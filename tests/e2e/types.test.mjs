// Pages in strict TypeScript: what they may write compiles, and what is wrong is refused. Vue and Svelte: tests/bundlers/frameworks.test.mjs.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { installPackage } from "../bundlers/site.mjs";

const root = new URL("../../", import.meta.url);

/** The same in JSX: `on` is what listeners begin with, `text` how the framework names an empty answer. */
const jsx = (framework, on) => `
import { ResolutionTableElement, setBasePath } from "resolution-table/${framework}";

setBasePath("/files/");
let table: ResolutionTableElement | null = null;
const keep = (element: ResolutionTableElement | null) => { table = element; };
export const good = (register: object) => (
  <resolution-table src="wtsa20.json" lang="fr" view="matrix" theme="blue dark" columns="number title" page-size={20} height="80vh" url-state="off"
    filters="search=ipv6" data={register} ref={keep} ${on}resolution-table-filter={(event) => console.log(event.detail.search.trim(), event.detail.facets.addressee?.length)}
    ${on}resolution-table-ready={({ detail }) => console.log(detail.resolutions.toFixed())}>
    <p>Fallback</p>
  </resolution-table>
);
console.log(table);
// @ts-expect-error: there is no such view
export const view = <resolution-table view="tree" />;
// @ts-expect-error: there is no such attribute
export const misspelt = <resolution-table vieww="matrix" />;
// @ts-expect-error: an event has no such field
export const field = <resolution-table ${on}resolution-table-open={(event) => event.detail.row} />;
// @ts-expect-error: an attribute is text
export const columns = <resolution-table columns={["number"]} />;
`;

const { modules: [{ declarations: [contract] }] } = JSON.parse(readFileSync(new URL("pkg/custom-elements.json", root), "utf8"));

/** Every attribute and every event of the contract in JSX, and each event's detail as its type says, which is never `any`. */
const everything = (framework, on) => `
import type { ResolutionTableAttributes, ResolutionTableEvents } from "resolution-table/${framework}";

declare const given: { [Name in keyof ResolutionTableAttributes]-?: NonNullable<ResolutionTableAttributes[Name]> } & {
  // Every element has it.
  lang: string;
};
type IsAny<Type> = 0 extends 1 & Type ? true : false;
function take<Name extends keyof ResolutionTableEvents>(_name: Name, _detail: ResolutionTableEvents[Name]["detail"], _isAny: IsAny<ResolutionTableEvents[Name]["detail"]>) {}
export const every = (
  <resolution-table
${contract.attributes.map(({ name }) => `    ${name}={given["${name}"]}\n`).join("")}
${contract.events.map(({ name }) => `    ${on}${name}={({ detail }) => take("${name}", detail, false)}\n`).join("")} />
);
${contract.attributes.map(({ name }) => `// @ts-expect-error: it is declared, so that nonsense is refused\nexport const no${name.replaceAll("-", "_")} = <resolution-table ${name}={Symbol()} />;\n`).join("")}
`;

/** What the recipe for a framework prints. */
const recipe = (name) => readFileSync(new URL(`docs/recipes/code/${name}.tsx`, root), "utf8");

/** @type {Record<string, [string, string[]]>} */
const PAGES = {
  "react.tsx": [jsx("react", "on"), ["--jsx", "react-jsx"]],
  "preact.tsx": [jsx("preact", "on"), ["--jsx", "react-jsx", "--jsxImportSource", "preact"]],
  "solid.tsx": [jsx("solid", "on:"), ["--jsx", "preserve", "--jsxImportSource", "solid-js"]],
  "react-everything.tsx": [everything("react", "on"), ["--jsx", "react-jsx"]],
  "preact-everything.tsx": [everything("preact", "on"), ["--jsx", "react-jsx", "--jsxImportSource", "preact"]],
  "solid-everything.tsx": [everything("solid", "on:"), ["--jsx", "preserve", "--jsxImportSource", "solid-js"]],
  "react-recipe.tsx": [recipe("react"), ["--jsx", "react-jsx"]],
  "preact-recipe.tsx": [recipe("preact"), ["--jsx", "react-jsx", "--jsxImportSource", "preact"]],
  "solid-recipe.tsx": [recipe("solid"), ["--jsx", "preserve", "--jsxImportSource", "solid-js"]],
  "plain.ts": [`
import "resolution-table";

window.addEventListener("resolution-table-filter", ({ detail }) => console.log(detail.search.trim()));
document.body.addEventListener("resolution-table-filter", ({ detail }) => console.log(detail.search.trim()));
document.createElement("resolution-table").addEventListener("resolution-table-filter", ({ detail }) => console.log(detail.search.trim()));
document.addEventListener("resolution-table-ready", (event) => console.log(event.detail.missing.join()));
document.querySelector("resolution-table")?.export("csv").then((text) => text.trim());
// @ts-expect-error: an event has no such field
document.body.addEventListener("resolution-table-open", ({ detail }) => detail.row);
`, []],
  "scripts.ts": [`
import "resolution-table/resolution-table.classic.js";
import "resolution-table/resolution-table.frame.js";

document.addEventListener("resolution-table-ready", (event) => console.log(event.detail.missing.join()));
`, []],
};

let site;
before(() => {
  site = mkdtempSync(fileURLToPath(new URL("target/types-", root)));
  installPackage(site);
});
after(() => rmSync(site, { recursive: true, force: true }));

for (const [name, [text, more]] of Object.entries(PAGES)) {
  test(`${name}: what it may write compiles in strict TypeScript, and nothing else does`, () => {
    writeFileSync(join(site, name), text);
    const tsc = fileURLToPath(new URL("node_modules/typescript/bin/tsc", root));
    const options = "--ignoreConfig --noEmit --strict --exactOptionalPropertyTypes --noUncheckedSideEffectImports --target es2022 --module esnext --moduleResolution bundler --lib es2022,dom,dom.iterable".split(" ");
    try {
      execFileSync(process.execPath, [tsc, ...options, "--types", "", ...more, join(site, name)], { encoding: "utf8" });
    } catch (error) {
      assert.fail(error.stdout || error);
    }
  });
}

test("editors complete every attribute, event, slot and part, and the values of those that have a list", () => {
  const read = (name) => JSON.parse(readFileSync(new URL(`pkg/${name}`, root), "utf8"));
  const [declared] = read("custom-elements.json").modules[0].declarations;
  const names = (list) => list.map(({ name }) => name);
  const [tag] = read("vscode.html-custom-data.json").tags;
  assert.equal(tag.name, "resolution-table");
  assert.deepEqual(names(tag.attributes), names(declared.attributes));
  const values = (name) => tag.attributes.find((it) => it.name === name).values.map((it) => it.name);
  assert.deepEqual(values("view"), ["overview", "provisions", "matrix", "citations", "changes"]);
  assert.ok(values("theme").includes("blue dark"));
  const { html, css } = read("web-types.json").contributions;
  const [element] = html.elements;
  assert.deepEqual(names(element.attributes), names(declared.attributes));
  assert.deepEqual(names(element.js.events), names(declared.events));
  assert.deepEqual(names(element.slots), names(declared.slots));
  assert.deepEqual(names(css.properties), names(declared.cssProperties));
  assert.deepEqual(names(css["pseudo-elements"]), names(declared.cssParts).map((name) => `part(${name})`));
  assert.equal(element.attributes.find(({ name }) => name === "view").default, "overview");
  for (const { name, description } of [...element.attributes, ...element.js.events, ...tag.attributes]) assert.ok(description, name);
});
