// How long the widget takes with few and with many provisions, side by side in one run.
//
//   cargo xtask build && node benches/large-register.mjs [rounds]
//
// Prints the median of several rounds in milliseconds, from the event to the frame after it. Look at the ratios:
// the figures themselves depend on the machine and on what else it does.
import { launch } from "../tests/e2e/engine.mjs";
import { answer, serve } from "../tests/e2e/server.mjs";

const ROUNDS = Number(process.argv[2] ?? 5);
const SIZES = [28, 3_572];
const WORDS =
  "norme réseau formation cybersécurité accès pays assistance étude commission rapport atelier qualité service mesure".split(" ");
const BODIES = ["tsb-director", "bdt-director", "itu-t-sg17", "member-states"];

/** A register of `count` resolutions with 28 provisions each; always the same one. */
function register(count) {
  let seed = 1;
  const next = (below) => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  const text = (length) => Array.from({ length }, () => WORDS[next(WORDS.length)]).join(" ");
  const provisions = () => Array.from({ length: 7 }, (_, i) => ({ label: `${i + 1}`, text: `${text(30)};` }));
  const sections = () =>
    ["recalling", "resolves", "instructs", "invites"].map((verb) => ({
      verb,
      part: verb === "recalling" ? "preamble" : "operative",
      addressees: [BODIES[next(BODIES.length)]],
      provisions: provisions(),
    }));
  return {
    format: "resolution-register/1",
    id: `bench-${count}`,
    language: "fr",
    title: "Bench",
    assembly: {},
    source: { authority: "digest", title: "Bench", language: "fr" },
    bodies: Object.fromEntries(BODIES.map((key) => [key, { name: key, kind: "other" }])),
    resolutions: Array.from({ length: count }, (_, i) => ({
      number: i + 1,
      body: "wtsa",
      status: ["new", "revised", "unchanged"][next(3)],
      title: text(8),
      summary: [text(30)],
      sections: sections(),
    })),
  };
}

const type = (words) => (root) => {
  const input = root.querySelector("#search");
  input.value = words;
  input.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
};
const click = (selector) => `(root) => root.querySelector(${JSON.stringify(selector)}).click()`;
const typing = (words) => `(root) => (${type})(${JSON.stringify(words)})(root)`;
const STEPS = [
  ["show the provisions", click("input[value=provisions]")],
  ["search “f”", typing("f")],
  ["search “formation atelier”", typing("formation atelier")],
  ["choose an addressee", click(".value input")],
  ["sort by resolution", click("button.sort")],
  ["clear all", click("[data-action=clear-all]")],
  ["open a resolution", click(".opener")],
];

const page = (name) =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Bench</title><script type="module" src="/pkg/resolution-table.js"></script><resolution-table src="/${name}.json"></resolution-table></html>`;

const routes = SIZES.flatMap((size) => [
  [`/${size}.json`, answer(200, JSON.stringify(register(size)), "application/json")],
  [`/${size}.html`, answer(200, page(size), "text/html")],
]);
const server = await serve({ routes });
const browser = await launch();
const times = new Map();
const note = (step, size, ms) => {
  const key = `${step}|${size}`;
  times.set(key, [...(times.get(key) ?? []), ms]);
};

for (let round = 0; round < ROUNDS; round += 1) {
  for (const size of SIZES) {
    const tab = await browser.newPage();
    const before = performance.now();
    await tab.goto(`${server.origin}/${size}.html`);
    await tab.waitForSelector("resolution-table table");
    note("load", size, performance.now() - before);
    for (const [step, act] of STEPS) {
      const ms = await tab.evaluate(async (source) => {
        const root = document.querySelector("resolution-table").shadowRoot;
        const begin = performance.now();
        new Function(`return ${source}`)()(root);
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        return performance.now() - begin;
      }, act);
      note(step, size, ms);
    }
    await tab.close();
  }
}
await browser.close();
await server.close();

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
console.log(`medians of ${ROUNDS} rounds, ms\n${"".padEnd(28)}${SIZES.map((size) => `${size * 28} provisions`.padStart(20)).join("")}${"ratio".padStart(8)}`);
for (const step of ["load", ...STEPS.map(([name]) => name)]) {
  const [small, large] = SIZES.map((size) => median(times.get(`${step}|${size}`)));
  console.log(`${step.padEnd(28)}${[small, large].map((ms) => ms.toFixed(0).padStart(20)).join("")}${(large / small).toFixed(1).padStart(8)}`);
}
