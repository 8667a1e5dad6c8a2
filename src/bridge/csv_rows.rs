//! CSV: a row for each provision, in the order of the register; a resolution or section without any
//! has a row of its own. The words are those of the register's own language.

use serde_json::{Map, Value, json};

use super::Read;
use super::lists::nested;
use super::texts::{designation, items, scalar, set, words};

const COLUMNS: [&str; 20] = [
    "register",
    "language",
    "body",
    "kind",
    "number",
    "status",
    "adopted",
    "in_force",
    "meeting",
    "title",
    "summary",
    "part",
    "section",
    "verb",
    "words",
    "addressees",
    "lead",
    "depth",
    "label",
    "text",
];

/// Where rows of annexes stand.
const ANNEX: &str = "annex";

/// Writes a register.
pub fn write(register: &Value) -> Result<String, String> {
    let own = register["language"].as_str().unwrap_or("en");
    let mut writer = csv::Writer::from_writer(Vec::new());
    let failed = |error: csv::Error| error.to_string();
    writer.write_record(COLUMNS).map_err(failed)?;
    for it in items(register, "resolutions") {
        let text = |value: &Value| words(value, own, own).unwrap_or_default().to_owned();
        let field = |key: &str| scalar(&it[key]).unwrap_or_default();
        let summary: Vec<String> = items(it, "summary").map(text).collect();
        let begin = [
            register["id"].as_str().unwrap_or_default().to_owned(),
            own.to_owned(),
            field("body"),
            field("kind"),
            field("number"),
            field("status"),
            field("adopted"),
            field("in_force"),
            field("meeting"),
            text(&it["title"]),
            summary.join("\n"),
        ];
        let mut rows: Vec<Vec<String>> = Vec::new();
        for (nth, section) in items(it, "sections").enumerate() {
            let keys: Vec<&str> = items(section, "addressees").filter_map(Value::as_str).collect();
            let middle = vec![
                scalar(&section["part"]).unwrap_or_default(),
                (nth + 1).to_string(),
                scalar(&section["verb"]).unwrap_or_default(),
                text(&section["words"]),
                keys.join(" "),
                text(&section["lead"]),
            ];
            provisions(section, own, &middle, &mut rows);
        }
        for (nth, annex) in items(it, "annexes").enumerate() {
            let empty = String::new;
            let title = text(&annex["title"]);
            let middle = vec![
                ANNEX.to_owned(),
                (nth + 1).to_string(),
                empty(),
                text(&annex["label"]),
                empty(),
                title,
            ];
            provisions(annex, own, &middle, &mut rows);
        }
        if rows.is_empty() {
            rows.push(vec![String::new(); COLUMNS.len() - begin.len()]);
        }
        for row in rows {
            writer.write_record(begin.iter().chain(&row)).map_err(failed)?;
        }
    }
    let bytes = writer.into_inner().map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|error| error.to_string())
}

fn provisions(owner: &Value, own: &str, middle: &[String], rows: &mut Vec<Vec<String>>) {
    fn each(value: &Value, own: &str, depth: usize, ends: &mut Vec<[String; 3]>) {
        for provision in items(value, "provisions") {
            let label = scalar(&provision["label"]).unwrap_or_default();
            let text = words(&provision["text"], own, own).unwrap_or_default().to_owned();
            ends.push([depth.to_string(), label, text]);
            each(provision, own, depth + 1, ends);
        }
    }
    let mut ends = Vec::new();
    each(owner, own, 0, &mut ends);
    if ends.is_empty() {
        ends.push(Default::default());
    }
    rows.extend(ends.into_iter().map(|end| middle.iter().cloned().chain(end).collect()));
}

/// Reads rows with these columns, in any order; more columns are left out and told.
pub fn read(text: &str) -> Result<Read, String> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let headers = reader.headers().map_err(|error| error.to_string())?.clone();
    let mut problems = Vec::new();
    for needed in ["number", "title", "text"] {
        if !headers.iter().any(|it| it == needed) {
            return Err(format!(
                "the first line has no column \"{needed}\": the columns are {}",
                COLUMNS.join(", ")
            ));
        }
    }
    for other in headers.iter().filter(|it| !COLUMNS.contains(it)) {
        problems.push(format!("the column \"{other}\" is not known and is left out"));
    }
    let mut register: Option<(String, String)> = None;
    let mut resolutions: Vec<Map<String, Value>> = Vec::new();
    let mut last = (Vec::new(), Vec::new());
    let mut open: Vec<(usize, Map<String, Value>)> = Vec::new();
    for row in reader.records() {
        let row = row.map_err(|error| error.to_string())?;
        let cell = |name: &str| {
            let at = headers.iter().position(|it| it == name);
            at.and_then(|at| row.get(at)).unwrap_or_default()
        };
        register.get_or_insert_with(|| (cell("register").to_owned(), cell("language").to_owned()));
        let of = |names: &[&str]| names.iter().map(|it| cell(it).to_owned()).collect::<Vec<_>>();
        let resolution = of(&["body", "kind", "meeting", "number", "title"]);
        let section = of(&["part", "section", "verb", "words", "lead"]);
        let (new_resolution, new_section) = (resolution != last.0, section != last.1);
        if new_resolution || new_section {
            close(&mut resolutions, &mut open);
        }
        if new_resolution {
            resolutions.push(begin(&cell));
        }
        if (new_resolution || new_section)
            && !cell("part").is_empty()
            && let Some(resolution) = resolutions.last_mut()
        {
            begin_section(resolution, &cell);
        }
        last = (resolution, section);
        if !cell("text").is_empty() || !cell("label").is_empty() {
            let mut provision = Map::new();
            set(&mut provision, "label", Some(cell("label")).filter(|it| !it.is_empty()));
            provision.insert("text".to_owned(), cell("text").into());
            open.push((cell("depth").parse().unwrap_or(0), provision));
        }
    }
    close(&mut resolutions, &mut open);
    let (id, language) = register.unwrap_or_default();
    let language = if language.is_empty() { "en".to_owned() } else { language };
    let bodies: Map<String, Value> = resolutions
        .iter()
        .filter_map(|it| it["body"].as_str())
        .map(|key| (key.to_owned(), json!({ "name": key, "kind": "other" })))
        .collect();
    let meetings: Map<String, Value> = resolutions
        .iter()
        .filter_map(|it| it.get("meeting")?.as_str())
        .map(|key| (key.to_owned(), json!({})))
        .collect();
    let mut register = json!({
        "format": crate::model::FORMAT,
        "id": if id.is_empty() { "csv".to_owned() } else { id },
        "language": language.clone(),
        "title": "",
        "assembly": {},
        "source": { "authority": "digest", "title": "", "language": language },
        "bodies": bodies,
        "resolutions": resolutions,
    });
    if !meetings.is_empty() {
        register["meetings"] = meetings.into();
    }
    Ok(Read { register, problems })
}

fn begin<'a>(cell: &impl Fn(&str) -> &'a str) -> Map<String, Value> {
    let mut fields = Map::new();
    let some = |name: &str| Some(cell(name)).filter(|it| !it.is_empty());
    set(&mut fields, "number", designation(cell("number")));
    set(&mut fields, "body", some("body").unwrap_or("body"));
    for name in ["kind", "status", "adopted", "in_force", "meeting"] {
        set(&mut fields, name, some(name));
    }
    fields.insert("title".to_owned(), cell("title").into());
    let summary = some("summary").map(|text| text.lines().map(Value::from).collect::<Vec<_>>());
    set(&mut fields, "summary", summary.unwrap_or_default());
    fields
}

fn begin_section<'a>(resolution: &mut Map<String, Value>, cell: &impl Fn(&str) -> &'a str) {
    let some = |name: &str| Some(cell(name)).filter(|it| !it.is_empty());
    let mut fields = Map::new();
    let list = match cell("part") {
        ANNEX => {
            set(&mut fields, "label", some("words"));
            set(&mut fields, "title", some("lead"));
            "annexes"
        }
        part => {
            set(&mut fields, "verb", some("verb").unwrap_or("other"));
            set(&mut fields, "part", part);
            set(&mut fields, "words", some("words"));
            set(&mut fields, "lead", some("lead"));
            let keys = cell("addressees").split_whitespace().map(Value::from);
            set(&mut fields, "addressees", keys.collect::<Vec<_>>());
            "sections"
        }
    };
    let all = resolution.entry(list).or_insert_with(|| json!([]));
    if let Value::Array(all) = all {
        all.push(Value::Object(fields));
    }
}

/// Gives the provisions that were read to the section that was begun last.
fn close(resolutions: &mut [Map<String, Value>], open: &mut Vec<(usize, Map<String, Value>)>) {
    let Some(resolution) = resolutions.last_mut().filter(|_| !open.is_empty()) else { return };
    let provisions = nested(&mut std::mem::take(open).into_iter().peekable(), 0);
    let list = if resolution.contains_key("annexes") { "annexes" } else { "sections" };
    if let Some(Value::Array(all)) = resolution.get_mut(list)
        && let Some(Value::Object(section)) = all.last_mut()
    {
        section.insert("provisions".to_owned(), provisions.into());
    }
}
