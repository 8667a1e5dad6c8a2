// What the build puts in the place of a name that is not there (xtask/bundle.mjs, wasm-bindgen).

/** The glue of wasm-bindgen; what it exports follows from `src/importer/mod.rs`. */
declare module "resolution_import_bindings" {
  export class Importer {
    constructor(language?: string, date?: string, link?: string);
    read(name: string, bytes: Uint8Array): void;
    import(): void;
    check(): void;
    finish(): string;
  }
  export const initSync: (given: { module: WebAssembly.Module }) => unknown;
}
