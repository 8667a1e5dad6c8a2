//! The rows that a citation counts for.

use super::bits::Bits;
use super::rows::Rows;
use crate::order::order;

/// The rows of one resolution in the order of their paths, so that nobody looks at each of them for
/// each citation: there may be thousands of both.
pub(in crate::query) struct Citing<'a> {
    rows: &'a Rows,
    /// The resolution's first row.
    first: usize,
    by_path: Vec<usize>,
    /// Where the last citation stood, and its rows: many stand at one place.
    last: Option<(&'a str, Bits)>,
}

impl<'a> Citing<'a> {
    /// Gets ready for the citations of the resolution at `position`.
    pub(in crate::query) fn of(rows: &'a Rows, position: usize) -> Self {
        let own = rows.entries().get(position).map_or(0..0, |entry| entry.rows.clone());
        let first = own.start;
        let path = |at: usize| rows.rows()[first + at].path.as_str();
        let by_path = order(own.len(), &|a, b| path(a).cmp(path(b)));
        Self { rows, first, by_path, last: None }
    }

    /// The rows that a citation standing at the path `at` counts for: the provision, and those it
    /// is nested in; for a section's lead each of its provisions; for the overview the resolution's
    /// first row.
    pub(in crate::query) fn rows_at(&mut self, at: &'a str) -> &Bits {
        let last = self.last.take().filter(|(before, _)| *before == at);
        &self.last.insert(last.unwrap_or_else(|| (at, self.find(at)))).1
    }

    fn find(&self, at: &str) -> Bits {
        let mut found = Bits::none(self.rows.rows().len());
        let mut add = |from: &str, holds: &dyn Fn(&str) -> bool| {
            let begin = self.by_path.partition_point(|&row| self.path(row) < from);
            let rows = self.by_path[begin..].iter().take_while(|&&row| holds(self.path(row)));
            rows.for_each(|row| found.insert(self.first + row));
        };
        add(at, &|path| path == at);
        for (slash, _) in at.match_indices('/').filter(|(slash, _)| *slash > 0) {
            let outer = &at[..slash];
            add(outer, &|path| path == outer);
        }
        let inner = [at, "/"].concat();
        add(&inner, &|path| path.starts_with(&inner));
        if at.split('/').nth(1) == Some("summary") && !self.by_path.is_empty() {
            found.insert(self.first);
        }
        found
    }

    fn path(&self, row: usize) -> &str {
        &self.rows.rows()[self.first + row].path
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::model::decode;
    use crate::text::Folding;

    /// Each row is looked at, as the definition says.
    fn among_all(rows: &Rows, position: usize, at: &str) -> Vec<usize> {
        let own = rows.entries()[position].rows.clone();
        let first = own.start;
        let is_within = |inner: &str, outer: &str| {
            inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let in_overview = at.split('/').nth(1) == Some("summary");
        own.filter(|&number| {
            let path = rows.rows()[number].path.as_str();
            let cites = is_within(path, at) || !path.is_empty() && is_within(at, path);
            cites || in_overview && number == first
        })
        .collect()
    }

    #[test]
    fn rows_are_those_that_stand_around_a_citation_or_in_it() {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/full.json");
        let register = decode(&std::fs::read(file).expect("a file")).expect("a register").register;
        let folding = Rc::new(Folding::native());
        let rows = Rows::new(Rc::new(register), vec!["en".to_owned()], folding);
        let (mut none, mut one, mut several) = (0, 0, 0);
        for position in 0..rows.entries().len() {
            let number = rows.register().resolutions[position].path();
            let mut places = vec![String::new(), "/".to_owned(), "a//b".to_owned()];
            places.extend(
                ["", "/", "/summary", "/summary/1", "0", "/title"].map(|it| number.clone() + it),
            );
            for row in rows.rows() {
                let lead = row.path.rsplit_once('/').map_or("", |(lead, _)| lead);
                places.extend([lead.to_owned(), row.path.clone()]);
                places.extend(["/1", "/x/y", "0", "/"].map(|it| row.path.clone() + it));
            }
            let mut citing = Citing::of(&rows, position);
            for at in &places {
                let found: Vec<usize> = citing.rows_at(at).rows().collect();
                assert_eq!(found, among_all(&rows, position, at), "{at}");
                match found.len() {
                    0 => none += 1,
                    1 => one += 1,
                    _ => several += 1,
                }
            }
        }
        assert!(none > 0 && one > 0 && several > 0, "{none}, {one}, {several}");
    }
}
