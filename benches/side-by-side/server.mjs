// Serves a page for each widget from 127.0.0.1, every file and the page itself compressed before anything is timed, and counts what it sent.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { COLUMNS, registerOf, rowsOf } from "./rows.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const PACKAGE = fileURLToPath(new URL("../../pkg/", import.meta.url));
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css", ".json": "application/json", ".wasm": "application/wasm", ".txt": "text/plain" };
/** Large data are compressed as servers do it on the fly, files as they are once and for all. */
const LARGE = 2_000_000;

/** When rows that are in the page itself are painted: no module is there yet. */
const SEEN = `(function look() {
  const has = document.querySelector("resolution-table")?.shadowRoot?.querySelector(".row");
  requestAnimationFrame(has ? () => requestAnimationFrame(() => (globalThis.firstRowSeen = performance.now())) : look);
})();`;

const page = (widget, module, count, prerendered) => {
  const address = widget.ownData ? `/register/${count}.json` : `/rows/${count}.json`;
  const styles = widget.files.filter((file) => file.endsWith(".css")).map((file) => `<link rel="stylesheet" href="/npm/${file}">`);
  const scripts = widget.files.filter((file) => file.endsWith(".js")).map((file) => `<script defer src="/npm/${file}"></script>`);
  const preloads = ["/page.js", `/widgets/${module}`, ...(widget.modules ?? [])].map((file) => `<link rel="modulepreload" href="${file}">`);
  const asked = (widget.preloads?.(address) ?? [address]).map((it) => `<link rel="preload" as="fetch" crossorigin href="${it}">`).join("\n");
  const begins = `${preloads.join("\n")}
<script type="module">
import { begin } from "/page.js";
import widgets from "/widgets/${module}";
begin([widgets].flat().find((it) => it.id === ${JSON.stringify(widget.id)}), ${JSON.stringify(address)}, ${JSON.stringify(COLUMNS)});
</script>`;
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${widget.id}</title><link rel="icon" href="data:,">
${widget.isPrerendered ? `<link rel="preload" as="style" href="/pkg/resolution-table.css"><script>${SEEN}</script>` : asked}
${[...styles, ...scripts].join("\n")}
${widget.isPrerendered ? "" : begins}</head><body><div id="place">${widget.isPrerendered ? prerendered : ""}</div>${widget.isPrerendered ? `${asked}\n${begins}` : ""}</body></html>`;
};

/** @param {Array<{widget: any, module: string}>} all @param {string} [prerendered] the element with its rows, as HTML */
export const serve = async (all, prerendered = "") => {
  const kept = new Map();
  const sent = [];
  const raw = (path) => {
    const [, folder, name = ""] = path.match(/^\/([\w.-]+)(?:\/(.*))?$/) ?? [];
    if (name.split("/").includes("..")) return undefined;
    const count = Number.parseInt(name, 10);
    if (folder === "rows") return Buffer.from(JSON.stringify(rowsOf(count)));
    if (folder === "register") return Buffer.from(JSON.stringify(registerOf(count)));
    const file = { npm: join(HERE, "node_modules", name), pkg: join(PACKAGE, name), widgets: join(HERE, "widgets", name), "page.js": join(HERE, "page.js") }[folder];
    try {
      return file && readFileSync(file);
    } catch {
      return undefined;
    }
  };
  const compressed = (type, bytes) => {
    const quality = bytes.length > LARGE ? 5 : 11;
    return { type, body: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }) };
  };
  const file = (path) => {
    if (!kept.has(path)) {
      const bytes = raw(path);
      kept.set(path, bytes && compressed(TYPES[extname(path)] ?? "application/octet-stream", bytes));
    }
    return kept.get(path);
  };
  /** The page of a widget, as servers send it: compressed, for each alike. */
  const shown = ({ widget, module }, count) => {
    const path = `/show/${widget.id}?count=${count}`;
    if (!kept.has(path)) kept.set(path, compressed("text/html", Buffer.from(page(widget, module, count, prerendered))));
    return kept.get(path);
  };
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://here");
    const found = all.find(({ widget }) => pathname === `/show/${widget.id}`);
    // Precise clocks, and the measure of memory, need a page that is isolated.
    const headers = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp", "cache-control": "max-age=3600" };
    if (pathname === "/blank") {
      response.writeHead(200, { ...headers, "content-type": "text/html" });
      response.end("<!doctype html><title>Blank</title>");
      return;
    }
    const answer = found ? shown(found, Number(searchParams.get("count"))) : file(pathname);
    if (!answer) {
      response.writeHead(404, headers).end();
      return;
    }
    if (!found) sent.push({ path: pathname, bytes: answer.body.length });
    response.writeHead(200, { ...headers, "content-type": answer.type, "content-encoding": "br", "content-length": answer.body.length });
    response.end(answer.body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", () => listening(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const close = () => new Promise((closed) => {
    server.close(() => closed(undefined));
    server.closeAllConnections();
  });
  return { origin: `http://127.0.0.1:${port}`, sent, prepare: file, preparePage: shown, close };
};
