//! The right side: the fields of the register, each of which leads to its line.

use std::collections::{BTreeMap, BTreeSet};

use quick_xml::escape::escape;
use serde_json::{Map, Value};

use super::shown;
use crate::import::Imported;
use crate::import::corrections::{Correctable, digest};
use crate::import::diagnostics::Level;
use crate::import::places::places;
use crate::import::provenance::Leaf;
use crate::model::Resolution;

/// What the importer works out, shown beside the words that it comes from.
const WORKED_OUT: [&str; 10] = [
    "kind",
    "body",
    "status",
    "revision",
    "verb",
    "part",
    "addressees",
    "delegates",
    "mentions",
    "duties",
];

/// Writes the fields, by resolution.
pub fn register(
    out: &mut String,
    imported: &Imported,
    correctable: &BTreeMap<String, Correctable>,
    language: &str,
) {
    let json = serde_json::to_value(&imported.register).unwrap_or_default();
    let uncertain: BTreeSet<u32> = imported
        .diagnostics
        .iter()
        .filter(|it| it.severity != Level::Note)
        .map(|it| it.line)
        .collect();
    let seen = BTreeSet::new();
    let mut side = Side { out, json: &json, uncertain, seen, correctable, language };
    *side.out += "<section class=\"side\" tabindex=\"0\" aria-labelledby=\"register\">\n<h2 id=\"register\">Register</h2>\n";
    let leaves = || imported.provenance.leaves.iter().enumerate();
    let (first, rest): (Vec<_>, Vec<_>) =
        leaves().partition(|(_, leaf)| !leaf.pointer.starts_with("/resolutions/"));
    if !first.is_empty() {
        side.group("<h3>Outside the resolutions</h3>\n", &first, &BTreeMap::new(), None);
    }
    let mut of: BTreeMap<usize, Vec<(usize, &Leaf)>> = BTreeMap::new();
    for (index, leaf) in rest {
        let position = leaf.pointer.split('/').nth(2).and_then(|it| it.parse().ok());
        of.entry(position.unwrap_or(usize::MAX)).or_default().push((index, leaf));
    }
    for (position, resolution) in imported.register.resolutions.iter().enumerate() {
        let paths = places(resolution, position);
        let names: BTreeMap<&str, &str> =
            paths.iter().map(|(path, pointer)| (pointer.as_str(), path.as_str())).collect();
        let path = resolution.path();
        let title = resolution.title.choose(&[], &imported.register.language).words;
        let heading = format!(
            "<h3 id=\"R{position}\">{} <bdi lang=\"{language}\">{}</bdi></h3>\n<label><input type=\"checkbox\" data-resolution=\"{}\" data-digest=\"{}\"> compared, as in the document</label>\n",
            shown(&path),
            shown(title),
            escape(path.as_str()),
            digest(resolution),
        );
        let leaves = of.remove(&position).unwrap_or_default();
        side.group(&heading, &leaves, &names, Some(resolution));
    }
    *side.out += "</section>\n";
}

struct Side<'a> {
    out: &'a mut String,
    json: &'a Value,
    /// The lines about which there is a warning or error.
    uncertain: BTreeSet<u32>,
    /// The objects whose worked-out fields were shown.
    seen: BTreeSet<String>,
    correctable: &'a BTreeMap<String, Correctable>,
    language: &'a str,
}

impl Side<'_> {
    fn group(
        &mut self,
        heading: &str,
        leaves: &[(usize, &Leaf)],
        names: &BTreeMap<&str, &str>,
        resolution: Option<&Resolution>,
    ) {
        *self.out += &format!("<article>\n{heading}<ul>\n");
        for (index, leaf) in leaves {
            self.leaf(*index, leaf, names);
        }
        for reference in resolution.into_iter().flat_map(|it| &it.references) {
            let of = [&reference.body, &reference.number].into_iter().flatten();
            let of: Vec<&str> = of.map(String::as_str).collect();
            *self.out += &format!(
                "<li>citation in <code>{}</code>: <q lang=\"{}\" dir=\"auto\">{}</q> is {} {}</li>\n",
                shown(&reference.at),
                self.language,
                shown(&reference.words),
                reference.kind.id(),
                shown(&of.join(" "))
            );
        }
        *self.out += "</ul>\n</article>\n";
    }

    fn leaf(&mut self, index: usize, leaf: &Leaf, names: &BTreeMap<&str, &str>) {
        let words = match self.json.pointer(&leaf.pointer) {
            Some(Value::String(words)) => words.clone(),
            Some(other) => other.to_string(),
            None => String::new(),
        };
        let name = names
            .get(leaf.pointer.as_str())
            .map_or_else(|| field(&leaf.pointer).to_owned(), |path| (*path).to_owned());
        let line = leaf.spans.first().map_or(0, |span| span.line);
        let uncertain = leaf.spans.iter().any(|span| self.uncertain.contains(&span.line));
        let mark = if uncertain { "<strong>\u{25b2} look at this</strong> " } else { "" };
        let worked_out = self.worked_out(&leaf.pointer);
        *self.out += &format!(
            "<li id=\"F{index}\">{mark}<code>{}</code> <span lang=\"{}\" dir=\"auto\">{}</span>{worked_out} <a href=\"#L{line}\">line {line}</a></li>\n",
            shown(&name),
            self.language,
            shown(&words),
        );
    }

    /// The fields beside `pointer` that were worked out, once for each object.
    fn worked_out(&mut self, pointer: &str) -> String {
        let object = pointer.rsplit_once('/').map_or("", |(object, _)| object);
        if !pointer.starts_with("/resolutions/") || !self.seen.insert(object.to_owned()) {
            return String::new();
        }
        let Some(Value::Object(fields)) = self.json.pointer(object) else { return String::new() };
        let known = WORKED_OUT.iter().filter_map(|name| Some((*name, fields.get(*name)?)));
        let known: Vec<String> =
            known.map(|(name, value)| format!("{name} {}", plain(value))).collect();
        let mut shown_beside = match known.is_empty() {
            true => String::new(),
            false => format!(" <small>{}</small>", shown(&known.join("; "))),
        };
        if let Some(correctable) = self.correctable.get(object) {
            let known = correctable.fields().iter();
            let known: Map<String, Value> = known
                .map(|field| ((*field).to_owned(), fields.get(*field).cloned().unwrap_or_default()))
                .collect();
            shown_beside += &format!(
                " <button type=\"button\" data-at=\"{}\" data-fields=\"{}\" hidden>correct</button>",
                shown(&correctable.at),
                shown(&Value::Object(known).to_string())
            );
        }
        shown_beside
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(plain).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}

/// The last step of a pointer that is a name.
fn field(pointer: &str) -> &str {
    let numbers = |step: &&str| !step.chars().all(|c| c.is_ascii_digit());
    pointer.rsplit('/').find(numbers).unwrap_or(pointer)
}
