//! What became of one resolution.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::kinds::{ProvisionKind, ResolutionKind};
use super::matching::{out_of_order, owners, pairs};
use super::units::{Tongue, Unit, is_same, units};
use super::words::{Piece, pieces};
use crate::model::{Resolution, Section, Status, section_ids};

/// A text before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Texts {
    /// What it is the text of: `title`, `summary/2`, `notes/1`, `annex/title`.
    pub at: String,
    /// Its words.
    pub words: Vec<Piece>,
}

/// A section whose heading, lead or addressees differ, or that only one edition has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SectionChange {
    /// Its path in the old edition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old: Option<String>,
    /// Its path in the new edition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new: Option<String>,
    /// Heading and lead.
    pub words: Vec<Piece>,
    /// The bodies that only the old one addresses, by key.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub no_longer_addressed: Vec<String>,
    /// The bodies that only the new one addresses, by key.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub newly_addressed: Vec<String>,
}

/// A provision that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProvisionChange {
    /// What became of it.
    pub kind: ProvisionKind,
    /// Whether it stands elsewhere.
    pub moved: bool,
    /// Its path in the old edition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old: Option<String>,
    /// Its path in the new edition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new: Option<String>,
    /// Its label as the old edition prints it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old_label: Option<String>,
    /// Its label as the new edition prints it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new_label: Option<String>,
    /// Its words.
    pub words: Vec<Piece>,
}

/// What became of a resolution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ResolutionChange {
    /// What became of it.
    pub kind: ResolutionKind,
    /// Its path in the old edition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old: Option<String>,
    /// Its path in the new edition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new: Option<String>,
    /// The key of the body that adopted it.
    pub body: String,
    /// Its title, as the newest edition that has it words it.
    pub title: String,
    /// Title, overview, annexes and footnotes that differ.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub texts: Vec<Texts>,
    /// Sections that differ.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<SectionChange>,
    /// Provisions that differ: those of the new edition in its order, and then those that are gone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub provisions: Vec<ProvisionChange>,
}

/// A resolution that only one edition has.
pub fn only(resolution: &Resolution, tongue: Tongue, kind: ResolutionKind) -> ResolutionChange {
    let path = Some(resolution.path());
    let is_new = kind == ResolutionKind::New;
    ResolutionChange {
        kind,
        old: path.clone().filter(|_| !is_new),
        new: path.filter(|_| is_new),
        body: resolution.body.clone(),
        title: tongue.words(&resolution.title).to_owned(),
        texts: Vec::new(),
        sections: Vec::new(),
        provisions: Vec::new(),
    }
}

/// A resolution that both have.
pub fn compare(
    (old, of_old): (&Resolution, Tongue),
    (new, of_new): (&Resolution, Tongue),
) -> ResolutionChange {
    let (one, other) = (units(old, of_old), units(new, of_new));
    let pairs = pairs(&one, &other);
    let (old_owners, new_owners) = (all_owners(old), all_owners(new));
    let sections = owners(&pairs, &one, &other, &old_owners, &new_owners);
    let suppressed =
        new.status == Some(Status::Suppressed) && old.status != Some(Status::Suppressed);
    let mut change = ResolutionChange {
        kind: ResolutionKind::Revised,
        old: Some(old.path()),
        new: Some(new.path()),
        body: new.body.clone(),
        title: of_new.words(&new.title).to_owned(),
        texts: Vec::new(),
        sections: Vec::new(),
        provisions: Vec::new(),
    };
    // A resolution that is suppressed is mostly reprinted without its text: that is no change of
    // each provision.
    if !(suppressed && new.sections.is_empty() && new.annexes.is_empty()) {
        change.texts = texts((old, of_old), (new, of_new));
        change.sections = section_changes((old, of_old), (new, of_new), &sections);
        change.provisions = provision_changes(&one, &other, &pairs, &sections);
    }
    let same = change.texts.is_empty()
        && change.sections.is_empty()
        && change.provisions.is_empty()
        && old.revision == new.revision;
    change.kind = match (suppressed, same) {
        (true, _) => ResolutionKind::Suppressed,
        (false, true) => ResolutionKind::Unchanged,
        (false, false) => ResolutionKind::Revised,
    };
    change
}

fn all_owners(resolution: &Resolution) -> Vec<String> {
    let (mut sections, annexes) = section_ids(resolution);
    sections.extend(annexes);
    sections
}

/// The texts of a resolution that are no provisions and no headings.
fn texts((old, of_old): (&Resolution, Tongue), (new, of_new): (&Resolution, Tongue)) -> Vec<Texts> {
    fn list<'a>(resolution: &'a Resolution, tongue: Tongue<'a>) -> BTreeMap<String, String> {
        let mut list = BTreeMap::new();
        list.insert("title".to_owned(), tongue.words(&resolution.title).to_owned());
        for (index, text) in resolution.summary.iter().enumerate() {
            list.insert(format!("summary/{}", index + 1), tongue.words(text).to_owned());
        }
        let (_, annexes) = section_ids(resolution);
        for (annex, id) in resolution.annexes.iter().zip(annexes) {
            let heading = [tongue.of(annex.label.as_ref()), tongue.of(annex.title.as_ref())];
            let id = id.rsplit('/').next().unwrap_or_default().to_owned();
            list.insert(format!("{id}/title"), heading.join(" ").trim().to_owned());
        }
        for note in &resolution.notes {
            list.insert(format!("notes/{}", note.label), tongue.words(&note.text).to_owned());
        }
        list
    }
    let (old, new) = (list(old, of_old), list(new, of_new));
    let all: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let text = |of: &BTreeMap<String, String>, at: &String| of.get(at).cloned().unwrap_or_default();
    all.into_iter()
        .map(|at| (at, text(&old, at), text(&new, at)))
        .filter(|(_, old, new)| !is_same(old, new))
        .map(|(at, old, new)| Texts { at: at.clone(), words: pieces(&old, &new) })
        .collect()
}

fn section_changes(
    (old, of_old): (&Resolution, Tongue),
    (new, of_new): (&Resolution, Tongue),
    paired: &BTreeMap<String, String>,
) -> Vec<SectionChange> {
    fn heading(section: &Section, tongue: Tongue) -> String {
        let words = [tongue.of(section.words.as_ref()), tongue.of(section.lead.as_ref())];
        words.join(" ").trim().to_owned()
    }
    let olds: BTreeMap<String, &Section> =
        section_ids(old).0.into_iter().zip(&old.sections).collect();
    let back: BTreeMap<&String, &String> = paired.iter().map(|(old, new)| (new, old)).collect();
    let mut changes = Vec::new();
    for (id, section) in section_ids(new).0.into_iter().zip(&new.sections) {
        let before = back.get(&id).and_then(|old| Some((*old, *olds.get(*old)?)));
        let (old_words, old_keys) = match before {
            Some((_, before)) => (heading(before, of_old), before.addressees.as_slice()),
            None => (String::new(), [].as_slice()),
        };
        let words = heading(section, of_new);
        let only = |one: &[String], other: &[String]| -> Vec<String> {
            let other: BTreeSet<&String> = other.iter().collect();
            one.iter().filter(|key| !other.contains(key)).cloned().collect()
        };
        let no_longer = only(old_keys, &section.addressees);
        let newly = only(&section.addressees, old_keys);
        let same = is_same(&old_words, &words) && no_longer.is_empty() && newly.is_empty();
        if before.is_none() || !same {
            changes.push(SectionChange {
                old: before.map(|(old, _)| old.clone()),
                new: Some(id),
                words: pieces(&old_words, &words),
                no_longer_addressed: no_longer,
                newly_addressed: newly,
            });
        }
    }
    for (id, section) in section_ids(old).0.into_iter().zip(&old.sections) {
        if !paired.contains_key(&id) {
            changes.push(SectionChange {
                old: Some(id),
                new: None,
                words: pieces(&heading(section, of_old), ""),
                no_longer_addressed: section.addressees.clone(),
                newly_addressed: Vec::new(),
            });
        }
    }
    changes
}

/// The section or annex, and the provision in it, that provisions stand directly under.
type Parent<'a> = (&'a str, Option<usize>);

fn provision_changes(
    old: &[Unit],
    new: &[Unit],
    pairs: &[Option<usize>],
    sections: &BTreeMap<String, String>,
) -> Vec<ProvisionChange> {
    let mut before: Vec<Option<usize>> = vec![None; new.len()];
    for (index, at) in pairs.iter().enumerate() {
        if let Some(at) = at {
            before[*at] = Some(index);
        }
    }
    let elsewhere = |index: usize, at: usize| {
        let (one, other) = (&old[index], &new[at]);
        let parent = one.parent.and_then(|parent| pairs[parent]);
        sections.get(&one.owner) != Some(&other.owner)
            || one.parent.is_some() != other.parent.is_some()
            || parent != other.parent
    };
    // Brothers that stayed under the same heading may have changed their order.
    let mut brothers: BTreeMap<Parent, Vec<(usize, usize)>> = BTreeMap::new();
    for (at, index) in before.iter().enumerate().filter_map(|(at, it)| Some((at, (*it)?))) {
        if !elsewhere(index, at) {
            brothers.entry((&new[at].owner, new[at].parent)).or_default().push((at, index));
        }
    }
    let mut reordered = vec![false; new.len()];
    for brothers in brothers.values() {
        let positions: Vec<usize> = brothers.iter().map(|(_, index)| *index).collect();
        for ((at, _), moved) in brothers.iter().zip(out_of_order(&positions)) {
            reordered[*at] = moved;
        }
    }
    let label = |unit: &Unit| unit.label.map(str::to_owned);
    let mut changes = Vec::new();
    for (at, unit) in new.iter().enumerate() {
        let Some(index) = before[at] else {
            changes.push(ProvisionChange {
                kind: ProvisionKind::Added,
                moved: false,
                old: None,
                new: Some(unit.path.clone()),
                old_label: None,
                new_label: label(unit),
                words: pieces("", unit.text),
            });
            continue;
        };
        let one = &old[index];
        let moved = reordered[at] || elsewhere(index, at);
        let kind = match (is_same(one.text, unit.text), moved, one.label == unit.label) {
            (false, ..) => ProvisionKind::Reworded,
            (true, true, _) => ProvisionKind::Moved,
            (true, false, false) => ProvisionKind::Renumbered,
            (true, false, true) => continue,
        };
        changes.push(ProvisionChange {
            kind,
            moved,
            old: Some(one.path.clone()),
            new: Some(unit.path.clone()),
            old_label: label(one),
            new_label: label(unit),
            words: pieces(one.text, unit.text),
        });
    }
    for unit in old.iter().zip(pairs).filter(|(_, at)| at.is_none()).map(|(unit, _)| unit) {
        changes.push(ProvisionChange {
            kind: ProvisionKind::Removed,
            moved: false,
            old: Some(unit.path.clone()),
            new: None,
            old_label: label(unit),
            new_label: None,
            words: pieces(unit.text, ""),
        });
    }
    changes
}
