//! What a browser keeps of the layout: a list of identifiers, such as `compact number title`.

use super::arrangement::columns_from;
use crate::query::{Action, Criteria, Density, Extent};

impl Action {
    /// Whether what it changes is kept by the browser.
    pub fn is_persisted(&self) -> bool {
        matches!(
            self,
            Self::ToggleColumn(_)
                | Self::MoveColumn(..)
                | Self::SetColumns(_)
                | Self::ResetColumns
                | Self::SetDensity(_)
                | Self::SetExtent(_)
        )
    }
}

/// What is kept of the criteria: the density, how much of a text is shown, and the columns, if they
/// are not the usual ones.
pub fn persisted_layout(criteria: &Criteria) -> String {
    let mut ids = vec![criteria.density.id()];
    if criteria.extent == Extent::Whole {
        ids.push(criteria.extent.id());
    }
    ids.extend(criteria.columns.iter().map(|column| column.id()));
    ids.join(" ")
}

/// The steps that bring back what was kept. What cannot be read is passed over.
pub fn layout_steps(kept: &str) -> [Action; 3] {
    let density = kept.split(' ').find_map(Density::from_id).unwrap_or_default();
    let extent = kept.split(' ').find_map(Extent::from_id).unwrap_or_default();
    [Action::SetDensity(density), Action::SetExtent(extent), Action::SetColumns(columns_from(kept))]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::{Column, apply};

    fn restored(kept: &str) -> Criteria {
        layout_steps(kept).into_iter().fold(Criteria::default(), |it, step| apply(&it, step))
    }

    #[test]
    fn what_is_kept_comes_back() {
        let steps = [Action::ToggleColumn(Column::Summary), Action::SetDensity(Density::Compact)];
        let criteria = steps.into_iter().fold(Criteria::default(), |it, step| apply(&it, step));
        assert_eq!(persisted_layout(&criteria), "compact number status title provisions");
        assert_eq!(restored(&persisted_layout(&criteria)), criteria);
        assert_eq!(restored(&persisted_layout(&Criteria::default())), Criteria::default());
        let whole = apply(&Criteria::default(), Action::SetExtent(Extent::Whole));
        assert_eq!(persisted_layout(&whole), "comfortable whole");
        assert_eq!(restored(&persisted_layout(&whole)), whole);
    }

    #[test]
    fn nonsense_is_the_usual_layout() {
        for kept in ["", "{\"a\":1}", "wide of-course", "\u{0}"] {
            assert_eq!(restored(kept), Criteria::default(), "{kept}");
        }
    }
}
