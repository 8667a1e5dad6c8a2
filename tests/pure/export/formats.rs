//! What a reader takes away as CSV, HTML and Markdown: everything said, nothing that could do harm.

use crate::export::exported::{DIGEST, Exported, FULL, SMALL, with_text};
use resolution_table::export::Format;
use resolution_table::i18n::Language;
use resolution_table::query::{Action, Facet, View};

/// What runs as a formula in a spreadsheet, closes a cell, a tag or a table, or is no text at all.
const HARMFUL: &[&str] = &[
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "＝1+1",
    "\",=1+1,\"",
    "a,b\"c\r\nd",
    "<script>alert(1)</script>",
    "</td></table><img src=x onerror=alert(1)>",
    "| x | `y` | \\| \\",
    "[a](javascript:alert(1)) ![b](x) *c* _d_ # e",
    "\u{2028}\u{2029}\u{85}",
    "\0\u{1}\u{7f}",
    "]]> --> ]]]]><![CDATA[",
    "\u{202e}evitcerid",
];

fn records(csv: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(csv.as_bytes());
    let record = |record: csv::Result<csv::StringRecord>| {
        record.expect("as many fields as columns").iter().map(str::to_owned).collect()
    };
    reader.records().map(record).collect()
}

fn provisions(json: &str, language: Language) -> Exported {
    Exported::new(json, language, [Action::Show(View::Provisions)])
}

#[test]
fn csv_has_a_row_for_each_resolution_and_the_columns_of_the_language() {
    let exported = Exported::new(DIGEST, Language::French, []);
    let csv = exported.text(&exported.listed(), Format::Csv);
    let records = records(&csv);
    assert_eq!(records.len(), 29);
    let names = [
        "N°",
        "Statut",
        "Édition",
        "Titre",
        "Résumé",
        "Dispositions",
        "Thèmes",
        "Instruments cités",
        "Citation",
        "Source",
    ];
    assert_eq!(records[0], names);
    let row = records.iter().find(|record| record[0] == "44").expect("Resolution 44");
    assert_eq!(row[1], "Révisée");
    assert_eq!(row[8], "Résolution 44 (Rév. Genève, 2022) de l'AMNT");
    assert!(!csv.replace("\r\n", "").contains('\r'), "each record ends with CR LF");
    assert!(csv.ends_with("\r\n"));
}

#[test]
fn csv_has_a_row_for_each_provision_with_path_and_citation() {
    let exported = provisions(DIGEST, Language::English);
    let records = records(&exported.text(&exported.listed(), Format::Csv));
    assert_eq!(records.len(), 208);
    let paths: Vec<&str> = records[1..].iter().map(|record| &*record[9]).collect();
    let rows = exported.index.rows().iter().filter(|row| !row.is_empty());
    assert_eq!(paths, rows.map(|row| &*row.path).collect::<Vec<_>>());
    assert!(records[1..].iter().all(|record| record[10].starts_with("WTSA Resolution ")));
}

#[test]
fn each_row_of_csv_says_where_it_comes_from() {
    let actions = [Action::Show(View::Provisions), Action::Toggle(Facet::Verb, "invites".into())];
    let exported = Exported::new(DIGEST, Language::English, actions);
    let csv = exported.filtered_text(&["Verb: invites"], Format::Csv);
    assert!(csv.starts_with('\u{feff}'), "the mark was asked for");
    let records = records(csv.trim_start_matches('\u{feff}'));
    assert!(records.len() > 10 && records.len() < 207);
    let count = format!("{} provisions of 207", records.len() - 1);
    for record in &records[1..] {
        let source = record.last().expect("a last column");
        let parts = [
            "Digest, not the official text",
            "Source: ",
            "Register made on ",
            "Exported on 2026-11-24",
            "Filters: Verb: invites",
            &count,
        ];
        for part in parts {
            assert!(source.contains(part), "no {part} in {source}");
        }
    }
}

#[test]
fn no_cell_of_csv_is_a_formula_and_none_loses_a_character() {
    for words in HARMFUL {
        let exported = Exported::of(with_text(words), Language::English, []);
        for selection in [exported.listed(), provisions_of(words).listed()] {
            let records = records(&exported.text(&selection, Format::Csv));
            for cell in records.iter().flatten() {
                let first = cell.chars().next().unwrap_or(' ');
                assert!(!"=+-@\t\r\n＝＋－＠".contains(first), "{words:?} gives {cell:?}");
            }
            let is_whole = |cell: &String| cell.strip_prefix('\'').unwrap_or(cell) == *words;
            assert!(records.iter().flatten().any(is_whole), "{words:?} was changed");
        }
    }
}

fn provisions_of(words: &str) -> Exported {
    Exported::of(with_text(words), Language::English, [Action::Show(View::Provisions)])
}

/// The tags of a page, each with its attributes.
fn tags(html: &str) -> Vec<&str> {
    html.split('<').skip(1).map(|it| it.split('>').next().unwrap_or_default()).collect()
}

#[test]
fn html_is_one_table_with_headings_and_nothing_that_runs() {
    for words in HARMFUL {
        for exported in
            [Exported::of(with_text(words), Language::English, []), provisions_of(words)]
        {
            let html = exported.text(&exported.listed(), Format::Html);
            for tag in tags(&html) {
                let name =
                    tag.trim_start_matches('/').split([' ', '\n']).next().unwrap_or_default();
                let known = [
                    "!doctype", "html", "head", "meta", "title", "body", "div", "h1", "p", "table",
                    "thead", "tbody", "tr", "th", "td", "br",
                ];
                assert!(known.contains(&name), "<{tag}> from {words:?}");
                let attributes = tag.split(' ').skip(1).filter_map(|it| it.split('=').next());
                for name in attributes.filter(|_| !tag.starts_with('!')) {
                    let known =
                        ["lang", "dir", "charset", "scope", "border", "cellspacing", "cellpadding"];
                    assert!(known.contains(&name), "<{tag}> from {words:?}");
                }
            }
            assert!(!html.contains('\0'));
        }
    }
    let exported = provisions(DIGEST, Language::English);
    let html = exported.text(&exported.listed(), Format::Html);
    assert_eq!(html.matches("<table").count(), 1);
    assert_eq!(html.matches("<th scope=\"col\">").count(), 11);
    assert_eq!(html.matches("<tr>").count(), 208);
    assert!(html.contains("<p>Digest, not the official text"));
    assert!(html.contains("<p>207 provisions</p>"));
}

#[test]
fn html_says_the_language_of_the_page_and_of_each_text_in_another() {
    let arabic = provisions(DIGEST, Language::Arabic);
    let html = arabic.text(&arabic.listed(), Format::Html);
    assert!(html.contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(html.contains("<div lang=\"ar\" dir=\"rtl\">"), "what is pasted keeps it");
    assert!(html.contains("cellpadding=\"4\" dir=\"rtl\">"));
    let full = provisions(FULL, Language::English);
    let html = full.text(&full.listed(), Format::Html);
    assert!(
        html.contains("<td lang=\"fr\" dir=\"ltr\">la Résolution 7 (Antalya, 2006), § 2;</td>")
    );
}

/// A row of Markdown as its cells; a bar behind a backslash is none.
fn cells(line: &str) -> usize {
    let mut escaped = false;
    let mut bars = 0;
    for c in line.chars() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '|' => bars += 1,
            _ => {}
        }
    }
    bars - 1
}

#[test]
fn markdown_is_a_heading_a_list_and_a_table_whatever_the_text() {
    for words in HARMFUL {
        for (exported, columns) in
            [(Exported::of(with_text(words), Language::English, []), 9), (provisions_of(words), 11)]
        {
            let selection = exported.listed();
            let markdown = exported.text(&selection, Format::Markdown);
            assert!(markdown.starts_with("# "));
            let table: Vec<&str> = markdown.lines().filter(|line| line.starts_with('|')).collect();
            assert_eq!(table.len(), selection.len() + 2, "{markdown}");
            for line in table {
                assert_eq!(cells(line), columns, "{words:?} gives {line}");
            }
            let without_breaks = markdown.replace("<br>", "");
            assert!(!without_breaks.contains('<'), "HTML from {words:?}");
            assert!(!markdown.replace("\\]", "").contains("](") && !markdown.contains('\u{2028}'));
        }
    }
    let exported = Exported::new(SMALL, Language::English, []);
    let markdown = exported.filtered_text(&["- a", "1. b"], Format::Markdown);
    assert!(markdown.contains("\n- Filters: - a; 1. b\n"));
}

#[test]
fn a_basket_of_resolutions_gives_resolutions_and_one_with_a_provision_gives_provisions() {
    let exported = Exported::new(DIGEST, Language::English, []);
    let only = exported.basket(&["44", "18"]);
    let records_of = |selection| records(&exported.text(&selection, Format::Csv));
    let numbers = |records: &[Vec<String>]| -> Vec<String> {
        records[1..].iter().map(|record| record[0].clone()).collect()
    };
    assert_eq!(numbers(&records_of(only)), ["44", "18"]);
    let path = exported.index.rows().iter().find(|row| row.path.starts_with("58/"));
    let path = path.expect("a provision").path.clone();
    let mixed = records_of(exported.basket(&["18", &path, "999", "18/nothing/1"]));
    let of_18 = exported.index.rows().iter().filter(|row| row.path.starts_with("18/")).count();
    assert_eq!(mixed.len(), 1 + of_18 + 1);
    assert_eq!(mixed.last().expect("a row")[9], path);
    assert!(exported.basket(&["999"]).is_empty());
}

#[test]
fn with_a_provision_come_those_nested_in_it() {
    let exported = Exported::new(FULL, Language::English, []);
    let records = records(&exported.text(&exported.basket(&["4/resolves/2"]), Format::Csv));
    let paths: Vec<&str> = records[1..].iter().map(|record| &*record[9]).collect();
    assert_eq!(paths, ["4/resolves/2", "4/resolves/2/i", "4/resolves/2/iv", "4/resolves/2/p1"]);
}

#[test]
fn names_of_files_say_register_scope_and_day() {
    let exported = Exported::new(DIGEST, Language::English, []);
    assert_eq!(exported.name(&exported.listed(), Format::Csv), "wtsa-20-2026-11-24.csv");
    let basket = exported.basket(&["44"]);
    assert_eq!(exported.name(&basket, Format::Markdown), "wtsa-20-basket-2026-11-24.md");
    let search = Exported::new(DIGEST, Language::English, [Action::Search("ipv6".into())]);
    assert_eq!(search.name(&search.listed(), Format::Json), "wtsa-20-listed-2026-11-24.json");
    let mut register = (**exported.index.register()).clone();
    register.id = "../../\u{202e}etc/passwd\n".repeat(20);
    let odd = Exported::of(register, Language::English, []);
    let name = odd.name(&odd.listed(), Format::Html);
    assert!(name.len() < 90 && !name.starts_with('.'), "{name}");
    assert!(name.chars().all(|c| c.is_ascii_alphanumeric() || "._-".contains(c)), "{name}");
}

#[test]
fn every_language_exports_every_format() {
    for language in Language::ALL {
        let exported = provisions(DIGEST, *language);
        for format in Format::ALL {
            let text = exported.text(&exported.listed(), *format);
            assert!(text.len() > 50_000, "{language:?} {format:?}");
            assert!(!text.contains("{count}") && !text.contains("{path}"), "{language:?}");
        }
    }
}

#[test]
fn a_line_break_in_a_text_is_one_in_every_format() {
    let register = with_text("Resolves:\na) wells be dug;\nb) paths be kept.");
    let file = serde_json::to_string(&register).expect("JSON");
    let exported = Exported::new(&file, Language::English, [Action::Show(View::Provisions)]);
    let text = |format| exported.text(&exported.listed(), format);
    assert!(text(Format::Html).contains("Resolves:<br>a) wells be dug;<br>b) paths be kept."));
    let markdown = text(Format::Markdown);
    assert!(markdown.contains("Resolves:<br>a) wells"), "{markdown}");
    let csv = text(Format::Csv);
    let cells: Vec<String> = records(&csv).into_iter().flatten().collect();
    assert!(
        cells.iter().any(|cell| cell.contains("Resolves:\na) wells be dug;\nb) paths be kept.")),
        "{csv}"
    );
}
