// What the page's address says of a widget before the widget is there, and states as the widget reads them.

/** What each widget's part of the address begins with: two widgets never share it. */
const prefixes = new Set();

/** A prefix for the element, in the place of one that it had: its `url-state`, else its `id`, else `rt`. */
export const claim = (element, former) => {
  prefixes.delete(former);
  const asked = element.getAttribute("url-state");
  const own = asked && !["on", "off", "events"].includes(asked) ? asked : element.id || "rt";
  let prefix = own;
  for (let n = 2; prefixes.has(prefix); n += 1) prefix = own + n;
  prefixes.add(prefix);
  return prefix;
};

export const release = (prefix) => prefixes.delete(prefix);

/** A value in the address; none where the element does not read it. */
export const inAddress = (urlState, prefix, key) => {
  if (urlState === "off" || urlState === "events") return undefined;
  return new URLSearchParams(location.search).get(`${prefix}.${key}`);
};

/** A state as a query under the prefix `state`. */
export const queryOf = (state) => {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(state ?? {})) {
    const values = [value ?? []].flat();
    // An empty list is a value, too: nothing is chosen.
    for (const one of Array.isArray(value) && values.length === 0 ? [""] : values) query.append(`state.${key}`, one);
  }
  return String(query);
};

/** A query such as `search=ipv6&addressee=tsb-director` under the prefix `state`. */
export const prefixed = (written) => {
  const query = new URLSearchParams();
  for (const [key, value] of new URLSearchParams(written)) query.append(`state.${key}`, value);
  return String(query);
};

/** The attribute `filters`, as a query under the prefix `state`. */
export const filtersOf = (element) => prefixed(element.getAttribute("filters") ?? "");
