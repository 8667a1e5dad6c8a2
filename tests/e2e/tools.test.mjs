// The row of tools: one panel at a time, by mouse and by keyboard.
import assert from "node:assert/strict";
import { axe, browserTest } from "./harness.mjs";
import { open } from "./widget.mjs";

browserTest("a tool opens its panel and closes it again; the figures stand in it", {}, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/?lang=en`);
  const button = widget.host.getByRole("button", { name: "The assembly in figures" });
  assert.equal(await button.getAttribute("aria-expanded"), "false");
  await button.click();
  const panel = widget.host.getByRole("region", { name: "The assembly in figures" });
  assert.ok((await panel.locator("dd").count()) > 5);
  assert.ok((await panel.getByRole("listitem").count()) > 3, "the calls of the symposium");
  await axe(page);
  await button.click();
  assert.equal(await panel.count(), 0);
});

browserTest("Escape closes a panel and gives the focus back", {}, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/?lang=en`);
  await (await widget.tool("figures")).focus();
  await page.keyboard.press("Enter");
  await widget.find("#tool-panel dd").first().waitFor();
  await page.keyboard.press("Escape");
  await widget.find("#tool-panel").waitFor({ state: "detached" });
  assert.equal(await widget.find("[data-tool=figures]").evaluate((it) => it.getRootNode().activeElement === it), true);
});
