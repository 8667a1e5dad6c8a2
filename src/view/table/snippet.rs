//! Why a row is found: where it matches best, and the words around.

use yew::prelude::*;

use crate::i18n::{Counted, Language, Message};
use crate::query::{BestMatch, MatchPlace, Snippet, View};
use crate::view::Page;
use crate::view::detail::cited_text::{inside, with_acronyms};
use crate::view::root::words::{foreign, words};

/// Where the row of the outcome matches best; none where its title tells, or nothing is in its
/// texts.
pub(in crate::view) fn snippet(page: &Page, row: usize) -> Option<Html> {
    let best = page.outcome.found.best(&page.index, page.criteria.view, row)?;
    match page.criteria.view {
        View::Provisions => of_provision(page, row, &best),
        // Eyes may miss what stands late in a title of which little is shown.
        _ if best.place == MatchPlace::Title => {
            let is_late = best.snippet.cut_before || best.snippet.far() > 0;
            is_late.then(|| html! {
                <div class="snippet in-title" aria-hidden="true">{ quoted(page, &best.snippet) }</div>
            })
        }
        _ => Some(html! {
            <div class="snippet">
                { place(page, &best, row) }
                { " " }
                { for names(page, &best) }
                { quoted(page, &best.snippet) }
                if best.others > 0 {
                    { " " }
                    <span class="others-short" aria-hidden="true">{ "+" }{ page.locale.number(best.others) }</span>
                    <span class="others">{ page.locale.count(Counted::OtherMatches, best.others, &[]) }</span>
                }
            </div>
        }),
    }
}

/// In a row of its own provision, the words around; what was found above it stands above.
fn of_provision(page: &Page, row: usize, best: &BestMatch) -> Option<Html> {
    let own = page.index.rows().get(row)?;
    let (_, provision) = page.index.provision(own)?;
    if best.path != own.path {
        return Some(html! {
            <>
                <p class="above clamp">{ words_of(page, &best.snippet) }</p>
                <p class="clamp">{ words(page, &provision.text) }</p>
            </>
        });
    }
    let (resolution, _) = page.index.resolution(own.resolution)?;
    let title = match best.snippet.marks.is_empty() {
        true => page.outcome.found.piece(&page.index, &resolution.title),
        false => None,
    };
    Some(html! {
        <>
            if let Some(title) = &title {
                <p class="above">{ words_of(page, title) }</p>
            }
            { for names(page, best) }
            <p class={title.is_some().then_some("clamp")}>{ words_of(page, &best.snippet) }</p>
        </>
    })
}

/// The full names of its addressees, where only there something was found.
fn names(page: &Page, best: &BestMatch) -> Vec<Html> {
    let bodies = best.addressees.iter().filter(|_| best.snippet.marks.is_empty());
    let names = bodies.filter_map(|key| Some(&page.index.register().bodies.get(key)?.name));
    let found =
        names.filter(|name| !page.outcome.found.marks(page.index.choose(name).words).is_empty());
    found.map(|name| html! { <p class="whom">{ words(page, name) }</p> }).collect()
}

/// Which text of the resolution it is, as a link that opens it there.
fn place(page: &Page, best: &BestMatch, row: usize) -> Html {
    let named = match best.place {
        MatchPlace::Provision | MatchPlace::Lead | MatchPlace::Annex => {
            let resolution = page.index.resolution(row);
            resolution.and_then(|(resolution, _)| page.citing().place(resolution, &best.path))
        }
        MatchPlace::Note => Some(page.text(Message::DetailNotes)),
        _ => None,
    };
    let named = named.unwrap_or_else(|| page.text(Message::ColumnSummary));
    html! { <span class="place">{ inside(page, best.path.clone(), html! { { named } }) }</span> }
}

fn quoted(page: &Page, snippet: &Snippet) -> Html {
    html! { <q>{ words_of(page, snippet) }</q> }
}

/// The words, marked, in their language; dots stand where they are cut, and are no part of them.
fn words_of(page: &Page, snippet: &Snippet) -> Html {
    let cut = match (snippet.cut_before, snippet.cut_after) {
        (true, true) => Some("both"),
        (true, false) => Some("before"),
        (false, true) => Some("after"),
        (false, false) => None,
    };
    let language = foreign(page, snippet.language.as_deref());
    let direction = language.as_deref().map(Language::direction);
    let far = snippet.far();
    let marks = snippet.marks.iter().map(|mark| mark.start - far..mark.end - far);
    html! {
        <span class="cut" data-cut={cut} lang={language} dir={direction}>
            // Left out where lines are short.
            if far > 0 {
                <span class="far">{ snippet.text.get(..far).unwrap_or_default().to_owned() }</span>
            }
            { with_acronyms(page, snippet.text.get(far..).unwrap_or_default(), marks.collect()) }
        </span>
    }
}
