// Debian's WebKitGTK by WebDriver, with the part of Playwright's API that the main tests use: Playwright itself drives only a WebKit of its
// own build. What WebDriver cannot do, `browser.py` does.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { FINDING } from "./finding.mjs";
import { Page } from "./page.mjs";

const BROWSER = fileURLToPath(new URL("./browser.py", import.meta.url));

/** Tells errors, and what a page writes to its console, as they come. */
const WATCHING = `(() => {
  if (globalThis.__watched) return;
  Object.defineProperty(globalThis, "__watched", { value: true });
  const post = (it) => webkit.messageHandlers.report.postMessage(JSON.stringify(it));
  for (const [name, type] of [["error", "error"], ["warn", "warning"], ["info", "info"], ["log", "log"], ["assert", "assert"]]) {
    const write = console[name].bind(console);
    console[name] = (...given) => {
      if (name !== "assert" || !given[0]) post({ type, text: given.map(String).join(" "), url: location.href });
      write(...given);
    };
  }
  addEventListener("error", ({ error, message }) => { if (error || message) post({ type: "uncaught", text: String(error?.stack ?? message), message }); });
  addEventListener("unhandledrejection", ({ reason }) => post({ type: "uncaught", text: reason + " " + reason?.stack, message: String(reason) }));
  globalThis.__bound = (name, value) => post({ type: "binding", name, value });
})();`;

/** How long a script may run in a page, in milliseconds: to look through a long page for what is inaccessible takes a slow machine a minute. */
const SCRIPT_PATIENCE = 200_000;
/** The same for a browser that starts, and for what `browser.py` is told. */
const PATIENCE = 60_000;

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });

/** A screen that nobody sees; as high as the longest page. */
async function screen() {
  const number = 100 + (process.pid % 400);
  const server = start("Xvfb", [`:${number}`, "-screen", "0", "1700x3000x24", "-nolisten", "tcp"]);
  for (let tries = 0; tries < 100 && !existsSync(`/tmp/.X11-unix/X${number}`); tries += 1) await sleep(100);
  return { name: `:${number}`, server };
}

/** Programs that end with this process, also where a test took too long. */
const children = [];
process.once("exit", () => {
  for (const child of children) child.kill();
});
process.once("SIGTERM", () => process.exit(143));

/** Starts a program that ends with this process. */
function start(program, args, options = {}) {
  const child = spawn(program, args, { stdio: "ignore", ...options });
  children.push(child);
  return child;
}

/** Starts a browser as Playwright's `launch` does; each context is a process of its own. */
export async function launch(driver) {
  const { name, server } = await screen();
  const contexts = new Set();
  const browser = {
    // Each context is a browser of its own; they share the screen.
    isConnected: () => server.exitCode === null && server.signalCode === null,
    newContext: async (options = {}) => {
      const context = await Context.start(driver, name, options, browser);
      contexts.add(context);
      return context;
    },
    close: async () => {
      for (const context of contexts) await context.close();
      server.kill();
    },
  };
  return browser;
}

class Context {
  #browser;
  #driver;
  #port;
  #control;
  #session;
  #listeners = [];
  #bindings = new Map();
  #pages = [];
  #closing = false;
  #watching;
  viewport = { width: 1280, height: 720 };

  /** @param {string} driver @param {string} display @param {Record<string, any>} options @param {any} browser */
  static async start(driver, display, options, browser) {
    const { viewport = { width: 1280, height: 720 }, colorScheme, reducedMotion, locale = "en", ...more } = options;
    for (const option of ["forcedColors", "javaScriptEnabled", "permissions"]) {
      if (more[option] !== undefined) throw new Error(`WebKit is not driven with ${option}`);
    }
    const context = new Context();
    context.#browser = browser;
    context.viewport = viewport;
    context.#port = await freePort();
    context.#control = await freePort();
    const env = {
      ...process.env,
      DISPLAY: display,
      GDK_BACKEND: "x11",
      LANGUAGE: locale.replace("-", "_"),
      LIBGL_ALWAYS_SOFTWARE: "1",
      NO_AT_BRIDGE: "1",
      WEBKIT_DISABLE_DMABUF_RENDERER: "1",
    };
    context.#driver = start(driver, ["-p", String(context.#port)], { env });
    const args = ["--control", context.#control, "--width", viewport.width, "--height", viewport.height].map(String);
    if (colorScheme === "dark") args.push("--dark");
    if (reducedMotion === "reduce") args.push("--reduced-motion");
    const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": { binary: BROWSER, args } } };
    for (let tries = 0; ; tries += 1) {
      try {
        context.#session = (await context.#request("POST", "/session", { capabilities }, PATIENCE)).sessionId;
        break;
      } catch (error) {
        // The driver takes a moment to listen; a browser that does not start is not asked for again and again.
        if (tries > 60 || error.name === "TimeoutError") {
          context.#driver.kill();
          throw error;
        }
        await sleep(150);
      }
    }
    await context.call("POST", "/timeouts", { script: SCRIPT_PATIENCE, pageLoad: SCRIPT_PATIENCE });
    for (const source of [WATCHING, FINDING]) await context.control({ do: "script", source });
    context.#watching = context.#watch();
    return context;
  }

  async #request(method, path, body, patience = SCRIPT_PATIENCE + 15_000) {
    const options = { method, signal: AbortSignal.timeout(patience), ...(method === "POST" && { body: JSON.stringify(body ?? {}) }) };
    const { value } = await (await fetch(`http://127.0.0.1:${this.#port}${path}`, options)).json();
    if (value?.error) throw new Error(`${value.error}: ${value.message} (${path})`);
    return value;
  }

  /** A command of WebDriver in the session. */
  call(method, path, body) {
    return this.#request(method, `/session/${this.#session}${path}`, body);
  }

  /** A command of `browser.py`. */
  async control(body) {
    const options = { method: "POST", body: JSON.stringify(body), signal: AbortSignal.timeout(PATIENCE) };
    const { value, error } = await (await fetch(`http://127.0.0.1:${this.#control}`, options)).json();
    if (error) throw new Error(`browser.py: ${error}`);
    return value;
  }

  async #watch() {
    while (!this.#closing) {
      await this.drain().catch(() => {});
      await sleep(60);
    }
  }

  /** Hands on what pages have reported. */
  async drain() {
    for (const it of await this.control({ do: "reports" })) {
      const tell = (name, what) => this.#listeners.filter(([of]) => of === name).map(([, then]) => then(what));
      if (it.type === "binding") this.#bindings.get(it.name)?.({}, it.value);
      else if (it.type === "request") tell("request", { url: () => it.url });
      else if (it.type === "uncaught") tell("weberror", { error: () => ({ stack: it.text, message: it.message }) });
      else tell("console", { type: () => it.type, text: () => it.text, location: () => ({ url: it.url }) });
    }
  }

  on(name, then) {
    this.#listeners.push([name, then]);
  }

  async exposeBinding(name, then) {
    this.#bindings.set(name, then);
    const key = JSON.stringify(name);
    await this.control({ do: "script", source: `globalThis[${key}] = (value) => globalThis.__bound(${key}, value);` });
  }

  async addInitScript(script, argument) {
    await this.control({ do: "script", source: `(${script})(${JSON.stringify(argument)})` });
  }

  async newPage() {
    if (this.#pages.length > 0) throw new Error("WebKit is driven with one page in a context");
    this.#pages.push(new Page(this));
    return this.#pages[0];
  }

  pages() {
    return this.#pages;
  }

  browser() {
    return this.#browser;
  }

  /** `browser.py` grants whatever a page asks for. */
  async grantPermissions() {}

  async close() {
    if (this.#closing) return;
    this.#closing = true;
    await this.#watching;
    await this.call("DELETE", "").catch(() => {});
    await this.control({ do: "quit" }).catch(() => {});
    this.#driver.kill();
  }
}
