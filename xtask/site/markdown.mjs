// What the guides' Markdown needs to become pages: headings that can be linked to, links that lead to pages, tables that scroll.
import { existsSync } from "node:fs";
import { posix } from "node:path";
import { slug } from "github-slugger";
import anchor from "markdown-it-anchor";

/** Documents of the project that are pages, and folders that are copied, by where they are on the site. */
export const PROJECT = { "README.md": "index.html", "ARCHITECTURE.md": "project/architecture.html", "CHANGELOG.md": "project/changelog.html", "CONTRIBUTING.md": "project/contributing.html" };
export const FOLDERS = { "docs/images": "guides/images", "www/data": "resolution-table/data", "www/schema": "schema" };

/** Where a file of the project is on the site, if it is there. */
export function placeOf(path) {
  if (PROJECT[path]) return PROJECT[path];
  const folder = Object.keys(FOLDERS).find((folder) => path.startsWith(`${folder}/`));
  if (folder) return FOLDERS[folder] + path.slice(folder.length);
  const guide = path.match(/^docs\/([\w-]+)\.md$/);
  if (guide) return `guides/${guide[1]}.html`;
  const recipe = path.match(/^docs\/recipes\/([\w-]+)\.md$/);
  if (recipe) return `recipes/${recipe[1]}.html`;
  return undefined;
}

/** What a link of `source` (a file of the project) leads to, from the page at `url`; undefined where the site has no such thing. */
function followed(href, source, url) {
  const [path, fragment] = href.split("#");
  const target = path ? posix.join(posix.dirname(source), path) : source;
  if (!existsSync(target)) throw new Error(`${source}: ${href} leads nowhere`);
  const place = placeOf(target);
  if (!place) return undefined;
  const relative = posix.relative(posix.dirname(url), `/${place}`) || posix.basename(place);
  return fragment === undefined ? relative : `${relative}#${fragment}`;
}

/** @param {any} md the Markdown library */
export function extend(md) {
  md.use(anchor, { slugify: (text) => slug(text), tabIndex: false });
  md.core.ruler.push("links", ({ env, tokens }) => {
    const { source } = env;
    for (const { children } of tokens) {
      const opened = [];
      for (const token of children ?? []) {
        if (token.type === "link_open") {
          const href = token.attrGet("href");
          const isOwn = !/^[a-z]+:/.test(href);
          const place = isOwn ? followed(decodeURI(href), source, env.page.url) : href;
          opened.push(place);
          if (place) token.attrSet("href", place);
          // Files that are in the repository alone are named, and not linked.
          else Object.assign(token, { tag: "span", attrs: null });
        } else if (token.type === "link_close" && !opened.pop()) token.tag = "span";
        else if (token.type === "image") token.attrSet("src", followed(token.attrGet("src"), source, env.page.url) ?? token.attrGet("src"));
      }
    }
  });
  md.renderer.rules.table_open = () => '<div class="scroll" tabindex="0" role="group" aria-label="Table"><table>\n';
  md.renderer.rules.table_close = () => "</table></div>\n";
  const fence = md.renderer.rules.fence;
  md.renderer.rules.fence = (...given) => fence(...given).replace("<pre>", '<pre tabindex="0">');
}
