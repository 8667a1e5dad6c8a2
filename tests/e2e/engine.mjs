// The browsers of this machine, started without a window. What is an engine's own stands here, so that a test is the same for all.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium, firefox } from "playwright-core";
import { launch as launchWebKit } from "./webkit/webkit.mjs";

/** How each engine is found and started; `variable` names its program where it is elsewhere. */
const ENGINES = {
  chromium: {
    variable: "CHROME",
    names: ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"],
    launch: (executablePath) =>
      chromium.launch({
        executablePath,
        // Chromium refuses to start its sandbox as root, as in most containers.
        chromiumSandbox: process.getuid?.() !== 0,
        args: ["--disable-gpu", "--disable-quic"],
      }),
  },
  firefox: {
    variable: "FIREFOX",
    names: ["firefox-esr", "firefox"],
    launch: async (executablePath, { dark }) => {
      const browser = await firefox.launch({
        executablePath,
        // Playwright's own name for a Firefox that is not its own build: it is driven by WebDriver BiDi.
        channel: "moz-firefox",
        firefoxUserPrefs: {
          // Without a window there is no pointer; these are fine, and hover.
          "ui.allPointerCapabilities": 6,
          "ui.primaryPointerCapabilities": 6,
          "layout.css.prefers-color-scheme.content-override": dark ? 0 : 1,
        },
      });
      forgiveMedia(browser);
      return browser;
    },
  },
  webkit: {
    variable: "WEBKIT_DRIVER",
    names: ["WebKitWebDriver"],
    /** @returns {Promise<any>} */
    launch: (executablePath) => launchWebKit(executablePath),
  },
};

/** The engine of this run: `chromium`, or what `cargo xtask test --engine` asks for. */
export const ENGINE = process.env.ENGINE ?? "chromium";

/** Whether a browser that runs is dark or light for good. */
export const hasFixedScheme = ENGINE === "firefox";

/** Whether pictures are taken. In Firefox Playwright adds a style for each, which a strict policy of the page refuses and reports. */
export const takesPictures = ENGINE === "chromium";

/** Whether what scrolls by itself is a stop for Tab, also where something in it can have the focus. */
export const stopsAtScrollers = ENGINE === "firefox";

/** Whether an error only repeats what the event `securitypolicyviolation` has told: Firefox also throws it. */
export const isEcho = (message) => ENGINE === "firefox" && message.startsWith("Content-Security-Policy:");

/** Whether a browser has a second page for a test, as the tab of a link is one. */
export const hasTabs = ENGINE !== "webkit";

/** How far from its place what is scrolled may stand, in pixels: WebKit scrolls by whole ones. */
export const WHOLE_PIXELS = ENGINE === "webkit" ? 1 : 0;

/** Whether the driver can take the network away. */
export const canBeOffline = ENGINE === "chromium";

/** Whether the console tells of an answer such as 503. */
export const tellsStatus = ENGINE === "chromium";

/** Waits until what pages have reported is here: WebKit is asked for it now and then. */
export const allReported = (context) => ENGINE === "webkit" && context.drain();

/** Starts the engine of this run; the caller closes it. */
export function launch({ dark = false } = {}) {
  const engine = ENGINES[ENGINE];
  if (!engine) throw new Error(`ENGINE=${ENGINE}: use ${Object.keys(ENGINES).join(" or ")}`);
  return engine.launch(find(engine), { dark });
}

function find({ variable, names }) {
  if (process.env[variable]) return process.env[variable];
  const directories = (process.env.PATH ?? "").split(delimiter);
  const found = names.flatMap((name) => directories.map((directory) => join(directory, name))).find((path) => existsSync(path));
  if (!found) throw new Error(`No ${names[0]} on the PATH: install one, or set ${variable} to its path.`);
  return found;
}

/** Playwright sets the scheme of every context by a command that the long-term release of Firefox does not have yet; its preference does. */
function forgiveMedia(browser) {
  const { _browserSession: session } = browser._connection.toImpl(browser);
  const sessions = Object.getPrototypeOf(session);
  const { send } = sessions;
  sessions.send = function (method, ...given) {
    const answer = send.call(this, method, ...given);
    return method === "emulation.setMediaFeaturesOverride" ? answer.catch(() => undefined) : answer;
  };
}
