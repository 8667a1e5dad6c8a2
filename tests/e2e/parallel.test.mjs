// A resolution in several languages, aligned provision by provision.
import assert from "node:assert/strict";
import { axe, browserTest, screenshot } from "./harness.mjs";
import { Keyboard } from "./keyboard.mjs";
import { becomes, digest, open, provisionsOf, showing, small } from "./widget.mjs";

const phone = { viewport: { width: 320, height: 640 } };

async function read(widget, number, tags) {
  await widget.opener(number).click();
  const detail = widget.find(`[data-detail="${number}"]`);
  for (const tag of tags) await detail.locator(`.parallel-choice input[value=${tag}]`).check();
  await detail.locator(".parallel").waitFor();
  return detail;
}

browserTest("each provision stands beside its translations, in their language and direction", {}, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/`);
  const detail = await read(widget, 44, ["ar", "en"]);
  const expected = provisionsOf(digest).filter(({ resolution }) => resolution.number === 44);
  const rows = await detail.locator(".parallel tr[data-path]").evaluateAll((rows) =>
    rows.map((row) => [row.dataset.path, ...[...row.querySelectorAll("td[data-name]")].map((cell) => [cell.lang, cell.dir, cell.innerText])]),
  );
  assert.deepEqual(
    rows,
    expected.map(({ path, texts }) => {
      const text = texts.at(-1);
      return [path, ["fr", "ltr", text.fr], ["ar", "rtl", text.ar], ["en", "ltr", text.en]];
    }),
  );
  const heads = await detail.locator(".parallel thead th").allInnerTexts();
  assert.deepEqual(heads.slice(1), ["Français", "العربية", "English"]);
  await axe(page);
  await screenshot(page, "parallel");
  for (const tag of ["ar", "en"]) await detail.locator(`.parallel-choice input[value=${tag}]`).uncheck();
  await becomes(() => detail.locator(".parallel").count(), 0);
  await detail.locator("[data-section]").first().waitFor();
});

browserTest("beside the list each language has its share of the text's width, below its heading", { viewport: { width: 1600, height: 900 } }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/`);
  const detail = await read(widget, 44, ["ar"]);
  const places = (selector) => detail.locator(selector).first().locator(":scope > :is(th, td)").evaluateAll((cells) => cells.map((it) => Math.round(it.getBoundingClientRect().left)));
  const heads = await places(".parallel thead tr");
  assert.deepEqual(await places(".parallel tr[data-path]"), heads);
  assert.ok(Math.abs(heads[2] - heads[1]) > 250, `columns begin at ${heads}`);
});

const partly = structuredClone(small);
partly.resolutions[0].title = { fr: "Déployer", en: "Deploying", ar: "نشر" };
browserTest("a text that a language lacks says so", { server: showing(partly) }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const detail = await read(widget, 3, ["ar"]);
  const title = detail.locator(".parallel [data-kind=title] td[data-name]");
  assert.deepEqual(await title.allInnerTexts(), ["Deploying", "نشر"]);
  const provision = detail.locator('.parallel [data-path="3/instructs/1"] td[data-name]').nth(1);
  assert.equal(await provision.innerText(), "No text in العربية");
  assert.equal(await provision.getAttribute("lang"), null, "it is said in the reader's language");
});

browserTest("with the keyboard alone", { server: showing(small) }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const keyboard = new Keyboard(page);
  await widget.opener(3).focus();
  await keyboard.press("Enter");
  await widget.find("[data-detail='3']").waitFor();
  await keyboard.tabTo({ value: "fr" });
  await keyboard.press("Space");
  await widget.find(".parallel").waitFor();
  assert.equal((await keyboard.focus()).value, "fr", "the focus stays");
  await keyboard.press("Space");
  await becomes(() => widget.find(".parallel").count(), 0);
});

browserTest("the languages stand below each other at 320 pixels", phone, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/`);
  const detail = await read(widget, 44, ["ar"]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 320, `${wide}`);
  const cells = detail.locator(".parallel tr[data-path] >> nth=0").locator("td[data-name]");
  const [first, second] = await Promise.all([0, 1].map((place) => cells.nth(place).boundingBox()));
  assert.ok(second.y >= first.y + first.height - 1);
  const name = await cells.nth(1).evaluate((cell) => getComputedStyle(cell, "::before").content);
  assert.match(name, /العربية/);
  await axe(page);
  await screenshot(page, "parallel-phone");
});

browserTest("read from right to left in the dark", { colorScheme: "dark" }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/`);
  await widget.find("[data-action=language]").selectOption("ar");
  await becomes(() => widget.find(".root").getAttribute("dir"), "rtl");
  const detail = await read(widget, 44, ["zh"]);
  const [own, other] = await Promise.all([0, 1].map((place) => detail.locator(".parallel tr[data-path] >> nth=0").locator("td[data-name]").nth(place).boundingBox()));
  assert.ok(own.x > other.x, "the reader's own language comes first, at the right");
  await axe(page);
  await screenshot(page, "parallel-arabic-dark");
});
