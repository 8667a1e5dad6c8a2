//! JSON-LD with the words of schema.org: each resolution, section and provision is a `Legislation`,
//! which is part of the one that holds it.

use serde_json::{Map, Value, json};

use super::Read;
use super::texts::{designation, items, localized, scalar, set};

/// What says which part of a resolution something is: `urn:resolution-register:1:provision`.
const TYPE: &str = "urn:resolution-register:1:";

/// Fields of a resolution that are one value there and here.
const SAME: [(&str, &str); 5] = [
    ("legislationType", "kind"),
    ("creativeWorkStatus", "status"),
    ("legislationDate", "adopted"),
    ("legislationDateOfApplicability", "in_force"),
    ("keywords", "topics"),
];

/// Writes a register.
pub fn write(register: &Value, rest: Option<&str>) -> Result<String, String> {
    let own = register["language"].as_str().unwrap_or("en");
    let mut graph = Map::new();
    set(&mut graph, "@context", "https://schema.org");
    set(&mut graph, "@type", "Collection");
    set(&mut graph, "identifier", register["id"].clone());
    set(&mut graph, "inLanguage", own);
    set(&mut graph, "name", tagged(&register["title"], own));
    let assembly = &register["assembly"];
    let mut event = Map::new();
    set(&mut event, "name", tagged(&assembly["name"], own));
    set(&mut event, "alternateName", tagged(&assembly["acronym"], own));
    set(&mut event, "location", tagged(&assembly["place"], own));
    set(&mut event, "startDate", assembly["starts"].clone());
    set(&mut event, "endDate", assembly["ends"].clone());
    if !event.is_empty() {
        set(&mut event, "@type", "Event");
        set(&mut graph, "recordedAt", event);
    }
    let source = &register["source"];
    let mut based = Map::new();
    set(&mut based, "@type", "Report");
    set(&mut based, "name", tagged(&source["title"], own));
    set(&mut based, "inLanguage", source["language"].clone());
    set(&mut based, "url", source["link"].clone());
    set(&mut based, "creativeWorkStatus", source["authority"].clone());
    set(&mut graph, "isBasedOn", based);
    set(&mut graph, "dateCreated", source["date"].clone());
    let bodies = register["bodies"].as_object().into_iter().flatten();
    let bodies: Vec<Value> = bodies.map(|(key, body)| organization(key, body, own)).collect();
    set(&mut graph, "mentions", bodies);
    let all: Vec<Value> = items(register, "resolutions").map(|it| resolution(it, own)).collect();
    set(&mut graph, "hasPart", all);
    if let Some(rest) = rest {
        let value = json!({ "@type": "PropertyValue", "propertyID": TYPE.to_owned() + "rest", "value": rest });
        set(&mut graph, "additionalProperty", value);
        // schema.org knows the property of things other than collections alone.
        graph.insert(
            "@context".to_owned(),
            json!(["https://schema.org", { "additionalProperty": "https://schema.org/additionalProperty" }]),
        );
    }
    let text = serde_json::to_string_pretty(&graph).map_err(|error| error.to_string())?;
    Ok(text + "\n")
}

fn organization(key: &str, body: &Value, own: &str) -> Value {
    let mut fields = Map::new();
    set(&mut fields, "@type", "Organization");
    set(&mut fields, "@id", format!("#{key}"));
    set(&mut fields, "name", tagged(&body["name"], own));
    set(&mut fields, "alternateName", tagged(&body["short"], own));
    let kind = body["kind"].as_str().map(|kind| format!("{TYPE}{kind}"));
    set(&mut fields, "additionalType", kind);
    let parent = body["parent"].as_str().map(|parent| json!({ "@id": format!("#{parent}") }));
    set(&mut fields, "parentOrganization", parent);
    Value::Object(fields)
}

fn resolution(it: &Value, own: &str) -> Value {
    let mut fields = part("resolution");
    set(&mut fields, "legislationIdentifier", scalar(&it["number"]));
    for (theirs, ours) in SAME {
        set(&mut fields, theirs, it[ours].clone());
    }
    let passed = it["body"].as_str().map(|body| json!({ "@id": format!("#{body}") }));
    set(&mut fields, "legislationPassedBy", passed);
    set(&mut fields, "name", tagged(&it["title"], own));
    let summary = items(it, "summary").map(|text| {
        let mut fields = Map::new();
        set(&mut fields, "@type", "CreativeWork");
        set(&mut fields, "additionalType", format!("{TYPE}summary"));
        set(&mut fields, "text", tagged(text, own));
        Value::Object(fields)
    });
    let sections = items(it, "sections").map(|section| {
        let mut fields = part("section");
        set(&mut fields, "name", tagged(&section["words"], own));
        set(&mut fields, "text", tagged(&section["lead"], own));
        set(&mut fields, "genre", section["part"].clone());
        set(&mut fields, "legislationIdentifier", section["verb"].clone());
        set(&mut fields, "legislationResponsible", bodies(section));
        set(&mut fields, "hasPart", provisions(section, own));
        Value::Object(fields)
    });
    let annexes = items(it, "annexes").map(|annex| {
        let mut fields = part("annex");
        set(&mut fields, "name", tagged(&annex["title"], own));
        set(&mut fields, "alternateName", tagged(&annex["label"], own));
        set(&mut fields, "hasPart", provisions(annex, own));
        Value::Object(fields)
    });
    let all: Vec<Value> = summary.chain(sections).chain(annexes).collect();
    set(&mut fields, "hasPart", all);
    let citations = items(it, "references").map(|reference| {
        let mut fields = Map::new();
        set(&mut fields, "@type", "Legislation");
        set(&mut fields, "name", reference["words"].clone());
        set(&mut fields, "legislationType", reference["kind"].clone());
        set(&mut fields, "legislationIdentifier", reference["number"].clone());
        let body = reference["body"].as_str().map(|body| json!({ "@id": format!("#{body}") }));
        set(&mut fields, "legislationPassedBy", body);
        Value::Object(fields)
    });
    set(&mut fields, "citation", citations.collect::<Vec<_>>());
    Value::Object(fields)
}

fn part(kind: &str) -> Map<String, Value> {
    let mut fields = Map::new();
    set(&mut fields, "@type", "Legislation");
    set(&mut fields, "additionalType", format!("{TYPE}{kind}"));
    fields
}

fn provisions(owner: &Value, own: &str) -> Vec<Value> {
    let one = |provision: &Value| {
        let mut fields = part("provision");
        set(&mut fields, "position", provision["label"].clone());
        set(&mut fields, "text", tagged(&provision["text"], own));
        set(&mut fields, "legislationResponsible", bodies(provision));
        set(&mut fields, "hasPart", provisions(provision, own));
        Value::Object(fields)
    };
    items(owner, "provisions").map(one).collect()
}

fn bodies(value: &Value) -> Vec<Value> {
    let keys = items(value, "addressees").filter_map(Value::as_str);
    keys.map(|key| json!({ "@id": format!("#{key}") })).collect()
}

/// A text, or a list of them, as values that say their language.
fn tagged(text: &Value, own: &str) -> Value {
    let value = |language: &str, words: &Value| json!({ "@language": language, "@value": words });
    match text {
        Value::String(_) => value(own, text),
        Value::Object(all) => all.iter().map(|(language, words)| value(language, words)).collect(),
        _ => Value::Null,
    }
}

/// Reads what this module writes, and other documents of that form.
pub fn read(text: &str) -> Result<(Read, Option<String>), String> {
    let file: Value =
        serde_json::from_str(text).map_err(|error| format!("this is no JSON-LD: {error}"))?;
    let mut problems = Vec::new();
    let own = file["inLanguage"].as_str().unwrap_or("en").to_owned();
    let event = &file["recordedAt"];
    let mut assembly = Map::new();
    for (theirs, ours) in [("name", "name"), ("alternateName", "acronym"), ("location", "place")] {
        set(&mut assembly, ours, untagged(&event[theirs], &own));
    }
    set(&mut assembly, "starts", event["startDate"].clone());
    set(&mut assembly, "ends", event["endDate"].clone());
    let based = &file["isBasedOn"];
    let mut source = Map::new();
    let authority = based["creativeWorkStatus"].as_str().unwrap_or("digest");
    set(&mut source, "authority", authority);
    source.insert("title".to_owned(), filled(untagged(&based["name"], &own)));
    set(&mut source, "language", based["inLanguage"].as_str().unwrap_or(&own));
    set(&mut source, "link", based["url"].clone());
    set(&mut source, "date", file["dateCreated"].clone());
    let mut known = Map::new();
    for body in list(&file["mentions"]) {
        let Some(key) = reference(body) else { continue };
        let mut fields = Map::new();
        fields.insert("name".to_owned(), filled(untagged(&body["name"], &own)));
        set(&mut fields, "short", untagged(&body["alternateName"], &own));
        let kind = body["additionalType"].as_str().and_then(|it| it.strip_prefix(TYPE));
        set(&mut fields, "kind", kind.unwrap_or("other"));
        set(&mut fields, "parent", reference(&body["parentOrganization"]));
        known.insert(key, Value::Object(fields));
    }
    let mut resolutions = Vec::new();
    for (index, it) in list(&file["hasPart"]).enumerate() {
        match scalar(&it["legislationIdentifier"]) {
            Some(number) => resolutions.push(resolution_of(it, &number, &own)),
            None => problems
                .push(format!("hasPart[{index}] has no legislationIdentifier and is left out")),
        }
    }
    if resolutions.is_empty() {
        return Err("this has no Legislation among its \"hasPart\"".to_owned());
    }
    let register = json!({
        "format": crate::model::FORMAT,
        "id": file["identifier"].as_str().unwrap_or("json-ld"),
        "language": own,
        "title": filled(untagged(&file["name"], &own)),
        "assembly": assembly,
        "source": source,
        "bodies": known,
        "resolutions": resolutions,
    });
    let rest = file["additionalProperty"]["value"].as_str().map(str::to_owned);
    Ok((Read { register, problems }, rest))
}

fn resolution_of(it: &Value, number: &str, own: &str) -> Value {
    let mut fields = Map::new();
    set(&mut fields, "number", designation(number));
    for (theirs, ours) in SAME {
        set(&mut fields, ours, it[theirs].clone());
    }
    set(
        &mut fields,
        "body",
        reference(&it["legislationPassedBy"]).unwrap_or_else(|| "body".into()),
    );
    fields.insert("title".to_owned(), filled(untagged(&it["name"], own)));
    let (mut summary, mut sections, mut annexes) = (Vec::new(), Vec::new(), Vec::new());
    for part in list(&it["hasPart"]) {
        let mut of_part = Map::new();
        set(&mut of_part, "provisions", provisions_of(part, own));
        match part["additionalType"].as_str().and_then(|it| it.strip_prefix(TYPE)) {
            Some("summary") => summary.push(untagged(&part["text"], own)),
            Some("annex") => {
                set(&mut of_part, "title", untagged(&part["name"], own));
                set(&mut of_part, "label", untagged(&part["alternateName"], own));
                annexes.push(Value::Object(of_part));
            }
            _ => {
                set(&mut of_part, "words", untagged(&part["name"], own));
                set(&mut of_part, "lead", untagged(&part["text"], own));
                set(&mut of_part, "part", part["genre"].clone());
                set(
                    &mut of_part,
                    "verb",
                    part["legislationIdentifier"].as_str().unwrap_or("other"),
                );
                set(&mut of_part, "addressees", addressees(part));
                sections.push(Value::Object(of_part));
            }
        }
    }
    set(&mut fields, "summary", summary);
    set(&mut fields, "sections", sections);
    set(&mut fields, "annexes", annexes);
    Value::Object(fields)
}

fn provisions_of(owner: &Value, own: &str) -> Vec<Value> {
    let one = |part: &Value| {
        let mut fields = Map::new();
        set(&mut fields, "label", scalar(&part["position"]));
        fields.insert("text".to_owned(), filled(untagged(&part["text"], own)));
        set(&mut fields, "addressees", addressees(part));
        set(&mut fields, "provisions", provisions_of(part, own));
        Value::Object(fields)
    };
    list(&owner["hasPart"]).map(one).collect()
}

fn addressees(part: &Value) -> Vec<String> {
    list(&part["legislationResponsible"]).filter_map(reference).collect()
}

fn reference(value: &Value) -> Option<String> {
    Some(value["@id"].as_str()?.trim_start_matches('#').to_owned())
}

/// One value or a list of them: in JSON-LD they are the same.
fn list(value: &Value) -> impl Iterator<Item = &Value> {
    let all = match value {
        Value::Array(all) => all.as_slice(),
        Value::Null => &[],
        one => std::slice::from_ref(one),
    };
    all.iter()
}

fn untagged(value: &Value, own: &str) -> Value {
    let words = list(value).filter_map(|it| match it {
        Value::String(words) => Some((own, words.as_str())),
        it => Some((it["@language"].as_str().unwrap_or(own), it["@value"].as_str()?)),
    });
    localized(words, own)
}

/// A text that must be there.
fn filled(text: Value) -> Value {
    if text.is_null() { json!("") } else { text }
}
