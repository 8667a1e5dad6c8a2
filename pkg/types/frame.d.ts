// Made by `cargo xtask build` of the doc comments of the element.
// The scripts for pages with a frame, with links and with an offline worker export nothing.
export {};
