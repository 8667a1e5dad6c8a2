//! Stretches of a text of which no two share a byte.

use std::collections::BTreeMap;
use std::ops::Range;

/// The stretches that are taken. One is asked for, and taken, in the time of a look-up, however
/// many there are.
#[derive(Clone, Debug, Default)]
pub struct Apart {
    /// Ends by starts.
    taken: BTreeMap<usize, usize>,
}

impl Apart {
    /// Whether no byte of `range` is taken.
    pub fn is_free(&self, range: &Range<usize>) -> bool {
        let before = self.taken.range(..range.end.max(range.start + 1)).next_back();
        before.is_none_or(|(_, end)| *end <= range.start)
    }

    /// Takes `range`, if no byte of it is taken. Whether it did.
    pub fn take(&mut self, range: &Range<usize>) -> bool {
        let free = self.is_free(range);
        if free && range.start < range.end {
            self.taken.insert(range.start, range.end);
        }
        free
    }
}

#[cfg(test)]
mod tests {
    use super::Apart;

    #[test]
    fn what_shares_a_byte_is_refused() {
        let mut apart = Apart::default();
        assert!(apart.take(&(10..20)));
        assert!(apart.take(&(0..10)));
        assert!(apart.take(&(20..21)));
        for taken in [0..1, 9..11, 5..30, 19..20, 12..13, 20..40] {
            assert!(!apart.take(&taken), "{taken:?}");
        }
        assert!(apart.take(&(21..40)));
    }
}
