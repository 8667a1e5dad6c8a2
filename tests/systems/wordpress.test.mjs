// The plugin, and every way in, in a WordPress as it is delivered: what an author's editor saves, and what readers see of it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { snippet } from "../../www/builder-rules.js";
import { SYSTEMS } from "../../www/builder-systems.js";
import { FILTERS } from "../e2e/filters.mjs";
import { browserTest, inBrowser } from "../e2e/harness.mjs";
import { cors } from "../e2e/server.mjs";
import { json, small, Widget } from "../e2e/widget.mjs";
import { lacks, PASSWORD, startWordpress } from "./wordpress.mjs";

/** Another origin with the package and a register. */
const assets = {
  headers: { "access-control-allow-origin": "*" },
  routes: [["/pkg/register.json", (request, response) => cors(request, response, () => json(small)(request, response))]],
};

let site;
before(async () => {
  if (!lacks) site = await startWordpress();
});
after(() => site?.close());

/** The editor of a new post, as an author has it: somebody who may write no HTML but what the filter leaves. */
const editor = async (context) => {
  // What the editor says of its own code on the console is none of ours: a context that nobody listens to.
  const own = await context.browser().newContext();
  context.once("close", () => own.close());
  const page = await own.newPage();
  const answered = await page.request.post(`${site.origin}/wp-login.php`, { form: { log: "author", pwd: PASSWORD }, maxRedirects: 0 });
  assert.equal(answered.status(), 302, "logged in");
  await page.goto(`${site.origin}/wp-admin/post-new.php`);
  await page.waitForFunction(() => globalThis.wp?.data?.select("core/editor")?.getCurrentPostId());
  return page;
};

/** Saves and publishes this as the editor does; gives the address and what was kept. */
const publish = (page, content) =>
  page.evaluate(async (content) => {
    const { wp } = /** @type {any} */ (globalThis);
    const { link, content: kept } = await wp.apiFetch({ path: "/wp/v2/posts?context=edit", method: "POST", data: { title: "Page", content, status: "publish" } });
    return { link, kept: kept.raw };
  }, content);

/** Puts the register into the library of media, as somebody does who may upload; gives its address. */
const upload = (page) =>
  page.evaluate(async (text) => {
    const { wp } = /** @type {any} */ (globalThis);
    const body = new FormData();
    body.append("file", new File([text], "register.json", { type: "application/json" }));
    const { source_url } = await wp.apiFetch({ path: "/wp/v2/media", method: "POST", body });
    return source_url;
  }, JSON.stringify(small));

/** A page for readers, who are not logged in: nothing there may be reported. */
const shows = async (address, counts) => {
  await inBrowser({ server: {} }, async ({ page }) => {
    await page.goto(address);
    const widget = await new Widget(page).shown();
    await widget.counts(counts);
  });
};

if (lacks) {
  test("a real WordPress", { skip: lacks }, () => {});
} else {
  browserTest("WordPress: an author uploads a register, fills the block in the editor, and readers see the table", {}, async ({ context, diagnostic }) => {
    diagnostic(`WordPress ${site.version}`);
    const page = await editor(context);
    const src = await upload(page);
    await page.evaluate(() => {
      const { wp } = /** @type {any} */ (globalThis);
      wp.data.dispatch("core/block-editor").insertBlock(wp.blocks.createBlock("resolution-table/table"));
    });
    await page.getByLabel("Address of the resolution JSON").fill(src);
    await page.getByLabel("Language, such as fr").fill("fr");
    await page.getByLabel("Begins with").selectOption("provisions");
    const link = await page.evaluate(async () => {
      const { wp } = /** @type {any} */ (globalThis);
      wp.data.dispatch("core/editor").editPost({ title: "Resolutions", status: "publish" });
      await wp.data.dispatch("core/editor").savePost();
      return wp.data.select("core/editor").getPermalink();
    });
    await shows(link, "8 dispositions");
  });

  browserTest("WordPress: the shortcode is the table; a register of another origin needs the origin's name in wp-config.php", { server: assets }, async ({ context, origin }) => {
    const page = await editor(context);
    const { link } = await publish(page, `[resolutions src="${await upload(page)}" lang="fr" title="Resolutions"]`);
    await shows(link, "3 résolutions");
    const far = await publish(page, `[resolutions src="${origin}/pkg/register.json" lang="fr"]`);
    await inBrowser({ server: {} }, async ({ page, expectProblem }) => {
      expectProblem(/stays a link: registers from there are not shown here/);
      await page.goto(far.link);
      await page.getByRole("link", { name: "Resolutions", exact: true }).waitFor();
    });
    await site.configure({ RESOLUTION_TABLE_SOURCES: origin });
    await shows(far.link, "3 résolutions");
    await site.configure({});
  });

  browserTest("WordPress: exactly the ways in that the builder offers survive what an author saves, and those are as the rules say", { server: assets }, async ({ context, origin, diagnostic }) => {
    const page = await editor(context);
    const given = { folder: `${origin}/pkg/`, source: `${origin}/pkg/register.json`, attributes: { lang: "fr", view: "overview" }, title: "Open the table" };
    const marks = { module: /<resolution-table[^>]* src=/, plain: /<div[^>]* data-src=/, classic: /<script/, frame: /<iframe[^>]* src=/, link: /<a[^>]* href="[^"]*embed\.html\?/ };
    for (const [way, mark] of Object.entries(marks)) {
      // As a block of HTML of one's own, and as the old editor saves it.
      for (const pasted of [`<!-- wp:html -->\n${snippet({ way, ...given })}\n<!-- /wp:html -->`, snippet({ way, ...given })]) {
        const { kept } = await publish(page, pasted);
        diagnostic(`${way}: ${kept.replaceAll(/\s+/g, " ").slice(0, 200)}`);
        assert.equal(mark.test(kept), SYSTEMS.wordpress.ways.includes(way), `${way}: ${kept}`);
        assert.equal(mark.test(await FILTERS.wordpress(page, pasted)), mark.test(kept), `${way}: the rules that are written down are those of WordPress`);
      }
    }
  });

  browserTest("WordPress: the builder's lines for an editor, pasted by an author, are the table beside the plugin's script", { server: assets }, async ({ context, origin }) => {
    const page = await editor(context);
    await site.configure({ RESOLUTION_TABLE_FOLDER: `${origin}/pkg/` });
    const given = { folder: `${origin}/pkg/`, source: `${origin}/pkg/register.json`, attributes: { lang: "fr" }, title: "Open the table" };
    const [pasted] = snippet({ way: "link", ...given, bySite: true }).split(/<!-- Once[^>]*-->/);
    const { link } = await publish(page, `<!-- wp:html -->\n${pasted}\n<!-- /wp:html -->`);
    await shows(link, "3 résolutions");
    await site.configure({});
  });
}
