// The scripts of docs/extending.md, as they stand there: each at most 15 lines, run in a page that is as the guide says.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { browserTest } from "./harness.mjs";
import { becomes, html, json, small, Widget } from "./widget.mjs";

const guide = readFileSync(new URL("../../docs/extending.md", import.meta.url), "utf8");
const scripts = new Map([...guide.matchAll(/^## (.+)\n\n```js\n([^]*?)```/gm)].map(([, title, script]) => [title, script]));

const other = { ...small, id: "other", resolutions: [small.resolutions[1]] };

/** What each script makes of the page. */
const makes = {
  Load: async ({ widget, told }) => {
    await widget.showsRows([30]);
    await becomes(told, ["1 resolutions, 0 problems"]);
  },
  Listen: async ({ widget, told }) => {
    await widget.search.fill("spam");
    await widget.showsRows([30]);
    await widget.opener(30).click();
    await widget.search.fill("");
    await widget.showsRows([3, 30, 300]);
    assert.equal(await widget.opener(30).getAttribute("aria-expanded"), "false", "what is cancelled does not happen");
    await widget.row(3).locator("[data-keep]").click();
    await becomes(async () => (await told()).at(-1), "basket: [3]");
    await widget.opener(3).click();
    await widget.find("[data-detail='3']").waitFor();
    assert.match((await told())[0], /^searched: s/);
  },
  Filter: async ({ widget, page }) => {
    await page.getByRole("button", { name: "What is new" }).click();
    await widget.showsRows([300]);
  },
  "Read the rows": async ({ widget, page }) => {
    await page.getByText("3 of 3 rows: 3, 30, 300", { exact: true }).waitFor();
    await widget.search.fill("spam");
    await page.getByText("1 of 3 rows: 30", { exact: true }).waitFor();
  },
  "A column of your own": async ({ widget }) => {
    const cells = () => widget.find("td.c-budget").allInnerTexts();
    await becomes(cells, ["120,000", "15,000", ""]);
    await widget.header("budget").getByRole("button").click();
    await widget.showsRows([30, 3, 300]);
    await widget.header("budget").getByRole("button").click();
    await widget.showsRows([3, 30, 300], "those without a value come last");
    await widget.search.fill("120,000");
    await widget.showsRows([3]);
    const csv = await widget.host.evaluate((host) => /** @type {any} */ (host).export("csv"));
    assert.match(csv, /,Budget,[^]*,"120,000",/);
  },
  "A cell of your own": async ({ widget, page }) => {
    const link = widget.row(30).getByRole("link", { name: "Follow-up" });
    assert.equal(await link.getAttribute("href"), "/follow-up/30");
    assert.equal(await widget.find("td.c-follow-up a").count(), 3);
    await page.addStyleTag({ content: "resolution-table::part(fresh) { outline: 3px solid rgb(1, 2, 3) } resolution-table::part(cell-follow-up) { outline: 3px solid rgb(3, 2, 1) }" });
    const outline = (key, selector = "") => widget.find(`tr.row[data-resolution="${key}"] ${selector}`).first().evaluate((it) => getComputedStyle(it).outlineColor);
    const row = (key) => widget.row(key).evaluate((it) => getComputedStyle(it).outlineColor);
    assert.equal(await row(300), "rgb(1, 2, 3)");
    assert.notEqual(await row(3), "rgb(1, 2, 3)");
    assert.equal(await outline(3, "td.c-follow-up"), "rgb(3, 2, 1)");
    // Sorting moves rows; each keeps its own node.
    await widget.header("title").getByRole("button").click();
    await becomes(() => widget.find("td.c-follow-up a").evaluateAll((all) => all.map((it) => it.getAttribute("href"))), ["/follow-up/30", "/follow-up/3", "/follow-up/300"]);
  },
  "A facet of your own": async ({ widget, page }) => {
    await widget.showsRows([3]);
    await becomes(() => widget.host.evaluate((host) => /** @type {any} */ (host).getState().region), ["africa"]);
    await widget.find("[data-filter=region]").click();
    await becomes(() => widget.tallies("region"), [["asia", 2], ["africa", 1]]);
    await widget.value("region", "asia").check();
    await widget.showsRows([3, 30]);
    assert.match(await widget.find(".chip").last().innerText(), /Asia/);
    await becomes(() => new URL(page.url()).searchParams.getAll("rt.region"), ["africa", "asia"]);
    await page.goBack();
    await widget.showsRows([3], "steps of the history name it, too");
    await widget.host.evaluate((host) => (host.lang = "fr"));
    await becomes(async () => (await widget.find("[data-filter=region]").innerText()).includes("Région"), true);
  },
  "Words and languages of your own": async ({ widget }) => {
    await widget.find("input[aria-label=Suche], label:has-text('Suche')").first().waitFor();
    await becomes(() => widget.header("title").innerText(), "Titel");
    assert.match(await widget.row(300).innerText(), /neu/);
    assert.equal(await widget.find(".root").getAttribute("lang"), "de");
    const language = widget.find("[data-action=language]").first();
    assert.ok((await language.locator("option").allInnerTexts()).includes("Deutsch"));
    await language.selectOption("en");
    await widget.find("input[aria-label='Find in the resolutions'], label:has-text('Find in the resolutions')").first().waitFor();
  },
  Export: async ({ page }) => {
    const link = page.getByRole("link", { name: "All rows for a spreadsheet" });
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    const text = readFileSync(await download.path(), "utf8");
    assert.ok(text.startsWith("\ufeff") && text.includes("Countering spam") && text.includes("Working for accessibility"));
  },
  Print: async ({ page }) => {
    await page.evaluate(() => {
      globalThis.printed = 0;
      globalThis.print = () => (globalThis.printed += 1);
    });
    await page.getByRole("button", { name: "Print what is listed" }).click();
    await becomes(() => page.evaluate(() => globalThis.printed), 1);
  },
};

assert.deepEqual(Object.keys(makes), [...scripts.keys()], "docs/extending.md has a script for each, in this order");
for (const [title, script] of scripts) {
  assert.ok(script.trimEnd().split("\n").length <= 15, `${title}: at most 15 lines`);
  const own = script.replaceAll("/resolution-table/", "/pkg/");
  /** Not so wide that all facets stand beside the table. */
  const viewport = { width: 1280, height: 900 };
  const server = {
    routes: [
      ["/page", html(`<resolution-table src="/register.json"></resolution-table><script type="module">${own}</script>`)],
      ["/register.json", json(small)],
      ["/other.json", json(other)],
    ],
  };
  browserTest(`docs/extending.md: ${title}`, { server, viewport }, async ({ page, origin }) => {
    const said = [];
    page.on("console", async (message) => {
      if (message.type() === "log") said.push(Promise.all(message.args().map((it) => it.jsonValue())).then((all) => all.map((it) => (Array.isArray(it) ? `[${it}]` : it)).join(" ")));
    });
    await page.goto(`${origin}/page`);
    const widget = await new Widget(page).shown();
    await widget.find("#facets [data-more=coming]").waitFor({ state: "detached" });
    await makes[title]({ page, widget, told: () => Promise.all(said) });
  });
}
