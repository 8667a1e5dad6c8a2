// From an address to rows, when all goes well, and what is shown meanwhile.
import assert from "node:assert/strict";
import { after } from "./server.mjs";
import { browserTest } from "./harness.mjs";
import { becomes, deferred, digest, events, html, json, open, provisionsOf, showing, small, Widget } from "./widget.mjs";

browserTest("shows every resolution of the demo and tells the page", {}, async ({ page, origin }) => {
  const told = await events(page);
  const widget = await open(page, `${origin}/www/`);
  await widget.showsRows(digest.resolutions.map((resolution) => resolution.number));
  assert.equal(await widget.rows.count(), 28);
  await widget.counts("28 résolutions");
  assert.deepEqual(await told("ready"), [{ name: "ready", id: "wtsa-20", resolutions: 28, problems: 0, missing: [] }]);
  assert.deepEqual(await told("error"), []);
  assert.equal(await widget.find(".problems").count(), 0);
});

browserTest("says whose words these are, and from when", {}, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/`);
  const [standing, source] = [widget.find("[part=authority]"), widget.find(".source")];
  assert.match(await standing.innerText(), /Condensé, et non le texte officiel/);
  await source.locator("summary").click();
  assert.match(await source.innerText(), /Rapport sur les résultats du GSS-20/);
  assert.match(await source.innerText(), /24 novembre 2026/);
  const link = source.getByRole("link");
  assert.equal(await link.getAttribute("href"), digest.source.link);
  assert.equal(await widget.host.getByRole("heading", { level: 2 }).innerText(), digest.title.fr);
});

const answered = deferred();
const slow = { routes: [["/register.json", after(answered.promise)], ...showing(small).routes] };
browserTest("shows that the register is on its way", { server: slow }, async ({ page, origin }) => {
  await page.goto(`${origin}/page`);
  const widget = new Widget(page);
  const progress = widget.host.getByRole("progressbar", { name: "Loading the resolutions…" });
  await progress.waitFor();
  assert.equal(await widget.find("[aria-busy]").getAttribute("aria-busy"), "true");
  answered.resolve();
  await widget.shown();
  assert.equal(await progress.count(), 0);
  assert.equal(await widget.find("[aria-busy]").getAttribute("aria-busy"), "false");
});

// Half of a register, then nothing until the test lets the rest go.
const rest = deferred();
const halves = (request, response) => {
  const body = Buffer.from(JSON.stringify(small));
  const half = body.length / 2;
  response.writeHead(200, { "content-type": "application/json", "content-length": body.length });
  response.write(body.subarray(0, half));
  rest.promise.then(() => response.end(body.subarray(half)));
};
const inHalves = { routes: [["/register.json", halves], ...showing(small).routes] };
browserTest("shows how much has come, where the size is known", { server: inHalves }, async ({ page, origin }) => {
  await page.goto(`${origin}/page`);
  const widget = new Widget(page);
  const progress = widget.host.getByRole("progressbar");
  await becomes(async () => Math.abs((await progress.getAttribute("value")) - 50) <= 1, true);
  assert.match(await widget.find("#loading-text").innerText(), /^Loading the resolutions: (49|50)\s%$/);
  rest.resolve();
  await widget.showsRows([3, 30, 300]);
});

// White space, then the register: a hundred times what has come is more than 32 bits hold.
const large = Buffer.concat([Buffer.alloc(60 * 1024 * 1024, " "), Buffer.from(JSON.stringify(small))]);
const lastPart = deferred();
const inTwo = (request, response) => {
  const most = Math.round(large.length * 0.8);
  response.writeHead(200, { "content-type": "application/json", "content-length": large.length });
  response.write(large.subarray(0, most));
  lastPart.promise.then(() => response.end(large.subarray(most)));
};
const veryLarge = { routes: [["/register.json", inTwo], ...showing(small).routes] };
browserTest("progress rises to the end for very large files, too", { server: veryLarge }, async ({ page, origin }) => {
  await page.goto(`${origin}/page`);
  const widget = new Widget(page);
  const progress = widget.host.getByRole("progressbar");
  await progress.evaluate((bar) => {
    globalThis.values = [];
    new MutationObserver(() => globalThis.values.push(Number(bar.getAttribute("value")))).observe(bar, { attributes: true });
  });
  await becomes(() => progress.getAttribute("value"), "80");
  lastPart.resolve();
  await widget.showsRows([3, 30, 300]);
  const values = await page.evaluate(() => globalThis.values);
  assert.deepEqual(values, values.toSorted((a, b) => a - b), "it never falls");
});

const badRow = structuredClone(small);
badRow.resolutions[1] = "thirty";
badRow.resolutions[2].status = "postponed";
browserTest("shows all other rows when one is bad, and lists the problem", { server: showing(badRow) }, async ({ page, origin }) => {
  const told = await events(page);
  const widget = await open(page, `${origin}/page`);
  await widget.showsRows([3, 300]);
  const problems = widget.find(".problems");
  assert.match(await problems.locator("summary").innerText(), /The file has \d problems; everything else is shown/);
  await problems.locator("summary").click();
  const listed = (await problems.locator("li").allInnerTexts()).join("\n");
  assert.match(listed, /^\$\.resolutions\[1\] .*an object/m);
  assert.match(listed, /^\$\.resolutions\[2\]\.status "postponed" is not one of new, revised/m);
  const [{ resolutions, problems: count }] = await told("ready");
  assert.equal(resolutions, 2);
  assert.equal(count, await problems.locator("li").count());
});

const none = showing({ ...small, resolutions: [] });
browserTest("says that a register has no resolutions", { server: none }, async ({ page, origin }) => {
  await page.goto(`${origin}/page`);
  const widget = new Widget(page);
  await widget.host.getByText("This register has no resolutions.").waitFor();
  assert.equal(await widget.alert.count(), 0, "it is no error");
  assert.equal(await widget.search.count(), 0, "there is nothing to search");
});

const titled = { routes: [["/page", html(`<resolution-table src="/r.json"><h2 slot="title">Our own title</h2></resolution-table>`)], ["/r.json", json(small)]] };
browserTest("takes a title of the page's own", { server: titled }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await page.getByRole("heading", { name: "Our own title" }).waitFor();
  assert.equal(await widget.host.getByRole("heading", { name: "Test register" }).count(), 0);
});

browserTest("every provision of the register is a row of the table", {}, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/www/`);
  await widget.view("provisions").check();
  const paths = provisionsOf(digest).map((provision) => provision.path);
  assert.equal(paths.length, 207);
  await widget.showsRows(paths);
  await widget.counts("207 dispositions");
  // Those of one resolution stand under its heading: 28 of them.
  assert.equal(await widget.table.locator("tbody > tr").count(), 207 + 28);
  assert.equal(await widget.table.locator("tbody > tr.shared-row").count(), 28);
  // Find-in-page sees what is rendered: the last provision's words, too.
  const last = await widget.row(paths.at(-1)).locator(".c-text").innerText();
  assert.equal(await page.evaluate((text) => globalThis.find(text), last.slice(0, 60)), true);
  assert.equal(await page.evaluate(() => globalThis.find("words that stand nowhere")), false);
});

browserTest("how long the first row takes on a warm server", {}, async ({ page, origin, diagnostic }) => {
  await open(page, `${origin}/www/`);
  await page.addInitScript(() => {
    document.addEventListener("resolution-table-ready", (event) => {
      const target = /** @type {Element} */ (event.target);
      const look = () => {
        if (!target.shadowRoot.querySelector("tr.row")) return requestAnimationFrame(look);
        // The frame after the one in which the row came.
        requestAnimationFrame(() => setTimeout(() => (globalThis.painted = performance.now())));
      };
      look();
    });
  });
  await page.reload();
  const painted = await (await page.waitForFunction(() => globalThis.painted)).jsonValue();
  diagnostic(`the first row was painted ${Math.round(painted)} ms after the navigation began`);
});
