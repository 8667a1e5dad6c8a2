//! Stable paths: `44/instructs-1/9`, `18/resolves/2/ii`, `58/invites/p1`, `44/annex/ii`.
//!
//! A path is made of the resolution's key (its number; where its register has several meetings or
//! kinds of acts, these before it: `wtdc-22-decision-5/resolves/1`), its section (the verb, with a
//! counter where the resolution has several sections of that verb) or annex, and the labels down to
//! the provision. It depends only on what the document prints, so the same path finds the same
//! provision in every language and every later edition of the file.

use super::{Annex, Provision, Resolution, Section};
use crate::order::order;

/// What a provision stands in.
#[derive(Clone, Copy, Debug)]
pub enum Owner<'a> {
    /// A section of the preamble or of the operative part.
    Section(&'a Section),
    /// An annex.
    Annex(&'a Annex),
}

/// A provision and where it stands.
#[derive(Clone, Debug)]
pub struct Located<'a> {
    /// Its stable path.
    pub path: String,
    /// The section or annex it stands in.
    pub owner: Owner<'a>,
    /// The position of `owner` among the resolution's sections, or among its annexes.
    pub owner_index: usize,
    /// Where it is: the position of `owner`, then that of each provision down to it among those
    /// beside it.
    pub position: Vec<usize>,
    /// The provisions that it is nested in, outermost first.
    pub ancestors: Vec<&'a Provision>,
    /// The provision itself.
    pub provision: &'a Provision,
}

/// The paths of the resolution's sections and of its annexes, in order.
pub fn section_ids(resolution: &Resolution) -> (Vec<String>, Vec<String>) {
    let names = resolution.sections.iter().map(|section| section.verb.id());
    let annexes = resolution.annexes.iter().map(|_| ANNEX);
    let path = resolution.path();
    (numbered(&path, names), numbered(&path, annexes))
}

/// The path of the section at a position.
pub fn section_id(resolution: &Resolution, at: usize) -> Option<String> {
    let id = resolution.sections.get(at)?.verb.id();
    let alike = |sections: &[Section]| sections.iter().filter(|it| it.verb.id() == id).count();
    let before = alike(&resolution.sections[..at]);
    Some(part_id(&resolution.path(), id, before, alike(&resolution.sections)))
}

/// The path of the annex at a position.
pub fn annex_id(resolution: &Resolution, at: usize) -> Option<String> {
    let annexes = &resolution.annexes;
    annexes.get(at).map(|_| part_id(&resolution.path(), ANNEX, at, annexes.len()))
}

/// The name of an annex in paths.
const ANNEX: &str = "annex";

/// The path of a section or annex that has so many of its name before it, of so many.
fn part_id(resolution: &str, name: &str, before: usize, all: usize) -> String {
    match all {
        1 => format!("{resolution}/{name}"),
        _ => format!("{resolution}/{name}-{}", before + 1),
    }
}

/// Every provision of the resolution, nested ones after the one that holds them, in printed order.
///
/// ```
/// use resolution_table::model::{decode, located};
///
/// let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/small.json");
/// let register = decode(&std::fs::read(file)?)?.register;
/// let paths: Vec<String> =
///     located(&register.resolutions[0]).into_iter().map(|it| it.path).collect();
/// assert_eq!(paths[0], "3/recalling/b");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn located(resolution: &Resolution) -> Vec<Located<'_>> {
    let (sections, annexes) = section_ids(resolution);
    let mut found = Vec::new();
    for (owner_index, (section, id)) in resolution.sections.iter().zip(&sections).enumerate() {
        let at = (Owner::Section(section), owner_index);
        descend(&section.provisions, id, at, &mut vec![owner_index], &mut Vec::new(), &mut found);
    }
    for (owner_index, (annex, id)) in resolution.annexes.iter().zip(&annexes).enumerate() {
        let at = (Owner::Annex(annex), owner_index);
        descend(&annex.provisions, id, at, &mut vec![owner_index], &mut Vec::new(), &mut found);
    }
    found
}

fn numbered<'a>(resolution: &str, names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let names: Vec<&str> = names.collect();
    // Those of one name stand together then, in printed order: a file may have a hundred thousand.
    let sorted = order(names.len(), &|a, b| names[a].cmp(names[b]));
    let mut ids = vec![String::new(); names.len()];
    for alike in sorted.chunk_by(|a, b| names[*a] == names[*b]) {
        for (before, &at) in alike.iter().enumerate() {
            ids[at] = part_id(resolution, names[at], before, alike.len());
        }
    }
    ids
}

fn descend<'a>(
    provisions: &'a [Provision],
    parent: &str,
    (owner, owner_index): (Owner<'a>, usize),
    position: &mut Vec<usize>,
    ancestors: &mut Vec<&'a Provision>,
    found: &mut Vec<Located<'a>>,
) {
    for (at, (provision, step)) in provisions.iter().zip(steps(provisions)).enumerate() {
        let path = format!("{parent}/{step}");
        position.push(at);
        found.push(Located {
            path: path.clone(),
            owner,
            owner_index,
            position: position.clone(),
            ancestors: ancestors.clone(),
            provision,
        });
        ancestors.push(provision);
        descend(&provision.provisions, &path, (owner, owner_index), position, ancestors, found);
        ancestors.pop();
        position.pop();
    }
}

/// The last part of each provision's path, each different from the others.
pub(crate) fn steps(provisions: &[Provision]) -> Vec<String> {
    let mut unlabelled = 0;
    let step = |provision: &Provision| {
        let slug = provision.label.as_deref().map(slug).filter(|slug| !slug.is_empty());
        slug.unwrap_or_else(|| {
            unlabelled += 1;
            format!("p{unlabelled}")
        })
    };
    let mut steps: Vec<String> = provisions.iter().map(step).collect();
    // A label that is printed twice: the second is marked as such.
    let sorted = order(steps.len(), &|a, b| steps[a].cmp(&steps[b]));
    let mut copies = vec![1; steps.len()];
    for pair in sorted.windows(2) {
        if steps[pair[0]] == steps[pair[1]] {
            copies[pair[1]] = copies[pair[0]] + 1;
        }
    }
    for (step, copy) in steps.iter_mut().zip(copies).filter(|(_, copy)| *copy > 1) {
        step.push_str(&format!("~{copy}"));
    }
    steps
}

/// A label without its brackets and points: `k)` is `k`, `II` is `ii`.
fn slug(label: &str) -> String {
    let kept = |c: char| match c {
        c if c.is_ascii_alphanumeric() => c.to_ascii_lowercase(),
        // Letters of other scripts stay as they are: their tables would not.
        c if !c.is_ascii() && c != '\u{a0}' => c,
        _ => ' ',
    };
    let spaced: String = label.chars().map(kept).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::decode;

    fn paths(sections: &str) -> Vec<String> {
        let text = format!(
            r#"{{"format":"resolution-register/1","id":"t","language":"en","title":"T","assembly":{{}},
                "source":{{"authority":"digest","title":"S","language":"en"}},
                "resolutions":[{{"number":7,"body":"wtsa","title":"T",{sections}}}]}}"#
        );
        let decoded = decode(text.as_bytes()).expect("the test's own register");
        located(&decoded.register.resolutions[0]).into_iter().map(|found| found.path).collect()
    }

    #[test]
    fn labels_nest_and_keep_their_numbers() {
        let found = paths(
            r#""sections":[{"verb":"resolves","part":"operative","provisions":[
                {"label":"2","text":"a:","provisions":[{"label":"ii)","text":"b"}]},
                {"label":"9","text":"c"}]}]"#,
        );
        assert_eq!(found, ["7/resolves/2", "7/resolves/2/ii", "7/resolves/9"]);
    }

    #[test]
    fn the_path_of_one_part_is_that_among_all() {
        let file = include_bytes!("../../tests/fixtures/full.json");
        let register = decode(file).expect("the fixture").register;
        for it in &register.resolutions {
            let (sections, annexes) = section_ids(it);
            let one = |of: fn(&Resolution, usize) -> Option<String>, len: usize| {
                (0..=len).map(|at| of(it, at)).collect::<Vec<_>>()
            };
            let all =
                |ids: Vec<String>| ids.into_iter().map(Some).chain([None]).collect::<Vec<_>>();
            assert_eq!(one(section_id, it.sections.len()), all(sections));
            assert_eq!(one(annex_id, it.annexes.len()), all(annexes));
        }
    }

    #[test]
    fn sections_of_the_same_verb_are_counted_and_others_are_not() {
        let found = paths(
            r#""sections":[
                {"verb":"instructs","part":"operative","provisions":[{"label":"1","text":"a"}]},
                {"verb":"invites","part":"operative","provisions":[{"text":"b"},{"text":"c"}]},
                {"verb":"instructs","further":true,"part":"operative","provisions":[{"label":"1","text":"d"}]}]"#,
        );
        assert_eq!(found, ["7/instructs-1/1", "7/invites/p1", "7/invites/p2", "7/instructs-2/1"]);
    }

    #[test]
    fn a_hundred_thousand_sections_of_one_verb_are_counted_in_one_go() {
        let names = || std::iter::repeat_n("resolves", 100_000).chain(["invites"]);
        let begun = std::time::Instant::now();
        let ids = numbered("7", names());
        // Comparing each with each takes minutes.
        assert!(begun.elapsed().as_secs() < 10, "{:?}", begun.elapsed());
        assert_eq!((&*ids[0], &*ids[99_999]), ("7/resolves-1", "7/resolves-100000"));
        assert_eq!(ids[100_000], "7/invites");
    }

    #[test]
    fn a_label_printed_twice_gets_a_path_of_its_own() {
        let found = paths(
            r#""annexes":[{"label":"ANNEX","provisions":[{"label":"II","text":"a"},{"label":"II","text":"b"}]}]"#,
        );
        assert_eq!(found, ["7/annex/ii", "7/annex/ii~2"]);
    }
}
