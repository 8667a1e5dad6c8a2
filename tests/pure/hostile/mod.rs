//! Registers that were made to do harm: nothing panics, nothing freezes, and every complaint is short.

mod corpus;
mod limits;
mod made;

use std::time::Duration;

use crate::locale::locale;
use cpu_time::ThreadTime;
use resolution_table::export::{Citing, CsvForm, ExportContext, Format, Selection, export};
use resolution_table::i18n::Language;
use resolution_table::model::{Decoded, decode};
use resolution_table::query::{
    Action, Criteria, Index, Outcome, View, apply, groups, matrix, outcome, suggest,
};
use resolution_table::text::Folding;
use resolution_table::view::Locale;
use std::rc::Rc;

/// The longest sentence about a file.
const LONGEST: usize = 1000;

/// How far a file is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Through {
    /// Decoded, indexed and listed with its facets.
    List,
    /// Then shown in every view, and searched.
    Search,
    /// Then exported in every format.
    Exports,
}

/// What became of a file: how many resolutions were shown, or why none was.
#[derive(Debug)]
pub struct Survived {
    pub shown: Result<usize, String>,
    pub time: Duration,
}

/// Takes a file through all that the widget does with it, natively: decode, index, search, group,
/// suggest, export. The time is the processor's for this thread: other work does not count.
pub fn survive(bytes: &[u8], search: &str, through: Through) -> Survived {
    let begun = ThreadTime::now();
    let Decoded { register, problems } = match decode(bytes) {
        Ok(decoded) => decoded,
        Err(error) => {
            let told = error.to_string();
            assert!(!told.is_empty() && told.len() <= LONGEST, "{} bytes", told.len());
            return Survived { shown: Err(told), time: begun.elapsed() };
        }
    };
    for problem in problems.iter().map(ToString::to_string) {
        assert!(problem.len() <= 2 * LONGEST, "{} bytes: {problem}", problem.len());
    }
    let count = register.resolutions.len();
    let locale = locale(Language::English);
    let index = Index::new(Rc::new(register), vec!["en".to_owned()], Rc::new(Folding::native()));
    let begin = Criteria::default();
    let all = outcome(&index, &begin, &locale);
    assert_eq!(all.rows.len(), count, "every resolution is a row");
    let found = match through {
        Through::List => None,
        _ => Some(look(&index, &begin, search, &locale)),
    };
    if let Some(found) = found.filter(|_| through == Through::Exports) {
        let citing = Citing { catalogue: &locale.catalogue, index: &index };
        let context = ExportContext {
            citing,
            formats: &*locale.formats,
            filters: &[],
            today: Some("2026-11-28"),
        };
        for outcome in [&all, &found] {
            let selection = Selection::listed(&begin, outcome);
            for format in Format::ALL {
                let _ = export(&context, &selection, *format, CsvForm::default());
            }
        }
    }
    Survived { shown: Ok(count), time: begun.elapsed() }
}

/// The views, a search, groups and suggestions.
fn look(index: &Index, begin: &Criteria, search: &str, locale: &Locale) -> Outcome {
    for view in View::ALL {
        let criteria = apply(begin, Action::Show(*view));
        let found = outcome(index, &criteria, locale);
        let _ = groups(index, &criteria, &found.rows, locale);
        if *view == View::Matrix {
            let _ = matrix(index, &criteria, &found);
        }
    }
    let criteria = Criteria { search: search.to_owned(), ..begin.clone() };
    let _ = suggest(index, locale, search);
    outcome(index, &criteria, locale)
}
