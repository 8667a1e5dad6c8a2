//! In how many files an ordinary column, facet, format, attribute, verb or language is named, apart from the texts of the
//! interface, tests, and what is made from the lists. CONTRIBUTING.md leads through these files; here they are counted.

use crate::layers::files;

/// A file without its tests and without the lists that are made.
fn written(text: &str) -> String {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let mut parts = code.split("list: ");
    let first = parts.next().unwrap_or_default().to_owned();
    let after = |part: &str| part.split_once("end of list").map(|(_, after)| after.to_owned());
    parts.fold(first, |text, part| text + &after(part).unwrap_or_else(|| part.to_owned()))
}

/// All that is written by hand, with its name: sources, pages and guides.
fn everything() -> Vec<(String, String)> {
    // The unions of identifiers in it are made, and so is the schema.
    let is_made = |name: &str| name.ends_with("element/types.d.ts");
    let is_text = |name: &str| name.starts_with("src/i18n/") && !name.ends_with("language/mod.rs");
    let found = ["src", "www", "xtask", "docs"].iter().flat_map(|folder| {
        files(folder, &["rs", "js", "mjs", "ts", "css", "html", "md"]).into_iter()
    });
    let mut all: Vec<(String, String)> = found
        .filter(|(name, _)| !is_made(name) && !is_text(name))
        .map(|(name, text)| (name, written(&text)))
        .collect();
    all.sort();
    all
}

/// The files that name one of `needles`; a needle is followed by what is no letter.
fn naming(all: &[(String, String)], needles: &[&str]) -> Vec<String> {
    let has = |text: &str, needle: &str| {
        text.match_indices(needle).any(|(at, _)| {
            let next = text[at + needle.len()..].chars().next();
            !next.is_some_and(char::is_alphanumeric)
        })
    };
    let named = all.iter().filter(|(_, text)| needles.iter().any(|needle| has(text, needle)));
    named.map(|(name, _)| name.clone()).collect()
}

/// Something ordinary: what it is, the words that name it in a file, and in which files.
type Ordinary = (&'static str, &'static [&'static str], &'static [&'static str]);

const COLUMNS: [&str; 3] =
    ["src/query/criteria/column.rs", "src/view/table/columns.css", "src/view/table/columns.rs"];
const FACETS: [&str; 4] = [
    "docs/facets.md",
    "src/query/facet/facet.rs",
    "src/query/facet/own_values.rs",
    "src/view/facets/names.rs",
];
const VERBS: [&str; 3] = ["docs/format.md", "src/model/verb.rs", "src/wording/verbs.rs"];

const ORDINARY: &[Ordinary] = &[
    ("edition", &["Column::Edition", "Edition = \"edition\"", "data-column=\"edition\""], &COLUMNS),
    ("part", &["Column::Part", "Part = \"part\" => &const", "data-column=\"part\""], &COLUMNS),
    ("duty", &["Facet::Duty", "own_values::duty", "fn duty(own", "| `duty` |"], &FACETS),
    ("has", &["Facet::Has", "own_values::has", "fn has(own", "| `has` |"], &FACETS),
    (
        "sector",
        &["Facet::Sector", "own_values::sector", "fn sector(own", "| `sector` | keys"],
        &FACETS,
    ),
    (
        "json",
        &[
            "Format::Json",
            "register::write",
            "| `json` | A [register]",
            "//! Resolution JSON: a register again",
        ],
        &["docs/export.md", "src/export/format/mod.rs", "src/export/format/register.rs"],
    ),
    (
        "link-template",
        &["\"linkTemplate\"", "get linkTemplate", "options.link_template"],
        &["src/browser/element/contract/reflected.js", "src/browser/element/options.rs"],
    ),
    ("thanks", &["Verb::Thanks", "Thanks = \"thanks\"", "| `thanks` |"], &VERBS),
    ("condemns", &["Verb::Condemns", "Condemns = \"condemns\"", "| `condemns` |"], &VERBS),
    ("ru", &["Language::Russian", "ru::TEXTS"], &["src/i18n/language/mod.rs"]),
    ("zh", &["Language::Chinese", "zh::TEXTS"], &["src/i18n/language/mod.rs"]),
];

#[test]
fn what_is_added_is_named_in_few_files() {
    let all = everything();
    let mut other = Vec::new();
    for (what, needles, expected) in ORDINARY {
        let found = naming(&all, needles);
        if found != *expected {
            other.push(format!("{what}: {}", found.join(", ")));
        }
    }
    assert_eq!(other, [""; 0], "these are named in other files than CONTRIBUTING.md says");
}

/// A list of languages that nothing makes would miss the next one.
#[test]
fn pages_and_scripts_have_no_list_of_languages_of_their_own() {
    let all = everything();
    let scripts = all.iter().filter(|(name, _)| !name.ends_with(".rs") && !name.ends_with(".md"));
    let tags = ["ar", "es", "fr", "ru", "zh"].map(|tag| format!("\"{tag}\""));
    let has_all = |text: &str| tags.iter().all(|tag| text.contains(tag.as_str()));
    let lists: Vec<&str> =
        scripts.filter(|(_, text)| has_all(text)).map(|(name, _)| name.as_str()).collect();
    assert_eq!(lists, [""; 0], "make these lists in lists.rs");
}

/// The checks above can fail.
#[test]
fn a_file_more_is_seen_and_what_is_made_is_not() {
    let file = |text: &str| ("a".to_owned(), written(text));
    let all = [
        file("match it { Facet::Duty => 1 }"),
        file("Facet::DutyFree"),
        file("#[cfg(test)] Facet::Duty"),
    ];
    assert_eq!(naming(&all, &["Facet::Duty"]), ["a"]);
    let made = written("before\n// list: tags (made)\n\"ru\"\n// end of list\nafter");
    assert!(!made.contains("ru") && made.contains("before") && made.contains("after"), "{made}");
}
