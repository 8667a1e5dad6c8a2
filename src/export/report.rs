//! An export as a table with its head, before it is written in any format.

use super::cell::Cell;
use super::citation::Citing;
use super::context::ExportContext;
use super::selection::{Rows, Scope, Selection};
use super::table::table;
use crate::i18n::{Counted, Language, Message};
use crate::model::LocalizedText;

/// A table with its head.
pub(in crate::export) struct Report {
    /// The reader's language.
    pub(in crate::export) language: &'static str,
    /// The register's title.
    pub(in crate::export) title: Cell,
    /// Source, standing, date, filters, number of rows.
    pub(in crate::export) head: Vec<String>,
    /// The names of the columns.
    pub(in crate::export) columns: Vec<String>,
    /// The rows, each with a cell for each column.
    pub(in crate::export) rows: Vec<Vec<Cell>>,
}

impl Report {
    /// The direction of its text.
    pub(in crate::export) fn direction(&self) -> &'static str {
        Language::direction(self.language)
    }
}

/// What the head says: on paper, and in every format.
pub fn head_lines(exporting: &ExportContext, selection: &Selection) -> Vec<String> {
    let Citing { catalogue, index } = exporting.citing;
    let (register, fill) =
        (index.register(), |message, name, value: &str| catalogue.fill(message, &[(name, value)]));
    let own = catalogue.language().tag();
    let mut head = Vec::new();
    for (_, source, _) in register.documents() {
        let mut lines = vec![catalogue.text(Message::of_authority(source.authority))];
        if source.unofficial_translations.iter().any(|tag| tag == own) {
            lines.push(catalogue.text(Message::UnofficialTranslation));
        }
        head.push(lines.join(" · "));
        if !source.title.is_empty() {
            head.push(fill(Message::SourceDocument, "title", index.choose(&source.title).words));
        }
        if let Some(link) = &source.link {
            head.push(fill(Message::ExportLink, "address", link));
        }
        if let Some(date) = &source.date {
            head.push(fill(Message::AsOf, "date", &exporting.formats.date(date)));
        }
    }
    // A register in one language is not the reader's where it has another.
    let first = register.resolutions.first();
    if first.is_some_and(|it| matches!(it.title, LocalizedText::Plain(_)))
        && register.language != own
    {
        let name = Language::from_tag(&register.language).map(Language::autonym);
        head.push(fill(Message::TextsIn, "language", name.unwrap_or(&register.language)));
    }
    if let Some(today) = exporting.today {
        head.push(fill(Message::ExportedOn, "date", &exporting.formats.date(today)));
    }
    if selection.is_one {
        return head;
    }
    match selection.scope {
        Scope::Basket => head.push(catalogue.text(Message::ExportBasket).to_owned()),
        Scope::All => head.push(catalogue.text(Message::ExportUnfiltered).to_owned()),
        Scope::Listed if exporting.filters.is_empty() => {
            head.push(catalogue.text(Message::ExportUnfiltered).to_owned());
        }
        Scope::Listed => {
            head.push(fill(Message::ExportFilters, "filters", &exporting.filters.join("; ")));
        }
    }
    head.push(count(exporting, selection));
    head
}

/// How many rows there are, of how many.
fn count(exporting: &ExportContext, selection: &Selection) -> String {
    let Citing { catalogue, index } = exporting.citing;
    let number = selection.len();
    let (all, some, total) = match selection.rows {
        Rows::Resolutions(_) => {
            (Counted::AllResolutions, Counted::Resolutions, index.entries().len())
        }
        Rows::Provisions(_) => {
            let total = index.entries().iter().map(|entry| entry.provisions).sum();
            (Counted::AllProvisions, Counted::Provisions, total)
        }
    };
    let counted = if number >= total { all } else { some };
    let total = exporting.formats.number(total);
    catalogue.count(counted, number, exporting.formats, &[("total", &total)])
}

/// The table of what is selected.
pub(in crate::export) fn report(exporting: &ExportContext, selection: &Selection) -> Report {
    let Citing { catalogue, index } = exporting.citing;
    let (columns, rows) = table(exporting, &selection.rows);
    Report {
        language: catalogue.language().tag(),
        title: Cell::of_text(exporting.citing, &index.register().title),
        head: head_lines(exporting, selection),
        columns,
        rows,
    }
}
