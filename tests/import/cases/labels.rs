//! Labels of provisions in every script and dress.

use super::{check, framed, imported, outline, resolves};

/// A list of two labels under "resolves", of which the first text ends with a colon: a label is never a lead.
#[test]
fn a_line_that_begins_with_a_label_is_no_lead() {
    for (language, one, two) in [
        ("en", "a)", "b)"),
        ("en", "(1)", "(2)"),
        ("en", "[1]", "[2]"),
        ("en", "(A)", "(B)"),
        ("en", "No. 1", "No. 2"),
        ("fr", "a\u{a0})", "b\u{a0})"),
        ("fr", "1°", "2°"),
        ("fr", "1er", "2e"),
        ("es", "1º", "2º"),
        ("es", "§ 1", "§ 2"),
        ("ru", "а)", "б)"),
        ("ru", "(а)", "(б)"),
        ("zh", "（1）", "（2）"),
        ("zh", "（一）", "（二）"),
        ("zh", "１", "２"),
        ("zh", "1、", "2、"),
        ("ar", "أ)", "ب)"),
        ("ar", "(أ)", "(ب)"),
        ("ar", "أ )", "ب )"),
        ("ar", "أ-", "ب-"),
        ("ar", "١", "٢"),
        ("ar", "۱", "۲"),
    ] {
        let (verb, action) = resolves(language);
        check(
            language,
            &format!("{verb}\n{one}⇥{action}:\n{two}⇥{action}."),
            &format!("resolves <{verb}>\n  <{one}> {action}:\n  <{two}> {action}."),
        );
    }
}

#[test]
fn labels_in_two_brackets_nest_as_those_in_one() {
    for (language, outer, inner) in [
        ("en", ["(1)", "(2)"], ["(a)", "(b)"]),
        ("en", ["[1]", "[2]"], ["(i)", "(ii)"]),
        ("fr", ["1)", "2)"], ["a)", "b)"]),
        ("es", ["(1)", "(2)"], ["(a)", "(b)"]),
        ("ru", ["(1)", "(2)"], ["(а)", "(б)"]),
        ("zh", ["（1）", "（2）"], ["（一）", "（二）"]),
        ("ar", ["(١)", "(٢)"], ["(أ)", "(ب)"]),
    ] {
        let (verb, action) = resolves(language);
        let ([one, two], [a, b]) = (outer, inner);
        check(
            language,
            &format!("{verb}\n{one}⇥{action}:\n{a}⇥{action};\n{b}⇥{action};\n{two}⇥{action}."),
            &format!(
                "resolves <{verb}>\n  <{one}> {action}:\n    <{a}> {action};\n    <{b}> {action};\n  <{two}> {action}."
            ),
        );
    }
}

/// A gap is told in every script; lists in either order of the Arabic letters have none.
#[test]
fn gaps_in_the_numbering_are_told_in_every_script() {
    for (language, labels, gap) in [
        ("en", ["a)", "b)", "c)"], false),
        ("en", ["a)", "b)", "d)"], true),
        ("en", ["(1)", "(2)", "(4)"], true),
        ("fr", ["1°", "2°", "4°"], true),
        ("ru", ["а)", "б)", "в)"], false),
        ("ru", ["а)", "б)", "д)"], true),
        ("zh", ["１", "２", "４"], true),
        ("zh", ["（一）", "（二）", "（三）"], false),
        ("zh", ["（一）", "（二）", "（五）"], true),
        ("ar", ["أ)", "ب)", "ج)"], false),
        ("ar", ["أ)", "ب)", "ت)"], false),
        ("ar", ["أ)", "ب)", "و)"], true),
        ("ar", ["١", "٢", "٣"], false),
        ("ar", ["١", "٢", "٤"], true),
    ] {
        let (verb, action) = resolves(language);
        let lines: Vec<String> = labels.iter().map(|it| format!("{it}⇥{action};")).collect();
        let imported = imported(&framed(&format!("{verb}\n{}", lines.join("\n"))), language);
        let told = imported.diagnostics.iter().any(|it| it.rule == "numbering");
        assert_eq!(told, gap, "{labels:?}");
        let count = imported.register.resolutions[0].sections[0].provisions.len();
        assert_eq!(count, 3, "{labels:?}");
    }
}

#[test]
fn what_only_looks_like_a_label_is_told() {
    let imported = imported(&framed("resolves\nmix)⇥wells;\nmox)⇥paths."), "en");
    let shown = outline(&imported);
    assert!(
        shown.contains("! 11 unknown-label") && shown.contains("! 12 unknown-label"),
        "{shown}"
    );
}

/// The first label of a list is read as the others are, whatever white space stands after it, below every kind of heading.
#[test]
fn a_space_in_the_place_of_the_tab_leaves_a_label_one() {
    for (language, heading, delegating, annex) in [
        ("en", "instructs the Director of TSB", "resolves to invite", "ANNEX"),
        ("fr", "charge le Directeur du TSB", "décide d'inviter", "ANNEXE"),
        ("es", "encarga al Director de la TSB", "resuelve invitar", "ANEXO"),
        ("ru", "поручает Директору БСЭ", "решает предложить", "ПРИЛОЖЕНИЕ"),
        ("zh", "责成电信标准化局主任", "做出决议，请", "附件"),
        ("ar", "تكلف مدير مكتب تقييس الاتصالات", "تقرر أن تدعو", "الملحق"),
    ] {
        let (verb, action) = resolves(language);
        let below = [
            heading.to_owned(),
            format!("{heading}:"),
            verb.to_owned(),
            delegating.to_owned(),
            format!("{verb}\n1⇥{action}.\n{annex}\nPlan X"),
        ];
        for head in below {
            for space in [" ", "\u{a0}", "\u{2009}", "\u{202f}", "⇥"] {
                for (one, two) in [("1", "2"), ("a)", "b)"), ("(1)", "(2)")] {
                    let body = format!("{head}\n{one}{space}{action};\n{two}{space}{action}.");
                    let imported = imported(&framed(&body), language);
                    let shown = outline(&imported);
                    let list = format!("  <{one}> {action};\n  <{two}> {action}.\n");
                    assert!(shown.ends_with(&list), "{language} {space:?} {body}\n{shown}");
                    assert!(imported.diagnostics.iter().all(|it| it.rule != "numbering"), "{body}");
                }
            }
        }
    }
}

/// Lists are counted in words, too, with or without marks; what is none of them stays text.
#[test]
fn ordinals_in_words_are_labels() {
    for (language, one, two) in [
        ("ar", "أولاً", "ثانياً"),
        ("ar", "أولا:", "ثانيا:"),
        ("es", "Primero.-", "Segundo.-"),
        ("es", "primero", "segundo"),
        ("fr", "Premièrement,", "Deuxièmement,"),
        ("en", "First", "Second"),
        ("en", "Firstly,", "Secondly,"),
        ("ru", "Во-первых,", "Во-вторых,"),
        ("zh", "第一", "第二"),
        ("zh", "第一、", "第二、"),
    ] {
        let (verb, action) = resolves(language);
        let body = format!("{verb}\n{one}⇥{action};\n{two}⇥{action}.");
        let expected = format!("resolves <{verb}>\n  <{one}> {action};\n  <{two}> {action}.");
        check(language, &body, &expected);
    }
    let (verb, action) = resolves("es");
    let gap = imported(&framed(&format!("{verb}\nPrimero.-⇥{action};\nTercero.-⇥{action}.")), "es");
    assert!(gap.diagnostics.iter().any(|it| it.rule == "numbering"), "{:?}", gap.diagnostics);
    let (verb, action) = resolves("fr");
    check(
        "fr",
        &format!("{verb}\n1⇥{action};\n2⇥premièrement de planter."),
        &format!("resolves <{verb}>\n  <1> {action};\n  <2> premièrement de planter."),
    );
}
