//! Headings of rows: what the two tables say of the same resolution.

use crate::model::{Artefact, Printed, Resolution};

use super::Writer;
use crate::import::diagnostics::{Diagnostic, Level};
use crate::import::document::spot;
use crate::import::provenance::MarkupKind;
use crate::import::{draft, inspect};
use crate::wording::statuses::status;

impl Writer<'_> {
    /// Messages about what the two tables say of the same resolution.
    pub(super) fn compare(
        &mut self,
        overview: Option<&draft::OverviewRow>,
        detail: Option<&draft::DetailRow>,
    ) {
        match (overview, detail) {
            (Some(overview), None) => {
                let message =
                    format!("Resolution {} is in the overview only", overview.heading.value);
                let line = overview.heading.number.first_line();
                self.diagnostics.push(Diagnostic::new(
                    line,
                    Level::Warning,
                    "one-table-only",
                    message,
                ));
            }
            (None, Some(detail)) => {
                let message =
                    format!("Resolution {} is in the detailed table only", detail.heading.value);
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
                    "the title of Resolution {} differs between the tables: only the overview ({}) has [{}], only the detailed table has [{}]; both are kept",
                    detail.heading.value,
                    spot(self.places, first.first_line()),
                    only_first.join(" "),
                    only_second.join(" "),
                );
                let line = second.first_line();
                self.diagnostics.push(Diagnostic::new(line, Level::Note, "titles-differ", message));
            }
            (None, None) => {}
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
        let designation = format!("{pointer}/printed/overview_designation");
        printed.overview_designation =
            Some(self.provenance.leaf(designation, &heading.designation));
        self.status(pointer, heading, resolution, printed);
        if let Some(joint) = &heading.joint {
            printed.joint = Some(self.provenance.leaf(format!("{pointer}/printed/joint"), joint));
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

    pub(super) fn status(
        &mut self,
        pointer: &str,
        heading: &draft::RowHeading,
        resolution: &mut Resolution,
        printed: &mut Printed,
    ) {
        let Some([open, inside, close]) = &heading.status else {
            return;
        };
        let other = printed.status.as_deref();
        let at = match other.is_none_or(|other| other == inside.text()) {
            true => format!("{pointer}/printed/status"),
            false => format!("/source/artefacts/{}/words", self.artefacts.len()),
        };
        for bracket in [open, close] {
            self.provenance.markup(at.clone(), MarkupKind::StatusBracket, bracket);
        }
        let words = self.provenance.leaf(at, inside);
        let line = inside.first_line();
        if other.is_some_and(|other| other != words) {
            let message = format!(
                "the status of Resolution {} is \"{words}\" here and another in the overview, which counts; kept among the artefacts",
                heading.value
            );
            let diagnostic = Diagnostic::new(line, Level::Warning, "statuses-differ", message);
            self.diagnostics.push(diagnostic);
            self.artefacts.push(Artefact { line, words });
            return;
        }
        printed.status = Some(words);
        resolution.status = status(inside.text());
        if resolution.status.is_none() {
            let message = format!(
                "the status \"{}\" of Resolution {} is unknown; kept as printed, without a status",
                inside.text(),
                heading.value
            );
            self.diagnostics.push(Diagnostic::new(line, Level::Warning, "unknown-status", message));
        }
    }
}
