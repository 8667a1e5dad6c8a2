// A random walk: a reader who does anything, in any order, and a model that says what is to be seen after each step.
import assert from "node:assert/strict";
import { ENGINE } from "../engine.mjs";
import { html, json, open } from "../widget.mjs";
import { asLinked, linkOf, Model, ROLES, soughtAs, toggled, untouched } from "./model.mjs";
import { choices, madeUp, randomOf, STATUSES, WORDS } from "./register.mjs";

/** How long the widget is given to show what a step asks for. */
const PATIENCE = 15_000;

/** What is typed becomes a step of the history after so many milliseconds; here when the walk says that the reader pauses. */
const PAUSE = 700;

const LANGUAGES = ["en", "fr", "es", "ar"];
const VIEWS = ["overview", "overview", "provisions", "provisions", "matrix", "citations"];
const SORTED_BY = { overview: ["number", "title", "provisions"], provisions: ["resolution", "label", "addressee"] };

/** How often each step is taken, beside the others. */
const STEPS = {
  toggle: 22, only: 3, any: 3, unfold: 3, role: 4, show: 9, search: 12, pause: 4, sort: 7, openText: 9, back: 9, forward: 5, language: 3,
  keep: 4, chip: 5, clear: 3, setState: 3, filter: 2, reloadRegister: 1, reloadPage: 1,
};

/** The server's part of a walk. */
export const walking = (seed) => ({
  routes: [
    ["/page", html('<resolution-table src="/register.json"></resolution-table>')],
    ["/register.json", json(madeUp(seed))],
  ],
});

/** Walks so many steps from a seed; fails at the first after which something else is seen than the model says. */
export async function walk(page, origin, { seed, steps }) {
  await page.addInitScript(holdPauses, PAUSE);
  const walker = new Walker(page, await open(page, `${origin}/page`), seed);
  const taken = [];
  try {
    await walker.check();
    for (let step = 0; step < steps; step += 1) {
      taken.push(await walker.step());
      await walker.check();
    }
  } catch (error) {
    const last = taken.slice(-12).map((it, position, all) => `  ${taken.length - all.length + position + 1}. ${it}`);
    const again = `walk it again by ENGINE=${ENGINE} WALK_SEED=${seed} WALK_STEPS=${taken.length} node --test tests/endurance/walk.test.mjs`;
    throw new Error(`seed ${seed}, after ${taken.length} steps (${again}):\n${last.join("\n")}\n${error.message}`, { cause: error });
  }
  // A panel that is gone would leave nothing to be compared.
  if (steps >= 100) assert.ok(walker.tally.toggle > 0, "no value of a filter was chosen in all those steps");
  return walker.tally;
}

/** Runs in the page: what waits until the reader pauses waits for the walk. */
function holdPauses(pause) {
  const held = new Map();
  const { setTimeout: later, clearTimeout: clear } = globalThis;
  /** @type {any} */
  const holding = (run, delay, ...rest) => {
    if (delay !== pause) return later(run, delay, ...rest);
    const id = later(() => {}, 2 ** 31 - 1);
    held.set(id, run);
    return id;
  };
  globalThis.setTimeout = holding;
  globalThis.clearTimeout = (id) => {
    held.delete(id);
    clear(id);
  };
  globalThis.readerPauses = () => {
    const due = [...held.values()];
    held.clear();
    for (const run of due) run();
  };
  // After very many steps in half a minute the widget gives the browser a rest; a walk has no time for that.
  const { now } = Date;
  Date.now = () => now() * 1000;
}

class Walker {
  constructor(page, widget, seed) {
    this.page = page;
    this.widget = widget;
    this.random = choices(randomOf(seed ^ 0x5eed));
    this.model = new Model(madeUp(seed));
    this.state = untouched();
    this.history = [this.state];
    this.at = 0;
    /** What was typed and is no step of the history yet. */
    this.pending = undefined;
    this.basket = new Set();
    this.tally = {};
    /** What searches mean that were put into the words of another language. */
    this.meanings = new Map();
  }

  get lang() {
    return this.state.lang || "en";
  }

  /** Takes a step that can be taken; what it was, in words. */
  async step() {
    const { one } = this.random;
    const all = Object.entries(STEPS).flatMap(([name, weight]) => Array(weight).fill(name));
    for (;;) {
      const name = one(all);
      const done = await this[name]();
      if (done === undefined) continue;
      this.tally[name] = (this.tally[name] ?? 0) + 1;
      return done;
    }
  }

  /** The state after a step of the reader's, which the address keeps. */
  goTo(change) {
    const next = { ...this.state, ...change };
    const isSame = isAlike(next, this.state) && next.chosen.join() === this.state.chosen.join();
    this.state = next;
    if (isSame) return;
    this.finish();
    this.push(next);
  }

  finish() {
    const { pending } = this;
    this.pending = undefined;
    if (pending) this.push(pending);
  }

  push(state) {
    if (isAlike(state, this.history[this.at])) return;
    this.history = [...this.history.slice(0, this.at + 1), state];
    this.at += 1;
  }

  /** After the language has changed: the names of fields and values change with it, mean the same, and are no step of their own. */
  async rename() {
    const { search } = this.state;
    if (!search.includes(":")) return;
    await this.widget.find(`.root[lang=${this.lang}]`).waitFor();
    const renamed = await this.widget.search.inputValue();
    this.meanings.set(renamed, this.meanings.get(search) ?? search);
    this.state = { ...this.state, search: renamed };
    this.history[this.at] = this.state;
  }

  /** By a script: the address is another one, and the history has no further step. */
  replace(state) {
    this.pending = undefined;
    this.state = state;
    this.history[this.at] = state;
  }

  /** Comes back to an entry of the history. Where that has the address of the one before, nothing changes: what is typed goes on, and chips keep their order. */
  async arrive(at) {
    const isSame = isAlike(this.history[at], this.history[this.at]);
    this.at = at;
    if (!isSame) await this.follow(this.lang);
  }

  /** Shows what the address says, after `before` was the language. */
  async follow(before) {
    this.pending = undefined;
    this.state = asLinked(this.history[this.at]);
    if (this.lang !== before) await this.rename();
  }

  /** Does something to the first element of a selector inside the widget. */
  inside(selector, act) {
    return this.widget.host.evaluate((host, [selector, act]) => {
      const it = host.shadowRoot.querySelector(selector);
      if (!it) throw new Error(`nothing is ${selector}`);
      it[act]();
    }, [selector, act]);
  }

  // ── Steps ────────────────────────────────────────────────────────────────────────────────────

  async toggle() {
    const free = this.seen.values.filter(({ disabled }) => !disabled);
    if (free.length === 0) return undefined;
    const { facet, value, members } = this.random.one(free);
    await this.widget.value(facet, value).click();
    const isChosen = this.has(facet, value);
    // A group takes the place of its members.
    const chosen = this.state.chosen.filter(([of, it]) => of !== facet || isChosen || !members.includes(it));
    this.goTo({ chosen: toggled({ ...this.state, chosen }, facet, value) });
    return `choose or give up ${facet} ${value}`;
  }

  async only() {
    if (this.seen.values.length === 0) return undefined;
    const { facet, value } = this.random.one(this.seen.values);
    const of = this.state.chosen.filter(([it]) => it === facet);
    const isAlready = of.length === 1 && of[0][1] === value;
    await this.inside(`[data-facet="${facet}"] .line:has(> label input[value="${value}"]) [data-action=only]`, "click");
    const left = this.state.chosen.filter(([it, known]) => it !== facet || (known === value && !isAlready));
    this.goTo({ chosen: isAlready || this.has(facet, value) ? left : [...left, [facet, value]] });
    return `only ${facet} ${value}`;
  }

  async any() {
    if (this.seen.any.length === 0) return undefined;
    const facet = this.random.one(this.seen.any);
    await this.widget.facet(facet).locator("[data-action=any]").click();
    this.goTo({ chosen: this.state.chosen.filter(([of]) => of !== facet) });
    return `any ${facet}`;
  }

  async unfold() {
    if (this.seen.folds === 0) return undefined;
    await this.widget.find("#facets :is(details.facet > summary, [data-action=more], [data-action=fold]):visible").nth(this.random.below(this.seen.folds)).click();
    return "open or close a filter, a group or the rest of its values";
  }

  async role() {
    const role = this.random.one(Object.keys(ROLES));
    const radio = this.widget.find(`.roles input[value=${role}]`);
    if (!this.seen.roles) return undefined;
    await radio.check();
    const isSought = this.state.chosen.some(([of]) => Object.values(ROLES).includes(of));
    if (isSought) this.goTo({ chosen: soughtAs(this.state, ROLES[role]) });
    return `seek bodies as ${role}`;
  }

  async show() {
    const view = this.random.one(VIEWS);
    await this.widget.view(view).check();
    this.goTo({ view, sort: view === this.state.view ? this.state.sort : "" });
    return `show ${view}`;
  }

  async search() {
    const { one, chance, below } = this.random;
    const makers = [() => "", () => one(WORDS), () => one(WORDS), () => `${one(WORDS)} ${one(WORDS)}`, () => `${one(WORDS)} OR ${one(WORDS)}`, () => `${one(WORDS)} -${one(WORDS)}`, () => `status:${one(STATUSES)}`, () => `${one(WORDS)} part:${one(["operative", "preamble", "annex"])}`];
    const search = makers[below(makers.length)]();
    const isSlow = chance(0.5);
    await this.widget.search.fill(search);
    if (search !== this.state.search) {
      this.state = { ...this.state, search };
      this.pending = this.state;
    }
    if (isSlow) await this.pause();
    return `search “${search}”${isSlow ? " and pause" : ""}`;
  }

  async pause() {
    await this.page.evaluate(() => globalThis.readerPauses());
    this.finish();
    return "pause";
  }

  async sort() {
    const columns = SORTED_BY[this.state.view];
    if (!columns || this.seen.keys.length === 0) return undefined;
    const column = this.random.one(columns);
    const [sorted, way] = this.state.sort.split("-");
    await this.inside(`th[data-column=${column}] button`, "click");
    this.goTo({ sort: sorted !== column ? column : way ? "" : `${column}-desc` });
    return `sort by ${column}`;
  }

  async openText() {
    if (!SORTED_BY[this.state.view] || this.seen.keys.length === 0) return undefined;
    const key = this.random.one(this.seen.keys);
    await this.widget.opener(key).click();
    // Beside the rows one text has room.
    const isFront = this.state.open.at(-1) === key;
    this.goTo({ open: isFront ? this.state.open.slice(0, -1) : [key] });
    return `open or close ${key}`;
  }

  async back() {
    if (this.at === 0) return undefined;
    const by = this.at > 2 && this.random.chance(0.2) ? 2 : 1;
    await this.page.evaluate((by) => history.go(-by), by);
    await this.arrive(this.at - by);
    return `go back by ${by}`;
  }

  async forward() {
    if (this.at === this.history.length - 1) return undefined;
    await this.page.evaluate(() => history.forward());
    await this.arrive(this.at + 1);
    return "go forward";
  }

  async language() {
    const lang = this.random.one(LANGUAGES);
    if (lang === this.lang) return undefined;
    await this.widget.find("[data-action=language]").first().selectOption(lang);
    this.goTo({ lang });
    await this.rename();
    return `read in ${lang}`;
  }

  async keep() {
    if (!SORTED_BY[this.state.view] || this.seen.keys.length === 0) return undefined;
    const key = this.random.one(this.seen.keys);
    await this.inside(`tr.row [data-keep="${key}"]`, "click");
    if (!this.basket.delete(key)) this.basket.add(key);
    return `keep ${key}, or no longer`;
  }

  async chip() {
    const { chosen, search } = this.state;
    const all = [...(search ? ["search"] : []), ...chosen.map(([facet]) => facet)];
    if (all.length === 0) return undefined;
    const position = this.random.below(all.length);
    await this.widget.chips.nth(position).click();
    if (search && position === 0) {
      this.state = { ...this.state, search: "" };
      this.pending = this.state;
    } else {
      const gone = position - Number(search !== "");
      this.goTo({ chosen: chosen.filter((_, at) => at !== gone) });
    }
    return `remove chip ${position + 1}`;
  }

  async clear() {
    if (this.state.chosen.length === 0 && !this.state.search) return undefined;
    await this.widget.find(".chips [data-action=clear-all]").click();
    this.goTo({ chosen: [], search: "" });
    return "clear all";
  }

  /** A state as a link has it: facets in a fixed order. */
  anyState() {
    const { one, chance, below } = this.random;
    const view = one(VIEWS);
    const columns = SORTED_BY[view];
    const chosen = chance(0.5) ? [one([["status", "new"], ["part", "operative"], ["topic", "water"], ["addressee", "-"], ["resolution", "12"], ["verb", "force:instructs"], ["who", "crew"]])] : [];
    return {
      view,
      search: chance(0.3) ? one(WORDS) : "",
      chosen: /** @type {[string, string][]} */ (chosen),
      sort: columns && chance(0.4) ? one(columns) + one(["", "-desc"]) : "",
      open: chance(0.3) ? [String((below(24) + 1) * 3)] : [],
      lang: chance(0.2) ? one(LANGUAGES) : "",
    };
  }

  async setState() {
    const [next, before] = [this.anyState(), this.lang];
    const { view, search, chosen, sort, open, lang } = next;
    const asked = { view, search, sort, open, lang, ...Object.fromEntries(chosen.map(([facet, value]) => [facet, [value]])) };
    for (const [key, value] of Object.entries(asked)) if (value.length === 0) delete asked[key];
    await this.widget.host.evaluate((host, state) => host.setState(state), asked);
    this.replace(next);
    if (this.lang !== before) await this.rename();
    return `setState ${JSON.stringify(asked)}`;
  }

  async filter() {
    const { search, chosen } = this.anyState();
    const asked = { ...(search ? { search } : {}), ...Object.fromEntries(chosen.map(([facet, value]) => [facet, [value]])) };
    await this.widget.host.evaluate((host, filters) => host.filter(filters), asked);
    this.replace({ ...this.state, search, chosen });
    return `filter ${JSON.stringify(asked)}`;
  }

  async reloadRegister() {
    await this.widget.host.evaluate((host) => host.reload());
    return "load the register anew";
  }

  async reloadPage() {
    await this.pause();
    await this.page.reload();
    await this.widget.find(".count").waitFor();
    await this.widget.find("#facets [data-more=coming]").waitFor({ state: "detached" });
    await this.follow("en");
    return "load the page anew";
  }

  // ── What is seen ─────────────────────────────────────────────────────────────────────────────

  has(facet, value) {
    return this.state.chosen.some(([of, it]) => of === facet && it === value);
  }

  /** Compares what is seen with what the model says, until they agree and stay so, or patience ends. */
  async check() {
    const expected = this.expected();
    const end = Date.now() + PATIENCE;
    for (let agreed = false; ; ) {
      const seen = await this.widget.host.evaluate(look);
      try {
        this.compare(seen, expected);
        this.seen = seen;
        if (agreed) return;
        agreed = true;
      } catch (error) {
        if (agreed) throw error;
        if (Date.now() > end) throw error;
      }
    }
  }

  expected() {
    const { state, lang } = this;
    const sees = this.model.sees({ ...state, search: this.meanings.get(state.search) ?? state.search }, lang);
    const hasKeys = SORTED_BY[state.view] !== undefined;
    const shown = hasKeys ? [...sees.rows] : [];
    return { sees, hasKeys, shown, open: state.open.filter((key) => shown.includes(key)) };
  }

  compare(seen, { sees, hasKeys, shown, open }) {
    const { state, lang } = this;
    const sorted = (list) => [...list].sort();
    assert.equal(seen.lang, lang, "the language");
    assert.equal(seen.view, state.view, "the view");
    assert.equal(seen.search, state.search, "the search box");
    assert.deepEqual(seen.query, this.pending ? linkOf(this.history[this.at]) : linkOf(state), "the address");
    if (hasKeys) {
      if (sees.rows instanceof Set) assert.deepEqual(sorted(seen.keys), sorted(shown), "the rows, in any order");
      else assert.deepEqual(seen.keys, shown, "the rows");
      assert.deepEqual(sorted(seen.open), sorted(open), "the texts that are open");
      // A provision opens the text of its resolution.
      assert.deepEqual(sorted(seen.details), sorted(open.map((key) => key.split("/")[0])), "the texts that stand");
      const kept = [...this.basket].filter((key) => shown.includes(key));
      assert.deepEqual(sorted(seen.kept), sorted(kept), "what is in the basket");
      const order = state.sort && seen.keys.length > 0 ? [state.sort.split("-")[0], state.sort.endsWith("-desc") ? "descending" : "ascending"] : [];
      assert.deepEqual(seen.sort, order, "the order that the head tells");
    }
    // Arabic says one and two without a digit.
    if (lang !== "ar") {
      const counts = sees.count === sees.total ? [sees.total] : [sees.count, sees.total];
      assert.deepEqual(sorted(seen.count), sorted(counts), "the count");
    }
    assert.deepEqual(seen.chips, [...(state.search ? ["search"] : []), ...state.chosen.map(([facet]) => facet)], "the chips");
    for (const { facet, value, tally, checked, disabled } of seen.values) {
      const covered = this.model.covers(state, facet, value);
      assert.deepEqual([facet, value, tally, checked, disabled], [facet, value, sees.tally(facet, value), this.has(facet, value) || covered, covered && !this.has(facet, value)], "a value of a filter");
    }
    if (this.basket.size > 0) assert.equal(seen.basket, this.basket.size, "the basket's count");
    assert.deepEqual(seen.alerts, [], "messages");
  }
}

/** Whether two states have the same address. */
const isAlike = (one, other) => linkOf(one).join("&") === linkOf(other).join("&");

/** Runs in the page: what a widget shows, once the next frame is painted. */
async function look(host) {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const root = host.shadowRoot;
  const all = (selector) => [...root.querySelectorAll(selector)];
  const keyOf = (row) => row.dataset.resolution ?? row.dataset.path;
  const isSeen = (it) => it.checkVisibility();
  const values = all("#facets label.value").filter(isSeen).map((label) => {
    const input = label.querySelector("input");
    const members = [...(label.closest(".branch").querySelector(".members")?.querySelectorAll("input") ?? [])].map((it) => it.value);
    const { facet } = label.closest("[data-facet]").dataset;
    return { facet, value: input.value, tally: Number(label.querySelector(".tally").textContent), checked: input.checked, disabled: input.disabled, members };
  });
  const shown = all("tr.row").filter((row) => !row.closest("[hidden], [data-leaving]"));
  const prefix = "rt.";
  const query = [...new URLSearchParams(location.search)].filter(([key]) => key.startsWith(prefix));
  return {
    lang: root.querySelector(".root")?.lang,
    view: root.querySelector("input[name=view]:checked")?.value,
    search: root.querySelector("#search")?.value,
    keys: shown.map(keyOf),
    open: shown.filter((row) => row.querySelector(".opener[aria-expanded=true]")).map(keyOf),
    details: all("[data-detail]").map((it) => it.dataset.detail),
    kept: shown.filter((row) => row.querySelector("[data-keep][aria-pressed=true]")).map(keyOf),
    sort: all("th[aria-sort]").flatMap((it) => [it.dataset.column, it.getAttribute("aria-sort")]),
    count: (root.querySelector(".count")?.textContent.match(/\d+/g) ?? []).map(Number),
    chips: all(".chip").map((it) => it.dataset.kind),
    values,
    any: all("#facets [data-facet]:has([data-action=any])").filter((it) => isSeen(it.querySelector("[data-action=any]"))).map((it) => it.dataset.facet),
    folds: all("#facets :is(details.facet > summary, [data-action=more], [data-action=fold])").filter(isSeen).length,
    roles: all(".roles").some(isSeen),
    basket: Number(root.querySelector("[data-tool=basket]")?.textContent.match(/\d+/)?.[0] ?? 0),
    query: query.map(([key, value]) => `${key.slice(prefix.length)}=${value}`),
    alerts: all("[role=alert]").map((it) => it.textContent),
  };
}
