//! Everything a reader (or a script) can do to the criteria.

use super::{Column, Criteria, Direction, Facet, Sort, View};

/// One step of a reader. Controls, links, events and the JavaScript API all speak in these.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Show rows of another kind.
    Show(View),
    /// Search for these words.
    Search(String),
    /// Choose a value of a facet, or give it up.
    Toggle(Facet, String),
    /// Choose exactly these values of a facet; none gives the facet up.
    Choose(Facet, Vec<String>),
    /// Give up the search and every facet.
    ClearAll,
    /// Sort by a column: first ascending, then descending, then in the document's order again.
    SortBy(Column),
    /// Sort in this order, or in the document's.
    SetSort(Option<Sort>),
    /// Open a row, or close it.
    ToggleOpen(String),
}

/// The criteria after `action`.
pub fn apply(criteria: &Criteria, action: Action) -> Criteria {
    let mut next = criteria.clone();
    match action {
        Action::Show(view) => {
            let keeps_order = next.sort.is_none_or(|sort| view.columns().contains(&sort.column));
            next.view = view;
            if !keeps_order {
                next.sort = None;
            }
        }
        Action::Search(words) => next.search = words,
        Action::Toggle(facet, value) => {
            toggle(&mut next.chosen, (facet, value));
        }
        Action::Choose(facet, values) => {
            next.chosen.retain(|(of, value)| *of != facet || values.contains(value));
            for value in values.into_iter().filter(|value| !criteria.has(facet, value)) {
                next.chosen.push((facet, value));
            }
        }
        Action::ClearAll => {
            next.search.clear();
            next.chosen.clear();
        }
        Action::SortBy(column) => next.sort = following(next.sort, column),
        Action::SetSort(sort) => {
            next.sort = sort.filter(|sort| {
                sort.column.is_sortable() && next.view.columns().contains(&sort.column)
            });
        }
        Action::ToggleOpen(path) => toggle(&mut next.open, path),
    }
    next
}

/// Takes `item` out of the list, or adds it at its end.
fn toggle<T: PartialEq>(list: &mut Vec<T>, item: T) {
    match list.iter().position(|known| *known == item) {
        Some(position) => {
            list.remove(position);
        }
        None => list.push(item),
    }
}

fn following(sort: Option<Sort>, column: Column) -> Option<Sort> {
    if !column.is_sortable() {
        return sort;
    }
    let direction = match sort {
        Some(Sort { column: same, direction: Direction::Descending }) if same == column => {
            return None;
        }
        Some(Sort { column: same, direction: Direction::Ascending }) if same == column => {
            Direction::Descending
        }
        _ => Direction::Ascending,
    };
    Some(Sort { column, direction })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(actions: impl IntoIterator<Item = Action>) -> Criteria {
        actions.into_iter().fold(Criteria::default(), |criteria, action| apply(&criteria, action))
    }

    #[test]
    fn toggling_twice_leaves_no_trace() {
        let toggle = || Action::Toggle(Facet::Status, "new".into());
        assert!(after([toggle()]).has(Facet::Status, "new"));
        assert_eq!(after([toggle(), toggle()]), Criteria::default());
    }

    #[test]
    fn choosing_keeps_the_other_facets_and_what_was_chosen_before() {
        let criteria = after([
            Action::Toggle(Facet::Verb, "invites".into()),
            Action::Toggle(Facet::Verb, "resolves".into()),
            Action::Toggle(Facet::Status, "new".into()),
            Action::Choose(Facet::Verb, vec!["instructs".into(), "resolves".into()]),
        ]);
        let chosen: Vec<&str> = criteria.chosen.iter().map(|(_, value)| value.as_str()).collect();
        assert_eq!(chosen, ["resolves", "new", "instructs"]);
        let none = apply(&criteria, Action::Choose(Facet::Verb, Vec::new()));
        assert_eq!(none.chosen, [(Facet::Status, "new".to_owned())]);
    }

    #[test]
    fn sorting_goes_up_then_down_then_back_to_the_document() {
        let sort = || Action::SortBy(Column::Title);
        let direction = |criteria: Criteria| criteria.sort.map(|sort| sort.direction);
        assert_eq!(direction(after([sort()])), Some(Direction::Ascending));
        assert_eq!(direction(after([sort(), sort()])), Some(Direction::Descending));
        assert_eq!(direction(after([sort(), sort(), sort()])), None);
        let other = [sort(), sort(), Action::SortBy(Column::Number)];
        assert_eq!(direction(after(other)), Some(Direction::Ascending));
    }

    #[test]
    fn running_text_is_not_sorted() {
        assert_eq!(after([Action::SortBy(Column::Text)]), Criteria::default());
    }

    #[test]
    fn another_view_keeps_filters_but_not_an_order_it_has_no_column_for() {
        let criteria = after([
            Action::Search("ipv6".into()),
            Action::SortBy(Column::Title),
            Action::Show(View::Provisions),
        ]);
        assert_eq!(criteria.search, "ipv6");
        assert_eq!(criteria.sort, None);
    }

    #[test]
    fn clearing_all_keeps_view_order_and_open_rows() {
        let criteria = after([
            Action::Show(View::Provisions),
            Action::ToggleOpen("44".into()),
            Action::Search("x".into()),
            Action::Toggle(Facet::Verb, "invites".into()),
            Action::ClearAll,
        ]);
        assert!(!criteria.is_filtering());
        assert_eq!(criteria.view, View::Provisions);
        assert!(criteria.is_open("44"));
    }
}
