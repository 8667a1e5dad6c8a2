// The page for frames: `embed.html?src=wtsa20.json&lang=fr&view=provisions`.
//
// Parameters become attributes, as text. The register may come from this page's own origin, and from those that the page
// allows in its head: a link cannot make this site show somebody else's file.
const ATTRIBUTES = ["lang", "view", "theme", "columns", "filters", "page-size"];
// list: languages (made by tests/pure/lists.rs)
const RIGHT_TO_LEFT = ["ar"];
// end of list

/** What the head allows; without the line, nothing. */
const allowed = (name) => {
  /** @type {HTMLMetaElement | null} */
  const line = document.querySelector(`meta[name="resolution-table-${name}"]`);
  return line?.content.split(/\s+/).filter(Boolean) ?? [];
};

/** The addresses of the registers as `src` has them, or why there is none. */
const sourceOf = (written) => {
  const all = (written ?? "").split(/\s+/).filter(Boolean).map(addressOf);
  const refused = all.find(({ problem }) => problem);
  return refused ?? (all.length > 0 ? { address: all.map(({ address }) => address).join(" ") } : addressOf(""));
};

/** What this page does not show, and who could let it. */
const REFUSED = "This page does not show registers from {origin}. Its owner can allow that in embed.html.";

const addressOf = (written) => {
  if (!written) return { problem: "No register is named. Add ?src= and its address to the address of this page." };
  const url = parse(written);
  if (!url || !/^https?:$/.test(url.protocol)) return { problem: `“${written}” is no address of a register.` };
  const own = new URL(location.href).origin;
  if (url.origin !== own && !allowed("sources").includes(url.origin)) {
    return { problem: REFUSED.replace("{origin}", url.origin) };
  }
  return { address: url.href };
};

const parse = (written) => {
  try {
    return new URL(written, location.href);
  } catch {
    return null;
  }
};

/** The origin of an address, where it has one. */
const originOf = (written) => {
  const origin = parse(written)?.origin;
  return origin === undefined || origin === "null" ? [] : [origin];
};

/**
 * The browser holds the list, too: so an address of this site that leads on to another brings nothing from there. Beside the registers the
 * page fetches the widget's own files, from where its script is.
 */
const holdSources = () => {
  const scripts = [...document.scripts].flatMap(({ src, dataset: { base } }) => [src, base ?? src]);
  const origins = [location.href, ...allowed("sources"), ...scripts.filter(Boolean)].flatMap(originOf);
  if (origins.length === 0) return;
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = `connect-src ${[...new Set(origins)].join(" ")}`;
  document.head.append(policy);
};

const say = (place, problem) => {
  const note = document.createElement("p");
  note.className = "problem";
  note.setAttribute("role", "alert");
  note.textContent = problem;
  place.replaceChildren(note);
};

const show = () => {
  const parameters = new URLSearchParams(location.search);
  const place = /** @type {HTMLElement} */ (document.getElementById("place"));
  const previous = parameters.get("previous") ? sourceOf(parameters.get("previous")) : {};
  const { address, problem = previous.problem } = sourceOf(parameters.get("src"));
  if (problem) {
    say(place, problem);
    return;
  }
  holdSources();
  const table = document.createElement("resolution-table");
  table.setAttribute("src", address);
  if (previous.address) table.setAttribute("previous", previous.address);
  for (const name of ATTRIBUTES) {
    const value = parameters.get(name);
    if (value !== null) table.setAttribute(name, value);
  }
  const language = parameters.get("lang")?.match(/^[a-z]{2,3}(?=$|-)/i)?.[0].toLowerCase();
  const adopt = (language) => {
    document.documentElement.lang = language;
    document.documentElement.dir = RIGHT_TO_LEFT.includes(language) ? "rtl" : "ltr";
  };
  if (language) adopt(language);
  table.addEventListener("resolution-table-language", ({ detail }) => adopt(detail.language));
  table.addEventListener("resolution-table-ready", () => {
    // Its first words; a note on their language may follow.
    const heading = table.shadowRoot?.querySelector("h2");
    const title = heading && document.createTreeWalker(heading, NodeFilter.SHOW_TEXT).nextNode()?.nodeValue;
    if (!title) return;
    document.title = title;
    document.querySelector("h1")?.replaceChildren(title);
  });
  let isShown = false;
  table.addEventListener("resolution-table-ready", () => (isShown = true));
  document.addEventListener("securitypolicyviolation", ({ blockedURI }) => {
    // Of what the page asked for; and rows that stand are not given up.
    if (!isShown && address.split(" ").includes(blockedURI)) say(place, REFUSED.replace("{origin}", "the other site that this address leads to"));
  });
  place.replaceChildren(table);
};

/** Tells the page around this one how high it is; only a page that asked, and only that number. */
const tellHeight = () => {
  const hosts = allowed("hosts");
  let target;
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    parent.postMessage({ type: "resolution-table:height", height }, target);
  };
  addEventListener("message", ({ data, origin, source }) => {
    if (source !== parent || data?.type !== "resolution-table:hello") return;
    if (!hosts.includes("*") && !hosts.includes(origin)) return;
    const first = target === undefined;
    // A page from disk has no origin to name.
    target = origin === "null" ? "*" : origin;
    document.documentElement.dataset.framed = "";
    if (first) new ResizeObserver(tell).observe(document.body);
    else tell();
  });
  parent.postMessage({ type: "resolution-table:here" }, "*");
};

show();
if (parent !== window) tellHeight();
