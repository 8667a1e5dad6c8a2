//! Every event that the element sends: `resolution-table:<name>`, bubbling, also out of shadow trees.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use crate::query::{Action, Criteria, Facet};

/// The detail of `resolution-table:ready`.
#[derive(Serialize)]
pub(super) struct Ready<'a> {
    /// The register's identifier.
    pub(super) id: &'a str,
    /// How many resolutions it has.
    pub(super) resolutions: usize,
    /// How many problems decoding found.
    pub(super) problems: usize,
}

/// The detail of `resolution-table:error`.
#[derive(Serialize)]
pub(super) struct Error<'a> {
    /// A stable identifier of what went wrong.
    pub(super) kind: &'a str,
    /// What happened and what to do, in the reader's language.
    pub(super) message: &'a str,
}

/// The detail of `resolution-table:language`.
#[derive(Serialize)]
pub(super) struct LanguageChosen {
    /// The tag of the language that the reader chose.
    pub(super) language: &'static str,
}

/// The detail of `resolution-table:filter`.
#[derive(Serialize)]
struct Filter<'a> {
    view: &'static str,
    search: &'a str,
    /// The chosen values of each facet.
    facets: Chosen<'a>,
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

/// The detail of `resolution-table:open`.
#[derive(Serialize)]
struct Open<'a> {
    /// The path of the row: `44`, or `44/instructs-1/9`.
    path: &'a str,
    /// Whether it was opened rather than closed.
    open: bool,
}

/// Sends an event.
pub(super) fn send(host: &HtmlElement, name: &str, detail: &impl Serialize) {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    if let Ok(detail) = detail.serialize(&serializer) {
        init.set_detail(&detail);
    }
    if let Ok(event) =
        CustomEvent::new_with_event_init_dict(&format!("resolution-table:{name}"), &init)
    {
        // A listener that cancels the event has nothing to cancel.
        let _ = host.dispatch_event(&event);
    }
}

/// Tells of what the reader did.
pub(super) fn tell(host: &HtmlElement, action: &Action, criteria: &Criteria) {
    if let Action::ToggleOpen(path) = action {
        let open = criteria.open.contains(path);
        send(host, "open", &Open { path, open });
        return;
    }
    let facets = Chosen(&criteria.chosen);
    let detail = Filter { view: criteria.view.id(), search: &criteria.search, facets };
    send(host, "filter", &detail);
}
