import assert from "node:assert/strict";
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { answer, cors, cutOffAfter, delay, serve, withHeaders } from "./server.mjs";

let root;
let directories;

before(() => {
  root = mkdtempSync(join(tmpdir(), "server-"));
  for (const name of ["www", "pkg"]) mkdirSync(join(root, name));
  const files = {
    "secret.txt": "secret",
    "www/index.html": "<!doctype html><title>Demo</title>",
    "www/data.json": "{}",
    "pkg/a.js": "plain",
    "pkg/a.js.br": "brotli",
    "pkg/a.js.gz": "gzip",
    "pkg/a.wasm": "x".repeat(1000),
    "pkg/a.css": "",
  };
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
  directories = {
    www: pathToFileURL(join(root, "www/")),
    pkg: pathToFileURL(join(root, "pkg/")),
  };
});

after(() => rmSync(root, { recursive: true }));

/** A test against a running server. */
function serverTest(name, options, body) {
  test(name, async () => {
    const server = await serve({ directories, ...options });
    try {
      await body(server);
    } finally {
      await server.close();
    }
  });
}

/** A response as it was sent: `fetch` would decode the body and tidy the path. */
function request(origin, path, headers = {}) {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    get({ hostname, port, path, headers }, async (response) => {
      const chunks = [];
      try {
        for await (const chunk of response) chunks.push(chunk);
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() });
      } catch (error) {
        reject(error);
      }
    }).on("error", reject);
  });
}

serverTest("says what each file is, and that it must not be kept", {}, async ({ origin }) => {
  const expected = {
    "/www/": "text/html;charset=utf-8",
    "/www/data.json": "application/json",
    "/pkg/a.js": "text/javascript",
    "/pkg/a.wasm": "application/wasm",
    "/pkg/a.css": "text/css",
  };
  for (const [path, type] of Object.entries(expected)) {
    const { status, headers } = await request(origin, path);
    assert.deepEqual([path, status, headers["content-type"]], [path, 200, type]);
    assert.equal(headers["cache-control"], "no-store");
  }
});

serverTest("sends the compressed copy to those who accept it", {}, async ({ origin }) => {
  const accepting = async (encoding) => {
    const { headers, body } = await request(origin, "/pkg/a.js", { "accept-encoding": encoding });
    assert.equal(headers["content-type"], "text/javascript");
    return [headers["content-encoding"], body];
  };
  assert.deepEqual(await accepting("gzip, br"), ["br", "brotli"]);
  assert.deepEqual(await accepting("gzip"), ["gzip", "gzip"]);
  assert.deepEqual(await accepting("identity"), [undefined, "plain"]);
});

serverTest("serves www and pkg only", {}, async ({ origin }) => {
  for (const path of ["/nothing", "/www/nothing.js", "/secret.txt", "/www/../secret.txt", "/www/%2e%2e/secret.txt"]) {
    const { status, body } = await request(origin, path);
    assert.deepEqual([path, status, body], [path, 404, "Not found"]);
  }
  for (const [path, location] of [["/", "/www/"], ["/www?lang=fr", "/www/?lang=fr"]]) {
    const { status, headers } = await request(origin, path);
    assert.deepEqual([path, status, headers.location], [path, 302, location]);
  }
});

serverTest("runs as two origins at once", {}, async (first) => {
  const second = await serve({ directories, routes: [["/www/data.json", cors]] });
  try {
    assert.notEqual(first.origin, second.origin);
    const allowed = async ({ origin }) =>
      (await request(origin, "/www/data.json")).headers["access-control-allow-origin"];
    assert.equal(await allowed(first), undefined);
    assert.equal(await allowed(second), "*");
  } finally {
    await second.close();
  }
});

const headers = { "content-security-policy": "default-src 'self'" };
const routes = [
  ["/pkg/a.wasm", cutOffAfter(10)],
  ["/pkg/a.js", withHeaders({ "content-type": "text/plain" })],
  [/^\/www\/d/, delay(50), answer(503, "later")],
];
serverTest("does what a route says", { headers, routes }, async ({ origin }) => {
  await assert.rejects(request(origin, "/pkg/a.wasm"), { code: "ECONNRESET" });

  const script = await request(origin, "/pkg/a.js");
  assert.equal(script.headers["content-type"], "text/plain");
  assert.equal(script.headers["content-security-policy"], "default-src 'self'");

  const start = performance.now();
  const data = await request(origin, "/www/data.json");
  assert.deepEqual([data.status, data.body], [503, "later"]);
  // Timers may be a little early.
  assert.ok(performance.now() - start > 45);
});
