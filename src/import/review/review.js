"use strict";
// Keeps ticks and corrections in this browser, and saves them as the file that the next import reads.
const page = document.body.dataset;
const key = "resolution-review " + page.document;
const form = document.getElementById("signing");
const boxes = [...document.querySelectorAll("[data-resolution]")];
const messages = [...document.querySelectorAll("[data-rule]")];
const name = (box) =>
  box.dataset.resolution === undefined
    ? box.dataset.rule + "\n" + box.dataset.line
    : box.dataset.resolution + "\n" + box.dataset.digest;

function kept() {
  // A file that is opened from a disk may have no storage.
  try {
    return JSON.parse(localStorage.getItem(key)) ?? [];
  } catch {
    return [];
  }
}

function show() {
  const done = boxes.filter((box) => box.checked).length;
  const settled = messages.filter((box) => box.checked).length;
  document.getElementById("signed").textContent =
    `${done} of ${boxes.length} resolutions compared, ${settled} of ${messages.length} messages settled`;
}

function keep() {
  const ticked = [...boxes, ...messages].filter((box) => box.checked).map(name);
  try {
    localStorage.setItem(key, JSON.stringify(ticked));
  } catch {
    // Then the ticks last as long as the page does.
  }
  show();
}

const known = JSON.parse(page.known);
const before = new Set(kept());
for (const [resolution, digest] of Object.entries(known.signed?.resolutions ?? {})) {
  before.add(resolution + "\n" + digest);
}
form.elements.by.value = known.signed?.by ?? "";
for (const box of [...boxes, ...messages]) {
  box.checked = before.has(name(box));
  box.addEventListener("change", keep);
}
show();

// What lines and fields are, as the file says it: by the line and which of several, or by path and field.
const decided = new Map();
const dialog = document.getElementById("correct");
const asked = dialog.querySelector("form").elements;
const LISTS = ["addressees", "mentions", "duties"];
const IS = { heading: "a heading of a section", text: "text of the section before", "goes-on": "a part of the text before it" };
const values = JSON.parse(page.values);
const keyOf = (it) => (it.line === undefined ? [it.at, it.field] : [it.line, it.nth ?? 1]).join("\n");

/** A value as a person writes it, and back. */
const written = (value) =>
  Array.isArray(value) ? value.join(", ") : value !== null && typeof value === "object" ? JSON.stringify(value) : String(value ?? "");
function read(field, text) {
  if (LISTS.includes(field)) {
    const items = text.split(/[,،、]/).map((it) => it.trim());
    return items.some(Boolean) ? items.filter(Boolean) : null;
  }
  if (field === "revision" && text !== "") return JSON.parse(text);
  return field === "further" ? (text === "true" ? true : null) : text || null;
}

/** The words of a line as printed, and which of several such lines it is. */
const words = (line) => line.split(/\s+/).filter(Boolean).join(" ");
function printed(item) {
  const parts = [...item.childNodes].filter((it) => it.nodeName !== "BUTTON" && it.className !== "told");
  return parts.map((it) => (it.nodeName === "MARK" ? it.textContent.slice(2) : it.textContent)).join("");
}
let printedLines;
function lineOf(item) {
  printedLines ??= [...document.querySelectorAll("main ol > li")].map((it) => [it, words(printed(it))]);
  const line = printed(item);
  const same = printedLines.filter(([, it]) => it === words(line));
  const nth = same.findIndex(([it]) => it === item) + 1;
  return same.length > 1 ? { line, nth } : { line };
}

/** The list of what was decided, each with a way to take it back. */
function list() {
  const items = [...decided.values()].map((it) => {
    const item = document.createElement("li");
    const what = it.line === undefined ? `${it.field} of ${it.at}: ${written(it.now) || "nothing"}` : `“${words(it.line)}”${it.nth ? ` (${it.nth})` : ""} is ${IS[it.is]}`;
    const back = document.createElement("button");
    back.type = "button";
    back.textContent = "take back";
    back.addEventListener("click", () => {
      decided.delete(keyOf(it));
      keepDecided();
      document.getElementById("corrections").focus();
    });
    item.append(what + (it.why ? ` – ${it.why} ` : " "), back);
    return item;
  });
  document.getElementById("decided").replaceChildren(...items);
  document.getElementById("corrected").textContent = items.length === 1 ? "1 correction" : `${items.length} corrections`;
}

function keepDecided() {
  try {
    // What was decided on another page of this document counts no more once a new page knows it.
    localStorage.setItem(key + " corrections", JSON.stringify({ known: page.known, decided: [...decided.values()] }));
  } catch {
    // As with the ticks.
  }
  list();
}

let opener;
/** Asks for one decision about `choices` (each an identifier and its words). */
function ask(title, about, choices) {
  document.getElementById("correcting").textContent = title;
  document.getElementById("printed").textContent = about;
  document.getElementById("refused").textContent = "";
  asked.what.replaceChildren(...choices.map(([id, label]) => new Option(label, id)));
  dialog.returnValue = "";
  dialog.showModal();
}

function askForLine(item) {
  const { line, nth } = lineOf(item);
  opener = { line, nth };
  const before = decided.get(keyOf(opener));
  ask("What is this line?", words(line), [...Object.entries(IS), ["", "as the importer takes it"]]);
  asked.what.value = before?.is ?? "heading";
  asked.why.value = before?.why ?? "";
  dialog.classList.add("line");
}

function askForFields(button) {
  opener = { at: button.dataset.at, fields: JSON.parse(button.dataset.fields) };
  ask(`Correct ${opener.at}`, "", Object.keys(opener.fields).map((it) => [it, it]));
  dialog.classList.remove("line");
  fill();
}

/** Shows what is known of the chosen field. */
function fill() {
  if (opener.line !== undefined) return;
  const field = asked.what.value;
  const before = decided.get(keyOf({ at: opener.at, field }));
  asked.now.value = written(before ? before.now : opener.fields[field]);
  asked.why.value = before?.why ?? "";
  const several = LISTS.includes(field) ? "some of, with commas between them" : "one of";
  const one = field === "revision" ? '{"place": "…", "year": 2018, "revised": true}' : `${several}: ${(values[field] ?? []).join(", ")}`;
  document.getElementById("values").textContent = `Nothing, or ${one}`;
}
asked.what.addEventListener("change", fill);

/** What the dialog says; a message where it cannot be. */
function decide() {
  const why = asked.why.value.trim() || undefined;
  if (opener.line !== undefined) {
    const it = { ...opener, is: asked.what.value, why };
    return it.is === "" ? decided.delete(keyOf(it)) : decided.set(keyOf(it), it);
  }
  const field = asked.what.value;
  const key = keyOf({ at: opener.at, field });
  // A field that was corrected before shows what is right, and not what the importer finds.
  const was = decided.has(key) ? decided.get(key).was : opener.fields[field];
  const now = read(field, asked.now.value.trim());
  const unknown = [now].flat().filter((it) => typeof it === "string" && !(values[field] ?? [it]).includes(it));
  if (unknown.length > 0) throw new Error(`${field} cannot be ${unknown.join(", ")}`);
  return JSON.stringify(now) === JSON.stringify(was ?? null) ? decided.delete(key) : decided.set(key, { at: opener.at, field, was: was ?? null, now, why });
}
dialog.querySelector("form").addEventListener("submit", (event) => {
  if (event.submitter?.value !== "set") return;
  try {
    decide();
  } catch (error) {
    event.preventDefault();
    document.getElementById("refused").textContent = `This was not set: ${error.message}`;
    return;
  }
  keepDecided();
});

for (const button of document.querySelectorAll("main button[hidden]")) button.hidden = false;
document.querySelector("main").addEventListener("click", ({ target }) => {
  if (target.nodeName !== "BUTTON") return;
  target.dataset.at === undefined ? askForLine(target.closest("li")) : askForFields(target);
});
let earlier = null;
try {
  earlier = JSON.parse(localStorage.getItem(key + " corrections"));
} catch {
  // Nothing was kept.
}
const all = earlier?.known === page.known ? earlier.decided : [...known.corrections, ...(known.lines ?? [])];
for (const it of all) decided.set(keyOf(it), it);
list();

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const signed = boxes.filter((box) => box.checked);
  const decisions = {
    format: "resolution-corrections/1",
    corrections: [...decided.values()].filter((it) => it.line === undefined),
    lines: [...decided.values()].filter((it) => it.line !== undefined),
    settled: known.settled.concat(
      messages
        .filter((box) => box.checked)
        .map((box) => ({ rule: box.dataset.rule, line: box.dataset.line })),
    ),
    signed: {
      by: form.elements.by.value,
      on: form.elements.on.value,
      resolutions: Object.fromEntries(signed.map((box) => [box.dataset.resolution, box.dataset.digest])),
    },
  };
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(decisions, null, 2) + "\n"], { type: "application/json" }));
  link.download = page.file;
  link.click();
  URL.revokeObjectURL(link.href);
});
