//! Everything a reader (or a script) can do to the criteria.

use super::arrangement::{Toward, arranged, replaced, shown};
use super::layout::{ClosedGroups, Density, Extent, Grouping};
use crate::compare::Change;
use crate::query::{Across, Column, Criteria, Direction, Facet, NOBODY, Role, Sort, View};

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
    /// Seek a body in this role, in the place of whatever role it was sought in.
    SetRole(String, Role),
    /// Seek every body that is chosen in this role.
    SetRoles(Role),
    /// Show the provisions that have these values; each is instead of what was chosen of its facet.
    Narrow(Vec<(Facet, String)>),
    /// Give the matrix other columns.
    SetAcross(Across),
    /// Show a kind of change, or no longer; where none is chosen, all are shown.
    ToggleChange(Change),
    /// Give up every facet, and keep the search.
    ClearFilters,
    /// Give up the search and every facet.
    ClearAll,
    /// Sort by a column: first ascending, then descending, then in the document's order again.
    SortBy(Column),
    /// Sort in this order, or in the document's.
    SetSort(Option<Sort>),
    /// Open a row, or close it.
    ToggleOpen(String),
    /// Go to what this path names (`44`, `44/instructs-1`, `44/instructs-1/9`, `44/summary/1`):
    /// open its row, in a view that has it. The widget gives up the filters that hide it, and puts
    /// the focus there.
    Reveal(String),
    /// Open exactly these rows.
    SetOpen(Vec<String>),
    /// Show a column of the present view, or hide it. The last one stays.
    ToggleColumn(Column),
    /// Move a column of the present view by one place.
    MoveColumn(Column, Toward),
    /// Show these columns, of all views; a view of which there are none shows its usual ones.
    SetColumns(Vec<Column>),
    /// Show the usual columns of the present view.
    ResetColumns,
    /// Put the rows closer, or apart.
    SetDensity(Density),
    /// Show so much of texts while a search is active.
    SetExtent(Extent),
    /// Put rows together under headings.
    GroupBy(Option<Grouping>),
    /// Close a group, or open it.
    ToggleGroup(String),
    /// Close all groups, or open them.
    CloseGroups(bool),
    /// Compare a resolution, or no longer.
    ToggleCompare(String),
    /// Compare these; of more than two the first two.
    SetCompare(Vec<String>),
    /// Read a language beside the reader's own, or no longer.
    ToggleParallel(String),
    /// Read these languages beside the reader's own.
    SetParallel(Vec<String>),
}

impl Action {
    /// The path that it leads to, if so.
    pub fn revealed(&self) -> Option<&String> {
        match self {
            Self::Reveal(path) => Some(path),
            _ => None,
        }
    }

    /// Whether it changes how the rows are shown, and not which.
    pub fn is_layout(&self) -> bool {
        !matches!(
            self,
            Self::Show(_)
                | Self::Search(_)
                | Self::Toggle(..)
                | Self::Narrow(_)
                | Self::SetAcross(_)
                | Self::ToggleChange(_)
                | Self::Choose(..)
                | Self::SetRole(..)
                | Self::SetRoles(_)
                | Self::ClearFilters
                | Self::ClearAll
                | Self::Reveal(_)
                | Self::SortBy(_)
                | Self::SetSort(_)
        )
    }
}

/// The criteria after `action`.
///
/// ```
/// use resolution_table::query::{Action, Criteria, View, apply};
///
/// let criteria = apply(&Criteria::default(), Action::Show(View::Provisions));
/// let criteria = apply(&criteria, Action::Search("ipv6".to_owned()));
/// assert_eq!((criteria.view, criteria.search.as_str()), (View::Provisions, "ipv6"));
/// assert!(criteria.is_filtering());
/// ```
pub fn apply(criteria: &Criteria, action: Action) -> Criteria {
    let mut next = criteria.clone();
    match action {
        Action::Show(view) => {
            let keeps_order = next.sort.is_none_or(|sort| sort.column.view() == view);
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
            let new = values.into_iter().filter(|value| !criteria.has(facet, value));
            next.chosen.extend(new.map(|value| (facet, value)));
        }
        Action::SetRole(body, role) => {
            let is_same =
                |(facet, value): &(Facet, String)| Role::of(*facet).is_some() && *value == body;
            let place = next.chosen.iter().position(is_same).unwrap_or(next.chosen.len());
            next.chosen.retain(|chosen| !is_same(chosen));
            next.chosen.insert(place, (role.facet(), body));
        }
        Action::SetRoles(role) => {
            let mut chosen: Vec<(Facet, String)> = Vec::with_capacity(next.chosen.len());
            for (facet, value) in next.chosen {
                // Nobody in particular is addressed, but has no other role.
                let is_nobody = value == NOBODY && role != Role::Addressed;
                let item = match Role::of(facet) {
                    Some(_) if is_nobody => continue,
                    Some(_) => (role.facet(), value),
                    None => (facet, value),
                };
                if !chosen.contains(&item) {
                    chosen.push(item);
                }
            }
            next.chosen = chosen;
        }
        Action::Narrow(values) => {
            next = apply(&next, Action::Show(View::Provisions));
            next.chosen.retain(|(of, _)| values.iter().all(|(facet, _)| facet != of));
            next.chosen.extend(values);
        }
        Action::SetAcross(across) => next.across = across,
        Action::ToggleChange(change) => toggle(&mut next.changes, change),
        Action::ClearFilters => next.chosen.clear(),
        Action::ClearAll => {
            next.search.clear();
            next.chosen.clear();
        }
        Action::SortBy(column) => next.sort = following(next.sort, column),
        Action::SetSort(sort) => {
            let view = next.view;
            next.sort = sort.filter(|it| it.column.is_sortable() && it.column.view() == view);
        }
        Action::ToggleOpen(path) => toggle(&mut next.open, path),
        Action::Reveal(path) => {
            let is_row = next.view == View::Provisions && is_provision(&path);
            if !is_row {
                next = apply(&next, Action::Show(View::Overview));
            }
            let row = if is_row { path } else { resolution_of(&path).to_owned() };
            // The last one is that which is seen where only one has room.
            next.open.retain(|open| *open != row);
            next.open.push(row);
        }
        Action::SetOpen(paths) => next.open = paths,
        Action::ToggleColumn(column) => {
            let mut list = arranged(&next.columns, next.view);
            if let Some((_, is_shown)) = list.iter_mut().find(|(known, _)| *known == column) {
                *is_shown = !*is_shown;
            }
            let kept = list.into_iter().filter(|(_, is_shown)| *is_shown);
            let kept: Vec<Column> = kept.map(|(column, _)| column).collect();
            if !kept.is_empty() {
                next.columns = replaced(&next.columns, next.view, &kept);
            }
        }
        Action::MoveColumn(column, toward) => {
            let mut list = shown(&next.columns, next.view);
            let from = list.iter().position(|known| *known == column);
            let to = from.and_then(|from| match toward {
                Toward::First => from.checked_sub(1),
                Toward::Last => Some(from + 1).filter(|to| *to < list.len()),
            });
            if let (Some(from), Some(to)) = (from, to) {
                list.swap(from, to);
                next.columns = replaced(&next.columns, next.view, &list);
            }
        }
        Action::SetColumns(columns) => {
            next.columns = replaced(&columns, next.view, &columns);
        }
        Action::ResetColumns => next.columns = replaced(&next.columns, next.view, &[]),
        Action::SetDensity(density) => next.density = density,
        Action::SetExtent(extent) => next.extent = extent,
        Action::GroupBy(grouping) => {
            next.group = grouping;
            next.closed_groups = ClosedGroups::default();
        }
        Action::ToggleGroup(id) => toggle(&mut next.closed_groups.except, id),
        Action::CloseGroups(all) => {
            next.closed_groups = ClosedGroups { all, except: Vec::new() };
        }
        Action::ToggleCompare(number) => {
            if next.compare.len() > 1 && !next.compare.contains(&number) {
                next.compare.truncate(1);
            }
            toggle(&mut next.compare, number);
        }
        Action::SetCompare(numbers) => {
            next.compare = once_each(numbers);
            next.compare.truncate(2);
        }
        Action::ToggleParallel(tag) => toggle(&mut next.parallel, tag),
        Action::SetParallel(tags) => next.parallel = once_each(tags),
    }
    next
}

/// The path in the key of a row: a provision that stands in several groups has the same one in
/// each.
pub fn path_of(key: &str) -> &str {
    key.split_once('@').map_or(key, |(path, _)| path)
}

/// The path of the resolution that something stands in.
pub fn resolution_of(path: &str) -> &str {
    path.split('/').next().unwrap_or(path)
}

/// Whether the path is of a provision, rather than of a resolution, a section's lead or an overview
/// paragraph.
fn is_provision(path: &str) -> bool {
    let mut steps = path.split('/').skip(1);
    steps.next().is_some_and(|section| section != "summary") && steps.next().is_some()
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

fn once_each(list: Vec<String>) -> Vec<String> {
    let mut once = Vec::with_capacity(list.len());
    for item in list {
        if !once.contains(&item) {
            once.push(item);
        }
    }
    once
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
    fn all_chosen_bodies_are_sought_in_another_role_at_once() {
        let criteria = after([
            Action::Toggle(Facet::Addressee, "a".into()),
            Action::Toggle(Facet::Verb, "invites".into()),
            Action::Toggle(Facet::Mentioned, "a".into()),
            Action::Toggle(Facet::Addressee, NOBODY.into()),
            Action::SetRoles(Role::Either),
        ]);
        let chosen: Vec<_> = criteria.chosen.iter().map(|(of, it)| (*of, it.as_str())).collect();
        assert_eq!(chosen, [(Facet::Who, "a"), (Facet::Verb, "invites")]);
        let addressed = apply(&criteria, Action::SetRoles(Role::Addressed));
        assert!(addressed.has(Facet::Addressee, "a") && !addressed.has(Facet::Who, "a"));
        assert!(!Action::SetRoles(Role::Either).is_layout());
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
    fn what_is_revealed_is_opened_in_a_view_that_has_a_row_for_it() {
        let from = |view, path: &str| {
            let criteria = after([Action::Show(view), Action::Reveal(path.into())]);
            (criteria.view, criteria.open)
        };
        let overview = |row: &str| (View::Overview, vec![row.to_owned()]);
        assert_eq!(from(View::Overview, "44/instructs-1/9"), overview("44"));
        assert_eq!(from(View::Provisions, "44"), overview("44"));
        assert_eq!(from(View::Provisions, "44/instructs-1"), overview("44"));
        assert_eq!(from(View::Provisions, "44/summary/1"), overview("44"));
        let provision = "44/instructs-1/9";
        let expected = (View::Provisions, vec![provision.to_owned()]);
        assert_eq!(from(View::Provisions, provision), expected);
        let twice = [Action::Reveal("44".into()), Action::Reveal("44/resolves/1".into())];
        assert_eq!(after(twice).open, ["44"], "what is open stays open");
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
