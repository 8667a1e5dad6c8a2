// How cargo builds and runs the importer: with the features of the native tests, which have compiled it so already.
const IMPORTER = ["--quiet", "--features", "import,schema,prerender", "--bin", "resolution-import"];

export const BUILD = ["build", ...IMPORTER];

/** The importer's own arguments follow. */
export const RUN = ["run", ...IMPORTER, "--"];
