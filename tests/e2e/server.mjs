// The static server of the demo and of the end-to-end tests.
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import sirv from "sirv";

const root = new URL("../../", import.meta.url);

/** What is served, and nothing else: the first part of the path, and its directory. */
const SERVED = { www: new URL("www/", root), pkg: new URL("pkg/", root) };

/**
 * Starts a server on 127.0.0.1; each call is another origin.
 *
 * `routes` are for tests. Each is `[path, ...handlers]`; the path is a string or a RegExp, and a handler is
 * `(request, response, next) => …` such as those below. The file is served unless a handler keeps `next` to itself.
 *
 * @param {object} [options]
 * @param {number} [options.port] by default, one that is free
 * @param {Record<string, string>} [options.headers] sent with every response
 * @param {Array<any[]>} [options.routes] each is `[path, ...handlers]`
 * @param {Record<string, URL>} [options.directories] by first part of the path; by default `www` and `pkg`
 * @returns {Promise<{origin: string, close: () => Promise<void>}>}
 */
export async function serve({ port = 0, headers = {}, routes = [], directories = SERVED } = {}) {
  const files = new Map();
  for (const [name, directory] of Object.entries(directories)) {
    // `dev`: files are read at each request, and browsers are told to keep none.
    files.set(name, sirv(fileURLToPath(directory), { dev: true, brotli: true, gzip: true }));
  }

  const server = createServer(async (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const [pathname, search = ""] = request.url.split(/(?=\?)/);
    const handlers = routes
      .filter(([path]) => (typeof path === "string" ? path === pathname : path.test(pathname)))
      .flatMap(([, ...found]) => found);
    for (const handler of handlers) {
      let goOn = false;
      await handler(request, response, () => (goOn = true));
      if (!goOn) return;
    }

    const [, name, ...rest] = pathname.split("/");
    if (pathname === "/" && files.has("www")) return redirect(response, "/www/");
    if (!files.has(name)) return notFound(response);
    if (rest.length === 0) return redirect(response, `${pathname}/${search}`);
    request.url = `/${rest.join("/")}${search}`;
    files.get(name)(request, response, () => notFound(response));
  });

  await new Promise((/** @type {(value?: unknown) => void} */ resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve());
  });
  return {
    origin: `http://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (server.address()).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function redirect(response, location) {
  response.writeHead(302, { location }).end();
}

function notFound(response) {
  response.writeHead(404, { "content-type": "text/plain" }).end("Not found");
}

// ── Handlers for tests ─────────────────────────────────────────────────────────────────────────

/** Answers after a while. */
export const delay = (milliseconds) => (request, response, next) =>
  new Promise((resolve) => setTimeout(() => resolve(next()), milliseconds));

/** Answers once the promise is fulfilled, so that a test decides when. */
export const after = (promise) => async (request, response, next) => {
  await promise;
  next();
};

/** Sends these headers too; over those of the file. */
export const withHeaders = (headers) => (request, response, next) => {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  next();
};

/** Lets pages of any other origin read the answer. */
export const cors = withHeaders({ "access-control-allow-origin": "*" });

/** Answers with this instead of a file. @param {number} status @param {string | Buffer} [body] @param {string} [type] */
export const answer = (status, body = "", type = "text/plain") => (request, response) => {
  response.writeHead(status, { "content-type": type }).end(body);
};

/** Cuts the connection after so many bytes of the body, though the headers promise all of it. */
export const cutOffAfter = (bytes) => (request, response, next) => {
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  let left = bytes;
  response.write = (chunk, ...rest) => {
    if (chunk.length <= left) {
      left -= chunk.length;
      return write(chunk, ...rest);
    }
    write(chunk.subarray(0, left), () => response.destroy());
    left = 0;
    return false;
  };
  response.end = (chunk) => (chunk === undefined ? end() : response.write(Buffer.from(chunk)));
  next();
};
