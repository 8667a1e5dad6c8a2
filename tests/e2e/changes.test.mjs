// What changed since an earlier edition: word by word, with marks that need no colour.
import assert from "node:assert/strict";
import { axe, browserTest, screenshot } from "./harness.mjs";
import { answer } from "./server.mjs";
import { becomes, html, json, Widget } from "./widget.mjs";

const text = (en, fr = en) => ({ en, fr });
const provision = (label, en, fr) => ({ label, text: text(en, fr) });
const resolution = (number, title, sections, more = {}) => ({ number, body: "wtsa", title: text(title), status: "revised", sections, ...more });
const register = (id, title, resolutions) => ({
  format: "resolution-register/1",
  id,
  title: text(title),
  language: "en",
  languages: ["en", "fr"],
  authority: "digest",
  bodies: { wtsa: { name: text("Assembly"), short: text("WTSA") }, director: { name: text("Director", "Directeur") }, council: { name: text("Council", "Conseil") } },
  resolutions,
});
const older = register("older", "The resolutions of 2020", [
  resolution(1, "Gardens", [
    { verb: "resolves", words: text("resolves"), provisions: [provision("1", "that wells be dug", "que des puits soient creusés"), provision("2", "that ponds be kept", "que les étangs soient conservés")] },
    { verb: "instructs", words: text("instructs"), lead: text("the Director"), addressees: ["director"], provisions: [provision("1", "to water all trees in summer", "d’arroser tous les arbres en été"), provision("2", "to report")] },
  ], { revision: { place: "Springfield", year: 2020 } }),
  resolution(2, "Forests", [{ verb: "resolves", words: text("resolves"), provisions: [provision("1", "to plant")] }]),
  resolution(3, "Deserts", [{ verb: "resolves", words: text("resolves"), provisions: [provision("1", "to wait")] }]),
  resolution(5, "Rivers", [{ verb: "resolves", words: text("resolves"), provisions: [provision("1", "to flow")] }]),
]);
const newer = register("newer", "The resolutions of 2024", [
  resolution(1, "Gardens and parks", [
    { verb: "resolves", words: text("resolves"), provisions: [provision("1", "to gather seeds by hand"), provision("2", "that wells be dug", "que des puits soient creusés")] },
    { verb: "instructs", words: text("instructs"), lead: text("the Director and the Council"), addressees: ["director", "council"], provisions: [provision("1", "to water old trees in summer", "d’arroser les vieux arbres en été"), provision("2", "to report")] },
  ], { revision: { place: "Shelbyville", year: 2024 } }),
  resolution(2, "Forests", [], { status: "suppressed" }),
  resolution(4, "Meadows", [{ verb: "resolves", words: text("resolves"), provisions: [provision("1", "to mow")] }], { status: "new" }),
  resolution(5, "Rivers", [{ verb: "resolves", words: text("resolves"), provisions: [provision("1", "to flow")] }]),
]);

const routes = (attributes = "", more = {}) => ({
  routes: [
    ["/page", html(`<resolution-table src="/newer.json" previous="/older.json" ${attributes}></resolution-table>`, more)],
    ["/newer.json", json(newer)],
    ["/older.json", json(older)],
  ],
});
const choice = (widget) => widget.find('input[name="view"][value="changes"]');
const entries = async (widget) => (await widget.find(".change-entry").all().then((all) => Promise.all(all.map((it) => it.getAttribute("data-at")))));
const clean = (words) => words.replace(/\s+/g, " ").trim();

browserTest("resolutions new, revised, suppressed and gone; provisions added, removed, moved and reworded word by word", { server: routes() }, async ({ page, origin }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${origin}/page`);
  const widget = await new Widget(page).shown();
  await choice(widget).waitFor({ state: "attached" });
  assert.ok(!asked.includes("/older.json"), "the earlier edition is fetched when it is asked for");
  await choice(widget).check();
  await widget.find(".change-entry").first().waitFor();
  assert.deepEqual(await entries(widget), ["1", "2", "4", "3"]);
  assert.match(await widget.find("#changes-title").innerText(), /The resolutions of 2020/);
  const kinds = await widget.find(".change-entry > h4 > .change-kind").allInnerTexts();
  assert.deepEqual(kinds.map(clean), ["± Revised", "− Suppressed", "+ New", "− Not in this edition"]);

  const part = (kind) => widget.find(`.change-part[data-part="${kind}"]`);
  // Words, and what those who see no line are told of them.
  const reworded = part("reworded").first();
  assert.match(clean(await reworded.locator(".change-words").textContent()), /^to water removed: all \(end of removal\) added: old \(end of addition\) trees in summer$/);
  assert.deepEqual(await reworded.locator("del, ins").evaluateAll((all) => all.map((it) => [it.localName, getComputedStyle(it).textDecorationLine, getComputedStyle(it, "::before").content])), [["del", "line-through", '"−" / ""'], ["ins", "underline", '"+" / ""']]);
  assert.match(clean(await part("added").first().innerText()), /Added resolves 1 .*to gather seeds by hand/);
  assert.match(clean(await part("removed").first().innerText()), /Removed resolves 2 .*that ponds be kept/);
  assert.match(clean(await part("section").first().innerText()), /Heading .*Newly addressed: Council/);
  assert.match(clean(await part("edition").innerText()), /removed: Springfield, 2020 .*added: Shelbyville, 2024/);
  assert.match(clean(await part("text").first().innerText()), /Gardens.*and parks/);

  // A link leads to the text.
  await reworded.locator("a").click();
  await widget.find("[part=detail]").waitFor();
  assert.equal(await widget.host.evaluate((it) => it.shadowRoot.activeElement?.textContent.includes("to water old trees")), true);
});

browserTest("kinds are chosen, travel in links, and narrow with search and facets", { server: routes() }, async ({ page, origin }) => {
  await page.goto(`${origin}/page?rt.view=changes`);
  const widget = new Widget(page);
  await widget.find(".change-entry").first().waitFor();
  const kind = (id) => widget.find(`input[name="change"][value="${id}"]`);
  const told = await page.evaluateHandle(() => {
    const all = [];
    addEventListener("resolution-table-filter", (event) => all.push(/** @type {CustomEvent} */ (event).detail));
    return all;
  });
  await kind("new").check();
  assert.deepEqual(await told.jsonValue(), [{ view: "changes", search: "", facets: {}, changes: ["new"] }]);
  await becomes(() => entries(widget), ["4"]);
  await kind("revised").check();
  await becomes(() => entries(widget), ["1", "4"]);
  await kind("reworded").check();
  await becomes(() => entries(widget), ["1"]);
  assert.deepEqual(await widget.find(".change-part").evaluateAll((all) => all.map((it) => it.dataset.part)), ["reworded"]);
  await becomes(() => page.evaluate(() => location.search), "?rt.view=changes&rt.changes=new&rt.changes=revised&rt.changes=reworded");
  await page.reload();
  await becomes(() => entries(widget), ["1"]);
  assert.equal(await kind("reworded").isChecked(), true);
  await page.goBack();
  await becomes(() => entries(widget), ["1", "4"]);
  for (const id of ["new", "revised"]) await kind(id).uncheck();
  await widget.search.fill("meadows");
  await becomes(() => entries(widget), ["4"]);
});

browserTest("the texts are compared in the reader's language, and again in another", { server: routes('lang="fr"') }, async ({ page, origin }) => {
  await page.goto(`${origin}/page?rt.view=changes`);
  const widget = new Widget(page);
  const reworded = widget.find('.change-part[data-part="reworded"] .change-words').first();
  await reworded.waitFor();
  assert.match(clean(await reworded.textContent()), /^d’arroser début de suppression : tous les \(fin de suppression\) début d’ajout : les vieux \(fin d’ajout\) arbres en été$/);
  await widget.host.evaluate((it) => it.setAttribute("lang", "en"));
  await becomes(async () => /removed: all/.test((await reworded.textContent()) ?? ""), true);
});

browserTest("an earlier edition that cannot be had is told and asked for again; without one there is no choice", { server: { routes: [...routes().routes.slice(0, 2), ["/older.json", (() => { let count = 0; return (request, response) => (count++ === 0 ? answer(503, "") : json(older))(request, response); })()], ["/alone", html('<resolution-table src="/newer.json"></resolution-table>')]] } }, async ({ page, origin, expectProblem }) => {
  expectProblem(/503/);
  await page.goto(`${origin}/page?rt.view=changes`);
  const widget = new Widget(page);
  await widget.find('[role="alert"]').getByText("The earlier edition could not be loaded").waitFor();
  await widget.find('[data-action="retry-previous"]').click();
  await becomes(() => entries(widget), ["1", "2", "4", "3"]);

  await page.goto(`${origin}/alone`);
  await widget.shown();
  assert.equal(await choice(widget).count(), 0);
  await page.goto(`${origin}/alone?rt.view=changes`);
  await widget.find(".state").getByText("names no earlier edition").waitFor();
});

browserTest("the property takes a register, an address, or nothing, at any time", { server: { routes: [...routes().routes, ["/bare", html('<resolution-table src="/newer.json" view="changes"></resolution-table>')]] } }, async ({ page, origin }) => {
  await page.goto(`${origin}/bare`);
  const widget = new Widget(page);
  await widget.find(".state").getByText("names no earlier edition").waitFor();
  await widget.host.evaluate((it, older) => (it.previous = older), older);
  await becomes(() => entries(widget), ["1", "2", "4", "3"]);
  await widget.host.evaluate((it) => (it.previous = "/newer.json"));
  await becomes(() => entries(widget), []);
  assert.equal(await widget.host.getAttribute("previous"), "/newer.json");
  await widget.host.evaluate((it) => (it.previous = null));
  await widget.find(".state").getByText("names no earlier edition").waitFor();
  assert.equal(await widget.host.getAttribute("previous"), null);
});

browserTest("a page that strips elements names the earlier edition, too", { server: { routes: [...routes().routes, ["/plain", html('<div data-resolution-table data-src="/newer.json" data-previous="/older.json" data-view="changes"></div>')]] } }, async ({ page, origin }) => {
  await page.goto(`${origin}/plain`);
  await becomes(() => entries(new Widget(page)), ["1", "2", "4", "3"]);
});

for (const [name, options] of Object.entries({
  desktop: { viewport: { width: 1280, height: 900 } },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  forced: { viewport: { width: 1280, height: 900 }, forcedColors: "active" },
  320: { viewport: { width: 320, height: 640 } },
})) {
  browserTest(`the changes are accessible and fit (${name})`, { server: routes(), ...options }, async ({ page, origin }) => {
    await page.goto(`${origin}/page?rt.view=changes`);
    const widget = new Widget(page);
    await widget.find(".change-entry").first().waitFor();
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= options.viewport.width);
    await axe(page);
    await screenshot(page, `changes-${name}`);
  });
}

browserTest("from right to left, and on paper", { server: routes('lang="ar"') }, async ({ page, origin }) => {
  await page.goto(`${origin}/page?rt.view=changes`);
  const widget = new Widget(page);
  await widget.find(".change-entry").first().waitFor();
  await axe(page);
  await screenshot(page, "changes-ar");
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  await widget.find(".printout .change-entry").first().waitFor();
  assert.equal(await widget.find(".printout .change-entry").count(), 4);
  assert.equal(await widget.find(".printout input").count(), 0);
  await screenshot(page, "changes-print");
});
