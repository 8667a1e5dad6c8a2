// What the site's search knows: each section of each page.
import MiniSearch from "minisearch";
import { OPTIONS } from "../../docs/site/search-options.js";

const ENTITIES = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" };
const plain = (html) => html.replace(/<[^>]+>/g, " ").replace(/&(lt|gt|quot|#39|amp);/g, (it) => ENTITIES[it]).replace(/\s+/g, " ").trim();

/** The index of those pages as JSON. @param {{url: string, title: string, html: string}[]} pages */
export function indexOf(pages) {
  const index = new MiniSearch(OPTIONS);
  let id = 0;
  for (const { url, title, html } of pages) {
    const main = html.match(/<main[^>]*>([^]*)<\/main>/)?.[1];
    if (main === undefined) throw new Error(`${url} has no main part`);
    for (const section of main.split(/(?=<h[23] id=)/)) {
      const [, anchor, heading] = section.match(/^<h[23] id="([^"]+)"[^>]*>([^]*?)<\/h[23]>/) ?? [];
      const text = plain(anchor ? section.replace(/^[^]*?<\/h[23]>/, "") : section);
      index.add({ id: id++, url: anchor ? `${url}#${anchor}` : url, title, heading: anchor ? plain(heading) : "", text });
    }
  }
  return JSON.stringify(index);
}
