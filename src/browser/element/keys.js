// Keys that belong to no control: `/` goes to the search, `j` and `k` go through the results, and arrows through what is one stop
// for Tab: the values of a facet, and the column headers.

const TYPING = "input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]";

/** Letters stand on the same keys where the keyboard writes another script. */
const ELSEWHERE = { KeyJ: "j", KeyK: "k" };

const beside = (all, it, by) => all[all.indexOf(it) + by];

/** What an arrow goes to from `it`, which has the focus; nothing where it leads nowhere. */
const towards = (it, key) => {
  const by = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 }[key];
  const line = it.closest?.(".line");
  const head = it.closest?.("thead");
  if (!by || !(line || head)) return undefined;
  if (key === "ArrowDown" || key === "ArrowUp") {
    const input = line?.querySelector("input");
    return line && beside([...line.closest(".values").querySelectorAll("input:enabled")], input, by);
  }
  const onwards = getComputedStyle(it).direction === "rtl" ? -by : by;
  return beside([...(head ?? line).querySelectorAll("button, input:enabled")], it, onwards);
};

/** The button of the result after the one that has the focus, or before it; of the first that is seen where none has. */
const result = (root, by) => {
  const openers = [...root.querySelectorAll(":not([data-leaving]) > .row .opener")];
  let row = root.activeElement?.closest(".row, .detail-row");
  if (row?.matches(".detail-row")) row = row.previousElementSibling;
  const at = openers.indexOf(row?.querySelector(".opener"));
  if (at >= 0) return openers[at + by];
  return openers.find((it) => it.getBoundingClientRect().top > 100) ?? openers[0];
};

/** Brings the line above a text out from under the bar when it gets the focus: the browser sees only what the text scrolls. */
const uncover = (it, root) => {
  const over = it.closest(".reading-line") ? root.querySelector(".bar").getBoundingClientRect().bottom - it.getBoundingClientRect().top : 0;
  if (over > 0) (root.querySelector("[data-scrolls]") ?? globalThis).scrollBy(0, -over - 8);
};

/** WebKit shows no ring of focus on a radio button that an arrow leads to. */
const ring = ({ target }) => {
  target.dataset.ring = "";
  target.addEventListener("focusout", () => delete target.dataset.ring, { once: true });
};

/** What listens to the keys of a page for one element, as long as that is on it. */
export class Keys {
  #host;
  #listening;

  constructor(host) {
    this.#host = host;
  }

  begin() {
    this.end();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    document.addEventListener("keydown", (event) => this.#press(event), { signal });
    this.#host.shadowRoot.addEventListener("focusin", ({ target }) => uncover(target, this.#host.shadowRoot), { signal });
  }

  end() {
    this.#listening?.abort();
  }

  #press(event) {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const [from, ...around] = event.composedPath();
    const isInside = around.includes(this.#host);
    // The focus moves with the key, or not at all.
    if (isInside && from.type === "radio" && /^Arrow/.test(event.key)) {
      const root = this.#host.shadowRoot;
      root.addEventListener("focusin", ring);
      setTimeout(() => root.removeEventListener("focusin", ring));
    }
    const wanted = (isInside && towards(from, event.key)) || this.#meant(event, from, isInside);
    if (!wanted) return;
    event.preventDefault();
    wanted.focus();
    if (wanted.matches("#search")) wanted.select();
  }

  /** What a single letter goes to. Where nothing has the focus, it is for the first table of the page. */
  #meant({ key, code }, from, isInside) {
    const root = this.#host.shadowRoot;
    if (this.#host.shortcuts === "off" || from.matches?.(TYPING) || root.querySelector("dialog[open]")) return undefined;
    if (!isInside && (from !== document.body || document.querySelector(this.#host.localName) !== this.#host)) return undefined;
    const letter = /^[a-z/]$/.test(key) ? key : ELSEWHERE[code];
    if (letter === "/") return root.querySelector("#search");
    const by = { __proto__: null, j: 1, k: -1 }[letter];
    return by && result(root, by);
  }
}
