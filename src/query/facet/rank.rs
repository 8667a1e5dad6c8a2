//! Where a value of a facet stands among its neighbours: the lower the number, the nearer to the beginning.

use super::value::{GENERAL, WITH_NOTE, force_value, verb_of};
use crate::model::{Duty, Part, Status, Verb};
use crate::query::index::bits::Bits;

const LAST: usize = usize::MAX;

/// The most frequent first; it keeps its place whatever is chosen.
pub(super) fn by_frequency(_: &str, rows: &Bits) -> usize {
    LAST - 1 - rows.count()
}

pub(super) fn of_status(id: &str, _: &Bits) -> usize {
    Status::from_id(id).map_or(LAST, |status| status as usize)
}

pub(super) fn of_part(id: &str, _: &Bits) -> usize {
    Part::from_id(id).map_or(LAST, |part| part as usize)
}

pub(super) fn of_duty(id: &str, _: &Bits) -> usize {
    Duty::from_id(id).map_or(LAST, |duty| duty as usize)
}

pub(super) fn of_has(id: &str, _: &Bits) -> usize {
    usize::from(id == WITH_NOTE)
}

/// By force, then in the usual order of the verbs; a force before its verbs.
pub(super) fn of_verb(id: &str, _: &Bits) -> usize {
    let force = |verb: &Verb| verb.force() as usize * (Verb::ALL.len() + 1);
    match verb_of(id) {
        Some((verb, _)) => force(&verb) + verb as usize + 1,
        None => Verb::ALL.iter().find(|it| force_value(it.force()) == id).map_or(LAST, force),
    }
}

pub(super) fn of_sector(id: &str, rows: &Bits) -> usize {
    if id == GENERAL { LAST } else { by_frequency(id, rows) }
}
