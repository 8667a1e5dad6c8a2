// The package in an app of every bundler in common use: built, and on its development server. Frameworks: tests/bundlers/frameworks.test.mjs.
import { rmSync } from "node:fs";
import { after, before } from "node:test";
import { makeSite } from "../bundlers/site.mjs";
import { allRules, showsAll } from "../bundlers/shows.mjs";
import { app, TOOLS } from "../bundlers/tools.mjs";
import { browserTest, inBrowser } from "./harness.mjs";
import { showing, small } from "./widget.mjs";

let site;
let rules;
before(async () => {
  site = makeSite("bundlers", app(small));
  await inBrowser({ server: showing(small) }, async ({ page, origin }) => (rules = await allRules(page, `${origin}/page`)));
});
after(() => rmSync(site, { recursive: true, force: true }));

for (const tool of TOOLS) {
  for (const [how, start] of Object.entries({ built: tool.build, "development server": tool.develop })) {
    if (!start) continue;
    browserTest(`${tool.name}, ${how}: rows, second file, language and every style at the first try, and nothing on the console`, {}, async ({ page }) => {
      const { origin, close } = await start(site);
      try {
        await showsAll(page, `${origin}/`, rules);
      } finally {
        // A development server waits for its pages.
        await page.goto("about:blank");
        await close();
      }
    });
  }
}
