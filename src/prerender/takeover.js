// What stands in the element before the script: the table's first look, as `cargo xtask prerender` writes it. The widget is made
// aside, and takes its place once it shows the same; what the reader did in the meantime goes along.

/** Where an element stands below `top`: the position of each ancestor among its siblings. */
const placeOf = (element, top) => {
  const place = [];
  for (let it = element; it !== top; it = it.parentElement) {
    if (!it) return undefined;
    place.unshift([...it.parentElement.children].indexOf(it));
  }
  return place;
};

/** What stands at that place below another top, if it is of the same kind. */
const twinOf = (element, before, after) => {
  const found = placeOf(element, before)?.reduce((it, position) => it?.children[position], after);
  if (found?.localName !== element.localName) return undefined;
  const same = (name) => found.getAttribute(name) === element.getAttribute(name);
  // What a choice stands for is a property alone where a script made it.
  const isChoice = found.type === "checkbox" || found.type === "radio";
  return ["id", "name", "type", "data-action", "aria-label"].every(same) && !(isChoice && found.value !== element.value) ? found : undefined;
};

const send = (element, type) => element.dispatchEvent(new Event(type, { bubbles: true }));

/** Whether the reader changed what a field was written with. */
const isChanged = (field) =>
  field.localName === "select"
    ? [...field.options].some((it) => it.selected !== it.defaultSelected)
    : field.checked !== field.defaultChecked || field.value !== field.defaultValue;

/** What does to a field of the widget what the reader did to the written one: read now, for radio buttons change with the tree. */
const repeating = ({ localName, type, checked, value }, twin) => () => {
  if (type === "checkbox" || type === "radio") {
    if (twin.checked !== checked) twin.click();
  } else if (twin.value !== value) {
    twin.value = value;
    send(twin, localName === "select" ? "change" : "input");
  }
};

/** The first look, which is all there is in a shadow tree. */
export const written = (before) => {
  const root = before.getRootNode();
  /** The buttons that did nothing yet. */
  const pressed = [];
  before.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (button) pressed.push(button);
  });
  return {
    /** Puts `after` in the place of everything in the tree. */
    giveWayTo(after) {
      const { activeElement } = root;
      const twin = (element) => twinOf(element, before, after);
      const fields = [...before.querySelectorAll("input, select")].filter(isChanged);
      const steps = [
        ...fields.map((field) => {
          const it = twin(field);
          return it && repeating(field, it);
        }),
        ...pressed.map(twin).map((button) => () => button?.click()),
      ];
      // The page, too: WebKit and Firefox scroll it while nothing stands in the place of the table.
      const page = document.scrollingElement;
      const scrolled = [page, ...before.querySelectorAll("*")].filter((it) => it?.scrollTop || it?.scrollLeft);
      const places = scrolled.map((it) => [it === page ? it : twin(it), it.scrollTop, it.scrollLeft]);
      const turned = [...before.querySelectorAll("details")].map((it) => [twin(it), it.open]);
      const focused = activeElement && twin(activeElement);
      // None where the field has no text.
      const { selectionStart, selectionEnd } = activeElement ?? {};
      root.replaceChildren(after);
      for (const [it, open] of turned) if (it) it.open = open;
      for (const [it, top, left] of places) it?.scrollTo({ top, left, behavior: "instant" });
      focused?.focus({ preventScroll: true });
      for (const step of steps) step?.();
      if (focused && typeof selectionStart === "number") focused.setSelectionRange(selectionStart, selectionEnd);
    },
  };
};
