// What a page measures of the widget: text that is cut off or lies over other text, and targets that are too small.

/** Runs in the page. Each finding is a line. */
function measureIn(host) {
  const found = [];
  const root = host.shadowRoot;
  const name = (it) => `${it.localName}.${it.className || it.id} “${(it.ariaLabel || it.innerText || "").slice(0, 30)}”`;
  /** A header that stands below another takes no room until it has the focus. */
  const isBelowAnother = (it) => it.closest("thead th:not(:focus-within)") && it.closest("th").clientWidth < 1;
  const isSeen = (it) => it.checkVisibility({ visibilityProperty: true }) && !it.closest(".hidden, .skip:not(:focus), svg, thead:not(:focus-within) .nothing") && !isBelowAnother(it) && it.getBoundingClientRect().width > 1;
  const page = document.documentElement;
  if (page.scrollWidth > innerWidth) found.push(`the page is ${page.scrollWidth - innerWidth} px too wide`);
  const edge = page.clientWidth + 1;

  // Text that leaves its box. A list shows its texts in full when it is opened.
  const boxes = "button, .badge, .status, .chip, .choice, .tally, .count, summary, label.value, td, th, h2, h3, h4, h5, .text, .figures div, legend, .authority > *, .order > span";
  const hiddenHead = root.querySelector("thead") && getComputedStyle(root.querySelector("thead")).clipPath !== "none";
  for (const it of root.querySelectorAll(boxes)) {
    if (!isSeen(it) || (hiddenHead && it.closest("thead"))) continue;
    const box = it.getBoundingClientRect();
    // The views scroll sideways where they have no room, and so does the outline of a text on a phone.
    const outline = it.closest(".outline ol");
    const scrolls = it.closest(".views") || (outline && getComputedStyle(outline).overflowX === "auto");
    if (!scrolls && (box.right > edge || box.left < -1)) found.push(`${name(it)} leaves the page`);
    if (getComputedStyle(it).display === "inline") continue;
    if (it.scrollWidth > it.clientWidth + 1) found.push(`${name(it)} is ${it.scrollWidth - it.clientWidth} px wider than its box`);
    const clamps = it.querySelector(".clamp, .of-title");
    // A text beside the rows scrolls for itself.
    if (!clamps && !it.matches(".head h2, .detail-row > td") && it.scrollHeight > it.clientHeight + 2 && getComputedStyle(it).overflowY !== "visible") {
      found.push(`${name(it)} is higher than its box`);
    }
    if (it.matches("button, .badge, .status, .chip") && !it.closest("td, th, sup") && it.parentElement) {
      let parent = it.parentElement;
      while (getComputedStyle(parent).display === "contents" && parent.parentElement) parent = parent.parentElement;
      const outer = parent.getBoundingClientRect();
      if (box.left < outer.left - 6 || box.right > outer.right + 6) found.push(`${name(it)} leaves what it stands in`);
    }
  }

  // Neighbours that lie over each other.
  for (const group of [".toolbar > *", ".bar > *", ".nav > *", ".head > *", ".filter-line > *", ".authority > *", ".chips > li", ".summary-line > *", "tr.row:first-child > *", ".facet > *"]) {
    const all = [...root.querySelectorAll(group)].filter((it) => isSeen(it) && it.localName !== "slot");
    all.forEach((one, position) => {
      for (const other of all.slice(position + 1)) {
        const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
        const over = Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1.5 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1.5;
        // What stays at hand lies over what has been scrolled below it.
        const isScrolled = scrollY > 0 && [one, other].some((it) => getComputedStyle(it).position === "sticky");
        if (over && !isScrolled) found.push(`${name(one)} lies over ${name(other)}`);
      }
    });
  }

  // Targets of 24 by 24 px: that of a choice is the label around it. Links inside sentences are exempt.
  for (const it of root.querySelectorAll("button, select, summary, a[href], input")) {
    if (!isSeen(it) || (hiddenHead && it.closest("thead"))) continue;
    const box = (it.matches("[type=checkbox], [type=radio]") ? it.closest("label") : it).getBoundingClientRect();
    if (box.width < 23.99 || box.height < 23.99) found.push(`${name(it)} is a target of ${box.width.toFixed(1)} × ${box.height.toFixed(1)} px`);
  }
  return [...new Set(found)];
}

export const measure = (widget) => widget.host.evaluate(measureIn);

/** Shows, one after the other, what the widget can show, and gives all that was found in each. */
export async function everywhere(widget, { number, search }) {
  const found = [];
  const look = async (state) => found.push(...(await measure(widget)).map((line) => `${state}: ${line}`));
  await look("overview");
  await widget.opener(number).click();
  await widget.find(".detail").waitFor();
  await look("detail");
  await widget.closeText(number);
  await widget.filters();
  const closed = widget.facets.locator("details:not([open]) summary");
  while (await closed.count()) await closed.first().click();
  await widget.facets.locator("[data-facet=status] input").first().check();
  await widget.facets.locator("[data-facet=status] input").nth(1).check();
  await look("filters");
  await widget.filtersDone();
  await widget.search.fill(search);
  await widget.chips.nth(2).waitFor();
  await look("chips");
  await widget.find("[data-action=menu]").click();
  await look("menu");
  await widget.search.focus();
  await widget.find(".chips [data-action=clear-all]").click();
  await widget.view("provisions").check();
  await widget.find("td.c-text").first().waitFor();
  await look("provisions");
  const about = widget.find(".about summary");
  if (await about.count()) {
    await about.click();
    await look("about");
  }
  await widget.search.fill("xqxqxq");
  await widget.find(".no-match").waitFor();
  await look("nothing found");
  return found;
}
