//! Citations in the widget's markup: links in texts and lists, marks, and the map.

use crate::markup::rendering::{Markup, SMALL, widget};
use resolution_table::query::{Action, Facet, View};

const LIGHTHOUSES: &str = include_str!("../../fixtures/citations.json");

fn detail(number: &str) -> Markup {
    widget(LIGHTHOUSES, View::Overview, [Action::ToggleOpen(number.into())])
}

fn map(actions: impl IntoIterator<Item = Action>) -> Markup {
    widget(LIGHTHOUSES, View::Citations, actions)
}

#[test]
fn citations_inside_the_register_are_links_where_they_stand_in_a_text() {
    let markup = detail("1");
    markup.has(">Resolutions 2 (Rev. Geneva, 2024)</a> and <a ");
    markup.has("href=\"#3\" class=\"cite\">3 (Rev. Lima, 2020) of this Assembly</a>");
    // Outside, without an address: plain text.
    markup.has(
        "under <span class=\"cite\">Resolution 40 (Oslo, 2019) of the Conference of Ships</span>:",
    );
    // A name with a hyphen stays on one line.
    markup.has("Keepers follow <span class=\"cite\">Recommendation <span class=\"whole\">ITU-T</span> L.12</span> at night.");
    markup.has("to clean 40 lamps a day;");
}

#[test]
fn what_it_cites_and_what_cites_it_are_listed_with_their_provisions() {
    let markup = detail("1");
    markup.has("<h4>Instruments cited</h4>").lacks("<h4>Cited by</h4>");
    markup.has("href=\"#1/recalling/a\" class=\"cite\"><bdi>recalling a)</bdi></a>");
    let third = detail("3");
    third.has("<h4>Cited by</h4>").lacks("<h4>Instruments cited</h4>");
    assert!(third.text().contains(
        "Cited by Resolution 1 (Rev. Geneva, 2024) Lighting the coast in 1/recalling/a Older edition"
    ));
    assert!(
        third
            .text()
            .contains("Resolution 2 (Rev. Geneva, 2024) Counting ships at night in 2/noting/a")
    );
    detail("4").lacks("Cited by").lacks("Instruments cited");
}

#[test]
fn dangling_and_outdated_citations_say_so_in_words_and_why() {
    let markup = detail("1");
    assert_eq!(markup.count("class=\"cite-mark\""), 2);
    let text = markup.text();
    assert!(text.contains("Not in this register The register holds no Resolution 9:"), "{text}");
    assert!(text.contains("Older edition The register holds a newer edition: Rev. Geneva, 2024."));
    // In the text there is a sign, with the same words for those who do not see it.
    assert_eq!(markup.count("class=\"cite-sign\""), 2);
    markup.has("<span class=\"hidden\"> (Older edition)</span>");
    detail("2").lacks("cite-mark").lacks("cite-sign");
}

#[test]
fn the_map_names_its_nodes_and_has_one_stop_for_the_tab_key() {
    let markup = map([]);
    let maps = markup.tags("svg").into_iter().filter(|tag| tag.contains("role=\"group\""));
    assert_eq!(maps.count(), 2, "for wide and for narrow places");
    markup.has("aria-label=\"Resolution 1 Lighting the coast: cites 5, cited by 0\"");
    markup.has("aria-label=\"Resolution 3 Fog: cites 0, cited by 2\"");
    markup.has("aria-label=\"CS: Resolution 40: cited by 2\"");
    markup.has("aria-label=\"AL: Resolution 9: cited by 1 (Not in this register)\"");
    let nodes: Vec<_> =
        markup.tags("g").into_iter().filter(|tag| tag.contains("role=\"button\"")).collect();
    // Resolution 4 neither cites nor is cited.
    assert_eq!(nodes.len(), 2 * (3 + 5));
    assert_eq!(nodes.iter().filter(|tag| tag.contains("tabindex=\"0\"")).count(), 2);
    markup.has("<g role=\"group\" aria-label=\"Body not stated\">");
}

#[test]
fn the_table_below_the_map_has_every_citation() {
    let markup = map([]);
    let rows = markup.tags("tr").into_iter().filter(|tag| tag.contains("data-resolution"));
    assert_eq!(rows.count(), 4);
    markup.has("<th data-column=\"cited-by\"");
    let text = markup.text();
    // The acronym is marked as one, and so is a word of its own here.
    assert!(text.contains("AL : Resolution 9 (Rev. Geneva, 2024)"), "{text}");
    assert!(text.contains("CS : Resolution 40 (Rev. Oslo, 2023)"));
}

#[test]
fn what_is_chosen_is_pressed() {
    let chosen = |markup: &Markup| markup.count("aria-pressed=\"true\"");
    assert_eq!(chosen(&map([])), 0);
    let ships = Action::Toggle(Facet::Cited, "cs:resolution:40".into());
    assert_eq!(chosen(&map([ships])), 2);
    assert_eq!(chosen(&map([Action::Search("res:3".into())])), 2);
}

#[test]
fn a_register_without_citations_says_so() {
    let markup = widget(SMALL, View::Citations, []);
    markup.has("drawing");
    let file: String = SMALL.replace("\"references\"", "\"none\"");
    let markup = widget(&file, View::Citations, []);
    markup.has("No resolution of this register cites an instrument.").lacks("drawing");
}
