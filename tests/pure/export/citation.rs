//! Citations as ITU documents write them.

use std::rc::Rc;

use resolution_table::export::Citing;
use resolution_table::i18n::{Catalogue, Language};
use resolution_table::model::{decode, section_ids};
use resolution_table::query::Index;
use resolution_table::text::Folding;

fn cite(json: &str, language: Language, path: &str) -> String {
    let register = decode(json.as_bytes()).expect("the test's own register").register;
    let languages = vec![language.tag().to_owned()];
    let index = Index::new(Rc::new(register), languages, Rc::new(Folding::native()));
    let catalogue = Catalogue::native(language);
    Citing { catalogue: &catalogue, index: &index }.cite(path).unwrap_or_default()
}

fn check(language: Language, path: &str, expected: &str) {
    assert_eq!(cite(include_str!("../../../www/data/wtsa20.json"), language, path), expected);
}

use Language::{Arabic, Chinese, English, French, Russian, Spanish};

#[test]
fn a_provision_is_cited_in_the_usual_form_of_each_language() {
    let path = "44/instructs-1/9";
    check(
        English,
        path,
        "WTSA Resolution 44 (Rev. Geneva, 2022), instructs the Director of TSB, 9",
    );
    check(
        French,
        path,
        "Résolution 44 (Rév. Genève, 2022) de l'AMNT, charge le Directeur du TSB, 9",
    );
    check(
        Spanish,
        path,
        "Resolución 44 (Rev. Ginebra, 2022) de la AMNT, encarga al Director de la TSB, 9",
    );
    check(
        Arabic,
        "44/invites/1",
        "القرار 44 (المراجَع في جنيف، 2022) الصادر عن WTSA، تدعو مدير مكتب تقييس الاتصالات، 1",
    );
    check(
        Russian,
        "44/invites/1",
        "Резолюция 44 (Пересм. Женева, 2022 г.) ВАСЭ, предлагает Директору БСЭ, 1",
    );
    check(
        Chinese,
        "44/invites/1",
        "WTSA第44号决议（2022年，日内瓦，修订版），请电信标准化局主任，1",
    );
}

#[test]
fn resolutions_are_cited_with_the_edition_that_is_known() {
    check(English, "44", "WTSA Resolution 44 (Rev. Geneva, 2022)");
    check(English, "100", "WTSA Resolution 100 (Geneva, 2022)");
    check(Russian, "100", "Резолюция 100 (Женева, 2022 г.) ВАСЭ");
    check(Chinese, "100", "WTSA第100号决议（2022年，日内瓦）");
    check(French, "52", "Résolution 52 de l'AMNT");
}

#[test]
fn what_nobody_is_named_in_has_its_label_at_the_verb() {
    check(English, "50/recalling/j", "WTSA Resolution 50 (Rev. Geneva, 2022), recalling j)");
    check(English, "44/resolves-1/2", "WTSA Resolution 44 (Rev. Geneva, 2022), resolves 2");
}

#[test]
fn further_forms_and_several_addressees_keep_their_words() {
    check(
        English,
        "44/instructs-2/1",
        "WTSA Resolution 44 (Rev. Geneva, 2022), further instructs the study groups, 1",
    );
    check(
        French,
        "69/invites",
        "Résolution 69 (Rév. Genève, 2022) de l'AMNT, invite les Directeurs du TSB, du BR et du BDT",
    );
    check(
        English,
        "92/instructs-1",
        "WTSA Resolution 92 (Rev. Geneva, 2022), instructs Study Group 3",
    );
}

#[test]
fn annexes_are_cited_as_in_running_text() {
    check(English, "18/annex-1", "WTSA Resolution 18 (Rev. Geneva, 2022), Annex A");
    check(French, "18/annex-2", "Résolution 18 (Rév. Genève, 2022) de l'AMNT, Annexe B");
    check(English, "2/annex", "WTSA Resolution 2 (Rev. Geneva, 2022), Annexes A, B and C");
}

const NESTED: &str = r#"{"format":"resolution-register/1","id":"t","language":"en","title":"T","assembly":{},
    "source":{"authority":"digest","title":"S","language":"en"},
    "bodies":{"wtdc":{"name":"WTDC","kind":"assembly"},"sg1":{"name":"Study Group 1","kind":"study-group"},
      "council":{"name":"Council","kind":"council"}},
    "resolutions":[{"number":7,"body":"wtdc","revision":{"year":2010},"title":"T","sections":[
      {"verb":"resolves","words":"resolves:","part":"operative","provisions":[
        {"label":"2","text":"a","provisions":[{"label":"ii)","text":"b"},{"text":"c"},{"text":"d"}]}]},
      {"verb":"invites","part":"operative","further":true,"addressees":["sg1","council","gone"],"provisions":[{"text":"e"}]},
      {"verb":"resolves","part":"operative","delegates":"invites","addressees":["sg1"],
       "lead":"to invite, in one form or in another and as far as its own means and those which its members put at its disposal may allow, Study Group 1","provisions":[
        {"text":"f"},{"label":"1","text":"g"},{"text":"h"}]}],
      "annexes":[{"provisions":[{"label":"k)","text":"i"}]}]}]}"#;

#[test]
fn nested_labels_and_paragraphs_without_one_are_found_again() {
    let cite = |path| cite(NESTED, English, path);
    assert_eq!(cite("7/resolves-1/2/ii"), "WTDC Resolution 7 (2010), resolves 2 ii)");
    assert_eq!(cite("7/resolves-1/2/p2"), "WTDC Resolution 7 (2010), resolves 2 paragraph 2");
    assert_eq!(
        cite("7/invites/p1"),
        "WTDC Resolution 7 (2010), invites further Study Group 1, Council, gone"
    );
    assert_eq!(
        cite("7/resolves-2/p2"),
        "WTDC Resolution 7 (2010), resolves to invite, paragraph 2"
    );
    assert_eq!(cite("7/annex/k"), "WTDC Resolution 7 (2010), Annex, k)");
}

#[test]
fn words_of_another_language_do_not_follow_the_readers() {
    let cited = cite(NESTED, French, "7/resolves-2/1");
    assert_eq!(cited, "Résolution 7 (2010) de la WTDC, décide : invite Study Group 1, 1");
}

#[test]
fn what_is_not_there_has_no_citation() {
    for path in ["", "8", "7/urges", "7/resolves-1/3", "seven", "7/"] {
        assert_eq!(cite(NESTED, English, path), "", "{path}");
    }
}

#[test]
fn the_parts_of_a_resolution_are_cited_as_each_of_them_is_alone() {
    let json = include_str!("../../../www/data/wtsa20.json");
    let register = Rc::new(decode(json.as_bytes()).expect("the bundled register").register);
    let index = Index::new(register.clone(), vec!["en".to_owned()], Rc::new(Folding::native()));
    let catalogue = Catalogue::native(English);
    let citing = Citing { catalogue: &catalogue, index: &index };
    for resolution in &register.resolutions {
        let (sections, annexes) = section_ids(resolution);
        let alone: Vec<_> =
            sections.iter().chain(&annexes).filter_map(|id| citing.place(resolution, id)).collect();
        assert_eq!(citing.parts(resolution), alone, "{}", resolution.path());
        assert!(!alone.is_empty(), "{}", resolution.path());
    }
}
