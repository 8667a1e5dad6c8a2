//! The values for the `integrity` attributes of pages that name a file of the package.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Result;

use crate::{checksum, package};

/// The file that has them, by name.
pub const FILE: &str = "integrity.json";

/// Writes the values of every script, style sheet and Wasm file of `directory` beside them.
pub fn write(directory: &Path) -> Result<()> {
    let mut integrity = BTreeMap::new();
    for path in package::files(directory)? {
        let name = path.to_string_lossy().replace('\\', "/");
        if [".js", ".css", ".txt", ".wasm"].iter().any(|kind| name.ends_with(kind)) {
            integrity.insert(name, checksum::integrity(&fs::read(directory.join(&path))?));
        }
    }
    let mut json = serde_json::to_vec_pretty(&integrity)?;
    json.push(b'\n');
    fs::write(directory.join(FILE), json)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_that_a_page_may_name_has_a_value() {
        let directory = tempfile::tempdir().unwrap();
        for name in ["a.js", "b.css", "c.wasm", "c.wasm.br", "d.html", "e.txt"] {
            fs::write(directory.path().join(name), name).unwrap();
        }
        write(directory.path()).unwrap();
        let json = fs::read(directory.path().join(FILE)).unwrap();
        let values: BTreeMap<String, String> = serde_json::from_slice(&json).unwrap();
        let names: Vec<&str> = values.keys().map(String::as_str).collect();
        assert_eq!(names, ["a.js", "b.css", "c.wasm", "e.txt"]);
        assert_eq!(values["a.js"], checksum::integrity(b"a.js"));
    }
}
