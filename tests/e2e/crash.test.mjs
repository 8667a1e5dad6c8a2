// A widget that crashes ends itself alone: a fresh one takes over as the reader left it, and one that crashes again and again is stopped.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { browserTest, mainTest } from "./harness.mjs";
import { after, answer } from "./server.mjs";
import { becomes, deferred, events, html, json, small, Widget } from "./widget.mjs";

const body = `<resolution-table id="a" src="/register.json" url-state="off"><p>The plain version</p></resolution-table>
  <resolution-table id="b" src="/register.json" url-state="off"></resolution-table>`;
const requests = [];
const register = (request, response) => {
  requests.push(request.url);
  return json(small)(request, response);
};
/** Waits until the second file is here, and the table does what the reader asks. */
const whole = async (widget) => {
  await widget.shown();
  await widget.facets.waitFor();
  await widget.search.fill("spam");
  await widget.showsRows([30]);
  await widget.search.fill("");
  await widget.showsRows([3, 30, 300]);
};
const two = { routes: [["/page", html(body)], ["/register.json", register]] };

/**
 * Lets the page refuse what a widget for which `breaks` says so does to its tree. It is given the `id` of the element, none of a tree that is on no page yet, and the
 * name of what is refused.
 */
const breaking = (page) =>
  page.addInitScript(() => {
    for (const name of ["insertBefore", "removeChild"]) {
      /** @type {any} */
      const usual = Node.prototype[name];
      Node.prototype[name] = /** @this {any} */ function (...given) {
        const root = this.getRootNode();
        const error = this.closest?.(".mount") && globalThis.breaks?.(root instanceof ShadowRoot ? root.host.id : "", name);
        if (error) throw new DOMException("It is refused.", error);
        return usual.apply(this, given);
      };
    }
  });

/** The page with both tables whole, which a test can break from then on; with the events that it is told of. */
const breakable = async (page, origin, expectProblem) => {
  expectProblem(/crashed|failed to (append child|insert node)/);
  const told = await events(page);
  await breaking(page);
  await page.goto(`${origin}/page`);
  const [a, b] = [new Widget(page, "#a"), new Widget(page, "#b")];
  await whole(a);
  await whole(b);
  return { told, a, b };
};

mainTest("a crash ends one table, which goes on as the reader left it", { server: two }, async ({ page, origin, expectProblem }) => {
  const { told, a, b } = await breakable(page, origin, expectProblem);
  await b.host.evaluate((host) => (host.shadowRoot.querySelector("tr.row").isUntouched = true));
  await a.search.fill("spam");
  await a.showsRows([30]);
  await a.opener(30).click();
  await a.find(".detail").first().waitFor();
  const before = requests.length;
  // Far down a long page.
  const place = await page.evaluate(() => {
    document.querySelector("main").style.paddingBlock = "3000px";
    scrollTo({ top: 2800, behavior: "instant" });
    return scrollY;
  });
  // The next step of the reader's in the first table crashes it, once.
  await page.evaluate(() => {
    let isBroken = false;
    globalThis.breaks = (id, name) => {
      if (id !== "a" || name !== "insertBefore" || isBroken) return undefined;
      isBroken = true;
      return "HierarchyRequestError";
    };
  });
  await a.search.fill("");
  await becomes(async () => (await told("error")).map(({ kind, message }) => [kind, message]), [
    ["crash", "The table met an error and was started again. What you had chosen is kept."],
  ]);
  await a.showsRows([3, 30, 300]);
  // The text that was open is open, and the table does what it should.
  await a.find(".detail").first().waitFor();
  assert.equal(await a.opener(30).getAttribute("aria-expanded"), "true");
  assert.equal(await page.evaluate(() => scrollY), place, "the page stays where it is");
  await a.search.fill("spam");
  await a.showsRows([30]);
  assert.equal(requests.length, before, "what was loaded is not asked for again");
  // The other one is as it was.
  assert.equal(await b.host.evaluate((host) => host.shadowRoot.querySelector("tr.row").isUntouched), true);
  await b.search.fill("spam");
  await b.showsRows([30]);
  assert.equal((await told("error")).length, 1);
});

browserTest("what crashes again and again is stopped, until the reader asks", { server: two }, async ({ page, origin, expectProblem }) => {
  const { told, a, b } = await breakable(page, origin, expectProblem);
  await page.evaluate(() => (globalThis.breaks = (id, name) => (id !== "b" && name === "insertBefore" ? "HierarchyRequestError" : undefined)));
  // The table may be rendering, and crash before.
  await a.host.evaluate((host) => host.setState({ search: "spam" }));
  await a.alert.waitFor();
  assert.match(await a.alert.innerText(), /^The table met an error more than once and was stopped\. What follows is the plain version\./);
  assert.equal(await page.getByText("The plain version", { exact: true }).isVisible(), true);
  // The one that the reader met, and those of two that were made anew.
  assert.deepEqual((await told("error")).map(({ kind }) => kind), ["crash", "crash", "crash"]);
  await b.search.fill("spam");
  await b.showsRows([30]);
  await page.evaluate(() => (globalThis.breaks = undefined));
  await a.alert.getByRole("button", { name: "Try again" }).click();
  await a.showsRows([3, 30, 300]);
});

/** Breaks the first table once, or from now on, by its next step. */
const breakFirst = (page, { isOnce = true } = {}) =>
  page.evaluate((isOnce) => {
    let isBroken = false;
    globalThis.breaks = (id, name) => {
      if (id === "b" || name !== "insertBefore" || (isOnce && (id !== "a" || isBroken))) return undefined;
      isBroken = true;
      return "HierarchyRequestError";
    };
  }, isOnce);
/** What comes of a promise of the first table's. */
const outcome = (widget, name, ...given) =>
  widget.host.evaluate((host, [name, given]) => host[name](...given).then((it) => ({ it }), ({ kind, message }) => ({ kind, message })), [name, given]);
const CRASHED = { kind: "crash", message: "The table met an error and was started again. What you had chosen is kept." };

browserTest("what a script waits for is settled where the table crashes meanwhile", { server: two }, async ({ page, origin, expectProblem }) => {
  const { a } = await breakable(page, origin, expectProblem);
  await breakFirst(page);
  assert.deepEqual(await outcome(a, "open", "30"), CRASHED);
  await a.showsRows([3, 30, 300]);
  // The next one answers.
  assert.deepEqual(await outcome(a, "open", "30"), { it: "30" });
});

const another = { ...small, resolutions: [...small.resolutions, { ...small.resolutions[0], number: 4 }] };
const more = deferred();
const unfinished = { routes: [...two.routes, ["/pkg/resolution-table-more.wasm", after(more.promise)]] };
browserTest("an export that waits for the second file is settled where the table crashes meanwhile", { server: unfinished }, async ({ page, origin, expectProblem }) => {
  expectProblem(/crashed|failed to (append child|insert node)/);
  await breaking(page);
  await page.goto(`${origin}/page`);
  const a = new Widget(page, "#a");
  await a.shown();
  const exported = outcome(a, "export", "markdown");
  await breakFirst(page);
  await a.host.evaluate((host, data) => (host.data = data), another);
  assert.deepEqual(await exported, CRASHED);
  more.resolve();
  await a.showsRows([3, 30, 300, 4]);
});

browserTest("a load that crashes the table once is kept by the next one, and one that always does is given up", { server: two }, async ({ page, origin, expectProblem }) => {
  const { told, a } = await breakable(page, origin, expectProblem);
  const fewer = { ...small, resolutions: small.resolutions.slice(1) };
  await breakFirst(page);
  assert.deepEqual(await outcome(a, "load", fewer), { it: { id: small.id, resolutions: 2, problems: 0, missing: [] } });
  await a.showsRows([30, 300]);
  assert.deepEqual((await told("error")).map(({ kind }) => kind), ["crash"]);
  await breakFirst(page);
  assert.deepEqual(await outcome(a, "load", "/register.json"), { it: { id: small.id, resolutions: 3, problems: 0, missing: [] } });
  await breakFirst(page, { isOnce: false });
  assert.match((await outcome(a, "load", another)).message, /^The table met an error more than once and was stopped/);
  await a.alert.waitFor();
  assert.equal((await outcome(a, "open", "30")).kind, "crash", "none is there");
});

browserTest("a reload that crashes the table is not done: what is shown then was not loaded past the cache", { server: two }, async ({ page, origin, expectProblem }) => {
  const { a } = await breakable(page, origin, expectProblem);
  await page.route("**/register.json", (route) => route.fulfill({ json: another }));
  await breakFirst(page);
  assert.deepEqual(await outcome(a, "reload"), CRASHED);
});

browserTest("what is typed while a table is made anew is not lost", { server: two }, async ({ page, origin, expectProblem }) => {
  expectProblem(/crashed|failed to (append child|insert node)/);
  await breaking(page);
  await page.goto(`${origin}/page`);
  const a = new Widget(page, "#a");
  await whole(a);
  await page.evaluate(() => {
    let isBroken = false;
    globalThis.breaks = (id, name) => {
      if (id !== "a" || name !== "insertBefore" || isBroken) return undefined;
      isBroken = true;
      return "HierarchyRequestError";
    };
    // The table that crashed still stands when that is told.
    document.querySelector("#a").addEventListener("resolution-table-error", ({ currentTarget }) => {
      const search = /** @type {HTMLElement} */ (currentTarget).shadowRoot.querySelector("input");
      search.value = "spam";
      search.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    });
  });
  await a.search.pressSequentially("s");
  await a.showsRows([30]);
  assert.equal(await a.search.inputValue(), "spam");
});

/**
 * What others do to the texts of a table. A translator makes another of each, in elements of its own; a reading aid lets the first letters
 * stand, and the rest of a text is one of its own.
 */
const changed = (host, by) => {
  const all = document.createTreeWalker(host.shadowRoot, NodeFilter.SHOW_TEXT, (text) => (text.parentElement.closest("style") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
  const texts = [];
  while (all.nextNode()) texts.push(all.currentNode);
  const translate = (text) => {
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    inner.textContent = text.data;
    outer.append(inner);
    text.replaceWith(outer);
  };
  const dissect = (text) => {
    if (text.data.length <= 3) return;
    const strong = document.createElement("b");
    const rest = text.splitText(3);
    rest.before(strong);
    strong.append(rest);
  };
  texts.forEach({ translate, dissect }[by]);
};

mainTest("texts that a reading aid takes apart are never beside what they are not", { except: "webkit", server: two }, async ({ page, origin, expectProblem }) => {
  expectProblem(/crashed/);
  await page.goto(`${origin}/page`);
  const [a, b] = [new Widget(page, "#a"), new Widget(page, "#b")];
  await whole(a);
  await whole(b);
  for (const [word, rows] of /** @type {[string, number[]][]} */ ([["spam", [30]], ["ipv6", [3]], ["", [3, 30, 300]]])) {
    await a.host.evaluate(changed, "dissect");
    await a.search.fill(word);
    await a.showsRows(rows);
    await b.search.fill(word);
    await b.showsRows(rows);
    const said = (widget) => widget.find(".row, .count").allInnerTexts();
    await becomes(() => said(a), await said(b), word);
  }
});

mainTest("a page that is translated shows what the reader asks for", { server: two }, async ({ page, origin, expectProblem }) => {
  expectProblem(/crashed/);
  const told = await events(page);
  await page.goto(`${origin}/page`);
  const [a, b] = [new Widget(page, "#a"), new Widget(page, "#b")];
  await whole(a);
  await whole(b);
  await a.host.evaluate(changed, "translate");
  // Marks are made of the texts that were replaced.
  await a.search.fill("spam");
  await a.showsRows([30]);
  await becomes(async () => (await told("error")).map(({ kind }) => kind), ["crash"]);
  await becomes(() => a.find("mark").allInnerTexts().then((all) => all.length > 0 && all.every((it) => it.toLowerCase() === "spam")), true);
  assert.equal(await a.search.inputValue(), "spam");
  assert.equal(await a.find("font").count(), 0, "the table is a fresh one");
  await b.search.fill("spam");
  await b.showsRows([30]);
  // What says how many there are, too: a text that is replaced would be written where nobody sees it.
  await a.counts(await b.find(".count").innerText());
  // The translator does so after each step, and the reader does not wait for it.
  for (const [word, rows] of /** @type {[string, number[]][]} */ ([["ipv6", [3]], ["spam", [30]], ["ipv6", [3]], ["", [3, 30, 300]]])) {
    await a.host.evaluate(changed, "translate");
    await a.search.fill(word);
    await a.showsRows(rows);
    assert.equal(await a.search.inputValue(), word);
  }
  assert.deepEqual([...new Set((await told("error")).map(({ kind }) => kind))], ["crash"]);
});

/** The module with a memory that grows by no more than so many pages of 64 KB. */
const withLittleMemory = (wasm, pages) => {
  const number = (at) => {
    let [value, shift] = [0, 0];
    for (;;) {
      const byte = wasm[at++];
      value += (byte & 127) * 2 ** shift;
      shift += 7;
      if (byte < 128) return [value, at];
    }
  };
  const written = (value) => (value < 128 ? [value] : [(value & 127) | 128, ...written(value >> 7)]);
  for (let at = 8; at < wasm.length; ) {
    const id = wasm[at];
    const [size, inside] = number(at + 1);
    if (id === 5) {
      const [least] = number(inside + 2);
      const section = [1, 1, ...written(least), ...written(least + pages)];
      return Buffer.concat([wasm.subarray(0, at), Buffer.from([5, ...written(section.length), ...section]), wasm.subarray(inside + size)]);
    }
    at = inside + size;
  }
  throw new Error("the module has no memory");
};
const wasm = withLittleMemory(readFileSync(new URL("../../pkg/resolution-table.wasm", import.meta.url)), 160);
const large = { ...small, resolutions: small.resolutions.map((it) => ({ ...it, summary: "wells ".repeat(2_000_000) })) };
/** How that is said, with the memory that it took: the least of it is there from the start, and the most is what the module may have. */
const TOO_LARGE = {
  en: /too large for this browser: reading them took (\d+) MB/,
  fr: /trop volumineuses pour ce navigateur.*? (\d+) Mo/,
  es: /demasiado grandes para este navegador.*? (\d+) MB/,
  ru: /слишком велик для этого браузера.*? (\d+) МБ/,
  ar: /أكبر مما يتسع له هذا المتصفح.*? (\d+) ميغابايت/,
  zh: /数据过大.*? (\d+) MB/,
};
const poor = {
  routes: [
    ["/page", html(`${body.replace('id="a" src="/register.json"', 'id="a" src="/large.json"')}`)],
    ...Object.keys(TOO_LARGE).map((lang) => [`/${lang}`, html(`<resolution-table lang="${lang}" src="/large.json">${lang}</resolution-table>`)]),
    ["/register.json", json(small)],
    ["/large.json", json(large)],
    ["/pkg/resolution-table.wasm", answer(200, wasm, "application/wasm")],
  ],
};
browserTest("a register that is too large for the memory takes no other table along", { server: poor }, async ({ page, origin, expectProblem }) => {
  expectProblem(/crashed/);
  const told = await events(page);
  await page.goto(`${origin}/page`);
  const [a, b] = [new Widget(page, "#a"), new Widget(page, "#b")];
  await a.alert.waitFor();
  assert.match(await a.alert.innerText(), /was stopped/);
  assert.match(await a.alert.innerText(), TOO_LARGE.en);
  assert.equal(await page.getByText("The plain version", { exact: true }).isVisible(), true);
  assert.deepEqual((await told("error")).map(({ kind }) => kind), ["crash", "crash"]);
  await b.shown();
  await b.search.fill("spam");
  await b.showsRows([30]);
});

for (const [lang, words] of Object.entries(TOO_LARGE)) {
  browserTest(`a register that is too large for the memory is told as that: ${lang}`, { server: poor }, async ({ page, origin, expectProblem }) => {
    expectProblem(/crashed/);
    const told = await events(page);
    await page.goto(`${origin}/${lang}`);
    const [, size] = (await new Widget(page).alert.innerText()).match(words);
    assert.ok(size >= 2 && size <= 14, `${size} MB`);
    for (const { message } of await told("error")) assert.match(message, words);
  });
}

const inside = `<resolution-table id="a"><script type="application/json">${JSON.stringify(small)}</script></resolution-table>`;
const written = { routes: [["/page", html(inside)], ["/pkg/resolution-table.wasm", answer(200, wasm, "application/wasm")]] };
browserTest("data that crash a table while it takes them are told of as a crash, to scripts as well", { server: written }, async ({ page, origin, expectProblem }) => {
  expectProblem(/crashed/);
  const told = await events(page);
  await page.goto(`${origin}/page`);
  const a = await new Widget(page).shown();
  await a.host.evaluate((host) => {
    const script = host.querySelector("script");
    script.textContent = script.textContent.replace('"resolutions"', `"note":"${"wells ".repeat(4_000_000)}","resolutions"`);
    return host.reload();
  });
  await a.alert.waitFor();
  assert.deepEqual([...new Set((await told("error")).map(({ kind }) => kind))], ["crash"]);
  const large = await a.host.evaluate((host, data) => host.load({ ...data, note: "wells ".repeat(4_000_000) }).catch(({ kind }) => kind), small);
  assert.equal(large, "crash");
});
