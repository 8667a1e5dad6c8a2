// Three questions of a delegate's, asked on the obvious ways, in three steps at most: of the digest, and of the imported report where it is at hand.
// A step is one act of the reader's: words typed, or one press. What is right is read from the register itself.
import assert from "node:assert/strict";
import { browserTest } from "./harness.mjs";
import { registers } from "./report.mjs";
import { becomes, open, showing } from "./widget.mjs";

const DIRECTOR = "bdt-director";
const MOST = 3;
/** What the Director is asked to do about it: the word that is typed, and what the resolution on it has in its title. */
const QUESTIONS = { ipv6: /IPv6/, cybersécurité: /^Cybersécurité/, accessibilité: /^Accessibilité/ };

const inFrench = (text) => (typeof text === "string" ? text : (text?.fr ?? ""));

/** Where it is written: the provisions that address the Director or name the Director beside whom they address, in the resolution on that. */
const answersIn = (register, title) =>
  register.resolutions.filter((it) => title.test(inFrench(it.title))).flatMap(({ number, sections = [] }) =>
    sections.flatMap((section, at) => {
      const named = (it) => [...(it.addressees ?? []), ...(it.mentions ?? [])].includes(DIRECTOR);
      const alike = sections.filter(({ verb }) => verb === section.verb);
      const step = alike.length > 1 ? `${section.verb}-${sections.slice(0, at + 1).filter(({ verb }) => verb === section.verb).length}` : section.verb;
      const isOf = (provision) => named(provision) || /BDT|Bureau de développement/.test(inFrench(provision.text));
      return section.provisions.filter((provision) => named(section) || isOf(provision)).map(({ label }, nth) => `${number}/${step}/${label?.replace(/\W/g, "") ?? `p${nth + 1}`}`);
    }),
  );

/** The places that can be read now, without scrolling: in rows, snippets and texts, each with its words. Runs in the page. */
function readable(host) {
  const root = host.shadowRoot;
  const isSeen = (it) => {
    const { x, y, width, height } = it.getBoundingClientRect();
    if (width === 0 || y < 0 || y + Math.min(height, 20) > innerHeight) return false;
    const top = root.elementFromPoint(x + Math.min(width / 2, 20), y + Math.min(height / 2, 10));
    return top !== null && (it.contains(top) || top.contains(it));
  };
  const places = [...root.querySelectorAll(".row[data-path], .detail li[data-path]")].map((it) => [it, it.dataset.path]);
  const links = [...root.querySelectorAll(".row .snippet a")].map((it) => [it, new URL(it.href).searchParams.get("rt.at")]);
  return [...places, ...links].filter(([it]) => isSeen(it)).map(([, path]) => path);
}

/** The ways: each a list of steps, given the word of the question. */
const press = (selector) => async (widget) => {
  const found = widget.find(selector).first();
  await found.waitFor();
  assert.equal(await found.evaluate((it) => it.getBoundingClientRect().bottom <= innerHeight), true, `${selector} is seen without scrolling`);
  await found.click();
};
const type = (words) => async (widget, word) => {
  await widget.search.fill(words.replace("…", word));
  await widget.find(".row mark:visible").first().waitFor();
};
const tick = press(`.popover input[value="${DIRECTOR}"]`);
const WHO = press("[data-filter=who]");
const MATRIX = press("input[name=view][value=matrix]");
const LINE = 'tbody tr:has(> th bdi:text-is("Directeur du BDT"))';
/** In the matrix a word leaves what speaks of it. */
const typeThere = async (widget, word) => {
  const total = widget.find(".matrix tfoot .sum").last();
  const before = await total.innerText();
  await widget.search.fill(word);
  await becomes(async () => (await total.innerText()) === before, false);
};
/** A suggestion is taken from the list below what is typed; the search goes on after it. */
const typing = (words) => async (widget, word) => widget.search.pressSequentially(words.replace("…", word));
const add = async (widget, word) => {
  await widget.search.press("End");
  await widget.search.pressSequentially(word);
  await widget.find(".row mark:visible").first().waitFor();
};
const SUGGESTED = press('#suggestions [role=option]:has-text("Directeur du BDT")');
const WAYS = {
  "the words alone": [type("directeur du bdt …")],
  "the words, then the place": [type("directeur du bdt …"), press(".snippet a")],
  "the filter, then the word": [WHO, tick, type("…")],
  "the word, then the filter": [type("…"), WHO, tick],
  "a suggestion, then the word": [typing("directeur du b"), SUGGESTED, add],
  "the word, and a suggestion": [typing("… directeur du b"), SUGGESTED],
  "the matrix, the word, and its cell": [MATRIX, typeThere, press(`${LINE} td button, .only-named button:has(bdi:text-is("Directeur du BDT"))`)],
  "the matrix, its line, and the word": [MATRIX, press(`${LINE} th button`), type("…")],
  "the provisions, then the words": [press("input[name=view][value=provisions]"), type("directeur bdt …")],
};
/** On a phone the filters are a sheet of their own. */
const ON_A_PHONE = ["a suggestion, then the word", "the word, and a suggestion", "the words alone", "the words, then the place", "the provisions, then the words"];

for (const [name, register] of Object.entries(registers)) {
  for (const [width, ways] of /** @type {[number, string[]][]} */ ([[1280, Object.keys(WAYS)], [390, ON_A_PHONE]])) {
    for (const way of ways) {
      browserTest(`three questions of the ${name}: ${way}, ${width} px`, { server: showing(register, "", { lang: "fr" }), viewport: { width, height: 844 } }, async ({ page, origin }) => {
        assert.ok(WAYS[way].length <= MOST);
        for (const [word, title] of Object.entries(QUESTIONS)) {
          const right = answersIn(register, title);
          assert.ok(right.length > 0, `the register answers: ${word}`);
          const widget = await open(page, `${origin}/page`);
          for (const step of WAYS[way]) await step(widget, word);
          await becomes(async () => (await widget.host.evaluate(readable)).some((path) => right.includes(path)), true, `${word}: ${right.join(", ")}, of ${(await widget.host.evaluate(readable)).join(", ")}`);
        }
      });
    }
  }
}
