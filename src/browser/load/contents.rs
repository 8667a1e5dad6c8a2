//! What sources hold: registers, and what was wrong in them.

use std::borrow::Cow;
use std::rc::Rc;

use super::fetch::Fetched;
use super::{Merged, Outcomes};
use crate::browser::language::folding::folding;
use crate::model::{
    DecodeError, Decoded, Json, Merging, Problem, Register, decode, decode_value, merge,
};
use crate::tables;
use crate::view::Failure;

pub(in crate::browser) struct Contents {
    pub(in crate::browser) register: Rc<Register>,
    pub(in crate::browser) problems: Rc<[Problem]>,
}

impl Contents {
    /// What a file gives whose pieces were decoded as they came.
    ///
    /// # Errors
    /// Why they are no register.
    pub(super) fn of((decoding, pieces): Fetched) -> Result<Self, Failure> {
        let piece = |at: usize| pieces.get(at).map(|it| Cow::Owned(it.to_vec()));
        Self::new(decoding.finish(&piece))
    }

    /// What decoding a text of the page gives: one that stands inside the element, or that the shim
    /// wrote.
    ///
    /// # Errors
    /// Why it is no register.
    pub(super) fn decode_inside(json: &str) -> Result<Self, Failure> {
        Self::new(decode(json.as_bytes())).map_err(Failure::inside)
    }

    fn new(decoded: Result<Decoded, DecodeError>) -> Result<Self, Failure> {
        let Decoded { register, problems } = decoded.map_err(Failure::Undecodable)?;
        Ok(Self { register: Rc::new(register), problems: problems.into() })
    }
}

/// What a table of the page says.
///
/// # Errors
/// A table that names no columns that are known.
pub(in crate::browser) fn table(grid: &str) -> Result<Contents, Failure> {
    let grid = Json::parse(grid).map_err(Failure::Undecodable)?;
    let register = tables::register(&grid, &folding()).map_err(Failure::Table)?;
    Contents::new(decode_value(&register))
}

/// Makes one register of those that came.
///
/// # Errors
/// The first failure, where none came.
pub(in crate::browser) fn merged(outcomes: Outcomes) -> Result<Merged, Failure> {
    let mut files = Vec::new();
    let mut missing = Vec::new();
    for (name, outcome) in outcomes {
        match outcome {
            Ok(Contents { register, problems }) => files.push(Merging { name, register, problems }),
            Err(failure) => missing.push((name, failure)),
        }
    }
    let Some((first, others)) = files.split_first() else {
        let failure = missing.into_iter().next().map(|(_, failure)| failure);
        return Err(failure.unwrap_or(Failure::NoSource));
    };
    let merged = merge(first, others);
    Ok((Contents { register: Rc::new(merged.register), problems: merged.problems.into() }, missing))
}
