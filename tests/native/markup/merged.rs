//! The markup of a register that was made of several.

use crate::markup::rendering::{Markup, widget};
use resolution_table::query::{Action, View};

const MERGED: &str = include_str!("../../fixtures/merged.json");

#[test]
fn every_document_is_named_with_its_own_authority() {
    let shown: Markup = widget(MERGED, View::Overview, []);
    for part in [
        "data-authority=\"digest\"",
        "data-authority=\"official\"",
        "https://example.org/gardens",
        "https://example.org/benches",
        "Rapport des jardins",
        "Actes des bancs",
        "data-resolution=\"4\"",
        "data-resolution=\"ab-4\"",
        "Show the full text of Resolution 4 (AB)",
        "Show the full text of Resolution 4 (AG)",
    ] {
        shown.has(part);
    }
    let open = widget(MERGED, View::Overview, [Action::ToggleOpen("ab-4".into())]);
    open.has("data-detail=\"ab-4\"")
        .has("data-path=\"ab-4/resolves/1\"")
        .lacks("data-detail=\"4\"");
}
