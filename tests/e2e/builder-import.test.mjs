// Documents that become a register in the snippet builder: in the browser, and nowhere else.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { axe, browserTest, screenshot } from "./harness.mjs";
import { answer } from "./server.mjs";
import { becomes, Widget } from "./widget.mjs";

const REPORT = readFileSync(new URL("../fixtures/report.en.txt", import.meta.url));
const file = (name, buffer, mimeType = "text/plain") => ({ name, mimeType, buffer: Buffer.from(buffer) });
const published = (number, title) => `RESOLUTION ${number} (Springfield, 2018)\n${title}\nThe Plenipotentiary Conference (Springfield, 2018),\nconsidering\na)\tthat gardens need water,\nresolves\n1\tthat wells be dug.\n2\tthat ponds be kept.\n`;

/** A Word document of these paragraphs. */
const docx = (text) => {
  const escaped = (line) => line.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const runs = (line) => line.split("\t").map((part) => `<w:r><w:t xml:space="preserve">${escaped(part)}</w:t></w:r>`).join("<w:r><w:tab/></w:r>");
  const body = text.trim().split("\n").map((line) => `<w:p>${runs(line)}</w:p>`).join("");
  return zipSync({
    "[Content_Types].xml": strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
    "_rels/.rels": strToU8('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
    "word/document.xml": strToU8(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`),
  });
};

const ready = async (page, origin, path = "/pkg/builder.html") => {
  await page.goto(`${origin}${path}`);
  const widget = await new Widget(page).shown();
  await becomes(async () => /no problem was found/.test(await page.locator("#validity").innerText()), true);
  return widget;
};
const choose = (page, files) => page.getByLabel(/or a file of yours/).setInputFiles(files);
const said = (page) => page.locator("#import-result > [role=status]").innerText();
const saidOf = (page, words) => becomes(() => said(page).then((it) => words.test(it)), true);
const snippet = (page) => page.locator("#snippet").innerText();

browserTest("a text becomes a register: summary, messages, table, JSON, and lines for the page", { viewport: { width: 1280, height: 900 }, acceptDownloads: true }, async ({ page, context, origin }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const widget = await ready(page, origin);
  const asked = [];
  page.on("request", (request) => asked.push(`${request.method()} ${request.url().replace(origin, "")}`));
  context.on("request", (request) => asked.push(`${request.method()} ${request.url().replace(origin, "")}`));
  await choose(page, file("report.txt", REPORT));
  await saidOf(page, /^2 resolutions, 6 sections, 10 provisions.* 0 errors/);
  await widget.showsRows([4, 6]);
  // The worker and its Wasm, and nothing else: no part of the document leaves the page.
  assert.deepEqual([...new Set(asked)].filter((it) => !/more\.(wasm|txt)$|^GET blob:/.test(it)).sort(), ["GET /pkg/resolution-import.js", "GET /pkg/resolution-import.wasm"]);

  const result = page.locator("#import-result");
  assert.match(await result.innerText(), /Every printed character is in exactly one field/);
  assert.ok((await result.locator("details[data-level]").count()) > 0, "messages are grouped");
  await result.getByText("What each resolution holds").click();
  assert.deepEqual(await result.locator("tbody tr").first().locator("th, td").allInnerTexts(), ["4", "5", "9", "0", "0", "1"]);
  const [download] = await Promise.all([page.waitForEvent("download"), result.getByRole("button", { name: /Download/ }).click()]);
  const register = JSON.parse(readFileSync(await download.path(), "utf8"));
  assert.equal(register.resolutions.length, 2);
  assert.equal(download.suggestedFilename(), `${register.id}.json`);
  await result.getByRole("button", { name: "Copy the JSON" }).click();
  assert.deepEqual(JSON.parse(await page.evaluate(() => navigator.clipboard.readText())), register);

  // Its messages are not denied above them.
  assert.equal(await page.locator("#validity").innerText(), "A register with 2 resolutions; the table shows all of it.");

  // The lines go on with it, beside the widget's files or wherever it will be.
  await becomes(async () => (await snippet(page)).includes(`src="${origin}/pkg/${register.id}.json"`), true);
  await page.getByLabel("Where the file will be").fill("/data/mine.json");
  await becomes(async () => (await snippet(page)).includes('src="/data/mine.json"'), true);
  await widget.showsRows([4, 6]);
  await axe(page);
  await screenshot(page, "builder-import");
});

browserTest("Word documents and texts together are one register, and a file that is none is named as what it is", {}, async ({ page, origin }) => {
  const widget = await ready(page, origin);
  await choose(page, [file("one.docx", docx(published(1, "Gardens")), ""), file("two.txt", published(2, "Ponds")), file("old.pdf", "%PDF-1.7 …", "application/pdf")]);
  await saidOf(page, /^One file is not in it\. 2 resolutions, 4 sections, 6 provisions/);
  assert.match(await page.locator("#import-result .refused").innerText(), /old\.pdf: this is a PDF/);
  assert.equal(await widget.rows.count(), 2);
  await choose(page, [file("page.html", "<!doctype html><p>x", "text/html")]);
  await saidOf(page, /^Nothing was imported/);
  assert.match(await page.locator("#import-result .refused").innerText(), /page\.html: this is a web page/);
  await choose(page, [file("letter.txt", "Dear reader,\nall is well.\n")]);
  await saidOf(page, /^No resolution was recognised/);
});

browserTest("what the documents do not say is said by the editor", {}, async ({ page, origin }) => {
  await ready(page, origin);
  await choose(page, [file("one.txt", published(1, "Gardens"))]);
  await saidOf(page, /^1 resolution/);
  await page.getByText("What the documents do not say").click();
  await page.getByLabel("Day of the import").fill("2026-05-04");
  await page.getByLabel("Their language").selectOption("fr");
  await page.getByRole("button", { name: "Import again" }).click();
  await becomes(async () => /other-language/.test(await page.locator("#import-result").innerText()), true);
});

browserTest("an import is cancelled, and one that stops is told", { server: { routes: [["/pkg/resolution-import.wasm", (_, response, next) => setTimeout(next, 60_000) && response.on("close", next)]] } }, async ({ page, origin }) => {
  await ready(page, origin);
  await choose(page, [file("report.txt", REPORT)]);
  await saidOf(page, /^Loading the importer/);
  await page.getByRole("button", { name: "Cancel" }).click();
  await saidOf(page, /^Cancelled/);
  assert.equal(await page.locator("#import-result progress").count(), 0);
});

browserTest("a module that cannot run is told", { server: { routes: [["/pkg/resolution-import.wasm", answer(200, "no wasm", "application/wasm")]] } }, async ({ page, origin }) => {
  await ready(page, origin);
  await choose(page, [file("report.txt", REPORT)]);
  await saidOf(page, /^The importer stopped: .*magic/);
});

browserTest("a strict policy lets the importer work, and a long document does not hold the page", { server: { headers: { "content-security-policy": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; worker-src 'self'" } } }, async ({ page, origin }) => {
  const widget = await ready(page, origin);
  const volume = Array.from({ length: 400 }, (_, at) => published(at + 1, `Gardens of quarter ${at + 1}`)).join("\n");
  await choose(page, [file("volume.txt", volume)]);
  // While it is read, the page answers: a choice shows in the lines at once.
  await saidOf(page, /^(Loading|Reading|Importing|Checking)/);
  await page.getByLabel("Begins with").selectOption("provisions");
  assert.match(await snippet(page), /view="provisions"/);
  await saidOf(page, /^400 resolutions, 800 sections, 1200 provisions/);
  await widget.find("[part=table]").first().waitFor();
});
