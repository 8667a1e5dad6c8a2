//! The rows as a file.

use super::export_state::{Content, ExportChoice, File};
use crate::export::{
    CsvForm, DOCX, ExportContext, Format, Scope, Selection, Separator, document, docx, export,
    export_bytes, file_name, page as as_page, passage, text,
};
use crate::i18n::Message;
use crate::view::Page;
use crate::view::app::host::Kept;
use crate::view::facets::names::{facet_name, value_name};

impl Page {
    /// The rows of that scope.
    pub(in crate::view) fn selection(&self, scope: Scope) -> Selection {
        match scope {
            Scope::Listed => Selection::listed(&self.criteria, &self.outcome),
            Scope::All => Selection::all(&self.index, &self.criteria),
            Scope::Basket => Selection::of_basket(&self.index, &self.export.basket),
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
fn filters(page: &Page) -> Vec<String> {
    let search = page.criteria.search.trim();
    let mut filters = Vec::new();
    if !search.is_empty() {
        filters.push(page.locale.fill(Message::ExportSearch, &[("value", search)]));
    }
    for (facet, value) in &page.criteria.chosen {
        let (facet, value) = (facet_name(page, *facet), value_name(page, *facet, value));
        filters.push([facet, value].join(": "));
    }
    filters
}

/// The resolution at that position as a Word document.
pub(in crate::view) fn document_of(page: &Page, position: usize) -> File {
    let selection = Selection::one(position);
    page.exporting(|exporting| File {
        name: file_name(exporting, &selection, Format::Docx),
        media_type: DOCX,
        content: Content::Bytes(docx(&document(exporting, &selection))),
    })
}

/// What `choice` asks for, as a page and as text, for the clipboard; the page where pasting keeps
/// its formatting. None where there are no rows.
pub(in crate::view) fn copied(
    page: &Page,
    choice: ExportChoice,
) -> Option<(Option<String>, String)> {
    let selection = page.taken(choice)?;
    let form = CsvForm { bom: false, ..page.csv_form(choice) };
    let in_format = |format| page.exporting(|it| export(it, &selection, format, form));
    Some(match choice.format {
        // Where no formatting can be pasted, Markdown reads best.
        Format::Html => (Some(in_format(Format::Html)), in_format(Format::Markdown)),
        Format::Docx => {
            let document = page.exporting(|exporting| document(exporting, &selection));
            (Some(as_page(&document)), text(&document))
        }
        format => (None, in_format(format)),
    })
}

/// What stands at a path, as a page and as text.
pub(in crate::view) fn passage_at(page: &Page, path: &str) -> Option<(String, String)> {
    let document = page.exporting(|exporting| passage(exporting, path))?;
    Some((as_page(&document), text(&document)))
}

/// The file that `choice` asks for; none where that has no rows.
pub(in crate::view) fn file(page: &Page, choice: ExportChoice) -> Option<File> {
    let selection = page.taken(choice)?;
    let (format, form) = (choice.format, page.csv_form(choice));
    page.exporting(|exporting| {
        let content = match export_bytes(exporting, &selection, format) {
            Some(bytes) => Content::Bytes(bytes),
            None => Content::Text(export(exporting, &selection, format, form)),
        };
        let name = file_name(exporting, &selection, format);
        Some(File { name, media_type: format.facts().media_type, content })
    })
}
