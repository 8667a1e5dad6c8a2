//! The grammar of the detailed table: sections, leads, provisions; on texts written for these tests.

use crate::outline::{imported, outline, row};
use expect_test::{Expect, expect};

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
            cites programme - 2 - at 7/annex-3/ii
            cites programme - 3 - at 7/annex-3/iii
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
