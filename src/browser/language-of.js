// The language that a widget speaks.

/** The language of the interface for a BCP 47 tag; `LANGUAGES` is filled in by the build. */
export const known = (tag) => {
  const primary = tag?.toLowerCase().split(/[-_]/)[0];
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
