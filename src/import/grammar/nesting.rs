//! What a label is nested in, and which of its readings is meant.

use super::label::{Kind, Label, Series};

/// Lists nest no deeper in a document: it is the limit of the format, and far from what any text
/// needs.
const DEEPEST: usize = 16;

/// Where a new provision belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// How many provisions it is nested in.
    pub depth: usize,
    /// What looks wrong with the numbering.
    pub remark: Option<String>,
    /// Whether a list begins again from its first label where another one is under way.
    pub restarts: bool,
    /// Whether nothing but bullets stands before it.
    pub after_bullets: bool,
}

/// The series that are open at each depth, and the last number of each.
#[derive(Clone, Debug, Default)]
pub struct Nesting {
    open: Vec<(Series, u32)>,
}

impl Nesting {
    /// Places a provision with `label`, after one that ends with a colon or not. `next` is the
    /// label after it. `letters_first` says that the section lists letters (as a preamble does).
    pub fn place(
        &mut self,
        label: &Label,
        after_colon: bool,
        next: Option<&Label>,
        letters_first: bool,
    ) -> Place {
        let (series, value) = self.reading(label, after_colon, next, letters_first);
        let at = self.open.iter().rposition(|(open, _)| *open == series);
        // `1bis` follows 1.
        let again = label.inserted && at.is_some_and(|at| value == self.open[at].1);
        let goes_on =
            at.is_some_and(|at| series.kind == Kind::Bullet || again || value > self.open[at].1);
        let end = self.open.len();
        let (depth, mut remark) = match (series.kind, at) {
            (Kind::Decimal(points), None) if points > 0 && end > 0 => (points.min(end), None),
            (_, Some(at)) if goes_on => (at, None),
            (_, _) if after_colon && end > 0 => (end, None),
            (_, Some(at)) => (at, Some("the numbering goes back".to_owned())),
            (_, None) if end == 0 => (0, None),
            (_, None) if self.open.iter().all(|(open, _)| *open == Series::PLAIN) => (0, None),
            (_, None) => {
                let outer = self.open.iter().position(|(open, _)| open.rank() > series.rank());
                let depth = outer.unwrap_or(end - 1);
                (depth, Some("another kind of label follows, and no colon announces it".to_owned()))
            }
        };
        let counted = !matches!(series.kind, Kind::Bullet | Kind::Plain);
        let expected = match self.open.get(depth) {
            Some((open, last)) if *open == series => last + 1,
            _ => 1,
        };
        if remark.is_none() && counted && value != expected && !again {
            remark = Some(match expected {
                1 => "the numbering does not start at the beginning".to_owned(),
                _ => "the numbering has a gap".to_owned(),
            });
        }
        let restarts = counted
            && value == 1
            && !again
            && !after_colon
            && self.open.get(depth).is_some_and(|(open, last)| *open == series && *last >= 1);
        let depth = self.no_deeper(depth, &mut remark);
        let bullets = |(open, _): &(Series, u32)| open.kind == Kind::Bullet;
        let after_bullets =
            counted && !after_colon && !self.open.is_empty() && self.open.iter().all(bullets);
        self.open.truncate(depth);
        self.open.push((series, value));
        Place { depth, remark, restarts, after_bullets }
    }

    /// Whether a list is under way.
    pub fn has_labels(&self) -> bool {
        self.open.iter().any(|(series, _)| !matches!(series.kind, Kind::Plain | Kind::Bullet))
    }

    /// Whether a list or bullets are under way.
    pub fn has_list(&self) -> bool {
        self.open.iter().any(|(series, _)| series.kind != Kind::Plain)
    }

    /// The outermost list that counts, and its last number.
    pub fn outermost(&self) -> Option<(Series, u32)> {
        let first = self.open.first().copied();
        first.filter(|(series, _)| !matches!(series.kind, Kind::Plain | Kind::Bullet))
    }

    /// Whether there were texts, and none had a label.
    pub fn has_only_texts(&self) -> bool {
        !self.open.is_empty() && self.open.iter().all(|(open, _)| *open == Series::PLAIN)
    }

    /// Begins a section whose paragraphs go on with the numbers of the sections before.
    pub fn begin_numbered(&mut self) {
        self.open.truncate(1);
    }

    /// Places a provision without a label.
    pub fn place_plain(&mut self, after_colon: bool) -> usize {
        let at = self.open.iter().rposition(|(open, _)| *open == Series::PLAIN);
        let depth = match at {
            Some(at) if !after_colon => at,
            _ if after_colon => self.open.len(),
            _ => 0,
        };
        let depth = self.no_deeper(depth, &mut None);
        self.open.truncate(depth);
        self.open.push((Series::PLAIN, 0));
        depth
    }

    /// The depth, or the deepest there is.
    fn no_deeper(&self, depth: usize, remark: &mut Option<String>) -> usize {
        if depth >= DEEPEST {
            *remark =
                Some(format!("lists nest more than {DEEPEST} deep: the rest stands side by side"));
        }
        depth.min(DEEPEST - 1)
    }

    /// Which reading of an ambiguous label is meant.
    fn reading(
        &self,
        label: &Label,
        after_colon: bool,
        next: Option<&Label>,
        letters_first: bool,
    ) -> (Series, u32) {
        let readings = &label.readings;
        let Some(usual) = readings.first().copied() else {
            return (Series::PLAIN, 0);
        };
        if readings.len() == 1 {
            return usual;
        }
        let follows = |(series, value): &(Series, u32)| {
            self.open.iter().any(|(open, last)| open == series && last + 1 == *value)
        };
        let fits = |(series, value): &(Series, u32)| {
            self.open.iter().any(|(open, last)| open == series && last < value)
        };
        let leads = |(series, value): &(Series, u32)| {
            next.is_some_and(|next| {
                next.readings.iter().any(|(it, n)| it == series && *n == value + 1)
            })
        };
        let only = |test: &dyn Fn(&(Series, u32)) -> bool| {
            let mut fitting = readings.iter().filter(|reading| test(reading));
            let first = fitting.next().copied();
            first.filter(|_| fitting.next().is_none())
        };
        let begins = |(series, value): &(Series, u32)| {
            *value == 1 && self.open.iter().all(|(open, _)| open != series)
        };
        only(&leads)
            .filter(|_| after_colon)
            .or_else(|| only(&begins).filter(|_| after_colon))
            .or_else(|| only(&follows))
            .or_else(|| only(&leads))
            .or_else(|| only(&fits).filter(|_| !after_colon))
            .or_else(|| {
                let letter = |(series, _): &(Series, u32)| {
                    matches!(series.kind, Kind::Letter | Kind::CapitalLetter)
                };
                let wanted = letters_first && self.open.is_empty();
                readings.iter().copied().find(letter).filter(|_| wanted)
            })
            .unwrap_or(usual)
    }
}

#[cfg(test)]
mod tests {
    use super::super::label::split;
    use super::*;
    use crate::import::document::sourced::Sourced;

    fn check(labels: &[&str], preamble: bool, expected: &str) {
        let parsed: Vec<_> = labels
            .iter()
            .map(|printed| {
                let line = Sourced::line(1, &format!("{}\tx", printed.trim_end_matches(':')));
                split(&line, true).map(|it| it.0).expect("a label")
            })
            .collect();
        let mut nesting = Nesting::default();
        let mut depths = Vec::new();
        for (index, label) in parsed.iter().enumerate() {
            let after_colon = index > 0 && labels[index - 1].ends_with(':');
            let place = nesting.place(label, after_colon, parsed.get(index + 1), preamble);
            depths.push(place.depth.to_string());
        }
        assert_eq!(depths.join(" "), expected, "{labels:?}");
    }

    #[test]
    fn labels_nest_after_a_colon() {
        check(&["1", "2:", "i)", "ii)", "3"], false, "0 0 1 1 0");
        check(&["1:", "a):", "i)", "ii)", "b)", "2"], false, "0 1 2 2 1 0");
        check(&["1:", "m)"], false, "0 1");
        check(&["9:", "10"], false, "0 0");
        check(&["1", "a)"], false, "0 0");
        check(&["1:", "i)", "1bis", "2:", "a)", "2 bis", "2A", "3"], false, "0 1 0 0 1 0 0 0");
    }

    #[test]
    fn letters_that_look_like_numerals() {
        check(&["l)", "m)", "n)"], true, "0 0 0");
        check(&["g)", "h)", "i)", "j)"], true, "0 0 0 0");
        check(&["h):", "i)", "ii)", "i)"], true, "0 1 1 0");
        check(&["1:", "h)", "i)", "j)", "2"], false, "0 1 1 1 0");
        check(&["i)", "vii)"], false, "0 0");
        check(&["c)", "d)"], true, "0 0");
    }
}
