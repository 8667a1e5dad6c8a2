// What the page wrote inside the element: resolution JSON in a script, or a table.
import { patiently } from "../files/files.js";
import { stringify } from "./json.js";

/** Until the parser is past the element: a classic script may run before its children are there. */
const parsed = () =>
  document.readyState === "loading" &&
  new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }));

/** What few pages need. */
const reader = () => patiently("resolution-table-inline.js", import("../../tables/inline.js"));

/** The JSON of a script, as it was before an editor changed it; as it stands, and `isFaulty`, where that cannot be told. */
const jsonOf = async ({ textContent }) => {
  const data = textContent ?? "";
  try {
    // Nothing is no change, and the widget says so.
    if (data.trim()) JSON.parse(data);
    return { data };
  } catch {
    const found = (await reader()).mended(data);
    if (!found) return { data, isFaulty: true };
    console.warn(`<resolution-table>: the editor of this page changed the data inside the element. They are read as they may have been before: ${found.says.join("; ")}.`);
    return { data: found.data };
  }
};

/** The registers that stand inside `element`, each as `{data}`, JSON, or `{table}`, its cells; `undefined` where there is none. */
export const inlineData = async (element) => {
  await parsed();
  const scripts = [...element.querySelectorAll('script[type="application/json"]')];
  if (scripts.length > 0) return Promise.all(scripts.map(jsonOf));
  const table = element.querySelector("table");
  return table ? [{ table: stringify((await reader()).gridOf(table)) }] : undefined;
};
