// The page of the search: what was asked for is in its address, and the index is a file beside it.
import MiniSearch from "minisearch";
import { OPTIONS } from "./search-options.js";

const MOST = 30;
const AROUND = 90;

const told = /** @type {HTMLElement} */ (document.querySelector("#told"));
const results = /** @type {HTMLElement} */ (document.querySelector("#results"));

const element = (name, ...inside) => {
  const made = document.createElement(name);
  made.append(...inside);
  return made;
};

/** The words around the first that was found, which is marked. */
const excerpt = (text, words) => {
  const lower = text.toLowerCase();
  const at = Math.min(...words.map((word) => lower.indexOf(word)).filter((it) => it >= 0));
  if (!Number.isFinite(at)) return [text.slice(0, 2 * AROUND)];
  const word = /** @type {string} */ (words.find((word) => lower.startsWith(word, at)));
  return [`… ${text.slice(Math.max(0, at - AROUND), at)}`, element("mark", text.slice(at, at + word.length)), `${text.slice(at + word.length, at + word.length + AROUND)} …`];
};

const query = new URLSearchParams(location.search).get("q")?.trim() ?? "";
if (query) {
  /** @type {HTMLInputElement} */ (document.querySelector("#q")).value = query;
  const index = MiniSearch.loadJSON(await (await fetch("search-index.json")).text(), OPTIONS);
  const found = index.search(query, { prefix: true, fuzzy: 0.15, combineWith: "AND", boost: { heading: 3, title: 2 } });
  told.textContent = found.length === 0 ? `Nothing was found for “${query}”.` : `${found.length} ${found.length === 1 ? "section has" : "sections have"} “${query}”.`;
  results.replaceChildren(
    ...found.slice(0, MOST).map(({ url, heading, title, text, terms }) => {
      const link = /** @type {HTMLAnchorElement} */ (element("a", heading ? `${title}: ${heading}` : title));
      link.href = url;
      return element("li", link, element("p", ...excerpt(text, terms)));
    }),
  );
}
