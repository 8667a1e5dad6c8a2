//! The bundled register: whole, in six languages, and true to the document that it digests.

use std::collections::BTreeSet;

use resolution_table::model::{
    Authority, LocalizedText, Register, Resolution, decode, located, section_ids,
};
use serde_json::Value;

const FILE: &str = include_str!("../www/data/wtsa20.json");
const LANGUAGES: [&str; 6] = ["ar", "en", "es", "fr", "ru", "zh"];
const NUMBERS: [u32; 28] = [
    2, 18, 22, 29, 44, 50, 52, 54, 58, 64, 69, 70, 72, 73, 76, 78, 79, 83, 84, 86, 88, 89, 92, 95,
    96, 97, 98, 100,
];

fn bundled() -> Register {
    decode(FILE.as_bytes()).expect("the bundled register").register
}

#[test]
fn it_decodes_without_problems_and_nothing_of_it_is_ignored() {
    let decoded = decode(FILE.as_bytes()).expect("the bundled register");
    assert_eq!(decoded.problems, []);
    let written = serde_json::to_value(&decoded.register).expect("JSON");
    let file: Value = serde_json::from_str(FILE).expect("JSON");
    assert_eq!(lost(&file, &written, "$".into()), [""; 0], "fields that no reader sees");
}

/// What `file` has and `written` has not.
fn lost(file: &Value, written: &Value, path: String) -> Vec<String> {
    match (file, written) {
        (Value::Object(file), Value::Object(written)) => {
            let each = file.iter().map(|(key, value)| {
                let path = format!("{path}.{key}");
                match written.get(key) {
                    Some(other) => lost(value, other, path),
                    // Left out where it says nothing: an empty list, or `false`.
                    None if matches!(value, Value::Array(items) if items.is_empty()) => Vec::new(),
                    None if *value == Value::Bool(false) => Vec::new(),
                    None => vec![path],
                }
            });
            each.flatten().collect()
        }
        (Value::Array(file), Value::Array(written)) if file.len() == written.len() => {
            let each = file.iter().zip(written).enumerate();
            each.flat_map(|(at, (a, b))| lost(a, b, format!("{path}[{at}]"))).collect()
        }
        (a, b) if a == b => Vec::new(),
        _ => vec![path],
    }
}

#[test]
fn it_has_the_28_resolutions_and_says_that_it_is_a_digest() {
    let register = bundled();
    let numbers: Vec<u32> = register.resolutions.iter().map(|it| it.number).collect();
    assert_eq!(numbers, NUMBERS);
    assert_eq!(register.source.authority, Authority::Digest);
    assert_eq!((register.language.as_str(), register.source.language.as_str()), ("fr", "fr"));
    let mut others = register.source.unofficial_translations.clone();
    others.push("fr".into());
    others.sort();
    assert_eq!(others, LANGUAGES, "every language but the document's is an unofficial translation");
    assert!(register.source.link.is_some_and(|link| link.starts_with("https://")));
    for resolution in &register.resolutions {
        assert!(resolution.status.is_some(), "{}", resolution.number);
        assert!(!resolution.summary.is_empty(), "{}", resolution.number);
    }
}

#[test]
fn every_text_that_is_localised_has_six_languages_with_words() {
    let mut texts = 0;
    let file: Value = serde_json::from_str(FILE).expect("JSON");
    each(&file, "$".into(), &mut |path, value| {
        let Value::Object(fields) = value else { return };
        if !LANGUAGES.iter().any(|tag| fields.contains_key(*tag)) {
            return;
        }
        texts += 1;
        let mut found: Vec<&str> = fields.keys().map(String::as_str).collect();
        found.sort_unstable();
        assert_eq!(found, LANGUAGES, "{path}");
        for (tag, words) in fields {
            let words = words.as_str().unwrap_or_default();
            assert!(!words.trim().is_empty() && words.trim() == words, "{path}.{tag}: \"{words}\"");
        }
    });
    assert!(texts > 500, "{texts}");
}

/// What a reader reads is in their language: the exceptions are printed words.
#[test]
fn what_is_shown_is_localised() {
    let plain = |text: &LocalizedText| matches!(text, LocalizedText::Plain(_));
    let register = bundled();
    let mut found = Vec::new();
    for resolution in &register.resolutions {
        let titles = [&resolution.title].into_iter().chain(&resolution.summary);
        let sections = resolution.sections.iter().flat_map(|it| [&it.words, &it.lead]).flatten();
        let annexes = resolution.annexes.iter().flat_map(|it| [&it.label, &it.title]).flatten();
        let provisions = located(resolution).into_iter().map(|it| &it.provision.text);
        let notes = resolution.notes.iter().map(|it| &it.text);
        let all = titles.chain(sections).chain(annexes).chain(provisions).chain(notes);
        found.extend(all.filter(|text| plain(text)).map(|text| (resolution.number, text.clone())));
    }
    assert_eq!(found, []);
}

fn each(value: &Value, path: String, visit: &mut dyn FnMut(&str, &Value)) {
    visit(&path, value);
    match value {
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                each(item, format!("{path}[{at}]"), visit);
            }
        }
        Value::Object(fields) => {
            for (key, item) in fields {
                each(item, format!("{path}.{key}"), visit);
            }
        }
        _ => {}
    }
}

#[test]
fn every_key_leads_to_a_body_or_a_topic() {
    let register = bundled();
    let mut unknown = BTreeSet::new();
    let mut check = |key: &String, from: String| {
        if !register.bodies.contains_key(key) {
            unknown.insert(format!("{from}: {key}"));
        }
    };
    for resolution in &register.resolutions {
        let from = |what: &str| format!("{} {what}", resolution.number);
        check(&resolution.body, from("body"));
        for section in &resolution.sections {
            section.addressees.iter().for_each(|key| check(key, from("addressees")));
            section.mentions.iter().for_each(|key| check(key, from("mentions")));
        }
        for found in located(resolution) {
            found.provision.addressees.iter().for_each(|key| check(key, found.path.clone()));
            found.provision.mentions.iter().for_each(|key| check(key, found.path.clone()));
        }
        for reference in &resolution.references {
            reference.body.iter().for_each(|key| check(key, from("references")));
        }
    }
    for (name, body) in register.bodies.iter() {
        body.parent.iter().for_each(|key| check(key, format!("parent of {name}")));
    }
    for resolution in &register.resolutions {
        for key in resolution.topics.iter().filter(|key| !register.topics.contains_key(key)) {
            unknown.insert(format!("{} topics: {key}", resolution.number));
        }
        assert!(!resolution.topics.is_empty(), "{} has no topic", resolution.number);
    }
    assert_eq!(unknown, BTreeSet::new());
}

#[test]
fn every_reference_and_note_stands_at_an_existing_place() {
    for resolution in &bundled().resolutions {
        let places = places(resolution);
        for reference in &resolution.references {
            assert!(places.contains(&reference.at), "{} {}", resolution.number, reference.at);
        }
        for note in &resolution.notes {
            let at = &note.anchor.at;
            assert!(at == "title" || places.contains(at), "{} {at}", resolution.number);
        }
    }
}

fn places(resolution: &Resolution) -> BTreeSet<String> {
    let (sections, annexes) = section_ids(resolution);
    let provisions = located(resolution).into_iter().map(|found| found.path);
    let summary = 1..=resolution.summary.len();
    let summary = summary.map(|nth| format!("{}/summary/{nth}", resolution.number));
    provisions.chain(sections).chain(annexes).chain(summary).collect()
}

#[cfg(feature = "import")]
mod against_the_document {
    //! The digest words things in its own way, but its structure is the document's.

    use std::collections::HashSet;
    use std::fmt::Write;
    use std::path::Path;

    use resolution_table::import::{Options, import};

    use super::*;

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
                "{id} {} further {} part {} to {:?} by {:?} with {:?}; words {}",
                section.verb.id(),
                section.further,
                section.part.id(),
                section.addressees,
                section.delegates,
                section.mentions,
                section.words.is_some(),
            );
        }
        for found in located(it) {
            let (provision, depth) = (found.provision, found.ancestors.len());
            let _ = writeln!(
                out,
                "{} {depth} <{}> to {:?} by {:?} with {:?}",
                found.path,
                provision.label.as_deref().unwrap_or(""),
                provision.addressees,
                provision.delegates,
                provision.mentions,
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
    const NAMES: [(&str, &str); 8] = [
        ("2/annex/p2", "name of Study Group 3"),
        ("2/annex/p3", "name of Study Group 5"),
        ("2/annex/p5", "name of Study Group 11"),
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
            for found in located(it) {
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
}
