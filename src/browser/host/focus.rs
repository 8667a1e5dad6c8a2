//! Where on the page a focus target is.

use crate::query::{path_of, resolution_of};
use crate::view::{FocusTarget, Overlay};

/// CSS selectors of what stands with the first rows, as [`selectors`]; none of anything else.
pub(super) fn first_selectors(target: &FocusTarget) -> Option<String> {
    use FocusTarget::*;
    Some(match target {
        Root => ".root".to_owned(),
        Search => "#search".to_owned(),
        Facets => "#facets".to_owned(),
        Results => ".main :is(.opener, [data-at], .no-match .button), .state".to_owned(),
        Popover => ".popover".to_owned(),
        OverlayButton(Overlay::Menu) => "[data-action=menu]".to_owned(),
        OverlayButton(Overlay::Filters) => "[data-action=all-filters]".to_owned(),
        OverlayButton(Overlay::Facet(facet)) => ["[data-filter=", facet.id(), "]"].concat(),
        Panel => "#tool-panel".to_owned(),
        Tool(tool) => ["[data-tool=", tool.id(), "], [data-action=menu]"].concat(),
        _ => return None,
    })
}

/// CSS selectors with `, ` between them: the first that finds something finds the target.
pub(in crate::browser) fn selectors(target: &FocusTarget) -> String {
    use FocusTarget::*;
    match target {
        Suggestion(position) => format!("#suggestion-{position}"),
        CloseFilters => "[data-action=filters-close]".to_owned(),
        Facet(facet) => format!("[data-facet={}] summary, .popover", facet.id()),
        FacetValue(facet, place) => {
            format!("[data-facet={}] .values > :nth-child({place}) input", facet.id())
        }
        Chip => ".chips .chip, #search".to_owned(),
        ExportChoice => "[data-panel=export] input:checked".to_owned(),
        BasketItem(place) => format!(
            "[data-panel=basket] li:nth-child({place}) .remove, [data-panel=basket] li:last-child .remove, [data-tool=basket]"
        ),
        Comparison => "#comparison".to_owned(),
        ColumnBox(column) => format!("[data-of={column}] input"),
        ColumnMover(column, direction) => {
            format!("[data-of={column}] [data-toward={direction}]")
        }
        MatrixCell(line, column) => format!("[data-at=\"{line}-{column}\"]"),
        MapNode(measure, node) => format!("[data-measure={measure}] [data-node=\"{node}\"]"),
        Place(path) => place(path),
        Text(key) => format!("[data-key=\"{}\"]", quotable(key)),
        TextStep(key, direction) => {
            let text = format!("[data-key=\"{}\"]", quotable(key));
            format!("{text} [data-step={direction}]:enabled, {text}")
        }
        Opener(key) => opener(key),
        Note(path, label) => {
            let (path, label) = (quotable(path), quotable(label));
            format!("[data-detail=\"{path}\"] [data-note=\"{label}\"]")
        }
        Row(place) => format!(":nth-child({place} of .row) .opener"),
        Group(place) => format!("tbody:nth-of-type({place}) .group-opener"),
        RowOfGroup(group, place) => {
            format!("tbody:nth-of-type({group}) > :nth-child({place} of .row) .opener")
        }
        ShareButton(key) => format!("[data-share=\"{}\"]", quotable(key)),
        CopyText => "#copy-text".to_owned(),
        first => first_selectors(first).unwrap_or_default(),
    }
}

/// A register may name a path that no code of ours would make.
fn quotable(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '"' | '\\' | ',' | '\n')).collect()
}

/// The button of the row of that key.
fn opener(key: &str) -> String {
    let path = quotable(path_of(key));
    format!("tr[data-resolution=\"{path}\"] .opener, tr[data-path=\"{path}\"] .opener")
}

/// The provision, section or paragraph in an open full text, else the button of the row.
fn place(path: &str) -> String {
    let path = quotable(path);
    let number = resolution_of(&path);
    let row = format!("tr[data-resolution=\"{number}\"] .opener, tr[data-path=\"{path}\"] .opener");
    match path.contains('/') {
        true => format!(
            ".detail [data-path=\"{path}\"], .detail [data-section=\"{path}\"], .detail [data-annex=\"{path}\"], .detail [data-summary=\"{path}\"], {row}"
        ),
        false => row,
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::{FocusTarget, selectors};

    #[wasm_bindgen_test]
    fn a_path_cannot_leave_its_quotes() {
        assert_eq!(
            selectors(&FocusTarget::Place("4\"], body, [x=\"\\".to_owned())),
            "tr[data-resolution=\"4] body [x=\"] .opener, tr[data-path=\"4] body [x=\"] .opener"
        );
    }
}
