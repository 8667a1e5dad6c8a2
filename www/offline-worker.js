// Keeps the widget's files and the registers that were shown, so that they are there without a network.
//
// Files are kept for each version, all at once, and answered from what is kept: files of two versions never meet. The page alone, in
// whose head its owner decides, is asked for first. A register is
// answered from what is kept, at once, and asked for anew behind it: the page is told what came of that, and offers it
// (offline.js). Nothing else is touched.

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (globalThis));

/** The build writes a checksum of all files here. While it does not, the files are those of the server, where there is one. */
const VERSION = "development";
const PREFIX = "resolution-table-";
const FILES = `${PREFIX}files-${VERSION}`;
const REGISTERS = `${PREFIX}registers`;
/** How many registers are kept. */
const MOST = 20;
/** How long the network has for the page itself, which its owner may have changed, in milliseconds. */
const PATIENCE = 3000;
/** How long a register may send nothing, in milliseconds: then the copy counts as the newest that can be had. */
const SILENCE = 15_000;
/** When a register was fetched. */
const FETCHED = "x-resolution-table-fetched";

// list: languages (made by tests/pure/lists.rs)
const LANGUAGES = ["ar", "zh", "en", "fr", "ru", "es"];
// end of list

// list: formats (made by tests/pure/lists.rs)
const FORMATS = ["resolution-register/1"];
// end of list

const here = (names) => names.map((name) => new URL(name, location.href).href);
const files = new Set(
  here([
    "embed.html", "embed.js", "embed.css", "offline.js", "offline.css",
    "../pkg/resolution-table.classic.js", "../pkg/resolution-table.js", "../pkg/resolution-table.wasm",
    "../pkg/resolution-table-more.wasm", "../pkg/resolution-table-more.txt",
    ...LANGUAGES.map((tag) => "../pkg/locales/".concat(tag, ".txt")),
    ...(VERSION === "development" ? ["./", "demo.css", "demo.js", "icon.svg"] : []),
  ]),
);

const bare = (address) => address.split(/[?#]/)[0];

worker.addEventListener("install", (event) => {
  const keep = async () => {
    const cache = await caches.open(FILES);
    // Past the browser's cache, which may hold some of another version.
    await cache.addAll([...files].map((address) => new Request(address, { cache: "reload" })));
  };
  event.waitUntil(keep());
});

worker.addEventListener("activate", (event) => {
  const tidy = async () => {
    const others = (await caches.keys()).filter((name) => name.startsWith(`${PREFIX}files-`) && name !== FILES);
    await Promise.all(others.map((name) => caches.delete(name)));
    await worker.clients.claim();
  };
  event.waitUntil(tidy());
});

worker.addEventListener("message", (event) => {
  // Only when the reader asked for the new version.
  if (event.data === "take-over") worker.skipWaiting();
  // The owner of the page keeps nothing any more.
  if (event.data === "end") event.waitUntil(end());
  // A page that came before the worker tells what it shows.
  if (event.data?.keep) event.waitUntil(keepFirst(event.data.keep));
});

let ended = false;
const end = async () => {
  ended = true;
  const own = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  await Promise.all(own.map((name) => caches.delete(name)));
};

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (ended) return;
  if (request.method !== "GET" || request.headers.has("range")) return;
  if (files.has(bare(request.url))) event.respondWith(file(request));
  // Who lets no redirection be followed sends what must not go elsewhere, such as a key: that is asked for by nobody else, and not kept.
  else if (request.destination === "" && request.mode !== "navigate" && request.redirect === "follow") event.respondWith(register(event));
});

const late = () => new Promise((_, reject) => setTimeout(reject, PATIENCE));

const file = async (request) => {
  const cache = await caches.open(FILES);
  const address = bare(request.url);
  const kept = await cache.match(address);
  const isPage = request.mode === "navigate";
  if (kept && !isPage && VERSION !== "development") return kept;
  const newest = fetch(request).then(async (response) => {
    if (isPage && response.ok) await cache.put(address, response.clone());
    // A way to a login is not followed here.
    if (kept && !response.ok && response.type !== "opaqueredirect") throw response;
    return response;
  });
  return kept ? Promise.race([newest, late()]).catch(() => kept) : newest;
};

/** The text of a register, or why there is none: nothing came, or what nobody can read. @typedef {{text?: string, isUnreadable?: boolean}} Answer */

/** Whether the widget can show it: nothing else takes the place of what is kept. */
const isRegister = (text) => {
  try {
    const { format, resolutions } = JSON.parse(text);
    const isShown = (it) => typeof it === "object" && it !== null && !Array.isArray(it);
    return FORMATS.includes(format) && Array.isArray(resolutions) && resolutions.some(isShown);
  } catch {
    return false;
  }
};

/** Bytes as text; nothing where they are none. */
const decoded = (bytes) => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return "";
  }
};

/**
 * The register in an answer. What another site sent, to which the address leads on, is never kept under this one.
 * @param {Response} response
 * @param {string} address
 * @param {() => void} [alive] called whenever something comes
 * @returns {Promise<Answer>}
 */
const registerIn = async (response, address, alive) => {
  if (!response.ok || !response.body || new URL(response.url || address).origin !== new URL(address).origin) return {};
  const parts = [];
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    alive?.();
    parts.push(part.value);
  }
  const text = decoded(await new Blob(parts).arrayBuffer());
  return isRegister(text) ? { text } : { isUnreadable: true };
};

/**
 * Asks for a register, as long as something comes.
 * @param {string} address
 * @param {RequestInit} [options]
 * @returns {Promise<Answer>}
 */
const ask = async (address, options) => {
  const given = new AbortController();
  let patience;
  const alive = () => {
    clearTimeout(patience);
    patience = setTimeout(() => given.abort(), SILENCE);
  };
  alive();
  try {
    return await registerIn(await fetch(address, { ...options, signal: given.signal }), address, alive);
  } catch {
    return {};
  } finally {
    clearTimeout(patience);
  }
};

const keep = async (address, text) => {
  if (ended) return;
  try {
    const cache = await caches.open(REGISTERS);
    const headers = { "content-type": "application/json", [FETCHED]: new Date().toISOString() };
    // The last one kept is the last in the list.
    await cache.delete(address);
    await cache.put(address, new Response(text, { headers }));
    const kept = await cache.keys();
    await Promise.all(kept.slice(0, Math.max(0, kept.length - MOST)).map((it) => cache.delete(it)));
  } catch {
    // There is no room, or the browser keeps nothing: then there is no copy.
  }
};

const keepFirst = async (address) => {
  const kept = await (await caches.open(REGISTERS)).match(address);
  const { text } = kept ? {} : await ask(address);
  if (text !== undefined) await keep(address, text);
};

/** Tells the page what came of asking for a register: `current`, `newer`, or that it sees a `copy` of that time, and that the newer is `unreadable`. */
const tell = async (event, news, copy) => {
  const client = await worker.clients.get(event.clientId);
  client?.postMessage({ type: "resolution-table:register", address: event.request.url, news, fetched: copy?.headers.get(FETCHED) });
};

const register = async (event) => {
  const { request } = event;
  const cache = await caches.open(REGISTERS).catch(() => undefined);
  const copy = await cache?.match(request.url, { ignoreVary: true });
  if (!copy) {
    const response = await fetch(request);
    // What cannot be one is passed on untouched.
    if (response.ok && /json|^text\/plain|^$/.test(response.headers.get("content-type") ?? "")) {
      event.waitUntil(registerIn(response.clone(), request.url).then(({ text }) => (text === undefined ? undefined : keep(request.url, text)), () => {}));
    }
    return response;
  }
  if (request.cache === "reload") return anew(event, copy);
  event.waitUntil(compare(event, copy.clone()));
  return copy;
};

/** The reader asks for the newest: what is kept only where that cannot be had. */
const anew = async (event, copy) => {
  const { url, credentials, headers } = event.request;
  const { text, isUnreadable } = await ask(url, { cache: "reload", credentials, headers });
  if (text === undefined) {
    await tell(event, isUnreadable ? "unreadable" : "copy", copy);
    return copy;
  }
  await keep(event.request.url, text);
  await tell(event, "current");
  return new Response(text, { headers: { "content-type": "application/json" } });
};

const compare = async (event, copy) => {
  const { url, credentials, headers } = event.request;
  const { text, isUnreadable } = await ask(url, { cache: "no-cache", credentials, headers });
  if (text === undefined) return tell(event, isUnreadable ? "unreadable" : "copy", copy);
  const isNew = text !== (await copy.text());
  await keep(url, text);
  return tell(event, isNew ? "newer" : "current");
};
