//! What columns, statuses and verbs are called in every language: by this the element understands tables of a page.

use resolution_table::i18n::{Catalogue, Language, Message};
use resolution_table::model::{Status, Verb};
use serde_json::{Map, Value, json};

/// Columns of a table of a page, by the identifiers that `data-column` may name, and what the widget calls them.
const COLUMNS: [(&str, &[Message]); 8] = [
    ("resolution", &[Message::ColumnResolution, Message::ColumnNumber]),
    ("status", &[Message::ColumnStatus]),
    ("title", &[Message::ColumnTitle]),
    ("summary", &[Message::ColumnSummary]),
    ("verb", &[Message::ColumnVerb]),
    ("addressee", &[Message::ColumnAddressee]),
    ("label", &[Message::ColumnLabel]),
    ("text", &[Message::ColumnText]),
];

/// The names by identifier, as JSON for `src/browser/html-table.js`.
pub fn words() -> Value {
    let catalogues: Vec<Catalogue> =
        Language::ALL.iter().map(|it| Catalogue::native(*it)).collect();
    let names =
        |ids: &[&str], name: &dyn Fn(&Catalogue, usize) -> Vec<String>| -> Map<String, Value> {
            let all = |position| -> Vec<String> {
                catalogues.iter().flat_map(|it| name(it, position)).collect()
            };
            ids.iter().enumerate().map(|(at, id)| ((*id).to_owned(), json!(all(at)))).collect()
        };
    let statuses: Vec<&str> = Status::ALL.iter().map(|it| it.id()).collect();
    // What is none of them is `other` in the end anyway.
    let verbs: Vec<&str> = Verb::ALL.iter().map(|it| it.id()).filter(|id| *id != "other").collect();
    let columns: Vec<&str> = COLUMNS.iter().map(|(id, _)| *id).collect();
    json!({
        "columns": names(&columns, &|it, at| {
            COLUMNS[at].1.iter().map(|message| it.text(*message).to_owned()).collect()
        }),
        "statuses": names(&statuses, &|it, at| vec![it.status(Status::ALL[at]).to_owned()]),
        "verbs": names(&verbs, &|it, at| vec![it.verb(Verb::ALL[at]).to_owned()]),
    })
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn every_identifier_has_its_name_in_every_language() {
        let words = words();
        assert_eq!(words["columns"]["title"].as_array().map(Vec::len), Some(6));
        assert!(
            words["verbs"]["instructs"]
                .as_array()
                .is_some_and(|it| it.contains(&"instructs".into()))
        );
        assert_eq!(words["statuses"]["new"].as_array().map(Vec::len), Some(6));
    }
}
