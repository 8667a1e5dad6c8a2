//! The other half of the proof, for Word documents: its characters are those of the lines.

use std::collections::BTreeSet;

use super::findings::{Coverage, Fault, Typed};
use crate::import::document::{Characters, Document};

/// Compares what a Word document holds with the lines that were made of it: what is on the lines
/// and was not made by Word itself, together with what was left out, must be all there is.
pub fn compare(document: &Document, coverage: &mut Coverage) {
    coverage.places.clone_from(&document.places);
    let Some(account) = &document.account else {
        return;
    };
    let mut read = Characters::default();
    document.lines.iter().for_each(|line| read.add(line));
    let aside = |c: char| account.aside.values().map(|it| it.of(c)).sum::<usize>();
    let all = [&read, &account.held, &account.generated].into_iter().chain(account.aside.values());
    let all: BTreeSet<char> = all.flat_map(|it| it.0.keys().copied()).collect();
    for character in all {
        let held = account.held.of(character) + account.generated.of(character);
        let read = read.of(character) + aside(character);
        if held != read {
            coverage.faults.push(Fault::Miscounted { character, held, read });
        }
    }
    coverage.typed = Some(Typed {
        held: account.held.count(),
        generated: account.generated.count(),
        aside: account.aside.iter().map(|(why, it)| (*why, it.count())).collect(),
    });
}
