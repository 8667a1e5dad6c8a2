// The page of `resolution-import --report`, opened from a disk: links both ways, signing off, and decisions that the next import replays.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { browserTest } from "./harness.mjs";
import { BUILD, RUN } from "./importer.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const lines = Array.from({ length: 60 }, (_, at) => `${at + 1}\tthat well number ${at + 1} be dug;`).join("\n");
const DOCUMENT = `RESOLUTION 44 (Rev. Springfield, 2018)
Gardens of the Union

The World Telecommunication Standardization Assembly (Springfield, 2018),
considering
a)\tthat gardens need water,, and more of it,
resolves
${lines}
RESOLUTION 45 (Springfield, 2018)
Ponds & <wells>

The World Telecommunication Standardization Assembly (Springfield, 2018),
resolves
1\tthat ponds be dug.
`;

/** Runs the importer in a folder; what it says. */
const imported = (folder, more = []) => {
  const files = [join(folder, "gardens.txt"), "-o", join(folder, "register.json"), ...more];
  const { status, stderr } = spawnSync("cargo", [...RUN, ...files], { cwd: root, encoding: "utf8" });
  assert.equal(status, 0, stderr);
  return stderr;
};

browserTest("an import is compared, signed off, and its decisions are replayed", { viewport: { width: 1280, height: 700 }, acceptDownloads: true }, async ({ page }) => {
  execFileSync("cargo", BUILD, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  const folder = mkdtempSync(join(tmpdir(), "review-"));
  try {
    writeFileSync(join(folder, "gardens.txt"), DOCUMENT);
    const report = join(folder, "review.html");
    const said = imported(folder, ["--report", report]);
    assert.match(said, /doubled-comma/);

    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    const address = pathToFileURL(report).href;
    await page.goto(address);
    // A part of a line leads to its field, and the field back to the line: each is brought into view.
    const inView = (locator) =>
      locator.evaluate(async (it) => {
        await new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)));
        const { top, bottom } = it.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
    const part = page.getByRole("link", { name: "that ponds be dug." }).first();
    await part.click();
    const field = page.locator(":target");
    assert.match(await field.innerText(), /45\/resolves\/1|\/resolutions\/1\/sections\/0\/provisions\/0\/text/);
    assert.match(await field.innerText(), /that ponds be dug\./);
    assert.equal(await inView(field), true, "the field is in view");
    await field.getByRole("link", { name: /^line \d+$/ }).click();
    const line = page.locator(":target");
    assert.match(await line.innerText(), /that ponds be dug\./);
    assert.equal(await inView(line), true, "the line is in view");
    // Every link of the page leads somewhere.
    const lost = await page.locator("a[href^='#']").evaluateAll((all) => all.filter((it) => !document.getElementById(it.hash.slice(1))).length);
    assert.equal(lost, 0);
    assert.ok((await page.getByRole("heading", { name: "Ponds & <wells>" }).count()) > 0, "titles are text");
    // Uncertain places are marked on their line.
    assert.match(await page.locator("li", { has: page.locator(".told") }).first().innerText(), /▲ warning \[doubled-comma\]/);

    // Ticks are counted and survive a reload.
    const status = page.locator("#signed");
    const messages = await page.locator("[data-rule]").count();
    assert.equal(await status.innerText(), `0 of 2 resolutions compared, 0 of ${messages} messages settled`);
    await page.locator("[data-rule=doubled-comma]").check();
    await page.getByLabel(/compared, as in the document/).first().check();
    await page.reload();
    assert.equal(await status.innerText(), `1 of 2 resolutions compared, 1 of ${messages} messages settled`);
    await page.getByLabel("Name").fill("A. Gardener");
    await page.getByLabel("Date").fill("2026-11-28");
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save the decisions" }).click()]);
    assert.equal(download.suggestedFilename(), "gardens.txt.corrections.json");
    const beside = join(folder, download.suggestedFilename());
    await download.saveAs(beside);
    const decisions = JSON.parse(readFileSync(beside, "utf8"));
    assert.equal(decisions.format, "resolution-corrections/1");
    assert.deepEqual(Object.keys(decisions.signed.resolutions), ["44"]);
    assert.deepEqual([decisions.signed.by, decisions.signed.on], ["A. Gardener", "2026-11-28"]);
    assert.deepEqual(decisions.settled.map((it) => it.rule), ["doubled-comma"]);

    // The page says what a line and a field are: nothing that the file knows has to be written by hand.
    await page.locator("main ol > li", { hasText: "that ponds be dug." }).getByRole("button").click();
    await page.getByRole("combobox").selectOption("a part of the text before it");
    await page.getByLabel("Why").fill("a slip of the pen");
    await page.getByRole("button", { name: "Set" }).click();
    // One of two lines that say the same.
    const heads = page.locator("main ol > li", { hasText: /^resolves/ });
    await heads.nth(1).getByRole("button").click();
    await page.getByRole("button", { name: "Set" }).click();
    await page.locator("[data-at='45/resolves']").click();
    await page.getByRole("combobox").selectOption("addressees");
    await page.getByLabel("Right is").fill("nobody");
    await page.getByRole("button", { name: "Set" }).click();
    assert.match(await page.getByRole("alert").innerText(), /addressees cannot be nobody/);
    await page.getByRole("combobox").selectOption("further");
    await page.getByLabel("Right is").fill("true");
    await page.getByRole("button", { name: "Set" }).click();
    assert.equal(await page.locator("#corrected").innerText(), "3 corrections");
    await page.reload();
    assert.equal(await page.locator("#corrected").innerText(), "3 corrections", "they survive a reload");
    await page.locator("#decided > li", { hasText: "resolves” (2)" }).getByRole("button", { name: "take back" }).click();
    await page.getByLabel("Name").fill("A. Gardener");
    await page.getByLabel("Date").fill("2026-11-28");
    const [second] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save the decisions" }).click()]);
    await second.saveAs(beside);
    Object.assign(decisions, JSON.parse(readFileSync(beside, "utf8")));
    assert.deepEqual(decisions.lines, [{ line: "1\tthat ponds be dug.", is: "goes-on", why: "a slip of the pen" }]);
    assert.deepEqual(decisions.corrections, [{ at: "45/resolves", field: "further", was: null, now: true }]);
    const again = imported(folder, ["--report", report]);
    assert.doesNotMatch(again, /doubled-comma/);
    assert.match(again, /: 1 field, 1 message settled, 1 resolution as signed/);
    const register = JSON.parse(readFileSync(join(folder, "register.json"), "utf8"));
    const section = register.resolutions[1].sections[0];
    assert.deepEqual([section.further, section.lead], [true, "1\tthat ponds be dug."]);
    await page.goto("about:blank");
    await page.goto(address);
    assert.equal(await page.getByLabel("Name").inputValue(), "A. Gardener");
    const saved = await Promise.all([page.waitForEvent("download"), page.getByLabel("Date").fill("2026-11-29").then(() => page.getByRole("button", { name: "Save the decisions" }).click())]);
    const more = JSON.parse(readFileSync(await saved[0].path(), "utf8"));
    assert.deepEqual(more.lines, decisions.lines);
    assert.deepEqual(more.corrections, decisions.corrections);
    assert.deepEqual(more.settled, decisions.settled);
    assert.equal(more.signed.on, "2026-11-29");
    // Nothing else was fetched.
    assert.deepEqual(asked.filter((url) => !url.startsWith("file:") && !url.startsWith("blob:") && url !== "about:blank"), []);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
