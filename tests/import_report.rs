//! The real report, where it is at hand beside the package. Its sentences are not repeated here: only
//! numbers, names and places.

mod import_outline;

use std::fs;
use std::path::Path;

use expect_test::{Expect, expect};
use import_outline::words;
use resolution_table::import::{Imported, Options, import};
use resolution_table::model::{Block, Resolution, decode, located, section_ids};

fn report() -> Option<(String, Imported)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/source/wtdc22-report-on-wtsa20.fr.txt");
    let Ok(text) = fs::read_to_string(path) else {
        println!("skipped: the source document is not here");
        return None;
    };
    let imported = import(&text, &Options::default());
    Some((text, imported))
}

fn list(show: impl Fn(&Resolution) -> String, expected: Expect) {
    let Some((_, imported)) = report() else {
        return;
    };
    let shown: Vec<_> = imported.register.resolutions.iter().map(show).collect();
    expected.assert_eq(&shown.concat());
}

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
fn sections_and_whose_duty_they_are() {
    list(
        |it| {
            let ids = section_ids(it).0;
            let line = |(section, id): (&resolution_table::model::Section, String)| {
                let further = if section.further { " further" } else { "" };
                let continues = if section.words.is_none() { " (goes on)" } else { "" };
                let delegates =
                    section.delegates.map_or(String::new(), |verb| format!(" ({})", verb.id()));
                format!(
                    "{id}{further}{continues}: {}{delegates} ~ {}\n",
                    section.addressees.join(" "),
                    section.mentions.join(" ")
                )
            };
            it.sections.iter().zip(ids).map(line).collect()
        },
        expect![[r#"
            2/resolves:  ~ 
            18/recalling:  ~ 
            18/resolves:  ~ 
            18/invites:  ~ 
            18/instructs:  ~ 
            22/recalling:  ~ 
            22/resolves:  ~ 
            29/instructs: tsb-director ~ 
            44/resolves-1:  ~ 
            44/resolves-2 further: regional-offices ~ 
            44/instructs-1: tsb-director ~ bdt-director br-director
            44/instructs-2 further: itu-t-study-groups ~ 
            44/invites: tsb-director ~ 
            50/recalling:  ~ 
            50/resolves:  ~ 
            50/instructs-1: itu-t-sg17 ~ 
            50/instructs-2: tsb-director ~ 
            52/resolves: itu-t-study-groups (instructs) ~ 
            52/instructs further:  ~ 
            54/instructs-1: itu-t-study-groups tsag ~ 
            54/instructs-2: tsb-director ~ bdt-director
            54/requests: tsb-director ~ 
            58/resolves:  ~ 
            58/instructs: tsb-director ~ bdt-director
            58/invites: member-states sector-members ~ 
            64/recognizing:  ~ 
            64/instructs: tsb-director ~ bdt-director
            69/invites: tsb-director br-director bdt-director ~ 
            70/recognizing:  ~ 
            70/invites-1: tsb-director ~ 
            70/invites-2: member-states sector-members ~ 
            72/recalling:  ~ 
            72/considering:  ~ 
            72/resolves: itu-t itu-t-sg5 (invites) ~ 
            72/instructs: tsb-director ~ br-director bdt-director
            73/instructs-1: itu-t-study-groups ~ 
            73/instructs-2: tsb-director ~ br-director bdt-director
            76/considering:  ~ 
            76/resolves:  ~ 
            76/instructs: tsb-director ~ 
            78/recalling:  ~ 
            78/noting:  ~ 
            78/resolves: tsb-director (instructs) ~ bdt-director br-director
            79/recalling:  ~ 
            79/recognizing:  ~ 
            79/resolves: tsb-director (instructs) ~ bdt-director
            83/instructs: tsb-director ~ br-director bdt-director
            84/recalling:  ~ 
            84/resolves:  ~ 
            84/invites: tsb-director ~ bdt-director
            86/instructs: tsb-director ~ bdt-director
            88/instructs: tsb-director ~ 
            89/instructs: tsb-director ~ br-director bdt-director
            92/instructs-1: itu-t-sg3 ~ 
            92/instructs-2 (goes on): itu-t-sg5 ~ 
            92/instructs-3 (goes on): itu-t-sg12 ~ 
            92/instructs-4 (goes on): itu-t-sg13 ~ 
            92/instructs-5: tsb-director ~ 
            92/encourages: tsb-director br-director bdt-director ~ 
            95/resolves: itu-t ~ 
            95/instructs: tsb-director ~ bdt-director
            96/recalling:  ~ 
            96/recognizing:  ~ 
            96/instructs-1: tsb-director ~ bdt-director
            96/instructs-2: tsb-director ~ bdt-director br-director
            97/recalling:  ~ 
            97/instructs: tsb-director ~ br-director bdt-director
            98/recalling:  ~ 
            98/instructs: tsb-director ~ bdt-director br-director
            100/recalling:  ~ 
            100/resolves: tsb-director (instructs) ~ bdt-director
        "#]],
    );
}

#[test]
fn provisions_with_an_addressee_of_their_own() {
    list(
        |it| {
            let own =
                located(it).into_iter().filter(|found| !found.provision.addressees.is_empty());
            own.map(|found| {
                let provision = found.provision;
                let delegates =
                    provision.delegates.map_or(String::new(), |verb| format!(" ({})", verb.id()));
                format!("{}: {}{delegates}\n", found.path, provision.addressees.join(" "))
            })
            .collect()
        },
        expect![[r#"
            2/resolves/p1: itu-t-study-groups (encourages)
            18/resolves/1: rag tsag tdag
            18/invites/1: rag tsag tdag
            18/invites/2: br-director tsb-director bdt-director isc-tf
            18/instructs/1: itu-t-study-groups
            22/resolves/1: tsag (instructs)
            44/resolves-1/2: itu-t
            50/resolves/5: itu-t
            52/instructs/2: itu-t-sg17
            84/resolves/2: itu-t
            84/resolves/5: itu-t-sg3
        "#]],
    );
}

#[test]
fn paths_of_tricky_places() {
    let Some((_, imported)) = report() else {
        return;
    };
    let resolutions = &imported.register.resolutions;
    let paths: Vec<String> =
        resolutions.iter().flat_map(|it| located(it).into_iter().map(|found| found.path)).collect();
    for path in [
        "2/resolves/p1",
        "2/annex/p11",
        "18/resolves/2/ii",
        "18/instructs/1",
        "22/recalling/b",
        "22/resolves/1/m",
        "29/instructs/p1",
        "44/resolves-1/2/iii",
        "44/resolves-2/2/iv",
        "44/instructs-1/9",
        "44/instructs-1/16",
        "44/instructs-2/3",
        "44/annex/iii",
        "50/instructs-2/10",
        "54/requests/1/iii",
        "58/invites/p1",
        "69/invites/p1",
        "70/invites-2/3",
        "72/considering/l",
        "72/considering/n",
        "72/resolves/i",
        "72/resolves/vii",
        "73/instructs-2/9/iii",
        "76/considering/f",
        "79/recognizing/l",
        "83/instructs/p1",
        "92/instructs-4/p1",
        "96/instructs-2/2",
        "98/instructs/7",
        "100/recalling/c",
    ] {
        assert!(paths.iter().any(|it| it == path), "{path}");
    }
    let mut once = paths.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), paths.len());
}

#[test]
fn references() {
    list(
        |it| {
            let line = |it: &resolution_table::model::Reference| {
                format!(
                    "{}: {} {} {} {} {}\n",
                    it.at,
                    it.kind.id(),
                    it.body.as_deref().unwrap_or("-"),
                    it.number.as_deref().unwrap_or("-"),
                    it.revision.as_ref().map_or("-".to_owned(), ToString::to_string),
                    it.clause.as_deref().unwrap_or("")
                )
            };
            it.references.iter().map(line).collect()
        },
        expect![[r#"
            18/recalling/p1: resolution wtdc 59 (Rev. Buenos Aires, 2017) 
            22/recalling/b: resolution wtdc 22 (Rev. Buenos Aires, 2017) 
            44/summary/4: resolution - 123 - 
            44/resolves-1/4: resolution wtsa 54 (Rev. Genève, 2022) 
            50/summary/1: question itu-d-sg2 3/2 - 
            50/recalling/j: resolution wtdc 45 (Rev. Dubaï, 2014) 
            50/resolves/5: question itu-d-sg2 3/2 - 
            64/instructs/1: resolution wtdc 63 (Rev. Buenos Aires, 2017) 
            70/recognizing/b: resolution wtdc 58 (Rev. Buenos Aires, 2017) 
            70/recognizing/b: resolution wtdc 17 (Rev. Buenos Aires, 2017) 
            72/recalling/b: resolution wtdc 62 (Rev. Buenos Aires, 2017) 
            72/instructs/5: resolution wtsa 44 (Rev. Genève, 2022) 
            72/instructs/5: resolution wtsa 76 (Rev. Genève, 2022) 
            72/instructs/5: resolution pp 177 (Rev. Dubaï, 2018) 
            78/summary/1: question itu-d-sg2 14-3/2 - 
            78/recalling/b: resolution wtdc 65 (Rev. Dubaï, 2014) 
            78/noting/a: question itu-d-sg2 2/2 - 
            79/recalling/b: resolution wtdc 66 (Buenos Aires, 2017) 
            79/recalling/c: declaration wtdc - (Hyderabad, 2010) § 19
            79/recognizing/l: question itu-d-sg2 6/2 - 
            84/summary/1: resolution pp 196 (Rev. Dubaï, 2018) 
            84/recalling/d: resolution wtdc 64 (Rev. Buenos Aires, 2017) 
            84/invites/1: resolution pp 196 (Rev. Dubaï, 2018) 
            86/instructs/2: resolution pp 195 (Busan, 2014) 
            96/recalling/c: resolution wtdc 79 (Rev. Buenos Aires, 2017) 
            97/recalling/e: resolution wtdc 79 (Rev. Buenos Aires, 2017) 
            97/recalling/f: resolution wtdc 64 (Rev. Buenos Aires, 2017) 
            98/recalling/c: resolution wtdc 85 (Rev. Buenos Aires, 2017) 
            100/summary/1: recommendation itu-t E.161.1 - 
            100/recalling/c: resolution wtdc 34 (Rev. Buenos Aires, 2017) point 10 du invite
            100/resolves/1: recommendation itu-t E.161.1 - 
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
        bdt bdt-director br br-director council icnirp iec ieee ietf isc-tf iscg isoc itu-d itu-d-sg1 itu-d-sg2 itu-d-study-groups itu-r itu-r-study-groups itu-t itu-t-sg11 itu-t-sg12 itu-t-sg13 itu-t-sg15 itu-t-sg16 itu-t-sg17 itu-t-sg2 itu-t-sg20 itu-t-sg3 itu-t-sg5 itu-t-sg9 itu-t-study-groups jca-ahf jca-imt2020 member-states pp rag regional-offices rir sector-members smart-africa tdag tsag tsb tsb-director unesco-ioc wco who wipo wmo wtdc wto wtsa"#]].assert_eq(&shown);
}

#[test]
fn messages_about_the_document() {
    let Some((_, imported)) = report() else {
        return;
    };
    let told = imported.diagnostics.iter().filter(|it| it.rule != "numbering");
    let told: String = told.map(|it| format!("{} {}\n", it.line, it.rule)).collect();
    expect![[r#"
        57 doubled-comma
        90 unknown-bureau
        140 titles-differ
        158 titles-differ
        191 titles-differ
        213 listed-twice
        262 titles-differ
        265 name-and-acronym
        287 titles-differ
        302 titles-differ
        424 unbalanced-brackets
        444 titles-differ
        450 titles-differ
        492 titles-differ
        540 artefact
    "#]]
    .assert_eq(&told);
}
