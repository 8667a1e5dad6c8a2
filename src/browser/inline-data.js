// What the page wrote inside the element: resolution JSON in a script, or a table.
import { patiently } from "./files.js";
import { stringify } from "./json.js";

/** Until the parser is past the element: a classic script may run before its children are there. */
const parsed = () =>
  document.readyState === "loading" &&
  new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }));

const isJson = (text) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** What editors of content systems put into a text, and what stood there. The quotation marks come last: where taking away is enough, texts keep theirs. */
const EDITED = [
  [/<!--|-->|(?:\/\/)?<!\[CDATA\[|(?:\/\/)?\]\]>|<\/?(?:p|br|div|span)\b[^>]*>|[\u200b\u2060\ufeff]/g, ""],
  [/&nbsp;|&#160;|\u00a0/g, " "],
  [/&quot;|&#34;/g, '"'],
  [/&(?:ldquo|rdquo|bdquo|#822[0-2]|#8243);|[\u201c-\u201e\u2033]/g, '"'],
];

/** The JSON of a script, as it was before an editor changed it; as it stands, and `isFaulty`, where that cannot be told. */
const jsonOf = (text) => {
  // Nothing is no change, and the widget says so.
  if (isJson(text) || !text.trim()) return { data: text };
  let mended = text;
  for (const [found, stood] of EDITED) {
    mended = mended.replaceAll(found, stood);
    if (!isJson(mended)) continue;
    console.warn("<resolution-table>: the editor of this page changed the data inside the element; it is read as it was before.");
    return { data: mended };
  }
  return { data: text, isFaulty: true };
};

/** The registers that stand inside `element`, each as `{data}`, JSON, or `{table}`, its cells; `undefined` where there is none. */
export const inlineData = async (element) => {
  await parsed();
  const scripts = [...element.querySelectorAll('script[type="application/json"]')];
  if (scripts.length > 0) return scripts.map(({ textContent }) => jsonOf(textContent ?? ""));
  const table = element.querySelector("table");
  if (!table) return undefined;
  // Few pages have one, so its reader comes when it is needed.
  const { gridOf } = await patiently("resolution-table-inline-table.js", import("../tables/inline-table.js"));
  return [{ table: stringify(gridOf(table)) }];
};
