//! Which sections of two resolutions correspond.

use crate::model::{Resolution, Section};

/// Two sections that correspond, by their positions; or one that only one resolution has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Aligned {
    /// The position of the first resolution's section.
    pub first: Option<usize>,
    /// The position of the second resolution's section.
    pub second: Option<usize>,
}

/// The sections of two resolutions side by side: those with the same verb and the same addressees
/// correspond, then those with the same verb and one addressee in common. The order is that of the
/// first; what only the second has follows the section that it follows there.
pub fn aligned(first: &Resolution, second: &Resolution) -> Vec<Aligned> {
    let mut partner: Vec<Option<usize>> = vec![None; first.sections.len()];
    let mut taken = vec![false; second.sections.len()];
    for matches in [same as fn(&Section, &Section) -> bool, overlapping] {
        for (position, section) in first.sections.iter().enumerate() {
            if partner[position].is_some() {
                continue;
            }
            let found = second
                .sections
                .iter()
                .enumerate()
                .position(|(other, candidate)| !taken[other] && matches(section, candidate));
            if let Some(other) = found {
                taken[other] = true;
                partner[position] = Some(other);
            }
        }
    }
    let mut pairs: Vec<Aligned> = partner
        .iter()
        .enumerate()
        .map(|(position, second)| Aligned { first: Some(position), second: *second })
        .collect();
    for other in (0..taken.len()).filter(|other| !taken[*other]) {
        let before = other.checked_sub(1);
        let after = before.and_then(|before| {
            pairs.iter().position(|pair| pair.second == Some(before)).map(|place| place + 1)
        });
        pairs.insert(after.unwrap_or(0), Aligned { first: None, second: Some(other) });
    }
    pairs
}

fn same(a: &Section, b: &Section) -> bool {
    a.verb == b.verb
        && a.addressees.len() == b.addressees.len()
        && a.addressees.iter().all(|key| b.addressees.contains(key))
}

fn overlapping(a: &Section, b: &Section) -> bool {
    a.verb == b.verb && a.addressees.iter().any(|key| b.addressees.contains(key))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::decode;

    fn resolutions(first: &str, second: &str) -> Vec<Resolution> {
        let sections = |list: &str| {
            let one = |it: &str| {
                let (verb, keys) = it.split_once(':').unwrap_or((it, ""));
                let keys: Vec<String> = keys
                    .split('+')
                    .filter(|key| !key.is_empty())
                    .map(|key| format!("\"{key}\""))
                    .collect();
                format!(r#"{{"verb":"{verb}","addressees":[{}],"provisions":[]}}"#, keys.join(","))
            };
            list.split_whitespace().map(one).collect::<Vec<_>>().join(",")
        };
        let text = format!(
            r#"{{"format":"resolution-register/1","id":"t","language":"en","title":"T","assembly":{{}},
                "source":{{"authority":"digest","title":"S","language":"en"}},
                "resolutions":[{{"number":1,"body":"w","title":"A","sections":[{}]}},
                    {{"number":2,"body":"w","title":"B","sections":[{}]}}]}}"#,
            sections(first),
            sections(second)
        );
        decode(text.as_bytes()).expect("the test's own register").register.resolutions
    }

    fn check(first: &str, second: &str, expected: &[(Option<usize>, Option<usize>)]) {
        let both = resolutions(first, second);
        let pairs: Vec<_> =
            aligned(&both[0], &both[1]).into_iter().map(|it| (it.first, it.second)).collect();
        assert_eq!(pairs, expected);
    }

    #[test]
    fn verb_and_addressees_correspond_in_any_order() {
        check(
            "recalling resolves instructs:tsb invites:members",
            "resolves invites:members instructs:tsb",
            &[(Some(0), None), (Some(1), Some(0)), (Some(2), Some(2)), (Some(3), Some(1))],
        );
    }

    #[test]
    fn equal_addressees_come_before_common_ones() {
        check(
            "instructs:tsb instructs:tsb+bdt",
            "instructs:bdt+tsb instructs:tsb+br",
            &[(Some(0), Some(1)), (Some(1), Some(0))],
        );
        check("instructs:tsb", "instructs:bdt", &[(None, Some(0)), (Some(0), None)]);
    }

    #[test]
    fn what_only_the_second_has_keeps_its_place() {
        check(
            "resolves invites:x",
            "noting resolves urges:x invites:x encourages:x",
            &[
                (None, Some(0)),
                (Some(0), Some(1)),
                (None, Some(2)),
                (Some(1), Some(3)),
                (None, Some(4)),
            ],
        );
    }

    #[test]
    fn a_resolution_without_sections_has_nothing_to_align() {
        check("", "", &[]);
        check("resolves", "", &[(Some(0), None)]);
    }
}
