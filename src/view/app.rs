//! The whole widget: holds the reader's criteria and gives every part its share.

mod calls;
mod export;
mod instruction;
mod links;
mod loaded;
mod props;
mod steps;

use std::rc::Rc;

use yew::prelude::*;

use super::More;
use super::export_state::{ExportAction, ExportState};
use super::facet_state::FacetState;
use super::facets::Panel;
use super::held_back::Shown;
use super::host::FocusTarget;
use super::notice::Notice;
use super::page::{Matched, Reading};
use super::phase::{Phase, failed, loading};
use super::share::Sharing;
use super::tool::Tool;
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
    export: ExportState,
    on_export: Callback<ExportAction>,
    expects: bool,
    say: Callback<String>,
    matched: Option<Matched>,
    arriving: Option<(Rc<Link>, bool)>,
    opening: Vec<Opening>,
    notice: Notice,
    sharing: Rc<Sharing>,
    /// What is done once the next rendering stands, in order.
    after: Vec<After>,
}

/// What follows a rendering.
enum After {
    Focus(FocusTarget),
    Reveal(FocusTarget),
    Print,
    Call(Callback<()>),
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
            export: ExportState::default(),
            on_export: ctx.link().callback(Instruction::Export),
            expects: false,
            say: ctx.link().callback(Instruction::Say),
            matched: None,
            arriving: None,
            opening: Vec::new(),
            notice: Notice::default(),
            sharing: Rc::default(),
            after: Vec::new(),
        };
        app.prepare(&props.folding);
        app
    }

    fn update(&mut self, ctx: &Context<Self>, instruction: Instruction) -> bool {
        let (props, host) = (ctx.props(), &*ctx.props().host);
        match instruction {
            Instruction::Phase(phase) => {
                self.phase = phase;
                self.prepare(&props.folding);
                self.look_up(host);
                host.announce_soon();
            }
            Instruction::Read(reading) => {
                self.read(reading, &props.folding, host);
                host.announce_soon();
            }
            Instruction::Act(action) => {
                self.facets.note(&action);
                if !self.take(action.clone()) {
                    return false;
                }
                self.stay();
                if let Action::Reveal(path) = &action {
                    self.focus(FocusTarget::Place(path.clone()));
                }
                let is_layout = action.is_layout();
                host.criteria_changed(&action, &self.criteria);
                // How rows are shown says nothing about how many there are.
                if !is_layout {
                    host.announce_soon();
                }
            }
            Instruction::Set(action) => {
                if !self.take(action) {
                    return false;
                }
                host.announce_soon();
            }
            Instruction::Expect => self.expects = true,
            Instruction::Arrive(link, focus) => self.arrive(link, focus, host),
            Instruction::Filter(link) => {
                if let More::Here(parts) = self.more {
                    (parts.filter)(self, &link, host);
                }
            }
            Instruction::Open(opening) => {
                self.opening.push(opening);
                self.answer_scripts(host);
            }
            Instruction::Dismiss => self.notice = Notice::default(),
            Instruction::Share(share) => {
                let tell = ctx.link().callback(Instruction::Share);
                return self.share(share, tell, host);
            }
            Instruction::Announce => {
                let text = self.loaded.as_ref().map(|(_, outcome)| self.announcement(outcome));
                let text = text.unwrap_or_default();
                let is_new = text != self.announced;
                self.announced = text;
                return is_new;
            }
            Instruction::Say(text) => self.say(text),
            Instruction::Matched { heading, position, count } => {
                self.matched(heading, position, count)
            }
            Instruction::ShowRows(true) => self.shown.all(),
            Instruction::ShowRows(false) => self.shown.more(),
            Instruction::PageSize(rows) => self.shown = Shown::at_a_time(rows),
            Instruction::Facets(step) => {
                if let Some(target) = self.facets.take(step) {
                    self.focus(target);
                }
            }
            Instruction::Templates(templates) => {
                self.templates = templates.into();
                self.check_templates(host);
            }
            Instruction::Walk(node) => self.walked = Some(node),
            Instruction::More(more) => self.complete(more, host),
            Instruction::ShowTool(tool) => self.tool = tool,
            Instruction::Export(action) => return self.export_step(ctx, action),
            Instruction::Focus(target) => self.focus(target),
            Instruction::Then(call) => self.after.push(After::Call(call)),
            Instruction::ExportText(choice, tell) => {
                tell.emit(self.text_of(ctx, choice));
                return false;
            }
            Instruction::ToggleFilters => {
                self.filters_open = !self.filters_open;
                self.focus(match self.filters_open {
                    true => FocusTarget::Facets,
                    false => FocusTarget::FiltersButton,
                });
            }
        }
        true
    }

    /// Once the first rows stand, the rest of the widget is fetched, so that it is there when it is asked for.
    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        let host = &*ctx.props().host;
        host.criteria_shown(&self.criteria);
        for after in std::mem::take(&mut self.after) {
            match after {
                After::Focus(target) => host.focus(&target),
                After::Reveal(target) => host.reveal(&target),
                After::Print if host.print() => {}
                After::Print => {
                    ctx.link().send_message(Instruction::Export(ExportAction::PrintRefused));
                }
                After::Call(call) => call.emit(()),
            }
        }
        if self.loaded.is_some() && !self.asked_for_more {
            self.asked_for_more = true;
            host.load_rest();
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let tag = self.reading.tag();
        let (host, focus) = (ctx.props().host.clone(), ctx.link().callback(Instruction::Focus));
        // The button goes away: the focus stays inside.
        let retry = Callback::from(move |()| {
            host.retry();
            focus.emit(FocusTarget::Root);
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
        let printing = self.export.printing.is_some();
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
