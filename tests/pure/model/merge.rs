//! Several registers made one: nothing of the first changes, and nothing of the others is lost without a word.

use std::rc::Rc;

use resolution_table::model::{
    Decoded, Merging, Problem, Register, Severity, decode, located, merge,
};

const SMALL: &str = include_str!("../../fixtures/small.json");
const FULL: &str = include_str!("../../fixtures/full.json");
const MERGED: &str = include_str!("../../fixtures/merged.json");
const FACETS: &str = include_str!("../../fixtures/facets.json");

fn file(name: &str, json: &str) -> Merging {
    let Decoded { register, problems } = decode(json.as_bytes()).expect("a register");
    Merging { name: name.into(), register: Rc::new(register), problems: problems.into() }
}

/// A register of one body in one language.
fn register(id: &str, language: &str, body: &str, resolutions: &str) -> String {
    format!(
        r#"{{"format":"resolution-register/1","id":"{id}","language":"{language}","title":"Title {id} {language}","assembly":{{"acronym":"{body}-x"}},
        "source":{{"authority":"official","title":"Source {id} {language}","language":"{language}","date":"2024-01-02","link":"https://example.org/{id}"}},
        "bodies":{{"{body}":{{"name":"Body {body} {language}","kind":"assembly"}},"director":{{"name":"Director {language}","kind":"director"}}}},
        "resolutions":[{resolutions}]}}"#
    )
}

/// A resolution with a section and a citation of its own first provision.
fn resolution(number: u32, body: &str, year: u16, words: &str) -> String {
    format!(
        r#"{{"number":{number},"body":"{body}","status":"revised","revision":{{"place":"P","year":{year},"revised":true}},"title":"{words} title",
        "summary":["{words} gist"],"sections":[{{"verb":"instructs","part":"operative","words":"{words} heading","addressees":["director"],"lead":"{words} lead",
        "provisions":[{{"label":"1","text":"{words} one"}},{{"label":"2","text":"{words} two","provisions":[{{"label":"a)","text":"{words} nested"}}]}}]}}],
        "notes":[{{"label":"1","anchor":{{"at":"{number}/instructs/1"}},"text":"{words} note"}}],
        "references":[{{"kind":"resolution","body":"{body}","number":"{number}","words":"{words} cited","at":"{number}/instructs/2/a"}}]}}"#
    )
}

fn merged(files: &[Merging]) -> Decoded {
    let (first, others) = files.split_first().expect("a file");
    merge(first, others)
}

fn paths(register: &Register) -> Vec<String> {
    register.resolutions.iter().flat_map(|it| located(it).into_iter().map(|it| it.path)).collect()
}

/// Every text of a JSON document.
fn strings(json: &serde_json::Value, found: &mut Vec<String>) {
    match json {
        serde_json::Value::String(text) => found.push(text.clone()),
        serde_json::Value::Array(all) => all.iter().for_each(|it| strings(it, found)),
        serde_json::Value::Object(all) => all.values().for_each(|it| strings(it, found)),
        _ => {}
    }
}

fn texts(register: &Register) -> Vec<String> {
    let mut found = Vec::new();
    strings(&serde_json::to_value(register).expect("JSON"), &mut found);
    found
}

/// Each text of each file is in the merged register, or among the problems.
#[track_caller]
fn nothing_is_lost(files: &[Merging]) {
    let Decoded { register, problems } = merged(files);
    let all = texts(&register).join("\n");
    let told: String = problems.iter().map(|it| format!("{it}\n")).collect();
    for file in files {
        for text in texts(&file.register) {
            assert!(all.contains(&text) || told.contains(&text), "{}: {text:?}\n{told}", file.name);
        }
    }
}

#[test]
fn one_alone_stays_as_it_is() {
    for json in [SMALL, FULL, FACETS, MERGED] {
        let file = file("a.json", json);
        assert_eq!(merged(std::slice::from_ref(&file)).register, *file.register);
        let own = file.clone();
        let twice = merged(&[file.clone(), own]);
        assert_eq!(twice.register, *file.register, "with itself, too");
    }
}

#[test]
fn problems_name_their_file() {
    let mut broken = file("a.json", SMALL);
    let reason = "reason".to_owned();
    broken.problems =
        vec![Problem { path: "$.x".into(), severity: Severity::Error, reason }].into();
    let problems = merged(&[broken, file("b.json", FULL)]).problems;
    assert_eq!(problems.first().map(|it| it.path.as_str()), Some("a.json $.x"));
}

#[test]
fn different_registers_stand_one_after_the_other() {
    let a = register(
        "a",
        "en",
        "wtsa",
        &[resolution(44, "wtsa", 2022, "A44"), resolution(2, "wtsa", 2022, "A2")].join(","),
    );
    let b = register(
        "b",
        "en",
        "wtdc",
        &[resolution(44, "wtdc", 2022, "B44"), resolution(1, "wtdc", 2022, "B1")].join(","),
    );
    let files = [file("a.json", &a), file("b.json", &b)];
    let Decoded { register, problems } = merged(&files);
    let all = register.resolutions.iter();
    let all: Vec<(&str, &str, String)> =
        all.map(|it| (it.number.as_str(), it.body.as_str(), it.path())).collect();
    assert_eq!(
        all,
        [
            ("44", "wtsa", "44".into()),
            ("2", "wtsa", "2".into()),
            ("44", "wtdc", "b-44".into()),
            ("1", "wtdc", "b-1".into()),
        ]
    );
    let own: Vec<String> = paths(&files[0].register);
    assert_eq!(paths(&register)[..own.len()], own, "the paths of the first are as they are alone");
    let mut once = paths(&register);
    once.sort();
    once.dedup();
    assert_eq!(once.len(), paths(&register).len(), "each path is one place");
    let taken = &register.resolutions[2];
    assert_eq!(taken.references[0].at, "b-44/instructs/2/a", "what names a place follows");
    assert_eq!(taken.notes[0].anchor.at, "b-44/instructs/1");
    let parts: Vec<(&str, Option<&str>)> =
        register.parts.iter().map(|it| (&*it.id, it.source.link.as_deref())).collect();
    assert_eq!(parts, [("a", Some("https://example.org/a")), ("b", Some("https://example.org/b"))]);
    let of: Vec<Option<u32>> = register.resolutions.iter().map(|it| it.part).collect();
    assert_eq!(of, [Some(0), Some(0), Some(1), Some(1)]);
    assert_eq!(register.id, "a+b");
    assert_eq!(register.title, "Title a en · Title b en".into());
    assert_eq!(problems, []);
    nothing_is_lost(&files);
}

#[test]
fn one_register_in_two_languages_is_one_table_in_two() {
    let of = |language: &str| {
        let words = |number: u32| resolution(number, "wtsa", 2022, &format!("{language}{number}"));
        register("a", language, "wtsa", &[words(44), words(2)].join(","))
    };
    let files = [file("fr.json", &of("fr")), file("ar.json", &of("ar"))];
    let Decoded { register, problems } = merged(&files);
    assert_eq!(problems, []);
    assert_eq!(register.resolutions.len(), 2);
    assert!(register.parts.is_empty(), "it is one register");
    let first = &register.resolutions[0];
    for text in [
        &first.title,
        &first.summary[0],
        &first.sections[0].provisions[1].provisions[0].text,
        &first.notes[0].text,
    ] {
        let words: Vec<&str> = text.words().collect();
        assert!(
            words.len() == 2 && words[0].starts_with("fr44") && words[1].starts_with("ar44"),
            "{words:?}"
        );
    }
    assert_eq!(register.title.choose(&["ar"], "fr").words, "Title a ar");
    assert_eq!(
        register.bodies.get("wtsa").map(|it| it.name.choose(&["ar"], "fr").words),
        Some("Body wtsa ar")
    );
    assert_eq!(paths(&register), paths(&files[0].register));
    assert_eq!(first.references.len(), 1, "a citation is no other in another language");
    // The words of citations and places are printed in one language.
    let mut without = files.clone();
    let other = Rc::make_mut(&mut without[1].register);
    other.resolutions.iter_mut().for_each(|it| it.references.clear());
    nothing_is_lost(&without);
}

#[test]
fn what_the_first_does_not_say_the_others_do() {
    let words = |language: &str| resolution(44, "wtsa", 2022, language);
    let first = words("fr")
        .replace(r#""status":"revised","#, "")
        .replace(r#""addressees":["director"],"#, "");
    let other = words("ar")
        .replace(r#""label":"a)""#, "\"label\":\"أ)\"")
        .replace(r#"{"at":"44/instructs/1"}"#, r#"{"at":"44/instructs/2"}"#);
    let files = [("fr", first), ("ar", other)]
        .map(|(tag, json)| file(tag, &register("a", tag, "wtsa", &json)));
    let Decoded { register, problems } = merged(&files);
    assert_eq!(problems, []);
    let [resolution] = register.resolutions.as_slice() else { panic!("one resolution") };
    assert_eq!(resolution.status.map(|it| it.id()), Some("revised"));
    let [section] = resolution.sections.as_slice() else { panic!("one section") };
    assert_eq!(section.addressees, ["director"]);
    // A label in another script is the same provision's, and a note elsewhere is another note.
    assert_eq!(section.provisions[1].provisions[0].text.words().count(), 2);
    assert_eq!(resolution.notes.len(), 2);
}

#[test]
fn another_edition_is_another_resolution() {
    let of = |year| register("a", "en", "wtsa", &resolution(44, "wtsa", year, &format!("Y{year}")));
    let files = [file("a.json", &of(2022)), file("b.json", &of(2016)), file("c.json", &of(2012))];
    let register = merged(&files).register;
    let all: Vec<String> = register.resolutions.iter().map(|it| it.path()).collect();
    assert_eq!(all, ["44", "44-2016", "44-2012"]);
    nothing_is_lost(&files);
}

#[test]
fn what_cannot_be_held_is_named() {
    let first = resolution(44, "wtsa", 2022, "A");
    let other = first
        .replace("A title", "another title")
        .replace(r#"{"label":"1","text":"A one"},"#, "")
        .replace(r#""summary":["A gist"]"#, r#""summary":["A gist","more"]"#)
        .replace("\"status\":\"revised\"", "\"status\":\"new\"");
    let files = [
        file("a.json", &register("a", "en", "wtsa", &first)),
        file("b.json", &register("a", "en", "wtsa", &other)),
    ];
    let Decoded { register, problems } = merged(&files);
    assert_eq!(register.resolutions, files[0].register.resolutions, "the first one counts");
    let told: Vec<&str> = problems.iter().map(|it| it.path.as_str()).collect();
    assert_eq!(
        told,
        [
            "b.json $.resolutions[0].title",
            "b.json $.resolutions[0].status",
            "b.json $.resolutions[0].summary",
            "b.json $.resolutions[0].sections[0]",
        ]
    );
}

#[test]
fn a_body_that_is_another_one_under_the_same_key_is_named() {
    let of = |name: &str, kind: &str| {
        register("a", "en", "wtsa", &resolution(44, "wtsa", 2022, "A")).replace(
            r#"{"name":"Director en","kind":"director"}"#,
            &format!(r#"{{"name":"{name}","kind":"{kind}"}}"#),
        )
    };
    let Decoded { register, problems } = merged(&[
        file("a.json", &of("Director of TSB", "director")),
        file("b.json", &of("A board", "other")),
    ]);
    assert_eq!(
        register.bodies.get("director").map(|it| it.name.clone()),
        Some("Director of TSB".into())
    );
    let told: Vec<&str> = problems.iter().map(|it| it.path.as_str()).collect();
    assert_eq!(told, ["b.json $.bodies.director.name", "b.json $.bodies.director.kind"]);
}

#[test]
fn a_resolution_that_comes_twice_in_its_own_file_stays_so() {
    let twice = [resolution(7, "wtsa", 2022, "A"), resolution(7, "wtsa", 2022, "B")].join(",");
    let files = [file("a.json", &register("a", "en", "wtsa", &twice)), file("b.json", SMALL)];
    let register = merged(&files).register;
    let seven: Vec<String> =
        register.resolutions.iter().filter(|it| it.number == 7).map(|it| it.path()).collect();
    assert_eq!(seven, ["7", "7~2"], "as it is alone");
}

#[test]
fn a_merged_register_is_a_register() {
    let Decoded { register, problems } = decode(MERGED.as_bytes()).expect("a register");
    assert_eq!(problems, []);
    let written = serde_json::to_value(&register).expect("JSON");
    let read: serde_json::Value = serde_json::from_str(MERGED).expect("JSON");
    assert_eq!(written, read, "no field is lost");
    let files = [file("s.json", SMALL), file("f.json", FULL), file("facets.json", FACETS)];
    let register = merged(&files).register;
    let again = decode(serde_json::to_string(&register).expect("JSON").as_bytes())
        .expect("a register")
        .register;
    assert_eq!(again, register);
    // And may be merged again: what is the same adds nothing.
    let whole =
        Merging { name: "m.json".into(), register: Rc::new(register.clone()), problems: [].into() };
    let more = merged(&[whole, file("f.json", FULL)]);
    assert_eq!(more.register.resolutions.len(), register.resolutions.len());
    assert_eq!(paths(&more.register), paths(&register));
}

#[test]
fn the_fixtures_together_lose_nothing() {
    let files = [file("s.json", SMALL), file("f.json", FULL), file("facets.json", FACETS)];
    nothing_is_lost(&files);
    let reversed: Vec<Merging> = files.into_iter().rev().collect();
    nothing_is_lost(&reversed);
}
