// The basket: filled while reading, kept for the session, emptied; by mouse, by keyboard and on a phone.
import assert from "node:assert/strict";
import { axe, browserTest, screenshot } from "./harness.mjs";
import { Keyboard } from "./keyboard.mjs";
import { becomes, open, showing, small } from "./widget.mjs";

const keep = (widget, path) => widget.find(`[data-keep="${path}"]`).first();
const tool = (widget) => widget.find("[data-tool=basket]");
const panel = (widget) => widget.find("[data-panel=basket]");

browserTest("rows and provisions are put into the basket, listed, and taken out", {}, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/?lang=en`);
  const button = keep(widget, "44");
  assert.equal(await button.getAttribute("aria-pressed"), "false");
  assert.equal(await button.getAttribute("aria-label"), "Keep 44 in the basket");
  await button.click();
  assert.equal(await button.getAttribute("aria-pressed"), "true");
  await becomes(() => widget.find("[data-live=results]").innerText(), "Added. The basket holds 1 item.");
  await widget.opener("18").click();
  await widget.find("[data-detail='18'] .provisions .share-button").first().click();
  const provision = widget.find("[data-detail='18'] .provisions [data-keep]").first();
  const path = await provision.getAttribute("data-keep");
  await provision.click();
  assert.match(await tool(widget).innerText(), /Basket\s*2/);
  await tool(widget).click();
  const items = panel(widget).getByRole("listitem");
  assert.equal(await items.count(), 2);
  assert.match(await items.nth(0).innerText(), /WTSA Resolution 44 \(Rev\. Geneva, 2022\)/);
  assert.equal(await items.nth(1).getAttribute("data-path"), path);
  // axe takes a filter that just comes out under the bar for too close to it; the reader scrolls.
  await page.evaluate(() => scrollTo(0, 0));
  await axe(page, { include: ["resolution-table"] });
  await screenshot(page, "basket");
  await items.nth(0).locator(".remove").click();
  assert.equal(await items.count(), 1);
  assert.equal(await keep(widget, "44").getAttribute("aria-pressed"), "false");
  await panel(widget).locator("[data-action=basket-clear]").click();
  assert.match(await panel(widget).innerText(), /The basket is empty/);
  assert.equal(await widget.focused(), "button tool", "the focus stays inside");
});

browserTest("a session keeps the basket of each register; what is gone is said", {
  server: showing(small),
}, async ({ page, origin }) => {
  await page.addInitScript((id) => sessionStorage.setItem(`resolution-table:basket:${id}`, "30\n30/nothing/1\n"), small.id);
  const widget = await open(page, `${origin}/page`);
  assert.equal(await keep(widget, "30").getAttribute("aria-pressed"), "true");
  await tool(widget).click();
  assert.match(await panel(widget).innerText(), /30\/nothing\/1: not in this register any more/);
  await keep(widget, "3").click();
  const kept = await page.evaluate((id) => sessionStorage.getItem(`resolution-table:basket:${id}`), small.id);
  assert.deepEqual(kept.split("\n"), ["30", "30/nothing/1", "3"]);
});

browserTest("where storage is blocked the basket lasts as long as the page", {
  server: showing(small),
}, async ({ page, origin }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, "sessionStorage", {
      get() {
        throw new DOMException("blocked", "SecurityError");
      },
    }),
  );
  const widget = await open(page, `${origin}/page`);
  await keep(widget, "3").click();
  assert.match(await tool(widget).innerText(), /Basket\s*1/);
});

browserTest("with the keyboard alone, on a phone", {
  viewport: { width: 320, height: 640 },
}, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/?lang=en`);
  const keyboard = new Keyboard(page);
  await widget.row("2").locator(".opener").focus();
  await keyboard.press("Tab");
  await keyboard.sees();
  await keyboard.press("Space");
  assert.equal(await keep(widget, "2").getAttribute("aria-pressed"), "true");
  await tool(widget).focus();
  await keyboard.press("Enter");
  await panel(widget).locator("li").waitFor();
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320), "nothing is wider than the screen");
  await screenshot(page, "basket-phone");
  await keyboard.tabTo({ id: "basket-clear" });
  await keyboard.press("Enter");
  await becomes(async () => /The basket is empty/.test(await panel(widget).innerText()), true);
  // The button went away: the focus goes on.
  await becomes(async () => Boolean(await widget.focused()), true);
  await keyboard.press("Escape");
  await becomes(() => panel(widget).count(), 0);
});
