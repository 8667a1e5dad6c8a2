//! The stable paths of a resolution's fields, and the citations in them.

use std::collections::HashMap;

use crate::model::{LocalizedText, Owner, Provision, Reference, Resolution, located, section_ids};

use crate::import::citation;

/// The path of each field of the resolution at `pointer` that a footnote can be anchored to.
pub fn places(resolution: &Resolution, pointer: &str) -> HashMap<String, String> {
    let mut places = HashMap::new();
    for field in ["title", "printed/overview_title"] {
        places.insert(format!("{pointer}/{field}"), "title".to_owned());
    }
    for index in 0..resolution.summary.len() {
        let path = format!("{}/summary/{}", resolution.path(), index + 1);
        places.insert(format!("{pointer}/summary/{index}"), path);
    }
    let (sections, annexes) = section_ids(resolution);
    let mut provisions = Vec::new();
    for (index, (section, id)) in resolution.sections.iter().zip(sections).enumerate() {
        let pointer = format!("{pointer}/sections/{index}");
        places.insert(format!("{pointer}/lead"), id.clone());
        places.insert(format!("{pointer}/words"), id);
        texts(&section.provisions, &pointer, &mut provisions);
    }
    for (index, (annex, id)) in resolution.annexes.iter().zip(annexes).enumerate() {
        let pointer = format!("{pointer}/annexes/{index}");
        places.insert(format!("{pointer}/title"), id.clone());
        places.insert(format!("{pointer}/label"), id);
        texts(&annex.provisions, &pointer, &mut provisions);
    }
    let paths = located(resolution).into_iter().map(|found| found.path);
    places.extend(provisions.into_iter().zip(paths));
    places
}

/// The pointers of the provisions' texts, in the order of [`located`].
fn texts(provisions: &[Provision], pointer: &str, found: &mut Vec<String>) {
    for (index, provision) in provisions.iter().enumerate() {
        let pointer = format!("{pointer}/provisions/{index}");
        found.push(format!("{pointer}/text"));
        texts(&provision.provisions, &pointer, found);
    }
}

/// Every citation in the overview, the leads and the provisions.
pub fn references(resolution: &Resolution, language: &str) -> Vec<Reference> {
    let number = resolution.path();
    let own = resolution.body.as_str();
    let words = |text: &LocalizedText| text.choose(&[], language).words.to_owned();
    let mut found = Vec::new();
    for (index, paragraph) in resolution.summary.iter().enumerate() {
        let at = format!("{number}/summary/{}", index + 1);
        found.extend(citation::citations(&words(paragraph), &at, own));
    }
    let (sections, _) = section_ids(resolution);
    let all = located(resolution);
    for (index, (section, id)) in resolution.sections.iter().zip(&sections).enumerate() {
        if let Some(lead) = &section.lead {
            found.extend(citation::citations(&words(lead), id, own));
        }
        let own_provisions = all
            .iter()
            .filter(|it| it.owner_index == index && matches!(it.owner, Owner::Section(_)));
        for it in own_provisions {
            found.extend(citation::citations(&words(&it.provision.text), &it.path, own));
        }
    }
    for it in all.iter().filter(|it| matches!(it.owner, Owner::Annex(_))) {
        found.extend(citation::citations(&words(&it.provision.text), &it.path, own));
    }
    found
}
