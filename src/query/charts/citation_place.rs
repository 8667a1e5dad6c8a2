//! Where the words of a citation stand in a text: as printed, or, in a translation or digest, by
//! its number.

use std::ops::Range;

use crate::model::Reference;
use crate::order::order;
use crate::text::{Folded, Folding};

/// How far the brackets of an edition reach at most, in bytes of the folded text.
const EDITION: usize = 96;

/// Where each of `references` stands in `text`, in the order of the text and without overlaps, with
/// its position among `references`. `name` gives what stands before and after a number in the
/// reader's language: "Resolution " and "".
pub fn citation_places(
    folding: &Folding,
    references: &[&Reference],
    name: &dyn Fn(&Reference) -> (String, String),
    text: &str,
) -> Vec<(Range<usize>, usize)> {
    if references.is_empty() {
        return Vec::new();
    }
    let folded = folding.fold_with_origins(text);
    let mut taken: Vec<(Range<usize>, usize)> = Vec::new();
    for (position, reference) in references.iter().enumerate() {
        let is_free = |found: &Range<usize>| {
            taken.iter().all(|(other, _)| found.end <= other.start || other.end <= found.start)
        };
        let words = folding.fold(reference.words.trim());
        let found = occurrences(&folded.text, &words).find(is_free).or_else(|| {
            let number = folding.fold(reference.number.as_deref()?.trim());
            let (before, after) = name(reference);
            let (before, after) = (folding.fold(before.trim()), folding.fold(after.trim()));
            let frame = Frame { stem: stem(&before), after: &after, reference };
            let around = |found| frame.around(&folded, found);
            occurrences(&folded.text, &number).filter_map(around).find(is_free)
        });
        if let Some(found) = found {
            taken.push((found, position));
        }
    }
    let in_order = order(taken.len(), &|a, b| taken[a].0.start.cmp(&taken[b].0.start));
    let original = |at: usize| {
        let (found, position) = &taken[at];
        (folded.original(found.start, found.end), *position)
    };
    in_order.into_iter().map(original).collect()
}

/// Where `needle` stands in `text`, with no further letter or digit at its ends.
fn occurrences(text: &str, needle: &str) -> impl Iterator<Item = Range<usize>> {
    let whole = |found: &Range<usize>| {
        let ends = |inner: Option<char>, outer: Option<char>| match (inner, outer) {
            (Some(inner), Some(outer)) => {
                !(inner.is_ascii_alphanumeric() && outer.is_ascii_alphanumeric())
            }
            _ => true,
        };
        ends(needle.chars().next(), text[..found.start].chars().next_back())
            && ends(needle.chars().next_back(), text[found.end..].chars().next())
    };
    let all = (!needle.is_empty()).then(|| text.match_indices(needle)).into_iter().flatten();
    all.map(|(at, found)| at..at + found.len()).filter(whole)
}

/// What tells a citation by its number from any other number.
struct Frame<'a> {
    /// The stem of the kind's name before the number, folded.
    stem: &'a str,
    /// What stands after the number, folded.
    after: &'a str,
    reference: &'a Reference,
}

impl Frame<'_> {
    /// The whole citation around its number, where this is one.
    fn around(&self, folded: &Folded, number: Range<usize>) -> Option<Range<usize>> {
        let text = folded.text.as_str();
        let (mut start, mut end) = (number.start, number.end);
        // "Recommendation ITU-T E.161.1": the kind may be one word away.
        let mut words = text[..start].char_indices().rev().peekable();
        let mut named = false;
        for _ in 0..2 {
            while words.next_if(|(_, c)| *c == ' ').is_some() {}
            let mut first = None;
            while let Some((at, _)) = words.next_if(|(_, c)| *c != ' ') {
                first = Some(at);
            }
            let Some(first) = first else { break };
            let word = text[first..start].split(' ').next().unwrap_or_default();
            if !self.stem.is_empty() && word.contains(self.stem) {
                // In Chinese there is more before the one character.
                let within = word.rfind(self.stem).filter(|_| !self.stem.is_ascii());
                let is_unspaced = self.stem.chars().count() == 1;
                start = first + within.filter(|_| is_unspaced).unwrap_or(0);
                // Where the name goes on behind the number, it must.
                named = self.after.is_empty();
                break;
            }
        }
        if !self.after.is_empty() && text[end..].starts_with(self.after) {
            end += self.after.len();
            named = true;
        }
        match self.edition(&text[end..]) {
            Some(length) => Some(start..end + length),
            // A number with more than digits in it is no other's.
            None if self.reference.revision.is_some() => None,
            None if named || !text[number].bytes().all(|byte| byte.is_ascii_digit()) => {
                Some(start..end)
            }
            None => None,
        }
    }

    /// How far the brackets with the edition's year reach, where they follow.
    fn edition(&self, rest: &str) -> Option<usize> {
        let year = self.reference.revision.as_ref()?.year.to_string();
        let inside = rest.trim_start().strip_prefix('(')?;
        let length = inside.find(')')?;
        let is_edition = length <= EDITION && inside[..length].contains(&year);
        is_edition.then(|| rest.len() - inside.len() + length + 1)
    }
}

/// What the forms of a word have in common: its first letters, without the Arabic article.
fn stem(word: &str) -> &str {
    let word = word.strip_prefix("ال").unwrap_or(word);
    word.char_indices().nth(4).map_or(word, |(end, _)| &word[..end])
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::model::{ReferenceKind, Revision};

    fn cited(number: &str, year: Option<u16>, words: &str) -> Reference {
        Reference {
            kind: ReferenceKind::Resolution,
            body: None,
            number: (!number.is_empty()).then(|| number.to_owned()),
            revision: year.map(|year| Revision { place: None, year, revised: true }),
            clause: None,
            words: words.to_owned(),
            at: String::new(),
        }
    }

    fn check(name: (&str, &str), references: &[Reference], text: &str, expected: &[&str]) {
        let references: Vec<&Reference> = references.iter().collect();
        let name = |_: &Reference| (name.0.to_owned(), name.1.to_owned());
        let found = citation_places(&Folding::native(), &references, &name, text);
        let words: Vec<_> = found.into_iter().map(|(range, _)| &text[range]).collect();
        assert_eq!(words, expected, "{text}");
    }

    const FRENCH: (&str, &str) = ("Résolution ", "");

    #[test]
    fn printed_words_are_found_as_they_are() {
        let declaration = cited("", Some(2010), "Déclaration d'Hyderabad (2010)");
        check(
            FRENCH,
            &[declaration],
            "la Déclaration d’Hyderabad\u{a0}(2010),",
            &["Déclaration d’Hyderabad\u{a0}(2010)"],
        );
        let twice = [cited("5", None, "Résolution 5"), cited("5", None, "Résolution 5")];
        check(FRENCH, &twice, "Résolution 5 et Résolution 5.", &["Résolution 5", "Résolution 5"]);
        check(FRENCH, &twice[..1], "la Résolution 50", &[]);
    }

    #[test]
    fn other_words_are_found_by_number_and_edition() {
        let two = [
            cited("44", Some(2022), "Résolutions 44 (Rév. Genève, 2022)"),
            cited("76", Some(2022), "76 (Rév. Genève, 2022) de la présente Assemblée"),
        ];
        check(
            FRENCH,
            &two,
            "les Résolutions 44 (Rév. Genève, 2022) et 76 (Rév. Genève, 2022) de l'AMNT",
            &["Résolutions 44 (Rév. Genève, 2022)", "76 (Rév. Genève, 2022)"],
        );
        check(
            ("Резолюция ", ""),
            &two,
            "согласно Резолюциям 44 (Пересм. Женева, 2022 г.) и 76 (Пересм. Женева, 2022 г.)",
            &["Резолюциям 44 (Пересм. Женева, 2022 г.)", "76 (Пересм. Женева, 2022 г.)"],
        );
        check(
            ("第", "号决议"),
            &two,
            "依照世界电信标准化全会第44号决议（2022年，日内瓦，修订版）和第76号决议（2022年，日内瓦，修订版）",
            &["第44号决议（2022年，日内瓦，修订版）", "第76号决议（2022年，日内瓦，修订版）"],
        );
        check(
            ("القرار ", ""),
            &two,
            "وفق القرارين 44 (المراجَع في جنيف، 2022) و76 (المراجَع في جنيف، 2022)",
            &["القرارين 44 (المراجَع في جنيف، 2022)", "76 (المراجَع في جنيف، 2022)"],
        );
    }

    #[test]
    fn a_number_alone_is_no_citation() {
        let resolution = [cited("44", Some(2022), "Résolution 44 (Rév. Genève, 2022)")];
        check(FRENCH, &resolution, "44 pays, en 2022, (Genève, 2022)", &[]);
        check(FRENCH, &resolution, "Résolution 44 (Rév. Genève, 2016)", &[]);
        let undated = [cited("123", None, "Résolution\u{a0}123 de la PP")];
        check(FRENCH, &undated, "123 pays suivent les Résolutions 123", &["Résolutions 123"]);
    }

    #[test]
    fn a_number_with_more_than_digits_is_found_without_its_name() {
        let question = [cited("3/2", None, "Question 3/2 de l'UIT-D")];
        check(("Question ", ""), &question, "on Question 3/2, not 3/21", &["Question 3/2"]);
        let recommendation = [cited("E.161.1", None, "Recommandation UIT-T E.161.1")];
        check(
            ("Recommendation ", ""),
            &recommendation,
            "with Recommendation ITU-T E.161.1.",
            &["Recommendation ITU-T E.161.1"],
        );
        check(("", "建议书"), &recommendation, "按照ITU-T E.161.1建议书，", &["E.161.1建议书"]);
    }

    #[test]
    fn nothing_breaks_a_text() {
        let odd = [cited("(", Some(2022), ""), cited("é", None, "é"), cited("1", Some(2022), "x")];
        for text in ["", "(", "é", "1 (", "1 (2022", "ééé 1 (2022) ((", "第1"] {
            let references: Vec<&Reference> = odd.iter().collect();
            let name = |_: &Reference| ("第".to_owned(), "号".to_owned());
            for (range, _) in citation_places(&Folding::native(), &references, &name, text) {
                assert!(text.get(range).is_some(), "{text}");
            }
        }
    }
}
