// What the page wrote inside the element: resolution JSON in a script, or a table.

/** Until the parser is past the element: a classic script may run before its children are there. */
const parsed = () =>
  document.readyState === "loading" &&
  new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }));

/** The registers that stand inside `element`, each as `{data}`, JSON, or `{table}`, its cells; `undefined` where there is none. */
export const inlineData = async (element) => {
  await parsed();
  const scripts = [...element.querySelectorAll('script[type="application/json"]')];
  if (scripts.length > 0) return scripts.map((script) => ({ data: script.textContent }));
  const table = element.querySelector("table");
  if (!table) return undefined;
  // Few pages have one, so its reader comes when it is needed.
  const { gridOf } = await import("../tables/inline-table.js");
  return [{ table: JSON.stringify(gridOf(table)) }];
};
