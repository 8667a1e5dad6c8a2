//! Fields: an instruction, which Word hides, and its result, which it shows.

use super::xml::Element;

/// The fields that have begun and not ended.
#[derive(Clone, Debug, Default)]
pub struct Fields {
    /// For each, whether it has come to its result.
    results: Vec<bool>,
    /// How many have not.
    waiting: usize,
}

impl Fields {
    /// Goes past the beginning, the middle or the end of a field.
    pub fn meet(&mut self, element: &Element) {
        match element.attribute("fldCharType") {
            Some("begin") => {
                self.results.push(false);
                self.waiting += 1;
            }
            Some("separate") => {
                if let Some(last) = self.results.last_mut().filter(|last| !**last) {
                    *last = true;
                    self.waiting -= 1;
                }
            }
            Some("end") => {
                let instruction = self.results.pop() == Some(false);
                self.waiting -= usize::from(instruction);
            }
            _ => {}
        }
    }

    /// Whether a text here is hidden. Instructions have elements of their own: a text in one is the
    /// result of a field inside it.
    pub fn hide(&self) -> bool {
        let own = self.results.last() == Some(&false);
        self.waiting > usize::from(own)
    }

    /// Whether one has not ended.
    pub fn are_open(&self) -> bool {
        !self.results.is_empty()
    }
}
