//! Automatic numbering: the labels that Word writes before the paragraphs of its lists.

use std::collections::{HashMap, HashSet};

use super::styles::{InList, LEVELS, Styles};
use super::xml::Element;
use crate::import::numerals::Format;

/// A longer label is none.
const LONGEST: usize = 80;

#[derive(Clone, Debug)]
struct Level {
    start: u32,
    /// The name in the document, where it is not known here.
    unknown: Option<String>,
    format: Format,
    /// `%1.%2)`.
    text: String,
    /// What stands between label and text.
    gap: &'static str,
    /// The level, from 1, whose paragraphs begin this one again; 0 for none.
    restart: Option<usize>,
    /// All numbers of the label are written `1`.
    legal: bool,
    style: Option<String>,
}

impl Level {
    fn read(element: &Element) -> Self {
        let number = element.child("numFmt");
        let name = number.and_then(|it| it.attribute("val")).unwrap_or("decimal");
        let format = Format::named(name, number.and_then(|it| it.attribute("format")));
        let text = element.value("lvlText").unwrap_or("").to_owned();
        Self {
            start: element.value("start").and_then(|it| it.parse().ok()).unwrap_or(0),
            unknown: format.is_none().then(|| name.to_owned()),
            text: match format {
                Some(Format::Bullet) if element.child("lvlPicBulletId").is_some() => bullet(""),
                Some(Format::Bullet) if !text.is_empty() => bullet(&text),
                _ => text,
            },
            format: format.unwrap_or(Format::Decimal(1)),
            gap: match element.value("suff") {
                Some("space") => " ",
                Some("nothing") => "",
                _ => "\t",
            },
            restart: element.value("lvlRestart").and_then(|it| it.parse().ok()),
            legal: element.switch("isLgl").unwrap_or(false),
            style: element.value("pStyle").map(str::to_owned),
        }
    }
}

/// The bullets of symbol fonts are private characters, and some are pictures: what they show is a
/// bullet.
fn bullet(text: &str) -> String {
    let known = !text.is_empty() && text.chars().all(|c| "•–—-*·▪".contains(c));
    if known { text.to_owned() } else { "•".to_owned() }
}

#[derive(Clone, Debug, Default)]
struct Definition {
    levels: HashMap<usize, Level>,
    /// The style whose list this is.
    link: Option<String>,
}

#[derive(Clone, Debug, Default)]
struct List {
    definition: String,
    starts: HashMap<usize, u32>,
    levels: HashMap<usize, Level>,
}

/// A label and what stands between it and the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The label.
    pub text: String,
    /// A tab, a space or nothing.
    pub gap: &'static str,
    /// The name of a format that is not known here: the label has digits in its place.
    pub unknown: Option<String>,
}

/// The lists of a document, and how far each has come.
#[derive(Clone, Debug, Default)]
pub struct Numbering {
    definitions: HashMap<String, Definition>,
    lists: HashMap<String, List>,
    /// The last number at each level, by definition: lists of one definition go on with one
    /// another.
    counts: HashMap<String, [Option<u32>; LEVELS]>,
    begun: HashSet<String>,
}

impl Numbering {
    /// Reads the part.
    pub fn read(root: Option<&Element>) -> Self {
        let mut read = Self::default();
        for element in root.iter().flat_map(|root| &root.children) {
            match element.name() {
                "abstractNum" => {
                    let Some(id) = element.attribute("abstractNumId") else { continue };
                    let link = element.value("numStyleLink").map(str::to_owned);
                    let definition = Definition { levels: levels(element), link };
                    read.definitions.insert(id.to_owned(), definition);
                }
                "num" => {
                    let Some(id) = element.attribute("numId") else { continue };
                    let definition = element.value("abstractNumId").unwrap_or("").to_owned();
                    let mut list = List { definition, ..List::default() };
                    for change in element.children.iter().filter(|it| it.name() == "lvlOverride") {
                        let Some(level) = level_of(change) else { continue };
                        let start = change.value("startOverride").and_then(|it| it.parse().ok());
                        list.starts.extend(start.map(|start| (level, start)));
                        list.levels.extend(levels(change));
                    }
                    read.lists.insert(id.to_owned(), list);
                }
                _ => {}
            }
        }
        read
    }

    /// The label of the next paragraph with style `style`, which says `own` of its list itself.
    pub fn label(&mut self, own: &InList, style: Option<&str>, styles: &Styles) -> Option<Label> {
        let of_style = styles.list(style);
        let id = own.list.as_deref().or_else(|| of_style?.1.list.as_deref())?;
        let list = self.lists.get(id)?.clone();
        let key = self.definition(&list, styles)?;
        let definition = self.definitions.get(&key)?;
        // A style is tied to a level by the level.
        let tied = || {
            let (name, in_list) = of_style.filter(|_| own.list.is_none())?;
            let mut levels = definition.levels.iter();
            let tied = levels.find(|(_, it)| it.style.as_deref() == Some(name));
            tied.map(|(level, _)| *level).or(in_list.level)
        };
        let at = own.level.or_else(tied).unwrap_or(0);
        let level = |at: usize| list.levels.get(&at).or_else(|| definition.levels.get(&at));
        let start = |at: usize| {
            let start = list.starts.get(&at).copied();
            start.or_else(|| Some(level(at)?.start)).unwrap_or(0)
        };
        let counts = self.counts.entry(key.clone()).or_default();
        if self.begun.insert(id.to_owned()) {
            for at in list.starts.keys() {
                counts.iter_mut().skip(*at).for_each(|count| *count = None);
            }
        }
        for (below, count) in counts.iter_mut().enumerate().take(at + 1) {
            match *count {
                Some(last) if below == at => *count = Some(last.saturating_add(1)),
                Some(_) => {}
                None => *count = Some(start(below)),
            }
        }
        for (deeper, count) in counts.iter_mut().enumerate().skip(at + 1) {
            let restart = level(deeper).and_then(|it| it.restart).unwrap_or(deeper);
            if at < restart {
                *count = None;
            }
        }
        let printed = level(at)?;
        let text = written(printed, counts, |at| level(at).map(|it| it.format));
        // Whatever Word puts after "1" or "a)": that it is a label is known, and a tab says so.
        let gap = if text.trim().contains(' ') { printed.gap } else { "\t" };
        let unknown = printed.unknown.clone();
        Some(Label { text, gap, unknown })
            .filter(|label| !label.text.trim().is_empty() && label.text.len() <= LONGEST)
    }

    /// The definition of a list; a definition may only name the style whose list has the levels.
    fn definition(&self, list: &List, styles: &Styles) -> Option<String> {
        let link = self.definitions.get(&list.definition)?.link.as_deref();
        let linked = link.and_then(|style| styles.list(Some(style))?.1.list.as_deref());
        match linked.and_then(|id| self.lists.get(id)) {
            Some(linked) if self.definitions.contains_key(&linked.definition) => {
                Some(linked.definition.clone())
            }
            _ => Some(list.definition.clone()),
        }
    }
}

fn levels(element: &Element) -> HashMap<usize, Level> {
    let levels = element.children.iter().filter(|it| it.name() == "lvl");
    levels.filter_map(|it| Some((level_of(it)?, Level::read(it)))).collect()
}

fn level_of(element: &Element) -> Option<usize> {
    element.attribute("ilvl")?.parse().ok().filter(|level| *level < LEVELS)
}

/// The text of a level with the numbers in it.
fn written(
    level: &Level,
    counts: &[Option<u32>; LEVELS],
    format: impl Fn(usize) -> Option<Format>,
) -> String {
    let mut written = String::new();
    let mut rest = level.text.as_str();
    while let Some((before, after)) = rest.split_once('%') {
        written.push_str(before);
        let place = after.chars().next().and_then(|c| c.to_digit(10)).filter(|it| *it > 0);
        let Some(at) = place.map(|it| it as usize - 1) else {
            written.push('%');
            rest = after;
            continue;
        };
        let number = counts.get(at).copied().flatten().unwrap_or(0);
        let format = if level.legal { Some(Format::Decimal(1)) } else { format(at) };
        written.push_str(&format.unwrap_or(Format::Decimal(1)).write(number));
        rest = after.get(1..).unwrap_or("");
    }
    written + rest
}
