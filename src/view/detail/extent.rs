//! How much of a text is shown: all of it or, while a search is active, the provisions that match,
//! with what they stand under and what they hold.

use yew::prelude::*;

use crate::i18n::{Counted, Message};
use crate::query::{Action, Entry, Evidence, Extent, Index};
use crate::view::root::inquiry::Inquiry;

/// The provisions of one resolution that are shown.
pub(in crate::view) struct Shown<'a> {
    /// The paths of those that match; none where all are shown.
    matching: Option<Vec<&'a str>>,
    /// How many do not match; 0 where the search does not tell provisions apart.
    others: usize,
    /// Whether a provision matches.
    tells: bool,
}

impl<'a> Shown<'a> {
    /// What the reader wants to see of that resolution.
    pub(in crate::view) fn of(inquiry: &'a Inquiry, entry: &Entry) -> Self {
        let matching = matching(&inquiry.index, &inquiry.outcome.found, entry);
        let Some(matching) = matching else {
            return Self::everything();
        };
        let is_other = |row: &usize| {
            inquiry.index.rows().get(*row).is_some_and(|row| !is_with(&matching, &row.path))
        };
        let others = entry.rows.clone().filter(is_other).count();
        let is_whole = inquiry.criteria.extent == Extent::Whole || others == 0;
        Self { matching: (!is_whole).then_some(matching), others, tells: true }
    }

    /// All of them.
    pub(in crate::view) fn everything() -> Self {
        Self { matching: None, others: 0, tells: false }
    }

    /// Whether a search tells provisions apart.
    pub(in crate::view) fn tells(&self) -> bool {
        self.tells
    }

    /// Whether the provision at that path is shown.
    pub(in crate::view) fn has(&self, path: &str) -> bool {
        self.matching.as_ref().is_none_or(|matching| is_with(matching, path))
    }

    /// Whether one of these is shown, or all are.
    pub(in crate::view) fn has_any(&self, paths: &[String]) -> bool {
        self.matching.is_none() || paths.iter().any(|path| self.has(path))
    }

    /// Whether all are shown.
    pub(in crate::view) fn is_whole(&self) -> bool {
        self.matching.is_none()
    }

    /// The button that shows the others, and hides them again.
    pub(in crate::view) fn button(&self, inquiry: &Inquiry) -> Html {
        if self.others == 0 {
            return Html::default();
        }
        let (name, next) = match self.is_whole() {
            false => {
                (inquiry.locale.count(Counted::OtherProvisions, self.others, &[]), Extent::Whole)
            }
            true => (inquiry.text(Message::OnlyMatching), Extent::Matching),
        };
        let onclick = inquiry.to.acting(move || Action::SetExtent(next));
        html! { <button type="button" class="link-button" data-action="extent" {onclick}>{ name }</button> }
    }
}

/// Whether the provision at that path does not stand on the page for what is searched.
pub(in crate::view) fn hides(index: &Index, found: &Evidence, path: &str) -> bool {
    let Some(row) = index.rows().iter().find(|row| row.path == path) else { return false };
    let Some((_, entry)) = index.resolution(row.resolution) else { return false };
    matching(index, found, entry).is_some_and(|matching| !is_with(&matching, path))
}

/// The paths of the provisions that match; none where no words are searched, or no provision has
/// them.
fn matching<'a>(index: &'a Index, found: &Evidence, entry: &Entry) -> Option<Vec<&'a str>> {
    if found.is_empty() {
        return None;
    }
    let own = entry.rows.clone().filter(|row| found.has(*row));
    let paths = own.filter_map(|row| index.rows().get(row)).filter(|row| !row.is_empty());
    let paths: Vec<&str> = paths.map(|row| row.path.as_str()).collect();
    (!paths.is_empty()).then_some(paths)
}

/// Whether the provision at `path` is one of these, holds one of them, or stands in one.
fn is_with(matching: &[&str], path: &str) -> bool {
    let is_in = |inner: &str, outer: &str| {
        inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    matching.iter().any(|found| is_in(found, path) || is_in(path, found))
}
