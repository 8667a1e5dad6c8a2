// The cells of a table of the page, as the widget reads them: what they mean is told in Rust (`src/tables`).

const BLOCKS = new Set(["P", "LI", "UL", "OL", "DIV", "DL", "DT", "DD", "TR", "TABLE", "BLOCKQUOTE", "H1", "H2", "H3", "H4", "H5", "H6"]);

/** The paragraphs of a cell, whatever style sheets make of it. */
const paragraphs = (cell) => {
  const found = [""];
  const walk = (node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) found[found.length - 1] += child.data;
      if (child.nodeType !== Node.ELEMENT_NODE || ["SCRIPT", "STYLE", "TEMPLATE"].includes(child.nodeName)) continue;
      const apart = BLOCKS.has(child.nodeName) || child.nodeName === "BR";
      if (apart) found.push("");
      walk(child);
      if (apart) found.push("");
    }
  };
  walk(cell);
  return found.map((text) => text.replace(/\s+/g, " ").trim()).filter(Boolean);
};

/** The rows of a table as lists of cells; a cell that spans rows or columns stands in each of them. */
const spread = (table) => {
  const rows = [...table.rows].map(() => /** @type {HTMLTableCellElement[]} */ ([]));
  [...table.rows].forEach((row, y) => {
    let x = 0;
    for (const cell of row.cells) {
      while (rows[y][x]) x += 1;
      // `rowspan="0"` is "to the end"; a hostile number goes no further than the table.
      const down = Math.min(cell.rowSpan || Infinity, rows.length - y);
      const across = Math.min(cell.colSpan, 100);
      for (let dy = 0; dy < down; dy += 1) {
        for (let dx = 0; dx < across; dx += 1) rows[y + dy][x + dx] ??= cell;
      }
      x += across;
    }
  });
  return rows;
};

/** A table as an object: its cells, the positions of those in each row, and what the page says of it. */
export const gridOf = (table) => {
  const rows = spread(table);
  const all = [...new Set(rows.flat())];
  const positions = new Map(all.map((cell, position) => [cell, position]));
  const { body, title, authority, source, date, link } = table.dataset;
  return {
    id: table.id,
    language: table.closest("[lang]")?.lang,
    title: table.caption?.textContent.trim() || title || document.title,
    body,
    authority,
    source,
    date,
    link,
    cells: all.map((cell) => ({ paragraphs: paragraphs(cell), column: cell.dataset.column })),
    // A row that is shorter than others has holes.
    rows: rows.map((cells, y) => ({ cells: [...cells].map((cell) => positions.get(cell)), foot: table.rows[y].parentElement === table.tFoot })),
  };
};
