//! The grammar of the detailed table and of the overview, on texts written for these tests.

mod import_outline;

use expect_test::{Expect, expect};
use import_outline::{imported, messages, outline, row, words};

/// What Resolution 7 gives, whose detailed text is `body`.
fn check(body: &str, expected: Expect) {
    let imported = imported(&row(body), "fr");
    let first = imported.register.resolutions.first();
    expected.assert_eq(&first.map(outline).unwrap_or_default());
}

#[test]
fn several_addressees_under_one_verb_make_a_section_each() {
    check(
        "\tcharge\nla Commission d'études 9:\nde planter des arbres,\nla Commission d'études 12:\nd'arroser,\n",
        expect![[r#"
            7/instructs-1 <charge> la Commission d'études 9: → itu-t-sg9
              7/instructs-1/p1 <> de planter des arbres,
            7/instructs-2 <(goes on)> la Commission d'études 12: → itu-t-sg12
              7/instructs-2/p1 <> d'arroser,
        "#]],
    );
}

#[test]
fn an_addressee_stands_on_the_verbs_line_or_on_the_next() {
    check(
        "\tcharge le GCNT\n1\tde lire;\ninvite\nle Directeur du BR, en coopération avec le BDT:\n4\tà écrire.\n",
        expect![[r#"
            7/instructs <charge> le GCNT → tsag
              7/instructs/1 <1> de lire;
            7/invites <invite> le Directeur du BR, en coopération avec le BDT: → br-director ~ bdt
              7/invites/4 <4> à écrire.
        "#]],
    );
}

#[test]
fn an_addressee_fused_with_the_action_is_the_lead() {
    check(
        "\tinvite\nles États Membres à titre gratuit à donner leur avis.\n",
        expect![[r#"
            7/invites <invite> les États Membres à titre gratuit → member-states
              7/invites/p1 <> à donner leur avis.
        "#]],
    );
    check(
        "\tcharge le Directeur du TSB, avec le Directeur du BR, de rendre compte\n",
        expect![[r#"
            7/instructs <charge> le Directeur du TSB, avec le Directeur du BR, → tsb-director ~ br-director
              7/instructs/p1 <> de rendre compte
        "#]],
    );
}

#[test]
fn a_chapeau_hands_the_duty_on() {
    check(
        "\tdécide\nde charger le Directeur du BDT, avec le concours du TSB:\n1\tde lire;\n2\td'écrire,\n",
        expect![[r#"
            7/resolves <décide> de charger le Directeur du BDT, avec le concours du TSB: → bdt-director (instructs) ~ tsb
              7/resolves/1 <1> de lire;
              7/resolves/2 <2> d'écrire,
        "#]],
    );
    check(
        "\tdécide\nd'inviter l'UIT-R, en particulier la Commission d'études 4 de l'UIT-R, à agir, notamment:\ni)\ten lisant;\nvi)\ten écrivant.\n",
        expect![[r#"
            7/resolves <décide> d'inviter l'UIT-R, en particulier la Commission d'études 4 de l'UIT-R, à agir, notamment: → itu-r, itu-r-sg4 (invites)
              7/resolves/i <i)> en lisant;
              7/resolves/vi <vi)> en écrivant.
        "#]],
    );
    check(
        "\tdécide\nque le Secteur des radiocommunications de l'UIT:\n1\tdoit lire;\n",
        expect![[r#"
            7/resolves <décide> que le Secteur des radiocommunications de l'UIT: → itu-r
              7/resolves/1 <1> doit lire;
        "#]],
    );
}

#[test]
fn a_provision_names_its_own_addressee() {
    check(
        "\tdécide\n1\tde confier au GCDT cette tâche;\n2\tque l'UIT-T, avec l'UIT-D, doit agir;\n3\tque le Groupe consultatif des radiocommunications (GCR) et le GCNT liront;\ncharge en outre\n2\tla Commission d'études 3 de l'UIT-T d'aider la Commission d'études 1 de l'UIT-D;\n",
        expect![[r#"
            7/resolves <décide>
              7/resolves/1 <1> de confier au GCDT cette tâche; → tdag (instructs)
              7/resolves/2 <2> que l'UIT-T, avec l'UIT-D, doit agir; → itu-t ~ itu-d
              7/resolves/3 <3> que le Groupe consultatif des radiocommunications (GCR) et le GCNT liront; → rag, tsag
            7/instructs further <charge en outre>
              7/instructs/2 <2> la Commission d'études 3 de l'UIT-T d'aider la Commission d'études 1 de l'UIT-D; → itu-t-sg3 ~ itu-d-sg1
        "#]],
    );
}

#[test]
fn an_addressee_may_be_missing() {
    check(
        "\tdécide\nd'appuyer ce travail,\ninvite\n1\tà poursuivre.\n",
        expect![[r#"
            7/resolves <décide>
              7/resolves/p1 <> d'appuyer ce travail,
            7/invites <invite>
              7/invites/1 <1> à poursuivre.
        "#]],
    );
}

#[test]
fn the_same_verb_comes_twice_and_further() {
    check(
        "\tDécide en\u{a0}outre:\n1\tun;\ndécide également que les bureaux régionaux\n1\tdoivent aider;\nDÉCIDE\ndeux.\n",
        expect![[r#"
            7/resolves-1 further <Décide en outre>
              7/resolves-1/1 <1> un;
            7/resolves-2 further <décide également> que les bureaux régionaux → regional-offices
              7/resolves-2/1 <1> doivent aider;
            7/resolves-3 <DÉCIDE>
              7/resolves-3/p1 <> deux.
        "#]],
    );
}

#[test]
fn verb_words_in_running_text_are_no_headings() {
    check(
        "\tdécide\n1\tque le comité prépare la\ncharge utile et\ninvite ses membres;\n2\tau point 3 du invite ci-dessus;\nchargement des navires.\n",
        expect![[r#"
            7/resolves <décide>
              7/resolves/1 <1> que le comité prépare la charge utile et invite ses membres;
              7/resolves/2 <2> au point 3 du invite ci-dessus;
              7/resolves/p1 <> chargement des navires.
        "#]],
    );
}

#[test]
fn letters_and_numerals() {
    check(
        "\tconsidérant\nl)\tun;\nm)\tdeux,\nreconnaissant\nh)\ttrois;\ni)\tquatre;\nj)\tcinq,\nnotant\nc)\tsix,\ndécide\n1\tsept:\ni)\thuit;\nii)\tneuf;\n2\tdix:\na)\tonze:\ni)\tdouze;\nb)\ttreize;\nmix)\tquatorze\n",
        expect![[r#"
            7/considering <considérant>
              7/considering/l <l)> un;
              7/considering/m <m)> deux,
            7/recognizing <reconnaissant>
              7/recognizing/h <h)> trois;
              7/recognizing/i <i)> quatre;
              7/recognizing/j <j)> cinq,
            7/noting <notant>
              7/noting/c <c)> six,
            7/resolves <décide>
              7/resolves/1 <1> sept:
              7/resolves/1/i <i)> huit;
              7/resolves/1/ii <ii)> neuf;
              7/resolves/2 <2> dix:
              7/resolves/2/a <a)> onze:
              7/resolves/2/a/i <i)> douze;
              7/resolves/2/b <b)> treize;
              7/resolves/p1 <> mix)	quatorze
        "#]],
    );
}

#[test]
fn a_label_may_be_followed_by_a_space() {
    check(
        "\tdécide\n1 d'agir:\ni) ici;\nii) là;\n2 500 fois en tout.\n",
        expect![[r#"
            7/resolves <décide>
              7/resolves/1 <1> d'agir:
              7/resolves/1/i <i)> ici;
              7/resolves/1/ii <ii)> là;
              7/resolves/p1 <> 2 500 fois en tout.
        "#]],
    );
}

#[test]
fn numbers_are_never_changed() {
    check(
        "\tcharge\nle GCR\n2\tun;\n7\tdeux;\n7\ttrois;\n3\tquatre.\n",
        expect![[r#"
            7/instructs <charge> le GCR → rag
              7/instructs/2 <2> un;
              7/instructs/7 <7> deux;
              7/instructs/7~2 <7> trois;
              7/instructs/3 <3> quatre.
        "#]],
    );
}

#[test]
fn blank_lines_and_footnotes_in_the_middle() {
    check(
        "\tcharge\nle GCR\n1\tde lire[footnoteRef:4] tout; [4: \tOu presque.] \n\n\n2\td'écrire;\n[bookmark: _x]3\tde dormir.\n",
        expect![[r#"
            7/instructs <charge> le GCR → rag
              7/instructs/1 <1> de lire tout;
              7/instructs/2 <2> d'écrire;
              7/instructs/3 <3> de dormir.
            note 4 at 7/instructs/1 Some(7): Ou presque.
        "#]],
    );
}

#[test]
fn after_an_annex_everything_is_annex() {
    check(
        "\tdécide\nd'agir,\nListe des groupes\nAnnexes A et B\nCommission d'études 4 de l'UIT-T: Bois\nCommission d'études 6 de l'UIT-T: Métal\n",
        expect![[r#"
            7/resolves <décide>
              7/resolves/p1 <> d'agir,
            7/annex <Annexes A et B> Liste des groupes
              7/annex/p1 <> Commission d'études 4 de l'UIT-T: Bois ~ itu-t-sg4
              7/annex/p2 <> Commission d'études 6 de l'UIT-T: Métal ~ itu-t-sg6
        "#]],
    );
    check(
        "\tdécide\nd'agir, conformément à l'annexe:\n1\tici.\nANNEXE A: Procédure\nAnnexe B – Autre\nANNEXE\nPlan d'action\nII\tProgramme 2: lire\nIII\tProgramme 3: écrire\ncharge\n1\tde rien\n",
        expect![[r#"
            7/resolves <décide> d'agir, conformément à l'annexe:
              7/resolves/1 <1> ici.
            7/annex-1 <ANNEXE A> Procédure
            7/annex-2 <Annexe B> Autre
            7/annex-3 <ANNEXE> Plan d'action
              7/annex-3/ii <II> Programme 2: lire
              7/annex-3/iii <III> Programme 3: écrire
              7/annex-3/p1 <> charge
              7/annex-3/1 <1> de rien
        "#]],
    );
}

#[test]
fn non_breaking_spaces_and_hyphens_stay() {
    check(
        "\tcharge\nle Directeur du\u{a0}TSB:\n1\td'aider l'UIT\u{2011}D au\u{a0}plus vite,\n",
        expect![[r#"
            7/instructs <charge> le Directeur du TSB: → tsb-director
              7/instructs/1 <1> d'aider l'UIT‑D au plus vite, ~ itu-d
        "#]],
    );
}

#[test]
fn a_wrapped_line_goes_on_with_the_text() {
    check(
        "\tcharge\nle GCR\n1\tde lire tout ce qui est\nécrit dans le rapport;\n",
        expect![[r#"
            7/instructs <charge> le GCR → rag
              7/instructs/1 <1> de lire tout ce qui est écrit dans le rapport;
        "#]],
    );
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
    let imported = imported(&row("\tdécide\n1\tun;\nsuggère\n1\tdeux;\n"), "fr");
    expect![[r#"
        7/resolves <décide>
          7/resolves/1 <1> un;
        7/other <suggère>
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
    let text = include_str!("fixtures/report.en.txt");
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
