// `cargo xtask site`: static pages of the guides, the recipes and the contract of the element, each of whose items has a live example. All
// addresses are relative, so that the folder may lie anywhere on any server.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Eleventy } from "@11ty/eleventy";
import { build } from "esbuild";
import { pageOf, reference, written } from "./examples.mjs";
import { extend, FOLDERS, PROJECT } from "./markdown.mjs";
import { indexOf } from "./search.mjs";

const { values: given } = parseArgs({ options: { output: { type: "string" } } });
const root = fileURLToPath(new URL("../../", import.meta.url));
const output = given.output ?? join(root, "dist", "site");
process.chdir(root);

const INPUT = "docs/site";
const read = (path) => readFileSync(path, "utf8");
const titleOf = (markdown) => (markdown.match(/^# (.*)$/m)?.[1] ?? "").replaceAll("`", "");
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const { modules: [{ declarations: [declared] }] } = JSON.parse(read("pkg/custom-elements.json"));
const tags = readdirSync("pkg/locales").filter((name) => name.endsWith(".txt")).map((name) => name.slice(0, -".txt".length));
const languages = new Map(tags.map((tag) => [tag, new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag]));
const chapters = reference(declared, languages);

/** Recipes print the files of the apps that the tests build. */
const withFiles = (markdown) => markdown.replace(/<!-- file: (\S+) -->/g, (_comment, path) => `\`\`\`${path.split(".").pop()}\n${read(path).trimEnd()}\n\`\`\``);
/** Pages made of the documents of a folder. */
const pagesOf = (folder, to) =>
  readdirSync(folder).filter((name) => name.endsWith(".md")).map((name) => ({ stem: `${to}/${basename(name, ".md")}`, source: `${folder}/${name}` }));
const named = (pages) => pages.map(({ stem, source }) => ({ stem, source, text: withFiles(read(source)), title: titleOf(read(source)) }));
const byTitle = (one, other) => one.title.localeCompare(other.title, "en");
const guides = named(pagesOf("docs", "guides")).sort(byTitle);
const recipes = named(pagesOf("docs/recipes", "recipes")).sort(byTitle);
const project = named(Object.entries(PROJECT).filter(([source]) => source !== "README.md").map(([source, place]) => ({ stem: place.replace(".html", ""), source })));
const documents = [...guides, ...recipes, ...project];

/** One entry of the reference, as Markdown. */
const entryOf = ({ name, description, type, default: standard, parameters, id, example }) => {
  const facts = [type && `Type: \`${type.text.replaceAll("|", "\\|").replaceAll("\\|", "|")}\``, standard && `without it: \`${standard}\``].filter(Boolean).join("; ");
  const call = parameters ? `\`${name}(${parameters.map((it) => it.name).join(", ")})\`` : `\`${name}\``;
  return `## ${call}

${description ?? ""}

${facts}

\`\`\`html
${written(example)}
\`\`\`

${example.hint ? `${example.hint}\n` : ""}
<iframe class="live" src="../examples/${id}.html" title="Example: ${escaped(name)}" loading="lazy"></iframe>

<p class="ways"><a href="../examples/${id}.html">In a page of its own</a> <a href="../playground.html?example=${id}">In the playground</a></p>
`;
};

const links = (list) => list.map(({ stem, title }) => ({ href: `${stem}.html`, title }));
const navigation = [
  { title: "Start", links: [{ href: "index.html", title: "What it is" }, { href: "playground.html", title: "Playground" }, { href: "resolution-table/builder.html", title: "Snippet builder" }] },
  { title: "Reference", links: chapters.map(({ kind, title }) => ({ href: `reference/${kind}.html`, title })) },
  { title: "Recipes", links: links(recipes) },
  { title: "Guides", links: links(guides) },
  { title: "Project", links: links(project) },
];

if (existsSync(output) && readdirSync(output).length > 0 && !existsSync(join(output, "search-index.json"))) {
  throw new Error(`${output} is not empty, and what is there is no site: name another folder`);
}
rmSync(output, { recursive: true, force: true });
const eleventy = new Eleventy(INPUT, output, {
  quietMode: true,
  config(configuration) {
    configuration.setUseGitIgnore(false);
    configuration.setTemplateFormats(["njk", "md"]);
    configuration.amendLibrary("md", extend);
    configuration.addGlobalData("layout", () => "layout.njk");
    configuration.addGlobalData("navigation", () => navigation);
    configuration.addGlobalData("permalink", () => ({ page }) => `${page.filePathStem}.html`);
    configuration.addGlobalData("attributes", () => declared.attributes.map((it) => ({ ...it, choices: [...it.type.text.matchAll(/"([^"]+)"/g)].map(([, value]) => value) })));
    configuration.addGlobalData("examples", () => chapters.map(({ title, entries }) => ({ title, entries })));
    // A page may be anywhere: from it to the folder of the site.
    configuration.addFilter("up", (url) => "../".repeat(url.split("/").length - 2));
    configuration.addFilter("own", (url) => url.replace(/^\//, "") || "index.html");
    for (const { stem, source, text, title } of documents) configuration.addTemplate(`${stem}.md`, text, { source, title, templateEngineOverride: "md" });
    for (const { kind, title, lead, entries } of chapters) {
      configuration.addTemplate(`reference/${kind}.md`, `# ${title}\n\n${lead}\n\n${entries.map(entryOf).join("\n")}`, { title, source: `${INPUT}/reference/${kind}.md`, templateEngineOverride: "md" });
    }
    configuration.addPassthroughCopy(`${INPUT}/{site.css,site.js,playground.js}`);
  },
});
eleventy.disableLogger();
await eleventy.write();

const write = (path, text) => {
  mkdirSync(join(output, path, ".."), { recursive: true });
  writeFileSync(join(output, path), text);
};
// The package without its compressed copies, which a host makes for itself.
cpSync("pkg", join(output, "resolution-table"), { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
for (const [from, to] of Object.entries(FOLDERS)) cpSync(from, join(output, to), { recursive: true });
cpSync(`${INPUT}/examples`, join(output, "examples"), { recursive: true });
cpSync("www/data/wtsa20.json", join(output, "examples", "wtsa20.json"));
for (const { title, entries } of chapters) {
  for (const { id, name, example } of entries) write(`examples/${id}.html`, pageOf(`${title}: ${name}`, example));
}
write("examples/examples.json", JSON.stringify(Object.fromEntries(chapters.flatMap(({ entries }) => entries.map(({ id, example }) => [id, written(example)])))));
await build({ entryPoints: [`${INPUT}/search.js`], outfile: join(output, "search.js"), bundle: true, format: "esm", target: "es2022", logLevel: "warning" });
cpSync("node_modules/minisearch/LICENSE.txt", join(output, "minisearch.LICENSE.txt"));
const pages = [...documents, ...chapters.map(({ kind, title }) => ({ stem: `reference/${kind}`, title })), { stem: "index", title: "What it is" }];
write("search-index.json", indexOf(pages.map(({ stem, title }) => ({ url: `${stem}.html`, title, html: readFileSync(join(output, `${stem}.html`), "utf8") }))));
console.log(`${pages.length} pages and ${chapters.reduce((sum, { entries }) => sum + entries.length, 0)} live examples`);
