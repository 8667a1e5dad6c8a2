//! The corpus of the fuzz targets, and each of its files cut off and changed here and there.

#[path = "../../fuzz/targets.rs"]
mod targets;

use std::fs;
use std::path::Path;

use crate::numbers::Numbers;

fn run(name: &str, target: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(name);
    let mut count = 0;
    for entry in fs::read_dir(&folder).expect("the corpus").flatten() {
        let bytes = fs::read(entry.path()).expect("a file");
        println!("{}", entry.path().display());
        target(&bytes);
        let mut numbers = Numbers(41);
        for _ in 0..12 {
            let mut changed = bytes.clone();
            changed.truncate(numbers.below(bytes.len()) + 1);
            for _ in 0..numbers.below(4) {
                let at = numbers.below(changed.len());
                changed[at] = numbers.below(256) as u8;
            }
            target(&changed);
        }
        count += 1;
    }
    assert!(count > 1, "the corpus of {name} is there");
}

#[test]
fn texts() {
    run("text", targets::text);
}

#[test]
fn word_documents() {
    run("docx", targets::docx);
}

#[test]
fn registers() {
    run("json", targets::json);
}

#[test]
fn searches() {
    run("query", targets::query);
}
