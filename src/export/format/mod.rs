//! PURE. The formats of an export: each with what it is called, what its files are, and what writes
//! it.

mod csv;
mod html;
mod json;
mod markdown;
mod register;

pub use self::csv::{CsvForm, Separator};
pub(in crate::export) use self::html::escape;
pub use self::register::register_json;
use crate::export::context::ExportContext;
use crate::export::document::{DOCX, document, docx, text};
use crate::export::selection::{Scope, Selection};
use crate::i18n::Message;
use crate::identifiers::{alternatives, identifiers};

/// What is fixed for a format.
pub struct FormatFacts {
    /// Its name in the panel.
    pub title: Message,
    /// How names of such files end.
    pub extension: &'static str,
    /// The media type.
    pub media_type: &'static str,
    /// Whether spreadsheets differ in how they want its files.
    pub has_form: bool,
    /// Writes the selection, in that form where the format has one. Of a format that is no text,
    /// the words of it.
    write: fn(&ExportContext, &Selection, CsvForm) -> String,
    /// Writes the selection in a format that is no text.
    bytes: Option<fn(&ExportContext, &Selection) -> Vec<u8>>,
}

impl Format {
    /// The selection as bytes of a format that is no text; none of the others.
    pub(super) fn bytes(self, context: &ExportContext, selection: &Selection) -> Option<Vec<u8>> {
        self.facts().bytes.map(|write| write(context, selection))
    }

    /// The selection as text of the format, in that form where the format has one.
    pub(super) fn write(
        self,
        context: &ExportContext,
        selection: &Selection,
        form: CsvForm,
    ) -> String {
        (self.facts().write)(context, selection, form)
    }
}

identifiers! {
    /// What an export is written as. They stand in the order of the panel.
    #[derive(Default)]
    pub enum Format with facts: FormatFacts {
        /// Comma-separated values (RFC 4180), for spreadsheets.
        #[default]
        Csv = "csv" => FormatFacts {
            title: Message::ExportCsv,
            extension: "csv",
            media_type: "text/csv;charset=utf-8",
            has_form: true,
            write: csv::write,
            bytes: None,
        },
        /// A page with one table, which word processors take over.
        Html = "html" => FormatFacts {
            title: Message::ExportHtml,
            extension: "html",
            media_type: "text/html;charset=utf-8",
            has_form: false,
            write: |context, selection, _| html::write(context, selection),
            bytes: None,
        },
        /// A Word document of what paper shows.
        Docx = "docx" => FormatFacts {
            title: Message::ExportDocx,
            extension: "docx",
            media_type: DOCX,
            has_form: false,
            write: |context, selection, _| text(&document(context, selection)),
            bytes: Some(|context, selection| docx(&document(context, selection))),
        },
        /// Markdown with one table.
        Markdown = "markdown" => FormatFacts {
            title: Message::ExportMarkdown,
            extension: "md",
            media_type: "text/markdown;charset=utf-8",
            has_form: false,
            write: |context, selection, _| markdown::write(context, selection),
            bytes: None,
        },
        /// Resolution JSON: a register again.
        Json = "json" => FormatFacts {
            title: Message::ExportJson,
            extension: "json",
            media_type: "application/json",
            has_form: false,
            write: |context, selection, _| register::write(context, selection),
            bytes: None,
        },
    }
}

/// What can be asked of an export, for whoever asked for something else.
pub fn known_choices() -> String {
    let formats: Vec<&str> = Format::ALL.iter().map(|format| format.id()).collect();
    let scopes: Vec<&str> = Scope::ALL.iter().map(|scope| scope.id()).collect();
    let (formats, scopes) = (alternatives(&formats), alternatives(&scopes));
    format!(
        "the format is {formats}; the scope is {scopes}; the separator is \",\", \";\" or \"\\t\""
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_choices_are_named_in_words() {
        let known = "the format is csv, html, docx, markdown or json; the scope is listed, basket or all; \
             the separator is \",\", \";\" or \"\\t\"";
        assert_eq!(known_choices(), known);
    }
}
