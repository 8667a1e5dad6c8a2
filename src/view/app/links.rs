//! Links: reading and writing the page's address, and what else the first rows do not need.

use std::mem::{replace, take};
use std::rc::Rc;

use yew::{Callback, Context};

use super::App;
use super::instruction::{Instruction, Opening, Refusal};
use crate::export::register_json;
use crate::i18n::{Language, Message};
use crate::query::{
    Action, Address, Criteria, Extension, Facet, Link, Parameters, encode_link, link_of, parse_link,
};
use crate::view::app::host::{Recording, UrlState};
use crate::view::detail::cited_text::refused;
use crate::view::notices::link_problems::LinkProblems;
use crate::view::root::focus_target::FocusTarget;
use crate::view::root::page::Matched;
use crate::view::root::place_link::{address_with, place_pairs};
use crate::view::tools::exporting::passage_at;
use crate::view::tools::sharing::{Copying, Share, Sharing, copied_text};

/// How long a reader pauses before what is in the search box becomes a step of the history, in
/// milliseconds.
const PAUSE: u32 = 700;

impl App {
    /// Carries out what the first rows do not need; whether anything is to be rendered.
    pub(in crate::view) fn carry_out(
        &mut self,
        ctx: &Context<Self>,
        instruction: Instruction,
    ) -> bool {
        if instruction.reads_rows() {
            self.catch_up();
        }
        match instruction {
            Instruction::Extend => self.extend(ctx),
            Instruction::SetBasket(basket) => {
                self.export.basket = Rc::new(basket);
                self.keep_basket();
            }
            Instruction::Begin { filters, focus } => self.begin(filters, focus),
            Instruction::ReadAddress => {
                if let Some(link) = self.read_address() {
                    let before = self.criteria.open.clone();
                    self.arrive(link, false);
                    self.return_focus(&before);
                }
            }
            Instruction::WriteStep => {
                self.finish_step();
                return false;
            }
            Instruction::Record(at, how) => {
                self.write(&Link { at, ..self.link() }, how);
                return false;
            }
            Instruction::SetState(state) => {
                self.forget_step();
                let link = self.accept(link_of(state, &self.start));
                self.write(&link, Recording::Replacing);
                self.arrive_by_script(link, "setState");
            }
            Instruction::Filter(filters) => self.filter(filters),
            Instruction::Open(opening) => self.open(opening),
            Instruction::KeepLanguage => {
                let current = self.locale.catalogue.language();
                self.language = self.language.filter(|it| *it == current);
                self.write(&self.link(), Recording::Replacing);
                self.host.show_language(current);
                self.say(self.locale.text(Message::ErrorNetwork).to_owned());
            }
            Instruction::Dismiss => self.problems = LinkProblems::default(),
            Instruction::Share(share) => return self.share(share),
            Instruction::Matched { heading, position, count } => {
                self.matched(heading, position, count);
            }
            Instruction::Facets(step) => {
                let target = self.facets.apply(step);
                target.into_iter().for_each(|target| self.focus(target));
            }
            Instruction::CheckTemplates => {
                for it in refused(&self.templates) {
                    self.host.complain(&["link-template: ", &it].concat());
                }
                return false;
            }
            Instruction::FocusMapNode(node) => self.map_node = Some(node),
            Instruction::Export(action) => return self.export(ctx, action),
            Instruction::ExportText(choice, tell) => {
                tell.emit(self.file_of(choice));
                return false;
            }
            // The rest is carried out whatever is here.
            _ => return false,
        }
        true
    }

    fn extend(&mut self, ctx: &Context<Self>) {
        let Some((index, _)) = &self.loaded else { return };
        let added = match self.host.extends() {
            true => self.host.extension(&register_json(index.register()), self.locale.tag()),
            false => None,
        };
        self.extension = Rc::new(added.as_deref().map(Extension::from_json).unwrap_or_default());
        self.prepare(&ctx.props().folding);
        self.announce_soon();
    }

    fn begin(&mut self, filters: Parameters, focus: bool) {
        for beginning in [&mut self.base, &mut self.start] {
            *beginning = link_of(filters.clone(), beginning).criteria;
        }
        // A state that a script set in the meantime comes in the place of the address's.
        let is_replaced = self.pending.iter().any(|it| matches!(it, Instruction::SetState(_)));
        match self.read_address().filter(|_| !is_replaced) {
            Some(link) => {
                // A link comes before what the reader did in the meantime.
                self.pending.retain(|it| !matches!(it, Instruction::Record(..)));
                self.arrive(link, focus);
            }
            None => {
                let criteria = self.start.clone();
                self.arrive(Link { criteria, ..self.link() }, false);
            }
        }
    }

    /// What the address asks for; none where it says what is known already.
    fn read_address(&mut self) -> Option<Link> {
        let address = self.host.address().filter(|_| self.host.url_state() == UrlState::Address);
        // Where the address is the page's alone, there may still be what the table begins with.
        let query = address.map(|address| address.query).unwrap_or_default();
        let (pairs, link) = parse_link(&query, &self.host.prefix(), &self.start);
        if pairs == self.history.known {
            return None;
        }
        self.forget_step();
        self.history.known = pairs;
        Some(self.accept(link))
    }

    /// Takes the language of a link; what is not spoken here is refused.
    fn accept(&mut self, mut link: Link) -> Link {
        let language = link.language.as_deref().and_then(Language::from_tag);
        if language.is_none()
            && let Some(tag) = link.language.take()
        {
            link.refuse("lang", &tag);
        }
        self.language = language;
        self.host.follow_language(language);
        link
    }

    /// Shows what a link asks for: its criteria, and the place that it leads to; and notes what the
    /// register does not have of it.
    fn arrive(&mut self, link: Link, focus: bool) {
        self.set(link.criteria.clone());
        self.announce_soon();
        let Some((index, outcome)) = self.loaded.clone() else { return };
        let mut refused = link.refused.clone();
        let named = |key: &str, value: &String| (key.to_owned(), value.clone());
        for (key, paths) in [("open", &self.criteria.open), ("compare", &self.criteria.compare)] {
            refused.extend(paths.iter().filter(|it| !index.has(it)).map(|it| named(key, it)));
        }
        for facet in &outcome.facets {
            let gone = facet.values.iter().filter(|value| value.missing);
            refused.extend(gone.map(|value| named(facet.facet.id(), &value.value)));
        }
        self.problems = LinkProblems { is_cut: link.is_cut, refused, gone: None };
        let Some(path) = link.at.as_deref() else { return };
        let nearest = index.nearest(path);
        if nearest != Some(path) {
            self.problems.gone = Some((path.to_owned(), nearest.map(str::to_owned)));
        }
        let Some(nearest) = nearest else { return };
        self.apply(Action::Reveal(nearest.to_owned()));
        if focus {
            self.focus(FocusTarget::Place(nearest.to_owned()));
        }
    }

    /// Puts search and facets in the place of the present ones.
    fn filter(&mut self, pairs: Parameters) {
        self.forget_step();
        let bare =
            Criteria { search: String::new(), chosen: Vec::new(), ..(*self.criteria).clone() };
        let Link { criteria: asked, refused, is_cut, .. } = link_of(pairs.clone(), &bare);
        let criteria = Criteria { search: asked.search, chosen: asked.chosen, ..bare };
        let mut link = Link { criteria, refused, is_cut, ..self.link() };
        let is_filter = |key: &str| key == "search" || Facet::from_id(key).is_some();
        for (key, value) in pairs.iter().filter(|(key, _)| !is_filter(key)) {
            link.refuse(key, value);
        }
        self.write(&link, Recording::Replacing);
        self.arrive_by_script(link, "filter");
    }

    /// Shows what a script of the page asks for by this method. What the table does not have of it
    /// is told to whoever wrote the page: a script's mistakes are no reader's business.
    fn arrive_by_script(&mut self, link: Link, method: &str) {
        // What the link that the reader came by could not have is said still.
        let before = Some(take(&mut self.problems));
        let earlier = before.filter(|_| self.is_replaying).unwrap_or_default();
        self.arrive(link, false);
        let mut asked = replace(&mut self.problems, earlier);
        asked.refused.extend(asked.gone.map(|(path, _)| ("at".to_owned(), path)));
        for (key, value) in &asked.refused {
            self.host.complain(&[method, ": the table has no ", key, "=", value].concat());
        }
        if asked.is_cut {
            self.host
                .complain(&[method, ": longer than a link may be; its end is left out"].concat());
        }
    }

    /// Goes to a place for a script, and tells it once the place is shown.
    fn open(&mut self, Opening { path, focus, tell }: Opening) {
        let nearest = self.loaded.as_ref().and_then(|(index, _)| index.nearest(&path));
        let Some(nearest) = nearest.map(str::to_owned) else {
            let message = self.locale.fill(Message::LinkPlaceUnknown, &[("path", &path)]);
            return tell.emit(Err(Refusal { kind: "no-such-place", message }));
        };
        self.problems.gone = (nearest != path).then(|| (path, Some(nearest.clone())));
        self.apply(Action::Reveal(nearest.clone()));
        let target = FocusTarget::Place(nearest.clone());
        self.after(move |host| if focus { host.focus(&target) } else { host.reveal(&target) });
        self.announce_soon();
        self.write(&Link { at: Some(nearest.clone()), ..self.link() }, Recording::Replacing);
        self.after(move |_| tell.emit(Ok(nearest)));
    }

    fn forget_step(&mut self) {
        if self.history.pending.take().is_some() {
            self.host.write_step_later(None);
        }
    }

    fn write(&mut self, link: &Link, how: Recording) {
        let mode = self.host.url_state();
        let pairs = encode_link(link, &self.base, &self.start);
        if how != Recording::Replacing && mode != UrlState::Off {
            self.host.state_changed(&self.with_view(pairs.clone()));
        }
        if mode != UrlState::Address {
            return;
        }
        if how == Recording::Typing {
            self.history.pending = Some(pairs);
            return self.host.write_step_later(Some(PAUSE));
        }
        self.finish_step();
        // A step that waits for the browser's rest is written in the place of all before it.
        match how == Recording::Step || self.history.pending.is_some() {
            true => self.push(pairs),
            false => self.write_address(&pairs, false),
        }
    }

    /// What was typed before is a step of its own.
    fn finish_step(&mut self) {
        if let Some(earlier) = self.history.pending.take() {
            self.host.write_step_later(None);
            self.push(earlier);
        }
    }

    /// Writes a step of the history; after very many steps, only the last of them, later.
    fn push(&mut self, pairs: Vec<(&'static str, String)>) {
        match self.history.count(self.host.now()) {
            Ok(()) => self.write_address(&pairs, true),
            Err(delay) => {
                self.history.pending = Some(pairs);
                self.host.write_step_later(Some(delay));
            }
        }
    }

    fn write_address(&mut self, pairs: &[(&'static str, String)], as_step: bool) {
        let known = pairs.iter().map(|(key, value)| ((*key).to_owned(), value.clone()));
        self.history.known = known.collect();
        let Some(address) = self.host.address() else { return };
        let next = address.with(&self.host.prefix(), pairs);
        if Address::new(&next) != address {
            self.host.write_address(&next, as_step);
        }
    }

    fn share(&mut self, share: Share) -> bool {
        match share {
            Share::Copy(what, path) => {
                if let Some((page, text)) = self.shared_text(what, &path) {
                    let (given, tell) = (text.clone(), self.callbacks.share.clone());
                    let done = Callback::from(move |copied: bool| {
                        let result = if copied { Ok(()) } else { Err(given.clone()) };
                        tell.emit(Share::Copied(what, result));
                    });
                    self.host.copy(page, text, done);
                }
                false
            }
            Share::Copied(what, result) => {
                match &result {
                    Ok(()) => self.say(self.locale.text(copied_text(what)).to_owned()),
                    Err(_) => self.focus(FocusTarget::CopyText),
                }
                let open = self.sharing.open.clone();
                self.sharing = Rc::new(Sharing { open, copied: Some((what, result)) });
                true
            }
            Share::Toggle(_) => false,
        }
    }

    /// What is copied: as a page, where pasting keeps its formatting, and as text.
    fn shared_text(&self, what: Copying, path: &str) -> Option<(Option<String>, String)> {
        let page = self.page()?;
        let text = match what {
            Copying::View => {
                let pairs = encode_link(&self.link(), &self.base, &self.start);
                address_with(&*self.host, &pairs)?
            }
            Copying::Link => address_with(&*self.host, &place_pairs(path, self.language))?,
            Copying::Citation => page.citing().cite(path)?,
            Copying::Text => {
                let (formatted, text) = passage_at(page.exports(), path)?;
                return Some((Some(formatted), text));
            }
        };
        Some((None, text))
    }

    pub(super) fn matched(&mut self, heading: String, position: usize, count: usize) {
        let locale = self.locale.clone();
        let (at, all) = (locale.number(position), locale.number(count));
        let text = match position {
            0 => locale.text(Message::NoMatches).to_owned(),
            _ => locale.fill(Message::MatchAt, &[("position", &at), ("count", &all)]),
        };
        self.say(text.clone());
        self.matched = Some(Matched { heading, text });
    }
}
