//! What is searched in a resolution itself, beside its provisions.

use crate::model::Resolution;

use super::index::Index;

/// Number and title on the first line; below it summary, leads, annexes and notes.
pub(super) fn heading(index: &Index, resolution: &Resolution, title: &str) -> String {
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
