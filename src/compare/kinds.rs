//! What may become of resolutions and provisions.

use serde::Serialize;

use super::register::Counts;
use crate::identifiers::identifiers;

identifiers! {
    /// What became of a resolution.
    #[derive(Serialize)]
    #[serde(rename_all = "lowercase")]
    pub enum ResolutionKind {
        /// Only the new edition has it.
        New = "new",
        /// Both have it, and something of it differs.
        Revised = "revised",
        /// The new edition says that it is suppressed.
        Suppressed = "suppressed",
        /// The new edition does not have it, and does not say why.
        Absent = "absent",
        /// Both have it, and nothing of it differs.
        Unchanged = "unchanged",
    }
}

identifiers! {
    /// What became of a provision.
    #[derive(Serialize)]
    #[serde(rename_all = "lowercase")]
    pub enum ProvisionKind {
        /// Only the new edition has it.
        Added = "added",
        /// Only the old edition has it.
        Removed = "removed",
        /// It has the same words, but stands elsewhere: in another section, under another provision
        /// or in another order.
        Moved = "moved",
        /// It has other words. Where [`ProvisionChange::moved`](super::ProvisionChange::moved) is
        /// set it stands elsewhere as well.
        Reworded = "reworded",
        /// Only its label differs, as when one was added before it.
        Renumbered = "renumbered",
    }
}

/// A kind of change, of resolutions or of provisions. Their identifiers are distinct.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Change {
    /// What became of a resolution.
    Resolution(ResolutionKind),
    /// What became of a provision.
    Provision(ProvisionKind),
}

impl Change {
    /// The identifier.
    pub fn id(self) -> &'static str {
        match self {
            Self::Resolution(kind) => kind.id(),
            Self::Provision(kind) => kind.id(),
        }
    }

    /// The one with that identifier.
    pub fn from_id(id: &str) -> Option<Self> {
        let resolution = ResolutionKind::from_id(id).map(Self::Resolution);
        resolution.or_else(|| ProvisionKind::from_id(id).map(Self::Provision))
    }
}

impl Counts {
    /// How many there are of a kind.
    pub fn of(&self, change: Change) -> usize {
        match change {
            Change::Resolution(kind) => match kind {
                ResolutionKind::New => self.new,
                ResolutionKind::Revised => self.revised,
                ResolutionKind::Suppressed => self.suppressed,
                ResolutionKind::Absent => self.absent,
                ResolutionKind::Unchanged => self.unchanged,
            },
            Change::Provision(kind) => match kind {
                ProvisionKind::Added => self.added,
                ProvisionKind::Removed => self.removed,
                ProvisionKind::Moved => self.moved,
                ProvisionKind::Reworded => self.reworded,
                ProvisionKind::Renumbered => self.renumbered,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_an_identifier_of_its_own() {
        let resolutions = ResolutionKind::ALL.iter().copied().map(Change::Resolution);
        let provisions = ProvisionKind::ALL.iter().copied().map(Change::Provision);
        for change in resolutions.chain(provisions) {
            assert_eq!(Change::from_id(change.id()), Some(change));
        }
        assert_eq!(Change::from_id("renamed"), None);
    }
}
