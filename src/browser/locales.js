// The texts of the interface: one file of each language for all widgets of a page.
import { read } from "./files.js";

const locales = new Map();

/** The locale file of a language, as text. */
export const locale = (language) => {
  if (!locales.has(language)) {
    const file = read(`locales/${language}.txt`);
    const loading = file.then((response) => response.text());
    // What failed may be tried again.
    loading.catch(() => locales.delete(language));
    locales.set(language, loading);
  }
  return locales.get(language);
};
