// Requests for registers: the shim begins them while the Wasm is on its way, which takes them over once it is there.

/** Those that nobody took over yet, by what is asked for: each with the elements that wait for it. */
const begun = new Map();

const keyOf = (address, init) => `${address}\n${init}`;

const begin = (address, init, fresh) => {
  const given = new AbortController();
  // Not `fetch` alone: in a page that holds all files that is where the widget's own files are.
  const response = globalThis.fetch(address, { ...(init && JSON.parse(init)), ...(fresh && { cache: "reload" }), signal: given.signal });
  // Whoever takes it over hears of it.
  response.catch(() => {});
  return { response, end: () => given.abort() };
};

/** Begins what an element will show, as `sourcesOf` names it. */
export const askAhead = (element, sources) => {
  for (const { address, init = "" } of sources) {
    if (!address) continue;
    const key = keyOf(address, init);
    if (!begun.has(key)) begun.set(key, { request: begin(address, init, false), waiting: new Set() });
    begun.get(key).waiting.add(element);
  }
};

/** The element waits for nothing more: what only it waited for, and nobody took over, is given up. */
export const endAhead = (element) => {
  for (const [key, { request, waiting }] of begun) {
    if (!waiting.delete(element) || waiting.size > 0) continue;
    begun.delete(key);
    request.end();
  }
};

/** A request, which may have begun before; `fresh` goes past the browser's cache. */
export const request = (address, init, fresh) => {
  const key = keyOf(address, init);
  const ahead = fresh ? undefined : begun.get(key);
  if (!ahead) return begin(address, init, fresh);
  begun.delete(key);
  return ahead.request;
};
