//! Why a row is found: where it matches best, and the words around.

use yew::prelude::*;

use crate::i18n::{Counted, Language, Message};
use crate::query::{BestMatch, MatchPlace, Snippet, View};
use crate::view::detail::cited_text::{inside, with_acronyms};
use crate::view::root::place_link::Links;
use crate::view::root::texts::Texts;
use crate::view::root::words::{foreign, words};

/// Where the row of the outcome matches best; none where its title tells, or nothing is in its
/// texts.
pub(in crate::view) fn snippet(
    texts: &Texts,
    links: &Links,
    view: View,
    row: usize,
) -> Option<Html> {
    let best = texts.outcome.found.best(&texts.index, view, row)?;
    match view {
        View::Provisions => of_provision(texts, row, &best),
        // Eyes may miss what stands late in a title of which little is shown.
        _ if best.place == MatchPlace::Title => {
            let is_late = best.snippet.cut_before || best.snippet.far() > 0;
            is_late.then(|| html! {
                <div class="snippet in-title" aria-hidden="true">{ quoted(texts, &best.snippet) }</div>
            })
        }
        _ => Some(html! {
            <div class="snippet">
                { place(texts, links, &best, row) }
                { " " }
                { for names(texts, &best) }
                { quoted(texts, &best.snippet) }
                if best.others > 0 {
                    { " " }
                    <span class="others-short" aria-hidden="true">{ "+" }{ texts.locale.number(best.others) }</span>
                    <span class="others">{ texts.locale.count(Counted::OtherMatches, best.others, &[]) }</span>
                }
            </div>
        }),
    }
}

/// In a row of its own provision, the words around; what was found above it stands above.
fn of_provision(texts: &Texts, row: usize, best: &BestMatch) -> Option<Html> {
    let own = texts.index.rows().get(row)?;
    let (_, provision) = texts.index.provision(own)?;
    if best.path != own.path {
        return Some(html! {
            <>
                <p class="above clamp">{ words_of(texts, &best.snippet) }</p>
                <p class="clamp">{ words(texts, &provision.text) }</p>
            </>
        });
    }
    let (resolution, _) = texts.index.resolution(own.resolution)?;
    let title = match best.snippet.marks.is_empty() {
        true => texts.outcome.found.piece(&texts.index, &resolution.title),
        false => None,
    };
    Some(html! {
        <>
            if let Some(title) = &title {
                <p class="above">{ words_of(texts, title) }</p>
            }
            { for names(texts, best) }
            <p class={title.is_some().then_some("clamp")}>{ words_of(texts, &best.snippet) }</p>
        </>
    })
}

/// The full names of its addressees, where only there something was found.
fn names(texts: &Texts, best: &BestMatch) -> Vec<Html> {
    let bodies = best.addressees.iter().filter(|_| best.snippet.marks.is_empty());
    let names = bodies.filter_map(|key| Some(&texts.index.register().bodies.get(key)?.name));
    let found =
        names.filter(|name| !texts.outcome.found.marks(texts.index.choose(name).words).is_empty());
    found.map(|name| html! { <p class="whom">{ words(texts, name) }</p> }).collect()
}

/// Which text of the resolution it is, as a link that opens it there.
fn place(texts: &Texts, links: &Links, best: &BestMatch, row: usize) -> Html {
    let named = match best.place {
        MatchPlace::Provision | MatchPlace::Lead | MatchPlace::Annex => {
            let resolution = texts.index.resolution(row);
            resolution.and_then(|(resolution, _)| texts.citing().place(resolution, &best.path))
        }
        MatchPlace::Note => Some(texts.text(Message::DetailNotes)),
        _ => None,
    };
    let named = named.unwrap_or_else(|| texts.text(Message::ColumnSummary));
    html! { <span class="place">{ inside(links, best.path.clone(), html! { { named } }) }</span> }
}

fn quoted(texts: &Texts, snippet: &Snippet) -> Html {
    html! { <q>{ words_of(texts, snippet) }</q> }
}

/// The words, marked, in their language; dots stand where they are cut, and are no part of them.
fn words_of(texts: &Texts, snippet: &Snippet) -> Html {
    let cut = match (snippet.cut_before, snippet.cut_after) {
        (true, true) => Some("both"),
        (true, false) => Some("before"),
        (false, true) => Some("after"),
        (false, false) => None,
    };
    let language = foreign(texts, snippet.language.as_deref());
    let direction = language.as_deref().map(Language::direction);
    let far = snippet.far();
    let marks = snippet.marks.iter().map(|mark| mark.start - far..mark.end - far);
    let marks: Vec<_> = marks.collect();
    html! {
        <span class="cut" data-cut={cut} lang={language} dir={direction}>
            // Left out where lines are short.
            if far > 0 {
                <span class="far">{ snippet.text.get(..far).unwrap_or_default().to_owned() }</span>
            }
            { with_acronyms(&texts.index, snippet.text.get(far..).unwrap_or_default(), &marks) }
        </span>
    }
}
