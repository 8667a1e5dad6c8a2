//! The widget's markup around the table: loading, failing, an empty register, who speaks, problems.

use crate::markup::rendering::{FULL, SMALL, failed, overview, render, widget};
use resolution_table::i18n::Language;
use resolution_table::model::{DecodeError, decode};
use resolution_table::query::{Criteria, View};
use resolution_table::view::{Failure, Phase};

#[test]
fn loading_is_busy_and_shows_progress() {
    let loading = |percent| render(Language::English, Phase::Loading(percent), Criteria::default());
    let unknown = loading(None);
    unknown.has("aria-busy=\"true\"").has("Loading the resolutions…").lacks(" value=\"");
    unknown.has("<progress aria-labelledby=\"loading-text\" max=\"100\">");
    loading(Some(40)).has("40\u{a0}%").has("value=\"40\"");
    overview([]).has("aria-busy=\"false\"").lacks("<progress");
}

#[test]
fn every_failure_says_what_happened_and_what_to_do() {
    let told = |failure: Failure, expected: &str| {
        let markup = failed(failure);
        markup.has("role=\"alert\"").has("The resolutions could not be loaded").has(expected);
        assert_eq!(markup.tags("table").len(), 0);
        markup
    };
    told(Failure::NoSource, "src").lacks("data-action=\"retry\"");
    for (failure, expected) in [
        (Failure::Network, "connection"),
        (Failure::Status(404), "404"),
        (Failure::Undecodable(DecodeError::Empty), "empty"),
        (Failure::Undecodable(DecodeError::Html), "web page"),
        (Failure::Undecodable(DecodeError::NotUtf8 { at: 12 }), "12"),
        (Failure::Undecodable(DecodeError::Truncated { line: 7 }), "7"),
        (Failure::Undecodable(decode(b"{\n ?").expect_err("no JSON")), "line 2"),
        (Failure::Undecodable(decode(b"{}").expect_err("no register")), "an empty object"),
        (
            Failure::Undecodable(DecodeError::UnsupportedFormat {
                found: "resolution-register/9".into(),
            }),
            "resolution-register/9",
        ),
        (Failure::Undecodable(DecodeError::NoResolutions { found: "nothing".into() }), "nothing"),
    ] {
        let id = failure.id();
        assert!(!id.is_empty());
        let markup = told(failure, expected);
        markup.has("data/x.json").has("data-action=\"retry\"");
        for part in ["{", "}"] {
            assert!(
                !markup.text().contains(part),
                "{id}: a value is not filled in: {}",
                markup.text()
            );
        }
    }
}

#[test]
fn an_empty_register_says_so() {
    let file = r#"{"format":"resolution-register/1","id":"x","language":"en","title":"Nothing yet","assembly":{},
        "source":{"authority":"official","title":"S","language":"en"},"resolutions":[]}"#;
    let markup = widget(file, View::Overview, []);
    markup
        .has("This register has no resolutions.")
        .has("Nothing yet")
        .lacks("<table")
        .lacks("<aside");
}

#[test]
fn a_digest_and_an_official_text_are_told_apart() {
    let digest = overview([]);
    digest.has("data-authority=\"digest\"").has("Digest, not the official text");
    digest.has("Source: Test document").has("Register made on 2024-05-06");
    digest.has("<a href=\"https://example.org/report\">Official texts</a>");
    digest.lacks("Unofficial translation");
    let official = widget(FULL, View::Overview, []);
    official.has("data-authority=\"official\"").has("Official text<");
    official.has("Unofficial translation");
}

#[test]
fn only_web_addresses_become_links() {
    for address in ["javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,x", "vbscript:x"]
    {
        let markup =
            widget(&SMALL.replace("https://example.org/report", address), View::Overview, []);
        assert_eq!(markup.values("href"), [""; 0], "{address}");
        markup.lacks("Official texts");
    }
    let relative = SMALL.replace("https://example.org/report", "acts/2024.pdf");
    assert_eq!(widget(&relative, View::Overview, []).values("href"), ["acts/2024.pdf"]);
}

#[test]
fn problems_are_listed_and_the_rest_is_shown() {
    overview([]).lacks("class=\"problems\"");
    let file = SMALL
        .replace("\"status\": \"revised\"", "\"status\": \"abrogated\"")
        .replace("\"number\": 30,", "");
    let markup = widget(&file, View::Overview, []);
    markup.has("<details part=\"problems\" class=\"problems\">").has("lang=\"en\" dir=\"ltr\"");
    markup.has("<code>$.resolutions[0].status</code>").has("<code>$.resolutions[1].number</code>");
    markup.has("is not one of new, revised, unchanged, suppressed").has("Deploying IPv6");
    assert_eq!(
        markup.count("<tr role=\"row\""),
        4,
        "headers and all three: one without its number"
    );
}

#[test]
fn of_thousands_of_problems_a_hundred_are_listed_at_a_time() {
    let wrong = "{\"number\": 1, \"status\": \"abrogated\"},".repeat(400);
    let file = SMALL.replacen("\"resolutions\": [", &["\"resolutions\": [", &wrong].concat(), 1);
    let markup = widget(&file, View::Overview, []);
    assert_eq!(markup.count("<li><code>"), 100);
    markup.has("data-action=\"more-problems\"").has("Show 100 more rows");
}

#[test]
fn the_report_itself_is_closed_at_the_end() {
    let markup = widget(FULL, View::Overview, []);
    markup.has("<details part=\"about\" class=\"about\">").has("data-action=\"menu\"");
    markup.has("<li>watering</li>").has("<h3>Calls</h3>").lacks("4294967295");
}

#[test]
fn every_language_of_the_interface_renders_every_phase() {
    for language in Language::ALL {
        let register = decode(FULL.as_bytes()).expect("a register").register;
        let ready =
            Phase::Ready { register: register.into(), problems: [].into(), missing: [].into() };
        let failure = Failure::Network;
        for phase in [ready, Phase::Loading(Some(1)), Phase::Failed { failure, address: None }] {
            let markup = render(*language, phase, Criteria::default());
            let direction = Language::direction(language.tag());
            markup.has(&format!("lang=\"{}\" dir=\"{direction}\"", language.tag()));
            assert!(!markup.text().contains('{'), "{language:?}: {}", markup.text());
        }
    }
}
