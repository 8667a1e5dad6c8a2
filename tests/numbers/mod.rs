//! Numbers for tests that break things at random, the same way each time.

/// Numbers that look random and are the same each time (xorshift), from a seed that is not zero.
pub struct Numbers(pub u64);

impl Numbers {
    /// A number below `bound`; 0 where there is none.
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % (bound.max(1) as u64)).unwrap_or(0)
    }
}
