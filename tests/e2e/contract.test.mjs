// The element's contract is written four times: doc comments in the shim, TypeScript declarations, custom elements
// manifest, the guide to embedding. Here they are held to each other, and to what the view and the style sheets have.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const root = new URL("../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, root), "utf8");
const all = (text, pattern) => [...new Set([...text.matchAll(pattern)].map(([, found]) => found))].sort();
const sources = (folder, kind) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(kind))
    .map((path) => read(`${folder}${path}`))
    .join("\n");

const modules = ["element.js", ...readdirSync(new URL("src/browser/element/", root)).filter((it) => it.endsWith(".js")).map((it) => `element/${it}`)]
  .map((path) => read(`src/browser/${path}`));
// The element's class, and the one that it extends.
const shim = modules.filter((text) => /class \w+ extends (?:HTMLElement|ReflectedElement) \{/.test(text)).join("\n");
const types = read("pkg/resolution-table.d.ts");
const klass = types.slice(types.indexOf("export class"), types.indexOf("  addEventListener"));
const embedding = read("docs/embedding.md");
const docs = types.slice(types.indexOf("Slots:"), types.indexOf("export class"));
const manifest = JSON.parse(read("pkg/custom-elements.json"));
const [declared] = manifest.modules[0].declarations;
const names = (list) => list.map(({ name }) => name).sort();
const camel = (name) => name.replaceAll(/-(\w)/g, (all, letter) => letter.toUpperCase());

test("properties: the shim, the declarations and the manifest", () => {
  const inShim = all(shim, /^ {2}get (\w+)\(/gm);
  assert.deepEqual(all(klass, /^ {2}(?:get (?=\w+\(\)))?(\w+)(?:(?<=get \w+)\(\))?: /gm), inShim);
  assert.deepEqual(names(declared.members.filter(({ kind, static: own }) => kind === "field" && !own)), inShim);
});

test("methods: the shim, the declarations and the manifest", () => {
  const inShim = all(shim, /^ {2}(?:async )?([a-z]\w*)\([^)]*\) \{$/gm).filter((name) => !/Callback$|^constructor$/.test(name));
  assert.deepEqual(all(klass, /^ {2}(\w+)\(/gm), inShim);
  assert.deepEqual(names(declared.members.filter(({ kind }) => kind === "method")), inShim);
});

test("attributes: those observed, and theme, which is style alone", () => {
  const observed = shim.match(/observedAttributes = \[([^\]]*)\]/)[1].match(/[\w-]+/g);
  assert.deepEqual(names(declared.attributes), [...observed, "theme"].sort());
  for (const { name, fieldName } of declared.attributes) assert.equal(fieldName, camel(name), name);
  // Each has its property; that of `lang` is every element's own.
  const properties = all(shim, /^ {2}get (\w+)\(/gm);
  for (const { fieldName } of declared.attributes) assert.ok(fieldName === "lang" || properties.includes(fieldName), fieldName);
  // What a page set before the element was defined is taken over: every property but those of all elements.
  const early = shim.match(/for \(const name of \[([^\]]*)\]/)[1].match(/\w+/g);
  assert.deepEqual(early.sort(), properties);
});

test("what the shim says of each property and method", () => {
  const documented = all(shim, /\/\*\*(?:(?!\*\/)[^])+\*\/\s+(?:async )?(?:get )?(\w+)\(/g);
  for (const { name, static: own } of declared.members) assert.ok(own || documented.includes(name), `${name} has no doc comment in the shim`);
});

test("the guide to embedding names all of it", () => {
  const named = all(embedding, /`([^`\n]+)`/g).flatMap((code) => [code, code.match(/^\w+(?=\()/)?.[0]]);
  const { attributes, members, events, slots, cssParts, cssProperties } = declared;
  const own = members.filter(({ static: own }) => !own);
  for (const { name } of [...attributes, ...own, ...events, ...slots, ...cssParts, ...cssProperties].filter(({ name }) => name)) {
    assert.ok(named.includes(name), `${name} is not in docs/embedding.md`);
  }
});

test("what an event carries is declared", () => {
  const rust = read("src/browser/events.rs");
  for (const [, name, fields] of rust.matchAll(/struct (Ready|Error|LanguageChosen|Filter|Layout|Open)\b[^{]*\{([^}]*)\}/g)) {
    const detail = { LanguageChosen: "Language" }[name] ?? name;
    const declaration = types.match(new RegExp(`interface ${detail}Detail \\{([^]*?)\\n\\}`));
    assert.deepEqual(all(declaration[1], /^ {2}(\w+)\??:/gm), all(fields, /^ {4}(?:pub\(super\) )?(\w+):/gm), detail);
  }
});

test("every property and method says what it is, in the same words", () => {
  const words = (text) => text.replaceAll(/\s*\*?\s+/g, " ").trim();
  for (const { name, description } of declared.members) {
    assert.ok(description, name);
    const declaration = klass.match(new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\s+(?:static readonly |get )?${name}[:(?]`));
    assert.ok(declaration, `${name} has no doc comment`);
    assert.equal(words(declaration[1]), description, name);
  }
});

test("events: what is sent, declared and in the manifest", () => {
  const sent = all(sources("src/browser/", ".rs"), /\bsend\(\s*[^,;]+,\s*"([a-z]+)"/g);
  const inTypes = all(types, /"resolution-table:(\w+)": CustomEvent/g);
  assert.deepEqual(inTypes, sent);
  assert.deepEqual(names(declared.events), inTypes.map((name) => `resolution-table:${name}`));
});

test("slots, parts and custom properties: what there is, is described", () => {
  const view = sources("src/view/", ".rs");
  assert.deepEqual(names(declared.slots.filter(({ name }) => name)), all(view, /<slot name="([\w-]+)"/g));
  const parts = all(view, /\spart="([\w-]+)"/g).concat(all(modules.join("\n"), /"part", "([\w-]+)"/g));
  assert.deepEqual(names(declared.cssParts), parts.sort());
  const tokens = all(sources("src/view/", ".css"), /var\((--rt-[\w-]+)/g);
  assert.deepEqual(names(declared.cssProperties), tokens);
  const documented = all(docs, /`([\w-]+)`/g);
  for (const name of [...names(declared.slots), ...names(declared.cssParts), ...tokens].filter(Boolean)) assert.ok(documented.includes(name), `${name} is not in the declarations`);
});
