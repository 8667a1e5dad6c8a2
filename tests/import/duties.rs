//! Sections, addressees, paths and references of the real report, where it is at hand.

use crate::real_report::{list, report};
use expect_test::expect;
use resolution_table::model::{located, section_ids};

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
            44/summary/5: programme - BSG - 
            44/resolves-1/4: resolution wtsa 54 (Rev. Genève, 2022) 
            44/annex/ii: programme - 2 - 
            44/annex/iii: programme - 3 - 
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
            76/summary/1: programme itu de conformité et d'interopérabilité - 
            76/considering/d: programme itu C&I - 
            76/resolves/5: programme itu C&I - 
            76/instructs/4: programme itu de conformité et d'interopérabilité - 
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
