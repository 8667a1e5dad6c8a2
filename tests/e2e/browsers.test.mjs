// Which browsers the table needs: from the features of the emitted files, as MDN's data has them; and what older ones show.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { browserTest } from "./harness.mjs";
import { answer } from "./server.mjs";
import { becomes, events, html, json, small, Widget } from "./widget.mjs";

const data = createRequire(import.meta.url)("@mdn/browser-compat-data");
const at = (path) => new URL(`../../${path}`, import.meta.url);
const text = (path) => readFileSync(at(path), "utf8");

/** Each with its name in MDN's data. */
const BROWSERS = { Chrome: "chrome", Edge: "edge", Firefox: "firefox", Safari: "safari" };

/**
 * What the table cannot do without: how it shows in the emitted files, and its places in MDN's data.
 * @type {[string, RegExp, string[]][]}
 */
const NEEDED = [
  ["Constructable style sheets", /\badoptedStyleSheets\b/, ["api.CSSStyleSheet.CSSStyleSheet", "api.CSSStyleSheet.replaceSync", "api.ShadowRoot.adoptedStyleSheets"]],
  ["Container queries", /@container\b/, ["css.at-rules.container"]],
  ["Custom elements", /customElements/, ["api.CustomElementRegistry.define"]],
  ["`:is()` and `:not()` with lists", /:is\(/, ["css.selectors.is", "css.selectors.not.selector_list"]],
  ["Logical properties", /inset-inline/, ["css.properties.inset-inline", "css.properties.block-size"]],
  ["`Object.hasOwn`", /Object\.hasOwn/, ["javascript.builtins.Object.hasOwn"]],
  ["`WeakRef`", /\bnew WeakRef\b/, ["javascript.builtins.WeakRef"]],
  ["`replaceChildren`", /\.replaceChildren\(/, ["api.Element.replaceChildren"]],
  ["`replaceAll`", /\.replaceAll\(/, ["javascript.builtins.String.replaceAll"]],
  ["WebAssembly with bulk memory, several values, conversions without traps, reference types and sign extension", /WebAssembly/, ["webassembly.bulk-memory-operations", "webassembly.multi-value", "webassembly.non-trapping-float-to-int-conversions", "webassembly.reference-types", "webassembly.sign-extension-operations"]],
];

/** What it does without where a browser lacks it: how it shows, its places, and what is different there. */
const BETTER = [
  ["`:has()`", "css.selectors.has", "The chosen view shows the browser's own button, long summaries stand whole, cards of a search are a line higher, a full text that runs the other way begins where the interface does"],
  ["`:dir()`", "css.selectors.dir", "Arrows in Arabic keep their direction"],
  ["`color-mix()`", "css.types.color.color-mix", "Cells of the matrix have no ground; their numbers stand"],
  ["`scrollbar-width`", "css.properties.scrollbar-width", "The line of views and the outline show a scrollbar"],
  ["`content-visibility`", "css.properties.content-visibility", "A long view of changes and a very long text take longer to show, the first letter after a pause, too"],
  ["`contain-intrinsic-size`", "css.properties.contain-intrinsic-size", "As above"],
  ["`contain-intrinsic-block-size`", "css.properties.contain-intrinsic-block-size", "As above"],
  ["`contain-intrinsic-inline-size`", "css.properties.contain-intrinsic-inline-size", "A place that asks its content for a width gives the table none"],
  ["`overflow-anchor`", "css.properties.overflow-anchor", "What is read may move while rows come above it"],
  ["`overscroll-behavior`", "css.properties.overscroll-behavior", "At the end of an inner scroller the page scrolls on"],
  ["`hyphens`", "css.properties.hyphens", "Long words are not divided"],
  ["`accent-color`", "css.properties.accent-color", "Boxes to tick have the browser's colour"],
  ["`text-wrap`", "css.properties.text-wrap", "The last line of a heading may be short"],
  ["`user-select`", "css.properties.user-select", "Signs of citations are selected with the text around them"],
  ["`forced-color-adjust`", "css.properties.forced-color-adjust", "In forced colours marks of words have the system's colours"],
  ["`requestIdleCallback`", "api.Window.requestIdleCallback", "Rows below the window come by a timer"],
];

const found = (place) => place.split(".").reduce((it, name) => it?.[name], data)?.__compat?.support;

/** The first version of a browser that has it, whole or `inPart`, without a flag or another name; none where there is none. */
const since = (place, browser, inPart = false) => {
  const support = found(place);
  assert.ok(support, `MDN's data has no ${place}`);
  const usual = [support[browser]].flat().filter((it) => it && !it.flags && !it.alternative_name && !it.prefix && !it.version_removed && (inPart || !it.partial_implementation));
  const versions = usual.map(({ version_added }) => version_added).filter((it) => /^≤?[\d.]+$/.test(it));
  return versions.map((it) => it.replace("≤", "")).sort(compare)[0];
};

const compare = (a, b) => {
  const [one, two] = [a, b].map((version) => version.split(".").map(Number));
  return one[0] - two[0] || (one[1] ?? 0) - (two[1] ?? 0);
};

const latest = (versions) => versions.sort(compare).at(-1);

const scripts = ["resolution-table.js", "resolution-table-inline.js", "resolution-table-takeover.js", "resolution-table-extension.js"].map((name) => text(`pkg/${name}`)).join("\n");
const styles = ["resolution-table-more.txt", "resolution-table.css"].filter((name) => readdirSync(at("pkg")).includes(name)).map((name) => text(`pkg/${name}`)).join("\n") + scripts;

/** The syntax that esbuild writes. */
const target = Object.fromEntries([...text("xtask/bundle.mjs").match(/const target = \[(.*)\]/)[1].matchAll(/"([a-z]+)([\d.]+)"/g)].map(([, name, version]) => [name, version]));

const least = () => {
  const rows = NEEDED.map(([name, , places]) => [name, ...Object.values(BROWSERS).map((browser) => latest(places.map((place) => since(place, browser))))]);
  rows.push(["The syntax of the script", ...Object.values(BROWSERS).map((browser) => target[browser === "edge" ? "chrome" : browser])]);
  return [["**All of it**", ...Object.keys(BROWSERS).map((_, position) => `**${latest(rows.map((row) => row[position + 1]))}**`)], ...rows];
};

const table = (head, rows) => [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

/** The features of WebAssembly beyond its first version that the files use, each by its name for wasm-opt. */
const WASM = ["bulk-memory", "bulk-memory-opt", "multivalue", "mutable-globals", "nontrapping-float-to-int", "reference-types", "sign-ext"];

/** A Wasm file without what it says of its own features: a build for trying out has that still. */
function withoutClaims(bytes) {
  const kept = [bytes.subarray(0, 8)];
  let at = 8;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const start = at;
    const isCustom = bytes[at++] === 0;
    const end = number() + at;
    const length = isCustom ? number() : 0;
    if (!isCustom || bytes.subarray(at, at + length).toString() !== "target_features") kept.push(bytes.subarray(start, end));
    at = end;
  }
  return Buffer.concat(kept);
}

test("the Wasm files use the features that are named, each of them, and no other", () => {
  const folder = mkdtempSync(join(tmpdir(), "resolution-table-wasm-"));
  try {
    const files = ["resolution-table.wasm", "resolution-table-more.wasm"].map((name) => {
      const file = join(folder, name);
      writeFileSync(file, withoutClaims(readFileSync(at(`pkg/${name}`))));
      return file;
    });
    const tool = fileURLToPath(at("node_modules/binaryen/bin/wasm-opt"));
    /** What is wrong with the files where a browser has these features. */
    const wrong = (features) => files.map((file) => spawnSync(process.execPath, [tool, file, "--mvp-features", ...features.map((name) => `--enable-${name}`), "-o", join(folder, "out.wasm")], { encoding: "utf8" })).filter(({ status }) => status !== 0);
    assert.deepEqual(wrong(WASM).map(({ stderr }) => stderr.slice(0, 2000)), [], "a feature is used that docs/browsers.md does not name");
    // That of `bulk-memory-opt` is a part of `bulk-memory`.
    for (const feature of WASM.filter((name) => !name.startsWith("bulk-memory"))) {
      assert.notDeepEqual(wrong(WASM.filter((name) => name !== feature)), [], `${feature} is used by no file: take it off`);
    }
    assert.notDeepEqual(wrong(WASM.filter((name) => !name.startsWith("bulk-memory"))), [], "bulk memory is used by no file: take it off");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("the guide names the browsers that follow from the emitted files", () => {
  for (const [name, shown] of NEEDED) assert.match(`${scripts}${styles}`, shown, `${name} is in no emitted file: take it off`);
  const needed = table(["Feature", ...Object.keys(BROWSERS)], least());
  const better = table(
    ["Feature", ...Object.keys(BROWSERS), "Without it"],
    BETTER.map(([name, place, without]) => [name, ...Object.values(BROWSERS).map((browser) => since(place, browser, true) ?? "–"), without]),
  );
  const guide = text("docs/browsers.md");
  assert.ok(guide.includes(`\n${needed}\n`), `docs/browsers.md is to have this table:\n${needed}`);
  assert.ok(guide.includes(`\n${better}\n`), `docs/browsers.md is to have this table:\n${better}`);
});

test("no other feature of the styles is later than the browsers that are named", () => {
  const all = least()[0].slice(1).map((it) => it.replaceAll("*", ""));
  const places = new Set([
    ...[...styles.matchAll(/[{;]\s*([a-z][a-z-]+):/g)].map(([, name]) => `css.properties.${name}`),
    ...[...styles.matchAll(/::?([a-z][a-z-]+)(?=[\s,{(:.[>)])/g)].map(([, name]) => `css.selectors.${name}`),
    ...[...styles.matchAll(/@([a-z-]+)/g)].map(([, name]) => `css.at-rules.${name}`),
  ]);
  // Words of the scripts are no features of styles.
  const known = [...places].filter(found);
  assert.ok(known.length > 100, `${known.length} features are in the styles`);
  const told = new Set(BETTER.map(([, place]) => place));
  const later = known.filter((place) => !told.has(place) && Object.values(BROWSERS).some((browser, position) => {
    const support = [found(place)[browser]].flat()[0];
    // A name with a prefix is one of its own.
    if (support?.prefix || support?.alternative_name) return false;
    const version = since(place, browser);
    return version === undefined ? !support?.version_added : compare(version, all[position]) > 0;
  }));
  assert.deepEqual(later, []);
});

const page = html('<resolution-table src="/register.json"><p>The plain version</p></resolution-table>');
const routes = [["/page", page], ["/register.json", json(small)]];
/** Browsers that run the script, and lack one thing. */
const LACKING = {
  "constructable style sheets": () => delete CSSStyleSheet.prototype.replaceSync,
  "container queries": () => {
    /** @type {any} */
    const usual = CSS.supports;
    CSS.supports = (/** @type {any[]} */ ...given) => !String(given[0]).startsWith("container") && usual.apply(CSS, given);
  },
};

for (const [what, lack] of Object.entries(LACKING)) {
  browserTest(`without ${what} the plain version stays, with the reason`, { server: { routes } }, async ({ page, origin, expectProblem }) => {
    expectProblem(new RegExp(`lacks ${what}`));
    const told = await events(page);
    await page.addInitScript(lack);
    await page.goto(`${origin}/page`);
    const { alert } = new Widget(page);
    await alert.waitFor();
    assert.equal(await alert.innerText(), `This browser is too old for the interactive table: it lacks ${what}. What follows is the plain version.`);
    assert.equal(await page.getByText("The plain version", { exact: true }).isVisible(), true);
    assert.deepEqual((await told("error")).map(({ kind }) => kind), ["start"]);
  });
}

const withoutHas = (name, type) => [`/pkg/${name}`, answer(200, text(`pkg/${name}`).replaceAll("@supports not selector(:has(*))", "@media all").replaceAll(":has(", ":unknown("), type)];
browserTest("without :has the chosen view shows, and a long summary stands whole", { server: { routes: [...routes, withoutHas("resolution-table.js", "text/javascript"), withoutHas("resolution-table-more.txt", "text/plain")] } }, async ({ page, origin }) => {
  await page.goto(`${origin}/page`);
  const widget = new Widget(page);
  await widget.shown();
  await widget.facets.waitFor();
  const looks = () => widget.view("overview").evaluate((input) => [getComputedStyle(input).opacity, input.getBoundingClientRect().width >= 12, input.checked]);
  await becomes(looks, ["1", true, true]);
});
