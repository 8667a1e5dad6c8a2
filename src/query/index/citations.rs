//! The citations of a register in both directions: what each resolution cites, and what cites it.

use std::cmp::Ordering;
use std::ops::Range;

use crate::model::{Kind, Reference, ReferenceKind, Register, Revision};
use crate::order::order;

/// Among how many resolutions of one body, kind and number the edition is looked for that a
/// citation means.
const COMPARED: usize = 100;

/// The citations of a register.
pub struct Citations {
    /// Every citation, in the document's order.
    all: Vec<Citation>,
    /// For each resolution, its part of `all`.
    of: Vec<Range<usize>>,
    /// For each resolution, those that cite it, as positions in `all`.
    to: Vec<Vec<usize>>,
    instruments: Vec<Instrument>,
}

/// A reference, and what it leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The position of the resolution that cites.
    pub from: usize,
    /// The position among that resolution's references.
    pub reference: usize,
    /// What is cited.
    pub target: Target,
    /// What the reader should know of it.
    pub mark: Option<Mark>,
}

/// What a citation leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// The resolution at that position of the register.
    Resolution(usize),
    /// The instrument at that position of [`Citations::instruments`].
    Instrument(usize),
}

/// What is amiss with a citation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It names a resolution of a body whose resolutions the register has, but not that one.
    Dangling,
    /// It names an edition that is older than the one in the register.
    Outdated,
}

/// A cited instrument that the register does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instrument {
    /// What it is.
    pub kind: ReferenceKind,
    /// The key of its body, where it is known.
    pub body: Option<String>,
    /// Its number, where it has one.
    pub number: Option<String>,
    /// The citations that lead to it, as positions among all: at least one.
    pub cited_by: Vec<usize>,
    /// Whether it is one that the register should hold.
    pub dangling: bool,
}

impl Citations {
    /// The citations of `register`.
    pub fn new(register: &Register) -> Self {
        let resolutions = &register.resolutions;
        let adopter = |at: usize| (resolutions[at].body.as_str(), resolutions[at].kind.id());
        let sorted = order(resolutions.len(), &|a, b| {
            let number = || resolutions[a].number.compare_to(resolutions[b].number.as_str());
            adopter(a).cmp(&adopter(b)).then_with(number)
        });
        // Of several that the words fit, the one that is written so, in the edition that is cited;
        // else the first.
        let find = |number: &str, of: (&str, &str), cited: &Reference| {
            let order = |at: &usize| {
                adopter(*at).cmp(&of).then_with(|| resolutions[*at].number.compare_to(number))
            };
            let from = sorted.partition_point(|at| order(at) == Ordering::Less);
            let same = sorted[from..].iter().take_while(|at| order(at) == Ordering::Equal);
            let same = same.copied().take(COMPARED);
            let year = |it: &Option<Revision>| it.as_ref().map(|it| it.year);
            let fit = |at: usize| {
                let it = &resolutions[at];
                let is_edition =
                    cited.revision.is_some() && year(&it.revision) == year(&cited.revision);
                (it.number.as_str() == number, is_edition)
            };
            same.reduce(|best, at| if fit(at) > fit(best) { at } else { best })
        };
        let is_held = |of: &(&str, &str)| {
            let first = sorted.partition_point(|at| adopter(*at) < *of);
            sorted.get(first).is_some_and(|at| adopter(*at) == *of)
        };
        let mut all: Vec<Citation> = Vec::new();
        let mut of = Vec::with_capacity(resolutions.len());
        let mut to = vec![Vec::new(); resolutions.len()];
        for (from, resolution) in resolutions.iter().enumerate() {
            let first = all.len();
            for (reference, cited) in resolution.references.iter().enumerate() {
                let kind = Kind::from_id(cited.kind.id());
                let own = cited.body.as_deref().map(|body| (body, kind.id())).filter(is_held);
                let number = cited.number.as_deref();
                let held = own.zip(number).and_then(|(of, number)| find(number.trim(), of, cited));
                let mark = match held {
                    Some(at) if is_older(&cited.revision, &resolutions[at].revision) => {
                        Some(Mark::Outdated)
                    }
                    None if own.is_some() && number.is_some() => Some(Mark::Dangling),
                    _ => None,
                };
                // The instruments are numbered below, once all are known.
                let target = held.map_or(Target::Instrument(0), Target::Resolution);
                if let Some(at) = held {
                    to[at].push(all.len());
                }
                all.push(Citation { from, reference, target, mark });
            }
            of.push(first..all.len());
        }
        let mut found = Self { all, of, to, instruments: Vec::new() };
        found.number_instruments(register);
        found
    }

    /// Gathers what is cited from outside: the same instrument once, body by body, in the order of
    /// numbers.
    fn number_instruments(&mut self, register: &Register) {
        let outside: Vec<usize> = (0..self.all.len())
            .filter(|at| matches!(self.all[*at].target, Target::Instrument(_)))
            .collect();
        let cited = |at: usize| self.reference(register, &self.all[outside[at]]);
        let same = |a: usize, b: usize| match (cited(a), cited(b)) {
            (Some(a), Some(b)) => compare(a, b),
            _ => Ordering::Equal,
        };
        let sorted = order(outside.len(), &same);
        let mut instruments: Vec<Instrument> = Vec::new();
        let mut targets = Vec::with_capacity(sorted.len());
        for (place, &at) in sorted.iter().enumerate() {
            let is_new = place == 0 || same(sorted[place - 1], at) != Ordering::Equal;
            if let Some(reference) = cited(at).filter(|_| is_new) {
                instruments.push(Instrument {
                    kind: reference.kind,
                    body: reference.body.clone(),
                    number: reference.number.clone(),
                    cited_by: Vec::new(),
                    dangling: self.all[outside[at]].mark == Some(Mark::Dangling),
                });
            }
            let last = instruments.len().saturating_sub(1);
            if let Some(instrument) = instruments.last_mut() {
                instrument.cited_by.push(outside[at]);
            }
            targets.push((outside[at], last));
        }
        for (at, instrument) in targets {
            self.all[at].target = Target::Instrument(instrument);
        }
        self.instruments = instruments;
    }

    /// Every citation, in the document's order.
    pub fn all(&self) -> &[Citation] {
        &self.all
    }

    /// What the resolution at `position` cites, in the document's order.
    pub fn of(&self, position: usize) -> &[Citation] {
        self.of.get(position).and_then(|range| self.all.get(range.clone())).unwrap_or_default()
    }

    /// The citations of the resolution at `position` by the register's resolutions, in the
    /// document's order.
    pub fn to(&self, position: usize) -> impl Iterator<Item = &Citation> {
        self.to.get(position).into_iter().flatten().filter_map(|at| self.all.get(*at))
    }

    /// What the register cites and does not hold: body by body, in the order of kinds and numbers.
    pub fn instruments(&self) -> &[Instrument] {
        &self.instruments
    }

    /// The reference of a citation.
    pub fn reference<'a>(
        &self,
        register: &'a Register,
        citation: &Citation,
    ) -> Option<&'a Reference> {
        register.resolutions.get(citation.from)?.references.get(citation.reference)
    }
}

/// Whether an edition is certainly the older one.
fn is_older(cited: &Option<Revision>, held: &Option<Revision>) -> bool {
    matches!((cited, held), (Some(cited), Some(held)) if cited.year < held.year)
}

/// Equal where both cite the same instrument, in any edition.
fn compare(a: &Reference, b: &Reference) -> Ordering {
    let known = |it: &Reference| it.body.is_none();
    let digits = |it: &Reference| {
        let number = it.number.as_deref().unwrap_or_default();
        let digits = number.bytes().take_while(u8::is_ascii_digit).count();
        number[..digits].parse().unwrap_or(u32::MAX)
    };
    // Without a number, editions and then words tell instruments apart.
    let year = |it: &Reference| match it.number {
        Some(_) => None,
        None => it.revision.as_ref().map(|revision| revision.year),
    };
    let words = |it: &Reference| match (&it.number, &it.revision) {
        (None, None) => Some(it.words.clone()),
        _ => None,
    };
    (known(a).cmp(&known(b)))
        .then_with(|| a.body.cmp(&b.body))
        .then_with(|| a.kind.cmp(&b.kind))
        .then_with(|| digits(a).cmp(&digits(b)))
        .then_with(|| a.number.cmp(&b.number))
        .then_with(|| year(a).cmp(&year(b)))
        .then_with(|| words(a).cmp(&words(b)))
}
