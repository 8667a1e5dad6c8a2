// Print: all rows in full, with the filters, the source and the date on top, whatever the screen shows of them.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { browserTest, mainTest } from "./harness.mjs";
import { becomes, digest, open, provisionsOf, showing } from "./widget.mjs";

/** What a browser would print: rendered as for "beforeprint", seen as paper. */
const paper = async (page, widget) => {
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await widget.find(".printout").waitFor();
  return widget.find(".printout").innerText();
};

const SCREENSHOTS = fileURLToPath(new URL("../../target/screenshots/", import.meta.url));

/** A PDF, to be looked at; its number of pages. */
const pdf = async (page, name) => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const bytes = await page.pdf({ format: "A4", margin: { top: "15mm", bottom: "15mm", left: "15mm", right: "15mm" } });
  writeFileSync(`${SCREENSHOTS}${name}.pdf`, bytes);
  return bytes.toString("latin1").match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
};

browserTest("the overview is printed with the full text of every resolution, though none is open", {}, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/?lang=fr`);
  // What is printed is drawn by the second file, as the facets are.
  await widget.find(".facet").first().waitFor();
  assert.ok((await pdf(page, "print-overview")) > 15);
  const text = await paper(page, widget);
  for (const line of ["Source : ", "28 résolutions", "Aucun filtre", "Exporté le "]) assert.ok(text.includes(line), line);
  assert.equal(await widget.find(".printout .detail").count(), digest.resolutions.length);
  assert.equal(await widget.find(".printout .provisions li[data-path]").count(), provisionsOf(digest).length);
  assert.equal(await widget.find(".printout button:not(.note-mark):visible").count(), 0);
  assert.equal(await widget.table.isVisible(), false, "the table of the screen is not printed, too");
  await page.emulateMedia({ media: "screen" });
  assert.equal(await widget.find(".printout").isVisible(), false);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await widget.find(".printout").waitFor({ state: "detached" });
  assert.equal(await widget.find(".detail").count(), 0, "what was closed is closed");
});

browserTest("filtered provisions are printed as a table, all of them, with the filters on top", {}, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/?lang=ar`);
  await widget.view("provisions").check();
  await widget.value("verb", "invites").check();
  await becomes(async () => (await widget.keys()).length > 0, true);
  const rows = await widget.keys();
  await pdf(page, "print-provisions-arabic");
  const text = await paper(page, widget);
  assert.equal(await widget.find(".printout tbody tr").count(), rows.length);
  assert.match(text, /المرشحات: /);
  assert.equal(await widget.find(".printout").evaluate((it) => getComputedStyle(it.querySelector("td")).display), "table-cell");
});

mainTest("the button prints what the panel is set to", {}, async ({ page, origin }) => {
  await page.addInitScript(() => {
    globalThis.printed = [];
    globalThis.print = () => {
      dispatchEvent(new Event("beforeprint"));
      const printout = document.querySelector("resolution-table").shadowRoot.querySelector(".printout");
      globalThis.printed.push(printout ? printout.querySelectorAll(".detail").length : "nothing");
      dispatchEvent(new Event("afterprint"));
    };
  });
  const widget = await open(page, `${origin}/www/?lang=en`);
  await widget.find('[data-keep="44"]').first().click();
  await (await widget.tool("export")).click();
  await widget.find("[data-action=export-print]").focus();
  await page.keyboard.press("Enter");
  await becomes(() => page.evaluate(() => globalThis.printed), [28]);
  await widget.find(".printout").waitFor({ state: "detached" });
  await widget.find("[name=export-scope][value=basket]").check();
  await widget.find("[data-action=export-print]").click();
  await becomes(() => page.evaluate(() => globalThis.printed), [28, 1]);
});

browserTest("where a page may not print it says so", {}, async ({ page, origin }) => {
  await page.addInitScript(() => (globalThis.print = () => {}));
  const widget = await open(page, `${origin}/www/?lang=en`);
  await (await widget.tool("export")).click();
  await widget.find("[data-action=export-print]").click();
  await widget.host.getByText("This page does not allow printing.").waitFor();
});

const many = (count) => ({
  ...digest,
  resolutions: Array.from({ length: count }, (_, position) => ({ number: position + 1, body: "wtsa", title: `Title ${position + 1}` })),
});

browserTest("of a huge register the first rows are printed, and it says so", { server: showing(many(2500)) }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await (await widget.tool("export")).click();
  await widget.host.getByText("Only the first 2,000 of 2,500 rows are printed.").waitFor();
  const text = await paper(page, widget);
  assert.match(text, /Only the first 2,000 of 2,500 rows are printed\./);
  assert.equal(await widget.find(".printout .detail").count(), 2000);
});
