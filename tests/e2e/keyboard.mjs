// A reader with a keyboard and nothing else: Tab, Shift+Tab, Enter, Space, arrows and letters.
import assert from "node:assert/strict";

export class Keyboard {
  constructor(page) {
    this.page = page;
  }

  press(key) {
    return this.page.keyboard.press(key);
  }

  type(text) {
    return this.page.keyboard.type(text);
  }

  /** What has the focus, as the reader meets it; of the page, or of the widget inside. */
  focus() {
    return this.page.evaluate(() => {
      /** @type {any} */
      let it = document.activeElement;
      while (it?.shadowRoot?.activeElement) it = it.shadowRoot.activeElement;
      if (!it || it === document.body) return { id: "nothing" };
      // The visible part of a choice is the label around it.
      const shown = it.closest(".choice") ?? it;
      const style = getComputedStyle(shown);
      const box = shown.getBoundingClientRect();
      const [x, y] = [box.x + box.width / 2, Math.min(box.y + box.height / 2, innerHeight - 1)];
      let top = document.elementFromPoint(x, y);
      while (top?.shadowRoot?.elementFromPoint(x, y)) top = top.shadowRoot.elementFromPoint(x, y);
      // `auto` is the browser's own ring, on the links of the page.
      const ring = style.outlineStyle === "auto" || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2);
      return {
        id: it.id || it.dataset.action || it.dataset.note || it.className || (it.type === "checkbox" ? it.type : it.localName),
        name: it.ariaLabel || it.labels?.[0]?.innerText || it.innerText,
        value: it.value,
        ring,
        covered: !(top && (shown.contains(top) || top.contains(shown))),
        box: [box.x, box.y, box.width, box.height].map(Math.round),
        of: it.closest("[data-facet]")?.dataset.facet ?? it.closest("th")?.dataset.column ?? it.closest("tr")?.dataset.resolution,
      };
    });
  }

  /** Fails unless the focus can be seen, and nothing lies over what has it. */
  async sees() {
    let focus = await this.focus();
    // Firefox scrolls to what has the focus with a later frame.
    const end = Date.now() + 5000;
    while (focus.covered && Date.now() < end) {
      await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
      focus = await this.focus();
    }
    assert.ok(focus.ring, `no focus ring: ${JSON.stringify(focus)}`);
    if (focus.covered) {
      const window = await this.page.evaluate(() => ({ scrolled: scrollY, of: document.documentElement.scrollHeight, innerHeight, isActive: document.hasFocus(), state: document.visibilityState }));
      assert.fail(`the focus is covered: ${JSON.stringify(focus)}, in ${JSON.stringify(window)}`);
    }
    return focus;
  }

  /** Presses Tab, or Shift+Tab, until the focus is as wanted, and looks at each stop on the way. */
  async tabTo(wanted, key = "Tab") {
    const stops = [];
    for (let step = 0; step < 120; step += 1) {
      await this.press(key);
      const focus = await this.sees();
      stops.push(focus);
      if (Object.entries(wanted).every(([name, value]) => (value instanceof RegExp ? value.test(focus[name]) : focus[name] === value))) {
        return stops;
      }
    }
    assert.fail(`${key} never came to ${JSON.stringify(wanted)}, but to ${JSON.stringify(stops.map(({ id, of }) => [id, of]))}`);
  }

  /** Goes to a facet, which is one stop, and with arrows to a value of it. */
  async toValue(facet, value) {
    await this.tabTo({ of: facet, id: "checkbox" });
    for (let step = 0; step < 40 && (await this.sees()).value !== value; step += 1) await this.press("ArrowDown");
    assert.equal((await this.focus()).value, value);
  }

  back(wanted) {
    return this.tabTo(wanted, "Shift+Tab");
  }
}
