//! The order of the rows and the language, each as one choice.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::i18n::{Language, Message};
use crate::query::{Action, Column, Direction, Sort};
use crate::view::app::host::Host;
use crate::view::root::inquiry::Inquiry;
use crate::view::root::texts::Texts;
use crate::view::table::columns::column_name;

/// The order as one choice: cards have no column headers to sort by.
pub(in crate::view) fn order(inquiry: &Inquiry) -> Html {
    let sorted = inquiry.criteria.sort.map(|sort| sort.column);
    let shown = inquiry.columns();
    // By date also where no column shows it: that is how registers of many years are read.
    let is_date = |column: &Column| *column == Column::Year && inquiry.index.fills(*column);
    let columns = Column::of(inquiry.criteria.view).filter(|column| {
        column.is_sortable()
            && (shown.contains(column) || sorted == Some(*column) || is_date(column))
    });
    let mut orders = vec![None];
    for column in columns {
        for direction in [Direction::Ascending, Direction::Descending] {
            orders.push(Some(Sort { column, direction }));
        }
    }
    let name = |sort: &Option<Sort>| match sort {
        None if !inquiry.outcome.found.is_empty() => inquiry.text(Message::SortRelevance),
        None => inquiry.text(Message::SortDocument),
        Some(sort) => {
            let column = column_name(inquiry, sort.column);
            match sort.direction {
                Direction::Ascending => column,
                Direction::Descending => {
                    inquiry.locale.fill(Message::SortDescending, &[("column", &column)])
                }
            }
        }
    };
    let options = orders.iter().enumerate().map(|(position, sort)| {
        let selected = *sort == inquiry.criteria.sort;
        html! { <option value={position.to_string()} {selected}>{ name(sort) }</option> }
    });
    let options: Html = options.collect();
    let act = inquiry.to.act.clone();
    let onchange = Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        let position: usize = select.value().parse().unwrap_or(0);
        act.emit(Action::SetSort(orders.get(position).copied().flatten()));
    });
    html! {
        <label class="order">
            <span>{ inquiry.text(Message::SortLabel) }</span>
            <select data-action="sort" {onchange}>{ options }</select>
        </label>
    }
}

/// The languages of the interface, each by its own name. What the choice is stands before it where
/// `is_quiet` is not wanted.
pub(in crate::view) fn languages(texts: &Texts, host: &Rc<dyn Host>, is_quiet: bool) -> Html {
    let current = texts.locale.catalogue.language();
    let option = |language: Language| {
        html! {
            <option value={language.tag()} lang={language.tag()} selected={language == current}>
                { language.autonym() }
            </option>
        }
    };
    let host = host.clone();
    let onchange = Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        if let Some(language) = Language::from_tag(&select.value()) {
            host.language_chosen(language);
        }
    });
    html! {
        <label class="languages">
            <span class={is_quiet.then_some("hidden")}>{ texts.text(Message::LanguageLabel) }</span>
            <select data-action="language" {onchange}>{ for Language::all().map(option) }</select>
        </label>
    }
}
