//! Several registers made one: the resolutions of all, in the order given.
//!
//! What the first one says stays as it is, its paths too. A resolution that two of them have (the same body, number and
//! edition) is one, with the languages of both; what cannot be held beside the first is named among the problems. Another
//! resolution of a number that is taken gets a key, such as `wtdc-44`, which its paths begin with.

use std::rc::Rc;

use super::localized::{add, spell_out};
use super::merge_context::{add_part, part_of};
use super::merge_losses::Losses;
use super::merge_resolution::{add_resolution, rekey};
use super::{
    Authority, Body, Decoded, Entries, LocalizedText, Problem, Register, RegisterPart, Resolution,
    Source,
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
    let mut parts = take_parts(&mut register, &mut Vec::new());
    // Which file each of them came from last.
    let mut files = vec![0; register.resolutions.len()];
    for (position, file) in others.iter().enumerate() {
        let mut other = (*file.register).clone();
        if is_mixed {
            spell_out(&mut other);
        }
        let mut losses = Losses { file: &file.name, problems: &mut problems };
        add_names(&mut register, &other, &mut losses);
        parts = take_parts(&mut other, &mut parts);
        add_resolutions(&mut register.resolutions, &mut files, position + 1, other, &mut losses);
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

fn add_resolutions(
    all: &mut Vec<Resolution>,
    files: &mut Vec<usize>,
    file: usize,
    other: Register,
    losses: &mut Losses,
) {
    for (position, mut resolution) in other.resolutions.into_iter().enumerate() {
        let same = (0..all.len()).find(|&at| files[at] != file && is_same(&all[at], &resolution));
        if let Some(at) = same {
            rekey(&mut resolution, all[at].key.clone());
            let path = format!("$.resolutions[{position}]");
            add_resolution(&mut all[at], resolution, &other.language, &path, losses);
            files[at] = file;
            continue;
        }
        let key = free_key(&resolution, &|path| {
            all.iter().zip(files.iter()).any(|(it, of)| *of != file && it.is_at(path))
        });
        rekey(&mut resolution, key);
        all.push(resolution);
        files.push(file);
    }
}

fn is_same(a: &Resolution, b: &Resolution) -> bool {
    // The place is printed in the language of its register.
    let edition = |it: &Resolution| it.revision.as_ref().map(|it| (it.year, it.revised));
    a.number == b.number && a.body == b.body && edition(a) == edition(b)
}

/// The key that gives the resolution paths of its own; none where its number or its own key does.
fn free_key(resolution: &Resolution, is_taken: &dyn Fn(&str) -> bool) -> Option<String> {
    if !is_taken(&resolution.path()) {
        return resolution.key.clone();
    }
    // A path has its own use for other characters.
    let plain = |c: char| if c.is_alphanumeric() { c } else { '-' };
    let body: String = resolution.body.chars().map(plain).collect();
    let key = format!("{body}-{}", resolution.number);
    let edition = resolution.revision.as_ref().map(|it| format!("{key}-{}", it.year));
    let counted = (2..).map(|count| format!("{key}~{count}"));
    [key.clone()].into_iter().chain(edition).chain(counted).find(|key| !is_taken(key))
}

/// Adds the bodies and topics of another register.
fn add_names(register: &mut Register, other: &Register, losses: &mut Losses) {
    let Register {
        language,
        bodies,
        topics,
        // Parts are taken by `take_parts`, with what the register says of itself; resolutions are added one by one.
        format: _,
        id: _,
        title: _,
        assembly: _,
        source: _,
        context: _,
        parts: _,
        resolutions: _,
    } = other;
    for (key, body) in bodies.iter() {
        match register.bodies.get_mut(key) {
            Some(known) => add_body(known, body, language, &format!("$.bodies.{key}"), losses),
            None => register.bodies.insert(key.to_owned(), body.clone()),
        }
    }
    for (key, name) in topics.iter() {
        match register.topics.get_mut(key) {
            Some(known) => losses.conflict(&format!("$.topics.{key}"), add(known, name, language)),
            None => register.topics.insert(key.to_owned(), name.clone()),
        }
    }
}

fn add_body(known: &mut Body, other: &Body, language: &str, path: &str, losses: &mut Losses) {
    let Body { name, short, kind, parent, sector } = other;
    losses.conflict(&format!("{path}.name"), add(&mut known.name, name, language));
    if let Some(short) = short {
        match &mut known.short {
            Some(known) => losses.conflict(&format!("{path}.short"), add(known, short, language)),
            none => *none = Some(short.clone()),
        }
    }
    if known.kind != *kind {
        let reason = format!(
            "an earlier file says that this body is of the kind \"{}\"; \"{}\" is left out",
            known.kind.id(),
            kind.id()
        );
        losses.note(&format!("{path}.kind"), reason);
    }
    for (field, known, new) in
        [("parent", &mut known.parent, parent), ("sector", &mut known.sector, sector)]
    {
        match (&known, new) {
            (None, new) => known.clone_from(new),
            (Some(first), Some(new)) if first != new => losses.note(
                &format!("{path}.{field}"),
                format!("an earlier file names \"{first}\"; \"{new}\" is left out"),
            ),
            _ => {}
        }
    }
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
    // Whoever does not know of parts must not take a digest for the official text.
    let is_official = parts.iter().all(|part| part.source.authority == Authority::Official);
    let unofficial = parts.iter().flat_map(|part| part.source.unofficial_translations.clone());
    register.source = Source {
        authority: if is_official { Authority::Official } else { Authority::Digest },
        title: joined(parts.iter().map(|part| &part.source.title), &language),
        language: parts[0].source.language.clone(),
        date: None,
        link: None,
        unofficial_translations: unofficial.collect(),
        artefacts: Vec::new(),
    };
    register.context = super::Context::default();
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
    let all: Entries<String> =
        tags.iter().map(|tag| ((*tag).to_owned(), in_language(tag))).collect();
    LocalizedText::ByLanguage(all)
}
