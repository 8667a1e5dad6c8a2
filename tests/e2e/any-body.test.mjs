// Registers of other bodies, made by hand: every row is there, at a path of its own, in one file or in many.
import assert from "node:assert/strict";
import { browserTest } from "./harness.mjs";
import { Widget, becomes, html, json, open, showing } from "./widget.mjs";

const register = (id, resolutions, extra = {}) => ({
  format: "resolution-register/1",
  id,
  language: "en",
  title: "Resolutions on gardens",
  assembly: {},
  source: { authority: "digest", title: "Report on gardens", language: "en" },
  bodies: { ag: { name: "Garden Assembly", short: "GA", kind: "assembly" } },
  resolutions,
  ...extra,
});
const act = (number, more = {}) => ({ number, body: "ag", title: `Water ${number}`, ...more });

/** Fifteen hundred by year and number, in two languages. */
const byYear = register(
  "by-year",
  Array.from({ length: 1500 }, (_, at) => {
    const [year, number] = [1995 + Math.floor(at / 50), (at % 50) + 1];
    return act(`${year}/${number}`, { adopted: `${year}-05-01`, title: { en: `Water ${number}`, fr: `L'eau ${number}` } });
  }),
);

/** Fourteen hundred with identifiers of all sorts. */
const forms = [(at) => at, (at) => `${at}A`, (at) => `COM4/${at}`, (at) => `[SEN-${at}]`, (at) => `A/RES/${at}/1`, (at) => `${at} bis`, (at) => `${at} (Rev.WRC-19)`];
const mixed = register("mixed", Array.from({ length: 1400 }, (_, at) => act(forms[at % forms.length](at + 1))));

/** Twenty-three meetings that each begin at 1. */
const meeting = (at) => ({ acronym: `GA-${at}`, starts: `${2000 + at}-06-01` });
const meetings = Array.from({ length: 23 }, (_, at) => at + 1);
const three = (more) => [1, 2, 3].map((number) => act(number, more));
const inOne = register("ga", meetings.flatMap((at) => three({ meeting: `m${at}` })), { meetings: Object.fromEntries(meetings.map((at) => [`m${at}`, meeting(at)])) });
const inMany = {
  routes: [
    ["/page", html(`<resolution-table src="${meetings.map((at) => `/${at}.json`).join(" ")}"></resolution-table>`)],
    ...meetings.map((at) => [`/${at}.json`, json(register(`ga-${at}`, three({}), { assembly: meeting(at) }))]),
  ],
};

/** Every row, each at a path that no other has, and found again by it. */
async function allAreThere(page, url, expected) {
  const widget = await open(page, url);
  await becomes(() => widget.find(".count").innerText().then((text) => Number(text.replace(/\D/g, ""))), expected);
  if (await widget.find("[data-action=all-rows]").count()) await widget.find("[data-action=all-rows]").click();
  await becomes(() => widget.rows.count(), expected);
  const keys = await widget.keys();
  assert.equal(new Set(keys).size, expected, "one path each");
  assert.equal(await widget.find(".problems").count(), 0, "nothing is wrong with the file");
  for (const key of [keys[0], keys[Math.floor(expected / 2)], keys.at(-1)]) {
    await page.goto(`${url}?rt.resolution=${encodeURIComponent(key)}`);
    const one = await new Widget(page).shown();
    await becomes(() => one.keys(), [key]);
  }
  return keys;
}

browserTest("1,500 by year and number, in two languages", { server: showing(byYear) }, async ({ page, origin }) => {
  await allAreThere(page, `${origin}/page`, 1500);
  await page.goto(`${origin}/page?rt.search=${encodeURIComponent("2016/1")}`);
  const widget = await new Widget(page).shown();
  await becomes(() => widget.keys(), ["2016-1"], "and not 2016/10");
  await page.goto(`${origin}/page?rt.search=${encodeURIComponent("year:2016")}`);
  await becomes(() => widget.rows.count(), 50);
});

browserTest("1,400 with identifiers of all sorts", { server: showing(mixed) }, async ({ page, origin }) => {
  await allAreThere(page, `${origin}/page`, 1400);
});

for (const [name, server] of [["one file", showing(inOne)], ["23 files", inMany]]) {
  browserTest(`23 meetings that each begin at 1: ${name}`, { server }, async ({ page, origin }) => {
    await allAreThere(page, `${origin}/page`, 69);
    await page.goto(`${origin}/page?rt.search=${encodeURIComponent("meeting:ga-7")}`);
    const widget = await new Widget(page).shown();
    await becomes(() => widget.rows.count(), 3);
  });
}
