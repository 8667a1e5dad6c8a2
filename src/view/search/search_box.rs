//! The search box: an editable combobox after the ARIA Authoring Practices. The focus stays in the
//! box; the list below it only offers, and nothing is taken from it that the reader did not choose.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::i18n::Message;
use crate::query::{Action, QueryProblemKind, Suggestion};
use crate::view::root::focus_target::FocusTarget;
use crate::view::root::icon::{Icon, icon};
use crate::view::root::inquiry::{Inquiry, InquiryProps};

/// What the reader does in the box.
pub(in crate::view) enum Step {
    /// Changed the text; suggestions are for its end only.
    Typed { text: String, at_end: bool },
    /// Asked for suggestions.
    Open,
    /// Went down the list, or up.
    Move { down: bool },
    /// Went back to the text.
    BackToText,
    /// Took one of the list.
    Choose(usize),
    /// Emptied the box.
    Clear,
    /// Is done with the list.
    Close,
}

/// The box with its list.
pub(in crate::view) struct SearchBox {
    /// What stands in the box. The criteria follow it.
    text: String,
    list: Vec<Suggestion>,
    active: Option<usize>,
    /// The one that is scrolled to once it stands.
    revealed: Option<usize>,
}

impl Component for SearchBox {
    type Message = Step;
    type Properties = InquiryProps;

    fn create(ctx: &Context<Self>) -> Self {
        let text = ctx.props().inquiry.criteria.search.clone();
        Self { text, list: Vec::new(), active: None, revealed: None }
    }

    fn changed(&mut self, ctx: &Context<Self>, _before: &InquiryProps) -> bool {
        let search = &ctx.props().inquiry.criteria.search;
        // A link, a chip or a script changed it.
        if *search != self.text {
            self.text.clone_from(search);
            self.close();
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, step: Step) -> bool {
        let inquiry = &ctx.props().inquiry;
        match step {
            Step::Typed { text, at_end } => {
                self.set(inquiry, text);
                self.close();
                if at_end && !self.text.trim().is_empty() {
                    self.suggest(inquiry);
                }
            }
            Step::Open => self.suggest(inquiry),
            Step::Move { down } => {
                if self.list.is_empty() {
                    self.suggest(inquiry);
                }
                let last = self.list.len().checked_sub(1);
                self.active = match (self.active, down) {
                    (None, true) => last.map(|_| 0),
                    (Some(active), true) if Some(active) == last => Some(0),
                    (Some(active), true) => Some(active + 1),
                    (None | Some(0), false) => last,
                    (Some(active), false) => Some(active - 1),
                };
                if let Some(active) = self.active {
                    self.revealed = Some(active);
                }
            }
            Step::BackToText => self.active = None,
            Step::Choose(position) => {
                if position >= self.list.len() {
                    return false;
                }
                let chosen = self.list.swap_remove(position);
                self.close();
                self.set(inquiry, chosen.search);
                // A field needs a value yet.
                if chosen.is_field {
                    self.suggest(inquiry);
                }
            }
            Step::Clear => {
                self.close();
                self.set(inquiry, String::new());
            }
            Step::Close => self.close(),
        }
        true
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        if let Some(active) = self.revealed.take() {
            ctx.props().host.reveal(&FocusTarget::Suggestion(active));
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let inquiry = &ctx.props().inquiry;
        let link = ctx.link();
        let oninput = link.callback(|event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let text = input.value();
            let caret = input.selection_start().ok().flatten();
            let at_end = caret.is_none_or(|caret| caret as usize == text.encode_utf16().count());
            Step::Typed { text, at_end }
        });
        let is_open = !self.list.is_empty();
        let problems = self.problems(inquiry);
        let focus = inquiry.to.focus.clone();
        let clear = link.callback(move |_: MouseEvent| {
            focus.emit(FocusTarget::Search);
            Step::Clear
        });
        html! {
            <>
                <div class="search">
                    <label class="hidden" for="search">{ inquiry.text(Message::Search) }</label>
                    { icon(Icon::Search) }
                    <input
                        id="search"
                        part="search"
                        type="text"
                        role="combobox"
                        inputmode="search"
                        autocomplete="off"
                        autocapitalize="none"
                        spellcheck="false"
                        enterkeyhint="search"
                        aria-autocomplete="list"
                        aria-expanded={is_open.to_string()}
                        aria-controls={is_open.then_some("suggestions")}
                        aria-activedescendant={self.active.map(|active| format!("suggestion-{active}"))}
                        aria-describedby={(!problems.is_empty()).then_some("query-problems")}
                        placeholder={inquiry.text(Message::SearchHint)}
                        value={self.text.clone()}
                        {oninput}
                        onkeydown={self.keys(ctx)}
                        onblur={link.callback(|_: FocusEvent| Step::Close)}
                    />
                    if !self.text.is_empty() {
                        <button
                            type="button"
                            class="icon-button"
                            data-action="clear-search"
                            aria-label={inquiry.text(Message::ClearSearch)}
                            onclick={clear}
                        >
                            { icon(Icon::Close) }
                        </button>
                    }
                    if is_open {
                        { inquiry.lazy.suggestions(inquiry, &self.list, self.active, &link.callback(Step::Choose)) }
                    }
                </div>
                if !problems.is_empty() {
                    <ul id="query-problems" class="query-problems" role="list">
                        { for problems.into_iter().map(|problem| html! { <li>{ problem }</li> }) }
                    </ul>
                }
            </>
        }
    }
}

impl SearchBox {
    fn set(&mut self, inquiry: &Inquiry, text: String) {
        self.text.clone_from(&text);
        inquiry.to.act.emit(Action::Search(text));
    }

    fn close(&mut self) {
        self.list.clear();
        self.active = None;
    }

    /// Offers what there is; until that part of the widget has come, nothing.
    fn suggest(&mut self, inquiry: &Inquiry) {
        self.close();
        self.list = inquiry.lazy.suggest(&inquiry.index, &*inquiry.locale, &self.text);
    }

    /// What the keys do besides typing.
    fn keys(&self, ctx: &Context<Self>) -> Callback<KeyboardEvent> {
        let link = ctx.link().clone();
        let (is_open, active, has_text) =
            (!self.list.is_empty(), self.active, !self.text.is_empty());
        Callback::from(move |event: KeyboardEvent| {
            // While a character is being composed the keys are the input method's.
            if event.is_composing() || event.ctrl_key() || event.meta_key() || event.shift_key() {
                return;
            }
            let step = match (event.key().as_str(), active) {
                ("ArrowDown", _) if event.alt_key() => Step::Open,
                ("ArrowDown", _) => Step::Move { down: true },
                ("ArrowUp", _) if is_open => Step::Move { down: false },
                ("Enter", Some(active)) => Step::Choose(active),
                ("Escape", _) if is_open => Step::Close,
                ("Escape", _) if has_text => Step::Clear,
                // What these keys do to the caret they still do.
                ("Home" | "End" | "ArrowLeft" | "ArrowRight", Some(_)) => {
                    link.send_message(Step::BackToText);
                    return;
                }
                ("Enter" | "Tab", None) if is_open => {
                    link.send_message(Step::Close);
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            link.send_message(step);
        })
    }

    /// What of the search was not understood. A field without a value is no problem while values
    /// are offered.
    fn problems(&self, inquiry: &Inquiry) -> Vec<String> {
        let is_open = !self.list.is_empty();
        let told = inquiry.outcome.problems.iter();
        told.filter(|problem| !is_open || problem.kind != QueryProblemKind::EmptyField)
            .filter_map(|problem| inquiry.lazy.explain(&inquiry.index, &inquiry.locale, problem))
            .collect()
    }
}
