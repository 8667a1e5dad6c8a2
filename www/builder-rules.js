// What may keep a table from showing on a page, and how to mend it. No look at the page itself: only addresses, a policy
// and what came of fetching, so that each rule is tested on its own.

/** The directives of a content security policy, by name; several policies are joined by commas. */
const directives = (policy) =>
  policy
    .replace(/^\s*content-security-policy\s*:/i, "")
    .split(",")
    .map((one) => new Map(one.split(";").map((it) => it.trim().toLowerCase().split(/\s+/)).filter(([name]) => name).map(([name, ...sources]) => [name, sources])))
    .filter((one) => one.size > 0);

/** Whether a list of sources lets what comes from `place` through, on a page of the origin `own`. */
const lets = (sources, place, own) => {
  const { protocol, hostname, port } = new URL(place);
  return sources.some((source) => {
    if (source === protocol) return true;
    // Data inside an address are of no server, so that a star does not mean them.
    if (source === "*") return /^(?:https?|wss?):$/.test(protocol);
    if (source === "'self'") return place === own;
    const [, scheme, host, at] = source.match(/^(?:([a-z][\w+.-]*):\/\/)?([^/:']+)(?::(\d+|\*))?(?:\/.*)?$/) ?? [];
    if (!host || (scheme && `${scheme}:` !== protocol)) return false;
    if (at && at !== "*" && at !== port) return false;
    if (!at && port) return false;
    return host.startsWith("*.") ? hostname.endsWith(host.slice(1)) : hostname === host;
  });
};

/** Where an address leads as policies name it: its origin, or its scheme where that is all there is. */
const placeOf = (address) => {
  const { origin, protocol } = new URL(address);
  return origin === "null" ? protocol : origin;
};

/** What is written as an address, as seen from `base`; without one it is whole by itself. Nothing where it is none. */
export const addressOf = (text, base) => {
  try {
    return new URL(text, base).href;
  } catch {
    return undefined;
  }
};

const isAddress = (text) => addressOf(text) !== undefined;

/** What a policy refuses. */
const policyRules = ({ page, folder, sources: registers, way, policy }) => {
  const own = placeOf(page);
  const found = [];
  for (const policyOf of directives(policy)) {
    const sourcesOf = (...names) => names.map((name) => policyOf.get(name)).find(Boolean) ?? policyOf.get("default-src");
    const need = (names, address, mend) => {
      const sources = sourcesOf(...names.toReversed());
      const place = placeOf(address);
      if (sources && !lets(sources, place, own)) {
        const what = place === own ? "'self'" : place;
        found.push({ rule: "CSP", ok: false, says: `The policy's ${names[0]} refuses ${what}.`, mend: mend ?? `Add ${what} to ${names[0]}.` });
      }
    };
    if (way === "frame") {
      need(["frame-src"], folder);
      continue;
    }
    need(["script-src", "script-src-elem"], folder);
    need(["connect-src"], folder);
    for (const register of registers) need(["connect-src"], register);
    const scripts = sourcesOf("script-src");
    if (scripts && !scripts.includes("'wasm-unsafe-eval'") && !scripts.includes("'unsafe-eval'")) {
      found.push({ rule: "CSP", ok: false, says: "The policy does not let WebAssembly run.", mend: "Add 'wasm-unsafe-eval' to script-src; where nobody may, take the frame: its own policy counts." });
    }
  }
  // Two policies may refuse the same.
  return found.filter((it, at) => found.findIndex((other) => other.says === it.says) === at);
};

/**
 * Every rule that fails, and one line for each that holds.
 *
 * `page` and `folder` are absolute addresses, `source` is that of the register, or a list; `policy` is the page's header, as
 * text; `probes` are what fetching the script, the Wasm and the source (a list for a list) gave: `{ok, status, type}`, or
 * `{ok: false}` where nothing could be read.
 */
export const diagnose = ({ page, folder, source, way, policy = "", probes = {} }) => {
  const found = [];
  const add = (rule, ok, says, mend) => found.push({ rule, ok, says, ...(!ok && { mend }) });

  const named = [source ?? []].flat();
  const sources = named.filter(isAddress);
  for (const it of named.filter((it) => !isAddress(it))) add("Address", false, `“${it}” is no address of a register.`, "Write where the file is, with https:// and the name of its server.");
  const insecure = page.startsWith("https:") && [folder, ...sources].filter((it) => it.startsWith("http:"));
  if (insecure?.length > 0) {
    for (const address of insecure) add("Mixed content", false, `The page is https:, but ${address} is http: browsers refuse it.`, "Put the files on a server with https:.");
  } else {
    add("Mixed content", true, "All addresses are as secure as the page.");
  }

  const refused = policyRules({ page, folder, sources, way, policy });
  found.push(...refused);
  if (refused.length === 0) add("CSP", true, policy.trim() ? "The policy lets everything through." : "No policy was given to check.");

  const names = { script: "the script", wasm: "the Wasm file", source: "the register" };
  const probed = Object.entries(probes).flatMap(([name, of]) => [of].flat().map((probe, at) => ({ name, probe, address: name === "source" ? named[at] : folder })));
  for (const { name, probe, address } of probed.filter(({ address }) => isAddress(address))) {
    const what = name === "source" && named.length > 1 ? `the register ${address}` : names[name];
    const across = placeOf(address) !== placeOf(page);
    if (probe.status === undefined) {
      add("CORS", false, `${what[0].toUpperCase()}${what.slice(1)} could not be read from here.`, `Is the address right? If it is, let its server send “Access-Control-Allow-Origin: ${placeOf(page)}” (or *).`);
    } else if (!probe.ok) {
      add("Address", false, `The server answered ${probe.status} for ${what}.`, name === "wasm" ? "Put resolution-table.wasm beside the script; some servers must be told to serve .wasm at all." : "Check the address.");
    } else if (name === "wasm" && probe.type !== "application/wasm") {
      add("MIME type", false, `The Wasm file comes as “${probe.type || "nothing"}”: it starts more slowly, and not at all with “nosniff”.`, "Let the server send .wasm as application/wasm.");
    } else if (name === "script" && !/javascript/.test(probe.type)) {
      add("MIME type", false, `The script comes as “${probe.type || "nothing"}”: browsers refuse it.`, "Let the server send .js as text/javascript.");
    } else {
      add(across ? "CORS" : "Address", true, `${what[0].toUpperCase()}${what.slice(1)} can be read.`);
    }
  }
  return found;
};

/** As the value of an attribute, or as text. */
export const escaped = (text) => String(text).replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
/** Those attributes in a tag. */
export const written = (attributes) => Object.entries(attributes).filter(([, value]) => value).map(([name, value]) => ` ${name}="${escaped(value)}"`).join("");

/** What comes before a script that a site has once, in its template, because its editors can paste none. */
const ONCE = "<!-- Once, in the template of the site, by whoever runs it: -->";

/** The lines to paste; with `bySite` no script is among what editors paste. */
export const snippet = ({ way, folder, source, attributes, title = "Resolutions", bySite = false }) => {
  const script = (file) => `${folder}${file}`;
  // Several registers have a link each.
  const links = source.split(" ").map((it) => `<a href="${escaped(it)}">Open the data</a>`);
  const fallback = `  <p>${links.join(", ")}</p>`;
  const own = { src: source, ...attributes };
  // What the script asks for is on its way while the script is.
  const needed = [script("resolution-table.wasm"), ...(/^\w+$/.test(attributes.lang) ? [script(`locales/${attributes.lang}.txt`)] : []), ...source.split(" ")];
  const preloads = needed.map((it) => `<link rel="preload" href="${escaped(it)}" as="fetch" crossorigin>\n`).join("");
  const module = `<script type="module" src="${escaped(script("resolution-table.js"))}"></script>`;
  const classic = `<script src="${escaped(script("resolution-table.classic.js"))}" async></script>`;
  const plain = `<div data-resolution-table${written(Object.fromEntries(Object.entries(own).map(([name, value]) => [`data-${name}`, value])))}>\n${fallback}\n</div>`;
  if (way === "plain" && bySite) return `${plain}\n\n${ONCE}\n${classic}`;
  if (way === "module") return `${preloads}${module}\n<resolution-table${written(own)}>\n${fallback}\n</resolution-table>`;
  if (way === "plain") return `${preloads}${module}\n${plain}`;
  if (way === "classic") return `${preloads}${plain}\n${classic}`;
  // A frame has a height of its own.
  const query = new URLSearchParams(Object.entries(own).filter(([name, value]) => value && name !== "height"));
  const address = escaped(`${script("embed.html")}?${query}`);
  if (way === "link") {
    // Registers from elsewhere than the folder and the page have to be named.
    const others = [...new Set(source.split(" ").filter((it) => isAddress(it) && isAddress(folder)).map(placeOf))].filter((it) => /^https?:/.test(it) && it !== placeOf(folder));
    const sources = others.length > 0 ? ` data-sources="${escaped(others.join(" "))}"` : "";
    return `<p><a href="${address}">${escaped(title)}</a></p>\n\n${ONCE}\n<script src="${escaped(script("resolution-table.upgrade.js"))}"${sources} defer></script>`;
  }
  return [
    `<iframe src="${address}" title="${escaped(title)}" width="100%" height="800" loading="lazy"`,
    `  data-resolution-table-frame sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads"></iframe>`,
    `<p><a href="${address}">Open the table in a page of its own</a></p>`,
    `<script src="${escaped(script("resolution-table.frame.js"))}" defer></script>`,
  ].join("\n");
};
