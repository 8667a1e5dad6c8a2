//! Which field of the JSON each path of a resolution leads to.

use std::collections::BTreeMap;

use crate::model::{Owner, Resolution, located, section_ids};

/// The field that each path of a resolution leads to, as a JSON pointer.
pub fn places(resolution: &Resolution, index: usize) -> BTreeMap<String, String> {
    let base = format!("/resolutions/{index}");
    let mut places = BTreeMap::new();
    let path = resolution.path();
    places.insert(format!("{path}/title"), format!("{base}/title"));
    for nth in 0..resolution.summary.len() {
        places.insert(format!("{path}/summary/{}", nth + 1), format!("{base}/summary/{nth}"));
    }
    for (nth, id) in section_ids(resolution).0.into_iter().enumerate() {
        places.insert(id, format!("{base}/sections/{nth}/lead"));
    }
    // The positions of the provisions at hand, outermost first: each is found after the one that
    // holds it.
    let mut open: Vec<usize> = Vec::new();
    let mut owner = String::new();
    for found in located(resolution) {
        let kind = match found.owner {
            Owner::Section(_) => "sections",
            Owner::Annex(_) => "annexes",
        };
        let here = format!("{base}/{kind}/{}", found.owner_index);
        let depth = found.ancestors.len();
        if here != owner {
            open.clear();
            owner.clone_from(&here);
        }
        let next = open.get(depth).map_or(0, |position| position + 1);
        open.truncate(depth);
        open.push(next);
        let steps: String = open.iter().map(|position| format!("/provisions/{position}")).collect();
        places.insert(found.path, format!("{here}{steps}/text"));
    }
    places
}
