// What stands on the first screen, and how high: measured with the digest, and with the imported report where it is at hand.
import assert from "node:assert/strict";
import { browserTest, mainTest } from "./harness.mjs";
import { LANGUAGES } from "./languages.mjs";
import { registers } from "./report.mjs";
import { becomes, digest, open, showing, small } from "./widget.mjs";

/** Rows that are higher than `most`, or show no mark. Runs in the page. */
function faults(host, most) {
  // Of a mark that goes on in the next line, one line is enough.
  const isSeen = (mark, row) => [...mark.getClientRects()].some((box) => isLineSeen(box, mark, row));
  const isLineSeen = ({ left, top, right, bottom }, mark, row) => {
    if (right - left < 1 || left < 0 || right > innerWidth) return false;
    for (let it = mark.parentElement; it; it = it.parentElement) {
      const box = it.getBoundingClientRect();
      const clips = it === row || getComputedStyle(it).overflowY !== "visible";
      if (clips && (bottom > box.bottom + 2 || top < box.top - 2 || left > box.right || right < box.left)) return false;
      if (it === row) return true;
    }
    return false;
  };
  return [...host.shadowRoot.querySelectorAll(".row")].flatMap((row) => {
    const key = row.dataset.resolution ?? row.dataset.path;
    const { height } = row.getBoundingClientRect();
    const found = height > most ? [`${key} is ${Math.round(height)} px high`] : [];
    return [...row.querySelectorAll("mark")].some((mark) => isSeen(mark, row)) ? found : [...found, `${key} shows no mark`];
  });
}

/** The places of the rows below the widget's top, the lowest row that fits, and labels of controls that break inside a word. Runs in the page. */
function firstLook(host) {
  const root = host.shadowRoot;
  const top = host.getBoundingClientRect().top;
  const rows = [...root.querySelectorAll(".row")].map((row) => row.getBoundingClientRect());
  const lines = (range) => new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size;
  const broken = [...root.querySelectorAll(".choice span, .filter, .button, .status, .badge, thead .sort, .source summary")].filter((it) => it.checkVisibility() && !it.matches(".skip") && getComputedStyle(it.closest("thead") ?? it).clipPath === "none").flatMap((it) => {
    const texts = document.createTreeWalker(it, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) {
      const text = /** @type {Text} */ (texts.currentNode);
      if (text.parentElement.closest(".hidden, .tool-name")) continue;
      // Chinese may break between any two signs.
      for (const { 0: word, index } of text.data.matchAll(/[^\s\p{Script=Han}-]+/gu)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        if (lines(range) > 1) found.push(word);
      }
    }
    return found;
  });
  return {
    first: rows[0].top - top,
    fit: rows.filter((row) => row.bottom - top <= innerHeight).length,
    heights: rows.map((row) => Math.round(row.height)),
    tooWide: document.documentElement.scrollWidth - innerWidth,
    broken,
  };
}

const DESK = { width: 1280, height: 900 };
/** What is looked at: the digest in each language, and the report in its own. */
const looks = [
  ...LANGUAGES.map(({ tag }) => ["digest", digest, tag]),
  ...Object.entries(registers).filter(([name]) => name !== "digest").map(([name, register]) => [name, register, "fr"]),
];
for (const [name, register, lang] of looks) {
  browserTest(`the rows of the ${name} begin high on the first screen, and eight fit: ${lang}`, { server: showing(register, "", { lang }), viewport: DESK }, async ({ page, origin }) => {
    const widget = await open(page, `${origin}/page`);
    await widget.complete();
    const { first, fit, heights, broken } = await widget.host.evaluate(firstLook);
    assert.ok(first <= 200, `the first row stands at ${first} px`);
    assert.ok(fit >= 8, `${fit} rows fit`);
    assert.ok(Math.max(...heights) <= 92, `a row is ${Math.max(...heights)} px high`);
    assert.deepEqual(broken, []);
    // Provisions, too, however long they are and however many they address.
    await widget.view("provisions").check();
    await widget.find(".c-text").first().waitFor();
    await widget.complete();
    const provisions = await widget.host.evaluate(firstLook);
    const heading = await widget.host.evaluate((host) => host.shadowRoot.querySelector(".shared-row").getBoundingClientRect().top - host.getBoundingClientRect().top);
    assert.ok(heading <= 200, `the first heading stands at ${heading} px`);
    assert.ok(Math.max(...provisions.heights) <= 140, `a provision is ${Math.max(...provisions.heights)} px high`);
    assert.deepEqual(provisions.broken, []);
  });

  for (const viewport of [{ width: 390, height: 844 }, { width: 320, height: 568 }]) {
    browserTest(`the first card of the ${name} is on the first screen, and cards are low: ${lang}, ${viewport.width} px`, { server: showing(register, "", { lang }), viewport }, async ({ page, origin }) => {
      const widget = await open(page, `${origin}/page`);
      await widget.complete();
      const { first, heights, tooWide, broken } = await widget.host.evaluate(firstLook);
      assert.ok(first <= 230, `the first card stands at ${first} px`);
      assert.ok(Math.max(...heights) <= 120, `a card is ${Math.max(...heights)} px high`);
      assert.ok(tooWide <= 0, `${tooWide} px too wide`);
      assert.deepEqual(broken, []);
      // The search stays at hand.
      await page.evaluate(() => scrollTo(0, 2000));
      await becomes(async () => (await widget.search.boundingBox()).y < 60 && (await widget.find("[data-action=filters]").boundingBox()).y < 60, true);
    });
  }
}

/** A register with one resolution, whose title, summary and only provision are this text. */
const found = (text, language = "en") => ({ ...digest, language, resolutions: [{ number: 2, body: Object.keys(digest.bodies)[0], title: text, summary: [text], sections: [{ verb: "resolves", provisions: [{ text }] }] }] });

const arabic = { ...digest, language: "ar", title: digest.title.ar, resolutions: digest.resolutions.map((it) => ({ ...it, title: it.title.ar })) };
for (const [width, register, lang] of [[1280, digest, "ar"], [390, digest, "ar"], [1280, arabic, "fr"]]) {
  browserTest(`in Arabic no letter of a title is cut: ${width} px, among texts in ${lang}`, { server: showing(register, "", { lang }), viewport: { width, height: 900 } }, async ({ page, origin }) => {
    const widget = await open(page, `${origin}/page`);
    await widget.complete();
    const titles = await widget.find(".row .title").all();
    let whole = 0;
    for (const title of titles.slice(0, 6)) {
      const clip = await title.evaluate((it) => {
        const { x, y, width, height } = it.getBoundingClientRect();
        // Of one that has more lines than there is room for not all is to be seen.
        return it.scrollHeight > it.clientHeight + 8 || y + height > innerHeight ? null : { x, y, width, height: height + 8 };
      });
      if (!clip) continue;
      whole += 1;
      const shown = await page.screenshot({ clip });
      await title.evaluate((it) => (it.style.overflow = "clip visible"));
      assert.ok(shown.equals(await page.screenshot({ clip })), `with what is below its last line “${await title.innerText()}” looks the same`);
    }
    assert.ok(whole > 2, `${whole} titles are whole`);
  });
}

const other = (text, language, lang) => ({ server: showing(found(text.repeat(20), language), "", { lang }), viewport: { width: 1280, height: 900 } });
const CUT = [".row .title", ".row .clamp"];
mainTest("where the interface runs the other way no text is cut at its beginning", { except: "webkit", ...other("De l'eau pour les jardins de la ville, ", "fr", "ar") }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.complete();
  for (const selector of CUT) {
    const box = widget.find(selector).first();
    const clip = await box.evaluate((it) => {
      const { left, y, height } = it.getBoundingClientRect();
      // Letters of the next line may reach into the last one.
      return it.scrollHeight > it.clientHeight + 8 ? { x: left, y, width: 60, height: height - 8 } : null;
    });
    assert.ok(clip, `${selector} is cut`);
    const cut = await page.screenshot({ clip });
    await box.evaluate((it) => it.style.setProperty("-webkit-line-clamp", "none"));
    assert.ok(cut.equals(await page.screenshot({ clip })), `the lines of ${selector} begin as those of the whole text`);
  }
});

mainTest("a text from right to left is cut at its end in an interface that runs the other way", other("مياه لحدائق المدينة وما حولها، ", "ar", "fr"), async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  // Firefox moves such lines by some pixels, so that no picture can be compared.
  for (const selector of CUT) assert.equal(await widget.find(selector).first().evaluate((it) => getComputedStyle(it).direction), "rtl", selector);
});

browserTest("of a word that is found nothing shows below the line that is cut off before it", { server: showing(found("water ".repeat(200))), viewport: { width: 1280, height: 900 } }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.search.fill("water");
  await widget.marks.first().waitFor();
  await widget.complete();
  const title = widget.find(".row .title").first();
  const clip = await title.evaluate((it) => {
    const { x, bottom, width } = it.getBoundingClientRect();
    return it.scrollHeight > it.clientHeight + 8 ? { x, y: bottom - 4, width, height: 4 } : null;
  });
  assert.ok(clip, "the title has more lines than there is room for");
  const shown = await page.screenshot({ clip });
  const below = await title.evaluate((it) => {
    const { bottom } = it.getBoundingClientRect();
    const below = [...it.querySelectorAll("mark")].filter((mark) => mark.getBoundingClientRect().top > bottom - 4);
    for (const mark of below) mark.style.background = "none";
    return below.length;
  });
  assert.ok(below > 2, `${below} of the words are below`);
  assert.ok(shown.equals(await page.screenshot({ clip })));
});

/** What is searched in each language: words of most resolutions, of few, and several. */
const SEARCHES = {
  en: ["development", "ipv6", "spam", "training", "director bdt", "developing countries"],
  fr: ["développement", "ipv6", "spam", "formation", "directeur bdt", "pays en développement"],
  es: ["desarrollo", "ipv6", "spam", "formación", "director bdt", "países en desarrollo"],
  ru: ["развития", "ipv6", "спам", "директор", "развивающиеся страны"],
  ar: ["التنمية", "ipv6", "المدير", "البلدان النامية"],
  zh: ["发展", "ipv6", "主任", "发展中国家"],
};

for (const [name, register, lang] of looks) {
  for (const view of ["overview", "provisions"]) {
    browserTest(`every hit of the ${name} shows why, in a low row: ${view}, ${lang}`, { server: showing(register, `view="${view}"`, { lang }), viewport: { width: 1280, height: 900 } }, async ({ page, origin }) => {
      const widget = await open(page, `${origin}/page`);
      for (const search of SEARCHES[lang]) {
        await widget.search.fill(search);
        await widget.marks.first().waitFor();
        await widget.complete();
        assert.deepEqual(await widget.host.evaluate(faults, 140), [], search);
      }
    });

    // In the provisions all of a verb and of whom it addresses is shown, in a second line where one is too short.
    const most = view === "provisions" ? 140 : 120;
    for (const viewport of [{ width: 390, height: 844 }, { width: 320, height: 568 }]) {
      browserTest(`every hit of the ${name} shows why, on a low card: ${view}, ${lang}, ${viewport.width} px`, { server: showing(register, `view="${view}"`, { lang }), viewport }, async ({ page, origin }) => {
        const widget = await open(page, `${origin}/page`);
        for (const search of SEARCHES[lang]) {
          await widget.search.fill(search);
          await widget.marks.first().waitFor();
          await widget.complete();
          assert.deepEqual(await widget.host.evaluate(faults, most), [], search);
        }
      });
    }
  }
}

/** How far each summary is from the title above it, in pixels. */
const gaps = ({ shadowRoot }) =>
  [...shadowRoot.querySelectorAll(".row")].map((row) => row.querySelector(".c-summary").getBoundingClientRect().top - row.querySelector(".title").getBoundingClientRect().bottom);

const meetings = { plenary: { name: "The second plenary meeting of the gardeners of the southern shore" } };
const gathered = { ...digest, meetings, resolutions: digest.resolutions.map((it) => ({ ...it, meeting: "plenary" })) };
browserTest("a summary stands right below its title where numbers have the name of their meeting", { server: showing(gathered), viewport: DESK }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  assert.ok((await widget.find(".c-number .assembly").count()) > 20);
  const all = await widget.host.evaluate(gaps);
  assert.ok(Math.max(...all) <= 8, `${Math.max(...all)} px between title and summary`);
  const overlaps = ({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll(".row")].filter((row) => row.querySelector(".c-status").getBoundingClientRect().top < row.querySelector(".assembly").getBoundingClientRect().bottom - 1).length;
  assert.equal(await widget.host.evaluate(overlaps), 0, "the status stands below the meeting");
});

for (const [name, register] of Object.entries(registers)) {
  browserTest(`a summary stands right below its title, and provisions are low rows: ${name}`, { server: showing(register, "", { lang: "fr" }), viewport: DESK }, async ({ page, origin }) => {
    const widget = await open(page, `${origin}/page`);
    const all = await widget.host.evaluate(gaps);
    assert.ok(Math.max(...all) <= 8, `${Math.max(...all)} px between title and summary`);
    await widget.view("provisions").check();
    await widget.find(".c-text").first().waitFor();
    const { heights } = await widget.host.evaluate(firstLook);
    const middle = heights.sort((a, b) => a - b)[heights.length >> 1];
    assert.ok(middle <= 76, `half of the rows are higher than ${middle} px`);
  });
}

mainTest("a resolution names whom it addresses, each name in one piece, in two lines at most", { server: showing(digest), viewport: { width: 776, height: 900 } }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const number = digest.resolutions.findIndex(({ sections = [] }) => new Set(sections.flatMap(({ addressees = [] }) => addressees)).size > 3);
  assert.ok(number >= 0, "a resolution of the digest addresses many");
  const tags = await widget.host.evaluate(({ shadowRoot }, number) => {
    const cell = shadowRoot.querySelectorAll(".row")[number].querySelector(".c-provisions");
    const box = cell.querySelector("ul").getBoundingClientRect();
    const tags = [...cell.querySelectorAll("li")].map((tag) => ({ name: tag.textContent, height: tag.getBoundingClientRect().height }));
    return { tags, height: box.height };
  }, number);
  assert.ok(tags.tags.length > 3, JSON.stringify(tags));
  assert.ok(tags.tags.every(({ name, height }) => name && height <= 20), JSON.stringify(tags));
  assert.ok(tags.height <= 41, JSON.stringify(tags));
});

const french = { ...digest, language: "fr", resolutions: [{ number: 2, body: Object.keys(digest.bodies)[0], title: "Eau dans les jardins", summary: ["Définit ce que les jardiniers font de leur eau, ".repeat(12)], sections: [{ verb: "resolves", provisions: [{ text: "que les jardins ont de l'eau" }] }] }] };
mainTest("a text that runs the other way is cut at its end", { server: showing(french, "", { lang: "ar" }), viewport: DESK }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  /** Its first letter is at the left, where such a text begins. */
  const beginsAtTheLeft = async (selector) => {
    const place = widget.find(selector).first();
    const seen = await place.evaluate((box) => {
      const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      range.setStart(texts.nextNode(), 0);
      range.setEnd(texts.currentNode, 1);
      const { left, right } = range.getBoundingClientRect();
      const around = box.getBoundingClientRect();
      return { left: left - around.left, right: around.right - right };
    });
    assert.ok(seen.left >= 0 && seen.left < 20, `${selector}: ${JSON.stringify(seen)}`);
  };
  await beginsAtTheLeft(".row .clamp");
  await widget.find(".opener").first().click();
  await widget.find(".detail").waitFor();
  await beginsAtTheLeft(".detail .gist p");
  await beginsAtTheLeft(".detail .provisions .text");
});

const wide = { server: showing(small), viewport: { width: 1280, height: 900 } };
mainTest("a result quotes where it matches best, and opens the text there", wide, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.search.fill("engineers");
  await widget.showsRows([3]);
  const snippet = widget.row(3).locator(".snippet");
  assert.match(await snippet.innerText(), /^instructs the Director of TSB, 4 i\)/);
  assert.deepEqual(await snippet.locator("q mark").allInnerTexts(), ["engineers"]);
  await snippet.getByRole("link").click();
  await widget.find("[data-detail='3'] [data-path='3/instructs/4/i']").waitFor();
  assert.equal(await widget.search.inputValue(), "engineers");
});

browserTest("how many more provisions match is told", wide, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.search.fill("training");
  await becomes(() => widget.row(3).locator(".others").allInnerTexts(), ["+2 provisions match"]);
});

mainTest("the whole row opens, but for what has a use of its own", wide, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.row(30).locator(".title").click();
  await widget.find("[data-detail='30']").waitFor();
  assert.equal(await widget.opener(30).getAttribute("aria-expanded"), "true");
  await widget.row(30).locator(".title").click({ delay: 400 });
  await widget.find("[data-detail='30']").waitFor({ state: "detached" });
  // Text that is selected stays selected.
  const box = await widget.row(30).locator(".title").boundingBox();
  await page.mouse.move(box.x + 2, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 8, { steps: 4 });
  await page.mouse.up();
  assert.equal(await widget.find("[data-detail='30']").count(), 0);
  await widget.row(30).getByRole("button", { name: /basket/ }).click();
  assert.equal(await widget.find("[data-detail='30']").count(), 0);
});

/** The part of the table's width that a column has. */
const share = (widget, column) =>
  widget.host.evaluate(({ shadowRoot }, column) => {
    const of = (selector) => shadowRoot.querySelector(selector).getBoundingClientRect().width;
    return of(`.row .c-${column}`) / of("[role=table]");
  }, column);

for (const columns of ["", "number title", "number title provisions", "title status number", "number status title summary provisions year"]) {
  browserTest(`running text has most of a narrow page, with the columns ${columns || "as they are"}`, { server: showing(small, columns && `columns="${columns}"`), viewport: { width: 776, height: 900 } }, async ({ page, origin }) => {
    const widget = await open(page, `${origin}/page`);
    assert.ok((await share(widget, "title")) >= (columns.endsWith("year") ? 0.5 : 0.6), `${await share(widget, "title")}`);
    if (!columns) assert.ok((await share(widget, "number")) < 0.2);
    if (!columns) {
      await widget.view("provisions").check();
      await widget.find(".c-text").first().waitFor();
      assert.ok((await share(widget, "text")) >= 0.6, `${await share(widget, "text")}`);
    }
  });
}

browserTest("a text beside the list stays while the search changes, however far below its row is", { server: showing({ ...small, resolutions: Array.from({ length: 400 }, (_, at) => ({ ...small.resolutions[0], number: at + 1 })) }), viewport: { width: 1280, height: 900 } }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.complete();
  await widget.opener(390).click();
  await widget.find(".detail:visible").waitFor();
  await page.evaluate(() => {
    // From now on the browser has no time for the rows that come later.
    globalThis.requestIdleCallback = () => 0;
    scrollTo(0, 0);
  });
  await widget.search.fill("ipv6");
  await becomes(async () => (await widget.marks.count()) > 0, true);
  assert.equal(await widget.find(".detail:visible").count(), 1);
  assert.equal(await widget.opener(390).getAttribute("aria-expanded"), "true");
});

browserTest("while one types, rows below the window wait for a pause, for scrolling, or for the focus to go", { server: showing({ ...small, resolutions: Array.from({ length: 400 }, (_, at) => ({ ...small.resolutions[0], number: at + 1 })) }), viewport: { width: 1280, height: 900 } }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.complete();
  const rows = () => widget.rows.count();
  await becomes(rows, 400);
  await page.evaluate(() => {
    const own = globalThis.setTimeout;
    // From now on nobody pauses.
    Object.assign(globalThis, { own, setTimeout: (act, after, ...given) => (after === 600 ? 0 : own(act, after, ...given)) });
  });
  const type = async (letter) => {
    await widget.search.press(letter);
    await becomes(async () => (await rows()) < 400, true);
    // What is made when the browser has time would be there by now.
    await page.evaluate(() => new Promise((done) => requestIdleCallback(() => requestIdleCallback(done))));
    const few = await rows();
    assert.ok(few < 60, `${few} rows stand while one types`);
    const lowest = await widget.rows.last().evaluate((row) => row.getBoundingClientRect().bottom - innerHeight);
    assert.ok(lowest >= 0, `the rows end ${-lowest} pixels above the lower edge of the window`);
  };
  await type("i");
  await page.evaluate(() => scrollTo(0, 30));
  await becomes(rows, 400);
  await type("p");
  await widget.search.blur();
  await becomes(rows, 400);
  await page.evaluate(() => {
    const root = /** @type {ShadowRoot} */ (document.querySelector("resolution-table")?.shadowRoot);
    const page = Object.assign(globalThis, { setTimeout: /** @type {any} */ (globalThis).own, fewest: 400 });
    const note = () => (page.fewest = Math.min(page.fewest, root.querySelectorAll(":not([data-leaving]) > tr.row").length));
    new MutationObserver(note).observe(root, { childList: true, subtree: true });
  });
  await widget.search.fill("i");
  await becomes(async () => [await page.evaluate(() => /** @type {any} */ (globalThis).fewest < 60), await rows()], [true, 400]);
});

browserTest("beside an open comparison the rows of the window stand at once, too", { server: showing({ ...small, resolutions: Array.from({ length: 400 }, (_, at) => ({ ...small.resolutions[0], number: at + 1, sections: [] })) }), viewport: { width: 1280, height: 900 } }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page?rt.compare=1&rt.compare=2`);
  await widget.find("table.side-by-side").waitFor();
  await becomes(() => widget.rows.count(), 400);
  await widget.rows.nth(300).scrollIntoViewIfNeeded();
  await widget.host.evaluate(({ shadowRoot }) => {
    const noted = Object.assign(globalThis, { fewest: 400 });
    const note = () => (noted.fewest = Math.min(noted.fewest, shadowRoot.querySelectorAll("tr.row").length));
    new MutationObserver(note).observe(shadowRoot, { childList: true, subtree: true });
  });
  await widget.find("button.sort").first().evaluate((it) => /** @type {HTMLElement} */ (it).click());
  await widget.find("[aria-sort=ascending], [aria-sort=descending]").first().waitFor();
  await becomes(() => widget.rows.count(), 400);
  assert.ok((await page.evaluate(() => /** @type {any} */ (globalThis).fewest)) > 300, "the rows down to the window stand");
});

browserTest("the first letter takes the rows below out of sight, and they go when there is time", { server: showing({ ...small, resolutions: Array.from({ length: 400 }, (_, at) => ({ ...small.resolutions[0], number: at + 1 })) }), viewport: { width: 1280, height: 900 } }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await becomes(() => widget.rows.count(), 400);
  await widget.host.evaluate(({ shadowRoot }) => {
    const seen = Object.assign(globalThis, { leaving: [] }).leaving;
    const note = () => {
      const parts = [...shadowRoot.querySelectorAll("[data-leaving]")];
      const row = parts.at(-1)?.querySelector(".row");
      const opener = row?.querySelector(".opener");
      opener?.focus();
      const height = parts.reduce((sum, part) => sum + part.getBoundingClientRect().height, 0);
      seen.push([parts.length, row?.checkVisibility({ contentVisibilityAuto: true }) ?? false, height, opener ? shadowRoot.activeElement === opener : false, shadowRoot.querySelectorAll(":not([data-leaving]) > tr.row").length]);
    };
    new MutationObserver(note).observe(shadowRoot, { childList: true, subtree: true, attributeFilter: ["data-leaving"] });
  });
  await widget.search.press("i");
  const leaving = () => page.evaluate(() => /** @type {any} */ (globalThis).leaving.filter(([parts]) => parts > 0));
  await becomes(async () => (await leaving()).length > 0, true, "some left in the background");
  await becomes(() => widget.find("[data-leaving]").count(), 0);
  for (const [, isSeen, height, isFocused, standing] of await leaving()) {
    assert.deepEqual([isSeen, height, isFocused], [false, 0, false], "nothing of them is seen, takes room, or takes the focus");
    assert.ok(standing < 60, `${standing} rows stand while others leave`);
  }
  await widget.complete();
  await becomes(() => widget.rows.count(), 400);
  assert.equal(await widget.find("tr.row").count(), 400);
});

for (const width of [760, 800, 900, 1000]) {
  browserTest(`at ${width} pixels a long title keeps room for its words beside what the texts are`, { server: showing({ ...digest, title: { en: "Resolutions of an assembly that are of interest to development" } }), viewport: { width, height: 700 } }, async ({ page, origin }) => {
    const widget = await open(page, `${origin}/page`);
    const [title, letters, widest] = await widget.find(".head h2").evaluate((heading) => {
      const { fontSize } = getComputedStyle(heading);
      return [heading.clientWidth, parseFloat(fontSize), heading.closest(".head").scrollWidth - heading.closest(".head").clientWidth];
    });
    assert.ok(title >= 8 * letters, `${title} pixels for letters of ${letters}`);
    assert.ok(widest <= 0, `the head is ${widest} pixels too wide`);
  });
}
