//! Reading one resolution: a field that cannot be read costs only itself.

use super::reader::{Problems, Reader};
use super::{
    Anchor, Annex, Duty, Json, Note, Part, Printed, Provision, Reference, ReferenceKind,
    Resolution, Revision, Section, Severity, Status, Verb,
};

/// Reads a resolution; without a number there is none.
pub(super) fn resolution(value: &Json, path: String, problems: &Problems) -> Option<Resolution> {
    let reader = Reader::new(value, path, problems)?;
    let Some(number) = reader.number("number") else {
        let reason = "without its number the resolution cannot be shown; it is left out".into();
        reader.note("number", Severity::Error, reason);
        return None;
    };
    Some(Resolution {
        number,
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

fn revision(reader: &Reader) -> Option<Revision> {
    reader.missing("year", Severity::Error, "the edition is left out");
    let year = reader.number("year")?;
    Some(Revision { place: reader.string("place"), year, revised: reader.boolean("revised") })
}

fn section(value: &Json, path: String, problems: &Problems) -> Option<Section> {
    let reader = Reader::new(value, path, problems)?;
    reader.expect("verb", "it is shown as \"other\"");
    let verb = verb(&reader).unwrap_or(Verb::Other);
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

fn verb(reader: &Reader) -> Option<Verb> {
    let id = reader.string("verb")?;
    let verb = Verb::from_id(&id);
    if verb.is_none() {
        let reason = format!("\"{id}\" is no verb of the list; it is taken as \"other\"");
        reader.note("verb", Severity::Warning, reason);
    }
    verb
}

fn delegates(reader: &Reader) -> Option<Verb> {
    reader.one_of("delegates", Verb::ALL, Verb::id)
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
    reader.expect("anchor", "the mark is put at the title");
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
    reader.expect("kind", "\"other\" is assumed");
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
