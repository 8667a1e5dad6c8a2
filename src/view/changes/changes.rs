//! What changed since an earlier edition: a list of the resolutions, each with what became of its
//! provisions.

use yew::prelude::*;

use super::edition::{Edition, Previous};
use super::entry::entry;
use super::kinds::choice;
use crate::compare::{Changes, ResolutionChange};
use crate::i18n::{Counted, Message};
use crate::view::Page;
use crate::view::root::focus_target::FocusTarget;
use crate::view::root::page::Part;
use crate::view::root::words::{foreign, language_name, words};
use crate::view::table::paging::Paging;

/// The view. It has as many resolutions as `paging` says; `show` is told when the reader wants more
/// of them.
pub(in crate::view) fn changes(page: &Page, paging: Paging, show: &Callback<bool>) -> Html {
    match &page.previous {
        Previous::None => {
            html! { <div class="state"><p>{ page.text(Message::ChangesWithoutEdition) }</p></div> }
        }
        Previous::Offered | Previous::Coming => {
            html! { <p class="quiet" aria-busy="true">{ page.text(Message::Loading) }</p> }
        }
        Previous::Slow => html! {
            <div class="state" role="alert">
                <p>{ page.text(Message::StillLoading) }</p>
                { retry(page) }
            </div>
        },
        Previous::Failed(failure) => html! {
            <div class="state failed" role="alert">
                <p class="big">{ page.text(Message::ChangesFailed) }</p>
                <p>{ failure.explain(&page.locale) }</p>
                { retry(page) }
            </div>
        },
        Previous::Here(edition) => {
            let found = edition.changes(&page.index, page.locale.tag());
            list(page, edition, &found, Some((paging, show)))
        }
    }
}

fn retry(page: &Page) -> Html {
    let host = page.host.clone();
    let onclick = Callback::from(move |_: MouseEvent| host.load_previous());
    html! {
        <button type="button" class="button" data-action="retry-previous" {onclick}>
            { page.text(Message::Retry) }
        </button>
    }
}

/// The same on paper: all of it, and nothing to press.
pub(in crate::view) fn printed_changes(page: &Page) -> Option<Html> {
    let Previous::Here(edition) = &page.previous else {
        return None;
    };
    let found = edition.changes(&page.index, page.locale.tag());
    Some(list(page, edition, &found, None))
}

fn list(
    page: &Page,
    edition: &Edition,
    found: &Changes,
    screen: Option<(Paging, &Callback<bool>)>,
) -> Html {
    let rows = page.outcome.rows.iter().filter_map(|&row| page.index.resolution(row));
    let mut listed: Vec<String> = rows.map(|(resolution, _)| resolution.path()).collect();
    listed.sort_unstable();
    let shown: Vec<&ResolutionChange> =
        found.resolutions.iter().filter(|change| is_shown(page, &listed, change)).collect();
    let limit = screen.map_or(usize::MAX, |(paging, _)| paging.limit());
    let title = words(page, &edition.register.title);
    let entries = shown.iter().take(limit).map(|change| entry(page, edition, found, change));
    // The texts are in another language than the reader's where one of the editions lacks that.
    let language = foreign(page, Some(&found.language));
    html! {
        <section class="changes" part="changes" aria-labelledby="changes-title">
            <h3 id="changes-title" tabindex="-1">{ page.text(Message::ChangesSince) }{ " " }{ title }</h3>
            if let Some(tag) = language {
                <p class="quiet">{ page.locale.fill(Message::ChangesLanguage, &[("language", language_name(&tag))]) }</p>
            }
            if screen.is_some() {
                <div class="change-filters" role="group" aria-label={page.text(Message::ChangesKinds)}>
                    { choice(page, &found.counts) }
                </div>
            }
            <p class="change-legend quiet">
                <del>{ page.text(Message::RemovedLegend) }</del>{ " " }
                <ins>{ page.text(Message::AddedLegend) }</ins>
            </p>
            <p role="status">{ page.locale.count(Counted::ChangedResolutions, shown.len(), &[]) }</p>
            <ol class="change-list" role="list">{ for entries }</ol>
            if let Some((paging, show)) = screen.filter(|_| shown.len() > limit) {
                { page.part(Part::MoreRows(paging, shown.len(), &FocusTarget::Root, show)) }
            }
        </section>
    }
}

/// Whether a resolution is shown: it is of a chosen kind, has provisions of one, and is among those
/// that are `listed`. One that the table does not have any more cannot be found.
fn is_shown(page: &Page, listed: &[String], change: &ResolutionChange) -> bool {
    let criteria = &page.criteria;
    let is_found = match &change.new {
        None => !criteria.is_filtering(),
        Some(path) => listed.binary_search(path).is_ok(),
    };
    is_found
        && criteria.shows_resolution(change.kind)
        && (criteria.shows_all_provisions()
            || change.provisions.iter().any(|it| criteria.shows_provision(it.kind)))
}
