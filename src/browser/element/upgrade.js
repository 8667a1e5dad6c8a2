// `<div data-resolution-table data-src="…">`: for pages that strip custom elements. Each such element gets a widget inside,
// whenever it comes; its other `data-` attributes are the widget's attributes, also later.

const MARK = "data-resolution-table";

/** Looks after the whole document; `name` is the element, `attributes` those it knows. */
export const upgrade = (name, attributes) => {
  const widgets = new WeakMap();
  const names = attributes.map((attribute) => `data-${attribute}`);

  const mirror = (place, widget) => {
    for (const of of names) {
      const value = place.getAttribute(of);
      const attribute = of.slice("data-".length);
      if (value === null) widget.removeAttribute(attribute);
      else if (widget.getAttribute(attribute) !== value) widget.setAttribute(attribute, value);
    }
  };

  const look = (place) => {
    const widget = widgets.get(place);
    if (place.hasAttribute(MARK) && !widget) {
      // A copy of a page may have the widget already.
      const copied = place.querySelector(`:scope > ${name}`);
      const made = copied ?? document.createElement(name);
      widgets.set(place, made);
      mirror(place, made);
      if (copied) return;
      // What the page wrote inside is the fallback, and may be the data.
      made.append(...place.childNodes);
      place.append(made);
    } else if (!place.hasAttribute(MARK) && widget) {
      widgets.delete(place);
      widget.replaceWith(...widget.childNodes);
    } else if (widget) {
      mirror(place, widget);
    }
  };

  const within = (root) => {
    if (root.matches?.(`[${MARK}]`)) look(root);
    for (const place of root.querySelectorAll?.(`[${MARK}]`) ?? []) look(place);
  };

  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === "attributes") look(target);
      else for (const node of addedNodes) within(node);
    }
  }).observe(document, { childList: true, subtree: true, attributeFilter: [MARK, ...names] });
  within(document);
};
