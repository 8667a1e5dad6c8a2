// The snippet builder: what is chosen becomes lines to paste, and a table to look at.
import { importing } from "./builder-import.js";
import { oembed } from "./builder-oembed.js";
import { addressOf, diagnose, snippet } from "./builder-rules.js";
import { SYSTEMS } from "./builder-systems.js";

/** An element of the page; builder.html says what it is. @returns {any} */
const $ = (id) => document.getElementById(id);
/** @type {import("../pkg/resolution-table.js").ResolutionTableElement} */
const table = $("table");
const form = $("choices");

/** A register from a file of the reader's, or made of documents; it is shown, and goes nowhere. */
let own;
/** The documents that were imported last. @type {File[]} */
let documents = [];
/** What was set in the preview, as the attribute `filters` has it. */
let filters = "";
/** The columns that were chosen there, by view: the attribute has those of all views. */
const columns = new Map();

const absolute = (address) => addressOf(address, location.href);
const folder = () => (absolute($("folder").value || ".") ?? location.href).replace(/\/?$/, "/");
const source = () => $("source").value.split(/\s+/).filter(Boolean).map((it) => absolute(it) ?? it).join(" ");
const previous = () => $("previous").value.split(/\s+/).filter(Boolean).map((it) => absolute(it) ?? it).join(" ");
const attributes = () => ({
  lang: form.lang.value,
  view: form.view.value,
  previous: previous(),
  theme: form.theme.value,
  "page-size": form["page-size"].value,
  height: form.height.value.trim(),
  columns: $("keep-columns").checked ? [...columns.values()].flat().join(" ") : "",
  filters: $("keep").checked ? filters : "",
});

const element = (name, text, more = {}) => Object.assign(document.createElement(name), { textContent: text, ...more });

/** Gives the reader a file. */
const save = (name, text) => {
  const link = element("a", "", { href: URL.createObjectURL(new Blob([text])), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
};

const write = () => {
  const title = table.shadowRoot?.querySelector("h2")?.textContent?.trim();
  const given = {
    folder: folder(),
    source: (own === undefined ? source() : $("place").value.trim()) || "wtsa20.json",
    attributes: attributes(),
    title,
  };
  $("snippet").textContent = snippet({ way: form.way.value, ...given, bySite: form.system.value !== "own" });
  // Files are made when they are asked for, of what is chosen then.
  $("oembed-files").replaceChildren(
    ...Object.keys(oembed(given)).map((name) => {
      const button = element("button", name, { type: "button" });
      button.addEventListener("click", () => save(name, oembed(given)[name]));
      const item = element("li", "");
      item.append(button);
      return item;
    }),
  );
  $("copied").textContent = "";
};

const show = () => {
  // What is set in the preview itself is there already.
  const { filters, columns, ...given } = attributes();
  for (const [name, value] of Object.entries(given)) {
    if (value) table.setAttribute(name, value);
    else table.removeAttribute(name);
  }
  if (own === undefined && source()) {
    if (table.data !== undefined) table.data = undefined;
    if (table.getAttribute("src") !== source()) table.setAttribute("src", source());
  }
  write();
};

/** What became of the data, and every problem that decoding found. */
const judge = (says, problems = [], bad = false) => {
  const list = element("ul", "");
  for (const problem of problems) list.append(element("li", problem));
  $("validity").toggleAttribute("data-bad", bad);
  $("validity").replaceChildren(element("p", says), ...(problems.length > 0 ? [list] : []));
};

table.addEventListener("resolution-table-ready", ({ detail }) => {
  const told = [...(table.shadowRoot?.querySelectorAll(".problems li") ?? [])].map((it) => it.textContent?.trim());
  const problems = [...detail.missing.map((it) => `${it} could not be loaded.`), ...told];
  const count = `${detail.resolutions} ${detail.resolutions === 1 ? "resolution" : "resolutions"}`;
  // The importer tells for itself what it found in a document.
  const found = $("import-result").hidden || $("import").hidden ? "no problem was found" : "the table shows all of it";
  const total = detail.problems + detail.missing.length;
  judge(total === 0 ? `A register with ${count}; ${found}.` : `A register with ${count}, and ${total} of what follows:`, problems, total > 0);
  write();
});
table.addEventListener("resolution-table-error", ({ detail }) => judge(detail.message, [], true));
table.addEventListener("resolution-table-filter", ({ detail }) => {
  const query = new URLSearchParams();
  if (detail.search) query.append("search", detail.search);
  for (const [facet, values] of Object.entries(detail.facets)) for (const value of values) query.append(facet, value);
  filters = String(query);
  $("kept").textContent = filters ? `Set in the preview: ${decodeURIComponent(filters.replaceAll("+", " ").replaceAll("&", ", "))}` : "No filter is set.";
  write();
});

table.addEventListener("resolution-table-layout", ({ detail }) => {
  columns.set(table.getState()?.view ?? form.view.value, detail.columns);
  $("kept-columns").textContent = `Chosen in the preview: ${[...columns.values()].flat().join(", ")}`;
  write();
});

/** Shows a register that is on no server so far, but will be there as `place`. */
const showOwn = (register, place) => {
  own = register;
  $("place").value = place;
  $("import-place").hidden = false;
  table.data = own;
  write();
};

const imports = importing({
  region: $("import-result"),
  folder: new URL(".", $("widget-script").src),
  // Beside the widget's files, as the README puts it: so the address holds for a page and for a frame.
  done: ({ register, file }) => showOwn(register, new URL(file, folder()).href),
});

/** Imports the documents that were taken last. */
const importAgain = () => {
  const link = $("import-link");
  if (!link.reportValidity()) return;
  imports.start(documents, { language: $("import-language").value, date: $("import-date").value, link: link.value });
};
$("import-again").addEventListener("click", importAgain);

/** Takes files that the reader chose or dropped: one register, or documents to make one of. @param {Iterable<File>} chosen */
const take = async (chosen) => {
  const files = [...chosen];
  if (files.length === 0) return;
  imports.end();
  const isRegister = files.length === 1 && /\.json$/i.test(files[0].name);
  $("import").hidden = false;
  $("import-result").hidden = $("import-options").hidden = isRegister;
  $("import-place").hidden = true;
  if (!isRegister) {
    documents = files;
    importAgain();
    return;
  }
  const [file] = files;
  let read;
  try {
    read = JSON.parse(await file.text());
  } catch (error) {
    judge(`${file.name} is not valid JSON: ${/** @type {Error} */ (error).message}`, [], true);
    return;
  }
  // The table would fetch what a text or a list names.
  if (typeof read === "object" && read !== null && !Array.isArray(read)) showOwn(read, file.name);
  else judge(`${file.name} is no register: resolution JSON is one object with “resolutions” inside. Nothing of it was taken.`, [], true);
};
$("file").addEventListener("change", ({ target }) => take(target.files));
for (const type of ["dragover", "dragleave", "drop"]) {
  addEventListener(type, (event) => {
    event.preventDefault();
    $("drop").toggleAttribute("data-over", type === "dragover");
    if (type === "drop") take(/** @type {DragEvent} */ (event).dataTransfer?.files ?? []);
  });
}

/** Leaves the ways in that survive in the editor's system, and takes the best of them. */
const chooseSystem = () => {
  const { ways, says } = SYSTEMS[form.system.value];
  for (const input of /** @type {Iterable<HTMLInputElement>} */ (form.way)) input.disabled = !ways.includes(input.value);
  if (!ways.includes(form.way.value) || form.system.value !== "own") form.way.value = ways[0];
  $("survives").textContent = says;
};
form.system.append(...Object.entries(SYSTEMS).map(([value, { name }]) => new Option(name, value)));
form.system.addEventListener("change", chooseSystem);
chooseSystem();

form.addEventListener("input", ({ target }) => {
  if (target.id === "file" || target.closest("#import-options")) return;
  if (target.id === "source") {
    own = undefined;
    imports.end();
    $("file").value = "";
    $("import").hidden = true;
    // Each letter would be a request.
    write();
  } else if (target.id === "place" || target.id === "previous") {
    write();
  } else {
    show();
  }
});
form.addEventListener("change", ({ target }) => target.closest("#import") || show());
form.addEventListener("submit", (event) => event.preventDefault());

$("copy").addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText($("snippet").textContent);
    $("copied").textContent = "Copied.";
  } catch {
    getSelection()?.selectAllChildren($("snippet"));
    $("copied").textContent = "Selected: copy it with Ctrl+C.";
  }
});

/** What fetching a file from here gives; without a status, nothing could be read. */
const probe = async (address) => {
  try {
    const response = await fetch(address, { cache: "no-cache", credentials: "omit" });
    await response.body?.cancel();
    const type = (response.headers.get("content-type") ?? "").split(";")[0].trim();
    return { ok: response.ok, status: response.status, type };
  } catch {
    return { ok: false };
  }
};

$("test").addEventListener("submit", async (event) => {
  event.preventDefault();
  // What was found before is no answer to what is asked now.
  $("findings").replaceChildren();
  const way = form.way.value;
  const script = { module: "resolution-table.js", plain: "resolution-table.js", classic: "resolution-table.classic.js", frame: "embed.js", link: "resolution-table.upgrade.js" }[way];
  const sources = source().split(" ").filter(Boolean);
  const [of, wasm, ...data] = await Promise.all([probe(folder() + script), probe(`${folder()}resolution-table.wasm`), ...sources.map(probe)]);
  const findings = diagnose({
    page: absolute($("page").value || ".") ?? location.href,
    folder: folder(),
    source: sources,
    way,
    policy: $("policy").value,
    probes: { script: of, wasm, source: data },
  });
  if (typeof WebAssembly !== "object") findings.push({ rule: "WebAssembly", ok: false, says: "This browser does not have WebAssembly.", mend: "What you wrote inside the element is shown instead." });
  // What fails comes first.
  findings.sort((a, b) => Number(a.ok) - Number(b.ok));
  $("findings").replaceChildren(
    ...findings.map(({ rule, ok, says, mend }) => {
      const item = element("li", "");
      item.toggleAttribute("data-bad", !ok);
      item.append(element("strong", `${ok ? "Holds" : "Fails"} – ${rule}`), element("p", says));
      if (mend) item.append(element("p", mend));
      return item;
    }),
  );
});

// The folder is where this page's own widget comes from; the example, where there is one, is beside it.
$("folder").value = new URL(".", $("widget-script").src).href;
const asked = new URLSearchParams(location.search).get("src") ?? document.documentElement.dataset.example;
if (asked) $("source").value = absolute(asked) ?? "";
show();
