//! The order of the rows and the language, each as one choice.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::i18n::{Language, Message};
use crate::query::{Action, Column, Direction, Sort};
use crate::view::Page;
use crate::view::table::columns::column_name;

/// The order as one choice: cards have no column headers to sort by.
pub(in crate::view) fn order(page: &Page) -> Html {
    let sorted = page.criteria.sort.map(|sort| sort.column);
    let shown = page.columns();
    // By date also where no column shows it: that is how registers of many years are read.
    let is_date = |column: &Column| *column == Column::Year && page.index.fills(*column);
    let columns = Column::of(page.criteria.view).filter(|column| {
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
        None if !page.outcome.found.is_empty() => page.text(Message::SortRelevance),
        None => page.text(Message::SortDocument),
        Some(sort) => {
            let column = column_name(page, sort.column);
            match sort.direction {
                Direction::Ascending => column,
                Direction::Descending => {
                    page.locale.fill(Message::SortDescending, &[("column", &column)])
                }
            }
        }
    };
    let options = orders.iter().enumerate().map(|(position, sort)| {
        let selected = *sort == page.criteria.sort;
        html! { <option value={position.to_string()} {selected}>{ name(sort) }</option> }
    });
    let options: Html = options.collect();
    let act = page.to.act.clone();
    let onchange = Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        let position: usize = select.value().parse().unwrap_or(0);
        act.emit(Action::SetSort(orders.get(position).copied().flatten()));
    });
    html! {
        <label class="order">
            <span>{ page.text(Message::SortLabel) }</span>
            <select data-action="sort" {onchange}>{ options }</select>
        </label>
    }
}

/// The languages of the interface, each by its own name. What the choice is stands before it where
/// `is_quiet` is not wanted.
pub(in crate::view) fn languages(page: &Page, is_quiet: bool) -> Html {
    let current = page.locale.catalogue.language();
    let option = |language: Language| {
        html! {
            <option value={language.tag()} lang={language.tag()} selected={language == current}>
                { language.autonym() }
            </option>
        }
    };
    let host = page.host.clone();
    let onchange = Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        if let Some(language) = Language::from_tag(&select.value()) {
            host.language_chosen(language);
        }
    });
    html! {
        <label class="languages">
            <span class={is_quiet.then_some("hidden")}>{ page.text(Message::LanguageLabel) }</span>
            <select data-action="language" {onchange}>{ for Language::all().map(option) }</select>
        </label>
    }
}
