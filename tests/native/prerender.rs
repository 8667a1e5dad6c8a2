//! Static HTML of a register: what it says without a script and without a style sheet.

use std::rc::Rc;

use crate::markup::rendering::{FULL, Markup, SMALL};
use resolution_table::i18n::Language;
use resolution_table::model::{decode, located};
use resolution_table::prerender::{Prerender, PrerenderError};
use resolution_table::query::View;

fn of(file: &str) -> Prerender {
    let decoded = decode(file.as_bytes()).expect("a register");
    Prerender {
        register: Rc::new(decoded.register),
        problems: decoded.problems.into(),
        language: Language::English,
        view: View::Overview,
        filters: String::new(),
        theme: String::new(),
        source: "data.json?a=1&b=2".into(),
        assets: "/widget/".into(),
    }
}

/// What stands in the shadow tree, and what stands below it.
fn parts(html: &str) -> (Markup, Markup) {
    let (_, inside) = html.split_once("<template shadowrootmode=\"open\">").expect("a template");
    let (first, rest) = inside.split_once("</template>").expect("its end");
    (Markup(first.to_owned()), Markup(rest.to_owned()))
}

#[test]
fn every_provision_is_written_with_its_label_text_and_an_id() {
    for file in [SMALL, FULL] {
        let prerender = of(file);
        let html = prerender.element().expect("HTML");
        let (_, text) = parts(&html);
        let (ids, plain) = (text.values("id"), text.text());
        let mut count = 0;
        for resolution in &prerender.register.resolutions {
            assert!(ids.contains(&resolution.path().as_str()), "{}", resolution.number);
            for found in located(resolution) {
                assert!(ids.contains(&found.path.as_str()), "{}", found.path);
                let words =
                    found.provision.text.choose(&["en"], &prerender.register.language).words;
                let escaped = words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
                // Marks of notes and citations stand in between: the first words are enough.
                let start: String = escaped.split_whitespace().next().unwrap_or_default().into();
                assert!(plain.contains(&start), "{start}");
                count += 1;
            }
        }
        assert!(count > 5);
    }
}

#[test]
fn links_of_the_text_lead_to_what_is_there() {
    let html = of(FULL).element().expect("HTML");
    let (_, text) = parts(&html);
    let ids = text.values("id");
    let inner: Vec<&str> =
        text.values("href").into_iter().filter_map(|href| href.strip_prefix('#')).collect();
    assert!(inner.len() > 2, "{inner:?}");
    for target in inner {
        assert!(ids.contains(&target), "#{target} leads nowhere");
    }
}

#[test]
fn nothing_counts_by_itself_and_nothing_needs_a_script() {
    let html = of(FULL).element().expect("HTML");
    let (first, text) = parts(&html);
    text.lacks("<ol").lacks("<button").lacks("<input").lacks("<select");
    for markup in [first, text] {
        markup.lacks(" style=").lacks("<script").lacks("<style").lacks(" onclick");
    }
}

#[test]
fn the_first_look_is_in_its_language_with_its_own_style_sheet() {
    let prerender =
        Prerender { language: Language::Arabic, theme: "blue dark".into(), ..of(SMALL) };
    let html = Markup(prerender.element().expect("HTML"));
    html.has("<resolution-table src=\"data.json?a=1&amp;b=2\" lang=\"ar\" view=\"overview\" theme=\"blue dark\">");
    html.has("<link rel=\"stylesheet\" href=\"/widget/resolution-table.css\">");
    html.has("dir=\"rtl\"");
    let (first, _) = parts(&html.0);
    first.has("<slot name=\"title\">").has("data-resolution=\"300\"").lacks("data-more=\"coming\"");
}

#[test]
fn filters_are_applied_and_unknown_ones_are_named() {
    let filtered = |filters: &str| Prerender { filters: filters.into(), ..of(SMALL) }.element();
    let html = filtered("search=spam&status=unchanged").expect("HTML");
    let (first, text) = parts(&html);
    first.has("data-resolution=\"30\"").lacks("data-resolution=\"300\"").has("value=\"spam\"");
    text.has("id=\"300\"");
    assert_eq!(
        filtered("colour=red").unwrap_err(),
        PrerenderError::UnknownFilter("colour".into(), "red".into())
    );
    let says = filtered("view=tree").unwrap_err().to_string();
    assert!(says.contains("view=tree"), "{says}");
}

#[test]
fn a_page_has_a_title_and_the_script() {
    let page = Markup(of(SMALL).page().expect("HTML"));
    assert!(
        page.0.starts_with("<!doctype html>\n<html lang=\"en\" dir=\"ltr\">"),
        "{}",
        &page.0[..80]
    );
    page.has("<title>Test register</title>");
    let script = "<script type=\"module\" src=\"/widget/resolution-table.js\"></script>";
    page.has(script);
    // What the script asks for is asked for before it is there.
    for address in
        ["/widget/resolution-table.wasm", "/widget/locales/en.txt", "data.json?a=1&amp;b=2"]
    {
        let line = ["<link rel=\"preload\" href=\"", address, "\" as=\"fetch\" crossorigin=\"\">"];
        let line = line.concat();
        page.has(&line);
        assert!(page.0.find(&line) < page.0.find(script), "{address} comes after the script");
        assert!(page.0.find("</main>") < page.0.find(&line), "{address} shares a slow link");
    }
    // What is seen first is asked for first.
    let styles = "<link rel=\"preload\" href=\"/widget/resolution-table.css\" as=\"style\">";
    page.has(styles);
    assert!(page.0.find(styles) < page.0.find("</head>"));
}
