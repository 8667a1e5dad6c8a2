//! The view in a real DOM, without the element around it.

use std::cell::{Cell, RefCell};
use std::cmp::Ordering;
use std::rc::Rc;

use js_sys::Promise;
use resolution_table::i18n::{Catalogue, Category, Formats};
use resolution_table::model::decode;
use resolution_table::query::{Action, Address, BasketAction, Criteria, View};
use resolution_table::text::Folding;
use resolution_table::view::{
    App, AppProps, Copying, ExportAction, Failure, File, First, FocusTarget, Full, Host,
    Instruction, Locale, Opening, Phase, Refusal, Share, Stage, UrlState,
};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

/// Conventions that show that they were asked.
struct Conventions;

impl Formats for Conventions {
    fn category(&self, _: usize) -> Category {
        Category::Other
    }
    fn number(&self, number: usize) -> String {
        format!("{number}.")
    }
    fn date(&self, iso: &str) -> String {
        iso.to_owned()
    }
    fn compare(&self, a: &str, b: &str) -> Ordering {
        a.cmp(b)
    }
}

/// Waits until what was sent is rendered.
async fn rendered() {
    let turn = Promise::new(&mut |resolve, _| {
        let window = web_sys::window().expect("a page");
        window.set_timeout_with_callback(&resolve).expect("a timer");
    });
    JsFuture::from(turn).await.expect("a turn");
}

/// Notes what it is asked for, with what stands on the page at that moment.
#[derive(Default)]
struct Recorder {
    changed: RefCell<Vec<Action>>,
    calls: RefCell<Vec<String>>,
    mount: RefCell<Option<Element>>,
    /// Whether the page lets the reader open no text.
    keeps_closed: Cell<bool>,
    /// The query of the page's address.
    query: RefCell<String>,
}

impl Recorder {
    fn note(&self, call: String) {
        self.calls.borrow_mut().push(call);
    }

    fn rows(&self) -> u32 {
        let mount = self.mount.borrow();
        let rows = mount.as_ref().and_then(|mount| mount.query_selector_all("tr.row").ok());
        rows.map_or(0, |rows| rows.length())
    }
}

impl Host for Recorder {
    fn focus(&self, target: &FocusTarget) {
        self.note(format!("focus {target:?} of {} rows", self.rows()));
    }
    fn reveal(&self, target: &FocusTarget) {
        self.note(format!("reveal {target:?} of {} rows", self.rows()));
    }
    fn criteria_changed(&self, action: &Action, _: &Rc<Criteria>) {
        self.changed.borrow_mut().push(action.clone());
    }
    fn allows(&self, action: &Action, _: &Criteria) -> bool {
        self.note(format!("may {action:?}?"));
        !(self.keeps_closed.get() && matches!(action, Action::ToggleOpen(_)))
    }
    fn url_state(&self) -> UrlState {
        UrlState::Address
    }
    fn can_link(&self) -> bool {
        true
    }
    fn address(&self) -> Option<Address> {
        let query = self.query.borrow().clone();
        Some(Address { before: "https://example.org/".into(), query, hash: "#here".into() })
    }
    fn write_address(&self, address: &str, as_step: bool) {
        let kind = if as_step { "step" } else { "replace" };
        self.note(format!("{kind} {address}"));
    }
    fn write_step_later(&self, delay: Option<u32>) {
        self.note(format!("later {delay:?}"));
    }
    fn load_rest(&self) {
        self.note("load the rest".to_owned());
    }
    fn copy(&self, _: Option<String>, text: String, done: Callback<bool>) {
        self.note(format!("copy {text}"));
        done.emit(false);
    }
    fn save(&self, file: &File) {
        self.note(format!("save {}", file.name));
    }
    fn print(&self) -> bool {
        let mount = self.mount.borrow();
        let printout = mount.as_ref().and_then(|it| it.query_selector(".printout").ok().flatten());
        self.note(format!("print {}", printout.is_some()));
        false
    }
}

struct Shown {
    app: AppHandle<App>,
    mount: Element,
    host: Rc<Recorder>,
}

impl Shown {
    fn new() -> Self {
        Self::at(&Full)
    }

    /// With so much of the widget.
    fn at(stage: &'static dyn Stage) -> Self {
        let document = web_sys::window().and_then(|window| window.document()).expect("a page");
        let mount = document.create_element("div").expect("an element");
        let host = Rc::new(Recorder::default());
        host.mount.replace(Some(mount.clone()));
        // A text that the file lacks is shown by its identifier.
        let locale =
            r#"{"language":"en","counted":{"resolutions":{"other":"{count} of {total}"}}}"#;
        let catalogue = Catalogue::from_json(locale).expect("a locale file");
        let props = AppProps {
            locale: Rc::new(Locale { catalogue, formats: Box::new(Conventions) }),
            folding: Rc::new(Folding::new(|c| c.to_lowercase().collect())),
            phase: Phase::Loading(None),
            criteria: Criteria::default(),
            stage,
            base: None,
            host: host.clone(),
        };
        let app = Renderer::<App>::with_root_and_props(mount.clone(), props).render();
        Self { app, mount, host }
    }

    /// Sends an instruction, and waits until it is rendered.
    async fn after(&self, instruction: Instruction) -> &Self {
        self.app.send_message(instruction);
        let app = &self.app;
        let stands = Promise::new(&mut |resolve, _| {
            let then = Callback::from(move |()| drop(resolve.call0(&JsValue::NULL)));
            app.send_message(Instruction::Then(then));
        });
        JsFuture::from(stands).await.expect("a rendering");
        // What that sent is rendered, too.
        rendered().await;
        self
    }

    fn count(&self, selector: &str) -> u32 {
        self.mount.query_selector_all(selector).expect("a selector").length()
    }

    fn text(&self, selector: &str) -> String {
        let found = self.mount.query_selector(selector).expect("a selector");
        found.and_then(|it| it.text_content()).unwrap_or_default()
    }
}

fn ready() -> Instruction {
    let decoded =
        decode(include_bytes!("../fixtures/small.json")).expect("the fixture is a register");
    let problems = decoded.problems.into();
    Instruction::Phase(Phase::Ready {
        register: Rc::new(decoded.register),
        problems,
        missing: [].into(),
    })
}

#[wasm_bindgen_test]
async fn each_phase_takes_the_place_of_the_one_before() {
    let shown = Shown::new();
    let failure = Failure::Status(404);
    let failed = Instruction::Phase(Phase::Failed { failure, address: Some("a.json".into()) });
    assert_eq!(shown.after(failed).await.count("[role=alert]"), 1);
    assert_eq!(shown.count("progress"), 0);
    let half = Instruction::Phase(Phase::Loading(Some(50)));
    assert_eq!(shown.after(half).await.count("progress[value='50']"), 1);
    assert_eq!(shown.count("[role=alert]"), 0);
    assert_eq!(shown.after(ready()).await.count("tr.row"), 3);
    assert_eq!(shown.count("progress"), 0);
}

#[wasm_bindgen_test]
async fn what_the_reader_does_is_told_and_what_the_page_does_is_not() {
    let shown = Shown::new();
    shown.after(ready()).await;
    let search = Action::Search("training".into());
    assert_eq!(shown.after(Instruction::Act(search.clone())).await.count("tr.row"), 2);
    assert_eq!(shown.text(".count"), "2. of 3.");
    shown.after(Instruction::Set(Action::Show(View::Provisions))).await;
    assert_eq!(shown.count("[data-view=provisions] tr.row"), 4);
    assert_eq!(*shown.host.changed.borrow(), std::slice::from_ref(&search));
    shown.after(Instruction::Act(search.clone())).await;
    assert_eq!(*shown.host.changed.borrow(), [search], "what changes nothing is not told");
}

#[wasm_bindgen_test]
async fn an_announcement_is_made_when_it_is_due() {
    let shown = Shown::new();
    shown.after(ready()).await;
    shown.after(Instruction::Act(Action::Search("spam".into()))).await;
    assert_eq!(shown.text("[role=status]"), "");
    shown.after(Instruction::Announce).await;
    assert_eq!(shown.text("[role=status]"), "1. of 3.");
}

#[wasm_bindgen_test]
async fn a_count_that_was_due_does_not_talk_over_what_was_said_since() {
    let shown = Shown::new();
    shown.after(ready()).await;
    shown.after(Instruction::Say("copied".into())).await;
    shown.after(Instruction::Announce).await;
    assert_eq!(shown.text("[role=status]"), "copied");
    let keep = BasketAction::Toggle("3".into());
    shown.after(Instruction::Act(Action::Search("spam".into()))).await;
    shown.after(Instruction::Export(ExportAction::Basket(keep))).await;
    let said = shown.text("[role=status]");
    shown.after(Instruction::Announce).await;
    assert_eq!(shown.text("[role=status]"), said);
    shown.after(Instruction::Act(Action::Search("training".into()))).await;
    shown.after(Instruction::Announce).await;
    assert_eq!(shown.text("[role=status]"), "2. of 3.", "what changes later is counted");
}

#[wasm_bindgen_test]
async fn what_follows_a_rendering_comes_once_the_rows_stand() {
    let shown = Shown::new();
    shown.app.send_message(ready());
    shown.app.send_message(Instruction::Focus(FocusTarget::Search));
    let (host, told) = (shown.host.clone(), Callback::from(|()| ()));
    let then = told.reform(move |()| host.note(format!("then {} rows", host.rows())));
    shown.after(Instruction::Then(then)).await;
    assert_eq!(
        *shown.host.calls.borrow(),
        ["focus Search of 3 rows", "then 3 rows", "load the rest"]
    );
    shown.host.calls.borrow_mut().clear();
    shown.app.send_message(Instruction::Focus(FocusTarget::Chip));
    shown.after(Instruction::Act(Action::Search("training".into()))).await;
    assert_eq!(*shown.host.calls.borrow(), ["later Some(700)", "focus Chip of 2 rows"]);
}

#[wasm_bindgen_test]
async fn the_host_is_asked_for_what_the_reader_takes_away() {
    let shown = Shown::new();
    shown.after(ready()).await;
    shown.host.calls.borrow_mut().clear();
    shown.after(Instruction::Export(ExportAction::Print(None))).await;
    shown.after(Instruction::Export(ExportAction::Save)).await;
    let path = shown.mount.query_selector("tr[data-resolution]").expect("a selector");
    let path = path.and_then(|row| row.get_attribute("data-resolution")).expect("a path");
    shown.after(Instruction::Share(Share::Copy(Copying::Citation, path))).await;
    let calls = shown.host.calls.borrow().join("; ");
    assert!(calls.starts_with("print true; save "), "{calls}");
    assert!(calls.contains("; copy "), "{calls}");
    assert!(calls.ends_with("focus CopyText of 3 rows"), "what is not copied is selected: {calls}");
    assert_eq!(shown.count(".printout"), 0, "what could not be printed does not stay");
}

#[wasm_bindgen_test]
async fn a_script_hears_of_a_place_once_it_is_shown() {
    let shown = Shown::new();
    let (heard, host) = (Rc::new(RefCell::new(Vec::new())), shown.host.clone());
    let tell = {
        let heard = heard.clone();
        Callback::from(move |opened: Result<String, Refusal>| {
            let opened = opened.map_err(|why| why.kind);
            heard.borrow_mut().push(format!("{opened:?} of {} rows", host.rows()));
        })
    };
    let open = |path: &str| {
        Instruction::Open(Opening { path: path.to_owned(), focus: true, tell: tell.clone() })
    };
    shown.after(open("3")).await;
    assert!(heard.borrow().is_empty(), "until there is a register nobody can say");
    shown.after(ready()).await;
    shown.after(open("nowhere")).await;
    assert_eq!(*heard.borrow(), ["Ok(\"3\") of 3 rows", "Err(\"no-such-place\") of 3 rows"]);
    let calls = shown.host.calls.borrow();
    assert!(calls.contains(&"focus Place(\"3\") of 3 rows".to_owned()), "{calls:?}");
}

#[wasm_bindgen_test]
async fn what_waits_for_the_rest_is_carried_out_in_order() {
    let shown = Shown::at(&First::Coming);
    let host = shown.host.clone();
    host.query.replace("?rt.search=spam&page=2".into());
    shown.app.send_message(Instruction::Begin { filters: Vec::new(), focus: true });
    shown.after(ready()).await;
    assert_eq!(shown.count("tr.row"), 0, "rows that were not asked for do not stand");
    assert_eq!(*host.calls.borrow(), ["load the rest"]);
    host.calls.borrow_mut().clear();
    shown.app.send_message(Instruction::Filter(vec![("search".into(), "training".into())]));
    let heard = host.clone();
    let tell = Callback::from(move |opened: Result<String, Refusal>| {
        heard.note(format!("{:?} of {} rows", opened.map_err(|why| why.kind), heard.rows()));
    });
    let opening = Opening { path: "30".to_owned(), focus: false, tell };
    shown.after(Instruction::Open(opening)).await;
    let hurried = ["load the rest"; 2];
    assert_eq!(*host.calls.borrow(), hurried, "nothing of it can be done yet, but both ask for it");
    host.calls.borrow_mut().clear();
    shown.after(Instruction::Stage(&Full)).await;
    assert_eq!(
        *host.calls.borrow(),
        [
            "replace https://example.org/?page=2&rt.search=training#here",
            "replace https://example.org/?page=2&rt.search=training&rt.open=30&rt.at=30#here",
            "reveal Place(\"30\") of 2 rows",
            "Ok(\"30\") of 2 rows",
        ]
    );
}

/// The page can be asked and told only then; what the reader did shows at once.
#[wasm_bindgen_test]
async fn steps_before_the_rest_is_here_show_and_are_taken_again_with_it() {
    let shown = Shown::at(&First::Coming);
    let host = shown.host.clone();
    shown.after(ready()).await;
    host.calls.borrow_mut().clear();
    shown.after(Instruction::Act(Action::ToggleOpen("3".into()))).await;
    shown.after(Instruction::Act(Action::Search("spam".into()))).await;
    assert_eq!(shown.count("tr.row"), 0, "what was asked for is not here");
    assert_eq!((host.changed.borrow().len(), shown.count("[data-more]") > 0), (0, true));
    assert_eq!(*host.calls.borrow(), ["load the rest"; 2]);
    host.calls.borrow_mut().clear();
    host.keeps_closed.set(true);
    shown.after(Instruction::Stage(&Full)).await;
    let told = [Action::Search("spam".into())];
    assert_eq!(*host.changed.borrow(), told, "what the page refused was never done");
    let asked = [r#"may ToggleOpen("3")?"#, r#"may Search("spam")?"#];
    assert_eq!(host.calls.borrow()[..2], asked);
    assert_eq!((shown.count("tr.row"), shown.count("tr[data-open]")), (1, 0));
}

#[wasm_bindgen_test]
async fn what_can_never_be_carried_out_is_refused() {
    let shown = Shown::at(&First::Coming);
    let host = shown.host.clone();
    let heard = host.clone();
    let tell = Callback::from(move |opened: Result<String, Refusal>| {
        heard.note(format!("{:?}", opened.map_err(|why| why.kind)));
    });
    let open = || Opening { path: "30".to_owned(), focus: false, tell: tell.clone() };
    shown.app.send_message(Instruction::Open(open()));
    let failure = Failure::Status(404);
    shown.after(Instruction::Phase(Phase::Failed { failure, address: None })).await;
    shown.after(Instruction::Open(open())).await;
    assert_eq!(*host.calls.borrow(), ["Err(\"status\")", "Err(\"status\")"]);
    host.calls.borrow_mut().clear();
    shown.app.send_message(ready());
    shown.app.send_message(Instruction::Open(open()));
    shown.after(Instruction::Stage(&First::Failed)).await;
    shown.after(Instruction::Open(open())).await;
    // Asked for by what waits for it, refused, and asked for again by the next.
    let calls = ["load the rest", "Err(\"network\")", "load the rest"];
    assert_eq!(*host.calls.borrow(), calls);
}

#[wasm_bindgen_test]
async fn the_address_follows_the_reader_and_not_the_rendering() {
    let shown = Shown::new();
    let host = shown.host.clone();
    shown.after(ready()).await;
    host.calls.borrow_mut().clear();
    shown.after(Instruction::Say("x".into())).await;
    assert_eq!(*host.calls.borrow(), [""; 0], "a rendering alone is no step");
    shown.after(Instruction::Act(Action::Search("spam".into()))).await;
    assert_eq!(*host.calls.borrow(), ["later Some(700)"], "who types has not paused");
    shown.after(Instruction::Act(Action::Show(View::Provisions))).await;
    assert_eq!(
        host.calls.borrow()[1..],
        [
            "later None",
            "step https://example.org/?rt.search=spam#here",
            "step https://example.org/?rt.view=provisions&rt.search=spam#here",
        ]
    );
    shown.after(Instruction::Act(Action::Search("train".into()))).await;
    host.calls.borrow_mut().clear();
    let opening = Opening { path: "30".to_owned(), focus: false, tell: Callback::noop() };
    shown.after(Instruction::Open(opening)).await;
    let calls = host.calls.borrow().join("; ");
    let typed =
        "later None; step https://example.org/?rt.view=provisions&rt.search=train#here; replace ";
    assert!(calls.starts_with(typed), "what was typed is a step of its own: {calls}");
}

#[wasm_bindgen_test]
async fn an_app_that_ends_leaves_nothing() {
    let shown = Shown::new();
    shown.after(ready()).await;
    let Shown { app, mount, .. } = shown;
    app.destroy();
    rendered().await;
    assert_eq!(mount.child_element_count(), 0);
}
