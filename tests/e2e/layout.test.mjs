// Layout under strain: long texts, both directions, long words, large text, wide spacing, few colours, no motion.
import assert from "node:assert/strict";
import { browserTest, screenshot } from "./harness.mjs";
import { LANGUAGES, outsideValues, pages, pseudoLocale } from "./languages.mjs";
import { everywhere, measure } from "./layout.mjs";
import { becomes, digest, json, open, small } from "./widget.mjs";

const ACCENTS = { a: "å", e: "é", i: "ï", o: "ø", u: "û", y: "ÿ", A: "Å", E: "É", I: "Ï", O: "Ø", U: "Û", c: "ç", n: "ñ", s: "š" };
const accented = (text) => text.replace(/[aeiouyAEIOUcns]/g, (letter) => ACCENTS[letter]);
// About half as long again, as German or Finnish would be.
const long = outsideValues((text) => (/\p{L}/u.test(text) ? `${accented(text)}${"·xyz".repeat(Math.ceil(text.length / 8))}` : text));
const bidi = outsideValues((text) => (/\p{L}/u.test(text) ? `${text} \u202b${"عربي עברית "}\u202c` : text));

const word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
/** The fixture with a word that fits nowhere in every text. */
const wordy = JSON.parse(JSON.stringify(small), (key, value) =>
  value && typeof value === "object" && "en" in value ? { fr: `${value.fr} ${word}`, en: `${value.en} ${word}` } : value);

/** What turns is measured when it has turned. */
const calm = { reducedMotion: "reduce" };
const sizes = { "320 px": { width: 320, height: 640 }, "1280 px": { width: 1280, height: 900 } };
const strains = {
  "long texts": { locale: pseudoLocale("en", long), register: small, tag: "en" },
  "texts of both directions": { locale: pseudoLocale("en", bidi), register: small, tag: "en" },
  "both directions, from right to left": { locale: pseudoLocale("ar", bidi), register: small, tag: "ar" },
  "long words": { register: wordy, tag: "en" },
};
for (const [name, { locale, register, tag }] of Object.entries(strains)) {
  for (const [size, viewport] of Object.entries(sizes)) {
    const routes = pages(register);
    if (locale) routes.unshift([`/pkg/locales/${tag}.txt`, json(locale)]);
    browserTest(`${name} break no layout at ${size}`, { server: { routes }, viewport, ...calm }, async ({ page, origin }) => {
      const widget = await open(page, `${origin}/${tag}`);
      await screenshot(page, `strain-${name.replace(/\W+/g, "-")}-${viewport.width}`);
      if (name === "long texts") assert.match(await widget.find(".count").innerText(), /·xyz/);
      const found = await everywhere(widget, { number: 3, search: "3" });
      assert.deepEqual(found, []);
    });
  }
}

for (const { tag } of LANGUAGES) {
  for (const [size, viewport] of Object.entries(sizes)) {
    browserTest(`${tag} fits, and every target is large enough, at ${size}`, { server: { routes: pages(digest) }, viewport, ...calm }, async ({ page, origin }) => {
      const widget = await open(page, `${origin}/${tag}`);
      assert.deepEqual(await everywhere(widget, { number: 44, search: "44" }), []);
    });
  }
}

/** Styles of the reader's own go into shadow trees, too. */
const restyle = (widget, css) =>
  widget.host.evaluate(({ shadowRoot }, css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
  }, css);

for (const [size, viewport] of Object.entries(sizes)) {
  browserTest(`wide text spacing loses nothing at ${size}`, { server: { routes: pages(digest) }, viewport, ...calm }, async ({ page, origin }) => {
    const widget = await open(page, `${origin}/fr`);
    const before = await widget.find(".count").evaluate((it) => it.getBoundingClientRect().height);
    // WCAG 1.4.12, as it is written there.
    await restyle(widget, `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }`);
    assert.ok((await widget.find(".count").evaluate((it) => it.getBoundingClientRect().height)) >= before - 2);
    assert.equal(await widget.find(".title").first().evaluate((it) => getComputedStyle(it).letterSpacing !== "normal"), true);
    assert.deepEqual(await everywhere(widget, { number: 44, search: "44" }), []);
  });
}

// 400 % of 1280 × 1024 is 320 × 256 of CSS pixels, four times as dense.
const zoomed = { server: { routes: pages(digest) }, viewport: { width: 320, height: 256 }, deviceScaleFactor: 4, ...calm };
browserTest("zoomed to 400 % nothing scrolls sideways, and the headers leave room", zoomed, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/en`);
  assert.deepEqual(await everywhere(widget, { number: 44, search: "44" }), []);
});

browserTest("text of twice the size fits", { server: { routes: pages(digest) }, viewport: sizes["1280 px"] }, async ({ page, context, origin }) => {
  const widget = await open(page, `${origin}/ru`);
  // As the reader sets it in the browser.
  const browser = await context.newCDPSession(page);
  await browser.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
  await becomes(() => widget.find(".root").evaluate((it) => getComputedStyle(it).fontSize), "32px");
  assert.deepEqual(await measure(widget), []);
});

const forced = { server: { routes: pages(small) }, viewport: sizes["1280 px"], forcedColors: "active" };
browserTest("forced colours keep what is chosen, marked and focused apart", forced, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/en`);
  await widget.search.fill("ipv6");
  await widget.marks.first().waitFor();
  const colours = (selector) => widget.find(selector).first().evaluate((it) => {
    const { color, backgroundColor, borderTopStyle, borderTopWidth } = getComputedStyle(it);
    return { color, backgroundColor, border: borderTopStyle === "solid" && parseFloat(borderTopWidth) >= 1 };
  });
  const [chosen, other] = [await colours(".choice:has(:checked)"), await colours(".choice:not(:has(:checked))")];
  assert.notEqual(chosen.backgroundColor, other.backgroundColor);
  assert.notEqual(chosen.color, chosen.backgroundColor);
  const [mark, text] = [await colours("mark"), await colours(".row .title")];
  assert.notEqual(mark.backgroundColor, text.backgroundColor);
  for (const edged of [".status", ".badge", ".chip", "#search", "select"]) assert.ok((await colours(edged)).border, edged);
  await widget.search.press("Tab");
  const ring = await widget.host.evaluate(({ shadowRoot }) => getComputedStyle(shadowRoot.activeElement).outlineStyle);
  assert.equal(ring, "solid");
  // Icons are drawn in the colour of the text.
  assert.equal(await widget.find(".chip .icon path").evaluate((it) => getComputedStyle(it).stroke), (await colours(".chip")).color);
});

const still = { server: { routes: pages(small) }, reducedMotion: "reduce" };
browserTest("nothing moves for readers who asked for less motion", still, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/en`);
  const moving = () => widget.host.evaluate(({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll("*")].filter((it) => parseFloat(getComputedStyle(it).transitionDuration) > 0 || getComputedStyle(it).animationName !== "none").length);
  await widget.opener(3).click();
  await widget.find(".detail").waitFor();
  assert.equal(await moving(), 0);
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await becomes(async () => (await moving()) > 0, true, "there is something to be stilled");
});

browserTest("nothing is told by colour alone", { server: { routes: pages(small) }, viewport: sizes["1280 px"] }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/en`);
  assert.deepEqual(await widget.find(".c-status .status").allInnerTexts(), ["Revised", "Unchanged", "New"]);
  const link = await widget.find(".source a").evaluate((it) => getComputedStyle(it).textDecorationLine);
  assert.equal(link, "underline");
  const chosen = await widget.find(".choice:has(:checked)").evaluate((it) => getComputedStyle(it).fontWeight);
  assert.equal(chosen, "600");
  const drawn = () => widget.header("number").locator("path").getAttribute("d");
  const before = await drawn();
  await widget.header("number").getByRole("button").click();
  await becomes(async () => (await drawn()) !== before, true, "the order has a sign of its own");
});
