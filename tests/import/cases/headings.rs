//! Headings of sections: verbs with a lead, verbs that hand the duty on, and verbs beyond the usual ones.

use resolution_table::import::diagnostics::Level;

use super::{check, considering, framed, imported, outline, resolves};

#[test]
fn a_duty_stands_under_its_heading_and_not_in_the_preamble() {
    check(
        "en",
        "considering\na)⇥that gardens need water,\ninstructs the Secretary-General\n1⇥to dig wells;\n2⇥to report.",
        "considering <considering>\n  <a)> that gardens need water,\ninstructs <instructs> the Secretary-General → secretary-general\n  <1> to dig wells;\n  <2> to report.",
    );
    check(
        "en",
        "resolves\n1⇥that wells be dug,\ninvites the United Nations\nto plant trees.",
        "resolves <resolves>\n  <1> that wells be dug,\ninvites <invites> the United Nations → un\n  <> to plant trees.",
    );
}

/// `resolves to invite` is the whole heading, and each item names who has the duty.
#[test]
fn a_heading_that_ends_with_the_second_verb_has_it_as_its_lead() {
    for (language, verb, lead, one, two) in [
        ("en", "resolves", "to invite", "Study Group 9 to dig wells;", "TSAG to keep them."),
        (
            "fr",
            "décide",
            "d'inviter",
            "la Commission d'études 9 à creuser des puits;",
            "le GCNT à les garder.",
        ),
        (
            "es",
            "resuelve",
            "invitar",
            "a la Comisión de Estudio 9 a excavar pozos;",
            "al GANT a guardarlos.",
        ),
        (
            "ru",
            "решает",
            "предложить",
            "Исследовательской комиссии 9 выкопать колодцы;",
            "КГСЭ их хранить.",
        ),
        ("zh", "做出决议", "请", "第9研究组挖井；", "TSAG维护它们。"),
        ("ar", "تقرر", "أن تدعو", "لجنة الدراسات 9 إلى حفر الآبار؛", "TSAG إلى صيانتها."),
    ] {
        let space = if language == "zh" { "，" } else { " " };
        let imported =
            imported(&framed(&format!("{verb}{space}{lead}\n1⇥{one}\n2⇥{two}")), language);
        let expected = format!(
            "resolves <{verb}> {lead} (invites)\n  <1> {one} → itu-t-sg9\n  <2> {two} → tsag\n"
        );
        assert_eq!(outline(&imported), expected, "{language}");
    }
}

#[test]
fn words_between_verb_and_first_item_are_the_lead() {
    for (language, verb, lead) in [
        ("en", "resolves", "in accordance with No. 13 of the Garden Charter,"),
        ("fr", "décide", "conformément au numéro 13 de la Charte des jardins,"),
        ("es", "resuelve", "de conformidad con el número 13 de la Carta de los Jardines,"),
        ("ru", "решает", "в соответствии с № 13 Хартии садов,"),
        ("zh", "做出决议", "根据花园宪章第13款，"),
        ("ar", "تقرر", "وفقاً للرقم 13 من ميثاق الحدائق،"),
    ] {
        let (reasons, reason) = considering(language);
        let action = resolves(language).1;
        for colon in [false, true] {
            let lead = match colon {
                true => lead.trim_end_matches([',', '，', '،']).to_owned() + ":",
                false => lead.to_owned(),
            };
            let comma = match language {
                "zh" => "，",
                "ar" => "، ",
                _ => ", ",
            };
            check(
                language,
                &format!("{reasons}\na)⇥{reason},\n{verb}{comma}{lead}\n1⇥{action}."),
                &format!(
                    "considering <{reasons}>\n  <a)> {reason},\nresolves <{verb}> {lead}\n  <1> {action}."
                ),
            );
        }
    }
}

#[test]
fn verbs_of_other_acts_head_sections_of_their_own() {
    for (language, heading, id, text) in [
        ("en", "declares", "declares", "that gardens are open,"),
        ("en", "endorses", "endorses", "that gardens are open,"),
        ("en", "approves", "approves", "that gardens are open,"),
        ("en", "takes note", "takes-note", "of the gardens,"),
        ("fr", "déclare", "declares", "que les jardins sont ouverts,"),
        ("es", "declara", "declares", "que los jardines están abiertos,"),
        ("ru", "заявляет,", "declares", "что сады открыты,"),
        ("zh", "宣布", "declares", "花园开放，"),
        ("ar", "تعلن", "declares", "أن الحدائق مفتوحة،"),
    ] {
        let (verb, action) = resolves(language);
        check(
            language,
            &format!("{verb}\n1⇥{action},\n{heading}\n{text}"),
            &format!(
                "resolves <{verb}>\n  <1> {action},\n{id} <{}>\n  <> {text}",
                heading.trim_end_matches(',')
            ),
        );
    }
    check(
        "en",
        "resolves\n1⇥that wells be dug,\ncalls upon Member States\nto water.",
        "resolves <resolves>\n  <1> that wells be dug,\ncalls-upon <calls upon> Member States → member-states\n  <> to water.",
    );
}

/// A verb that is in no list is a heading all the same, of the part in which it stands, and told.
#[test]
fn an_unknown_verb_heads_a_section_and_is_told() {
    for (language, preamble, operative) in [
        ("en", "zorbing", "zorbs"),
        ("fr", "zorbant", "zorbe"),
        ("es", "zorbando", "zorba"),
        ("ru", "зорбируя", "зорбирует"),
    ] {
        let (reasons, reason) = considering(language);
        let (verb, action) = resolves(language);
        check(
            language,
            &format!(
                "{reasons}\n{reason},\n{preamble}\n{reason},\n{verb}\n1⇥{action},\n{operative}\n1⇥{action}."
            ),
            &format!(
                "considering <{reasons}>\n  <> {reason},\nother <{preamble}>\n  <> {reason},\nresolves <{verb}>\n  <1> {action},\nother <{operative}>\n  <1> {action}.\n! 12 unknown-verb\n! 16 unknown-verb"
            ),
        );
    }
}

#[test]
fn participles_open_preambles_in_acts_of_other_bodies() {
    for (language, heading, id) in [
        ("en", "having considered", "having-considered"),
        ("en", "having examined", "having-considered"),
        ("en", "having regard to", "considering"),
        ("en", "conscious of", "aware"),
        ("en", "mindful of", "bearing-in-mind"),
        ("fr", "vu", "considering"),
        ("fr", "ayant examiné", "having-considered"),
        ("es", "habiendo examinado", "having-considered"),
        ("ru", "рассмотрев", "having-considered"),
        ("zh", "审议了", "having-considered"),
        ("ar", "وقد نظرت", "having-considered"),
    ] {
        let (reasons, reason) = considering(language);
        let (verb, action) = resolves(language);
        check(
            language,
            &format!("{reasons}\n{reason},\n{heading}\n{reason},\n{verb}\n{action}."),
            &format!(
                "considering <{reasons}>\n  <> {reason},\n{id} <{heading}>\n  <> {reason},\nresolves <{verb}>\n  <> {action}."
            ),
        );
    }
}

#[test]
fn a_line_before_a_list_that_begins_anew_is_a_heading() {
    check(
        "en",
        "considering\na)⇥that gardens need water,\ntakes note of the report of the gardeners\n1⇥that wells be dug.",
        "considering <considering>\n  <a)> that gardens need water,\ntakes-note <takes note> of the report of the gardeners\n  <1> that wells be dug.",
    );
    check(
        "en",
        "considering\na)⇥that gardens need water,\npraises loudly of the report of the gardeners\n1⇥that wells be dug.",
        "considering <considering>\n  <a)> that gardens need water,\nother <praises loudly of the report of the gardeners>\n  <1> that wells be dug.\n! 12 unknown-verb",
    );
}

#[test]
fn a_verb_of_several_words_is_no_noun_and_a_noun_that_hands_on_is_a_verb() {
    for (language, heading, expected) in [
        (
            "fr",
            "prend note des rapports des jardiniers",
            "takes-note <prend note> des rapports des jardiniers",
        ),
        ("es", "toma nota de los informes", "takes-note <toma nota> de los informes"),
        ("zh", "决定责成秘书长", "resolves <决定> 责成秘书长 → secretary-general (instructs)"),
        ("zh", "做出决定，请成员国", "resolves <做出决定> 请成员国 → member-states (invites)"),
    ] {
        let (before, reason) = considering(language);
        let action = resolves(language).1;
        let comma = if language == "zh" { "，" } else { "," };
        let stop = if language == "zh" { "。" } else { "." };
        check(
            language,
            &format!("{before}\na)⇥{reason}{comma}\n{heading}\n1⇥{action}{stop}"),
            &format!(
                "considering <{before}>\n  <a)> {reason}{comma}\n{expected}\n  <1> {action}{stop}"
            ),
        );
    }
}

/// What may stand in the wrong section is told, and nothing is moved.
#[test]
fn what_may_be_astray_is_told() {
    let told = |body: &str, rule: &str| {
        let imported = imported(&framed(body), "en");
        let rules: Vec<_> = imported
            .diagnostics
            .iter()
            .filter(|it| it.severity != Level::Note)
            .map(|it| it.rule)
            .collect();
        assert_eq!(rules.join(" "), rule, "{body}");
    };
    // A heading too early, and one that is gone.
    told(
        "considering\na)⇥that gardens need water;\nrecalling\nb)⇥that wells are deep,\nresolves\n1⇥that wells be dug.",
        "list-astray",
    );
    told(
        "considering\na)⇥that gardens need water,\nthat wells are deep,\nresolves\n1⇥that wells be dug.",
        "text-after-text",
    );
    told(
        "considering\nthat gardens need water,\nthat wells are deep,\nresolves\n1⇥that wells be dug.",
        "text-after-text",
    );
    told("resolves\n1⇥that wells be dug,\ninvites Member States", "empty-section");
    // Text of another resolution, whose number is not where it should be.
    told(
        "resolves\n1⇥that wells be dug.\nconsidering\na)⇥that ponds are deep,",
        "preamble-after-decision",
    );
    told(
        "resolves\n1⇥that wells be dug.\nANNEX TO RESOLUTION 4\nPlan of the wells\n1⇥The first.\nconsidering\na)⇥that ponds are deep.",
        "heading-in-annex",
    );
    // A page that stands twice.
    told(
        "resolves\n1⇥that the old wells be dug:\n–⇥by all the gardeners,\n–⇥in spring and in autumn,\n–⇥by all the gardeners,\n–⇥in spring and in autumn.",
        "repeated-lines",
    );
    // Languages, labels and words that run into one another or apart.
    told(
        "resolves\n1⇥that wells be dug,\ninvita a los Estados Miembros\nto dig.",
        "heading-in-other-language text-after-text",
    );
    told(
        "considering\na)⇥that gardens need water,\nresolves1⇥that wells be dug.",
        "lost-heading text-after-text",
    );
    told("resolves\n1⇥that wells be dug;\n2that ponds be kept.", "unknown-label");
    told("resolves\n1⇥that wells be dug in the gar-\nden of the Union.", "divided-word");
}

/// Signs that only say where a line may end are no text, as in Word.
#[test]
fn soft_hyphens_are_no_text() {
    check(
        "en",
        "resolves\n1⇥that wells be dug,\nin\u{ad}vites Mem\u{ad}ber\u{200b} States\nto wa\u{ad}ter.",
        "resolves <resolves>\n  <1> that wells be dug,\ninvites <invites> Member States → member-states\n  <> to water.",
    );
}

/// French capitals are often printed without their accents; small letters without them are other words.
#[test]
fn french_capitals_may_have_no_accents() {
    for (body, expected) in [
        ("DECIDE\n1⇥DE CREUSER.", "resolves <DECIDE>\n  <1> DE CREUSER."),
        (
            "DECIDE DE CHARGER LE DIRECTEUR DU BDT\n1⇥DE CREUSER.",
            "resolves <DECIDE> DE CHARGER LE DIRECTEUR DU BDT → bdt-director (instructs)\n  <1> DE CREUSER.",
        ),
        (
            "CONSIDERANT\na)⇥que les jardins ont soif,",
            "considering <CONSIDERANT>\n  <a)> que les jardins ont soif,",
        ),
        (
            "DECIDE EGALEMENT\n1⇥DE CREUSER.",
            "resolves further <DECIDE EGALEMENT>\n  <1> DE CREUSER.",
        ),
        (
            "PRIE LE SECRETAIRE GENERAL\n1⇥DE CREUSER.",
            "requests <PRIE> LE SECRETAIRE GENERAL → secretary-general\n  <1> DE CREUSER.",
        ),
        (
            "INVITE LES ETATS MEMBRES\n1⇥A CREUSER.",
            "invites <INVITE> LES ETATS MEMBRES → member-states\n  <1> A CREUSER.",
        ),
        (
            "CHARGE LA COMMISSION D'ETUDES 9\n1⇥DE CREUSER.",
            "instructs <CHARGE> LA COMMISSION D'ETUDES 9 → itu-t-sg9\n  <1> DE CREUSER.",
        ),
        (
            "CHARGE LE DIRECTEUR DU BUREAU DE DEVELOPPEMENT DES TELECOMMUNICATIONS\n1⇥de creuser des puits dans les jardins de la ville.",
            "instructs <CHARGE> LE DIRECTEUR DU BUREAU DE DEVELOPPEMENT DES TELECOMMUNICATIONS → bdt-director\n  <1> de creuser des puits dans les jardins de la ville.",
        ),
    ] {
        check("fr", body, expected);
    }
    let small = imported(&framed("DECIDE\n1⇥decide de creuser;\n2⇥Decide de planter."), "fr");
    assert_eq!(
        outline(&small),
        "resolves <DECIDE>\n  <1> decide de creuser;\n  <2> Decide de planter.\n"
    );
}

/// An Arabic verb may end with its preposition, and the text stand on the next line.
#[test]
fn an_arabic_verb_has_its_preposition() {
    for verb in ["وقد نظرت في", "وقد نظر في", "بعد أن نظرت في", "بعد النظر في"]
    {
        check(
            "ar",
            &format!("{verb}\nتقرير البستانيين،"),
            &format!("having-considered <{verb}>\n  <> تقرير البستانيين،"),
        );
    }
}
