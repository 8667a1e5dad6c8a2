//! The examples of docs/import.md are read as it says.

use resolution_table::import::corrections::read;
use resolution_table::import::diagnostics::Level;
use resolution_table::import::summary::Summary;
use resolution_table::import::{Options, import};

const GUIDE: &str = include_str!("../../docs/import.md");

/// The blocks of the guide in a language, each with the line after it.
fn blocks(language: &str) -> Vec<(String, &'static str)> {
    let fence = format!("```{language}\n");
    let parts = GUIDE.split(fence.as_str()).skip(1);
    let blocks = parts.map(|part| {
        let (block, after) = part.split_once("\n```\n").expect("the end of a block");
        (block.replace('⇥', "\t"), after.lines().next().unwrap_or_default())
    });
    blocks.collect()
}

/// Each example gives what stands under it, without an option, an error or a warning.
#[test]
fn every_kind_of_document_has_an_example() {
    let examples = blocks("text");
    assert_eq!(examples.len(), 7, "{examples:?}");
    for (text, says) in examples {
        let says =
            says.strip_prefix("→ `").and_then(|it| it.strip_suffix('`')).expect("its counts");
        let imported = import(&text, &Options::default());
        let summary = Summary::new(&imported.register, &imported.diagnostics);
        assert_eq!(summary.counts.to_string(), says, "{text}");
        let coverage = imported.check(&text);
        assert!(coverage.is_complete(), "{coverage}\n{text}");
        let told = imported.diagnostics.iter().find(|it| it.severity != Level::Note);
        assert!(told.is_none(), "{told:?}\n{text}");
    }
}

#[test]
fn the_file_of_corrections_is_one() {
    let files = blocks("json");
    assert!(!files.is_empty());
    for (file, _) in files {
        read(file.as_bytes()).unwrap_or_else(|error| panic!("{error}: {file}"));
    }
}
