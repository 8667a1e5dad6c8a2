// Print: all rows in full, with the filters, the source and the date on top, whatever the screen shows of them.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { browserTest, mainTest } from "./harness.mjs";
import { becomes, digest, html, json, open, provisionsOf, showing, small } from "./widget.mjs";

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
  // Who prints has paper for what is said, not for a title at each line below it.
  const titled = rows.map((path) => path.split("/")[0]).map((number, at, all) => number !== all[at - 1]);
  const titles = await widget.find(".printout tbody tr").evaluateAll((all) => all.map((row) => row.querySelector(".of") !== null));
  assert.deepEqual(titles, titled);
  assert.ok(titles.includes(false) && titles.includes(true));
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

mainTest("a page that prints when it is told of a step crashes no table", {}, async ({ page, origin }) => {
  await page.addInitScript(() => {
    globalThis.told = [];
    for (const name of ["ready", "open", "state"]) {
      addEventListener(`resolution-table-${name}`, () => {
        globalThis.told.push(name);
        dispatchEvent(new Event("beforeprint"));
        dispatchEvent(new Event("afterprint"));
      });
    }
  });
  const told = (name) => page.evaluate((name) => globalThis.told.includes(name), name);
  const widget = await open(page, `${origin}/www/?lang=en`);
  await becomes(() => told("ready"), true);
  await widget.opener(44).click();
  await becomes(() => told("open"), true);
  await widget.find("[data-detail='44']").first().waitFor();
  await widget.search.fill("ipv6");
  await becomes(() => told("state"), true);
  await becomes(async () => (await widget.keys()).includes("44"), false, "it goes on");
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

mainTest("the browser's own command prints every row in full, also in what scrolls inside the page, and leaves all as it was", {
  // WebDriver has no way to show a page as paper has it.
  except: "webkit",
  server: { routes: [
    ["/page", html('<div id="around" style="height: 300px; overflow: auto"><resolution-table src="/register.json" height="250"></resolution-table></div>')],
    ["/register.json", json(small)],
  ] },
}, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const around = page.locator("#around");
  await around.evaluate((it) => (it.scrollTop = 20));
  const shapes = () => around.evaluate((it) => [it.style.height, it.style.overflow, it.clientHeight]);
  const before = await shapes();
  await page.emulateMedia({ media: "print" });
  const cut = await page.evaluate(() => {
    dispatchEvent(new Event("beforeprint"));
    // What a browser copies now is what comes on paper.
    const host = document.querySelector("resolution-table");
    const printout = host?.shadowRoot?.querySelector(".printout");
    /** @type {any[]} */
    const found = [printout?.querySelectorAll(".detail").length];
    // Firefox cannot be asked for paper: there the rules of the style sheet for it are not looked at.
    const isPaper = matchMedia("print").matches;
    for (let it = printout; it && it !== document.documentElement; it = it.parentElement ?? /** @type {any} */ (it.getRootNode()).host) {
      const { overflowY } = getComputedStyle(it);
      if (overflowY !== "visible" && (isPaper || it.getRootNode() === document) && it.scrollHeight > it.clientHeight + 1) found.push(it.id || it.className || it.localName);
    }
    return found;
  });
  assert.deepEqual(cut, [small.resolutions.length], "nothing around the rows cuts them off");
  assert.equal(await widget.find(".printout .provisions li[data-path]").count(), provisionsOf(small).length);
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await widget.find(".printout").waitFor({ state: "detached" });
  await becomes(shapes, before);
});

const lines = (text) => ({ text });
const broken = {
  ...small,
  resolutions: [{
    number: 1, body: small.resolutions[0].body, title: "Water\nin gardens", summary: ["First line\nsecond line"],
    sections: [{ verb: "resolves", provisions: [lines("Resolves:\na) wells be dug;\nb) paths   be kept.")] }],
  }],
};
/** The text as it is seen, line by line. */
const seen = async (place) => (await place.innerText()).split("\n").map((line) => line.trim()).filter(Boolean);
const PROVISION = ["Resolves:", "a) wells be dug;", "b) paths be kept."];
browserTest("a line break in a text is one on the screen, on paper and in what is taken away", { server: showing(broken), viewport: { width: 1280, height: 900 } }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.opener(1).click();
  const provision = widget.find(".detail li[data-path='1/resolves/p1']").first();
  await becomes(async () => (await seen(provision)).slice(0, 3), PROVISION);
  const text = await paper(page, widget);
  assert.ok(text.includes(PROVISION.join("\n")), text);
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  const exported = (format) => widget.host.evaluate((host, format) => /** @type {any} */ (host).export(format), format);
  await widget.view("provisions").check();
  await widget.find(".c-text").first().waitFor();
  assert.match(await exported("csv"), /Resolves:\na\) wells be dug;\nb\) paths/);
  assert.match(await exported("html"), /Resolves:<br>\s*a\) wells be dug;<br>/);
  assert.match(await exported("markdown"), /Resolves:<br>\s*a\\?\) wells be dug;<br>/);
});
