// <resolution-table>, in the view of provisions with all facets counted, as pages have it: with the lines of the snippet builder.
const ENTRY = "/pkg/resolution-table.js";
let element;
const root = () => element?.shadowRoot;
const preloads = (address) => ["/pkg/resolution-table.wasm", "/pkg/locales/fr.txt", address];

const made = (id, title, attributes = {}) => ({
  id,
  title,
  shows: attributes["page-size"] ? `${attributes["page-size"]} rows a page` : "all rows, up to 600",
  files: [],
  modules: [ENTRY],
  preloads,
  ownData: true,
  async mount(place, address) {
    element = document.createElement("resolution-table");
    for (const [name, value] of Object.entries({ src: address, lang: "fr", view: "provisions", "url-state": "off", ...attributes })) element.setAttribute(name, value);
    place.append(element);
    await import(ENTRY);
  },
  input: () => root().querySelector("#search"),
  rows: () => root()?.querySelectorAll(":not([data-leaving]) > .row") ?? [],
  info: () => root().querySelector("[part~=count]")?.textContent ?? "",
  count: () => Number.parseInt((root().querySelector("[part~=count]")?.textContent ?? "").replace(/[\s\u202f\u00a0](?=\d)/g, ""), 10),
  observed: () => [root()],
  sorter: () => root().querySelector("button.sort"),
  async openFacets() {
    root().querySelector("[data-filter=addressee], [data-filter]").click();
  },
  facet: () => [...root().querySelectorAll("label.value input")].find((it) => it.getClientRects().length > 0),
  opener: () => root().querySelector(".row .opener"),
});

/** The page has the rows as HTML, which the widget takes over; what asks for what stands where `cargo xtask prerender --page` puts it. */
const prerendered = {
  ...made("ours-prerendered", "resolution-table, prerendered"),
  isPrerendered: true,
  async mount(place) {
    element = place.querySelector("resolution-table");
    await import(ENTRY);
  },
};
export default [made("ours", "resolution-table"), made("ours-30", "resolution-table, page-size=30", { "page-size": "30" }), prerendered];
