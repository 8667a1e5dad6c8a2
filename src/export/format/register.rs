//! Resolution JSON: a register again, which says where it comes from.

use serde::Serialize;

use super::json::{json, json_with};
use crate::export::context::ExportContext;
use crate::export::excerpt::excerpt;
use crate::export::report::head_lines;
use crate::export::selection::Selection;
use crate::model::Register;

/// What the JSON says of itself, beside the register. Readers of registers pass over it.
#[derive(Serialize)]
struct ExportNote<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<&'a str>,
    scope: &'static str,
    /// Whether anything of the register was left out.
    excerpt: bool,
    rows: u64,
    /// Standing, source, dates, filters and number of rows, in the reader's language.
    says: Vec<String>,
}

/// A whole register as JSON.
pub fn register_json(register: &Register) -> String {
    json(register)
}

/// The selected resolutions as a register. JSON is UTF-8 without a mark.
pub(super) fn write(context: &ExportContext, selection: &Selection) -> String {
    let note = ExportNote {
        date: context.today,
        scope: selection.scope.id(),
        excerpt: !selection.is_everything,
        rows: selection.len() as u64,
        says: head_lines(context, selection),
    };
    let register = excerpt(context.citing.index, selection);
    json_with(&register, "x-export", &note) + "\n"
}
