//! What scanning, converting and pasting do to documents: each fault alone, then two at once. Either every text stays in its
//! resolution and section, or a message above a note says that something may not be where it belongs.

use std::collections::{BTreeMap, BTreeSet};

use super::tongues::{TONGUES, Tongue};
use super::{imported, published, report, text_of, words};
use crate::numbers::Numbers;
use resolution_table::import::Imported;
use resolution_table::import::diagnostics::Level;
use resolution_table::import::document::Document;
use resolution_table::model::Provision;

/// Resolutions with one text under each heading, without labels, and without annex.
fn plain(it: &Tongue, numbers: &[u32]) -> String {
    let mut text = String::new();
    let mut count = 0;
    let [comma, stop] = match it.tag {
        "zh" => ["，", "。"],
        "ar" => ["،", "."],
        _ => [",", "."],
    };
    for number in numbers {
        let name = it.number.replace('#', &number.to_string());
        text += &format!("{name}\n{}\n{}\n{}\n", it.title, it.history, it.opening);
        let sections = [
            (it.recalling, it.reason, comma),
            (it.considering, it.reason, comma),
            (it.resolves, it.reason, comma),
            (it.instructs.0, it.action, comma),
            (it.invites.0, it.action, stop),
        ];
        for (heading, words, end) in sections {
            count += 1;
            text += &format!("{heading}\n{words} ⟨{count}⟩{end}\n");
        }
        text.push('\n');
    }
    text
}

/// The lines of a document before the annexes of its resolutions.
fn without_annexes(it: &Tongue, document: &str) -> String {
    let mut is_annex = false;
    let mut kept = String::new();
    for line in document.lines() {
        is_annex = (is_annex || super::is_annex(it, line)) && !line.is_empty();
        if !is_annex {
            kept += &format!("{line}\n");
        }
    }
    kept
}

/// Every place in which each numbered text stands: resolution, part and verb, or annex.
fn places(imported: &Imported) -> BTreeMap<u32, BTreeSet<String>> {
    fn each(provisions: &[Provision], home: &str, places: &mut BTreeMap<u32, BTreeSet<String>>) {
        for provision in provisions {
            for part in words(&provision.text).split('⟨').skip(1) {
                if let Some(number) = part.split('⟩').next().and_then(|it| it.parse().ok()) {
                    places.entry(number).or_default().insert(home.to_owned());
                }
            }
            each(&provision.provisions, home, places);
        }
    }
    let mut places = BTreeMap::new();
    for it in &imported.register.resolutions {
        for section in &it.sections {
            let home = format!("{} {:?} {}", it.number, section.part, section.verb.id());
            each(&section.provisions, &home, &mut places);
        }
        for annex in &it.annexes {
            each(&annex.provisions, &format!("{} annex", it.number), &mut places);
        }
    }
    places
}

/// A fault: it changes the lines around `at`, or does not apply there.
type Fault = (&'static str, fn(&mut Vec<String>, usize, &mut Numbers, &Tongue) -> Option<()>);

const FAULTS: &[Fault] = &[
    ("two lines are joined", |lines, at, _, _| {
        let next = (at + 1 < lines.len()).then(|| lines.remove(at + 1))?;
        lines[at] = format!("{} {}", lines[at].trim_end(), next.trim_start());
        Some(())
    }),
    ("two lines are joined without a space", |lines, at, _, _| {
        let next = (at + 1 < lines.len()).then(|| lines.remove(at + 1))?;
        lines[at] += &next;
        Some(())
    }),
    ("a number or letter is lost", |lines, at, _, _| {
        let (_, text) = lines[at].split_once('\t').filter(|it| !it.0.is_empty())?;
        lines[at] = text.to_owned();
        Some(())
    }),
    ("a page ends", |lines, at, numbers, it| {
        let page = numbers.below(90) + 2;
        let foot = [
            format!("- {page} -"),
            format!("{page}"),
            format!("WTSA-20/{page}"),
            format!("\u{c}{}", it.title),
            format!("{} – {page}", it.title),
        ];
        let foot = foot[numbers.below(foot.len())].clone();
        lines.insert(at, foot);
        Some(())
    }),
    ("a running head stands inside", |lines, at, numbers, it| {
        let head = [it.title.to_owned(), it.number.replace('#', "44"), it.opening.to_owned()];
        lines.insert(at, head[numbers.below(head.len())].clone());
        Some(())
    }),
    ("two neighbours are swapped", |lines, at, _, _| {
        (at + 1 < lines.len()).then(|| lines.swap(at, at + 1))
    }),
    ("two columns are swapped", |lines, at, _, _| {
        let cells: Vec<usize> =
            (0..lines.len()).filter(|line| lines[*line].starts_with('\t')).collect();
        let cell = cells.iter().position(|cell| *cell >= at)?;
        let (one, two) = (*cells.get(cell)?, *cells.get(cell + 1)?);
        let end = cells.get(cell + 2).copied().unwrap_or(lines.len());
        let second: Vec<String> = lines.drain(two..end).collect();
        lines.splice(one..one, second);
        Some(())
    }),
    ("a tab stands inside a text", |lines, at, numbers, _| {
        let spaces: Vec<usize> = lines[at].match_indices(' ').map(|it| it.0).collect();
        let space = *spaces.get(numbers.below(spaces.len().max(1)))?;
        lines[at].replace_range(space..=space, "\t");
        Some(())
    }),
    ("tabs are doubled", |lines, at, _, _| {
        lines[at] = lines[at].replace('\t', "\t\t");
        Some(())
    }),
    ("tabs are lost", |lines, at, _, _| {
        let text = lines[at].trim_start().replace('\t', "");
        (text != lines[at]).then(|| lines[at] = text)
    }),
    ("a soft hyphen stands in a word", |lines, at, numbers, _| {
        insert_in_word(&mut lines[at], "\u{ad}", numbers)
    }),
    ("a word is divided at the end of its line", |lines, at, numbers, it| {
        (it.tag != "zh").then_some(())?;
        insert_in_word(&mut lines[at], "-\n", numbers)?;
        let line = lines[at].clone();
        lines.splice(at..=at, line.split('\n').map(str::to_owned));
        Some(())
    }),
    ("a heading is in another language", |lines, at, numbers, it| {
        let other = &TONGUES[numbers.below(TONGUES.len())];
        let is_heading = [it.recalling, it.considering, it.resolves, it.instructs.0, it.invites.0]
            .iter()
            .position(|heading| lines[at].trim() == *heading)?;
        let of_other = [
            other.recalling,
            other.considering,
            other.resolves,
            other.instructs.0,
            other.invites.0,
        ];
        let indent = if lines[at].starts_with('\t') { "\t" } else { "" };
        lines[at] = format!("{indent}{}", of_other[is_heading]);
        Some(())
    }),
    ("a page stands twice", |lines, at, numbers, _| {
        let end = (at + 2 + numbers.below(8)).min(lines.len());
        let page: Vec<String> = lines.get(at..end)?.to_vec();
        lines.splice(end..end, page);
        Some(())
    }),
    ("a heading is lost", |lines, at, _, it| {
        let heading = lines[at].trim().to_owned();
        let headings = [it.recalling, it.considering, it.resolves, it.instructs.0, it.invites.0];
        headings.contains(&heading.as_str()).then_some(())?;
        match lines[at].starts_with('\t') {
            true => lines[at] = "\t".to_owned(),
            false => drop(lines.remove(at)),
        }
        Some(())
    }),
    ("a list begins anew", |lines, at, _, it| {
        let (label, text) = lines[at].split_once('\t')?;
        (!label.is_empty() && label != it.labels[0] && label != it.labels[2]).then_some(())?;
        let anew = if label.starts_with(|c: char| c.is_ascii_digit()) { "1" } else { "a)" };
        lines[at] = format!("{anew}\t{text}");
        Some(())
    }),
    ("a letter is read as another", |lines, at, numbers, _| {
        const PAIRS: &[(char, char)] = &[
            ('l', '1'),
            ('l', 'I'),
            ('o', '0'),
            ('O', '0'),
            ('e', 'c'),
            ('i', 'l'),
            ('S', '5'),
            ('s', '5'),
            ('é', 'e'),
            ('è', 'e'),
            ('ó', 'o'),
            ('É', 'E'),
            ('n', 'u'),
            ('а', 'a'),
            ('е', 'e'),
            ('о', 'o'),
            ('р', 'p'),
            ('с', 'c'),
            ('й', 'и'),
            ('ш', 'щ'),
            ('ت', 'ث'),
            ('ي', 'ى'),
            ('ب', 'ت'),
            ('ر', 'ز'),
            ('ة', 'ه'),
            ('أ', 'ا'),
            ('决', '诀'),
            ('责', '贵'),
            ('请', '清'),
            ('忆', '亿'),
            ('号', '呺'),
            ('虑', '虐'),
            ('附', '付'),
            ('1', 'l'),
            ('1', 'I'),
            ('a', 'o'),
            ('b', '6'),
            ('，', ','),
            (',', '.'),
            (';', ':'),
        ];
        let line: Vec<char> = lines[at].chars().collect();
        let candidates: Vec<(usize, char)> = line
            .iter()
            .enumerate()
            .take_while(|(_, c)| **c != '⟨')
            .flat_map(|(at, c)| {
                PAIRS.iter().filter(move |pair| pair.0 == *c).map(move |pair| (at, pair.1))
            })
            .collect();
        let (place, letter) = *candidates.get(numbers.below(candidates.len().max(1)))?;
        let changed = line.iter().enumerate();
        lines[at] = changed.map(|(at, c)| if at == place { letter } else { *c }).collect();
        Some(())
    }),
    ("rn is read as m, or a space is lost", |lines, at, numbers, _| {
        let places: Vec<(usize, &str)> = ["rn", " ", "\u{a0}"]
            .iter()
            .flat_map(|it| lines[at].match_indices(it))
            .filter(|(at_, _)| lines[at].find('⟨').is_none_or(|it| *at_ + 1 < it))
            .collect();
        let (place, found) = *places.get(numbers.below(places.len().max(1)))?;
        let (end, new) = (place + found.len(), if found == "rn" { "m" } else { "" });
        lines[at].replace_range(place..end, new);
        Some(())
    }),
    ("a line is in capitals", |lines, at, _, _| {
        lines[at] = lines[at].to_uppercase();
        Some(())
    }),
    ("its end is lost", |lines, at, _, _| {
        let kept = lines[at].trim_end_matches([',', ';', '.', '，', '；', '。', '،', '؛', ':']);
        (kept.len() < lines[at].len()).then(|| kept.to_owned()).map(|kept| lines[at] = kept)
    }),
];

/// Puts `what` between two letters of a line, before the number of its text.
fn insert_in_word(line: &mut String, what: &str, numbers: &mut Numbers) -> Option<()> {
    let letters: Vec<(usize, char)> = line.char_indices().take_while(|it| it.1 != '⟨').collect();
    let inside: Vec<usize> = letters
        .windows(2)
        .filter(|two| two.iter().all(|it| it.1.is_alphabetic()))
        .map(|two| two[1].0)
        .collect();
    line.insert_str(*inside.get(numbers.below(inside.len().max(1)))?, what);
    Some(())
}

#[test]
fn no_fault_is_silent() {
    let rounds: u64 =
        std::env::var("MANGLED_ROUNDS").ok().and_then(|it| it.parse().ok()).unwrap_or(25);
    let from: u64 = std::env::var("MANGLED_FROM").ok().and_then(|it| it.parse().ok()).unwrap_or(0);
    let mut silent = Vec::new();
    let mut applied = BTreeMap::<&str, usize>::new();
    for (seed, it) in TONGUES.iter().enumerate() {
        let documents = [
            text_of(&published(it, &[44])),
            text_of(&published(it, &[2, 44, 101])),
            report(it, &[4, 44]),
            plain(it, &[2, 44]),
            without_annexes(it, &report(it, &[4, 44])),
            without_annexes(it, &text_of(&published(it, &[2, 44]))),
        ];
        for (kind, document) in documents.iter().enumerate() {
            let clean = places(&imported(&Document::of_text(document)));
            assert!(clean.len() >= 10, "{} {kind}: {clean:?}", it.tag);
            let original: Vec<String> = document.lines().map(str::to_owned).collect();
            for round in from..from + rounds {
                let seed = 10_000_000 * seed as u64 + 1_000_000 * kind as u64 + round;
                let mut numbers = Numbers(seed);
                let mut lines = original.clone();
                let mut done = Vec::new();
                let faults = if round % 4 == 3 { 2 } else { 1 };
                while done.len() < faults {
                    let at = numbers.below(lines.len());
                    let (what, fault) = FAULTS[numbers.below(FAULTS.len())];
                    if lines[at].trim().is_empty() {
                        continue;
                    }
                    let before = lines[at].clone();
                    if fault(&mut lines, at, &mut numbers, it).is_none() {
                        continue;
                    }
                    *applied.entry(what).or_default() += 1;
                    done.push(format!("line {}: {what}: {before}", at + 1));
                }
                let text = lines.join("\n");
                let found = imported(&Document::of_text(&text));
                if found.diagnostics.iter().any(|it| it.severity != Level::Note) {
                    continue;
                }
                let moved: Vec<String> = places(&found)
                    .iter()
                    .filter(|(text, homes)| clean.get(text) != Some(homes))
                    .map(|(text, homes)| {
                        format!("⟨{text}⟩ is in {homes:?}, not {:?}", clean.get(text))
                    })
                    .collect();
                if !moved.is_empty() {
                    let moved = moved.join("\n  ");
                    let done = done.join("\n  and ");
                    silent.push(format!("{} kind {kind} round {round} {done}\n  {moved}", it.tag));
                }
            }
        }
    }
    assert!(applied.len() == FAULTS.len(), "{applied:?}");
    assert!(silent.is_empty(), "{} are silent:\n{}", silent.len(), silent.join("\n"));
}
