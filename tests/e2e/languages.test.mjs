// The same suite in each of the six languages, which of them is shown, and what is missing in one.
import assert from "node:assert/strict";
import { browserTest, mainTest, screenshot } from "./harness.mjs";
import { LANGUAGES, localeFile, pages } from "./languages.mjs";
import { after, answer } from "./server.mjs";
import { becomes, deferred, digest, events, html, json, open, showing, small } from "./widget.mjs";

const server = { routes: pages(digest) };

/** Collects the locale files that the page asks for. */
function asked(page) {
  const files = [];
  page.on("request", (request) => {
    const [, name] = request.url().match(/\/locales\/(\w+)\.txt/) ?? [];
    if (name) files.push(name);
  });
  return files;
}

for (const { tag, dir, word, script } of LANGUAGES) {
  const { texts, counted, verbs, statuses } = localeFile(tag);
  mainTest(`the main tasks in ${tag}`, { server, viewport: { width: 1600, height: 900 } }, async ({ page, origin }) => {
    const files = asked(page);
    const widget = await open(page, `${origin}/${tag}`);
    const count = (forms, ...numbers) => {
      // In the numerals and the plural form of the language, as its locale file and `Intl` say.
      const [number, total] = numbers;
      return page.evaluate(([tag, forms, number, total]) => {
        const form = forms[new Intl.PluralRules(tag).select(number)] ?? forms.other;
        const { format } = new Intl.NumberFormat(tag, { numberingSystem: "latn" });
        return form.replace("{count}", format(number)).replace("{total}", format(total));
      }, [tag, forms, number, total ?? number]);
    };
    const root = widget.find(".root");
    assert.deepEqual([await root.getAttribute("lang"), await root.getAttribute("dir")], [tag, dir]);
    assert.equal(await root.evaluate((it) => getComputedStyle(it).direction), dir);
    assert.equal(await widget.host.getByRole("heading", { level: 2 }).innerText(), digest.title[tag]);
    await widget.counts(await count(counted["all-resolutions"], 28));
    assert.match(await widget.find(".count").innerText(), script);
    assert.equal(await widget.search.getAttribute("placeholder"), texts["search-hint"]);
    assert.deepEqual(
      (await widget.table.locator("thead th").allInnerTexts()).map((it) => it.trim()),
      ["number", "status", "title", "summary", "provisions"].map((id) => texts[`column-${id}`]),
    );
    assert.equal(await widget.row(50).locator(".c-title").innerText(), digest.resolutions.find((it) => it.number === 50).title[tag]);
    assert.equal(await widget.find("[lang]:not(.root):not(option)").count(), 0, "no text is in another language");

    // A word of the language, in the texts of the language.
    await widget.search.fill(word);
    await widget.marks.first().waitFor();
    const marked = new Set((await widget.marks.allInnerTexts()).map((it) => it.toLowerCase()));
    assert.ok(marked.has(word), [...marked].join());
    await widget.complete();
    const matching = await widget.rows.count();
    assert.ok(matching > 0 && matching < 28, `${matching} rows`);
    await widget.counts(await count(counted.resolutions, matching, 28));

    await widget.host.getByRole("radio", { name: texts["view-provisions"] }).check();
    await widget.table.locator("th[data-column=text]").waitFor();
    await widget.complete();
    const provisions = await widget.rows.count();
    await widget.counts(await count(counted.provisions, provisions, 207));
    const invites = widget.value("verb", "invites");
    assert.equal(await widget.facet("verb").locator("label:has([value=invites]) .name").innerText(), verbs.invites);
    await invites.check();
    await becomes(async () => (await widget.rows.count()) < provisions, true);
    const removing = texts["remove-filter"].replace("{facet}", texts["facet-verb"]).replace("{value}", verbs.invites);
    await widget.host.getByRole("button", { name: removing }).click();
    await becomes(() => widget.rows.count(), provisions);

    await widget.host.getByRole("radio", { name: texts["view-overview"] }).check();
    await widget.host.getByRole("button", { name: texts["clear-search"], exact: true }).click();
    await widget.opener(100).click();
    const detail = widget.find("[data-detail='100']");
    assert.ok((await detail.getByRole("heading", { level: 3 }).innerText()).includes(texts["resolution-number"].replace("{number}", "100")));
    assert.equal(await detail.locator(".status").innerText(), statuses.new);
    await detail.locator(".provisions .text").first().waitFor();
    await page.evaluate(() => scrollTo(0, 0));
    await screenshot(page, `language-${tag}-desk`);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.evaluate(() => scrollTo(0, 0));
    await screenshot(page, `language-${tag}-phone`);
    assert.deepEqual(files, [tag], "only the language in use travels");
  });
}

/** What the interface says, apart from the register's words (of which facets are full) and the languages' own names. */
const chrome = (host) => {
  const said = [];
  const walk = (node) => {
    if (node.matches?.("select[data-action=language], td, .head, bdi, .detail, caption, .of-title, .about, .number, .facets, svg")) return;
    for (const name of ["aria-label", "placeholder"]) if (node.getAttribute?.(name)) said.push(node.getAttribute(name));
    if (node.nodeType === 3 && node.data.trim()) said.push(node.data);
    node.childNodes.forEach(walk);
  };
  walk(host.shadowRoot.querySelector(".root"));
  return said;
};

for (const { tag, script } of LANGUAGES.filter(({ tag }) => ["ar", "zh", "ru"].includes(tag))) {
  browserTest(`no English is left in the interface in ${tag}`, { server: { routes: pages(small) } }, async ({ page, origin }) => {
    const widget = await open(page, `${origin}/${tag}`);
    const states = [];
    for (const view of ["overview", "provisions"]) {
      await widget.view(view).check();
      states.push(...(await widget.host.evaluate(chrome)));
    }
    await widget.search.fill("111");
    await widget.find(".no-match").waitFor();
    states.push(...(await widget.host.evaluate(chrome)));
    assert.ok(states.length > 60 && states.some((text) => script.test(text)));
    assert.deepEqual(states.filter((text) => /[a-z]{2}/i.test(text.replace(/\d+(\/[\w-]+)+/g, ""))), []);

    // Texts of other states: every one has letters of the script where English has letters; № is the sign for "No.".
    const flat = (value, path = "") =>
      typeof value === "string" ? [[path, value]] : Object.entries(value).flatMap(([id, it]) => flat(it, `${path}/${id}`));
    const texts = flat(localeFile(tag));
    const withoutLetters = new Set(flat(localeFile("en")).filter(([, text]) => !/[a-z]{2}/i.test(text.replace(/\{\w+\}/g, ""))).map(([path]) => path));
    const foreign = texts.filter(([path, own]) => path !== "/language" && !["№", "Markdown"].includes(own) && !withoutLetters.has(path) && !script.test(own));
    assert.ok(texts.length > 100);
    assert.deepEqual(foreign, []);
  });
}

const table = (attributes = "") => `<resolution-table src="/register.json" ${attributes}></resolution-table>`;
const inShadow = (hostLang, innerLang) =>
  `<div id="outer" ${hostLang}></div><script type="module">
    const root = document.getElementById("outer").attachShadow({ mode: "open" });
    root.innerHTML = '<section ${innerLang}>${table()}</section>';
  </script>`;

/** What the page says, the browser's language, and the language shown. @type {[string, any, string, string][]} */
const resolution = [
  ["its own attribute", { lang: "fr", body: `<div lang="es">${table('lang="ru"')}</div>` }, "zh-CN", "ru"],
  ["a region of a language", { lang: "fr", body: table('lang="es-419"') }, "zh-CN", "es"],
  ["the nearest lang", { lang: "fr", body: `<div lang="es"><div>${table()}</div></div>` }, "zh-CN", "es"],
  ["the page's", { lang: "fr", body: table() }, "zh-CN", "fr"],
  ["the next, where the nearest is not known", { lang: "ar", body: `<div lang="de">${table('lang="tlh"')}</div>` }, "zh-CN", "ar"],
  ["the nearest across a shadow root", { lang: "fr", body: inShadow('lang="zh"', "") }, "es-ES", "zh"],
  ["the nearest inside a shadow root", { lang: "fr", body: inShadow('lang="zh"', 'lang="ru"') }, "es-ES", "ru"],
  ["the page's, outside of a shadow root", { lang: "fr", body: inShadow("", "") }, "es-ES", "fr"],
  ["the browser's", { lang: "", body: table() }, "ru-RU", "ru"],
  ["English, failing all", { lang: "de", body: table() }, "de-DE", "en"],
];
for (const [name, { lang, body }, locale, expected] of resolution) {
  const routes = [["/page", html(body, { lang })], ["/register.json", json(small)]];
  browserTest(`the language comes from ${name}`, { server: { routes }, locale }, async ({ page, origin }) => {
    const files = asked(page);
    const widget = await open(page, `${origin}/page`);
    assert.equal(await widget.find(".root").getAttribute("lang"), expected);
    assert.equal(await widget.search.getAttribute("placeholder"), localeFile(expected).texts["search-hint"]);
    assert.deepEqual(files, [expected]);
  });
}

browserTest("the reader switches: texts, attribute, event; search, filter and focus stay", { server: showing(small) }, async ({ page, origin }) => {
  const files = asked(page);
  await page.addInitScript(() => {
    globalThis.languages = [];
    document.addEventListener("resolution-table-language", ({ detail }) => globalThis.languages.push(detail));
  });
  const told = await events(page);
  const widget = await open(page, `${origin}/page`);
  await widget.search.fill("formation");
  await widget.search.fill("training");
  await widget.value("verb", "instructs").check();
  await widget.showsRows([3, 30]);
  await widget.opener(3).click();
  const before = (await told("filter")).length;
  const select = widget.find("[data-action=language]");
  assert.deepEqual(await select.locator("option").evaluateAll((all) => all.map(({ value, lang, text }) => [value, lang, text])), [
    ["ar", "ar", "العربية"], ["zh", "zh", "中文"], ["en", "en", "English"],
    ["fr", "fr", "Français"], ["ru", "ru", "Русский"], ["es", "es", "Español"],
  ]);
  await select.focus();
  for (const tag of ["fr", "ar", "en", "fr"]) {
    const { texts } = localeFile(tag);
    await select.selectOption(tag);
    await becomes(() => widget.search.getAttribute("placeholder"), texts["search-hint"]);
    assert.equal(await widget.host.getAttribute("lang"), tag);
    assert.equal(await widget.find(".root").getAttribute("dir"), tag === "ar" ? "rtl" : "ltr");
    assert.equal(await widget.search.inputValue(), "training");
    assert.equal(await widget.value("verb", "instructs").isChecked(), true);
    assert.equal(await widget.focused(), "language");
    assert.equal(await select.inputValue(), tag);
  }
  // The French texts do not have the word.
  await widget.find(".no-match").waitFor();
  await select.selectOption("en");
  await widget.showsRows([3, 30]);
  assert.equal(await widget.find("[data-detail='3']").count(), 1, "what was open is open");
  assert.deepEqual(await page.evaluate(() => globalThis.languages), ["fr", "ar", "en", "fr", "en"].map((language) => ({ language })));
  assert.equal((await told("filter")).length, before, "the criteria did not change");
  assert.deepEqual(files, ["en", "fr", "ar"], "each file travels once");
});

const late = deferred();
const slow = { routes: [["/pkg/locales/es.txt", after(late.promise)], ...showing(small).routes] };
browserTest("the language chosen last stays, whichever file comes last", { server: slow }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const select = widget.find("[data-action=language]");
  await select.selectOption("es");
  await select.selectOption("fr");
  await widget.counts("3 résolutions");
  const came = page.waitForResponse(/es\.txt/);
  late.resolve();
  await (await came).finished();
  // The number of rows is announced when what was under way has settled.
  await becomes(() => widget.status.innerText(), "3 résolutions");
  assert.equal(await widget.find(".root").getAttribute("lang"), "fr");
});

const partly = {
  ...small,
  title: { fr: "Registre d'essai", es: "Registro de prueba" },
  bodies: { ...small.bodies, "itu-t-sg17": { name: { fr: "Commission d'études 17" }, kind: "study-group" } },
  resolutions: [
    { number: 1, body: "wtsa", status: "new", title: { fr: "Un titre en français" }, summary: [{ es: "Un resumen en español", fr: "Un résumé" }],
      sections: [{ verb: "invites", part: "operative", words: { es: "invita" }, addressees: ["itu-t-sg17"], provisions: [{ label: "1", text: { ar: "نص بالعربية" } }] }] },
  ],
};
browserTest("a text that lacks the language is in another, and says so", { server: showing(partly, 'lang="es"') }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  assert.equal(await widget.find(".roles").count(), 0, "nobody is named beside the one addressee: there is no role to choose");
  const note = (name) => localeFile("es").texts["in-language"].replace("{language}", name);
  const title = widget.find(".c-title [lang=fr]");
  assert.equal(await title.innerText(), `Un titre en français${note("Français")}`);
  const small = title.locator("small");
  assert.deepEqual([await small.innerText(), await small.getAttribute("lang")], [note("Français"), "es"]);
  assert.equal(await widget.find(".c-summary [lang]").count(), 0, "the summary is in the reader's language");
  assert.equal(await widget.find(".head h2 [lang]").count(), 0);
  assert.equal(await widget.find(".authority .badge").count(), 1, "the register is not in one language");
  await widget.view("provisions").check();
  assert.equal(await widget.find(".c-addressee [lang=fr]").innerText(), `Commission d'études 17${note("Français")}`);
  assert.equal(await widget.find(".c-text [lang=ar]").getAttribute("dir"), "rtl");
  assert.equal(await widget.facet("who").locator(".name [lang=fr]").innerText(), "Commission d'études 17");
  await widget.value("who", "itu-t-sg17").check();
  assert.equal(await widget.chips.locator("[lang=fr]").innerText(), "Commission d'études 17");
});

const plain = {
  ...small, title: "Un registre", source: { authority: "official", title: "Un document", language: "fr" }, bodies: {},
  resolutions: [{ number: 1, body: "wtsa", status: "new", title: "Un titre", summary: ["Un résumé"] }],
};
browserTest("a register in one language says so once", { server: showing(plain, 'lang="es"') }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const { texts } = localeFile("es");
  assert.equal(await widget.find("small.language").count(), 0);
  assert.deepEqual(await widget.find(".authority .badge").allInnerTexts(), [texts.official, texts["texts-in"].replace("{language}", "Français")]);
  for (const [part, words] of [["h2", "Un registre"], [".authority", "Un document"], [".c-title", "Un titre"], [".c-summary", "Un résumé"], ["caption", "Un registre"]]) {
    assert.equal(await widget.find(`${part} [lang=fr]`).textContent(), words);
  }
});

const failing = { routes: [["/pkg/locales/fr.txt", answer(503)], ...showing(small).routes] };
browserTest("a language that does not come leaves the one that is there", { server: failing }, async ({ page, origin, expectProblem }) => {
  expectProblem(/the language could not be loaded/);
  expectProblem(/Failed to load resource/);
  const widget = await open(page, `${origin}/page`);
  const failed = page.waitForEvent("console", (message) => /the language could not be loaded/.test(message.text()));
  await widget.find("[data-action=language]").selectOption("fr");
  await failed;
  assert.equal(await widget.find(".root").getAttribute("lang"), "en");
  await widget.counts("3 resolutions");
  const choice = widget.find("[data-action=language]");
  await becomes(() => choice.inputValue(), "en", "the choice says what is spoken");
  await becomes(() => widget.status.innerText(), localeFile("en").texts["error-network"], "and the reader hears why");
  assert.equal(await widget.host.getAttribute("lang"), null);
  assert.doesNotMatch(await page.evaluate(() => location.search), /lang/);
  const again = page.waitForRequest(/fr\.txt/);
  await choice.selectOption("fr");
  await again;
});
