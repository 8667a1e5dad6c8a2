//! What became of a whole register.

use std::collections::{BTreeMap, VecDeque};

use serde::Serialize;

use super::kinds::{ProvisionKind, ResolutionKind};
use super::matching::first_free;
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
    let mut known = Known::new(&old.resolutions);
    let mut found = Vec::new();
    for resolution in &new.resolutions {
        let change = match known.take(resolution) {
            Some(at) => compare((&old.resolutions[at], of_old), (resolution, of_new)),
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
        if !known.taken[at] {
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

/// What tells which resolution is the same: adopted by the same body under the same name.
fn name(it: &Resolution) -> (&str, &str, &str) {
    (&it.body, it.number.as_str(), it.kind.id())
}

/// The resolutions of the old edition, of which each is one of the new edition at most.
struct Known<'a> {
    all: &'a [Resolution],
    taken: Vec<bool>,
    by_path: BTreeMap<String, usize>,
    by_name: BTreeMap<(&'a str, &'a str, &'a str), VecDeque<usize>>,
}

impl<'a> Known<'a> {
    fn new(all: &'a [Resolution]) -> Self {
        let mut by_name: BTreeMap<_, VecDeque<usize>> = BTreeMap::new();
        for (at, it) in all.iter().enumerate() {
            by_name.entry(name(it)).or_default().push_back(at);
        }
        let by_path = all.iter().enumerate().rev().map(|(at, it)| (it.path(), at)).collect();
        Self { all, taken: vec![false; all.len()], by_path, by_name }
    }

    /// Takes the one that is the same as `wanted`. Of several of its name the one with the same key
    /// is meant, or the first that is free.
    fn take(&mut self, wanted: &'a Resolution) -> Option<usize> {
        let at_path = self.by_path.get(&wanted.path()).copied();
        let at_path = at_path.filter(|at| !self.taken[*at] && name(&self.all[*at]) == name(wanted));
        let at =
            at_path.or_else(|| first_free(self.by_name.get_mut(&name(wanted))?, &self.taken))?;
        self.taken[at] = true;
        Some(at)
    }
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
