//! Lines that a person said are something else, before the document is read.

use super::read::{Corrections, LineCorrection, LineKind};
use crate::import::diagnostics::{Diagnostic, Level};
use crate::import::document::Document;
use crate::import::document::role::Role;

/// Makes the lines of a document what a person said they are. What fits no line is told among the
/// messages.
pub fn correct_lines(document: &mut Document, corrections: &Corrections) {
    for correction in &corrections.lines {
        if let Err(message) = correct(document, correction) {
            document.diagnostics.push(Diagnostic::new(0, Level::Warning, "correction", message));
        }
    }
}

fn correct(document: &mut Document, correction: &LineCorrection) -> Result<(), String> {
    let LineCorrection { line, nth, is, .. } = correction;
    let same = |printed: &String| printed.split_whitespace().eq(line.split_whitespace());
    let found: Vec<usize> =
        document.lines.iter().enumerate().filter(|(_, it)| same(it)).map(|(at, _)| at).collect();
    let at = match (found.as_slice(), nth) {
        ([], _) => {
            return Err(format!("there is no line \"{line}\" any more: it was not corrected"));
        }
        ([one], None | Some(1)) => *one,
        (several, Some(nth)) => {
            *nth.checked_sub(1).and_then(|nth| several.get(nth)).ok_or_else(|| {
                format!("there are {} lines \"{line}\", and no number {nth}", several.len())
            })?
        }
        (several, None) => {
            let count = several.len();
            return Err(format!(
                "there are {count} lines \"{line}\": say with \"nth\" which of them is meant (1 to {count})"
            ));
        }
    };
    if let Some(line) = document.parts.lines.get_mut(at) {
        line.role = match is {
            LineKind::Heading => Role::Call,
            LineKind::Text => Role::Text,
            LineKind::GoesOn => Role::GoesOn,
        };
    }
    Ok(())
}
