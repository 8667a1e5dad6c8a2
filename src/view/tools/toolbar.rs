//! The search box, the switch between the views, and, on small screens, filters and order.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::i18n::{Counted, Language, Message};
use crate::query::{Action, Column, Direction, Sort, View};
use crate::view::Page;
use crate::view::changes::edition::Previous;
use crate::view::root::icon::{Icon, icon};
use crate::view::search::search_box::SearchBox;
use crate::view::table::columns::column_name;

/// What is above the table. On a small screen a button opens and closes the filters: `toggle`.
pub(in crate::view) fn toolbar(page: &Page, filters_open: bool, toggle: &Callback<()>) -> Html {
    let chosen = page.criteria.chosen.len();
    let badge = page.locale.count(Counted::ActiveFilterCount, chosen, &[]);
    html! {
        <div class="toolbar" part="toolbar" role="search">
            <SearchBox page={page.clone()} />
            { view_switch(page) }
            if !matches!(page.criteria.view, View::Matrix | View::Changes) {
                { order(page) }
            }
            { languages(page) }
            <button
                type="button"
                class="button filters-button"
                data-action="filters"
                aria-expanded={filters_open.to_string()}
                aria-controls="facets"
                onclick={toggle.reform(|_: MouseEvent| ())}
            >
                { icon(Icon::Filters) }
                { page.text(Message::Filters) }
                if chosen > 0 {
                    <span class="tally">{ badge }</span>
                }
            </button>
            <slot name="toolbar" />
        </div>
    }
}

fn view_switch(page: &Page) -> Html {
    let choice = |view: View| {
        let checked = page.criteria.view == view;
        html! {
            <label class="choice">
                <input
                    type="radio"
                    name="view"
                    value={view.id()}
                    {checked}
                    onchange={page.acting(move || Action::Show(view))}
                />
                <span>{ view_name(page, view) }</span>
            </label>
        }
    };
    // Without an earlier edition nothing has changed; a link may ask all the same, and is told so.
    let is_offered = |view: &&View| {
        let current = page.criteria.view;
        **view != View::Changes || current == View::Changes || page.previous != Previous::None
    };
    html! {
        <fieldset class="views">
            <legend class="hidden">{ page.text(Message::ViewLabel) }</legend>
            { for View::ALL.iter().filter(is_offered).map(|view| choice(*view)) }
        </fieldset>
    }
}

/// The name of a view.
pub(in crate::view) fn view_name(page: &Page, view: View) -> String {
    page.text(match view {
        View::Overview => Message::ViewOverview,
        View::Provisions => Message::ViewProvisions,
        View::Matrix => Message::ViewMatrix,
        View::Citations => Message::ViewCitations,
        View::Changes => Message::ViewChanges,
    })
}

/// The order as one choice: cards have no column headers to sort by.
fn order(page: &Page) -> Html {
    let sorted = page.criteria.sort.map(|sort| sort.column);
    let shown = page.columns();
    let columns = Column::of(page.criteria.view).filter(|column| {
        column.is_sortable() && (shown.contains(column) || sorted == Some(*column))
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
    let act = page.act.clone();
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

/// The languages of the interface, each by its own name.
fn languages(page: &Page) -> Html {
    let current = page.locale.catalogue.language();
    let option = |language: &Language| {
        html! {
            <option value={language.tag()} lang={language.tag()} selected={*language == current}>
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
            <span class="hidden">{ page.text(Message::LanguageLabel) }</span>
            <select data-action="language" {onchange}>{ for Language::ALL.iter().map(option) }</select>
        </label>
    }
}
