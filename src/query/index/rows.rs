//! The rows of a register, in the languages that one reader reads.

use std::rc::Rc;

use super::extension::Extension;
use super::row::{Entry, Row};
use crate::model::{
    Annex, Chosen, LocalizedText, Located, Owner, Part, Provision, Register, Resolution, Section,
    Status, Verb, located,
};
use crate::order::firsts;
use crate::text::Folding;

/// The keys of bodies of the last row, and what they were made from: those of a section are the
/// same for most of its rows, be they ever so many.
#[derive(Default)]
struct SharedKeys<'a> {
    from: (&'a [String], Vec<&'a [String]>),
    addressees: Rc<[String]>,
    mentioned: Rc<[String]>,
    /// Lists that came last: many sections have the same, or none.
    known: Vec<Rc<[String]>>,
    /// Where the next one is put.
    next: usize,
}

/// How many lists are compared with one that comes.
const COMPARED: usize = 32;

impl<'a> SharedKeys<'a> {
    /// The keys of those that are addressed, and of the others that are named.
    fn of(
        &mut self,
        addressees: &'a [String],
        named: Vec<&'a [String]>,
    ) -> (Rc<[String]>, Rc<[String]>) {
        let (before, named_before) = &self.from;
        let is_same = std::ptr::eq(*before, addressees);
        let same_named = named.len() == named_before.len()
            && named.iter().zip(named_before).all(|(a, b)| std::ptr::eq(*a, *b));
        if !is_same {
            self.addressees = self.shared(addressees);
        }
        if !is_same || !same_named {
            let all: Vec<&String> =
                addressees.iter().chain(named.iter().copied().flatten()).collect();
            let is_first = if named.is_empty() { Vec::new() } else { firsts(&all) };
            let keys = (addressees.len()..all.len()).filter(|&at| is_first[at]);
            let keys: Vec<String> = keys.map(|at| all[at].clone()).collect();
            self.mentioned = self.shared(&keys);
        }
        self.from = (addressees, named);
        (self.addressees.clone(), self.mentioned.clone())
    }

    /// One list for all that are the same.
    fn shared(&mut self, keys: &[String]) -> Rc<[String]> {
        if let Some(same) = self.known.iter().find(|known| known[..] == *keys) {
            return same.clone();
        }
        let new: Rc<[String]> = keys.into();
        match self.known.get_mut(self.next) {
            Some(oldest) => *oldest = new.clone(),
            None => self.known.push(new.clone()),
        }
        self.next = (self.next + 1) % COMPARED;
        new
    }
}

/// How many provisions a resolution has.
fn provisions_of(resolution: &Resolution) -> usize {
    fn count(all: &[Provision]) -> usize {
        all.iter().map(|it| 1 + count(&it.provisions)).sum()
    }
    let sections = resolution.sections.iter().map(|it| count(&it.provisions));
    sections.chain(resolution.annexes.iter().map(|it| count(&it.provisions))).sum()
}

/// The rows of a register. What else is known of them (words, facets, citations) is made from this.
pub struct Rows {
    register: Rc<Register>,
    folding: Rc<Folding>,
    languages: Vec<String>,
    entries: Vec<Entry>,
    rows: Vec<Row>,
    pub(super) extension: Rc<Extension>,
}

impl Rows {
    /// Prepares `register` for a reader of `languages`, the preferred one first.
    pub fn new(register: Rc<Register>, languages: Vec<String>, folding: Rc<Folding>) -> Self {
        let mut index = Self {
            register: register.clone(),
            folding,
            languages,
            entries: Vec::new(),
            rows: Vec::new(),
            extension: Rc::default(),
        };
        let all = &register.resolutions;
        // Exactly as many: half as many more would stand in memory as long as the register.
        index.rows.reserve_exact(all.iter().map(|it| provisions_of(it).max(1)).sum());
        index.entries.reserve_exact(all.len());
        let mut keys = SharedKeys::default();
        for (position, resolution) in all.iter().enumerate() {
            index.add(position, resolution, &mut keys);
        }
        index
    }

    fn add<'a>(&mut self, position: usize, resolution: &'a Resolution, keys: &mut SharedKeys<'a>) {
        let first = self.rows.len();
        let found = located(resolution);
        let provisions = found.len();
        for located in found {
            let row = self.row(position, located, keys);
            self.rows.push(row);
        }
        if provisions == 0 {
            self.rows.push(Row::empty(position));
        }
        self.entries.push(Entry { rows: first..self.rows.len(), provisions });
    }

    fn row<'a>(&self, position: usize, located: Located<'a>, keys: &mut SharedKeys<'a>) -> Row {
        let chain = || located.ancestors.iter().rev().copied();
        let own = [located.provision];
        let lines = || own.into_iter().chain(chain());
        let section = match located.owner {
            Owner::Section(section) => Some(section),
            Owner::Annex(_) => None,
        };
        let addressees = lines()
            .map(|provision| &provision.addressees)
            .find(|addressees| !addressees.is_empty())
            .or(section.map(|section| &section.addressees));
        let delegates = lines()
            .find_map(|provision| provision.delegates)
            .or(section.and_then(|section| section.delegates));
        let lead = section.map(|section| &section.mentions);
        let named = lines().map(|provision| &provision.mentions).chain(lead);
        let addressees = addressees.map_or(&[][..], |keys| keys);
        let named = named.filter(|keys| !keys.is_empty()).map(Vec::as_slice).collect();
        let (addressees, mentioned) = keys.of(addressees, named);
        Row {
            resolution: position,
            path: located.path,
            verb: section.map(|section| section.verb),
            delegates,
            further: section.is_some_and(|section| section.further),
            part: Some(section.map_or(Part::Annex, |section| section.part)),
            addressees,
            mentioned,
            position: located.position,
        }
    }

    /// The register itself.
    pub fn register(&self) -> &Rc<Register> {
        &self.register
    }

    /// What the page adds to the resolutions.
    pub fn extension(&self) -> &Extension {
        &self.extension
    }

    /// The folding that words are folded with.
    pub fn folding(&self) -> &Folding {
        &self.folding
    }

    /// The same, to be kept.
    pub(in crate::query) fn folding_rc(&self) -> Rc<Folding> {
        self.folding.clone()
    }

    /// The languages of the reader, the preferred one first.
    pub fn languages(&self) -> &[String] {
        &self.languages
    }

    /// The text as this reader reads it.
    pub fn choose<'a>(&'a self, text: &'a LocalizedText) -> Chosen<'a> {
        match self.languages.as_slice() {
            [first] => text.choose(&[first], &self.register.language),
            [first, second] => text.choose(&[first, second], &self.register.language),
            all => {
                let all: Vec<&str> = all.iter().map(String::as_str).collect();
                text.choose(&all, &self.register.language)
            }
        }
    }

    /// What something is called in texts: in the reader's language, and in the register's own, in
    /// which texts are that lack the other.
    pub(in crate::query) fn names_in_texts<'a>(
        &'a self,
        name: &'a LocalizedText,
    ) -> impl Iterator<Item = &'a str> {
        let chosen = self.choose(name).words;
        let own = name.choose(&[], &self.register.language).words;
        [Some(chosen), Some(own).filter(|own| *own != chosen)].into_iter().flatten()
    }

    /// What a verb is called: `listed`, the interface's word for it, unless the register defines
    /// it.
    pub fn verb_name<'a>(&'a self, verb: Verb, listed: &'a str) -> &'a str {
        match verb {
            Verb::Own(own) => {
                let definition = self.register.verbs.get(own.id());
                definition.map_or(own.id(), |it| self.choose(&it.name).words)
            }
            _ => listed,
        }
    }

    /// What is known of each resolution, in the register's order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Every row, in the document's order.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The resolution at `position`, and what is known of it.
    pub fn resolution(&self, position: usize) -> Option<(&Resolution, &Entry)> {
        Some((self.register.resolutions.get(position)?, self.entries.get(position)?))
    }

    /// The provision of a row, with those it is nested in (outermost first); none for an empty row.
    pub fn provision(&self, row: &Row) -> Option<(Vec<&Provision>, &Provision)> {
        let resolution = self.register.resolutions.get(row.resolution)?;
        let (&owner, steps) = row.position.split_first()?;
        let mut siblings = match row.part? {
            Part::Annex => &resolution.annexes.get(owner)?.provisions,
            _ => &resolution.sections.get(owner)?.provisions,
        };
        let mut chain = Vec::new();
        for &step in steps {
            let provision = siblings.get(step)?;
            siblings = &provision.provisions;
            chain.push(provision);
        }
        let last = chain.pop()?;
        Some((chain, last))
    }

    /// The section of a row; none in an annex.
    pub fn section(&self, row: &Row) -> Option<&Section> {
        let resolution = self.register.resolutions.get(row.resolution)?;
        row.verb.and_then(|_| resolution.sections.get(*row.position.first()?))
    }

    /// The annex of a row; none in a section.
    pub fn annex(&self, row: &Row) -> Option<&Annex> {
        let resolution = self.register.resolutions.get(row.resolution)?;
        let in_annex = row.part == Some(Part::Annex);
        resolution.annexes.get(*row.position.first().filter(|_| in_annex)?)
    }

    /// The status of a row's resolution.
    pub fn status(&self, row: &Row) -> Option<Status> {
        self.register.resolutions.get(row.resolution)?.status
    }
}
