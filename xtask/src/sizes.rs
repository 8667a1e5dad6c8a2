//! Compressed copies of the served files, and what they weigh.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};

use crate::package;

/// The sizes that the last release had, or that were written on purpose since.
const RECORD: &str = "xtask/sizes.json";

/// How much more than recorded is let through, in percent: every change moves some bytes.
const AIR: usize = 2;

/// Kinds of files that are served, and worth compressing.
const SERVED: [&str; 5] = ["js", "wasm", "json", "css", "txt"];

pub struct Size {
    path: PathBuf,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Writes `.br` and `.gz` beside each served file.
pub fn compress(directory: &Path) -> Result<Vec<Size>> {
    let mut sizes = Vec::new();
    for path in package::files(directory)? {
        if !SERVED.iter().any(|kind| path.extension().is_some_and(|found| found == *kind)) {
            continue;
        }
        let file = directory.join(&path);
        let raw = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let (gzip, brotli) = (gzip(&raw)?, brotli(&raw)?);
        fs::write(beside(&file, ".gz"), &gzip)?;
        fs::write(beside(&file, ".br"), &brotli)?;
        sizes.push(Size { path, raw: raw.len(), gzip: gzip.len(), brotli: brotli.len() });
    }
    Ok(sizes)
}

/// What a page waits for, in bytes of brotli.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Record {
    /// Script and first wasm: what is fetched before the first rows.
    first_rows: usize,
    /// The same, and what is fetched once they stand.
    in_all: usize,
}

impl Record {
    fn of(sizes: &[Size]) -> Self {
        Self { first_rows: first_rows(sizes).brotli, in_all: all(sizes).brotli }
    }

    fn read(root: &Path) -> Result<Self> {
        let text = fs::read_to_string(root.join(RECORD))
            .with_context(|| format!("cannot read {RECORD}"))?;
        serde_json::from_str(&text).with_context(|| format!("cannot read {RECORD}"))
    }

    /// Each size with its name and that of another record.
    fn beside(self, other: Self) -> [(&'static str, usize, usize); 2] {
        [("first rows", self.first_rows, other.first_rows), ("in all", self.in_all, other.in_all)]
    }
}

/// Prints every size, and how the sums differ from what is recorded.
pub fn print(root: &Path, sizes: &[Size]) -> Result<()> {
    println!("\n{:<28}{:>10}{:>10}{:>10}", "bytes", "raw", "gzip", "brotli");
    for Size { path, raw, gzip, brotli } in sizes.iter().chain([&first_rows(sizes), &all(sizes)]) {
        println!("{:<28}{raw:>10}{gzip:>10}{brotli:>10}", path.display());
    }
    for (name, now, before) in Record::of(sizes).beside(Record::read(root)?) {
        println!("{name}: {}", difference(now, before));
    }
    Ok(())
}

fn difference(now: usize, before: usize) -> String {
    let percent = (now as f64 / before as f64 - 1.0) * 100.0;
    let bytes = now as i64 - before as i64;
    format!("{now} bytes, {bytes:+} ({percent:+.1} %) against {before} as recorded")
}

/// Writes the present sizes down: from now on they are what is compared with.
pub fn record(root: &Path, sizes: &[Size]) -> Result<()> {
    let text = serde_json::to_string_pretty(&Record::of(sizes))?;
    fs::write(root.join(RECORD), text + "\n").with_context(|| format!("cannot write {RECORD}"))
}

/// Weighs what was built last, and fails where it grew beyond what is recorded.
pub fn check(root: &Path, package: &Path) -> Result<()> {
    let built = Record::of(&built(package)?);
    let record = Record::read(root)?;
    for (name, now, before) in built.beside(record) {
        println!("{name}: {}", difference(now, before));
    }
    within(built, record)
}

fn within(built: Record, record: Record) -> Result<()> {
    for (name, now, before) in built.beside(record) {
        if now * 100 > before * (100 + AIR) {
            bail!(
                "{name}: {}, more than the {AIR} % that are let through. Make the widget smaller, or write the \
                 sizes down on purpose: `cargo xtask build --record-sizes`",
                difference(now, before)
            );
        }
    }
    Ok(())
}

/// The sizes of the copies in brotli that the last build left.
fn built(package: &Path) -> Result<Vec<Size>> {
    let sized = |name: &str| {
        let file = beside(&package.join(name), ".br");
        let length = fs::metadata(&file)
            .with_context(|| format!("there is no {}: run `cargo xtask build`", file.display()))?
            .len();
        Ok(Size { path: name.into(), raw: 0, gzip: 0, brotli: usize::try_from(length)? })
    };
    package::SERVED.into_iter().map(sized).collect()
}

/// What a page fetches before it shows the first rows.
fn first_rows(sizes: &[Size]) -> Size {
    sum("first rows", sizes, &[package::JAVASCRIPT, package::WASM])
}

/// What a page fetches by and by.
fn all(sizes: &[Size]) -> Size {
    sum("in all", sizes, &package::SERVED)
}

fn sum(name: &str, sizes: &[Size], files: &[&str]) -> Size {
    let mut total = Size { path: name.into(), raw: 0, gzip: 0, brotli: 0 };
    let is_meant = |size: &&Size| files.iter().any(|file| Path::new(file) == size.path);
    for size in sizes.iter().filter(is_meant) {
        total.raw += size.raw;
        total.gzip += size.gzip;
        total.brotli += size.brotli;
    }
    total
}

fn beside(file: &Path, suffix: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let (buffer, quality, window) = (4096, 11, 22);
    let mut compressed = Vec::new();
    let mut encoder = brotli::CompressorWriter::new(&mut compressed, buffer, quality, window);
    encoder.write_all(bytes)?;
    drop(encoder);
    Ok(compressed)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn writes_copies_that_unpack_to_the_file() {
        let directory = tempfile::tempdir().unwrap();
        let text = "{\"a\": 1}".repeat(100);
        fs::write(directory.path().join("data.json"), &text).unwrap();
        fs::write(directory.path().join("LICENSE-MIT"), "text").unwrap();

        let sizes = compress(directory.path()).unwrap();

        assert_eq!(sizes.len(), 1);
        let read = |name: &str| fs::File::open(directory.path().join(name)).unwrap();
        let mut unpacked = String::new();
        flate2::read::GzDecoder::new(read("data.json.gz")).read_to_string(&mut unpacked).unwrap();
        assert_eq!(unpacked, text);
        unpacked.clear();
        brotli::Decompressor::new(read("data.json.br"), 4096)
            .read_to_string(&mut unpacked)
            .unwrap();
        assert_eq!(unpacked, text);
    }

    #[test]
    fn the_first_rows_wait_for_the_script_and_the_first_wasm() {
        let size = |path: &str, brotli| Size { path: path.into(), raw: 0, gzip: 0, brotli };
        let sizes = [
            size(package::JAVASCRIPT, 30_000),
            size(package::WASM, 100_000),
            size(package::MORE_WASM, 50_000),
            size("locales/fr.txt", 5_000),
        ];
        assert_eq!(Record::of(&sizes), Record { first_rows: 130_000, in_all: 180_000 });
    }

    #[test]
    fn what_grew_by_more_than_the_air_is_told_with_both_sizes() {
        let record = Record { first_rows: 100_000, in_all: 200_000 };
        assert!(within(Record { first_rows: 102_000, in_all: 150_000 }, record).is_ok());
        let message = within(Record { first_rows: 102_001, ..record }, record).unwrap_err();
        let message = message.to_string();
        assert!(message.contains("102001 bytes, +2001 (+2.0 %) against 100000"), "{message}");
        assert!(within(Record { in_all: 204_001, ..record }, record).is_err());
    }

    #[test]
    fn without_a_build_there_is_nothing_to_weigh() {
        let directory = tempfile::tempdir().unwrap();
        let message = built(directory.path()).err().unwrap().to_string();
        assert!(message.contains("run `cargo xtask build`"), "{message}");
    }

    #[test]
    fn what_is_recorded_is_read_again() {
        let directory = tempfile::tempdir().unwrap();
        fs::create_dir(directory.path().join("xtask")).unwrap();
        let wasm = Size { path: package::WASM.into(), raw: 3, gzip: 2, brotli: 1 };
        let sizes = [wasm];
        record(directory.path(), &sizes).unwrap();
        assert_eq!(Record::read(directory.path()).unwrap(), Record::of(&sizes));
    }
}
