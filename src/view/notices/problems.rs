//! What decoding found wrong, for whoever keeps the file.

use yew::prelude::*;

use crate::i18n::{Counted, Message};
use crate::model::Problem;
use crate::view::Page;

/// The list of problems, closed at first; nothing where there are none.
pub(in crate::view) fn problems(page: &Page, problems: &[Problem]) -> Html {
    if problems.is_empty() {
        return Html::default();
    }
    let problem = |problem: &Problem| {
        html! { <li><code>{ problem.path.clone() }</code>{ " " }{ problem.reason.clone() }</li> }
    };
    // Where nothing is shown, nothing else is.
    let summary = match page.index.register().resolutions.is_empty() {
        true => page.text(Message::NothingReadable),
        false => page.locale.count(Counted::Problems, problems.len(), &[]),
    };
    html! {
        <details class="problems" part="problems">
            <summary>{ summary }</summary>
            <ul lang="en" dir="ltr">{ for problems.iter().map(problem) }</ul>
        </details>
    }
}
