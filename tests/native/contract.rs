//! What the element's declared types say of identifiers is what the library has.

use std::collections::BTreeSet;

use resolution_table::compare::{ProvisionKind, ResolutionKind};
use resolution_table::export::Format;
use resolution_table::query::{Facet, View};

const TYPES: &str = include_str!("../../src/browser/element/contract/types.d.ts");

/// The texts of a union such as `"a" | "b"`.
fn union(name: &str) -> BTreeSet<&'static str> {
    let start = format!("export type {name} =");
    let (_, rest) = TYPES.split_once(&start).expect("the type is declared");
    let (texts, _) = rest.split_once(';').expect("its end");
    texts.split('|').map(|it| it.trim().trim_matches('"')).filter(|it| !it.is_empty()).collect()
}

#[test]
fn facets_views_and_formats_are_declared_as_they_are() {
    assert_eq!(union("ResolutionTableFacet"), Facet::ALL.iter().map(|it| it.id()).collect());
    assert_eq!(union("ResolutionTableView"), View::ALL.iter().map(|it| it.id()).collect());
    let resolutions = ResolutionKind::ALL.iter().map(|it| it.id());
    let provisions = ProvisionKind::ALL.iter().map(|it| it.id());
    assert_eq!(union("ResolutionTableChange"), resolutions.chain(provisions).collect());
    assert_eq!(union("ResolutionTableFormat"), Format::ALL.iter().map(|it| it.id()).collect());
}
