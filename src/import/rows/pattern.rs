//! The patterns of the lines that head tables and rows, made of the words of a language.

use std::collections::HashMap;
use std::sync::LazyLock;

use regex::Regex;

use crate::import::draft::{Bracketed, RowHeading};
use crate::import::grammar::annex::{alternatives, annex};
use crate::import::lexicon::folding::folded;
use crate::import::lexicon::language::{Language, all};
use crate::import::numerals;
use crate::import::pattern::compiled;
use crate::import::sourced::Sourced;

/// The kinds of acts that head a row.
pub const KINDS: [&str; 5] = ["resolution", "decision", "recommendation", "opinion", "declaration"];

/// A space within a line.
pub(super) const SPACE: &str = r"[ \x{a0}\x{202f}]";

/// A number as it is printed: `44`, `12A`, `1-8`, `COM4/1`, `[ABC-1]`, `A.7`, `2016/1`.
pub const NUMBER: &str = r"(?:A/RES/\p{Nd}{1,3}/\p{Nd}{1,4}|\[[\p{L}\p{Nd}][^\[\]\n]{0,24}\]|\p{Nd}{1,5}(?:[-/]\p{Nd}{1,4})*\p{Lu}?(?:[ \x{a0}\-]?(?:bis|ter|quater|бис|тер|кватер|مكرر(?:ًا|اً|ا)?))?|\p{Lu}{1,8}\p{Nd}{0,3}[/\-]\p{Nd}{1,4}(?:[-/]\p{Nd}{1,3})*|\p{Lu}{1,2}\.\p{Nd}{1,4}(?:\.\p{Nd}{1,3})*)";

/// Words in round brackets with a year in them, or the name of a conference and its year.
const EDITION: &str = r"[(（][^()（）\[\]［］\n]{2,90}[)）]";

struct Patterns {
    heading: Regex,
    table: Regex,
    joint: Option<Regex>,
}

static PATTERNS: LazyLock<HashMap<&str, Patterns>> =
    LazyLock::new(|| all().iter().filter_map(|it| Some((it.tag, patterns(it)?))).collect());

/// What is done with a text, before its number.
pub(super) fn mark() -> &'static str {
    r"(?P<mark>(?:MOD|ADD|SUP|NOC)\*?)[ \t\x{a0}:–—\-]+"
}

/// What stands after a number: edition and status in their brackets, and the title.
pub(super) fn tail() -> String {
    format!(
        r"(?P<edition>{SPACE}*{EDITION})?(?P<status>{SPACE}*(?P<open>[\[［])(?P<inside>[^\[\]［］]*)(?P<close>[\]］]))?(?P<late>{SPACE}*{EDITION})?(?P<rest>.*)$"
    )
}

fn patterns(language: &Language) -> Option<Patterns> {
    let words = &language.words;
    let acts = alternatives(words.acts.iter().filter(|it| it.0 != "question").flat_map(|it| it.1));
    let sector = format!(r"(?:(?:ITU|UIT|МСЭ)[\-\x{{2011}}]?\p{{Lu}}?{SPACE}+)");
    let (mark, tail) = (mark(), tail());
    // In Arabic "new" stands between noun and number.
    let after = match language.tag {
        "ar" => format!("{SPACE}+(?:ال)?جديدة?"),
        _ => String::new(),
    };
    let heading = match language.is_unspaced() {
        true => format!(
            r"^\s*(?:{mark})?(?P<designation>(?:\p{{Han}}{{1,6}}{SPACE}*)??(?:ITU-\p{{Lu}}{SPACE}*)?(?:第{SPACE}*(?P<number>{NUMBER}){SPACE}*号{SPACE}*(?:新)?(?:{acts})(?:草案)?|(?:{acts})(?:草案)?{SPACE}*(?:第)?{SPACE}*(?:ITU-\p{{Lu}}{SPACE}*)?(?P<second>{NUMBER}){SPACE}*号?|(?:ITU-\p{{Lu}}{SPACE}*)(?P<third>{NUMBER}){SPACE}*(?:号)?(?:{acts})))(?P<between>){tail}"
        ),
        false => format!(
            r"^\s*(?:{mark})?(?P<designation>(?:[\p{{L}}'’.]+{SPACE}){{0,6}}?(?i:{acts})(?:{after})?(?:{SPACE}+(?:No\.?|N[°º]|№))?)(?P<between>{SPACE}+{sector}?)(?P<number>{NUMBER}){tail}"
        ),
    };
    let tables = alternatives(&words.rows.tables);
    let numbered = r"(?:\p{Nd}{1,2}|[IVX]{1,4}|[A-Z])";
    let table = format!(
        r"(?i)^\s*(?:{tables}){SPACE}*(?:(?P<dashed>{numbered}?\s*[–—:.\-]\s*\S)|(?P<alone>{numbered}\s*$)|(?P<spaced>\p{{Nd}}{{1,2}}\s+\S))"
    );
    let joints = alternatives(&words.rows.joints);
    let joint = match language.tag {
        "zh" => format!(r"^(?:，?(?:{joints})|[–—:：\-])\s*"),
        // "ب" and "بـ" are joined to the word after them.
        "ar" => {
            let (joined, apart): (Vec<_>, Vec<_>) =
                words.rows.joints.iter().partition(|it| it.ends_with(" ب") || it.ends_with(" بـ"));
            let (joined, apart) = (alternatives(joined), alternatives(apart));
            format!(
                r"^(?:(?:[,،]{SPACE}*)?(?:(?:{joined}){SPACE}*|(?:{apart})(?:{SPACE}+|$))|[–—:\-](?:\s+|$))"
            )
        }
        _ => format!(r"(?i)^(?:(?:,{SPACE}*)?(?:{joints})(?:\s+|$)|[–—:,\-](?:\s+|$))"),
    };
    Some(Patterns {
        heading: compiled(&heading)?,
        table: compiled(&table)?,
        joint: compiled(&joint),
    })
}

/// A line that may head a row.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// What is printed; the title is still in `rest`.
    pub heading: RowHeading,
    /// What stands after number, edition and status.
    pub rest: Sourced,
    /// Whether the words before the number are in capitals.
    pub capitals: bool,
    /// Whether nothing but the name of the act stands before the number.
    pub bare: bool,
    /// The language of its words.
    pub language: &'static Language,
}

/// Whether words in brackets are an edition: they have a year, or a conference and its year.
pub fn is_edition(inside: &str) -> bool {
    let ascii = numerals::as_ascii(inside);
    let mut digits = ascii.split(|c: char| !c.is_ascii_digit());
    let year = digits.any(|it| {
        it.len() == 4
            && (it.starts_with("18")
                || it.starts_with("19")
                || it.starts_with("20")
                || it.starts_with("21"))
    });
    let conference = ascii.split([' ', '.', ',', '，', '、', '،']).any(|word| {
        word.rsplit_once('-').is_some_and(|(name, year)| {
            name.chars().filter(|c| c.is_uppercase()).count() >= 2
                && year.len() == 2
                && year.chars().all(|c| c.is_ascii_digit())
        })
    });
    year || conference
}

/// The languages, that of the document first: a translation may keep the names of the original.
pub fn preferred(language: &Language) -> impl Iterator<Item = &'static Language> {
    let tag = language.tag;
    all().iter().filter(move |it| it.tag == tag).chain(all().iter().filter(move |it| it.tag != tag))
}

/// What a line says that may head a row.
pub fn candidate(line: &Sourced, language: &Language) -> Option<Candidate> {
    let text = line.text();
    // Most lines are running text.
    if text.len() > 1200 || !text.chars().take(220).any(|c| c.is_numeric() || c == '[' || c == '［')
    {
        return None;
    }
    preferred(language).find_map(|language| in_language(line, language))
}

fn in_language(line: &Sourced, language: &'static Language) -> Option<Candidate> {
    let text = line.text();
    let captures = PATTERNS.get(language.tag)?.heading.captures(text)?;
    let part = |name: &str| captures.name(name).map(|it| line.slice(it.range()));
    let number = captures.name("number").or(captures.name("second")).or(captures.name("third"))?;
    let around = captures.name("designation")?;
    let designation = line.slice(around.start()..around.end().max(number.end()));
    let within = number.start() - around.start()..number.end() - around.start();
    let designation = match language.is_unspaced() {
        true => designation.without(within),
        false => line.slice(around.start()..captures.name("between")?.end()).trimmed(),
    };
    let bracketed = |whole: Option<Sourced>| -> Option<Bracketed> {
        let whole = whole?.trimmed();
        let (open, rest) = whole.split(whole.text().chars().next()?.len_utf8());
        let close = rest.text().chars().last()?.len_utf8();
        let (words, close) = rest.split(rest.text().len() - close);
        Some(Bracketed { words: words.trimmed(), brackets: vec![open, close] })
    };
    let edition = |name: &str| bracketed(part(name)).filter(|it| is_edition(it.words.text()));
    let early = edition("edition");
    if part("edition").is_some() && early.is_none() {
        return None;
    }
    let late = edition("late");
    if part("late").is_some() && (late.is_none() || early.is_some()) {
        return None;
    }
    let status = match (part("open"), part("inside"), part("close")) {
        (Some(open), Some(inside), Some(close)) if !inside.is_blank() => {
            Some(Bracketed { words: inside.trimmed(), brackets: vec![open, close] })
        }
        (Some(_), ..) => return None,
        _ => None,
    };
    let rest = part("rest")?;
    // A number goes on with letters or points: it is another word.
    let glued = rest.text().chars().next().is_some_and(|c| c.is_alphanumeric() || c == '/');
    if glued && !language.is_unspaced() {
        return None;
    }
    let words = folded(designation.text());
    let kind = kind_of(&words, language)?;
    let letters: Vec<char> = designation.text().chars().filter(|c| c.is_alphabetic()).collect();
    Some(Candidate {
        heading: RowHeading {
            mark: part("mark"),
            number: line.slice(number.range()),
            kind,
            edition: early.or(late),
            status,
            ..RowHeading { designation: Some(designation.clone()), ..RowHeading::default() }
        },
        rest: rest.trimmed(),
        capitals: letters.iter().all(|c| !c.is_lowercase()),
        bare: words.split_whitespace().count() <= 1 + usize::from(words.contains('-')),
        language,
    })
}

/// The kind of act that words name: the one that is named last.
fn kind_of(words: &str, language: &Language) -> Option<&'static str> {
    KINDS
        .iter()
        .filter_map(|kind| {
            let forms = language.words.acts.get(*kind)?;
            let found = forms.iter().filter_map(|form| words.rfind(&folded(form))).max()?;
            Some((found, *kind))
        })
        .max_by_key(|(at, _)| *at)
        .map(|it| it.1)
}

/// Takes joint, title and colon from what stands after the number.
pub fn titled(candidate: Candidate) -> RowHeading {
    let Candidate { mut heading, rest, language, .. } = candidate;
    let (rest, colon) = match rest.text().char_indices().last() {
        Some((at, ':' | '：')) => {
            let (before, colon) = rest.split(at);
            (before.trimmed(), Some(colon))
        }
        _ => (rest, None),
    };
    let joint = PATTERNS
        .get(language.tag)
        .and_then(|it| it.joint.as_ref())
        .and_then(|regex| regex.find(rest.text()))
        .map(|it| it.end());
    let (joint, title) = match joint {
        Some(length) => {
            let (joint, title) = rest.split(length);
            (Some(joint.trimmed()), title.trimmed())
        }
        None => (None, rest),
    };
    heading.joint = joint.filter(|joint| !joint.is_blank());
    heading.title = Some(title).filter(|title| !title.is_blank());
    heading.colon = colon;
    heading
}

/// Whether what stands after a number begins as a title on the same line does.
pub fn begins_title(rest: &str, language: &Language) -> bool {
    PATTERNS
        .get(language.tag)
        .and_then(|it| it.joint.as_ref())
        .is_some_and(|regex| regex.is_match(rest))
}

/// Whether a line is the heading of a table. `apart` says that nothing stands directly above it.
pub fn is_table(text: &str, apart: bool, language: &Language) -> bool {
    let ends = text.trim_end().ends_with(['.', ';', ',', '。', '；', '،']);
    let languages = preferred(language);
    let captures =
        languages.filter_map(|it| PATTERNS.get(it.tag)).find_map(|it| it.table.captures(text));
    captures.is_some_and(|it| {
        let dashed = it.name("dashed").is_some() && !ends;
        let alone = it.name("alone").is_some();
        let spaced = it.name("spaced").is_some() && !ends && text.chars().count() < 90;
        dashed || (apart && (alone || spaced))
    })
}

/// Whether a line is an entry of a table of contents: it ends with the number of a page.
pub fn is_contents(text: &str) -> bool {
    let trimmed = text.trim_end();
    let digits = trimmed.chars().rev().take_while(|c| c.is_numeric()).count();
    if !(1..=4).contains(&digits) {
        return false;
    }
    let at = trimmed.char_indices().rev().nth(digits - 1).map_or(0, |(at, _)| at);
    let before = trimmed.get(..at).unwrap_or("");
    before.trim_end().ends_with("..")
        || before.trim_end().ends_with('…')
        || (before.ends_with('\t') && before.trim().len() > 3)
}

/// Whether a line is no heading of a row, because it heads an annex.
pub fn is_annex(line: &Sourced, language: &Language) -> bool {
    annex(&line.trimmed(), language).is_some()
}
