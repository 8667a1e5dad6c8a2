// Requests for registers, each once for all widgets of a page: they live in instances of their own, so what they share is here. The shim begins them while the Wasm is
// on its way.

/** Those that some widget waits for or shows, by what is asked for. They are held weakly, for a widget that crashed lets nothing go. */
const requests = new Map();
/** What elements began, and their widgets have not taken over yet. */
const begun = new Map();

/**
 * An answer at the address, asked for with the options of `fetch` in `init` (JSON, or nothing); `fresh` asks anew, past the browser's cache. Whoever has it lets it go
 * by `end`.
 */
export const request = (address, init, fresh) => {
  // Who asks in another way may be given another register.
  const asked = `${address}\n${init}`;
  const found = fresh ? undefined : requests.get(asked)?.deref();
  const shared = found ?? begin(address, init, fresh);
  if (!found) requests.set(asked, new WeakRef(shared));
  shared.holders += 1;
  const forget = () => {
    if (requests.get(asked)?.deref() === shared) requests.delete(asked);
  };
  return {
    // The body of an answer that is never read can be copied for each.
    response: () => shared.response.then((response) => response.clone()),
    /** A failure is not shared: whoever comes later tries again. */
    forget,
    end() {
      shared.holders -= 1;
      if (shared.holders > 0) return;
      forget();
      // Nothing is left to give up where all has come.
      shared.given.abort();
    },
  };
};

const begin = (address, init, fresh) => {
  const given = new AbortController();
  // Not `fetch` alone: in a page that holds all files that is where the widget's own files are.
  const response = globalThis.fetch(address, { ...(init && JSON.parse(init)), ...(fresh && { cache: "reload" }), signal: given.signal });
  // Whoever takes it over hears of it.
  response.catch(() => {});
  return { given, response, holders: 0 };
};

/** Begins what an element will show, as `sourcesOf` names it, in the place of what it began before. */
export const askAhead = (element, sources) => {
  const asked = sources.filter(({ address }) => address).map(({ address, init = "" }) => request(address, init, false));
  // Only now: the same may have been asked for before.
  endAhead(element);
  begun.set(element, asked);
};

/** The element waits for nothing more: what only it waited for, and nobody took over, is given up. */
export const endAhead = (element) => {
  for (const it of begun.get(element) ?? []) it.end();
  begun.delete(element);
};
