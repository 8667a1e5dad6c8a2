//! What a search means, once it is read: a list of clauses, and what could not be understood.

use crate::identifiers::identifiers;

/// A search, read. It never fails: what is wrong is in `problems`, and the rest is searched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Expression {
    /// What must hold, all together, in the order in which it was typed.
    pub clauses: Vec<Clause>,
    /// What is wrong, in the order in which it was typed.
    pub problems: Vec<QueryProblem>,
}

/// One condition of a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// Whether it must not hold: `-spam`.
    pub excluded: bool,
    /// What is looked for.
    pub matter: Matter,
    /// The byte at which it begins in the text as typed, without the sign of exclusion.
    pub start: usize,
}

/// What a clause looks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Matter {
    /// A word, found anywhere in a text.
    Word(String),
    /// A word with `*` for any letters or `?` for one: `garde*`, `wom?n`.
    Pattern(String),
    /// Words that stand together exactly so: `"exact phrase"`.
    Phrase(String),
    /// A property with any of these values: `verb:instructs`, `res:44,64`.
    Field(Field, Vec<String>),
    /// Any of several, each of which is a list of clauses that hold together: `spam OR (cyber
    /// -crime)`. One alone is what stands in brackets.
    Any(Vec<Vec<Clause>>),
}

impl Expression {
    /// The words, phrases and fields, in the order in which they were typed, wherever they stand in
    /// groups.
    pub fn leaves(&self) -> Vec<&Clause> {
        let mut found = Vec::new();
        leaves(&self.clauses, &mut found);
        found
    }
}

fn leaves<'a>(clauses: &'a [Clause], found: &mut Vec<&'a Clause>) {
    for clause in clauses {
        match &clause.matter {
            Matter::Any(all) => all.iter().for_each(|clauses| leaves(clauses, found)),
            _ => found.push(clause),
        }
    }
}

identifiers! {
    /// A property that a search can ask for by name.
    pub enum Field {
        /// The number of the resolution.
        Resolution = "res",
        /// The operative verb.
        Verb = "verb",
        /// Whose duty it is.
        Addressee = "to",
        /// A body that is addressed or named.
        Who = "who",
        /// What the assembly did.
        Status = "status",
        /// What the act is: a resolution, a decision …
        Kind = "kind",
        /// The year of its adoption.
        Year = "year",
        /// The meeting that adopted it.
        Meeting = "meeting",
        /// A cited instrument.
        Cites = "cites",
        /// A study group, addressed or mentioned.
        StudyGroup = "sg",
        /// The topic of the resolution.
        Topic = "topic",
        /// Preamble, operative part or annex.
        Part = "part",
        /// Another body that is named.
        Mentioned = "mentions",
        /// A word of the title.
        Title = "title",
    }
}

/// Something in a search that could not be understood. The rest is searched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryProblem {
    /// What is wrong.
    pub kind: QueryProblemKind,
    /// Where: the words as typed, or a part of them.
    pub part: String,
    /// The field in question, where there is one.
    pub field: Option<Field>,
}

/// What is wrong with a part of a search, and what was searched instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QueryProblemKind {
    /// A quotation mark is not closed: what follows it was searched without it.
    Unclosed,
    /// There is no field of that name: it was left out.
    UnknownField,
    /// A field without a value: it was left out.
    EmptyField,
    /// The field has no such value: it was left out.
    UnknownValue,
    /// The register has no resolution of that number: nothing is found.
    NoSuchResolution,
    /// It is an operator of other search boxes, which means nothing here: it was left out.
    UnknownOperator,
    /// Only the beginning was searched.
    TooLong,
}

impl QueryProblem {
    /// A problem of a part of the search, of which a short piece is kept to be shown.
    pub(in crate::query) fn new(kind: QueryProblemKind, part: &str, field: Option<Field>) -> Self {
        /// How many characters are shown.
        const SHOWN: usize = 40;
        let mut shown: String = part.chars().take(SHOWN).collect();
        if shown.len() < part.len() {
            shown.push('…');
        }
        Self { kind, part: shown, field }
    }
}
