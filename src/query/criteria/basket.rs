//! What a reader keeps while reading: a list of paths. It is no part of the criteria, so that no
//! link carries it.

/// The most that a basket holds, and the longest path: what is stored may come from anywhere.
const MOST: usize = 10_000;
const LONGEST_PATH: usize = 200;

/// One step with the basket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BasketAction {
    /// Put what stands at this path into the basket, or take it out.
    Toggle(String),
    /// Take everything out.
    Clear,
}

/// Paths of resolutions (`44`) and provisions (`44/instructs-1/9`), in the order in which they were
/// put in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Basket {
    paths: Vec<String>,
}

impl Basket {
    /// The basket after `action`.
    #[must_use]
    pub fn after(&self, action: &BasketAction) -> Self {
        let mut next = self.clone();
        match action {
            BasketAction::Toggle(path) => match self.place(path) {
                Some(place) => {
                    next.paths.remove(place);
                }
                None => next.put(path),
            },
            BasketAction::Clear => next.paths.clear(),
        }
        next
    }

    fn put(&mut self, path: &str) {
        let fits = !path.is_empty() && path.len() <= LONGEST_PATH && self.paths.len() < MOST;
        if fits && !self.has(path) {
            self.paths.push(path.to_owned());
        }
    }

    fn place(&self, path: &str) -> Option<usize> {
        self.paths.iter().position(|known| known == path)
    }

    /// Whether it holds that path.
    pub fn has(&self, path: &str) -> bool {
        self.place(path).is_some()
    }

    /// What it holds.
    pub fn paths(&self) -> &[String] {
        &self.paths
    }

    /// How many paths it holds.
    pub fn len(&self) -> usize {
        self.paths.len()
    }

    /// Whether it holds nothing.
    pub fn is_empty(&self) -> bool {
        self.paths.is_empty()
    }

    /// A text to be stored: a path a line.
    pub fn to_text(&self) -> String {
        self.paths.join("\n")
    }

    /// What such a text says; whatever is no path is passed over.
    pub fn from_text(text: &str) -> Self {
        let mut basket = Self::default();
        text.lines().take(MOST).for_each(|line| basket.put(line.trim()));
        basket
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn toggled(paths: &[&str]) -> Basket {
        let toggle =
            |basket: Basket, path: &&str| basket.after(&BasketAction::Toggle((*path).to_owned()));
        paths.iter().fold(Basket::default(), toggle)
    }

    #[test]
    fn what_is_put_in_twice_is_out_again() {
        assert_eq!(toggled(&["44", "18/resolves/2", "44"]).paths(), ["18/resolves/2"]);
        assert!(toggled(&["44"]).after(&BasketAction::Clear).is_empty());
    }

    #[test]
    fn it_comes_back_from_its_text() {
        let basket = toggled(&["44", "18/resolves/2"]);
        assert_eq!(Basket::from_text(&basket.to_text()), basket);
    }

    #[test]
    fn a_stored_text_of_nonsense_does_no_harm() {
        let nonsense = format!("\n\n 44 \n44\n{}\n", "x".repeat(1_000_000));
        assert_eq!(Basket::from_text(&nonsense).paths(), ["44"]);
        let many: String = (0..50_000).map(|number| format!("{number}\n")).collect();
        assert_eq!(Basket::from_text(&many).len(), MOST);
    }
}
