//! Lists that stand outside Rust, made from those in it: languages in pages, scripts and style sheets, and what the guides
//! say there is. `UPDATE_EXPECT=1 cargo test --test pure lists` writes them.

use std::fs;
use std::path::Path;

use resolution_table::export::Format;
use resolution_table::i18n::{Language, OfflineTexts};
use resolution_table::model::FORMAT;
use resolution_table::query::{Column, Facet, View};

/// What `file` has between the line that says `list: name` and the one that says `end of list`.
fn region<'a>(file: &str, text: &'a str, name: &str) -> (usize, usize, &'a str) {
    let (start, end) = (format!("list: {name} ("), "end of list");
    let begin = text.find(&start).unwrap_or_else(|| panic!("{file} has no line \"{start}\""));
    let from = begin + text[begin..].find('\n').expect("a line") + 1;
    let until = from + text[from..].find(end).unwrap_or_else(|| panic!("{file}: no {end}"));
    let until = text[..until].rfind('\n').expect("a line") + 1;
    (from, until, &text[from..until])
}

/// A file of the project.
fn read(file: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file))
        .expect("a file of the project")
}

/// Checks that a list in `file` is what it would be if it were made now; with `UPDATE_EXPECT` it is made.
fn check(file: &str, name: &str, expected: &str) {
    let text = read(file);
    let (from, until, _) = region(file, &text, name);
    compare(file, name, &text, (from, until), expected);
}

/// Checks that the text of `file` has `expected` between two places; with `UPDATE_EXPECT` it is written there.
fn compare(file: &str, name: &str, text: &str, (from, until): (usize, usize), expected: &str) {
    if &text[from..until] == expected {
        return;
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&path, [&text[..from], expected, &text[until..]].concat())
            .expect("a file that can be written");
    } else {
        panic!(
            "{file}, list \"{name}\": run UPDATE_EXPECT=1 cargo test --test pure lists\n{expected}"
        );
    }
}

fn languages(line: impl Fn(Language) -> String) -> String {
    Language::ALL.iter().map(|language| line(*language)).collect()
}

fn quoted<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words.map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(", ")
}

#[test]
fn pages_offer_every_language() {
    check(
        "www/index.html",
        "languages",
        &languages(|it| {
            let tag = it.tag();
            let direction =
                if it.facts().is_some_and(|it| it.is_from_right) { " dir=\"rtl\"" } else { "" };
            let name = it.autonym();
            format!(
                "        <a href=\"?lang={tag}\" lang=\"{tag}\" hreflang=\"{tag}\"{direction}>{name}</a>\n"
            )
        }),
    );
    for name in ["languages", "languages of documents"] {
        check(
            "www/builder.html",
            name,
            &languages(|it| {
                let (tag, name) = (it.tag(), it.autonym());
                format!("                <option value=\"{tag}\">{name}</option>\n")
            }),
        );
    }
}

#[test]
fn scripts_know_every_language() {
    let tags = quoted(Language::ALL.iter().map(|language| language.tag()));
    check("www/offline-worker.js", "languages", &format!("const LANGUAGES = [{tags}];\n"));
    let formats = format!("const FORMATS = [\"{FORMAT}\"];\n");
    check("www/offline-worker.js", "formats", &formats);
    let from_right =
        Language::ALL.iter().filter(|language| language.facts().is_some_and(|it| it.is_from_right));
    let tags = quoted(from_right.map(|language| language.tag()));
    check("www/embed.js", "languages", &format!("const RIGHT_TO_LEFT = [{tags}];\n"));
    let texts = languages(|it| {
        let OfflineTexts { copy, unreadable, newer, show, newer_table, reload } =
            it.texts().offline;
        let all = [copy, unreadable, newer, show, newer_table, reload];
        format!("    {}: [{}],\n", it.tag(), quoted(all.into_iter()))
    });
    check("www/offline.js", "texts", &format!("  const TEXTS = {{\n{texts}  }};\n"));
}

/// What the page for frames takes is said there; the script that upgrades links takes the same, and the guide says so.
#[test]
fn links_to_the_page_for_frames_may_say_what_it_takes() {
    let embed = read("www/embed.js");
    let line = embed.lines().find(|line| line.starts_with("const ATTRIBUTES = "));
    let line = line.expect("what the page for frames takes");
    check("www/upgrade.js", "attributes", &format!("{line}\n"));
    let names: Vec<&str> = line.split('"').skip(1).step_by(2).collect();
    let (last, others) = names.split_last().expect("a name");
    let others: Vec<String> = others.iter().map(|name| format!("`{name}`")).collect();
    let expected = format!("{} and `{last}`", others.join(", "));
    let guide = read("docs/embedding.md");
    let place = |words: &str| guide.find(words).unwrap_or_else(|| panic!("the guide: {words}"));
    let before = "are relative to `embed.html`. ";
    let (from, until) = (place(before) + before.len(), place(" may follow; other parameters"));
    compare("docs/embedding.md", "attributes of frames", &guide, (from, until), &expected);
}

#[test]
fn style_sheets_lean_no_letters_that_have_no_italics() {
    let upright =
        Language::ALL.iter().filter(|language| !language.facts().is_some_and(|it| it.has_italics));
    let upright: Vec<String> = upright.map(|it| format!(":lang({})", it.tag())).collect();
    let rule = format!(":is({}) {{ font-style: normal; }}\n", upright.join(", "));
    check("src/view/root/widget.css", "languages", &rule);
    check("src/view/detail/reading.css", "languages", &format!(".missing{rule}"));
}

/// The union of identifiers that the element's types declare under a name.
fn check_union(name: &str, ids: &[&str]) {
    let file = "src/browser/element/contract/types.d.ts";
    let text = read(file);
    let start = format!("export type {name} =");
    let from = text.find(&start).unwrap_or_else(|| panic!("{file}: {start}")) + start.len();
    let until = from + text[from..].find(';').expect("its end");
    let ids: Vec<String> = ids.iter().map(|id| format!("\"{id}\"")).collect();
    let ids = ids.join(" | ");
    let union = if ids.len() < 60 { format!(" {ids}") } else { format!("\n  | {ids}") };
    compare(file, name, &text, (from, until), &union);
}

#[test]
fn the_types_of_the_element_have_every_identifier() {
    let facets: Vec<&str> = Facet::ALL.iter().map(|facet| facet.id()).collect();
    check_union("ResolutionTableFacet", &facets);
    let views: Vec<&str> = View::ALL.iter().map(|view| view.id()).collect();
    check_union("ResolutionTableView", &views);
    let formats: Vec<&str> = Format::ALL.iter().map(|format| format.id()).collect();
    check_union("ResolutionTableFormat", &formats);
}

/// The identifiers in the first column of the table below a heading of that first cell.
fn first_column(guide: &str, heading: &str) -> Vec<String> {
    let rows = guide.lines().skip_while(|line| !line.starts_with(&format!("| {heading} |")));
    let rows = rows.skip(2).take_while(|line| line.starts_with('|'));
    rows.map(|row| row.split('|').nth(1).unwrap_or_default().trim().trim_matches('`').to_owned())
        .collect()
}

#[test]
fn the_guides_name_every_facet_and_every_format_in_order() {
    let facets: Vec<&str> = Facet::ALL.iter().map(|facet| facet.id()).collect();
    assert_eq!(first_column(include_str!("../../docs/facets.md"), "Facet"), facets);
    let formats: Vec<&str> = Format::ALL.iter().map(|format| format.id()).collect();
    assert_eq!(first_column(include_str!("../../docs/export.md"), "Format"), formats);
}

#[test]
fn the_guide_to_embedding_names_the_columns_of_every_view() {
    let names = |view: View, is_extra: bool| {
        let columns = Column::of(view).filter(|column| column.is_extra() == is_extra);
        columns.map(|column| format!("`{}`", column.id())).collect::<Vec<_>>().join(" ")
    };
    let rows: String = View::ALL
        .iter()
        .filter(|view| Column::of(**view).next().is_some())
        .map(|&view| {
            format!("| `{}` | {} | {} |\n", view.id(), names(view, false), names(view, true))
        })
        .collect();
    let table = format!("\n| View | Columns | Hidden at first |\n| --- | --- | --- |\n{rows}\n");
    check("docs/embedding.md", "columns", &table);
}

/// The checks above can fail.
#[test]
fn a_list_that_is_not_up_to_date_is_seen() {
    let text = "a\n// list: tags (made)\nold\n// end of list\nb\n";
    assert_eq!(region("a file", text, "tags").2, "old\n");
}
