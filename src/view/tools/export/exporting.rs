//! The rows as a file.

use std::ops::Deref;

use super::export_state::{Content, ExportChoice, ExportState, File};
use crate::export::{
    CsvForm, DOCX, ExportContext, Format, Scope, Selection, Separator, document, docx, export,
    export_bytes, file_name, page as as_page, passage, text,
};
use crate::i18n::Message;
use crate::view::app::host::{Host, Kept};
use crate::view::facets::names::{facet_name, value_name};
use crate::view::root::inquiry::Inquiry;

/// What files, the clipboard and paper are made from.
#[derive(Clone, Copy)]
pub(in crate::view) struct Exports<'a> {
    /// The register, and what the reader asks for.
    pub(in crate::view) inquiry: &'a Inquiry,
    /// What the reader keeps and chose.
    pub(in crate::view) state: &'a ExportState,
    /// What knows the date, and what the reader chose once before.
    pub(in crate::view) host: &'a dyn Host,
}

impl Deref for Exports<'_> {
    type Target = Inquiry;

    fn deref(&self) -> &Inquiry {
        self.inquiry
    }
}

impl Exports<'_> {
    /// The rows of that scope.
    pub(in crate::view) fn selection(&self, scope: Scope) -> Selection {
        match scope {
            Scope::Listed => Selection::listed(&self.criteria, &self.outcome),
            Scope::All => Selection::all(&self.index, &self.criteria),
            Scope::Basket => Selection::of_basket(&self.index, &self.state.basket),
        }
    }

    /// The rows that `choice` asks for; none where there are none.
    fn taken(&self, choice: ExportChoice) -> Option<Selection> {
        let selection = self.selection(choice.scope);
        (!selection.is_empty() || selection.is_everything).then_some(selection)
    }

    /// How CSV is written: as the reader or a script said, as the reader said once before, or as
    /// spreadsheets with the conventions of the reader's language expect it.
    pub(in crate::view) fn csv_form(&self, choice: ExportChoice) -> CsvForm {
        let kept = || CsvForm::from_text(&self.host.kept(Kept::CsvForm)?);
        choice.form.or_else(kept).unwrap_or_else(|| CsvForm {
            separator: match self.locale.formats.has_decimal_comma() {
                true => Separator::Semicolon,
                false => Separator::Comma,
            },
            // They take a file without the mark for one of another century.
            bom: true,
        })
    }

    /// What `make` makes of the reader's language, filters and date.
    pub(in crate::view) fn exporting<T>(&self, make: impl FnOnce(&ExportContext) -> T) -> T {
        let today = self.host.today();
        make(&ExportContext {
            citing: self.citing(),
            formats: &*self.locale.formats,
            filters: &filters(self),
            today: today.as_deref(),
        })
    }
}

/// The active filters, in words.
fn filters(inquiry: &Inquiry) -> Vec<String> {
    let search = inquiry.criteria.search.trim();
    let mut filters = Vec::new();
    if !search.is_empty() {
        filters.push(inquiry.locale.fill(Message::ExportSearch, &[("value", search)]));
    }
    for (facet, value) in &inquiry.criteria.chosen {
        let (facet, value) = (facet_name(inquiry, *facet), value_name(inquiry, *facet, value));
        filters.push([facet, value].join(": "));
    }
    filters
}

/// The resolution at that position as a Word document.
pub(in crate::view) fn document_of(exports: Exports, position: usize) -> File {
    let selection = Selection::one(position);
    exports.exporting(|exporting| File {
        name: file_name(exporting, &selection, Format::Docx),
        media_type: DOCX,
        content: Content::Bytes(docx(&document(exporting, &selection))),
    })
}

/// What `choice` asks for, as a page and as text, for the clipboard; the page where pasting keeps
/// its formatting. None where there are no rows.
pub(in crate::view) fn copied(
    exports: Exports,
    choice: ExportChoice,
) -> Option<(Option<String>, String)> {
    let selection = exports.taken(choice)?;
    let form = CsvForm { bom: false, ..exports.csv_form(choice) };
    let in_format = |format| exports.exporting(|it| export(it, &selection, format, form));
    Some(match choice.format {
        // Where no formatting can be pasted, Markdown reads best.
        Format::Html => (Some(in_format(Format::Html)), in_format(Format::Markdown)),
        Format::Docx => {
            let document = exports.exporting(|exporting| document(exporting, &selection));
            (Some(as_page(&document)), text(&document))
        }
        format => (None, in_format(format)),
    })
}

/// What stands at a path, as a page and as text.
pub(in crate::view) fn passage_at(exports: Exports, path: &str) -> Option<(String, String)> {
    let document = exports.exporting(|exporting| passage(exporting, path))?;
    Some((as_page(&document), text(&document)))
}

/// The file that `choice` asks for; none where that has no rows.
pub(in crate::view) fn file(exports: Exports, choice: ExportChoice) -> Option<File> {
    let selection = exports.taken(choice)?;
    let (format, form) = (choice.format, exports.csv_form(choice));
    exports.exporting(|exporting| {
        let content = match export_bytes(exporting, &selection, format) {
            Some(bytes) => Content::Bytes(bytes),
            None => Content::Text(export(exporting, &selection, format, form)),
        };
        let name = file_name(exporting, &selection, format);
        Some(File { name, media_type: format.facts().media_type, content })
    })
}
