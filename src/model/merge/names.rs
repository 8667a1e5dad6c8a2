//! What several registers name: bodies, topics, meetings, verbs, kinds, acronyms.

use super::context::add_meeting;
use super::localized::add;
use super::losses::Losses;
use crate::model::{
    Body, Entries, LocalizedText, Meeting, OwnVerb, Provision, Register, Verb, VerbDefinition,
};

/// Adds the names of another register; what it calls by a name that is taken is called otherwise in
/// it from then on.
pub(super) fn add_names(register: &mut Register, other: &mut Register, losses: &mut Losses) {
    let Register {
        language,
        bodies,
        topics,
        kinds,
        glossary,
        // Below: they may have to be called otherwise.
        meetings: _,
        verbs: _,
        // Parts are taken with what the register says of itself; resolutions are added one by one.
        format: _,
        id: _,
        title: _,
        assembly: _,
        source: _,
        context: _,
        parts: _,
        resolutions: _,
    } = &*other;
    for (key, body) in bodies.iter() {
        match register.bodies.get_mut(key) {
            Some(known) => add_body(known, body, language, &format!("$.bodies.{key}"), losses),
            None => register.bodies.insert(key.to_owned(), body.clone()),
        }
    }
    for (field, known, new) in [
        ("topics", &mut register.topics, topics),
        ("kinds", &mut register.kinds, kinds),
        ("glossary", &mut register.glossary, glossary),
    ] {
        add_texts(known, new, language, &format!("$.{field}"), losses);
    }
    add_meetings(register, other);
    add_verbs(register, other, losses);
}

fn add_texts(
    known: &mut Entries<LocalizedText>,
    new: &Entries<LocalizedText>,
    language: &str,
    path: &str,
    losses: &mut Losses,
) {
    for (key, name) in new.iter() {
        match known.get_mut(key) {
            Some(known) => losses.conflict(&format!("{path}.{key}"), add(known, name, language)),
            None => known.insert(key.to_owned(), name.clone()),
        }
    }
}

/// A meeting of the same key that met on other days is another one, which gets the register's
/// identifier before its key.
fn add_meetings(register: &mut Register, other: &mut Register) {
    let is_one = |a: &Meeting, b: &Meeting, is_same_register: bool| match (&a.starts, &b.starts) {
        (Some(a), Some(b)) => a == b,
        _ => is_same_register,
    };
    let is_same_register = register.id == other.id;
    for (key, meeting) in other.meetings.iter() {
        match register.meetings.get_mut(key) {
            Some(known) if is_one(known, meeting, is_same_register) => {
                add_meeting(known, meeting, &other.language);
            }
            Some(_) => {
                let new = format!("{}-{key}", other.id);
                for resolution in &mut other.resolutions {
                    if resolution.meeting.as_deref() == Some(key) {
                        // Its paths have the old key.
                        resolution.rekey(Some(resolution.path()));
                        resolution.meeting = Some(new.clone());
                    }
                }
                register.meetings.insert(new, meeting.clone());
            }
            None => register.meetings.insert(key.to_owned(), meeting.clone()),
        }
    }
}

/// Of a verb that both define, the first force counts.
fn add_verbs(register: &mut Register, other: &mut Register, losses: &mut Losses) {
    for (id, definition) in other.verbs.iter() {
        let path = format!("$.verbs.{id}");
        let Some(known) = register.verbs.get_mut(id) else {
            register.verbs.insert(id.to_owned(), definition.clone());
            continue;
        };
        let VerbDefinition { name, force } = definition;
        losses.conflict(&format!("{path}.name"), add(&mut known.name, name, &other.language));
        if known.force == *force {
            continue;
        }
        let (first, second) = (known.force.id(), force.id());
        let reason = format!("an earlier file says \"{first}\"; \"{second}\" is left out");
        losses.note(&format!("{path}.force"), reason);
        let own = Verb::Own(OwnVerb::new(id, known.force));
        for resolution in &mut other.resolutions {
            for section in &mut resolution.sections {
                for verb in
                    [Some(&mut section.verb), section.delegates.as_mut()].into_iter().flatten()
                {
                    replace(verb, own);
                }
                in_provisions(&mut section.provisions, own);
            }
        }
    }
}

fn replace(verb: &mut Verb, own: Verb) {
    if verb.id() == own.id() {
        *verb = own;
    }
}

fn in_provisions(provisions: &mut [Provision], own: Verb) {
    for provision in provisions {
        provision.delegates.iter_mut().for_each(|verb| replace(verb, own));
        in_provisions(&mut provision.provisions, own);
    }
}

fn add_body(known: &mut Body, other: &Body, language: &str, path: &str, losses: &mut Losses) {
    let Body { name, short, kind, parent, sector } = other;
    losses.conflict(&format!("{path}.name"), add(&mut known.name, name, language));
    if let Some(short) = short {
        match &mut known.short {
            Some(known) => losses.conflict(&format!("{path}.short"), add(known, short, language)),
            none => *none = Some(short.clone()),
        }
    }
    if known.kind != *kind {
        let reason = format!(
            "an earlier file says that this body is of the kind \"{}\"; \"{}\" is left out",
            known.kind.id(),
            kind.id()
        );
        losses.note(&format!("{path}.kind"), reason);
    }
    for (field, known, new) in
        [("parent", &mut known.parent, parent), ("sector", &mut known.sector, sector)]
    {
        match (&known, new) {
            (None, new) => known.clone_from(new),
            (Some(first), Some(new)) if first != new => losses.note(
                &format!("{path}.{field}"),
                format!("an earlier file names \"{first}\"; \"{new}\" is left out"),
            ),
            _ => {}
        }
    }
}
