//! The texts of a resolution, each with what it is matched by.

use crate::model::{LocalizedText, Owner, Provision, Resolution, located, section_ids};

/// A provision as it is compared.
#[derive(Clone, Debug)]
pub struct Unit<'a> {
    /// Its path.
    pub path: String,
    /// The path of the section or annex it stands in.
    pub owner: String,
    /// The position among the units of the provision that it is nested in.
    pub parent: Option<usize>,
    /// Its label as printed.
    pub label: Option<&'a str>,
    /// Its text, in the language of the comparison.
    pub text: &'a str,
    /// The words of the text, for measuring.
    pub words: Vec<&'a str>,
}

/// The language that is compared, and that of the register's plain strings.
#[derive(Clone, Copy, Debug)]
pub struct Tongue<'a> {
    /// Whose words are compared.
    pub language: &'a str,
    /// What a plain string is in.
    pub own: &'a str,
}

impl<'a> Tongue<'a> {
    /// The words of a text.
    pub fn words(&self, text: &'a LocalizedText) -> &'a str {
        text.choose(&[self.language], self.own).words
    }

    /// The words of a text that may be missing.
    pub fn of(&self, text: Option<&'a LocalizedText>) -> &'a str {
        text.map_or("", |text| self.words(text))
    }
}

/// The provisions of a resolution, in printed order.
pub fn units<'a>(resolution: &'a Resolution, tongue: Tongue<'a>) -> Vec<Unit<'a>> {
    let (sections, annexes) = section_ids(resolution);
    let all = located(resolution);
    let mut open: Vec<(&Provision, usize)> = Vec::new();
    let mut units = Vec::with_capacity(all.len());
    for found in all {
        open.truncate(found.ancestors.len());
        let owners = match found.owner {
            Owner::Section(_) => &sections,
            Owner::Annex(_) => &annexes,
        };
        let text = tongue.words(&found.provision.text);
        let parent = open.last().map(|(_, position)| *position);
        open.push((found.provision, units.len()));
        units.push(Unit {
            path: found.path,
            owner: owners.get(found.owner_index).cloned().unwrap_or_default(),
            parent,
            label: found.provision.label.as_deref(),
            text,
            words: split(text),
        });
    }
    units
}

/// The words of a text, for measuring: letters of Chinese are words.
fn split(text: &str) -> Vec<&str> {
    let is_chinese = |c: char| ('\u{3400}'..='\u{9fff}').contains(&c);
    let mut words = Vec::new();
    for word in text.split_whitespace() {
        match word.contains(is_chinese) {
            true => words.extend(word.char_indices().map(|(at, c)| &word[at..at + c.len_utf8()])),
            false => words.push(word),
        }
    }
    words
}

/// Whether two texts are the same, spaces and line ends aside.
pub fn is_same(one: &str, other: &str) -> bool {
    one == other || one.split_whitespace().eq(other.split_whitespace())
}
