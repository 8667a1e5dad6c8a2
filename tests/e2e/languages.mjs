// The six languages as the tests need them: words to search, texts to expect, and the locale files themselves.
import { readFileSync } from "node:fs";
import { answer } from "./server.mjs";
import { json } from "./widget.mjs";

/** In the ITU's order. `word` is in the digest's texts of that language; `unread` in no other's interface. */
export const LANGUAGES = [
  { tag: "ar", dir: "rtl", word: "الأمن", all: "28 قراراً", script: /\p{Script=Arabic}/u },
  { tag: "zh", dir: "ltr", word: "网络", all: "28项决议", script: /\p{Script=Han}/u },
  { tag: "en", dir: "ltr", word: "networks", all: "28 resolutions", script: /\p{Script=Latin}/u },
  { tag: "fr", dir: "ltr", word: "réseaux", all: "28 résolutions", script: /\p{Script=Latin}/u },
  { tag: "ru", dir: "ltr", word: "сетей", all: "28 резолюций", script: /\p{Script=Cyrillic}/u },
  { tag: "es", dir: "ltr", word: "redes", all: "28 resoluciones", script: /\p{Script=Latin}/u },
];

/** The built locale file of a language. */
export const localeFile = (tag) =>
  JSON.parse(readFileSync(new URL(`../../pkg/locales/${tag}.txt`, import.meta.url), "utf8"));

/** The locale file with every text changed by `change`; `{values}` are kept apart from it. */
export function pseudoLocale(tag, change) {
  const walk = (value) =>
    typeof value === "string" ? change(value) : Object.fromEntries(Object.entries(value).map(([id, it]) => [id, walk(it)]));
  const { language, ...sections } = localeFile(tag);
  return { language, ...walk(sections) };
}

/** Changes the letters of a text, and not its `{values}`. */
export const outsideValues = (change) => (text) =>
  text.split(/(\{\w+\})/).map((part, position) => (position % 2 ? part : change(part))).join("");

/** A page of the widget between two links, with the direction of its language. */
export const page = (tag, attributes, { before = "", after = "" } = {}) =>
  answer(
    200,
    `<!doctype html><html lang="${tag}" dir="${tag === "ar" ? "rtl" : "ltr"}"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width"><title>A page</title>
      <style>body { margin: 0.5rem; background: light-dark(#fff, #10181f); color-scheme: light dark; } h1, a { color: light-dark(#17212b, #e7edf2); }</style>
      <script type="module" src="/pkg/resolution-table.js"></script></head>
      <body><main><h1>A heading</h1>${before}<resolution-table ${attributes}></resolution-table>${after}</main></body></html>`,
    "text/html; charset=utf-8",
  );

/** Routes for a page in each language at `/ar` … `/es` that shows `register`. */
export const pages = (register, attributes = "", around = {}) => [
  ...LANGUAGES.map(({ tag }) => [`/${tag}`, page(tag, `src="/register.json" ${attributes}`, around)]),
  ["/register.json", json(register)],
];
