//! What an extract leaves out: labels that do not follow one another.

use crate::import::grammar::label::{Series, readings_of};
use crate::model::{Provision, Section};

/// The last number of each series of labels.
#[derive(Clone, Default)]
struct Sequence(Vec<(Series, u32)>);

impl Sequence {
    fn last(&self, series: Series) -> Option<u32> {
        self.0.iter().find(|(known, _)| *known == series).map(|(_, value)| *value)
    }

    fn set(&mut self, series: Series, value: u32) {
        self.0.retain(|(known, _)| *known != series);
        self.0.push((series, value));
    }

    /// Goes on with a label; whether others are missing before it. `is_first` in its list: then it
    /// does not go back.
    fn goes_on(&mut self, label: &str, is_first: bool) -> bool {
        let readings = readings_of(label);
        let follows = |(series, value): &&(Series, u32)| {
            *value == 1 || self.last(*series).is_some_and(|last| last + 1 == *value)
        };
        if let Some(&(series, value)) = readings.iter().find(follows) {
            self.set(series, value);
            return false;
        }
        let known = readings.iter().find(|(series, _)| self.last(*series).is_some());
        let Some(&(series, value)) = known.or(readings.first()) else { return false };
        let last = self.last(series).filter(|_| !is_first).unwrap_or(0);
        self.set(series, value);
        value > last + 1
    }
}

/// Marks the provisions of a resolution before which the document leaves others out. A section may
/// go on with the labels of the one before it.
pub(super) fn mark(sections: &mut [Section]) {
    let mut sequence = Sequence::default();
    for section in sections {
        in_list(&mut section.provisions, &mut sequence);
    }
}

/// The same for a list that begins anew.
pub(super) fn mark_list(list: &mut [Provision]) {
    in_list(list, &mut Sequence::default());
}

fn in_list(list: &mut [Provision], sequence: &mut Sequence) {
    let mut is_first = true;
    for provision in list {
        if let Some(label) = &provision.label {
            provision.omission_before = sequence.goes_on(label, is_first);
            is_first = false;
        }
        mark_list(&mut provision.provisions);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Labels of sections, each list between bars; `!` before those before which something is
    /// missing.
    fn check(marked: &str) {
        let mut sequence = Sequence::default();
        let mut found = Vec::new();
        for list in marked.split('|') {
            let mut is_first = true;
            let mut labels = Vec::new();
            for label in list.split_whitespace() {
                let plain = label.trim_start_matches('!');
                let is_missing = sequence.goes_on(plain, is_first);
                is_first = false;
                labels.push(format!("{}{plain}", if is_missing { "!" } else { "" }));
            }
            found.push(labels.join(" "));
        }
        assert_eq!(found.join(" | "), marked);
    }

    #[test]
    fn what_is_missing_is_known_by_the_labels() {
        check("a) b) c)");
        check("!d)");
        check("1 !m)");
        check("1 2 !9 10");
        check("i) | 1 2");
        check("i) ii) iii) !v)");
        check("a) b) | c) d) | 1 2 | 3");
        check("a) b) | !d)");
        check("1 2 3 | !2 3");
        check("1 2 2 3");
        check("!II III");
        check("• •");
    }
}
