//! The verbs that head a section, as the six official languages print them.

use super::folding::{begins, folded};
use super::language::{Form, Language};
use crate::model::Part;

/// A verb at the beginning of a text.
#[derive(Clone, Copy, Debug)]
pub struct Heading<'a> {
    /// The form that was found.
    pub form: &'a Form,
    /// Whether it is a "further" form.
    pub further: bool,
    /// How many bytes its words take.
    pub length: usize,
}

/// The verb that `text` begins with.
pub fn heading<'a>(text: &str, language: &'a Language) -> Option<Heading<'a>> {
    let plain = found(text, 0, language, false);
    let further = &language.words.words.further;
    // "进一步忆及" may be a form of its own, or a "further" one.
    let longest = language.begins_with(text, further).and_then(|length| {
        let rest = text.get(length..)?;
        let from = length + rest.len() - rest.trim_start().len();
        found(text, from, language, true)
    });
    match (plain, longest) {
        (Some(plain), Some(longer)) if longer.length > plain.length => Some(longer),
        (plain, longer) => plain.or(longer),
    }
}

fn found<'a>(text: &str, from: usize, language: &'a Language, first: bool) -> Option<Heading<'a>> {
    let rest = text.get(from..)?;
    let matching =
        language.forms.iter().filter_map(|form| Some((form, begins(rest, &form.words)?)));
    // "تطلب من جديد" is a "further" form of "تطلب", and not "تطلب من" with something after it.
    let headings = matching.filter_map(|(form, length)| {
        let after = rest.get(length..)?;
        let gap = after.len() - after.trim_start_matches([' ', '\u{a0}']).len();
        let second = language.begins_with(after.get(gap..)?, &language.words.words.further);
        // Where words are not spaced, what follows may belong to the text.
        let second = second.filter(|_| !language.is_unspaced());
        Some(Heading {
            form,
            further: first || second.is_some(),
            length: from + length + second.map_or(0, |word| gap + word),
        })
    });
    // Of equals the first counts: the longest forms come first.
    let mut best: Option<Heading> = None;
    for heading in headings {
        let exact = |it: &Heading| {
            text.get(from..it.length)
                .is_some_and(|printed| folded(printed).starts_with(&it.form.words))
        };
        // "ENCOURAGE" is "encourage" rather than "encouragé" without its accent.
        let nearer =
            |best: &Heading| heading.length == best.length && exact(&heading) && !exact(best);
        if best.is_none_or(|best| heading.length > best.length || nearer(&best)) {
            best = Some(heading);
        }
    }
    best
}

/// Whether what follows a verb on its line shows that it is a noun there. Verbs of several words,
/// such as "takes note", are no nouns.
pub fn is_noun(form: &Form, after: &str, language: &Language) -> bool {
    if form.words.contains(' ') && form.part == Part::Operative {
        return false;
    }
    let list = &language.words.words.not_after_verb;
    match language.is_unspaced() {
        true => list.iter().any(|it| after.starts_with(it.as_str())),
        false => list.iter().any(|it| begins(after, &folded(it)).is_some()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::language::{all, language};
    use super::*;
    use crate::model::Verb;

    fn check(tag: &str, text: &str, expected: &str) {
        let language = language(tag).expect("a language");
        let found = heading(text, language).map_or("none".to_owned(), |it| {
            let further = if it.further { " further" } else { "" };
            format!("{}{further} | {}", it.form.id, &text[it.length..])
        });
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn verbs_of_six_languages() {
        check("fr", "décide", "resolves | ");
        check("fr", "DÉCIDE EN OUTRE:", "resolves further | :");
        check("fr", "DECIDE EN OUTRE:", "resolves further | :");
        check("fr", "ENCOURAGE LE CONSEIL", "encourages |  LE CONSEIL");
        check("fr", "ENCOURAGÉ", "other | ");
        check("fr", "prie instamment le Conseil", "urges |  le Conseil");
        check("fr", "charge en\u{a0}outre", "instructs further | ");
        check("en", "further instructs TSAG", "instructs further |  TSAG");
        check("en", "resolves also", "resolves further | ");
        check("es", "encarga además", "instructs further | ");
        check("ru", "далее поручает", "instructs further | ");
        check("zh", "进一步责成电信标准化局主任", "instructs further | 电信标准化局主任");
        check("ar", "تكلف كذلك", "instructs further | ");
        check("ar", "إذ تذكّر", "recalling | ");
        check("ar", "يكلّف الأمين العام", "instructs |  الأمين العام");
        check("ar", "يقرر أيضاً", "resolves further | ");
    }

    #[test]
    fn longer_words_are_no_verbs() {
        check("fr", "chargement des réseaux", "none");
        check("fr", "invite-t-on", "none");
        check("fr", "resolves", "none");
    }

    /// Every entry of the data files, alone, in capitals, with a colon and as a "further" form.
    #[test]
    fn every_form_is_recognised_in_every_dress() {
        for language in all() {
            for form in &language.forms {
                let id = &form.id;
                let same = |found: Option<Heading>, text: &str, rest: &str| {
                    let found = found.unwrap_or_else(|| panic!("{}: {text}", language.tag));
                    assert_eq!(&found.form.id, id, "{}: {text}", language.tag);
                    assert_eq!(&text[found.length..], rest, "{}: {text}", language.tag);
                };
                let plain = form.words.clone();
                same(heading(&plain, language), &plain, "");
                let capitals = plain.to_uppercase();
                same(heading(&capitals, language), &capitals, "");
                let colon = format!("{plain}:");
                same(heading(&colon, language), &colon, ":");
                for further in &language.words.words.further {
                    let text = match language.is_unspaced() {
                        true => format!("{further}{plain}"),
                        false => format!("{plain} {further}"),
                    };
                    // With some, the words are a longer form themselves.
                    let found = heading(&text, language).expect("a heading");
                    let own = language.forms.iter().any(|it| folded(&text) == it.words);
                    assert!(own || found.further, "{}: {text}", language.tag);
                    assert_eq!(found.length, text.len(), "{}: {text}", language.tag);
                }
                assert!(
                    Verb::from_id(id).is_some_and(|it| it.part() == form.part)
                        || form.verb == Verb::Other
                );
            }
        }
    }
}
