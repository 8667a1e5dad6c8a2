//! What became of a whole register.

use std::collections::BTreeSet;

use serde::Serialize;

use super::kinds::{ProvisionKind, ResolutionKind};
use super::resolution::{ResolutionChange, compare, only};
use super::units::Tongue;
use crate::model::{Register, Resolution, Status};

/// How many resolutions and provisions there are of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Resolutions that only the new edition has.
    pub new: usize,
    /// Resolutions of which something differs.
    pub revised: usize,
    /// Resolutions that the new edition suppresses.
    pub suppressed: usize,
    /// Resolutions that the new edition does not have.
    pub absent: usize,
    /// Resolutions of which nothing differs.
    pub unchanged: usize,
    /// Provisions that only the new edition has, in resolutions that both have.
    pub added: usize,
    /// Provisions that only the old edition has, in resolutions that both have.
    pub removed: usize,
    /// Provisions that stand elsewhere with the same words.
    pub moved: usize,
    /// Provisions with other words.
    pub reworded: usize,
    /// Provisions of which only the label differs.
    pub renumbered: usize,
}

/// What became of a register from one edition to the next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Changes {
    /// The id of the old register.
    pub old: String,
    /// The id of the new register.
    pub new: String,
    /// The language whose words were compared (BCP 47).
    pub language: String,
    /// How many there are of each kind.
    pub counts: Counts,
    /// The resolutions that differ: those of the new register in its order, then those that only
    /// the old one has.
    pub resolutions: Vec<ResolutionChange>,
}

/// Compares two editions, by the words of `language`; where a text does not have it, by those that
/// it has.
///
/// ```
/// use resolution_table::compare::changes;
/// use resolution_table::model::decode;
///
/// let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/small.json");
/// let register = decode(&std::fs::read(file)?)?.register;
/// let mut newer = register.clone();
/// newer.resolutions.remove(0);
/// let found = changes(&register, &newer, "en");
/// assert_eq!(found.counts.absent, 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn changes(old: &Register, new: &Register, language: &str) -> Changes {
    let of_old = Tongue { language, own: &old.language };
    let of_new = Tongue { language, own: &new.language };
    let mut taken: BTreeSet<usize> = BTreeSet::new();
    let mut found = Vec::new();
    for resolution in &new.resolutions {
        let before = same(&old.resolutions, resolution, &taken);
        let change = match before {
            Some(at) => {
                taken.insert(at);
                compare((&old.resolutions[at], of_old), (resolution, of_new))
            }
            // It was suppressed before the old edition, or was never in it.
            None if resolution.status == Some(Status::Suppressed) => ResolutionChange {
                new: Some(resolution.path()),
                old: None,
                ..only(resolution, of_new, ResolutionKind::Suppressed)
            },
            None => only(resolution, of_new, ResolutionKind::New),
        };
        found.push(change);
    }
    for (at, resolution) in old.resolutions.iter().enumerate() {
        if !taken.contains(&at) {
            found.push(only(resolution, of_old, ResolutionKind::Absent));
        }
    }
    let counts = counts(&found);
    found.retain(|change| change.kind != ResolutionKind::Unchanged);
    Changes {
        old: old.id.clone(),
        new: new.id.clone(),
        language: language.to_owned(),
        counts,
        resolutions: found,
    }
}

/// Which of `all` is the same resolution: adopted by the same body under the same name. Of several
/// of that name the one with the same key is meant, or the first that is free.
fn same(all: &[Resolution], wanted: &Resolution, taken: &BTreeSet<usize>) -> Option<usize> {
    let free = || all.iter().enumerate().filter(|(at, _)| !taken.contains(at));
    let is = |one: &Resolution| {
        (&one.body, &one.number, &one.kind) == (&wanted.body, &wanted.number, &wanted.kind)
    };
    free()
        .find(|(_, one)| is(one) && one.path() == wanted.path())
        .or_else(|| free().find(|(_, one)| is(one)))
        .map(|(at, _)| at)
}

fn counts(all: &[ResolutionChange]) -> Counts {
    let resolutions = |kind| all.iter().filter(|change| change.kind == kind).count();
    let provisions = |kind| {
        let all = all.iter().flat_map(|change| &change.provisions);
        all.filter(|change| change.kind == kind).count()
    };
    Counts {
        new: resolutions(ResolutionKind::New),
        revised: resolutions(ResolutionKind::Revised),
        suppressed: resolutions(ResolutionKind::Suppressed),
        absent: resolutions(ResolutionKind::Absent),
        unchanged: resolutions(ResolutionKind::Unchanged),
        added: provisions(ProvisionKind::Added),
        removed: provisions(ProvisionKind::Removed),
        moved: provisions(ProvisionKind::Moved),
        reworded: provisions(ProvisionKind::Reworded),
        renumbered: provisions(ProvisionKind::Renumbered),
    }
}
