//! Which rows cite an instrument.

use super::index::Index;

impl Index {
    /// The rows of the resolution at `position` that a citation standing at the path `at` counts for: the provision, and those it
    /// is nested in; for a section's lead each of its provisions; for the overview the resolution's first row.
    pub(in crate::query) fn rows_citing<'a>(
        &'a self,
        position: usize,
        at: &'a str,
    ) -> impl Iterator<Item = usize> + 'a {
        let rows = self.entries().get(position).map_or(0..0, |entry| entry.rows.clone());
        let first = rows.start;
        let in_overview = at.split('/').nth(1) == Some("summary");
        let is_within = |inner: &str, outer: &str| {
            inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        rows.filter(move |&number| {
            let path = self.rows()[number].path.as_str();
            let cites = is_within(path, at) || !path.is_empty() && is_within(at, path);
            cites || in_overview && number == first
        })
    }
}
