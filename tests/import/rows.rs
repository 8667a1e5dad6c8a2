//! Rows of both tables, citations, and what is told about them, on texts written for these tests.

use crate::outline::{imported, messages, outline, row, words};
use expect_test::{Expect, expect};

/// What Resolution 7 gives, whose detailed text is `body`.
fn check(body: &str, expected: Expect) {
    let imported = imported(&row(body), "fr");
    let first = imported.register.resolutions.first();
    expected.assert_eq(&first.map(outline).unwrap_or_default());
}

#[test]
fn citations() {
    check(
        "\trappelant\nles Résolutions 3 (Rév.\u{a0}Doha, 2006) et 5 (Rév. Doha, 2006) de la CMDT, ainsi que la Résolution 8 (Antalya, 2006) et la présente Résolution,\ndécide\nd'appliquer, avec l'UIT-D, la Question 4/1 et la Recommandation UIT-T X.1:\na)\tvoir la Résolution 9 (Rév. Hammamet, 2016 de la présente Assemblée\n",
        expect![[r#"
            7/recalling <rappelant>
              7/recalling/p1 <> les Résolutions 3 (Rév. Doha, 2006) et 5 (Rév. Doha, 2006) de la CMDT, ainsi que la Résolution 8 (Antalya, 2006) et la présente Résolution, ~ wtdc
            7/resolves <décide> d'appliquer, avec l'UIT-D, la Question 4/1 et la Recommandation UIT-T X.1: ~ itu-d, itu-t
              7/resolves/a <a)> voir la Résolution 9 (Rév. Hammamet, 2016 de la présente Assemblée ~ wtsa
            cites resolution wtdc 3 (Rev. Doha, 2006) at 7/recalling/p1
            cites resolution wtdc 5 (Rev. Doha, 2006) at 7/recalling/p1
            cites resolution pp 8 (Antalya, 2006) at 7/recalling/p1
            cites question itu-d-sg1 4/1 - at 7/resolves
            cites recommendation itu-t X.1 - at 7/resolves
            cites resolution wtsa 9 (Rev. Hammamet, 2016) at 7/resolves/a
        "#]],
    );
}

#[test]
fn an_unknown_verb_is_kept_and_told() {
    let imported = imported(&row("\tdécide\n1\tun;\nmarmonne\n1\tdeux;\n"), "fr");
    expect![[r#"
        7/resolves <décide>
          7/resolves/1 <1> un;
        7/other <marmonne>
          7/other/1 <1> deux;
    "#]]
    .assert_eq(&outline(&imported.register.resolutions[0]));
    expect![[r#"
        11 unknown-verb
    "#]]
    .assert_eq(&messages(&imported));
}

#[test]
fn what_looks_wrong_is_told_and_not_corrected() {
    let text = row(
        "\tcharge\nle Directeur du ZZZ:\n2\tde lire le le rapport,, ici (voir l'annexe;\n4\tun.\n",
    );
    expect![[r#"
        10 unknown-bureau
        11 repeated-word
        11 doubled-comma
        11 unbalanced-brackets
        11 numbering
        12 numbering
    "#]]
    .assert_eq(&messages(&imported(&text, "fr")));
    let text = "Tableau 1 – Vue\n\tRÉSOLUTION 3 [Perdue] sur le bois:\nUn.\n\n\tRÉSOLUTION 5 [NOC] sur le fer:\nDeux.\n\nTableau 2 – Texte\n\n\tRÉSOLUTION 3\nLe métal\n\tdécide\nun.\n";
    let imported = imported(text, "fr");
    expect![[r#"
        2 unknown-status
        5 one-table-only
        11 titles-differ
    "#]]
    .assert_eq(&messages(&imported));
    let first = &imported.register.resolutions[0];
    assert_eq!(first.status, None);
    assert_eq!(first.printed.as_ref().and_then(|it| it.status.as_deref()), Some("Perdue"));
    assert_eq!(words(&first.title), "Le métal");
    assert_eq!(words(&imported.register.resolutions[1].title), "le fer");
}

#[test]
fn headings_of_rows_come_in_many_forms() {
    let text = "Tableau 1 – Vue\n\tAu titre de la RÉSOLUTION 1 [Rév], visant à chanter:\nA.\nLa Résolution 9 ne compte pas:\n\n\tLa Résolution 2 [NOC] relative à la danse\nB.\n\nRésolution\u{a0}3 [Nouvelle] – Peindre:\nC.\nTableau 2 – Texte\n\tNuméro\n\tTexte\n\n\tRésolution 2\nLa danse\n\tnotant\nun,\n\nRÉSOLUTION 1 – Chanter\n\tnotant\ndeux,\n";
    let imported = imported(text, "fr");
    let heads: Vec<_> = imported
        .register
        .resolutions
        .iter()
        .map(|it| {
            let printed = it.printed.clone().unwrap_or_default();
            format!(
                "{} {:?} [{}|{}|{}] {} ({} paragraphs)",
                it.number,
                it.status,
                printed.overview_designation.unwrap_or_default(),
                printed.joint.unwrap_or_default(),
                printed.overview_title.as_ref().map_or("", words),
                words(&it.title),
                it.summary.len()
            )
        })
        .collect();
    expect![[r#"
        1 Some(Revised) [Au titre de la RÉSOLUTION|, visant à|chanter] Chanter (2 paragraphs)
        2 Some(Unchanged) [La Résolution|relative à|la danse] La danse (1 paragraphs)
        3 Some(New) [Résolution|–|] Peindre (1 paragraphs)"#]]
    .assert_eq(&heads.join("\n"));
}

#[test]
fn a_whole_report_in_english() {
    let text = include_str!("../fixtures/report.en.txt");
    let imported = imported(text, "en");
    let register = &imported.register;
    let mut found = format!("{}\n", words(&register.source.title));
    for resolution in &register.resolutions {
        found += &format!(
            "{} {:?} {:?} {}\n",
            resolution.number,
            resolution.status,
            resolution.revision.as_ref().map(ToString::to_string),
            words(&resolution.title)
        );
        found += &outline(resolution);
    }
    for figure in &register.context.figures {
        found += &format!("{} {} {}\n", figure.id, figure.value, figure.at_least);
    }
    found += &format!("{:?} {:?}\n", register.assembly.starts, register.assembly.ends);
    expect![[r#"
        REPORT ON A SMALL ASSEMBLY
        4 Some(Revised) Some("(Rev. Geneva, 2022)") Gardens
        4/recalling-1 <recalling>
          4/recalling-1/a <a)> Resolution 5 (Rev. Doha, 2006) of the World Telecommunication Development Conference, on soil; ~ wtdc
        4/recalling-2 further <further recalling>
          4/recalling-2/b <b)> that gardens need water,
        4/resolves <resolves> that ITU-T, in collaboration with ITU-D: → itu-t ~ itu-d
          4/resolves/1 <1> shall water;
          4/resolves/2 <2> shall weed,
        4/instructs <instructs> the Director of the Telecommunication Standardization Bureau, in collaboration with the Directors of the other two Bureaux: → tsb-director ~ br-director, bdt-director
          4/instructs/1 <1> to buy:
          4/instructs/1/i <i)> seeds;
          4/instructs/1/ii <ii)> tools;
          4/instructs/3 <3> to report to TSAG, ~ tsag
        4/invites <invites> Member States and Sector Members → member-states, sector-members
          4/invites/p1 <> to plant.
        cites resolution wtdc 5 (Rev. Doha, 2006) at 4/recalling-1/a
        6 Some(New) Some("(Geneva, 2022)") Ponds
        6/instructs <instructs> ITU-T Study Group 5 → itu-t-sg5
          6/instructs/p1 <> to dig
        resolutions-revised 2 false
        vice-chairs-new 40 true
        countries 12 false
        Some("2022-03-01") Some("2022-03-09")
    "#]].assert_eq(&found);
}

#[test]
fn a_status_in_both_tables() {
    let text = row("\tnotant\nun,\n");
    let same = text.replace("\tRÉSOLUTION 7\n", "\tRÉSOLUTION 7 [Rév]\n");
    assert_eq!(messages(&imported(&same, "fr")), "");
    let other = text.replace("\tRÉSOLUTION 7\n", "\tRÉSOLUTION 7 [NOC]\n");
    let imported = imported(&other, "fr");
    expect![[r#"
        7 statuses-differ
    "#]]
    .assert_eq(&messages(&imported));
    assert_eq!(imported.register.source.artefacts[0].words, "NOC");
}
