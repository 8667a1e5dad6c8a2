//! The summary of a resolution, folded to its first lines until the reader wants all of it.

use yew::prelude::*;

use super::cited_text::cited_words;
use super::reading::Reading;
use crate::i18n::Message;
use crate::model::Resolution;

/// How many characters stand in the lines that are always shown.
const SHORT: usize = 320;

/// The summary under its heading. `open` says that all of it is shown at first.
pub(in crate::view) fn summary(reading: &Reading, resolution: &Resolution, open: bool) -> Html {
    if resolution.summary.is_empty() {
        return Html::default();
    }
    let paragraph = |(nth, text)| {
        let at = format!("{}/summary/{}", resolution.path(), nth + 1);
        html! { <p id={reading.anchor(&at)} data-summary={at.clone()} tabindex="-1">{ cited_words(reading, reading.links, resolution, &at, text) }</p> }
    };
    let paragraphs: Html = resolution.summary.iter().enumerate().map(paragraph).collect();
    let texts = resolution.summary.iter().map(|text| reading.index.choose(text).words);
    let is_short = texts.map(|text| text.chars().count().max(80)).sum::<usize>() <= SHORT;
    html! {
        <section class="gist">
            <h4>{ reading.text(Message::DetailSummary) }</h4>
            if reading.is_printed() || is_short || open {
                { paragraphs }
            } else {
                <div class="folded">{ paragraphs }</div>
                // The style sheet unfolds it: nothing else is to know.
                <label class="link-button unfold">
                    <input type="checkbox" class="hidden" />
                    { reading.text(Message::WholeSummary) }
                </label>
            }
        </section>
    }
}
