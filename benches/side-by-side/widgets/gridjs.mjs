// Grid.js: pages, its own box.
let root;
export default {
  id: "gridjs",
  title: "Grid.js",
  package: "gridjs",
  shows: "30 rows a page",
  files: ["gridjs/dist/gridjs.umd.js", "gridjs/dist/theme/mermaid.min.css"],
  async mount(place, rows, columns) {
    root = place;
    new globalThis.gridjs.Grid({ columns: columns.map(({ field, title }) => ({ id: field, name: title })), data: rows, search: true, sort: true, pagination: { limit: 30, summary: true } }).render(place);
  },
  input: () => root.querySelector("input.gridjs-search-input"),
  rows: () => [...(root?.querySelectorAll("tbody.gridjs-tbody tr") ?? [])].filter((row) => row.cells.length > 1),
  info: () => root.querySelector(".gridjs-summary")?.textContent ?? "",
  count: () => Number.parseInt([...root.querySelectorAll(".gridjs-summary b")].at(-1)?.textContent ?? "0", 10),
  sorter: () => root.querySelector("th[data-column-id=title]"),
};
