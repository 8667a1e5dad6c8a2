//! What the widget can do before the rest of it is fetched.

use yew::prelude::*;

use crate::i18n::Message;
use crate::query::{Collation, Criteria, Index, Outcome, unfiltered};
use crate::view::app::{App, Instruction, Stage};
use crate::view::root::page::{Arrival, Lazy, Page, Part};
use crate::view::root::phase::Failure;

/// The stage that needs no second file.
pub enum First {
    /// The rest is on its way, or not asked for yet.
    Coming,
    /// The rest cannot be had. A later attempt may succeed.
    Failed,
}

impl Lazy for First {
    fn arrival(&self) -> Arrival {
        match self {
            Self::Coming => Arrival::Coming,
            Self::Failed => Arrival::Failed,
        }
    }

    fn part(&self, page: &Page, part: Part) -> Html {
        if matches!(part, Part::Incomplete(..) | Part::LinkProblems(..) | Part::Printout(_)) {
            return Html::default();
        }
        match self {
            Self::Coming => {
                html! { <p class="quiet" data-more="coming">{ page.text(Message::Loading) }</p> }
            }
            Self::Failed => {
                let host = page.host.clone();
                let onclick = Callback::from(move |_: MouseEvent| host.load_rest());
                html! {
                    <div role="alert" data-more="failed">
                        <p>{ Failure::of_file(page.host.lost_file()).explain(&page.locale) }</p>
                        <button type="button" class="button" data-action="retry-more" {onclick}>
                            { page.text(Message::Retry) }
                        </button>
                    </div>
                }
            }
        }
    }

    /// All rows: nothing is here that answers questions.
    fn outcome(&self, index: &Index, criteria: &Criteria, _: &dyn Collation) -> Outcome {
        unfiltered(index, criteria)
    }
}

impl Stage for First {
    fn update(&self, app: &mut App, _: &Context<App>, instruction: Instruction) -> bool {
        let is_due = match self {
            Self::Coming => app.loaded.is_some() && instruction.is_awaited(),
            // A script may have better luck now.
            Self::Failed => instruction.is_of_script(),
        };
        if is_due {
            app.host.load_rest();
        }
        app.wait(instruction);
        false
    }
}
