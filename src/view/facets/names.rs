//! What the facets and their values are called.

use crate::i18n::Message;
use crate::model::{Kind, Part, ReferenceKind, Status, Verb};
use crate::query::{Facet, NOBODY, instrument_of, verb_of};
use crate::view::Page;
use crate::view::root::words::foreign;

/// The name of a facet.
pub(in crate::view) fn facet_name(page: &Page, facet: Facet) -> String {
    page.text(match facet {
        Facet::Who => Message::FacetWho,
        Facet::Addressee => Message::FacetAddressee,
        Facet::Verb => Message::FacetVerb,
        Facet::Status => Message::FacetStatus,
        Facet::Part => Message::FacetPart,
        Facet::Mentioned => Message::FacetMentioned,
        Facet::Cited => Message::FacetCited,
        Facet::Sector => Message::FacetSector,
        Facet::Kind => Message::FacetKind,
        Facet::Year => Message::FacetYear,
        Facet::Meeting => Message::FacetMeeting,
        Facet::Topic => Message::FacetTopic,
        Facet::Duty => Message::FacetDuty,
        Facet::Has => Message::FacetHas,
        Facet::Resolution => Message::FacetResolution,
    })
}

/// The language of a value's name, where it is not the reader's.
pub(in crate::view) fn value_language(page: &Page, facet: Facet, value: &str) -> Option<String> {
    let register = page.index.register();
    let text = match facet {
        Facet::Who | Facet::Addressee | Facet::Mentioned | Facet::Cited | Facet::Sector => {
            register.bodies.get(value)?.brief()
        }
        Facet::Topic => register.topics.get(value)?,
        Facet::Meeting => register.meeting_name(value)?,
        _ => return None,
    };
    foreign(page, page.index.choose(text).language)
}

/// The name of a facet's value; its identifier where nothing has that name.
pub(in crate::view) fn value_name(page: &Page, facet: Facet, value: &str) -> String {
    let catalogue = &page.reading.catalogue;
    let name = match facet {
        Facet::Status => Status::from_id(value).map(|it| catalogue.status(it)),
        Facet::Part => Part::from_id(value).map(|it| catalogue.part(it)),
        Facet::Verb => match (verb_of(page.index.register(), value), value) {
            (Some((verb, true)), _) => {
                let verb = page.index.verb_name(verb, catalogue.verb(verb));
                return page.reading.fill(Message::Further, &[("verb", verb)]);
            }
            (Some((verb, false)), _) => Some(page.index.verb_name(verb, catalogue.verb(verb))),
            (None, "force:preamble") => Some(catalogue.part(Part::Preamble)),
            (None, "force:other") => Some(catalogue.verb(Verb::Other)),
            _ => None,
        },
        Facet::Kind => return page.citing().kind(&Kind::from_id(value)).to_owned(),
        Facet::Meeting => {
            let name = page.index.register().meeting_name(value);
            Some(name.map_or(value, |name| page.index.choose(name).words))
        }
        Facet::Topic => {
            page.index.register().topics.get(value).map(|text| page.index.choose(text).words)
        }
        Facet::Resolution => {
            let resolutions = &page.index.register().resolutions;
            let found = resolutions.iter().find(|it| it.is_at(value));
            return found.map_or(value.to_owned(), |it| page.numbered(it));
        }
        Facet::Cited => match instrument_of(value) {
            Some((body, kind, number)) => return instrument_name(page, body, kind, number),
            None => return page.body_name(value),
        },
        _ => None,
    };
    match (name, fixed(value)) {
        (Some(name), _) => name.to_owned(),
        (None, Some(message)) => page.text(message),
        (None, None) => page.body_name(value),
    }
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
fn instrument_name(page: &Page, body: Option<&str>, kind: ReferenceKind, number: &str) -> String {
    let name = page.reading.fill(Message::of_cited(kind), &[("number", number)]);
    match body {
        None => name,
        Some(body) => {
            let body = page.body_name(body);
            page.reading.fill(Message::InstrumentOf, &[("body", &body), ("instrument", &name)])
        }
    }
}
