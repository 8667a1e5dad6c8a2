//! Arriving by a link, and giving links and citations away.

use std::rc::Rc;

use yew::Callback;

use super::App;
use crate::query::{Action, Link};
use crate::view::notice::Notice;
use crate::view::share::{Copying, Share, Sharing, copied_text};
use crate::view::{FocusTarget, Host, More};

impl App {
    /// Takes the criteria of a link; what else it asks for is looked up once the register is there.
    pub(super) fn arrive(&mut self, link: Rc<Link>, focus: bool, host: &dyn Host) {
        self.expects = false;
        self.set(link.criteria.clone());
        self.arriving = Some((link, focus));
        self.look_up(host);
        host.announce_soon();
    }

    /// Goes to where the link leads, and notes what it asks for that the register does not have; then to where scripts lead.
    pub(super) fn look_up(&mut self, host: &dyn Host) {
        self.look_up_link();
        self.answer_scripts(host);
    }

    fn look_up_link(&mut self) {
        // Until the parts on demand are here, there is no outcome to look it up in.
        let (Some((index, outcome)), More::Here(_)) = (self.loaded.clone(), self.more) else {
            return;
        };
        let Some((link, focus)) = self.arriving.take() else {
            return;
        };
        let mut refused = link.refused.clone();
        for path in self.criteria.open.iter().filter(|path| !index.has(path)) {
            refused.push(("open".to_owned(), path.clone()));
        }
        for facet in &outcome.facets {
            let gone = facet.values.iter().filter(|value| value.chosen && value.total == 0);
            let key = facet.facet.id();
            refused.extend(gone.map(|value| (key.to_owned(), value.value.clone())));
        }
        self.notice = Notice { is_cut: link.is_cut, refused, gone: None };
        let Some(path) = link.at.as_deref() else {
            return;
        };
        let nearest = index.nearest(path);
        if nearest != Some(path) {
            self.notice.gone = Some((path.to_owned(), nearest.map(str::to_owned)));
        }
        let Some(nearest) = nearest else {
            return;
        };
        self.take(Action::Reveal(nearest.to_owned()));
        if focus {
            self.focus(FocusTarget::Place(nearest.to_owned()));
        }
    }

    /// The reader has gone on: the focus stays, wherever the link leads.
    pub(super) fn stay(&mut self) {
        if let Some((_, focus)) = &mut self.arriving {
            *focus = false;
        }
    }

    /// The parts on demand are here, or not to be had.
    pub(super) fn complete(&mut self, more: More, host: &dyn Host) {
        self.more = more;
        // They may come before they are asked for.
        self.asked_for_more = true;
        self.ask();
        self.check_templates(host);
        self.look_up(host);
    }

    /// Does what a control for copying asks for; whether it shows. `tell` takes what comes of it.
    pub(super) fn share(&mut self, share: Share, tell: Callback<Share>, host: &dyn Host) -> bool {
        match share {
            Share::Toggle(key) => {
                let is_open = self.sharing.open.as_ref() == Some(&key);
                let open = Some(key).filter(|_| !is_open);
                self.sharing = Rc::new(Sharing { open, copied: None });
            }
            Share::Copy(what, path) => {
                if let Some(text) = self.shared_text(what, &path, host) {
                    let given = text.clone();
                    let told = Callback::from(move |copied: bool| {
                        let result = if copied { Ok(()) } else { Err(given.clone()) };
                        tell.emit(Share::Copied(what, result));
                    });
                    host.copy(None, text, told);
                }
                return false;
            }
            Share::Copied(what, result) => {
                match &result {
                    Ok(()) => self.say(self.reading.text(copied_text(what)).to_owned()),
                    Err(_) => self.focus(FocusTarget::CopyText),
                }
                let open = self.sharing.open.clone();
                self.sharing = Rc::new(Sharing { open, copied: Some((what, result)) });
            }
        }
        true
    }

    fn shared_text(&self, what: Copying, path: &str, host: &dyn Host) -> Option<String> {
        match what {
            Copying::View => host.address_of(&self.criteria, None),
            Copying::Link => host.address_of(&self.criteria, Some(path)),
            Copying::Citation => {
                let (index, _) = self.loaded.as_ref()?;
                let More::Here(parts) = self.more else { return None };
                (parts.cite)(&self.reading, index, path)
            }
        }
    }
}
