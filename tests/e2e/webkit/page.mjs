// A page of WebKit, with the part of Playwright's API that the main tests use.
import { setTimeout as sleep } from "node:timers/promises";
import { Finder, PATIENCE } from "./finding.mjs";
import { Locator } from "./locator.mjs";

/** WebDriver's names of the keys that are no letters. */
const KEYS = {
  Alt: "\uE00A", ArrowDown: "\uE015", ArrowLeft: "\uE012", ArrowRight: "\uE014", ArrowUp: "\uE013", Backspace: "\uE003", Control: "\uE009",
  ControlOrMeta: "\uE009", Delete: "\uE017", End: "\uE010", Enter: "\uE007", Escape: "\uE00C", Home: "\uE011", Meta: "\uE03D",
  PageDown: "\uE00F", PageUp: "\uE00E", Shift: "\uE008", Space: " ", Tab: "\uE004",
};

export class Page extends Finder {
  #context;

  constructor(context) {
    super();
    this.#context = context;
    this.keyboard = {
      press: (key) => this.press(key),
      type: async (text) => {
        for (const letter of text) await this.#strike([letter]);
      },
      down: (key) => this.#act("key", [{ type: "keyDown", value: KEYS[key] ?? key }]),
      up: (key) => this.#act("key", [{ type: "keyUp", value: KEYS[key] ?? key }]),
    };
    const moved = (x, y, duration = 0) => ({ type: "pointerMove", duration, x: Math.round(x), y: Math.round(y) });
    this.mouse = {
      move: (x, y, { steps = 1 } = {}) => this.#act("pointer", [moved(x, y, steps > 1 ? 20 * steps : 0)]),
      down: () => this.#act("pointer", [{ type: "pointerDown", button: 0 }]),
      up: () => this.#act("pointer", [{ type: "pointerUp", button: 0 }]),
      click: (x, y) => this.clickAt(x, y),
    };
  }

  context() {
    return this.#context;
  }
  on(name, then) {
    // While a dialog is open the driver refuses whatever it is asked for, so that the test fails by itself.
    if (name === "dialog") return;
    if (!["console", "request"].includes(name)) throw new Error(`WebKit is not driven with the page's event “${name}”`);
    this.#context.on(name, then);
  }
  #act(type, actions) {
    const kind = type === "pointer" ? { parameters: { pointerType: "mouse" } } : {};
    return this.#context.call("POST", "/actions", { actions: [{ type, id: type, ...kind, actions }] });
  }
  #strike(keys) {
    const values = keys.map((key) => KEYS[key] ?? key);
    const event = (type) => (value) => ({ type, value });
    return this.#act("key", [...values.map(event("keyDown")), ...values.toReversed().map(event("keyUp"))]);
  }
  press(key) {
    return this.#strike(key === "+" ? ["+"] : key.split("+"));
  }
  /** Clicks at a point of the window, in CSS pixels. */
  clickAt(x, y) {
    const move = { type: "pointerMove", duration: 0, x: Math.round(x), y: Math.round(y) };
    return this.#act("pointer", [move, { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }]);
  }

  async goto(url) {
    await this.#context.call("POST", "/url", { url });
  }
  async reload() {
    await this.#context.call("POST", "/refresh");
  }
  async goBack() {
    await this.#context.call("POST", "/back");
  }
  async goForward() {
    await this.#context.call("POST", "/forward");
  }
  title() {
    return this.#context.call("GET", "/title");
  }

  /** Runs the body of an asynchronous function in the page; what it gives is passed on as JSON. */
  async run(source) {
    const script = `const done = arguments[arguments.length - 1];
      (async () => { ${source} })().then(
        (value) => done(JSON.stringify({ value })),
        (error) => done(JSON.stringify({ error: error + "\\n" + error?.stack })));`;
    const { value, error } = JSON.parse(await this.#context.call("POST", "/execute/async", { script, args: [] }));
    if (error) throw new Error(error);
    return value;
  }
  evaluate(what, argument) {
    const given = JSON.stringify(argument) ?? "undefined";
    return this.run(typeof what === "string" ? `return (0, eval)(${JSON.stringify(what)});` : `return await (${what})(${given});`);
  }
  addInitScript(...given) {
    return this.#context.addInitScript(...given);
  }
  async waitForFunction(what, argument) {
    const end = Date.now() + PATIENCE;
    while (!(await this.evaluate(what, argument))) {
      if (Date.now() > end) throw new Error(`it never became true: ${what}`);
      await sleep(30);
    }
  }
  viewportSize() {
    return this.#context.viewport;
  }
  async setViewportSize({ width, height }) {
    this.#context.viewport = { width, height };
    await this.#context.control({ do: "resize", width, height });
    await this.waitForFunction(([width, height]) => innerWidth === width && innerHeight === height, [width, height]);
  }
  locator(selector) {
    return new Locator(this, selector);
  }
}
