//! How many rows are on the page at once.

use super::standing::Standing;
use crate::view::app::host::Host;

/// How many rows are put on the page at once, where the page around the widget does not say.
pub(in crate::view) const AT_ONCE: usize = 600;

/// Tables of so few rows stand at once.
pub(in crate::view) const SMALL: usize = 40;
/// So many rows below the window stand at once; the rest come when the browser has time.
const FIRST: usize = 2;
/// So many come each time that it has.
const NEXT: usize = 60;
/// So many parts of the rows that are too many leave each time.
const LEAVE: usize = 6;

/// How many rows are on the page.
#[derive(Clone, Copy, Debug)]
pub struct Paging {
    rows: usize,
    /// How many of them stand so far.
    standing: usize,
    /// So many must stand when others come in their place.
    wanted: usize,
    /// Whether others come.
    is_new: bool,
    /// Whether that is because of a letter, so that yet others may come soon.
    is_typing: bool,
    /// So many parts of the rows that were too many may still be there, out of sight.
    leaving: usize,
    /// So many rows must stand at once, as those that do end above the lower edge of the window.
    missing: Option<usize>,
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
        Self {
            rows: if step == 0 { AT_ONCE } else { step },
            standing: usize::MAX,
            wanted: 0,
            is_new: true,
            is_typing: false,
            leaving: 0,
            missing: None,
            step,
        }
    }

    /// How many there may be.
    pub(in crate::view) fn limit(self) -> usize {
        self.rows
    }

    /// How many there are so far. Those that follow come when the browser has time.
    pub(in crate::view) fn standing(self) -> usize {
        self.rows.min(self.standing)
    }

    /// Whether some of the rows are still to come, or to leave.
    pub(in crate::view) fn is_due(self, rows: &Standing) -> bool {
        rows.leaving() > 0 || self.standing() < self.limit().min(rows.lines())
    }

    /// The rows are others.
    pub(in crate::view) fn renew(&mut self) {
        self.is_new = true;
        self.is_typing = false;
        self.wanted = 0;
    }

    /// Whether they are others than those that stand.
    pub(in crate::view) fn is_new(self) -> bool {
        self.is_new
    }

    /// The rows are others: at least so many stand at once, or all of them.
    pub(in crate::view) fn begin(&mut self, at_once: Option<usize>) {
        let standing = at_once.map_or(usize::MAX, |rows| rows.saturating_add(FIRST));
        self.standing = standing.max(self.wanted);
        if std::mem::take(&mut self.is_new) {
            // What is typed is answered before they are taken away.
            let leaves = self.is_typing && at_once.is_some();
            self.leaving = if leaves { usize::MAX } else { 0 };
        }
    }

    /// How many parts of the rows that were too many may still be there.
    pub(in crate::view) fn leaving(self) -> usize {
        self.leaving
    }

    /// The reader's last step was a letter, or was none.
    pub(in crate::view) fn note_typing(&mut self, is_typing: bool) {
        self.is_typing = is_typing;
    }

    /// Whether what follows waits until the reader pauses: what is made below the window would be
    /// taken away again. Parts that leave, of which there are so many, do not wait.
    pub(in crate::view) fn waits(self, leaving: usize) -> bool {
        self.is_typing && leaving == 0
    }

    /// Looks whether those that stand end above the lower edge of the window, and how many must,
    /// then.
    pub(in crate::view) fn look(&mut self, host: &dyn Host) -> Option<usize> {
        let wanted = host.rows_at_once(self.standing());
        self.missing = wanted.filter(|wanted| *wanted > self.standing());
        self.missing
    }

    /// As many more stand as are missing or, as the browser has time, a few of the parts that
    /// leave, of which there are so many, are gone, or the next rows stand.
    pub(in crate::view) fn go_on(&mut self, leaving: usize) {
        match self.missing.take() {
            Some(missing) => self.begin(Some(missing)),
            None if leaving > 0 => self.leaving = leaving.saturating_sub(LEAVE),
            None => {
                self.is_typing = false;
                self.standing = self.standing.saturating_add(NEXT);
            }
        }
    }

    pub(in crate::view) fn all(&mut self) {
        self.stand(self.rows);
        self.rows = usize::MAX;
    }

    /// All rows stand, now: where one of them is, is not known.
    pub(in crate::view) fn whole(&mut self) {
        self.rows = usize::MAX;
        self.stand(usize::MAX);
    }

    /// The row at `place` stands at once, too, where there may be so many; without a place every
    /// row that there may be.
    pub(in crate::view) fn keep(&mut self, place: Option<usize>) {
        let place = place.unwrap_or(self.rows.saturating_sub(1));
        if place < self.rows {
            self.stand(place);
        }
    }

    pub(in crate::view) fn more(&mut self) {
        self.stand(self.rows);
        self.rows = self.rows.saturating_add(self.step);
    }

    /// The row at `place` stands, and some below it.
    fn stand(&mut self, place: usize) {
        self.wanted = self.wanted.max(place.saturating_add(FIRST));
        self.standing = self.standing.max(self.wanted);
    }

    /// Brings as many as it takes for the row at `place` to be there.
    pub(in crate::view) fn include(&mut self, place: usize) {
        self.stand(place);
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
    use super::{AT_ONCE, FIRST, Host, LEAVE, NEXT, Paging, Standing};

    /// So many rows have room in the window.
    struct Window(usize);

    impl Host for Window {
        fn rows_at_once(&self, _: usize) -> Option<usize> {
            Some(self.0)
        }
    }

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
    fn a_few_stand_at_once_and_the_others_come_later() {
        let mut paging = Paging::default();
        assert_eq!(paging.standing(), AT_ONCE);
        paging.begin(Some(3));
        assert_eq!((paging.standing(), paging.limit()), (3 + FIRST, AT_ONCE));
        let rows = Standing::default();
        rows.note_lines(100);
        assert!(paging.is_due(&rows));
        rows.note_lines(3 + FIRST);
        assert!(!paging.is_due(&rows));
        rows.note_leaving(1);
        assert!(paging.is_due(&rows));
        paging.note_typing(true);
        assert_eq!(paging.look(&Window(3 + FIRST)), None);
        paging.go_on(0);
        assert_eq!(paging.standing(), 3 + FIRST + NEXT);
        assert!(!paging.waits(0), "the reader has paused");
        // Not so many where only some are missing in the window.
        let wanted = paging.standing() + 1;
        assert_eq!(paging.look(&Window(wanted)), Some(wanted));
        paging.note_typing(true);
        paging.go_on(0);
        assert!(paging.waits(0), "what is seen waits for no pause");
        assert_eq!((paging.standing(), paging.look(&Window(wanted))), (wanted + FIRST, None));
        // What the focus goes to is there when it goes.
        paging.include(500);
        assert!(paging.standing() > 500);
        paging.all();
        assert!((AT_ONCE + 1..usize::MAX).contains(&paging.standing()));
        // Where that is not known, all are.
        let mut grouped = Paging::default();
        grouped.begin(Some(3));
        grouped.whole();
        assert_eq!((grouped.standing(), grouped.limit()), (usize::MAX, usize::MAX));
        // Also where the rows become others before it does.
        paging.renew();
        paging.include(300);
        paging.begin(Some(0));
        assert_eq!(paging.standing(), 300 + FIRST);
        paging.renew();
        paging.begin(None);
        assert_eq!(paging.standing(), usize::MAX);
    }

    #[test]
    fn what_is_too_much_leaves_step_by_step_where_a_letter_is_answered() {
        let mut paging = Paging::default();
        paging.begin(Some(3));
        assert_eq!(paging.leaving(), 0);
        paging.renew();
        paging.note_typing(true);
        paging.begin(Some(3));
        assert_eq!(paging.leaving(), usize::MAX);
        let standing = paging.standing();
        assert!(!paging.waits(LEAVE + 1), "they leave while the reader types");
        // What is missing in the window comes before.
        paging.look(&Window(standing + 1));
        paging.go_on(LEAVE + 1);
        assert_eq!((paging.standing(), paging.leaving()), (standing + 1 + FIRST, usize::MAX));
        paging.go_on(LEAVE + 1);
        assert_eq!(paging.leaving(), 1);
        paging.go_on(1);
        assert_eq!((paging.standing(), paging.leaving()), (standing + 1 + FIRST, 0));
        assert!(paging.waits(0), "only then the rest waits for a pause");
        // After every other step, and in small tables, they are taken away at once.
        paging.renew();
        paging.begin(Some(3));
        assert_eq!(paging.leaving(), 0);
        paging.renew();
        paging.note_typing(true);
        paging.begin(None);
        assert_eq!(paging.leaving(), 0);
    }

    #[test]
    fn an_open_text_keeps_its_row_and_brings_no_others_than_there_may_be() {
        let mut paging = Paging::default();
        paging.begin(Some(3));
        paging.keep(Some(500));
        assert_eq!((paging.standing(), paging.limit()), (500 + FIRST, AT_ONCE));
        paging.renew();
        paging.begin(Some(3));
        paging.keep(Some(AT_ONCE));
        assert_eq!((paging.standing(), paging.limit()), (3 + FIRST, AT_ONCE));
        // Under headings its place is not known.
        paging.keep(None);
        assert_eq!((paging.standing(), paging.limit()), (AT_ONCE, AT_ONCE));
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
