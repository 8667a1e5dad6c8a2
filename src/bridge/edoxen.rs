//! Edoxen: YAML collections of resolutions (0.8) or decisions (2), with the texts of each language
//! in `localizations`. What is read there may be of either version.

use serde_json::{Map, Value, json};

use super::Read;
use super::lists::{combined, lines, section};
use super::texts::{code, designation, items, languages, localized, scalar, set, tag, words};
use crate::model::{Part, Verb};

/// Which version is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// 0.8: `resolutions` and `type`.
    Resolutions,
    /// 2: `decisions` and `kind`.
    Decisions,
}

const PROFILE: &str = "urn:resolution-register:1";

/// Kinds that Edoxen has; anything else is `other`.
const KINDS: [&str; 4] = ["resolution", "recommendation", "statement", "opinion"];

/// Writes a register.
pub fn write(register: &Value, version: Version, rest: Option<&str>) -> Result<String, String> {
    let own = register["language"].as_str().unwrap_or("en");
    let languages = languages(register);
    let mut metadata = Map::new();
    set(&mut metadata, "title", words(&register["title"], own, own).unwrap_or_default());
    let titles = languages.iter().filter_map(|language| {
        let title = words(&register["title"], language, own)?;
        Some(json!({ "language_code": code(language), "title": title }))
    });
    set(&mut metadata, "title_localized", titles.collect::<Vec<_>>());
    let starts = &register["assembly"]["starts"];
    set(&mut metadata, "date", starts.clone());
    let source = words(&register["source"]["title"], own, own);
    set(&mut metadata, "source", source.map_or(Value::Null, Value::from));
    if let Some(link) = register["source"]["link"].as_str() {
        set(&mut metadata, "source_urls", json!([{ "ref": link, "language_code": code(own) }]));
    }
    if let Some(rest) = rest {
        let attribute = json!({ "key": "rest", "type": "string", "value": rest });
        let extension = json!({ "profile": PROFILE, "kind": "rest", "attributes": [attribute] });
        set(&mut metadata, "extensions", json!([extension]));
    }
    let place = words(&register["assembly"]["place"], own, own);
    let resolutions: Vec<Value> = items(register, "resolutions")
        .map(|it| resolution(it, (own, &languages), (starts, place), version))
        .collect();
    let list = match version {
        Version::Resolutions => "resolutions",
        Version::Decisions => "decisions",
    };
    serde_norway::to_string(&json!({ "metadata": metadata, list: resolutions }))
        .map_err(|error| error.to_string())
}

fn resolution(
    it: &Value,
    (own, languages): (&str, &[String]),
    (starts, place): (&Value, Option<&str>),
    version: Version,
) -> Value {
    let body = it["body"].as_str().unwrap_or_default();
    let number = scalar(&it["number"]).unwrap_or_default();
    let identifier = json!({ "prefix": body.to_uppercase(), "number": number });
    let mut fields = Map::new();
    set(&mut fields, "identifier", json!([identifier]));
    let kind = it["kind"].as_str().unwrap_or("resolution");
    let decision = if version == Version::Resolutions { "decision" } else { "other" };
    let kind = match kind {
        "decision" => decision,
        kind if KINDS.contains(&kind) => kind,
        _ => "other",
    };
    set(&mut fields, if version == Version::Resolutions { "type" } else { "kind" }, kind);
    let days = [("adopted", "adoption"), ("in_force", "effective")].map(|(field, kind)| {
        let day = it[field].as_str().filter(|day| day.len() == 10);
        day.map(|day| json!({ "date": day, "type": kind }))
    });
    set(&mut fields, "dates", days.iter().flatten().cloned().collect::<Vec<_>>());
    set(&mut fields, "categories", it["topics"].clone());
    let mut meeting = Map::new();
    set(&mut meeting, "venue", place.map_or(Value::Null, Value::from));
    set(&mut meeting, "date", starts.clone());
    set(&mut fields, "meeting", meeting);
    let day = it["adopted"].as_str().filter(|day| day.len() == 10).or_else(|| starts.as_str());
    let effective = day.map(|day| json!({ "date": day, "type": "adoption" }));
    let said = languages.iter().filter_map(|language| {
        let title = words(&it["title"], language, own)?;
        Some(localization(it, title, (language, own), effective.as_ref()))
    });
    set(&mut fields, "localizations", said.collect::<Vec<_>>());
    Value::Object(fields)
}

fn localization(
    it: &Value,
    title: &str,
    (language, own): (&str, &str),
    effective: Option<&Value>,
) -> Value {
    let mut fields = Map::new();
    set(&mut fields, "language_code", code(language));
    set(&mut fields, "title", title);
    // A paragraph without words in this language keeps its place for those that have them.
    let summary: Vec<&str> =
        items(it, "summary").map(|text| words(text, language, own).unwrap_or_default()).collect();
    if summary.iter().any(|words| !words.is_empty()) {
        set(&mut fields, "message", summary.join("\n\n"));
    }
    let (mut considerations, mut actions) = (Vec::new(), Vec::new());
    for section in items(it, "sections") {
        let verb = section["verb"].as_str().unwrap_or("other");
        let known = Verb::from_id(verb).map(Verb::part);
        let preamble = match section["part"].as_str() {
            Some(part) => part == Part::Preamble.id(),
            None => known == Some(Part::Preamble),
        };
        let mut entry = Map::new();
        set(&mut entry, "type", verb);
        set(&mut entry, "date_effective", effective.cloned().unwrap_or_default());
        set(&mut entry, "message", lines(section, ["words", "lead"], language, own));
        if preamble { &mut considerations } else { &mut actions }.push(Value::Object(entry));
    }
    set(&mut fields, "considerations", considerations);
    set(&mut fields, "actions", actions);
    Value::Object(fields)
}

/// Reads a collection of either version.
pub fn read(text: &str) -> Result<(Read, Option<String>), String> {
    let file: Value = serde_norway::from_str(text)
        .map_err(|error| format!("this is no YAML as Edoxen has it: {error}"))?;
    let list = ["resolutions", "decisions"].into_iter().find(|key| file[*key].is_array());
    let Some(list) = list else {
        return Err(
            "this is no Edoxen collection: it has no list \"resolutions\" or \"decisions\""
                .to_owned(),
        );
    };
    let mut problems = Vec::new();
    let metadata = &file["metadata"];
    let first = items(metadata, "title_localized")
        .chain(items(&file, list).flat_map(|it| items(it, "localizations")))
        .find_map(|it| it["language_code"].as_str());
    let own = tag(first.unwrap_or("eng"));
    let titles: Vec<(String, &str)> = items(metadata, "title_localized")
        .filter_map(|it| Some((tag(it["language_code"].as_str()?), it["title"].as_str()?)))
        .collect();
    let title = match titles.is_empty() {
        true => metadata["title"].clone(),
        false => {
            localized(titles.iter().map(|(language, title)| (language.as_str(), *title)), &own)
        }
    };
    let mut resolutions = Vec::new();
    let mut bodies = std::collections::BTreeSet::new();
    let mut place = Value::Null;
    for (index, it) in items(&file, list).enumerate() {
        if place.is_null() {
            place = it["meeting"]["venue"].clone();
        }
        match one(it, &own, &mut problems) {
            Some(resolution) => {
                bodies.extend(resolution["body"].as_str().map(str::to_owned));
                resolutions.push(resolution);
            }
            None => problems.push(format!("{list}[{index}] has no identifier and is left out")),
        }
    }
    let mut assembly = Map::new();
    set(&mut assembly, "starts", metadata["date"].clone());
    set(&mut assembly, "place", place);
    let mut source = Map::new();
    set(&mut source, "authority", "digest");
    set(
        &mut source,
        "title",
        match metadata["source"].is_null() {
            true => json!(""),
            false => metadata["source"].clone(),
        },
    );
    set(&mut source, "language", own.clone());
    let link = items(metadata, "source_urls").find_map(|it| it["ref"].as_str());
    set(&mut source, "link", link.map_or(Value::Null, Value::from));
    let names: Map<String, Value> = bodies
        .into_iter()
        .map(|key| (key.clone(), json!({ "name": key.to_uppercase(), "kind": "other" })))
        .collect();
    let register = json!({
        "format": crate::model::FORMAT,
        "id": "edoxen",
        "language": own,
        "title": if title.is_null() { json!("") } else { title },
        "assembly": assembly,
        "source": source,
        "bodies": names,
        "resolutions": resolutions,
    });
    let rest = items(metadata, "extensions")
        .filter(|it| it["profile"].as_str() == Some(PROFILE))
        .flat_map(|it| items(it, "attributes"))
        .find_map(|it| it["value"].as_str().map(str::to_owned));
    Ok((Read { register, problems }, rest))
}

fn one(it: &Value, own: &str, problems: &mut Vec<String>) -> Option<Value> {
    // 0.2 had a number or a text; since then there is a list of prefix and number.
    let (prefix, number) = match &it["identifier"] {
        Value::Array(all) => {
            let first = all.first()?;
            (first["prefix"].as_str().unwrap_or_default().to_owned(), scalar(&first["number"])?)
        }
        other => (String::new(), scalar(other)?),
    };
    let mut fields = Map::new();
    set(&mut fields, "number", designation(&number));
    set(
        &mut fields,
        "body",
        if prefix.is_empty() { "body".to_owned() } else { prefix.to_lowercase() },
    );
    let kind = it["type"].as_str().or_else(|| it["kind"].as_str()).unwrap_or("resolution");
    if kind != "resolution" {
        set(&mut fields, "kind", kind);
    }
    for date in items(it, "dates") {
        let day = date["date"].as_str().or_else(|| date["start"].as_str());
        match date["type"].as_str().or_else(|| date["kind"].as_str()) {
            Some("adoption" | "decided" | "decision") => set(&mut fields, "adopted", day),
            Some("effective") => set(&mut fields, "in_force", day),
            _ => {}
        }
    }
    set(&mut fields, "topics", it["categories"].clone());
    // The versions before localizations had the texts of one language on the resolution itself.
    let alone = [it.clone()];
    let said: Vec<&Value> = match it["localizations"].as_array() {
        Some(all) => all.iter().collect(),
        None => alone.iter().collect(),
    };
    let language =
        |said: &Value| said["language_code"].as_str().map_or_else(|| own.to_owned(), tag);
    let languages: Vec<(String, Map<String, Value>)> =
        said.iter().map(|said| (language(said), of_language(said))).collect();
    let titles = said.iter().filter_map(|said| Some((language(said), said["title"].as_str()?)));
    let titles: Vec<(String, &str)> = titles.collect();
    let title = localized(titles.iter().map(|(tag, title)| (tag.as_str(), *title)), own);
    let mut texts = combined(&languages, own, problems);
    if let Some(Value::Array(summary)) = texts.get_mut("summary") {
        summary.iter_mut().for_each(|paragraph| *paragraph = paragraph["text"].take());
    }
    fields.extend(texts);
    fields.insert("title".to_owned(), if title.is_null() { json!("") } else { title });
    Some(Value::Object(fields))
}

/// Summary and sections of one language, the texts as plain strings.
fn of_language(said: &Value) -> Map<String, Value> {
    let mut fields = Map::new();
    let summary = said["message"]
        .as_str()
        .map(|text| text.split("\n\n").map(|text| json!({ "text": text })).collect::<Vec<_>>());
    set(&mut fields, "summary", summary.unwrap_or_default());
    let mut sections = Vec::new();
    for (list, part) in [("considerations", Part::Preamble), ("actions", Part::Operative)] {
        for entry in items(said, list) {
            let verb = entry["type"].as_str().unwrap_or("other");
            let mut of_section =
                section(entry["message"].as_str().unwrap_or_default(), ["words", "lead"]);
            let known = Verb::from_id(verb);
            set(&mut of_section, "verb", if known.is_some() { verb } else { "other" });
            set(&mut of_section, "part", part.id());
            sections.push(Value::Object(of_section));
        }
    }
    set(&mut fields, "sections", sections);
    fields
}
