// The demo page in the language of its address: ?lang=ar
const languages = document.getElementById("languages");
const asked = new URLSearchParams(location.search).get("lang");
const link = languages.querySelector(`a[hreflang="${CSS.escape(asked ?? "fr")}"]`) ?? languages.querySelector('a[hreflang="fr"]');
document.documentElement.lang = link.lang;
document.documentElement.dir = link.dir || "ltr";
link.setAttribute("aria-current", "true");
