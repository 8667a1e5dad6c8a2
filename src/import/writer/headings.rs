//! Headings of rows: what the two tables say of the same resolution.

use crate::model::{Artefact, Printed, Resolution, Status};

use super::Writer;
use crate::import::diagnostics::{Diagnostic, Level};
use crate::import::document::spot;
use crate::import::draft::Bracketed;
use crate::import::front::recognition::UNKNOWN;
use crate::import::lexicon::editions;
use crate::import::provenance::MarkupKind;
use crate::import::sourced::Sourced;
use crate::import::{draft, inspect};
use crate::wording::statuses::status;

/// The status that the data files call `id`.
fn status_named(id: &str) -> Option<Status> {
    Status::ALL.iter().copied().find(|status| status.id() == id)
}

impl Writer<'_> {
    /// Messages about what the two tables say of the same resolution.
    pub(super) fn compare(
        &mut self,
        overview: Option<&draft::OverviewRow>,
        detail: Option<&draft::DetailRow>,
    ) {
        match (overview, detail) {
            (Some(overview), None) if self.both_tables => {
                let message = format!("{} is in the overview only", overview.heading.name());
                let line = overview.heading.number.first_line();
                self.diagnostics.push(Diagnostic::new(
                    line,
                    Level::Warning,
                    "one-table-only",
                    message,
                ));
            }
            (None, Some(detail)) if self.both_tables => {
                let message = format!("{} is in the detailed table only", detail.heading.name());
                let line = detail.heading.number.first_line();
                self.diagnostics.push(Diagnostic::new(
                    line,
                    Level::Warning,
                    "one-table-only",
                    message,
                ));
            }
            (Some(overview), Some(detail)) => {
                let (Some(first), Some(second)) = (&overview.heading.title, &detail.title) else {
                    return;
                };
                let Some((only_first, only_second)) =
                    inspect::title_differences(first.text(), second.text())
                else {
                    return;
                };
                let message = format!(
                    "the title of {} differs between the tables: only the overview ({}) has [{}], only the detailed table has [{}]; both are kept",
                    detail.heading.name(),
                    spot(self.places, first.first_line()),
                    only_first.join(" "),
                    only_second.join(" "),
                );
                let line = second.first_line();
                self.diagnostics.push(Diagnostic::new(line, Level::Note, "titles-differ", message));
            }
            _ => {}
        }
    }

    pub(super) fn overview(
        &mut self,
        pointer: &str,
        row: &draft::OverviewRow,
        own_title: bool,
        resolution: &mut Resolution,
        printed: &mut Printed,
    ) {
        let heading = &row.heading;
        if let Some(words) = &heading.designation {
            let designation = format!("{pointer}/printed/overview_designation");
            printed.overview_designation = Some(self.provenance.leaf(designation, words));
        }
        self.marked(pointer, heading, resolution, printed);
        if let Some(joint) = &heading.joint {
            self.joint(pointer, joint, printed);
        }
        let at = match own_title {
            true => format!("{pointer}/printed/overview_title"),
            false => format!("{pointer}/title"),
        };
        if let Some(title) = &heading.title {
            let title = self.text(at.clone(), title);
            match own_title {
                true => printed.overview_title = Some(title),
                false => resolution.title = title,
            }
        }
        if let Some(colon) = &heading.colon {
            self.provenance.markup(at, MarkupKind::HeadingColon, colon);
        }
        for (index, paragraph) in row.paragraphs.iter().enumerate() {
            let text = self.text(format!("{pointer}/summary/{index}"), paragraph);
            resolution.summary.push(text);
        }
    }

    /// What joins number and title.
    pub(super) fn joint(&mut self, pointer: &str, joint: &Sourced, printed: &mut Printed) {
        let at = match printed.joint.as_deref().is_none_or(|other| other == joint.text()) {
            true => format!("{pointer}/printed/joint"),
            false => self.artefact(joint),
        };
        let words = self.provenance.leaf(at.clone(), joint);
        if at.starts_with(pointer) {
            printed.joint = Some(words);
        }
    }

    /// A new place among the artefacts for words that are printed there.
    fn artefact(&mut self, words: &Sourced) -> String {
        self.artefacts.push(Artefact { line: words.first_line(), words: words.text().to_owned() });
        format!("/source/artefacts/{}/words", self.artefacts.len() - 1)
    }

    /// What stands around the number: mark, edition and status.
    pub(super) fn marked(
        &mut self,
        pointer: &str,
        heading: &draft::RowHeading,
        resolution: &mut Resolution,
        printed: &mut Printed,
    ) {
        if let Some(mark) = &heading.mark {
            let word = mark.text().split(char::is_whitespace).next().unwrap_or_default();
            let status = self.language.status(word.trim_end_matches('*')).and_then(status_named);
            let at = match printed.mark.is_none() {
                true => format!("{pointer}/printed/mark"),
                false => self.artefact(mark),
            };
            let words = self.provenance.leaf(at, mark);
            printed.mark.get_or_insert(words);
            resolution.status = resolution.status.or(status);
        }
        self.edition(pointer, heading, resolution, printed);
        self.status(pointer, heading, resolution, printed);
    }

    fn edition(
        &mut self,
        pointer: &str,
        heading: &draft::RowHeading,
        resolution: &mut Resolution,
        printed: &mut Printed,
    ) {
        let Some(Bracketed { words, brackets }) = &heading.edition else {
            return;
        };
        let other = printed.edition.clone();
        let same = other.as_deref().is_none_or(|other| other == words.text());
        let at = match same {
            true => format!("{pointer}/printed/edition"),
            false => self.artefact(words),
        };
        for bracket in brackets {
            self.provenance.markup(at.clone(), MarkupKind::StatusBracket, bracket);
        }
        let edition = self.provenance.leaf(at, words);
        let read = editions::read(&edition);
        if !same {
            let message = format!(
                "the edition of {} is \"{edition}\" here and \"{}\" in the overview, which counts; kept among the artefacts",
                heading.name(),
                other.unwrap_or_default()
            );
            let line = words.first_line();
            let diagnostic = Diagnostic::new(line, Level::Warning, "editions-differ", message);
            self.diagnostics.push(diagnostic);
            return;
        }
        printed.edition = Some(edition);
        if let Some(read) = read {
            resolution.revision = Some(read.revision);
            if let Some(body) = read.body.filter(|_| self.body == UNKNOWN) {
                resolution.body = body.to_owned();
            }
        }
    }

    pub(super) fn status(
        &mut self,
        pointer: &str,
        heading: &draft::RowHeading,
        resolution: &mut Resolution,
        printed: &mut Printed,
    ) {
        let Some(Bracketed { words: inside, brackets }) = &heading.status else {
            return;
        };
        let other = printed.status.as_deref();
        let at = match other.is_none_or(|other| other == inside.text()) {
            true => format!("{pointer}/printed/status"),
            false => format!("/source/artefacts/{}/words", self.artefacts.len()),
        };
        for bracket in brackets {
            self.provenance.markup(at.clone(), MarkupKind::StatusBracket, bracket);
        }
        let words = self.provenance.leaf(at, inside);
        let line = inside.first_line();
        if other.is_some_and(|other| other != words) {
            let message = format!(
                "the status of {} is \"{words}\" here and another in the overview, which counts; kept among the artefacts",
                heading.name()
            );
            let diagnostic = Diagnostic::new(line, Level::Warning, "statuses-differ", message);
            self.diagnostics.push(diagnostic);
            self.artefacts.push(Artefact { line, words });
            return;
        }
        printed.status = Some(words);
        let found = self.language.status(inside.text()).and_then(status_named);
        resolution.status = found.or_else(|| status(inside.text()));
        if resolution.status.is_none() {
            let message = format!(
                "the status \"{}\" of {} is unknown; kept as printed, without a status",
                inside.text(),
                heading.name()
            );
            self.diagnostics.push(Diagnostic::new(line, Level::Warning, "unknown-status", message));
        }
    }
}
