//! A collection of statements as a register, and so a single statement.

use roxmltree::{Document, Node};
use serde_json::{Map, Value, json};

use super::write::NO_DATE;
use super::{NAMESPACE, OURS};
use crate::bridge::Read;
use crate::bridge::texts::{designation, set, tag};
use crate::model::{Part, Verb};

/// Reads a file.
pub fn read(text: &str) -> Result<(Read, Option<String>), String> {
    let document = Document::parse(text).map_err(|error| format!("this is no XML: {error}"))?;
    let root = document.root_element();
    if !root.has_tag_name((NAMESPACE, "akomaNtoso")) {
        return Err(format!(
            "this is no Akoma Ntoso 3.0: its root is no akomaNtoso of {NAMESPACE}"
        ));
    }
    let statements: Vec<Node> = root.descendants().filter(|it| is(it, "statement")).collect();
    if statements.is_empty() {
        return Err(
            "this has no \"statement\": resolutions are statements in the UN's usage".to_owned()
        );
    }
    let mut problems = Vec::new();
    let whole = root.children().find(|it| is(it, "documentCollection")).unwrap_or(statements[0]);
    let language = first(whole, "FRBRlanguage").and_then(|it| it.attribute("language"));
    let language = tag(language.unwrap_or("eng"));
    let preface = child(whole, "preface");
    let within = |name: &str| preface.and_then(|it| first(it, name)).map(words).unwrap_or_default();
    let mut bodies = Map::new();
    for it in root.descendants().filter(|it| is(it, "TLCOrganization")) {
        let key = it.attribute("eId").unwrap_or_default().to_owned();
        let name = it.attribute("showAs").unwrap_or(&key).to_owned();
        bodies.insert(key, json!({ "name": name, "kind": "other" }));
    }
    let mut assembly = Map::new();
    if is(&whole, "documentCollection") {
        set(&mut assembly, "ends", day(whole, "adoption"));
    }
    let resolutions: Vec<Value> =
        statements.iter().map(|it| Value::Object(statement(*it, &mut problems))).collect();
    let id = first(whole, "FRBRnumber").and_then(|it| it.attribute("value"));
    let register = json!({
        "format": crate::model::FORMAT,
        "id": id.unwrap_or("akoma-ntoso"),
        "language": language,
        "title": within("docTitle"),
        "assembly": assembly,
        "source": { "authority": "digest", "title": within("docProponent"), "language": language },
        "bodies": bodies,
        "resolutions": resolutions,
    });
    let rest = root.descendants().find(|it| it.has_tag_name((OURS, "rest"))).map(words);
    Ok((Read { register, problems }, rest))
}

fn is(node: &Node, name: &str) -> bool {
    node.has_tag_name((NAMESPACE, name))
}

fn child<'a, 'b>(node: Node<'a, 'b>, name: &str) -> Option<Node<'a, 'b>> {
    node.children().find(|it| is(it, name))
}

/// The first descendant of that name.
fn first<'a, 'b>(node: Node<'a, 'b>, name: &str) -> Option<Node<'a, 'b>> {
    node.descendants().find(|it| is(it, name))
}

/// The text of an element and of what is in it.
fn words(node: Node) -> String {
    node.descendants().filter(|it| it.is_text()).filter_map(|it| it.text()).collect()
}

/// The date of a work that is called so.
fn day(node: Node, name: &str) -> Option<String> {
    let work = first(node, "FRBRWork")?;
    let mut dates = work.children().filter(|it| is(it, "FRBRdate"));
    let date = dates.find(|it| it.attribute("name") == Some(name) && name != NO_DATE)?;
    Some(date.attribute("date")?.to_owned())
}

fn statement(node: Node, problems: &mut Vec<String>) -> Map<String, Value> {
    let mut fields = Map::new();
    let value = |name: &str| first(node, name).and_then(|it| it.attribute("value"));
    let number =
        value("FRBRnumber").map(str::to_owned).or_else(|| first(node, "docNumber").map(words));
    let number = number.unwrap_or_else(|| {
        problems.push("a statement has no number and is called 1".to_owned());
        "1".to_owned()
    });
    set(&mut fields, "number", designation(&number));
    let kind = node.attribute("name").or_else(|| value("FRBRsubtype")).unwrap_or("resolution");
    if kind != "resolution" {
        set(&mut fields, "kind", kind);
    }
    let author = first(node, "FRBRauthor").and_then(|it| it.attribute("href")).unwrap_or("body");
    let author = author.trim_start_matches('#');
    set(&mut fields, "body", author.rsplit('/').next().unwrap_or(author));
    set(&mut fields, "adopted", day(node, "adoption"));
    set(&mut fields, "in_force", day(node, "entryIntoForce"));
    let preface = child(node, "preface");
    let title = preface.and_then(|it| first(it, "docTitle")).map(words);
    fields.insert("title".to_owned(), title.unwrap_or_default().into());
    let summary = preface.into_iter().flat_map(|it| it.children());
    let summary = summary.filter(|it| it.attribute("class") == Some("summary"));
    set(&mut fields, "summary", summary.map(words).collect::<Vec<_>>());
    let (mut sections, mut annexes) = (Vec::new(), Vec::new());
    let preamble = child(node, "preamble").into_iter().flat_map(|it| it.children());
    for it in preamble.filter(Node::is_element) {
        sections.push(recital(it));
    }
    let main = child(node, "mainBody").into_iter().flat_map(|it| it.children());
    let mut loose = Vec::new();
    for it in main.filter(Node::is_element) {
        match it.attribute("name") {
            Some("annex") => annexes.push(annex(it)),
            _ if is(&it, "hcontainer") || is(&it, "section") => sections.push(section(it)),
            // Other documents number their paragraphs without a verb above them.
            _ if is(&it, "p") && words(it).trim().is_empty() => {}
            _ if is(&it, "p") => loose.push(json!({ "text": words(it) })),
            _ => loose.push(paragraph(it)),
        }
    }
    if !loose.is_empty() {
        sections.push(json!({ "verb": "other", "part": "operative", "provisions": loose }));
    }
    set(&mut fields, "sections", sections);
    set(&mut fields, "annexes", annexes);
    fields
}

fn verb(node: Node) -> String {
    let name = node.attribute("name").filter(|name| Verb::from_id(name).is_some());
    name.unwrap_or("other").to_owned()
}

fn addressees(node: Node, fields: &mut Map<String, Value>) {
    let keys = node.attribute("refersTo").unwrap_or_default().split_whitespace();
    let keys: Vec<Value> = keys.map(|it| it.trim_start_matches('#').into()).collect();
    set(fields, "addressees", keys);
}

fn recital(node: Node) -> Value {
    let mut fields = Map::new();
    set(&mut fields, "verb", verb(node));
    set(&mut fields, "part", Part::Preamble.id());
    addressees(node, &mut fields);
    if !is(&node, "container") {
        // A paragraph of its own: "Recalling that ...".
        set(&mut fields, "lead", words(node));
        return Value::Object(fields);
    }
    let heading = first(node, "inline").filter(|it| it.attribute("name") == Some("verb"));
    set(&mut fields, "words", heading.map(words));
    let lead = node.children().find(|it| is(it, "p") && it.attribute("class") == Some("lead"));
    set(&mut fields, "lead", lead.map(words));
    set(&mut fields, "provisions", child(node, "blockList").map(list).unwrap_or_default());
    Value::Object(fields)
}

fn list(node: Node) -> Vec<Value> {
    let one = |item: Node| {
        let mut fields = Map::new();
        set(&mut fields, "label", child(item, "num").map(words));
        fields.insert("text".to_owned(), child(item, "p").map(words).unwrap_or_default().into());
        addressees(item, &mut fields);
        set(&mut fields, "provisions", child(item, "blockList").map(list).unwrap_or_default());
        Value::Object(fields)
    };
    node.children().filter(|it| is(it, "item")).map(one).collect()
}

fn section(node: Node) -> Value {
    let mut fields = Map::new();
    set(&mut fields, "verb", verb(node));
    set(&mut fields, "part", Part::Operative.id());
    addressees(node, &mut fields);
    set(&mut fields, "words", child(node, "heading").map(words));
    let lead = child(node, "intro").or_else(|| child(node, "content"));
    set(
        &mut fields,
        "lead",
        lead.map(|it| words(it).trim().to_owned()).filter(|it| !it.is_empty()),
    );
    set(&mut fields, "provisions", paragraphs(node));
    Value::Object(fields)
}

fn annex(node: Node) -> Value {
    let mut fields = Map::new();
    set(&mut fields, "label", child(node, "num").map(words));
    set(&mut fields, "title", child(node, "heading").map(words));
    set(&mut fields, "provisions", paragraphs(node));
    Value::Object(fields)
}

fn paragraphs(node: Node) -> Vec<Value> {
    const NO_PROVISION: [&str; 6] = ["num", "heading", "subheading", "intro", "content", "wrapUp"];
    let is_provision = |it: &Node| it.is_element() && !NO_PROVISION.iter().any(|name| is(it, name));
    node.children().filter(is_provision).map(paragraph).collect()
}

fn paragraph(node: Node) -> Value {
    let mut fields = Map::new();
    set(&mut fields, "label", child(node, "num").map(words));
    let text = child(node, "intro").or_else(|| child(node, "content")).map(words);
    fields.insert("text".to_owned(), text.unwrap_or_default().into());
    addressees(node, &mut fields);
    set(&mut fields, "provisions", paragraphs(node));
    Value::Object(fields)
}
