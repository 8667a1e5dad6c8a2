// A widget that is as high as its page says, and scrolls inside.
import assert from "node:assert/strict";
import { axe, browserTest, mainTest, screenshot } from "./harness.mjs";
import { becomes, digest, html, open, showing, Widget } from "./widget.mjs";

const wide = { viewport: { width: 1280, height: 900 } };
const of = (height, more = {}) => ({ ...wide, server: showing(digest, `height="${height}"`), ...more });
const mount = (widget) => widget.find(".mount");
const scrolled = (widget) => mount(widget).evaluate((it) => it.scrollTop);
/** Where something is, below the upper edge of the widget. */
const below = (widget, selector) =>
  widget.host.evaluate((host, selector) => {
    const inside = (it) => host.shadowRoot.querySelector(it).getBoundingClientRect().top;
    return inside(selector) - inside(".mount");
  }, selector);

mainTest("600 is 600 pixels, and the table's head stays in sight", of(600), async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  assert.equal((await mount(widget).boundingBox()).height, 600);
  assert.equal((await widget.host.boundingBox()).height, 600);
  await mount(widget).evaluate((it) => (it.scrollTop = 1200));
  await becomes(async () => Math.abs(await below(widget, ".bar")) <= 2, true);
  const bar = (await widget.find(".bar").boundingBox()).height;
  await becomes(async () => Math.abs((await below(widget, "thead")) - bar) <= 4, true, "below the bar");
  await axe(page);
  await screenshot(page, "height");
  assert.ok(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight), "the page does not scroll");
});

browserTest("a CSS length, reactive; nonsense is said in the console", of("20rem"), async ({ page, origin, expectProblem }) => {
  const widget = await open(page, `${origin}/page`);
  const high = async () => (await mount(widget).boundingBox()).height;
  assert.equal(await high(), 320);
  for (const [value, pixels] of [[450, 450], ["50vh", 450], ["calc(10rem + 40px)", 200], ["300.5", 300.5]]) {
    await widget.host.evaluate((host, value) => (host.height = value), value);
    await becomes(high, pixels, String(value));
  }
  expectProblem(/height: “.*” is neither a number of pixels nor a CSS length/);
  const natural = 2000;
  for (const nonsense of ["tall", "auto", "-5px", "0", "0px", "", "600; color: red", "600px } * { display: none", "inherit"]) {
    await widget.host.evaluate((host) => (host.height = "300"));
    await becomes(high, 300);
    await widget.host.evaluate((host, value) => (host.height = value), nonsense);
    await becomes(async () => (await high()) > natural, true, nonsense);
    assert.equal(await mount(widget).getAttribute("data-scrolls"), null, nonsense);
  }
  await widget.host.evaluate((host) => (host.height = "300"));
  await widget.host.evaluate((host) => host.removeAttribute("height"));
  await becomes(async () => (await high()) > natural, true);
  assert.equal(await widget.host.evaluate((host) => host.height), "");
});

browserTest("the keyboard scrolls it, and what gets the focus is in sight", of(500), async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const [first, last] = [digest.resolutions[0].number, digest.resolutions.at(-1).number];
  await widget.opener(first).focus();
  await page.keyboard.press("PageDown");
  await becomes(async () => (await scrolled(widget)) > 200, true);
  await widget.opener(last).focus();
  const [box, whole] = [await widget.opener(last).boundingBox(), await mount(widget).boundingBox()];
  const head = await widget.find("thead th").first().boundingBox();
  assert.ok(box.y >= head.y + head.height - 1 && box.y + box.height <= whole.y + whole.height + 1, "below the head, and above the edge");
});

browserTest("links and matches lead to what is inside", of(500), async ({ page, origin }) => {
  await page.goto(`${origin}/page?rt.at=58`);
  const widget = await new Widget(page).shown();
  await widget.find('[data-detail="58"]').waitFor();
  // Beside the list: its row is in sight, and the text begins below the bar.
  const bar = (await widget.find(".bar").boundingBox()).height;
  await becomes(async () => {
    const at = await below(widget, 'tr[data-resolution="58"]');
    return at >= bar && at + (await widget.row(58).boundingBox()).height <= 500;
  }, true, "the row is in sight");
  await becomes(async () => {
    const at = await below(widget, '[data-detail="58"]');
    return at >= bar && at < bar + 20;
  }, true, "the text is read from its beginning");
  // The one that has the word most often.
  const times = ({ sections }) => JSON.stringify(sections ?? []).match(/countries/g)?.length ?? 0;
  const { number: found } = digest.resolutions.toSorted((a, b) => times(b) - times(a))[0];
  await widget.search.fill("countries");
  await widget.marks.first().waitFor();
  await widget.host.evaluate((host, number) => host.open(number), String(found));
  const next = widget.find(`[data-detail="${found}"] [data-match=n]`);
  await next.click();
  await widget.find(`[data-detail="${found}"] mark[data-current]`).waitFor();
  for (let step = 0; step < 3; step += 1) await next.press("n");
  await becomes(async () => {
    const at = await below(widget, `[data-detail="${found}"] mark[data-current]`);
    return at > 30 && at < 490;
  }, true);
});

browserTest("who loads the page again is where they were inside", of(500), async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await mount(widget).evaluate((it) => (it.scrollTop = 1700));
  const row = await widget.rows.evaluateAll((rows) => rows.find((it) => it.getBoundingClientRect().top > it.closest(".mount").getBoundingClientRect().top).dataset.resolution);
  const selector = `tr[data-resolution="${row}"]`;
  const before = await below(widget, selector);
  await page.reload();
  await widget.shown();
  await becomes(async () => Math.abs((await below(widget, selector)) - before) < 3, true);
  assert.ok((await scrolled(widget)) > 1000);
});

browserTest("it works at 320 pixels", of("80vh", { viewport: { width: 320, height: 640 } }), async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  assert.equal(Math.round((await mount(widget).boundingBox()).height), 512);
  assert.ok((await mount(widget).evaluate((it) => it.scrollWidth - it.clientWidth)) <= 0, "it scrolls one way");
  await widget.find("[data-action=filters]").click();
  await becomes(async () => {
    const at = await below(widget, "#facets");
    return at <= 0 && at > -500;
  }, true);
  await widget.filtersDone();
  await axe(page);
  await screenshot(page, "height-phone");
});

browserTest("paper has all of it", of(300), async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await page.emulateMedia({ media: "print" });
  await becomes(async () => (await mount(widget).boundingBox()).height > 2000, true);
  assert.equal(await mount(widget).evaluate((it) => getComputedStyle(it).overflowY), "visible");
});

const footed = html('<resolution-table src="/register.json"><p slot="footer" id="foot">From the secretariat</p></resolution-table>');
browserTest("what the page puts into the footer is below everything", { server: { routes: [["/footed", footed], ...showing(digest).routes] } }, async ({ page, origin }) => {
  await page.goto(`${origin}/footed`);
  const widget = await new Widget(page).shown();
  const foot = await page.locator("#foot").boundingBox();
  const about = await widget.find("[part=about]").boundingBox();
  assert.ok(foot.y >= about.y + about.height - 1);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("#foot").isVisible(), true);
});
