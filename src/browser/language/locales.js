// The texts of the interface: one file of each language for all widgets of a page, and what a page puts in their place or adds.
import { read } from "../files/files.js";
import { MissingFile } from "../files/missing-file.js";
import { stringify } from "../load/json.js";

/** The language that is spoken where the texts of another cannot be had. */
const ELSE = "en";

const locales = new Map();
/** What the page says otherwise, by language. */
const changed = new Map();
/** The languages that the page adds, by tag. */
const added = new Map();
/** Those that are told when texts are others. */
const listeners = new Set();

/** Tells `listener` of the language whose texts are others, until what it gives is called. */
export const onTexts = (listener) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

let changes = 0;

export const textChanges = () => changes;

export const isAdded = (tag) => added.has(tag);

/** Two lists of texts, group by group; the second one counts. */
const merged = (texts, others) => {
  const all = { ...texts };
  for (const [group, words] of Object.entries(others ?? {})) {
    // Without a group it is one of the texts.
    if (typeof words === "string") all.texts = { ...all.texts, [group]: words };
    else if (group === "counted") all.counted = { ...all.counted, ...words };
    else all[group] = { ...all[group], ...words };
  }
  return all;
};

/** The languages whose file was none: the browser's cache may have kept what was wrong. */
const failed = new Set();

const fetched = async (language) => {
  try {
    const response = await read(`locales/${language}.txt`, failed.has(language) ? { cache: "reload" } : undefined);
    const text = await response.text();
    if (!isLocale(text, language)) throw new MissingFile(response.url, `no texts in “${language}”`);
    failed.delete(language);
    return text;
  } catch (error) {
    failed.add(language);
    throw error;
  }
};

const isLocale = (text, language) => {
  try {
    const file = JSON.parse(text);
    return file.language === language && typeof file.texts === "object";
  } catch {
    return false;
  }
};

/** The texts of a language that the page adds, over those of the language that it falls back to. */
const own = async ({ tag, texts, fallback = "en" }) => {
  const base = JSON.parse(await fetched(fallback));
  if (typeof texts !== "string" && !(texts instanceof URL)) return { ...merged(base, texts), language: tag };
  const response = await fetch(new URL(String(texts), document.baseURI));
  if (!response.ok) throw new Error(`The texts of the language “${tag}” could not be had from ${response.url}: the server answered ${response.status}.`);
  return { ...merged(base, await response.json()), language: tag };
};

const loaded = async (language) => {
  // Nothing is read and written again where the page changes nothing.
  if (added.size === 0 && !changed.has(language)) return fetched(language);
  const texts = added.has(language) ? await own(added.get(language)) : JSON.parse(await fetched(language));
  const all = merged(texts, changed.get(language));
  const languages = [...added.values()].map(({ tag, name, direction = "ltr" }) => ({ tag, name: name ?? tag, direction }));
  return stringify({ ...all, language, languages });
};

export const locale = (language) => {
  if (!locales.has(language)) {
    const loading = loaded(language);
    // What failed may be tried again.
    loading.catch(() => locales.delete(language));
    locales.set(language, loading);
  }
  return locales.get(language);
};

/** The locale file of a language, or else the English one; with the language that it is in. */
export const localeOrElse = async (language) => {
  try {
    return [await locale(language), language];
  } catch (error) {
    if (language === ELSE) throw error;
    console.error("<resolution-table>: the language could not be loaded.", error);
    const text = await locale(ELSE).catch(() => {
      throw error;
    });
    return [text, ELSE];
  }
};

const tell = () => {
  changes += 1;
  for (const listener of listeners) listener();
};

const tagOf = (tag, what) => {
  if (typeof tag !== "string" || !/^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(tag)) throw new TypeError(`${what} takes the BCP 47 tag of a language, such as "de"`);
  return tag.toLowerCase();
};

const isTexts = (texts) => typeof texts === "object" && texts !== null;

export const setTexts = (language, texts) => {
  const tag = tagOf(language, "setTexts");
  if (!isTexts(texts)) throw new TypeError("setTexts takes an object of texts");
  changed.set(tag, merged(changed.get(tag) ?? {}, texts));
  locales.delete(tag);
  tell();
};

export const addLanguage = (language) => {
  const tag = tagOf(language?.tag, "addLanguage");
  if (LANGUAGES.split(",").includes(tag)) throw new TypeError(`addLanguage: the widget has “${tag}” already; setTexts changes its texts`);
  if (!isTexts(language.texts) && typeof language.texts !== "string") throw new TypeError("addLanguage takes texts: an object, or the address of a JSON file");
  added.set(tag, { ...language, tag });
  // Each names the languages that there are.
  locales.clear();
  tell();
};
