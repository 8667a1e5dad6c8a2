//! The rows as a file.

use super::export_state::{ExportChoice, File};
use crate::export::{ExportContext, Scope, Selection, export, file_name};
use crate::i18n::Message;
use crate::view::Page;
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

/// The file that `choice` asks for; none where that has no rows.
pub(in crate::view) fn file(page: &Page, choice: ExportChoice) -> Option<File> {
    let ExportChoice { scope, format, bom } = choice;
    let selection = page.selection(scope);
    if selection.is_empty() && !selection.is_everything {
        return None;
    }
    page.exporting(|exporting| {
        Some(File {
            name: file_name(exporting, &selection, format),
            media_type: format.facts().media_type,
            text: export(exporting, &selection, format, bom),
        })
    })
}
