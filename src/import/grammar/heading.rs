//! Lines that head something inside a row: verbs and annexes.

use std::sync::LazyLock;

use regex::Regex;

use crate::model::{Force, Verb};

use crate::import::bodies;
use crate::import::document::sourced::Sourced;
use crate::import::draft::{Annex, Punctuation};
use crate::import::lexicon::phrases;
use crate::import::provenance::MarkupKind;
use crate::wording::verbs;

/// A line headed by a verb.
#[derive(Clone, Debug)]
pub struct VerbLine {
    /// The verb.
    pub verb: Verb,
    /// Whether it is a "further" form.
    pub further: bool,
    /// The heading's words.
    pub words: Sourced,
    /// The colon (or comma) after them.
    pub colon: Option<Sourced>,
    /// What else is printed on the line.
    pub rest: Option<Sourced>,
}

/// The verb that heads a line, if one does. `starts` says that the text before the line has ended, so
/// that it may begin something new.
pub fn verb_line(line: &Sourced, language: &str, starts: bool) -> Option<VerbLine> {
    let heading = verbs::heading(line.text(), language)?;
    let (words, rest) = line.split(heading.length);
    let rest = rest.trimmed();
    let (colon, rest) = match rest.text().chars().next() {
        Some(':' | '：') => {
            let (colon, rest) = rest.split(rest.text().chars().next().map_or(0, char::len_utf8));
            (Some(colon), rest.trimmed())
        }
        Some(',') if rest.text().len() == 1 => (Some(rest.clone()), Sourced::default()),
        _ => (None, rest),
    };
    let heads = rest.is_blank()
        || match heading.verb.force() {
            Force::Preamble => starts,
            _ => operative(&rest, starts, colon.is_some()),
        };
    heads.then(|| VerbLine {
        verb: heading.verb,
        further: heading.further,
        words,
        colon,
        rest: Some(rest).filter(|rest| !rest.is_blank()),
    })
}

/// Whether what follows a verb of the operative part on its line lets it be a heading.
fn operative(rest: &Sourced, starts: bool, colon: bool) -> bool {
    let text = phrases::normalised(rest.text());
    if colon {
        return starts;
    }
    let named = bodies::named(&text);
    if let Some((_, end)) = bodies::addressed(&text, &named, 0) {
        let after = text.get(end..).unwrap_or("").trim();
        return starts || after.is_empty() || after == ":";
    }
    let begins_action = phrases::conjunction(&text).is_some()
        || ["de ", "d'", "à ", "to ", "не "].iter().any(|word| text.starts_with(word));
    starts && (begins_action || text.ends_with(':'))
}

/// Words that no verb of a heading begins with.
const NO_VERBS: &[&str] = &[
    "le", "la", "les", "l'", "un", "une", "de", "du", "des", "d'", "que", "qu'", "et", "ou", "à",
    "au", "aux", "en", "par", "pour", "dans", "sur", "avec", "toutes", "tous", "the", "a", "an",
    "to", "that", "of", "and", "or", "in", "for", "with", "all",
];

/// Whether a line looks like a heading with a verb that the lexicon does not know: one to three words
/// in small letters, without punctuation.
pub fn looks_like_unknown_verb(line: &Sourced) -> bool {
    let text = phrases::normalised(line.text());
    let text = text.strip_suffix(':').unwrap_or(&text);
    let words: Vec<_> = text.split_whitespace().collect();
    let first = words.first().copied().unwrap_or("");
    let first = first.split_inclusive('\'').next().unwrap_or("");
    (1..=3).contains(&words.len())
        && !NO_VERBS.contains(&first)
        && text.chars().all(|c| c.is_lowercase() || c == ' ' || c == '\'' || c == '-')
        && first.chars().count() > 3
}

/// The annex that a line heads, if it does.
pub fn annex(line: &Sourced) -> Option<Annex> {
    static ANNEX: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(
            r"^(?P<label>(?:ANNEXES?|Annexes?|ANNEX|Annex|ANEXOS?|Anexos?|ПРИЛОЖЕНИ[ЕЯ]|Приложени[ея]|附件|附录|الملحق|الملحقات)(?:[ \x{a0}]*(?:[A-ZА-Я]|\d{1,2}|[IVX]{1,4})(?:(?:, | et | and | y | и )(?:[A-Z]|\d{1,2}|[IVX]{1,4}))*)?)[ \x{a0}]*(?:(?P<separator>[:–—\-])[ \x{a0}\t]*(?P<title>\S.*)?)?$",
        )
        .ok()
    });
    let captures = ANNEX.as_ref()?.captures(line.text())?;
    let part = |name: &str| captures.name(name).map(|it| line.slice(it.range()));
    let kind = |separator: &Sourced| match separator.text() {
        ":" => MarkupKind::HeadingColon,
        _ => MarkupKind::TitleDash,
    };
    let separator: Option<Punctuation> = part("separator").map(|it| (kind(&it), it));
    Some(Annex {
        label: part("label")?,
        separator,
        title: part("title").map(|title| title.trimmed()),
        provisions: Vec::new(),
    })
}
