// What few pages write inside the element, and so comes when it is needed: a table, or JSON that an editor changed.
export { mended } from "./inline-json.js";
export { gridOf } from "./inline-table.js";
