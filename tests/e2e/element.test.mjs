// The element among others on its page: attributes, properties, and coming and going.
import assert from "node:assert/strict";
import { browserTest, mainTest, screenshot } from "./harness.mjs";
import { becomes, deferred, events, html, json, open, showing, small, Widget } from "./widget.mjs";

const other = { ...small, id: "other", resolutions: [small.resolutions[1]] };
const routes = [
  ["/other.json", json(other)],
  ["/empty", html("")],
  ["/two", html('<resolution-table id="a" src="/register.json"></resolution-table><resolution-table id="b" src="/register.json" lang="fr"></resolution-table>')],
  ...showing(small).routes,
];
const server = { routes };

mainTest("src loads another register, and keeps what was asked", { server }, async ({ page, origin }) => {
  const told = await events(page);
  const widget = await open(page, `${origin}/page`);
  await widget.search.fill("training");
  await widget.showsRows([3, 30]);
  await widget.host.evaluate((host) => host.setAttribute("src", "/other.json"));
  await widget.showsRows([30]);
  assert.equal(await widget.search.inputValue(), "training");
  assert.deepEqual((await told("ready")).map(({ id }) => id), ["fixture", "other"]);
  await widget.host.evaluate((host) => host.removeAttribute("src"));
  await widget.alert.waitFor();
  assert.equal((await told("error"))[0].kind, "no-source");
});

browserTest("view shows the other table; what the page does is no event", { server }, async ({ page, origin, expectProblem }) => {
  expectProblem(/view: there is no “nonsense”: the overview is shown/);
  const told = await events(page);
  const widget = await open(page, `${origin}/page`);
  await widget.host.evaluate((host) => (host.view = "provisions"));
  await becomes(() => widget.rows.count(), 8);
  assert.equal(await widget.host.getAttribute("view"), "provisions");
  await widget.host.evaluate((host) => host.setAttribute("view", "nonsense"));
  await widget.showsRows([3, 30, 300]);
  assert.deepEqual(await told("filter"), [], "events tell what the reader did");
});

mainTest("lang changes every word, and keeps what was asked", { server }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.opener(3).click();
  await widget.value("status", "revised").check();
  await widget.showsRows([3]);
  await widget.host.evaluate((host) => host.setAttribute("lang", "fr-CH"));
  await widget.counts("1 résolution sur 3");
  assert.equal(await widget.row(3).locator(".c-title").innerText(), "Déployer le protocole IPv6");
  assert.equal(await widget.find("[part=root]").getAttribute("lang"), "fr");
  assert.equal(await widget.opener(3).getAttribute("aria-expanded"), "true");
  await widget.search.fill("deploying");
  await widget.counts("0 résolution sur 3");
  await widget.host.evaluate((host) => (host.lang = "en"));
  await widget.counts("1 resolution of 3");
});

mainTest("theme gives its colours whatever the system's are", { server, colorScheme: "dark" }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const text = () => widget.find(".count").evaluate((it) => getComputedStyle(it).color);
  const dark = await text();
  await widget.host.evaluate((host) => (host.theme = "light"));
  const light = await text();
  assert.notEqual(light, dark);
  await widget.host.evaluate((host) => (host.theme = "dark"));
  assert.equal(await text(), dark);
});

browserTest("themes have a palette in both schemes; what the page sets goes before it", { server }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const colours = async (theme) => {
    await widget.host.evaluate((host, theme) => (host.theme = theme), theme);
    return widget.find("[part=root]").evaluate((it) => [getComputedStyle(it).backgroundColor, getComputedStyle(it.querySelector(".opener")).color].join(" "));
  };
  const seen = [];
  for (const scheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const palette of ["", "neutral", "blue", "contrast"]) {
      const followed = await colours(palette || "auto");
      seen.push(followed);
      assert.equal(await colours(`${palette} ${scheme}`), followed, `${palette} ${scheme}`);
      await page.emulateMedia({ colorScheme: scheme === "light" ? "dark" : "light" });
      assert.equal(await colours(`${palette} ${scheme}`), followed, `${palette} ${scheme} against the system`);
      await page.emulateMedia({ colorScheme: scheme });
      if (palette === "contrast") await screenshot(page, `theme-contrast-${scheme}`);
      if (palette === "blue") await screenshot(page, `theme-blue-${scheme}`);
    }
  }
  assert.equal(new Set(seen).size, 8);
  await widget.host.evaluate((host) => host.style.setProperty("--rt-accent", "rgb(1, 2, 3)"));
  assert.match(await colours("contrast dark"), /rgb\(1, 2, 3\)$/);
});

browserTest("filters are what the table begins with; a link goes before them", { server: { routes: [...routes, ["/filtered", html('<resolution-table src="/register.json" filters="search=training&amp;status=revised&amp;nonsense=1"></resolution-table>')]] } }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/filtered`);
  await widget.showsRows([3]);
  assert.equal(await widget.search.inputValue(), "training");
  await widget.host.evaluate((host) => (host.filters = "search=spam"));
  await widget.showsRows([30]);
  assert.equal(new URL(page.url()).search, "", "the page's own filters are not in the address");
  await page.goto(`${origin}/filtered?rt.status=unchanged&rt.search=`);
  await widget.showsRows([30]);
});

mainTest("data shows a register that the page has", { server }, async ({ page, origin }) => {
  const told = await events(page);
  await page.goto(`${origin}/empty`);
  await page.evaluate(async (data) => {
    await customElements.whenDefined("resolution-table");
    document.querySelector("main").append(Object.assign(document.createElement("resolution-table"), { data }));
  }, other);
  const widget = await new Widget(page).shown();
  await widget.showsRows([30]);
  await widget.host.evaluate((host, data) => (host.data = data), small);
  await widget.showsRows([3, 30, 300]);
  assert.equal(await widget.host.evaluate((host) => host.data.id), "fixture");
  await widget.host.evaluate((host) => (host.data = { format: "resolution-register/9" }));
  await widget.alert.waitFor();
  assert.equal((await told("error"))[0].kind, "unsupported-format");
  await widget.host.evaluate((host) => {
    host.data = undefined;
    host.src = "/register.json";
  });
  await widget.showsRows([3, 30, 300]);
});

const defined = deferred();
const late = { routes: [["/pkg/resolution-table.js", async (request, response, next) => { await defined.promise; next(); }], ...routes] };
browserTest("what was set before the element was defined is not lost", { server: late }, async ({ page, origin }) => {
  await page.goto(`${origin}/empty`, { waitUntil: "commit" });
  await page.locator("h1").waitFor();
  await page.evaluate((data) => {
    const host = document.createElement("resolution-table");
    host.data = data;
    host.view = "provisions";
    host.textContent = "Meanwhile";
    document.querySelector("main").append(host);
  }, other);
  await page.getByText("Meanwhile").waitFor();
  defined.resolve();
  const widget = await new Widget(page).shown();
  await becomes(() => widget.rows.count(), 3);
  assert.equal(await widget.host.getAttribute("view"), "provisions");
});

browserTest("moved, it stays as it is; removed, it ends; put back, it starts again", { server }, async ({ page, origin }) => {
  const told = await events(page);
  const widget = await open(page, `${origin}/page`);
  // Else it would begin with what the address keeps.
  await widget.host.evaluate((host) => (host.urlState = "off"));
  await widget.search.fill("spam");
  await widget.showsRows([30]);
  await widget.host.evaluate((host) => document.body.prepend(host));
  await widget.showsRows([30]);
  assert.equal(await widget.search.inputValue(), "spam");
  assert.equal((await told("ready")).length, 1, "a move loads nothing");
  const rows = await widget.host.evaluate(async (host) => {
    host.remove();
    await new Promise((done) => setTimeout(done));
    const left = host.shadowRoot.querySelectorAll("tr").length;
    document.body.append(host);
    return left;
  });
  assert.equal(rows, 0);
  await widget.showsRows([3, 30, 300]);
  assert.equal((await told("ready")).length, 2);
});

browserTest("removed while it loads, it stays silent", { server: { routes: [["/register.json", () => {}], ...routes] } }, async ({ page, origin }) => {
  const told = await events(page);
  const aborted = page.waitForEvent("requestfailed");
  await page.goto(`${origin}/page`);
  const widget = new Widget(page);
  await widget.host.getByRole("progressbar").waitFor();
  await widget.host.evaluate((host) => host.remove());
  assert.match((await aborted).failure().errorText, /ABORTED/);
  assert.deepEqual([...(await told("ready")), ...(await told("error"))], []);
});

browserTest("a hundred times in and out leaves one widget", { server }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.host.evaluate(async (host) => {
    for (let time = 0; time < 100; time += 1) {
      host.remove();
      await null;
      document.body.append(host);
      if (time % 10 === 0) await new Promise((done) => setTimeout(done));
    }
  });
  await widget.showsRows([3, 30, 300]);
  assert.equal(await widget.find("[part=root]").count(), 1);
});

browserTest("two on a page know nothing of each other", { server }, async ({ page, origin }) => {
  await page.goto(`${origin}/two`);
  const [a, b] = [new Widget(page, "#a"), new Widget(page, "#b")];
  await Promise.all([a.shown(), b.shown()]);
  await a.search.fill("spam");
  await a.showsRows([30]);
  await b.view("provisions").check();
  await b.value("verb", "resolves").check();
  await b.showsRows(["30/resolves/2"]);
  await a.showsRows([30]);
  assert.equal(await a.view("overview").isChecked(), true);
  await a.counts("1 resolution of 3");
  await b.counts("1 disposition sur 8");
  await b.host.evaluate((host) => host.remove());
  await a.search.fill("");
  await a.showsRows([3, 30, 300]);
});

const loaded = [];
const counting = { routes: [[/^\/pkg\//, (request, response, next) => { loaded.push(request.url); next(); }], ...routes] };
browserTest("two on a page share one script and one Wasm; each language comes once", { server: counting }, async ({ page, origin }) => {
  await page.goto(`${origin}/two`);
  await Promise.all([new Widget(page, "#a").shown(), new Widget(page, "#b").shown()]);
  const expected = ["/pkg/locales/en.txt", "/pkg/locales/fr.txt", "/pkg/resolution-table-more.txt", "/pkg/resolution-table-more.wasm", "/pkg/resolution-table.js", "/pkg/resolution-table.wasm"];
  // The second file comes once the first rows stand.
  await becomes(async () => loaded.toSorted(), expected);
});
