//! The whole widget: holds the reader's criteria and gives every part its share.

mod calls;
mod instruction;
mod links;
mod loaded;
mod props;
mod steps;
mod take_away;

use std::rc::Rc;

use yew::prelude::*;

use super::More;
use super::facet_state::FacetState;
use super::facets::Panel;
use super::held_back::Shown;
use super::notice::Notice;
use super::page::{Matched, Reading};
use super::phase::{Phase, failed, loading};
use super::reveal::place_of;
use super::share::Sharing;
use super::take_away::{Take, Taking};
use super::tools::Tool;
use crate::i18n::Language;
use crate::query::{Action, Criteria, Index, Link, Outcome};

pub use calls::{Opened, Opening};
pub use instruction::Instruction;
pub use props::AppProps;

/// The widget.
pub struct App {
    reading: Rc<Reading>,
    phase: Phase,
    criteria: Rc<Criteria>,
    loaded: Option<(Rc<Index>, Rc<Outcome>)>,
    announced: String,
    filters_open: bool,
    shown: Shown,
    facets: FacetState,
    templates: Rc<str>,
    walked: Option<usize>,
    more: More,
    tool: Option<Tool>,
    show_tool: Callback<Option<Tool>>,
    asked_for_more: bool,
    act: Callback<Action>,
    taking: Taking,
    take: Callback<Take>,
    expects: bool,
    say: Callback<String>,
    matched: Option<Matched>,
    arriving: Option<(Rc<Link>, bool)>,
    opening: Vec<Opening>,
    notice: Notice,
    sharing: Rc<Sharing>,
}

impl Component for App {
    type Message = Instruction;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let props = ctx.props();
        let mut app = Self {
            reading: props.reading.clone(),
            phase: props.phase.clone(),
            criteria: Rc::new(props.criteria.clone()),
            loaded: None,
            announced: String::new(),
            filters_open: false,
            shown: Shown::default(),
            facets: FacetState::default(),
            templates: Rc::from(""),
            walked: None,
            more: More::default(),
            tool: (!props.criteria.compare.is_empty()).then_some(Tool::Compare),
            show_tool: ctx.link().callback(Instruction::ShowTool),
            asked_for_more: false,
            act: ctx.link().callback(Instruction::Act),
            taking: Taking::default(),
            take: ctx.link().callback(Instruction::Take),
            expects: false,
            say: ctx.link().callback(Instruction::Say),
            matched: None,
            arriving: None,
            opening: Vec::new(),
            notice: Notice::default(),
            sharing: Rc::default(),
        };
        app.prepare(&props.folding);
        app
    }

    fn update(&mut self, ctx: &Context<Self>, instruction: Instruction) -> bool {
        let props = ctx.props();
        match instruction {
            Instruction::Phase(phase) => {
                self.phase = phase;
                self.prepare(&props.folding);
                self.look_up(&props.effects);
                props.effects.settled.emit(());
            }
            Instruction::Read(reading) => {
                self.read(reading, &props.folding, &props.effects);
                props.effects.settled.emit(());
            }
            Instruction::Act(action) => {
                self.facets.note(&action);
                if !self.take(action.clone()) {
                    return false;
                }
                self.stay();
                if let Action::Reveal(path) = &action {
                    props.effects.focus.emit(place_of(path));
                }
                let is_layout = action.is_layout();
                props.effects.changed.emit((action, self.criteria.clone()));
                // How rows are shown says nothing about how many there are.
                if !is_layout {
                    props.effects.settled.emit(());
                }
            }
            Instruction::Set(action) => {
                if !self.take(action) {
                    return false;
                }
                props.effects.settled.emit(());
            }
            Instruction::Expect => self.expects = true,
            Instruction::Arrive(link, focus) => self.arrive(link, focus, &props.effects),
            Instruction::Filter(link) => {
                if let More::Here(parts) = self.more {
                    (parts.filter)(self, &link, &props.effects);
                }
            }
            Instruction::Open(opening) => {
                self.opening.push(opening);
                self.answer_scripts(&props.effects);
            }
            Instruction::Dismiss => self.notice = Notice::default(),
            Instruction::Share(share) => {
                let tell = ctx.link().callback(Instruction::Share);
                return self.share(share, tell, &props.effects);
            }
            Instruction::Announce => {
                let text = self.loaded.as_ref().map(|(_, outcome)| self.announcement(outcome));
                let text = text.unwrap_or_default();
                let is_new = text != self.announced;
                self.announced = text;
                return is_new;
            }
            Instruction::Say(text) => self.say(text),
            Instruction::Matched { of, position, count } => self.matched(of, position, count),
            Instruction::ShowRows(true) => self.shown.all(),
            Instruction::ShowRows(false) => self.shown.more(),
            Instruction::PageSize(rows) => self.shown = Shown::at_a_time(rows),
            Instruction::Facets(step) => {
                if let Some(target) = self.facets.take(step) {
                    props.effects.focus.emit(target);
                }
            }
            Instruction::Templates(templates) => {
                self.templates = templates.into();
                self.check_templates(&props.effects);
            }
            Instruction::Walk(node) => self.walked = Some(node),
            Instruction::More(more) => self.complete(more, &props.effects),
            Instruction::ShowTool(tool) => self.tool = tool,
            Instruction::Take(step) => return self.take_away(ctx, step),
            Instruction::Export(choice, tell) => {
                tell.emit(self.text_of(ctx, choice));
                return false;
            }
            Instruction::ToggleFilters => {
                self.filters_open = !self.filters_open;
                let target = if self.filters_open { ".facets" } else { "[data-action=filters]" };
                props.effects.focus.emit(target.to_owned());
            }
        }
        true
    }

    /// Once the first rows stand, the rest of the widget is fetched, so that it is there when it is asked for.
    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        ctx.props().effects.shown.emit(self.criteria.clone());
        if self.loaded.is_some() && !self.asked_for_more {
            self.asked_for_more = true;
            ctx.props().effects.more.emit(());
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let tag = self.reading.tag();
        let effects = &ctx.props().effects;
        let (again, focus) = (effects.retry.clone(), effects.focus.clone());
        // The button goes away: the focus stays inside.
        let retry = Callback::from(move |()| {
            again.emit(());
            focus.emit(".root".to_owned());
        });
        let content = match (&self.phase, self.page(ctx)) {
            (Phase::Ready { problems: found, missing, .. }, Some(page)) => {
                let toggle = ctx.link().callback(|()| Instruction::ToggleFilters);
                let show = ctx.link().callback(Instruction::ShowRows);
                let step = ctx.link().callback(Instruction::Facets);
                let panel = Panel { state: &self.facets, step: &step, done: &toggle };
                let dismiss = ctx.link().callback(|()| Instruction::Dismiss);
                let above = match self.more {
                    More::Here(parts) => html! {
                        <>
                            { (parts.incomplete)(&self.reading, missing, &retry) }
                            { (parts.notice)(&page, &self.notice, &dismiss) }
                        </>
                    },
                    _ => Html::default(),
                };
                html! { <>{ above }{ self.loaded_view(&page, found, &panel, &show) }</> }
            }
            (Phase::Failed { failure, address }, _) => {
                failed(&self.reading, failure, address.as_deref(), &retry)
            }
            (Phase::Loading(percent), _) => loading(&self.reading, *percent),
            (Phase::Ready { .. }, None) => loading(&self.reading, None),
        };
        let printing = self.taking.printing.is_some();
        let busy = matches!(self.phase, Phase::Loading(_));
        html! {
            <div class="root" part="root" tabindex="-1" lang={tag} dir={Language::direction(tag)} aria-busy={busy.to_string()} data-printing={printing.then_some("")}>
                { content }
                <slot name="footer" />
                <div class="hidden" role="status" data-live="results">{ self.announced.clone() }</div>
            </div>
        }
    }
}
