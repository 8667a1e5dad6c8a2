// A made-up register, for walks: of words that no other word of it begins with, is a form of or has inside, so that a plain model can tell
// what a search finds.

/** Numbers from 0 to 1, the same for a seed on every machine (mulberry32). @param {number} seed */
export function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Choices by random numbers. @param {() => number} random */
export const choices = (random) => {
  const below = (/** @type {number} */ limit) => Math.floor(random() * limit);
  return {
    below,
    /** Whether it happens, at such a chance. */
    chance: (/** @type {number} */ part) => random() < part,
    /** @template T @param {T[]} list @returns {T} */
    one: (list) => list[below(list.length)],
    /** Up to so many of a list, in its order. @template T @param {T[]} list @param {number} most @returns {T[]} */
    some: (list, most) => {
      const count = below(most + 1);
      return list.filter((_, position) => random() < count / Math.max(1, list.length - position));
    },
  };
};

export const WORDS = ["brixot", "quandek", "zolfim", "tarvuk", "jeblon", "wuzgap", "fyndroth", "kompliq", "vashtor", "mirgud", "noxwip", "plighub", "dozkern", "hexbly", "urtock", "gwimfo"];

/** The verbs, each with its force (docs/format.md) and its part. */
export const VERBS = {
  recalling: ["preamble", "preamble"],
  noting: ["preamble", "preamble"],
  resolves: ["decides", "operative"],
  instructs: ["instructs", "operative"],
  authorizes: ["instructs", "operative"],
  requests: ["requests", "operative"],
  invites: ["invites", "operative"],
  encourages: ["encourages", "operative"],
};

export const STATUSES = ["new", "revised", "unchanged", "suppressed"];

/** Bodies with their kinds and what they are part of; the names have no word of `WORDS`. @type {Record<string, any[]>} */
const BODIES = {
  meet: ["assembly", undefined],
  sect: ["sector", undefined],
  buro: ["bureau", "sect"],
  chef: ["director", "buro"],
  crew: ["study-group", "sect"],
  crew1: ["study-group", "crew"],
  crew2: ["study-group", "crew"],
  crew3: ["study-group", "crew2"],
  sage: ["advisory-group", "sect"],
  folk: ["membership", undefined],
  guild: ["organization", undefined],
  union: ["organization", undefined],
};

const INVOLVED = ["buro", "chef", "crew", "crew1", "crew2", "crew3", "sage", "folk", "guild", "union"];
const TOPICS = ["water", "stone", "light", "grain", "frost"];

/** @param {number} seed */
export function madeUp(seed) {
  const { below, chance, one, some } = choices(randomOf(seed));
  const sentence = (length) => Array.from({ length }, () => one(WORDS)).join(" ");
  // Some texts have no French: then the English one is read.
  const text = (length) => ({ en: sentence(length), ...(chance(0.8) ? { fr: sentence(length) } : {}), ...(chance(0.5) ? { ar: sentence(length) } : {}) });
  const provision = (label, depth) => ({
    ...(chance(0.85) ? { label } : {}),
    text: text(3),
    ...(chance(0.3) ? { addressees: some(INVOLVED, 2) } : {}),
    ...(chance(0.3) ? { mentions: some(INVOLVED, 2) } : {}),
    ...(chance(0.15) ? { delegates: "invites" } : {}),
    ...(chance(0.15) ? { duties: [one(["report", "deadline"])] } : {}),
    ...(depth < 2 && chance(0.25) ? { provisions: list("abcdef", depth + 1) } : {}),
  });
  const list = (labels, depth) => Array.from({ length: 1 + below(3) }, (_, position) => provision(`${labels[position]})`, depth));
  const section = (verb) => ({
    verb,
    part: VERBS[verb][1],
    words: verb,
    ...(verb === "invites" && chance(0.3) ? { further: true } : {}),
    ...(chance(0.6) ? { addressees: some(INVOLVED, 2) } : {}),
    ...(chance(0.4) ? { lead: text(2), mentions: some(INVOLVED, 2) } : {}),
    ...(chance(0.1) ? { delegates: "instructs" } : {}),
    provisions: list("123456", 0),
  });
  const resolution = (number) => ({
    number,
    body: "meet",
    ...(chance(0.9) ? { status: one(STATUSES) } : {}),
    title: text(3),
    ...(chance(0.7) ? { summary: [text(4)] } : {}),
    ...(chance(0.9) ? { sections: Object.keys(VERBS).filter(() => chance(0.25)).map(section) } : {}),
    ...(chance(0.2) ? { annexes: [{ label: "Annex", title: text(2), provisions: list("789", 1) }] } : {}),
    topics: TOPICS.filter(() => chance(0.3)),
  });
  /** @param {[string, any[]]} body @returns {[string, object]} */
  const named = ([key, [kind, parent]]) => [key, { name: { en: `The ${key}`, fr: `Le ${key}` }, kind, ...(parent ? { parent } : {}) }];
  return {
    format: "resolution-register/1",
    id: `walk-${seed}`,
    language: "en",
    title: { en: "A register for walks", fr: "Un registre à parcourir" },
    assembly: { name: "The meet", acronym: "M-24", place: "Here", starts: "2024-03-01" },
    source: { authority: "digest", title: "A report", language: "en", date: "2024-05-06" },
    bodies: Object.fromEntries(Object.entries(BODIES).map(named)),
    topics: Object.fromEntries(TOPICS.map((key) => [key, `About ${key}`])),
    resolutions: Array.from({ length: 24 }, (_, position) => resolution((position + 1) * 3)),
  };
}
