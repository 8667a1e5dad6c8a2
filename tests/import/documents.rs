//! Reports, published resolutions and volumes of them in six languages, as text and as Word documents: every section and
//! provision in its right place. Also the same documents mangled: then either nothing moved, or a message says so.

mod mangled;
mod tongues;

use std::collections::BTreeMap;

use self::tongues::{TONGUES, Tongue};
use crate::numbers::Numbers;
use crate::word::{Word, cell, p, row, styled, table};
use resolution_table::import::diagnostics::Level;
use resolution_table::import::document::Document;
use resolution_table::import::summary::{Counts, Summary};
use resolution_table::import::{Imported, Options, import_document, input};
use resolution_table::model::{LocalizedText, Part, Provision};

/// Counts the texts of a document, so that each is another and is found again.
#[derive(Default)]
struct Counter(u32);

impl Counter {
    fn next(&mut self, it: &Tongue, words: &str) -> String {
        self.0 += 1;
        let space = if it.tag == "zh" { "" } else { " " };
        format!("{words}{space}⟨{}⟩", self.0)
    }
}

/// The lines of the text of a resolution, each with the style that the house gives it.
fn body(it: &Tongue, number: u32, counter: &mut Counter) -> Vec<(&'static str, String)> {
    let [a, b, one] = it.labels;
    let [comma, semicolon, stop] = match it.tag {
        "zh" => ["，", "；", "。"],
        "ar" => ["،", "؛", "."],
        _ => [",", ";", "."],
    };
    let space = if it.tag == "zh" { "，" } else { ", " };
    let mut reason = || counter.next(it, it.reason);
    let mut lines = vec![
        ("Call", it.recalling.into()),
        ("Normal", format!("{a}\t{}{semicolon}", reason())),
        ("Normal", format!("{b}\t{}{comma}", reason())),
        ("Call", it.considering.into()),
        ("Normal", format!("{}{comma}", reason())),
        ("Call", it.resolves.into()),
        ("Normal", format!("{one}\t{}:", reason())),
        ("enumlev1", format!("i)\t{}{semicolon}", reason())),
        ("enumlev1", format!("ii)\t{}{semicolon}", reason())),
        ("Normal", format!("1bis\t{}{semicolon}", reason())),
        ("Normal", format!("2\t{}:", reason())),
        ("enumlev1", format!("–\t{}{semicolon}", reason())),
        ("enumlev1", format!("–\t{}{comma}", reason())),
    ];
    let mut action = || counter.next(it, it.action);
    lines.extend([
        ("Call", it.instructs.0.into()),
        ("Normal", format!("{one}\t{}{space}{}{semicolon}", action(), it.cite)),
        ("Normal", format!("2\t{}{comma}", action())),
        ("Call", it.invites.0.into()),
        ("Normal", format!("{}{stop}", action())),
    ]);
    let mut reason = || counter.next(it, it.reason);
    lines.extend([
        ("AnnexNo", it.annex.replace('#', &number.to_string())),
        ("Annextitle", it.plan.into()),
        ("Normal", format!("1\t{}{stop}", reason())),
        ("Normal", format!("1.1\t{}{stop}", reason())),
    ]);
    lines
}

/// What each resolution of these documents gives.
fn expected(it: &Tongue, number: u32) -> String {
    format!(
        "{number} {}\np recalling 2\np considering further 1\no resolves 3(4)\no instructs → {} 2\no invites → {} 1\nannex {} 2\n",
        it.title, it.instructs.1, it.invites.1, it.plan
    )
}

/// What the closing line says of `count` of these resolutions.
fn counts(count: usize) -> Counts {
    Counts {
        resolutions: count,
        sections: 5 * count,
        provisions: 13 * count,
        annexes: count,
        annex_provisions: 2 * count,
        notes: 0,
        citations: count,
    }
}

fn words(text: &LocalizedText) -> &str {
    text.choose(&[], "fr").words
}

/// A resolution as it was imported.
fn shown(imported: &Imported) -> String {
    let mut out = String::new();
    for it in &imported.register.resolutions {
        out += &format!("{} {}\n", it.number, words(&it.title));
        for section in &it.sections {
            let part = if section.part == Part::Preamble { "p" } else { "o" };
            let further = if section.further { " further" } else { "" };
            let to = match section.addressees.is_empty() {
                true => String::new(),
                false => format!(" → {}", section.addressees.join(",")),
            };
            let nested: usize = section.provisions.iter().map(|it| it.provisions.len()).sum();
            let nested = if nested > 0 { format!("({nested})") } else { String::new() };
            let count = section.provisions.len();
            out += &format!("{part} {}{further}{to} {count}{nested}\n", section.verb.id());
        }
        for annex in &it.annexes {
            let count: usize = annex.provisions.iter().map(|it| 1 + it.provisions.len()).sum();
            let title = annex.title.as_ref().map_or("", words);
            out += &format!("annex {title} {count}\n");
        }
    }
    out
}

fn published(it: &Tongue, numbers: &[u32]) -> Vec<(&'static str, String)> {
    let mut lines = Vec::new();
    let mut counter = Counter::default();
    for number in numbers {
        lines.push(("ResNo", it.number.replace('#', &number.to_string())));
        lines.push(("Restitle", it.title.to_owned()));
        lines.push(("Resref", it.history.to_owned()));
        lines.push(("Normalaftertitle", it.opening.to_owned()));
        lines.extend(body(it, *number, &mut counter));
        lines.push(("Normal", String::new()));
    }
    lines
}

/// The cells of the two tables of a report: for each number, that of the overview, and the two of the text.
fn cells(it: &Tongue, numbers: &[u32]) -> Vec<[Vec<(&'static str, String)>; 3]> {
    let mut counter = Counter::default();
    let cells = numbers.iter().map(|number| {
        let named = |words: &str| words.replace('#', &number.to_string());
        [
            vec![("Normal", named(it.row)), ("Normal", format!("{}.", it.reason))],
            vec![("ResNo", named(it.number)), ("Restitle", it.title.to_owned())],
            body(it, *number, &mut counter),
        ]
    });
    cells.collect()
}

/// A report as plain text: cells begin with a tab, and a blank line ends a row.
fn report(it: &Tongue, numbers: &[u32]) -> String {
    let cells = cells(it, numbers);
    let cell = |lines: &[(&str, String)]| format!("\t{}", text_of(lines));
    let overview: String = cells.iter().map(|[row, ..]| cell(row) + "\n").collect();
    let detail: String =
        cells.iter().map(|[_, name, text]| cell(name) + &cell(text) + "\n").collect();
    let Tongue { title, table, opening, .. } = it;
    format!("{title}\n\n{opening}\n\n{table} 1 – {title}\n{overview}{table} 2 – {title}\n{detail}")
}

/// The same report as a Word document with tables, and with the house's styles or without.
fn report_in_word(it: &Tongue, numbers: &[u32], is_styled: bool) -> Word {
    let paragraphs = |lines: &[(&str, String)]| -> String {
        let paragraph = |(style, line): &(&str, String)| match is_styled {
            true => styled(style, line),
            false => p(line),
        };
        lines.iter().map(paragraph).collect()
    };
    let cells = cells(it, numbers);
    let overview: String = cells.iter().map(|[one, ..]| row(&cell(&paragraphs(one)))).collect();
    let detail: String = cells
        .iter()
        .map(|[_, name, text]| row(&[cell(&paragraphs(name)), cell(&paragraphs(text))].concat()))
        .collect();
    let caption = |nth: u32| p(&format!("{} {nth} – {}", it.table, it.title));
    let body =
        [p(it.title), p(it.opening), caption(1), table(&overview), caption(2), table(&detail)];
    Word::new(body.concat())
}

fn text_of(lines: &[(&str, String)]) -> String {
    lines.iter().map(|(_, line)| format!("{line}\n")).collect()
}

/// Imports a document without options, and requires that nothing of it is lost.
fn imported(document: &Document) -> Imported {
    let imported = import_document(document, &Options::default());
    let coverage = imported.check_document(document);
    assert!(coverage.is_complete(), "{coverage}\n{}", document.text());
    imported
}

fn check(it: &Tongue, numbers: &[u32], document: &Document, what: &str) {
    let imported = imported(document);
    let expected: String = numbers.iter().map(|number| expected(it, *number)).collect();
    assert_eq!(shown(&imported), expected, "{} {what}\n{}", it.tag, document.text());
    assert_eq!(imported.register.language, it.tag, "{what}");
    assert_eq!(imported.register.resolutions[0].body, "wtsa", "{} {what}", it.tag);
    let revision = imported.register.resolutions[0].revision.as_ref();
    assert!(revision.is_some_and(|it| it.year == 2018 && it.revised), "{} {what}", it.tag);
    let summary = Summary::new(&imported.register, &imported.diagnostics);
    assert_eq!(summary.counts, counts(numbers.len()), "{} {what}: {summary}", it.tag);
    let bad: Vec<_> = imported.diagnostics.iter().filter(|it| it.severity != Level::Note).collect();
    assert!(bad.is_empty(), "{} {what}: {bad:?}", it.tag);
    // Every text is in the section in which it was written.
    let mut numbered = 0;
    for text in homes(&imported).keys() {
        numbered = numbered.max(*text);
    }
    assert_eq!(numbered as usize, 15 * numbers.len(), "{} {what}", it.tag);
}

/// The section or annex in which each numbered text stands: resolution, kind and verb.
fn homes(imported: &Imported) -> BTreeMap<u32, String> {
    fn each(provisions: &[Provision], home: &str, homes: &mut BTreeMap<u32, String>) {
        for provision in provisions {
            let text = words(&provision.text);
            for part in text.split('⟨').skip(1) {
                let number = part.split('⟩').next().and_then(|it| it.parse().ok());
                homes.insert(number.expect("a number"), home.to_owned());
            }
            each(&provision.provisions, home, homes);
        }
    }
    let mut homes = BTreeMap::new();
    for it in &imported.register.resolutions {
        for section in &it.sections {
            let home = format!("{} {:?} {}", it.number, section.part, section.verb.id());
            each(&section.provisions, &home, &mut homes);
        }
        for annex in &it.annexes {
            each(&annex.provisions, &format!("{} annex", it.number), &mut homes);
        }
    }
    homes
}

/// Six languages; a report, a resolution as it is published, and a volume of them; as text and as Word document, this one
/// with the house's styles and without.
#[test]
fn documents_of_every_kind_language_and_form() {
    let read = |word: Word| input::read(&word.bytes()).expect("a document");
    for it in &TONGUES {
        let numbers = [4, 44];
        check(it, &numbers, &Document::of_text(&report(it, &numbers)), "report, text");
        for is_styled in [true, false] {
            let word = report_in_word(it, &numbers, is_styled);
            check(it, &numbers, &read(word), &format!("report, Word, styled: {is_styled}"));
        }
        for numbers in [&[44][..], &[2, 44, 101]] {
            let kind = if numbers.len() > 1 { "volume" } else { "resolution" };
            let lines = published(it, numbers);
            check(it, numbers, &Document::of_text(&text_of(&lines)), &format!("{kind}, text"));
            let paragraphs = lines.iter().map(|(style, line)| styled(style, line));
            let word = Word::new(paragraphs.collect::<String>());
            check(it, numbers, &read(word), &format!("{kind}, Word, styled"));
            let word = Word::new(lines.iter().map(|(_, line)| p(line)).collect::<String>());
            check(it, numbers, &read(word), &format!("{kind}, Word, plain"));
        }
    }
}

/// What may happen to the line at `at`: the lines after it, and what it was.
fn mangle(lines: &mut Vec<String>, at: usize, numbers: &mut Numbers) -> &'static str {
    let line = lines[at].clone();
    let is_heading = !line.contains('⟨');
    match numbers.below(14) {
        0 => {
            lines[at].pop();
            "its last character is lost"
        }
        1 => {
            lines[at] = line.replace('\t', " ");
            "its tabs are spaces"
        }
        2 if is_heading => {
            lines[at] = line.to_uppercase();
            "it is in capitals"
        }
        3 if is_heading => {
            lines[at] = line.split(' ').skip(1).collect::<Vec<_>>().join(" ");
            "its first word is lost"
        }
        4 => {
            lines[at] = format!("{line} Zorblax");
            "a word follows it"
        }
        5 => {
            lines[at] = format!("\u{a0}{line}");
            "it is set in"
        }
        6 => {
            lines[at] = format!("{line}:");
            "a colon follows it"
        }
        7 => {
            // A program wrapped it.
            let middle = line.char_indices().nth(line.chars().count() / 2).map_or(0, |it| it.0);
            if let Some((space, _)) = line[middle..].match_indices(' ').next() {
                let (one, two) = line.split_at(middle + space);
                let (one, two) = (one.to_owned(), two.trim_start().to_owned());
                lines[at] = one;
                lines.insert(at + 1, two);
            }
            "it is wrapped"
        }
        8 => {
            lines.insert(at, String::new());
            "a blank line stands before it"
        }
        9 if !is_heading => {
            let text = line.split_once('\t').map_or(line.clone(), |it| it.1.to_owned());
            lines[at] = text;
            "its label is lost"
        }
        10 if at + 1 < lines.len() => {
            let next = lines.remove(at + 1);
            lines[at] = format!("{line} {next}");
            "the next line is joined to it"
        }
        11 if is_heading => {
            lines[at] = format!("{line},");
            "a comma follows it"
        }
        12 => {
            lines.insert(at, "17".to_owned());
            "the number of a page stands before it"
        }
        _ => {
            let mut letters = line.chars();
            let first = letters.next().map(|it| it.to_uppercase().to_string());
            lines[at] = first.unwrap_or_default() + letters.as_str();
            "it begins with a capital"
        }
    }
}

/// Lines lose what holds them together: either every text stays in its section, or a message above a note says that
/// something may not be where it belongs.
#[test]
fn nothing_moves_without_a_word() {
    let rounds: u64 =
        std::env::var("MANGLED_ROUNDS").ok().and_then(|it| it.parse().ok()).unwrap_or(60);
    let mut silent = Vec::new();
    for (seed, it) in TONGUES.iter().enumerate() {
        let documents = [
            text_of(&published(it, &[44])),
            text_of(&published(it, &[2, 44])),
            report(it, &[4, 44]),
        ];
        for (kind, document) in documents.iter().enumerate() {
            let clean = homes(&imported(&Document::of_text(document)));
            for round in 0..rounds {
                let mut numbers = Numbers(1_000_000 * seed as u64 + 100_000 * kind as u64 + round);
                let mut lines: Vec<String> = document.lines().map(str::to_owned).collect();
                // Number, title and opening stay: this is about sections.
                let at = numbers.below(lines.len());
                let named =
                    [it.title, it.history, it.opening].iter().any(|name| lines[at].contains(name))
                        || lines[at].contains(&it.number[..it.number.find('#').unwrap_or(0)])
                            && !lines[at].contains('⟨')
                            && !is_annex(it, &lines[at])
                        || lines[at].trim().is_empty();
                if named {
                    continue;
                }
                let line = lines[at].clone();
                let what = mangle(&mut lines, at, &mut numbers);
                // A heading that is gone leaves nothing by which it could be missed.
                if lines[at].trim().is_empty() && what != "a blank line stands before it" {
                    continue;
                }
                // Without its last letter the verb is another one, and nothing shows that it was not meant.
                if lines[at] == "تقر" {
                    continue;
                }
                let text = lines.join("\n");
                let found = imported(&Document::of_text(&text));
                let told = found.diagnostics.iter().any(|it| it.severity != Level::Note);
                let moved: Vec<String> = homes(&found)
                    .iter()
                    .filter(|(text, home)| clean.get(text) != Some(home))
                    .map(|(text, home)| {
                        format!("⟨{text}⟩ is in {home:?}, not {:?}", clean.get(text))
                    })
                    .collect();
                if !moved.is_empty() && !told {
                    silent.push(format!(
                        "{} line {}: {what}: {line}\n  {}",
                        it.tag,
                        at + 1,
                        moved.join("\n  ")
                    ));
                }
            }
        }
    }
    assert!(silent.is_empty(), "{} are silent:\n{}", silent.len(), silent.join("\n"));
}

/// Whether a line is the heading of an annex of these documents.
fn is_annex(it: &Tongue, line: &str) -> bool {
    let begins = it.annex.split('#').next().unwrap_or_default();
    (!begins.trim().is_empty()
        && line.starts_with(begins)
        && begins != it.number.split('#').next().unwrap_or_default())
        || line.ends_with("附件")
}
