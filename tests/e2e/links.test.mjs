// The state of a table in the page's address: read, written, gone back through; the page's own address stays its own.
import assert from "node:assert/strict";
import { browserTest, mainTest } from "./harness.mjs";
import { Widget, becomes, digest, events, html, json, open, showing, small } from "./widget.mjs";

const bundled = { server: showing(digest) };
const page3 = { server: showing(small) };

const query = (page) => page.evaluate(() => location.search);
const path = (page) => page.evaluate(() => location.pathname + location.search + location.hash);
const steps = (page) => page.evaluate(() => history.length);

mainTest("a link copied from one browser profile reproduces the same rows in a fresh one", bundled, async ({ page, context, origin }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const widget = await open(page, `${origin}/page?id=5#here`);
  await widget.view("provisions").check();
  await widget.search.fill("ipv6");
  await widget.value("verb", "instructs").check();
  await widget.header("label").getByRole("button").press("Enter");
  await widget.header("label").getByRole("button").press("Enter");
  await widget.rows.first().locator(".opener").click();
  await widget.find(".detail").waitFor();
  await widget.find("[data-action=language]").selectOption("fr");
  await becomes(() => widget.find("th[data-column=verb]").innerText(), "Verbe");
  await widget.find("[data-action=menu]").click();
  await widget.find("[data-action=copy-view]").click();
  await widget.find(".copied").waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(link, await page.evaluate(() => location.href), "the address says the same");

  const other = await context.browser().newContext({ locale: "en-GB" });
  try {
    const there = await open(await other.newPage(), link);
    await becomes(() => there.keys(), await widget.keys());
    await there.find(".detail").waitFor();
    const seen = async (it) => ({
      chips: await it.chips.allInnerTexts(),
      count: await it.find(".count").innerText(),
      order: await it.header("label").getAttribute("aria-sort"),
      search: await it.search.inputValue(),
      language: await it.find(".root").getAttribute("lang"),
      open: await it.find("tr.row[data-open]").getAttribute("data-path"),
    });
    const expected = await seen(widget);
    assert.equal(expected.language, "fr");
    assert.deepEqual(await seen(there), expected);
  } finally {
    await other.close();
  }
});

mainTest("the back button takes back one filter at a time, and forward gives it again", bundled, async ({ page, origin }) => {
  const told = await events(page);
  const widget = await open(page, `${origin}/page`);
  await widget.seek("addressed");
  await widget.value("status", "new").check();
  await widget.value("addressee", "tsb-director").check();
  await widget.view("provisions").check();
  await widget.header("verb").getByRole("button").click();
  const queries = [
    "",
    "?rt.status=new",
    "?rt.addressee=tsb-director&rt.status=new",
    "?rt.view=provisions&rt.addressee=tsb-director&rt.status=new",
    "?rt.view=provisions&rt.addressee=tsb-director&rt.status=new&rt.sort=verb",
  ];
  assert.equal(await query(page), queries.at(-1));
  const filters = (await told("filter")).length;
  const shows = async (step) => {
    await becomes(() => query(page), queries[step]);
    await becomes(() => widget.chips.count(), [0, 1, 2, 2, 2][step]);
    assert.equal(await widget.view("provisions").isChecked(), step >= 3);
    await becomes(() => widget.header("verb").count(), step >= 3 ? 1 : 0);
  };
  for (const step of [3, 2, 1, 0]) {
    await page.goBack();
    await shows(step);
  }
  for (const step of [1, 2, 3, 4]) {
    await page.goForward();
    await shows(step);
  }
  assert.equal((await told("filter")).length, filters, "history is no step of the reader's in the table");
  await page.reload();
  await widget.shown();
  await shows(4);
});

browserTest("going back leaves the focus where it is", page3, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.value("status", "new").check();
  await widget.search.focus();
  await page.evaluate(() => history.back());
  await widget.showsRows([3, 30, 300]);
  assert.equal(await widget.focused(), "search");
});

mainTest("typing is one step, once the reader pauses", page3, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const before = await steps(page);
  // As a reader types, however slow the machine of the test is.
  await widget.search.evaluate((input) => {
    for (const typed of ["b", "be", "bee", "bees"]) {
      input.value = typed;
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
  });
  await becomes(() => query(page), "?rt.search=bees");
  assert.equal(await steps(page), before + 1);
  await widget.search.fill("bees and");
  // Another step does not wait for the pause, nor does it swallow what was typed.
  await widget.value("status", "new").check();
  assert.equal(await query(page), "?rt.search=bees+and&rt.status=new");
  assert.equal(await steps(page), before + 3);
  await page.goBack();
  await becomes(() => widget.search.inputValue(), "bees and");
  await page.goBack();
  await becomes(() => widget.search.inputValue(), "bees");
});

/** Follows a link with identifiers, in another language, from a table with a search of its own. */
async function follow(page, origin) {
  const widget = await open(page, `${origin}/page?rt.status=new`);
  const before = await steps(page);
  await page.goto(`${origin}/page?rt.search=status:new&rt.lang=fr`);
  await becomes(() => widget.search.inputValue(), "statut:Nouvelle");
  await becomes(() => query(page), "?rt.search=statut:Nouvelle&rt.lang=fr");
  return { widget, before };
}

mainTest("names in a search that change with the language are no step of their own", page3, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const before = await steps(page);
  await widget.search.fill("status:new");
  await widget.find("[data-action=language]").selectOption("fr");
  await becomes(() => widget.search.inputValue(), "statut:Nouvelle");
  await widget.showsRows([300]);
  const translated = "?rt.search=statut:Nouvelle&rt.lang=fr";
  await becomes(() => query(page), translated);
  assert.equal(await steps(page), before + 2, "what was typed, and the language");
  await page.goBack();
  await becomes(() => query(page), "?rt.search=status:new");
  await becomes(() => widget.find(".root").getAttribute("lang"), "en");
  await page.goForward();
  await becomes(() => query(page), translated);
});

browserTest("a step back to a link that names the language one reads leaves the search as it was typed", page3, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page?rt.search=status:new&rt.lang=en`);
  await widget.showsRows([300]);
  await widget.view("matrix").check();
  await widget.host.evaluate((host) => host.setState({}));
  await widget.showsRows([3, 30, 300]);
  await page.goBack();
  await widget.showsRows([300]);
  assert.equal(await query(page), "?rt.search=status:new&rt.lang=en");
  assert.equal(await widget.search.inputValue(), "status:new");
});

browserTest("a resolution without provisions is one that the table has, also where provisions are its rows", page3, async ({ page, origin }) => {
  await page.goto(`${origin}/page?rt.view=provisions&rt.resolution=300`);
  const widget = new Widget(page);
  await widget.chips.waitFor();
  await widget.find("#facets [data-more=coming]").waitFor({ state: "detached" });
  assert.equal(await widget.find("[role=alert]").count(), 0);
  await page.goto(`${origin}/page?rt.view=provisions&rt.resolution=4711`);
  await widget.find("[role=alert]").waitFor();
});

browserTest("a step back to what the address says already leaves the chips in their order", page3, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const kinds = () => widget.chips.evaluateAll((all) => all.map((it) => it.dataset.kind));
  await widget.value("status", "revised").check();
  await widget.value("verb", "instructs").check();
  await becomes(kinds, ["status", "verb"]);
  const said = await query(page);
  assert.match(said, /verb=.*status=/, "an address has them in the order of the filters");
  await widget.view("provisions").check();
  await widget.view("overview").check();
  await becomes(() => query(page), said);
  await page.evaluate(
    () =>
      new Promise((done) => {
        addEventListener("popstate", () => setTimeout(done));
        history.go(-2);
      }),
  );
  assert.equal(await query(page), said);
  await becomes(kinds, ["status", "verb"]);
});

mainTest("a link with identifiers shows their names, and is one step", page3, async ({ page, origin }) => {
  const { widget, before } = await follow(page, origin);
  await widget.showsRows([300]);
  assert.equal(await steps(page), before + 1, "nothing but the link");
});

browserTest("from a link with identifiers one goes back to where one was", page3, async ({ page, origin }) => {
  await follow(page, origin);
  await page.goBack();
  await becomes(() => query(page), "?rt.status=new");
});

mainTest("the page's own query, hash and history state stay as they are", page3, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page?id=%7Babc%7D&&q=a+b%20c;&rtx.view=1#/route?x=1&rt.view=provisions`);
  await page.evaluate(() => history.replaceState({ scroll: 7, keys: ["a"] }, ""));
  await widget.value("status", "new").check();
  const own = "/page?id=%7Babc%7D&&q=a+b%20c;&rtx.view=1";
  const hash = "#/route?x=1&rt.view=provisions";
  assert.equal(await path(page), `${own}&rt.status=new${hash}`);
  assert.deepEqual(await page.evaluate(() => history.state), { scroll: 7, keys: ["a"] });
  // The page routes by its hash: the table stays as it is.
  await page.evaluate(() => (location.hash = "#/other"));
  assert.equal(await path(page), `${own}&rt.status=new#/other`);
  await widget.showsRows([300]);
  // And by its query.
  await page.evaluate(() => history.pushState({ own: true }, "", "?own=1"));
  await widget.view("provisions").check();
  assert.equal(await path(page), "/page?own=1&rt.view=provisions&rt.status=new");
  await widget.view("overview").check();
  await widget.value("status", "new").uncheck();
  assert.equal(await path(page), "/page?own=1");
  assert.deepEqual(await page.evaluate(() => history.state), { own: true });
});

browserTest("a table under a base address writes the page's own", {
  server: {
    routes: [
      ["/page", html('<resolution-table src="/register.json"></resolution-table>', { head: '<base href="/elsewhere/"><script type="module" src="/pkg/resolution-table.js"></script>' })],
      ["/register.json", json(small)],
    ],
  },
}, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.view("provisions").check();
  assert.equal(await path(page), "/page?rt.view=provisions");
});

const nonsense =
  "?rt.view=galaxy&rt.status=lost&rt.colour=red&rt.sort=smell&rt.open=4444&rt.addressee=%3Cimg%20src=x%20onerror=alert(1)%3E" +
  "&rt.lang=tlh&rt.%zz=%&rt.search=%ff%fe" + "&rt.verb=x".repeat(500);

browserTest("what a link asks for and the table does not have is said, and the rest is shown", page3, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page?rt.view=galaxy&rt.search=300&rt.colour=red&rt.open=4444`);
  await widget.showsRows([300]);
  const said = await widget.find(".notice").innerText();
  const plain = said.replace(/[\u2068\u2069]/g, "");
  assert.match(plain, /The link asks for view: galaxy; colour: red; open: 4444, which this table does not have/);
  assert.equal(await widget.find(".notice").getAttribute("role"), "alert");
  await widget.find("[data-action=dismiss]").focus();
  await page.keyboard.press("Enter");
  await becomes(() => widget.find(".notice").count(), 0);
  await becomes(() => widget.focused(), "search");
});

browserTest("hostile state degrades to a message, and every filter can be given up", page3, async ({ page, origin }) => {
  await page.goto(`${origin}/page${nonsense}`);
  const widget = new Widget(page);
  await widget.find(".notice").waitFor();
  const said = await widget.find(".notice").innerText();
  assert.match(said, /longer than this table can read/);
  assert.match(said, /…/, "not hundreds of things");
  assert.ok(said.length < 600, said);
  assert.equal(await widget.find(".notice img").count(), 0);
  await widget.find("[data-action=clear-all]").first().click();
  await widget.showsRows([3, 30, 300]);
});

browserTest("very many steps are not more than browsers take", page3, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  const before = await steps(page);
  const pushed = await page.evaluate(async () => {
    let count = 0;
    const push = history.pushState;
    history.pushState = function (...given) {
      count += 1;
      return push.apply(this, given);
    };
    /** @type {NodeListOf<HTMLElement>} */
    const inputs = document.querySelector("resolution-table").shadowRoot.querySelectorAll("input[name=view]");
    for (let n = 0; n < 150; n += 1) {
      inputs[(n + 1) % 2].click();
      await new Promise((done) => setTimeout(done));
    }
    return count;
  });
  assert.ok(pushed <= 60 && pushed > 20, String(pushed));
  assert.ok((await steps(page)) > before);
  await widget.shown();
});
