//! What gathers the values of a facet: forces of verbs, kinds of bodies, bodies of instruments.

use super::own_values::ValueRows;
use super::value::{force_value, instrument_of, kind_value, verb_of};
use crate::model::BodyKind;
use crate::query::index::rows::Rows;

/// How far up the bodies that a body is part of are followed.
const HIGHEST: usize = 8;

pub(super) fn none(_: &Rows, _: &str, _: &ValueRows) -> Vec<String> {
    Vec::new()
}

/// The force of a verb; for a "further" form, then the verb.
pub(super) fn of_verb(rows: &Rows, id: &str, _: &ValueRows) -> Vec<String> {
    match verb_of(rows.register(), id) {
        Some((verb, true)) => vec![force_value(verb.force()), verb.id().to_owned()],
        Some((verb, false)) => vec![force_value(verb.force())],
        None => Vec::new(),
    }
}

/// The body of an instrument.
pub(super) fn of_instrument(_: &Rows, id: &str, _: &ValueRows) -> Vec<String> {
    instrument_of(id).and_then(|(body, ..)| body).map(str::to_owned).into_iter().collect()
}

/// The kind of a body, then those bodies of that kind that it is part of, as far as they are values
/// themselves.
pub(super) fn of_body(rows: &Rows, key: &str, own: &ValueRows) -> Vec<String> {
    let bodies = &rows.register().bodies;
    let Some(body) = bodies.get(key).filter(|body| body.kind != BodyKind::Other) else {
        return Vec::new();
    };
    let group = kind_value(body.kind);
    let mut chain = Vec::new();
    let mut next = body.parent.as_ref();
    let mut steps = 0;
    while let Some((parent, body)) = next.and_then(|key| Some((key, bodies.get(key)?))) {
        steps += 1;
        if kind_value(body.kind) != group {
            break;
        }
        if parent == key || steps > HIGHEST {
            // Bodies that are part of each other.
            chain.clear();
            break;
        }
        if own.has(parent) {
            chain.push(parent.clone());
        }
        next = body.parent.as_ref();
    }
    chain.push(group);
    chain.reverse();
    chain
}
