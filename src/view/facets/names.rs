//! What the facets and their values are called.

use crate::i18n::Message;
use crate::model::{Body, Kind, LocalizedText, Part, ReferenceKind, Register, Status, Verb};
use crate::query::{Facet, NOBODY, Role, instrument_of, verb_of};
use crate::view::root::texts::Texts;
use crate::view::root::words::foreign;

/// What a facet and its values are called.
struct FacetNames {
    title: Message,
    /// The text of the register that names a value.
    text: for<'a> fn(&'a Register, &str) -> Option<&'a LocalizedText>,
    /// What the interface calls a value.
    name: fn(&Texts, &str) -> Option<String>,
}

fn names(facet: Facet) -> FacetNames {
    let of = |title, text, name| FacetNames { title, text, name };
    match facet {
        Facet::Who => of(Message::FacetWho, body, none),
        Facet::Addressee => of(Message::FacetAddressee, body, none),
        Facet::Verb => of(Message::FacetVerb, no_text, verb),
        Facet::Status => of(Message::FacetStatus, no_text, status),
        Facet::Part => of(Message::FacetPart, no_text, part),
        Facet::Mentioned => of(Message::FacetMentioned, body, none),
        Facet::Cited => of(Message::FacetCited, body, cited),
        Facet::Sector => of(Message::FacetSector, body, none),
        Facet::Kind => of(Message::FacetKind, no_text, kind),
        Facet::Year => of(Message::FacetYear, no_text, none),
        Facet::Meeting => of(Message::FacetMeeting, meeting, itself),
        Facet::Topic => of(Message::FacetTopic, topic, none),
        Facet::Duty => of(Message::FacetDuty, no_text, none),
        Facet::Has => of(Message::FacetHas, no_text, none),
        Facet::Resolution => of(Message::FacetResolution, no_text, resolution),
        // The page says what they are called.
        Facet::Own(_) => of(Message::Filters, no_text, itself),
    }
}

/// The name of a facet.
pub(in crate::view) fn facet_name(texts: &Texts, facet: Facet) -> String {
    match facet {
        Facet::Own(own) => texts.index.extension().facet_title(own).to_owned(),
        _ => texts.text(names(facet).title),
    }
}

/// The name of a filter: that of its facet, and of bodies in any role "Who".
pub(in crate::view) fn filter_name(texts: &Texts, facet: Facet) -> String {
    match Role::of(facet) {
        Some(_) => texts.text(Message::FilterWho),
        None => facet_name(texts, facet),
    }
}

/// The language of a value's name, where it is not the reader's.
pub(in crate::view) fn value_language(texts: &Texts, facet: Facet, value: &str) -> Option<String> {
    let text = (names(facet).text)(texts.index.register(), value)?;
    foreign(texts, texts.index.choose(text).language)
}

/// The name of a facet's value; its identifier where nothing has that name.
pub(in crate::view) fn value_name(texts: &Texts, facet: Facet, value: &str) -> String {
    if let Facet::Own(own) = facet {
        return texts.index.extension().value_name(own, value).to_owned();
    }
    let FacetNames { text, name, .. } = names(facet);
    let text = || Some(texts.index.choose(text(texts.index.register(), value)?).words.to_owned());
    let fixed = || fixed(value).map(|message| texts.text(message));
    text().or_else(|| name(texts, value)).or_else(fixed).unwrap_or_else(|| texts.body_name(value))
}

fn no_text<'a>(_: &'a Register, _: &str) -> Option<&'a LocalizedText> {
    None
}

fn body<'a>(register: &'a Register, value: &str) -> Option<&'a LocalizedText> {
    register.bodies.get(value).map(Body::brief)
}

fn topic<'a>(register: &'a Register, value: &str) -> Option<&'a LocalizedText> {
    register.topics.get(value)
}

fn meeting<'a>(register: &'a Register, value: &str) -> Option<&'a LocalizedText> {
    register.meeting_name(value)
}

fn none(_: &Texts, _: &str) -> Option<String> {
    None
}

fn itself(_: &Texts, value: &str) -> Option<String> {
    Some(value.to_owned())
}

fn status(texts: &Texts, value: &str) -> Option<String> {
    Status::from_id(value).map(|it| texts.locale.catalogue.status(it).to_owned())
}

fn part(texts: &Texts, value: &str) -> Option<String> {
    Part::from_id(value).map(|it| texts.locale.catalogue.part(it).to_owned())
}

fn verb(texts: &Texts, value: &str) -> Option<String> {
    let catalogue = &texts.locale.catalogue;
    let name = |verb| texts.index.verb_name(verb, catalogue.verb(verb));
    match (verb_of(texts.index.register(), value), value) {
        (Some((verb, true)), _) => {
            Some(texts.locale.fill(Message::Further, &[("verb", name(verb))]))
        }
        (Some((verb, false)), _) => Some(name(verb).to_owned()),
        (None, "force:preamble") => Some(catalogue.part(Part::Preamble).to_owned()),
        (None, "force:other") => Some(catalogue.verb(Verb::Other).to_owned()),
        _ => None,
    }
}

fn kind(texts: &Texts, value: &str) -> Option<String> {
    Some(texts.citing().kind(&Kind::from_id(value)).to_owned())
}

fn resolution(texts: &Texts, value: &str) -> Option<String> {
    let resolutions = &texts.index.register().resolutions;
    let found = resolutions.iter().find(|it| it.is_at(value));
    Some(found.map_or(value.to_owned(), |it| texts.numbered(it)))
}

fn cited(texts: &Texts, value: &str) -> Option<String> {
    let (body, kind, number) = instrument_of(value)?;
    Some(instrument_name(texts, body, kind, number))
}

/// The names of the values that every register may have.
fn fixed(value: &str) -> Option<Message> {
    Some(match value {
        NOBODY => Message::GroupNobody,
        "force:decides" => Message::ForceDecides,
        "force:instructs" => Message::ForceInstructs,
        "force:requests" => Message::ForceRequests,
        "force:invites" => Message::ForceInvites,
        "force:encourages" => Message::ForceEncourages,
        "force:states" => Message::ForceStates,
        "kind:assembly" => Message::KindAssembly,
        "kind:sector" => Message::KindSector,
        "kind:bureau" => Message::KindBureau,
        "kind:study-group" => Message::KindStudyGroup,
        "kind:advisory-group" => Message::KindAdvisoryGroup,
        "kind:council" => Message::KindCouncil,
        "kind:membership" => Message::KindMembership,
        "kind:regional-office" => Message::KindRegionalOffice,
        "kind:coordination-group" => Message::KindCoordinationGroup,
        "kind:organization" => Message::KindOrganization,
        "general" => Message::SectorGeneral,
        "annex" => Message::HasAnnex,
        "note" => Message::HasNote,
        "report" => Message::DutyReport,
        "deadline" => Message::DutyDeadline,
        _ => return None,
    })
}

/// A cited instrument with the body that adopted it: "WTDC Resolution 58".
fn instrument_name(texts: &Texts, body: Option<&str>, kind: ReferenceKind, number: &str) -> String {
    let name = texts.locale.fill(Message::of_cited(kind), &[("number", number)]);
    match body {
        None => name,
        Some(body) => {
            let body = texts.body_name(body);
            texts.locale.fill(Message::InstrumentOf, &[("body", &body), ("instrument", &name)])
        }
    }
}
