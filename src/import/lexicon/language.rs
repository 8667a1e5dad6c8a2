//! The words of the six languages, from the data files in `languages/`, which a translator extends.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;
use serde::Deserialize;

use super::folding::{self, begins};
use crate::import::pattern::compiled;
use crate::model::{Part, Verb};

type Lists = BTreeMap<String, Vec<String>>;

/// The data file of a language, as it is written.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// The verbs of sections.
    pub verbs: Verbs,
    /// The small words around verbs and addressees.
    pub words: Small,
    /// Infinitives by which a decision hands a duty on, by verb.
    pub delegations: Lists,
    /// The nouns of instruments in all their cases, by kind of reference.
    pub acts: Lists,
    /// What was done with an instrument, as it is printed beside its number.
    pub statuses: Lists,
    /// How offices are named.
    pub offices: Offices,
    /// The words of headings.
    pub rows: Rows,
    /// The headings of the columns of a table, by what stands in them.
    pub columns: Lists,
    /// The words of editions.
    pub editions: Editions,
    /// How days and places are written.
    pub dates: Dates,
}

/// The verbs of sections: forms by the identifier of the verb.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verbs {
    /// Those that give reasons.
    pub preamble: Lists,
    /// Those that decide.
    pub operative: Lists,
}

/// The small words around verbs and addressees.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Small {
    /// Words that make a heading a "further" form.
    pub further: Vec<String>,
    /// Words after a verb that show that it is a noun, or goes on with a sentence.
    pub not_after_verb: Vec<String>,
    /// Verbs that head a section only where nothing else is on their line.
    #[serde(default)]
    pub alone: Vec<String>,
    /// Conjunctions that introduce whoever shall do something.
    pub conjunctions: Vec<String>,
    /// Words that no verb of a heading begins with.
    pub no_verbs: Vec<String>,
    /// How the first word of an unknown heading ends.
    pub verb_endings: Vec<String>,
    /// How an unknown heading begins, where its end tells nothing.
    #[serde(default)]
    pub verb_beginnings: Vec<String>,
    /// Words before an addressee.
    pub articles: Vec<String>,
    /// Words after which bodies only take part.
    pub partners: Vec<String>,
    /// Patterns of the words by which an action begins.
    pub actions: Vec<String>,
}

/// How offices are named.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offices {
    /// Patterns of whoever directs a Bureau, for which `BUREAU` stands.
    pub directors: Vec<String>,
    /// Such directors of Bureaux that nobody knows, for the test of the patterns.
    pub examples: Vec<String>,
}

/// The words of headings.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rows {
    /// How the heading of a table begins.
    pub tables: Vec<String>,
    /// What joins a number and a title.
    pub joints: Vec<String>,
    /// Parts that follow the text of a resolution.
    pub annexes: Vec<String>,
    /// What joins an annex and its resolution.
    pub of: Vec<String>,
    /// What is said of a text that is not adopted yet.
    pub drafts: Vec<String>,
}

/// The words of editions.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Editions {
    /// That a text was revised.
    pub revised: Vec<String>,
    /// What may stand before the place.
    #[serde(rename = "in")]
    pub within: Vec<String>,
    /// The General Assembly of the United Nations.
    pub of_union: Vec<String>,
}

/// How days and places are written.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dates {
    /// The months, from January.
    pub months: Vec<String>,
    /// From one day to another.
    pub held: Vec<String>,
    /// The place after the days.
    pub place_after: Vec<String>,
    /// The place before them.
    pub place_before: Vec<String>,
}

/// A printed form of a verb.
#[derive(Clone, Debug)]
pub struct Form {
    /// The words, folded.
    pub words: String,
    /// The identifier in the data file.
    pub id: String,
    /// The verb; [`Verb::Other`] where the controlled list has none for it.
    pub verb: Verb,
    /// The part of a resolution that it is of.
    pub part: Part,
    /// Whether it heads a section only where nothing else is on its line.
    pub alone: bool,
}

/// A language.
#[derive(Debug)]
pub struct Language {
    /// Its tag.
    pub tag: &'static str,
    /// Its words.
    pub words: Words,
    /// The forms of its verbs, the longest first.
    pub forms: Vec<Form>,
    /// Infinitives that hand a duty on, the longest first.
    pub delegations: Vec<(String, Verb)>,
    /// Where an action begins.
    pub actions: Option<Regex>,
    /// Words after which bodies only take part.
    pub partners: Option<Regex>,
    /// Whoever directs a Bureau.
    pub directors: Vec<Regex>,
}

macro_rules! languages {
    ($($tag:literal),*) => {
        /// The data files, by language.
        pub const FILES: &[(&str, &str)] =
            &[$(($tag, include_str!(concat!("languages/", $tag, ".toml")))),*];
    };
}

languages!("fr", "en", "es", "ru", "zh", "ar");

static LANGUAGES: LazyLock<Vec<Language>> = LazyLock::new(|| {
    // A data file that is none leaves its language without words; a test sees that each is one.
    FILES
        .iter()
        .map(|(tag, file)| Language::new(tag, toml::from_str(file).unwrap_or_default()))
        .collect()
});

/// All languages.
pub fn all() -> &'static [Language] {
    &LANGUAGES
}

/// The language with this tag (`fr`, `fr-CH`), if it is one of the six.
pub fn language(tag: &str) -> Option<&'static Language> {
    let primary = tag.split('-').next().unwrap_or(tag).to_lowercase();
    all().iter().find(|it| it.tag == primary)
}

impl Language {
    fn new(tag: &'static str, words: Words) -> Self {
        let alone = &words.words.alone;
        let of_part = |lists: &Lists, part: Part| -> Vec<Form> {
            let forms = lists.iter().flat_map(|(id, forms)| forms.iter().map(move |it| (id, it)));
            let forms = forms.map(|(id, form)| Form {
                words: folding::folded(form),
                id: id.clone(),
                verb: Verb::from_id(id).filter(|it| it.part() == part).unwrap_or(Verb::Other),
                part,
                alone: alone.contains(form),
            });
            forms.collect()
        };
        let mut forms = of_part(&words.verbs.preamble, Part::Preamble);
        forms.extend(of_part(&words.verbs.operative, Part::Operative));
        forms.sort_by_key(|form| std::cmp::Reverse(form.words.chars().count()));
        let mut delegations: Vec<(String, Verb)> = Vec::new();
        for (id, infinitives) in &words.delegations {
            let verb = Verb::from_id(id).unwrap_or(Verb::Other);
            delegations.extend(infinitives.iter().map(|it| (folding::folded(it), verb)));
        }
        delegations.sort_by_key(|(words, _)| std::cmp::Reverse(words.chars().count()));
        let pattern = |before: &str, alternatives: &[String], after: &str| {
            let pattern = format!("{before}(?P<found>{}){after}", alternatives.join("|"));
            compiled(&pattern).filter(|_| !alternatives.is_empty())
        };
        let mut partners: Vec<String> =
            words.words.partners.iter().map(|it| regex::escape(it)).collect();
        partners.sort_by_key(|it| std::cmp::Reverse(it.len()));
        partners.iter_mut().for_each(|it| *it = folding::capitals_without_accents(it));
        let partners = match tag {
            "zh" => pattern("", &partners, ""),
            _ => pattern(r"(?i)(?:^|[ ,،])", &partners, r"(?:[ ']|$)"),
        };
        let actions = pattern(r"[ ,،]", &words.words.actions, r"(?:[ ,،;؛.:]|$)");
        let directors = words.offices.directors.iter();
        let directors =
            directors.filter_map(|it| compiled(&it.replace("BUREAU", r"\p{Lu}{2,6}"))).collect();
        Self { tag, forms, delegations, actions, partners, directors, words }
    }

    /// Whether its words are written without spaces.
    pub fn is_unspaced(&self) -> bool {
        self.tag == "zh"
    }

    /// The words of a list that `text` begins with, the longest first: how many bytes they take.
    pub fn begins_with(&self, text: &str, words: &[String]) -> Option<usize> {
        words.iter().filter_map(|it| begins(text, &folding::folded(it))).max()
    }

    /// The status that is printed as `printed`.
    pub fn status(&self, printed: &str) -> Option<&str> {
        let printed = folding::folded(printed.trim().trim_end_matches('.'));
        let mut lists = self.words.statuses.iter();
        let same = |it: &String| folding::folded(it) == printed;
        lists.find(|(_, words)| words.iter().any(same)).map(|(id, _)| id.as_str())
    }

    /// The verb by which a text hands its duty on, and the bytes that say so.
    pub fn delegation(&self, text: &str) -> Option<(Verb, usize)> {
        self.delegations.iter().find_map(|(words, verb)| Some((*verb, begins(text, words)?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::lexicon::verbs::heading;

    #[test]
    fn every_data_file_is_one_and_every_pattern_of_it() {
        for (tag, file) in FILES {
            let words: Words = toml::from_str(file).unwrap_or_else(|it| panic!("{tag}: {it}"));
            assert_eq!(words.dates.months.len(), 12, "{tag}");
            for part in [&words.verbs.preamble, &words.verbs.operative] {
                assert!(part.len() >= 10, "{tag}");
            }
            let language = Language::new(tag, words);
            assert!(language.partners.is_some(), "{tag}");
            assert_eq!(language.directors.len(), language.words.offices.directors.len(), "{tag}");
            assert_eq!(
                language.actions.is_some(),
                !language.words.words.actions.is_empty(),
                "{tag}"
            );
        }
    }

    /// Tables of web pages have a list of their own (`wording::verbs`), which is shorter: what both
    /// know is one verb. Chinese verbs have no forms that tell what gives reasons from what
    /// decides.
    #[test]
    fn a_form_is_the_same_verb_in_documents_and_in_tables() {
        let mut other = Vec::new();
        let mut count = 0;
        for (tag, verb, forms) in crate::wording::verbs::VERBS.iter().filter(|it| it.0 != "zh") {
            let language = language(tag).expect("a language");
            for form in *forms {
                let found = heading(form, language).filter(|it| it.length == form.len());
                let Some(known) = found.map(|it| it.form.verb) else { continue };
                count += 1;
                if known != *verb {
                    other.push(format!("{tag}: {form}: {} here, {} there", known.id(), verb.id()));
                }
            }
        }
        assert_eq!(other, [""; 0]);
        assert!(count > 300, "{count}");
    }

    #[test]
    fn a_tag_may_have_a_region() {
        assert_eq!(language("fr-CH").map(|it| it.tag), Some("fr"));
        assert_eq!(language("EN").map(|it| it.tag), Some("en"));
        assert!(language("xx").is_none());
    }
}
