//! Which columns are shown, and in which order.

use super::column::Column;
use super::view::View;

/// Towards the first column, or towards the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Toward {
    /// Before the column that it follows.
    First,
    /// After the column that follows it.
    Last,
}

/// The columns that a list of identifiers names, between them spaces, commas or points. Unknown
/// ones are passed over.
pub fn columns_from(ids: &str) -> Vec<Column> {
    names(ids).filter_map(Column::from_id).collect()
}

/// What of them is no column.
pub fn unknown_columns(ids: &str) -> impl Iterator<Item = &str> {
    names(ids).filter(|id| Column::from_id(id).is_none())
}

fn names(ids: &str) -> impl Iterator<Item = &str> {
    ids.split([' ', ',', '.', '\n', '\t']).map(str::trim).filter(|id| !id.is_empty())
}

/// Of the columns that `chosen` names for any view, those that `view` shows, in order; its usual
/// ones where none is.
pub(in crate::query) fn shown(chosen: &[Column], view: View) -> Vec<Column> {
    let own: Vec<Column> = chosen.iter().copied().filter(|column| column.view() == view).collect();
    if own.is_empty() {
        Column::of(view).filter(|column| !column.is_extra()).collect()
    } else {
        own
    }
}

/// Every column of `view` and whether it is shown. A hidden one stands after the one that usually
/// precedes it.
pub(in crate::query) fn arranged(chosen: &[Column], view: View) -> Vec<(Column, bool)> {
    let mut list: Vec<(Column, bool)> =
        shown(chosen, view).into_iter().map(|column| (column, true)).collect();
    let mut place = 0;
    for column in Column::of(view) {
        match list.iter().position(|(known, _)| *known == column) {
            Some(position) => place = position + 1,
            None => {
                list.insert(place, (column, false));
                place += 1;
            }
        }
    }
    list
}

/// `chosen` with other columns for `view`. Views that show their usual columns are not in the list,
/// so that equal tables have equal criteria.
pub(in crate::query) fn replaced(chosen: &[Column], view: View, columns: &[Column]) -> Vec<Column> {
    let mut next = Vec::new();
    for &other in View::ALL {
        let own = if other == view { shown(columns, other) } else { shown(chosen, other) };
        if own != shown(&[], other) {
            for column in own {
                if !next.contains(&column) {
                    next.push(column);
                }
            }
        }
    }
    next
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::{Action, Criteria, apply};

    fn after(actions: impl IntoIterator<Item = Action>) -> Criteria {
        actions.into_iter().fold(Criteria::default(), |criteria, action| apply(&criteria, action))
    }

    fn ids(columns: &[Column]) -> String {
        columns.iter().map(|column| column.id()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn identifiers_are_distinct_and_lead_back_to_their_column() {
        for column in Column::ALL {
            assert_eq!(Column::from_id(column.id()), Some(*column), "{}", column.id());
        }
        for view in View::ALL {
            assert!(Column::of(*view).all(|column| Column::ALL.contains(&column)));
        }
    }

    #[test]
    fn lists_pass_over_what_they_do_not_know() {
        assert_eq!(
            ids(&columns_from(" title,number nonsense\n text.status ")),
            "title number text status"
        );
        assert_eq!(columns_from(""), []);
    }

    #[test]
    fn a_column_is_hidden_and_comes_back_to_its_place() {
        let hidden = after([Action::ToggleColumn(Column::Summary)]);
        assert_eq!(ids(&hidden.shown_columns()), "number status title provisions");
        assert_eq!(after(vec![Action::ToggleColumn(Column::Summary); 2]), Criteria::default());
        let more = after([Action::ToggleColumn(Column::Topics)]);
        assert_eq!(ids(&more.shown_columns()), "number status title summary provisions topics");
    }

    #[test]
    fn the_last_column_stays() {
        let all = Column::of(View::Overview).map(Action::ToggleColumn);
        let start = Action::SetColumns(vec![Column::Title]);
        let criteria = after([start, Action::ToggleColumn(Column::Title)]);
        assert_eq!(ids(&criteria.shown_columns()), "title");
        assert!(!after(all).shown_columns().is_empty());
    }

    #[test]
    fn columns_move_past_those_that_are_shown_and_stop_at_the_ends() {
        let up = |column| Action::MoveColumn(column, Toward::First);
        let down = |column| Action::MoveColumn(column, Toward::Last);
        let moved = after([up(Column::Title)]);
        assert_eq!(ids(&moved.shown_columns()), "number title status summary provisions");
        assert_eq!(after([up(Column::Title), down(Column::Title)]), Criteria::default());
        assert_eq!(after([up(Column::Number)]), Criteria::default());
        assert_eq!(after([down(Column::Provisions)]), Criteria::default());
        assert_eq!(after([up(Column::Topics)]), Criteria::default(), "it is hidden");
    }

    #[test]
    fn each_view_has_its_own() {
        let criteria = after([
            Action::ToggleColumn(Column::Summary),
            Action::Show(View::Provisions),
            Action::ToggleColumn(Column::Part),
        ]);
        assert_eq!(
            ids(&criteria.columns),
            "number status title provisions resolution verb addressee label text part"
        );
        let reset = apply(&criteria, Action::ResetColumns);
        assert_eq!(ids(&reset.columns), "number status title provisions");
        let set = apply(&criteria, Action::SetColumns(columns_from("text verb text")));
        assert_eq!(ids(&set.columns), "text verb", "each once; the other view has its usual ones");
    }

    #[test]
    fn a_column_of_another_view_changes_nothing() {
        assert_eq!(after([Action::ToggleColumn(Column::Text)]), Criteria::default());
    }
}
