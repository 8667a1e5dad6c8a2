//! A section as lines of text, and back: heading, lead, and provisions with their labels, nested by
//! indentation.
//!
//! ```text
//! instructs
//! the Director:
//!
//! 1<tab>to plant:
//!   a)<tab>trees;
//! ```

use serde_json::{Map, Value};

use super::texts::{items, set, words};

/// How much a nested provision is indented.
const STEP: &str = "  ";

/// The lines of a section, or of an annex, in one language.
pub fn lines(section: &Value, [heading, lead]: [&str; 2], language: &str, own: &str) -> String {
    let text = |key: &str| words(&section[key], language, own).unwrap_or_default();
    let mut all = vec![one_line(text(heading))];
    all.extend(text(lead).lines().map(str::to_owned));
    all.push(String::new());
    provisions(section, 0, (language, own), &mut all);
    while all.last().is_some_and(String::is_empty) {
        all.pop();
    }
    all.join("\n")
}

fn provisions(value: &Value, depth: usize, of: (&str, &str), all: &mut Vec<String>) {
    for provision in items(value, "provisions") {
        let label = provision["label"].as_str().unwrap_or_default();
        let text = words(&provision["text"], of.0, of.1).unwrap_or_default();
        let mut text = text.lines();
        let indent = STEP.repeat(depth);
        let first = text.next().unwrap_or_default();
        all.push(format!("{indent}{}\t{}", one_line(label), one_line(first)));
        all.extend(text.map(|line| format!("{indent}{}", one_line(line))));
        provisions(provision, depth + 1, of, all);
    }
}

/// A text without what would end it.
fn one_line(text: &str) -> String {
    text.replace(['\t', '\n', '\r'], " ")
}

/// A section from its lines: heading, lead and provisions, the texts as plain strings.
pub fn section(text: &str, [heading, lead]: [&str; 2]) -> Map<String, Value> {
    let mut lines = text.lines().peekable();
    let mut section = Map::new();
    let is_provision = |line: &&str| line.contains('\t');
    if let Some(first) = lines.next_if(|line| !is_provision(line))
        && !first.is_empty()
    {
        section.insert(heading.to_owned(), first.into());
    }
    let mut of_lead = Vec::new();
    while let Some(line) = lines.next_if(|line| !is_provision(line)) {
        of_lead.push(line);
    }
    let of_lead = of_lead.join("\n");
    if !of_lead.trim().is_empty() {
        section.insert(lead.to_owned(), of_lead.trim_end().into());
    }
    let mut flat: Vec<(usize, Map<String, Value>)> = Vec::new();
    for line in lines {
        let Some((before, text)) = line.split_once('\t') else {
            // A line without a label goes on with the text before.
            if let Some(Value::String(before)) =
                flat.last_mut().and_then(|(_, it)| it.get_mut("text"))
            {
                before.push('\n');
                before.push_str(line.trim_start());
            }
            continue;
        };
        let label = before.trim_start();
        let depth = (before.len() - label.len()) / STEP.len();
        let mut provision = Map::new();
        if !label.is_empty() {
            provision.insert("label".to_owned(), label.into());
        }
        provision.insert("text".to_owned(), text.into());
        flat.push((depth, provision));
    }
    set(&mut section, "provisions", nested(&mut flat.into_iter().peekable(), 0));
    section
}

type Flat = std::iter::Peekable<std::vec::IntoIter<(usize, Map<String, Value>)>>;

/// Provisions that know how deep they stand, as provisions that hold those nested in them.
pub fn nested(flat: &mut Flat, depth: usize) -> Vec<Value> {
    let mut found = Vec::new();
    while let Some((_, mut provision)) = flat.next_if(|(at, _)| *at >= depth) {
        set(&mut provision, "provisions", nested(flat, depth + 1));
        found.push(Value::Object(provision));
    }
    found
}

/// One section of several that differ in their language alone. What does not stand at the same
/// place in another language is reported.
pub fn combined(
    languages: &[(String, Map<String, Value>)],
    own: &str,
    problems: &mut Vec<String>,
) -> Map<String, Value> {
    let Some(((_, first), others)) = languages.split_first() else { return Map::new() };
    let mut whole = Value::Object(first.clone());
    spell_out(&mut whole, &languages[0].0);
    for (language, other) in others {
        let mut other = Value::Object(other.clone());
        spell_out(&mut other, language);
        add(&mut whole, &other, language, problems);
    }
    match super::texts::plain_where_own(&whole, own) {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}

/// The fields that hold words.
const TEXTS: [&str; 5] = ["words", "lead", "text", "title", "label_words"];

fn spell_out(value: &mut Value, language: &str) {
    match value {
        Value::Object(fields) => {
            for (key, it) in fields {
                match it {
                    Value::String(words) if TEXTS.contains(&key.as_str()) => {
                        let words = std::mem::take(words);
                        // A place that only another language has words for.
                        if words.is_empty() {
                            *it = Value::Object(Map::new());
                            continue;
                        }
                        *it = Value::Object(
                            [(language.to_owned(), words.into())].into_iter().collect(),
                        );
                    }
                    it => spell_out(it, language),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|it| spell_out(it, language)),
        _ => {}
    }
}

fn add(whole: &mut Value, other: &Value, language: &str, problems: &mut Vec<String>) {
    match (whole, other) {
        (Value::Object(ours), Value::Object(theirs)) => {
            for (key, it) in theirs {
                match ours.get_mut(key) {
                    Some(own) => add(own, it, language, problems),
                    None => drop(ours.insert(key.clone(), it.clone())),
                }
            }
        }
        (Value::Array(ours), Value::Array(theirs)) => {
            if ours.len() != theirs.len() {
                problems.push(format!(
                    "in \"{language}\" there are {} parts where the first language has {}: those beyond are left out",
                    theirs.len(),
                    ours.len()
                ));
            }
            ours.iter_mut().zip(theirs).for_each(|(one, it)| add(one, it, language, problems));
        }
        _ => {}
    }
}
