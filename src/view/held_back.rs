//! Rows that are held back: how many are on the page at once, and the buttons that bring the rest.

use yew::prelude::*;

use super::Page;
use super::host::FocusTarget;
use crate::i18n::{Counted, Message};

/// How many rows are put on the page at once, where the page around the widget does not say.
pub(super) const AT_ONCE: usize = 600;

/// How many rows are on the page.
#[derive(Clone, Copy)]
pub(super) struct Shown {
    rows: usize,
    /// How many come at a time; 0 where the page does not say.
    step: usize,
}

impl Default for Shown {
    fn default() -> Self {
        Self::at_a_time(0)
    }
}

impl Shown {
    /// So many at a time; 0 is the usual.
    pub(super) fn at_a_time(step: usize) -> Self {
        Self { rows: if step == 0 { AT_ONCE } else { step }, step }
    }

    /// How many there may be.
    pub(super) fn limit(self) -> usize {
        self.rows
    }

    pub(super) fn all(&mut self) {
        self.rows = usize::MAX;
    }

    pub(super) fn more(&mut self) {
        self.rows = self.rows.saturating_add(self.step);
    }

    /// Brings as many as it takes for the row at `place` to be there.
    pub(super) fn include(&mut self, place: usize) {
        if place < self.rows {
            return;
        }
        match place.checked_div(self.step) {
            Some(steps) => self.rows = (steps + 1).saturating_mul(self.step),
            None => self.all(),
        }
    }
}

/// Below the table: how many of its `lines` are held back, and what brings them. `show` is told whether all of them are
/// wanted; `next` finds the first of them.
pub(super) fn held_back(
    page: &Page,
    shown: Shown,
    lines: usize,
    next: &FocusTarget,
    show: &Callback<bool>,
) -> Html {
    let held_back = lines.saturating_sub(shown.limit());
    // The button may go away: the focus goes to the first of the rows it brought.
    let showing = |all: bool| {
        let (show, focus, next) = (show.clone(), page.focus.clone(), next.clone());
        Callback::from(move |_: MouseEvent| {
            show.emit(all);
            focus.emit(next.clone());
        })
    };
    let step = shown.step.min(held_back);
    html! {
        <div class="held-back">
            <p>{ page.reading.count(Counted::HeldBackRows, held_back, &[]) }</p>
            if step > 0 && step < held_back {
                <button type="button" class="button" data-action="more-rows" onclick={showing(false)}>
                    { page.reading.count(Counted::ShowMoreRows, step, &[]) }
                </button>
                { " " }
            }
            <button type="button" class="button" data-action="all-rows" onclick={showing(true)}>
                { page.reading.fill(Message::ShowAllRows, &[("count", &page.reading.number(lines))]) }
            </button>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::{AT_ONCE, Shown};

    #[test]
    fn a_row_that_is_held_back_comes_with_its_page() {
        let mut shown = Shown::at_a_time(25);
        shown.include(24);
        assert_eq!(shown.limit(), 25);
        shown.include(25);
        assert_eq!(shown.limit(), 50);
        shown.more();
        assert_eq!(shown.limit(), 75);
        shown.include(usize::MAX);
        shown.more();
        assert_eq!(shown.limit(), usize::MAX);
    }

    #[test]
    fn where_the_page_does_not_say_there_are_the_usual_ones_or_all() {
        let mut shown = Shown::default();
        shown.include(AT_ONCE - 1);
        assert_eq!(shown.limit(), AT_ONCE);
        shown.include(AT_ONCE);
        assert_eq!(shown.limit(), usize::MAX);
    }
}
