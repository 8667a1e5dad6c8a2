// Made by `cargo xtask build` of the doc comments of the element.
// The classic script exports nothing: it defines the element.
import "../resolution-table.js";

export {};
