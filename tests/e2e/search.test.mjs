// The search box: what it finds, marks, counts and announces.
import assert from "node:assert/strict";
import { browserTest, mainTest } from "./harness.mjs";
import { becomes, digest, events, open, showing, small, Widget } from "./widget.mjs";

const fixture = { server: showing(small, "", { lang: "fr" }) };

mainTest("every word must be found, whatever its accents and case", fixture, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.search.fill("reseaux IPV6");
  await widget.showsRows([3]);
  await widget.search.fill("reseaux pourriel");
  await widget.host.getByText("Aucun résultat").waitFor();
  await widget.search.fill("OEUVRER");
  await widget.showsRows([300]);
  assert.deepEqual(await widget.marks.allInnerTexts(), ["Œuvrer"]);
});

mainTest("a number is exact", fixture, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  for (const [number, rows] of [["3", [3]], ["300", [300]], ["30", [30, 3]], ["13", []]]) {
    await widget.search.fill(number);
    await widget.showsRows(rows, number);
  }
});

mainTest("marks cover the words that were found, and leave the text as it is", {}, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/`);
  await widget.view("provisions").check();
  await widget.search.fill("reseau");
  await widget.marks.first().waitFor();
  await widget.complete();
  await widget.counts(`${await widget.rows.count()} dispositions sur 207`);
  const marked = await widget.marks.allInnerTexts();
  assert.ok(marked.length > 10);
  assert.deepEqual(new Set(marked.map((mark) => mark.toLowerCase())), new Set(["réseau", "réseaux"]));
  for (const text of await widget.rows.locator(".c-text > p:last-child").allInnerTexts()) {
    assert.ok(JSON.stringify(digest).includes(JSON.stringify(text).slice(1, -1)), text);
  }
  await widget.search.fill("");
  await becomes(() => widget.marks.count(), 0);
});

mainTest("the search is cleared by its button, by its chip and by the key for it", fixture, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const clear = widget.host.getByRole("button", { name: "Effacer la recherche" });
  assert.equal(await clear.count(), 0);
  const ways = [
    () => clear.click(),
    () => widget.host.getByRole("button", { name: "Retirer la recherche « ipv6 »" }).click(),
    () => widget.search.press("Escape"),
  ];
  for (const way of ways) {
    await widget.search.fill("ipv6");
    await widget.showsRows([3]);
    await way();
    await widget.showsRows([3, 30, 300]);
    assert.equal(await widget.search.inputValue(), "");
    await becomes(() => widget.focused(), "search");
  }
});

mainTest("the count follows each letter, in the forms of the language", fixture, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.counts("3 résolutions");
  await widget.search.pressSequentially("ip");
  await widget.counts("1 résolution sur 3");
  await widget.search.fill("a");
  await widget.counts("3 résolutions");
  await widget.search.fill("nowhere");
  await widget.counts("0 résolution sur 3");
});

browserTest("how many rows there are is announced when the reader pauses", fixture, async ({ page, origin }) => {
  await page.clock.install({ time: 0 });
  const widget = await open(page, `${origin}/page`);
  await page.clock.pauseAt(60_000);
  await becomes(() => widget.status.innerText(), "3 résolutions");
  await widget.search.pressSequentially("ipv6");
  // What is not read yet is read in tasks that come at once: the clock has to go on for them.
  await page.clock.runFor(100);
  await widget.counts("1 résolution sur 3");
  await page.clock.runFor(400);
  assert.equal(await widget.status.innerText(), "3 résolutions", "nothing while the reader types");
  await widget.search.press("Backspace");
  await page.clock.runFor(500);
  assert.equal(await widget.status.innerText(), "3 résolutions", "each letter begins the pause anew");
  await page.clock.runFor(200);
  await becomes(() => widget.status.innerText(), "1 résolution sur 3");
  await widget.view("provisions").check();
  await page.clock.runFor(700);
  await becomes(() => widget.status.innerText(), `${await widget.rows.count()} dispositions sur 8`);
  await page.clock.resume();
});

mainTest("nothing found offers a way back", fixture, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.search.fill("nowhere");
  await widget.find(".no-match [data-action=clear-all]").click();
  await widget.showsRows([3, 30, 300]);
  await becomes(() => widget.focused(), "search");
});

browserTest("the page is told of what the reader asks", fixture, async ({ page, origin }) => {
  const told = await events(page);
  const widget = await open(page, `${origin}/page`);
  await widget.search.fill("formation");
  await widget.value("verb", "resolves").check();
  await widget.view("provisions").check();
  const facets = { verb: ["resolves"] };
  const expected = [
    { name: "filter", view: "overview", search: "formation", facets: {} },
    { name: "filter", view: "overview", search: "formation", facets },
    { name: "filter", view: "provisions", search: "formation", facets },
  ];
  await becomes(() => told("filter"), expected);
});

browserTest("a search as hostile as a pattern is only words", fixture, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  for (const words of ["(", "[a-", "\\", "%", "<b>", "🙂", "\u202e", "a".repeat(5000)]) {
    await widget.search.fill(words);
    assert.ok((await widget.find(".count").innerText()).includes("résolution"));
  }
});

// Forty resolutions with fifty provisions each, of which every hundredth has a word of its own.
const WORDS = "the network of the region and its members report on the state of the network ".repeat(4);
const provision = (at) => ({ label: `${at % 50}`, text: `${WORDS}${at % 100 === 7 ? "zebra" : "horse"}${at}` });
const large = {
  ...small,
  resolutions: Array.from({ length: 40 }, (_, number) => ({
    ...small.resolutions[0],
    number: 1000 + number,
    annexes: [],
    notes: [],
    references: [],
    sections: [{ verb: "resolves", provisions: Array.from({ length: 50 }, (_, at) => provision(number * 50 + at)) }],
  })),
};
/** The browser never has time, and what cannot wait is done when the test says; each look at the clock takes longer than a slice. */
const withoutTime = () => {
  /** @type {any[]} */
  const urgent = [];
  globalThis.urgent = urgent;
  globalThis.requestIdleCallback = (act, { timeout }) => (timeout > 100 ? 0 : urgent.push(act));
  let now = Date.now();
  Date.now = () => {
    now += 20;
    return now;
  };
};
browserTest("a search that comes before all is read waits in slices, and the reader goes on meanwhile", { server: showing(large, "", { lang: "en" }) }, async ({ page, origin }) => {
  await page.addInitScript(withoutTime);
  await page.goto(`${origin}/page`);
  const widget = await new Widget(page).shown();
  const busy = () => widget.find(".root").getAttribute("aria-busy");
  /** Does what cannot wait, so many times at most; how many times there was something. */
  const goOn = (most) =>
    page.evaluate(async (times) => {
      const root = document.querySelector("resolution-table").shadowRoot.querySelector(".root");
      const next = () => globalThis.urgent.findIndex(Boolean);
      for (let done = 0; done < times; done += 1) {
        // The next one is asked for in a task of its own.
        while (next() < 0 && root.getAttribute("aria-busy") === "true") await new Promise((turn) => setTimeout(turn));
        const at = next();
        if (at < 0) return done;
        const act = globalThis.urgent[at];
        globalThis.urgent[at] = undefined;
        act();
        await new Promise((turn) => setTimeout(turn));
      }
      return times;
    }, most);
  await widget.search.fill("zebr");
  await becomes(busy, "true");
  await becomes(() => page.evaluate(() => globalThis.urgent.some(Boolean)), true);
  assert.equal(await goOn(8), 8);
  assert.equal(await busy(), "true");
  // Long ones are told.
  const progress = widget.find("[data-wait=search] progress");
  const first = Number(await progress.getAttribute("value"));
  assert.ok(first > 0 && first < 100, `${first} %`);
  // Keys and clicks come between.
  await widget.search.fill("zebra7");
  await widget.view("provisions").focus();
  assert.equal(await busy(), "true");
  assert.equal(await goOn(4), 4);
  assert.ok(Number(await progress.getAttribute("value")) >= first);
  const left = await goOn(1000);
  assert.ok(left > 4 && left < 1000, `${left} more`);
  await becomes(busy, "false");
  await widget.showsRows([1000]);
  assert.equal(await progress.count(), 0);
  // All is read: the next one is answered at once.
  await widget.search.fill("zebra107");
  await widget.showsRows([1002]);
});

/** The browser has time once, for the second file. */
const timeForTheSecondFile = () => {
  let isFirst = true;
  globalThis.requestIdleCallback = (act) => {
    if (isFirst) setTimeout(act);
    isFirst = false;
    return 0;
  };
};
browserTest("a filter that is chosen while a search waits is answered with it at once", { server: showing(large, "", { lang: "en" }) }, async ({ page, origin }) => {
  await page.addInitScript(timeForTheSecondFile);
  const widget = await open(page, `${origin}/page`);
  const busy = () => widget.find(".root").getAttribute("aria-busy");
  await widget.search.fill("zebr");
  await becomes(busy, "true");
  const box = widget.value("verb", "resolves");
  await box.check();
  await becomes(busy, "false");
  assert.equal(await box.isChecked(), true);
  await widget.showsRows(Array.from({ length: 20 }, (_, at) => 1000 + 2 * at));
});
