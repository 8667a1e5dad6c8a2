//! The page on which a person compares register and document.

use std::collections::BTreeSet;

use resolution_table::import::corrections::correctable;
use resolution_table::import::document::Document;
use resolution_table::import::review::{Heading, page};
use resolution_table::import::{Options, import_document};

fn reviewed(text: &str) -> String {
    let document = Document::of_text(text);
    let options = Options { language: Some("en".to_owned()), ..Options::default() };
    let imported = import_document(&document, &options);
    let correctable = correctable(&imported.register);
    let heading = Heading {
        document: "a <b> & \"c\".txt",
        corrections: "x.corrections.json",
        known: None,
        correctable: &correctable,
    };
    page(&imported, &document, heading)
}

/// The values of an attribute, in order.
fn values<'a>(page: &'a str, attribute: &str) -> Vec<&'a str> {
    let begin = format!(" {attribute}=\"");
    page.split(&begin).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn every_link_leads_somewhere_and_every_part_leads_both_ways() {
    let text = include_str!("../fixtures/report.en.txt");
    let page = reviewed(text);
    let ids = values(&page, "id");
    let unique: BTreeSet<_> = ids.iter().collect();
    assert_eq!(unique.len(), ids.len(), "an id is given once");
    for target in values(&page, "href").into_iter().chain(values(&page, "aria-labelledby")) {
        let target = target.strip_prefix('#').unwrap_or(target);
        assert!(unique.contains(&target), "{target}");
    }
    let lines = values(&page, "id").into_iter().filter(|id| id.starts_with('L')).count();
    assert_eq!(lines, Document::of_text(text).lines.len(), "every line is there");
    let fields = ids.iter().filter(|id| id.starts_with('F'));
    for field in fields {
        assert!(page.contains(&format!("<a href=\"#{field}\">")), "{field} is led to");
    }
    assert!(page.contains("verb resolves"), "what was worked out is shown");
    assert!(!page.contains("<mark>"), "nothing is left over");
    assert_eq!(values(&page, "data-resolution"), ["4", "6"]);
}

#[test]
fn texts_are_escaped_and_nothing_is_fetched() {
    let evil = "Table 1 – Overview\n\tUnder RESOLUTION 4 [Rev] on <script>alert(1)</script>:\nA \"b\" & <img src=x onerror=y>.\u{1}\n\nTable 2 – Text\n\tRESOLUTION 4\n<script>alert(1)</script>\n\tresolves\n1\tto </script><b>dig,,\n";
    let page = reviewed(evil);
    assert_eq!(page.matches("<script").count(), 1, "the page's own");
    assert_eq!(page.matches("</script").count(), 1);
    assert!(!page.contains("<img") && !page.contains("<b>") && !page.contains('\u{1}'));
    assert!(page.contains("a &lt;b&gt; &amp; &quot;c&quot;.txt"));
    let address = |text: &str| text.contains("http:") || text.contains("https:");
    assert!(!address(&page), "it needs no network");
    assert!(page.contains("▲ warning [doubled-comma]"), "an uncertain place is marked in its line");
    assert!(page.contains("▲ look at this"), "and in its field");
}
