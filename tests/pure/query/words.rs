//! Words as people type them: other forms, one word or two, designations, operators. Each over a register of two
//! resolutions, of which the second has the text.

use std::rc::Rc;

use crate::locale::locale;
use resolution_table::i18n::Language;
use resolution_table::model::decode;
use resolution_table::query::{Criteria, Index, Outcome, View, outcome};
use resolution_table::text::Folding;

fn asked(tag: &str, texts: &[&str], search: &str, view: View) -> (Index, Outcome) {
    let resolutions: Vec<String> = texts
        .iter()
        .enumerate()
        .map(|(position, text)| {
            let text = serde_json::to_string(text).expect("a string");
            format!(
                r#"{{"number": {}, "body": "ga", "title": "Zinc", "sections": [
                    {{"verb": "resolves", "provisions": [{{"label": "z)", "text": {text}}}]}}]}}"#,
                901 + position
            )
        })
        .collect();
    let json = format!(
        r#"{{"format": "resolution-register/1", "id": "gardens", "language": "{tag}", "title": "Gardens",
            "assembly": {{}}, "source": {{"authority": "digest", "title": "Report on gardens", "language": "{tag}"}},
            "bodies": {{"ga": {{"name": "Garden Assembly", "short": "GA", "kind": "assembly"}}}},
            "resolutions": [{{"number": 900, "body": "ga", "title": "Zinc"}}, {}]}}"#,
        resolutions.join(",")
    );
    let register = decode(json.as_bytes()).expect("a register").register;
    let language = Language::from_tag(tag).expect("a language of the interface");
    let locale = locale(language);
    let folding = Rc::new(Folding::native());
    let index = Index::new(Rc::new(register), vec![tag.to_owned()], folding);
    let criteria = Criteria { view, search: search.to_owned(), ..Criteria::default() };
    let found = outcome(&index, &criteria, &locale);
    (index, found)
}

/// The numbers of the resolutions that are found, in both views alike; and what is marked in the first text.
fn found(tag: &str, texts: &[&str], search: &str) -> (Vec<u32>, Vec<String>) {
    let (index, overview) = asked(tag, texts, search, View::Overview);
    let numbers: Vec<u32> = overview
        .rows
        .iter()
        .filter_map(|&row| index.register().resolutions[row].number.whole_number())
        .collect();
    let (index, provisions) = asked(tag, texts, search, View::Provisions);
    let of_rows = provisions.rows.iter().map(|&row| index.rows()[row].resolution);
    let others: Vec<u32> =
        of_rows.filter_map(|at| index.register().resolutions[at].number.whole_number()).collect();
    assert_eq!(numbers, others, "{tag} {search}: both views");
    assert_eq!(overview.problems, [], "{tag} {search}");
    let marks = overview.found.marks(texts[0]);
    (numbers, marks.into_iter().map(|at| texts[0][at].to_owned()).collect())
}

/// The text is found, with these words marked.
fn check(tag: &str, text: &str, search: &str, marked: &[&str]) {
    let (numbers, marks) = found(tag, &[text], search);
    assert_eq!(numbers, [901], "{tag}: {search} in {text}");
    assert_eq!(marks, marked, "{tag}: {search} in {text}");
}

fn check_not(tag: &str, text: &str, search: &str) {
    assert_eq!(found(tag, &[text], search).0, [0; 0], "{tag}: {search} in {text}");
}

#[test]
fn forms_of_a_word_find_each_other_in_both_directions() {
    let pairs = [
        ("en", "group", "groups"),
        ("en", "country", "countries"),
        ("en", "technology", "technologies"),
        ("en", "process", "processes"),
        ("en", "analysis", "analyses"),
        ("fr", "réseau", "réseaux"),
        ("fr", "régional", "régionaux"),
        ("fr", "régionale", "régionaux"),
        ("fr", "développé", "développées"),
        ("fr", "Directrice", "Directeur"),
        ("es", "reunión", "reuniones"),
        ("es", "técnica", "técnicos"),
        ("es", "voz", "voces"),
        ("ru", "странам", "страны"),
        ("ru", "развивающимся", "развивающиеся"),
        ("ru", "сотрудничество", "сотрудничества"),
        ("ru", "технологий", "технология"),
        ("ru", "региональных", "региональный"),
        ("ar", "دولة", "الدولة"),
        ("ar", "دولة", "والدول"),
        ("ar", "الاتصالات", "اتصال"),
        ("ar", "شبكة", "بالشبكات"),
        ("ar", "النامية", "نامية"),
    ];
    for (tag, one, other) in pairs {
        for (text, search) in [(one, other), (other, one)] {
            check(tag, &format!("ssss {text}, 17"), search, &[text]);
            // As it is typed comes first, wherever it stands.
            let (numbers, _) = found(tag, &[text, search], search);
            assert_eq!(numbers, [902, 901], "{tag}: {search} before {text}");
            check_not(tag, &format!("ssss {text}, 17"), &format!("\"{search}\""));
        }
    }
    check(
        "en",
        "needs of developing countries",
        "developing country",
        &["developing", "countries"],
    );
    check("ru", "развивающимся странам", "развивающиеся страны", &["развивающимся", "странам"]);
    check("fr", "l'arrosage régional", "régionaux", &["régional"]);
}

#[test]
fn words_that_only_look_alike_stay_apart() {
    for (tag, text, search) in [
        ("en", "an organ plays", "organization"),
        ("en", "an organ plays", "organic"),
        ("en", "the universe", "university"),
        ("en", "a plan", "planes"),
        ("fr", "le port", "portes"),
        ("fr", "un organe", "organisation"),
        ("es", "un punto", "puntas"),
        ("es", "la comunicación", "comunidades"),
        ("ru", "планы", "планета"),
        ("ru", "регион", "региональный"),
        ("ar", "الوزارة", "الزيارة"),
    ] {
        check_not(tag, text, search);
    }
}

#[test]
fn beginnings_of_words_come_before_their_middles_which_come_only_alone() {
    let texts = ["une information", "des formations", "la formation"];
    assert_eq!(found("fr", &texts, "formation").0, [903, 902], "not inside a word");
    assert_eq!(found("fr", &texts[..1], "formation"), (vec![901], vec!["formation".to_owned()]));
    assert_eq!(found("fr", &["l'interopérabilité"], "interop").1, ["interopérabilité"]);
    assert_eq!(found("fr", &texts, "*formation").0, [901, 903], "a pattern asks for it");
    assert_eq!(found("en", &["a theft"], "the").1, ["theft"]);
}

#[test]
fn one_word_two_words_or_a_mark_between_find_each_other() {
    let ways = |tag: &str, parts: [&str; 2]| {
        let written = ["-", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2212}", " ", "\u{a0}", "", "."];
        for text in written {
            let text = parts.join(text);
            for search in written {
                let search = parts.join(search);
                let (numbers, marks) = found(tag, &[&format!("ssss {text} ssss")], &search);
                assert_eq!(numbers, [901], "{tag}: {search} in {text}");
                let plain = |text: &str| text.replace(|c: char| !c.is_alphanumeric(), "");
                assert_eq!(plain(&marks.concat()), plain(&text), "{tag}: {search} in {text}");
            }
        }
    };
    ways("en", ["e", "waste"]);
    ways("en", ["multi", "stakeholder"]);
    ways("en", ["co", "operation"]);
    ways("fr", ["cyber", "sécurité"]);
    ways("es", ["ciber", "seguridad"]);
    ways("ru", ["кибер", "безопасность"]);
    ways("ar", ["سيبر", "انية"]);
    ways("en", ["X", "509"]);
    ways("en", ["SG", "17"]);
    ways("fr", ["CE", "17"]);
    ways("ru", ["ИК", "17"]);
    ways("en", ["IPv", "6"]);
    for text in ["2000", "2,000", "2 000", "2\u{202f}000", "2.000"] {
        for search in ["2000", "2,000", "2 000", "2\u{202f}000", "2.000"] {
            assert_eq!(
                found("en", &[&format!("ssss {text} ssss")], search).0,
                [901],
                "{search} in {text}"
            );
        }
    }
    check("en", "a smart-city plan", "\"smart city\"", &["smart-city"]);
    check("en", "managing e-wastes", "ewaste", &["e-wastes"]);
    check("fr", "l’UIT et l’Internet", "l'Internet", &["Internet"]);
    check("en", "the ITU's plan", "ITU's", &["ITU"]);
    check_not("en", "a smart, city plan", "\"smart city\"");
    check_not("en", "X 5090", "X.509");
    check_not("en", "managing e-waste", "e-wa5te");
}

#[test]
fn numbers_and_quoted_words_are_exact() {
    check_not("en", "in 30 gardens", "3");
    check_not("en", "in 30 gardens", "300");
    check("en", "Question 3/2", "3", &["3"]);
    check_not("en", "antispam and spams", "\"spam\"");
    check("en", "the spam", "«\u{a0}spam\u{a0}»", &["spam"]);
    for (open, close) in [
        ("\"", "\""),
        ("“", "”"),
        ("„", "“"),
        ("«", "»"),
        ("‘", "’"),
        ("'", "'"),
        ("‹", "›"),
        ("「", "」"),
    ] {
        check("en", "an open garden", &format!("{open}open garden{close}"), &["open garden"]);
        check_not("en", "open gardens", &format!("{open}open garden{close}"));
    }
}

#[test]
fn a_hyphen_before_a_word_leaves_it_out_in_each_of_its_ways() {
    for text in ["water and e-waste", "water and ewaste", "water and e waste"] {
        check_not("en", text, "water -ewaste");
        check_not("en", text, "water -e-waste");
    }
    check_not("en", "water for countries", "water -country");
    check("en", "water for antispam", "water -spam", &["water"]);
}

#[test]
fn operators_of_other_search_boxes_do_what_they_say() {
    for search in [
        "water OR roads",
        "roads OU water",
        "water O roads",
        "roads ИЛИ water",
        "water 或 roads",
        "roads أو water",
        "water | roads",
        "roads || water",
        "water|roads",
        "(roads OR water) gardens",
        "water AND gardens",
        "water ET gardens",
        "water Y gardens",
        "water И gardens",
        "water & gardens",
        "+water +gardens",
        "garde*",
        "w?ter",
        "*arden*",
        "water NOT roads",
        "water SAUF roads",
        "water НЕ roads",
        "water -(roads OR trees)",
        "-roads water",
        "\"water in\" OR to:nobody",
        "title:zinc water",
        "(water gardens) OR roads",
        "title:zinc OR title:lead",
    ] {
        let (_, found) = asked("en", &["water in gardens"], search, View::Overview);
        assert!(found.rows.contains(&1), "{search}");
        if !search.contains("title:zinc OR") {
            assert_eq!(found.rows, [1], "{search}");
        }
    }
    check_not("en", "water in gardens", "roads OR trees");
    check_not("en", "water in gardens", "water NOT gardens");
    check_not("en", "water in gardens", "water -(gardens OR trees)");
    check_not("en", "water in gardens", "\"water OR gardens\"");
    check_not("en", "water in gardens", "water or gardens");
    check_not("en", "water in gardens", "\"garde*\"");
    check("en", "water in gardens", "gar* OR roads", &["gardens"]);
}

#[test]
fn names_of_bodies_find_their_short_names_and_back() {
    check("en", "report to GA soon", "Garden Assembly", &["GA"]);
    check("en", "report to the Garden Assembly", "GA", &["Garden Assembly"]);
    check("en", "report to GA soon", "GA report", &["report", "GA"]);
    check_not("en", "a garden", "Garden Assembly");
}

#[test]
fn chinese_is_found_without_spaces() {
    check("zh", "为发展中国家举办的培训", "国家", &["国家"]);
    check("zh", "电信标准化局", "标准化", &["标准化"]);
    check("zh", "5G网络", "5G", &["5G"]);
    check_not("zh", "国际家庭", "国家");
}

/// Sentences and what a reader types to find them, each as a whole: forms, ways of writing, operators.
#[test]
fn sentences_are_found_by_what_a_reader_types() {
    let lines = [
        ("en", "one study group meets", "study groups"),
        ("en", "needs of developing countries", "developing country"),
        ("en", "new technologies in gardens", "technology"),
        ("fr", "le réseau national", "réseaux"),
        ("fr", "l'arrosage régional", "régionaux"),
        ("es", "la reunión regional", "reuniones"),
        ("ru", "развивающимся странам", "развивающиеся страны"),
        ("ru", "сотрудничество в садах", "сотрудничества"),
        ("ar", "دولة نامية واحدة", "الدولة"),
        ("en", "managing e-waste in gardens", "ewaste"),
        ("en", "managing ewaste in gardens", "e-waste"),
        ("en", "a multi-stakeholder plan", "multistakeholder"),
        ("en", "a multistakeholder plan", "multi-stakeholder"),
        ("en", "cooperation among gardens", "co-operation"),
        ("en", "a smart-city plan", "\"smart city\""),
        ("en", "Recommendation X.509 on keys", "X509"),
        ("en", "Study Group SG 17 meets", "SG17"),
        ("en", "water in gardens", "water OR roads"),
        ("en", "water in gardens", "water AND gardens"),
        ("en", "water in gardens", "+water +gardens"),
        ("en", "water in gardens", "garde*"),
        ("en", "water in gardens", "water NOT roads"),
        ("en", "water in gardens", "water | roads"),
    ];
    for (tag, text, search) in lines {
        let (numbers, marks) = found(tag, &[text], search);
        assert_eq!(numbers, [901], "{tag}: {search} in {text}");
        assert!(!marks.is_empty(), "{tag}: {search} in {text}");
    }
}

/// Before the first search any share of the texts may have been read ahead.
#[test]
fn what_is_read_ahead_changes_no_answer() {
    let texts: Vec<String> = (0..1000).map(|at| format!("pond {at} and well {}", at % 7)).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let (known, expected) = asked("en", &texts, "well 3", View::Provisions);
    assert_eq!(expected.rows.len(), 143, "one of seven, and the third");
    assert_eq!(known.read_ahead(), None, "a search has read everything");
    for pieces in [0, 1, 2, 100] {
        let register = known.register().clone();
        let index = Index::new(register, vec!["en".to_owned()], Rc::new(Folding::native()));
        let read = (0..pieces).take_while(|_| index.read_ahead().is_some()).count();
        assert!(read == pieces || read < 10, "{read} pieces, and no end");
        let locale = locale(Language::English);
        let criteria =
            Criteria { view: View::Provisions, search: "well 3".to_owned(), ..Criteria::default() };
        assert_eq!(outcome(&index, &criteria, &locale), expected, "{pieces} pieces");
    }
}

/// No piece keeps a key waiting for long, be it that all stands in one resolution: each reads so
/// many bytes, and lists so many words, at most.
#[test]
fn what_is_read_ahead_comes_in_many_small_pieces() {
    let words = "the pond and the well of the village";
    let texts: Vec<String> = (0..4000).map(|at| format!("{words} {at}; {words}")).collect();
    let bytes: usize = texts.iter().map(String::len).sum();
    let provisions: Vec<String> =
        texts.iter().map(|text| format!(r#"{{"label": "z)", "text": "{text}"}}"#)).collect();
    let json = format!(
        r#"{{"format": "resolution-register/1", "id": "gardens", "language": "en", "title": "Gardens",
            "assembly": {{}}, "source": {{"authority": "digest", "title": "Report", "language": "en"}},
            "resolutions": [{{"number": 900, "body": "ga", "title": "Zinc", "sections": [
                {{"verb": "resolves", "provisions": [{}]}}]}}]}}"#,
        provisions.join(",")
    );
    let register = Rc::new(decode(json.as_bytes()).expect("a register").register);
    let index = Index::new(register, vec!["en".to_owned()], Rc::new(Folding::native()));
    let told: Vec<u8> = std::iter::from_fn(|| index.read_ahead()).take(10_000).collect();
    assert!(told.len() > bytes / (32 << 10), "{} pieces for {bytes} bytes", told.len());
    assert!(told.is_sorted(), "what is made stays made: {told:?}");
    let steps = told.windows(2).map(|pair| pair[1] - pair[0]);
    assert!(steps.clone().max() <= Some(15), "no piece is most of the work: {told:?}");
    assert_eq!((index.read_percent(), index.read_ahead()), (None, None));
}
