//! How the rows are laid out: how close, and under which headings.

use super::view::View;
use crate::identifiers::identifiers;

identifiers! {
    /// How close the rows stand.
    #[derive(Default)]
    pub enum Density {
        /// With room between them.
        #[default]
        Comfortable = "comfortable",
        /// As many on the screen as can be read.
        Compact = "compact",
    }
}

identifiers! {
    /// How much of a text is shown while a search is active.
    #[derive(Default)]
    pub enum Extent {
        /// The provisions that match, with what they stand under.
        #[default]
        Matching = "matching",
        /// Every provision.
        Whole = "whole",
    }
}

identifiers! {
    /// What rows stand together under a heading, with the view that offers it.
    pub enum Grouping with view: View {
        /// Provisions of one resolution.
        Resolution = "resolution" => View::Provisions,
        /// Provisions under one verb.
        Verb = "verb" => View::Provisions,
        /// Provisions for one addressee; one that has several is in the group of each.
        Addressee = "addressee" => View::Provisions,
        /// Resolutions of one status.
        Status = "status" => View::Overview,
    }
}

impl Grouping {
    /// The groupings that a view offers.
    pub fn of(view: View) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |grouping| grouping.view() == view)
    }
}

/// The groups that are closed: all but some, or only some. So that "close all" is short whatever
/// the number of groups.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClosedGroups {
    /// Whether groups are closed unless they are excepted.
    pub all: bool,
    /// The identifiers of the groups for which it is the other way round.
    pub except: Vec<String>,
}

impl ClosedGroups {
    /// Whether the group of that identifier is closed.
    pub fn has(&self, id: &str) -> bool {
        self.all != self.except.iter().any(|excepted| excepted == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::{Action, Criteria, apply};

    fn after(actions: impl IntoIterator<Item = Action>) -> Criteria {
        actions.into_iter().fold(Criteria::default(), |criteria, action| apply(&criteria, action))
    }

    #[test]
    fn identifiers_lead_back() {
        for it in Density::ALL {
            assert_eq!(Density::from_id(it.id()), Some(*it));
        }
        for it in Extent::ALL {
            assert_eq!(Extent::from_id(it.id()), Some(*it));
        }
        for it in Grouping::ALL {
            assert_eq!(Grouping::from_id(it.id()), Some(*it));
        }
    }

    #[test]
    fn a_view_ignores_the_grouping_of_another_and_keeps_it() {
        let grouped =
            after([Action::Show(View::Provisions), Action::GroupBy(Some(Grouping::Verb))]);
        assert_eq!(grouped.grouping(), Some(Grouping::Verb));
        let overview = apply(&grouped, Action::Show(View::Overview));
        assert_eq!(overview.grouping(), None);
        assert_eq!(
            apply(&overview, Action::Show(View::Provisions)).grouping(),
            Some(Grouping::Verb)
        );
    }

    #[test]
    fn groups_close_one_by_one_and_all_at_once() {
        let toggle = || Action::ToggleGroup("verb:invites".into());
        let closed = |criteria: &Criteria, id| criteria.closed_groups.has(id);
        let one = after([toggle()]);
        assert!(closed(&one, "verb:invites") && !closed(&one, "verb:resolves"));
        let all = apply(&one, Action::CloseGroups(true));
        assert!(closed(&all, "verb:invites") && closed(&all, "verb:resolves"));
        let but_one = apply(&all, toggle());
        assert!(!closed(&but_one, "verb:invites") && closed(&but_one, "verb:resolves"));
        assert_eq!(apply(&but_one, Action::CloseGroups(false)), Criteria::default());
    }

    #[test]
    fn another_grouping_opens_all_groups() {
        let criteria = after([
            Action::Show(View::Provisions),
            Action::GroupBy(Some(Grouping::Verb)),
            Action::CloseGroups(true),
            Action::GroupBy(Some(Grouping::Addressee)),
        ]);
        assert_eq!(criteria.closed_groups, ClosedGroups::default());
    }

    #[test]
    fn two_resolutions_are_compared_and_a_third_takes_the_place_of_the_second() {
        let compare = |number: &str| Action::ToggleCompare(number.into());
        assert_eq!(after([compare("44"), compare("50")]).compare, ["44", "50"]);
        assert_eq!(after([compare("44"), compare("50"), compare("58")]).compare, ["44", "58"]);
        assert_eq!(after([compare("44"), compare("50"), compare("44")]).compare, ["50"]);
        let set = Action::SetCompare(vec!["2".into(), "2".into(), "44".into(), "50".into()]);
        assert_eq!(after([set]).compare, ["2", "44"], "two at most, and different");
    }

    #[test]
    fn languages_stand_in_the_order_in_which_they_were_chosen() {
        let read = |tag: &str| Action::ToggleParallel(tag.into());
        assert_eq!(after([read("ar"), read("fr")]).parallel, ["ar", "fr"]);
        assert_eq!(after([read("ar"), read("fr"), read("ar")]).parallel, ["fr"]);
        let set = Action::SetParallel(vec!["fr".into(), "fr".into()]);
        assert_eq!(after([set]).parallel, ["fr"]);
    }
}
