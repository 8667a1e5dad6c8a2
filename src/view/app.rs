//! The whole widget: owns the reader's criteria and gives every part its share.

mod export;
pub(super) mod first;
pub(super) mod full;
pub(super) mod host;
mod instruction;
mod links;
mod props;
mod reading;
mod stage;
mod steps;

use std::cell::RefCell;
use std::collections::VecDeque;
use std::mem::{replace, take};
use std::rc::Rc;

use yew::prelude::*;

use self::host::{Host, Recording};
use crate::i18n::{Language, Message};
use crate::model::Problem;
use crate::query::{Action, Criteria, Extension, History, Index, Outcome, View, apply};
use crate::view::changes::edition::Previous;
use crate::view::facets::chips::summary_line;
use crate::view::facets::facets::facet_side;
use crate::view::facets::filter_line::filter_line;
use crate::view::facets::state::{FacetState, Panel, Place};
use crate::view::notices::link_problems::LinkProblems;
use crate::view::notices::problems::{AT_A_TIME, problems};
use crate::view::root::about::about;
use crate::view::root::authority::{authority, skip};
use crate::view::root::focus_target::FocusTarget;
use crate::view::root::inquiry::{Callbacks, Inquiry};
use crate::view::root::locale::Locale;
use crate::view::root::overlay::Overlay;
use crate::view::root::page::{Arrival, Matched, Page, Part};
use crate::view::root::phase::{Delay, Failure, Phase, delayed, failed, loading};
use crate::view::root::place_link::Links;
use crate::view::root::texts::Texts;
use crate::view::search::answer_due::AnswerDue;
use crate::view::table::paging::Paging;
use crate::view::table::results::results;
use crate::view::table::standing::Standing;
use crate::view::tools::export_state::{ExportAction, ExportState};
use crate::view::tools::sharing::{Share, Sharing};
use crate::view::tools::tool::Tool;
use crate::view::tools::toolbar::bar;

pub use instruction::{Answer, Instruction, Opening, Refusal};
pub use props::AppProps;
pub use stage::Stage;

/// The widget.
pub struct App {
    locale: Rc<Locale>,
    phase: Phase,
    /// Why no newer register is here, or none yet.
    delay: Option<Delay>,
    /// With what the table begins for everybody.
    base: Criteria,
    /// With what it begins for this reader, whose browser may have kept something.
    start: Criteria,
    criteria: Rc<Criteria>,
    /// The criteria before the steps of the reader's that wait for the whole widget, but are shown.
    unasked: Option<Rc<Criteria>>,
    /// The criteria once the steps are taken that the page allowed, and that wait their turn.
    expected: RefCell<Option<Criteria>>,
    language: Option<Language>,
    loaded: Option<(Rc<Index>, Rc<Outcome>)>,
    stage: &'static dyn Stage,
    host: Rc<dyn Host>,
    asked_for_rest: bool,
    /// What waits for a register, or for the whole widget, in order.
    pending: VecDeque<Instruction>,
    is_replaying: bool,
    /// What is done once the next rendering stands, in order.
    after: Vec<After>,
    history: History,
    announced: String,
    due: AnswerDue,
    /// Whether the rows have changed since anything was said.
    is_count_due: bool,
    overlay: Option<Overlay>,
    overlay_place: NodeRef,
    paging: Paging,
    /// What is noted of the rows while they are rendered.
    standing: Rc<Standing>,
    facets: FacetState,
    templates: Rc<str>,
    map_node: Option<usize>,
    previous: Previous,
    /// What the page adds to the resolutions of the present register.
    extension: Rc<Extension>,
    tool: Option<Tool>,
    export: ExportState,
    matched: Option<Matched>,
    problems: LinkProblems,
    listed_problems: usize,
    sharing: Rc<Sharing>,
    callbacks: Rc<Callbacks>,
}

type After = Box<dyn FnOnce(&dyn Host)>;

impl Component for App {
    type Message = Instruction;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let (props, link) = (ctx.props(), ctx.link());
        let start = props.criteria.clone();
        let mut app = Self {
            locale: props.locale.clone(),
            phase: props.phase.clone(),
            delay: None,
            base: props.base.clone().unwrap_or_else(|| start.clone()),
            criteria: Rc::new(start.clone()),
            tool: (!start.compare.is_empty()).then_some(Tool::Compare),
            start,
            unasked: None,
            expected: RefCell::default(),
            language: None,
            loaded: None,
            stage: props.stage,
            host: props.host.clone(),
            asked_for_rest: false,
            pending: VecDeque::new(),
            is_replaying: false,
            after: Vec::new(),
            history: History::default(),
            announced: String::new(),
            due: AnswerDue::default(),
            is_count_due: false,
            overlay: None,
            overlay_place: NodeRef::default(),
            paging: Paging::default(),
            standing: Rc::default(),
            facets: FacetState::default(),
            templates: Rc::from(""),
            map_node: None,
            previous: Previous::None,
            extension: Rc::default(),
            export: ExportState::default(),
            matched: None,
            problems: LinkProblems::default(),
            listed_problems: AT_A_TIME,
            sharing: Rc::default(),
            callbacks: Rc::new(Callbacks {
                act: Callback::from({
                    let link = link.clone();
                    move |action| steps::ask(link.clone(), action)
                }),
                show_tool: link.callback(Instruction::ShowTool),
                show: link.callback(Instruction::Show),
                on_export: link.callback(Instruction::Export),
                say: link.callback(Instruction::Say),
                focus: link.callback(Instruction::Focus),
                focus_map_node: link.callback(Instruction::FocusMapNode),
                share: link.callback(Instruction::Share),
            }),
        };
        app.prepare(&props.folding);
        app
    }

    fn update(&mut self, ctx: &Context<Self>, instruction: Instruction) -> bool {
        let is_changed = self.follow(ctx, instruction);
        if self.paging.is_new() {
            self.begin_rows();
        }
        is_changed
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        let host = &*self.host;
        host.stands();
        take(&mut self.after).into_iter().for_each(|then| then(host));
        // Once the first rows stand, the rest is fetched, so that it is there when it is asked for.
        if self.loaded.is_some() && !self.asked_for_rest {
            self.asked_for_rest = true;
            match self.pending.iter().any(Instruction::is_awaited) {
                true => host.load_rest(),
                false => host.load_rest_when_wanted(),
            }
        }
        let (is_due, are_rows_due) = (self.due.is_due(), self.are_rows_due());
        if are_rows_due && !is_due && self.paging.look(host).is_some() {
            ctx.link().send_message(Instruction::GoOn);
        } else if are_rows_due || self.is_complete() {
            host.go_on_soon(is_due, !is_due && self.paging.waits(self.standing.leaving()));
        }
        // An earlier edition is fetched when the reader asks what changed.
        if self.criteria.view == View::Changes && matches!(self.previous, Previous::Offered) {
            host.load_previous();
        }
    }

    fn destroy(&mut self, _: &Context<Self>) {
        self.refuse(&Refusal {
            kind: Refusal::ENDED,
            message: "the table was taken away".to_owned(),
        });
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let tag = self.locale.tag();
        // Before that, what the reader does waits, and no state tells of it.
        if self.is_complete() && self.pending.is_empty() {
            self.host.renders(&self.criteria, &|| self.state());
        }
        let (host, focus) = (self.host.clone(), self.callbacks.focus.clone());
        // The button goes away: the focus stays inside.
        let retry = Callback::from(move |()| {
            host.retry();
            focus.emit(FocusTarget::Root);
        });
        self.standing.begin();
        let delay = self.delay.as_ref();
        let delay = delay.map(|delay| delayed(&self.locale, delay, &retry)).unwrap_or_default();
        let content = match (&self.phase, self.page()) {
            (Phase::Ready { problems: found, missing, .. }, Some(page)) => {
                let dismiss = ctx.link().callback(|()| Instruction::Dismiss);
                html! {
                    <>
                        <>
                            { page.part(Part::Incomplete(missing, &retry)) }
                            { page.part(Part::LinkProblems(&self.problems, &dismiss)) }
                        </>
                        { self.loaded_view(ctx, &page, found) }
                    </>
                }
            }
            (Phase::Failed { failure, address }, _) => {
                failed(&self.locale, failure, address.as_deref(), &retry)
            }
            (Phase::Loading(percent), _) => loading(&self.locale, *percent),
            (Phase::Ready { .. }, None) => loading(&self.locale, None),
        };
        let printing = self.export.printing.is_some();
        let busy = matches!(self.phase, Phase::Loading(_)) || self.due.is_due();
        html! {
            <div class="root" part="root" tabindex="-1" lang={tag} dir={Language::direction(tag)} aria-busy={busy.to_string()} data-printing={printing.then_some("")} data-reading={self.standing.reading(self.criteria.view)} data-tool={self.tool.map(|_| "")} data-over={self.overlay.and_then(Overlay::place)}>
                { delay }
                { content }
                <slot name="footer" />
                <div class="hidden" role="status" data-live="results">{ self.announced.clone() }</div>
            </div>
        }
    }
}

impl App {
    fn follow(&mut self, ctx: &Context<Self>, instruction: Instruction) -> bool {
        let (props, host) = (ctx.props(), self.host.clone());
        match instruction {
            Instruction::Phase(phase) => {
                self.delay = None;
                self.phase = phase;
                self.listed_problems = AT_A_TIME;
                self.extension = Rc::default();
                self.prepare(&props.folding);
                // Before what waits for the register: a script may have set another one.
                self.restore_basket();
                self.extend_first();
                self.refuse_where_failed();
                self.replay(ctx);
                self.announce_soon();
            }
            Instruction::Delay(delay) => {
                return replace(&mut self.delay, delay).is_some() || self.delay.is_some();
            }
            Instruction::Stage(stage) => {
                self.stage = stage;
                // It may come before it is asked for.
                self.asked_for_rest = true;
                if stage.arrival() == Arrival::Here
                    && let Some(before) = self.unasked.take()
                {
                    self.set((*before).clone());
                }
                self.ask();
                if stage.arrival() == Arrival::Failed {
                    self.fail(&Failure::of_file(self.host.lost_file()));
                }
                // What was opened before had nothing in it that could take the focus.
                if self.overlay == Some(Overlay::Filters) {
                    self.focus(FocusTarget::CloseFilters);
                }
                // What the reader did before stays on the page until they are asked.
                return !self.replay(ctx);
            }
            Instruction::SetLocale(locale) => {
                self.set_locale(ctx, locale);
                self.announce_soon();
            }
            Instruction::ChooseLanguage(language) => {
                self.language = Some(language);
                self.record(ctx, None, Recording::Step);
            }
            Instruction::Act(action) => {
                self.expected.take();
                self.facets.note(&action);
                self.stage.turn(self, &action);
                // Only what is typed waits; every other step goes by the rows that were asked for.
                let is_typing = matches!(action, Action::Search(_));
                if is_typing {
                    self.due.allow(&*host, self.stage, self.criteria.view, self.loaded.as_ref());
                } else {
                    self.catch_up();
                }
                let before = self.criteria.clone();
                let is_new = self.apply(action.clone());
                self.due.forbid();
                if !is_new {
                    return false;
                }
                self.stay();
                let at = action.revealed().cloned();
                at.iter().for_each(|at| self.focus(FocusTarget::Place(at.clone())));
                self.paging.note_typing(is_typing);
                // How rows are shown says nothing about how many there are.
                if !action.is_layout() {
                    self.announce_soon();
                }
                if self.stage.arrival() == Arrival::Here {
                    let how = if is_typing { Recording::Typing } else { Recording::Step };
                    host.criteria_changed(&action, &self.criteria);
                    self.record(ctx, at, how);
                } else {
                    // It is taken anew once the page can be asked and told.
                    self.unasked.get_or_insert(before);
                    self.stage.update(self, ctx, Instruction::Act(action));
                }
            }
            Instruction::Set(action) => {
                if let Some(before) = &mut self.unasked {
                    *before = Rc::new(apply(before, action.clone()));
                }
                if !self.apply(action) {
                    return false;
                }
                self.announce_soon();
            }
            // What the control shows already is taken back, also what was typed: they are others.
            Instruction::Refuse => self.criteria = Rc::new((*self.criteria).clone()),
            Instruction::Announce => {
                // The reader has paused.
                self.paging.note_typing(false);
                return self.announce();
            }
            Instruction::Say(text) => self.say(text),
            Instruction::Focus(target) => self.focus(target),
            Instruction::Then(call) => self.after(move |_| call.emit(())),
            Instruction::GoOn => return self.go_on(),
            Instruction::ListProblems => self.listed_problems += AT_A_TIME,
            Instruction::ShowRows(true) => self.paging.all(),
            Instruction::ShowRows(false) => self.paging.more(),
            Instruction::PageSize(rows) => self.paging = Paging::at_a_time(rows),
            Instruction::ShowTool(tool) => {
                self.tool = tool;
                self.overlay = None;
            }
            Instruction::Previous(previous) => {
                return replace(&mut self.previous, previous.clone()) != previous;
            }
            Instruction::Templates(templates) => {
                self.templates = templates.into();
                self.pending.retain(|it| !matches!(it, Instruction::CheckTemplates));
                self.stage.update(self, ctx, Instruction::CheckTemplates);
            }
            Instruction::Share(Share::Toggle(key)) => {
                let open = Some(key).filter(|key| self.sharing.open.as_ref() != Some(key));
                self.sharing = Rc::new(Sharing { open, copied: None });
            }
            Instruction::Export(ExportAction::Basket(action)) => self.change_basket(&action),
            // The button chose its rows already; a browser's own command prints what is listed.
            Instruction::Export(ExportAction::Printing(is_printing)) => {
                let scope = self.export.printing.unwrap_or_default();
                self.catch_up();
                self.export.printing = is_printing.then_some(scope);
                self.export.only = self.export.only.filter(|_| is_printing);
            }
            Instruction::Show(overlay) => {
                self.overlay = overlay;
                if overlay.is_some() {
                    self.tool = None;
                    let is_sheet = overlay == Some(Overlay::Filters);
                    self.focus(if is_sheet { FocusTarget::Facets } else { FocusTarget::Popover });
                }
            }
            other => return self.stage.update(self, ctx, other),
        }
        true
    }

    /// What every part of the view is given, once there is a register.
    pub(super) fn page(&self) -> Option<Page> {
        let (index, outcome) = self.loaded.as_ref()?;
        let language = self.language.map(Language::tag);
        Some(Page {
            inquiry: Inquiry {
                texts: Texts {
                    locale: self.locale.clone(),
                    index: index.clone(),
                    outcome: outcome.clone(),
                    lazy: self.stage,
                },
                criteria: self.criteria.clone(),
                to: self.callbacks.clone(),
            },
            links: Links {
                around_place: self.stage.place_link(&*self.host, language),
                templates: self.templates.clone(),
                act: self.callbacks.act.clone(),
            },
            map_node: self.map_node,
            host: self.host.clone(),
            sharing: self.sharing.clone(),
            matched: self.matched.clone(),
            previous: self.previous.clone(),
            tool: self.tool,
            overlay: self.overlay,
            overlay_place: self.overlay_place.clone(),
            export: self.export.clone(),
            standing: self.standing.clone(),
        })
    }

    fn loaded_view(&self, ctx: &Context<Self>, page: &Page, found: &[Problem]) -> Html {
        let more = ctx.link().callback(|_| Instruction::ListProblems);
        if page.index.register().resolutions.is_empty() {
            return html! {
                <>
                    { authority(page, &page.host) }
                    <div class="state"><p>{ page.text(Message::EmptyRegister) }</p></div>
                    { problems(page, found, self.listed_problems, &more) }
                </>
            };
        }
        let show = ctx.link().callback(Instruction::ShowRows);
        let step = ctx.link().callback(Instruction::Facets);
        let panel = Panel { state: &self.facets, step: &step, place: Place::Side };
        let is_awaited = self.pending.iter().any(Instruction::changes_rows);
        html! {
            <>
                { skip(page, &page.to.focus) }
                { authority(page, &page.host) }
                { bar(page) }
                { filter_line(page, &panel) }
                <div class="body">
                    { facet_side(page, page.overlay, &panel, &|it| page.part(Part::Facets(it))) }
                    <div class="main" tabindex="-1">
                        if page.is_answered() && !is_awaited {
                            if self.due.is_told() {
                                { page.part(Part::Rows) }
                            }
                            { summary_line(page, &|| page.part(Part::Chips)) }
                            { results(page, self.paging, &show) }
                        } else {
                            { page.part(Part::Rows) }
                        }
                    </div>
                </div>
                { problems(page, found, self.listed_problems, &more) }
                { about(page, &|| page.part(Part::Chapters)) }
                if let Some(scope) = page.export.printing {
                    { page.part(Part::Printout(scope)) }
                }
            </>
        }
    }
}
