//! How an instrument's edition is written: `65 (Rev. Dubai, 2018)`.

use std::fmt;

use serde::Serialize;

/// An edition: the conference's place and year, and whether it revised an older text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Revision {
    /// The place as printed, in the register's language; absent where only the year is printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The year.
    pub year: u16,
    /// `true` for a revised text ("Rév."), `false` for one adopted there for the first time.
    #[serde(default)]
    pub revised: bool,
}

/// Reads an edition as printed between the brackets: `Rév. Buenos Aires, 2017`, `Busan, 2014`,
/// `Rev. Geneva, 2022`, `2010`. A missing comma or space is forgiven; without a year there is no
/// edition.
///
/// ```
/// use resolution_table::model::parse_revision;
///
/// let revision = parse_revision("Rev. New Delhi, 2024").expect("a revision");
/// assert_eq!((revision.place.as_deref(), revision.year), (Some("New Delhi"), 2024));
/// assert!(revision.revised);
/// ```
pub fn parse_revision(printed: &str) -> Option<Revision> {
    let printed = printed.replace('\u{a0}', " ");
    let printed = printed.trim();
    let year_at = printed.char_indices().rev().take(4).last()?.0;
    let year: u16 = printed[year_at..].parse().ok().filter(|year| (1865..2200).contains(year))?;
    let separators = [',', '،', '，', '、'];
    let is_separator = |c: char| c.is_whitespace() || separators.contains(&c);
    let before = printed[..year_at].trim_end_matches(is_separator).trim();
    let word = before.find(|c: char| is_separator(c) || c == '.').unwrap_or(before.len());
    let (mark, place) = before.split_at(word);
    let (revised, place) = match is_revision_mark(mark) {
        true => (true, place.trim_start_matches(|c| is_separator(c) || c == '.')),
        false => (false, before),
    };
    let place = (!place.is_empty()).then(|| place.to_owned());
    Some(Revision { place, year, revised })
}

/// Whether a word says that a text was revised, in any of the six languages.
fn is_revision_mark(word: &str) -> bool {
    let word = word.to_lowercase();
    matches!(
        word.as_str(),
        "rév" | "rev" | "révisée" | "revised" | "revisada" | "пересм" | "修订" | "修订版"
    ) || word.starts_with("المراج")
}

impl fmt::Display for Revision {
    /// The usual form in brackets, with English "Rev.".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.revised { "(Rev. " } else { "(" })?;
        if let Some(place) = &self.place {
            write!(f, "{place}, ")?;
        }
        write!(f, "{})", self.year)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(printed: &str, expected: &str) {
        let actual = parse_revision(printed).map(|revision| revision.to_string());
        assert_eq!(actual.as_deref().unwrap_or("none"), expected, "{printed}");
    }

    #[test]
    fn editions_are_read_as_they_are_typed() {
        check("Rév. Buenos Aires, 2017", "(Rev. Buenos Aires, 2017)");
        check("Rév.\u{a0}Buenos\u{a0}Aires,\u{a0}2017", "(Rev. Buenos Aires, 2017)");
        check("Rév. Dubaï 2018", "(Rev. Dubaï, 2018)");
        check("Busan, 2014", "(Busan, 2014)");
        check("Пересм. Женева, 2022", "(Rev. Женева, 2022)");
        check("2010", "(2010)");
        check("Rev Geneva 2022", "(Rev. Geneva, 2022)");
        check("Revel, 2010", "(Revel, 2010)");
        check("修订版，日内瓦，2022", "(Rev. 日内瓦, 2022)");
        check("المراجَع، جنيف، 2022", "(Rev. جنيف, 2022)");
    }

    #[test]
    fn what_has_no_year_is_no_edition() {
        check("", "none");
        check("Genève", "none");
        check("Rév. Genève, 22", "none");
        check("ÿÿÿ", "none");
    }
}
