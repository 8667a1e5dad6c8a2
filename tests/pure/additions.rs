//! In how many files an ordinary column, facet, format, attribute, verb or language is named, apart from the texts of the
//! interface, tests, and what is made from the lists. CONTRIBUTING.md leads through these files; here they are counted, and its
//! recipes are held to name the same.

use std::collections::BTreeSet;
use std::path::Path;

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

/// Something ordinary: the recipe that adds such a thing, what it is, the words that name it in a file, and in which files.
type Ordinary = (&'static str, &'static str, &'static [&'static str], &'static [&'static str]);

const COLUMN: &str = "Add a column";
const FACET: &str = "Add a facet";
const FORMAT: &str = "Add an export format";
const ATTRIBUTE: &str = "Add an attribute";
const VERB: &str = "Add a verb to the controlled list";
const LANGUAGE: &str = "Add a language of the interface";

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
    (
        COLUMN,
        "edition",
        &["Column::Edition", "Edition = \"edition\"", "data-column=\"edition\""],
        &COLUMNS,
    ),
    (
        COLUMN,
        "part",
        &["Column::Part", "Part = \"part\" => &const", "data-column=\"part\""],
        &COLUMNS,
    ),
    (FACET, "duty", &["Facet::Duty", "own_values::duty", "fn duty(own", "| `duty` |"], &FACETS),
    (FACET, "has", &["Facet::Has", "own_values::has", "fn has(own", "| `has` |"], &FACETS),
    (
        FACET,
        "sector",
        &["Facet::Sector", "own_values::sector", "fn sector(own", "| `sector` | keys"],
        &FACETS,
    ),
    (
        FORMAT,
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
        ATTRIBUTE,
        "link-template",
        &[
            "\"linkTemplate\"",
            "get linkTemplate",
            "options.link_template",
            "\"link-template\": { markup",
        ],
        &[
            "src/browser/element/contract/reflected.js",
            "src/browser/element/options.rs",
            "xtask/site/examples.mjs",
        ],
    ),
    (
        ATTRIBUTE,
        // One that frames take, too: its name is in their list, wherever it stands there.
        "page-size",
        &["\"pageSize\"", "get pageSize", "\"page-size\": { markup", "const ATTRIBUTES = ["],
        &[
            "src/browser/element/contract/reflected.js",
            "src/browser/element/options.rs",
            "www/embed.js",
            "xtask/site/examples.mjs",
        ],
    ),
    (VERB, "thanks", &["Verb::Thanks", "Thanks = \"thanks\"", "| `thanks` |"], &VERBS),
    (VERB, "condemns", &["Verb::Condemns", "Condemns = \"condemns\"", "| `condemns` |"], &VERBS),
    (LANGUAGE, "ru", &["Language::Russian", "ru::TEXTS"], &["src/i18n/language/mod.rs"]),
    (LANGUAGE, "zh", &["Language::Chinese", "zh::TEXTS"], &["src/i18n/language/mod.rs"]),
];

#[test]
fn what_is_added_is_named_in_few_files() {
    let all = everything();
    let mut other = Vec::new();
    for (_, what, needles, expected) in ORDINARY {
        let found = naming(&all, needles);
        if found != *expected {
            other.push(format!("{what}: {}", found.join(", ")));
        }
    }
    assert_eq!(other, [""; 0], "these are named in other files than CONTRIBUTING.md says");
}

/// How CONTRIBUTING.md leads through adding something.
#[derive(Default)]
struct Recipe {
    title: String,
    /// In how many files at most, as its heading says.
    most: usize,
    /// The file that each step begins with.
    steps: Vec<String>,
    /// Whatever else it names that looks like a file of the project.
    beside: Vec<String>,
}

/// The recipes of a guide: headings that say a number of files, each with its steps.
fn recipes(guide: &str) -> Vec<Recipe> {
    let mut found: Vec<Recipe> = Vec::new();
    for line in guide.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            let (title, counted) = heading.split_once(" (").unwrap_or((heading, ""));
            let number = counted.split_once(" files").map(|(words, _)| words);
            let number = number.and_then(|words| words.split(' ').next_back());
            let numbers = ["one", "two", "three", "four", "five", "six"];
            let most = numbers.iter().position(|word| Some(*word) == number);
            found.push(Recipe {
                title: title.to_owned(),
                most: most.map_or(0, |at| at + 1),
                ..Recipe::default()
            });
            continue;
        }
        let Some(recipe) = found.last_mut() else { continue };
        let is_step = line.starts_with(|it: char| it.is_ascii_digit());
        let mut named = line.split('`').skip(1).step_by(2);
        if is_step {
            recipe.steps.push(named.next().unwrap_or_default().to_owned());
        }
        let is_file = |name: &&str| {
            let is_whole = !name.contains([' ', '<', '=', '{', ':', '(']);
            is_whole && [".rs", ".js", ".mjs", ".css", ".md"].iter().any(|it| name.ends_with(it))
        };
        recipe.beside.extend(named.filter(is_file).map(str::to_owned));
    }
    found
}

/// Whether a step is of that file: `<id>` and `<tag>` stand for any name.
fn is_of(step: &str, file: &str) -> bool {
    match (step.find('<'), step.find('>')) {
        (Some(start), Some(end)) => {
            let name = file.strip_prefix(&step[..start]);
            name.and_then(|it| it.strip_suffix(&step[end + 1..]))
                .is_some_and(|it| !it.contains('/'))
        }
        _ => step == file,
    }
}

/// Where a recipe does not lead through the very files of its examples; `exists` knows the files there are.
fn astray(recipe: &Recipe, examples: &[String], exists: impl Fn(&str) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    let Recipe { title, most, steps, beside } = recipe;
    if *most != steps.len() {
        found.push(format!("{title}: says {most} files and has {} steps", steps.len()));
    }
    for step in steps {
        // A folder's files are made.
        let is_made = step.ends_with('/') && exists(step);
        if !is_made && !examples.iter().any(|file| is_of(step, file)) {
            found.push(format!("{title}: no example touches {step}"));
        }
    }
    for file in examples {
        if !steps.iter().any(|step| is_of(step, file)) {
            found.push(format!("{title}: no step leads to {file}"));
        }
    }
    let folders =
        || steps.iter().filter_map(|step| step.rsplit_once('/').map(|(folder, _)| folder));
    for name in beside {
        let is_there = match name.contains('/') {
            true => exists(name),
            false => folders().any(|folder| exists(&[folder, "/", name].concat())),
        };
        if !is_there {
            found.push(format!("{title}: there is no {name}"));
        }
    }
    found
}

#[test]
fn recipes_lead_through_the_files_that_examples_touch() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let guide = std::fs::read_to_string(root.join("CONTRIBUTING.md")).expect("the guide");
    let recipes = recipes(&guide);
    let mut found = Vec::new();
    for title in [COLUMN, FACET, FORMAT, ATTRIBUTE, VERB, LANGUAGE] {
        let Some(recipe) = recipes.iter().find(|it| it.title == title) else {
            found.push(format!("{title}: there is no such recipe"));
            continue;
        };
        let of = ORDINARY.iter().filter(|(recipe, ..)| *recipe == title);
        // A language is its texts, which are not counted otherwise.
        let texts = of.clone().filter(|_| title == LANGUAGE);
        let texts = texts.map(|(_, tag, ..)| format!("src/i18n/language/{tag}.rs"));
        let files = of.flat_map(|(.., files)| files.iter().map(|it| (*it).to_owned()));
        let files: BTreeSet<String> = files.chain(texts).collect();
        let files: Vec<String> = files.into_iter().collect();
        found.extend(astray(recipe, &files, |name| root.join(name).exists()));
    }
    assert_eq!(found, [""; 0], "CONTRIBUTING.md leads astray");
}

/// The check of the recipes can fail: with a file left out, renamed or added, and with a number or a name that is not so.
#[test]
fn a_recipe_that_leads_astray_is_seen() {
    let exists = |name: &str| ["src/a/", "src/a/b.rs", "src/a/d.rs"].contains(&name);
    let check = |guide: &str, examples: &[&str]| {
        let examples: Vec<String> = examples.iter().map(|it| (*it).to_owned()).collect();
        let all = recipes(guide);
        astray(all.last().expect("a recipe"), &examples, exists)
    };
    let good = "## Add it (one or two files)\n\n1. `src/a/b.rs`: a line – `x.y`, see\n   `d.rs`.\n2. `src/a/<id>.rs`: it.";
    assert_eq!(check(good, &["src/a/b.rs", "src/a/c.rs"]), [""; 0]);
    assert_eq!(check(good, &["src/a/b.rs"]), [""; 0], "b.rs is an <id>, too");
    assert_eq!(check(good, &["src/a/c.rs"]), ["Add it: no example touches src/a/b.rs"]);
    assert_eq!(check(good, &["src/a/b.rs", "docs/a.md"]), ["Add it: no step leads to docs/a.md"]);
    assert_eq!(
        check("## Add it (two files)\n1. `src/a/b.rs`: it; `src/e.rs`.", &["src/a/b.rs"]),
        ["Add it: says 2 files and has 1 steps", "Add it: there is no src/e.rs"]
    );
    let made = "## Add it (two files)\n1. `src/a/b.rs`\n2. `src/a/`: is made.";
    assert_eq!(check(made, &["src/a/b.rs"]), [""; 0]);
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
