//! A search in another language: names of fields and of what the interface calls things follow the reader's language.

use crate::model::{Part, Status, Verb};

use super::expression::{Field, Matter};
use super::question::read;
use super::suggest::push_value;
use crate::query::index::index::Index;
use crate::query::{Collation, Expression};

/// `search` with the names of another language in the place of those of one; none where they are the same, or where
/// something in it is not understood.
pub fn translate(
    index: &Index,
    search: &str,
    from: &dyn Collation,
    to: &dyn Collation,
) -> Option<String> {
    let Expression { clauses, problems } = read(index, search, from);
    let has_field = clauses.iter().any(|clause| matches!(clause.matter, Matter::Field(..)));
    if !problems.is_empty() || !has_field {
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
            Field::Part => Part::ALL.iter().find(|it| is(from.part(**it))).map(|it| to.part(*it)),
            _ => None,
        }
    };
    let mut translated = String::new();
    for clause in &clauses {
        if !translated.is_empty() {
            translated.push(' ');
        }
        if clause.excluded {
            translated.push('-');
        }
        match &clause.matter {
            Matter::Word(word) => translated.push_str(word),
            Matter::Phrase(words) => {
                translated.push('"');
                translated.push_str(words);
                translated.push('"');
            }
            Matter::Field(field, values) => {
                translated.push_str(to.field(*field).split(' ').next().unwrap_or(field.id()));
                for (position, value) in values.iter().enumerate() {
                    translated.push(if position == 0 { ':' } else { ',' });
                    push_value(&mut translated, other_name(*field, value).unwrap_or(value));
                }
            }
        }
    }
    (translated != search.trim()).then_some(translated)
}
