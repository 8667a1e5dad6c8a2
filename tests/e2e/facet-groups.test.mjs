// Groups of values, "only" and "all", the search inside a facet, and values that are no more.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { axe, browserTest, screenshot } from "./harness.mjs";
import { Keyboard } from "./keyboard.mjs";
import { becomes, digest, events, open, showing } from "./widget.mjs";

const register = JSON.parse(readFileSync(new URL("../fixtures/facets.json", import.meta.url), "utf8"));
const groups = { server: showing(register, 'view="provisions"') };
const french = { server: showing(digest, 'view="provisions"', { lang: "fr" }) };

const only = (widget, facet, id) => widget.facet(facet).locator(".line").filter({ has: widget.page.locator(`input[value="${id}"]`) }).locator("[data-action=only]");
const fold = (widget, facet, id) => widget.facet(facet).locator(".line").filter({ has: widget.page.locator(`input[value="${id}"]`) }).locator("[data-action=fold]");
const chosen = (widget) => widget.chips.evaluateAll((chips) => chips.map((chip) => chip.textContent));

browserTest("a group covers its members, and takes their place", groups, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.seek("addressed");
  await widget.value("addressee", "itu-t-sg17").check();
  await widget.showsRows(["2/invites-1/2"]);
  assert.equal(await widget.value("addressee", "kind:study-group").isChecked(), false);
  await widget.value("addressee", "kind:study-group").check();
  await widget.showsRows(["1/instructs-2/1", "1/authorizes/1", "2/invites-1/2"]);
  assert.deepEqual(await chosen(widget), ["Addressed to: Study groups"]);
  for (const member of ["itu-t-study-groups", "itu-t-sg2", "itu-t-sg17", "itu-d-sg1"]) {
    assert.equal(await widget.value("addressee", member).isChecked(), true, member);
    assert.equal(await widget.value("addressee", member).isDisabled(), true, member);
  }
  await widget.value("addressee", "kind:study-group").uncheck();
  await becomes(() => widget.value("addressee", "itu-t-sg2").isEnabled(), true);
  await widget.value("verb", "instructs:further").check();
  await widget.showsRows(["1/instructs-2/1"]);
  assert.deepEqual(await chosen(widget), ["instructs further"]);
});

browserTest("only this value, then all again; the page hears of both", groups, async ({ page, origin }) => {
  const told = await events(page);
  const widget = await open(page, `${origin}/page`);
  await widget.seek("addressed");
  await widget.value("addressee", "tsb-director").check();
  await widget.facet("addressee").locator(".line").first().hover();
  await widget.value("addressee", "member-states").hover();
  await only(widget, "addressee", "member-states").click();
  await widget.showsRows(["2/invites-1/1"]);
  assert.deepEqual(await chosen(widget), ["Addressed to: Member States"]);
  const again = only(widget, "addressee", "member-states");
  await becomes(() => again.innerText(), "All");
  await again.click();
  await becomes(() => widget.rows.count(), 10);
  assert.equal(await widget.chips.count(), 0);
  const heard = (await told("filter")).map(({ facets }) => facets);
  assert.deepEqual(heard, [{ addressee: ["tsb-director"] }, { addressee: ["member-states"] }, {}]);
});

browserTest("by keyboard alone: only, all, a group's members, the search in a facet", french, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.seek("addressed");
  await widget.facet("addressee").waitFor();
  const keyboard = new Keyboard(page);
  await widget.facet("addressee").locator("summary").focus();
  await keyboard.toValue("addressee", "itu-t-study-groups");
  const folding = fold(widget, "addressee", "itu-t-study-groups");
  assert.equal(await folding.getAttribute("aria-expanded"), "false");
  assert.equal(await widget.value("addressee", "itu-t-sg17").count(), 0, "a large group is closed at first");
  await keyboard.press("ArrowRight");
  await keyboard.press("ArrowRight");
  assert.equal((await keyboard.sees()).id, "fold");
  await keyboard.press("Enter");
  await widget.value("addressee", "itu-t-sg17").waitFor();
  for (let step = 0; step < 20 && (await keyboard.focus()).value !== "itu-t-sg17"; step += 1) await keyboard.press("ArrowDown");
  await keyboard.press("ArrowRight");
  assert.equal((await keyboard.sees()).name, "Seul CE 17 de l'UIT-T");
  await keyboard.press("Enter");
  await becomes(() => chosen(widget), ["Adressé à : CE 17 de l'UIT-T"]);
  assert.match((await keyboard.sees()).name, /^Tous/, "the focus stays");
  await keyboard.back({ id: "any", of: "addressee" });
  await keyboard.press("Space");
  await becomes(() => widget.chips.count(), 0);
  await becomes(async () => (await keyboard.focus()).id, "summary");
  await keyboard.tabTo({ id: "find", of: "addressee" });
  await keyboard.type("COMMISSIONS etudes");
  await becomes(() => widget.tallies("addressee").then((all) => all.map(([id]) => id)), ["itu-t-study-groups"]);
  assert.equal(await widget.facet("addressee").locator("[aria-live=polite]").innerText(), "1 valeur trouvée");
  await page.keyboard.press("Escape");
  await becomes(async () => (await widget.tallies("addressee")).length > 7, true);
});

browserTest("what is found in a facet keeps its group above it", french, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.seek("addressed");
  const find = widget.facet("addressee").locator("input[type=search]");
  assert.equal(await find.getAttribute("aria-label"), "Chercher dans Destinataire");
  await find.fill("uit-t 17");
  const found = ["itu-t-study-groups", "itu-t-sg17"];
  await becomes(() => widget.tallies("addressee").then((all) => all.map(([id]) => id)), found);
  await find.fill("zzz");
  await becomes(() => widget.tallies("addressee"), []);
  assert.equal(await widget.facet("addressee").locator(".found").innerText(), "0 valeur trouvée");
});

browserTest("counts are of the rows left, and of all; nothing jumps", groups, async ({ page, origin }) => {
  const widget = await open(page, `${origin}/page`);
  await widget.seek("addressed");
  const line = (id) => widget.facet("verb").locator("label").filter({ has: page.locator(`input[value="${id}"]`) });
  const places = () => widget.facet("verb").locator("label.value").evaluateAll((all) => all.map((it) => it.getBoundingClientRect().y));
  // The filters come with the second file.
  await line("instructs").waitFor();
  const before = await places();
  await widget.value("addressee", "tsb-director").check();
  await becomes(() => line("instructs").innerText(), "instructs\n3\n/ 4");
  assert.deepEqual(await places(), before);
  assert.equal(await line("invites").getAttribute("data-quiet"), "");
});

browserTest("a value that the register does not have is a chip that says so", groups, async ({ page, origin }) => {
  const other = structuredClone(register);
  for (const resolution of other.resolutions) resolution.topics = ["moss"];
  const widget = await open(page, `${origin}/page`);
  await widget.seek("addressed");
  await widget.facet("topic").locator("summary").click();
  await widget.value("topic", "security").check();
  await widget.chips.first().waitFor();
  other.topics = { moss: "Moss", security: "Security" };
  await widget.host.evaluate((host, data) => (host.data = data), other);
  await widget.host.getByText("Nothing matches").waitFor();
  assert.deepEqual(await chosen(widget), ["Security (not in this register)"]);
  await axe(page);
  await widget.chips.first().click();
  await becomes(() => widget.rows.count(), 10);
  await becomes(() => widget.value("topic", "security").count(), 0);
});

for (const [name, options] of Object.entries({
  "on a phone": { viewport: { width: 320, height: 800 }, hasTouch: true, isMobile: true },
  "from right to left": { viewport: { width: 1280, height: 1400 }, lang: "ar" },
  "in the dark": { viewport: { width: 1280, height: 1400 }, colorScheme: "dark" },
})) {
  const { lang = "en", ...context } = options;
  browserTest(`the whole panel ${name}`, { server: showing(digest, 'view="provisions"', { lang }), ...context }, async ({ page, origin }) => {
    const widget = await open(page, `${origin}/page`);
    if (options.hasTouch) await widget.find("[data-action=filters]").tap();
    else await widget.filters();
    await widget.seek("addressed");
    for (const facet of ["topic", "sector", "duty", "cited", "has", "addressee"]) {
      if (await widget.facet(facet).evaluate((it) => !it.open)) await widget.facet(facet).locator("summary").click();
    }
    await widget.value("duty", "report").check();
    if (options.hasTouch) {
      const button = only(widget, "addressee", "tsb-director");
      assert.equal(await button.evaluate((it) => getComputedStyle(it).opacity), "1", "there without a mouse");
      assert.ok((await button.boundingBox()).height >= 24, "large enough to be touched");
      await button.tap();
    } else {
      await widget.value("addressee", "kind:bureau").check();
      await widget.value("cited", "wtdc").hover();
    }
    await becomes(() => widget.chips.count(), 2);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, "nothing is wider than the page");
    await screenshot(page, `facets-${name.replaceAll(" ", "-")}`);
    await axe(page);
  });
}
