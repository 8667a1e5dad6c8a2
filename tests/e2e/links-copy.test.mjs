// Permalinks: opening them, copying them, and copying citations.
import assert from "node:assert/strict";
import { axe, browserTest, mainTest, screenshot } from "./harness.mjs";
import { becomes, digest, open, showing } from "./widget.mjs";

const bundled = { server: showing(digest) };
const phone = { ...bundled, viewport: { width: 320, height: 640 } };

/** What has the focus: the path or row it belongs to. */
const focusedPath = (widget) =>
  widget.host.evaluate((host) => {
    const it = host.shadowRoot.activeElement;
    return it && (it.dataset.path ?? it.dataset.section ?? it.closest("tr")?.dataset.resolution ?? it.className);
  });

const inView = (locator) =>
  locator.evaluate((it) => {
    const { top, bottom } = it.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

mainTest("a permalink opens, shows and focuses its provision", bundled, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page?rt.at=44/instructs-1/9`);
  await becomes(() => focusedPath(widget), "44/instructs-1/9");
  assert.ok(await inView(widget.find('.detail [data-path="44/instructs-1/9"]')));
  assert.equal(await widget.find("tr.row[data-open]").getAttribute("data-resolution"), "44");
  assert.equal(await widget.find(".notice").count(), 0);
  // The next step takes the place out of the address, and the row stays open.
  await widget.value("status", "revised").check();
  assert.equal(await page.evaluate(() => location.search), "?rt.status=revised&rt.open=44");
  await page.goBack();
  await becomes(() => widget.chips.count(), 0);
  await widget.find(".detail").waitFor();
});

browserTest("a permalink to a resolution, and one into the provisions view", bundled, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page?rt.at=100`);
  await becomes(() => focusedPath(widget), "100");
  await page.goto(`${origin}/page?rt.view=provisions&rt.verb=resolves&rt.at=44/instructs-1/9`);
  await widget.shown();
  await becomes(() => widget.find("tr.row[data-open]").getAttribute("data-path"), "44/instructs-1/9");
  await becomes(() => widget.chips.count(), 0, "filters that hide it are given up");
});

mainTest("of a path that is gone the nearest place is opened, and the reader is told", bundled, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page?rt.at=44/instructs-1/99`);
  await becomes(() => focusedPath(widget), "44/instructs-1");
  const said = async () => (await widget.find(".notice").innerText()).replace(/[\u2068\u2069]/g, "").trim();
  const cited = "WTSA Resolution 44 (Rev. Geneva, 2022), instructs the Director of TSB";
  assert.equal(await said(), `“44/instructs-1/99” is not in this table, or not any more. Shown instead: ${cited}.`);
  await screenshot(page, "links-gone");
  await axe(page);
  await page.goto(`${origin}/page?rt.at=4444/x`);
  await widget.shown();
  await becomes(said, "“4444/x” is not in this table, or not any more.");
});

browserTest("a link and a citation are copied by keyboard alone, and that is announced", bundled, async ({ page, context, origin }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const widget = await open(page, `${origin}/page?id=5&rt.open=44&rt.search=44`);
  const place = widget.find('.detail [data-path="44/instructs-1/9"] .share').first();
  await place.locator(".share-button").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await becomes(() => widget.status.innerText(), "Link copied");
  assert.equal(await clipboard(page), `${origin}/page?id=5&rt.at=44/instructs-1/9`);
  await place.locator(".copied").waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await becomes(() => widget.status.innerText(), "Citation copied");
  assert.equal(await clipboard(page), "WTSA Resolution 44 (Rev. Geneva, 2022), instructs the Director of TSB, 9");
  await page.keyboard.press("Escape");
  await becomes(() => widget.find(".share-panel").count(), 0);
  await becomes(() => widget.focused(), "share-button");

  // The copied link leads there.
  await page.goto(`${origin}/page?id=5&rt.at=44/instructs-1/9`);
  await widget.shown();
  await becomes(() => focusedPath(widget), "44/instructs-1/9");
});

browserTest("a row of the provisions and a full text have their links and citations, in the reader's language", { server: showing(digest, 'lang="fr" view="provisions"') }, async ({ page, context, origin }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const widget = await open(page, `${origin}/page`);
  const row = widget.row("44/instructs-1/9");
  await row.locator(".share-button").click();
  assert.equal(await widget.find(".share-panel").count(), 1);
  await row.locator("[data-action=copy-citation]").click();
  await becomes(() => clipboard(page), "Résolution 44 (Rév. Genève, 2022) de l'AMNT, charge le Directeur du TSB, 9");
  await row.locator(".opener").click();
  await widget.find(".reading-line .share-button").click();
  assert.equal(await widget.find(".share-panel").count(), 1, "one at a time");
  await widget.find("[data-action=copy-link]").click();
  await becomes(() => clipboard(page), `${origin}/page?rt.at=44`);
});

browserTest("where copying is not allowed the text is there to be copied", phone, async ({ page, origin }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("no")) } });
  });
  const widget = await open(page, `${origin}/page?rt.open=100`);
  await widget.find(".reading-line .share-button").click();
  await widget.find("[data-action=copy-citation]").click();
  await becomes(() => widget.focused(), "copy-text");
  const selected = await widget.find("#copy-text").evaluate((it) => it.value.slice(it.selectionStart, it.selectionEnd));
  assert.equal(selected, "WTSA Resolution 100 (Geneva, 2022)");
  await screenshot(page, "links-phone");
  await axe(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= 320, `${width} px`);
});

mainTest("without a clipboard at all, too", bundled, async ({ page, origin }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  const widget = await open(page, `${origin}/page`);
  await widget.find("[data-action=menu]").click();
  await widget.find("[data-action=copy-view]").click();
  await becomes(() => widget.focused(), "copy-text");
  assert.equal(await widget.find("#copy-text").inputValue(), `${origin}/page`);
});

browserTest("the panel and the message at 320 px, in Arabic, in the dark", { ...phone, colorScheme: "dark", server: showing(digest, 'lang="ar"', { lang: "ar" }) }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page?rt.view=galaxy&rt.at=44/resolves-1/2/x`);
  await widget.find(".notice").waitFor();
  const place = widget.find('.detail [data-path="44/resolves-1/2"] .share').first();
  await place.locator(".share-button").click();
  await widget.find(".share-panel").waitFor();
  await screenshot(page, "links-arabic-dark");
  await axe(page);
  const size = await place.locator(".share-button").boundingBox();
  assert.ok(size.width >= 24 && size.height >= 24);
});
