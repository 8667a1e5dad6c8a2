//! What belongs to the pages of a plain text, and its footnotes as they are typed there.

use resolution_table::model::Register;

use super::{considering, framed, imported, outline, resolves};

const LANGUAGES: [(&str, &str); 6] = [
    ("en", "Page 2 of 9"),
    ("fr", "Page 2 sur 9"),
    ("es", "Página 2"),
    ("ru", "Стр. 2"),
    ("zh", "第2页，共9页"),
    ("ar", "صفحة ٢"),
];

/// Label, place and text of each note.
fn notes(register: &Register, language: &str) -> Vec<String> {
    let notes = register.resolutions[0].notes.iter();
    let told = notes.map(|it| {
        let text = it.text.choose(&[], language).words;
        format!("{} {} {text}", it.label, it.anchor.at)
    });
    told.collect()
}

#[test]
fn notes_are_typed_as_raised_digits_or_with_a_bracket() {
    for (language, _) in LANGUAGES {
        let (reasons, reason) = considering(language);
        let (verb, action) = resolves(language);
        for [one, two] in [["¹", "²"], ["1)", "2)"]] {
            let body = format!(
                "{reasons}\na)⇥{reason}{one},\n{verb}\n1⇥{action};\n2⇥{action}{two}.\n____________\n{one} {reason}.\n{two} {action}."
            );
            let imported = imported(&framed(&body), language);
            let expected = format!(
                "considering <{reasons}>\n  <a)> {reason},\nresolves <{verb}>\n  <1> {action};\n  <2> {action}.\n"
            );
            assert_eq!(outline(&imported), expected, "{language} {one}");
            let notes = notes(&imported.register, language);
            let label = |mark: &str| mark.trim_end_matches(')').to_owned();
            let expected = [
                format!("{} 4/considering/a {reason}.", label(one)),
                format!("{} 4/resolves/2 {action}.", label(two)),
            ];
            assert_eq!(notes, expected, "{language} {one}");
        }
    }
}

/// Notes under signs, as the house sets them, with and without a rule, and with brackets.
#[test]
fn notes_are_typed_with_signs() {
    for (language, _) in LANGUAGES {
        let (reasons, reason) = considering(language);
        let (verb, action) = resolves(language);
        let signs = [
            ["*", "**"],
            ["†", "‡"],
            ["*)", "**)"],
            ["(*)", "(**)"],
            ["*", "*"],
            ["1*", "2*"],
            ["1*", "1**"],
        ];
        for [one, two] in signs {
            for rule in ["____________\n", ""] {
                // One sign for two notes: each stands below the text of its mark.
                let (between, end) = match one == two {
                    true => (format!("{rule}{one} {reason}.\n"), format!("{rule}{two} {action}.")),
                    false => (String::new(), format!("{rule}{one} {reason}.\n{two} {action}.")),
                };
                let body = format!(
                    "{reasons}\na)⇥{reason}{one},\n{between}{verb}\n1⇥{action};\n2⇥{action}{two}.\n{end}"
                );
                let imported = imported(&framed(&body), language);
                let expected = format!(
                    "considering <{reasons}>\n  <a)> {reason},\nresolves <{verb}>\n  <1> {action};\n  <2> {action}.\n"
                );
                assert_eq!(outline(&imported), expected, "{language} {one} {rule}");
                let notes = notes(&imported.register, language);
                let label = |mark: &str| mark.trim_matches(['(', ')']).to_owned();
                let expected = [
                    format!("{} 4/considering/a {reason}.", label(one)),
                    format!("{} 4/resolves/2 {action}.", label(two)),
                ];
                assert_eq!(notes, expected, "{language} {one} {rule}");
            }
        }
    }
}

/// A sign is a bullet, too.
#[test]
fn bullets_are_no_notes() {
    for bullets in ["* that wells be dug;\n* that paths be kept.", "* that wells be dug."] {
        for lead in ["resolves", "resolves\nthat gardens* shall have:"] {
            let imported = imported(&framed(&format!("{lead}\n{bullets}")), "en");
            let shown = outline(&imported);
            assert!(imported.register.resolutions[0].notes.is_empty(), "{shown}");
            assert!(shown.contains("<*> that wells be dug"), "{shown}");
            // The mark that nobody explains stays, and is told.
            assert_eq!(shown.contains("lone-sign"), lead.contains('*'), "{shown}");
        }
    }
    // Bullets are neighbours across blank lines, too.
    for between in ["\n", "\n\n"] {
        let body =
            ["resolves\nthat gardens* are kept\n* that wells be dug;", "* that paths be kept."];
        let imported = imported(&framed(&body.join(between)), "en");
        assert!(imported.register.resolutions[0].notes.is_empty(), "{}", outline(&imported));
    }
    // A note whose mark is nowhere is told where a rule stands above it.
    let without_mark = outline(&imported(
        &framed("resolves\n1⇥that wells be dug.\n_____\n* See the report."),
        "en",
    ));
    assert!(without_mark.contains("! 13 footnote-without-mark"), "{without_mark}");
}

/// A power is no mark; a mark without a note, and a note without a mark, are told.
#[test]
fn raised_digits_that_are_no_marks_stay_and_are_told() {
    let shown = |body: &str| outline(&imported(&framed(body), "en"));
    assert_eq!(
        shown("resolves\n1⇥that 5 m² and 10⁹ wells be dug."),
        "resolves <resolves>\n  <1> that 5 m² and 10⁹ wells be dug.\n"
    );
    let without_note = shown("resolves\n1⇥that wells³ be dug.");
    assert!(
        without_note.ends_with("<1> that wells³ be dug.\n! 11 raised-number\n"),
        "{without_note}"
    );
    let without_mark = shown("resolves\n1⇥that wells be dug.\n¹ See the report.");
    assert!(without_mark.contains("! 12 footnote-without-mark"), "{without_mark}");
    // A number in brackets is a label where no rule stands above it.
    assert_eq!(
        shown("resolves\n1)⇥that wells be dug;\n2)⇥that paths be kept."),
        "resolves <resolves>\n  <1)> that wells be dug;\n  <2)> that paths be kept.\n"
    );
}

/// Page numbers and running heads are left out and told, and a sentence goes on over them.
#[test]
fn what_belongs_to_pages_is_left_out_and_told() {
    for (language, page) in LANGUAGES {
        let (reasons, reason) = considering(language);
        let (verb, action) = resolves(language);
        let next = page.replace('2', "3").replace('٢', "٣");
        let head = "PP-26/12";
        let body = format!(
            "{reasons}\na)⇥{reason};\n{page}\n{head}\nb)⇥{reason},\n{verb}\n1⇥{action};\n\n{next}\n{head}\n\n2⇥{action}."
        );
        let imported = imported(&framed(&body), language);
        let expected = format!(
            "considering <{reasons}>\n  <a)> {reason};\n  <b)> {reason},\nresolves <{verb}>\n  <1> {action};\n  <2> {action}.\n"
        );
        assert_eq!(outline(&imported), expected, "{language}");
        let artefacts = &imported.register.source.artefacts;
        let left: Vec<&str> = artefacts.iter().map(|it| it.words.as_str()).collect();
        assert_eq!(left, [page, head, &next, head], "{language}");
        let told = imported.diagnostics.iter().filter(|it| it.rule == "artefact").count();
        assert_eq!(told, 4, "{language}");
    }
    let imported = imported(&framed("resolves\n1⇥that wells be\n- 2 -\ndug in gardens."), "en");
    assert_eq!(outline(&imported), "resolves <resolves>\n  <1> that wells be dug in gardens.\n");
}

#[test]
fn a_number_alone_on_its_line_is_told() {
    let shown = outline(&imported(
        &framed("resolves\n1⇥that wells be dug;\n17\n2⇥that paths be kept."),
        "en",
    ));
    assert!(shown.contains("! 12 lone-number"), "{shown}");
}
