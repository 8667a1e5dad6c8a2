// How elements are found: by Playwright's own selectors, so that a test means the same in each engine. The script that Playwright puts into
// pages is part of its bundle.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const installed = dirname(createRequire(import.meta.url).resolve("playwright-core/package.json"));
const bundle = readFileSync(join(installed, "lib/coreBundle.js"), "utf8");
const [, literal] = bundle.match(/init_injectedScriptSource = __esm\(\{[^]*?source\d* = ('(?:[^'\\]|\\.)*');/) ?? [];
if (!literal) throw new Error("playwright-core keeps its script for pages elsewhere now: see tests/e2e/webkit/finding.mjs");
const source = new Function(`return ${literal}`)();
const OPTIONS = {
  isUnderTest: false,
  sdkLanguage: "javascript",
  frameSeq: 0,
  testIdAttributeName: "data-testid",
  stableRafCount: 1,
  browserName: "webkit",
  shouldPrependErrorPrefix: false,
  isUtilityWorld: false,
  customEngines: [],
};

/** Makes `__finding` on every page, at its first use: before that the page is as it is. */
export const FINDING = `Object.defineProperty(globalThis, "__finding", { configurable: true, get() {
  const module = {};
  ${source};
  const made = new (module.exports.InjectedScript())(globalThis, ${JSON.stringify(OPTIONS)});
  Object.defineProperty(globalThis, "__finding", { value: made });
  return made;
} });`;

/** How long a step waits for what it needs, in milliseconds. */
export const PATIENCE = 30_000;

const quoted = (text, exact) => (text instanceof RegExp ? String(text) : `${JSON.stringify(text)}${exact ? "s" : "i"}`);

const byRole = (role, { name = undefined, exact = false, ...more } = {}) => {
  const parts = Object.entries(more).map(([key, value]) => `[${key === "includeHidden" ? "include-hidden" : key}=${value}]`);
  if (name !== undefined) parts.push(`[name=${quoted(name, exact)}]`);
  return `internal:role=${role}${parts.join("")}`;
};

/** What pages and locators find in the same way. */
export class Finder {
  /** @param {any} selector @returns {any} */
  locator(selector) {
    throw new Error(`nothing can find ${selector}`);
  }
  getByRole(role, options) {
    return this.locator(byRole(role, options));
  }
  getByText(text, { exact = false } = {}) {
    return this.locator(`internal:text=${quoted(text, exact)}`);
  }
  getByLabel(text, { exact = false } = {}) {
    return this.locator(`internal:label=${quoted(text, exact)}`);
  }
  frameLocator() {
    throw new Error("WebKit is not driven inside frames");
  }
}

/** What narrows a locator. */
export const narrowed = ({ hasText, has, visible }) =>
  [
    hasText !== undefined && `internal:has-text=${quoted(hasText)}`,
    has && `internal:has=${JSON.stringify(has.selector)}`,
    visible !== undefined && `visible=${visible}`,
  ].filter(Boolean);
