//! The real report, where it is at hand beside the package. Its sentences are not repeated here: only
//! numbers, names and places.

use crate::outline::words;
use crate::real_report::{list, report};
use expect_test::expect;
use resolution_table::model::{Block, decode, located};

#[test]
fn nothing_is_left_over() {
    let Some((text, imported)) = report() else {
        return;
    };
    let coverage = imported.check(&text);
    assert!(coverage.is_complete(), "{coverage}");
    assert_eq!(coverage.characters, text.chars().filter(|c| !c.is_whitespace()).count());
}

#[test]
fn the_output_decodes_to_itself_without_problems() {
    let Some((_, imported)) = report() else {
        return;
    };
    let json = serde_json::to_vec(&imported.register).expect("a register is JSON");
    let decoded = decode(&json).expect("a register");
    assert_eq!(decoded.problems, []);
    assert_eq!(decoded.register, imported.register);
}

/// The counts were taken from the document by hand and with grep: labelled lines, and those without.
#[test]
fn resolutions_statuses_and_counts() {
    list(
        |it| {
            let all = located(it);
            let labelled = all.iter().filter(|found| found.provision.label.is_some()).count();
            let status = it.status.map_or("-", |status| status.id());
            let revision = it.revision.as_ref().map_or("-".to_owned(), ToString::to_string);
            format!(
                "{} {status} {revision}: {} paragraphs, {} sections, {labelled} + {} provisions, {} annexes\n",
                it.number,
                it.summary.len(),
                it.sections.len(),
                all.len() - labelled,
                it.annexes.len()
            )
        },
        expect![[r#"
            2 revised (Rev. Genève, 2022): 1 paragraphs, 1 sections, 0 + 12 provisions, 1 annexes
            18 revised (Rev. Genève, 2022): 1 paragraphs, 4 sections, 8 + 1 provisions, 3 annexes
            22 revised (Rev. Genève, 2022): 1 paragraphs, 2 sections, 3 + 0 provisions, 0 annexes
            29 revised (Rev. Genève, 2022): 1 paragraphs, 1 sections, 0 + 1 provisions, 0 annexes
            44 revised (Rev. Genève, 2022): 5 paragraphs, 5 sections, 42 + 0 provisions, 1 annexes
            50 revised (Rev. Genève, 2022): 1 paragraphs, 4 sections, 6 + 0 provisions, 0 annexes
            52 unchanged -: 1 paragraphs, 2 sections, 2 + 0 provisions, 0 annexes
            54 revised (Rev. Genève, 2022): 2 paragraphs, 3 sections, 8 + 0 provisions, 0 annexes
            58 unchanged -: 1 paragraphs, 3 sections, 6 + 2 provisions, 0 annexes
            64 revised (Rev. Genève, 2022): 1 paragraphs, 2 sections, 5 + 0 provisions, 0 annexes
            69 revised (Rev. Genève, 2022): 1 paragraphs, 1 sections, 0 + 1 provisions, 0 annexes
            70 revised (Rev. Genève, 2022): 1 paragraphs, 3 sections, 5 + 0 provisions, 0 annexes
            72 revised (Rev. Genève, 2022): 2 paragraphs, 4 sections, 13 + 0 provisions, 0 annexes
            73 revised (Rev. Genève, 2022): 1 paragraphs, 2 sections, 13 + 0 provisions, 0 annexes
            76 revised (Rev. Genève, 2022): 1 paragraphs, 3 sections, 6 + 0 provisions, 0 annexes
            78 revised (Rev. Genève, 2022): 1 paragraphs, 3 sections, 7 + 0 provisions, 0 annexes
            79 revised (Rev. Genève, 2022): 1 paragraphs, 3 sections, 9 + 0 provisions, 0 annexes
            83 unchanged -: 1 paragraphs, 1 sections, 0 + 1 provisions, 0 annexes
            84 revised (Rev. Genève, 2022): 1 paragraphs, 3 sections, 6 + 0 provisions, 0 annexes
            86 unchanged -: 1 paragraphs, 1 sections, 4 + 0 provisions, 0 annexes
            88 unchanged -: 1 paragraphs, 1 sections, 1 + 0 provisions, 0 annexes
            89 revised (Rev. Genève, 2022): 1 paragraphs, 1 sections, 4 + 0 provisions, 0 annexes
            92 revised (Rev. Genève, 2022): 1 paragraphs, 6 sections, 4 + 4 provisions, 0 annexes
            95 revised (Rev. Genève, 2022): 1 paragraphs, 2 sections, 6 + 0 provisions, 0 annexes
            96 unchanged -: 1 paragraphs, 4 sections, 9 + 0 provisions, 0 annexes
            97 revised (Rev. Genève, 2022): 1 paragraphs, 2 sections, 7 + 0 provisions, 0 annexes
            98 revised (Rev. Genève, 2022): 1 paragraphs, 2 sections, 8 + 0 provisions, 0 annexes
            100 new (Genève, 2022): 1 paragraphs, 2 sections, 3 + 0 provisions, 0 annexes
        "#]],
    );
}

#[test]
fn notes_annexes_and_artefacts() {
    list(
        |it| {
            let notes = it.notes.iter().map(|note| {
                format!(
                    "{} note {} {} {:?}\n",
                    it.number, note.label, note.anchor.at, note.anchor.offset
                )
            });
            let annexes = it.annexes.iter().map(|annex| {
                let label = annex.label.as_ref().map_or("", words);
                let title = annex.title.as_ref().map_or("", words);
                let title: String = title.chars().take(24).collect();
                format!("{} <{label}> {title} ({})\n", it.number, annex.provisions.len())
            });
            notes.chain(annexes).collect()
        },
        expect![[r#"
            2 <Annexes A, B et C> Mandats des commissions  (11)
            18 <ANNEXE A> Procédure de coopération (0)
            18 <ANNEXE B> Coordination des activit (0)
            18 <ANNEXE C> Coordination des activit (0)
            44 note 1 title Some(71)
            44 <ANNEXE>  (2)
            98 note 2 98/instructs/1 Some(92)
        "#]],
    );
    let Some((_, imported)) = report() else {
        return;
    };
    let artefacts = &imported.register.source.artefacts;
    assert_eq!(artefacts.len(), 1);
    assert_eq!((artefacts[0].line, artefacts[0].words.as_str()), (540, "[bookmark: _GoBack]"));
}

#[test]
fn front_matter_and_figures() {
    let Some((_, imported)) = report() else {
        return;
    };
    let register = &imported.register;
    let mut shown = format!("{}\n", words(&register.source.title));
    for chapter in &register.context.chapters {
        let heading = chapter.heading.as_ref().map_or("-", words);
        let blocks = chapter.blocks.iter().map(|block| match block {
            Block::Paragraph(_) => "p".to_owned(),
            Block::Calls(calls) => format!("{} calls", calls.len()),
        });
        shown += &format!("{heading}: {}\n", blocks.collect::<Vec<_>>().join(" "));
    }
    for it in &register.context.figures {
        shown += &format!("{} {}{}\n", it.id, it.value, if it.at_least { " or more" } else { "" });
    }
    shown += &format!(
        "{} headings, {:?} to {:?}\n",
        register.context.table_headings.len(),
        register.assembly.starts,
        register.assembly.ends
    );
    shown += &register.bodies.iter().map(|(key, _)| key).collect::<Vec<_>>().join(" ");
    expect![[r#"
        RAPPORT SUR LES RÉSULTATS DU GSS-20 et DE L'AMNT-20 QUI CONCERNENT LES TRAVAUX DE L'UIT-D
        Domaine prioritaire: p
        Résumé: p
        Résultats attendus: p
        Références: p
        Introduction: p
        GSS-20: p 5 calls p
        Résumé des principaux résultats de l'AMNT-20: p p p p p p p p
        Conclusion: p p p
        resolutions-revised 36
        resolutions-new 2
        resolutions-suppressed 4
        resolutions-kept 10
        resolutions-not-modified 20
        recommendations-revised 3
        recommendations-kept 3
        study-groups 11
        chairs-new 8
        vice-chairs-new 120 or more
        countries 37
        developing-countries 27
        4 headings, Some("2022-03-01") to Some("2022-03-09")
        academia associates bdt bdt-director br br-director council icnirp iec ieee ietf isc-tf iscg isoc itu itu-d itu-d-sg1 itu-d-sg2 itu-d-study-groups itu-r itu-r-study-groups itu-t itu-t-sg11 itu-t-sg12 itu-t-sg13 itu-t-sg15 itu-t-sg16 itu-t-sg17 itu-t-sg2 itu-t-sg20 itu-t-sg3 itu-t-sg5 itu-t-sg9 itu-t-study-groups jca-ahf jca-imt2020 member-states pp rag regional-offices rir sector-members smart-africa tdag tsag tsb tsb-director unesco-ioc wco who wipo wmo wtdc wto wtsa"#]].assert_eq(&shown);
}

#[test]
fn messages_about_the_document() {
    let Some((_, imported)) = report() else {
        return;
    };
    let told = imported.diagnostics.iter().filter(|it| it.rule != "numbering");
    let told: String = told.map(|it| format!("{} {}\n", it.line, it.rule)).collect();
    expect![[r#"
        38 counts-differ
        57 doubled-comma
        90 unknown-bureau
        95 questions-differ
        140 titles-differ
        158 titles-differ
        191 titles-differ
        213 listed-twice
        262 titles-differ
        265 name-and-acronym
        287 titles-differ
        302 titles-differ
        313 title-cut
        401 title-order
        424 unbalanced-brackets
        444 titles-differ
        450 titles-differ
        492 titles-differ
        540 artefact
    "#]]
    .assert_eq(&told);
}
