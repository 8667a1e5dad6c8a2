// Suggestions as one types: the combobox of the ARIA Authoring Practices.
import assert from "node:assert/strict";
import { axe, browserTest, screenshot } from "./harness.mjs";
import { becomes, open } from "./widget.mjs";

const options = (widget) => widget.find("[role=option]");
const labels = (widget) => options(widget).locator(".suggested").allInnerTexts();
/** The option that the box points to. */
const active = (widget) =>
  widget.search.evaluate((input) => {
    const id = input.getAttribute("aria-activedescendant");
    const option = id && input.getRootNode().getElementById(id);
    return option ? option.querySelector(".suggested").textContent : null;
  });
const ready = async (page, url) => {
  const widget = await open(page, url);
  // The part that suggests comes after the first rows.
  await widget.search.focus();
  await becomes(async () => {
    await page.keyboard.press("ArrowDown");
    return (await options(widget).count()) > 0;
  }, true);
  await page.keyboard.press("Escape");
  await becomes(() => options(widget).count(), 0);
  return widget;
};

browserTest("by keyboard: down, up, around, Enter, Escape, Home, Tab", {}, async ({ page, origin }) => {
  const widget = await ready(page, `${origin}/www/`);
  assert.equal(await widget.search.getAttribute("aria-expanded"), "false");
  await page.keyboard.type("charg");
  await options(widget).first().waitFor();
  assert.equal(await widget.search.getAttribute("aria-expanded"), "true");
  assert.equal(await active(widget), null, "nothing is chosen for the reader");
  const all = await labels(widget);
  await page.keyboard.press("ArrowDown");
  await becomes(() => active(widget), all[0]);
  await page.keyboard.press("ArrowUp");
  await becomes(() => active(widget), all.at(-1));
  await page.keyboard.press("ArrowDown");
  await becomes(() => active(widget), all[0]);
  await page.keyboard.press("Home");
  await becomes(() => active(widget), null);
  assert.equal(await widget.search.evaluate((input) => input.selectionStart), 0, "the key is still the caret's");
  await page.keyboard.press("End");
  while ((await active(widget)) !== "charge") await page.keyboard.press("ArrowDown");
  assert.equal(await widget.search.inputValue(), "charg", "the text is the reader's until Enter");
  await page.keyboard.press("Enter");
  await becomes(() => widget.search.inputValue(), "verbe:charge ");
  assert.equal(await options(widget).count(), 0);
  await page.keyboard.type("à:");
  await options(widget).first().waitFor();
  await page.keyboard.press("Escape");
  await becomes(() => options(widget).count(), 0);
  assert.equal(await widget.search.inputValue(), "verbe:charge à:", "the first Escape closes the list");
  await page.keyboard.press("Escape");
  await becomes(() => widget.search.inputValue(), "");
  await page.keyboard.type("spam");
  await options(widget).first().waitFor();
  await page.keyboard.press("Enter");
  await becomes(() => options(widget).count(), 0);
  assert.equal(await widget.search.inputValue(), "spam", "Enter takes nothing that is not active");
  await page.keyboard.type(" ");
  await page.keyboard.type("direc");
  await options(widget).first().waitFor();
  await page.keyboard.press("Tab");
  await becomes(() => options(widget).count(), 0);
  assert.equal(await widget.search.inputValue(), "spam direc", "Tab only goes on");
  assert.notEqual(await widget.focused(), "search");
});

browserTest("a number or a title gives its resolution, a field its values", {}, async ({ page, origin }) => {
  const widget = await ready(page, `${origin}/www/`);
  await page.keyboard.type("44");
  await options(widget).first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await becomes(() => widget.search.inputValue(), "rés:44 ");
  await widget.showsRows([44]);
  await widget.search.fill("");
  await page.keyboard.type("ville intel");
  await becomes(async () => (await options(widget).first().innerText()).startsWith("98"), true);
  await widget.search.fill("");
  await page.keyboard.type("ver");
  while ((await active(widget)) !== "verbe:") await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await becomes(() => widget.search.inputValue(), "verbe:");
  await becomes(async () => (await labels(widget)).includes("invite"), true, "the values follow at once");
  while ((await active(widget)) !== "invite") await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await becomes(() => widget.search.inputValue(), "verbe:invite ");
  assert.equal(await widget.find("#query-problems").count(), 0);
});

browserTest("by mouse the focus stays in the box", {}, async ({ page, origin }) => {
  const widget = await ready(page, `${origin}/www/`);
  await page.keyboard.type("directeur");
  await options(widget).first().waitFor();
  await axe(page);
  await screenshot(page, "query-suggestions");
  await options(widget).filter({ hasText: "Directeur du BDT" }).first().click();
  await becomes(() => widget.search.inputValue(), 'qui:"Directeur du BDT" ');
  assert.equal(await widget.focused(), "search");
  await page.keyboard.type("n");
  await page.keyboard.type("ouv");
  await options(widget).first().waitFor();
  await page.mouse.click(5, 5);
  await becomes(() => options(widget).count(), 0);
});

browserTest("text that an input method composes is not touched", {}, async ({ page, origin, context }) => {
  const widget = await ready(page, `${origin}/www/?lang=zh`);
  const session = await context.newCDPSession(page);
  await session.send("Input.imeSetComposition", { text: "wangluo", selectionStart: 7, selectionEnd: 7 });
  await becomes(() => widget.search.inputValue(), "wangluo");
  await session.send("Input.insertText", { text: "网络" });
  await becomes(() => widget.search.inputValue(), "网络");
  await options(widget).first().waitFor();
  assert.equal(await widget.focused(), "search");
});

const narrow = { viewport: { width: 320, height: 480 }, hasTouch: true, locale: "ar" };
browserTest("on 320 pixels, from right to left, by touch", narrow, async ({ page, origin }) => {
  const widget = await ready(page, `${origin}/www/?lang=ar`);
  await page.keyboard.type("مدير");
  await options(widget).first().waitFor();
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320));
  const count = await options(widget).count();
  await page.keyboard.press("ArrowUp");
  await becomes(async () => {
    const box = await options(widget).nth(count - 1).boundingBox();
    return box.y >= 0 && box.y + box.height <= 480;
  }, true, "the active one is in sight");
  await screenshot(page, "query-suggestions-320-ar");
  await options(widget).first().tap();
  await becomes(async () => (await widget.search.inputValue()).length > 4, true);
  await becomes(() => options(widget).count(), 0);
});
