//! One resolution in two files: the languages of the second are added to the first.

use super::localized::add;
use super::losses::Losses;
use crate::model::{
    Annex, Designation, LocalizedText, Note, Printed, Provision, Reference, Resolution, Section,
};

/// Adds what `other`, whose plain strings are in `language` and which stands at `path` of its file,
/// says of the same resolution.
pub(super) fn add_resolution(
    resolution: &mut Resolution,
    other: Resolution,
    language: &str,
    path: &str,
    losses: &mut Losses,
) {
    let Resolution {
        status,
        revision,
        title,
        printed,
        summary,
        sections,
        annexes,
        notes,
        references,
        topics,
        adopted,
        in_force,
        // Equal, or there would be two resolutions; and what the merged register gives anew.
        number,
        body: _,
        kind: _,
        meeting: _,
        part: _,
        key: _,
    } = other;
    let mut adding = Adding { number: &number, language, losses };
    adding.text(&mut resolution.title, &title, &format!("{path}.title"));
    match (resolution.status, status) {
        (None, status) => resolution.status = status,
        (Some(first), Some(status)) if first != status => adding.leave(
            &format!("{path}.status"),
            &format!("the status \"{}\" beside \"{}\"", status.id(), first.id()),
        ),
        _ => {}
    }
    for (field, first, new) in [
        ("adopted", &mut resolution.adopted, adopted),
        ("in_force", &mut resolution.in_force, in_force),
    ] {
        match (&first, new) {
            (None, new) => *first = new,
            (Some(known), Some(new)) if *known != new => {
                let what = format!("\"{new}\" beside \"{known}\"");
                adding.leave(&format!("{path}.{field}"), &what);
            }
            _ => {}
        }
    }
    if let (Some(revision), Some(of)) = (&mut resolution.revision, revision) {
        revision.place = revision.place.take().or(of.place);
    }
    adding.printed(resolution, printed, path);
    let at = format!("{path}.summary");
    let matches = |_: &LocalizedText, _: &LocalizedText| true;
    adding.list(&mut resolution.summary, summary, &at, &matches, &|it, first, other, at| {
        it.text(first, &other, at);
    });
    let at = format!("{path}.sections");
    adding.list(&mut resolution.sections, sections, &at, &same_section, &Adding::section);
    let at = format!("{path}.annexes");
    let matches = |a: &Annex, b: &Annex| same_provisions(&a.provisions, &b.provisions);
    adding.list(&mut resolution.annexes, annexes, &at, &matches, &Adding::annex);
    for (position, note) in notes.into_iter().enumerate() {
        let Note { label, anchor, text } = &note;
        let same = |it: &&mut Note| it.label == *label && it.anchor.at == anchor.at;
        match resolution.notes.iter_mut().find(same) {
            Some(known) => {
                adding.text(&mut known.text, text, &format!("{path}.notes[{position}].text"));
            }
            None => resolution.notes.push(note),
        }
    }
    for reference in references {
        if !resolution.references.iter().any(|known| is_same_reference(known, &reference)) {
            resolution.references.push(reference);
        }
    }
    add_keys(&mut resolution.topics, topics);
}

/// Citations are printed in the language of their file.
fn is_same_reference(a: &Reference, b: &Reference) -> bool {
    let year = |it: &Reference| it.revision.as_ref().map(|revision| revision.year);
    let is_known = a.number.is_some() || a.words == b.words;
    (is_known, a.kind, &a.body, &a.number, &a.at) == (true, b.kind, &b.body, &b.number, &b.at)
        && year(a) == year(b)
}

/// Whether both have the same provisions, as far as labels tell.
fn same_provisions(a: &[Provision], b: &[Provision]) -> bool {
    let is_same = |(a, b): (&Provision, &Provision)| {
        let labels = match (&a.label, &b.label) {
            (Some(a), Some(b)) => a == b || !a.is_ascii() || !b.is_ascii(),
            (a, b) => a == b,
        };
        labels && same_provisions(&a.provisions, &b.provisions)
    };
    a.len() == b.len() && a.iter().zip(b).all(is_same)
}

fn same_section(a: &Section, b: &Section) -> bool {
    (a.verb, a.further, a.part) == (b.verb, b.further, b.part)
        && same_provisions(&a.provisions, &b.provisions)
}

fn add_keys<T: PartialEq>(keys: &mut Vec<T>, others: Vec<T>) {
    for key in others {
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
}

/// What is added, and where what is left out is noted.
struct Adding<'a, 'b> {
    number: &'a Designation,
    language: &'a str,
    losses: &'a mut Losses<'b>,
}

type Add<'f, 'a, 'b, T> = &'f dyn Fn(&mut Adding<'a, 'b>, &mut T, T, &str);

impl<'a, 'b> Adding<'a, 'b> {
    fn leave(&mut self, path: &str, what: &str) {
        let reason =
            format!("an earlier file has Resolution {} otherwise; left out: {what}", self.number);
        self.losses.note(path, reason);
    }

    fn text(&mut self, text: &mut LocalizedText, other: &LocalizedText, path: &str) {
        self.losses.conflict(path, add(text, other, self.language));
    }

    fn optional(
        &mut self,
        text: &mut Option<LocalizedText>,
        other: Option<LocalizedText>,
        path: &str,
    ) {
        match (text, other) {
            (Some(text), Some(other)) => self.text(text, &other, path),
            (text @ None, other) => *text = other,
            _ => {}
        }
    }

    /// Item by item, where both have as many; where the first has none, all of the second.
    fn list<T>(
        &mut self,
        list: &mut Vec<T>,
        others: Vec<T>,
        path: &str,
        matches: &dyn Fn(&T, &T) -> bool,
        add: Add<'_, 'a, 'b, T>,
    ) {
        if list.is_empty() {
            *list = others;
        } else if list.len() == others.len() {
            for (position, (first, other)) in list.iter_mut().zip(others).enumerate() {
                let path = format!("{path}[{position}]");
                match matches(first, &other) {
                    true => add(self, first, other, &path),
                    false => self.leave(&path, "what is of another form there"),
                }
            }
        } else if !others.is_empty() {
            let what = format!("{} here, where there are {}", others.len(), list.len());
            self.leave(path, &what);
        }
    }

    fn section(&mut self, section: &mut Section, other: Section, path: &str) {
        let Section {
            words,
            lead,
            addressees,
            delegates,
            mentions,
            duties,
            provisions,
            // Equal: see `same_section`.
            verb: _,
            further: _,
            part: _,
        } = other;
        self.optional(&mut section.words, words, &format!("{path}.words"));
        self.optional(&mut section.lead, lead, &format!("{path}.lead"));
        self.addressees(&mut section.addressees, addressees, path);
        section.delegates = section.delegates.or(delegates);
        add_keys(&mut section.mentions, mentions);
        add_keys(&mut section.duties, duties);
        self.provisions(&mut section.provisions, provisions, path);
    }

    fn annex(&mut self, annex: &mut Annex, other: Annex, path: &str) {
        let Annex { label, title, provisions } = other;
        self.optional(&mut annex.label, label, &format!("{path}.label"));
        self.optional(&mut annex.title, title, &format!("{path}.title"));
        self.provisions(&mut annex.provisions, provisions, path);
    }

    /// Of the same form, as was seen before.
    fn provisions(&mut self, provisions: &mut [Provision], others: Vec<Provision>, path: &str) {
        for (position, (first, other)) in provisions.iter_mut().zip(others).enumerate() {
            let path = format!("{path}.provisions[{position}]");
            // The label is printed in the language of its file.
            let Provision {
                label: _,
                omission_before,
                text,
                addressees,
                delegates,
                mentions,
                duties,
                provisions,
            } = other;
            first.omission_before |= omission_before;
            self.text(&mut first.text, &text, &format!("{path}.text"));
            self.addressees(&mut first.addressees, addressees, &path);
            first.delegates = first.delegates.or(delegates);
            add_keys(&mut first.mentions, mentions);
            add_keys(&mut first.duties, duties);
            self.provisions(&mut first.provisions, provisions, &path);
        }
    }

    /// Whose duty it is, is not to be guessed: the first says.
    fn addressees(&mut self, addressees: &mut Vec<String>, others: Vec<String>, path: &str) {
        if addressees.is_empty() {
            *addressees = others;
        } else if others.iter().any(|key| !addressees.contains(key)) {
            self.leave(&format!("{path}.addressees"), &others.join(", "));
        }
    }

    /// What is printed around a title is kept in the language of the first file.
    fn printed(&mut self, resolution: &mut Resolution, other: Option<Printed>, path: &str) {
        let Some(other) = other else { return };
        let Some(printed) = &mut resolution.printed else {
            resolution.printed = Some(other);
            return;
        };
        let at = format!("{path}.printed");
        let Printed {
            overview_title,
            overview_designation,
            status,
            joint,
            designation,
            mark,
            edition,
            history,
            opening,
        } = other;
        self.optional(&mut printed.overview_title, overview_title, &at);
        let mut lost = Vec::new();
        for (known, new) in [
            (&mut printed.overview_designation, overview_designation),
            (&mut printed.status, status),
            (&mut printed.joint, joint),
            (&mut printed.designation, designation),
            (&mut printed.mark, mark),
            (&mut printed.edition, edition),
            (&mut printed.history, history),
            (&mut printed.opening, opening),
        ] {
            match (&known, new) {
                (None, new) => *known = new,
                (Some(first), Some(new)) if *first != new => lost.push(format!("“{new}”")),
                _ => {}
            }
        }
        if !lost.is_empty() {
            self.leave(&at, &lost.join(", "));
        }
    }
}
