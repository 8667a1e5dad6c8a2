// The demo page in the language of its address: ?lang=ar
const languages = /** @type {HTMLElement} */ (document.getElementById("languages"));
const asked = new URLSearchParams(location.search).get("lang");
/** @returns {HTMLAnchorElement | null} */
const linkOf = (language) => languages.querySelector(`a[hreflang="${CSS.escape(language)}"]`);
const link = /** @type {HTMLAnchorElement} */ (linkOf(asked ?? "fr") ?? linkOf("fr"));
document.documentElement.lang = link.lang;
document.documentElement.dir = link.dir || "ltr";
link.setAttribute("aria-current", "true");
