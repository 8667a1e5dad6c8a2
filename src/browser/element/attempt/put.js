// A widget that was made aside comes to the page.

/** The control in `after` that is what the element was in the table that crashed. */
const twinOf = (element, after) => {
  const names = ["id", "name", "type", "data-action"].filter((name) => element.hasAttribute(name));
  const said = names.map((name) => `[${name}=${CSS.escape(element.getAttribute(name))}]`);
  return names.length > 0 ? after.querySelector(element.localName + said.join("")) : null;
};

/**
 * Puts the widget in `after` in the place of what is shown. The focus goes along where the same control stands again, and what was typed in the meantime where `isTyping`
 * may be taken up.
 */
export const put = (root, after, isTyping) => {
  const focused = root.activeElement;
  const twin = focused && twinOf(focused, after);
  // None where the field has no text.
  const { selectionStart, selectionEnd } = focused ?? {};
  // WebKit and Firefox scroll the page while nothing stands in the place of the table.
  const { scrollX, scrollY } = globalThis;
  root.replaceChildren(after);
  scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
  twin?.focus({ preventScroll: true });
  if (!twin || typeof selectionStart !== "number") return;
  if (isTyping && twin.value !== focused.value) {
    twin.value = focused.value;
    twin.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
  }
  twin.setSelectionRange(selectionStart, selectionEnd);
};
