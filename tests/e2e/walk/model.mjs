// What a reader should see of a register under some criteria, told from the guides (docs/search.md, docs/facets.md, docs/links.md) in plain
// JavaScript: apart from the widget's own code, so that one checks the other.
import { VERBS } from "./register.mjs";

/** @typedef {{view: string, search: string, chosen: [string, string][], sort: string, open: string[], lang: string}} Criteria */

/** The criteria of a table that nobody has touched. @returns {Criteria} */
export const untouched = () => ({ view: "overview", search: "", chosen: [], sort: "", open: [], lang: "" });

const BODIES = ["who", "addressee", "mentioned"];
export const ROLES = { either: "who", addressed: "addressee", "in-cooperation": "mentioned" };
const NOBODY = "-";

/** Whether the rows of a view are provisions. */
export const ofProvisions = (view) => view === "provisions" || view === "matrix";

/** The resolutions and provisions of a register as rows, each with what can be asked of it. */
export class Model {
  constructor(register) {
    this.register = register;
    this.rows = register.resolutions.flatMap((resolution, position) => {
      const rows = provisions(resolution, position);
      // A resolution without any stands for itself.
      return rows.length > 0 ? rows : [{ resolution: position, path: "", texts: [], addressees: [], mentioned: [], duties: [], isEmpty: true }];
    });
    for (const row of this.rows) row.values = this.valuesOf(row);
  }

  /** The text in a language, as the register has it. */
  read(text, lang) {
    if (typeof text === "string") return text;
    return text?.[lang] ?? text?.[this.register.language] ?? "";
  }

  /** What gathers a body: those of its kind that it is part of, and the kind. */
  gathering(key, isValue) {
    const group = ({ kind }) => `kind:${kind === "director" ? "bureau" : kind}`;
    const own = this.register.bodies[key];
    const found = [group(own)];
    for (let it = own.parent; it && group(this.register.bodies[it]) === found[0]; it = this.register.bodies[it].parent) {
      if (isValue(it)) found.push(it);
    }
    return found;
  }

  /** The values of each facet that a row has, by itself or by what gathers them. */
  valuesOf(row) {
    const resolution = this.register.resolutions[row.resolution];
    const bodies = (keys, facet) => {
      const isValue = (key) => this.rows.some((it) => ofFacet(it, facet).includes(key));
      return keys.flatMap((key) => [key, ...this.gathering(key, isValue)]);
    };
    const forces = (verb) => [verb, `force:${VERBS[verb][0]}`];
    const verbs = [row.verb, row.delegates].filter(Boolean).flatMap(forces);
    return {
      who: bodies(ofFacet(row, "who"), "who"),
      addressee: row.isEmpty ? [] : row.addressees.length === 0 ? [NOBODY] : bodies(row.addressees, "addressee"),
      mentioned: bodies(row.mentioned, "mentioned"),
      verb: row.further ? [...verbs, `${row.verb}:further`] : verbs,
      status: [resolution.status].filter(Boolean),
      topic: resolution.topics,
      sector: row.isEmpty ? [] : this.sectorsOf(row),
      part: [row.part].filter(Boolean),
      duty: row.duties,
      has: resolution.annexes ? ["annex"] : [],
      resolution: [String(resolution.number)],
    };
  }

  /** The Sectors that the bodies of a row are part of. */
  sectorsOf({ addressees, mentioned }) {
    const { bodies } = this.register;
    const of = (key) => (key === undefined || bodies[key].kind === "sector" ? key : of(bodies[key].parent));
    const found = [...addressees, ...mentioned].map(of).filter(Boolean);
    return found.length > 0 ? found : ["general"];
  }

  /** What a value stands under in the list of its facet. */
  above(facet, value) {
    if (facet === "verb") {
      const [verb, further] = value.split(":");
      return verb === "force" ? undefined : further ? verb : `force:${VERBS[verb][0]}`;
    }
    if (!BODIES.includes(facet) || !this.register.bodies[value]) return undefined;
    const [group, nearest] = this.gathering(value, (key) => this.rows.some((row) => ofFacet(row, facet).includes(key)));
    return nearest ?? group;
  }

  /** Whether a group would hold a single member: then it gathers nothing. */
  isLone(facet, group) {
    const values = new Set(this.rows.flatMap((row) => row.values[facet]));
    return /^(force|kind):/.test(group) && [...values].filter((value) => this.above(facet, value) === group).length === 1;
  }

  /** Whether a group that is chosen has the value in it. @param {Criteria} criteria */
  covers({ chosen }, facet, value) {
    for (let it = this.above(facet, value); it; it = this.above(facet, it)) {
      if (chosen.some(([of, group]) => of === facet && group === it) && !this.isLone(facet, it)) return true;
    }
    return false;
  }

  /** Whether a word stands in a row: in its text, in what it is nested in, in the lead above it, in the title. */
  hasInRow(row, word, lang) {
    const { number, title } = this.register.resolutions[row.resolution];
    return has([String(number), this.read(title, lang), ...row.texts.map((text) => this.read(text, lang))], word);
  }

  /** Where a word stands in a resolution. */
  placeOf(position, word, lang) {
    const { number, title, summary = [], sections = [], annexes = [] } = this.register.resolutions[position];
    if (has([String(number), this.read(title, lang)], word)) return 3;
    const below = [...summary, ...sections.map(({ lead }) => lead), ...annexes.flatMap(({ label, title }) => [label, title])];
    if (has(below.map((text) => this.read(text, lang)), word)) return 2;
    return this.rows.some((row) => row.resolution === position && this.hasInRow(row, word, lang)) ? 1 : 0;
  }

  /** Whether a clause of a search holds for a row; `whole` where the resolution is looked at. */
  holds({ words, field, value, not }, row, lang, whole) {
    const found = field
      ? row.values[field].includes(value)
      : words.some((word) => (whole ? this.placeOf(row.resolution, word, lang) > 0 : this.hasInRow(row, word, lang)));
    return not ? !found : found;
  }

  /** The rows that the search leaves, and which of them have it themselves. @param {Criteria} criteria */
  searched({ view, search }, lang) {
    const clauses = read(search);
    const left = this.rows.filter((row) => clauses.every((clause) => this.holds(clause, row, lang, !ofProvisions(view))));
    return { left, own: left.filter((row) => clauses.every((clause) => this.holds(clause, row, lang, false))), clauses };
  }

  /** What is seen. @param {Criteria} criteria */
  sees(criteria, lang) {
    const { left, own, clauses } = this.searched(criteria, lang);
    const facets = [...new Set(criteria.chosen.map(([facet]) => facet))];
    const passes = (row, facet) => criteria.chosen.some(([of, value]) => of === facet && row.values[of].includes(value));
    const narrowed = (skipped) => left.filter((row) => facets.every((facet) => facet === skipped || passes(row, facet)));
    const isOfProvisions = ofProvisions(criteria.view);
    const shown = (rows) => isOfProvisions ? rows.filter((row) => !row.isEmpty) : [...new Set(rows.map((row) => row.resolution))];
    const result = narrowed("");
    const matching = (position) => result.filter((row) => row.resolution === position && !row.isEmpty && own.includes(row)).length;
    const rows = shown(result);
    return {
      rows: this.ordered(criteria, rows, matching, clauses, lang),
      total: isOfProvisions ? this.rows.filter((row) => !row.isEmpty).length : this.register.resolutions.length,
      count: rows.length,
      /** How many rows a value of a facet would give. */
      tally: (facet, value) => shown(narrowed(facet).filter((row) => row.values[facet].includes(value))).length,
    };
  }

  /** The keys of rows in the order of the criteria; as a `Set` where only relevance says which comes first. */
  ordered({ view, sort }, rows, matching, clauses, lang) {
    const key = (row) => (ofProvisions(view) ? row.path : String(this.register.resolutions[row].number));
    const words = clauses.filter(({ not, field }) => !not && !field).flatMap(({ words }) => words);
    if (!sort) {
      if (words.length === 0) return rows.map(key);
      if (words.length > 1) return new Set(rows.map(key));
      const inTitle = (position) => this.placeOf(position, words[0], lang) === 3;
      const inText = ({ texts }) => has(texts.map((text) => this.read(text, lang)), words[0]);
      const place = (row) => (ofProvisions(view) ? 2 * Number(inTitle(row.resolution)) + Number(inText(row)) : this.placeOf(row, words[0], lang));
      return stable(rows, (a, b) => place(b) - place(a)).map(key);
    }
    const [column, descending] = sort.split("-");
    const collator = new Intl.Collator(lang, { numeric: true });
    const by = {
      number: (row) => row,
      title: (row) => this.read(this.register.resolutions[row].title, lang),
      provisions: matching,
      resolution: (row) => row.resolution,
      label: (row) => row.label,
      addressee: (row) => row.addressees.length > 0 ? this.read(this.register.bodies[row.addressees[0]].name, lang) : undefined,
    }[column];
    const way = descending ? -1 : 1;
    const compare = (a, b) => {
      const [x, y] = [by(a), by(b)];
      // What has none comes last, either way.
      if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
      return way * (typeof x === "number" ? x - y : collator.compare(x, y));
    };
    return stable(rows, column === "label" ? this.byLabel(way, collator) : compare).map(key);
  }

  /** Labels by their numbers, then those of letters. */
  byLabel(way, collator) {
    const number = (label) => (/^\d/.test(label) ? Number.parseInt(label, 10) : Number.MAX_SAFE_INTEGER);
    return ({ label: a }, { label: b }) => {
      if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
      return way * (number(a) - number(b) || collator.compare(a, b));
    };
  }
}

const ofFacet = (row, facet) => ({ addressee: row.addressees, mentioned: row.mentioned, who: [...row.addressees, ...row.mentioned] })[facet];

const stable = (rows, compare) => [...rows].sort(compare);

const has = (texts, word) => texts.some((text) => text.split(" ").includes(word));

/** A search as clauses that hold together: words joined by OR, a word to leave out, a status. */
export function read(search) {
  const clauses = [];
  let isEither = false;
  for (const part of search.split(" ").filter(Boolean)) {
    if (isEither) clauses.at(-1).words.push(part);
    else if (part.startsWith("-")) clauses.push({ words: [part.slice(1)], not: true });
    else if (part.includes(":")) clauses.push({ field: part.split(":")[0], value: part.split(":")[1] });
    else if (part !== "OR") clauses.push({ words: [part] });
    isEither = part === "OR";
  }
  return clauses;
}

/** The provisions of a resolution, as the document gives them. */
function provisions(resolution, position) {
  const found = [];
  const walk = (list, parent, above) => {
    let unlabelled = 0;
    for (const it of list ?? []) {
      if (!it.label) unlabelled += 1;
      const path = `${parent}/${it.label?.replace(")", "") ?? `p${unlabelled}`}`;
      const named = [...(it.mentions ?? []), ...above.named];
      const row = {
        resolution: position,
        path,
        label: it.label,
        verb: above.verb,
        further: above.further,
        part: above.part,
        delegates: it.delegates ?? above.delegates,
        addressees: it.addressees?.length ? it.addressees : above.addressees,
        duties: [...(it.duties ?? []), ...above.duties],
        texts: [it.text, ...above.texts],
        named,
        isEmpty: false,
      };
      found.push({ ...row, mentioned: named.filter((key) => !row.addressees.includes(key)) });
      walk(it.provisions, path, row);
    }
  };
  for (const section of resolution.sections ?? []) {
    const { verb, part, further = false, delegates, addressees = [], mentions = [], duties = [], lead } = section;
    walk(section.provisions, `${resolution.number}/${verb}`, { verb, part, further, delegates, addressees, named: mentions, duties, texts: lead ? [lead] : [] });
  }
  for (const annex of resolution.annexes ?? []) {
    walk(annex.provisions, `${resolution.number}/annex`, { part: "annex", addressees: [], named: [], duties: [], texts: [] });
  }
  return found;
}

/** The criteria after a value of a facet was chosen, or given up. @param {Criteria} criteria @returns {[string, string][]} */
export const toggled = ({ chosen }, facet, value) => {
  const left = chosen.filter(([of, it]) => of !== facet || it !== value);
  return left.length < chosen.length ? left : [...chosen, [facet, value]];
};

/** All bodies that are chosen, sought in another role. @param {Criteria} criteria @returns {[string, string][]} */
export function soughtAs({ chosen }, facet) {
  /** @type {[string, string][]} */
  const found = [];
  for (const [of, value] of chosen) {
    if (BODIES.includes(of) && value === NOBODY && facet !== "addressee") continue;
    const to = BODIES.includes(of) ? facet : of;
    if (!found.some(([known, it]) => known === to && it === value)) found.push([to, value]);
  }
  return found;
}

/** The order of facets in a link (docs/facets.md). */
const FACETS = ["who", "addressee", "verb", "status", "topic", "sector", "duty", "mentioned", "part", "has", "resolution"];

/** The criteria as a link gives them back. @param {Criteria} criteria @returns {Criteria} */
export const asLinked = (criteria) => ({ ...criteria, chosen: criteria.chosen.toSorted(([a], [b]) => FACETS.indexOf(a) - FACETS.indexOf(b)) });

/** What a link of the criteria has, in its order: what differs from the beginning. @param {Criteria} criteria */
export function linkOf(criteria) {
  const { view, search, sort, open, lang } = criteria;
  const said = [["search", search], ...asLinked(criteria).chosen, ["sort", sort], ...open.map((path) => ["open", path]), ["lang", lang]];
  const pairs = [...(view === "overview" ? [] : [["view", view]]), ...said.filter(([, value]) => value)];
  return pairs.map(([key, value]) => `${key}=${value}`);
}
