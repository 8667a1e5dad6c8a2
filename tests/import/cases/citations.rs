//! Citations of other instruments in six languages: the whole citation as printed, with body, number and edition.

use super::{framed, imported, resolves};

/// Each citation as `kind body number edition: words`.
#[track_caller]
fn check(language: &str, sentence: &str, expected: &[&str]) {
    let verb = resolves(language).0;
    let imported = imported(&framed(&format!("{verb}\n1⇥{sentence}.")), language);
    let found: Vec<String> = imported.register.resolutions[0]
        .references
        .iter()
        .map(|it| {
            format!(
                "{} {} {} {}: {}",
                it.kind.id(),
                it.body.as_deref().unwrap_or("-"),
                it.number.as_deref().unwrap_or("-"),
                it.revision.as_ref().map_or("-".to_owned(), ToString::to_string),
                it.words
            )
        })
        .collect();
    assert_eq!(found, expected, "{language}: {sentence}");
}

#[test]
fn english_citations() {
    check(
        "en",
        "that Recommendation ITU-T Y.9900 be kept",
        &["recommendation itu-t Y.9900 -: Recommendation ITU-T Y.9900"],
    );
    check(
        "en",
        "Recommendations ITU-T Y.9900 and Y.9901",
        &[
            "recommendation itu-t Y.9900 -: Recommendations ITU-T Y.9900",
            "recommendation itu-t Y.9901 -: Y.9901",
        ],
    );
    check(
        "en",
        "ITU-T Recommendation Y.9900",
        &["recommendation itu-t Y.9900 -: ITU-T Recommendation Y.9900"],
    );
    check("en", "ITU-T Y.9900 alone", &["recommendation itu-t Y.9900 -: ITU-T Y.9900"]);
    check(
        "en",
        "that UNGA Resolution 70/991 and resolution A/RES/75/991 be read in the gardens",
        &[
            "resolution unga 70/991 -: UNGA Resolution 70/991",
            "resolution unga A/RES/75/991 -: resolution A/RES/75/991",
        ],
    );
    check(
        "en",
        "Resolution 70/991 of the United Nations General Assembly",
        &["resolution unga 70/991 -: Resolution 70/991 of the United Nations General Assembly"],
    );
    check(
        "en",
        "that Resolution ITU-R 91 and Resolution ITU-R 92-3 be kept",
        &["resolution ra 91 -: Resolution ITU-R 91", "resolution ra 92-3 -: Resolution ITU-R 92-3"],
    );
    check(
        "en",
        "that Resolution 946 (Rev.WRC-19) be kept",
        &["resolution wrc 946 (Rev. 2019): Resolution 946 (Rev.WRC-19)"],
    );
    check("en", "Resolution 12A (WRC-23)", &["resolution wrc 12A (2023): Resolution 12A (WRC-23)"]);
    check("en", "Resolution 44 of WTSA", &["resolution wtsa 44 -: Resolution 44 of WTSA"]);
    check(
        "en",
        "that Decision 95 (Rev. Bucharest, 2022) and Opinion 9 (Geneva, 2013) be kept",
        &[
            "decision pp 95 (Rev. Bucharest, 2022): Decision 95 (Rev. Bucharest, 2022)",
            "opinion - 9 (Geneva, 2013): Opinion 9 (Geneva, 2013)",
        ],
    );
    check("en", "the Springfield Declaration", &["declaration - - -: Springfield Declaration"]);
    check(
        "en",
        "Questions 9/1 and 10/1",
        &["question - 9/1 -: Questions 9/1", "question - 10/1 -: 10/1"],
    );
    check("en", "Resolution 2/5", &["resolution - 2/5 -: Resolution 2/5"]);
}

#[test]
fn french_citations() {
    check(
        "fr",
        "la Recommandation UIT-T Y.9900",
        &["recommendation itu-t Y.9900 -: Recommandation UIT-T Y.9900"],
    );
    check(
        "fr",
        "la Résolution 70/991 de l'Assemblée générale des Nations Unies",
        &["resolution unga 70/991 -: Résolution 70/991 de l'Assemblée générale des Nations Unies"],
    );
    check("fr", "la Résolution UIT-R 92-3", &["resolution ra 92-3 -: Résolution UIT-R 92-3"]);
    check(
        "fr",
        "la Résolution 946 (Rév.CMR-19)",
        &["resolution wrc 946 (Rev. 2019): Résolution 946 (Rév.CMR-19)"],
    );
    check(
        "fr",
        "la Décision 95 (Rév. Bucarest, 2022) et l'Avis 9 (Genève, 2013)",
        &[
            "decision pp 95 (Rev. Bucarest, 2022): Décision 95 (Rév. Bucarest, 2022)",
            "opinion - 9 (Genève, 2013): Avis 9 (Genève, 2013)",
        ],
    );
    check(
        "fr",
        "la Déclaration de Springfield",
        &["declaration - - -: Déclaration de Springfield"],
    );
    check(
        "fr",
        "les Questions 9/1 et 10/1",
        &["question - 9/1 -: Questions 9/1", "question - 10/1 -: 10/1"],
    );
    check(
        "fr",
        "la résolution A/RES/75/991",
        &["resolution unga A/RES/75/991 -: résolution A/RES/75/991"],
    );
    check(
        "fr",
        "les Résolutions 91 et 92 (Rév. Kigali, 2022) de la CMDT",
        &[
            "resolution wtdc 91 -: Résolutions 91",
            "resolution wtdc 92 (Rev. Kigali, 2022): 92 (Rév. Kigali, 2022) de la CMDT",
        ],
    );
}

#[test]
fn spanish_citations() {
    check(
        "es",
        "la Recomendación UIT-T Y.9900",
        &["recommendation itu-t Y.9900 -: Recomendación UIT-T Y.9900"],
    );
    check(
        "es",
        "la Resolución 70/991 de la Asamblea General de las Naciones Unidas",
        &[
            "resolution unga 70/991 -: Resolución 70/991 de la Asamblea General de las Naciones Unidas",
        ],
    );
    check("es", "la Resolución UIT-R 92-3", &["resolution ra 92-3 -: Resolución UIT-R 92-3"]);
    check(
        "es",
        "la Resolución 946 (Rev.CMR-19)",
        &["resolution wrc 946 (Rev. 2019): Resolución 946 (Rev.CMR-19)"],
    );
    check(
        "es",
        "el Acuerdo 95 (Rev. Bucarest, 2022)",
        &["decision pp 95 (Rev. Bucarest, 2022): Acuerdo 95 (Rev. Bucarest, 2022)"],
    );
    check(
        "es",
        "la Decisión 95 (Rev. Bucarest, 2022) y la Opinión 9 (Ginebra, 2013)",
        &[
            "decision pp 95 (Rev. Bucarest, 2022): Decisión 95 (Rev. Bucarest, 2022)",
            "opinion - 9 (Ginebra, 2013): Opinión 9 (Ginebra, 2013)",
        ],
    );
    check(
        "es",
        "el Ruego 9 (Ginebra, 2013)",
        &["opinion - 9 (Ginebra, 2013): Ruego 9 (Ginebra, 2013)"],
    );
    check(
        "es",
        "la Declaración de Springfield",
        &["declaration - - -: Declaración de Springfield"],
    );
    check(
        "es",
        "las Cuestiones 9/1 y 10/1",
        &["question - 9/1 -: Cuestiones 9/1", "question - 10/1 -: 10/1"],
    );
    check(
        "es",
        "la resolución A/RES/75/991",
        &["resolution unga A/RES/75/991 -: resolución A/RES/75/991"],
    );
    check(
        "es",
        "las Resoluciones 91 y 92 (Rev. Kigali, 2022)",
        &[
            "resolution - 91 -: Resoluciones 91",
            "resolution wtdc 92 (Rev. Kigali, 2022): 92 (Rev. Kigali, 2022)",
        ],
    );
}

#[test]
fn russian_citations() {
    check(
        "ru",
        "применять Резолюцию 91 (Пересм. Кигали, 2022 г.) в садах",
        &["resolution wtdc 91 (Rev. Кигали, 2022): Резолюцию 91 (Пересм. Кигали, 2022 г.)"],
    );
    check("ru", "применять Резолюцию 92 в садах", &["resolution - 92 -: Резолюцию 92"]);
    check("ru", "изучать Вопрос 9/1 о садах", &["question - 9/1 -: Вопрос 9/1"]);
    check(
        "ru",
        "согласно Резолюциям 91 и 92",
        &["resolution - 91 -: Резолюциям 91", "resolution - 92 -: 92"],
    );
    check(
        "ru",
        "в Резолюции 91 и Решении 5 (Пересм. Бухарест, 2022 г.)",
        &[
            "resolution - 91 -: Резолюции 91",
            "decision pp 5 (Rev. Бухарест, 2022): Решении 5 (Пересм. Бухарест, 2022 г.)",
        ],
    );
    check(
        "ru",
        "согласно Рекомендации МСЭ-Т Y.9900",
        &["recommendation itu-t Y.9900 -: Рекомендации МСЭ-Т Y.9900"],
    );
    check(
        "ru",
        "по Вопросам 9/1 и 10/1",
        &["question - 9/1 -: Вопросам 9/1", "question - 10/1 -: 10/1"],
    );
    check(
        "ru",
        "в соответствии с Декларацией Спрингфилда",
        &["declaration - - -: Декларацией Спрингфилда"],
    );
    check(
        "ru",
        "Мнение 9 (Женева, 2013 г.)",
        &["opinion - 9 (Женева, 2013): Мнение 9 (Женева, 2013 г.)"],
    );
    check("ru", "Резолюцией МСЭ-R 92-3", &["resolution ra 92-3 -: Резолюцией МСЭ-R 92-3"]);
    check(
        "ru",
        "Резолюция 946 (Пересм. ВКР-19)",
        &["resolution wrc 946 (Rev. 2019): Резолюция 946 (Пересм. ВКР-19)"],
    );
    check(
        "ru",
        "Резолюцию 70/991 Генеральной Ассамблеи Организации Объединенных Наций",
        &[
            "resolution unga 70/991 -: Резолюцию 70/991 Генеральной Ассамблеи Организации Объединенных Наций",
        ],
    );
    check("ru", "Резолюция 44 ВАСЭ", &["resolution wtsa 44 -: Резолюция 44 ВАСЭ"]);
    check(
        "ru",
        "Резолюции A/RES/75/991",
        &["resolution unga A/RES/75/991 -: Резолюции A/RES/75/991"],
    );
}

#[test]
fn chinese_citations() {
    check(
        "zh",
        "按照第91号决议（2022年，基加利，修订版）挖井",
        &["resolution wtdc 91 (Rev. 基加利, 2022): 第91号决议（2022年，基加利，修订版）"],
    );
    check("zh", "按照第92号决议挖井", &["resolution - 92 -: 第92号决议"]);
    check("zh", "研究第9/1号课题", &["question - 9/1 -: 第9/1号课题"]);
    check(
        "zh",
        "按照第91、92和93号决议",
        &["resolution - 91 -: 第91", "resolution - 92 -: 92", "resolution - 93 -: 93号决议"],
    );
    check(
        "zh",
        "按照第91号和第92号决议",
        &["resolution - 91 -: 第91号", "resolution - 92 -: 第92号决议"],
    );
    check("zh", "ITU-T Y.9900建议书", &["recommendation itu-t Y.9900 -: ITU-T Y.9900建议书"]);
    check(
        "zh",
        "ITU-T Y.9900和Y.9901建议书",
        &[
            "recommendation itu-t Y.9900 -: ITU-T Y.9900",
            "recommendation itu-t Y.9901 -: Y.9901建议书",
        ],
    );
    check(
        "zh",
        "第95号决定（2022年，布加勒斯特，修订版）",
        &["decision pp 95 (Rev. 布加勒斯特, 2022): 第95号决定（2022年，布加勒斯特，修订版）"],
    );
    check(
        "zh",
        "第9号意见（2013年，日内瓦）",
        &["opinion - 9 (日内瓦, 2013): 第9号意见（2013年，日内瓦）"],
    );
    check(
        "zh",
        "第946号决议（WRC-19，修订版）",
        &["resolution wrc 946 (Rev. 2019): 第946号决议（WRC-19，修订版）"],
    );
    check("zh", "ITU-R第92-3号决议", &["resolution ra 92-3 -: ITU-R第92-3号决议"]);
    check(
        "zh",
        "联合国大会第70/991号决议",
        &["resolution unga 70/991 -: 联合国大会第70/991号决议"],
    );
    check("zh", "斯普林菲尔德宣言", &[]);
    check(
        "zh",
        "联大第A/RES/75/991号决议",
        &["resolution unga A/RES/75/991 -: 联大第A/RES/75/991号决议"],
    );
    check(
        "zh",
        "决议91（2022年，基加利，修订版）",
        &["resolution wtdc 91 (Rev. 基加利, 2022): 决议91（2022年，基加利，修订版）"],
    );
}

#[test]
fn arabic_citations() {
    check(
        "ar",
        "تطبيق القرار 91 (المراجَع في كيغالي، 2022) في الحدائق",
        &["resolution wtdc 91 (Rev. كيغالي, 2022): القرار 91 (المراجَع في كيغالي، 2022)"],
    );
    check("ar", "تطبيق القرار 92 في الحدائق", &["resolution - 92 -: القرار 92"]);
    check("ar", "دراسة المسألة 9/1 في الحدائق", &["question - 9/1 -: المسألة 9/1"]);
    check(
        "ar",
        "عملاً بالقرار 91 (المراجع في كيغالي، 2022)",
        &["resolution wtdc 91 (Rev. كيغالي, 2022): بالقرار 91 (المراجع في كيغالي، 2022)"],
    );
    check(
        "ar",
        "وفقاً للقرار ٩١ (كيغالي، ٢٠٢٢)",
        &["resolution wtdc 91 (كيغالي, 2022): للقرار ٩١ (كيغالي، ٢٠٢٢)"],
    );
    check("ar", "والقرار 92", &["resolution - 92 -: والقرار 92"]);
    check("ar", "للقرارين 91 و92", &["resolution - 91 -: للقرارين 91", "resolution - 92 -: 92"]);
    check(
        "ar",
        "القرارات 1 و2 و3",
        &["resolution - 1 -: القرارات 1", "resolution - 2 -: 2", "resolution - 3 -: 3"],
    );
    check("ar", "التوصية ITU-T Y.9900", &["recommendation itu-t Y.9900 -: التوصية ITU-T Y.9900"]);
    check(
        "ar",
        "المقرر 95 (المراجَع في بوخارست، 2022)",
        &["decision pp 95 (Rev. بوخارست, 2022): المقرر 95 (المراجَع في بوخارست، 2022)"],
    );
    check("ar", "الرأي 9 (جنيف، 2013)", &["opinion - 9 (جنيف, 2013): الرأي 9 (جنيف، 2013)"]);
    check("ar", "إعلان سبرينغفيلد", &[]);
    check(
        "ar",
        "القرار 946 (Rev.WRC-19)",
        &["resolution wrc 946 (Rev. 2019): القرار 946 (Rev.WRC-19)"],
    );
    check("ar", "القرار ITU-R 92-3", &["resolution ra 92-3 -: القرار ITU-R 92-3"]);
    check(
        "ar",
        "قرار الجمعية العامة للأمم المتحدة 70/991",
        &["resolution unga 70/991 -: قرار الجمعية العامة للأمم المتحدة 70/991"],
    );
    check(
        "ar",
        "القرار 70/991 الصادر عن الجمعية العامة للأمم المتحدة",
        &["resolution unga 70/991 -: القرار 70/991 الصادر عن الجمعية العامة للأمم المتحدة"],
    );
}

/// A citation of a longer number, of a word that only contains the noun, or of nothing is none.
#[test]
fn what_cites_nothing() {
    for (language, sentence) in [
        ("en", "that 4 resolutions and this Resolution be read"),
        ("fr", "de lire la présente Résolution et 4 Résolutions"),
        ("ru", "читать настоящую Резолюцию и 4 резолюции"),
        ("zh", "阅读本决议"),
        ("ar", "قراءة هذا القرار وإعلان النتائج"),
    ] {
        check(language, sentence, &[]);
    }
}

/// "bis" is a part of the number, with a space, a hyphen or nothing before it.
#[test]
fn a_number_may_go_on_with_bis() {
    for (language, sentence, cited) in [
        ("en", "that Resolution 12 bis be read", "12 bis: Resolution 12 bis"),
        ("en", "that Resolution 12-bis be read", "12 bis: Resolution 12-bis"),
        ("en", "that Resolution 12bis be read", "12 bis: Resolution 12bis"),
        ("fr", "de lire la Résolution 12\u{a0}bis", "12 bis: Résolution 12\u{a0}bis"),
        ("fr", "de lire la Décision 12 quater", "12 quater: Décision 12 quater"),
        ("es", "leer la Resolución 12 ter", "12 ter: Resolución 12 ter"),
        ("es", "leer la Resolución 12 terminada", "12: Resolución 12"),
        ("ru", "читать Резолюцию 12 бис", "12 bis: Резолюцию 12 бис"),
        ("ru", "читать Резолюцию 12-тер", "12 ter: Резолюцию 12-тер"),
        ("zh", "阅读第12bis号决议", "12 bis: 第12bis号决议"),
        ("zh", "阅读第12之二号决议", "12 bis: 第12之二号决议"),
        ("ar", "قراءة القرار 12 مكرر", "12 bis: القرار 12 مكرر"),
        ("ar", "قراءة القرار 12 مكرراً", "12 bis: القرار 12 مكرراً"),
    ] {
        let (number, words) = cited.split_once(": ").expect("a number");
        let kind = if words.starts_with("Décision") { "decision" } else { "resolution" };
        check(language, sentence, &[&format!("{kind} - {number} -: {words}")]);
    }
    check(
        "fr",
        "de lire les Résolutions 11 bis (Rév. Kigali, 2022) et 12 bis",
        &[
            "resolution wtdc 11 bis (Rev. Kigali, 2022): Résolutions 11 bis (Rév. Kigali, 2022)",
            "resolution - 12 bis -: 12 bis",
        ],
    );
}

/// The signs of vowels do not count, wherever they stand; the words are kept with them.
#[test]
fn arabic_citations_with_the_signs_of_vowels() {
    for (sentence, cited) in [
        ("تطبيق القَرَار 99", "resolution - 99 -: القَرَار 99"),
        ("القرارُ 98 في الحدائق", "resolution - 98 -: القرارُ 98"),
        ("أنَّ القرارَ 97 نافذ", "resolution - 97 -: القرارَ 97"),
        ("دراسة المسألةِ 9/1", "question - 9/1 -: المسألةِ 9/1"),
        (
            "القَرار 96 (المراجَع في كيغالي، 2022)",
            "resolution wtdc 96 (Rev. كيغالي, 2022): القَرار 96 (المراجَع في كيغالي، 2022)",
        ),
        ("تطبيق المُقَرَّر 5", "decision - 5 -: المُقَرَّر 5"),
        ("تطبيق التوصيةَ ITU-T X.9509", "recommendation itu-t X.9509 -: التوصيةَ ITU-T X.9509"),
        ("تطبيق القرار رقم 93", "resolution - 93 -: القرار رقم 93"),
        ("عملاً بِالقرارِ 92", "resolution - 92 -: بِالقرارِ 92"),
    ] {
        check("ar", sentence, &[cited]);
    }
}

/// The body stands before the noun, between noun and number, in brackets, or declined after them.
#[test]
fn the_body_of_a_citation_stands_in_many_places() {
    for (language, sentence, body, words) in [
        ("en", "that WTSA Resolution 91 be read", "wtsa 91", "WTSA Resolution 91"),
        ("en", "that PP Resolution 139 be read", "pp 139", "PP Resolution 139"),
        ("en", "that Council Resolution 1372 be read", "council 1372", "Council Resolution 1372"),
        ("en", "that Resolution 91 (WTSA) be read", "wtsa 91", "Resolution 91 (WTSA)"),
        ("en", "that Resolution WTSA-91 be read", "wtsa 91", "Resolution WTSA-91"),
        ("fr", "de lire la résolution AMNT 91", "wtsa 91", "résolution AMNT 91"),
        ("fr", "de lire la Résolution 91 (AMNT)", "wtsa 91", "Résolution 91 (AMNT)"),
        ("es", "leer la Resolución 91 (AMNT)", "wtsa 91", "Resolución 91 (AMNT)"),
        (
            "ru",
            "читать Резолюцию 91 Всемирной ассамблеи по стандартизации электросвязи",
            "wtsa 91",
            "Резолюцию 91 Всемирной ассамблеи по стандартизации электросвязи",
        ),
        ("ru", "читать Резолюцию 1372 Совета", "council 1372", "Резолюцию 1372 Совета"),
        ("ru", "читать Резолюцию 1372 совещательно", "- 1372", "Резолюцию 1372"),
        ("ru", "читать Резолюцию ВАСЭ 91", "wtsa 91", "Резолюцию ВАСЭ 91"),
        ("zh", "阅读WTSA第91号决议", "wtsa 91", "WTSA第91号决议"),
        ("zh", "阅读理事会第1372号决议", "council 1372", "理事会第1372号决议"),
        (
            "ar",
            "قراءة القرار 91 للجمعية العالمية لتقييس الاتصالات",
            "wtsa 91",
            "القرار 91 للجمعية العالمية لتقييس الاتصالات",
        ),
        ("ar", "قراءة القرار 91 (WTSA)", "wtsa 91", "القرار 91 (WTSA)"),
    ] {
        check(language, sentence, &[&format!("resolution {body} -: {words}")]);
    }
}

#[test]
fn declarations_are_cited_by_their_number() {
    for (language, sentence, revision, words) in [
        (
            "en",
            "that Declaration 3 (Springfield, 2018) be read",
            "(Springfield, 2018)",
            "Declaration 3 (Springfield, 2018)",
        ),
        ("fr", "de lire la Déclaration 3", "-", "Déclaration 3"),
        ("es", "leer la Declaración 3", "-", "Declaración 3"),
        ("ru", "читать Декларацию 3", "-", "Декларацию 3"),
        ("zh", "阅读第3号宣言", "-", "第3号宣言"),
        ("ar", "قراءة الإعلان 3", "-", "الإعلان 3"),
    ] {
        check(language, sentence, &[&format!("declaration - 3 {revision}: {words}")]);
    }
}
