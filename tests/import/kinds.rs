//! Headings, labels, rows and citations in every form of their kind, in six languages: small texts in one frame.

use resolution_table::import::diagnostics::Level;
use resolution_table::import::{Imported, Options, import};
use resolution_table::model::{Resolution, Section};

/// A report whose detailed text is `body`; the frame is the same for every language.
fn framed(body: &str, language: &str) -> Imported {
    let text = format!(
        "\tREPORT ON GARDENS\n\nTable 1 – Overview\n\tUnder RESOLUTION 4 [Rev] on gardens:\nThe Director helps.\n\nTable 2 – Text\n\tRESOLUTION 4\nGardens\n\t{body}\n"
    );
    whole(&text, Some(language))
}

/// Imports `text`, and requires that nothing of it is lost.
fn whole(text: &str, language: Option<&str>) -> Imported {
    let options = Options { language: language.map(str::to_owned), ..Options::default() };
    let imported = import(text, &options);
    let coverage = imported.check(text);
    assert!(coverage.is_complete(), "{coverage}\n{text}");
    imported
}

fn first(imported: &Imported) -> &Resolution {
    imported.register.resolutions.first().expect("a resolution")
}

fn rules(imported: &Imported) -> Vec<&'static str> {
    let told = imported.diagnostics.iter().filter(|it| it.severity != Level::Note);
    told.map(|it| it.rule).collect()
}

fn labels(section: &Section) -> Vec<&str> {
    section.provisions.iter().map(|it| it.label.as_deref().unwrap_or("")).collect()
}

/// Heading, verb and addressees; the preamble and the duty have labels.
#[test]
fn a_known_verb_heads_a_section_whoever_is_addressed() {
    for (language, heading, verb, keys) in [
        ("en", "instructs the Secretary-General", "instructs", "secretary-general"),
        ("en", "instructs the Deputy Secretary-General", "instructs", "deputy-secretary-general"),
        ("en", "instructs the Radio Regulations Board", "instructs", "rrb"),
        ("en", "invites the Radiocommunication Assembly", "invites", "ra"),
        ("en", "invites the United Nations", "invites", "un"),
        ("en", "invites Associates and Academia", "invites", "associates,academia"),
        ("en", "invites administrations", "invites", "administrations"),
        ("en", "invites all countries", "invites", "countries"),
        ("en", "invites the Union", "invites", "itu"),
        ("en", "REQUESTS THE DIRECTOR OF BR", "requests", "br-director"),
        ("en", "instructs the Keeper of the Gardens", "instructs", "keeper-of-the-gardens"),
        ("fr", "charge le Secrétaire général", "instructs", "secretary-general"),
        (
            "fr",
            "prie le Secrétaire général, avec l'appui du Directeur du BR",
            "requests",
            "secretary-general",
        ),
        ("fr", "invite tous les pays", "invites", "countries"),
        ("fr", "invite les administrations", "invites", "administrations"),
        ("fr", "CHARGE LE DIRECTEUR DU TSB", "instructs", "tsb-director"),
        ("es", "encarga al Secretario General", "instructs", "secretary-general"),
        ("es", "invita a las administraciones", "invites", "administrations"),
        ("es", "encarga a la Asamblea de Radiocomunicaciones", "instructs", "ra"),
        ("es", "ENCARGA AL DIRECTOR DE LA BDT", "instructs", "bdt-director"),
        ("ru", "поручает Генеральному секретарю", "instructs", "secretary-general"),
        ("ru", "предлагает Организации Объединенных Наций", "invites", "un"),
        ("ru", "предлагает администрациям", "invites", "administrations"),
        ("ru", "ПОРУЧАЕТ ДИРЕКТОРУ БСЭ", "instructs", "tsb-director"),
        ("zh", "责成秘书长", "instructs", "secretary-general"),
        ("zh", "请联合国", "invites", "un"),
        ("zh", "请各主管部门", "invites", "administrations"),
        ("zh", "请所有国家", "invites", "countries"),
        ("ar", "تكلف الأمين العام", "instructs", "secretary-general"),
        ("ar", "تدعو الإدارات", "invites", "administrations"),
        ("ar", "تدعو الأمم المتحدة", "invites", "un"),
        ("ar", "تدعو جميع البلدان", "invites", "countries"),
    ] {
        let preamble = match language {
            "fr" => "considérant",
            "es" => "considerando",
            "ru" => "учитывая",
            "zh" => "考虑到",
            "ar" => "إذ تضع في اعتبارها",
            _ => "considering",
        };
        let imported = framed(&format!("{preamble}\na)\tgardens,\n{heading}\n1\twells."), language);
        let sections = &first(&imported).sections;
        assert_eq!(sections.len(), 2, "{heading}");
        assert_eq!(sections[1].verb.id(), verb, "{heading}");
        assert_eq!(sections[1].addressees.join(","), keys, "{heading}");
        assert_eq!(labels(&sections[1]), ["1"], "{heading}");
        let unknown = rules(&imported).contains(&"unknown-addressee");
        assert_eq!(unknown, keys == "keeper-of-the-gardens", "{heading}: {:?}", rules(&imported));
    }
}

#[test]
fn a_heading_hands_the_duty_on() {
    for (language, heading, delegates, keys) in [
        ("en", "resolves to invite Member States", "invites", "member-states"),
        (
            "en",
            "resolves to request the Deputy Secretary-General and the Director of BR",
            "requests",
            "deputy-secretary-general,br-director",
        ),
        ("en", "resolves to request the Zorblax and the Director of BR", "requests", "br-director"),
        ("fr", "décide d'inviter les États Membres", "invites", "member-states"),
        ("fr", "décide d'inviter", "invites", ""),
        ("es", "resuelve invitar a los Estados Miembros", "invites", "member-states"),
        ("es", "resuelve pedir al Director de la BDT", "requests", "bdt-director"),
        ("ru", "решает предложить Государствам-Членам", "invites", "member-states"),
        ("zh", "做出决议，请成员国", "invites", "member-states"),
        ("ar", "تقرر أن تدعو الدول الأعضاء", "invites", "member-states"),
    ] {
        let imported = framed(&format!("{heading}\n1\twells;\n2\tpaths."), language);
        let sections = &first(&imported).sections;
        assert_eq!(sections.len(), 1, "{heading}");
        assert_eq!(sections[0].verb.id(), "resolves", "{heading}");
        assert_eq!(sections[0].delegates.map(|it| it.id()), Some(delegates), "{heading}");
        assert_eq!(sections[0].addressees.join(","), keys, "{heading}");
        assert_eq!(labels(&sections[0]), ["1", "2"], "{heading}");
    }
}

#[test]
fn lists_are_labelled_in_every_script() {
    for (language, verb, list) in [
        ("ar", "تقرر", "أ)\tب)\tج)"),
        ("ar", "تقرر", "أ )\tب )"),
        ("ar", "تقرر", "أ)\tب)\tت)"),
        ("ar", "تقرر", "١\t٢"),
        ("en", "resolves", "(1)\t(2)"),
        ("en", "resolves", "[1]\t[2]"),
        ("zh", "做出决议", "（1）\t（2）"),
        ("zh", "做出决议", "１\t２"),
        ("zh", "做出决议", "一、\t二、"),
        ("ru", "решает", "а)\tб)\tв)"),
        ("ru", "решает", "и)\tк)"),
        ("ru", "решает", "и)\tй)"),
        ("fr", "décide", "1°\t2°"),
        ("es", "resuelve", "§ 1\t§ 2"),
    ] {
        let wanted: Vec<&str> = list.split('\t').collect();
        let lines: Vec<String> =
            wanted.iter().map(|label| format!("{label}\tباب 水 well;")).collect();
        let imported = framed(&format!("{verb}\n{}", lines.join("\n")), language);
        let resolution = first(&imported);
        assert_eq!(resolution.sections.len(), 1, "{list}");
        assert_eq!(labels(&resolution.sections[0]), wanted, "{list}");
        assert!(rules(&imported).is_empty(), "{list}: {:?}", rules(&imported));
    }
}

#[test]
fn numbers_are_kept_as_printed_and_kinds_are_known() {
    for (row, number, kind) in [
        ("DECISION 5 (Springfield, 2018)", "5", "decision"),
        ("RECOMMENDATION ITU-T A.7", "A.7", "recommendation"),
        ("OPINION 3 (Springfield, 2018)", "3", "opinion"),
        ("RESOLUTION 12A (WRC-23)", "12A", "resolution"),
        ("RESOLUTION COM4/1", "COM4/1", "resolution"),
        ("DRAFT NEW RESOLUTION [ABC-1]", "[ABC-1]", "resolution"),
        ("РЕШЕНИЕ 5 (Спрингфилд, 2018 г.)", "5", "decision"),
        ("第5号决定（2018年，斯普林菲尔德）", "5", "decision"),
        ("المقرر ٥ (سبرينغفيلد، 2018)", "5", "decision"),
    ] {
        let text = format!(
            "\tREPORT\n\nTable 1 – Overview\n\t{row} – Gardens:\nThe Director helps.\n\nTable 2 – Text\n\t{row}\nGardens\n\tresolves\n1\tthat wells be dug.\n"
        );
        let imported = whole(&text, Some("en"));
        assert_eq!(imported.register.resolutions.len(), 1, "{row}");
        let resolution = first(&imported);
        assert_eq!(resolution.number.to_string(), number, "{row}");
        assert_eq!(resolution.kind.id(), kind, "{row}");
        assert_eq!(resolution.sections.len(), 1, "{row}");
    }
}

#[test]
fn what_belongs_to_no_row_is_an_error() {
    let text = "\tREPORT\n\nTable 1 – Overview\n\tUnder RESOLUTION 4 on gardens:\nThe Director helps.\n\nTable 2 – Text\n\tARTICLE 4\nGardens\n\tresolves\n1\tthat wells be dug.\n";
    let imported = whole(text, None);
    let error = imported.diagnostics.iter().find(|it| it.severity == Level::Error);
    assert_eq!(error.map(|it| (it.line, it.rule)), Some((8, "outside-rows")));
}

#[test]
fn a_table_may_have_columns_and_cells_may_be_joined_by_tabs() {
    for text in [
        "\tREPORT\n\nTable 1 – Overview\n\tNo.\n\tTitle\n\tAction\n\tImpact\n\n\t44\n\tGardens\n\tMOD\n\tThe Director helps.\n\n\t45\n\tPonds\n\tSUP\n\tNothing is left.\n",
        "\tREPORT\n\nTable 1 – Overview\nNo.\tTitle\tAction\tImpact\n44\tGardens\tMOD\tThe Director helps.\n45\tPonds\tSUP\tNothing is left.\n",
    ] {
        let imported = whole(text, Some("en"));
        let found: Vec<_> = imported
            .register
            .resolutions
            .iter()
            .map(|it| {
                let title = it.title.choose(&[], "en").words;
                format!(
                    "{} {title} {:?} {}",
                    it.number,
                    it.status.map(|it| it.id()),
                    it.summary.len()
                )
            })
            .collect();
        assert_eq!(found, ["44 Gardens Some(\"revised\") 1", "45 Ponds Some(\"suppressed\") 1"]);
        assert!(imported.diagnostics.iter().any(|it| it.rule == "columns"));
    }
}

#[test]
fn a_report_says_itself_which_assembly_it_is_about() {
    let text = "\tREPORT ON THE PLENIPOTENTIARY CONFERENCE (PP-26)\n\nTable 1 – Overview\n\tUnder RESOLUTION 4 [Rev] on gardens:\nThe Director helps.\n\nTable 2 – Text\n\tRESOLUTION 4\nGardens\n\tresolves\n1\tthat wells be dug.\n";
    let imported = whole(text, None);
    let register = &imported.register;
    assert_eq!((register.id.as_str(), register.language.as_str()), ("pp-26", "en"));
    assert_eq!(first(&imported).body, "pp");
    assert!(register.bodies.get("pp").is_some());
    let french = whole(text, Some("fr"));
    assert!(rules(&french).contains(&"other-language"), "{:?}", rules(&french));
}
