// Tests in a browser: `browserTest(name, options, body)` gives each test a server and a page of its own, and fails
// it for every error the page reports that the test did not expect. `mainTest` is the same, in every engine.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { allReported, ENGINE, hasFixedScheme, isEcho, launch, takesPictures } from "./engine.mjs";
import { answer, serve } from "./server.mjs";

const SCREENSHOTS = fileURLToPath(new URL("../../target/screenshots/", import.meta.url));

/** Where the filters stand beside the table. */
const ROOMY = { width: 1600, height: 900 };

/** What we hold ourselves to. */
const AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * A test in a fresh context of Chromium.
 *
 * `options` may hold
 * - `server`: options of `serve`;
 * - any of Playwright's for a context: `viewport`, `locale`, `colorScheme`, `forcedColors`, `reducedMotion`, …
 *
 * The body gets
 * - `page`, `context`: Playwright's;
 * - `origin`: of the server;
 * - `serve`: starts another origin, closed after the test;
 * - `expectProblem(pattern)`: the page must report a problem that matches, and may report more such;
 * - `allowProblem(pattern)`: the page may report such problems;
 * - `diagnostic(text)`: puts a line into the report of the tests.
 */
export function browserTest(name, options, body) {
  if (ENGINE === "chromium") inEngine(name, options, body);
}

/**
 * A `browserTest` of what everybody does: it runs in every engine, and its name says in which other than Chromium. `options.except` are
 * engines that cannot be driven so far, or do not do it yet.
 */
export function mainTest(name, { except = "", ...options }, body) {
  if (except.split(" ").includes(ENGINE)) return;
  inEngine(ENGINE === "chromium" ? name : `${name} (${ENGINE})`, options, body);
}

/** How long a test may take, in milliseconds: one that hangs does not take the time of those after it. */
const PATIENCE = 300_000;

/** @param {string} name @param {Record<string, any>} options @param {Function} body */
function inEngine(name, { patience = PATIENCE, ...options }, body) {
  test(name, { timeout: patience }, (context) => {
    const diagnostic = (text) => context.diagnostic(text);
    return inBrowser(/** @type {any} */ (options), (given) => body({ ...given, diagnostic }));
  });
}

/** The body of `browserTest`; rejects when the test fails. */
export async function inBrowser({ server: serverOptions, ...contextOptions }, body) {
  const closing = [];
  const start = async (options = {}) => {
    // Browsers ask for it on their own; that it is missing is no problem of the page.
    const icon = ["/favicon.ico", answer(204)];
    const server = await serve({ ...options, routes: [...(options.routes ?? []), icon] });
    closing.push(() => server.close());
    return server;
  };
  try {
    const { origin } = await start(serverOptions);
    const context = await (await browser(contextOptions.colorScheme === "dark")).newContext({ viewport: ROOMY, ...contextOptions });
    closing.push(() => context.close());
    const problems = await collectProblems(context);
    const expected = [];
    const allowed = [];
    const expectProblem = (pattern) => expected.push(pattern);
    const allowProblem = (pattern) => allowed.push(pattern);
    const page = await context.newPage();

    await body({ page, context, origin, serve: start, expectProblem, allowProblem });

    // One more turn of each page, so that what it was about to report arrives.
    await Promise.all(context.pages().map((open) => open.evaluate(() => new Promise((done) => setTimeout(done)))));
    await allReported(context);
    for (const pattern of expected) {
      const met = problems.some((problem) => pattern.test(problem));
      assert.ok(met, `the page did not report ${pattern}, but: ${problems.join("; ") || "nothing"}`);
    }
    const unexpected = problems.filter((problem) => ![...expected, ...allowed].some((pattern) => pattern.test(problem)));
    assert.deepEqual(unexpected, [], `the page reported problems:\n${unexpected.join("\n")}`);
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

/** Fails unless axe-core finds nothing against the page, into open shadow roots too. */
export async function axe(page, { include = ["html"], exclude = [], disableRules = [] } = {}) {
  // Evaluated rather than added as a script, which the page's Content Security Policy could refuse.
  await page.evaluate(axeSource());
  const { violations } = await page.evaluate(
    ([context, options]) => globalThis.axe.run(context, options),
    [
      { include, exclude },
      {
        runOnly: { type: "tag", values: AXE_TAGS },
        rules: Object.fromEntries(disableRules.map((rule) => [rule, { enabled: false }])),
        resultTypes: ["violations"],
      },
    ],
  );
  const left = await page.evaluate(withoutScrolledUnder, violations);
  if (left.length > 0) assert.fail(`axe found:\n${left.map(describeViolation).join("\n")}`);
}

/**
 * A target that just stands half under a line that stays in sight, or close to it, or at the edge of what scrolls, is not
 * too small: it is looked at again in the middle of the window. Runs in the page.
 */
async function withoutScrolledUnder(violations) {
  const left = [];
  for (const violation of violations) {
    const nodes = [];
    for (const node of violation.nodes) {
      const isCovered = violation.id === "target-size" && /obscured|insufficient space/.test(node.failureSummary) && node.target.length === 1;
      if (!isCovered) {
        nodes.push(node);
        continue;
      }
      /** @type {any} */
      let element = document;
      for (const selector of node.target.flat()) element = (element.shadowRoot ?? element).querySelector(selector);
      const places = [];
      for (let it = element; it; it = it.parentNode ?? it.host) if (it instanceof Element) places.push([it, it.scrollTop]);
      element.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
      const again = await globalThis.axe.run(element, { runOnly: { type: "rule", values: ["target-size"] }, resultTypes: ["violations"] });
      if (again.violations.length > 0) nodes.push(node);
      for (const [it, top] of places) it.scrollTop = top;
    }
    if (nodes.length > 0) left.push({ ...violation, nodes });
  }
  return left;
}

/** Keeps a picture of the whole page in target/screenshots/, to be looked at. */
export async function screenshot(page, name) {
  if (!takesPictures) return;
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true, animations: "disabled" });
}

/** One browser for all tests of a process, or one for the dark and one for the light; one that has died is followed by another. */
const launched = {};

async function browser(dark) {
  const scheme = dark && hasFixedScheme ? "dark" : "light";
  if (launched[scheme] && !(await launched[scheme]).isConnected()) delete launched[scheme];
  // What could not start once may start for the next test.
  launched[scheme] ??= launch({ dark }).catch((error) => {
    delete launched[scheme];
    throw error;
  });
  return launched[scheme];
}

after(async () => {
  for (const browser of Object.values(launched)) await (await browser).close();
});

/** The errors a page reports, as texts; the list grows while the page lives. */
async function collectProblems(context) {
  const problems = [];
  context.on("console", (message) => {
    const { url } = message.location();
    if (["error", "warning", "assert"].includes(message.type())) {
      problems.push(`console.${message.type()}: ${message.text()} (${url})`);
    }
  });
  context.on("weberror", (error) => {
    if (!isEcho(error.error().message)) problems.push(`uncaught: ${error.error().stack}`);
  });
  // The console shows violations in words that change; this event is the standard's.
  await context.exposeBinding("reportViolation", (source, violation) => problems.push(violation));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile }) => {
      globalThis.reportViolation(`violates ${effectiveDirective}: ${blockedURI} (${sourceFile})`);
    });
  });
  return problems;
}

function axeSource() {
  return readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
}

function describeViolation({ id, impact, help, helpUrl, nodes }) {
  const places = nodes.map(({ target, failureSummary }) => {
    // Inside a shadow root the target is the selectors of the hosts, then of the element.
    const selector = target.flat().join(" >>> ");
    return `    ${selector}\n      ${failureSummary.replaceAll("\n", "\n      ")}`;
  });
  return `  ${id} (${impact}): ${help}\n    ${helpUrl}\n${places.join("\n")}`;
}
