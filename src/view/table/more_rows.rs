//! The buttons that bring rows that are not on the page yet.

use yew::prelude::*;

use super::paging::Paging;
use crate::i18n::{Counted, Message};
use crate::view::root::focus_target::FocusTarget;
use crate::view::root::texts::Texts;

/// Below the table: how many of its `lines` are held back, and what brings them. `show` is told
/// whether all of them are wanted; `next` finds the first of them.
pub(in crate::view) fn more_rows(
    texts: &Texts,
    focus: &Callback<FocusTarget>,
    paging: Paging,
    lines: usize,
    next: &FocusTarget,
    show: &Callback<bool>,
) -> Html {
    let held_back = lines.saturating_sub(paging.limit());
    // The button may go away: the focus goes to the first of the rows it brought.
    let showing = |all: bool| {
        let (show, focus, next) = (show.clone(), focus.clone(), next.clone());
        Callback::from(move |_: MouseEvent| {
            show.emit(all);
            focus.emit(next.clone());
        })
    };
    let step = paging.step.min(held_back);
    html! {
        <div class="held-back">
            <p>{ texts.locale.count(Counted::HeldBackRows, held_back, &[]) }</p>
            if step > 0 && step < held_back {
                <button type="button" class="button" data-action="more-rows" onclick={showing(false)}>
                    { texts.locale.count(Counted::ShowMoreRows, step, &[]) }
                </button>
                { " " }
            }
            <button type="button" class="button" data-action="all-rows" onclick={showing(true)}>
                { texts.locale.fill(Message::ShowAllRows, &[("count", &texts.locale.number(lines))]) }
            </button>
        </div>
    }
}
