// DataTables 2 with SearchPanes and Buttons, which are not out for version 3 so far: facets in panes above the table, and files to save.
const PANES = [1, 3, 4];
let table, root;
export default {
  id: "datatables-panes",
  title: "DataTables with SearchPanes, Buttons",
  package: "datatables2",
  shows: "30 rows a page, 3 panes",
  files: [
    "jquery/dist/jquery.min.js",
    "datatables2/js/dataTables.min.js",
    "datatables2-dt/js/dataTables.dataTables.min.js",
    "datatables.net-select/js/dataTables.select.min.js",
    "datatables.net-searchpanes/js/dataTables.searchPanes.min.js",
    "datatables.net-searchpanes-dt/js/searchPanes.dataTables.min.js",
    "datatables.net-buttons/js/dataTables.buttons.min.js",
    "datatables.net-buttons-dt/js/buttons.dataTables.min.js",
    "datatables.net-buttons/js/buttons.html5.min.js",
    "datatables2-dt/css/dataTables.dataTables.min.css",
    "datatables.net-select-dt/css/select.dataTables.min.css",
    "datatables.net-searchpanes-dt/css/searchPanes.dataTables.min.css",
    "datatables.net-buttons-dt/css/buttons.dataTables.min.css",
  ],
  async mount(place, rows, columns) {
    root = place;
    const made = document.createElement("table");
    made.className = "display";
    place.append(made);
    table = new globalThis.DataTable(made, {
      data: rows,
      columns: columns.map(({ field, title }, at) => ({ data: field, title, searchPanes: { show: PANES.includes(at) } })),
      pageLength: 30,
      deferRender: true,
      layout: { top1: { searchPanes: { cascadePanes: true, viewTotal: true } }, topStart: { buttons: ["copyHtml5", "csvHtml5"] } },
    });
  },
  input: () => root.querySelector(".dt-search input[type=search]:not(.dtsp-search)"),
  rows: () => [...(root?.querySelectorAll("table.display tbody tr") ?? [])].filter((row) => row.cells.length > 1 && !row.closest(".dtsp-searchPane")),
  info: () => [...root.querySelectorAll(".dt-info")].at(-1)?.textContent ?? "",
  count: () => table.page.info().recordsDisplay,
  sorter: () => [...root.querySelectorAll("table.display thead th:nth-child(3)")].find((head) => !head.closest(".dtsp-searchPane")),
  facet: () => root.querySelector(".dtsp-searchPane tbody tr"),
};
