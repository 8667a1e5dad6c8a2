//! How many rows are on the page at once.

/// How many rows are put on the page at once, where the page around the widget does not say.
pub(in crate::view) const AT_ONCE: usize = 600;

/// How many rows are on the page.
#[derive(Clone, Copy, Debug)]
pub struct Paging {
    rows: usize,
    /// How many come at a time; 0 where the page does not say.
    pub(in crate::view) step: usize,
}

impl Default for Paging {
    fn default() -> Self {
        Self::at_a_time(0)
    }
}

impl Paging {
    /// So many at a time; 0 is the usual.
    pub(in crate::view) fn at_a_time(step: usize) -> Self {
        Self { rows: if step == 0 { AT_ONCE } else { step }, step }
    }

    /// How many there may be.
    pub(in crate::view) fn limit(self) -> usize {
        self.rows
    }

    pub(in crate::view) fn all(&mut self) {
        self.rows = usize::MAX;
    }

    pub(in crate::view) fn more(&mut self) {
        self.rows = self.rows.saturating_add(self.step);
    }

    /// Brings as many as it takes for the row at `place` to be there.
    pub(in crate::view) fn include(&mut self, place: usize) {
        if place < self.rows {
            return;
        }
        match place.checked_div(self.step) {
            Some(steps) => self.rows = (steps + 1).saturating_mul(self.step),
            None => self.all(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{AT_ONCE, Paging};

    #[test]
    fn a_row_that_is_held_back_comes_with_its_page() {
        let mut paging = Paging::at_a_time(25);
        paging.include(24);
        assert_eq!(paging.limit(), 25);
        paging.include(25);
        assert_eq!(paging.limit(), 50);
        paging.more();
        assert_eq!(paging.limit(), 75);
        paging.include(usize::MAX);
        paging.more();
        assert_eq!(paging.limit(), usize::MAX);
    }

    #[test]
    fn where_the_page_does_not_say_there_are_the_usual_ones_or_all() {
        let mut paging = Paging::default();
        paging.include(AT_ONCE - 1);
        assert_eq!(paging.limit(), AT_ONCE);
        paging.include(AT_ONCE);
        assert_eq!(paging.limit(), usize::MAX);
    }
}
