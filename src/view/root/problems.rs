//! What decoding found wrong, for whoever keeps the file.

use yew::prelude::*;

use crate::i18n::Counted;
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
    html! {
        <details class="problems" part="problems">
            <summary>{ page.reading.count(Counted::Problems, problems.len(), &[]) }</summary>
            <ul lang="en" dir="ltr">{ for problems.iter().map(problem) }</ul>
        </details>
    }
}
