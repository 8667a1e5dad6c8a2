// The menu and the tools: one panel at a time, over the table, by mouse and by keyboard.
import assert from "node:assert/strict";
import { axe, browserTest, mainTest, screenshot } from "./harness.mjs";
import { Keyboard } from "./keyboard.mjs";
import { becomes, digest, open, showing, small } from "./widget.mjs";

const top = (widget) => widget.rows.first().evaluate((it) => it.getBoundingClientRect().top + scrollY);
const menu = (widget) => widget.find("[data-action=menu]");

browserTest("the menu opens a tool's panel over the table, which its button closes; the figures stand in it", {}, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/?lang=en`);
  const before = await top(widget);
  await menu(widget).click();
  assert.equal(await menu(widget).getAttribute("aria-expanded"), "true");
  const names = await widget.find(".menu").getByRole("button").allInnerTexts();
  assert.deepEqual(names, ["Layout", "Compare", "The assembly in figures", "Export and print", "How to search", "Copy link to this table as shown"]);
  await axe(page);
  await screenshot(page, "menu");
  await widget.host.getByRole("button", { name: "The assembly in figures" }).click();
  assert.equal(await menu(widget).getAttribute("aria-expanded"), "false");
  const panel = widget.host.getByRole("region", { name: "The assembly in figures" });
  assert.ok((await panel.locator("dd").count()) > 5);
  assert.ok((await panel.getByRole("listitem").count()) > 3, "the calls of the symposium");
  assert.equal(await top(widget), before, "the table stays where it is");
  await axe(page);
  await panel.getByRole("button", { name: "Close" }).click();
  assert.equal(await panel.count(), 0);
  await becomes(() => widget.focused(), "menu");
});

mainTest("Escape closes a panel and gives the focus back", {}, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/?lang=en`);
  const figures = await widget.tool("figures");
  // The menu takes the focus once it stands: whoever is quicker would lose it again.
  await widget.find(".popover:focus-within").waitFor();
  await figures.focus();
  await page.keyboard.press("Enter");
  await widget.find("#tool-panel dd").first().waitFor();
  await becomes(() => widget.focused(), "tool-panel");
  await page.keyboard.press("Escape");
  await widget.find("#tool-panel").waitFor({ state: "detached" });
  await becomes(() => widget.focused(), "menu");
});

const desk = { server: showing(digest), viewport: { width: 1280, height: 900 } };
const narrow = { ...desk, viewport: { width: 900, height: 900 } };
mainTest("a filter opens below its button, and closes by Escape, by its button, and when the focus goes on", narrow, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const button = widget.find("[data-filter=status]");
  const popover = widget.find(".popover");
  const before = await top(widget);
  await button.click();
  await becomes(() => widget.focused(), "popover");
  assert.equal(await button.getAttribute("aria-expanded"), "true");
  assert.equal(await top(widget), before);
  await axe(page);
  await screenshot(page, "filter-popover");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await widget.chips.first().waitFor();
  assert.equal(await popover.count(), 1, "it stays open while one chooses");
  assert.equal(await button.innerText().then((it) => it.split("\n")[0]), "Status");
  assert.equal(await button.locator("[aria-hidden=true].tally").innerText(), "1");
  await page.keyboard.press("Escape");
  await becomes(() => popover.count(), 0);
  assert.equal(await button.evaluate((it) => it.getRootNode().activeElement === it), true);
  await button.click();
  await popover.waitFor();
  await button.click();
  await becomes(() => popover.count(), 0);
  await button.click();
  await popover.waitFor();
  await widget.search.focus();
  await becomes(() => popover.count(), 0);
  // Another one takes its place.
  await button.click();
  await popover.waitFor();
  await widget.find("[data-filter=verb]").click();
  await becomes(() => popover.locator("[data-facet]").getAttribute("data-facet"), "verb");
});

// Chromium tells that as it tells a leaving, so that there it closes.
mainTest("a filter over the rows stays open when the box that has the focus goes away with other data, and keeps the focus", { ...narrow, except: "chromium" }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.find("[data-filter=topic]").click();
  const box = widget.find(".popover label.value input").nth(2);
  await box.focus();
  const topic = await box.inputValue();
  const without = { ...digest, resolutions: digest.resolutions.map((it) => ({ ...it, topics: it.topics?.filter((of) => of !== topic) })) };
  await widget.host.evaluate((host, data) => (host.data = data), without);
  await widget.find(`.popover input[value="${topic}"]`).waitFor({ state: "detached" });
  await becomes(() => widget.focused(), "popover");
  // What would close it comes with the next frame.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  assert.equal(await widget.focused(), "popover");
  await page.keyboard.press("Escape");
  await widget.find(".popover").waitFor({ state: "detached" });
});

mainTest("with room a filter stands beside the rows: they are read while it is open, and a text takes its place", desk, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const button = widget.find("[data-filter=status]");
  const popover = widget.find(".popover");
  const covers = () =>
    widget.host.evaluate(({ shadowRoot }) => {
      const [over, rows] = [".popover", ".main"].map((it) => shadowRoot.querySelector(it).getBoundingClientRect());
      const { paddingInlineStart } = getComputedStyle(shadowRoot.querySelector(".body"));
      return over.right > rows.left || parseFloat(paddingInlineStart) === 0;
    });
  await button.click();
  await widget.value("status", "new").click();
  await becomes(() => widget.rows.count(), 1);
  await becomes(covers, false);
  // The focus goes on, and it stays; what is below the rows is not below it.
  await widget.search.focus();
  await widget.value("status", "revised").click();
  await becomes(async () => (await widget.rows.count()) > 8, true);
  const about = await widget.find(".about").boundingBox();
  const box = await popover.boundingBox();
  assert.ok(about.y >= box.y + box.height, JSON.stringify([about, box]));
  await axe(page);
  // A press on a row meets that row.
  const [key] = (await widget.keys()).slice(3);
  await widget.row(key).locator(".title").click();
  await widget.find(`[data-detail="${key}"]`).waitFor();
  await becomes(() => popover.count(), 0);
  // Beside a text there is no room: there it lies over the rows, and closes when the focus goes on.
  await button.click();
  await popover.waitFor();
  await widget.search.focus();
  await becomes(() => popover.count(), 0);
});

browserTest("the line offers only what the register can be filtered by", { ...desk, server: showing({ ...small, topics: undefined }) }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  assert.deepEqual(await widget.find(".filter").evaluateAll((all) => all.map((it) => it.dataset.filter ?? it.dataset.action)), ["who", "verb", "status", "all-filters"]);
});

mainTest("all filters are a dialog: what is behind it is out of reach, and the focus comes back", desk, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const keyboard = new Keyboard(page);
  const button = widget.find("[data-action=all-filters]");
  await button.focus();
  await keyboard.press("Enter");
  const dialog = widget.host.getByRole("dialog", { name: "Filters" });
  await dialog.waitFor();
  assert.equal(await dialog.evaluate((it) => it.matches(":modal")), true);
  assert.equal(await dialog.locator("details[open]").count(), 0, "closed at first");
  await axe(page);
  await dialog.locator("[data-facet=status] summary").click();
  await widget.value("status", "new").check();
  await becomes(() => widget.find("[data-action=filters-done]").innerText(), "Show the results (1)");
  assert.equal(await dialog.locator("[data-facet=status] summary .tally").innerText(), "1");
  await keyboard.press("Escape");
  await becomes(() => dialog.count(), 0);
  await becomes(() => widget.focused(), "all-filters");
  await widget.showsRows([100]);
});

browserTest("a facet that was left open beside the rows yields to whatever opens a text, and has its button where the page grows", { server: showing(digest), viewport: { width: 1280, height: 900 } }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const popover = widget.find(".popover");
  const leftOpen = async () => {
    await widget.find(".filter-line").getByRole("button", { name: "Status" }).click();
    await popover.waitFor();
    await widget.search.click();
    assert.ok(await popover.isVisible(), "it stays while one reads and searches");
  };
  await widget.opener(44).click();
  await widget.find("[data-detail]").waitFor();
  await page.goBack();
  await becomes(() => widget.find("[data-detail]").count(), 0);
  await leftOpen();
  await page.goForward();
  await widget.find("[data-detail]").waitFor();
  assert.equal(await popover.count(), 0, "a step of the history opened a text");
  await page.goBack();
  await becomes(() => widget.find("[data-detail]").count(), 0);
  await leftOpen();
  await widget.host.evaluate((table) => table.open("44"));
  assert.equal(await popover.count(), 0, "a script opened a text");
  await widget.opener(44).click();
  await becomes(() => widget.find("[data-detail]").count(), 0);
  await leftOpen();
  await page.setViewportSize({ width: 1700, height: 900 });
  const width = () => widget.find(".main").evaluate((it) => it.getBoundingClientRect().width);
  assert.ok((await width()) > 1000, "the table has the room that is there");
  const button = widget.find(".filter-line").getByRole("button", { name: "Status" });
  await button.click();
  await becomes(() => popover.count(), 0);
  await becomes(() => widget.find("aside.facets").isVisible(), true);
  assert.equal(await button.isVisible(), false);
});

browserTest("a facet that was left open beside the rows closes where it would cover them, by a narrower window and by a narrower place", { server: showing(digest), viewport: { width: 1280, height: 900 } }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const popover = widget.find(".popover");
  const button = widget.find(".filter-line").getByRole("button", { name: "Status" });
  const leave = async () => {
    await button.click();
    await popover.waitFor();
    await widget.search.click();
    assert.ok(await popover.isVisible(), "beside the rows it stays");
  };
  await leave();
  await page.setViewportSize({ width: 1000, height: 900 });
  await becomes(() => popover.count(), 0, "nobody is in it, and it would cover the rows");
  assert.equal(await button.getAttribute("aria-expanded"), "false");
  assert.equal(await widget.search.evaluate((it) => /** @type {any} */ (it.getRootNode()).activeElement === it), true, "the focus is not moved");
  await page.setViewportSize({ width: 1280, height: 900 });
  await leave();
  await widget.host.evaluate((host) => (host.style.width = "900px"));
  await becomes(() => popover.count(), 0, "the page gives it less room");
  // Who is in it goes on.
  await widget.host.evaluate((host) => (host.style.width = ""));
  await button.click();
  await popover.getByRole("checkbox").first().focus();
  await page.setViewportSize({ width: 1000, height: 900 });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  assert.ok(await popover.isVisible(), "the focus is in it");
});

browserTest("behind a dialog of all filters the table has its room, also where the page grows", { server: showing(digest), viewport: { width: 1280, height: 900 } }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.find('[data-action="all-filters"]').click();
  await widget.find("dialog[open]").waitFor();
  await page.setViewportSize({ width: 1700, height: 900 });
  await becomes(() => widget.find(".main").evaluate((it) => it.getBoundingClientRect().width > 1000), true);
});

browserTest("where there is room all filters stand beside the table, and none scrolls inside itself", { server: showing(digest), viewport: { width: 1600, height: 900 } }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  assert.equal(await widget.find(".filter-line").isVisible(), false);
  assert.equal(await widget.facets.isVisible(), true);
  assert.equal(await widget.facets.evaluate((it) => it.scrollHeight <= it.clientHeight + 1 && getComputedStyle(it).overflowY === "visible"), true);
});
