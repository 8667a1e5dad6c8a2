"use strict";
// Keeps the ticks in this browser, and saves them as the file that the next import reads.
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

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const signed = boxes.filter((box) => box.checked);
  const decisions = {
    format: "resolution-corrections/1",
    corrections: known.corrections,
    lines: known.lines ?? [],
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
