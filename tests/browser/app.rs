//! The view in a real DOM, without the element around it.

use std::cell::RefCell;
use std::cmp::Ordering;
use std::rc::Rc;

use js_sys::Promise;
use resolution_table::i18n::{Catalogue, Category, Formats};
use resolution_table::model::decode;
use resolution_table::query::{Action, Criteria, View};
use resolution_table::text::Folding;
use resolution_table::view::{App, AppProps, Effects, Failure, Instruction, Phase, Reading};
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

struct Shown {
    app: AppHandle<App>,
    mount: Element,
    changed: Rc<RefCell<Vec<Action>>>,
}

impl Shown {
    fn new() -> Self {
        let document = web_sys::window().and_then(|window| window.document()).expect("a page");
        let mount = document.create_element("div").expect("an element");
        let changed = Rc::new(RefCell::new(Vec::new()));
        let keep = {
            let changed = changed.clone();
            Callback::from(move |(action, _)| changed.borrow_mut().push(action))
        };
        // A text that the file lacks is shown by its identifier.
        let locale =
            r#"{"language":"en","counted":{"resolutions":{"other":"{count} of {total}"}}}"#;
        let catalogue = Catalogue::from_json(locale).expect("a locale file");
        let props = AppProps {
            reading: Rc::new(Reading { catalogue, formats: Box::new(Conventions) }),
            folding: Rc::new(Folding::new(|c| c.to_lowercase().collect())),
            phase: Phase::Loading(None),
            criteria: Criteria::default(),
            effects: Effects { changed: keep, ..Effects::default() },
        };
        let app = Renderer::<App>::with_root_and_props(mount.clone(), props).render();
        Self { app, mount, changed }
    }

    /// Sends an instruction, and waits until it is rendered.
    async fn after(&self, instruction: Instruction) -> &Self {
        self.app.send_message(instruction);
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
    assert_eq!(*shown.changed.borrow(), std::slice::from_ref(&search));
    shown.after(Instruction::Act(search.clone())).await;
    assert_eq!(*shown.changed.borrow(), [search], "what changes nothing is not told");
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
async fn an_app_that_ends_leaves_nothing() {
    let shown = Shown::new();
    shown.after(ready()).await;
    let Shown { app, mount, .. } = shown;
    app.destroy();
    rendered().await;
    assert_eq!(mount.child_element_count(), 0);
}
