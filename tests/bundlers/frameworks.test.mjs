// The package in apps of frameworks that write their pages on a server: built, and on their development servers. Each app is installed
// from its lock file, so these tests run only when they are asked for (`cargo xtask test --long`).
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { browserTest, inBrowser } from "../e2e/harness.mjs";
import { showing, small } from "../e2e/widget.mjs";
import { complaints, FRAMEWORKS, installApp } from "./frameworks.mjs";
import { allRules, showsAll } from "./shows.mjs";

let rules;
before(() => inBrowser({ server: showing(small) }, async ({ page, origin }) => (rules = await allRules(page, `${origin}/page`))));

const installed = {};
const app = (name) => (installed[name] ??= installApp(name, small));

for (const [name, ways] of Object.entries(FRAMEWORKS)) {
  for (const [how, start] of Object.entries(ways)) {
    browserTest(`${name}, ${how}: rows, second file, language and every style at the first try, and nothing on the console`, { patience: 3_600_000 }, async ({ page }) => {
      const { origin, close } = await start(await app(name));
      try {
        await showsAll(page, `${origin}/`, rules);
      } finally {
        await page.goto("about:blank");
        await close();
      }
    });
  }
}

test("Vue: what a strict template may write compiles, and each mistake is refused", async () => {
  const said = await complaints(await app("nuxt"), ["vue-tsc", "--project", "types"]);
  const lines = said.split("\n").filter((line) => /error TS/.test(line));
  assert.deepEqual(lines.map((line) => line.match(/^types\/(\w+\.vue)\((\d+),/)?.slice(1).join(":")), ["refused.vue:7", "refused.vue:8", "refused.vue:9", "refused.vue:10"], said);
});

test("Svelte: what a strict page may write compiles, and each mistake is refused", async () => {
  const directory = await app("sveltekit");
  await complaints(directory, ["svelte-kit", "sync"]);
  const said = await complaints(directory, ["svelte-check", "--output", "machine", "--threshold", "error"]);
  const found = [...said.matchAll(/ERROR "([^"]+)" (\d+):/g)].map(([, file, line]) => `${file}:${line}`);
  assert.deepEqual(found, ["src/refused.svelte:6", "src/refused.svelte:7", "src/refused.svelte:8"], said);
});
