// The harness has to see what it promises to see; pages here are made for that.
import assert from "node:assert/strict";
import { answer, withHeaders } from "./server.mjs";
import { axe, browserTest, inBrowser, mainTest } from "./harness.mjs";

const html = (body, head = "") =>
  answer(200, `<!doctype html><html lang="en"><head><title>A page</title>${head}</head><body>${body}</body></html>`, "text/html");

const pages = {
  routes: [
    ["/good", html("<main><h1>A heading</h1></main>")],
    ["/throws", html("<script>throw new Error('thrown')</script>")],
    ["/logs", html("<script>console.error('logged')</script>")],
    ["/styled", withHeaders({ "content-security-policy": "style-src 'none'" }), html("<p style='color: red'>")],
    [
      "/shadow",
      html(`<main><h1>A heading</h1><div id="host"></div></main>
        <script>host.attachShadow({ mode: "open" }).innerHTML = "<img src='data:,'>";</script>`),
    ],
  ],
};

/** Of a page that scrolls: a box that ends at the edge of the window, and one that is whole below where a scrollbar may lie, with a label that is not. */
const longPage = { routes: [["/page", html('<div style="height: 3000px; text-align: end"><input type="checkbox" style="width: 28px; height: 20px; margin: 700px 0 0"><br><label>A choice <input type="radio" style="width: 16px; margin: 0"></label></div><style>body { margin: 0 }</style>')]] };
// In Firefox Playwright itself scrolls to what it presses.
mainTest("presses what stands at the edge of a page that scrolls, and not a scrollbar that lies over it", { server: longPage, except: "firefox" }, async ({ page, origin }) => {
  await page.goto(`${origin}/page`);
  for (const type of ["checkbox", "radio"]) {
    const box = page.locator(`[type=${type}]`);
    await box.click();
    assert.equal(await box.isChecked(), true, type);
  }
  assert.equal(await page.evaluate(() => scrollY), 0);
});

/** Visits a page that expects no problems. */
const visit = (path) => inBrowser({ server: pages }, ({ page, origin }) => page.goto(origin + path));

browserTest("lets a good page pass", { server: pages }, async ({ page, origin }) => {
  await page.goto(`${origin}/good`);
  await axe(page);
});

browserTest("fails a test for errors of its page", { server: pages }, async () => {
  await visit("/good");
  await assert.rejects(visit("/throws"), /uncaught: Error: thrown/);
  await assert.rejects(visit("/logs"), /console.error: logged/);
  await assert.rejects(visit("/styled"), /violates style-src-attr: inline/);
});

browserTest("accepts a problem that is expected", { server: pages }, async ({ page, origin, expectProblem }) => {
  expectProblem(/thrown/);
  await page.goto(`${origin}/throws`);
});

browserTest("fails a test whose expected problem does not come", { server: pages }, async () => {
  const body = async ({ page, origin, expectProblem }) => {
    expectProblem(/thrown/);
    await page.goto(`${origin}/good`);
  };
  await assert.rejects(inBrowser({ server: pages }, body), /did not report \/thrown\/, but: nothing/);
});

browserTest("looks into shadow roots for what is inaccessible", { server: pages }, async ({ page, origin }) => {
  await page.goto(`${origin}/shadow`);
  await assert.rejects(axe(page), /image-alt \(critical\)[^]*#host >>> img/);
});

const preferences = {
  viewport: { width: 320, height: 480 },
  locale: "ar",
  colorScheme: "dark",
  forcedColors: "active",
  reducedMotion: "reduce",
};
browserTest("gives the page the preferences of its reader", { server: pages, ...preferences }, async ({ page, origin }) => {
  await page.goto(`${origin}/good`);
  const found = await page.evaluate(() => ({
    width: innerWidth,
    language: navigator.language,
    dark: matchMedia("(prefers-color-scheme: dark)").matches,
    forced: matchMedia("(forced-colors: active)").matches,
    still: matchMedia("(prefers-reduced-motion: reduce)").matches,
  }));
  assert.deepEqual(found, { width: 320, language: "ar", dark: true, forced: true, still: true });
});
