//! The columns of the tables: each with its view and what rows are sorted by.
//!
//! What a cell shows and what a header says is in the view's list of columns, under the same
//! identifier.

use super::own::OwnColumn;
use super::view::View;
use crate::identifiers::identifiers;
use crate::model::{Register, Resolution};
use crate::query::index::index::Index;
use crate::query::index::row::Row;
use crate::query::outcome::sort_key::{Key, Sorting};

/// What is fixed for a column.
pub struct ColumnFacts {
    view: View,
    is_extra: bool,
    /// What rows are sorted by. Running text and lists have no useful order.
    pub(in crate::query) key: Option<SortKey>,
}

/// The key of a row: a position of a resolution, in the provisions view the number of a row.
pub(in crate::query) type SortKey = for<'a> fn(&Sorting<'a>, usize) -> Option<Key<'a>>;

const fn usual(view: View, key: Option<SortKey>) -> ColumnFacts {
    ColumnFacts { view, is_extra: false, key }
}

const fn extra(view: View, key: Option<SortKey>) -> ColumnFacts {
    ColumnFacts { view, is_extra: true, key }
}

identifiers! {
    /// A column of one of the views. They stand view by view, each in their usual order.
    pub enum Column with facts: &'static ColumnFacts, own OwnColumn {
        /// Overview: the resolution's number.
        Number = "number" => &const { usual(View::Overview, Some(number)) },
        /// Overview: new, revised, unchanged, suppressed.
        Status = "status" => &const { usual(View::Overview, Some(status)) },
        /// Overview: the title.
        Title = "title" => &const { usual(View::Overview, Some(title)) },
        /// Overview: the start of the summary.
        Summary = "summary" => &const { usual(View::Overview, None) },
        /// Overview: how many provisions there are, and match.
        Provisions = "provisions" => &const { usual(View::Overview, Some(provisions)) },
        /// Overview: place and year of the edition.
        Edition = "edition" => &const { extra(View::Overview, Some(edition)) },
        /// Overview: what kind of act it is.
        Kind = "kind" => &const { extra(View::Overview, Some(kind)) },
        /// Overview: the year of its adoption.
        Year = "year" => &const { extra(View::Overview, Some(adopted)) },
        /// Overview: the meeting that adopted it.
        Meeting = "meeting" => &const { extra(View::Overview, Some(adopted)) },
        /// Overview: the topics.
        Topics = "topics" => &const { extra(View::Overview, None) },
        /// Overview: how many other instruments are cited.
        Cites = "cites" => &const { extra(View::Overview, Some(cites)) },
        /// Provisions: the resolution's number and title.
        Resolution = "resolution" => &const { usual(View::Provisions, Some(resolution)) },
        /// Provisions: the operative verb.
        Verb = "verb" => &const { usual(View::Provisions, Some(verb)) },
        /// Provisions: whose duty it is.
        Addressee = "addressee" => &const { usual(View::Provisions, Some(addressee)) },
        /// Provisions: the printed label.
        Label = "label" => &const { usual(View::Provisions, Some(label)) },
        /// Provisions: the text.
        Text = "text" => &const { usual(View::Provisions, None) },
        /// Provisions: preamble, operative part or annex.
        Part = "part" => &const { extra(View::Provisions, Some(part)) },
        /// Provisions: the status of the resolution.
        ResolutionStatus = "resolution-status" => &const { extra(View::Provisions, Some(status_of_row)) },
        /// Provisions: other bodies that the text names.
        Mentioned = "mentioned" => &const { extra(View::Provisions, None) },
        /// Citations: the resolution's number and title.
        Citing = "citing" => &const { usual(View::Citations, Some(number)) },
        /// Citations: what it cites.
        CitedInstruments = "cited-instruments" => &const { usual(View::Citations, Some(cited_instruments)) },
        /// Citations: what cites it.
        CitedBy = "cited-by" => &const { usual(View::Citations, Some(cited_by)) },
    }
}

impl Column {
    /// The columns of a view, in their usual order.
    pub fn of(view: View) -> impl Iterator<Item = Self> {
        Self::all().filter(move |column| column.view() == view)
    }

    /// The facts that the first rows need, told at compile time: who asked for all would bring what
    /// compares rows along.
    const SHOWN: [(View, bool, bool); Self::ALL.len()] = {
        let mut shown = [(View::Overview, false, false); Self::ALL.len()];
        let mut at = 0;
        while at < shown.len() {
            if let Some(ColumnFacts { view, is_extra, key }) = Self::ALL[at].facts() {
                shown[at] = (*view, *is_extra, key.is_some());
            }
            at += 1;
        }
        shown
    };

    fn shown(self) -> (View, bool, bool) {
        match self {
            Self::Own(own) => (own.view(), own.is_extra(), own.is_sortable()),
            _ => self.place().map(|place| Self::SHOWN[place]).unwrap_or_default(),
        }
    }

    /// The view that has it.
    pub fn view(self) -> View {
        self.shown().0
    }

    /// Whether it is hidden until the reader asks for it.
    pub fn is_extra(self) -> bool {
        self.shown().1
    }

    /// Whether it would show nothing for any row of a register; a kind, year or meeting that all
    /// have tells nothing.
    pub(in crate::query) fn is_empty(self, index: &Index) -> bool {
        let has = |has: fn(&Resolution) -> bool| !index.register().resolutions.iter().any(has);
        let rows = |has: fn(&Row) -> bool| !index.rows().iter().any(has);
        // Not by the values of the facets of the same names, which the first rows do without.
        let is_alike = |value: fn(&Register, &Resolution) -> Option<String>| {
            let register = index.register();
            let mut values = register.resolutions.iter().filter_map(|it| value(register, it));
            let first = values.next();
            values.all(|value| Some(value) == first)
        };
        match self {
            Self::Own(own) => !index.extension().fills(own),
            Self::Status | Self::ResolutionStatus => has(|it| {
                let printed = it.printed.as_ref().and_then(|printed| printed.status.as_ref());
                it.status.is_some() || printed.is_some()
            }),
            Self::Summary => has(|it| !it.summary.is_empty()),
            Self::Provisions => rows(|row| !row.is_empty()),
            Self::Edition => has(|it| it.revision.is_some()),
            Self::Kind => is_alike(|_, it| Some(it.kind.id().to_owned())),
            Self::Year => is_alike(Register::year_of),
            Self::Meeting => is_alike(|register, it| Some(register.meeting_key(it).to_owned())),
            Self::Topics => has(|it| !it.topics.is_empty()),
            Self::Cites => has(|it| !it.references.is_empty()),
            Self::Addressee => rows(|row| !row.addressees.is_empty()),
            Self::Mentioned => rows(|row| !row.mentioned.is_empty()),
            Self::Label => !index.rows().iter().any(|row| {
                let provision = index.provision(row).map(|(_, provision)| provision);
                provision.is_some_and(|provision| provision.label.is_some())
            }),
            _ => false,
        }
    }

    /// Whether rows can be sorted by it.
    pub fn is_sortable(self) -> bool {
        self.shown().2
    }
}

fn number<'a>(sorting: &Sorting<'a>, position: usize) -> Option<Key<'a>> {
    Some(Key::Designation(&sorting.resolution(position)?.number))
}

fn status<'a>(sorting: &Sorting<'a>, position: usize) -> Option<Key<'a>> {
    Some(Key::Words(sorting.collation.status(sorting.resolution(position)?.status?)))
}

fn title<'a>(sorting: &Sorting<'a>, position: usize) -> Option<Key<'a>> {
    Some(Key::Words(sorting.index.choose(&sorting.resolution(position)?.title).words))
}

fn provisions<'a>(sorting: &Sorting<'a>, position: usize) -> Option<Key<'a>> {
    Some(Key::Number((sorting.matching)(position)))
}

fn edition<'a>(sorting: &Sorting<'a>, position: usize) -> Option<Key<'a>> {
    Some(Key::Number(sorting.resolution(position)?.revision.as_ref()?.year as usize))
}

fn kind<'a>(sorting: &Sorting<'a>, position: usize) -> Option<Key<'a>> {
    Some(Key::Number(sorting.resolution(position)?.kind.place()))
}

fn adopted<'a>(sorting: &Sorting<'a>, position: usize) -> Option<Key<'a>> {
    let resolution = sorting.resolution(position)?;
    sorting.index.register().adopted(resolution).map(Key::Date)
}

fn cites<'a>(sorting: &Sorting<'a>, position: usize) -> Option<Key<'a>> {
    Some(Key::Number(sorting.resolution(position)?.references.len()))
}

fn cited_instruments<'a>(sorting: &Sorting<'a>, position: usize) -> Option<Key<'a>> {
    Some(Key::Number(sorting.index.citations().of(position).len()))
}

fn cited_by<'a>(sorting: &Sorting<'a>, position: usize) -> Option<Key<'a>> {
    Some(Key::Number(sorting.index.citations().to(position).count()))
}

fn resolution<'a>(sorting: &Sorting<'a>, row: usize) -> Option<Key<'a>> {
    number(sorting, sorting.row(row)?.resolution)
}

fn verb<'a>(sorting: &Sorting<'a>, row: usize) -> Option<Key<'a>> {
    let verb = sorting.row(row)?.verb?;
    Some(Key::Words(sorting.index.verb_name(verb, sorting.collation.verb(verb))))
}

fn addressee<'a>(sorting: &Sorting<'a>, row: usize) -> Option<Key<'a>> {
    let key = sorting.row(row)?.addressees.first()?;
    let body = sorting.index.register().bodies.get(key);
    Some(Key::Words(body.map_or(key, |body| sorting.index.choose(body.brief()).words)))
}

fn label<'a>(sorting: &Sorting<'a>, row: usize) -> Option<Key<'a>> {
    let (_, provision) = sorting.index.provision(sorting.row(row)?)?;
    let label = provision.label.as_deref()?;
    let digits: String = label.chars().take_while(char::is_ascii_digit).collect();
    Some(Key::Label(digits.parse().unwrap_or(usize::MAX), label))
}

fn part<'a>(sorting: &Sorting<'a>, row: usize) -> Option<Key<'a>> {
    Some(Key::Number(sorting.row(row)?.part? as usize))
}

fn status_of_row<'a>(sorting: &Sorting<'a>, row: usize) -> Option<Key<'a>> {
    status(sorting, sorting.row(row)?.resolution)
}
