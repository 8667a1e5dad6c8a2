//! What the register says of itself: recognised from the document, or said by an option; never invented.

use resolution_table::import::diagnostics::Level;
use resolution_table::import::{Options, import};

use super::{framed, resolves};

fn words(text: Option<&resolution_table::model::LocalizedText>, language: &str) -> String {
    text.map(|it| it.choose(&[], language).words.to_owned()).unwrap_or_default()
}

/// Identifier, language, acronym and body of a report on a plenipotentiary conference, imported without options.
#[test]
fn assembly_and_language_are_those_of_the_document() {
    for (language, title, table, row, acronym) in [
        (
            "en",
            "REPORT ON THE PLENIPOTENTIARY CONFERENCE (PP-26)",
            "Table",
            "RESOLUTION 4",
            "PP-26",
        ),
        (
            "fr",
            "RAPPORT SUR LA CONFÉRENCE DE PLÉNIPOTENTIAIRES (PP-26)",
            "Tableau",
            "RÉSOLUTION 4",
            "PP-26",
        ),
        (
            "es",
            "INFORME SOBRE LA CONFERENCIA DE PLENIPOTENCIARIOS (PP-26)",
            "Cuadro",
            "RESOLUCIÓN 4",
            "PP-26",
        ),
        ("ru", "ОТЧЕТ О ПОЛНОМОЧНОЙ КОНФЕРЕНЦИИ (ПК-26)", "Таблица", "РЕЗОЛЮЦИЯ 4", "ПК-26"),
        ("zh", "全权代表大会（PP-26）报告", "表", "第4号决议", "PP-26"),
        ("ar", "تقرير عن مؤتمر المندوبين المفوضين (PP-26)", "الجدول", "القرار 4", "PP-26"),
    ] {
        let (verb, action) = resolves(language);
        let text = format!(
            "\t{title}\n\n{table} 1 – A\n\t{row} – B:\nC.\n\n{table} 2 – D\n\t{row}\nB\n\t{verb}\n1\t{action}.\n"
        );
        let imported = import(&text, &Options::default());
        let register = &imported.register;
        assert_eq!(register.id, "pp-26", "{text}");
        assert_eq!(register.language, language, "{text}");
        assert_eq!(words(register.assembly.acronym.as_ref(), language), acronym);
        assert_eq!(register.resolutions[0].body, "pp", "{text}");
        assert!(register.bodies.get("pp").is_some(), "{text}");
        assert_eq!(register.resolutions[0].sections[0].verb.id(), "resolves", "{text}");
        let bad = imported.diagnostics.iter().find(|it| it.severity != Level::Note);
        assert!(bad.is_none(), "{bad:?}\n{text}");
        // What contradicts it is told.
        let options = Options { body: Some("wtsa".to_owned()), ..Options::default() };
        let told = import(&text, &options).diagnostics;
        assert!(told.iter().any(|it| it.rule == "other-assembly"), "{text}");
        let other = if language == "en" { "fr" } else { "en" };
        let options = Options { language: Some(other.to_owned()), ..Options::default() };
        let told = import(&text, &options).diagnostics;
        assert!(told.iter().any(|it| it.rule == "other-language"), "{text}: {told:?}");
    }
}

/// Place and days stand in the register, and a document that gives no days does not get any.
#[test]
fn place_and_days_are_those_of_the_front_matter() {
    for (language, sentence, place, starts, ends) in [
        (
            "en",
            "The assembly met from 1 to 9 March 2021 in Springfield.",
            "Springfield",
            "2021-03-01",
            "2021-03-09",
        ),
        (
            "en",
            "The assembly was held in Springfield (Ruritania), 30 December 2021 – 4 January 2022.",
            "Springfield",
            "2021-12-30",
            "2022-01-04",
        ),
        (
            "fr",
            "L'assemblée s'est tenue du 30 décembre 2021 au 4 janvier 2022 à Springfield (Ruritanie).",
            "Springfield",
            "2021-12-30",
            "2022-01-04",
        ),
        (
            "es",
            "La asamblea tuvo lugar en Springfield (Ruritania) del 30 de diciembre de 2021 al 4 de enero de 2022.",
            "Springfield",
            "2021-12-30",
            "2022-01-04",
        ),
        (
            "ru",
            "Ассамблея состоялась в Спрингфилде (Руритания) с 30 декабря 2021 года по 4 января 2022 года.",
            "Спрингфилде",
            "2021-12-30",
            "2022-01-04",
        ),
        (
            "zh",
            "大会于2021年12月30日至2022年1月4日在斯普林菲尔德举行。",
            "斯普林菲尔德",
            "2021-12-30",
            "2022-01-04",
        ),
        (
            "ar",
            "اجتمعت الجمعية في سبرينغفيلد من ٣٠ ديسمبر ٢٠٢١ إلى ٤ يناير ٢٠٢٢.",
            "سبرينغفيلد",
            "2021-12-30",
            "2022-01-04",
        ),
        ("en", "The assembly met in Springfield.", "", "", ""),
    ] {
        let (verb, action) = resolves(language);
        let text = framed(&format!("{verb}\n1⇥{action}.")).replace('⇥', "\t").replacen(
            "\n\nTable 1",
            &format!("\nGardens\n{sentence}\n\nTable 1"),
            1,
        );
        let options = Options { language: Some(language.to_owned()), ..Options::default() };
        let assembly = import(&text, &options).register.assembly;
        let found = [
            words(assembly.place.as_ref(), language),
            assembly.starts.unwrap_or_default(),
            assembly.ends.unwrap_or_default(),
        ];
        assert_eq!(found, [place, starts, ends], "{sentence}");
    }
}

/// What the front matter counts and the tables exceed is told in every language.
#[test]
fn counts_that_the_tables_contradict_are_told() {
    for (language, sentence, table, row) in [
        ("en", "It revised 1 Resolutions.", "Table", "RESOLUTION # [Rev]"),
        ("fr", "Elle a révisé 1 Résolutions.", "Tableau", "RÉSOLUTION # [Rév]"),
        ("es", "Se revisaron 1 Resoluciones.", "Cuadro", "RESOLUCIÓN # [Rev]"),
        ("ru", "Ассамблея пересмотрела 1 Резолюцию.", "Таблица", "РЕЗОЛЮЦИЯ # [Пересм.]"),
        ("zh", "全会修订了1项决议。", "表", "第#号决议[修订]"),
        ("ar", "راجعت الجمعية ١ قرارا.", "الجدول", "القرار # [المراجَع]"),
    ] {
        let (verb, action) = resolves(language);
        let rows = |after: &str| -> String {
            [4, 5]
                .map(|it| format!("\t{} – B:\n{after}\n\n", row.replace('#', &it.to_string())))
                .concat()
        };
        let text = format!(
            "Gardens\n\n{sentence}\n\n{table} 1 – A\n{}{table} 2 – C\n\t{}\nB\n\t{verb}\n1\t{action}.\n",
            rows("D."),
            row.split('[').next().unwrap_or_default().trim().replace('#', "4")
        );
        let options = Options { language: Some(language.to_owned()), ..Options::default() };
        let imported = import(&text, &options);
        assert_eq!(imported.register.resolutions.len(), 2, "{text}");
        let told = imported.diagnostics.iter().any(|it| it.rule == "counts-differ");
        assert!(told, "{:?}\n{text}", imported.diagnostics);
    }
}
