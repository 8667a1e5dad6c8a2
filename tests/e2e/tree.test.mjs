// The accessibility tree of the main states, as reviewed. UPDATE_SNAPSHOTS=1 writes them anew: read the difference.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { browserTest } from "./harness.mjs";
import { pages } from "./languages.mjs";
import { answer } from "./server.mjs";
import { becomes, small, Widget } from "./widget.mjs";

const folder = new URL("snapshots/", import.meta.url);

async function matches(locator, name) {
  const file = new URL(`${name}.yml`, folder);
  const written = () => (existsSync(file) ? readFileSync(file, "utf8") : "");
  if (process.env.UPDATE_SNAPSHOTS) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, `${await tree(locator)}\n`);
  }
  await becomes(async () => `${await tree(locator)}\n`, written(), `${name}.yml: update with UPDATE_SNAPSHOTS=1, and read the difference`);
  assert.notEqual(written(), "");
}

/** The tree; each run has an origin of its own. */
async function tree(locator) {
  return (await locator.ariaSnapshot()).replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, "https://example.org");
}

// One footnote, so that its mark and its text are in the tree.
const register = structuredClone(small);
register.resolutions[0].notes = [{ label: "1", text: { fr: "Une note.", en: "A note." }, anchor: { at: "3/instructs/1" } }];

const states = {
  overview: async () => {},
  detail: async (widget) => {
    await widget.opener(3).click();
    await widget.find("[data-detail='3'] .note-mark").waitFor();
  },
  provisions: async (widget) => {
    await widget.view("provisions").check();
    await becomes(() => widget.rows.count(), 8);
  },
  "filtered-and-sorted": async (widget) => {
    await widget.value("status", "revised").check();
    await widget.search.fill("ipv6");
    await widget.header("number").getByRole("button").click();
    await widget.showsRows([3]);
    await widget.counts("1 resolution of 3");
    // The number of rows is announced, too.
    await becomes(() => widget.status.innerText(), "1 resolution of 3");
  },
  menu: async (widget) => {
    await widget.find("[data-action=menu]").click();
    await widget.find(".menu").waitFor();
  },
  filter: async (widget) => {
    await widget.find("[data-filter=status]").click();
    await widget.value("status", "new").waitFor();
  },
  filters: async (widget) => {
    await widget.filters();
    await widget.facet("status").locator("summary").click();
    await widget.value("status", "new").waitFor();
  },
  "no-match": async (widget) => {
    await widget.search.fill("nowhere");
    await widget.find(".no-match").waitFor();
    await becomes(() => widget.status.innerText(), "0 resolutions of 3");
  },
};

for (const [viewport, suffix] of [[{ width: 1280, height: 800 }, ""], [{ width: 320, height: 640 }, "-phone"]]) {
  for (const [name, enter] of Object.entries(states)) {
    // On a phone the tree is another where rows are cards.
    if (suffix ? !["overview", "provisions", "filters"].includes(name) : name === "filters") continue;
    // There the filters stand beside the table.
    const size = name === "filtered-and-sorted" ? { width: 1600, height: 800 } : viewport;
    browserTest(`the accessibility tree: ${name}${suffix}`, { server: { routes: pages(register) }, viewport: size }, async ({ page, origin }) => {
      await page.goto(`${origin}/en`);
      const widget = await new Widget(page).shown();
      await becomes(() => widget.status.innerText(), "3 resolutions");
      await enter(widget);
      if (name === "provisions") await becomes(() => widget.status.innerText(), "8 provisions");
      await matches(page.locator("main"), `${name}${suffix}`);
    });
  }
}

const gone = { routes: [["/register.json", answer(404)], ...pages(small)] };
browserTest("the accessibility tree: error", { server: gone }, async ({ page, origin, expectProblem }) => {
  expectProblem(/Failed to load resource/);
  await page.goto(`${origin}/en`);
  await new Widget(page).alert.waitFor();
  await matches(page.locator("main"), "error");
});

const never = { routes: [["/register.json", () => {}], ...pages(small)] };
browserTest("the accessibility tree: loading", { server: never }, async ({ page, origin }) => {
  await page.goto(`${origin}/en`);
  await new Widget(page).find("progress").waitFor();
  await matches(page.locator("main"), "loading");
});
