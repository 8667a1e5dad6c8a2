//! A register of what was selected, in which every path is the one it has in the whole register.

use super::selection::{Rows, Selection};
use crate::model::{Provision, Register, Resolution, located, section_ids, steps};
use crate::query::Index;

/// The register with what is selected, in the document's order. Bodies, topics and the report's
/// chapters stay: they say what the resolutions mean.
pub(in crate::export) fn excerpt(index: &Index, selection: &Selection) -> Register {
    let whole = &**index.register();
    if selection.is_everything {
        return whole.clone();
    }
    let is_selected = |position: &usize| match &selection.rows {
        Rows::Resolutions(positions) => positions.contains(position),
        Rows::Provisions(_) => true,
    };
    let mut chosen = vec![matches!(selection.rows, Rows::Resolutions(_)); index.rows().len()];
    if let Rows::Provisions(rows) = &selection.rows {
        for row in rows {
            chosen[*row] = true;
        }
    }
    let mut resolutions = Vec::new();
    for position in (0..whole.resolutions.len()).filter(is_selected) {
        let Some((resolution, entry)) = index.resolution(position) else { continue };
        let chosen = &chosen[entry.rows.clone()];
        if chosen.iter().all(|chosen| *chosen) {
            resolutions.push(resolution.clone());
        } else if chosen.contains(&true) {
            resolutions.push(cut(resolution, chosen));
        }
    }
    // All but the resolutions is copied; of those only what was selected.
    Register {
        format: whole.format.clone(),
        id: whole.id.clone(),
        language: whole.language.clone(),
        title: whole.title.clone(),
        assembly: whole.assembly.clone(),
        source: whole.source.clone(),
        context: whole.context.clone(),
        bodies: whole.bodies.clone(),
        topics: whole.topics.clone(),
        meetings: whole.meetings.clone(),
        verbs: whole.verbs.clone(),
        kinds: whole.kinds.clone(),
        glossary: whole.glossary.clone(),
        parts: whole.parts.clone(),
        resolutions,
    }
}

/// The resolution with the provisions that are `chosen`, of all in printed order.
fn cut(resolution: &Resolution, chosen: &[bool]) -> Resolution {
    let mut cut = resolution.clone();
    let mut chosen = chosen.iter();
    // What is said of the whole resolution stays. A new field has to say here whether it names
    // places that may be left out.
    let Resolution {
        sections: _,
        annexes: _,
        notes: _,
        references: _,
        number: _,
        kind: _,
        meeting: _,
        adopted: _,
        in_force: _,
        body: _,
        status: _,
        revision: _,
        title: _,
        printed: _,
        summary: _,
        topics: _,
        part: _,
        key: _,
    } = resolution;
    for section in &mut cut.sections {
        section.provisions = cut_list(&section.provisions, &mut chosen);
    }
    for annex in &mut cut.annexes {
        annex.provisions = cut_list(&annex.provisions, &mut chosen);
    }
    let kept = sections_to_keep(&cut);
    let mut kept = kept.iter();
    cut.sections.retain(|_| kept.next() == Some(&true));
    // Annexes are counted: all of them, or none.
    if cut.annexes.iter().all(|annex| annex.provisions.is_empty()) {
        cut.annexes.clear();
    }
    let mut places: Vec<String> = located(&cut).into_iter().map(|found| found.path).collect();
    let (sections, annexes) = section_ids(&cut);
    places.extend(sections);
    places.extend(annexes);
    let summary = format!("{}/summary", resolution.path());
    let has = |at: &String| {
        at == "title" || !at.contains('/') || at.starts_with(&summary) || places.contains(at)
    };
    cut.notes.retain(|note| has(&note.anchor.at));
    cut.references.retain(|reference| has(&reference.at));
    cut
}

/// The chosen of a list, with what holds them; and what stands before them where they would have
/// another path without it.
fn cut_list(list: &[Provision], chosen: &mut std::slice::Iter<'_, bool>) -> Vec<Provision> {
    let mut all = Vec::with_capacity(list.len());
    for provision in list {
        let is_chosen = chosen.next() == Some(&true);
        let nested = cut_list(&provision.provisions, chosen);
        let is_kept = is_chosen || !nested.is_empty();
        all.push((is_kept, Provision { provisions: nested, ..provision.clone() }));
    }
    let Some(last) = all.iter().rposition(|(is_kept, _)| *is_kept) else {
        return Vec::new();
    };
    let wanted: Vec<String> = steps(list)
        .into_iter()
        .zip(&all)
        .filter(|(_, (is_kept, _))| *is_kept)
        .map(|(step, _)| step)
        .collect();
    let kept = all.iter().filter(|(is_kept, _)| *is_kept).map(|(_, provision)| provision.clone());
    let kept: Vec<Provision> = kept.collect();
    if steps(&kept) == wanted {
        return kept;
    }
    all.into_iter().take(last + 1).map(|(_, provision)| provision).collect()
}

/// Which sections stay: those with provisions, those whose heading they continue, and, since they
/// are counted, the others of the same verb.
fn sections_to_keep(resolution: &Resolution) -> Vec<bool> {
    let sections = &resolution.sections;
    let mut kept: Vec<bool> = sections.iter().map(|it| !it.provisions.is_empty()).collect();
    loop {
        let before = kept.clone();
        for position in (0..sections.len()).rev() {
            let verb = sections[position].verb;
            let counted = sections.iter().zip(&before).any(|(it, kept)| *kept && it.verb == verb);
            let continued = sections
                .get(position + 1)
                .is_some_and(|next| next.words.is_none() && kept[position + 1]);
            kept[position] |= counted || continued;
        }
        if kept == before {
            return kept;
        }
    }
}
