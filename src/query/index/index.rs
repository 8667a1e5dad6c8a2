//! A register made ready to be searched, in the languages that one reader reads.

use std::cell::OnceCell;
use std::rc::Rc;

use crate::model::{
    Annex, Chosen, LocalizedText, Located, Owner, Part, Provision, Register, Resolution, Section,
    Status, Verb, located, section_ids,
};
use crate::text::Folding;

use super::citations::Citations;
use super::steps::Steps;
use super::words::Words;
use crate::query::facet::facet::{FacetIndex, facet_indexes};

/// A register ready to be searched.
pub struct Index {
    register: Rc<Register>,
    folding: Rc<Folding>,
    languages: Vec<String>,
    entries: Vec<Entry>,
    rows: Vec<Row>,
    facets: OnceCell<Vec<FacetIndex>>,
    words: OnceCell<Words>,
    /// Found when they are first asked for: see [`Index::citations`].
    pub(in crate::query) citations: OnceCell<Citations>,
}

/// What is known of a resolution beyond its text.
pub struct Entry {
    /// The numbers of its rows.
    pub rows: std::ops::Range<usize>,
    /// How many provisions it has.
    pub provisions: usize,
    /// The paths of its sections, in order.
    pub section_ids: Vec<String>,
    /// The paths of its annexes, in order.
    pub annex_ids: Vec<String>,
}

/// A row of the provisions view; or, for a resolution that has no provisions, an empty row that is not
/// shown, so that its status can still be counted.
pub struct Row {
    /// The position of its resolution in the register.
    pub resolution: usize,
    /// The stable path; empty for an empty row.
    pub path: String,
    /// The verb of its section; none in an annex.
    pub verb: Option<Verb>,
    /// The verb by which the duty is handed on, where it is.
    pub delegates: Option<Verb>,
    /// Whether the section's heading is a "further" form.
    pub further: bool,
    /// The part it stands in; none for an empty row.
    pub part: Option<Part>,
    /// Keys of the bodies whose duty it is.
    pub addressees: Vec<String>,
    /// Keys of the other bodies that it names.
    pub mentioned: Vec<String>,
    /// Where it is in the resolution: the position of its section or annex, then of each provision.
    steps: Vec<usize>,
}

impl Index {
    /// Prepares `register` for a reader of `languages`, the preferred one first.
    pub fn new(register: Rc<Register>, languages: Vec<String>, folding: Rc<Folding>) -> Self {
        let mut index = Self {
            register: register.clone(),
            folding,
            languages,
            entries: Vec::new(),
            rows: Vec::new(),
            facets: OnceCell::new(),
            words: OnceCell::new(),
            citations: OnceCell::new(),
        };
        for (position, resolution) in register.resolutions.iter().enumerate() {
            index.add(position, resolution);
        }
        index
    }

    fn add(&mut self, position: usize, resolution: &Resolution) {
        let first = self.rows.len();
        let (section_ids, annex_ids) = section_ids(resolution);
        let found = located(resolution);
        let mut steps = Steps::default();
        let row = |located| self.row(position, located, steps.next(located));
        let mut rows: Vec<Row> = found.iter().map(row).collect();
        if rows.is_empty() {
            rows.push(Row::empty(position));
        }
        self.rows.append(&mut rows);
        let provisions = found.len();
        let rows = first..self.rows.len();
        self.entries.push(Entry { rows, provisions, section_ids, annex_ids });
    }

    fn row(&self, position: usize, located: &Located, steps: Vec<usize>) -> Row {
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
            .or(section.map(|section| &section.addressees))
            .cloned()
            .unwrap_or_default();
        let delegates = lines()
            .find_map(|provision| provision.delegates)
            .or(section.and_then(|section| section.delegates));
        let mut mentioned: Vec<String> = Vec::new();
        let lead = section.map(|section| &section.mentions);
        let named = lines().map(|provision| &provision.mentions).chain(lead).flatten();
        for key in named {
            if !addressees.contains(key) && !mentioned.contains(key) {
                mentioned.push(key.clone());
            }
        }
        Row {
            resolution: position,
            path: located.path.clone(),
            verb: section.map(|section| section.verb),
            delegates,
            further: section.is_some_and(|section| section.further),
            part: Some(section.map_or(Part::Annex, |section| section.part)),
            addressees,
            mentioned,
            steps,
        }
    }

    /// The register itself.
    pub fn register(&self) -> &Rc<Register> {
        &self.register
    }

    /// The folding that the words were folded with.
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

    /// What is known of each resolution, in the register's order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Every row, in the document's order.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// What is searched; made when it is first asked for.
    pub(in crate::query) fn words(&self) -> &Words {
        self.words.get_or_init(|| Words::new(self))
    }

    pub(in crate::query) fn facets(&self) -> &[FacetIndex] {
        self.facets.get_or_init(|| facet_indexes(self))
    }

    /// The resolution at `position`, and what is known of it.
    pub fn resolution(&self, position: usize) -> Option<(&Resolution, &Entry)> {
        Some((self.register.resolutions.get(position)?, self.entries.get(position)?))
    }

    /// The provision of a row, with those it is nested in (outermost first); none for an empty row.
    pub fn provision(&self, row: &Row) -> Option<(Vec<&Provision>, &Provision)> {
        let resolution = self.register.resolutions.get(row.resolution)?;
        let (&owner, steps) = row.steps.split_first()?;
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
        row.verb.and_then(|_| resolution.sections.get(*row.steps.first()?))
    }

    /// The annex of a row; none in a section.
    pub fn annex(&self, row: &Row) -> Option<&Annex> {
        let resolution = self.register.resolutions.get(row.resolution)?;
        let in_annex = row.part == Some(Part::Annex);
        resolution.annexes.get(*row.steps.first().filter(|_| in_annex)?)
    }

    /// The status of a row's resolution.
    pub fn status(&self, row: &Row) -> Option<Status> {
        self.register.resolutions.get(row.resolution)?.status
    }
}

impl Row {
    fn empty(resolution: usize) -> Self {
        Self {
            resolution,
            path: String::new(),
            verb: None,
            delegates: None,
            further: false,
            part: None,
            addressees: Vec::new(),
            mentioned: Vec::new(),
            steps: Vec::new(),
        }
    }

    /// Whether it stands for a resolution without provisions.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// The position of its section; none in an annex.
    pub(in crate::query) fn section_position(&self) -> Option<usize> {
        self.verb.and(self.steps.first().copied())
    }

    /// In how many provisions it is nested, and one more.
    pub(in crate::query) fn depth(&self) -> usize {
        self.steps.len()
    }
}
