// axe-core in every state of the widget, in six languages, in light and dark, on a phone and on a desk.
import assert from "node:assert/strict";
import { axe, browserTest } from "./harness.mjs";
import { LANGUAGES, pages } from "./languages.mjs";
import { answer } from "./server.mjs";
import { becomes, digest, small, Widget } from "./widget.mjs";

// A dozen resolutions have every kind of row; axe takes its time over each of them.
const bad = structuredClone(digest);
bad.resolutions = bad.resolutions.filter(({ number }, position) => position < 11 || number === 44);
bad.resolutions[0].status = "postponed";

// The edition before: a resolution more, one less, and other words in one of them.
const older = structuredClone(bad);
older.resolutions.shift();
older.resolutions.push({ ...structuredClone(older.resolutions[0]), number: 999 });
const reworded = older.resolutions[0].sections[0].provisions[0].text;
for (const [tag, words] of Object.entries(reworded)) reworded[tag] = words.replace(/\S+/, "2016");

const routes = [
  ["/older.json", (request, response) => response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(older))],
  ...pages(bad),
  ["/small.json", (request, response) => response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(small))],
  ["/never.json", () => {}],
  ["/missing.json", answer(404)],
];

/** Every state: how one gets there from the one before, on one page. @returns {[string, () => Promise<void>][]} */
const states = ({ widget, word }) => [
  ["the overview", async () => {}],
  ["an open resolution", async () => {
    await widget.opener(44).click();
    await widget.find("[data-detail='44']").waitFor();
    await widget.find("[data-detail='44'] .note-mark").waitFor();
  }],
  ["problems and the document's own report", async () => {
    await widget.close(44);
    await widget.find(".problems summary").click();
    await widget.find(".about summary").click();
    await widget.find(".about section").first().waitFor();
  }],
  ["provisions of a search", async () => {
    await widget.find(".problems summary").click();
    await widget.find(".about summary").click();
    await widget.search.fill("44");
    await widget.view("provisions").check();
    await widget.marks.first().waitFor();
    await becomes(async () => (await widget.rows.count()) < 60, true);
    await widget.opener(await widget.rows.first().getAttribute("data-path")).click();
    await widget.find("[data-detail]").waitFor();
  }],
  ["filters chosen", async () => {
    await widget.close(await widget.rows.first().getAttribute("data-path"));
    await widget.search.fill(word);
    await widget.filters();
    const closed = widget.facets.locator("details:not([open]) summary");
    while (await closed.count()) await closed.first().click();
    await widget.facets.locator("[data-facet=verb] input[type=checkbox]:not(:checked)").first().check();
    await widget.chips.nth(1).waitFor({ state: "attached" });
  }],
  ["nothing found", async () => {
    await widget.filtersDone();
    await widget.search.fill("xqxqxq");
    await widget.find(".no-match").waitFor();
  }],
  ["what changed", async () => {
    await widget.host.evaluate((host) => {
      host.clear();
      host.previous = "/older.json";
    });
    await widget.view("changes").check();
    await widget.find(".change-entry ins").first().waitFor();
  }],
  ["on its way", async () => {
    await widget.host.evaluate((host) => (host.src = "/never.json"));
    await widget.find("progress").waitFor();
  }],
  ["an error", async () => {
    await widget.host.evaluate((host) => (host.src = "/missing.json"));
    await widget.alert.waitFor();
  }],
];

for (const [position, { tag, word }] of LANGUAGES.entries()) {
  // Each language meets either scheme and either width; all four pairs are met by half of the languages.
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [320, 1280].filter((_, wide) => (wide + position + Number(colorScheme === "dark")) % 2)) {
      const options = { server: { routes }, viewport: { width, height: 800 }, colorScheme, reducedMotion: "reduce" };
      browserTest(`axe finds nothing: ${tag}, ${colorScheme}, ${width} px`, options, async ({ page, origin, expectProblem }) => {
        expectProblem(/Failed to load resource/);
        await page.goto(`${origin}/${tag}`);
        const widget = await new Widget(page).shown();
        assert.equal(await widget.find(".root").getAttribute("lang"), tag);
        const found = [];
        for (const [name, enter] of states({ widget, word })) {
          await enter();
          // axe takes a target that the column headers cover for too small; the reader scrolls.
          await page.evaluate(() => scrollTo(0, 0));
          try {
            await axe(page);
          } catch (error) {
            found.push(`${name}: ${error.message}`);
          }
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (overflow > 0) found.push(`${name}: the page is ${overflow} px too wide`);
        }
        assert.equal(found.join("\n"), "");
      });
    }
  }
}
