// What a selector finds on a page of WebKit, with the part of Playwright's API that the main tests use. Each step waits until it can be
// done, as Playwright's do.
import { setTimeout as sleep } from "node:timers/promises";
import { Finder, narrowed, PATIENCE } from "./finding.mjs";

const VISIBLE = "__finding.elementState(it, 'visible', true).matches";
/** WebKit also tells the line breaks around blocks at both ends. */
// WebKit gives none of what is rendered and clipped away, as what is for screen readers alone; others do.
const INNER_TEXT = "(it.innerText || ([it, ...it.querySelectorAll(':not(svg, svg *)')].every((at) => at.checkVisibility()) ? it.textContent : '')).replace(/^\\n+|\\n+$/g, '')";
/** What must hold of all that is found. */
const STATES = {
  attached: "all.length > 0",
  detached: "all.length === 0",
  hidden: `all.every((it) => !${VISIBLE})`,
  visible: `all.some((it) => ${VISIBLE})`,
};

/** So wide is the strip at the end of the window in which a press is one of the scrollbar that GTK lays over the page: WebKit gives it 21 pixels. */
const SCROLLBAR = 22;

/** Brings the element into sight, waits until it rests, and gives its middle and whether something lies over it. */
const SPOT = `
  if (!${VISIBLE} || __finding.elementState(it, 'disabled').matches) return { waits: 'it cannot be clicked' };
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  // What ends below the scrollbar is pressed beside it, where it begins before it; else its label is.
  const isBeside = (at) => at.getBoundingClientRect().x < innerWidth - ${SCROLLBAR};
  const pressed = [it, ...(it.labels ?? [])].find(isBeside) ?? it;
  const free = ({ right }, at) => (right <= innerWidth && isBeside(pressed) ? Math.min(at, innerWidth - ${SCROLLBAR}) : at);
  // Of a link in two lines the middle of all lies between them: the first is pressed, as Playwright does.
  const boxOf = (at) => [...at.getClientRects()].find(({ width, height }) => width * height > 1) ?? at.getBoundingClientRect();
  const middle = () => { const box = boxOf(pressed); return [free(box, box.x + box.width / 2), box.y + box.height / 2]; };
  const isReached = (x, y) => {
    let top = document.elementFromPoint(x, y);
    for (let next = top; next && (next = top.shadowRoot?.elementFromPoint(x, y)) && next !== top; ) top = next;
    return Boolean(top) && (it.contains(top) || top.contains(it) || [...(it.labels ?? [])].some((label) => label.contains(top)) || it.getRootNode().host === top);
  };
  const isInside = ([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
  for (const block of ['nearest', 'center', 'start', 'end']) {
    if (isInside(middle()) && isReached(...middle())) break;
    it.scrollIntoView({ block, inline: 'nearest', behavior: 'instant' });
    await frame();
  }
  const before = middle();
  await frame();
  const now = middle();
  if (before.some((at, axis) => at !== now[axis])) return { waits: 'it moves' };
  if (!isReached(...now)) return { waits: 'something lies over it' };
  return { value: now };`;

export class Locator extends Finder {
  #page;

  constructor(page, selector) {
    super();
    this.#page = page;
    this.selector = selector;
  }

  page() {
    return this.#page;
  }
  /** @param {any} selector @param {any} [how] */
  locator(selector, how = {}) {
    const inner = selector instanceof Locator ? `internal:chain=${JSON.stringify(selector.selector)}` : selector;
    return new Locator(this.#page, [this.selector, inner, ...narrowed(how)].join(" >> "));
  }
  nth(position) {
    return this.locator(`nth=${position}`);
  }
  first() {
    return this.nth(0);
  }
  last() {
    return this.nth(-1);
  }
  filter(how) {
    return narrowed(how).reduce((/** @type {Locator} */ found, selector) => found.locator(selector), this);
  }
  async all() {
    return Array.from({ length: await this.count() }, (_, position) => this.nth(position));
  }

  /** Runs in the page with `all` that is found. */
  #found(source) {
    return this.#page.run(`const all = __finding.querySelectorAll(__finding.parseSelector(${JSON.stringify(this.selector)}), document); ${source}`);
  }
  /** Runs with `it`, the one that is found, until the body gives a `value`; while it cannot, it says what it `waits` for. */
  async #one(source) {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const answer = await this.#found(
        `if (all.length > 1) return { many: all.length }; const [it] = all; if (!it) return { waits: 'nothing is found' }; ${source}`,
      ).catch((error) => {
        // The page is being left, or the frame was drawn anew.
        if (!/navigat|no such|javascript error/i.test(String(error))) throw error;
        return { waits: String(error) };
      });
      if (answer.many) throw new Error(`${this.selector} finds ${answer.many} elements`);
      if (!("waits" in answer)) return answer.value;
      if (Date.now() > end) throw new Error(`${this.selector}: ${answer.waits}`);
      await sleep(40);
    }
  }
  #value(expression) {
    return this.#one(`return { value: ${expression} };`);
  }

  count() {
    return this.#found("return all.length;");
  }
  evaluate(what, argument) {
    return this.#value(`await (${what})(it, ${JSON.stringify(argument) ?? "undefined"})`);
  }
  evaluateAll(what, argument) {
    return this.#found(`return await (${what})(all, ${JSON.stringify(argument) ?? "undefined"});`);
  }
  innerText() {
    return this.#value(INNER_TEXT);
  }
  textContent() {
    return this.#value("it.textContent");
  }
  inputValue() {
    return this.#value("__finding.retarget(it, 'follow-label').value");
  }
  getAttribute(name) {
    return this.#value(`it.getAttribute(${JSON.stringify(name)})`);
  }
  isChecked() {
    return this.#value("__finding.elementState(it, 'checked').matches");
  }
  isDisabled() {
    return this.#value("__finding.elementState(it, 'disabled').matches");
  }
  isVisible() {
    return this.#found(`return ${STATES.visible};`);
  }
  isHidden() {
    return this.#found(`return ${STATES.hidden};`);
  }
  allInnerTexts() {
    return this.#found(`return all.map((it) => ${INNER_TEXT});`);
  }
  allTextContents() {
    return this.#found("return all.map((it) => it.textContent);");
  }
  boundingBox() {
    return this.#value("(({ x, y, width, height }) => ({ x, y, width, height }))(it.getBoundingClientRect())");
  }
  focus() {
    return this.#value("it.focus()");
  }
  scrollIntoViewIfNeeded() {
    return this.#value("it.scrollIntoView({ block: 'center', behavior: 'instant' })");
  }
  async waitFor({ state = "visible" } = {}) {
    const end = Date.now() + PATIENCE;
    while (!(await this.#found(`return ${STATES[state]};`).catch(() => false))) {
      if (Date.now() > end) throw new Error(`${this.selector} is never ${state}`);
      await sleep(40);
    }
  }

  async click() {
    await this.#page.clickAt(...(await this.#one(SPOT)));
  }
  async #turn(on) {
    if ((await this.isChecked()) !== on) await this.click();
  }
  check() {
    return this.#turn(true);
  }
  uncheck() {
    return this.#turn(false);
  }
  fill(text) {
    return this.#one(`
      if (!${VISIBLE}) return { waits: 'it is not to be seen' };
      const field = __finding.retarget(it, 'follow-label');
      field.focus();
      field.select?.();
      if (${JSON.stringify(text)} === '') document.execCommand('delete');
      else document.execCommand('insertText', false, ${JSON.stringify(text)});
      return { value: undefined };`);
  }
  async press(key) {
    await this.focus();
    await this.#page.press(key);
  }
  async pressSequentially(text) {
    await this.focus();
    await this.#page.keyboard.type(text);
  }
  selectOption(wanted) {
    return this.#one(`
      const option = [...it.options].find(({ value, label }) => [value, label].includes(${JSON.stringify(wanted)}));
      if (!option) return { waits: 'there is no such option' };
      it.focus();
      option.selected = true;
      it.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      it.dispatchEvent(new Event('change', { bubbles: true }));
      return { value: [option.value] };`);
  }
}
