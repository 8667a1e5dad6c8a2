//! A register made ready to be searched: its rows, and what is made from them.

use std::cell::{OnceCell, RefCell};
use std::ops::{Deref, Range};
use std::rc::Rc;

use super::acronyms::Acronyms;
use super::citations::Citations;
use super::extension::Extension;
use super::making::Making;
use super::rows::Rows;
use super::words::Words;
use crate::model::{Register, Resolution};
use crate::query::criteria::column::Column;
use crate::query::facet::facet::Facet;
use crate::query::facet::tree::{FacetValue, FacetValues, facet_values};
use crate::text::Folding;

/// A register ready to be searched. It is its [`Rows`], and keeps what is made from them when it is
/// first asked for.
pub struct Index {
    rows: Rows,
    facets: OnceCell<Vec<FacetValues>>,
    citations: OnceCell<Citations>,
    words: OnceCell<Words>,
    /// The titles, folded, until `words` has them.
    titles: OnceCell<Vec<Box<str>>>,
    /// What is searched, until it is made.
    making: RefCell<Making>,
    acronyms: OnceCell<Acronyms>,
    /// The columns that would be empty.
    empty: OnceCell<Vec<Column>>,
    one_body: OnceCell<bool>,
    several: OnceCell<bool>,
}

impl Index {
    /// Prepares `register` for a reader of `languages`, the preferred one first.
    pub fn new(register: Rc<Register>, languages: Vec<String>, folding: Rc<Folding>) -> Self {
        let rows = Rows::new(register, languages, folding);
        let (facets, citations, words) = (OnceCell::new(), OnceCell::new(), OnceCell::new());
        let acronyms = OnceCell::new();
        Self {
            rows,
            facets,
            citations,
            words,
            making: RefCell::default(),
            acronyms,
            titles: OnceCell::new(),
            empty: OnceCell::new(),
            one_body: OnceCell::new(),
            several: OnceCell::new(),
        }
    }

    /// The same with what the page adds to the resolutions.
    #[must_use]
    pub fn with_extension(mut self, extension: Rc<Extension>) -> Self {
        self.rows.extension = extension;
        self
    }

    /// The values of every facet, in the order of the panel.
    pub(in crate::query) fn facets(&self) -> &[FacetValues] {
        self.facets.get_or_init(|| facet_values(&self.rows))
    }

    /// The values of a facet, in the order of the panel.
    pub(in crate::query) fn values(&self, facet: Facet) -> &[FacetValue] {
        let known = self.facets().iter().find(|known| known.facet == facet);
        known.map_or(&[], |known| &known.values)
    }

    /// Whether one body adopted all resolutions, so that it does not tell them apart.
    pub fn has_one_body(&self) -> bool {
        *self.one_body.get_or_init(|| {
            let all = &self.register().resolutions;
            all.windows(2).all(|pair| pair[0].body == pair[1].body)
        })
    }

    /// Whether there are resolutions that their number alone does not tell from others: of several
    /// registers, or of a meeting.
    pub fn has_several(&self) -> bool {
        *self.several.get_or_init(|| {
            let register = self.register();
            register.is_merged() || register.resolutions.iter().any(|it| it.meeting.is_some())
        })
    }

    /// Whether a column shows something for some row.
    pub fn fills(&self, column: Column) -> bool {
        // Another table of the page may have declared it since.
        if let Column::Own(own) = column {
            return self.rows.extension().fills(own);
        }
        let empty = || Column::all().filter(|it| it.is_empty(self)).collect();
        !self.empty.get_or_init(empty).contains(&column)
    }

    /// What is searched.
    pub(in crate::query) fn words(&self) -> &Words {
        self.words.get_or_init(|| {
            let mut making = self.making.borrow_mut();
            loop {
                if let Some(words) = making.go_on(&self.rows) {
                    return words;
                }
            }
        })
    }

    /// Makes one piece of what a search needs, unless all is made; how many percent are, until
    /// then.
    pub fn read_ahead(&self) -> Option<u8> {
        if self.words.get().is_none()
            && let Some(words) = self.making.borrow_mut().go_on(&self.rows)
        {
            // Nobody else has set it: a piece asks for no words.
            let _ = self.words.set(words);
        }
        self.read_percent()
    }

    /// How many percent of what a search needs are made; none where all is.
    pub fn read_percent(&self) -> Option<u8> {
        let is_made = self.words.get().is_some();
        (!is_made).then(|| self.making.borrow().percent(&self.rows))
    }

    /// The titles, folded, in the register's order.
    pub(in crate::query) fn folded_titles(&self) -> &[Box<str>] {
        let fold = |it: &Resolution| self.folding().fold(self.choose(&it.title).words).into();
        let all = || self.register().resolutions.iter().map(fold).collect();
        match self.words.get() {
            Some(words) => words.titles(),
            None => self.titles.get_or_init(all),
        }
    }

    /// Where acronyms stand in a text as words of their own, each with its full name in the
    /// reader's language, in order.
    pub fn acronyms_in(&self, text: &str) -> Vec<(Range<usize>, &str)> {
        self.acronyms.get_or_init(|| Acronyms::new(&self.rows)).in_text(text)
    }

    /// The register's citations in both directions.
    pub fn citations(&self) -> &Citations {
        self.citations.get_or_init(|| Citations::new(self.register()))
    }
}

impl Deref for Index {
    type Target = Rows;

    fn deref(&self) -> &Rows {
        &self.rows
    }
}
