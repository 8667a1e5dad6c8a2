//! What a body calls one of its acts: `44`, `12A`, `COM4/1`, `[SEN-1]`, `2016/1`, `A/RES/75/1`, `12
//! bis`.

use std::cmp::Ordering;
use std::fmt;

use serde::{Serialize, Serializer};

/// What a body calls a resolution, as printed. Designations are ordered as people count: `2`, `10`,
/// `12`, `12A`, `12 bis`, `13`.
///
/// ```
/// use resolution_table::model::Designation;
///
/// let number = Designation::from("COM4/1");
/// assert_eq!(number.link_form(), "COM4-1");
/// assert!(number.is_asked_by("com4-1") && !number.is_asked_by("com4-11"));
/// assert!(Designation::from("12 bis").compare_to("13").is_lt());
/// assert_eq!(Designation::from("44").whole_number(), Some(44));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Designation(String);

impl Designation {
    /// The words as printed; empty where there are none.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The whole number, where it is written as one: `44`, and not `044`.
    pub fn whole_number(&self) -> Option<u32> {
        self.0.parse().ok().filter(|number: &u32| number.to_string() == self.0)
    }

    /// The form that paths and links hold: letters, digits and hyphens. `2016/1` is `2016-1`,
    /// `[SEN-1]` is `SEN-1`.
    pub fn link_form(&self) -> String {
        link_form(&self.0)
    }

    /// Whether `asked` has the same letters and numbers in the same order, whatever stands between
    /// them and in whatever case: `com4-1` asks for `COM4/1`, and `3` does not ask for `30`.
    pub fn is_asked_by(&self, asked: &str) -> bool {
        self.compare_to(asked) == Ordering::Equal
    }

    /// The order of letters and numbers alone.
    pub fn compare_to(&self, other: &str) -> Ordering {
        compare(&self.0, other)
    }
}

/// The letters, digits and hyphens of a name; what stands between them is a hyphen.
pub(super) fn link_form(name: &str) -> String {
    let kept = |c: char| match c {
        // Letters of other scripts stay as they are: tables of them would weigh on every page.
        '\u{a0}' | '\u{2000}'..='\u{206f}' | '\u{2100}'..='\u{214f}' | '\u{3000}'..='\u{303f}' => {
            ' '
        }
        c if c.is_ascii_alphanumeric() || !c.is_ascii() => c,
        _ => ' ',
    };
    let spaced: String = name.chars().map(kept).collect();
    spaced.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
}

/// A number or a word inside a designation; what stands between them does not count.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Piece<'a> {
    /// Digits without leading zeros: the longer ones are the larger number.
    Number(usize, &'a str),
    /// The place among the Latin ordinals, 0 for every other word; then its letters.
    Word(usize, Letters<'a>),
}

/// Letters that are compared in small ones.
struct Letters<'a>(&'a str);

impl Ord for Letters<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        let small = |byte: u8| byte.to_ascii_lowercase();
        self.0.bytes().map(small).cmp(other.0.bytes().map(small))
    }
}

impl PartialOrd for Letters<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Letters<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Letters<'_> {}

/// The ordinals that number what is put in between: *bis* is the second. The alphabet would put
/// *quater* before *ter*.
const ORDINALS: [&str; 9] =
    ["bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies"];

fn pieces(name: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = name;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| c.is_ascii() && !c.is_ascii_alphanumeric());
        rest = rest.trim_start_matches('\u{a0}');
        let first = rest.chars().next()?;
        let is_digit = first.is_ascii_digit();
        let is_of_it = |c: char| match is_digit {
            true => c.is_ascii_digit(),
            false => c.is_ascii_alphabetic() || !c.is_ascii() && c != '\u{a0}',
        };
        let end = rest.find(|c| !is_of_it(c)).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        rest = after;
        Some(match is_digit {
            true => number(piece),
            false => {
                let ordinal = ORDINALS.iter().position(|it| it.eq_ignore_ascii_case(piece));
                Piece::Word(ordinal.map_or(0, |place| place + 1), Letters(piece))
            }
        })
    })
}

fn compare(a: &str, b: &str) -> Ordering {
    let is_number = |it: &str| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_digit());
    match is_number(a) && is_number(b) {
        // As most are.
        true => number(a).cmp(&number(b)),
        false => pieces(a).cmp(pieces(b)),
    }
}

fn number(digits: &str) -> Piece<'_> {
    let digits = digits.trim_start_matches('0');
    Piece::Number(digits.len(), digits)
}

impl Ord for Designation {
    fn cmp(&self, other: &Self) -> Ordering {
        compare(&self.0, &other.0).then_with(|| self.0.cmp(&other.0))
    }
}

impl PartialOrd for Designation {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Designation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<u32> for Designation {
    fn from(number: u32) -> Self {
        Self(number.to_string())
    }
}

impl From<String> for Designation {
    fn from(printed: String) -> Self {
        Self(printed)
    }
}

impl From<&str> for Designation {
    fn from(printed: &str) -> Self {
        Self(printed.to_owned())
    }
}

impl PartialEq<u32> for Designation {
    fn eq(&self, number: &u32) -> bool {
        self.whole_number() == Some(*number)
    }
}

impl Serialize for Designation {
    /// A whole number is written as one.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.whole_number() {
            Some(number) => serializer.serialize_u32(number),
            None => serializer.serialize_str(&self.0),
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Designation {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Designation".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "What a body calls an act of its own, as printed: 44, \"12A\", \"COM4/1\", \"2016/1\". A whole number may be written as one.",
            "anyOf": [
                {"type": "integer", "minimum": 0, "maximum": u32::MAX},
                {"type": "string", "minLength": 1}
            ]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_are_sorted_as_people_count() {
        let sorted = [
            "1",
            "2",
            "10",
            "12",
            "12A",
            "12B",
            "12 bis",
            "12 ter",
            "12 quater",
            "13",
            "44",
            "646 (Rev.WRC-19)",
            "2016/1",
            "2016/2",
            "2016/10",
            "2017/1",
            "A/RES/75/1",
            "A/RES/75/12",
            "COM4/1",
            "COM4/2",
            "COM5/1",
            "[SEN-1]",
            "[SEN-2]",
        ];
        let mut mixed: Vec<Designation> = sorted.iter().rev().map(|it| (*it).into()).collect();
        mixed.sort();
        assert_eq!(mixed.iter().map(Designation::as_str).collect::<Vec<_>>(), sorted);
        assert!(Designation::from("044") < Designation::from("44"), "alike, but not the same");
        assert!(Designation::from("99999999999999999999999") > Designation::from("100"));
    }

    #[test]
    fn links_keep_letters_digits_and_hyphens() {
        for (printed, link) in [
            ("44", "44"),
            ("2024-1", "2024-1"),
            ("2016/1", "2016-1"),
            ("A/RES/75/1", "A-RES-75-1"),
            ("12 bis", "12-bis"),
            ("12\u{a0}bis", "12-bis"),
            ("[SEN-1]", "SEN-1"),
            ("COM4/1", "COM4-1"),
            ("646 (Rev.WRC-19)", "646-Rev-WRC-19"),
            ("№ 5", "5"),
            ("第5号", "第5号"),
            ("— / —", ""),
            ("a~b@c", "a-b-c"),
        ] {
            assert_eq!(Designation::from(printed).link_form(), link, "{printed}");
        }
    }

    #[test]
    fn asking_takes_no_notice_of_what_stands_between() {
        let asks = |asked: &str, printed: &str| Designation::from(printed).is_asked_by(asked);
        for (asked, printed) in [
            ("12a", "12A"),
            ("com4-1", "COM4/1"),
            ("com 4/1", "COM4/1"),
            ("sen-1", "[SEN-1]"),
            ("12bis", "12 bis"),
            ("a/res/75/1", "A/RES/75/1"),
        ] {
            assert!(asks(asked, printed), "{asked} {printed}");
        }
        for (asked, printed) in [("3", "30"), ("12", "12A"), ("2016", "2016/1"), ("1", "COM4/1")] {
            assert!(!asks(asked, printed), "{asked} {printed}");
        }
    }

    // serde_json is not there in the Wasm build.
    #[cfg(not(target_arch = "wasm32"))]
    #[test]
    fn a_whole_number_is_written_as_one_and_nothing_else_is() {
        let json =
            |printed: &str| serde_json::to_string(&Designation::from(printed)).expect("JSON");
        assert_eq!(json("44"), "44");
        for printed in ["044", "12A", "4294967296", "+4", "-4", "4.0", ""] {
            assert_eq!(json(printed), format!("\"{printed}\""));
        }
    }
}
