// What editors and frameworks read of the contract of the element: its attributes in JSX and templates, and the lists that editors
// complete from. Made by xtask/contract.mjs with the declarations.
import * as analyzer from "@custom-elements-manifest/analyzer";

const { ts } = /** @type {any} */ (analyzer);

const MADE = "// Made by `cargo xtask build` of the doc comments of the element.\n";

/** The literals of each type that is a union of them: `"blue" | "blue dark"`. */
export function literalsOf(types) {
  const aliases = new Map(types.statements.filter(ts.isTypeAliasDeclaration).map((it) => [it.name.text, it.type]));
  const of = (node) => {
    if (ts.isUnionTypeNode(node)) return node.types.flatMap(of);
    if (ts.isLiteralTypeNode(node)) return [node.literal.text];
    if (ts.isTypeReferenceNode(node)) return of(aliases.get(node.typeName.text));
    if (ts.isParenthesizedTypeNode(node)) return of(node.type);
    if (!ts.isTemplateLiteralTypeNode(node)) throw new Error(`${node.getText()} is no union of literals`);
    const spans = node.templateSpans.map((span) => of(span.type).map((it) => it + span.literal.text));
    return spans.reduce((begun, more) => begun.flatMap((it) => more.map((next) => it + next)), [node.head.text]);
  };
  const isUnion = (node) => ts.isUnionTypeNode(node) && node.types.every((it) => !ts.isTypeReferenceNode(it) || aliases.has(it.typeName.text)) && !/\b(string|object|number)\b/.test(node.getText().replaceAll(/"[^"]*"/g, ""));
  return new Map([...aliases].filter(([, node]) => isUnion(node)).map(([name, node]) => [name, of(node)]));
}

/** What an attribute may be: what its property takes, without what only a script can give. */
const attributeType = (taken) =>
  taken
    .split(" | ")
    .filter((it) => /^(string|number|ResolutionTable\w+)$/.test(it))
    .join(" | ");

/** The attributes that are the element's own; `lang` is that of every element. */
const ownAttributes = ({ members }) => members.filter(({ attribute }) => attribute).map((it) => ({ ...it, type: attributeType(it.taken) }));

const quoted = (name) => (/^\w+$/.test(name) ? name : `"${name}"`);
const camel = (name) => name.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** The interface of attributes, for the declarations. */
export const attributesInterface = (contract, comment, plain) =>
  [
    "/** The attributes of the element, as JSX and templates write them. */",
    "export interface ResolutionTableAttributes {",
    ...ownAttributes(contract).flatMap(({ attribute, description, type }) => [comment(plain(description), "  "), `  ${quoted(attribute)}?: ${type} | undefined;`]),
    "}",
  ].join("\n");

const listenersNamed = (before) => `{
  [Name in keyof ResolutionTableEvents as \`${before}\${Name}\`]?: ((event: ResolutionTableEvents[Name]) => void) | undefined;
}`;
const listeners = (names) => `type Listeners = ${names.map(listenersNamed).join(" & ")};`;

const IMPORTS = 'import type { ResolutionTableAttributes, ResolutionTableElement, ResolutionTableEvents } from "../resolution-table.js";';
const PROPERTIES = "ResolutionTableAttributes & Listeners & { data?: unknown }";
const declared = (what, imports, more, module, body) => `${MADE}// \`<resolution-table>\` in ${what}: \`import "resolution-table/${module}";\` defines the element, too.
${imports}
${IMPORTS}

export * from "../resolution-table.js";

${more}

${body}
`;
const jsx = (module, element) => `declare module "${module}" {
  namespace JSX {
    interface IntrinsicElements {
      "resolution-table": ${element} & ${PROPERTIES};
    }
  }
}`;

/** The declarations for each framework, by file. */
export function frameworks(contract) {
  const { element } = contract;
  const inTemplates = [
    ...ownAttributes(contract).map(({ attribute }) => `  ${camel(attribute)}?: ResolutionTableAttributes["${attribute}"];`),
    ...element.events.map(({ name }) => `  ${camel(`on-${name}`)}?: ((event: ResolutionTableEvents["${name}"]) => void) | undefined;`),
  ];
  return {
    "pkg/types/react.d.ts": declared("React 19", 'import type { DetailedHTMLProps, HTMLAttributes } from "react";', listeners(["on"]), "react", jsx("react", "DetailedHTMLProps<HTMLAttributes<ResolutionTableElement>, ResolutionTableElement>")),
    "pkg/types/preact.d.ts": declared("Preact", 'import type { JSX, Ref } from "preact";', listeners(["on"]), "preact", jsx("preact", 'Omit<JSX.IntrinsicElements["div"], "ref" | "data" | keyof ResolutionTableAttributes> & { ref?: Ref<ResolutionTableElement> | undefined }')),
    "pkg/types/solid.d.ts": declared("Solid", 'import type { JSX } from "solid-js";', listeners(["on:"]), "solid", jsx("solid-js", '{ "prop:data"?: unknown } & JSX.HTMLAttributes<ResolutionTableElement>')),
    "pkg/types/vue.d.ts": declared(
      "Vue's templates",
      'import type { HTMLAttributes, ReservedProps } from "vue";',
      `/** Vue writes names with hyphens in this way when it checks a template. */\ninterface Properties {\n${inTemplates.join("\n")}\n  data?: unknown;\n}`,
      "vue",
      `declare module "vue" {
  interface GlobalComponents {
    "resolution-table": new () => ResolutionTableElement & { $props: HTMLAttributes & ReservedProps & Properties };
  }
}`,
    ),
    "pkg/types/svelte.d.ts": declared(
      "Svelte",
      'import type { HTMLAttributes } from "svelte/elements";',
      listeners(["on", "on:"]),
      "svelte",
      `declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "resolution-table": HTMLAttributes<ResolutionTableElement> & ${PROPERTIES};
  }
}`,
    ),
    "pkg/types/classic.d.ts": `${MADE}// The classic script exports nothing: it defines the element.\nimport "../resolution-table.js";\n\nexport {};\n`,
    "pkg/types/frame.d.ts": `${MADE}// The scripts for pages with a frame, with links and with an offline worker export nothing.\nexport {};\n`,
  };
}

/** The attributes with what they may be; `attributes` are those of the manifest. */
const completed = (attributes, literals) =>
  attributes.map(({ name, description, type, default: without }) => ({ name, description, type: type.text.replace(" | null", ""), without, values: literals.get(type.text) ?? [] }));

/** What editors complete from, by file. */
export function editors({ element, members }, attributes, literals, version, plain) {
  const all = completed(attributes, literals);
  const description = plain(element.description.split("\n\n")[0]);
  const customData = {
    version: 1.1,
    tags: [
      {
        name: element.tagName,
        description: { kind: "markdown", value: description },
        attributes: all.map(({ name, description, values }) => ({
          name,
          description: { kind: "markdown", value: description },
          ...(values.length > 0 && { values: values.map((name) => ({ name })) }),
        })),
      },
    ],
    globalAttributes: [
      { name: "data-resolution-table", description: "Where a page strips custom elements: this element is a `<resolution-table>`, and its `data-` attributes are that one's." },
      { name: "data-resolution-table-frame", description: "On a frame that shows `embed.html`: it gets the height of its table, by `resolution-table.frame.js`." },
    ],
  };
  const union = ({ type, values }) => (values.length > 0 ? values.map((it) => `"${it}"`).join(" | ") : type);
  const webTypes = {
    $schema: "https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json",
    name: "resolution-table",
    version,
    "description-markup": "markdown",
    contributions: {
      html: {
        elements: [
          {
            name: element.tagName,
            description,
            attributes: all.map((it) => ({ name: it.name, description: it.description, value: { type: union(it) }, ...(it.without !== undefined && { default: it.without }) })),
            slots: element.slots.map(({ name, description }) => ({ name, description })),
            js: {
              properties: members.filter(({ kind, isStatic }) => kind === "field" && !isStatic).map(({ name, description, type }) => ({ name, description: plain(description), type })),
              events: element.events.map(({ name, type, description }) => ({ name, description: plain(description), type: type.text })),
            },
          },
        ],
      },
      css: {
        properties: element.cssProperties.map(({ name, description }) => ({ name, description })),
        "pseudo-elements": element.cssParts.map(({ name, description }) => ({ name: `part(${name})`, description })),
      },
    },
  };
  const text = (value) => `${JSON.stringify(value, null, 2)}\n`;
  return { "pkg/vscode.html-custom-data.json": text(customData), "pkg/web-types.json": text(webTypes) };
}
