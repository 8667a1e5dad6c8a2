// The contract of the element, made from its doc comments: the declarations and the manifest of the package, and the tables of the guide to
// embedding. `cargo xtask build` writes them; with `--check`, those that are not as they should be are named.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as analyzer from "@custom-elements-manifest/analyzer";
import { attributesInterface, editors, frameworks, literalsOf } from "./contract-tools.mjs";

// Its declarations leave out what it exports.
const { create, ts } = /** @type {any} */ (analyzer);

const root = new URL("../", import.meta.url);
const read = (path) => readFileSync(new URL(path, root), "utf8");

const NAME = "ResolutionTableElement";
/** The element's class, last, and those it extends. */
const CLASSES = ["src/browser/element/contract/reflected.js", "src/browser/element/contract/extended.js", "src/browser/element.js"];
const TYPES = "src/browser/element/contract/types.d.ts";
/** What the module exports beside the class. */
const FUNCTIONS = "src/browser/files/base-path.js";
const DECLARATIONS = "pkg/resolution-table.d.ts";
const MANIFEST = "pkg/custom-elements.json";
const GUIDE = "docs/embedding.md";

const parse = (path, text) => ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
const classOf = (source) => source.statements.filter(ts.isClassDeclaration).at(-1);
const isPublic = (name) => !/^[#[]|Callback$|^constructor$|^observedAttributes$/.test(name);

const oneLine = (text) => text.replaceAll(/\s+/g, " ").trim();
/** Links of the guide, where there is no guide. */
const unlinked = (text) => text.replaceAll(/\[\w+\]\((\w+\.md)\)/g, "docs/$1");
const sentence = (text) => {
  const whole = /[.!?]$/.test(text) ? text : `${text}.`;
  return whole[0].toUpperCase() + whole.slice(1);
};
const comment = (text, indent = "") => {
  const lines = text.split("\n");
  return lines.length === 1 ? `${indent}/** ${text} */` : [`${indent}/**`, ...lines.map((line) => `${indent} *${line && ` ${line}`}`), `${indent} */`].join("\n");
};

/** The sources as tsc declares them: types that it has found to be those of the code. */
const declared = () => {
  const directory = mkdtempSync(join(tmpdir(), "contract-"));
  try {
    const tsc = fileURLToPath(new URL("node_modules/typescript/bin/tsc", root));
    // Not the whole project: what is made must not be needed to make it.
    const options = "--ignoreConfig --allowJs --strict --noCheck --declaration --emitDeclarationOnly --target es2024 --lib es2024,dom,dom.iterable --module esnext --moduleResolution bundler --rootDir .";
    const files = [...CLASSES, FUNCTIONS, "src/browser/files/build.d.ts"];
    execFileSync(process.execPath, [tsc, ...options.split(" "), "--outDir", directory, ...files], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
    const read = (path) => parse(path, readFileSync(join(directory, path.replace(/\.js$/, ".d.ts")), "utf8"));
    return { classes: CLASSES.map(read), functions: read(FUNCTIONS) };
  } finally {
    rmSync(directory, { recursive: true });
  }
};

const tagsOf = (node, name) => ts.getJSDocTags(node).filter(({ tagName }) => tagName.text === name);
const textOf = (comment) => ts.getTextOfJSDocComment(comment)?.trim() ?? "";
const descriptionOf = (node) => textOf(node.jsDoc?.at(-1)?.comment);

/** The public members of both classes, as they are declared; a getter and its setter are one. */
const membersOf = (sources) => {
  const members = new Map();
  for (const source of sources) {
    for (const node of classOf(source).members) {
      const name = node.name?.getText();
      if (!name || !isPublic(name)) continue;
      const isStatic = Boolean(node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword));
      if (ts.isSetAccessor(node)) {
        members.get(name).taken = node.parameters[0].type.getText();
        continue;
      }
      const description = descriptionOf(node);
      if (!description) throw new Error(`${source.fileName}: ${name} has no doc comment`);
      const named = ts.getJSDocTags(node).filter(ts.isJSDocParameterTag).map((tag) => tag.name.getText());
      members.set(name, {
        name,
        description,
        isStatic,
        kind: ts.isMethodDeclaration(node) ? "method" : "field",
        attribute: tagsOf(node, "attr").map((tag) => textOf(tag.comment))[0],
        type: node.type.getText(),
        generics: (node.typeParameters ?? []).map((it) => ({ name: it.name.text, most: it.constraint.getText(), text: it.getText() })),
        parameters: (node.parameters ?? []).map((it, at) => ({ name: named[at], type: it.type.getText(), isOptional: Boolean(it.questionToken) })),
      });
    }
  }
  return [...members.values()];
};

/** The functions that the module exports, as they are declared. */
const functionsOf = (source) => {
  const exported = parse(CLASSES.at(-1), read(CLASSES.at(-1))).statements.filter(ts.isExportDeclaration).flatMap(({ exportClause }) => exportClause.elements.map((it) => it.name.text));
  return source.statements
    .filter((node) => ts.isFunctionDeclaration(node) && exported.includes(node.name.text))
    .map((node) => ({
      name: node.name.text,
      description: descriptionOf(node),
      type: node.type.getText(),
      parameters: node.parameters.map((it) => ({ name: it.name.getText(), type: it.type.getText(), isOptional: Boolean(it.questionToken) })),
    }));
};

/** The fields of each interface of the public types, with what is said of them. */
const interfacesOf = (types) =>
  new Map(
    types.statements.filter(ts.isInterfaceDeclaration).map((node) => [
      node.name.text,
      node.members.map((field) => ({ name: field.name.getText(), isOptional: Boolean(field.questionToken), description: oneLine(descriptionOf(field)) })),
    ]),
  );

/** What the analyzer reads of the doc comment of the class: attributes, events, slots, parts, custom properties. */
const analysed = () => {
  const modules = CLASSES.map((path) => parse(path, read(path)));
  const { modules: found } = create({ modules, plugins: [], context: { dev: false } });
  const element = found.flatMap(({ declarations }) => declarations).find(({ name }) => name === NAME);
  // It also finds where the code sends one, without its type.
  const events = element.events.filter(({ type }) => type?.text.startsWith("CustomEvent<"));
  return { ...element, events, description: element.description.trim() };
};

const signature = ({ name, generics = [], parameters, type }) => `${name}${generics.length > 0 ? `<${generics.map((it) => it.text).join(", ")}>` : ""}(${parameters.map((it) => `${it.name}${it.isOptional ? "?" : ""}: ${it.type}`).join(", ")}): ${type};`;

function declarations(contract) {
  const { element, members, functions, types } = contract;
  const [, ...text] = types.text.split("\n");
  const lines = [
    `// Made by \`cargo xtask build\` of the doc comments in ${CLASSES.join(", ")} and ${TYPES}: edit those.`,
    text.join("\n").trimEnd(),
    "",
    comment("Every event bubbles, also out of shadow trees. All but `ready` and `error` come from the reader only; those that begin with `before-` can be cancelled."),
    "export interface ResolutionTableEvents {",
    ...element.events.flatMap(({ name, type, description }) => [comment(sentence(unlinked(description)), "  "), `  "${name}": ${type.text};`]),
    "}",
    "",
    "export interface ResolutionTableEventMap extends HTMLElementEventMap, ResolutionTableEvents {}",
    "",
    attributesInterface(contract, comment, unlinked),
    "",
    comment(
      [
        element.description.replace(/\n\nThis comment and those[^]*$/, ""),
        "",
        ...[["Slots", element.slots], ["Parts", element.cssParts], ["Custom properties", element.cssProperties]].flatMap(([what, list]) => [
          `${what}:`,
          ...list.filter(({ name }) => name).map(({ name, description }) => `- \`${name}\`: ${description}`),
        ]),
      ].join("\n"),
    ),
    `export class ${NAME} extends HTMLElement {`,
  ];
  for (const member of members) {
    const { name, kind, description, isStatic, attribute, type, taken } = member;
    lines.push(comment(unlinked(attribute ? `${description}\nMirrors the attribute \`${attribute}\`.` : description), "  "));
    if (kind === "method") lines.push(`  ${isStatic ? "static " : ""}${signature(member)}`);
    else if (isStatic) lines.push(`  static readonly ${name}: ${type};`);
    else lines.push(`  get ${name}(): ${type};`, `  set ${name}(value: ${taken});`);
  }
  lines.push(`
  addEventListener<K extends keyof ResolutionTableEventMap>(
    type: K,
    listener: (this: ${NAME}, event: ResolutionTableEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

${functions.map((it) => `${comment(it.description)}\nexport function ${signature(it)}`).join("\n")}

declare global {
  interface GlobalEventHandlersEventMap extends ResolutionTableEvents {}
  interface HTMLElementTagNameMap {
    "${element.tagName}": ${NAME};
  }
}
`);
  return lines.join("\n");
}

/** What a property is where its attribute is not there, as the code has it. */
const without = (attribute) => {
  const [, value] = read(CLASSES[0]).match(new RegExp(`getAttribute\\("${attribute}"\\) \\?\\? "([^"]+)"`)) ?? [];
  return value === undefined ? {} : { default: value };
};

/** Every attribute: those that properties mirror, and those of the class alone. */
const attributesOf = ({ element, members }) => {
  const mirrored = members.filter(({ attribute }) => attribute);
  const alone = element.attributes.filter(({ name }) => mirrored.every(({ attribute }) => attribute !== name));
  return [
    ...mirrored.map(({ attribute, name, type, description }) => ({ name: attribute, fieldName: name, type: { text: type }, ...without(attribute), description: oneLine(description) })),
    ...alone.map(({ name, type, description }) => ({ name, fieldName: name, type, description: sentence(oneLine(description)) })),
  ];
};

function manifest(contract) {
  const { element, members, functions } = contract;
  const plain = (text) => unlinked(oneLine(text));
  // Tools that read the manifest do not know our types.
  const union = (type) => contract.literals.get(type)?.map((it) => `"${it}"`).join(" | ") ?? type;
  const taken = (parameters) => parameters.map((it) => ({ name: it.name, ...(it.isOptional && { optional: true }), type: { text: it.type } }));
  const module = "resolution-table.js";
  const declaration = {
    kind: "class",
    customElement: true,
    tagName: element.tagName,
    name: NAME,
    superclass: { name: "HTMLElement" },
    description: plain(element.description.split("\n\n")[0]),
    attributes: attributesOf(contract).map((it) => ({ ...it, type: { text: union(it.type.text) }, description: plain(it.description) })),
    members: members.map(({ kind, name, description, isStatic, attribute, type, generics, parameters }) => ({
      kind,
      name,
      description: plain(description),
      ...(kind === "method"
        ? {
            // The manifest has no type parameters: what they may be at most is named, and either of what depends on them.
            return: { type: { text: generics.length > 0 ? type.replace(/\w+ extends "\w+" \? (\w+) : (\w+)/, "$2 | $1") : type } },
            ...(parameters.length > 0 && { parameters: taken(parameters.map((it) => ({ ...it, type: generics.find(({ name }) => name === it.type)?.most ?? it.type }))) }),
          }
        : { type: { text: type } }),
      ...(attribute && { attribute, reflects: true }),
      ...(isStatic && { static: true, ...(kind === "field" && { readonly: true }) }),
    })),
    events: element.events.map(({ name, type, description }) => ({ name, type, description: sentence(plain(description)) })),
    slots: element.slots,
    cssParts: element.cssParts,
    cssProperties: element.cssProperties,
  };
  const reference = { name: NAME, module };
  const exports = [
    { kind: "js", name: NAME, declaration: reference },
    { kind: "custom-element-definition", name: element.tagName, declaration: reference },
    ...functions.map(({ name }) => ({ kind: "js", name, declaration: { name, module } })),
  ];
  const declared = functions.map(({ name, description, type, parameters }) => ({
    kind: "function",
    name,
    description: plain(description),
    parameters: taken(parameters),
    return: { type: { text: type } },
  }));
  const made = { schemaVersion: "1.0.0", readme: "README.md", modules: [{ kind: "javascript-module", path: module, declarations: [declaration, ...declared], exports }] };
  return `${JSON.stringify(made, null, 2)}\n`;
}

const table = (head, rows) => [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
const code = (text) => `\`${text}\``;

/** The tables of the guide, by the name that stands in its comments. */
function tables(contract) {
  const { element, members, interfaces } = contract;
  const own = members.filter(({ isStatic, kind }) => !isStatic || kind === "method");
  const unattached = own.filter(({ kind, attribute }) => kind === "field" && !attribute);
  const fields = (type) =>
    (interfaces.get(type) ?? []).map(({ name, isOptional }) => code(name + (isOptional ? "?" : ""))).join(", ") +
    (type === "ResolutionTableState" ? ", and a list for each facet" : "");
  const options = ({ parameters }) =>
    parameters
      .flatMap(({ name, type }) => (/Options$/.test(type) ? interfaces.get(type).map((it) => ` ${code(`${name}.${it.name}`)}: ${it.description}`) : []))
      .join("");
  const named = (list) => table(["Name", "Is"], list.map(({ name, description }) => [name ? code(name) : "(none)", description]));
  return {
    attributes: table(
      ["Attribute", "Property", "Is"],
      [
        ...attributesOf(contract).map(({ name, fieldName, description }) => [code(name), code(fieldName), description]),
        ...unattached.map(({ name, description }) => ["", code(name), oneLine(description)]),
      ],
    ),
    methods: table(
      ["Method", "Does"],
      own.filter(({ kind }) => kind === "method").map((it) => [code(`${it.isStatic ? `${NAME}.` : ""}${it.name}(${it.parameters.map(({ name }) => name).join(", ")})`), oneLine(it.description) + options(it)]),
    ),
    events: table(
      ["Event", "When", "`detail`"],
      element.events.map(({ name, type, description }) => [code(name), sentence(description), fields(type.text.replace(/^CustomEvent<(\w+)>$/, "$1"))]),
    ),
    properties: named(element.cssProperties),
    parts: named(element.cssParts),
    slots: named(element.slots),
  };
}

const guide = (contract) => {
  const made = tables(contract);
  const used = new Set();
  const text = read(GUIDE).replaceAll(/(<!-- from the doc comments: (\w+) -->\n)[^]*?(\n<!-- end -->)/g, (whole, begin, name, end) => {
    if (!made[name]) throw new Error(`${GUIDE}: there is no table “${name}”`);
    used.add(name);
    return `${begin}\n${made[name]}\n${end}`;
  });
  for (const name of Object.keys(made)) if (!used.has(name)) throw new Error(`${GUIDE} has no place for the table “${name}”: <!-- from the doc comments: ${name} -->`);
  return text;
};

/** The text of each file that is made, by its path. */
export function contract() {
  const types = parse(TYPES, read(TYPES));
  const { classes, functions } = declared();
  const made = { element: analysed(), members: membersOf(classes), functions: functionsOf(functions), types, literals: literalsOf(types), interfaces: interfacesOf(types) };
  const { version } = JSON.parse(read("pkg/package.json"));
  return {
    [DECLARATIONS]: declarations(made),
    [MANIFEST]: manifest(made),
    [GUIDE]: guide(made),
    ...frameworks(made),
    ...editors(made, attributesOf(made), made.literals, version, (text) => unlinked(oneLine(text))),
  };
}

/** The fields of what an event carries, by the event's name; from the doc comments, too. */
export function details() {
  const interfaces = interfacesOf(parse(TYPES, read(TYPES)));
  return new Map(analysed().events.map(({ name, type }) => [name, interfaces.get(type.text.replace(/^CustomEvent<(\w+)>$/, "$1"))]));
}

const isStale = ([path, text]) => !existsSync(new URL(path, root)) || read(path) !== text;

/** The files that are not what they should be. */
export const stale = () => Object.entries(contract()).filter(isStale).map(([path]) => path);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const made = Object.entries(contract()).filter(isStale);
  for (const [path, text] of made) {
    mkdirSync(dirname(fileURLToPath(new URL(path, root))), { recursive: true });
    writeFileSync(new URL(path, root), text);
    console.log(`${path} is new: it follows from the doc comments of the element`);
  }
}
