//! Zip files that are the same bytes for the same files, with the checksums of what they hold.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;

use anyhow::{Context, Result, bail};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::{checksum, integrity, notices, package};

/// The file that has the checksums, as `sha256sum --check` reads them.
pub const CHECKSUMS: &str = "SHA256SUMS";

/// The files below a directory by their names, in the order of these.
pub fn read(directory: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    for path in package::files(directory)? {
        let name = path
            .to_str()
            .with_context(|| format!("a file name in {} is not UTF-8", directory.display()))?
            .replace('\\', "/");
        files.insert(name, fs::read(directory.join(&path))?);
    }
    Ok(files)
}

/// The files of the package and, over them, their checksums; in the order of their names.
pub fn contents(directory: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut files = read(directory)?;
    let others = [integrity::FILE, notices::FILE, notices::IMPORT_FILE, package::IMPORT_WASM];
    for name in package::SERVED.into_iter().chain(others) {
        if !files.contains_key(name) {
            bail!("pkg/{name} is missing");
        }
    }
    let sums = checksums(&files);
    files.insert(CHECKSUMS.to_owned(), sums.into_bytes());
    Ok(files)
}

/// A line for each file, as `sha256sum --check` reads it.
pub fn checksums(files: &BTreeMap<String, Vec<u8>>) -> String {
    files.iter().map(|(name, bytes)| format!("{}  {name}\n", checksum::sha256(bytes))).collect()
}

/// All files in one folder, with nothing in the archive that depends on when or where it is made.
pub fn pack(folder: &str, files: &BTreeMap<String, Vec<u8>>) -> Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(format!("{folder}/{name}"), options)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use zip::ZipArchive;

    use super::*;

    fn fake_package() -> tempfile::TempDir {
        let directory = tempfile::tempdir().unwrap();
        fs::create_dir(directory.path().join("locales")).unwrap();
        let others = [
            (notices::FILE, "notices"),
            (notices::IMPORT_FILE, "notices"),
            (package::IMPORT_WASM, "wasm"),
            (integrity::FILE, "{}"),
            ("locales/fr.txt", "{}"),
        ];
        let files = package::SERVED.map(|name| (name, name)).into_iter().chain(others);
        for (name, text) in files {
            fs::write(directory.path().join(name), text).unwrap();
        }
        directory
    }

    #[test]
    fn the_archive_holds_the_package_and_its_checksums() {
        let archive = pack("some-1.0.0", &contents(fake_package().path()).unwrap()).unwrap();

        let unpacked = tempfile::tempdir().unwrap();
        ZipArchive::new(Cursor::new(archive)).unwrap().extract(unpacked.path()).unwrap();
        let unpacked = unpacked.path().join("some-1.0.0");

        let sums = fs::read_to_string(unpacked.join(CHECKSUMS)).unwrap();
        let names: Vec<&str> = sums
            .lines()
            .map(|line| {
                let (sum, name) = line.split_once("  ").unwrap();
                assert_eq!(sum, checksum::sha256(&fs::read(unpacked.join(name)).unwrap()));
                name
            })
            .collect();
        let mut expected = vec![notices::IMPORT_FILE, notices::FILE, integrity::FILE];
        expected.extend(["locales/fr.txt", package::IMPORT_WASM]);
        expected.extend(package::SERVED);
        assert_eq!(names, expected);
    }

    #[test]
    fn the_same_files_give_the_same_bytes() {
        let archive = || pack("some-1.0.0", &contents(fake_package().path()).unwrap()).unwrap();
        let first = archive();
        assert_eq!(first, archive());

        let mut names = Vec::new();
        let mut first = ZipArchive::new(Cursor::new(first)).unwrap();
        for index in 0..first.len() {
            let mut file = first.by_index(index).unwrap();
            file.read_to_end(&mut Vec::new()).unwrap();
            names.push(file.name().unwrap().into_owned());
        }
        assert!(names.is_sorted(), "{names:?}");
    }

    #[test]
    fn nothing_is_packed_without_the_widget() {
        let directory = tempfile::tempdir().unwrap();
        let message = contents(directory.path()).unwrap_err().to_string();
        assert_eq!(message, "pkg/resolution-table-more.txt is missing");
    }
}
