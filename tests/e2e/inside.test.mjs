// What the page wrote inside the element: resolution JSON, or a table of its own.
import assert from "node:assert/strict";
import { axe, browserTest, mainTest, screenshot } from "./harness.mjs";
import { becomes, events, html, open, small, Widget } from "./widget.mjs";

const page = (inner, options) => ({ routes: [["/page", html(`<resolution-table>${inner}</resolution-table>`, options)]] });

const script = `<script type="application/json">${JSON.stringify(small)}</script>`;
mainTest("resolution JSON in a script inside is shown", { server: page(script) }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.showsRows([3, 30, 300]);
  await widget.host.evaluate((host, data) => {
    host.querySelector("script").textContent = JSON.stringify(data);
    host.reload();
  }, { ...small, resolutions: [small.resolutions[1]] });
  await widget.showsRows([30]);
});

browserTest("JSON inside that is none is explained as what it is", { server: page('<script type="application/json">{"format": </script>') }, async ({ page, origin, expectProblem }) => {
  expectProblem(/could not start/);
  const told = await events(page);
  await page.goto(`${origin}/page`);
  await new Widget(page).alert.waitFor();
  const [{ kind, message }] = await told("error");
  assert.equal(kind, "truncated");
  assert.match(message, /^The data inside the element is not JSON/);
});

/** The headings of an overview in each language, as an editor there would write them. */
const overviews = {
  en: ["No.", "Status", "Title", "Summary"],
  fr: ["N°", "Statut", "Titre", "Résumé"],
  es: ["N.º", "Situación", "Título", "Resumen"],
  ru: ["№", "Статус", "Название", "Резюме"],
  zh: ["编号", "状态", "标题", "概要"],
  ar: ["الرقم", "الحالة", "العنوان", "الملخص"],
};
const statuses = { en: "Revised", fr: "Révisée", es: "Revisada", ru: "Пересмотренная", zh: "修订", ar: "مراجَع" };
for (const [language, headings] of Object.entries(overviews)) {
  const table = `<table><caption>Gardens</caption><thead><tr>${headings.map((it) => `<th>${it}</th>`).join("")}</tr></thead>
    <tbody><tr><td>Resolution 44 (Rev. Geneva, 2022)</td><td>${statuses[language]}</td><td>Water</td><td><p>First.</p><p>Second.</p></td></tr>
    <tr><td>٤٥</td><td></td><td>Trees</td><td>Third<br>Fourth</td></tr></tbody></table>`;
  browserTest(`a table with headings in ${language} becomes a register`, { server: page(table, { lang: language }) }, async ({ page, origin }) => {
    const widget = await open(page, `${origin}/page`);
    await widget.showsRows([44, 45]);
    assert.equal(await widget.find("h2").innerText(), "Gardens");
    assert.deepEqual(await widget.row(44).locator(".clamp p").allInnerTexts(), ["First.", "Second."]);
    assert.deepEqual(await widget.row(45).locator(".clamp p").allInnerTexts(), ["Third", "Fourth"]);
    assert.equal(await widget.row(44).locator("[data-status=revised]").count(), 1);
    assert.equal(await widget.find(".problems").count(), 0);
    await widget.opener(44).click();
    assert.match(await widget.find("[data-detail='44'] .identifier").innerText(), /Geneva/);
  });
}

const provisions = `
  <table data-body="WTSA" data-link="https://example.org/acts">
    <caption>What is asked</caption>
    <tr><th>Résolution</th><th>Verbe</th><th>Destinataire</th><th>Repère</th><th>Texte</th><th>Suivi</th></tr>
    <tr><td colspan="6">Première partie</td></tr>
    <tr><td rowspan="3">44 (Rév. Genève, 2022) Réduire l'écart</td><td rowspan="2">charge en outre</td><td>Directeur du TSB; Directeur du BDT</td><td>9</td><td>d'organiser une formation</td><td>rapport en 2025</td></tr>
    <tr><td>Directeur du TSB; Directeur du BDT</td><td>10</td><td>de faire <b>rapport</b></td><td></td></tr>
    <tr><td>invite</td><td>États Membres</td><td></td><td>à coopérer</td><td></td></tr>
    <tr><td>50</td><td>décide</td><td></td><td>1</td><td>de poursuivre</td><td></td></tr>
  </table>`;
mainTest("a table of provisions keeps verbs, addressees, labels and columns of its own", { server: page(provisions, { lang: "fr" }) }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.showsRows([44, 50]);
  assert.equal(await widget.row(44).locator(".title").innerText(), "Réduire l'écart");
  await widget.view("provisions").check();
  await becomes(() => widget.keys(), ["44/instructs/9", "44/instructs/9/p1", "44/instructs/10", "44/invites/p1", "50/resolves/1"]);
  await widget.value("verb", "instructs").check();
  await widget.showsRows(["44/instructs/9", "44/instructs/9/p1", "44/instructs/10"]);
  const row = await widget.row("44/instructs/9").innerText();
  for (const words of ["charge en outre", "Directeur du TSB", "Directeur du BDT", "d'organiser une formation"]) assert.ok(row.includes(words), words);
  assert.ok((await widget.row("44/instructs/9/p1").innerText()).includes("Suivi: rapport en 2025"));
  await screenshot(page, "html-table");
  await axe(page);
});

const named = `<table><tr><th data-column="resolution">A</th><th data-column="title">B</th><th>C</th></tr><tr><td>7</td><td>Seven</td><td>more</td></tr></table>`;
browserTest("data-column says what a column holds; others go into the summary", { server: page(named) }, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.showsRows([7]);
  assert.match(await widget.row(7).innerText(), /Seven[^]*C: more/);
});

mainTest("a table that cannot be understood stays, and the page says why", { server: page("<table><tr><th>Fruit</th><th>Price</th></tr><tr><td>Pear</td><td>3</td></tr></table>", { lang: "fr" }) }, async ({ page, origin, expectProblem }) => {
  expectProblem(/could not start/);
  const told = await events(page);
  await page.goto(`${origin}/page`);
  const widget = new Widget(page);
  await widget.alert.waitFor();
  assert.match(await widget.alert.innerText(), /colonne pour la résolution.*Fruit \| Price/);
  assert.equal(await page.getByRole("cell", { name: "Pear" }).isVisible(), true);
  assert.equal((await told("error"))[0].kind, "table");
  await axe(page);
  await widget.host.evaluate((host, data) => (host.data = data), small);
  await widget.showsRows([3, 30, 300]);
});
