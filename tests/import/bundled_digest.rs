//! The bundled digest beside the document, where it is at hand: it words things in its own way, but its structure is the document's.

use std::collections::{BTreeSet, HashSet};
use std::fmt::Write;
use std::path::Path;

use resolution_table::import::{Options, import};

use resolution_table::model::{LocalizedText, Register, Resolution, decode, located, section_ids};

const FILE: &str = include_str!("../../www/data/wtsa20.json");

fn bundled() -> Register {
    decode(FILE.as_bytes()).expect("the bundled register").register
}

fn report() -> Option<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/source/wtdc22-report-on-wtsa20.fr.txt");
    let text = std::fs::read_to_string(path).ok();
    if text.is_none() {
        println!("skipped: the source document is not here");
    }
    text
}

/// All of a resolution that does not depend on its wording.
fn structure(it: &Resolution) -> String {
    let mut out = String::new();
    let status = it.status.map_or("-", |status| status.id());
    let revision = it.revision.as_ref().map(ToString::to_string);
    let printed = it.printed.as_ref().and_then(|it| it.status.as_deref());
    let _ = writeln!(out, "{} {status} {revision:?} {printed:?} {}", it.number, it.body);
    for (section, id) in it.sections.iter().zip(section_ids(it).0) {
        let _ = writeln!(
            out,
            "{id} {} further {} part {} to {:?} by {:?} with {:?} for {:?}; words {}",
            section.verb.id(),
            section.further,
            section.part.id(),
            section.addressees,
            section.delegates,
            section.mentions,
            section.duties,
            section.words.is_some(),
        );
    }
    for found in located(it) {
        let (provision, depth) = (found.provision, found.ancestors.len());
        let _ = writeln!(
            out,
            "{} {depth} <{}> to {:?} by {:?} with {:?} for {:?}",
            found.path,
            provision.label.as_deref().unwrap_or(""),
            provision.addressees,
            provision.delegates,
            provision.mentions,
            provision.duties,
        );
    }
    for annex in &it.annexes {
        let _ = writeln!(
            out,
            "annex {} {}",
            annex.label.as_ref().map_or("", french),
            annex.title.is_some()
        );
    }
    for note in &it.notes {
        let _ = writeln!(out, "note {} at {}", note.label, note.anchor.at);
    }
    for it in &it.references {
        let revision = it.revision.as_ref().map(ToString::to_string);
        let (kind, body, number) = (it.kind.id(), &it.body, &it.number);
        let _ = writeln!(out, "cites {kind} {body:?} {number:?} {revision:?} at {}", it.at);
    }
    out
}

fn french(text: &LocalizedText) -> &str {
    text.choose(&["fr"], "fr").words
}

#[test]
fn the_structure_is_the_documents() {
    let Some(report) = report() else { return };
    let theirs = import(&report, &Options::default()).register;
    let ours = bundled();
    assert_eq!(ours.resolutions.len(), theirs.resolutions.len());
    let mut different = String::new();
    for (ours, theirs) in ours.resolutions.iter().zip(&theirs.resolutions) {
        let (ours, theirs) = (structure(ours), structure(theirs));
        let only = |these: &str, those: &str, mark: char| {
            let those: HashSet<&str> = those.lines().collect();
            let lines = these.lines().filter(|line| !those.contains(line));
            lines.map(|line| format!("{mark} {line}\n")).collect::<String>()
        };
        different += &only(&theirs, &ours, '-');
        different += &only(&ours, &theirs, '+');
    }
    assert_eq!(different, "", "- of the document, + of the bundled register");
    let sectors = |register: &Register| -> BTreeSet<_> {
        let bodies = register.bodies.iter();
        bodies
            .map(|(key, body)| (key.to_owned(), body.parent.clone(), body.sector.clone()))
            .collect()
    };
    assert_eq!(sectors(&ours), sectors(&theirs), "parents and Sectors of bodies");
    let figures = |register: &Register| -> Vec<_> {
        let figures = register.context.figures.iter();
        figures.map(|it| (it.id.clone(), it.value, it.at_least)).collect()
    };
    assert_eq!(figures(&ours), figures(&theirs));
    assert_eq!(ours.assembly.starts, theirs.assembly.starts);
    assert_eq!(ours.assembly.ends, theirs.assembly.ends);
}

/// How many words in a row may be the document's own.
const LONGEST_RUN: usize = 15;

/// Places that print a title or a name of something that is no body or resolution of the register.
const NAMES: [(&str, &str); 5] = [
    ("18/recalling/p1", "title of the resolution cited"),
    ("50/resolves/5", "title of the Question cited"),
    ("72/resolves/vii", "name of a portal"),
    ("73/instructs-2/8", "names of study groups"),
    ("chapter 6", "title of a new resolution"),
];

fn split(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

#[test]
fn its_words_are_its_own() {
    let Some(report) = report() else { return };
    let report = split(&report);
    let size = LONGEST_RUN + 1;
    let runs: HashSet<&[String]> = report.windows(size).collect();
    let ours = bundled();
    let mut names: Vec<String> = Vec::new();
    let mut text = |text: &LocalizedText| names.push(split(french(text)).join(" "));
    // Titles and names are the same by nature: they are exempt, wherever they stand.
    ours.bodies.iter().for_each(|(_, body)| text(&body.name));
    for it in &ours.resolutions {
        text(&it.title);
        it.printed.iter().flat_map(|it| &it.overview_title).for_each(&mut text);
        it.annexes.iter().flat_map(|it| &it.title).for_each(&mut text);
    }
    [&ours.title, &ours.source.title].into_iter().for_each(text);
    let citations = ours.resolutions.iter().flat_map(|it| &it.references);
    names.extend(citations.map(|it| split(&it.words).join(" ")));

    let (mut shared, mut exempt) = (Vec::new(), BTreeSet::new());
    let mut longest = 0;
    let mut examine = |place: String, text: &LocalizedText| {
        let words = split(french(text));
        for (at, run) in words.windows(size).enumerate() {
            let words = run.join(" ");
            if !runs.contains(run) || names.iter().any(|name| name.contains(&words)) {
                continue;
            }
            if let Some((place, _)) = NAMES.iter().find(|(known, _)| *known == place) {
                exempt.insert(*place);
            } else {
                // The words themselves are not repeated here.
                shared.push(format!("{place}, from word {}", at + 1));
            }
        }
        longest = longest.max(longest_run(&words, &report));
    };
    for it in &ours.resolutions {
        for (nth, summary) in it.summary.iter().enumerate() {
            examine(format!("{}/summary/{}", it.number, nth + 1), summary);
        }
        for (section, id) in it.sections.iter().zip(section_ids(it).0) {
            section.lead.iter().for_each(|lead| examine(id.clone(), lead));
        }
        // The list of the study groups is their names.
        let is_name = |path: &str| path.starts_with("2/annex/");
        for found in located(it).into_iter().filter(|found| !is_name(&found.path)) {
            examine(found.path, &found.provision.text);
        }
        it.notes.iter().for_each(|it| examine(format!("note {}", it.label), &it.text));
    }
    for (nth, chapter) in ours.context.chapters.iter().enumerate() {
        for block in &chapter.blocks {
            use resolution_table::model::Block;
            match block {
                Block::Paragraph(text) => examine(format!("chapter {nth}"), text),
                Block::Calls(calls) => {
                    calls.iter().for_each(|text| examine(format!("calls {nth}"), text));
                }
            }
        }
    }
    println!("the longest run of the document's words, names included: {longest}");
    assert_eq!(shared, [""; 0], "{size} words in a row are the document's");
    let listed: BTreeSet<&str> = NAMES.iter().map(|(place, _)| *place).collect();
    assert_eq!(exempt, listed, "an exemption that is not needed any more");
}

/// The most words in a row of `text` that stand in `report` too.
fn longest_run(text: &[String], report: &[String]) -> usize {
    let mut before = vec![0; report.len() + 1];
    let mut longest = 0;
    for word in text {
        let mut now = vec![0; report.len() + 1];
        for (at, other) in report.iter().enumerate() {
            if word == other {
                now[at + 1] = before[at] + 1;
                longest = longest.max(now[at + 1]);
            }
        }
        before = now;
    }
    longest
}
