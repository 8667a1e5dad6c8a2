// Links that become tables, after what the filters of content systems leave of them.
import assert from "node:assert/strict";
import { snippet } from "../../www/builder-rules.js";
import { SYSTEMS } from "../../www/builder-systems.js";
import { FILTERS } from "./filters.mjs";
import { browserTest } from "./harness.mjs";
import { answer, cors } from "./server.mjs";
import { becomes, json, small, Widget } from "./widget.mjs";

const pageOf = (body, assets, given = "") =>
  answer(200, `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title><script src="${assets}/pkg/resolution-table.upgrade.js" ${given} defer></script></head><body>${body}</body></html>`, "text/html");

/** Another origin with the package and a register beside `embed.html`. */
const assets = { headers: { "access-control-allow-origin": "*" }, routes: [["/pkg/register.json", (request, response) => cors(request, response, () => json(small)(request, response))]] };

/** What is pasted by each way in; `link` alone stands beside the frame, as the guide has it. */
const pastedBy = (assets) => {
  const given = { folder: `${assets}/pkg/`, source: `${assets}/pkg/register.json`, attributes: { lang: "fr", view: "overview" }, title: "Open the table" };
  return Object.fromEntries(["module", "plain", "classic", "frame", "link"].map((way) => [way, snippet({ way, ...given })]));
};

/** Which ways in are left whole enough to become a table, with the script that a site has once. */
const surviving = async (page, filter, pasted) => {
  const left = {};
  for (const [way, markup] of Object.entries(pasted)) left[way] = await filter(page, markup);
  // A frame in a sandbox without a right shows no table.
  const marks = { module: /<resolution-table[^>]* src=/, plain: /<div[^>]* data-src=/, classic: /<script/, frame: /<iframe(?![^>]* sandbox="")[^>]* src=/, link: /<a[^>]* href="[^"]*embed\.html\?/ };
  return Object.keys(marks).filter((way) => marks[way].test(left[way]));
};

for (const [system, filter] of Object.entries(FILTERS)) {
  browserTest(`${SYSTEMS[system].name}: exactly the ways in that the builder offers are left by its filter`, { server: assets }, async ({ page, origin }) => {
    assert.deepEqual(await surviving(page, filter, pastedBy(origin)), [...SYSTEMS[system].ways].sort((one, other) => (one === "link" ? 1 : 0) - (other === "link" ? 1 : 0)));
  });

  browserTest(`${SYSTEMS[system].name}: of a frame with its link the link is left, and becomes the table`, { server: assets }, async ({ page, origin, serve, expectProblem }) => {
    const address = `${origin}/pkg/embed.html?src=register.json&amp;lang=fr&amp;view=overview`;
    const pasted = `<p>Before</p><iframe src="${address}" title="Table"></iframe><p><a href="${address}">Open the <em>table</em></a></p><script src="x.js"></script><p>Behind</p>`;
    const left = await filter(page, pasted);
    assert.ok(!/<iframe(?![^>]* sandbox="")/.test(left), "the system takes the frame away, or its rights");
    if (left.includes("<iframe")) expectProblem(/frame is sandboxed and the 'allow-scripts' permission is not set/);
    const own = await serve({ routes: [["/page", pageOf(left, origin)]] });
    await page.goto(`${own.origin}/page`);
    const widget = await new Widget(page).shown();
    await becomes(() => widget.find(".root").getAttribute("lang"), "fr");
    await widget.showsRows([3, 30, 300]);
    assert.deepEqual(await page.locator("body > :not(:has(iframe))").evaluateAll((all) => all.map((it) => it.localName)), ["p", "resolution-table", "p"]);
  });

  for (const way of SYSTEMS[system].ways) {
    browserTest(`${SYSTEMS[system].name}: the builder's lines for ${way}, pasted and put into the template, become the table`, { server: assets }, async ({ page, origin, serve }) => {
      const given = { folder: `${origin}/pkg/`, source: `${origin}/pkg/register.json`, attributes: { lang: "fr" }, title: "Open the table" };
      const [pasted, once] = snippet({ way, ...given, bySite: true }).split(/<!-- Once[^>]*-->/);
      const left = await filter(page, pasted);
      const own = await serve({ routes: [["/page", answer(200, `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title></head><body>${left}${once}</body></html>`, "text/html")]] });
      await page.goto(`${own.origin}/page`);
      const widget = await new Widget(page).shown();
      await becomes(() => widget.find(".root").getAttribute("lang"), "fr");
    });
  }
}

const link = (origin, words, src = "register.json") => `<a href="${origin}/pkg/embed.html?src=${src}">${words}</a>`;
browserTest("links in running text, to other pages and to registers from elsewhere stay links; later ones are found", { server: assets }, async ({ page, origin, serve, expectProblem }) => {
  expectProblem(/stays a link: registers from there are not shown here/);
  const body = `<p id="running">See ${link(origin, "the table")} first.</p><p id="far">${link(origin, "Far", "https://elsewhere.example/register.json")}</p><p id="none"><a href="${origin}/pkg/embed.html">None</a></p>
    <p id="other"><a href="https://elsewhere.example/pkg/embed.html?src=register.json">Other</a></p><ul><li id="item">${link(origin, "In a list")}</li></ul>`;
  const own = await serve({ routes: [["/page", pageOf(body, origin)]] });
  await page.goto(`${own.origin}/page`);
  await new Widget(page).shown();
  assert.equal(await page.locator("li > resolution-table").count(), 1);
  assert.equal(await page.locator("resolution-table").count(), 1);
  for (const id of ["running", "far", "none", "other"]) assert.equal(await page.locator(`#${id} > a`).count(), 1, id);
  await page.evaluate((markup) => document.body.insertAdjacentHTML("beforeend", markup), `<p>${link(origin, "Later")}</p>`);
  await becomes(() => page.locator("resolution-table").count(), 2);
});

browserTest("an origin that the script names may have the register; where the widget cannot be had, the link stays", {}, async ({ page, origin, serve, expectProblem }) => {
  const data = await serve({ routes: [["/register.json", (request, response) => cors(request, response, () => json(small)(request, response))]] });
  const body = `<p>${link("", "The table", `${data.origin}/register.json`)}</p>`;
  const own = await serve({ routes: [["/page", pageOf(body, "", `data-sources="${data.origin}"`)], ["/bare", pageOf(body, "", `data-sources="${data.origin}"`)]] });
  await page.goto(`${own.origin}/page`);
  await new Widget(page).shown();
  expectProblem(/could not be loaded: the links stay links|404/);
  await page.route("**/resolution-table.js", (route) => route.fulfill({ status: 404 }));
  await page.goto(`${own.origin}/bare`);
  await page.getByRole("link", { name: "The table" }).waitFor();
});

browserTest("an address that leads on to another site shows nothing from there, and the link stays", {}, async ({ page, origin, serve, expectProblem }) => {
  const other = await serve({ routes: [["/fake.json", (request, response) => cors(request, response, () => json({ ...small, title: "Somebody else's" })(request, response))]] });
  const away = (request, response) => response.writeHead(302, { location: `${other.origin}/fake.json` }).end();
  const own = await serve({ routes: [["/page", pageOf(`<p>${link("", "The table", "/away.json")}</p>`, "")], ["/away.json", away]] });
  expectProblem(/Failed to load resource|redirect/);
  await page.goto(`${own.origin}/page`);
  await new Widget(page).alert.waitFor();
  assert.equal(await page.getByText("Somebody else's").count(), 0);
  assert.notEqual(origin, own.origin);
});

browserTest("a script that a customizer of the site adds later finds links, and those of pages that come without loading", { server: assets }, async ({ page, origin, serve }) => {
  const text = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title></head><body><p>${link(origin, "The table")}</p></body></html>`;
  const own = await serve({ routes: [["/page", answer(200, text, "text/html")]] });
  await page.goto(`${own.origin}/page`);
  await page.evaluate((address) => {
    // As docs/content-systems.md has it.
    const script = document.createElement("script");
    script.src = address;
    document.head.append(script);
  }, `${origin}/pkg/resolution-table.upgrade.js`);
  await new Widget(page).shown();
  await page.evaluate((markup) => document.body.replaceChildren(document.createRange().createContextualFragment(markup)), `<p>${link(origin, "Another page")}</p>`);
  await new Widget(page).shown();
});
