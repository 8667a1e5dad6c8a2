//! What is left of a path that a link leads to.

use super::rows::Rows;
use crate::model::section_ids;

impl Rows {
    /// Whether the register has something at `path`: a resolution, a section or annex, a provision,
    /// or a paragraph of a summary.
    pub fn has(&self, path: &str) -> bool {
        let mut steps = path.splitn(3, '/');
        let first = steps.next().unwrap_or_default();
        let resolutions = &self.register().resolutions;
        let all = resolutions.iter().zip(self.entries());
        let same = all.filter(|(resolution, _)| resolution.is_at(first));
        let (section, rest) = (steps.next(), steps.next());
        for (resolution, entry) in same {
            let found = match (section, rest) {
                (None, _) => true,
                (Some("summary"), Some(paragraph)) => {
                    let position: Option<usize> = paragraph.parse().ok();
                    position.is_some_and(|it| it > 0 && it <= resolution.summary.len())
                }
                (Some(_), None) => {
                    let (sections, annexes) = section_ids(resolution);
                    sections.iter().chain(&annexes).any(|id| id == path)
                }
                (Some(_), Some(_)) => {
                    let rows = self.rows().get(entry.rows.clone()).unwrap_or_default();
                    rows.iter().any(|row| row.path == path)
                }
            };
            if found {
                return true;
            }
        }
        false
    }

    /// `path`, or what is nearest above it that the register has.
    pub fn nearest<'a>(&self, path: &'a str) -> Option<&'a str> {
        let mut path = path;
        while !self.has(path) {
            path = path.rsplit_once('/')?.0;
        }
        Some(path)
    }
}
