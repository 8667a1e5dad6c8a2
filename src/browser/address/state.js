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
  const pairs = new URLSearchParams(location.search);
  const name = `${prefix}.${key}`;
  // As links in mails come: `&` written for a page, and with what closed the sentence.
  return (pairs.get(name) ?? pairs.get(`amp;${name}`))?.replace(/[)\],;]+$/, "");
};

const pairsOf = (state) =>
  Object.entries(state ?? {}).flatMap(([key, value]) => {
    const values = [value ?? []].flat();
    // An empty list is a value, too: nothing is chosen.
    return (Array.isArray(value) && values.length === 0 ? [""] : values).map((one) => [key, String(one)]);
  });

/** A query such as `search=ipv6&addressee=tsb-director`, or a state, as keys and values. */
export const filtersOf = (filters) => (typeof filters === "string" ? [...new URLSearchParams(filters)] : pairsOf(filters));
