//! PURE. What goes into the history of the browser, and when.

use super::link::Parameters;

/// How many steps are written in one [`WINDOW`]: browsers refuse more than a hundred.
const MOST: u32 = 60;
/// For how long a browser counts the steps, in milliseconds.
const WINDOW: f64 = 30_000.0;

/// What was written, and what waits.
#[derive(Default)]
pub struct History {
    /// What the address said when it was last read or written.
    pub known: Parameters,
    /// The step that is to be written later.
    pub pending: Option<Vec<(&'static str, String)>>,
    /// When the current count of steps began, and the count.
    steps: (f64, u32),
}

impl History {
    /// Counts a step at `now`; after very many steps, in how many milliseconds the last of them is
    /// to be written.
    pub fn count(&mut self, now: f64) -> Result<(), u32> {
        let (began, count) = self.steps;
        let (began, count) = if now - began > WINDOW { (now, 0) } else { (began, count) };
        if count >= MOST {
            return Err((began + WINDOW - now) as u32 + 1);
        }
        self.steps = (began, count + 1);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{History, MOST, WINDOW};

    #[test]
    fn after_very_many_steps_the_browser_is_given_a_rest() {
        let mut history = History::default();
        for step in 0..MOST {
            assert_eq!(history.count(WINDOW * 2.0 + f64::from(step)), Ok(()));
        }
        assert_eq!(history.count(WINDOW * 2.0 + 1_000.0), Err(29_001));
        assert_eq!(history.count(WINDOW * 3.0 + 1.0), Ok(()), "then the count begins anew");
    }
}
