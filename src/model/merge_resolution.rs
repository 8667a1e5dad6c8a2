//! One resolution in two files: the languages of the second are added to the first.

use super::localized::add;
use super::merge::Losses;
use super::{Annex, LocalizedText, Note, Provision, Reference, Resolution, Section};

/// Gives a resolution the key that its paths begin with, or none; what names them inside it follows.
pub(super) fn rekey(resolution: &mut Resolution, key: Option<String>) {
    let before = resolution.path();
    resolution.key = key;
    let after = resolution.path();
    if before == after {
        return;
    }
    let references = resolution.references.iter_mut().map(|reference| &mut reference.at);
    let notes = resolution.notes.iter_mut().map(|note| &mut note.anchor.at);
    for at in references.chain(notes) {
        let rest = at.strip_prefix(&*before).filter(|it| it.is_empty() || it.starts_with('/'));
        if let Some(rest) = rest {
            *at = format!("{after}{rest}");
        }
    }
}

/// Adds what `other`, whose plain strings are in `language` and which stands at `path` of its file, says of the same resolution.
pub(super) fn add_resolution(
    resolution: &mut Resolution,
    other: Resolution,
    language: &str,
    path: &str,
    losses: &mut Losses,
) {
    let number = resolution.number;
    let mut adding = Adding { number, language, losses };
    adding.text(&mut resolution.title, &other.title, &format!("{path}.title"));
    match (resolution.status, other.status) {
        (None, status) => resolution.status = status,
        (Some(first), Some(status)) if first != status => adding.leave(
            &format!("{path}.status"),
            &format!("the status \"{}\" beside \"{}\"", status.id(), first.id()),
        ),
        _ => {}
    }
    if let (Some(revision), Some(of)) = (&mut resolution.revision, other.revision) {
        revision.place = revision.place.take().or(of.place);
    }
    adding.printed(resolution, &other.printed, path);
    let at = format!("{path}.summary");
    let matches = |_: &LocalizedText, _: &LocalizedText| true;
    adding.list(&mut resolution.summary, other.summary, &at, &matches, &|it, first, other, at| {
        it.text(first, &other, at);
    });
    let at = format!("{path}.sections");
    adding.list(&mut resolution.sections, other.sections, &at, &same_section, &Adding::section);
    let at = format!("{path}.annexes");
    let matches = |a: &Annex, b: &Annex| same_provisions(&a.provisions, &b.provisions);
    adding.list(&mut resolution.annexes, other.annexes, &at, &matches, &Adding::annex);
    for (position, note) in other.notes.into_iter().enumerate() {
        let same = |it: &&mut Note| it.label == note.label && it.anchor.at == note.anchor.at;
        match resolution.notes.iter_mut().find(same) {
            Some(known) => {
                adding.text(&mut known.text, &note.text, &format!("{path}.notes[{position}].text"));
            }
            None => resolution.notes.push(note),
        }
    }
    for reference in other.references {
        if !resolution.references.iter().any(|known| is_same_reference(known, &reference)) {
            resolution.references.push(reference);
        }
    }
    add_keys(&mut resolution.topics, other.topics);
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
    number: u32,
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
        self.optional(&mut section.words, other.words, &format!("{path}.words"));
        self.optional(&mut section.lead, other.lead, &format!("{path}.lead"));
        self.addressees(&mut section.addressees, other.addressees, path);
        section.delegates = section.delegates.or(other.delegates);
        add_keys(&mut section.mentions, other.mentions);
        add_keys(&mut section.duties, other.duties);
        self.provisions(&mut section.provisions, other.provisions, path);
    }

    fn annex(&mut self, annex: &mut Annex, other: Annex, path: &str) {
        self.optional(&mut annex.label, other.label, &format!("{path}.label"));
        self.optional(&mut annex.title, other.title, &format!("{path}.title"));
        self.provisions(&mut annex.provisions, other.provisions, path);
    }

    /// Of the same form, as was seen before.
    fn provisions(&mut self, provisions: &mut [Provision], others: Vec<Provision>, path: &str) {
        for (position, (first, other)) in provisions.iter_mut().zip(others).enumerate() {
            let path = format!("{path}.provisions[{position}]");
            self.text(&mut first.text, &other.text, &format!("{path}.text"));
            self.addressees(&mut first.addressees, other.addressees, &path);
            first.delegates = first.delegates.or(other.delegates);
            add_keys(&mut first.mentions, other.mentions);
            add_keys(&mut first.duties, other.duties);
            self.provisions(&mut first.provisions, other.provisions, &path);
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
    fn printed(&mut self, resolution: &mut Resolution, other: &Option<super::Printed>, path: &str) {
        let Some(other) = other else { return };
        let Some(printed) = &mut resolution.printed else {
            resolution.printed = Some(other.clone());
            return;
        };
        let at = format!("{path}.printed");
        self.optional(&mut printed.overview_title, other.overview_title.clone(), &at);
        let mut lost = Vec::new();
        for (known, new) in [
            (&mut printed.overview_designation, &other.overview_designation),
            (&mut printed.status, &other.status),
            (&mut printed.joint, &other.joint),
            (&mut printed.mark, &other.mark),
            (&mut printed.edition, &other.edition),
            (&mut printed.history, &other.history),
            (&mut printed.opening, &other.opening),
            (&mut printed.designation, &other.designation),
        ] {
            match (&known, new) {
                (None, new) => known.clone_from(new),
                (Some(first), Some(new)) if first != new => lost.push(format!("“{new}”")),
                _ => {}
            }
        }
        if !lost.is_empty() {
            self.leave(&at, &lost.join(", "));
        }
    }
}
