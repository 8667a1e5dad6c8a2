//! What the map of citations says of a resolution or an instrument, and what choosing it does.

use super::label::fit;
use crate::i18n::Message;
use crate::model::Reference;
use crate::query::{
    Action, Facet, Mark, Measure, Node, Target, WIDE, instrument_value, search_for,
};
use crate::view::detail::cited_text::{instrument_name, mark_name};
use crate::view::root::inquiry::Inquiry;

/// From the end of a box to its words.
pub(in crate::view) const INSET: i32 = 8;

/// What is said of a node, and what choosing it asks for.
pub(in crate::view) struct Told {
    /// Spoken.
    pub(in crate::view) name: String,
    /// In the box.
    pub(in crate::view) shown: String,
    pub(in crate::view) mark: Option<Mark>,
    filter: Filter,
}

enum Filter {
    Search(String),
    Value(String),
}

/// What is said of `node` in a drawing of that measure.
pub(in crate::view) fn tell(inquiry: &Inquiry, measure: Measure, node: &Node) -> Option<Told> {
    let locale = &inquiry.locale;
    let cited = locale.number(node.cited_by);
    let room = node.place.width - 2 * INSET;
    match node.of {
        Target::Resolution(at) => {
            let (resolution, _) = inquiry.index.resolution(at)?;
            let number = resolution.number.to_string();
            let name = inquiry.citing().act(resolution, &number);
            let title = inquiry.index.choose(&resolution.title).words;
            let name = format!("{name} {title}");
            let values =
                [("name", &*name), ("cites", &*locale.number(node.cites)), ("cited", &*cited)];
            let full = format!("{number} {title}");
            let shown = if measure == WIDE { fit(&full, room) } else { number.clone() };
            let name = locale.fill(Message::MapResolution, &values);
            let filter = Filter::Search(search_for(&inquiry.index, resolution));
            Some(Told { name, shown, mark: None, filter })
        }
        Target::Instrument(at) => {
            let (reference, mark) = first(inquiry, at)?;
            let mut full = instrument_name(inquiry, reference);
            let shown = fit(&full, room);
            if let Some(key) = &reference.body {
                let body = inquiry.body_name(key);
                full = locale.fill(Message::OfBody, &[("body", &body), ("name", &full)]);
            }
            let values = [("name", &*full), ("cited", &*cited)];
            let mut name = locale.fill(Message::MapInstrument, &values);
            if let Some(mark) = mark {
                name = format!("{name} ({})", locale.text(mark_name(mark)));
            }
            let filter = Filter::Value(instrument_value(reference));
            Some(Told { name, shown, mark, filter })
        }
    }
}

/// The first citation of an instrument.
fn first(inquiry: &Inquiry, at: usize) -> Option<(&Reference, Option<Mark>)> {
    let citations = inquiry.index.citations();
    let instrument = citations.instruments().get(at)?;
    let citation = citations.all().get(*instrument.cited_by.first()?)?;
    Some((citations.reference(inquiry.index.register(), citation)?, citation.mark))
}

impl Told {
    /// Whether the table is filtered by it.
    pub(in crate::view) fn is_chosen(&self, inquiry: &Inquiry) -> bool {
        match &self.filter {
            Filter::Search(search) => inquiry.criteria.search.trim() == search,
            Filter::Value(value) => inquiry.criteria.has(Facet::Cited, value),
        }
    }

    /// Filters the table by it, or no longer.
    pub(in crate::view) fn action(&self, inquiry: &Inquiry) -> Action {
        match &self.filter {
            Filter::Search(_) if self.is_chosen(inquiry) => Action::Search(String::new()),
            Filter::Search(search) => Action::Search(search.clone()),
            Filter::Value(value) => Action::Toggle(Facet::Cited, value.clone()),
        }
    }
}
