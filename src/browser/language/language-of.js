// The language that a widget speaks.

import { isAdded } from "./locales.js";

/** The language of the interface for a BCP 47 tag; `LANGUAGES` is filled in by the build. */
export const known = (tag) => {
  const whole = tag?.toLowerCase().replaceAll("_", "-");
  const primary = whole?.split("-")[0];
  if (isAdded(whole)) return whole;
  if (isAdded(primary)) return primary;
  return LANGUAGES.split(",").includes(primary) ? primary : undefined;
};

/** The language of the element: its own `lang`, else the nearest around it, else the browser's. */
export const languageOf = (element) => {
  for (let node = element; node; ) {
    const holder = node.closest?.("[lang]");
    const language = known(holder?.getAttribute("lang"));
    if (language) return language;
    node = holder ? (holder.parentElement ?? holder.getRootNode().host) : node.getRootNode().host;
  }
  return navigator.languages.map(known).find(Boolean) ?? "en";
};
