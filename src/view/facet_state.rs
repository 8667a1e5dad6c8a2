//! What the reader opened in the panel of facets, and what they look for in it. It changes no rows.

use super::facets::FIRST;
use super::host::FocusTarget;
use crate::query::{Action, Facet};

/// How the panel is at the moment.
#[derive(Default)]
pub struct FacetState {
    /// The long facets that are shown in full (with no value), and the groups that are the other way round than at first.
    pub(super) turned: Vec<(Facet, String)>,
    /// The facets of which the reader chose a value. They stay open when it is given up: closing takes the focus away.
    pub(super) used: Vec<Facet>,
    /// What is looked for in a facet.
    pub(super) found: Vec<(Facet, String)>,
}

/// A step of the reader in the panel.
pub enum FacetStep {
    /// Shows a long facet in full, or its first values: there the value is empty. Opens or closes a group.
    Turn(Facet, String),
    /// Looks for values of a facet by these words.
    Find(Facet, String),
}

impl FacetState {
    /// Notes what a step of the criteria means for the panel.
    pub(super) fn note(&mut self, action: &Action) {
        if let Action::Toggle(facet, _) | Action::Choose(facet, _) = action
            && !self.used.contains(facet)
        {
            self.used.push(*facet);
        }
    }

    /// Takes a step; what has to get the focus after it.
    pub(super) fn take(&mut self, step: FacetStep) -> Option<FocusTarget> {
        match step {
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

    pub(super) fn is_turned(&self, facet: Facet, value: &str) -> bool {
        self.turned.iter().any(|(of, known)| *of == facet && known == value)
    }

    /// What is looked for in a facet, as typed.
    pub(super) fn words(&self, facet: Facet) -> &str {
        self.found.iter().find(|(of, _)| *of == facet).map_or("", |(_, words)| words.as_str())
    }
}
