//! What decoding found wrong, for whoever keeps the file.

use yew::prelude::*;

use crate::i18n::{Counted, Message};
use crate::model::Problem;
use crate::view::root::texts::Texts;

/// So many are listed at a time: a file that is wrong throughout has thousands.
pub(in crate::view) const AT_A_TIME: usize = 100;

/// The list of problems, closed at first, with as many as are `shown`; nothing where there are
/// none. `more` brings others.
pub(in crate::view) fn problems(
    texts: &Texts,
    problems: &[Problem],
    shown: usize,
    more: &Callback<MouseEvent>,
) -> Html {
    if problems.is_empty() {
        return Html::default();
    }
    let problem = |problem: &Problem| {
        html! { <li><code>{ problem.path.clone() }</code>{ " " }{ problem.reason.clone() }</li> }
    };
    // Where nothing is shown, nothing else is.
    let summary = match texts.index.register().resolutions.is_empty() {
        true => texts.text(Message::NothingReadable),
        false => texts.locale.count(Counted::Problems, problems.len(), &[]),
    };
    let next = problems.len().saturating_sub(shown).min(AT_A_TIME);
    html! {
        <details class="problems" part="problems">
            <summary>{ summary }</summary>
            <ul lang="en" dir="ltr">{ for problems.iter().take(shown).map(problem) }</ul>
            if next > 0 {
                <button type="button" class="button" data-action="more-problems" onclick={more}>
                    { texts.locale.count(Counted::ShowMoreRows, next, &[]) }
                </button>
            }
        </details>
    }
}
