//! Several registers made one: the resolutions of all, in the order given.
//!
//! What the first one says stays as it is, its paths too. A resolution that two of them have (the
//! same body, kind, number and edition) is one, with the languages of both; what cannot be held
//! beside the first is named among the problems. The other resolutions of another register get keys
//! that begin with its identifier, such as `wtdc-22-44`: so each keeps its links, whatever is added
//! to the other registers.

mod context;
mod localized;
mod losses;
mod names;
mod resolution;
mod same;

use std::rc::Rc;

use context::{add_part, part_of};
use localized::spell_out;
use losses::Losses;
use names::add_names;
use resolution::add_resolution;
use same::{Adopted, is_same};

use super::designation::link_form;
use super::{
    Authority, Context, Decoded, LocalizedText, Problem, Register, RegisterPart, Resolution, Source,
};

/// A register to be merged with others.
#[derive(Clone, Debug)]
pub struct Merging {
    /// What it is called among the problems: its address.
    pub name: String,
    /// The register.
    pub register: Rc<Register>,
    /// What was wrong in its file.
    pub problems: Rc<[Problem]>,
}

/// One register of all of them.
///
/// ```
/// use std::rc::Rc;
///
/// use resolution_table::model::{Merging, decode, merge};
///
/// let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/small.json");
/// let register = decode(&std::fs::read(file)?)?.register;
/// let register = Rc::new(register);
/// let named = |name: &str| Merging {
///     name: name.to_owned(),
///     register: register.clone(),
///     problems: [].into(),
/// };
/// // The same file twice is one register with the rows of one.
/// let merged = merge(&named("a.json"), &[named("b.json")]).register;
/// assert_eq!(merged.resolutions.len(), register.resolutions.len());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn merge(first: &Merging, others: &[Merging]) -> Decoded {
    let mut problems = Vec::new();
    for file in [first].into_iter().chain(others) {
        problems.extend(file.problems.iter().map(|problem| Problem {
            path: format!("{} {}", file.name, problem.path),
            ..problem.clone()
        }));
    }
    let mut register = (*first.register).clone();
    if others.is_empty() {
        return Decoded { register, problems };
    }
    let is_mixed = others.iter().any(|it| it.register.language != register.language);
    if is_mixed {
        spell_out(&mut register);
    }
    let mut known: Vec<Known> = Known::all(&register, 0);
    let mut parts = take_parts(&mut register, &mut Vec::new());
    for (position, file) in others.iter().enumerate() {
        let mut other = (*file.register).clone();
        if is_mixed {
            spell_out(&mut other);
        }
        let mut losses = Losses { file: &file.name, problems: &mut problems };
        add_names(&mut register, &mut other, &mut losses);
        let new = Known::all(&other, position + 1);
        parts = take_parts(&mut other, &mut parts);
        let all = &mut register.resolutions;
        add_resolutions((all, &mut known), (other, new), &parts, &mut losses);
    }
    finish(&mut register, parts);
    Decoded { register, problems }
}

/// The parts of all registers so far and of `register`, whose resolutions then know theirs.
fn take_parts(register: &mut Register, before: &mut Vec<RegisterPart>) -> Vec<RegisterPart> {
    let mut all = std::mem::take(before);
    let own = match register.is_merged() {
        true => std::mem::take(&mut register.parts),
        // A part alone would be the whole.
        false => vec![part_of(register)],
    };
    let language = register.language.clone();
    let places: Vec<u32> =
        own.into_iter().map(|part| add_part(&mut all, part, &language)).collect();
    for resolution in &mut register.resolutions {
        let own = resolution.part.unwrap_or_default() as usize;
        resolution.part = places.get(own).or(places.first()).copied();
    }
    all
}

/// What is known of a resolution beside itself.
struct Known {
    /// Which file it came from last.
    file: usize,
    adopted: Adopted,
}

impl Known {
    /// Of each resolution of a register that is the file of that position.
    fn all(register: &Register, file: usize) -> Vec<Self> {
        let all = register.resolutions.iter();
        all.map(|it| Self { file, adopted: Adopted::of(register, it) }).collect()
    }
}

fn add_resolutions(
    (all, known): (&mut Vec<Resolution>, &mut Vec<Known>),
    (other, new): (Register, Vec<Known>),
    parts: &[RegisterPart],
    losses: &mut Losses,
) {
    for (position, (mut resolution, new)) in other.resolutions.into_iter().zip(new).enumerate() {
        let path = format!("$.resolutions[{position}]");
        let is_it = |at: usize| {
            known[at].file != new.file
                && is_same((&all[at], &known[at].adopted), (&resolution, &new.adopted))
        };
        if let Some(at) = (0..all.len()).find(|&at| is_it(at)) {
            resolution.rekey(Some(all[at].path()));
            add_resolution(&mut all[at], resolution, &other.language, &path, losses);
            known[at].file = new.file;
            continue;
        }
        let is_taken = |path: &str| all.iter().any(|it| it.is_at(path));
        let part = parts.get(resolution.part.unwrap_or_default() as usize);
        let first = parts.first().map(|first| &first.id);
        let id = part.map(|part| &part.id).filter(|id| Some(*id) != first);
        let own = resolution.path();
        let year = resolution.year();
        let key = own_key(&own, id.map(|id| link_form(id)), year, &is_taken);
        if id.is_none() && key != own {
            let reason = format!("\"{own}\" is the path of another one; here it is \"{key}\"");
            losses.note(&format!("{path}.number"), reason);
        }
        if key != own {
            resolution.rekey(Some(key));
        }
        all.push(resolution);
        known.push(new);
    }
}

/// The path of a resolution of the register `id`; of the first register, where none is given.
fn own_key(
    own: &str,
    id: Option<String>,
    year: Option<String>,
    is_taken: &dyn Fn(&str) -> bool,
) -> String {
    let key = match id.filter(|id| !id.is_empty()) {
        // A register that was merged before has it already.
        Some(id) if !own.starts_with(&format!("{id}-")) => format!("{id}-{own}"),
        _ => own.to_owned(),
    };
    let of_year = year.map(|year| format!("{key}-{year}"));
    let counted = (2usize..).map(|count| format!("{key}~{count}"));
    let mut keys = [key.clone()].into_iter().chain(of_year).chain(counted);
    let free = keys.find(|key| !is_taken(key));
    free.unwrap_or(key)
}

/// What the whole says of itself.
fn finish(register: &mut Register, mut parts: Vec<RegisterPart>) {
    if parts.len() < 2 {
        register.resolutions.iter_mut().for_each(|resolution| resolution.part = None);
        if let Some(only) = parts.pop() {
            (register.id, register.title) = (only.id, only.title);
            (register.assembly, register.source) = (only.assembly, only.source);
            register.context = only.context;
        }
        return;
    }
    let language = register.language.clone();
    let mut ids: Vec<&str> = Vec::new();
    for part in parts.iter().filter(|part| !part.id.is_empty()) {
        if !ids.contains(&&*part.id) {
            ids.push(&part.id);
        }
    }
    register.id = ids.join("+");
    register.title = joined(parts.iter().map(|part| &part.title), &language);
    // Whoever does not know of parts must not take a digest for the official text: the least
    // authority counts.
    let authority = parts.iter().map(|part| part.source.authority).max();
    let unofficial = parts.iter().flat_map(|part| part.source.unofficial_translations.clone());
    register.source = Source {
        authority: authority.unwrap_or(Authority::Digest),
        title: joined(parts.iter().map(|part| &part.source.title), &language),
        language: parts[0].source.language.clone(),
        date: None,
        link: None,
        unofficial_translations: unofficial.collect(),
        artefacts: Vec::new(),
    };
    register.context = Context::default();
    register.parts = parts;
}

/// The texts beside each other, in every language that one of them has.
fn joined<'a>(
    texts: impl Iterator<Item = &'a LocalizedText> + Clone,
    language: &str,
) -> LocalizedText {
    let in_language = |tag: &str| {
        let all = texts.clone().map(|text| text.choose(&[tag], language).words);
        let all: Vec<&str> = all.filter(|words| !words.is_empty()).collect();
        all.join(" · ")
    };
    let mut tags: Vec<&str> = Vec::new();
    for text in texts.clone() {
        let LocalizedText::ByLanguage(map) = text else { continue };
        for (tag, _) in map.iter() {
            if !tags.contains(&tag) {
                tags.push(tag);
            }
        }
    }
    if tags.is_empty() {
        return in_language(language).into();
    }
    tags.iter().map(|tag| ((*tag).to_owned(), in_language(tag))).collect()
}
