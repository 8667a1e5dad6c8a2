//! Where a value of a facet stands among its neighbours: the lower the number, the nearer to the
//! beginning.

use super::value::{GENERAL, WITH_NOTE, force_value, verb_of};
use crate::model::{Duty, Force, Kind, Part, Status, Verb};
use crate::query::index::bits::Bits;
use crate::query::index::rows::Rows;

const LAST: usize = usize::MAX;

/// The most frequent first; it keeps its place whatever is chosen.
pub(super) fn by_frequency(_: &Rows, _: &str, rows: &Bits) -> usize {
    LAST - 1 - rows.count()
}

pub(super) fn of_status(_: &Rows, id: &str, _: &Bits) -> usize {
    Status::from_id(id).map_or(LAST, |status| status as usize)
}

pub(super) fn of_part(_: &Rows, id: &str, _: &Bits) -> usize {
    Part::from_id(id).map_or(LAST, |part| part as usize)
}

pub(super) fn of_duty(_: &Rows, id: &str, _: &Bits) -> usize {
    Duty::from_id(id).map_or(LAST, |duty| duty as usize)
}

pub(super) fn of_has(_: &Rows, id: &str, _: &Bits) -> usize {
    usize::from(id == WITH_NOTE)
}

/// By force, then in the usual order of the verbs; a force before its verbs.
pub(super) fn of_verb(rows: &Rows, id: &str, _: &Bits) -> usize {
    // Behind the last verb of the force before it.
    let force = |force: &Force| *force as usize * (Verb::ALL.len() + 1);
    match verb_of(rows.register(), id) {
        Some((verb, _)) => verb.rank() + 1,
        None => Force::ALL.iter().find(|it| force_value(**it) == id).map_or(LAST, force),
    }
}

pub(super) fn of_sector(all: &Rows, id: &str, rows: &Bits) -> usize {
    if id == GENERAL { LAST } else { by_frequency(all, id, rows) }
}

pub(super) fn of_kind(_: &Rows, id: &str, _: &Bits) -> usize {
    Kind::from_id(id).place()
}

/// The latest first.
pub(super) fn of_year(_: &Rows, id: &str, _: &Bits) -> usize {
    LAST - 1 - id.parse().unwrap_or(0)
}

/// The latest first; those without a date behind them.
pub(super) fn of_meeting(all: &Rows, _: &str, rows: &Bits) -> usize {
    let register = all.register();
    let first = rows.rows().next().and_then(|row| all.rows().get(row));
    let first = first.and_then(|row| register.resolutions.get(row.resolution));
    let date = first.and_then(|it| register.meeting_of(it).starts.as_deref());
    let digits = date.map(|date| date.bytes().filter(u8::is_ascii_digit));
    let day = digits.map(|digits| {
        digits.fold(0, |day: usize, digit| day * 10 % 1_000_000_000 + usize::from(digit - b'0'))
    });
    LAST - 1 - day.unwrap_or(0)
}
