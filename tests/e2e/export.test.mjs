// Export: what is downloaded, what is on the clipboard, what a script gets, and where a page allows none of it.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { axe, browserTest, mainTest, screenshot } from "./harness.mjs";
import { Keyboard } from "./keyboard.mjs";
import { digest, html, open, showing, small } from "./widget.mjs";

const choose = (widget, name, value) => widget.find(`[name=${name}][value=${value}]`).check();
const told = (widget) => widget.find(".told");

const show = async (widget) => {
  await (await widget.tool("export")).click();
  await widget.find("[data-action=export-save]").waitFor();
};

const save = async (page, widget) => {
  const [download] = await Promise.all([page.waitForEvent("download"), widget.find("[data-action=export-save]").click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
};

browserTest("each format is saved, with what is listed or what is in the basket", {}, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/?lang=en`);
  await show(widget);
  await axe(page, { include: ["resolution-table"] });
  const csv = await save(page, widget);
  assert.match(csv.name, /^wtsa-20-\d{4}-\d\d-\d\d\.csv$/);
  assert.ok(csv.text.startsWith("\ufeffNo.,Status,Edition,"), "with the mark, unless it is given up");
  assert.match(await told(widget).innerText(), /wtsa-20-.*\.csv was given to the browser/);
  await widget.find("[name=bom]").uncheck();
  assert.ok((await save(page, widget)).text.startsWith("No.,Status,"));

  await choose(widget, "export-format", "json");
  const whole = JSON.parse((await save(page, widget)).text);
  assert.deepEqual(whole.resolutions, digest.resolutions);
  assert.equal(whole["x-export"].excerpt, false);

  await widget.search.fill("ipv6");
  await widget.showsRows((await widget.keys()).filter(Boolean));
  await page.waitForFunction(() => document.querySelector("resolution-table").shadowRoot.querySelectorAll("tr.row").length < 10);
  const rows = await widget.keys();
  const listed = await save(page, widget);
  assert.match(listed.name, /^wtsa-20-listed-/);
  const numbers = JSON.parse(listed.text).resolutions.map(({ number }) => String(number));
  assert.deepEqual(numbers.toSorted(), rows.toSorted());

  await widget.find(`[data-keep="${rows[0]}"]`).first().click();
  await choose(widget, "export-scope", "basket");
  await choose(widget, "export-format", "markdown");
  const markdown = await save(page, widget);
  assert.match(markdown.name, /-basket-.*\.md$/);
  assert.match(markdown.text, new RegExp(`^\\| ${rows[0]} \\|`, "m"));
  await choose(widget, "export-format", "html");
  assert.match((await save(page, widget)).text, /<table/);
  await screenshot(page, "export");
});

browserTest("a table for Word is copied as HTML and as text", {
  permissions: ["clipboard-read", "clipboard-write"],
}, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/?lang=fr`);
  await show(widget);
  await choose(widget, "export-format", "html");
  await widget.find("[data-action=export-copy]").click();
  await widget.host.getByText("Copié. Le contenu peut être collé.").waitFor();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type) => (await item.getType(type)).text();
    return { html: await read("text/html"), text: await read("text/plain") };
  });
  assert.equal(copied.html.match(/<tr/g).length, 29);
  assert.match(copied.html, /<th[^>]*>Titre<\/th>/);
  assert.match(copied.html, /lang="fr"/);
  assert.match(copied.text, /^# /);
  await choose(widget, "export-format", "csv");
  await widget.find("[data-action=export-copy]").click();
  await widget.host.getByText("Copié. Le contenu peut être collé.").waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^N°;Statut;/);
});

browserTest("where the clipboard is refused, a file is saved instead", {}, async ({ page, origin }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  const widget = await open(page, `${origin}/www/?lang=en`);
  await show(widget);
  await choose(widget, "export-format", "html");
  const [download] = await Promise.all([page.waitForEvent("download"), widget.find("[data-action=export-copy]").click()]);
  assert.match(download.suggestedFilename(), /\.html$/);
  assert.match(await told(widget).innerText(), /does not allow copying here/);
});

browserTest("a sandboxed frame says that it may not save", {
  server: {
    routes: [
      ["/frame", html('<iframe src="/page" sandbox="allow-scripts allow-same-origin" width="1000" height="900" title="a frame"></iframe>', { head: "" })],
      ...showing(small).routes,
    ],
  },
}, async ({ page, origin, expectProblem, allowProblem }) => {
  // Chromium says it in its console alone, and in its own time; its shell without windows says nothing.
  allowProblem(/[Dd]ownload/);
  expectProblem(/can escape its sandboxing/);
  const saved = [];
  page.on("download", (download) => saved.push(download.suggestedFilename()));
  await page.goto(`${origin}/frame`);
  const frame = page.frameLocator("iframe");
  await frame.locator("tr.row").first().waitFor();
  await frame.locator("[data-action=menu]").click();
  await frame.locator("[data-tool=export]").click();
  await frame.locator("[data-action=export-save]").click();
  await frame.getByText("If nothing arrives, this page does not allow downloads").waitFor();
  assert.deepEqual(saved, []);
});

mainTest("a script gets the rows as text", { server: showing(small) }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const exported = (...options) =>
    page.evaluate((options) => document.querySelector("resolution-table").export(...options).catch((error) => `${error}`), options);
  const again = JSON.parse(await exported("json"));
  assert.deepEqual(again.resolutions.map(({ number }) => number), [3, 30, 300]);
  assert.equal(again["x-export"].excerpt, false);
  assert.match(await exported(), /^No\.,Status,/);
  assert.ok((await exported("csv", { bom: true })).startsWith("\ufeff"));
  assert.match(await exported("csv", { scope: "basket" }), /no row is selected/);
  const signature = await widget.host.evaluate(async (host) => new Uint8Array(await (await host.export("docx")).slice(0, 2).arrayBuffer()).join());
  assert.equal(signature, "80,75", "a Word document is a ZIP file");
  assert.match(await exported("pdf"), /the format is csv, html, docx, markdown or json/);
  // What is no text at all, as well.
  for (const wrong of [{ format: "csv" }, 7, ["pdf"]]) assert.match(await exported(wrong), /the format is csv, html, docx, markdown or json/);
  await widget.find('[data-keep="30"]').first().click();
  assert.match(await exported("markdown", { scope: "basket" }), /^\| 30 \|/m);
  await page.evaluate((data) => (document.querySelector("resolution-table").data = data), JSON.parse(await exported("json")));
  await widget.showsRows([3, 30, 300]);
});

browserTest("with the keyboard alone, on a phone, in Arabic", {
  viewport: { width: 320, height: 640 },
}, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/?lang=ar`);
  const keyboard = new Keyboard(page);
  await (await widget.tool("export")).focus();
  await keyboard.press("Enter");
  await widget.find("[data-action=export-save]").waitFor();
  await keyboard.tabTo({ value: "csv" });
  await keyboard.press("ArrowDown");
  assert.equal(await widget.find("[name=export-format]:checked").getAttribute("value"), "html");
  await keyboard.tabTo({ id: "export-save" });
  const [download] = await Promise.all([page.waitForEvent("download"), keyboard.press("Enter")]);
  assert.match(await readFile(await download.path(), "utf8"), /<html lang="ar" dir="rtl">/);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320), "nothing is wider than the screen");
  await screenshot(page, "export-phone-arabic");
});

const odd = { ...small, resolutions: [{ ...small.resolutions[0], title: "Wells; paths, and fences" }] };
browserTest("cells are parted as spreadsheets of the reader's language expect it, or as the reader chose, also the next time", { server: showing(odd, "", { lang: "fr" }) }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await show(widget);
  const separator = widget.find("select[name=separator]");
  assert.deepEqual(await separator.locator("option").allInnerTexts(), ["Virgule", "Point-virgule", "Tabulation"]);
  assert.equal(await separator.inputValue(), ";");
  await axe(page, { include: ["resolution-table"] });
  const semicolons = (await save(page, widget)).text;
  assert.match(semicolons, /^\ufeffN°;Statut;/);
  assert.ok(semicolons.includes(';"Wells; paths, and fences";'));
  await separator.selectOption("\t");
  await widget.find("[name=bom]").uncheck();
  assert.match((await save(page, widget)).text, /^N°\tStatut\t/);
  await page.reload();
  await widget.shown();
  await show(widget);
  assert.equal(await separator.inputValue(), "\t");
  assert.equal(await widget.find("[name=bom]").isChecked(), false);
  await choose(widget, "export-format", "json");
  assert.equal(await separator.count(), 0);
});

browserTest("a script names the separator, and an option that there is not is refused", { server: showing(odd, "", { lang: "fr" }) }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const exported = (options) => widget.host.evaluate((host, options) => /** @type {any} */ (host).export("csv", options).then((text) => text.split("\r\n")[0].slice(0, 9), (error) => `${error.name}: ${error.message}`), options);
  // Programs read it, whatever the language.
  assert.equal(await exported({}), "N°,Statut");
  for (const separator of [",", ";", "\t"]) assert.equal(await exported({ separator }), ["N°", "Statut"].join(separator));
  assert.equal(await exported({ separator: ";", bom: true }), "\ufeffN°;Statu");
  assert.match(await exported({ separator: "|" }), /^TypeError: .*the separator is/);
  assert.match(await exported({ seperator: ";" }), /^TypeError: export does not know the option seperator/);
});
