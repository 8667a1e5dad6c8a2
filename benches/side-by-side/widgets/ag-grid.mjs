// AG Grid Community with virtual rows, and a box of the page for its quick filter (its own tool panel is not of this edition).
let grid, root, input;
export default {
  id: "ag-grid",
  title: "AG Grid Community",
  package: "ag-grid-community",
  shows: "virtual rows, 600 px",
  files: ["ag-grid-community/dist/ag-grid-community.min.js"],
  async mount(place, rows, columns) {
    root = place;
    input = Object.assign(document.createElement("input"), { type: "search" });
    const made = Object.assign(document.createElement("div"), { style: "height: 600px" });
    place.append(input, made);
    grid = globalThis.agGrid.createGrid(made, { rowData: rows, cacheQuickFilter: true, animateRows: false, columnDefs: columns.map(({ field, title, share }) => ({ field, headerName: title, flex: share })) });
    input.addEventListener("input", () => grid.setGridOption("quickFilterText", input.value));
  },
  input: () => input,
  rows: () => root?.querySelectorAll(".ag-row") ?? [],
  count: () => grid.getDisplayedRowCount(),
  sorter: () => root.querySelector(".ag-header-cell[col-id=title] .ag-header-cell-text"),
  scroller: () => root.querySelector(".ag-grid-viewport, .ag-body-viewport"),
};
