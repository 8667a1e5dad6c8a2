//! What is searched in a resolution itself, beside its provisions.

use crate::model::Resolution;

use super::index::{Entry, Index, Row};

/// Number and title on the first line; below it summary, leads, annexes and notes.
pub(in crate::query) fn heading(index: &Index, resolution: &Resolution, title: &str) -> String {
    let mut heading = format!("{} {title}", resolution.number);
    for summary in &resolution.summary {
        heading.push('\n');
        heading.push_str(index.choose(summary).words);
    }
    for extra in resolution.sections.iter().filter_map(|section| section.lead.as_ref()) {
        heading.push('\n');
        heading.push_str(index.choose(extra).words);
    }
    for annex in &resolution.annexes {
        for text in [&annex.label, &annex.title].into_iter().flatten() {
            heading.push('\n');
            heading.push_str(index.choose(text).words);
        }
    }
    for note in &resolution.notes {
        heading.push('\n');
        heading.push_str(index.choose(&note.text).words);
    }
    heading
}

/// Where the first line of `text` ends.
pub(in crate::query) fn line_end(text: &str) -> usize {
    text.find('\n').unwrap_or(text.len())
}

impl Entry {
    /// The number and the title, folded.
    pub(in crate::query) fn title(&self) -> &str {
        &self.heading()[..self.title_end]
    }

    /// The summary and what else is above the provisions, folded.
    pub(in crate::query) fn below_title(&self) -> &str {
        &self.heading()[self.title_end..]
    }
}

impl Row {
    /// What is searched in it without the title of its resolution, folded.
    pub(in crate::query) fn own_words(&self) -> &str {
        &self.words()[self.own..]
    }
}
