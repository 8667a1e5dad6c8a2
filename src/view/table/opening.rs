//! Opening a row: the button in it, and the row below it that holds the full text.

use yew::prelude::*;

use crate::i18n::Message;
use crate::model::Designation;
use crate::query::Action;
use crate::view::root::words::{body, marked, meeting};
use crate::view::{Page, Part};

/// A row that can be opened.
pub(in crate::view) struct Opening<'a> {
    /// What the criteria know it by: the path of the resolution or of the provision.
    pub(in crate::view) key: &'a str,
    /// The position of the resolution in the register.
    pub(in crate::view) position: usize,
    /// Its number.
    pub(in crate::view) number: &'a Designation,
    /// The provision to point out in the full text.
    pub(in crate::view) current: Option<&'a str>,
}

impl Opening<'_> {
    pub(in crate::view) fn is_open(&self, page: &Page) -> bool {
        page.criteria.is_open(self.key)
    }

    /// Different also for two resolutions that claim the same number.
    fn detail_id(&self) -> String {
        format!("detail-{}-{}", self.position, self.key)
    }

    /// The button, which shows the resolution's number, unless that column is hidden.
    pub(in crate::view) fn button(&self, page: &Page, with_number: bool) -> Html {
        let is_open = self.is_open(page);
        let number = self.number.to_string();
        let of = page.index.resolution(self.position).map(|(resolution, _)| resolution);
        let named = of.map_or(number.clone(), |resolution| page.named(resolution));
        let label = if is_open { Message::CloseDetail } else { Message::OpenDetail };
        let key = self.key.to_owned();
        html! {
            <button
                type="button"
                class="opener"
                aria-expanded={is_open.to_string()}
                aria-controls={is_open.then(|| self.detail_id())}
                aria-label={page.locale.fill(label, &[("name", &named)])}
                onclick={page.acting(move || Action::ToggleOpen(key.clone()))}
            >
                if with_number {
                    <span class="number">{ marked(page, &number) }</span>
                }
            </button>
        }
    }

    /// Whose resolution it is, where the register was made of several.
    pub(in crate::view) fn assembly(&self, page: &Page) -> Html {
        match page.index.resolution(self.position) {
            Some((resolution, _)) if page.is_of_several(resolution) => {
                let whose = match page.is_told_by_meeting(resolution) {
                    true => meeting(page, resolution),
                    false => body(page, &resolution.body),
                };
                html! { <span class="assembly">{ whose }</span> }
            }
            _ => Html::default(),
        }
    }

    /// The row below, while it is open.
    pub(in crate::view) fn detail_row(&self, page: &Page, columns: usize) -> Html {
        if !self.is_open(page) {
            return Html::default();
        }
        html! {
            <tr role="row" class="detail-row" id={self.detail_id()} data-front={page.standing.is_front(&page.criteria, self.key).then_some("")}>
                <td role="cell" colspan={columns.to_string()}>
                    { page.part(Part::Detail { position: self.position, key: self.key, current: self.current }) }
                </td>
            </tr>
        }
    }
}
