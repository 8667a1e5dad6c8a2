// What the build puts in the place of names and files that are not there (xtask/bundle.mjs, wasm-bindgen).

/** The version of the package. */
declare const VERSION: string;
/** The languages of the interface, with commas between. */
declare const LANGUAGES: string;

/** The minified text of the file. */
declare module "*.css" {
  const text: string;
  export default text;
}

/** The locale files by name, each with its address written out. */
declare module "resolution_table_locales" {
  export const LOCALES: Record<string, () => URL>;
}

/** The glue of wasm-bindgen; what it exports follows from `src/browser/element.rs`. */
declare module "resolution_table_bindings" {
  /** For an instance of its own, given what loads the second file and what looks after texts (xtask/src/shorten.rs). */
  export const bindings: (
    more: { __wasm_split_load_more: (callback: number, data: number) => Promise<void> },
    texts: { make: (document: Document, words: string) => Text; write: (text: Text, words: string) => void },
  ) => {
    Widget: new (...given: any[]) => any;
    imports: () => WebAssembly.Imports;
    begin: (exports: WebAssembly.Exports) => void;
  };
}
