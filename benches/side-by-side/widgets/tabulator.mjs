// Tabulator with virtual rows, its default where it has a height; a box of the page sets its filter, as its documentation shows.
let table, root, input;
export default {
  id: "tabulator",
  title: "Tabulator",
  package: "tabulator-tables",
  shows: "virtual rows, 600 px",
  files: ["tabulator-tables/dist/js/tabulator.min.js", "tabulator-tables/dist/css/tabulator.min.css"],
  async mount(place, rows, columns) {
    root = place;
    input = Object.assign(document.createElement("input"), { type: "search" });
    const made = document.createElement("div");
    place.append(input, made);
    table = new globalThis.Tabulator(made, { data: rows, height: 600, layout: "fitColumns", columns: columns.map(({ field, title, share }) => ({ field, title, widthGrow: share })) });
    input.addEventListener("input", () => {
      if (input.value) table.setFilter([columns.map(({ field }) => ({ field, type: "like", value: input.value }))]);
      else table.clearFilter();
    });
    await new Promise((built) => table.on("tableBuilt", built));
  },
  input: () => input,
  rows: () => root?.querySelectorAll(".tabulator-tableholder .tabulator-row") ?? [],
  count: () => table.getDataCount("active"),
  sorter: () => root.querySelector(".tabulator-col[tabulator-field=title] .tabulator-col-title"),
  scroller: () => root.querySelector(".tabulator-tableholder"),
};
