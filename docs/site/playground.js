// A page to try things in: an example, or what is written, becomes the body of a page in the frame.
/** An element of the page. @returns {any} */
const $ = (id) => document.getElementById(id);
const examples = await (await fetch("examples/examples.json")).json();

/** Where the examples are, by which their addresses count. */
const base = new URL("examples/", location.href);

const run = () => {
  $("shown").srcdoc = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Playground</title><base href="${base.href}">
    <link rel="stylesheet" href="example.css"><script type="module" src="../resolution-table/resolution-table.js"></script></head><body>${$("source").value}</body></html>`;
};

const begin = (id) => {
  $("example").value = id;
  $("source").value = examples[id];
  for (const choice of document.querySelectorAll("[data-attribute]")) /** @type {HTMLSelectElement} */ (choice).value = "";
  run();
};

/** Writes an attribute into the first tag of the element, or takes it out. */
const set = (name, value) => {
  $("source").value = $("source").value.replace(/<resolution-table\b([^>]*)>/, (_tag, given) => {
    const others = given.replace(new RegExp(`\\s${name}="[^"]*"`), "");
    return `<resolution-table${others}${value ? ` ${name}="${value}"` : ""}>`;
  });
  run();
};

$("example").addEventListener("change", () => begin($("example").value));
for (const choice of /** @type {NodeListOf<HTMLSelectElement>} */ (document.querySelectorAll("[data-attribute]"))) {
  choice.addEventListener("change", () => set(choice.dataset.attribute, choice.value));
}
$("playground").addEventListener("submit", (event) => {
  event.preventDefault();
  run();
});

const asked = new URLSearchParams(location.search).get("example");
begin(asked && Object.hasOwn(examples, asked) ? asked : Object.keys(examples)[0]);
