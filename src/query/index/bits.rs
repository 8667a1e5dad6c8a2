//! A set of row numbers.

/// A set of the rows `0..len`, one bit each: facets are counted by combining such sets. Only the
/// piece from its first row to its last is kept where it grows row by row, so that many values with
/// few rows each stay small.
#[derive(Clone, Debug)]
pub(in crate::query) struct Bits {
    /// How many words there may be.
    limit: usize,
    /// How many words without rows stand before those that are kept.
    first: usize,
    words: Vec<u64>,
}

impl Bits {
    /// None of `len` rows.
    pub(in crate::query) fn none(len: usize) -> Self {
        Self { limit: len.div_ceil(64), first: 0, words: Vec::new() }
    }

    /// All of `len` rows.
    pub(in crate::query) fn all(len: usize) -> Self {
        let limit = len.div_ceil(64);
        let mut bits = Self { limit, first: 0, words: vec![u64::MAX; limit] };
        if let Some(last) = bits.words.last_mut().filter(|_| !len.is_multiple_of(64)) {
            *last = (1 << (len % 64)) - 1;
        }
        bits
    }

    /// The rows whose rank is not 0.
    pub(in crate::query) fn from_ranks(ranks: &[u8]) -> Self {
        let word = |ranks: &[u8]| {
            let bits = ranks.iter().enumerate().map(|(bit, &rank)| u64::from(rank > 0) << bit);
            bits.fold(0, |word, bit| word | bit)
        };
        let words: Vec<u64> = ranks.chunks(64).map(word).collect();
        Self { limit: words.len(), first: 0, words }
    }

    /// Adds the rows of a range; those outside the set's range are ignored.
    pub(in crate::query) fn insert_all(&mut self, rows: std::ops::Range<usize>) {
        rows.for_each(|row| self.insert(row));
    }

    /// The rows of `0..len` for which `holds`.
    pub(in crate::query) fn filter(len: usize, holds: impl Fn(usize) -> bool) -> Self {
        let mut bits = Self::none(len);
        (0..len).filter(|&row| holds(row)).for_each(|row| bits.insert(row));
        bits
    }

    /// Makes room for the words of a range; those outside the set's range are ignored.
    fn keep(&mut self, words: std::ops::Range<usize>) {
        let end = words.end.min(self.limit);
        if words.start >= end {
            return;
        }
        if self.words.is_empty() {
            self.first = words.start;
        }
        if words.start < self.first {
            let before = self.first - words.start;
            self.words.splice(0..0, std::iter::repeat_n(0, before));
            self.first = words.start;
        }
        if end > self.first + self.words.len() {
            self.words.resize(end - self.first, 0);
        }
    }

    fn word(&self, at: usize) -> u64 {
        at.checked_sub(self.first).and_then(|at| self.words.get(at)).copied().unwrap_or(0)
    }

    /// Adds a row; one outside the set's range is ignored.
    pub(in crate::query) fn insert(&mut self, row: usize) {
        let at = row / 64;
        if at < self.first || at >= self.first + self.words.len() {
            self.keep(at..at + 1);
        }
        if let Some(word) = at.checked_sub(self.first).and_then(|at| self.words.get_mut(at)) {
            *word |= 1 << (row % 64);
        }
    }

    pub(in crate::query) fn contains(&self, row: usize) -> bool {
        self.word(row / 64) & (1 << (row % 64)) != 0
    }

    /// How many rows there are.
    pub(in crate::query) fn count(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// The words that both sets keep, each with its place.
    fn both<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = (usize, u64)> + 'a {
        let start = self.first.max(other.first);
        let own = self.words.get(start - self.first..).unwrap_or_default();
        let others = other.words.get(start - other.first..).unwrap_or_default();
        own.iter().zip(others).enumerate().map(move |(at, (a, b))| (start + at, a & b))
    }

    /// How many rows are in `other` too.
    pub(in crate::query) fn count_common(&self, other: &Self) -> usize {
        self.both(other).map(|(_, word)| word.count_ones() as usize).sum()
    }

    /// Adds what is in `other`, which may have a longer range.
    pub(in crate::query) fn unite_or_take(&mut self, other: &Self) {
        self.limit = self.limit.max(other.limit);
        self.unite(other);
    }

    /// Keeps what is in `other` too.
    pub(in crate::query) fn intersect(&mut self, other: &Self) {
        for (at, word) in self.words.iter_mut().enumerate() {
            *word &= other.word(self.first + at);
        }
    }

    /// Adds what is in `other`.
    pub(in crate::query) fn unite(&mut self, other: &Self) {
        self.keep(other.first..other.first + other.words.len());
        for (at, word) in other.words.iter().enumerate() {
            let own = (other.first + at).checked_sub(self.first);
            if let Some(own) = own.and_then(|own| self.words.get_mut(own)) {
                *own |= word;
            }
        }
    }

    /// Takes out what is in `other`.
    pub(in crate::query) fn subtract(&mut self, other: &Self) {
        for (at, word) in self.words.iter_mut().enumerate() {
            *word &= !other.word(self.first + at);
        }
    }

    /// The rows, in order.
    pub(in crate::query) fn rows(&self) -> impl Iterator<Item = usize> + '_ {
        let words = self.words.iter().enumerate();
        words.flat_map(|(at, &word)| {
            let first = (self.first + at) * 64;
            Ones(word).map(move |bit| first + bit)
        })
    }

    /// The rows that are in `other` too, in order.
    pub(in crate::query) fn common<'a>(
        &'a self,
        other: &'a Self,
    ) -> impl Iterator<Item = usize> + 'a {
        self.both(other).flat_map(|(at, word)| Ones(word).map(move |bit| at * 64 + bit))
    }
}

/// The positions of a word's ones.
struct Ones(u64);

impl Iterator for Ones {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let bit = self.0.trailing_zeros() as usize;
        (bit < 64).then(|| {
            self.0 &= self.0 - 1;
            bit
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_keep_their_rows_across_word_boundaries() {
        let rows = [0, 63, 64, 130];
        let mut bits = Bits::filter(131, |row| rows.contains(&row));
        assert_eq!(bits.rows().collect::<Vec<_>>(), rows);
        assert_eq!(bits.common(&Bits::filter(131, |row| row > 63)).collect::<Vec<_>>(), [64, 130]);
        bits.intersect(&Bits::filter(131, |row| row < 64));
        bits.insert(5000);
        assert_eq!(bits.rows().collect::<Vec<_>>(), [0, 63]);
        assert!(bits.contains(63) && !bits.contains(64) && !bits.contains(5000));
    }

    #[test]
    fn a_set_that_grows_keeps_only_what_it_needs() {
        let len = 1_000_000;
        let mut few = Bits::none(len);
        few.insert(640_100);
        few.insert(640_000);
        few.insert(len + 64);
        assert!(few.words.len() <= 3);
        assert_eq!(few.rows().collect::<Vec<_>>(), [640_000, 640_100]);
        let all = Bits::all(len);
        assert_eq!((all.count(), all.count_common(&few), few.count_common(&all)), (len, 2, 2));
        let mut left = all.clone();
        left.subtract(&few);
        assert_eq!(left.count(), len - 2);
        left.unite(&few);
        assert_eq!(left.count(), len);
        let mut early = Bits::filter(len, |row| row == 5);
        early.unite(&few);
        assert_eq!(early.rows().collect::<Vec<_>>(), [5, 640_000, 640_100]);
        early.intersect(&few);
        assert_eq!(early.common(&all).collect::<Vec<_>>(), [640_000, 640_100]);
        assert_eq!(Bits::none(len).count_common(&few) + few.count_common(&Bits::none(len)), 0);
        let apart = Bits::filter(len, |row| row == 5);
        assert_eq!((apart.count_common(&few), few.count_common(&apart)), (0, 0));
        let mut taken = Bits::none(0);
        taken.unite_or_take(&few);
        assert_eq!(taken.count(), 2);
        assert_eq!(Bits::from_ranks(&[0, 1, 0, 3]).rows().collect::<Vec<_>>(), [1, 3]);
    }
}
