// What a script of the page calls: load, filter, clear, open.
import assert from "node:assert/strict";
import { browserTest, mainTest } from "./harness.mjs";
import { after, answer } from "./server.mjs";
import { Widget, becomes, deferred, digest, events, html, json, open, showing, small } from "./widget.mjs";

const other = { ...small, id: "other", resolutions: [small.resolutions[1]] };
const never = deferred();
const server = {
  routes: [
    ["/other.json", json(other)],
    ["/a%20b.json", json({ ...other, id: "blank" })],
    ["/broken.json", answer(200, "<html>", "text/html")],
    ["/slow.json", after(never.promise)],
    ["/slow.json", json(small)],
    ["/bare", html("<resolution-table></resolution-table>")],
    ...showing(small).routes,
  ],
};

/** What comes of a promise that a call in the page gives. */
const call = (widget, body, ...given) =>
  widget.host.evaluate(
    (host, [body, given]) =>
      new Function("host", "given", `return (async () => (${body}))()`)(host, given).then(
        (value) => ({ value }),
        (error) => ({ name: error.name, kind: error.kind, message: error.message }),
      ),
    [body, given],
  );

browserTest("what is reloaded and replaced in the same turn is not asked for again", { server }, async ({ page, origin }) => {
  const asked = [];
  const widget = await open(page, `${origin}/page`);
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const outcome = await call(widget, '(() => { const it = host.reload(); host.src = "/other.json"; return it; })()');
  assert.equal(outcome.name, "AbortError");
  await widget.showsRows([30]);
  assert.deepEqual(asked, ["/other.json"]);
});

mainTest("load takes an address, a URL, a register", { server }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const first = await call(widget, 'host.load("/other.json")');
  assert.deepEqual(first.value, { id: "other", resolutions: 1, problems: 0, missing: [] });
  assert.deepEqual(await widget.keys(), ["30"], "the rows are there when the promise is fulfilled");
  assert.equal(await widget.host.getAttribute("src"), "/other.json");
  const again = await call(widget, 'host.load("/other.json")');
  assert.equal(again.value.id, "other", "the same address is loaded, too");
  const url = await call(widget, 'host.load(new URL("/a b.json", location.href))');
  assert.equal(url.value.id, "blank");
  const data = await call(widget, "host.load(given[0])", small);
  assert.equal(data.value.id, "fixture");
  assert.deepEqual(await widget.keys(), ["3", "30", "300"]);
  assert.deepEqual(await widget.host.evaluate((host) => host.data.id), "fixture");
  await call(widget, 'host.load(["/a b.json"])');
  assert.equal(await widget.host.getAttribute("src"), "/a%20b.json");
  assert.deepEqual(await widget.keys(), ["30"], "data gives way to an address");
});

browserTest("load rejects with what went wrong, in the words of the event", { server }, async ({ page, origin }) => {
  const told = await events(page);
  const widget = await open(page, `${origin}/page`);
  const broken = await call(widget, 'host.load("/broken.json")');
  assert.deepEqual([broken.name, broken.kind], ["Error", "html"]);
  assert.equal(broken.message, (await told("error"))[0].message);
  const data = await call(widget, "host.load({ format: 'other' })");
  assert.equal(data.kind, "unsupported-format");
  for (const wrong of ["undefined", "null", "7", "[]", "[null]"]) {
    assert.equal((await call(widget, `host.load(${wrong})`)).name, "TypeError", wrong);
  }
  const circular = await call(widget, "host.load((() => { const it = {}; it.it = it; return it; })())");
  assert.equal(circular.name, "TypeError");
  assert.equal((await call(widget, 'host.load("/register.json")')).value.id, "fixture", "and works afterwards");
});

browserTest("a later load ends an earlier one", { server }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const ends = await call(
    widget,
    `Promise.allSettled([host.load("/slow.json"), host.load("/broken.json"), host.load("/other.json")])
      .then((all) => all.map(({ value, reason }) => value?.id ?? reason.name))`,
  );
  assert.deepEqual(ends.value, ["AbortError", "AbortError", "other"]);
  const bySrc = call(widget, 'host.load("/slow.json")');
  await widget.host.evaluate((host) => (host.src = "/register.json"));
  assert.equal((await bySrc).name, "AbortError", "so does another source by the attribute");
  await widget.showsRows([3, 30, 300]);
});

browserTest("an element that is on no page loads once it is", { server }, async ({ page, origin }) => {
  await page.goto(`${origin}/bare`);
  await page.waitForFunction(() => customElements.get("resolution-table"));
  const shown = await page.evaluate(async () => {
    const table = document.createElement("resolution-table");
    const loaded = table.load("/register.json");
    table.filter({ status: ["revised"] });
    const opened = table.open("30");
    // As long as loading would take: another fetch of the same.
    const fetched = fetch("/register.json").then((it) => it.text()).then(() => new Promise((done) => setTimeout(done)));
    const early = await Promise.race([loaded, fetched.then(() => "waits")]);
    document.querySelector("resolution-table").replaceWith(table);
    return [early, (await loaded).id, await opened];
  });
  assert.deepEqual(shown, ["waits", "fixture", "30"]);
  const widget = await new Widget(page).shown();
  await widget.find('[data-detail="30"]').waitFor();
  await widget.showsRows([3, 30, 300], "a place that the filters hide comes with all rows");
});

mainTest("filter puts search and facets in the place of others, and nothing else", { server: showing(digest) }, async ({ page, origin }) => {
  const told = await events(page);
  const widget = await open(page, `${origin}/page`);
  await widget.host.evaluate((host) => (host.view = "provisions"));
  await widget.header("verb").locator("button").click();
  await widget.search.fill("sécurité");
  const before = 2;
  await becomes(async () => (await told("filter")).length, before, "of the order and of the search");
  await widget.host.evaluate((host) => host.filter({ addressee: ["bdt-director"], verb: ["invites", "instructs"] }));
  await becomes(() => widget.host.evaluate((host) => host.getState()), {
    view: "provisions",
    sort: "verb",
    addressee: ["bdt-director"],
    verb: ["invites", "instructs"],
  });
  assert.equal(await widget.search.inputValue(), "");
  assert.equal(await widget.chips.count(), 3);
  assert.match(await page.evaluate(() => location.search), /rt\.addressee=bdt-director/, "the address follows");
  await widget.host.evaluate((host) => host.filter("search=numérique&status=new"));
  await becomes(() => widget.search.inputValue(), "numérique");
  await becomes(() => widget.chips.count(), 2);
  await widget.host.evaluate((host) => host.clear());
  await becomes(() => widget.chips.count(), 0);
  assert.deepEqual(await widget.host.evaluate((host) => host.getState()), { view: "provisions", sort: "verb" });
  assert.equal((await told("filter")).length, before, "events tell what the reader does");
});

browserTest("filter says on the console what it does not know, and nothing of it to the reader", { server: showing(small) }, async ({ page, origin, expectProblem }) => {
  for (const part of ["status=lost", "colour=red", "view=provisions"]) expectProblem(new RegExp(`console.warning: <resolution-table>: filter: the table has no ${part}`));
  const widget = await open(page, `${origin}/page`);
  await widget.host.evaluate((host) => host.filter({ status: ["lost", "new"], colour: "red", view: "provisions" }));
  await widget.showsRows([300]);
  assert.equal(await widget.alert.count(), 0);
  assert.doesNotMatch(await widget.find(".root").innerText(), /asks for|colour/);
  assert.equal(await widget.view("overview").isChecked(), true);
});

browserTest("filter and view in one go do not undo each other", { server: showing(small) }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.host.evaluate((host) => {
    host.view = "provisions";
    host.filter({ search: "training" });
  });
  await becomes(() => widget.view("provisions").isChecked(), true);
  await becomes(() => widget.search.inputValue(), "training");
});

const held = deferred();
const waiting = { routes: [["/register.json", after(held.promise)], ...showing(small).routes] };
browserTest("what is called before the rows are there is kept till then", { server: waiting }, async ({ page, origin }) => {
  await page.goto(`${origin}/page`);
  const widget = new Widget(page);
  await page.waitForFunction(() => customElements.get("resolution-table"));
  await page.evaluate(() => {
    const table = document.querySelector("resolution-table");
    table.setState({ view: "provisions", search: "nothing at all" });
    table.filter({ search: "training" });
    table.open("3/instructs/4").then((path) => (globalThis.opened = path), (error) => (globalThis.opened = error.message));
  });
  held.resolve();
  await page.waitForFunction(() => globalThis.opened);
  assert.equal(await page.evaluate(() => globalThis.opened), "3/instructs/4");
  await widget.shown();
  await becomes(() => widget.search.inputValue(), "training", "the later of the two, which the place is among");
  await becomes(() => widget.view("provisions").isChecked(), true);
});

mainTest("open goes where a link would", { server: showing(digest) }, async ({ page, origin }) => {
  const told = await events(page);
  const widget = await open(page, `${origin}/page`);
  await widget.search.fill("cybersécurité");
  await becomes(async () => (await widget.keys()).includes("44"), false);
  const before = (await told("open")).length + (await told("filter")).length;
  const resolution = digest.resolutions.find(({ number }) => number === 44);
  assert.ok(resolution);
  assert.equal((await call(widget, 'host.open("44")')).value, "44");
  await widget.find('[data-detail="44"]').waitFor();
  assert.equal(await widget.search.inputValue(), "", "filters that hide it are given up");
  assert.equal(await widget.opener(44).evaluate((it) => it.matches(":focus")), true);
  assert.ok(await widget.opener(44).evaluate((it) => it.getBoundingClientRect().top < innerHeight));
  assert.equal((await told("open")).length + (await told("filter")).length, before, "no event");
  assert.match(await page.evaluate(() => location.search), /rt\.open=44/);

  const nearest = await call(widget, 'host.open("50/nowhere/7")');
  assert.equal(nearest.value, "50");
  await widget.find(".notice").waitFor();

  await widget.search.focus();
  await call(widget, 'host.open("98", { focus: false })');
  assert.equal(await widget.focused(), "search", "the focus stays where it is asked to");
  await becomes(() => widget.row(98).evaluate((it) => it.getBoundingClientRect().top < innerHeight), true);

  const gone = await call(widget, 'host.open("9999/resolves")');
  assert.deepEqual([gone.name, gone.kind], ["Error", "no-such-place"]);
  assert.match(gone.message, /9999/);
});

browserTest("open rejects where no register comes, or the table is taken away", { server }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await call(widget, 'host.load("/broken.json")');
  assert.equal((await call(widget, 'host.open("3")')).kind, "html");
  const slow = call(widget, 'host.load("/slow.json")');
  const opened = call(widget, 'host.open("3")');
  await widget.find(".loading").waitFor();
  await page.evaluate(() => {
    globalThis.taken = document.querySelector("resolution-table");
    globalThis.taken.remove();
  });
  assert.equal((await opened).name, "AbortError");
  await page.evaluate(() => document.querySelector("main").append(globalThis.taken));
  never.resolve();
  assert.equal((await slow).value.id, "fixture", "what is loaded waits for the element to come back");
});
