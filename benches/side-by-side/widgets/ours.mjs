// <resolution-table>, in the view of provisions with all facets counted, as pages have it.
const ENTRY = "/pkg/resolution-table.js";
let element;
const root = () => element?.shadowRoot;

const made = (id, title, attributes = {}) => ({
  id,
  title,
  shows: attributes["page-size"] ? `${attributes["page-size"]} rows a page` : "all rows, up to 600",
  files: [],
  modules: [ENTRY],
  ownData: true,
  async mount(place, address) {
    element = document.createElement("resolution-table");
    for (const [name, value] of Object.entries({ src: address, lang: "fr", view: "provisions", "url-state": "off", ...attributes })) element.setAttribute(name, value);
    place.append(element);
    await import(ENTRY);
  },
  input: () => root().querySelector("#search"),
  rows: () => root()?.querySelectorAll(".row") ?? [],
  info: () => root().querySelector("[part~=count]")?.textContent ?? "",
  count: () => Number.parseInt((root().querySelector("[part~=count]")?.textContent ?? "").replace(/[\s\u202f\u00a0](?=\d)/g, ""), 10),
  observed: () => [root()],
  sorter: () => root().querySelector("button.sort"),
});
export default [made("ours", "resolution-table"), made("ours-30", "resolution-table, page-size=30", { "page-size": "30" })];
