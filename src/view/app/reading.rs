//! Opening and closing texts, wherever they stand.

use super::App;
use crate::query::{Action, View, apply};
use crate::view::app::host::ReadingPlace;
use crate::view::root::focus_target::FocusTarget;

impl App {
    /// Gets ready for a step that opens or closes a text: where only one has room the others are
    /// closed, the row that it is opened by stays where it is, and with a search the first match is
    /// in sight.
    pub(in crate::view) fn turn(&mut self, action: &Action) {
        let place = self.reading_place();
        match action {
            Action::ToggleOpen(key) => {
                let is_front = self.standing.is_front(&self.criteria, key);
                if place != ReadingPlace::Below && !is_front {
                    self.set(apply(&self.criteria, Action::SetOpen(Vec::new())));
                }
                if place != ReadingPlace::Alone {
                    let held = self.host.hold(key);
                    self.after(move |_| held.emit(()));
                }
                if !self.criteria.is_open(key) {
                    match place {
                        ReadingPlace::Alone => self.focus(FocusTarget::Text(key.clone())),
                        // Who clicked beside the button goes on with the keyboard from there.
                        _ => self.focus(FocusTarget::Opener(key.clone())),
                    }
                    self.show_first_match(key);
                }
            }
            Action::Reveal(_) if place != ReadingPlace::Below => {
                self.set(apply(&self.criteria, Action::SetOpen(Vec::new())));
            }
            Action::SetOpen(keys) => {
                if let Some(key) = keys.last().filter(|key| !self.criteria.is_open(key)) {
                    self.show_first_match(key);
                }
            }
            _ => {}
        }
    }

    fn reading_place(&self) -> ReadingPlace {
        match self.host.reading_place() {
            // Of other views every column is of use.
            ReadingPlace::Beside
                if !matches!(self.criteria.view, View::Overview | View::Provisions) =>
            {
                ReadingPlace::Below
            }
            place => place,
        }
    }

    /// With a search, scrolls to the first provision that matches once the text of that row stands.
    fn show_first_match(&mut self, key: &str) {
        let Some((_, outcome)) = self.loaded.as_ref() else { return };
        if outcome.found.is_empty() {
            return;
        }
        let key = key.to_owned();
        self.after(move |host| host.show_first_match(&key));
    }

    /// After the reader went back or forth: what was open before says where the focus goes, if
    /// nothing has it.
    pub(super) fn return_focus(&mut self, before: &[String]) {
        let open = &self.criteria.open;
        let opened = open.iter().rev().find(|key| !before.contains(key));
        let closed = before.iter().rev().find(|key| !open.contains(key));
        match (opened, closed) {
            // Nothing else is seen any more.
            (Some(key), _) if self.host.reading_place() == ReadingPlace::Alone => {
                self.focus(FocusTarget::Text(key.clone()));
            }
            (None, Some(key)) => {
                let target = FocusTarget::Opener(key.clone());
                self.after(move |host| host.return_focus(&target));
            }
            _ => {}
        }
    }
}
