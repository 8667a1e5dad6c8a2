//! Compressed copies of the served files, and what they weigh.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::package;

/// What the first rows may cost, in bytes of brotli: the script and the first wasm.
const FIRST_ROWS: usize = 162_000;

/// What all of the widget may cost: the same and what is fetched once the first rows stand.
const ALL: usize = 294_000;

/// Kinds of files that are served, and worth compressing.
const SERVED: [&str; 4] = ["js", "wasm", "json", "css"];

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

pub fn print(sizes: &[Size]) {
    let (first_rows, all) = (first_rows(sizes), all(sizes));
    println!("\n{:<28}{:>10}{:>10}{:>10}", "bytes", "raw", "gzip", "brotli");
    for Size { path, raw, gzip, brotli } in sizes.iter().chain([&first_rows, &all]) {
        println!("{:<28}{raw:>10}{gzip:>10}{brotli:>10}", path.display());
    }
}

pub fn check_budget(sizes: &[Size]) -> Result<()> {
    for (size, budget) in [(first_rows(sizes), FIRST_ROWS), (all(sizes), ALL)] {
        let (part, size) = (size.path.display().to_string(), size.brotli);
        if size > budget {
            bail!(
                "{part}: {size} bytes on the wire, {} more than the budget of {budget}; make the widget \
                 smaller, or build with --no-budget while you work",
                size - budget
            );
        }
    }
    Ok(())
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
    fn the_budget_of_the_first_rows_counts_the_script_and_the_first_wasm() {
        let size = |path: &str, brotli| Size { path: path.into(), raw: 0, gzip: 0, brotli };
        let js = size(package::JAVASCRIPT, 30_000);
        let wasm = size(package::WASM, FIRST_ROWS - 30_000);
        let sizes = [js, wasm, size("locales/fr.json", 5_000)];
        assert!(check_budget(&sizes).is_ok());

        let [js, wasm, data] = sizes;
        let sizes = [js, Size { brotli: wasm.brotli + 1, ..wasm }, data];
        let message = check_budget(&sizes).unwrap_err().to_string();
        assert!(message.contains(&format!("{} bytes", FIRST_ROWS + 1)), "{message}");
    }
}
