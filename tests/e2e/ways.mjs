// Pages of one origin that show a widget of another, under a strict policy, with style sheets that were not made for it.
import { answer, cors } from "./server.mjs";
import { json, small } from "./widget.mjs";

export const HOSTILE = `
  html { font-size: 10px }
  body { font: italic bold 20px/3 serif; letter-spacing: 5px; text-transform: uppercase; color: red }
  body * { all: unset !important }
  table, td, th, input, button, select { border: 5px solid red !important; background: yellow !important; padding: 30px !important }`;

/** The server of the widget, for pages of every origin. */
export const assets = { headers: { "access-control-allow-origin": "*" }, routes: [["/register.json", cors, json(small)]] };

/** What a host page must allow, and no more. */
export const policy = (origin, more = "") =>
  `default-src 'none'; script-src ${origin} 'wasm-unsafe-eval'; connect-src ${origin}; style-src 'self'; img-src 'self'; ` +
  `require-trusted-types-for 'script'; base-uri 'none'; ${more}`;

/** Starts a host whose `/page` has that head and body; `csp` is its policy. */
export const host = (serve, { head = "", body, csp = undefined, lang = "en" }) =>
  serve({
    routes: [
      ["/hostile.css", answer(200, HOSTILE, "text/css")],
      ["/page", (request, response) => {
        response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...(csp && { "content-security-policy": csp }) });
        response.end(`<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
          <title>Another host</title><link rel="stylesheet" href="/hostile.css">${head}</head><body><main>${body}</main></body></html>`);
      }],
    ],
    directories: {},
  });
