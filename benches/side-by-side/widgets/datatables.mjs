// DataTables 3, which needs no jQuery: pages, its own box.
let table, root;
export default {
  id: "datatables",
  title: "DataTables",
  package: "datatables.net",
  shows: "30 rows a page",
  files: ["datatables.net/js/dataTables.min.js", "datatables.net-dt/js/dataTables.dataTables.min.js", "datatables.net-dt/css/dataTables.dataTables.min.css"],
  async mount(place, rows, columns) {
    root = place;
    const made = document.createElement("table");
    made.className = "display";
    place.append(made);
    table = new globalThis.DataTable(made, { data: rows, columns: columns.map(({ field, title }) => ({ data: field, title })), pageLength: 30, deferRender: true });
  },
  input: () => root.querySelector(".dt-search input"),
  rows: () => [...(root?.querySelectorAll("table.display tbody tr") ?? [])].filter((row) => row.cells.length > 1),
  info: () => root.querySelector(".dt-info")?.textContent ?? "",
  count: () => table.page.info().recordsDisplay,
  sorter: () => root.querySelector("table.display thead th:nth-child(3)"),
};
