// Several registers in one table.
import assert from "node:assert/strict";
import { axe, browserTest, mainTest, screenshot } from "./harness.mjs";
import { after, answer, delay } from "./server.mjs";
import { Widget, becomes, deferred, events, html, json, open, small } from "./widget.mjs";

/** The texts of a register in one language only, as plain strings. */
const inLanguage = (it, language) => {
  if (Array.isArray(it)) return it.map((item) => inLanguage(item, language));
  if (it === null || typeof it !== "object") return it;
  if (typeof it[language] === "string") return it[language];
  return Object.fromEntries(Object.entries(it).map(([key, value]) => [key, key === "source" ? { ...inLanguage(value, language), language } : inLanguage(value, language)]));
};
const monolingual = (language) => ({ ...inLanguage(small, language), language, source: { ...inLanguage(small.source, language), language } });

/** Another assembly's register, with a resolution of the same number and one of its own. */
const wtdc = {
  format: "resolution-register/1",
  id: "wtdc",
  language: "en",
  title: "Development register",
  assembly: { acronym: "DE-25" },
  source: { authority: "official", title: "Development acts", language: "en", date: "2025-02-03", link: "https://example.org/acts" },
  bodies: { wtdc: { name: "World development conference", short: "WTDC", kind: "assembly" } },
  resolutions: [
    {
      number: 30,
      body: "wtdc",
      status: "new",
      title: "Rural radio",
      sections: [{ verb: "resolves", part: "operative", provisions: [{ label: "1", text: "to build rural radio;" }] }],
      references: [{ kind: "resolution", body: "wtsa", number: "30", words: "WTSA Resolution 30", at: "30/resolves/1" }],
    },
    { number: 31, body: "wtdc", status: "new", title: "Lighthouses" },
  ],
};

const asked = [];
const count = (request, response, next) => {
  if (request.url.endsWith(".json")) asked.push(request.url);
  next();
};
const held = deferred();
let down = true;
const server = {
  routes: [
    ["/a.json", count], ["/b.json", count], ["/fr.json", count], ["/en.json", count],
    ["/held.json", after(held.promise)],
    ["/flaky.json", (request, response, next) => (down ? answer(503)(request, response) : next())],
    ["/a.json", json(small)],
    ["/b.json", delay(60)],
    ["/b.json", json(wtdc)],
    ["/held.json", json(wtdc)],
    ["/flaky.json", json(wtdc)],
    ["/fr.json", json(monolingual("fr"))],
    ["/en.json", json(monolingual("en"))],
    ["/page", html('<resolution-table src="/a.json\n  /b.json"></resolution-table>')],
    ["/languages", html('<resolution-table src="/fr.json /en.json"></resolution-table>')],
    ["/flaky", html('<resolution-table src="/a.json /flaky.json"></resolution-table>')],
    ["/slow", html('<resolution-table src="/a.json /held.json"></resolution-table>')],
    ["/none", html('<resolution-table src="/gone.json /gone-too.json"></resolution-table>')],
    ["/many", html(Array.from({ length: 20 }, (_, n) => `<resolution-table id="t${n}" src="/a.json ${n % 2 ? "/b.json" : "/en.json"}"></resolution-table>`).join(""))],
    ["/inside", html(`<resolution-table><script type="application/json">${JSON.stringify(small)}</script><script type="application/json">${JSON.stringify(wtdc)}</script></resolution-table>`)],
    ["/bare", html("<resolution-table></resolution-table>")],
  ],
};
const wide = { server, viewport: { width: 1280, height: 900 } };

mainTest("two assemblies in one table, each with its document", wide, async ({ page, origin }) => {
  const told = await events(page);
  const widget = await open(page, `${origin}/page`);
  await widget.showsRows([3, 30, 300, "wtdc-30", "wtdc-31"]);
  await widget.counts("5 resolutions");
  assert.deepEqual(await told("ready"), [{ name: "ready", id: "fixture+wtdc", resolutions: 5, problems: 0, missing: [] }]);
  await widget.find(".source summary").click();
  const lines = await widget.find(".lines-of-source .authority").allInnerTexts();
  assert.equal(lines.length, 2);
  assert.match(lines[0], /Test register[^]*Digest[^]*Test document[^]*2024/);
  assert.match(lines[1], /Development register[^]*Official[^]*Development acts[^]*2025/);
  assert.deepEqual(await widget.find(".authority a").evaluateAll((all) => all.map((it) => it.href)), ["https://example.org/report", "https://example.org/acts"]);
  assert.deepEqual(await widget.find(".row .assembly").allInnerTexts(), ["WTSA", "WTSA", "WTSA", "WTDC", "WTDC"]);
  await widget.opener("wtdc-30").click();
  const detail = widget.find('[data-detail="wtdc-30"]');
  await detail.waitFor();
  assert.equal(await widget.opener("wtdc-30").getAttribute("aria-label"), "Close Resolution 30 (WTDC)");
  assert.equal(await detail.locator('[data-path="wtdc-30/resolves/1"]').count(), 1);
  assert.equal(await widget.find('[data-detail="30"]').count(), 0);
  await axe(page);
  await screenshot(page, "sources");
  // A citation leads to the other register's resolution.
  await detail.locator("a.cite").first().click();
  await widget.find('[data-detail="30"]').waitFor();
  await widget.search.fill("res:30 ");
  await widget.showsRows([30, "wtdc-30"]);
});

browserTest("links to both lead to their own", wide, async ({ page, origin }) => {
  await page.goto(`${origin}/page?rt.at=wtdc-30/resolves/1`);
  const widget = await new Widget(page).shown();
  await widget.find('[data-detail="wtdc-30"]').waitFor();
  assert.equal(await widget.find('[data-detail="30"]').count(), 0);
  assert.equal(await widget.host.evaluate((host) => host.open("30/resolves/2")), "30/resolves/2");
  await widget.find('[data-detail="30"]').waitFor();
  await widget.host.evaluate((host) => host.setState({ compare: ["30", "wtdc-30"] }));
  await becomes(() => widget.find("#comparison h3").innerText(), "Resolution 30 (WTSA) and Resolution 30 (WTDC) side by side");
  await widget.host.evaluate((host) => host.setState({ view: "matrix", across: "resolutions" }));
  await widget.find("[part=table], .matrix").first().waitFor();
  await widget.host.evaluate((host) => host.setState({ view: "citations" }));
  await widget.showsRows([3, 30, 300, "wtdc-30", "wtdc-31"]);
  await widget.host.evaluate((host) => host.setState({ view: "provisions" }));
  assert.ok((await widget.keys()).includes("wtdc-30/resolves/1"));
  const again = JSON.parse(await widget.host.evaluate((host) => host.export("json")));
  assert.equal(again.parts.length, 2);
  const loaded = await widget.host.evaluate((host, register) => host.load(register), again);
  assert.equal(loaded.resolutions, again.resolutions.length, "what was exported is a register again");
});

browserTest("one register in two languages is one table in both", wide, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/languages`);
  await widget.showsRows([3, 30, 300]);
  assert.equal(await widget.find("[part=authority]").count(), 1);
  assert.equal(await widget.find(".lines-of-source .authority").count(), 1);
  assert.equal(await widget.find(".assembly").count(), 0);
  assert.equal(await widget.host.getByRole("heading", { level: 2 }).innerText(), "Test register");
  const titles = (language) => small.resolutions.map(({ title }) => title[language]);
  assert.deepEqual(await widget.find(".title").allInnerTexts(), titles("en"));
  await widget.find("[data-action=language]").selectOption("fr");
  await becomes(() => widget.find(".title").allInnerTexts(), titles("fr"));
  await widget.opener(3).click();
  await widget.find('[data-detail="3"] .parallel-choice input[value=en]').check();
  await widget.find('[data-detail="3"]').getByText(small.resolutions[0].sections[1].provisions[0].text.en).first().waitFor();
});

browserTest("what fails of two is named beside the other, and may be tried again", wide, async ({ page, origin, expectProblem }) => {
  expectProblem(/503/);
  const told = await events(page);
  const widget = await open(page, `${origin}/flaky`);
  await widget.showsRows([3, 30, 300]);
  const notice = widget.find(".incomplete");
  assert.match(await notice.innerText(), /Not everything could be loaded[^]*\/flaky\.json[^]*503[^]*Try again/);
  assert.deepEqual((await told("ready"))[0].missing, ["/flaky.json"]);
  assert.deepEqual(await told("error"), []);
  await axe(page);
  await screenshot(page, "sources-missing");
  down = false;
  await notice.getByRole("button").click();
  await widget.showsRows([3, 30, 300, "wtdc-30", "wtdc-31"]);
  assert.equal(await notice.count(), 0);
});

const many = Array.from({ length: 12 }, (_, at) => `/missing-${at}.json`);
for (const viewport of [{ width: 1280, height: 900 }, { width: 390, height: 844 }]) {
  browserTest(`of many that fail some are named above the rows, which stay on the first screen: ${viewport.width} px`, { server: { routes: [["/register.json", json(small)], ["/page", html(`<resolution-table src="/register.json ${many.join(" ")}" url-state="off"></resolution-table>`)]] }, viewport }, async ({ page, origin, expectProblem }) => {
    expectProblem(/404/);
    const widget = await open(page, `${origin}/page`);
    await widget.showsRows([3, 30, 300]);
    const notice = widget.find(".incomplete");
    assert.equal(await notice.locator("code:visible").count(), 2);
    assert.ok((await widget.search.boundingBox()).y < viewport.height / 2);
    await notice.locator("summary").click();
    assert.deepEqual(await notice.locator("code:visible").allInnerTexts(), many);
  });
}

browserTest("where all fail, all are named", wide, async ({ page, origin, expectProblem }) => {
  expectProblem(/404/);
  const told = await events(page);
  await page.goto(`${origin}/none`);
  const widget = new Widget(page);
  await widget.alert.waitFor();
  assert.match(await widget.alert.innerText(), /\/gone\.json \/gone-too\.json/);
  assert.deepEqual((await told("error")).map(({ kind }) => kind), ["status"]);
});

browserTest("nothing is shown before all are there", wide, async ({ page, origin }) => {
  await page.goto(`${origin}/slow`);
  const widget = new Widget(page);
  await becomes(() => widget.find("progress").getAttribute("value"), "50", "the one half is here");
  held.resolve();
  await widget.showsRows([3, 30, 300, "wtdc-30", "wtdc-31"]);
});

browserTest("twenty tables with overlapping lists fetch each file once", wide, async ({ page, origin }) => {
  asked.length = 0;
  await page.goto(`${origin}/many`);
  const last = await new Widget(page, "#t19").shown();
  await last.showsRows([3, 30, 300, "wtdc-30", "wtdc-31"]);
  await (await new Widget(page, "#t18").shown()).showsRows([3, 30, 300]);
  assert.deepEqual([...asked].sort(), ["/a.json", "/b.json", "/en.json"]);
});

browserTest("lists in data and load, and several scripts inside", wide, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/inside`);
  await widget.showsRows([3, 30, 300, "wtdc-30", "wtdc-31"]);
  await page.goto(`${origin}/bare`);
  const bare = new Widget(page);
  const loaded = await bare.host.evaluate((host, register) => host.load([register, "/a.json"]), wtdc);
  assert.equal(loaded.id, "wtdc+fixture");
  assert.deepEqual(await bare.keys(), ["30", "31", "fixture-3", "fixture-30", "fixture-300"], "in the order given");
  await bare.host.evaluate((host, register) => (host.data = [register]), small);
  await bare.showsRows([3, 30, 300]);
  const both = await bare.host.evaluate((host) => host.load(["/a.json", new URL("/b.json", location.href)]));
  assert.equal(both.id, "fixture+wtdc");
  assert.match(await bare.host.getAttribute("src"), /^\/a\.json http:.*\/b\.json$/);
});

const broken = { ...wtdc, resolutions: [...wtdc.resolutions, { body: "wtdc", title: "No number" }] };
browserTest("problems name their file", { server: { routes: [["/broken.json", json(broken)], ["/two", html('<resolution-table src="/a.json /broken.json"></resolution-table>')], ...server.routes] } }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/two`);
  await widget.find(".problems summary").click();
  assert.match(await widget.find(".problems li").first().innerText(), /^\/broken\.json \$\.resolutions\[2\]/);
});

/** Twelve registers of one resolution each. */
const meetings = Array.from({ length: 12 }, (_, at) => ({
  ...small,
  id: `meeting-${at + 1}`,
  title: `Meeting number ${at + 1} of the assembly of gardeners and their neighbours`,
  source: { title: `Proceedings ${at + 1}`, url: `https://example.org/${at + 1}` },
  resolutions: [{ ...small.resolutions[0], number: at + 1 }],
}));
for (const viewport of [{ width: 1280, height: 900 }, { width: 390, height: 844 }]) {
  browserTest(`the head grows with neither the number of sources nor their titles: ${viewport.width} px`, { server: { routes: [...meetings.map((it, at) => [`/m${at + 1}.json`, json(it)]), ["/page", html(`<resolution-table src="${meetings.map((_, at) => `/m${at + 1}.json`).join(" ")}"></resolution-table>`)]] }, viewport }, async ({ page, origin }) => {
    const widget = await open(page, `${origin}/page`);
    const { top, search, row } = await widget.host.evaluate((host) => {
      const at = (selector) => host.shadowRoot.querySelector(selector).getBoundingClientRect();
      return { top: host.getBoundingClientRect().top, search: at("#search").top, row: at("tr.row").bottom };
    });
    assert.ok(search - top <= viewport.height / 2, `the search stands at ${search - top} px`);
    assert.ok(row - top <= viewport.height, `the first row ends at ${row - top} px`);
  });
}
