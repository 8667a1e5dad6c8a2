// Why a table does not show on a page: each rule by itself.
import assert from "node:assert/strict";
import { test } from "node:test";
import { diagnose, snippet } from "../../www/builder-rules.js";

const page = "https://www.example.int/page";
const folder = "https://assets.example.int/rt/";
const source = "https://data.example.int/r.json";
const fails = (given) =>
  diagnose({ page, folder, source, way: "module", ...given })
    .filter(({ ok }) => !ok)
    .map(({ rule, says, mend }) => {
      assert.ok(mend, says);
      return `${rule}: ${says}`;
    });

test("nothing fails where nothing forbids", () => {
  assert.deepEqual(fails({}), []);
  const sources = "https://assets.example.int https://data.example.int";
  assert.deepEqual(fails({ policy: `default-src 'none'; script-src ${sources} 'wasm-unsafe-eval'; connect-src ${sources}` }), []);
  assert.deepEqual(fails({ policy: "Content-Security-Policy: default-src https: 'unsafe-eval'" }), []);
  assert.deepEqual(fails({ policy: "script-src *.example.int 'wasm-unsafe-eval'" }), []);
  assert.deepEqual(fails({ way: "frame", policy: "default-src 'self'; frame-src https://assets.example.int" }), []);
});

test("a policy is named by its directive", () => {
  assert.deepEqual(fails({ policy: "script-src 'self' 'wasm-unsafe-eval'" }), ["CSP: The policy's script-src refuses https://assets.example.int."]);
  assert.deepEqual(fails({ policy: "script-src https://assets.example.int" }), ["CSP: The policy does not let WebAssembly run."]);
  assert.deepEqual(fails({ policy: "connect-src https://assets.example.int" }), ["CSP: The policy's connect-src refuses https://data.example.int."]);
  assert.deepEqual(fails({ policy: "default-src 'none'" }).length, 4);
  assert.deepEqual(fails({ way: "frame", policy: "default-src 'self'" }), ["CSP: The policy's frame-src refuses https://assets.example.int."]);
  assert.deepEqual(fails({ policy: "script-src http://assets.example.int 'wasm-unsafe-eval'" }).length, 1, "the scheme counts");
  assert.deepEqual(fails({ policy: "script-src https://assets.example.int:8443 'wasm-unsafe-eval'" }).length, 1, "the port counts");
});

test("addresses, headers and types", () => {
  assert.match(fails({ source: "http://data.example.int/r.json" })[0], /^Mixed content/);
  assert.match(fails({ probes: { source: { ok: false } } })[0], /^CORS: The register could not be read/);
  assert.match(fails({ probes: { wasm: { ok: false, status: 404 } } })[0], /^Address: The server answered 404 for the Wasm file/);
  assert.match(fails({ probes: { wasm: { ok: true, status: 200, type: "application/octet-stream" } } })[0], /^MIME type/);
  assert.match(fails({ probes: { script: { ok: true, status: 200, type: "text/plain" } } })[0], /^MIME type/);
  assert.deepEqual(fails({ probes: { wasm: { ok: true, status: 200, type: "application/wasm" } } }), []);
});

test("nothing that is typed as an address stops a test half-way", () => {
  const policies = ["connect-src 'self'", "default-src 'none'", "connect-src https:", "connect-src *", "; x", ""];
  for (const source of ["data:application/json,{}", "blob:https://a.example/1", "file:///x.json", "javascript:1", "::::", "", undefined, [], ["::::", "data:,"]]) {
    for (const policy of policies) {
      for (const way of ["module", "plain", "classic", "frame", "link"]) {
        const all = diagnose({ page, folder, source, way, policy, probes: { source: [source ?? []].flat().map(() => ({ ok: false })) } });
        assert.ok(all.every(({ says }) => says && !/null|undefined/.test(says)), JSON.stringify(all));
      }
    }
  }
  const data = { source: "data:application/json,{}" };
  assert.deepEqual(fails({ ...data, policy: "connect-src 'self' https://assets.example.int" }), ["CSP: The policy's connect-src refuses data:."]);
  assert.equal(fails({ ...data, policy: "connect-src *" }).length, 1, "a star means servers alone");
  assert.deepEqual(fails({ ...data, policy: "connect-src * data:" }), []);
  assert.deepEqual(fails({ source: "::::" }), ["Address: “::::” is no address of a register."]);
});

test("each of several registers is looked at", () => {
  const found = fails({ source: [source, "http://data.example.int/2.json"], probes: { source: [{ ok: true, status: 200 }, { ok: false, status: 404 }] } });
  assert.match(found[0], /^Mixed content: .*2\.json/);
  assert.match(found[1], /404 for the register http:\/\/data\.example\.int\/2\.json/);
});

test("what is written into a snippet stays an attribute", () => {
  const hostile = '"><script>alert(1)</script>';
  for (const way of ["module", "plain", "classic", "frame"]) {
    const text = snippet({ way, folder, source: hostile, attributes: { lang: hostile, view: "" }, title: hostile });
    assert.ok(!text.includes("<script>alert"), text);
    assert.ok(!text.includes("view="), "what is not chosen is not written");
  }
});

test("several registers have a link each, and a frame has a height of its own", () => {
  const given = { folder, source: "https://a.example/1.json https://a.example/2.json", attributes: { height: "600" } };
  const element = snippet({ way: "module", ...given });
  assert.equal(element.match(/<a href="https:\/\/a\.example\/\d\.json">/g).length, 2);
  assert.match(element, / height="600"/);
  assert.doesNotMatch(snippet({ way: "frame", ...given }), /height=600/);
});

test("a register from elsewhere is named for the script of the site", () => {
  const given = { way: "link", folder: "https://assets.example/rt/", attributes: {}, title: "A & B" };
  assert.match(snippet({ ...given, source: "https://data.example/a.json" }), /upgrade\.js" data-sources="https:\/\/data\.example" defer/);
  assert.doesNotMatch(snippet({ ...given, source: "https://assets.example/a.json" }), /data-sources/);
  assert.match(snippet({ ...given, source: "a.json" }), />A &amp; B<\/a>/);
});
