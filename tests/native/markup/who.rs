//! Who, by role; and what stands in the place of rows where there are none.

use crate::markup::rendering::{SMALL, overview, provisions, render, widget};
use resolution_table::i18n::Language;
use resolution_table::model::decode;
use resolution_table::query::{Action, Criteria, Facet, Role, View, apply};
use resolution_table::view::Phase;

fn search(words: &str) -> Action {
    Action::Search(words.into())
}

fn toggle(facet: Facet, value: &str) -> Action {
    Action::Toggle(facet, value.into())
}

#[test]
fn bodies_are_one_filter_with_the_counts_of_both_roles() {
    let shown = provisions([]);
    assert_eq!(shown.count("<details data-facet=\"who\""), 1);
    shown.lacks("data-facet=\"addressee\"").lacks("data-facet=\"mentioned\"");
    shown.has("<input value=\"either\" checked type=\"radio\" name=\"role\">");
    shown.has("role=\"radiogroup\" aria-label=\"Role\"");
    shown.has("<span class=\"by-role\">1 addressed · 4 in cooperation</span>");
    // The choice of a role, seen from a link: what is chosen says which it is.
    for (role, facet) in [
        (Role::Either, Facet::Who),
        (Role::Addressed, Facet::Addressee),
        (Role::InCooperation, Facet::Mentioned),
    ] {
        let shown = provisions([toggle(facet, "bdt-director")]);
        shown.has(&format!("<details data-facet=\"{}\"", facet.id()));
        shown.has(&format!("<input value=\"{}\" checked type=\"radio\" name=\"role\">", role.id()));
        shown.has("<input value=\"bdt-director\" checked type=\"checkbox\"");
        assert_eq!(shown.count("data-facet=\"who\""), usize::from(role == Role::Either));
    }
}

#[test]
fn chips_say_the_role_in_each_language() {
    let decoded = decode(SMALL.as_bytes()).expect("a register");
    for (language, expected) in [
        (Language::English, ["Involves: ", "Addressed to: ", "In cooperation: "]),
        (Language::French, ["Associe", "Adressé à", "En coopération"]),
        (Language::Spanish, ["Implica: ", "Dirigido a: ", "En cooperación: "]),
        (Language::Russian, ["Участвует: ", "Адресат: ", "В сотрудничестве: "]),
        (Language::Chinese, ["涉及：", "责任方：", "协作方："]),
        (Language::Arabic, ["يشمل: ", "موجَّه إلى: ", "بالتعاون مع: "]),
    ] {
        for (facet, words) in
            [Facet::Who, Facet::Addressee, Facet::Mentioned].into_iter().zip(expected)
        {
            let criteria = apply(&Criteria::default(), toggle(facet, "bdt-director"));
            let (register, problems) =
                (decoded.register.clone().into(), decoded.problems.clone().into());
            let phase = Phase::Ready { register, problems, missing: [].into() };
            let shown = render(language, phase, criteria);
            let chip = shown.0.split("class=\"chip\"").nth(1).expect("a chip");
            let chip = chip.split("</button>").next().unwrap_or_default();
            assert!(chip.contains(words), "{words} in {chip}");
        }
    }
}

#[test]
fn the_matrix_has_both_counts() {
    let shown = widget(SMALL, View::Matrix, []);
    shown.has("aria-label=\"In cooperation: Director of BDT, instructs: 4 provisions\"");
    shown.has("<span aria-hidden=\"true\" class=\"also\">+4</span>");
    let digest = include_str!("../../../www/data/wtsa20.json");
    let shown = widget(digest, View::Matrix, []);
    shown.has(" more in cooperation\"").has("In cooperation only:");
}

#[test]
fn nothing_found_offers_ways_with_their_counts() {
    let misspelt = overview([search("trainnig")]);
    misspelt
        .has("data-change=\"spelling\"")
        .has("Search for “training” instead")
        .has("2 resolutions<");
    misspelt.lacks("data-action=\"clear-filters\"").has("data-action=\"clear-all\"");
    let rare = overview([search("training zzyzx")]);
    rare.has("data-change=\"without-words\"").has("Search without “zzyzx”");
    let both = provisions([search("training"), toggle(Facet::Addressee, "bdt-director")]);
    both.has("data-change=\"role\"").has("In cooperation: Director of BDT").has("3 provisions<");
    both.has("data-change=\"without-facet\"").has("data-change=\"without-search\"");
    both.has("data-action=\"clear-filters\"").has("Clear filters");
    both.has("<ul role=\"list\" aria-label=\"What would give results\" class=\"ways-out\">");
    overview([search("qqqq")]).lacks("ways-out").has("data-action=\"clear-all\"");
    provisions([]).lacks("no-match");
}
