// Where a full text stands: beside the rows, below its row, or alone; the line above it; and what of it is shown in a search.
import assert from "node:assert/strict";
import { stopsAtScrollers } from "./engine.mjs";
import { axe, browserTest, mainTest, screenshot } from "./harness.mjs";
import { becomes, digest, open, provisionsOf, showing, small } from "./widget.mjs";

const wide = { viewport: { width: 1280, height: 900 } };
const middle = { viewport: { width: 1000, height: 900 } };
const phone = { viewport: { width: 390, height: 844 } };
const line = (widget, action) => widget.find(`.reading-line [data-action=${action}]`);
const step = (widget, direction) => widget.find(`.reading-line [data-step=${direction}]`);
const openTexts = (widget) => widget.find(".detail[data-detail]").evaluateAll((all) => all.map((it) => it.getAttribute("data-detail")));

mainTest("a text stands beside a narrow list, one at a time", wide, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/?lang=en`);
  const before = (await widget.row(50).boundingBox()).width;
  await widget.row(50).locator(".title").click();
  const detail = widget.find("[data-detail='50']");
  await detail.waitFor();
  const [list, text, table] = await Promise.all([widget.row(44).boundingBox(), detail.boundingBox(), widget.find(".main").boundingBox()]);
  assert.ok(list.width <= 400 && list.width < before, `the list is ${list.width} wide`);
  assert.ok(text.x >= list.x + list.width, "the text begins where the list ends");
  assert.ok(text.x + text.width <= table.x + table.width + 1, "and ends with the table");
  const measure = await detail.locator(".provisions .text").first().evaluate((it) => it.getBoundingClientRect().width / parseFloat(getComputedStyle(it).fontSize));
  assert.ok(measure < 45, `a line is ${measure} em long`);
  await becomes(() => widget.opener(44).evaluate((it) => getComputedStyle(it, "::after").rotate), "-90deg", "arrows point to the text");
  assert.equal(await widget.opener(50).evaluate((it) => it.matches(":focus")), true, "the focus stays in the list");
  await widget.opener(58).click();
  await becomes(() => openTexts(widget), ["58"], "another one takes its place");
  assert.equal(await widget.opener(50).getAttribute("aria-expanded"), "false");
  await axe(page);
  await screenshot(page, "text-beside");
  await page.keyboard.press("Tab");
  if (stopsAtScrollers) {
    const scroller = await page.evaluate(() => document.querySelector("resolution-table").shadowRoot.activeElement.querySelector(":scope > .detail")?.getAttribute("data-detail"));
    assert.equal(scroller, "58", "what scrolls the text follows its row");
    await page.keyboard.press("Tab");
  }
  assert.equal(await page.evaluate(() => document.querySelector("resolution-table").shadowRoot.activeElement.closest(".detail")?.getAttribute("data-detail")), "58", "the text follows its row");
  await page.keyboard.press("Escape");
  await becomes(() => openTexts(widget), []);
  await becomes(() => widget.opener(58).evaluate((it) => it.matches(":focus")), true, "the focus goes back to the row");
  assert.equal((await widget.row(50).boundingBox()).width, before);
});

browserTest("the row that opens a text beside the list stays where it is", wide, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/?lang=en`);
  await widget.opener(70).scrollIntoViewIfNeeded();
  const top = async () => (await widget.row(70).boundingBox()).y;
  const before = await top();
  await widget.opener(70).click();
  await widget.find("[data-detail='70']").waitFor();
  await becomes(async () => Math.abs((await top()) - before) < 3, true);
  const text = await widget.find("[data-detail='70'] h3").boundingBox();
  assert.ok(text.y > 0 && text.y < 300, "the text begins at the top of the window");
  await line(widget, "close-text").click();
  await becomes(async () => Math.abs((await top()) - before) < 3, true);
});

mainTest("of several that a link opens the last one that stands is beside the rows, wherever their rows are", { viewport: { width: 1400, height: 900 } }, async ({ page, origin }) => {
  // More rows than stand together in one element lie between the first and the second.
  const widget = await open(page, `${origin}/www/?lang=en&rt.open=2&rt.open=97&rt.open=69`);
  await widget.complete();
  const places = () =>
    widget.find(".detail[data-detail]").evaluateAll((all) =>
      all.filter((it) => it.checkVisibility()).map((it) => {
        const { x, y, width, height } = it.closest(".detail-row").getBoundingClientRect();
        return { number: it.dataset.detail, x, y, width, height };
      }),
    );
  const standing = async () => (await places()).map(({ number }) => number);
  const apart = async () => {
    const all = await places();
    for (const [position, one] of all.entries()) {
      for (const other of all.slice(position + 1)) {
        const isApart = one.x + one.width <= other.x || other.x + other.width <= one.x || one.y + one.height <= other.y || other.y + other.height <= one.y;
        assert.ok(isApart, `${JSON.stringify(one)} lies on ${JSON.stringify(other)}`);
      }
    }
  };
  await becomes(standing, ["69"]);
  const numbers = digest.resolutions.map(({ number }) => String(number));
  await widget.host.evaluate((host, resolution) => host.filter({ resolution }), numbers.filter((it) => it !== "69"));
  await becomes(async () => (await widget.keys()).includes("69"), false);
  await apart();
  assert.deepEqual(await standing(), ["97"]);
  assert.equal(await widget.find(".row[data-front]").getAttribute("data-resolution"), "97", "its row is the one that is marked");
  await widget.host.evaluate((host) => host.filter({}));
  await becomes(standing, ["69"], "it comes back with its row");
  await widget.host.evaluate((host, resolution) => host.filter({ resolution }), numbers.filter((it) => it !== "69"));
  await becomes(standing, ["97"]);
  await widget.opener(97).click();
  await becomes(() => widget.opener(97).getAttribute("aria-expanded"), "false", "its row closes it");
});

for (const { viewport } of [phone, wide]) {
  browserTest(`of several that a link opens one stands in the view of citations, too: ${viewport.width} px`, { viewport }, async ({ page, origin }) => {
    const standing = async (query) => {
      const widget = await open(page, `${origin}/www/?lang=en&rt.view=citations&${query}`);
      await widget.find(".detail:visible").first().waitFor();
      return widget.find(".detail:visible").evaluateAll((all) => all.map((it) => it.dataset.detail));
    };
    assert.deepEqual(await standing("rt.open=44&rt.open=50"), ["50"]);
    assert.deepEqual(await standing("rt.open=50&rt.open=44"), ["44"]);
  });
}

mainTest("below their rows several are open", middle, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/?lang=en`);
  await widget.opener(44).click();
  await widget.opener(50).click();
  await becomes(() => openTexts(widget), ["44", "50"]);
  for (const selector of [".c-title", ".c-status", ".keep"]) {
    assert.equal(await widget.row(44).locator(selector).first().isVisible(), false, `${selector} is said by the text`);
  }
  assert.equal(await widget.find("[data-detail='44'] .status").count(), 1);
  assert.equal(await widget.find("[data-detail='44'] .reading-line [data-keep='44']").count(), 1);
  await widget.find("[data-detail='50'] h3").click();
  await page.keyboard.press("Escape");
  await becomes(() => openTexts(widget), ["44"]);
  await axe(page);
  await screenshot(page, "text-below");
});

browserTest("a long rendering is never seen half done, however slow the machine", phone, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/?lang=en`);
  await widget.opener(44).scrollIntoViewIfNeeded();
  const slow = await page.context().newCDPSession(page);
  await slow.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  const seen = await widget.opener(44).evaluate(async (opener) => {
    const root = opener.getRootNode();
    const seen = new Set();
    const { port1, port2 } = new MessageChannel();
    const end = performance.now() + 4000;
    /** @type {Promise<void>} */
    const over = new Promise((done) => {
      port1.onmessage = () => {
        const text = root.querySelector("[data-detail='44']");
        seen.add(`${opener.checkVisibility() ? "the list" : "no list"}, ${text ? "the text" : "no text"}, ${root.activeElement === text ? "with" : "without"} the focus`);
        if (performance.now() < end) port2.postMessage(0);
        else done();
      };
    });
    port2.postMessage(0);
    opener.click();
    await over;
    return [...seen];
  });
  assert.deepEqual(seen.filter((it) => !["the list, no text, without the focus", "no list, the text, with the focus"].includes(it)), []);
  assert.ok(seen.includes("no list, the text, with the focus"), seen.join("; "));
});

mainTest("on a phone a text stands alone, and going back closes it", phone, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/?lang=en`);
  await widget.opener(58).scrollIntoViewIfNeeded();
  await widget.opener(58).click();
  const detail = widget.find("[data-detail='58']");
  await detail.waitFor();
  for (const selector of ["#search", "tr.row", ".summary-line", ".about"]) {
    assert.equal(await widget.find(selector).first().isVisible(), false, selector);
  }
  await becomes(() => detail.evaluate((it) => it.matches(":focus")), true, "the focus is in the text");
  const top = (await widget.find(".reading-line").boundingBox()).y;
  assert.ok(top >= -1 && top < 200, `it begins at the top: ${top}`);
  await axe(page);
  await screenshot(page, "text-phone");
  await page.goBack();
  await becomes(() => openTexts(widget), []);
  await becomes(() => widget.opener(58).evaluate((it) => it.matches(":focus")), true, "the focus goes back to the row");
  assert.equal(await widget.opener(58).evaluate((it) => it.getBoundingClientRect().top > 0 && it.getBoundingClientRect().bottom < innerHeight), true);
  await page.goForward();
  await detail.waitFor();
  await becomes(() => detail.evaluate((it) => it.matches(":focus")), true);
  await line(widget, "back-to-list").click();
  await becomes(() => widget.opener(58).evaluate((it) => it.matches(":focus")), true);
});

mainTest("the line above a text says where one is, and leads on", wide, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/?lang=en`);
  await widget.opener(44).click();
  const detail = widget.find("[data-detail='44']");
  await detail.waitFor();
  const where = () => widget.find(".where").innerText().then((text) => text.split("\n").map((it) => it.trim()).filter(Boolean));
  assert.deepEqual(await where(), ["44"], "the heading below says the title");
  const { sections } = digest.resolutions.find((it) => it.number === 44);
  const links = detail.locator(".outline a");
  assert.ok((await links.count()) >= sections.length);
  const count = (list) => list.reduce((sum, it) => sum + 1 + count(it.provisions ?? []), 0);
  const tallies = await links.locator(".tally").allInnerTexts();
  assert.deepEqual(tallies.slice(0, sections.length).map(Number), sections.map((it) => count(it.provisions)));
  const last = links.nth(sections.length - 1);
  const name = (await last.evaluate((it) => it.firstChild.textContent)).trim();
  await last.click();
  await becomes(async () => (await where()).length, 3);
  const shown = await where();
  assert.equal(shown[1], digest.resolutions.find((it) => it.number === 44).title.en);
  assert.ok(shown[2].endsWith(name), `${shown[2]} is ${name}`);
  assert.equal(await last.evaluate((it) => it.hasAttribute("data-here")), true);
  assert.equal(await detail.locator("[data-section]").nth(sections.length - 1).evaluate((it) => it.matches(":focus")), true);
  const rows = await widget.keys();
  const at = rows.indexOf("44");
  await step(widget, "next").click();
  await becomes(() => openTexts(widget), [rows[at + 1]]);
  await becomes(() => step(widget, "next").evaluate((it) => it.matches(":focus")), true, "one goes on from there");
  await step(widget, "previous").click();
  await step(widget, "previous").click();
  await becomes(() => openTexts(widget), [rows[at - 1]]);
  await widget.opener(rows[0]).click();
  await becomes(() => openTexts(widget), [rows[0]]);
  assert.equal(await step(widget, "previous").isDisabled(), true);
});

mainTest("with a search the provisions that match are shown, the others behind a button that is remembered", wide, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/?lang=en`);
  await widget.search.fill("ipv6");
  await becomes(() => widget.marks.count().then((count) => count > 0), true);
  const [number] = await widget.keys();
  await widget.opener(number).click();
  const detail = widget.find(`[data-detail="${number}"]`);
  await detail.waitFor();
  const all = provisionsOf(digest).filter((it) => String(it.resolution.number) === number).length;
  const shown = () => detail.locator(".provisions li[data-path]").count();
  const few = await shown();
  const button = detail.locator(".matches [data-action=extent]");
  if (few === all) return assert.equal(await button.count(), 0);
  assert.match(await button.innerText(), new RegExp(`Show the other ${all - few} provisions?`));
  await button.click();
  await becomes(shown, all);
  assert.equal(await button.innerText(), "Show only what matches");
  await page.reload();
  await widget.shown();
  await becomes(shown, all, "that is remembered");
  await button.click();
  await becomes(shown, few);
});

/** Ten provisions, of which the seventh and what it holds match. */
const long = {
  ...small,
  resolutions: [
    {
      number: 4,
      body: small.resolutions[0].body,
      title: "Water in gardens",
      summary: Array.from({ length: 6 }, (_, nth) => `Paragraph ${nth + 1} of the summary, which goes on for more than two lines. ${"It goes on and on. ".repeat(8)}`),
      sections: [
        { verb: "considering", provisions: [{ label: "a)", text: "that nothing is found here" }] },
        {
          verb: "resolves",
          provisions: Array.from({ length: 10 }, (_, nth) => ({
            label: String(nth + 1),
            text: nth === 6 ? "that wells be dug" : `that number ${nth + 1} be long enough. ${"It goes on and on. ".repeat(20)}`,
            provisions: nth === 6 ? [{ label: "i)", text: "in each garden" }] : [],
          })),
        },
      ],
    },
  ],
};

browserTest("a text opens at its first match, with what the match stands under and holds", { server: showing(long), ...wide }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.search.fill("wells");
  await becomes(() => widget.marks.count().then((count) => count > 0), true);
  await widget.opener(4).click();
  const detail = widget.find("[data-detail='4']");
  await detail.waitFor();
  const paths = () => detail.locator(".provisions li[data-path]").evaluateAll((all) => all.map((it) => it.dataset.path));
  assert.deepEqual(await paths(), ["4/resolves/7", "4/resolves/7/i"]);
  assert.deepEqual(await detail.locator(".section h4").allInnerTexts(), ["resolves"], "sections without a match are not there");
  const button = detail.locator("[data-action=extent]");
  assert.equal(await button.innerText(), "Show the other 10 provisions");
  await button.click();
  await line(widget, "close-text").click();
  await widget.opener(4).click();
  const mark = detail.locator(".section mark").first();
  await becomes(() => mark.evaluate((it) => it.getBoundingClientRect().top > 100 && it.getBoundingClientRect().bottom < innerHeight), true, "the match is in sight");
  await button.click();
  // A link leads to a provision that does not match: it is shown.
  await page.goto(`${origin}/page?rt.search=wells&rt.at=4/resolves/2`);
  await widget.shown();
  await becomes(() => detail.locator("[data-path='4/resolves/2']").evaluate((it) => it.matches(":focus")), true);
});

browserTest("a long summary is folded until it is wanted, or a link leads into it", { server: showing(long), ...wide }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.opener(4).click();
  const gist = widget.find(".gist");
  const height = () => gist.evaluate((it) => it.getBoundingClientRect().height);
  const folded = await height();
  assert.ok(folded < 240, `${folded}`);
  await gist.getByText("Show the whole summary").click();
  await becomes(async () => (await height()) > folded + 60, true);
  await page.goto(`${origin}/page?rt.at=4/summary/6`);
  const paragraph = widget.find("[data-summary='4/summary/6']");
  await becomes(() => paragraph.evaluate((it) => it.matches(":focus")), true);
  await becomes(async () => (await height()) > folded + 60, true);
});

browserTest("each provision has one menu", { ...middle, permissions: ["clipboard-read", "clipboard-write"] }, async ({ page, origin }) => {
  await page.addInitScript(() => {
    globalThis.copied = [];
    navigator.clipboard.write = async (items) => {
      for (const item of items) globalThis.copied.push(await (await item.getType("text/plain")).text(), await (await item.getType("text/html")).text());
    };
  });
  const widget = await open(page, `${origin}/www/?lang=en`);
  await widget.opener(44).click();
  const item = widget.find("[data-detail='44'] .provisions li[data-path]").first();
  const path = await item.getAttribute("data-path");
  assert.equal(await item.locator("button:not(.note-mark)").count(), 1, "one button");
  const button = item.locator("> .share > button");
  assert.equal(await button.getAttribute("aria-label"), `More: ${path}`);
  await button.click();
  const names = await item.locator(".menu > button").allInnerTexts();
  assert.deepEqual(names.map((it) => it.trim()), ["Copy link", "Copy citation", "Copy text", "Keep in the basket"]);
  await axe(page);
  await screenshot(page, "text-menu");
  await item.locator("[data-action=copy-text]").click();
  await item.getByText("Text copied").waitFor();
  const [text, html] = await page.evaluate(() => globalThis.copied);
  const [provision] = provisionsOf(digest).filter((it) => it.path === path);
  const words = provision.texts.at(-1).en ?? provision.texts.at(-1);
  assert.ok(text.includes(words), text);
  assert.ok(html.includes("<p>"), html);
  await item.locator("[data-keep]").click();
  await becomes(() => item.locator("[data-keep]").getAttribute("aria-pressed"), "true");
  await page.keyboard.press("Escape");
  await becomes(() => item.locator(".menu").count(), 0);
  await becomes(() => button.evaluate((it) => it.matches(":focus")), true);
});

browserTest("one button prints a resolution, one copies it, one saves it as a Word document", wide, async ({ page, origin }) => {
  await page.addInitScript(() => {
    globalThis.printed = [];
    globalThis.print = () => {
      dispatchEvent(new Event("beforeprint"));
      const printout = document.querySelector("resolution-table").shadowRoot.querySelector(".printout");
      globalThis.printed.push([...(printout?.querySelectorAll(".detail") ?? [])].map((it) => it.getAttribute("data-detail")));
      dispatchEvent(new Event("afterprint"));
    };
    navigator.clipboard.write = async ([item]) => {
      globalThis.copied = await (await item.getType("text/plain")).text();
    };
  });
  const widget = await open(page, `${origin}/www/?lang=en`);
  await widget.opener(44).click();
  await line(widget, "print-this").click();
  await becomes(() => page.evaluate(() => globalThis.printed), [["44"]]);
  await widget.find(".printout").waitFor({ state: "detached" });
  await line(widget, "copy-text").click();
  await becomes(() => widget.status.first().innerText(), "Text copied");
  const copied = await page.evaluate(() => globalThis.copied);
  for (const { texts } of provisionsOf(digest).filter((it) => it.resolution.number === 44)) {
    assert.ok(copied.includes(texts.at(-1).en ?? texts.at(-1)), texts.at(-1).en);
  }
  await widget.find(".reading-line .share-button").click();
  const download = page.waitForEvent("download");
  await widget.find("[data-action=save-document]").click();
  assert.match((await download).suggestedFilename(), /-44-\d{4}-\d\d-\d\d\.docx$/);
});

mainTest("the line above a text comes out from under the bar when it gets the focus", { server: showing(small), ...wide }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page?rt.open=3`);
  await widget.find(".detail:visible").waitFor();
  await page.evaluate(() => {
    const below = document.createElement("p");
    below.style.height = "900px";
    document.body.append(below);
  });
  // The page is scrolled on, until the text goes away with the table.
  const over = () =>
    widget.host.evaluate(({ shadowRoot }) => {
      const bar = shadowRoot.querySelector(".bar").getBoundingClientRect();
      return Math.round(bar.bottom - shadowRoot.querySelector(".reading-line [data-action=close-text]").getBoundingClientRect().top);
    });
  for (let by = 0; by < 900 && (await over()) < 30; by += 20) {
    await page.evaluate(() => scrollBy(0, 20));
  }
  assert.ok((await over()) >= 30, "the bar lies over the line");
  await widget.find(".detail [data-section] .share-button, .detail .outline a").first().evaluate((it) => /** @type {HTMLElement} */ (it).focus({ preventScroll: true }));
  assert.ok((await over()) >= 30);
  for (let stop = 0; stop < 8 && (await widget.focused()) !== "close-text"; stop += 1) await page.keyboard.press("Shift+Tab");
  assert.equal(await widget.focused(), "close-text");
  await becomes(async () => (await over()) <= 0, true);
});

const ponds = Array.from({ length: 2100 }, (_, at) => ({ verb: "instructs", part: "operative", addressees: ["tsb-director"], provisions: [{ label: `${at + 1}`, text: `to look after pond ${at + 1}` }] }));
const { annexes, notes, references, ...first } = small.resolutions[0];
browserTest("of a long text only what is seen is laid out, and all of it is there", { server: showing({ ...small, resolutions: [{ ...first, sections: ponds }] }), ...wide }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.opener(first.number).click();
  const texts = widget.find(".detail[data-long] .section .text");
  await becomes(() => texts.count(), ponds.length);
  const isLaidOut = (at) => texts.nth(at).evaluate((it) => it.checkVisibility({ contentVisibilityAuto: true }));
  await becomes(() => isLaidOut(0), true);
  assert.equal(await isLaidOut(2099), false);
  assert.equal(await widget.find(".outline").count(), 0, "nobody reads a list of so many");
  const path = await texts.nth(2099).evaluate((it) => it.closest("li").dataset.path);
  await widget.host.evaluate((host, path) => host.open(path), path);
  await becomes(() => widget.find(`li[data-path="${path}"]`).evaluate((it) => it.matches(":focus") && it.getBoundingClientRect().top < innerHeight), true);
  await widget.find(`li[data-path="${path}"] .share-button`).click();
  const menu = widget.find(`li[data-path="${path}"] .share-panel.menu .menu-item`).last();
  await menu.scrollIntoViewIfNeeded();
  assert.equal(await menu.evaluate((it) => it.getRootNode().elementFromPoint(it.getBoundingClientRect().x + 5, it.getBoundingClientRect().y + 5) === it), true, "its menu is not cut");
});
