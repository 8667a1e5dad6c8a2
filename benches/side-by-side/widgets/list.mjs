// List.js: pages, its own box. It listens to the key's end, so that the time the key is held is part of its figure.
let list, root;
export default {
  id: "list",
  title: "List.js",
  package: "list.js",
  shows: "30 rows a page",
  files: ["list.js/dist/list.min.js"],
  async mount(place, rows, columns) {
    root = place;
    const heads = columns.map(({ field, title }) => `<th><button class="sort" data-sort="${field}">${title}</button></th>`).join("");
    place.innerHTML = `<div id="list"><input class="search" type="search"> <output></output><table><thead><tr>${heads}</tr></thead><tbody class="list"></tbody></table><ul class="pagination"></ul></div>`;
    list = new globalThis.List("list", { valueNames: columns.map(({ field }) => field), page: 30, pagination: true, item: `<tr>${columns.map(({ field }) => `<td class="${field}"></td>`).join("")}</tr>` }, rows);
    list.on("updated", (updated) => (root.querySelector("output").textContent = updated.matchingItems.length));
  },
  input: () => root.querySelector("input.search"),
  rows: () => root?.querySelector("tbody.list")?.rows ?? [],
  info: () => root.querySelector("output").textContent,
  count: () => list.matchingItems.length,
  sorter: () => root.querySelector(".sort[data-sort=title]"),
};
