// The widget as its reader meets it, and the registers and pages that the tests show it in.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { answer } from "./server.mjs";

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));

/** The register of the demo: 28 resolutions, 207 provisions, six languages. */
export const digest = read("../../www/data/wtsa20.json");

/** Three resolutions, 3, 30 and 300, with eight provisions. */
export const small = read("../fixtures/small.json");

/** An answer that is JSON; a text is sent as it is. */
export const json = (value) =>
  answer(200, typeof value === "string" ? value : JSON.stringify(value), "application/json");

/** A page that loads the widget's script. */
export const html = (body, { lang = "en", head = '<script type="module" src="/pkg/resolution-table.js"></script>' } = {}) =>
  answer(
    200,
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width"><title>A page</title>${head}</head>
      <body><main><h1>A heading</h1>${body}</main></body></html>`,
    "text/html; charset=utf-8",
  );

/** Routes for one widget that shows `register`: its page is `/page`. */
export const showing = (register, attributes = "", page = {}) => ({
  routes: [
    ["/page", html(`<resolution-table src="/register.json" ${attributes}></resolution-table>`, page)],
    ["/register.json", json(register)],
  ],
});

/** Reads until the value is as expected; fails with the last difference. */
export async function becomes(read, expected, message) {
  const end = Date.now() + 15_000;
  for (;;) {
    const actual = await read();
    try {
      assert.deepEqual(actual, expected, message);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** A promise, and what fulfils it. */
export function deferred() {
  let resolve;
  const promise = new Promise((fulfil) => (resolve = fulfil));
  return { promise, resolve };
}

/** Keeps what the page's widgets tell: call before the page is opened. */
export async function events(page) {
  await page.addInitScript(() => {
    globalThis.told = [];
    for (const name of ["ready", "error", "filter", "open", "layout"]) {
      document.addEventListener(`resolution-table-${name}`, (event) => globalThis.told.push({ name, .../** @type {CustomEvent} */ (event).detail }));
    }
  });
  /** The details of the events of that name, oldest first. */
  return (name) => page.evaluate((name) => globalThis.told.filter((it) => it.name === name), name);
}

/** One widget on a page. */
export class Widget {
  constructor(page, host = "resolution-table") {
    this.page = page;
    this.host = page.locator(host);
    this.search = this.find("#search");
    // Fills the box and closes the suggestions, which would lie over what a test looks at next.
    const fill = this.search.fill.bind(this.search);
    this.search.fill = async (...given) => {
      await fill(...given);
      if (await this.find("#suggestions").count()) await this.search.press("Escape");
    };
    this.table = this.find("[role=table]");
    // Those that leave are out of sight already.
    this.rows = this.find(":not([data-leaving]) > tr.row");
    this.chips = this.find(".chip");
    this.marks = this.find("mark");
    this.status = this.find("[role=status]");
    this.alert = this.find("[role=alert]");
    this.facets = this.find("#facets");
  }

  /** What a CSS selector finds inside. */
  find(selector) {
    return this.host.locator(selector);
  }

  /** Waits for the first row; on a phone a text that is open stands in the place of all. */
  async shown() {
    await this.find("tr.row:visible, .detail:visible").first().waitFor();
    return this;
  }

  /** Waits until every row stands: the first screen comes before the rest. */
  async complete() {
    const { rows, table } = this;
    // While an answer waits its turn, the rows are those of before.
    await becomes(() => this.find(".root").getAttribute("aria-busy"), "false");
    await becomes(async () => (await table.getAttribute("aria-rowcount")) === null || (await rows.count()) >= 600, true);
  }

  /** The number or path of each row, in order. */
  keys() {
    return this.rows.evaluateAll((rows) => rows.map((row) => row.dataset.resolution ?? row.dataset.path));
  }

  async showsRows(keys, message) {
    await becomes(() => this.keys(), keys.map(String), message);
  }

  async counts(text) {
    await becomes(() => this.find(".count").innerText(), text);
  }

  row(key) {
    return this.find(`tr.row:is([data-resolution="${key}"], [data-path="${key}"])`);
  }

  opener(key) {
    return this.row(key).locator(".opener");
  }

  /** Closes a text: by the way back where it stands alone, by its row where it does not. */
  async close(key) {
    const opener = this.opener(key);
    const back = this.find("[data-action=back-to-list]:visible");
    await ((await back.count()) ? back : opener).click();
    await becomes(() => opener.getAttribute("aria-expanded"), "false");
  }

  view(id) {
    return this.find(`input[name=view][value=${id}]`);
  }

  facet(id) {
    return this.find(`[data-facet=${id}]`);
  }

  /** Seeks bodies in a role: `either`, `addressed` or `in-cooperation`. */
  async seek(role) {
    // In the sheet of all filters the groups are closed at first.
    const closed = this.find("details:not([open]):has(.roles) > summary");
    if (await closed.count()) await closed.click();
    await this.find(`.roles input[value=${role}]`).check();
  }

  value(facet, id) {
    return this.facet(facet).locator(`input[value="${id}"]`);
  }

  /** The values of a facet that are shown, each with its count. */
  tallies(facet) {
    return this.facet(facet)
      .locator("label.value")
      .evaluateAll((labels) =>
        labels.map((label) => [label.querySelector("input").value, Number(label.querySelector(".tally").textContent)]),
      );
  }

  /** Opens the menu, where the tool is not in the bar, and gives its button. */
  async tool(id) {
    const button = this.find(`[data-tool=${id}]`);
    if (!(await button.count())) await this.find("[data-action=menu]").click();
    return button;
  }

  /** Closes an open text: by the way back where it stands alone, else by its row. */
  async closeText(key) {
    const back = this.find("[data-action=back-to-list]:visible");
    await ((await back.count()) ? back.first() : this.opener(key)).click();
  }

  /** Opens all filters, where they do not stand beside the table. */
  async filters() {
    for (const button of [this.find("[data-action=filters]"), this.find("[data-action=all-filters]")]) {
      if (await button.isVisible()) await button.click();
    }
    await this.facets.waitFor();
  }

  /** Closes them again. */
  async filtersDone() {
    const done = this.find("[data-action=filters-done]");
    if (await done.count()) await done.click();
  }

  header(column) {
    return this.find(`th[data-column=${column}]`);
  }

  /** What has the focus inside: its id, action or class. */
  focused() {
    return this.host.evaluate((host) => {
      const it = host.shadowRoot.activeElement;
      return it && (it.id || it.dataset.action || it.className);
    });
  }
}

/** Opens `path` of the server, and gives its widget once there is a row, and what comes with the second file. */
export async function open(page, url) {
  await page.goto(url);
  const widget = await new Widget(page).shown();
  await widget.find("#facets [data-more=coming]").waitFor({ state: "detached" });
  return widget;
}

/**
 * Every provision of a register as the document gives it: its path, and whose duty it is. Written apart from the
 * widget's own code, so that one checks the other.
 */
export function provisionsOf(register) {
  const found = [];
  const slug = (label) => label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim().replaceAll(" ", "-");
  const walk = (list, parent, inherited, resolution, above) => {
    let unlabelled = 0;
    for (const provision of list ?? []) {
      const label = provision.label && slug(provision.label);
      if (!label) unlabelled += 1;
      const step = label || `p${unlabelled}`;
      const path = `${parent}/${step}`;
      const addressees = provision.addressees?.length ? provision.addressees : inherited;
      const texts = [...above, provision.text];
      found.push({ path, addressees, resolution, texts });
      walk(provision.provisions, path, addressees, resolution, texts);
    }
  };
  for (const resolution of register.resolutions) {
    const verbs = (resolution.sections ?? []).map((section) => section.verb);
    resolution.sections?.forEach((section, position) => {
      const same = verbs.filter((verb) => verb === section.verb).length;
      const counter = same > 1 ? `-${verbs.slice(0, position + 1).filter((verb) => verb === section.verb).length}` : "";
      walk(section.provisions, `${resolution.number}/${section.verb}${counter}`, section.addressees ?? [], resolution, []);
    });
    const annexes = resolution.annexes ?? [];
    annexes.forEach((annex, position) => {
      const counter = annexes.length > 1 ? `-${position + 1}` : "";
      walk(annex.provisions, `${resolution.number}/annex${counter}`, [], resolution, []);
    });
  }
  return found;
}
