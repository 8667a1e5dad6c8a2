//! Where a text ends, and the provision that ended last.

use crate::import::draft::Provision;

/// Whether a text ends with punctuation, so that something new may begin.
pub(super) fn has_ended(text: &str) -> bool {
    text.trim_end().ends_with([';', ',', '.', ':', '!', '?', '…', '。', '；', '，', '：', '،', '؛'])
}

/// Whether a line reads like a title: it begins with a capital and ends without punctuation.
pub(super) fn is_title(text: &str) -> bool {
    text.chars().next().is_some_and(|c| !c.is_lowercase())
        && text.chars().count() <= 200
        && !has_ended(text)
}

/// The provision that was added last.
pub(super) fn deepest(provisions: &[Provision]) -> Option<&Provision> {
    let last = provisions.last()?;
    Some(deepest(&last.provisions).unwrap_or(last))
}

/// The provision that was added last, to be changed.
pub(super) fn deepest_mut(provisions: &mut [Provision]) -> Option<&mut Provision> {
    let last = provisions.last_mut()?;
    match last.provisions.is_empty() {
        true => Some(last),
        false => deepest_mut(&mut last.provisions),
    }
}

/// Adds a provision, nested in the last ones down to `depth`.
pub(super) fn insert(provisions: &mut Vec<Provision>, depth: usize, provision: Provision) {
    match provisions.last_mut() {
        Some(last) if depth > 0 => insert(&mut last.provisions, depth - 1, provision),
        _ => provisions.push(provision),
    }
}
