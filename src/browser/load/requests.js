// Requests for registers, each once for all widgets of a page. Widgets live in instances of their own, so what they share is here.

/** Those that some widget waits for or shows, by what was asked. They are held weakly, for a widget that crashed lets nothing go. */
const requests = new Map();

/**
 * An answer at the address, asked for with the options of `fetch` in `init` (JSON, or nothing); `fresh` asks anew, past the browser's cache. Whoever has it lets it go
 * by `release`.
 */
export const request = (address, init, fresh) => {
  // Who asks in another way may be given another register.
  const asked = `${address}\n${init}`;
  let it = fresh ? undefined : requests.get(asked)?.deref();
  if (!it) {
    const givenUp = new AbortController();
    const options = { ...(init && JSON.parse(init)), ...(fresh && { cache: "reload" }), signal: givenUp.signal };
    it = { givenUp, holders: 0, response: fetch(address, options) };
    requests.set(asked, new WeakRef(it));
  }
  const shared = it;
  const forget = () => {
    if (requests.get(asked)?.deref() === shared) requests.delete(asked);
  };
  shared.holders += 1;
  return {
    // The body of an answer that is never read can be copied for each.
    response: () => shared.response.then((response) => response.clone()),
    /** A failure is not shared: whoever comes later tries again. */
    forget,
    release() {
      shared.holders -= 1;
      if (shared.holders > 0) return;
      forget();
      // Nothing is left to give up where all has come.
      shared.givenUp.abort();
    },
  };
};
