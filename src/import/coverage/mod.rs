//! The proof that nothing was lost: every printed character is in exactly one field.
//!
//! The check does not trust the parser. It looks at the document, at the serialised output and at
//! the list of places, and compares.

mod account;
mod findings;

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use crate::import::document::is_printed;
use crate::import::document::sourced::Span;
use crate::import::numerals::as_ascii;
use crate::import::provenance::Provenance;

pub use account::compare;
pub use findings::{Coverage, Fault, Typed};

/// Compares the lines of the document with the output and its provenance.
pub fn check(lines: &[&str], output: &Value, provenance: &Provenance) -> Coverage {
    let mut coverage = Coverage {
        lines: lines.len(),
        printed_lines: lines.iter().filter(|line| !line.trim().is_empty()).count(),
        fields: provenance.leaves.len(),
        ..Coverage::default()
    };
    let mut uses: Vec<Vec<u32>> = lines.iter().map(|line| vec![0; line.len()]).collect();
    for leaf in &provenance.leaves {
        for span in &leaf.spans {
            count(&mut uses, *span);
            coverage.in_fields += printed_characters(slice(lines, *span));
        }
        let printed = joined(lines, &leaf.spans);
        let found = match output.pointer(&leaf.pointer) {
            Some(Value::String(found)) => found.clone(),
            Some(Value::Number(found)) => found.to_string(),
            _ => String::new(),
        };
        // A number is written in digits 0 to 9, whatever its script.
        let printed = match leaf.pointer.ends_with("/number") {
            true => as_ascii(&printed),
            false => printed,
        };
        if folded(&found) != folded(&printed) {
            let pointer = leaf.pointer.clone();
            coverage.faults.push(Fault::Differs { pointer, found, printed });
        }
    }
    for markup in &provenance.markup {
        count(&mut uses, markup.span);
        let words = slice(lines, markup.span);
        *coverage.markup.entry(markup.kind).or_default() += printed_characters(words);
        if !markup.kind.allows(words.trim()) {
            coverage.faults.push(Fault::NotMarkup {
                kind: markup.kind,
                line: markup.span.line,
                words: words.to_owned(),
            });
        }
    }
    for (index, (line, uses)) in lines.iter().zip(&uses).enumerate() {
        let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
        coverage.characters += printed_characters(line);
        for words in runs(line, uses, |count| count == 0) {
            let line = number;
            coverage.faults.push(Fault::LeftOver { line, words });
        }
        for words in runs(line, uses, |count| count > 1) {
            let line = number;
            coverage.faults.push(Fault::Doubled { line, words });
        }
    }
    invented(output, provenance, &mut coverage);
    coverage
}

fn count(uses: &mut [Vec<u32>], span: Span) {
    let line = (span.line as usize).checked_sub(1).and_then(|index| uses.get_mut(index));
    if let Some(bytes) = line.and_then(|line| line.get_mut(span.start..span.end)) {
        bytes.iter_mut().for_each(|count| *count += 1);
    }
}

fn slice<'a>(lines: &[&'a str], span: Span) -> &'a str {
    (span.line as usize)
        .checked_sub(1)
        .and_then(|index| lines.get(index))
        .and_then(|line| line.get(span.start..span.end))
        .unwrap_or("")
}

fn printed_characters(text: &str) -> usize {
    text.chars().filter(|c| is_printed(*c)).count()
}

/// The words at `spans`: those of one line follow one another directly, those of the next after a
/// space.
fn joined(lines: &[&str], spans: &[Span]) -> String {
    let mut text = String::new();
    let mut last = None;
    for span in spans {
        if last.is_some_and(|line| line != span.line) {
            text.push(' ');
        }
        text.push_str(slice(lines, *span));
        last = Some(span.line);
    }
    text
}

/// Spaces, tabs and line ends folded; non-breaking spaces are characters.
fn folded(text: &str) -> String {
    text.split([' ', '\t', '\n', '\r'])
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The longest stretches of printed characters whose uses are as `wanted`.
fn runs(line: &str, uses: &[u32], wanted: impl Fn(u32) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    let mut run = String::new();
    for (at, c) in line.char_indices() {
        let here = uses.get(at).copied().unwrap_or(0);
        match !is_printed(c) {
            true if !run.is_empty() => run.push(c),
            true => {}
            false if wanted(here) => run.push(c),
            false => found.push(std::mem::take(&mut run)),
        }
    }
    found.push(run);
    found.into_iter().map(|run| run.trim().to_owned()).filter(|run| !run.is_empty()).collect()
}

/// Fields that the importer works out; everything else must have been printed.
const DERIVED: &[&str] = &[
    "/format",
    "/id",
    "/language",
    "/title",
    "/title/*",
    "/assembly/**",
    "/source/authority",
    "/source/title",
    "/source/title/*",
    "/source/language",
    "/source/date",
    "/source/link",
    "/bodies/**",
    "/context/figures/**",
    "/resolutions/*/body",
    "/resolutions/*/key",
    "/resolutions/*/kind",
    "/resolutions/*/status",
    "/resolutions/*/revision/**",
    "/resolutions/*/references/**",
    "/resolutions/*/notes/*/anchor/at",
    "/resolutions/*/sections/*/verb",
    "/resolutions/*/sections/*/part",
    "/resolutions/**/delegates",
    "/resolutions/**/addressees/*",
    "/resolutions/**/mentions/*",
    "/resolutions/**/duties/*",
];

fn is_derived(pointer: &str) -> bool {
    let steps: Vec<_> = pointer.split('/').collect();
    DERIVED.iter().any(|pattern| {
        let pattern: Vec<_> = pattern.split('/').collect();
        fits(&pattern, &steps)
    })
}

fn fits(pattern: &[&str], steps: &[&str]) -> bool {
    match (pattern.split_first(), steps.split_first()) {
        (None, None) => true,
        (Some((&"**", rest)), _) => (0..=steps.len()).any(|skip| fits(rest, &steps[skip..])),
        (Some((want, rest)), Some((step, steps))) => {
            (*want == "*" || want == step) && fits(rest, steps)
        }
        _ => false,
    }
}

fn invented(output: &Value, provenance: &Provenance, coverage: &mut Coverage) {
    let known: HashSet<&str> = provenance.leaves.iter().map(|leaf| leaf.pointer.as_str()).collect();
    let mut printed: HashMap<String, String> = HashMap::new();
    walk(output, String::new(), &mut |pointer, value| {
        let found = match value {
            Value::String(found) if !found.is_empty() => found.clone(),
            Value::Number(found) if pointer.ends_with("/number") => found.to_string(),
            _ => return,
        };
        if known.contains(pointer) {
            let owner = owner(pointer);
            let text = printed.entry(owner).or_default();
            text.push_str(&folded(&found));
            text.push('\n');
        } else if is_derived(pointer) {
            coverage.derived += 1;
        } else {
            coverage.faults.push(Fault::Invented { pointer: pointer.to_owned(), found });
        }
    });
    // A citation is derived, but its words must be words of its resolution.
    walk(output, String::new(), &mut |pointer, value| {
        let (true, true, Value::String(found)) =
            (pointer.contains("/references/"), pointer.ends_with("/words"), value)
        else {
            return;
        };
        let text = printed.get(&owner(pointer));
        if !text.is_some_and(|text| text.contains(&folded(found))) {
            coverage
                .faults
                .push(Fault::Invented { pointer: pointer.to_owned(), found: found.clone() });
        }
    });
}

/// The first two steps of a pointer: `/resolutions/3`.
fn owner(pointer: &str) -> String {
    pointer.split('/').take(3).collect::<Vec<_>>().join("/")
}

fn walk(value: &Value, pointer: String, visit: &mut dyn FnMut(&str, &Value)) {
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                walk(item, format!("{pointer}/{index}"), visit);
            }
        }
        Value::Object(fields) => {
            for (key, item) in fields {
                let key = key.replace('~', "~0").replace('/', "~1");
                walk(item, format!("{pointer}/{key}"), visit);
            }
        }
        leaf => visit(&pointer, leaf),
    }
}
