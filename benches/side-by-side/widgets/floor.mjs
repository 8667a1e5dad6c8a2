// What plain JavaScript can do: folded strings, `includes`, thirty rows that are used again.
const PAGE = 30;
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
let input, output, table;

export default {
  id: "floor",
  title: "Floor (by hand)",
  shows: "30 rows, used again",
  files: [],
  async mount(root, rows, columns) {
    const folded = rows.map((row) => fold(columns.map(({ field }) => row[field]).join("\n")));
    root.innerHTML = "<p><input type=search aria-label=Recherche> <output></output></p><table><thead><tr></tr></thead><tbody></tbody></table>";
    [input, output, table] = ["input", "output", "table"].map((name) => root.querySelector(name));
    for (const { field, title } of columns) {
      const head = document.createElement("th");
      head.textContent = title;
      head.dataset.field = field;
      table.tHead.rows[0].append(head);
    }
    const lines = Array.from({ length: PAGE }, () => {
      const line = document.createElement("tr");
      for (const _ of columns) line.insertCell().append("");
      return line;
    });
    let order = rows.map((_, at) => at);
    const show = () => {
      const wanted = fold(input.value);
      const found = wanted ? order.filter((at) => folded[at].includes(wanted)) : order;
      found.slice(0, PAGE).forEach((at, place) => {
        columns.forEach(({ field }, column) => {
          const node = /** @type {Text} */ (lines[place].cells[column].firstChild);
          const text = String(rows[at][field]);
          if (node.data !== text) node.data = text;
        });
      });
      const shown = lines.slice(0, found.length);
      if (table.tBodies[0].rows.length !== shown.length) table.tBodies[0].replaceChildren(...shown);
      output.textContent = String(found.length);
    };
    input.addEventListener("input", show);
    table.tHead.addEventListener("click", ({ target }) => {
      const keys = rows.map((row) => (typeof row[target.dataset.field] === "string" ? fold(row[target.dataset.field]) : row[target.dataset.field]));
      order = [...order].sort((a, b) => (keys[a] < keys[b] ? -1 : keys[a] > keys[b] ? 1 : a - b));
      show();
    });
    show();
  },
  input: () => input,
  rows: () => table?.tBodies[0].rows ?? [],
  count: () => Number(output.textContent),
  sorter: () => table.tHead.querySelector("[data-field=title]"),
};
