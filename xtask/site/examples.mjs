// A live example of everything in the contract of the element (`pkg/custom-elements.json`): each is a page of its own, and what the site
// prints is what the page has.

/** The table of the examples, and what is shown where there is none. */
const table = (attributes, inside = '\n  <p><a href="wtsa20.json">Open the data.</a></p>') => `<resolution-table ${attributes}>${inside}\n</resolution-table>`;
const DATA = 'src="wtsa20.json" page-size="5"';
const PARKS = 'src="parks.json"';

/** What a script begins with, and where it says what it was told. */
const TABLE = 'const table = document.querySelector("resolution-table");';
const LOG = '<pre id="log" tabindex="0" aria-live="polite">Nothing so far.</pre>';
const tell = (value) => `document.querySelector("#log").textContent = JSON.stringify(${value}, undefined, 2);`;
const button = (words) => `<p><button type="button">${words}</button></p>`;
const clicked = (body) => `${TABLE}\ndocument.querySelector("button").addEventListener("click", ${body});`;

/**
 * @typedef {object} Example
 * @property {string} markup the body of the page
 * @property {string} [script] a module behind it
 * @property {string} [style]
 * @property {string} [hint] what to do or to look at
 * @property {string} [lang] of the page
 */

/** @type {Record<string, Example>} */
const ATTRIBUTES = {
  src: { markup: table('src="parks.json shores.json"'), hint: "Two registers in one table." },
  view: { markup: table(`${DATA} view="provisions"`) },
  columns: { markup: table(`${DATA} columns="number title topics"`) },
  theme: { markup: table(`${DATA} theme="blue dark"`), hint: "All of them are among the themes." },
  filters: { markup: table('src="wtsa20.json" filters="search=accessibility"') },
  "page-size": { markup: table('src="wtsa20.json" page-size="3"') },
  height: { markup: table('src="wtsa20.json" height="24rem"') },
  shortcuts: { markup: table(`${DATA} shortcuts="off"`), hint: "“/” types a stroke, and goes nowhere." },
  "link-template": { markup: table(`${DATA} view="citations" link-template="pp=https://docs.example/pp/{number}/{year}/{lang}"`) },
  "url-state": { markup: table(`${DATA} url-state="off"`), hint: "A search leaves the address as it is." },
  previous: { markup: table(`${PARKS} previous="parks-2020.json" view="changes"`) },
  lang: { markup: table(`${DATA} lang="fr"`) },
};

/** @type {Record<string, Example>} */
const PROPERTIES = {
  extensions: {
    markup: table(PARKS),
    script: `${TABLE}
const costs = new Map([[1, 120_000], [4, 15_000]]);
table.extensions = {
  columns: [{ id: "cost", title: "Cost", value: ({ number }) => costs.get(number) }],
};`,
  },
  request: {
    markup: '<resolution-table></resolution-table>',
    script: `${TABLE}
table.request = { headers: { "X-Reader": "example" } };
table.src = "parks.json";`,
    hint: "The request for the data has the header.",
  },
  basket: { markup: table(PARKS), script: `${TABLE}\ntable.basket = ["1", "4/instructs-1/1"];` },
  data: {
    markup: "<resolution-table></resolution-table>",
    script: `${TABLE}
const register = await (await fetch("parks.json")).json();
register.title = "Resolutions of my own";
table.data = register;`,
  },
  version: {
    markup: `${table(PARKS)}\n${LOG}`,
    script: `const { version } = customElements.get("resolution-table");\n${tell("version")}`,
  },
};

/** @type {Record<string, Example>} */
const METHODS = {
  setTexts: {
    markup: table(PARKS),
    script: 'customElements.get("resolution-table").setTexts("en", { search: "Find in the parks" });',
  },
  addLanguage: {
    markup: table(PARKS),
    script: `customElements.get("resolution-table").addLanguage({
  tag: "de",
  name: "Deutsch",
  texts: { texts: { search: "Suche", "column-title": "Titel" }, statuses: { new: "neu" } },
});
document.querySelector("resolution-table").lang = "de";`,
  },
  getState: { markup: `${button("What is seen")}\n${table(PARKS)}\n${LOG}`, script: clicked(`() => {\n  ${tell("table.getState()")}\n}`) },
  setState: { markup: `${button("As it was agreed")}\n${table(PARKS)}`, script: clicked('() => table.setState({ view: "provisions", search: "ponds" })') },
  filter: { markup: `${button("What is new")}\n${table(PARKS)}`, script: clicked('() => table.filter({ status: ["new"] })') },
  clear: { markup: `${button("All again")}\n${table(`${PARKS} filters="status=new"`)}`, script: clicked("() => table.clear()") },
  rows: { markup: `${button("Which rows?")}\n${table(`${PARKS} filters="status=new"`)}\n${LOG}`, script: clicked(`() => {\n  ${tell("table.rows()")}\n}`) },
  print: { markup: `${button("Print")}\n${table(PARKS)}`, script: clicked("() => table.print()") },
  load: {
    markup: `${button("Shores")}\n${table(PARKS)}\n${LOG}`,
    script: clicked(`async () => {\n  const told = await table.load("shores.json");\n  ${tell("told")}\n}`),
  },
  reload: { markup: `${button("Again")}\n${table(PARKS)}`, script: clicked("() => table.reload()") },
  open: { markup: `${button("What the Director has to do")}\n${table(PARKS)}`, script: clicked('() => table.open("1/instructs-1/2")') },
  export: {
    markup: `${button("As CSV")}\n${table(PARKS)}\n${LOG}`,
    script: clicked('async () => {\n  document.querySelector("#log").textContent = await table.export("csv", { scope: "all" });\n}'),
  },
};

const listened = (name, hint, more = "") => ({
  markup: `${table(PARKS)}\n${LOG}`,
  script: `${TABLE}
table.addEventListener("${name}", (event) => {
  ${tell("event.detail")}${more}
});`,
  hint,
});

/** @type {Record<string, Example>} */
const EVENTS = {
  "resolution-table-ready": listened("resolution-table-ready", "It comes with the rows."),
  "resolution-table-error": {
    markup: `${button("Load what is no register")}\n${table(PARKS)}\n${LOG}`,
    script: `${TABLE}
table.addEventListener("resolution-table-error", ({ detail }) => {
  ${tell("detail")}
});
document.querySelector("button").addEventListener("click", () => table.load({ is: "no register" }).catch(() => {}));`,
    hint: "The reader is told, too.",
  },
  "resolution-table-before-filter": listened("resolution-table-before-filter", "Search: every search is cancelled here.", "\n  event.preventDefault();"),
  "resolution-table-before-open": listened("resolution-table-before-open", "Open a row: it stays closed here.", "\n  event.preventDefault();"),
  "resolution-table-basket": listened("resolution-table-basket", "Open a row, and keep it."),
  "resolution-table-filter": listened("resolution-table-filter", "Search for “pond”."),
  "resolution-table-layout": listened("resolution-table-layout", "Choose other columns in the menu."),
  "resolution-table-language": listened("resolution-table-language", "Choose French."),
  "resolution-table-open": listened("resolution-table-open", "Open a row."),
  "resolution-table-state": listened("resolution-table-state", "Do anything."),
};

/** @type {Record<string, Example>} */
const SLOTS = {
  "": { markup: table("", `
  <table>
    <caption>Written into the page</caption>
    <tr><th>Resolution</th><th>Title</th><th>Status</th></tr>
    <tr><td>1</td><td>Wells and ponds</td><td>Revised</td></tr>
    <tr><td>4</td><td>Paths for everybody</td><td>New</td></tr>
  </table>`), hint: "Without a source, what stands inside is the data." },
  title: { markup: table(PARKS, '\n  <h2 slot="title">Our parks</h2>') },
  toolbar: { markup: table(PARKS, '\n  <a slot="toolbar" href="wtsa20.json">Another register</a>') },
  empty: { markup: table(`${PARKS} filters="search=volcano"`, '\n  <p slot="empty">Nothing on that: <a href="mailto:parks@example.org">ask us</a>.</p>') },
  footer: { markup: table(PARKS, '\n  <p slot="footer">Questions go to the Garden Council.</p>') },
};

/** What brings a part onto the page, where it is not there anyway. */
const PARTS = {
  chip: { markup: table(`${PARKS} filters="status=new"`) },
  detail: { markup: table(PARKS), script: `${TABLE}\ntable.open("1", { focus: false });` },
  map: { markup: table(`src="wtsa20.json" view="citations"`) },
  problems: {
    markup: "<resolution-table></resolution-table>",
    script: `${TABLE}
const register = await (await fetch("parks.json")).json();
register.resolutions[1].status = 7;
table.data = register;`,
  },
  about: { markup: table(`src="wtsa20.json" page-size="5"`) },
  note: {
    markup: `<script>window.WebAssembly = undefined;</script>\n${table(PARKS)}`,
    hint: "A browser without WebAssembly.",
  },
};

/** What a custom property is given. */
const VALUES = {
  "--rt-font": "Georgia, serif",
  "--rt-font-size": "1.15rem",
  "--rt-radius": "1rem",
  "--rt-sticky-top": "3rem",
  "--rt-accent": "#7a1f5c",
  "--rt-accent-soft": "#f6e3ef",
  "--rt-on-accent": "#fff7c2",
  "--rt-text": "#3a2200",
  "--rt-quiet": "#5c4426",
  "--rt-surface": "#fffbef",
  "--rt-raised": "#f5ecd6",
  "--rt-line": "#b89a63",
  "--rt-control": "#7d5f26",
  "--rt-mark": "#ffd23f",
  "--rt-on-mark": "#241a00",
};

/** The choices of a type such as `"a" | "b"`. */
const choices = (type) => [...type.matchAll(/"([^"]+)"/g)].map(([, value]) => value);

/**
 * The pages of the reference, each with its entries; fails where the contract has something without an example, or an example has
 * nothing in the contract.
 *
 * @param {any} declared the declaration of the element
 * @param {Map<string, string>} languages names by tag
 */
export function reference(declared, languages) {
  const fields = declared.members.filter((it) => it.kind === "field" && !it.attribute);
  const methods = declared.members.filter((it) => it.kind === "method");
  const themes = choices(declared.attributes.find(({ name }) => name === "theme").type.text);
  const slot = (name) => name || "(none)";
  return [
    page("attributes", "Attributes", "Each may change at any time.", declared.attributes, ATTRIBUTES),
    page("properties", "Properties", "What only scripts can set.", fields, PROPERTIES),
    page("methods", "Methods", "All may be called before the rows are there.", methods, METHODS),
    page("events", "Events", "Each bubbles. `ready` and `error` come with every register; the others for what a reader did, never for what a script did.", declared.events, EVENTS),
    page("slots", "Slots", "What a page puts into the table.", declared.slots.map((it) => ({ ...it, name: slot(it.name) })), Object.fromEntries(Object.entries(SLOTS).map(([name, it]) => [slot(name), it]))),
    page("parts", "Parts", "For style sheets of the page, by `::part()`.", declared.cssParts, Object.fromEntries(declared.cssParts.map(({ name }) => [name, {
      markup: table(PARKS),
      ...PARTS[name],
      style: `resolution-table::part(${name}) { outline: 3px dashed #b3261e; outline-offset: -3px; }`,
    }]))),
    page("custom-properties", "Custom properties", "They go before any theme.", declared.cssProperties, Object.fromEntries(Object.entries(VALUES).map(([name, value]) => [name, {
      markup: table(`${DATA} theme="light" filters="search=network"`),
      style: `resolution-table { ${name}: ${value}; }`,
    }]))),
    page("themes", "Themes", "The attribute `theme`: a palette, a scheme, or both.", themes.map((name) => ({ name, description: "" })), Object.fromEntries(themes.map((name) => [name, { markup: table(`${DATA} theme="${name}"`) }]))),
    page("languages", "Languages", "The language is that of the page, or of the attribute `lang`.", [...languages].map(([tag, name]) => ({ name: tag, description: name })), Object.fromEntries([...languages].map(([tag]) => [tag, { markup: table(DATA), lang: tag }]))),
  ];
}

function page(kind, title, lead, declared, examples) {
  const names = declared.map(({ name }) => name);
  const without = names.filter((name) => !examples[name]);
  const beyond = Object.keys(examples).filter((name) => !names.includes(name));
  if (without.length > 0 || beyond.length > 0) {
    throw new Error(`examples of ${kind}: ${[...without.map((it) => `${it} has none`), ...beyond.map((it) => `${it} is not in the contract`)].join(", ")}; they are in xtask/site/examples.mjs`);
  }
  return { kind, title, lead, entries: declared.map((it) => ({ ...it, id: `${kind}-${it.name.replace(/[^\w-]+/g, "-").replace(/^-+|-+$/g, "") || "none"}`, example: examples[it.name] })) };
}

/** What the site prints of an example, and the playground runs: the body of its page. */
export const written = ({ style, markup, script }) =>
  [style && `<style>\n  ${style}\n</style>`, markup, script && `<script type="module">\n${script.replace(/^/gm, "  ")}\n</script>`].filter(Boolean).join("\n");

/** The page of an example, relative to the folder of examples. */
export const pageOf = (title, example) => `<!doctype html>
<html lang="${example.lang ?? "en"}"${example.lang === "ar" ? ' dir="rtl"' : ""}>
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>${title.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="example.css">
    <script type="module" src="../resolution-table/resolution-table.js"></script>
  </head>
  <body>
${written(example)}
  </body>
</html>
`;
