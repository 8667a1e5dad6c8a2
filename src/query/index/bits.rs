//! A set of row numbers.

/// A set of the rows `0..len`, one bit each: facets are counted by combining such sets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::query) struct Bits {
    words: Vec<u64>,
}

impl Bits {
    /// None of `len` rows.
    pub(in crate::query) fn none(len: usize) -> Self {
        Self { words: vec![0; len.div_ceil(64)] }
    }

    /// The rows of `0..len` for which `holds`.
    pub(in crate::query) fn where_(len: usize, holds: impl Fn(usize) -> bool) -> Self {
        let mut bits = Self::none(len);
        (0..len).filter(|&row| holds(row)).for_each(|row| bits.insert(row));
        bits
    }

    /// All of `len` rows.
    pub(in crate::query) fn all(len: usize) -> Self {
        let mut bits = Self { words: vec![u64::MAX; len.div_ceil(64)] };
        if let Some(last) = bits.words.last_mut().filter(|_| len % 64 != 0) {
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
        Self { words: ranks.chunks(64).map(word).collect() }
    }

    /// Adds the rows of a range; those outside the set's range are ignored.
    pub(in crate::query) fn insert_all(&mut self, rows: std::ops::Range<usize>) {
        rows.for_each(|row| self.insert(row));
    }

    /// Adds a row; one outside the set's range is ignored.
    pub(in crate::query) fn insert(&mut self, row: usize) {
        if let Some(word) = self.words.get_mut(row / 64) {
            *word |= 1 << (row % 64);
        }
    }

    pub(in crate::query) fn contains(&self, row: usize) -> bool {
        self.words.get(row / 64).is_some_and(|word| word & (1 << (row % 64)) != 0)
    }

    /// How many rows there are.
    pub(in crate::query) fn count(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// How many rows are in `other` too.
    pub(in crate::query) fn count_common(&self, other: &Self) -> usize {
        let pairs = self.words.iter().zip(&other.words);
        pairs.map(|(a, b)| (a & b).count_ones() as usize).sum()
    }

    /// Adds what is in `other`, which may have a longer range.
    pub(in crate::query) fn unite_or_take(&mut self, other: &Self) {
        if self.words.is_empty() {
            self.words.clone_from(&other.words);
        } else {
            self.unite(other);
        }
    }

    /// Keeps what is in `other` too.
    pub(in crate::query) fn intersect(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word &= other);
    }

    /// Adds what is in `other`.
    pub(in crate::query) fn unite(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word |= other);
    }

    /// Takes out what is in `other`.
    pub(in crate::query) fn subtract(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word &= !other);
    }

    /// The rows, in order.
    pub(in crate::query) fn rows(&self) -> impl Iterator<Item = usize> + '_ {
        self.words
            .iter()
            .enumerate()
            .flat_map(|(index, &word)| Ones(word).map(move |bit| index * 64 + bit))
    }

    /// The rows that are in `other` too, in order.
    pub(in crate::query) fn common<'a>(
        &'a self,
        other: &'a Self,
    ) -> impl Iterator<Item = usize> + 'a {
        let pairs = self.words.iter().zip(&other.words).enumerate();
        pairs.flat_map(|(index, (a, b))| Ones(a & b).map(move |bit| index * 64 + bit))
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
        let mut bits = Bits::where_(131, |row| rows.contains(&row));
        assert_eq!(bits.rows().collect::<Vec<_>>(), rows);
        assert_eq!(bits.common(&Bits::where_(131, |row| row > 63)).collect::<Vec<_>>(), [64, 130]);
        bits.intersect(&Bits::where_(131, |row| row < 64));
        bits.insert(5000);
        assert_eq!(bits.rows().collect::<Vec<_>>(), [0, 63]);
        assert!(bits.contains(63) && !bits.contains(64) && !bits.contains(5000));
    }
}
