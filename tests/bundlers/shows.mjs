// What a page must show that a tool built: all of it, at the first try. Messages on the console fail a test anyway (harness.mjs).
import assert from "node:assert/strict";
import { becomes, Widget } from "../e2e/widget.mjs";

/** How many rules the style sheets of the widget have, by and by. */
const rules = (widget) => widget.host.evaluate(({ shadowRoot }) => shadowRoot.adoptedStyleSheets.reduce((sum, sheet) => sum + sheet.cssRules.length, 0));

/** The number of rules with the package as it is, from a page without any tool. */
export async function allRules(page, address) {
  await page.goto(address);
  const widget = await new Widget(page).shown();
  await widget.opener(30).click();
  await widget.find("[data-detail='30']").waitFor();
  const all = await rules(widget);
  const second = await page.evaluate(async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(await (await fetch("/pkg/resolution-table-more.txt")).text());
    return sheet.cssRules.length;
  });
  assert.ok(second > 0 && all > second, `${all} rules, of them ${second} of the second file`);
  return all;
}

/** The rows, the second file, the reader's language (the page is in French) and every rule of the style. */
export async function showsAll(page, address, expected) {
  await page.goto(address);
  const widget = new Widget(page);
  // A development server builds at the first request.
  await widget.rows.first().waitFor({ timeout: 60_000 });
  await widget.showsRows([3, 30, 300]);
  await widget.counts("3 résolutions");
  assert.equal(await widget.find(".root").getAttribute("lang"), "fr");
  assert.equal(await widget.host.evaluate((host) => getComputedStyle(/** @type {any} */ (host.shadowRoot).querySelector(".root")).direction), "ltr");
  await widget.opener(30).click();
  await widget.find("[data-detail='30']").waitFor();
  await becomes(() => rules(widget), expected, "rules of the style sheets");
  await widget.host.evaluate((host) => (host.lang = "es"));
  await widget.counts("3 resoluciones");
}
