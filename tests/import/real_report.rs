//! The real report, where it is at hand beside the package, and what it gives.

use std::fs;
use std::path::Path;

use expect_test::Expect;
use resolution_table::import::{Imported, Options, import};
use resolution_table::model::Resolution;

/// The text, and what is imported from it.
pub fn report() -> Option<(String, Imported)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/source/wtdc22-report-on-wtsa20.fr.txt");
    let Ok(text) = fs::read_to_string(path) else {
        println!("skipped: the source document is not here");
        return None;
    };
    let imported = import(&text, &Options::default());
    Some((text, imported))
}

/// Compares what `show` says of each resolution.
pub fn list(show: impl Fn(&Resolution) -> String, expected: Expect) {
    let Some((_, imported)) = report() else {
        return;
    };
    let shown: Vec<_> = imported.register.resolutions.iter().map(show).collect();
    expected.assert_eq(&shown.concat());
}
