// One script for a whole site whose editors can write links and nothing else: a link to `embed.html?…`, alone in its paragraph, becomes the
// table that it leads to. Without this script, or where anything is missing, it stays the link that it is.
//
// Only links to the `embed.html` beside this script count, and only registers from its origin, from the page's own, and from those that
// `data-sources` of the script names: an editor cannot make a site show somebody else's file.
const NAME = "resolution-table";
// list: attributes (made by tests/pure/lists.rs)
const ATTRIBUTES = ["lang", "view", "theme", "columns", "filters", "page-size"];
// end of list
/** What may be replaced as a whole; in anything else the table stands inside. */
const BLOCKS = "p, div, figure";

const script = /** @type {HTMLScriptElement | null | undefined} */ (globalThis.document?.currentScript);
const page = script ? new URL("embed.html", script.src) : undefined;
const named = script?.dataset.sources?.split(/\s+/).filter(Boolean) ?? [];

/** The addresses of `src` or `previous`, relative to `embed.html`; none where one may not be shown. */
const addresses = (written) => {
  const all = (written ?? "").split(/\s+/).filter(Boolean).map((it) => (URL.canParse(it, page) ? new URL(it, page) : undefined));
  const mayBeShown = (url) => /^https?:$/.test(url?.protocol ?? "") && [page?.origin, location.origin, ...named].includes(url.origin);
  const refused = all.find((url) => !mayBeShown(url));
  if (all.includes(undefined) || refused) {
    console.warn(`<${NAME}>: the link to ${written} stays a link: registers from there are not shown here. The script's data-sources can name more origins.`);
    return undefined;
  }
  return all.map((url) => url?.href).join(" ");
};

/** The block that has the link and nothing else. */
const blockOf = (link) => {
  const words = link.textContent.trim();
  const block = link.parentElement?.closest(`${BLOCKS}, li, td, blockquote, h1, h2, h3, h4, h5, h6, body`);
  const isAlone = block && block.textContent.trim() === words && !block.querySelector("img, iframe, table, a ~ a");
  return isAlone ? block : undefined;
};

const upgraded = (link) => {
  const url = URL.canParse(link.href) ? new URL(link.href) : undefined;
  if (!url || url.origin !== page?.origin || url.pathname !== page.pathname || link.closest(NAME)) return false;
  const given = url.searchParams;
  const block = given.get("src") ? blockOf(link) : undefined;
  const [src, previous] = block ? [addresses(given.get("src")), given.get("previous") ? addresses(given.get("previous")) : ""] : [];
  if (!block || !src || previous === undefined) return false;
  const table = document.createElement(NAME);
  table.setAttribute("src", src);
  if (previous) table.setAttribute("previous", previous);
  // Nor where such an address leads on to. The class finds it when it comes.
  Object.assign(table, { request: { redirect: "error" } });
  for (const name of ATTRIBUTES) {
    const value = given.get(name);
    if (value !== null) table.setAttribute(name, value);
  }
  // What stood there is shown until the table is there, and where it cannot be.
  const place = block.matches(BLOCKS) ? block : link;
  place.replaceWith(table);
  table.append(place);
  return true;
};

const look = (root) => {
  const links = [...(root.matches?.("a[href]") ? [root] : []), ...(root.querySelectorAll?.("a[href]") ?? [])];
  // Every link is looked at, not only the first that becomes a table.
  if (links.filter(upgraded).length === 0 || customElements.get(NAME)) return;
  const url = new URL(`${NAME}.js`, page);
  import(url.href).catch((error) => console.error(`<${NAME}>: ${url} could not be loaded: the links stay links.`, error));
};

const begin = () => {
  look(document);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) look(node);
  }).observe(document.body, { childList: true, subtree: true });
};

// On a server there is no page.
if (script && document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
else if (script) begin();
