//! Programmes that are cited: by number (`Programme 2`), by acronym (`the BSG programme`), or by
//! the name that stands between them and the Union (`programme de conformité et d'interopérabilité
//! de l'UIT`).
//!
//! A programme that has no name yet ("a programme to help …") is no citation, nor is one of a body
//! (`the BDT programme`).

use std::sync::LazyLock;

use regex::Regex;

use super::{Found, group, widest};
use crate::import::bodies;
use crate::import::numerals;
use crate::import::pattern::compiled;
use crate::model::ReferenceKind;

/// At least two capitals of Latin or Cyrillic, such as `BSG`, `C&I`.
const ACRONYM: &str = r"[A-ZА-Я][A-ZА-Я&+]*[A-ZА-Я]";
/// What a name goes on with up to its acronym in brackets or up to the name of the Union; never
/// past a mark of the sentence.
const NAME: &str = r"[^,;:.()،؛，、；：。（）]{3,90}?";

/// The forms of one language. `ACRONYM` and `NAME` stand for the patterns above, `END` for the end
/// of a number; `number` is what the programme is called, `union` is there where the Union is
/// named.
const FORMS: &[&str] = &[
    // French.
    r"Programmes? (?:[Nn][o°º]\.? ?)?(?P<number>\p{Nd}{1,2})END",
    r"(?i:programme) (?P<number>ACRONYM)\b(?P<union> de l'UIT\b)?",
    r"(?i:programme) (?P<number>(?:de l'|de la |des |de |d'|pour |sur )NAME)(?P<union> de l'UIT\b)",
    r"(?i:programme)(?P<union> de l'UIT) (?:pour|sur|relatif|relative|en|de|d')NAME ?\((?P<number>ACRONYM)\)",
    // Spanish.
    r"Programas? (?:[Nn][.o°º]+ ?)?(?P<number>\p{Nd}{1,2})END",
    r"(?i:programa) (?P<number>ACRONYM)\b(?P<union> de la UIT\b)?",
    r"(?i:programa) (?P<number>(?:del |de |para |sobre )NAME)(?P<union> de la UIT\b)",
    r"(?i:programa)(?P<union> de la UIT) (?:para|sobre|de|destinado)NAME ?\((?P<number>ACRONYM)\)",
    // English.
    r"(?P<union>ITU(?:'s)? )?(?P<number>ACRONYM) (?i:programme)\b",
    r"(?P<union>ITU(?:'s)? )(?P<number>(?:[a-z&-]+ ){0,5}[a-z&-]+) (?i:programme)\b",
    r"(?P<union>ITU(?:'s)? )(?i:programme) (?:for|on|to)NAME ?\((?P<number>ACRONYM)\)",
    // Russian.
    r"Программ(?:а|ы|е|у|ой) (?:№ ?)?(?P<number>\p{Nd}{1,2})END",
    r"[Пп]рограмм(?:а|ы|е|у|ой) (?P<number>ACRONYM)\b(?P<union> МСЭ\b)?",
    r"[Пп]рограмм(?:а|ы|е|у|ой)(?P<union> МСЭ) (?:по|для|в)NAME ?\((?P<number>ACRONYM)\)",
    // Chinese.
    r"(?:第(?P<number>\p{Nd}{1,2})号计划|(?:^|[^\p{Han}])计划 ?(?P<number2>\p{Nd}{1,2})(?:$|[^\p{Nd}年月日个项%/.-]))",
    r"(?P<union>国际电联的?)? ?(?P<number>ACRONYM) ?计划",
    r"(?P<union>国际电联的?)(?P<number>\p{Han}{2,14}?)计划",
    // Arabic, with what may be joined before it.
    r"[وفبلك]{0,2}(?:ال|ل)برنامج (?:رقم )?(?P<number>\p{Nd}{1,2})END",
    r"[وفبلك]{0,2}(?:ال)?برنامج (?P<number>ACRONYM)\b",
    r"[وفبلك]{0,2}برنامج (?P<union>الاتحاد) NAME ?\((?P<number>ACRONYM)\)",
];

static PATTERNS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    // No number with a point, a dash or more digits behind it, and no share or year.
    let end = r"(?:$|[^\p{Nd}\p{L}%/.-]|\.(?:$|\P{Nd}))";
    let filled =
        |form: &&str| form.replace("ACRONYM", ACRONYM).replace("NAME", NAME).replace("END", end);
    FORMS.iter().filter_map(|form| compiled(&filled(form))).collect()
});

/// The programmes that a normalised text cites.
pub(super) fn programmes(text: &str) -> Vec<Found> {
    // One may be read in several ways: the one with the most words counts.
    widest(PATTERNS.iter().flat_map(|pattern| of_form(text, pattern)).collect())
}

fn of_form<'a>(text: &'a str, pattern: &'a Regex) -> impl Iterator<Item = Found> + 'a {
    pattern.captures_iter(text).filter_map(move |captures| {
        let whole = captures.get(0)?;
        let number = captures.name("number").or_else(|| captures.name("number2"))?;
        let is_joined = |c: char| c.is_alphanumeric() && !is_han(c);
        let (before, after) =
            (text[..whole.start()].chars().last(), text[whole.end()..].chars().next());
        let first = whole.as_str().chars().next()?;
        let is_inside = before.is_some_and(is_joined) && is_joined(first);
        // `UIT-D` is a Sector, and not the Union.
        if is_inside || after == Some('-') && captures.name("union").is_some() {
            return None;
        }
        // The mark behind a number is not of it.
        let is_digit = number.as_str().chars().all(char::is_numeric);
        let end = if is_digit && !whole.as_str().ends_with("计划") {
            number.end()
        } else {
            whole.end()
        };
        let start = match captures.name("number2") {
            Some(_) => whole.start() + whole.as_str().find("计划")?,
            None => whole.start(),
        };
        let is_acronym = number.as_str().chars().all(|c| c.is_uppercase() || "&+".contains(c));
        if is_acronym && !bodies::named(number.as_str()).is_empty() {
            return None;
        }
        Some(Found {
            start,
            end,
            kind: ReferenceKind::Programme,
            body: group(&captures, "union").map(|_| "itu".to_owned()),
            number: Some(numerals::as_ascii(number.as_str())),
            revision: None,
            clause: None,
        })
    })
}

fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&c)
}
