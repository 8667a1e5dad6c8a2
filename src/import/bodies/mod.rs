//! Finds the bodies that a text names, and tells those it addresses from those it mentions.

pub mod address;
mod directors;
mod study_groups;

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::import::lexicon::bodies::BODIES;
use crate::import::lexicon::phrases;
use directors::{DIRECTORS, directors};
use study_groups::{STUDY_GROUPS, study_groups};

pub use directors::director_lists;

/// A body, or several, named in a (normalised) text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The keys.
    pub keys: Vec<String>,
    /// The bytes that name it.
    pub range: Range<usize>,
}

/// Every body that a normalised text names, in order.
pub fn named(text: &str) -> Vec<Named> {
    let mut found: Vec<Named> = Vec::new();
    let mut add = |keys: Vec<String>, range: Range<usize>| {
        let free =
            found.iter().all(|it| range.end <= it.range.start || it.range.end <= range.start);
        if free && !keys.is_empty() {
            found.push(Named { keys, range });
        }
    };
    for regex in DIRECTORS.iter() {
        for captures in regex.captures_iter(text) {
            let whole = captures.get(0).map_or(0..0, |it| it.range());
            add(directors(group(&captures, "list")), whole);
        }
    }
    for regex in STUDY_GROUPS.iter() {
        for captures in regex.captures_iter(text) {
            let whole = captures.get(0).map_or(0..0, |it| it.range());
            let before = text.get(..whole.start).unwrap_or("");
            add(study_groups(&captures, before), whole);
        }
    }
    for regex in NAMES.regexes.iter() {
        let mut from = 0;
        while let Some(name) = regex.find_at(text, from) {
            let first = name.as_str().chars().next().map_or(1, char::len_utf8);
            if !is_whole(text, name.range()) {
                from = name.start() + first;
                continue;
            }
            from = name.end().max(name.start() + first);
            let key = NAMES.keys.get(&name.as_str().to_lowercase());
            add(key.iter().map(|key| (**key).to_owned()).collect(), name.range());
        }
    }
    found.sort_by_key(|it| it.range.start);
    with_acronyms(text, found)
}

/// Whether a range of `text` is no part of longer words. Chinese words have no boundaries.
fn is_whole(text: &str, range: Range<usize>) -> bool {
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && c < '\u{2e80}');
    let inside = text.get(range.clone()).unwrap_or("");
    let before = text.get(..range.start).and_then(|before| before.chars().last());
    let after = text.get(range.end..).and_then(|after| after.chars().next());
    let cut_before = letter(before) && letter(inside.chars().next());
    let cut_after = letter(after) && letter(inside.chars().last());
    !cut_before && !cut_after
}

/// Joins a name and its own acronym in brackets after it.
fn with_acronyms(text: &str, named: Vec<Named>) -> Vec<Named> {
    let mut joined: Vec<Named> = Vec::new();
    for next in named {
        if let Some(last) = joined.last_mut() {
            let between = text.get(last.range.end..next.range.start);
            let opens = matches!(between, Some(" (" | " de l'UIT (" | " of ITU (" | "（" | "("));
            let closes = text.get(next.range.end..).and_then(|rest| {
                let bracket = rest.chars().next()?;
                matches!(bracket, ')' | '）').then_some(bracket.len_utf8())
            });
            if let (true, true, Some(closing)) = (opens, last.keys == next.keys, closes) {
                last.range.end = next.range.end + closing;
                continue;
            }
        }
        joined.push(next);
    }
    joined
}

/// The keys of what a text names, each once, in order.
pub fn keys<'a>(named: impl IntoIterator<Item = &'a Named>) -> Vec<String> {
    let mut keys = Vec::new();
    for key in named.into_iter().flat_map(|it| &it.keys) {
        if !keys.contains(key) {
            keys.push(key.clone());
        }
    }
    keys
}

/// How many of `named` are those that a normalised text addresses, where its addressees begin at
/// byte `from`: the first ones, as far as commas and "and" join them. Also the byte after them.
pub fn addressed(text: &str, named: &[Named], from: usize) -> Option<(usize, usize)> {
    static BEFORE: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(
            r"(?i)^\s*(?:à |a |to )?(?:tous |toutes |all |todos |todas )?(?:(?:les?|la|l'|au|aux|à l'|à la|du|des|the|el|los|las|al)\s*)?(?:deux |trois |two |three |relevant |compétentes? )?(?:ال)?$",
        )
        .ok()
    });
    static BETWEEN: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(
            r"(?i)^(?: de l'UIT| of ITU| de la UIT| МСЭ)?(?: des pays [\p{L}]+| compétent\w*| concerné\w*| concerned)?(?: ?\([^()]*\))?\s*(?:,? et|,? and|,? y|,? и|和|及|、|\s?و|,? ainsi qu[e']|,? as well as|,? así como|,? а также|, en particulier|, in particular|, notamment|,)?\s*(?:à |to )?(?:(?:les?|la|l'|au|aux|à l'|à la|du|des|the|el|los|las|al)\s*)?(?:other )?$",
        )
        .ok()
    });
    let first = named.iter().position(|it| it.range.start >= from)?;
    let before = text.get(from..named.get(first)?.range.start)?;
    if !BEFORE.as_ref().is_some_and(|regex| regex.is_match(before)) {
        return None;
    }
    let mut last = first;
    while let Some(next) = named.get(last + 1) {
        let between = text.get(named.get(last)?.range.end..next.range.start)?;
        let joined = !between.trim().is_empty()
            && BETWEEN.as_ref().is_some_and(|regex| regex.is_match(between));
        if !joined {
            break;
        }
        last += 1;
    }
    Some((last + 1, named.get(last)?.range.end))
}

/// Pairs of a name and the acronym printed in brackets after it that mean different bodies.
pub fn contradictions(text: &str) -> Vec<(String, String)> {
    let found = named(text);
    let pairs = found.iter().zip(found.iter().skip(1));
    pairs
        .filter(|(name, acronym)| {
            let between = text.get(name.range.end..acronym.range.start).unwrap_or("");
            matches!(between.trim(), "(" | "de l'UIT (" | "of ITU (")
                && text.get(acronym.range.end..).is_some_and(|rest| rest.starts_with(')'))
                && !name.keys.iter().any(|key| acronym.keys.contains(key))
        })
        .map(|(name, acronym)| {
            let words = |it: &Named| text.get(it.range.clone()).unwrap_or("").to_owned();
            (words(name), words(acronym))
        })
        .collect()
}

fn group<'a>(captures: &'a Captures, name: &str) -> &'a str {
    captures.name(name).map_or("", |it| it.as_str())
}

struct Names {
    regexes: Vec<Regex>,
    keys: HashMap<String, &'static str>,
}

static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let mut keys = HashMap::new();
    let (mut names, mut acronyms) = (Vec::new(), Vec::new());
    for body in BODIES {
        for name in body.names.iter().chain(body.forms) {
            keys.entry(name.to_lowercase()).or_insert(body.key);
            names.push(phrases::normalised(name));
        }
        for short in &body.short {
            keys.entry(short.to_lowercase()).or_insert(body.key);
            acronyms.push(phrases::normalised(short));
        }
    }
    let pattern = |flags: &str, mut words: Vec<String>| {
        words.sort_by_key(|word| (std::cmp::Reverse(word.len()), word.clone()));
        words.dedup();
        let words: Vec<_> = words.iter().map(|word| regex::escape(word)).collect();
        Regex::new(&format!("{flags}(?:{})", words.join("|")))
    };
    Names {
        regexes: [pattern("(?i)", names), pattern("", acronyms)].into_iter().flatten().collect(),
        keys,
    }
});

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(keys(&named(text)), expected, "{text}");
    }

    #[test]
    fn directors_are_listed_in_many_ways() {
        check("le Directeur du BDT et le Directeur du BR", &["bdt-director", "br-director"]);
        check(
            "les Directeurs du BR, du TSB (TSB) et du BDT",
            &["br-director", "tsb-director", "bdt-director"],
        );
        check("les directeurs des trois Bureaux", &["tsb-director", "br-director", "bdt-director"]);
        check("les Directeurs des deux autres Bureaux", &["br-director", "bdt-director"]);
        check(
            "les Directeurs du BR et des bureaux régionaux de l'UIT",
            &["br-director", "regional-offices"],
        );
        check("the Directors of TSB and BDT", &["tsb-director", "bdt-director"]);
        check("电信标准化局主任", &["tsb-director"]);
    }

    #[test]
    fn study_groups_belong_to_a_sector() {
        check("les commissions d'études", &["itu-t-study-groups"]);
        check(
            "les commissions d'études concernées de l'UIT-R et de l'UIT-D",
            &["itu-r-study-groups", "itu-d-study-groups"],
        );
        check(
            "les Commissions d'études 5, 17 et 20 de l'UIT-T",
            &["itu-t-sg5", "itu-t-sg17", "itu-t-sg20"],
        );
        check("la Commission d'études 2 de l'UIT-D", &["itu-d-sg2"]);
        check("ITU-D Study Group 1", &["itu-d-sg1"]);
    }

    #[test]
    fn addressees_are_the_first_ones_only() {
        let text = "le GCR et le GCNT, en collaboration avec le BDT";
        assert_eq!(addressed(text, &named(text), 0).map(|it| it.0), Some(2));
        let text = "que chaque année le GCR";
        assert_eq!(addressed(text, &named(text), 4), None);
    }
}
