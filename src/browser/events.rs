//! Every event that the element sends: `resolution-table-<name>`, bubbling, also out of shadow trees.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use crate::query::{Action, Criteria, Facet, is_list};

/// The detail of `resolution-table-ready`.
#[derive(Serialize)]
pub(super) struct Ready<'a> {
    /// The register's identifier.
    pub(super) id: &'a str,
    /// How many resolutions it has.
    pub(super) resolutions: usize,
    /// How many problems decoding found.
    pub(super) problems: usize,
    /// What it should have been made of, too, and could not be had: addresses as the page wrote them, or names.
    pub(super) missing: &'a [String],
}

/// The detail of `resolution-table-error`.
#[derive(Serialize)]
pub(super) struct Error<'a> {
    /// A stable identifier of what went wrong.
    pub(super) kind: &'a str,
    /// What happened and what to do, in the reader's language.
    pub(super) message: &'a str,
}

/// The detail of `resolution-table-language`.
#[derive(Serialize)]
pub(super) struct LanguageChosen {
    /// The tag of the language that the reader chose.
    pub(super) language: &'static str,
}

/// The detail of `resolution-table-filter`.
#[derive(Serialize)]
struct Filter<'a> {
    view: &'static str,
    search: &'a str,
    /// The chosen values of each facet.
    facets: Chosen<'a>,
    /// The kinds of change that are shown, in the view of changes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    changes: Vec<&'static str>,
}

/// The detail of `resolution-table-layout`.
#[derive(Serialize)]
struct Layout<'a> {
    /// The columns of the present view that are shown, in order.
    columns: Vec<&'static str>,
    density: &'static str,
    group: Option<&'static str>,
    /// The resolutions that are compared.
    compare: &'a [String],
    /// The languages read beside the reader's own.
    parallel: &'a [String],
}

/// The chosen values as an object: facet to list of values.
struct Chosen<'a>(&'a [(Facet, String)]);

impl Serialize for Chosen<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for facet in Facet::ALL {
            let of = self.0.iter().filter(|(of, _)| of == facet);
            let values: Vec<&str> = of.map(|(_, value)| value.as_str()).collect();
            if !values.is_empty() {
                map.serialize_entry(facet.id(), &values)?;
            }
        }
        map.end()
    }
}

/// The detail of `resolution-table-open`.
#[derive(Serialize)]
struct Open<'a> {
    /// The path of the row: `44`, or `44/instructs-1/9`; of several, of the first.
    path: &'a str,
    /// The paths of all of them; none where all rows were closed at once.
    paths: &'a [&'a str],
    /// Whether they were opened rather than closed.
    open: bool,
}

/// The detail of `resolution-table-state`, and what `getState` gives: each key with its value, or with a list of
/// them.
pub(super) struct StateDetail<'a>(pub(super) &'a [(&'static str, String)]);

impl Serialize for StateDetail<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        let mut rest = self.0;
        while let Some((key, value)) = rest.first() {
            let same = rest.iter().take_while(|(other, _)| other == key).count();
            if is_list(key) {
                let values = rest.iter().take(same).map(|(_, value)| value.as_str());
                let values: Vec<&str> = values.filter(|value| !value.is_empty()).collect();
                map.serialize_entry(key, &values)?;
            } else {
                map.serialize_entry(key, value)?;
            }
            rest = rest.get(same..).unwrap_or_default();
        }
        map.end()
    }
}

/// Plain objects and lists. Nothing that is serialised here can fail.
pub(super) fn detail(detail: &impl Serialize) -> JsValue {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    detail.serialize(&serializer).unwrap_or(JsValue::NULL)
}

/// Sends an event.
pub(super) fn send(host: &HtmlElement, name: &str, detail: &impl Serialize) {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&self::detail(detail));
    if let Ok(event) =
        CustomEvent::new_with_event_init_dict(&format!("resolution-table-{name}"), &init)
    {
        // A listener that cancels the event has nothing to cancel.
        let _ = host.dispatch_event(&event);
    }
}

/// Tells of what the reader did.
pub(super) fn tell(host: &HtmlElement, action: &Action, criteria: &Criteria) {
    match action {
        Action::ToggleOpen(key) => {
            let open = criteria.open.contains(key);
            // A provision that stands in several groups is still one.
            let path = key.split('@').next().unwrap_or_default();
            send(host, "open", &Open { path, paths: &[path], open });
        }
        // All at once: one event.
        Action::SetOpen(paths) => {
            let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
            let path = paths.first().copied().unwrap_or_default();
            send(host, "open", &Open { path, paths: &paths, open: !paths.is_empty() });
        }
        action if action.is_layout() => {
            let columns = criteria.shown_columns().iter().map(|column| column.id()).collect();
            let layout = Layout {
                columns,
                density: criteria.density.id(),
                group: criteria.grouping().map(|grouping| grouping.id()),
                compare: &criteria.compare,
                parallel: &criteria.parallel,
            };
            send(host, "layout", &layout);
        }
        action => {
            if let Action::Reveal(path) = action {
                send(host, "open", &Open { path, paths: &[path], open: true });
            }
            let facets = Chosen(&criteria.chosen);
            let view = criteria.view.id();
            let changes = criteria.changes.iter().map(|change| change.id()).collect();
            send(host, "filter", &Filter { view, search: &criteria.search, facets, changes });
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use gloo::events::EventListener;
    use wasm_bindgen::JsCast;
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;
    use crate::query::{Column, View, apply};

    /// What a listener around the element hears of `act`: the detail as JSON.
    fn heard(name: &'static str, act: impl Fn(&HtmlElement)) -> Vec<String> {
        let document = web_sys::window().and_then(|window| window.document()).expect("a page");
        let parent = document.create_element("div").expect("an element");
        let host: HtmlElement =
            document.create_element("div").expect("an element").unchecked_into();
        parent.append_child(&host).expect("a child");
        let heard = Rc::new(RefCell::new(Vec::new()));
        let _listener = EventListener::new(&parent, format!("resolution-table-{name}"), {
            let heard = heard.clone();
            move |event| {
                assert!(event.bubbles() && event.composed());
                let event: &CustomEvent = event.unchecked_ref();
                let detail = js_sys::JSON::stringify(&event.detail()).expect("JSON");
                heard.borrow_mut().push(String::from(detail));
            }
        });
        act(&host);
        heard.take()
    }

    #[wasm_bindgen_test]
    fn ready_and_error_say_what_came_of_loading() {
        let ready = Ready { id: "wtsa-20", resolutions: 28, problems: 0, missing: &[] };
        assert_eq!(
            heard("ready", |host| send(host, "ready", &ready)),
            [r#"{"id":"wtsa-20","resolutions":28,"problems":0,"missing":[]}"#]
        );
        let error = Error { kind: "html", message: "A web page came" };
        assert_eq!(
            heard("error", |host| send(host, "error", &error)),
            [r#"{"kind":"html","message":"A web page came"}"#]
        );
    }

    #[wasm_bindgen_test]
    fn filter_gives_all_criteria_as_plain_objects() {
        let steps = [
            Action::Show(View::Provisions),
            Action::Toggle(Facet::Verb, "invites".into()),
            Action::Toggle(Facet::Verb, "resolves".into()),
            Action::Search("ipv6".into()),
        ];
        let criteria = steps.iter().fold(Criteria::default(), |it, step| apply(&it, step.clone()));
        assert_eq!(
            heard("filter", |host| tell(host, &steps[3], &criteria)),
            [r#"{"view":"provisions","search":"ipv6","facets":{"verb":["invites","resolves"]}}"#]
        );
    }

    #[wasm_bindgen_test]
    fn layout_gives_columns_density_and_what_is_read_side_by_side() {
        let steps = [
            Action::ToggleColumn(Column::Summary),
            Action::ToggleCompare("44".into()),
            Action::ToggleParallel("ar".into()),
        ];
        let criteria = steps.iter().fold(Criteria::default(), |it, step| apply(&it, step.clone()));
        assert_eq!(
            heard("layout", |host| tell(host, &steps[0], &criteria)),
            [
                r#"{"columns":["number","status","title","provisions"],"density":"comfortable","group":null,"compare":["44"],"parallel":["ar"]}"#
            ]
        );
        assert!(heard("filter", |host| tell(host, &steps[0], &criteria)).is_empty());
    }

    #[wasm_bindgen_test]
    fn open_says_which_row_and_whether_it_was_opened() {
        let toggle = Action::ToggleOpen("44".into());
        let open = apply(&Criteria::default(), toggle.clone());
        let closed = apply(&open, toggle.clone());
        let told = |criteria: &Criteria| heard("open", |host| tell(host, &toggle, criteria));
        assert_eq!(told(&open), [r#"{"path":"44","paths":["44"],"open":true}"#]);
        assert_eq!(told(&closed), [r#"{"path":"44","paths":["44"],"open":false}"#]);
        let quiet = heard("filter", |host| tell(host, &toggle, &open));
        assert!(quiet.is_empty(), "opening a row is no filter");
        let all = |paths: &[&str]| {
            let action = Action::SetOpen(paths.iter().map(|it| (*it).to_owned()).collect());
            let criteria = apply(&Criteria::default(), action.clone());
            assert!(heard("layout", |host| tell(host, &action, &criteria)).is_empty());
            heard("open", |host| tell(host, &action, &criteria))
        };
        assert_eq!(all(&["3", "44"]), [r#"{"path":"3","paths":["3","44"],"open":true}"#]);
        assert_eq!(all(&[]), [r#"{"path":"","paths":[],"open":false}"#]);
    }
}
