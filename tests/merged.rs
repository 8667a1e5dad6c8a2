//! A register that was made of several, as it is searched, cited, exported and shown.

mod exported;
mod markup_rendering;

use exported::Exported;
use markup_rendering::{Markup, widget};
use resolution_table::export::Citing;
use resolution_table::i18n::{Catalogue, Language};
use resolution_table::query::{Action, Facet, Target, View};

const MERGED: &str = include_str!("fixtures/merged.json");

fn listed(actions: impl IntoIterator<Item = Action>) -> Vec<String> {
    let exported = Exported::new(MERGED, Language::English, actions);
    let register = exported.again(&exported.listed());
    assert_eq!(register.parts.len(), 2, "what was made of two stays so");
    register.resolutions.iter().map(|it| it.path()).collect()
}

#[test]
fn both_resolutions_of_a_number_are_found_by_it_and_each_by_its_path() {
    assert_eq!(listed([]), ["4", "ab-4"]);
    assert_eq!(listed([Action::Search("res:4".into())]), ["4", "ab-4"]);
    let chosen = |value: &str| listed([Action::Toggle(Facet::Resolution, value.into())]);
    assert_eq!(chosen("4"), ["4", "ab-4"]);
    assert_eq!(chosen("ab-4"), ["ab-4"]);
}

#[test]
fn each_is_cited_as_its_own_assemblys() {
    let exported = Exported::new(MERGED, Language::English, []);
    let index = &exported.index;
    for path in ["4", "4/resolves/1", "ab-4", "ab-4/resolves", "ab-4/resolves/1"] {
        assert_eq!(index.nearest(path), Some(path));
    }
    assert_eq!(index.nearest("ab-4/resolves/7"), Some("ab-4/resolves"));
    assert_eq!(index.nearest("aj-4"), None);
    let catalogue = Catalogue::native(Language::English);
    let cite = |path| Citing { catalogue: &catalogue, index }.cite(path);
    assert_eq!(cite("4/resolves/1").as_deref(), Some("AG Resolution 4, resolves 1"));
    assert_eq!(
        cite("ab-4/resolves/1").as_deref(),
        Some("AB Resolution 4 (Rev. Geneva, 2025), resolves 1"),
        "the place in the reader's language, which the other assembly has"
    );
    let target = index.citations().of(0).first().map(|it| it.target);
    assert_eq!(target, Some(Target::Resolution(1)), "a citation leads to the other register's");
}

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
