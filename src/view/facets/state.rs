//! What the reader opened in the panel of facets, and what they look for in it. It changes no rows.

use yew::Callback;

use crate::query::{Action, Criteria, Facet, Role};
use crate::view::root::focus_target::FocusTarget;

/// How many values of a long facet are shown at first.
pub(in crate::view) const FIRST: usize = 7;

/// How the panel is at the moment.
#[derive(Default)]
pub struct FacetState {
    /// The long facets that are shown in full (with no value), and the groups that are the other
    /// way round than at first.
    pub(in crate::view) turned: Vec<(Facet, String)>,
    /// The facets of which the reader chose a value. They stay open when it is given up: closing
    /// takes the focus away.
    pub(in crate::view) used: Vec<Facet>,
    /// What is looked for in a facet.
    pub(in crate::view) found: Vec<(Facet, String)>,
    /// The role in which bodies are sought, where none is chosen.
    pub(in crate::view) role: Role,
}

/// A step of the reader in the panel.
pub enum FacetStep {
    /// Shows a long facet in full, or its first values: there the value is empty. Opens or closes a
    /// group.
    Turn(Facet, String),
    /// Looks for values of a facet by these words.
    Find(Facet, String),
    /// Seeks bodies in this role.
    Seek(Role),
}

impl FacetState {
    /// Notes what a step of the criteria means for the panel.
    pub(in crate::view) fn note(&mut self, action: &Action) {
        if let Action::Toggle(facet, _) | Action::Choose(facet, _) = action {
            if !self.used.contains(facet) {
                self.used.push(*facet);
            }
            // The last body is given up: its role stays.
            self.role = Role::of(*facet).unwrap_or(self.role);
        }
    }

    /// Carries out a step; what has to get the focus after it.
    pub(in crate::view) fn apply(&mut self, step: FacetStep) -> Option<FocusTarget> {
        match step {
            FacetStep::Seek(role) => {
                self.role = role;
                None
            }
            FacetStep::Find(facet, words) => {
                self.found.retain(|(of, _)| *of != facet);
                self.found.push((facet, words));
                None
            }
            FacetStep::Turn(facet, value) => {
                let item = (facet, value);
                if let Some(position) = self.turned.iter().position(|known| *known == item) {
                    self.turned.remove(position);
                    return None;
                }
                // The button moves out of sight: the focus goes to the first value that came.
                let first = FocusTarget::FacetValue(facet, FIRST + 1);
                let focus = item.1.is_empty().then_some(first);
                self.turned.push(item);
                focus
            }
        }
    }

    /// The role in which bodies are sought: that of those that are chosen, else the one that the
    /// reader sees.
    pub(in crate::view) fn role(&self, criteria: &Criteria) -> Role {
        let chosen = criteria.chosen.iter().find_map(|(facet, _)| Role::of(*facet));
        chosen.unwrap_or(self.role)
    }

    pub(in crate::view) fn is_turned(&self, facet: Facet, value: &str) -> bool {
        self.turned.iter().any(|(of, known)| *of == facet && known == value)
    }

    /// What is looked for in a facet, as typed.
    pub(in crate::view) fn words(&self, facet: Facet) -> &str {
        self.found.iter().find(|(of, _)| *of == facet).map_or("", |(_, words)| words.as_str())
    }
}

/// What the panel needs beside the page.
#[derive(Clone, Copy)]
pub struct Panel<'a> {
    /// What is open, and looked for.
    pub(in crate::view) state: &'a FacetState,
    /// Takes a step in the panel.
    pub(in crate::view) step: &'a Callback<FacetStep>,
    /// Where it stands.
    pub(in crate::view) place: Place,
}

/// Where facets stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// All of them, beside the table.
    Side,
    /// All of them, over the table.
    Sheet,
    /// One of them, below its button.
    Popover(Facet),
}
