//! A search in another language: names of fields and of what the interface calls things follow the
//! reader's language.

use crate::model::{Kind, Part, Status, Verb};

use super::expression::{Clause, Field, Matter};
use super::question::read;
use super::suggest::push_value;
use crate::query::Collation;
use crate::query::index::index::Index;

/// `search` with the names of another language in the place of those of one; none where they are
/// the same, or where something in it is not understood.
pub fn translate(
    index: &Index,
    search: &str,
    from: &dyn Collation,
    to: &dyn Collation,
) -> Option<String> {
    let expression = read(index, search, from);
    let leaves = expression.leaves();
    let has_field = leaves.iter().any(|clause| matches!(clause.matter, Matter::Field(..)));
    if !expression.problems.is_empty() || !has_field {
        return None;
    }
    let folding = index.folding();
    let other_name = |field: Field, value: &str| {
        let value = folding.fold(value);
        let is = |name: &str| folding.fold(name) == value;
        match field {
            Field::Verb => Verb::ALL.iter().find(|it| is(from.verb(**it))).map(|it| to.verb(*it)),
            Field::Status => {
                Status::ALL.iter().find(|it| is(from.status(**it))).map(|it| to.status(*it))
            }
            Field::Kind => Kind::ALL.iter().find(|it| is(from.kind(it))).map(|it| to.kind(it)),
            Field::Part => Part::ALL.iter().find(|it| is(from.part(**it))).map(|it| to.part(*it)),
            _ => None,
        }
    };
    let mut writing = Writing { to, other_name: &other_name, text: String::new() };
    writing.clauses(&expression.clauses);
    (writing.text != search.trim()).then_some(writing.text)
}

/// The clauses as a search that is read as them, with the names that `collation` has.
pub(in crate::query) fn written(clauses: &[Clause], collation: &dyn Collation) -> String {
    let mut writing = Writing { to: collation, other_name: &|_, _| None, text: String::new() };
    writing.clauses(clauses);
    writing.text
}

/// A search that is written in another language.
struct Writing<'a> {
    to: &'a dyn Collation,
    other_name: &'a dyn Fn(Field, &str) -> Option<&'a str>,
    text: String,
}

impl Writing<'_> {
    fn clauses(&mut self, clauses: &[Clause]) {
        for (position, clause) in clauses.iter().enumerate() {
            if position > 0 {
                self.text.push(' ');
            }
            if clause.excluded {
                self.text.push('-');
            }
            self.matter(&clause.matter, clause.excluded);
        }
    }

    fn matter(&mut self, matter: &Matter, is_out: bool) {
        match matter {
            Matter::Word(word) | Matter::Pattern(word) => self.text.push_str(word),
            Matter::Phrase(words) => {
                self.text.push('"');
                self.text.push_str(words);
                self.text.push('"');
            }
            Matter::Field(field, values) => {
                let name = self.to.field(*field).split(' ').next().unwrap_or(field.id());
                self.text.push_str(name);
                for (position, value) in values.iter().enumerate() {
                    self.text.push(if position == 0 { ':' } else { ',' });
                    let other = (self.other_name)(*field, value);
                    push_value(&mut self.text, other.unwrap_or(value));
                }
            }
            Matter::Any(lists) => {
                if is_out {
                    self.text.push('(');
                }
                for (position, clauses) in lists.iter().enumerate() {
                    if position > 0 {
                        self.text.push_str(" OR ");
                    }
                    let in_brackets = clauses.len() > 1 && !is_out;
                    if in_brackets {
                        self.text.push('(');
                    }
                    self.clauses(clauses);
                    if in_brackets {
                        self.text.push(')');
                    }
                }
                if is_out {
                    self.text.push(')');
                }
            }
        }
    }
}
