//! Rows of tables: editions, kinds of acts, what joins number and title, and whole reports in Chinese and Arabic.

use resolution_table::import::diagnostics::Level;

use super::{imported, outline, resolves};

/// The words of the lines that head a table, in each language.
fn table(language: &str) -> &'static str {
    match language {
        "fr" => "Tableau",
        "es" => "Cuadro",
        "ru" => "Таблица",
        "zh" => "表",
        "ar" => "الجدول",
        _ => "Table",
    }
}

/// A report of one row, which the overview names `overview` and the text `text`.
fn report(language: &str, overview: &str, text: &str, title: &str) -> String {
    let table = table(language);
    let (verb, action) = resolves(language);
    format!(
        "⇥X\n\n{table} 1 – Y\n⇥{overview}\nZ.\n\n{table} 2 – Q\n⇥{text}\n{title}\n⇥{verb}\n1⇥{action}.\n"
    )
}

/// Number, kind, title, edition and joint of the one row of a report, whose section must be in its place.
#[track_caller]
fn row(language: &str, text: &str) -> [String; 5] {
    let imported = imported(text, language);
    let (verb, action) = resolves(language);
    let section = format!("resolves <{verb}>\n  <1> {action}.\n");
    assert_eq!(outline(&imported), section, "{language}: {text}");
    let [resolution] = &imported.register.resolutions[..] else { panic!("{text}") };
    let revision = resolution.revision.as_ref().map_or_else(String::new, ToString::to_string);
    let printed = resolution.printed.as_ref();
    let joint = printed.and_then(|it| it.joint.clone()).unwrap_or_default();
    [
        resolution.number.to_string(),
        resolution.kind.id().to_owned(),
        resolution.title.choose(&[], language).words.to_owned(),
        revision,
        joint,
    ]
}

#[test]
fn an_edition_is_no_part_of_the_title() {
    for (language, act, joint, edition) in [
        ("en", "RESOLUTION 4 (Rev. Springfield, 2018)", "on", "(Rev. Springfield, 2018)"),
        ("en", "RESOLUTION 4 (REV. SPRINGFIELD, 2018)", "on", "(Rev. SPRINGFIELD, 2018)"),
        ("en", "RESOLUTION 4 (Springfield, 2018)", "on", "(Springfield, 2018)"),
        ("en", "RESOLUTION 4 (Rev.WRC-19)", "on", "(Rev. 2019)"),
        ("en", "RESOLUTION 4 (WRC-23)", "on", "(2023)"),
        ("fr", "RÉSOLUTION 4 (Rév. Springfield, 2018)", "sur", "(Rev. Springfield, 2018)"),
        ("fr", "RÉSOLUTION 4 (Rév.CMR-19)", "sur", "(Rev. 2019)"),
        ("es", "RESOLUCIÓN 4 (Rev. Springfield, 2018)", "–", "(Rev. Springfield, 2018)"),
        ("es", "RESOLUCIÓN 4 (Rev.CMR-19)", "–", "(Rev. 2019)"),
        ("ru", "РЕЗОЛЮЦИЯ 4 (Пересм. Спрингфилд, 2018 г.)", "–", "(Rev. Спрингфилд, 2018)"),
        ("ru", "РЕЗОЛЮЦИЯ 4 (Пересм. ВКР-19)", "–", "(Rev. 2019)"),
        ("zh", "第4号决议（2018年，斯普林菲尔德，修订版）", "–", "(Rev. 斯普林菲尔德, 2018)"),
        ("zh", "决议４（２０１８年，斯普林菲尔德）", "–", "(斯普林菲尔德, 2018)"),
        ("zh", "第4号决议（WRC-19，修订版）", "–", "(Rev. 2019)"),
        ("ar", "القرار 4 (المراجَع في سبرينغفيلد، 2018)", "–", "(Rev. سبرينغفيلد, 2018)"),
        ("ar", "القرار ٤ (سبرينغفيلد، ٢٠١٨)", "–", "(سبرينغفيلد, 2018)"),
    ] {
        for status in ["", "[Rev]", "[MOD]"] {
            let overview = format!("{act} {status} {joint} X:").replace("  ", " ");
            let found = row(language, &report(language, &overview, act, "X"));
            assert_eq!(found, ["4", "resolution", "X", edition, joint], "{overview}");
        }
    }
}

#[test]
fn every_kind_of_act_heads_a_row_and_its_number_is_as_printed() {
    for (language, act, number, kind) in [
        ("en", "DECISION 5 (Springfield, 2018)", "5", "decision"),
        ("en", "RECOMMENDATION 7 (Springfield, 2018)", "7", "recommendation"),
        ("en", "OPINION 3 (Springfield, 2018)", "3", "opinion"),
        ("en", "DECLARATION 2 (Springfield, 2018)", "2", "declaration"),
        ("en", "RESOLUTION 12A (WRC-23)", "12A", "resolution"),
        ("en", "RESOLUTION COM4/1", "COM4/1", "resolution"),
        ("fr", "RÉSOLUTION 12-bis", "12-bis", "resolution"),
        ("ru", "РЕЗОЛЮЦИЯ 12 бис", "12 бис", "resolution"),
        ("ar", "القرار 12 مكرر", "12 مكرر", "resolution"),
        ("en", "DRAFT NEW RESOLUTION [ABC-1]", "[ABC-1]", "resolution"),
        ("fr", "DÉCISION 5", "5", "decision"),
        ("fr", "RECOMMANDATION 7", "7", "recommendation"),
        ("fr", "AVIS 3", "3", "opinion"),
        ("fr", "DÉCLARATION 2", "2", "declaration"),
        ("es", "ACUERDO 5", "5", "decision"),
        ("es", "RECOMENDACIÓN 7", "7", "recommendation"),
        ("es", "RUEGO 3", "3", "opinion"),
        ("es", "DECLARACIÓN 2", "2", "declaration"),
        ("ru", "РЕШЕНИЕ 5", "5", "decision"),
        ("ru", "РЕКОМЕНДАЦИЯ 7", "7", "recommendation"),
        ("ru", "МНЕНИЕ 3", "3", "opinion"),
        ("ru", "ДЕКЛАРАЦИЯ 2", "2", "declaration"),
        ("zh", "第5号决定", "5", "decision"),
        ("zh", "第7号建议", "7", "recommendation"),
        ("zh", "第3号意见", "3", "opinion"),
        ("zh", "第2号宣言", "2", "declaration"),
        ("ar", "المقرر 5", "5", "decision"),
        ("ar", "التوصية 7", "7", "recommendation"),
        ("ar", "الرأي 3", "3", "opinion"),
        ("ar", "الإعلان 2", "2", "declaration"),
    ] {
        let found = row(language, &report(language, &format!("{act} – X:"), act, "X"));
        assert_eq!(&found[..3], [number, kind, "X"], "{act}");
    }
}

/// The word between number and title is kept apart, and a difference of that word alone is no difference of titles.
#[test]
fn what_joins_number_and_title_is_no_part_of_the_title() {
    for (language, act, joint) in [
        ("en", "RESOLUTION 4", "on"),
        ("en", "RESOLUTION 4", "concerning"),
        ("fr", "RÉSOLUTION 4", "sur"),
        ("fr", "RÉSOLUTION 4", "relative à"),
        ("fr", "RÉSOLUTION 4", "relative aux"),
        ("es", "RESOLUCIÓN 4", "sobre"),
        ("es", "RESOLUCIÓN 4", "relativa a"),
        ("ru", "РЕЗОЛЮЦИЯ 4", "о"),
        ("ru", "РЕЗОЛЮЦИЯ 4", "об"),
        ("ru", "РЕЗОЛЮЦИЯ 4", "по"),
        ("zh", "第4号决议", "关于"),
        ("ar", "القرار 4", "بشأن"),
        ("ar", "القرار 4", "المتعلق بـ"),
        ("ar", "القرار 4", "حول"),
    ] {
        let space = if language == "zh" { "" } else { " " };
        let title = resolves(language).1;
        let overview = format!("{act}{space}{joint}{space}{title}:");
        let text = report(language, &overview, act, title);
        let found = row(language, &text);
        assert_eq!(found, ["4", "resolution", title, "", joint], "{overview}");
        let told = imported(&text, language).diagnostics;
        assert!(told.iter().all(|it| it.rule != "titles-differ"), "{overview}");
    }
}

/// Digits and brackets of every script, in the headings of tables and rows, and in labels.
#[test]
fn a_report_may_be_written_in_other_digits() {
    let chinese = "⇥花园报告\n\n表１ – 概述\n⇥决议４［修订］– 花园：\n请主任帮助园丁。\n\n表２ – 案文\n⇥决议４\n花园\n⇥考虑到\na)⇥花园需要水；\n做出决议\n１⇥挖井。";
    let arabic = "⇥تقرير\n\nالجدول ١ – نظرة عامة\n⇥القرار ٤ [المراجَع] – الحدائق:\nيساعد المدير.\n\nالجدول ٢ – النص\n⇥القرار ٤\nالحدائق\n⇥تقرر\n١⇥حفر الآبار.";
    for (language, text, shown) in [
        (
            "zh",
            chinese,
            "considering <考虑到>\n  <a)> 花园需要水；\nresolves <做出决议>\n  <１> 挖井。\n",
        ),
        ("ar", arabic, "resolves <تقرر>\n  <١> حفر الآبار.\n"),
    ] {
        let imported = imported(text, language);
        assert_eq!(outline(&imported), shown);
        let [resolution] = &imported.register.resolutions[..] else { panic!("{text}") };
        assert_eq!(resolution.number.to_string(), "4", "{text}");
        assert_eq!(resolution.status.map(|it| it.id()), Some("revised"), "{text}");
        let rules: Vec<_> = imported.diagnostics.iter().map(|it| it.rule).collect();
        assert!(!rules.contains(&"titles-differ"), "{rules:?}");
    }
}

/// The example of a row in the messages is one of the document's language.
#[test]
fn a_document_without_rows_is_told_what_a_row_looks_like() {
    for (language, example) in [
        ("en", "\"RESOLUTION 44\""),
        ("fr", "\"RÉSOLUTION 44\""),
        ("es", "\"RESOLUCIÓN 44\""),
        ("ru", "\"РЕЗОЛЮЦИЯ 44\""),
        ("zh", "\"第44号决议\""),
        ("ar", "\"القرار 44\""),
    ] {
        let imported = imported("⇥X\n\nNo table.\n", language);
        let error = imported.diagnostics.iter().find(|it| it.severity == Level::Error);
        let message = error.map(|it| it.message.as_str()).unwrap_or_default();
        assert!(message.contains(example) && message.contains(table(language)), "{message}");
    }
}

/// A report with a row of Resolution 4, then one of a text of another kind, then one of Resolution 9.
fn with_an_unknown_row(language: &str, overview: [&str; 3], text: [&str; 3]) -> String {
    let table = table(language);
    let (verb, action) = resolves(language);
    let rows =
        |heads: [&str; 3], body: &str| heads.map(|head| format!("⇥{head}\n{body}")).join("\n");
    let body = format!("Q\n⇥{verb}\n1⇥{action}.\n");
    let (overview, text) = (rows(overview, "Z.\n"), rows(text, &body));
    format!("⇥X\n\n{table} 1 – Y\n{overview}\n{table} 2 – Q\n{text}")
}

#[test]
fn an_unknown_row_behind_a_known_one_is_told_and_no_part_of_it() {
    for (language, overview, text) in [
        (
            "en",
            [
                "Under RESOLUTION 4 on gardens:",
                "Under ARTICLE 7 on roads:",
                "Under RESOLUTION 9 on wells:",
            ],
            ["RESOLUTION 4", "ARTICLE 7", "RESOLUTION 9"],
        ),
        (
            "en",
            [
                "Under RESOLUTION 4 on gardens:",
                "Under RESOLUTON 7 on roads:",
                "Under RESOLUTION 9 on wells:",
            ],
            ["RESOLUTION 4 (Springfield, 2018)", "RESOLUTON 7 (Springfield, 2018)", "RESOLUTION 9"],
        ),
        (
            "fr",
            [
                "Au titre de la RÉSOLUTION 4 [Rév] sur les jardins:",
                "Au titre de l'ARTICLE 7 [Rév] sur les routes:",
                "Au titre de la RÉSOLUTION 9 [Rév] sur les puits:",
            ],
            ["RÉSOLUTION 4", "ARTICLE 7", "RÉSOLUTION 9"],
        ),
        (
            "es",
            [
                "RESOLUCIÓN 4 [Rev] – Jardines:",
                "ARTÍCULO 7 [Rev] – Caminos:",
                "RESOLUCIÓN 9 [Rev] – Pozos:",
            ],
            ["RESOLUCIÓN 4", "ARTÍCULO 7", "RESOLUCIÓN 9"],
        ),
        (
            "ru",
            ["РЕЗОЛЮЦИЯ 4 – Сады:", "СТАТЬЯ 7 – Дороги:", "РЕЗОЛЮЦИЯ 9 – Колодцы:"],
            ["РЕЗОЛЮЦИЯ 4", "РЕЗОЛЮЦЯ 7", "РЕЗОЛЮЦИЯ 9"],
        ),
        (
            "zh",
            ["第4号决议关于花园：", "第7号条款关于道路：", "第9号决议关于水井："],
            ["第4号决议", "第7号条款", "第9号决议"],
        ),
        (
            "ar",
            ["القرار 4 بشأن الحدائق:", "المادة 7 بشأن الطرق:", "القرار 9 بشأن الآبار:"],
            ["القرار 4", "المادة 7", "القرار 9"],
        ),
    ] {
        let document = with_an_unknown_row(language, overview, text);
        let imported = imported(&document, language);
        let line = |head: &str| {
            let found = document.lines().position(|it| it == format!("⇥{head}"));
            found.expect("the line") as u32 + 1
        };
        let errors: Vec<_> = imported
            .diagnostics
            .iter()
            .filter(|it| it.severity == Level::Error && it.rule == "outside-rows")
            .map(|it| (it.line, it.rule))
            .collect();
        let wanted = [overview[1], text[1]].map(|head| (line(head), "outside-rows"));
        assert_eq!(errors, wanted, "{language}: {document}");
        let found: Vec<_> = imported
            .register
            .resolutions
            .iter()
            .map(|it| {
                let provisions: usize = it.sections.iter().map(|it| it.provisions.len()).sum();
                format!("{}: {} {} {provisions}", it.number, it.summary.len(), it.sections.len())
            })
            .collect();
        assert_eq!(found, ["4: 1 1 1", "9: 1 1 1"], "{language}: {document}");
    }
}

/// Words and a number within a row are none of its headings.
#[test]
fn a_line_with_a_number_within_a_row_belongs_to_it() {
    let text = "⇥X\n\nTable 1 – Y\n⇥Under RESOLUTION 4 on gardens:\nThe Director helps.\n⇥Under Article 7 on roads the Director walks.\n\nTable 2 – Q\n⇥RESOLUTION 4\nGardens\n⇥considering\na)⇥that gardens need water;\n⇥resolves\n1⇥to dig, as in\n⇥Article 7\nof the Charter.\n";
    let imported = imported(text, "en");
    assert!(imported.diagnostics.iter().all(|it| it.severity != Level::Error));
    assert_eq!(imported.register.resolutions[0].summary.len(), 2);
    assert_eq!(imported.register.resolutions[0].sections.len(), 2);
}

/// "ب" and "ل" are written together with the word after them.
#[test]
fn an_arabic_joint_is_joined_to_the_title() {
    for (printed, joint) in [
        ("القرار 4 [المراجَع] المتعلق بالحدائق:", "المتعلق ب"),
        ("القرار 4 المتعلق بالحدائق:", "المتعلق ب"),
        ("القرار 4 [المراجَع] المتعلق بـالحدائق:", "المتعلق بـ"),
        ("القرار 4 [المراجَع] المتعلق بـ الحدائق:", "المتعلق بـ"),
        ("القرار 4 [المراجَع] المتعلقة بالحدائق:", "المتعلقة ب"),
        ("القرار 4 [المراجَع] الخاص بالحدائق:", "الخاص ب"),
        ("القرار 4 [المراجَع] بشأن الحدائق:", "بشأن"),
    ] {
        let text = report("ar", printed, "القرار 4", "الحدائق");
        assert_eq!(row("ar", &text), ["4", "resolution", "الحدائق", "", joint], "{printed}");
        let told = imported(&text, "ar").diagnostics;
        assert!(told.iter().all(|it| it.rule != "titles-differ"), "{printed}");
    }
}

#[test]
fn drafts_are_named_in_many_ways() {
    for (language, act) in [
        ("en", "DRAFT NEW RESOLUTION [ABC-1]"),
        ("fr", "PROJET DE NOUVELLE RÉSOLUTION [ABC-1]"),
        ("es", "PROYECTO DE NUEVA RESOLUCIÓN [ABC-1]"),
        ("ru", "ПРОЕКТ НОВОЙ РЕЗОЛЮЦИИ [ABC-1]"),
        ("zh", "第[ABC-1]号新决议草案"),
        ("zh", "新决议草案[ABC-1]"),
        ("zh", "决议草案[ABC-1]"),
        ("zh", "新决议草案 [ABC-1]"),
        ("ar", "مشروع القرار الجديد [ABC-1]"),
        ("ar", "مشروع قرار جديد [ABC-1]"),
        ("ar", "مشروع القرار [ABC-1]"),
    ] {
        let found = row(language, &report(language, &format!("{act} – X:"), act, "X"));
        assert_eq!(&found[..3], ["[ABC-1]", "resolution", "X"], "{act}");
    }
}
