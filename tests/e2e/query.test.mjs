// The language of the search box: fields, phrases, exclusions, relevance, what is said of a malformed search, the help.
import assert from "node:assert/strict";
import { axe, browserTest, screenshot } from "./harness.mjs";
import { becomes, open } from "./widget.mjs";

const problems = (widget) => widget.find("#query-problems li").allInnerTexts();
const first = async (widget) => (await widget.keys())[0];

browserTest("fields, phrases and exclusions narrow the rows in both views", {}, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/`);
  await widget.search.fill("rés:44,64");
  await widget.showsRows([44, 64]);
  await widget.search.fill("statut:nouvelle");
  await widget.showsRows([100]);
  await widget.search.fill("« Internet des objets » -statut:inchangée");
  await becomes(() => first(widget), "98");
  const marks = new Set((await widget.marks.allInnerTexts()).map((mark) => mark.toLowerCase()));
  assert.deepEqual(marks, new Set(["internet des objets"]), "the phrase is marked, what is excluded is not");
  await widget.view("provisions").check();
  await widget.search.fill("verb:instructs to:tsb-director res:64");
  await becomes(async () => new Set((await widget.keys()).map((key) => key.split("/").slice(0, 2).join("/"))), new Set(["64/instructs"]));
  assert.deepEqual(await problems(widget), []);
});

browserTest("rows come by relevance until the reader sets an order", {}, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/`);
  await widget.search.fill("44");
  await becomes(() => first(widget), "44");
  await widget.search.fill("spam");
  await becomes(() => first(widget), "52");
  await widget.find(".by-relevance").waitFor();
  await widget.header("number").getByRole("button").click();
  await becomes(async () => (await widget.keys()).map(Number), (await widget.keys()).map(Number).toSorted((a, b) => a - b));
  assert.equal(await widget.find(".by-relevance").count(), 0);
});

browserTest("a malformed search says what is wrong and searches the rest", {}, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/`);
  await widget.search.fill("spam couleur:rouge verbe:xyz");
  await becomes(async () => (await problems(widget)).length, 2);
  assert.match((await problems(widget))[0], /« couleur »/);
  assert.match((await problems(widget))[1], /« xyz »/);
  await becomes(() => first(widget), "52", "the rest is searched");
  const described = await widget.search.evaluate((input) => input.getRootNode().getElementById(input.getAttribute("aria-describedby")).innerText);
  assert.match(described, /couleur/);
  await becomes(async () => (await widget.status.innerText()).includes("couleur"), true);
  await axe(page);
  await screenshot(page, "query-problems");
  await widget.search.fill('itinérance "mobile inter');
  await becomes(async () => (await problems(widget)).length, 1);
  await becomes(() => first(widget), "88");
  await widget.search.fill("rés:45");
  await widget.find(".no-match").waitFor();
  assert.match((await problems(widget))[0], /Résolution 45/);
  await widget.search.fill("rés:");
  await becomes(async () => (await problems(widget)).length, 1, "once no values are offered any more");
  await widget.search.fill("spam");
  await becomes(() => problems(widget), []);
});

browserTest("a search of a million characters is cut with a clear message, and the widget stays quick", {}, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/`);
  for (const search of ["spam ".repeat(200_000), "a".repeat(1_000_000), 'à:"'.repeat(333_333)]) {
    const begin = Date.now();
    await widget.search.evaluate((input, text) => {
      input.value = text;
      input.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    }, search);
    await becomes(async () => (await problems(widget)).some((text) => /trop longue/.test(text)), true);
    assert.ok(Date.now() - begin < 5000, `${Date.now() - begin} ms`);
    assert.ok((await widget.find(".chip").first().innerText()).length < 100);
  }
  await widget.find("[data-action=clear-search]").click();
  await widget.counts("28 résolutions");
  assert.deepEqual(await problems(widget), []);
});

browserTest("the help shows examples that can be tried, by mouse and by keyboard", {}, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/`);
  await (await widget.tool("help")).click();
  await widget.find("[data-panel=help] .example").first().waitFor();
  await axe(page);
  await screenshot(page, "query-help");
  for (const example of await widget.find(".example").all()) {
    await example.click();
    await becomes(() => widget.search.inputValue(), await example.innerText());
    await becomes(async () => (await widget.rows.count()) > 0, true, await example.innerText());
    assert.deepEqual(await problems(widget), []);
    await becomes(() => widget.focused(), "search");
  }
  await widget.find(".example").first().focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await becomes(() => widget.search.inputValue(), "« pays en développement »");
  await widget.find(".example").first().focus();
  await page.keyboard.press("Escape");
  assert.equal(await widget.find("[data-panel=help]").count(), 0);
});

browserTest("help and problems fit 320 pixels", { viewport: { width: 320, height: 1200 } }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/`);
  await widget.search.fill("spam couleur:rouge");
  await becomes(async () => (await problems(widget)).length, 1);
  await widget.find("[data-action=menu]").click();
  assert.equal(await widget.find("[data-action=sort] option").first().innerText(), "Pertinence");
  await (await widget.tool("help")).click();
  await widget.find(".example").first().waitFor();
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320));
  const box = await widget.search.boundingBox();
  const problem = await widget.find("#query-problems").boundingBox();
  assert.ok(problem.y >= box.y + box.height && problem.y < box.y + box.height + 40, "right below the box");
  await screenshot(page, "query-help-320");
});

browserTest("a search with names follows the language of the interface", {}, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/`);
  await widget.search.fill('verbe:charge statut:révisée à:"Directeur du TSB"');
  await becomes(() => problems(widget), []);
  const rows = await widget.keys();
  assert.ok(rows.length > 1 && rows.length < 28);
  await widget.find("[data-action=language]").selectOption("en");
  await becomes(() => widget.search.inputValue(), 'verb:instructs status:Revised to:"Directeur du TSB"');
  await widget.showsRows(rows);
  assert.deepEqual(await problems(widget), []);
});
