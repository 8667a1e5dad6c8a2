// Makes benches/RESULTS.md, and its plot, of what run.mjs wrote down.
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { registerOf } from "./rows.mjs";

const { values: given } = parseArgs({ options: { input: { type: "string", default: "runs.jsonl" }, native: { type: "string" }, output: { type: "string", default: "RESULTS.md" } } });
const records = readFileSync(given.input, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
const machine = records.find(({ part }) => part === "machine");
const { widgets } = machine;
const sizes = [...new Set(records.filter(({ size }) => size).map(({ size }) => size))];

/** A time before its event is none: what changed was not its doing. */
const sorted = (values) => values.filter((it) => typeof it === "number" && Number.isFinite(it) && it >= 0).sort((a, b) => a - b);
/** The value below which that share of the others is, between two where it falls there. */
const quantile = (values, share) => {
  const all = sorted(values);
  if (all.length === 0) return undefined;
  const at = (all.length - 1) * share;
  const low = Math.floor(at);
  return all[low] + (all[Math.min(low + 1, all.length - 1)] - all[low]) * (at - low);
};
const median = (values) => quantile(values, 0.5);
const of = (part, size, id) => records.filter((it) => it.part === part && it.size === size && it.id === id && !it.failed);
const number = (value, digits = 0) => (value === undefined ? "–" : value.toLocaleString("en", { maximumFractionDigits: digits, minimumFractionDigits: digits }));

/** The figures of a widget at a size; `undefined` where there is none. */
const figures = (size, id) => {
  const runs = of("plain", size, id);
  const keys = runs.flatMap((run) => run.keys);
  const slow = of("slow", size, id);
  const each = (field) => median(runs.map((run) => run[field]));
  return {
    runs: runs.length,
    firstRow: each("firstRow"),
    slow: median(slow.map((run) => run.firstRow)),
    key: median(keys),
    key95: quantile(keys, 0.95),
    keyWorst: quantile(keys, 1),
    keyAll: median(runs.flatMap((run) => run.keysAll)),
    sort: each("sort"),
    facet: each("facet"),
    open: each("open"),
    heap: median(runs.map((run) => (run.heap + run.wasm) / 1e6)),
    nodes: each("nodes"),
    late: median(runs.map((run) => run.scroll?.late)),
    wire: each("wire"),
    found: runs[0]?.found,
  };
};
const failure = (size, id) => records.find((it) => it.size === size && it.id === id && it.failed)?.failed;

/** Those that were measured at a size, or failed there. */
const widgetsAt = (size) => widgets.filter(({ id }) => records.some((it) => it.size === size && it.id === id));

const lines = [];
const table = (head, rows) => lines.push(`| ${head.join(" | ")} |`, `|${head.map((_, at) => (at ? "--:" : ":--")).join("|")}|`, ...rows.map((row) => `| ${row.join(" | ")} |`), "");

lines.push(
  "# Results of the benches",
  "",
  "Written by `cargo xtask bench`; [side-by-side/README.md](side-by-side/README.md) has the method. Do not edit.",
  "",
  `${machine.browser.startsWith("HeadlessChrome") ? machine.browser : `Chromium ${machine.browser}`} on ${machine.cores} cores (${machine.processor}), Node.js ${machine.node}; rounds: ${Object.entries(machine.rounds).map(([size, rounds]) => `${rounds} at ${number(Number(size))}`).join(", ")}. Other work on the machine (1-minute load, median): ${number(median(records.map(({ load }) => load)), 1)}.`,
  "Milliseconds are medians; in brackets the 95th percentile and the worst, over every key of every round. *Key to paint* ends with the frame that paints the last change in the window, *all rows* with that of the last row below it. The figures are this machine's; the ratios count.",
  ...(median(records.map(({ load }) => load)) > 1 ? ["", "**The machine was busy**: that much other work on so few cores makes every figure larger, by an unequal share. They are upper bounds; even ratios are rough, those of 95th percentiles and of single clicks most of all."] : []),
  "",
);
const known = (name) => (name ? machine.versions[name].replace(/^.*@/, "") : "this tree");
lines.push("## What is measured", "");
table(["Widget", "Version", "Shows", "On the wire, KB (brotli)"], widgets.map(({ id, title, package: name, shows }) => [title, id === "floor" ? "–" : known(name), shows, number((figures(sizes[0], id).wire ?? 0) / 1000, 1)]));

for (const size of sizes) {
  lines.push(`## ${number(size)} provisions`, "");
  const floor = figures(size, "floor");
  table(
    ["Widget", "First row", "the same on a slow link", "Key to paint", "× floor", "all rows", "Sort", "Facet", "Open", "JS and Wasm memory, MB", "Nodes", "Late frames in 2 s", "“réseau” found"],
    widgetsAt(size).map(({ id, title }) => {
      const it = figures(size, id);
      const why = failure(size, id);
      if (it.runs === 0) return [title, why ?? "–", ...Array(11).fill("–")];
      return [why ? `${title} (then: ${why})` : title, number(it.firstRow), number(it.slow), `${number(it.key)} (${number(it.key95)}, ${number(it.keyWorst)})`, number(it.key / floor.key, 1), number(it.keyAll), number(it.sort), number(it.facet), number(it.open), number(it.heap, 1), number(it.nodes), number(it.late), number(it.found)];
    }),
  );
  const ours = widgetsAt(size).filter(({ id }) => id.startsWith("ours"));
  const peers = widgets.filter(({ id }) => !id.startsWith("ours"));
  if (ours.length === 0 || peers.length === 0) continue;
  lines.push("Ours in relation to each (first row; on a slow link; key to paint, median; 95th percentile; sort). Below 1 ours is faster.", "");
  table(
    ["Ours", ...peers.map(({ title }) => title)],
    ours.map(({ id, title }) => {
      const own = figures(size, id);
      return [title, ...peers.map((peer) => {
        const other = figures(size, peer.id);
        return ["firstRow", "slow", "key", "key95", "sort"].map((field) => number(own[field] / other[field] || undefined, 1)).join("; ");
      })];
    }),
  );
}

/** What is aimed at, the figure with what it is held against, and what limits it where it is missed. */
const goals = () => {
  const found = [];
  const goal = (what, value, most, limit, unit = "ms") => {
    if (value === undefined || most === undefined) return;
    found.push([what, `${number(value)} ${unit}`, `${number(most)} ${unit}`, value <= most ? "yes" : "no", value <= most ? "" : limit]);
  };
  const least = (values) => sorted(values)[0];
  const rivals = ["datatables", "tabulator", "ag-grid"];
  const all = widgets.filter(({ id }) => !id.startsWith("ours") && id !== "floor").map(({ id }) => id);
  const rows = "Rows are real rows of a table, made and laid out by Yew and the browser: those in the window at once, and their marks at each key; and those that stood below are taken out of sight.";
  const ahead = "Who types at once waits, at the first key, for what is not read ahead yet.";
  for (const size of sizes) {
    const [own, floor] = [figures(size, "ours"), figures(size, "floor")];
    const [first, ...others] = [330, 10_000, 100_000];
    const frame = 1000 / 60;
    if (size === first) goal(`${number(size)}: key to paint, 95th percentile, one frame or the floor's`, own.key95, Math.max(frame, floor.key95 ?? 0), rows);
    goal(`${number(size)}: the same, the fastest of DataTables, Tabulator, AG Grid`, own.key95, least(rivals.map((id) => figures(size, id).key95)), size === others.at(-1) ? ahead : rows);
    if (size === others.at(-1)) goal(`${number(size)}: the same, two frames`, own.key95, 2 * frame, ahead);
    if (size === first) {
      goal(`${number(size)}: first row, the fastest peer`, own.firstRow, least(all.map((id) => figures(size, id).firstRow)), "Wasm is compiled, and Yew makes the first screen.");
      const bytes = "[Bytes](BYTES.md) until the first rows.";
      goal(`${number(size)}: first row on a slow link, Tabulator`, own.slow, figures(size, "tabulator").slow, bytes);
      const panes = figures(size, "datatables").slow;
      goal(`${number(size)}: first row on a slow link, DataTables × 1.3`, own.slow, panes && panes * 1.3, bytes);
      goal(`${number(size)}: prerendered, first row, the fastest peer`, figures(size, "ours-prerendered").firstRow, least(all.map((id) => figures(size, id).firstRow)), "Its page has all texts.");
      goal(`${number(size)}: prerendered, first row on a slow link, the fastest peer`, figures(size, "ours-prerendered").slow, least(all.map((id) => figures(size, id).slow)), "Its page has all texts.");
    }
    if (size === others.at(-1)) {
      goal(`${number(size)}: first row, 2 seconds`, own.firstRow, 2000, "The register is decoded while it comes; the rows wait for its end.");
      const tabulator = figures(size, "tabulator").firstRow;
      goal(`${number(size)}: first row, Tabulator × 2`, own.firstRow, tabulator && tabulator * 2, "The register is decoded while it comes; the rows wait for its end.");
      goal(`${number(size)}: memory, twice the data`, own.heap, (2 * Buffer.byteLength(JSON.stringify(registerOf(size)))) / 1e6, "The register, its rows and the numbers of its words, for each word with its texts, stand side by side, each text in a room of its own.", "MB");
    }
  }
  return found;
};
const aims = goals();
if (aims.length > 0) {
  lines.push("## Goals", "");
  table(["Goal", "Ours", "At most", "Reached", "What limits it"], aims);
}

// A plot: for each size a bar for each widget, on a scale where each step is ten times the one before.
const bars = sizes.flatMap((size) => widgets.map(({ id, title }) => ({ size, title, id, value: figures(size, id).key95 }))).filter(({ value }) => value);
if (bars.length > 0) {
  const [left, height, width] = [220, 18, 420];
  const top = (at) => 40 + at * (height + 4) + sizes.indexOf(bars[at].size) * 26;
  const scale = (value) => (Math.log10(Math.max(value, 1)) / 4) * width;
  const total = top(bars.length - 1) + height + 20;
  const text = (x, y, words, more = "") => `<text x="${x}" y="${y}" ${more}>${words.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</text>`;
  const grid = [1, 10, 100, 1000, 10000].map((value) => `<path d="M${left + scale(value)} 26V${total - 14}" stroke="#b8c2ca"/>${text(left + scale(value), 20, `${value} ms`, 'text-anchor="middle"')}`);
  const drawn = bars.map(({ size, title, id, value }, at) => {
    const isFirst = at === 0 || bars[at - 1].size !== size;
    const heading = isFirst ? text(8, top(at) - 6, `${number(size)} provisions`, 'font-weight="bold"') : "";
    return `${heading}<rect x="${left}" y="${top(at)}" width="${scale(value).toFixed(1)}" height="${height}" fill="${id.startsWith("ours") ? "#00609c" : "#8a98a3"}"/>${text(left - 8, top(at) + 13, title, 'text-anchor="end"')}${text(left + scale(value) + 6, top(at) + 13, number(value))}`;
  });
  const plot = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${left + width + 60} ${total}" font-family="sans-serif" font-size="12"><title>From a key to the paint of its last change, 95th percentile, in milliseconds</title><rect width="100%" height="100%" fill="#fff"/>${[...grid, ...drawn].join("")}</svg>\n`;
  writeFileSync(given.output.replace(/\.md$/, ".svg"), plot);
  lines.push("## From a key to the paint of its last change", "", "95th percentile; each step of the scale is ten times the one before.", "", `![A bar for each widget at each size](${given.output.replace(/^.*\//, "").replace(/\.md$/, ".svg")})`, "");
}
if (given.native) lines.push("## Native, without a browser", "", "`cargo bench` (divan):", "", "```text", readFileSync(given.native, "utf8").trimEnd(), "```", "");
writeFileSync(given.output, `${lines.join("\n").trimEnd()}\n`);
console.log(`${given.output} is written`);
