//! What is suggested as one types, over the bundled register.

use std::rc::Rc;

use crate::locale::locale;
use resolution_table::i18n::Language;
use resolution_table::model::decode;
use resolution_table::query::{
    Criteria, Field, Index, MOST_SUGGESTIONS, Suggestion, outcome, read_search, suggest, translate,
};
use resolution_table::text::Folding;
use resolution_table::view::Locale;

fn reader(tag: &str) -> (Index, Locale) {
    let decoded =
        decode(include_bytes!("../../../www/data/wtsa20.json")).expect("the bundled register");
    let language = Language::from_tag(tag).expect("a language of the interface");
    let folding = Rc::new(Folding::native());
    let index = Index::new(Rc::new(decoded.register), vec![tag.to_owned()], folding);
    (index, locale(language))
}

fn suggestions(tag: &str, search: &str) -> Vec<Suggestion> {
    let (index, locale) = reader(tag);
    suggest(&index, &locale, search)
}

/// The searches that are suggested: some are, in this order; none of them more than the limit.
fn check(tag: &str, search: &str, expected: &[&str]) {
    let found = suggestions(tag, search);
    assert!(found.len() <= MOST_SUGGESTIONS, "{search}");
    let mut searches = found.iter().map(|it| it.search.as_str());
    for wanted in expected {
        assert!(
            searches.any(|search| search == *wanted),
            "{search}: {wanted} in {:?}",
            found.iter().map(|it| &it.search).collect::<Vec<_>>()
        );
    }
}

#[test]
fn resolutions_come_by_number_and_by_title() {
    check("fr", "44", &["rés:44 "]);
    check("fr", "9", &["rés:92 ", "rés:95 "]);
    check("en", "smart cit", &["res:98 "]);
    check("fr", "status:new itinér", &["status:new rés:88 "]);
    check("en", "res:smart", &["res:86 "]);
    check("zh", "网络安全", &["决议:50 "]);
    assert_eq!(suggestions("fr", "2")[0].number, Some(2.into()), "the number itself comes first");
}

#[test]
fn bodies_verbs_and_statuses_come_as_fields() {
    check("fr", "charg", &["verbe:charge "]);
    check("en", "spam instru", &["spam verb:instructs "]);
    check("fr", "nouv", &["statut:Nouvelle "]);
    check("en", "director", &["who:\"Director of TSB\" ", "who:\"Director of BDT\" "]);
    check("fr", "-direct", &["-qui:\"Directeur du TSB\" "]);
    check("en", "verb:", &["verb:instructs "]);
    check("en", "to:member", &["to:\"Member States\" "]);
    check("fr", "statut:nouvelle,rév", &["statut:nouvelle,Révisée "]);
    check("en", "to:\"Director of B", &["to:\"Director of BDT\" "]);
    check("en", "cites:wtdc-", &["cites:WTDC-63 "]);
    check("en", "sg:17", &["sg:\"ITU-T SG17\" "]);
    check("ru", "поруч", &["глагол:поручает "]);
}

#[test]
fn a_name_of_several_words_is_suggested_as_it_is_typed() {
    let whole = "directeur du bdt";
    for end in "directeur d".len()..=whole.len() {
        if !whole[..end].ends_with(' ') {
            check("fr", &whole[..end], &["qui:\"Directeur du BDT\" "]);
        }
    }
    // What stands before the name stays, in either order of typing.
    check("fr", "ipv6 directeur du b", &["ipv6 qui:\"Directeur du BDT\" "]);
    check("en", "status:new member st", &["status:new who:\"Member States\" "]);
    check("en", "-spam director of b", &["-spam who:\"Director of BDT\" "]);
    // What is not wanted is one word.
    assert!(suggestions("fr", "-directeur du b").iter().all(|it| !it.search.starts_with("-qui")));
}

#[test]
fn fields_come_by_name_and_for_an_empty_search() {
    check("fr", "ver", &["verbe:"]);
    check("en", "sta", &["status:"]);
    check("en", "", &["res:", "verb:", "to:", "status:", "cites:", "sg:"]);
    check("ar", "قرا", &["قرار:"]);
    assert_eq!(suggestions("en", "spam "), []);
    assert_eq!(suggestions("en", "\"a phrase\""), []);
    assert_eq!(suggestions("en", &"a".repeat(1_000_000)), []);
}

#[test]
fn every_suggestion_is_understood_and_finds_something() {
    for tag in ["en", "fr", "es", "ru", "zh", "ar"] {
        let (index, locale) = reader(tag);
        let mut fields: Vec<Field> = Vec::new();
        for first in suggest(&index, &locale, "") {
            assert!(first.is_field);
            fields.push(first.field);
            for second in suggest(&index, &locale, &first.search) {
                let read = read_search(&index, &second.search, &locale);
                assert_eq!(read.problems, [], "{tag} {}", second.search);
                let criteria = Criteria { search: second.search.clone(), ..Criteria::default() };
                let found = outcome(&index, &criteria, &locale);
                assert_eq!(found.problems, [], "{tag} {}", second.search);
                assert!(!found.rows.is_empty(), "{tag} {}", second.search);
            }
        }
        assert_eq!(fields.len(), MOST_SUGGESTIONS, "{tag}");
    }
}

#[test]
fn the_names_of_fields_are_one_word_and_different_in_each_language() {
    use resolution_table::query::Collation;
    for tag in ["en", "fr", "es", "ru", "zh", "ar"] {
        let (index, locale) = reader(tag);
        for &field in Field::ALL {
            for name in locale.field(field).split(' ').chain([field.id()]) {
                let read = read_search(&index, &format!("{name}:1"), &locale);
                let is = |it: &resolution_table::query::Clause| matches!(&it.matter, resolution_table::query::Matter::Field(of, _) if *of == field);
                assert!(read.clauses.iter().any(is), "{tag} {name}");
            }
        }
    }
}

#[test]
fn a_search_follows_the_language_of_the_interface() {
    let (index, french) = reader("fr");
    let (_, english) = reader("en");
    let (_, chinese) = reader("zh");
    let to = |search: &str, next: &Locale| translate(&index, search, &french, next);
    let expected = "spam -status:New to:\"Directeur du BDT\" verb:\"takes part\"";
    assert_eq!(
        to("spam -statut:nouvelle à:\"Directeur du BDT\" verbe:\"takes part\"", &english)
            .as_deref(),
        Some(expected)
    );
    assert_eq!(
        to("«\u{a0}a b\u{a0}» verbe:charge,invite", &chinese).as_deref(),
        Some("\"a b\" 动词:责成,请")
    );
    assert_eq!(to("spam charge", &english), None);
    assert_eq!(to("verb:", &english), None, "what is not understood stays as it is");
}
