//! Opening a row: the button in it, and the row below it that holds the full text.

use std::rc::Rc;

use yew::prelude::*;

use super::row_context::RowContext;
use super::standing::Standing;
use crate::i18n::Message;
use crate::model::Designation;
use crate::query::Action;
use crate::view::root::words::{body, marked, meeting};

/// What is open in a row.
#[derive(Clone)]
pub(in crate::view) struct Opened {
    /// The full text.
    pub(in crate::view) text: Option<Html>,
    /// What is noted of the rows: once all are, which text was opened last of those that stand.
    pub(in crate::view) standing: Rc<Standing>,
    /// The panel for copying.
    pub(in crate::view) panel: Option<Html>,
}

impl PartialEq for Opened {
    /// It has a state of its own, of which rows know nothing: it is always rendered again.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// A row that can be opened.
pub(in crate::view) struct Opening<'a> {
    /// What the criteria know it by: the path of the resolution or of the provision.
    pub(in crate::view) key: &'a str,
    /// The position of the resolution in the register.
    pub(in crate::view) position: usize,
    /// Its number.
    pub(in crate::view) number: &'a Designation,
    /// What is open in it.
    pub(in crate::view) opened: Option<&'a Opened>,
}

impl Opening<'_> {
    fn text(&self) -> Option<&Html> {
        self.opened?.text.as_ref()
    }

    /// Whether its full text stands below it.
    pub(in crate::view) fn is_open(&self) -> bool {
        self.text().is_some()
    }

    /// Whether that was opened last of those that stand.
    pub(in crate::view) fn is_front(&self, context: &RowContext) -> bool {
        self.opened.is_some_and(|opened| opened.standing.is_front(&context.criteria, self.key))
    }

    /// Different also for two resolutions that claim the same number.
    fn detail_id(&self) -> String {
        format!("detail-{}-{}", self.position, self.key)
    }

    /// The button, which shows the resolution's number, unless that column is hidden.
    pub(in crate::view) fn button(&self, context: &RowContext, with_number: bool) -> Html {
        let is_open = self.is_open();
        let number = self.number.to_string();
        let of = context.index.resolution(self.position).map(|(resolution, _)| resolution);
        let named = of.map_or(number.clone(), |resolution| context.named(resolution));
        let label = if is_open { Message::CloseDetail } else { Message::OpenDetail };
        let (act, key) = (context.to.act.clone(), self.key.to_owned());
        html! {
            <button
                type="button"
                class="opener"
                aria-expanded={is_open.to_string()}
                aria-controls={is_open.then(|| self.detail_id())}
                aria-label={context.locale.fill(label, &[("name", &named)])}
                onclick={move |_: MouseEvent| act.emit(Action::ToggleOpen(key.clone()))}
            >
                if with_number {
                    <span class="number">{ marked(context, &number) }</span>
                }
            </button>
        }
    }

    /// Whose resolution it is, where the register was made of several.
    pub(in crate::view) fn assembly(&self, context: &RowContext) -> Html {
        match context.index.resolution(self.position) {
            Some((resolution, _)) if context.is_of_several(resolution) => {
                let whose = match context.is_told_by_meeting(resolution) {
                    true => meeting(context, resolution),
                    false => body(context, &resolution.body),
                };
                html! { <span class="assembly">{ whose }</span> }
            }
            _ => Html::default(),
        }
    }

    /// The row below, while it is open.
    pub(in crate::view) fn detail_row(&self, context: &RowContext, columns: usize) -> Html {
        let Some(text) = self.text() else {
            return Html::default();
        };
        html! {
            <tr role="row" class="detail-row" id={self.detail_id()} data-front={self.is_front(context).then_some("")}>
                <td role="cell" colspan={columns.to_string()}>{ text.clone() }</td>
            </tr>
        }
    }
}
