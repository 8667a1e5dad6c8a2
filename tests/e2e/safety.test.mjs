// Registers that nobody checked, on pages that allow little.
import assert from "node:assert/strict";
import { browserTest, mainTest } from "./harness.mjs";
import { becomes, open, provisionsOf, showing, small } from "./widget.mjs";

const script = '<img src=x onerror="alert(1)"><script>alert(2)</script></script><svg onload=alert(3)>';
const long = "Donaudampfschifffahrtsgesellschaft".repeat(30);
const turned = "\u202egnp.exe \u2066inner";
const hostile = structuredClone(small);
hostile.title = `${script} ${long}`;
hostile.source = { ...small.source, link: "javascript:alert(4)", title: turned };
hostile.bodies["tsb-director"].short = `Director ${script}`;
hostile.resolutions[0].title = `${turned} ${script} ${long}`;
hostile.resolutions[0].summary = [script, long];
hostile.resolutions[0].notes = [{ label: '"]</sup><img src=x>', anchor: { at: "title", offset: 3 }, text: script }];
hostile.resolutions[0].sections[1].provisions[0] = { label: `<b>${long}`, text: script, addressees: ["<i>nobody</i>"] };
hostile.resolutions[0].references[0].number = "<script>alert(5)</script>";
hostile.resolutions[1].status = "<b>new</b>";
hostile.resolutions[1].printed = { status: "<b>new</b>" };

for (const view of ["overview", "provisions"]) {
  const options = { server: showing(hostile, `view="${view}"`), viewport: { width: 320, height: 640 } };
  mainTest(`what a register says stays text in the ${view}`, options, async ({ page, origin }) => {
    const asked = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    page.on("dialog", (dialog) => assert.fail(`a script ran: ${dialog.message()}`));
    const widget = await open(page, `${origin}/page`);
    const nothingRuns = async () => {
      assert.ok((await widget.table.innerText()).includes('onerror="alert(1)"'), "it is to be read");
      const made = await widget.host.evaluate((host) => {
        const all = [...host.shadowRoot.querySelectorAll("*")];
        const wrong = (it) =>
          ["img", "script", "iframe", "b", "i"].includes(it.localName) && !it.closest(".skeleton")
          || [...it.attributes].some(({ name, value }) => name.startsWith("on") || /^\s*javascript:/i.test(value));
        return all.filter(wrong).map((it) => it.outerHTML);
      });
      assert.deepEqual(made, []);
      const addresses = await widget.find("a").evaluateAll((all) => all.map((it) => it.protocol));
      assert.deepEqual(addresses.filter((protocol) => !/^https?:$/.test(protocol)), [], "the link runs script, so there is none");
      assert.ok(!asked.includes("/x"), asked.join(" "));
      // The views and the outline scroll sideways for themselves: only what is in them may go on beyond the edge.
      const wide = await widget.host.evaluate((host) => {
        const all = [...host.shadowRoot.querySelectorAll("*")].filter((it) => !it.closest("thead, .hidden, .views, .outline ol"));
        return all.filter((it) => it.getBoundingClientRect().right > innerWidth + 1).map((it) => it.outerHTML.slice(0, 120));
      });
      assert.deepEqual(wide, [], `${long.length} letters without a space make the page wide`);
    };
    await widget.find(".problems summary").click();
    await widget.search.fill("<img");
    await becomes(async () => (await widget.marks.count()) > 0, true);
    await nothingRuns();
    // On a phone a text stands alone: it is looked at after the rows.
    await widget.opener((await widget.keys())[0]).click();
    await widget.find("[data-detail='3']").waitFor();
    await widget.find("[data-detail='3'] .note-mark").click();
    await becomes(async () => (await widget.find("[data-detail='3'] mark").count()) > 0, true);
    await nothingRuns();
  });
}

browserTest("letters that turn the direction do not turn what follows", { server: showing(hostile) }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  // The badge, the source and the date stand in one line; only the source's own letters may run backwards.
  await widget.find(".source summary").click();
  const order = await widget.find(".lines-of-source .authority > *").evaluateAll((all) => all.map((it) => it.getBoundingClientRect().left));
  assert.deepEqual(order, order.toSorted((a, b) => a - b));
});

const deep = structuredClone(small);
let innermost = deep.resolutions[0].sections[1].provisions[0];
for (let depth = 0; depth < 25; depth += 1) {
  innermost.provisions = [{ label: "a", text: `at depth ${depth}` }];
  [innermost] = innermost.provisions;
}
mainTest("provisions nested twenty-five deep are shown", { server: showing(deep), viewport: { width: 320, height: 640 } }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.view("provisions").check();
  await widget.counts(`${provisionsOf(deep).length} provisions`);
  await widget.search.fill("depth 24");
  await becomes(() => widget.rows.count(), 1);
});

const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
  "base-uri 'none'",
].join("; ");
mainTest("a strict Content Security Policy is kept", { server: { headers: { "content-security-policy": policy } } }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/`);
  await widget.search.fill("formation");
  const [first] = await widget.keys();
  await widget.opener(first).click();
  await widget.find(".detail").waitFor();
  // Beside a text the rows are a list without headers.
  await widget.closeText(first);
  await widget.header("title").getByRole("button").click();
  await widget.value("status", "revised").check();
  await widget.view("provisions").check();
  await widget.find(".chips [data-action=clear-all]").click();
  await becomes(() => widget.rows.count(), 207);
  await widget.host.evaluate((host) => (host.lang = "en"));
  await widget.counts("207 provisions");
  assert.equal(await widget.find("[style]").count(), 0);
  assert.notEqual(await widget.find(".filter").first().evaluate((it) => getComputedStyle(it).borderRadius), "0px", "the styles are there");
});

browserTest("the policy of that test does bite", { server: { headers: { "content-security-policy": policy } } }, async ({ page, origin, expectProblem }) => {
  expectProblem(/violates style-src/);
  expectProblem(/Content Security Policy|TrustedHTML/);
  await page.goto(`${origin}/www/`);
  await page.evaluate(() => document.body.setAttribute("style", "color: red"));
});

const globalCss = `* { all: unset; } table, div, button { display: none !important; } body { font: 40px cursive; letter-spacing: 1em; }`;
const styled = showing(small, "", { head: `<style>${globalCss} main, resolution-table { display: block !important; }</style><script type="module" src="/pkg/resolution-table.js"></script>` });
mainTest("styles of the page do not reach in", { server: styled }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  for (const it of [widget.search, widget.table, widget.opener(3), widget.find(".choice").first()]) {
    assert.equal(await it.isVisible(), true);
  }
  assert.notEqual(await widget.table.evaluate((it) => getComputedStyle(it).letterSpacing), "40px");
});

browserTest("on paper there is the table and no controls", {}, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/`);
  await widget.value("status", "revised").check();
  await widget.opener(44).click();
  await widget.find("[data-detail='44']").waitFor();
  await page.emulateMedia({ media: "print" });
  for (const controls of [".toolbar", "#facets", ".chips .link-button", ".held-back button"]) {
    for (const it of await widget.find(controls).all()) assert.equal(await it.isVisible(), false, controls);
  }
  for (const it of [widget.row(44), widget.find("[data-detail='44']"), widget.find("[part=authority]"), widget.find(".count"), widget.find(".chip")]) {
    assert.equal(await it.isVisible(), true);
  }
  const clamp = widget.row(44).locator(".clamp");
  assert.equal(await clamp.evaluate((it) => it.scrollHeight <= it.clientHeight), true, "summaries are whole");
});
