//! The operators that readers bring from other search boxes, in the words of the six languages.
//!
//! In capitals only: in small letters they are words like others. They are understood whatever the
//! reader's language is.

/// What an operator does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Operator {
    /// What stands before it, or what stands after it.
    Or,
    /// Both; as if there were no operator.
    And,
    /// Not what stands after it.
    Not,
}

const OR: &[&str] = &["OR", "OU", "O", "ИЛИ", "或", "或者", "أو"];
const AND: &[&str] = &["AND", "ET", "Y", "И", "和", "与", "并且", "و"];
const NOT: &[&str] = &[
    "NOT",
    "SAUF",
    "NON",
    "NO",
    "SIN",
    "EXCEPTO",
    "НЕ",
    "КРОМЕ",
    "非",
    "不",
    "除",
    "ليس",
    "بدون",
    "إلا",
];
/// What others search with, and this box does not.
const FOREIGN: &[&str] = &["NEAR", "ADJ", "XOR", "WITHIN", "PROX", "SAME"];

/// The operator of that word.
pub(super) fn operator(word: &str) -> Option<Operator> {
    let known = [(OR, Operator::Or), (AND, Operator::And), (NOT, Operator::Not)];
    known.into_iter().find(|(words, _)| words.contains(&word)).map(|(_, operator)| operator)
}

/// Whether it is a sign of *and* or *or*.
pub(super) fn is_symbol(c: char) -> bool {
    matches!(c, '|' | '｜' | '&' | '＆' | '+' | '＋')
}

/// Whether a word is an operator of other search boxes, also with a distance: `NEAR/3`.
pub(super) fn is_foreign(word: &str) -> bool {
    let end = word.find(|c: char| c == '/' || c.is_ascii_digit()).unwrap_or(word.len());
    let (name, distance) = word.split_at(end);
    let distance = distance.trim_start_matches('/');
    FOREIGN.contains(&name) && distance.bytes().all(|byte| byte.is_ascii_digit())
}
