//! Two titles of one resolution that have the same words, but not all of them or not in the same
//! order.

use crate::compare::{Piece, pieces};
use crate::import::diagnostics::{Diagnostic, Level};
use crate::import::inspect;
use crate::model::{Register, Resolution};

/// A title that is cut off is shorter by at least so many words: one more is mostly an acronym.
const FEWEST_CUT: usize = 2;

/// Compares the title of the overview with that of the text, where both are printed. Titles that
/// differ by their words are told where the tables are joined.
pub fn compare(
    register: &Register,
    resolution: &Resolution,
    line: u32,
    found: &mut Vec<Diagnostic>,
) {
    let printed = resolution.printed.as_ref();
    let Some(overview) = printed.and_then(|it| it.overview_title.as_ref()) else { return };
    let own = &register.language;
    let (overview, text) =
        (overview.choose(&[], own).words, resolution.title.choose(&[], own).words);
    let (one, other) = (sequence(overview), sequence(text));
    if one == other {
        return;
    }
    let printed = |title: &str| title.split_whitespace().count();
    let cut = |(short, shown): (&[String], &str), (long, whole): (&[String], &str)| {
        let more = printed(whole) >= printed(shown) + FEWEST_CUT;
        !short.is_empty() && long.len() > short.len() && long.starts_with(short) && more
    };
    let (one, other) = ((one.as_slice(), overview), (other.as_slice(), text));
    let name = resolution.path();
    let mut warn = |rule, message| {
        found.push(Diagnostic::new(line, Level::Warning, rule, message));
    };
    match (cut(one, other), cut(other, one)) {
        (true, _) => warn(
            "title-cut",
            format!("the overview ends the title of Resolution {name} early: \"{text}\" goes on"),
        ),
        (_, true) => warn(
            "title-cut",
            format!(
                "the title of Resolution {name} ends early: the overview goes on, \"{overview}\""
            ),
        ),
        _ if inspect::title_differences(overview, text).is_none() => warn(
            "title-order",
            format!(
                "the title of Resolution {name} has the same words in another order or number in the overview: {}",
                marked(text, overview)
            ),
        ),
        _ => {}
    }
}

/// The words of a title that count, in their order.
fn sequence(title: &str) -> Vec<String> {
    inspect::title_words(title).collect()
}

/// The title of the text, with what only the overview has in braces and what it lacks in brackets.
fn marked(text: &str, overview: &str) -> String {
    let pieces = pieces(text, overview);
    let marked = pieces.iter().map(|piece| match piece {
        Piece::Same(words) => words.clone(),
        Piece::Removed(words) => format!("[-{words}-]"),
        Piece::Added(words) => format!("{{+{words}+}}"),
    });
    marked.collect()
}
