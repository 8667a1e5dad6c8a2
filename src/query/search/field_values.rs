//! The values of a field: what they are called, and which rows have them.

use std::collections::HashSet;

use crate::model::{
    Body, BodyKind, Designation, Kind, LocalizedText, Part, Reference, Register, Resolution,
    Status, Verb,
};
use crate::text::{Folding, Term};

use crate::query::index::bits::Bits;
use crate::query::index::citing::Citing;
use crate::query::index::index::Index;
use crate::query::{Collation, Facet, Field, NOBODY};

/// A value that a field can have.
pub(in crate::query) struct FieldValue<'a> {
    /// Its identifier, which is understood in every language.
    pub(in crate::query) id: &'a str,
    /// What it is called, as the reader reads it.
    pub(in crate::query) name: &'a str,
    /// Its full name, where `name` is a short one.
    pub(in crate::query) full: Option<&'a str>,
    /// Every text of the register that names it.
    texts: Vec<&'a LocalizedText>,
}

/// The rows that a value of a field asks for.
pub(in crate::query) enum FieldRows {
    Rows(Bits),
    /// There is no such value.
    Unknown,
    /// The register has no resolution of that number.
    NoSuchResolution,
}

/// The field of that name: its identifier, or one of its names in the reader's language.
pub(in crate::query) fn field_named(
    folding: &Folding,
    collation: &dyn Collation,
    name: &str,
) -> Option<Field> {
    let folded = folding.fold(name);
    Field::ALL.iter().copied().find(|&field| {
        field.id() == folded
            || collation.field(field).split(' ').any(|known| folding.fold(known) == folded)
    })
}

/// The values that a field can have in this register; none for a field of numbers or words.
pub(in crate::query) fn values_of<'a>(
    index: &'a Index,
    collation: &'a dyn Collation,
    field: Field,
) -> Vec<FieldValue<'a>> {
    let named = |id, name| FieldValue { id, name, full: None, texts: Vec::new() };
    let register = index.register();
    match field {
        Field::Verb => {
            let own = register.verbs.iter().map(|(id, definition)| FieldValue {
                id,
                name: index.choose(&definition.name).words,
                full: None,
                texts: vec![&definition.name],
            });
            let listed = Verb::ALL.iter().map(|&it| named(it.id(), collation.verb(it)));
            listed.chain(own).collect()
        }
        Field::Status => {
            Status::ALL.iter().map(|&it| named(it.id(), collation.status(it))).collect()
        }
        Field::Part => Part::ALL.iter().map(|&it| named(it.id(), collation.part(it))).collect(),
        Field::Topic => {
            let value = |(id, text): (&'a str, &'a LocalizedText)| FieldValue {
                id,
                name: index.choose(text).words,
                full: None,
                texts: vec![text],
            };
            register.topics.iter().map(value).collect()
        }
        Field::Addressee | Field::Mentioned | Field::Who | Field::StudyGroup => {
            let wanted =
                |body: &Body| field != Field::StudyGroup || body.kind == BodyKind::StudyGroup;
            let value = |(id, body): (&'a str, &'a Body)| FieldValue {
                id,
                name: index.choose(body.brief()).words,
                full: body.short.as_ref().map(|_| index.choose(&body.name).words),
                texts: [Some(&body.name), body.short.as_ref()].into_iter().flatten().collect(),
            };
            register.bodies.iter().filter(|(_, body)| wanted(body)).map(value).collect()
        }
        Field::Kind => {
            let ids = of_resolutions(register, |it| it.kind.id());
            let value = |id: &'a str| {
                let own = register.kinds.get(id);
                let listed = Kind::ALL.iter().find(|kind| kind.id() == id);
                let name = listed.map(|kind| collation.kind(kind));
                let name = name.or_else(|| own.map(|own| index.choose(own).words));
                let texts = own.into_iter().collect();
                FieldValue { id, name: name.unwrap_or(id), full: None, texts }
            };
            ids.into_iter().map(value).collect()
        }
        Field::Meeting => {
            let ids = of_resolutions(register, |it| register.meeting_key(it));
            let value = |id: &'a str| {
                let short = register.meeting_name(id);
                let full = register.meeting_full_name(id);
                let name = short.map_or(id, |name| index.choose(name).words);
                let texts = [short, full].into_iter().flatten().collect();
                FieldValue { id, name, full: full.map(|full| index.choose(full).words), texts }
            };
            ids.into_iter().map(value).collect()
        }
        Field::Year => {
            let years = index.values(Facet::Year).iter();
            years.map(|it| named(it.id.as_str(), it.id.as_str())).collect()
        }
        Field::Resolution | Field::Cites | Field::Title => Vec::new(),
    }
}

/// Each value that resolutions have, once, in their order.
fn of_resolutions<'a>(
    register: &'a Register,
    value: impl Fn(&'a Resolution) -> &'a str,
) -> Vec<&'a str> {
    let mut seen = HashSet::new();
    register.resolutions.iter().map(value).filter(|value| seen.insert(*value)).collect()
}

/// Whether some value of the field tells rows of this register apart, so that it is worth naming to
/// a reader.
pub(in crate::query) fn is_offered(index: &Index, field: Field) -> bool {
    let has = |facet| index.values(facet).iter().any(|value| value.id != NOBODY);
    let register = index.register();
    match field {
        Field::Resolution | Field::Title => true,
        Field::Verb => has(Facet::Verb),
        Field::Addressee => has(Facet::Addressee),
        Field::Who => has(Facet::Who),
        Field::Status => has(Facet::Status),
        Field::Cites => register.resolutions.iter().any(|it| !it.references.is_empty()),
        Field::StudyGroup => index.values(Facet::Who).iter().any(|value| {
            register.bodies.get(&value.id).is_some_and(|it| it.kind == BodyKind::StudyGroup)
        }),
        Field::Topic => has(Facet::Topic),
        Field::Part => has(Facet::Part),
        Field::Mentioned => has(Facet::Mentioned),
        Field::Kind => has(Facet::Kind),
        Field::Year => has(Facet::Year),
        Field::Meeting => has(Facet::Meeting),
    }
}

/// The fields that a reader of this register is told of, in their order.
pub fn offered_fields(index: &Index) -> Vec<Field> {
    Field::ALL.iter().copied().filter(|field| is_offered(index, *field)).collect()
}

/// The rows in which `field` has `value`.
pub(in crate::query) fn rows_of(
    index: &Index,
    collation: &dyn Collation,
    field: Field,
    value: &str,
) -> FieldRows {
    let folding = index.folding();
    let value = folding.fold(value);
    let value = value.trim();
    // Of some characters nothing is left.
    if value.is_empty() {
        return FieldRows::Unknown;
    }
    match field {
        Field::Resolution => return resolution(index, value),
        Field::Cites => return cites(index, value),
        Field::Title => return title(index, value),
        Field::Year => return year(index, value),
        _ => {}
    }
    let values = values_of(index, collation, field);
    let mut wanted: HashSet<&str> = match field {
        Field::StudyGroup => {
            values.iter().map(|it| it.id).filter(|id| is_group(id, value)).collect()
        }
        _ => HashSet::new(),
    };
    // A name that is exactly so; else those with a word that begins so; else those that hold it.
    let close: [fn(&str, &str) -> bool; 3] = [
        |name, value| name == value,
        |name, value| {
            name.match_indices(value).any(|(at, _)| {
                at == 0 || matches!(name.as_bytes()[at - 1], b' ' | b'-' | b'\'' | b'(')
            })
        },
        |name, value| name.contains(value),
    ];
    if wanted.is_empty() {
        let names: Vec<Vec<String>> = values.iter().map(|it| names(folding, it)).collect();
        for is_close in close {
            let fits = |names: &[String]| names.iter().any(|name| is_close(name, value));
            let found = values.iter().zip(&names).filter(|(_, names)| fits(names));
            wanted = found.map(|(it, _)| it.id).collect();
            if !wanted.is_empty() {
                break;
            }
        }
    }
    if wanted.is_empty() {
        return FieldRows::Unknown;
    }
    let facets: &[Facet] = match field {
        Field::Verb => &[Facet::Verb],
        Field::Status => &[Facet::Status],
        Field::Part => &[Facet::Part],
        Field::Addressee => &[Facet::Addressee],
        Field::Mentioned => &[Facet::Mentioned],
        Field::StudyGroup | Field::Who => &[Facet::Who],
        Field::Kind => {
            return FieldRows::Rows(rows_where(index, |_, it| wanted.contains(it.kind.id())));
        }
        Field::Meeting => {
            let is_wanted =
                |register: &Register, it: &Resolution| wanted.contains(register.meeting_key(it));
            return FieldRows::Rows(rows_where(index, is_wanted));
        }
        _ => {
            let has = |topic: &String| wanted.contains(topic.as_str());
            return FieldRows::Rows(rows_where(index, |_, it| it.topics.iter().any(has)));
        }
    };
    let mut rows = Bits::none(index.rows().len());
    for facet in index.facets().iter().filter(|facet| facets.contains(&facet.facet)) {
        for value in &facet.values {
            if is_within(index, &value.id, &wanted) {
                rows.unite(&value.rows);
            }
        }
    }
    FieldRows::Rows(rows)
}

/// Everything a value is called, folded.
fn names(folding: &Folding, value: &FieldValue) -> Vec<String> {
    let mut names = vec![folding.fold(value.id), folding.fold(value.name)];
    for text in &value.texts {
        match text {
            LocalizedText::Plain(name) => names.push(folding.fold(name)),
            LocalizedText::ByLanguage(all) => {
                names.extend(all.iter().map(|(_, name)| folding.fold(name)));
            }
        }
    }
    names
}

/// Whether the body is one of the others, or a part of one: what is asked of ITU-T is asked of its
/// study groups.
fn is_within(index: &Index, body: &str, others: &HashSet<&str>) -> bool {
    let mut body = body;
    // A register may name two bodies as part of each other.
    for _ in 0..8 {
        if others.contains(body) {
            return true;
        }
        match index.register().bodies.get(body).and_then(|body| body.parent.as_deref()) {
            Some(parent) => body = parent,
            None => return false,
        }
    }
    false
}

/// Whether `id`, such as `itu-t-sg17`, is the study group `17`, `sg17`, `t-17` or `t17`.
fn is_group(id: &str, value: &str) -> bool {
    let Some((sector, number)) = id.rsplit_once("-sg") else {
        return false;
    };
    let Some(rest) = value.strip_suffix(number) else {
        return false;
    };
    let rest = rest.trim_end_matches("sg").trim_end_matches(['-', ' ']);
    rest.is_empty() || rest == sector || sector.strip_prefix("itu-") == Some(rest)
}

/// Those that are called exactly so; else those of that path; else those with the same letters and
/// numbers in it (`com4-1` is `COM4/1`); else, of two whole numbers with a hyphen, all from the
/// first to the last.
fn resolution(index: &Index, value: &str) -> FieldRows {
    let folding = index.folding();
    let range = value.split_once('-').and_then(|(first, last)| {
        Some(first.trim().parse::<u32>().ok()?..=last.trim().parse::<u32>().ok()?)
    });
    let by: [&dyn Fn(&Resolution) -> bool; 4] = [
        &|it| folding.fold(it.number.as_str()) == value,
        &|it| folding.fold(&it.path()) == value,
        &|it| Designation::from(folding.fold(it.number.as_str())).is_asked_by(value),
        &|it| {
            let number = it.number.whole_number();
            range.as_ref().zip(number).is_some_and(|(range, number)| range.contains(&number))
        },
    ];
    for is_asked in by {
        let mut rows = Bits::none(index.rows().len());
        for (resolution, entry) in index.register().resolutions.iter().zip(index.entries()) {
            if is_asked(resolution) {
                entry.rows.clone().for_each(|row| rows.insert(row));
            }
        }
        if rows.count() > 0 {
            return FieldRows::Rows(rows);
        }
    }
    // What has no digit is no designation that any body gives: a word was meant.
    match value.bytes().any(|byte| byte.is_ascii_digit()) {
        true => FieldRows::NoSuchResolution,
        false => FieldRows::Unknown,
    }
}

/// Every row of the resolutions that are wanted.
fn rows_where(index: &Index, is_wanted: impl Fn(&Register, &Resolution) -> bool) -> Bits {
    let mut rows = Bits::none(index.rows().len());
    for (resolution, entry) in index.register().resolutions.iter().zip(index.entries()) {
        if is_wanted(index.register(), resolution) {
            entry.rows.clone().for_each(|row| rows.insert(row));
        }
    }
    rows
}

/// A year, all from one to another (`2016-2020`), or a month or day (`2016-05`); whether or not
/// anything was adopted then.
fn year(index: &Index, value: &str) -> FieldRows {
    let year = |it: &str| Some(it.trim()).filter(|it| it.len() == 4)?.parse::<u32>().ok();
    let range = value.split_once('-').and_then(|(first, last)| Some(year(first)?..=year(last)?));
    let is_date = value.len() >= 4 && value.bytes().all(|it| it.is_ascii_digit() || it == b'-');
    if !is_date || year(&value[..4]).is_none() {
        return FieldRows::Unknown;
    }
    FieldRows::Rows(rows_where(index, |register, resolution| {
        let Some(date) = register.adopted(resolution) else {
            return false;
        };
        match &range {
            Some(range) => date.get(..4).and_then(year).is_some_and(|it| range.contains(&it)),
            None => date
                .strip_prefix(value)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('-')),
        }
    }))
}

fn title(index: &Index, value: &str) -> FieldRows {
    let words = index.words();
    let lexicon = words.lexicon(index);
    // Several words stand together.
    let term = match value.contains(' ') {
        true => lexicon.phrase(value),
        false => lexicon.whole_term(value),
    };
    let Some(term) = term else {
        return FieldRows::Unknown;
    };
    let in_titles = |term: &Term| {
        let hits = words.hits(term);
        let mut rows = Bits::none(index.rows().len());
        for (entry, &rank) in index.entries().iter().zip(&hits.titles) {
            if rank > 0 {
                rows.insert_all(entry.rows.clone());
            }
        }
        rows
    };
    let rows = in_titles(&term);
    match term.inside().filter(|_| rows.count() == 0) {
        Some(inside) => FieldRows::Rows(in_titles(&inside)),
        None => FieldRows::Rows(rows),
    }
}

/// `wtdc-58`: a body and a number; `wtdc`: a body; `58`, `e.161`, `14-3/2`: a number.
fn cites(index: &Index, value: &str) -> FieldRows {
    let folding = index.folding();
    let bodies = &index.register().bodies;
    let is_body = |key: &str, value: &str| {
        folding.fold(key) == value
            || bodies.get(key).is_some_and(|body| {
                let texts = [Some(&body.name), body.short.as_ref()];
                let (name, texts) = ("", texts.into_iter().flatten().collect());
                let value_of = FieldValue { id: key, name, full: None, texts };
                names(folding, &value_of).iter().any(|name| name == value)
            })
    };
    let pair = value.rsplit_once(['-', ' ']);
    let fits = |reference: &Reference| {
        let number = reference.number.as_deref().map(|number| folding.fold(number));
        let number = number.as_deref();
        let body = reference.body.as_deref();
        number == Some(value)
            || body.is_some_and(|body| is_body(body, value))
            || pair.is_some_and(|(body_name, wanted)| {
                number == Some(wanted) && body.is_some_and(|body| is_body(body, body_name.trim()))
            })
    };
    let mut rows = Bits::none(index.rows().len());
    let mut any = bodies.iter().any(|(key, _)| is_body(key, value));
    for (position, resolution) in index.register().resolutions.iter().enumerate() {
        let mut citing = None;
        for reference in resolution.references.iter().filter(|reference| fits(reference)) {
            let citing = citing.get_or_insert_with(|| Citing::of(index, position));
            rows.unite(citing.rows_at(&reference.at));
        }
        any |= citing.is_some();
    }
    if any { FieldRows::Rows(rows) } else { FieldRows::Unknown }
}
