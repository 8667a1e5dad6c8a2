//! Lines that head a section: verbs that are known, and those that must be verbs where they stand.

use crate::import::bodies;
use crate::import::lexicon::folding::{begins, folded};
use crate::import::lexicon::language::{Form, Language};
use crate::import::lexicon::{phrases, verbs};
use crate::import::sourced::Sourced;
use crate::model::{Part, Verb};

/// A line headed by a verb.
#[derive(Clone, Debug)]
pub struct VerbLine<'a> {
    /// The form of the verb.
    pub form: &'a Form,
    /// Whether it is a "further" form.
    pub further: bool,
    /// The heading's words.
    pub words: Sourced,
    /// The colon (or comma) after them.
    pub colon: Option<Sourced>,
    /// What else is printed on the line.
    pub rest: Option<Sourced>,
}

/// What stands around a line.
#[derive(Clone, Copy, Debug, Default)]
pub struct Around {
    /// The text before the line has ended, so that it may begin something new.
    pub starts: bool,
    /// The style of the paragraph says that it heads a section.
    pub styled: bool,
    /// A list begins on the next line.
    pub list_begins: bool,
}

/// The verb that heads a line, if one does.
pub fn verb_line<'a>(
    line: &Sourced,
    language: &'a Language,
    around: Around,
) -> Option<VerbLine<'a>> {
    let heading = verbs::heading(line.text(), language)?;
    let (words, rest) = line.split(heading.length);
    let rest = rest.trimmed();
    let (colon, rest) = match rest.text().chars().next() {
        Some(mark @ (':' | '：' | ',' | '，' | '،')) => {
            let (colon, rest) = rest.split(mark.len_utf8());
            (Some(colon), rest.trimmed())
        }
        _ => (None, rest),
    };
    let form = heading.form;
    // After a comma no noun goes on: "resuelve, de conformidad con …".
    let is_noun = colon.is_none() && verbs::is_noun(form, rest.text(), language);
    // "决定" is the noun "decision", too, but not before the verb by which it hands a duty on.
    let hands_on = form.verb == Verb::Resolves
        && around.starts
        && phrases::delegation(&phrases::normalised(rest.text()), language).is_some();
    let heads = rest.is_blank()
        || around.styled
        || (form.alone && hands_on)
        || (!form.alone
            && !is_noun
            && match form.part {
                Part::Preamble => around.starts,
                _ => around.starts || around.list_begins || only_addresses(&rest),
            });
    heads.then(|| VerbLine {
        form,
        further: heading.further,
        words,
        colon,
        rest: Some(rest).filter(|rest| !rest.is_blank()),
    })
}

/// Whether nothing but known addressees follows a verb: then it is a heading wherever it stands.
pub(super) fn only_addresses(rest: &Sourced) -> bool {
    let text = phrases::normalised(rest.text());
    let named = bodies::addressable(&text);
    bodies::addressed(&text, &named, 0).is_some_and(|(_, end)| {
        let after = text.get(end..).unwrap_or("").trim();
        after.is_empty() || after == ":"
    })
}

/// The verb of which a line prints the beginning and the next line the end: how many bytes of the
/// next line belong to it.
pub fn wrapped_verb(line: &Sourced, next: &Sourced, language: &Language) -> bool {
    let text = line.text();
    if text.chars().count() > 40 || text.ends_with([':', ',', ';', '.']) || language.is_unspaced() {
        return false;
    }
    let both = format!("{text} {}", next.text());
    verbs::heading(&both, language).is_some_and(|it| it.length > text.len() + 1)
        && (verbs::heading(text, language).is_none_or(|it| it.length == text.len()))
}

/// More words than the heading of a section has, where its verb is unknown.
const MOST_WORDS: usize = 7;

/// Whether a line, where one may stand that heads a section, looks like a heading with a verb that
/// the lexicon does not know: a few words without punctuation at their end, of which the first has
/// the form of a verb.
pub fn looks_like_unknown_verb(line: &Sourced, language: &Language, before_label: bool) -> bool {
    let text = phrases::normalised(line.text());
    let text = text.trim_end();
    let bare = text.trim_end_matches([':', '：', ',', '，', '،']);
    let marks = text.len() - bare.len();
    if bare.is_empty() || bare.ends_with(['.', ';', '；', '؛', '。', ')', '!', '?', '…']) {
        return false;
    }
    if bare.contains([':', ';', '；', '؛', '。', '\t', '(', '（', '«', '"', '“', '/'])
        || bare.chars().any(char::is_numeric)
    {
        return false;
    }
    if language.is_unspaced() {
        let length = bare.chars().count();
        let small = &language.words.words.no_verbs;
        return (2..=6).contains(&length)
            && !small.iter().any(|it| bare.starts_with(it.as_str()))
            && (before_label || marks == 0);
    }
    let words: Vec<_> = bare.split_whitespace().collect();
    let first = words.first().copied().unwrap_or("");
    let first = first.split_inclusive('\'').next().unwrap_or("");
    let small = &language.words.words.no_verbs;
    if words.len() > MOST_WORDS
        || first.chars().count() <= 3
        || small.iter().any(|it| folded(it) == folded(first))
    {
        return false;
    }
    // A heading is not a name: its first letter alone may be a capital only where all are.
    let capitals = bare.chars().all(|c| !c.is_lowercase());
    if first.chars().next().is_some_and(char::is_uppercase) && !capitals {
        return false;
    }
    let beginnings = &language.words.words.verb_beginnings;
    if !beginnings.is_empty() {
        return words.len() <= 4 && beginnings.iter().any(|it| bare.starts_with(it.as_str()));
    }
    let ends_like_a_verb =
        language.words.words.verb_endings.iter().any(|it| folded(first).ends_with(it.as_str()));
    let few = words.len() <= 3;
    match (before_label, marks) {
        (true, _) => few || ends_like_a_verb,
        // "un," is a provision, "заявляет," a heading.
        (false, 0) => ends_like_a_verb && few,
        (false, _) => ends_like_a_verb && words.len() == 1 && language.tag == "ru",
    }
}

/// Whether a text begins with words by which an action or a clause begins, and so is the text of a
/// provision.
pub fn begins_clause(text: &str, language: &Language) -> bool {
    let words = &language.words.words;
    words.conjunctions.iter().any(|it| begins(text, &folded(it)).is_some())
        || phrases::action(&format!(" {text}"), 0, language).is_some_and(|at| at <= 1)
}
