// An HTML table made resolution JSON: one row a resolution, or one row a provision.
//
// What a column holds is said by `data-column` on its header, or recognised by its heading in any language of the interface.
// Nothing is dropped: a column that is not recognised goes into the summary, or below its provision, under its heading.
import { columns, statuses, verbs } from "resolution_table_words";

/** Headings besides those that the widget itself shows. */
const HEADINGS = {
  resolution: ["resolutions", "resolution no", "n° de la resolution", "no", "nr", "num", "number", "numero", "номер", "序号", "القرارات"],
  status: ["action", "statut de la resolution", "estado", "situacion", "состояние"],
  title: ["subject", "objet", "asunto", "sujet", "тема", "主题", "الموضوع"],
  summary: ["implications", "incidences", "repercusiones", "description", "contenu", "содержание", "内容", "المحتوى"],
  verb: ["action verb", "partie", "dispositif"],
  addressee: ["addressees", "to", "responsible", "destinataires", "responsable", "destinatarios", "адресаты", "المخاطب"],
  label: ["no. of the provision", "point", "paragraph", "paragraphe", "apartado", "пункт", "البند"],
  text: ["provision", "provisions", "disposition", "dispositions", "disposiciones", "disposicion", "положение", "положения", "条款", "الأحكام"],
};
const FURTHER = /further|en outre|asimismo|ademas|далее|также|进一步|كذلك|ايضا/;

/** Letters and digits alone, without case and accents; digits of every script as 0–9. */
const fold = (text) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[\u0660-\u0669]/g, (digit) => digit.charCodeAt(0) - 0x660)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}№]+/gu, " ")
    .trim();

/** From every folded name to its identifier; `names` is `{id: [name, …]}`. */
const byName = (names) =>
  new Map(Object.entries(names).flatMap(([id, all]) => all.map((name) => [fold(name), id])));

// The widget's own headings come last: they win.
const columnIds = new Map([...byName(HEADINGS), ...byName(columns)]);
const statusIds = byName(statuses);
const verbIds = byName(verbs);

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
const grid = (table) => {
  const rows = [...table.rows].map((row) => ({ row, cells: /** @type {HTMLTableCellElement[]} */ ([]) }));
  rows.forEach(({ row, cells }, y) => {
    let x = 0;
    for (const cell of row.cells) {
      while (cells[x]) x += 1;
      // `rowspan="0"` is "to the end"; a hostile number goes no further than the table.
      const down = Math.min(cell.rowSpan || Infinity, rows.length - y);
      const across = Math.min(cell.colSpan, 100);
      for (let dy = 0; dy < down; dy += 1) {
        for (let dx = 0; dx < across; dx += 1) rows[y + dy].cells[x + dx] ??= cell;
      }
      x += across;
    }
  });
  return rows;
};

const idOf = (cell) => cell.dataset.column ?? columnIds.get(fold(cell.textContent));

/** The row that names the columns, and what each holds. */
const header = (rows) => {
  let best = { known: 0 };
  rows.slice(0, 5).forEach(({ cells }, position) => {
    const ids = cells.map((cell, x) => (cells.indexOf(cell) === x ? idOf(cell) : undefined));
    const known = new Set(ids.filter(Boolean)).size;
    if (known > best.known) best = { known, position, ids, cells };
  });
  return best;
};

/** A key of `bodies` for a name. */
const keyOf = (name) => fold(name).replaceAll(" ", "-") || "x";

/** The edition in brackets: `(Rev. Geneva, 2022)`. */
const revisionOf = (text) => {
  const [, before, year] = text.match(/[(（]([^()（）]*?)[,，،\s]*((?:19|20)\d\d)[^()（）\d]*[)）]/u) ?? [];
  if (!year) return undefined;
  const mark = /^\s*(?:r[eé]v\p{L}*|пересм\p{L}*|修订版?|المراج\p{L}+)[\s.،,]*/iu;
  const place = before.replace(mark, "").trim();
  return { ...(place && { place }), year: Number(year), revised: mark.test(before) };
};

/** What follows “Resolution 44 (Rev. Geneva, 2022)” in its cell. */
const afterDesignation = (text) => text.replace(/^[^\d\u0660-\u0669]*[\d\u0660-\u0669]+\s*([(（][^)）]*[)）])?[\s:–—-]*/u, "");

/** The verb of a heading such as “charge en outre”. */
const verbOf = (words) => {
  const folded = fold(words);
  const names = [...verbIds.keys()].filter((name) => folded === name || folded.startsWith(`${name} `) || folded.endsWith(` ${name}`));
  const longest = names.sort((a, b) => b.length - a.length)[0];
  return { verb: verbIds.get(longest) ?? "other", ...(FURTHER.test(folded) && { further: true }) };
};

const languageOf = (table) => table.closest("[lang]")?.lang || "en";

/** Why a table cannot be shown: what its first row says. */
const notUnderstood = (cells) => {
  const headings = cells.map((cell) => cell.textContent.trim()).filter(Boolean).join(" | ");
  return Object.assign(new Error(`The table has no column for the resolution and for its title or text: ${headings}`), { headings });
};

/** The register that a table says, as resolution JSON. */
export const registerOf = (table) => {
  const rows = grid(table);
  const { position, ids = [], cells: headings = [] } = header(rows);
  if (!ids.includes("resolution") || !(ids.includes("title") || ids.includes("text"))) throw notUnderstood(rows[0]?.cells ?? []);

  const data = table.dataset;
  const language = languageOf(table);
  const title = table.caption?.textContent.trim() || data.title || document.title || "—";
  const bodies = {};
  const body = (name, kind) => {
    bodies[keyOf(name)] ??= { name, kind };
    return keyOf(name);
  };
  const adopter = body(data.body ?? title, "assembly");

  const resolutions = [];
  for (const { row, cells } of rows.slice(position + 1)) {
    const lines = (id) => {
      const x = ids.indexOf(id);
      return x < 0 || !cells[x] ? [] : paragraphs(cells[x]);
    };
    const words = (id) => lines(id).join(" ");
    // One cell across the table is a heading; a row of headings is repeated; a foot sums up.
    if (new Set(cells).size <= 1 || cells.every((cell, x) => fold(cell.textContent) === fold(headings[x]?.textContent ?? ""))) continue;
    if (row.parentElement === table.tFoot) continue;

    const named = words("resolution");
    const digits = fold(named).match(/\d+/)?.[0];
    let resolution = resolutions.find((it) => String(it.number) === digits) ?? (named ? undefined : resolutions.at(-1));
    if (!resolution) {
      const status = words("status");
      const statusId = statusIds.get(fold(status));
      const revision = revisionOf(named);
      resolution = {
        // Without a number it is left to decoding to say so, at its path.
        number: digits ? Number(digits) : named,
        body: adopter,
        ...(statusId ? { status: statusId } : status && { printed: { status } }),
        ...(revision && { revision }),
        title: words("title") || afterDesignation(named) || named,
        summary: lines("summary"),
        sections: [],
      };
      resolutions.push(resolution);
    }

    const others = headings
      .map((heading, x) => (ids[x] || headings.indexOf(heading) !== x || !cells[x] ? [] : [heading.textContent.trim(), paragraphs(cells[x]).join(" ")]))
      .filter(([, text]) => text)
      .map(([heading, text]) => (heading ? `${heading}: ${text}` : text));
    const text = words("text");
    if (!text) {
      resolution.summary.push(...others);
      continue;
    }
    const printed = words("verb");
    const addressees = lines("addressee").flatMap((line) => line.split(/[;；؛]/)).map((name) => name.trim()).filter(Boolean);
    const section = { ...verbOf(printed), ...(printed && { words: printed }), addressees: addressees.map((name) => body(name, "other")), provisions: [] };
    const last = resolution.sections.at(-1);
    const same = last && ["verb", "words", "further", "addressees"].every((field) => String(last[field]) === String(section[field]));
    if (!same) resolution.sections.push(section);
    const label = words("label");
    resolution.sections.at(-1).provisions.push({
      ...(label && { label }),
      text,
      ...(others.length > 0 && { provisions: others.map((text) => ({ text })) }),
    });
  }
  if (resolutions.length === 0) throw notUnderstood(headings);

  return {
    format: "resolution-register/1",
    id: table.id || "table",
    language,
    title,
    assembly: data.body ? { acronym: data.body } : {},
    source: {
      // A page that does not say so does not show the official text.
      authority: data.authority === "official" ? "official" : "digest",
      title: data.source ?? title,
      language,
      ...(data.date && { date: data.date }),
      ...(data.link && { link: data.link }),
    },
    bodies,
    resolutions,
  };
};
