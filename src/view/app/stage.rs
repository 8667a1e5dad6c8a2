//! How much of the widget is here.

use yew::Context;

use super::App;
use super::instruction::Instruction;
use crate::query::{Action, Criteria, Index, Link, Outcome};
use crate::view::root::page::Lazy;

/// How much of the widget is here: the only seam between what the first rows need and the rest.
pub trait Stage: Lazy {
    /// A link's keys and values, for a table that begins with `base` for everybody, and with
    /// `start` for this reader.
    fn state(&self, _: &Link, _base: &Criteria, _start: &Criteria) -> Vec<(&'static str, String)> {
        Vec::new()
    }

    /// Gets ready for a step of the reader's that opens or closes a text.
    fn turn(&self, _app: &mut App, _action: &Action) {}

    /// Whether what stands at that path is not shown for what is searched.
    fn hides(&self, _: &Index, _: &Outcome, _path: &str) -> bool {
        false
    }

    /// Carries out an instruction that the first rows do not need, or lets it wait; whether
    /// anything is to be rendered.
    fn update(&self, app: &mut App, ctx: &Context<App>, instruction: Instruction) -> bool;
}
