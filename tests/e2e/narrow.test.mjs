// Small screens, zoom and spaced text: rows as cards that are still a table.
import assert from "node:assert/strict";
import { browserTest, mainTest, screenshot } from "./harness.mjs";
import { becomes, digest, open, showing, small } from "./widget.mjs";

const phone = { viewport: { width: 320, height: 640 } };

/** Nothing of the page is wider than the window. */
async function fits(page) {
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(widths[0] <= widths[1], `the page is ${widths[0]} wide in a window of ${widths[1]}`);
}

mainTest("at 320 pixels nothing scrolls sideways, in either view, with full texts open", phone, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/`);
  await fits(page);
  for (const number of [2, 18, 44]) {
    await widget.opener(number).click();
    await widget.find(`[data-detail='${number}']`).waitFor();
    await fits(page);
    if (number === 44) await screenshot(page, "narrow-overview");
    // A text stands alone: the rows come back when it is closed.
    await widget.closeText(number);
    await widget.row(number).waitFor();
  }
  await fits(page);
  await widget.view("provisions").check();
  await widget.counts("207 dispositions");
  await widget.opener("18/invites/2").click();
  await widget.find(".detail").waitFor();
  await fits(page);
  await widget.closeText("18/invites/2");
  await widget.find(".about summary").click();
  await fits(page);
});

mainTest("at 320 pixels rows are cards", phone, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/`);
  const row = widget.row(44);
  const box = await row.boundingBox();
  const [title, summary] = await Promise.all([".c-title", ".c-summary"].map((cell) => row.locator(cell).boundingBox()));
  assert.ok(summary.y >= title.y + title.height, "cells stand below each other");
  assert.ok(title.width > box.width * 0.8);
  assert.ok(box.height <= 120, `a card is ${box.height} px high`);
});

browserTest("cards are still a table to assistive technology", phone, async ({ page, context, origin }) => {
  const roles = async (view, rows) => {
    const widget = await open(page, `${origin}/www/`);
    await widget.view(view).check();
    await becomes(() => widget.rows.count(), rows);
    const session = await context.newCDPSession(page);
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    const count = (role) => nodes.filter((node) => !node.ignored && node.role.value === role).length;
    const names = nodes.filter((node) => !node.ignored && node.role.value === "columnheader").map((node) => node.name.value);
    return [["table", "row", "columnheader", "rowheader", "cell"].map(count), names];
  };
  // In cards the number of provisions is left to the text; in the provisions each resolution has a heading.
  assert.deepEqual(await roles("overview", 28), [[1, 29, 5, 28, 28 * 3], ["N°", "Statut", "Titre", "Résumé", "Dispositions"]]);
  assert.deepEqual(await roles("provisions", 207), [[1, 208 + 28, 5, 207 + 28, 207 * 4], ["Résolution", "Verbe", "Destinataire", "Repère", "Texte"]]);
});

mainTest("cards are sorted by a choice", { server: showing(small), ...phone }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.find("[data-action=menu]").click();
  const order = widget.host.getByRole("combobox", { name: "Sort by" });
  await order.selectOption("No., descending");
  await widget.showsRows([300, 30, 3]);
  await order.selectOption("Title");
  await widget.showsRows([30, 3, 300]);
  await order.selectOption("Document order");
  await widget.showsRows([3, 30, 300]);
});

mainTest("filters open by a button, and hand the focus over", phone, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/`);
  const button = widget.find("[data-action=filters]");
  assert.equal(await widget.facets.isVisible(), false);
  assert.equal(await button.getAttribute("aria-expanded"), "false");
  await button.press("Enter");
  await widget.facets.waitFor();
  assert.equal(await button.getAttribute("aria-expanded"), "true");
  assert.equal(await widget.facets.evaluate((it) => it.matches("dialog:modal")), true);
  await becomes(() => widget.focused(), "filters-close");
  await widget.facet("status").locator("summary").click();
  await widget.value("status", "new").check();
  await widget.showsRows([100]);
  await fits(page);
  assert.equal(await button.locator(".tally").innerText(), "1");
  await widget.host.getByRole("button", { name: "Voir les résultats (1)" }).press("Enter");
  await widget.find("dialog").waitFor({ state: "detached" });
  await becomes(() => widget.focused(), "filters");
  await widget.showsRows([100]);
});

browserTest("whatever has the focus can be seen", { server: showing(small), ...phone }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  for (const view of ["overview", "provisions"]) {
    await widget.view(view).check();
    await widget.search.focus();
    for (let presses = 0; presses < 30; presses += 1) {
      const seen = await widget.host.evaluate((host) => {
        const it = host.shadowRoot.activeElement;
        if (!it) return undefined;
        const { left, top, width, height } = (it.closest(".choice") ?? it).getBoundingClientRect();
        const hit = host.shadowRoot.elementFromPoint(left + width / 2, top + height / 2);
        const shown = Boolean(hit && (it.contains(hit) || hit.contains(it)));
        return { name: it.getAttribute("aria-label") ?? it.textContent ?? it.id, shown };
      });
      if (!seen) break;
      assert.ok(seen.shown, `${seen.name} has the focus, and is not to be seen`);
      await page.keyboard.press("Tab");
    }
  }
});

const zoomed = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };
browserTest("at 400 % nothing scrolls sideways or covers the page", zoomed, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/`);
  await widget.opener(44).click();
  await widget.find("[data-detail='44']").waitFor();
  await fits(page);
  await widget.closeText(44);
  await widget.find("[data-action=filters]").click();
  await widget.facets.waitFor();
  await fits(page);
  const fixed = () => widget.host.evaluate((host) =>
    [...host.shadowRoot.querySelectorAll("*")].filter((it) => getComputedStyle(it).position === "fixed").map((it) => it.id),
  );
  assert.deepEqual(await fixed(), ["facets"], "the dialog alone");
  await widget.filtersDone();
  await becomes(fixed, []);
});

for (const [name, viewport] of [["narrow", { width: 320, height: 640 }], ["wide", { width: 1280, height: 800 }]]) {
  browserTest(`spaced text is not cut off where the page is ${name}`, { viewport }, async ({ page, origin }) => {
    const widget = await open(page, `${origin}/www/`);
    await widget.host.evaluate((host) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
        p { margin-block-end: 2em !important; }`);
      host.shadowRoot.adoptedStyleSheets.push(sheet);
    });
    // A row's title, its summary and whom it addresses end after some lines on purpose; all of it is in the full text. So does the register's title on a phone,
    // and the line that names the text once its heading is out of sight.
    const cut = () => widget.host.evaluate((host) => {
      // What is clipped to nothing is there for those who listen.
      const hides = (it) => ["hidden", "clip"].includes(getComputedStyle(it).overflowX) && getComputedStyle(it).clipPath === "none";
      const all = [...host.shadowRoot.querySelectorAll("*")].filter((it) => hides(it) && !it.matches(".hidden, .clamp, .title, .c-provisions .bodies, .tool-name, .skip, .head h2, .where .of, thead, thead *, svg"));
      const cut = all.filter((it) => it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1);
      return cut.map((it) => `${it.className || it.localName}: ${it.textContent}`);
    });
    assert.deepEqual(await cut(), []);
    await widget.opener(44).click();
    await widget.value("status", "revised").evaluate((it) => it.click());
    await widget.find("[data-detail='44']").waitFor();
    await fits(page);
    // The summary is folded to some lines until it is asked for.
    await widget.find("[data-detail='44'] .unfold").click();
    await fits(page);
    assert.deepEqual(await cut(), []);
    const shown = await widget.find("[data-detail='44'] .gist").innerText();
    assert.ok(shown.includes(digest.resolutions.find(({ number }) => number === 44).summary.at(-1).fr));
  });
}

const lettered = structuredClone(small);
lettered.resolutions[0].sections[0].provisions[0].label = "Annex 2, Appendix B, paragraph 14 bis, item (iii)";
browserTest("a long label leaves the verb beside it whole", { server: showing(lettered, 'view="provisions"'), ...phone }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const verb = widget.rows.first().locator(".c-verb");
  assert.ok(await verb.evaluate((it) => it.getBoundingClientRect().height < 60), "it stands in one line or two");
});

for (const [lang, side] of [["en", "left to right"], ["ar", "right to left"]]) {
  browserTest(`the chosen view is in sight where a link leads to it, ${side}`, { server: showing(digest, `lang="${lang}"`), ...phone }, async ({ page, origin }) => {
    const choice = page.locator("resolution-table .nav .choice:has(:checked)");
    // It is neither cut nor covered.
    const isWhole = (view) => choice.evaluate((it, view) => {
      if (!it.querySelector(`[value=${view}]`)) return "another is chosen";
      const { left, right, top, bottom } = it.getBoundingClientRect();
      return [left + 8, right - 8].every((x) => it.contains(/** @type {any} */ (it.getRootNode()).elementFromPoint(x, (top + bottom) / 2)));
    }, view);
    for (const view of ["overview", "provisions", "matrix", "citations"]) {
      await page.goto(`${origin}/page?rt.view=${view}`);
      await becomes(() => isWhole(view), true, `${view} is in sight`);
    }
    assert.equal(await page.evaluate(() => scrollY), 0, "the page stays where it is");
    // Who scrolls the line goes where they want.
    const line = choice.locator("..");
    await line.evaluate((it) => (it.scrollLeft = 0));
    await page.locator("resolution-table").evaluate((host) => (host.pageSize = 20));
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    assert.equal(await line.evaluate((it) => it.scrollLeft), 0);
  });
}
