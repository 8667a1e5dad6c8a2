// Made by `cargo xtask build` of the doc comments of the element.
// The script for pages with the frame exports nothing.
export {};
