//! A register that was made of several, as it is searched, cited and exported.

use crate::export::exported::Exported;
use resolution_table::export::Citing;
use resolution_table::i18n::{Catalogue, Language};
use resolution_table::query::{Action, Facet, Target};

const MERGED: &str = include_str!("../../fixtures/merged.json");

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
    assert_eq!(chosen("4"), ["4"], "the path of the first");
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
