//! What a document says of itself: its language, and the assembly whose resolutions it has.

use std::sync::LazyLock;

use regex::Regex;

use crate::import::bodies;
pub use crate::import::lexicon::bodies::UNKNOWN;
use crate::import::pattern::compiled;

use crate::import::lexicon::bodies::BODIES;
use crate::import::lexicon::folding::is_han;
use crate::import::lexicon::language::{Language, all};
use crate::import::lexicon::{editions, phrases, verbs};
use crate::import::numerals;
use crate::import::plain_text::Line;
use crate::model::BodyKind;

/// How many lines of a document are looked at.
const LOOKED_AT: usize = 4000;

/// The language in which a document is written; nothing where it has no words. The verbs that head
/// its sections tell most.
pub fn language_of(lines: &[Line]) -> Option<&'static Language> {
    let scored = all().iter().map(|it| (headings(lines, it) * 1000 + words(lines, it), it));
    // Of equals, the first.
    let most = scored.clone().map(|it| it.0).max().filter(|it| *it > 0)?;
    scored.into_iter().find(|it| it.0 == most).map(|it| it.1)
}

/// How many lines begin with a verb of the language and have little else.
pub fn headings(lines: &[Line], language: &Language) -> usize {
    let heads = |line: &&Line| {
        let text = line.content.text().trim();
        verbs::heading(text, language)
            .is_some_and(|it| text.len() - it.length < 60 && !it.form.alone)
    };
    lines.iter().take(LOOKED_AT).filter(heads).count()
}

/// How many of the words are of the language, by their script or by its small words.
fn words(lines: &[Line], language: &Language) -> usize {
    let lines = lines.iter().take(LOOKED_AT).map(|line| line.content.text());
    let of_script = |wanted: fn(char) -> bool| -> usize {
        lines.clone().map(|text| text.chars().filter(|c| wanted(*c)).count()).sum::<usize>()
    };
    match language.tag {
        "zh" => of_script(is_han) / 2,
        "ar" => of_script(|c| ('\u{600}'..='\u{6ff}').contains(&c)) / 5,
        "ru" => of_script(|c| ('\u{400}'..='\u{4ff}').contains(&c)) / 5,
        _ => {
            let small = &language.words.words.no_verbs;
            let words = lines.flat_map(|text| text.split_whitespace().take(40));
            let words = words.map(|it| it.trim_matches(|c: char| !c.is_alphabetic()));
            words.filter(|word| small.iter().any(|it| it == word)).count()
        }
    }
}

/// The assembly that a document is about, and the year by which it is called.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recognised {
    /// The key of its body.
    pub body: Option<&'static str>,
    /// The two last digits of its year.
    pub year: Option<String>,
}

/// Counts what speaks for each assembly.
#[derive(Debug, Default)]
struct Votes(Vec<(&'static str, usize)>);

impl Votes {
    fn add(&mut self, body: &'static str, weight: usize) {
        match self.0.iter_mut().find(|(known, _)| *known == body) {
            Some((_, votes)) => *votes += weight,
            None => self.0.push((body, weight)),
        }
    }

    fn most(&self) -> Option<&'static str> {
        // Of equals, the one that was named first.
        let most = self.0.iter().map(|it| it.1).max()?;
        self.0.iter().find(|it| it.1 == most).map(|it| it.0)
    }
}

/// Recognises the assembly by the title of the document, the paragraphs before its tables, the
/// words by which assemblies speak in it, and the editions of its resolutions.
pub fn assembly(
    title: &str,
    paragraphs: &[&str],
    speakers: &[&str],
    edited: &[&str],
) -> Recognised {
    let mut votes = Votes::default();
    let named = |text: &str| -> Vec<&'static str> {
        let text = phrases::normalised(text);
        let keys = bodies::keys(&bodies::named(&text));
        let known = keys.iter().filter_map(|key| BODIES.iter().find(|it| it.key == key));
        known
            .filter(|it| matches!(it.kind, BodyKind::Assembly | BodyKind::Council))
            .map(|it| it.key)
            .collect()
    };
    for body in named(title) {
        votes.add(body, 100);
    }
    for speaker in speakers {
        if let Some(body) = named(speaker).first() {
            votes.add(body, 20);
        }
    }
    for edition in edited {
        if let Some(body) = editions::read(edition).and_then(|it| it.body) {
            votes.add(body, 5);
        }
    }
    for text in paragraphs {
        for body in named(text) {
            votes.add(body, 3);
        }
    }
    let body = votes.most();
    // How it calls itself tells more than the year of a meeting, which may have been put off.
    let texts =
        || [title].into_iter().chain(paragraphs.iter().copied()).chain(edited.iter().copied());
    let acronym = body.and_then(|key| texts().find_map(|text| year_of(key, text)));
    let met = || {
        let years = speakers.iter().chain(edited).filter_map(|it| {
            let ascii = numerals::as_ascii(it);
            let inside = ascii.rsplit(['(', '（']).next().unwrap_or(&ascii).to_owned();
            editions::read(&inside).map(|it| it.revision.year)
        });
        years.max().map(|year| format!("{:02}", year % 100))
    };
    Recognised { body, year: body.and(acronym.or_else(met)) }
}

/// The two digits that a text prints after an acronym of the body: `WTSA-20`.
fn year_of(key: &str, text: &str) -> Option<String> {
    static ACRONYM: LazyLock<Option<Regex>> = LazyLock::new(|| {
        compiled(r"(?P<name>\p{L}{2,6})[\-\x{2011}](?P<year>\p{Nd}\p{Nd})(?:\P{Nd}|$)")
    });
    let known = BODIES.iter().find(|it| it.key == key)?;
    let ascii = numerals::as_ascii(text);
    let found = ACRONYM
        .iter()
        .flat_map(|regex| regex.captures_iter(&ascii))
        .find(|it| it.name("name").is_some_and(|name| known.short.contains(&name.as_str())))?;
    Some(found.name("year")?.as_str().to_owned())
}
