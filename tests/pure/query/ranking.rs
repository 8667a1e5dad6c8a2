//! The order of relevance, as docs/search.md tells it: each case stands in the other order in the
//! register.

use std::rc::Rc;

use crate::locale::locale;
use resolution_table::i18n::Language;
use resolution_table::model::decode;
use resolution_table::query::{Criteria, Index, View, outcome};
use resolution_table::text::Folding;
use serde_json::{Value, json};

/// A resolution with a title, a summary and one provision.
fn act(number: u32, title: &str, summary: &str, provision: &str) -> Value {
    json!({
        "number": number, "body": "ga", "title": title, "summary": [summary],
        "sections": [{"verb": "resolves", "provisions": [{"label": "1", "text": provision}]}],
    })
}

/// The numbers of the resolutions of the rows, in their order.
fn order(view: View, search: &str, resolutions: &[Value]) -> Vec<u32> {
    let file = json!({
        "format": "resolution-register/1", "id": "gardens", "language": "en", "title": "Gardens",
        "assembly": {}, "source": {"authority": "digest", "title": "Report on gardens", "language": "en"},
        "bodies": {"ga": {"name": "Garden Assembly", "kind": "assembly"}},
        "resolutions": resolutions,
    });
    let register = decode(file.to_string().as_bytes()).expect("a register").register;
    let locale = locale(Language::English);
    let folding = Rc::new(Folding::native());
    let index = Index::new(Rc::new(register), vec!["en".to_owned()], folding);
    let criteria = Criteria { view, search: search.to_owned(), ..Criteria::default() };
    let found = outcome(&index, &criteria, &locale);
    assert!(found.ranked, "{search}");
    let resolution = |&row: &usize| match view {
        View::Provisions => index.rows()[row].resolution,
        _ => row,
    };
    let number = |at: usize| index.register().resolutions[at].number.whole_number();
    found.rows.iter().map(resolution).filter_map(number).collect()
}

#[test]
fn a_title_comes_before_a_summary_before_a_provision() {
    let acts = [
        act(901, "Sheds", "On sheds.", "to paint the fence;"),
        act(902, "Paths", "On a fence.", "to sweep them;"),
        act(903, "The fence", "On wood.", "to saw it;"),
    ];
    assert_eq!(order(View::Overview, "fence", &acts), [903, 902, 901]);
    assert_eq!(order(View::Provisions, "fence", &acts), [903, 901], "a summary is of no provision");
}

#[test]
fn at_each_place_the_word_itself_comes_before_its_forms_before_words_that_begin_so() {
    let words = ["hedgehog", "hedges", "hedge"];
    let title = |(at, word): (usize, &&str)| act(901 + at as u32, word, "On it.", "to see it;");
    let summary = |(at, word): (usize, &&str)| act(901 + at as u32, "It", word, "to see it;");
    let provision = |(at, word): (usize, &&str)| act(901 + at as u32, "It", "On it.", word);
    for of in [&title as &dyn Fn((usize, &&str)) -> Value, &summary, &provision] {
        let acts: Vec<Value> = words.iter().enumerate().map(of).collect();
        assert_eq!(order(View::Overview, "hedge", &acts), [903, 902, 901], "{}", acts[0]);
    }
    let acts: Vec<Value> = words.iter().enumerate().map(provision).collect();
    assert_eq!(order(View::Provisions, "hedge", &acts), [903, 902, 901]);
}

#[test]
fn the_place_counts_more_than_the_fit() {
    let acts = [
        act(901, "Paths", "On lawns.", "to cut the hedge;"),
        act(902, "Paths", "On the hedge.", "to cut it;"),
        act(903, "Hedgehogs", "On animals.", "to feed them;"),
    ];
    assert_eq!(order(View::Overview, "hedge", &acts), [903, 902, 901]);
}

#[test]
fn words_that_stand_together_as_typed_come_first() {
    let titles = [
        act(901, "Garden of roses", "On it.", "to see it;"),
        act(902, "Rose garden", "On it.", "to see it;"),
    ];
    let apart = |first: &str, second: &str| {
        [act(901, "It", first, "to see it;"), act(902, "It", second, "to see it;")]
    };
    let summaries = apart("A garden with a rose.", "A rose garden.");
    assert_eq!(order(View::Overview, "rose garden", &titles), [902, 901]);
    assert_eq!(order(View::Overview, "rose garden", &summaries), [902, 901]);
    let provisions = [
        act(901, "It", "On it.", "a garden with a rose;"),
        act(902, "It", "On it.", "a rose garden;"),
        act(903, "It", "On it.", "a garden and no other rose;"),
    ];
    assert_eq!(order(View::Provisions, "rose garden", &provisions), [902, 901, 903]);
}

#[test]
fn the_resolution_of_a_number_comes_before_all_that_name_it() {
    let acts = [
        act(901, "Beyond 903, its garden", "903 on the garden.", "to water the garden by 903;"),
        act(902, "The garden of 903", "On it.", "to see it;"),
        act(903, "It", "On it.", "to keep the garden;"),
    ];
    for view in [View::Overview, View::Provisions] {
        assert_eq!(order(view, "903 garden", &acts).first(), Some(&903), "{view:?}");
    }
}
