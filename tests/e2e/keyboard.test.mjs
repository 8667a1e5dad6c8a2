// The ten main tasks without a mouse.
import assert from "node:assert/strict";
import { browserTest, mainTest } from "./harness.mjs";
import { Keyboard } from "./keyboard.mjs";
import { pages } from "./languages.mjs";
import { answer } from "./server.mjs";
import { becomes, digest, json, small, Widget } from "./widget.mjs";

const around = { before: '<a href="#before" class="before">Before</a>', after: '<a href="#after" class="after">After</a>' };
const on = (register) => ({ server: { routes: pages(register, "", around) }, viewport: { width: 1600, height: 800 } });

/** Starts on the link before the widget. */
async function start({ page, origin }, tag = "en") {
  await page.goto(`${origin}/${tag}`);
  const widget = await new Widget(page).shown();
  // The facets beside the table come with the second file: nobody's way is told before the page stands still.
  if (page.viewportSize().width >= 1500) await widget.find("#facets [data-facet] input").first().waitFor();
  const keyboard = new Keyboard(page);
  await keyboard.press("Tab");
  assert.equal((await keyboard.focus()).id, "before");
  return { widget, keyboard };
}

mainTest("1. searches", on(small), async (given) => {
  const { widget, keyboard } = await start(given);
  await keyboard.tabTo({ id: "search" });
  await keyboard.type("ipv6");
  await widget.showsRows([3]);
  assert.equal((await keyboard.sees()).id, "search", "the focus stays while the rows change");
});

mainTest("2. clears the search", on(small), async (given) => {
  const { widget, keyboard } = await start(given);
  await keyboard.tabTo({ id: "search" });
  await keyboard.type("ipv6");
  await keyboard.tabTo({ id: "clear-search" });
  await keyboard.press("Enter");
  await widget.showsRows([3, 30, 300]);
  await becomes(() => widget.focused(), "search");
  await keyboard.sees();
});

mainTest("3. switches the view, with arrows as radio buttons do", on(small), async (given) => {
  const { widget, keyboard } = await start(given);
  await keyboard.tabTo({ value: "overview" });
  await keyboard.press("ArrowRight");
  assert.equal((await keyboard.sees()).value, "provisions");
  await becomes(() => widget.rows.count(), 8);
  await keyboard.press("ArrowLeft");
  await widget.showsRows([3, 30, 300]);
  assert.equal((await keyboard.sees()).value, "overview");
});

mainTest("4. chooses a value of a facet, and gives it up again", on(small), async (given) => {
  const { widget, keyboard } = await start(given);
  await keyboard.toValue("status", "new");
  await keyboard.press("Space");
  await widget.showsRows([300]);
  assert.equal((await keyboard.sees()).value, "new");
  await keyboard.press("Space");
  await widget.showsRows([3, 30, 300]);
  assert.equal((await keyboard.sees()).value, "new");
  // The same in a facet that is closed at first.
  await keyboard.tabTo({ id: "summary", of: "part" });
  await keyboard.press("Enter");
  await keyboard.toValue("part", "operative");
  await keyboard.press("Space");
  await widget.showsRows([3, 30]);
  await keyboard.press("Space");
  await widget.showsRows([3, 30, 300]);
  assert.equal((await keyboard.sees()).value, "operative", "the facet stays open");
});

mainTest("5. expands a long facet", on(digest), async (given) => {
  const { widget, keyboard } = await start(given);
  await keyboard.tabTo({ id: "summary", of: "topic" });
  await keyboard.press("Enter");
  const values = widget.facet("topic").locator("input[type=checkbox]");
  const first = await values.count();
  await keyboard.tabTo({ id: "more", of: "topic" });
  await keyboard.press("Enter");
  await becomes(async () => (await values.count()) > first, true);
  // The button has moved far below: the focus is on the first of what came.
  const came = await values.nth(first).getAttribute("value");
  await becomes(async () => (await keyboard.focus()).value, came);
  await keyboard.sees();
  // What is beside a value is reached by the other arrows.
  await keyboard.press("ArrowRight");
  assert.equal((await keyboard.sees()).id, "only");
  await keyboard.press("ArrowLeft");
  await becomes(async () => (await keyboard.focus()).value, came);
  const stops = await keyboard.tabTo({ id: "more", of: "topic" });
  assert.equal(stops.length, 1, "a facet is one stop");
  assert.match(stops.at(-1).name, /Show fewer/);
  await keyboard.press("Space");
  await becomes(() => values.count(), first);
  assert.equal((await keyboard.sees()).id, "more");
});

mainTest("6. removes one chip", on(small), async (given) => {
  const { widget, keyboard } = await start(given);
  for (const value of ["new", "revised"]) {
    await keyboard.toValue("status", value);
    await keyboard.press("Space");
    await keyboard.back({ id: "before" });
  }
  await widget.showsRows([3, 300]);
  await keyboard.tabTo({ id: "chip", name: /Status: New/ });
  await keyboard.press("Enter");
  await widget.showsRows([3]);
  await becomes(() => widget.chips.count(), 1);
  await becomes(() => widget.focused(), "chip");
  assert.match((await keyboard.sees()).name, /Status: Revised/);
  await keyboard.press("Enter");
  await becomes(() => widget.focused(), "search");
  await keyboard.sees();
});

mainTest("7. clears all", on(small), async (given) => {
  const { widget, keyboard } = await start(given);
  await keyboard.tabTo({ id: "search" });
  await keyboard.type("ipv6");
  await keyboard.toValue("status", "revised");
  await keyboard.press("Space");
  await keyboard.tabTo({ id: "clear-all" });
  await keyboard.press("Space");
  await widget.showsRows([3, 30, 300]);
  await becomes(() => widget.chips.count(), 0);
  await becomes(() => widget.focused(), "search");
});

mainTest("8. sorts by a column", on(small), async (given) => {
  const { widget, keyboard } = await start(given);
  await keyboard.tabTo({ id: "sort", of: "number" });
  for (const [order, rows] of [["ascending", [3, 30, 300]], ["descending", [300, 30, 3]], [null, [3, 30, 300]]]) {
    await keyboard.press("Enter");
    await becomes(() => widget.header("number").getAttribute("aria-sort"), order);
    await widget.showsRows(rows);
    assert.equal((await keyboard.sees()).of, "number");
  }
});

mainTest("9. opens a resolution, reads a footnote, and closes it", on(digest), async (given) => {
  const { widget, keyboard } = await start(given);
  // Past the facets, as who wants to read does.
  await keyboard.tabTo({ id: "skip" });
  await keyboard.press("Enter");
  await becomes(() => widget.focused(), "opener");
  await keyboard.tabTo({ id: "opener", of: "44" });
  await keyboard.press("Enter");
  await widget.find("[data-detail='44']").waitFor();
  assert.match((await keyboard.sees()).name, /^Close Resolution 44/);
  await keyboard.tabTo({ id: "note-mark" });
  await keyboard.press("Enter");
  await becomes(async () => (await keyboard.focus()).id, "1");
  const note = await keyboard.sees();
  assert.ok(note.box[1] >= 0 && note.box[1] < 800, "the note is on the screen");
  // The note stands in the text: back from it is the mark, and then the button of the row.
  await keyboard.back({ id: "note-mark" });
  await keyboard.back({ id: "opener", of: "44" });
  await keyboard.press("Space");
  await becomes(() => widget.find("[data-detail]").count(), 0);
  assert.match((await keyboard.sees()).name, /^Show the full text of Resolution 44/);
});

mainTest("10. switches the language", on(small), async (given) => {
  const { widget, keyboard } = await start(given);
  await keyboard.tabTo({ id: "search" });
  await keyboard.type("ipv6");
  await keyboard.back({ id: "language" });
  // Each step of a closed list is a choice; the next one is French.
  await keyboard.press("ArrowDown");
  await widget.counts("1 résolution sur 3");
  assert.equal((await keyboard.sees()).value, "fr");
  assert.equal(await widget.search.inputValue(), "ipv6");
});

const phone = { ...on(small), viewport: { width: 320, height: 640 } };
mainTest("on a phone: opens the filters, chooses, and comes back to the results", phone, async (given) => {
  const { widget, keyboard } = await start(given);
  assert.equal(await widget.facets.isVisible(), false);
  await keyboard.tabTo({ id: "filters" });
  await keyboard.press("Enter");
  await becomes(() => widget.focused(), "filters-close");
  await keyboard.sees();
  await keyboard.tabTo({ id: "summary", of: "status" });
  await keyboard.press("Enter");
  await keyboard.toValue("status", "new");
  await keyboard.press("Space");
  await widget.showsRows([300]);
  await keyboard.tabTo({ id: "filters-done" });
  await keyboard.press("Enter");
  await becomes(() => widget.focused(), "filters");
  assert.match((await keyboard.sees()).name, /1 active/);
  await becomes(() => widget.find("dialog").count(), 0);
  // Then, after the tools, the results: the chip, and the row.
  await keyboard.tabTo({ id: "chip" });
  await keyboard.tabTo({ id: "opener", of: "300" });
});

for (const [name, viewport] of [["a desk", { width: 1280, height: 800 }], ["a wide desk", { width: 1600, height: 800 }], ["a phone", { width: 320, height: 640 }]]) {
  for (const tag of ["en", "ar"]) {
    browserTest(`Tab goes through and out again, ${tag} on ${name}`, { ...on(small), viewport }, async (given) => {
      const { widget, keyboard } = await start(given, tag);
      const walk = async (...stops) => {
        await given.page.locator(".before").focus();
        const there = (await keyboard.tabTo({ id: "after" })).map(({ id, of, value }) => [id, of, value]);
        const names = there.map(([id]) => id);
        const order = stops.map((id) => names.indexOf(id));
        assert.deepEqual(order, order.toSorted((a, b) => a - b));
        assert.ok(!order.includes(-1), names.join());
        await keyboard.press("Shift+Tab");
        const back = [await keyboard.sees(), ...(await keyboard.back({ id: "before" }))].map(({ id, of, value }) => [id, of, value]);
        assert.deepEqual(back.slice(0, -1).reverse(), there.slice(0, -1), "the way back is the same");
      };
      await widget.opener(3).click();
      await widget.find("[data-detail='3']").waitFor();
      if (name === "a phone") {
        // A text stands alone: the way back, its tools, what may be done with a provision.
        await walk("back-to-list", "keep", "share-button", "cite", "after");
        await widget.find("[data-action=back-to-list]").click();
        await widget.find("[data-detail='3']").waitFor({ state: "detached" });
      }
      // In the order of what is seen: the tools, the filters, the table, what is below.
      await walk("skip", "search", "menu", "sort", "opener", "after");
    });
  }
}

let found = false;
const missing = { server: { routes: [["/register.json", (...all) => (found ? json(small) : answer(404))(...all)], ...pages(small, "", around)] } };
browserTest("trying again keeps the focus inside", missing, async ({ page, origin, expectProblem }) => {
  expectProblem(/Failed to load resource/);
  await page.goto(`${origin}/en`);
  const widget = new Widget(page);
  await widget.alert.waitFor();
  const keyboard = new Keyboard(page);
  await keyboard.tabTo({ id: "retry" });
  found = true;
  await keyboard.press("Enter");
  await widget.showsRows([3, 30, 300]);
  await becomes(() => widget.focused(), "root");
  await keyboard.press("Tab");
  assert.notEqual((await keyboard.sees()).id, "before", "not from the beginning of the page");
});

const many = { ...small, resolutions: Array.from({ length: 610 }, (_, n) => ({ number: n + 1, body: "wtsa", status: "new", title: `Title ${n + 1}` })) };
browserTest("showing the rows held back puts the focus on the first of them", on(many), async ({ page, origin }) => {
  await page.goto(`${origin}/en`);
  const widget = await new Widget(page).shown();
  await becomes(() => widget.rows.count(), 600);
  await widget.find("[data-action=all-rows]").focus();
  const keyboard = new Keyboard(page);
  await keyboard.press("Enter");
  await becomes(() => widget.rows.count(), 610);
  await becomes(async () => (await keyboard.focus()).of, "601");
  await keyboard.sees();
});

mainTest("the first result is few stops away, and one skip", { server: { routes: pages(digest, "", around) }, viewport: { width: 1280, height: 900 } }, async (given) => {
  const { widget, keyboard } = await start(given);
  const stops = await keyboard.tabTo({ id: "opener" });
  assert.ok(stops.length <= 15, `${stops.length} stops: ${stops.map(({ id }) => id).join()}`);
  await keyboard.back({ id: "skip" });
  await keyboard.press("Enter");
  await becomes(() => widget.focused(), "opener");
  assert.equal((await keyboard.sees()).of, "2");
});

mainTest("/ goes to the search, j and k through the results; a page can switch them off", on(small), async (given) => {
  const { page } = given;
  const { widget, keyboard } = await start(given);
  await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
  await keyboard.press("/");
  await becomes(() => widget.focused(), "search");
  await keyboard.type("j/k");
  assert.equal(await widget.search.inputValue(), "j/k", "what is typed is typed");
  await keyboard.press("Escape");
  await keyboard.press("Escape");
  await widget.showsRows([3, 30, 300]);
  await keyboard.tabTo({ id: "opener" });
  for (const [key, row] of [["j", "30"], ["j", "300"], ["j", "300"], ["k", "30"]]) {
    await keyboard.press(key);
    assert.equal((await keyboard.sees()).of, row, key);
  }
  await keyboard.press("/");
  await becomes(() => widget.focused(), "search");
  await widget.host.evaluate((host) => (host.shortcuts = "off"));
  // Firefox has a use of its own for the key, by which the whole page loses the focus: the page keeps it from that, after the widget.
  await page.evaluate(() => {
    globalThis.taken = "";
    addEventListener("keydown", (event) => {
      if (!["/", "j"].includes(event.key)) return;
      if (event.defaultPrevented) globalThis.taken += event.key;
      event.preventDefault();
    });
  });
  await keyboard.tabTo({ id: "opener" });
  await keyboard.press("j");
  await keyboard.press("/");
  assert.equal((await keyboard.focus()).of, "3");
  assert.equal(await page.evaluate(() => globalThis.taken), "", "the keys are the page's and the browser's");
  // Arrows belong to no letter: they stay.
  await keyboard.back({ id: "sort" });
  await keyboard.press("ArrowRight");
  assert.equal((await keyboard.sees()).of, "status");
});
