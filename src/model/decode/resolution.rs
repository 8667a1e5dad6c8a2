//! Reading one resolution: a field that cannot be read costs only itself.

use super::problems::Problems;
use super::reader::Reader;
use super::{Json, Severity};
use crate::model::{
    Anchor, Annex, Designation, Duty, Kind, Note, Part, Printed, Provision, Reference,
    ReferenceKind, Resolution, Revision, Section, Status, Verb,
};

/// Reads a resolution, whatever it lacks.
pub(super) fn resolution(value: &Json, path: String, problems: &Problems) -> Option<Resolution> {
    let reader = Reader::new(value, path, problems)?;
    Some(Resolution {
        number: designation(&reader),
        kind: kind(&reader),
        meeting: reader.string("meeting"),
        adopted: reader.moment("adopted"),
        in_force: reader.moment("in_force"),
        body: reader.required_string("body"),
        status: reader.one_of("status", Status::ALL, Status::id),
        revision: reader.object("revision").and_then(|it| revision(&it)),
        title: reader.required_text("title"),
        printed: reader.object("printed").map(|it| Printed {
            overview_designation: it.string("overview_designation"),
            status: it.string("status"),
            joint: it.string("joint"),
            overview_title: it.text("overview_title"),
            mark: it.string("mark"),
            edition: it.string("edition"),
            history: it.string("history"),
            opening: it.string("opening"),
            designation: it.string("designation"),
        }),
        summary: reader.texts("summary"),
        sections: reader.list("sections", section),
        annexes: reader.list("annexes", |value, path, problems| {
            let reader = Reader::new(value, path, problems)?;
            Some(Annex {
                label: reader.text("label"),
                title: reader.text("title"),
                provisions: reader.list("provisions", provision),
            })
        }),
        notes: reader.list("notes", note),
        references: reader.list("references", reference),
        topics: reader.strings("topics"),
        part: reader.number("part"),
        key: reader.string("key"),
    })
}

/// What it is called, as printed: no resolution is left out for that.
fn designation(reader: &Reader) -> Designation {
    reader.require("number", "the resolution is shown without one");
    match reader.value("number") {
        Some(Json::String(printed)) if printed.trim().is_empty() => {
            reader.note("number", Severity::Warning, "it is empty, and shown so".into());
            Designation::default()
        }
        Some(Json::String(printed)) => printed.trim().into(),
        Some(Json::Number(digits)) => {
            let number = Designation::from(digits.as_str());
            if number.whole_number().is_none() {
                let reason =
                    format!("{digits} is no whole number up to 4294967295; it is shown as it is");
                reader.note("number", Severity::Warning, reason);
            }
            number
        }
        Some(other) => {
            let reason = format!(
                "expected text or a whole number, found {}; the resolution is shown without it",
                other.kind()
            );
            reader.note("number", Severity::Warning, reason);
            Designation::default()
        }
        None => Designation::default(),
    }
}

fn kind(reader: &Reader) -> Kind {
    let Some(id) = reader.string("kind") else { return Kind::default() };
    let kind = Kind::from_id(&id);
    if matches!(kind, Kind::Own(_)) && !reader.problems().has_kind(&id) {
        let reason = format!(
            "\"{id}\" is not among the kinds of the list, nor among the register's \"kinds\"; it is shown as it is"
        );
        reader.note_once(&format!("kind {id}"), "kind", Severity::Warning, reason);
    }
    kind
}

fn revision(reader: &Reader) -> Option<Revision> {
    reader.missing("year", Severity::Error, "the edition is left out");
    let (place, revised) = (reader.string("place"), reader.boolean("revised"));
    Some(Revision { place, year: reader.number("year")?, revised })
}

fn section(value: &Json, path: String, problems: &Problems) -> Option<Section> {
    let reader = Reader::new(value, path, problems)?;
    reader.require("verb", "it is shown as \"other\"");
    let verb = verb(&reader, "verb", "it is taken as \"other\"").unwrap_or(Verb::Other);
    Some(Section {
        verb,
        further: reader.boolean("further"),
        words: reader.text("words"),
        part: reader
            .one_of("part", &[Part::Preamble, Part::Operative], Part::id)
            .unwrap_or(verb.part()),
        addressees: reader.strings("addressees"),
        delegates: delegates(&reader),
        lead: reader.text("lead"),
        mentions: reader.strings("mentions"),
        duties: duties(&reader),
        provisions: reader.list("provisions", provision),
    })
}

fn verb(reader: &Reader, key: &str, instead: &str) -> Option<Verb> {
    let id = reader.string(key)?;
    let verb = reader.problems().verb(&id);
    if verb.is_none() {
        let reason = format!(
            "\"{id}\" is not among the verbs of the list, nor among the register's \"verbs\"; {instead}"
        );
        reader.note_once(&format!("{key} {id}"), key, Severity::Warning, reason);
    }
    verb
}

fn delegates(reader: &Reader) -> Option<Verb> {
    reader.value("delegates").and_then(|_| verb(reader, "delegates", "it is left out"))
}

fn duties(reader: &Reader) -> Vec<Duty> {
    let mut duties = Vec::new();
    for id in reader.strings("duties") {
        match Duty::ALL.iter().find(|duty| duty.id() == id) {
            Some(duty) => duties.push(*duty),
            None => {
                let reason = format!("\"{id}\" is neither report nor deadline; it is left out");
                reader.note("duties", Severity::Warning, reason);
            }
        }
    }
    duties
}

fn provision(value: &Json, path: String, problems: &Problems) -> Option<Provision> {
    let reader = Reader::new(value, path, problems)?;
    Some(Provision {
        label: reader.string("label"),
        omission_before: reader.boolean("omission_before"),
        text: reader.required_text("text"),
        addressees: reader.strings("addressees"),
        delegates: delegates(&reader),
        mentions: reader.strings("mentions"),
        duties: duties(&reader),
        provisions: reader.list("provisions", provision),
    })
}

fn note(value: &Json, path: String, problems: &Problems) -> Option<Note> {
    let reader = Reader::new(value, path, problems)?;
    reader.require("anchor", "the mark is put at the title");
    let anchor = reader.object("anchor").map_or_else(
        || Anchor { at: "title".into(), offset: None },
        |it| Anchor { at: it.required_string("at"), offset: it.number("offset") },
    );
    Some(Note {
        label: reader.required_string("label"),
        anchor,
        text: reader.required_text("text"),
    })
}

fn reference(value: &Json, path: String, problems: &Problems) -> Option<Reference> {
    let reader = Reader::new(value, path, problems)?;
    reader.require("kind", "\"other\" is assumed");
    Some(Reference {
        kind: reader
            .one_of("kind", ReferenceKind::ALL, ReferenceKind::id)
            .unwrap_or(ReferenceKind::Other),
        body: reader.string("body"),
        number: reader.string("number"),
        revision: reader.object("revision").and_then(|it| revision(&it)),
        clause: reader.string("clause"),
        words: reader.required_string("words"),
        at: reader.required_string("at"),
    })
}
