// Rows under headings, with their number.
import assert from "node:assert/strict";
import { axe, browserTest, mainTest, screenshot } from "./harness.mjs";
import { Keyboard } from "./keyboard.mjs";
import { becomes, digest, open, provisionsOf, showing, small, Widget } from "./widget.mjs";

const phone = { viewport: { width: 320, height: 640 } };

async function groupBy(widget, id) {
  if (!(await widget.find(".layout-panel").count())) await (await widget.tool("layout")).click();
  await widget.find("[data-action=group]").selectOption(id);
}
/** Each group: its identifier, the number in its heading, and how many rows follow. */
const groups = (widget) =>
  widget.find("tbody[data-group]").evaluateAll((all) =>
    all.map((it) => [it.dataset.group, Number.parseInt(it.querySelector(".tally").textContent, 10), it.querySelectorAll("tr.row").length]),
  );
const provisions = { server: showing(small, 'view="provisions"') };

mainTest("provisions stand under each of their addressees, with subtotals", {}, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/`);
  await widget.seek("addressed");
  await widget.view("provisions").check();
  await groupBy(widget, "addressee");
  const all = provisionsOf(digest);
  const expected = new Map();
  for (const { addressees } of all) {
    for (const key of addressees.length ? addressees : ["none"]) expected.set(key, (expected.get(key) ?? 0) + 1);
  }
  // Rows below the window come when the browser is idle.
  const found = async () => new Map((await groups(widget)).map(([key, count, rows]) => [key, `${count} and ${rows}`]));
  await becomes(found, new Map([...expected].map(([key, count]) => [key, `${count} and ${count}`])));
  await widget.find(".groups-line").getByText("Une disposition qui a plusieurs destinataires figure sous chacun d'eux.").waitFor();
  await widget.counts("207 dispositions");
  await widget.value("addressee", "tsb-director").check();
  await becomes(async () => (await groups(widget)).find(([key]) => key === "tsb-director")?.[1], expected.get("tsb-director"));
});

browserTest("a provision that stands twice opens where it was opened", {}, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/`);
  await widget.seek("addressed");
  await widget.view("provisions").check();
  await groupBy(widget, "addressee");
  await becomes(async () => (await groups(widget)).length > 3, true);
  const paths = await widget.keys();
  const twice = paths.find((path, place) => paths.indexOf(path) !== place);
  const rows = widget.find(`tr.row[data-path="${twice}"]`);
  // Where there is no room for a pane beside the list, a text stands below its row.
  await page.setViewportSize({ width: 1000, height: 900 });
  await widget.find("[data-action=all-filters]").waitFor();
  await rows.nth(1).locator(".opener").click();
  await becomes(() => widget.find(".detail").count(), 1);
  assert.equal(await rows.nth(0).getAttribute("data-open"), null);
  assert.equal(await rows.nth(1).getAttribute("data-open"), "");
  await rows.nth(0).locator(".opener").click();
  await becomes(() => widget.find(".detail").count(), 2, "each has its own");
});

browserTest("groups close and open, by mouse and all at once", provisions, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await groupBy(widget, "resolution");
  await becomes(() => groups(widget), [["3", 5, 5], ["30", 3, 3]]);
  const first = widget.find("tbody[data-group='3'] .group-opener");
  assert.equal(await first.getAttribute("aria-expanded"), "true");
  await widget.find("[data-action=close-panel]").click();
  await first.click();
  await becomes(() => groups(widget), [["3", 5, 0], ["30", 3, 3]]);
  assert.equal(await first.getAttribute("aria-expanded"), "false");
  await widget.find("[data-action=close-groups]").click();
  await becomes(() => groups(widget), [["3", 5, 0], ["30", 3, 0]]);
  await widget.find("[data-action=open-groups]").click();
  await becomes(() => groups(widget), [["3", 5, 5], ["30", 3, 3]]);
  await axe(page);
});

browserTest("verbs stand in their order, and rows are sorted inside", provisions, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await groupBy(widget, "verb");
  await becomes(async () => (await groups(widget)).map(([id]) => id), ["resolves", "instructs", "invites", "recalling"]);
  await widget.header("label").getByRole("button").press("Enter");
  await widget.header("label").getByRole("button").press("Enter");
  const inside = () => widget.find("tbody[data-group=instructs] tr.row").evaluateAll((rows) => rows.map((row) => row.dataset.path));
  await becomes(inside, ["3/instructs/4/iii", "3/instructs/4/i", "3/instructs/4", "3/instructs/1"]);
  await widget.header("verb").getByRole("button").click();
  await becomes(async () => (await groups(widget)).map(([id]) => id), ["instructs", "invites", "recalling", "resolves"], "by name");
});

browserTest("a heading is a header of its group to assistive technology", provisions, async ({ page, context, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await groupBy(widget, "resolution");
  await becomes(() => groups(widget), [["3", 5, 5], ["30", 3, 3]]);
  const heading = widget.find("tbody[data-group='30'] .group-row th");
  assert.equal(await heading.getAttribute("scope"), "rowgroup");
  const session = await context.newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const names = nodes.filter((node) => !node.ignored && node.role.value === "rowheader").map((node) => node.name.value);
  assert.ok(names.some((name) => /^Resolution 30 .*3 provisions$/.test(name)), names.join(" | "));
});

browserTest("rows are grouped by keyboard alone", provisions, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const keyboard = new Keyboard(page);
  await keyboard.tabTo({ id: "menu" });
  await keyboard.press("Enter");
  await keyboard.tabTo({ name: "Layout" });
  await keyboard.press("Enter");
  await widget.find(".layout-panel").waitFor();
  await keyboard.tabTo({ id: "group" });
  await keyboard.press("ArrowDown");
  await becomes(() => groups(widget), [["3", 5, 5], ["30", 3, 3]]);
  await keyboard.press("Escape");
  await keyboard.tabTo({ id: "group-opener" });
  await keyboard.press("Enter");
  await becomes(() => groups(widget), [["3", 5, 0], ["30", 3, 3]]);
  assert.equal((await keyboard.focus()).id, "group-opener", "the focus stays");
  await keyboard.tabTo({ id: "group-opener" });
  await keyboard.press("Space");
  await becomes(() => groups(widget), [["3", 5, 0], ["30", 3, 0]]);
});

browserTest("groups of cards at 320 pixels", phone, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/`);
  await widget.view("provisions").check();
  await groupBy(widget, "resolution");
  await becomes(async () => (await groups(widget)).length > 20, true);
  await (await widget.tool("layout")).click();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 320, `${wide}`);
  await widget.find("[data-action=close-panel]").click();
  await widget.find(".group-opener").first().click();
  await becomes(async () => (await groups(widget))[0][2], 0);
  await axe(page);
  await screenshot(page, "grouping-phone");
});

browserTest("resolutions stand under their status", {}, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/`);
  await groupBy(widget, "status");
  await becomes(async () => (await groups(widget)).reduce((sum, [, count]) => sum + count, 0), 28);
  const count = (status) => digest.resolutions.filter((it) => it.status === status).length;
  for (const [id, shown] of await groups(widget)) assert.equal(shown, count(id), id);
});

/** So many that not all of them stand at once, also where one far below is sought. */
const MANY = 800;
const long = { ...small, resolutions: Array.from({ length: MANY }, (_, at) => ({ ...small.resolutions[0], number: at + 1, status: at % 2 ? "new" : "unchanged" })) };
for (const [name, query] of [["a link", "rt.group=status&rt.at=799"], ["a script", "rt.group=status"]]) {
  browserTest(`${name} finds a row far below under headings, and the focus goes there`, { server: showing(long) }, async ({ page, origin }) => {
    // The browser never has time for the rows that come later.
    await page.addInitScript(() => (globalThis.requestIdleCallback = () => 0));
    await page.goto(`${origin}/page?${query}`);
    const widget = await new Widget(page).shown();
    if (name === "a script") assert.equal(await widget.host.evaluate((host) => /** @type {any} */ (host).open("799")), "799");
    await widget.opener(799).waitFor();
    await becomes(() => widget.opener(799).evaluate((it) => /** @type {ShadowRoot} */ (it.getRootNode()).activeElement?.closest("tr")?.dataset.resolution ?? ""), "799");
  });
}
