//! What changed since an earlier edition: a list of the resolutions, each with what became of its
//! provisions.

use std::rc::Rc;

use yew::prelude::*;

use super::edition::{Edition, Previous};
use super::entry::entry;
use super::kinds::choice;
use crate::compare::{Changes, ResolutionChange};
use crate::i18n::{Counted, Message};
use crate::view::app::host::Host;
use crate::view::root::focus_target::FocusTarget;
use crate::view::root::inquiry::Inquiry;
use crate::view::root::place_link::Links;
use crate::view::root::words::{foreign, language_name, words};
use crate::view::table::more_rows::more_rows;
use crate::view::table::paging::Paging;

/// The view. It has as many resolutions as `paging` says; `show` is told when the reader wants more
/// of them.
pub(in crate::view) fn changes(
    inquiry: &Inquiry,
    links: &Links,
    host: &Rc<dyn Host>,
    previous: &Previous,
    paging: Paging,
    show: &Callback<bool>,
) -> Html {
    match previous {
        Previous::None => {
            html! { <div class="state"><p>{ inquiry.text(Message::ChangesWithoutEdition) }</p></div> }
        }
        Previous::Offered | Previous::Coming => {
            html! { <p class="quiet" aria-busy="true">{ inquiry.text(Message::Loading) }</p> }
        }
        Previous::Slow => html! {
            <div class="state" role="alert">
                <p>{ inquiry.text(Message::StillLoading) }</p>
                { retry(inquiry, host) }
            </div>
        },
        Previous::Failed(failure) => html! {
            <div class="state failed" role="alert">
                <p class="big">{ inquiry.text(Message::ChangesFailed) }</p>
                <p>{ failure.explain(&inquiry.locale) }</p>
                { retry(inquiry, host) }
            </div>
        },
        Previous::Here(edition) => {
            let found = edition.changes(&inquiry.index, inquiry.locale.tag());
            list(inquiry, links, edition, &found, Some((paging, show)))
        }
    }
}

fn retry(inquiry: &Inquiry, host: &Rc<dyn Host>) -> Html {
    let host = host.clone();
    let onclick = Callback::from(move |_: MouseEvent| host.load_previous());
    html! {
        <button type="button" class="button" data-action="retry-previous" {onclick}>
            { inquiry.text(Message::Retry) }
        </button>
    }
}

/// The same on paper: all of it, and nothing to press.
pub(in crate::view) fn printed_changes(
    inquiry: &Inquiry,
    links: &Links,
    previous: &Previous,
) -> Option<Html> {
    let Previous::Here(edition) = previous else {
        return None;
    };
    let found = edition.changes(&inquiry.index, inquiry.locale.tag());
    Some(list(inquiry, links, edition, &found, None))
}

fn list(
    inquiry: &Inquiry,
    links: &Links,
    edition: &Edition,
    found: &Changes,
    screen: Option<(Paging, &Callback<bool>)>,
) -> Html {
    let rows = inquiry.outcome.rows.iter().filter_map(|&row| inquiry.index.resolution(row));
    let mut listed: Vec<String> = rows.map(|(resolution, _)| resolution.path()).collect();
    listed.sort_unstable();
    let shown: Vec<&ResolutionChange> =
        found.resolutions.iter().filter(|change| is_shown(inquiry, &listed, change)).collect();
    let limit = screen.map_or(usize::MAX, |(paging, _)| paging.limit());
    let title = words(inquiry, &edition.register.title);
    let entries =
        shown.iter().take(limit).map(|change| entry(inquiry, links, edition, found, change));
    // The texts are in another language than the reader's where one of the editions lacks that.
    let language = foreign(inquiry, Some(&found.language));
    html! {
        <section class="changes" part="changes" aria-labelledby="changes-title">
            <h3 id="changes-title" tabindex="-1">{ inquiry.text(Message::ChangesSince) }{ " " }{ title }</h3>
            if let Some(tag) = language {
                <p class="quiet">{ inquiry.locale.fill(Message::ChangesLanguage, &[("language", language_name(&tag))]) }</p>
            }
            if screen.is_some() {
                <div class="change-filters" role="group" aria-label={inquiry.text(Message::ChangesKinds)}>
                    { choice(inquiry, &found.counts) }
                </div>
            }
            <p class="change-legend quiet">
                <del>{ inquiry.text(Message::RemovedLegend) }</del>{ " " }
                <ins>{ inquiry.text(Message::AddedLegend) }</ins>
            </p>
            <p role="status">{ inquiry.locale.count(Counted::ChangedResolutions, shown.len(), &[]) }</p>
            <ol class="change-list" role="list">{ for entries }</ol>
            if let Some((paging, show)) = screen.filter(|_| shown.len() > limit) {
                { more_rows(inquiry, &inquiry.to.focus, paging, shown.len(), &FocusTarget::Root, show) }
            }
        </section>
    }
}

/// Whether a resolution is shown: it is of a chosen kind, has provisions of one, and is among those
/// that are `listed`. One that the table does not have any more cannot be found.
fn is_shown(inquiry: &Inquiry, listed: &[String], change: &ResolutionChange) -> bool {
    let criteria = &inquiry.criteria;
    let is_found = match &change.new {
        None => !criteria.is_filtering(),
        Some(path) => listed.binary_search(path).is_ok(),
    };
    is_found
        && criteria.shows_resolution(change.kind)
        && (criteria.shows_all_provisions()
            || change.provisions.iter().any(|it| criteria.shows_provision(it.kind)))
}
