// Whose part of the address it is: prefixes, switching it off, events only, and the state as an object.
import assert from "node:assert/strict";
import { browserTest, mainTest } from "./harness.mjs";
import { Widget, becomes, digest, events, html, json, open, showing, small } from "./widget.mjs";

const bundled = { server: showing(digest) };
const page3 = { server: showing(small) };

const query = (page) => page.evaluate(() => location.search);
const path = (page) => page.evaluate(() => location.pathname + location.search + location.hash);

const two = {
  server: {
    routes: [
      ["/page", html('<resolution-table src="/a.json"></resolution-table><resolution-table src="/a.json"></resolution-table><resolution-table id="mine" src="/a.json"></resolution-table>')],
      ["/a.json", json(small)],
    ],
  },
};

browserTest("the tables of a page do not meddle with one another", two, async ({ page, origin }) => {
  await page.goto(`${origin}/page?rt2.search=300`);
  const [first, second, mine] = await Promise.all(
    [0, 1, 2].map((n) => new Widget(page, `resolution-table >> nth=${n}`).shown()),
  );
  await second.showsRows([300]);
  await first.showsRows([3, 30, 300]);
  await mine.value("status", "new").check();
  await first.view("provisions").check();
  assert.equal(await query(page), "?rt2.search=300&mine.status=new&rt.view=provisions");
  await page.goBack();
  await first.showsRows([3, 30, 300]);
  await mine.showsRows([300]);
  await second.showsRows([300]);
  await page.goBack();
  await mine.showsRows([3, 30, 300]);
  await second.showsRows([300]);
});

browserTest("a prefix of the page's own choice", { server: showing(small, 'id="x" url-state="acts"') }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page?acts.status=new&x.view=provisions`);
  await widget.showsRows([300]);
  await widget.host.evaluate((element) => (element.urlState = "other"));
  await widget.view("provisions").check();
  await becomes(() => query(page), "?acts.status=new&x.view=provisions&other.view=provisions&other.status=new");
});

browserTest("switched off, nothing is read, written or offered", { server: showing(small, 'url-state="off"') }, async ({ page, origin }) => {
  await page.addInitScript(() => {
    globalThis.states = 0;
    document.addEventListener("resolution-table-state", () => (globalThis.states += 1));
  });
  const widget = await open(page, `${origin}/page?rt.search=300`);
  await widget.showsRows([3, 30, 300]);
  await widget.value("status", "new").check();
  await widget.showsRows([300]);
  assert.equal(await query(page), "?rt.search=300");
  assert.equal(await page.evaluate(() => globalThis.states), 0);
  assert.equal(await widget.find("[data-action=copy-view]").count(), 0);
  await widget.opener(300).click();
  await widget.find(".detail .share-button").first().click();
  await widget.find("[data-action=copy-citation]").waitFor();
  assert.equal(await widget.find("[data-action=copy-link]").count(), 0);
});

mainTest("with events only, the page keeps the state itself", { server: showing(small, 'url-state="events"') }, async ({ page, origin }) => {
  await page.addInitScript(() => {
    globalThis.states = [];
    document.addEventListener("resolution-table-state", ({ detail }) => globalThis.states.push(detail));
  });
  const widget = await open(page, `${origin}/page?rt.search=300`);
  await widget.showsRows([3, 30, 300]);
  await widget.value("status", "new").check();
  await widget.find("[data-action=language]").selectOption("fr");
  assert.deepEqual(await page.evaluate(() => globalThis.states), [
    { view: "overview", status: ["new"] },
    { view: "overview", status: ["new"], lang: "fr" },
  ]);
  assert.equal(await query(page), "?rt.search=300");
});

mainTest("a page gets the state and sets it, in the words of links, and no event is sent for it", bundled, async ({ page, origin, expectProblem }) => {
  const told = await events(page);
  const widget = await open(page, `${origin}/page`);
  const get = () => widget.host.evaluate((element) => element.getState());
  const set = (state) => widget.host.evaluate((element, state) => element.setState(state), state);
  assert.deepEqual(await get(), { view: "overview" });
  const state = {
    view: "provisions",
    search: "ipv6",
    addressee: ["bdt-director", "tsb-director"],
    sort: "label-desc",
    open: ["44/instructs-1/9"],
    lang: "es",
  };
  await set(state);
  assert.deepEqual(await get(), state);
  await becomes(() => widget.chips.count(), 3);
  await becomes(() => widget.find(".root").getAttribute("lang"), "es");
  assert.match(await query(page), /^\?rt\.view=provisions&rt\.search=ipv6&/);
  await set({});
  await widget.counts("28 resolutions");
  assert.equal(await query(page), "");
  assert.deepEqual(await get(), { view: "overview" });
  for (const part of ["view=1", "colour=.object Object.", "x=", "open=999"]) expectProblem(new RegExp(`console.warning: <resolution-table>: setState: the table has no ${part}`));
  for (const odd of [null, undefined, 7, "x", { open: "999" }, { view: 1, verb: "invites", open: 44, colour: [{}] }]) await set(odd);
  assert.deepEqual(await get(), { view: "overview", verb: ["invites"], open: ["44"] });
  assert.doesNotMatch(await widget.find(".root").innerText(), /asks for|colour|999/, "a script's mistakes are no reader's business");
  await set("view=provisions&search=ipv6");
  assert.deepEqual(await get(), { view: "provisions", search: "ipv6" });
  assert.deepEqual(await told("filter"), []);
});

browserTest("a state that a page sets before the table is there is shown by it", page3, async ({ page, origin }) => {
  await page.addInitScript(() =>
    customElements.whenDefined("resolution-table").then(() => document.querySelector("resolution-table").setState({ search: "300" })),
  );
  const widget = await open(page, `${origin}/page`);
  await widget.showsRows([300]);
});

const framed = (sandbox) => ({
  server: {
    routes: [
      ["/page", html(`<iframe title="A frame" ${sandbox} srcdoc='<!doctype html><base href="/"><script type="module" src="/pkg/resolution-table.js"></script><resolution-table lang="en" src="/register.json"></resolution-table>'></iframe>`)],
      ["/register.json", json(small)],
    ],
  },
});

browserTest("in a frame without an address of its own the table works, and offers no links", framed(""), async ({ page, origin }) => {
  await page.goto(`${origin}/page`);
  const widget = await new Widget(page.frameLocator("iframe")).shown();
  await widget.filters();
  await widget.facet("status").locator("summary").click();
  await widget.value("status", "new").check();
  await widget.showsRows([300]);
  assert.equal(await widget.find("[data-action=copy-view]").count(), 0);
  assert.equal(await path(page), "/page");
});
