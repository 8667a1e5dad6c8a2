//! Reports, published resolutions and volumes of them in six languages, as text and as Word documents: every section and
//! provision in its right place. Also the same documents mangled: then either nothing moved, or a message says so.

use crate::numbers::Numbers;
use crate::word::{Word, p, styled};
use resolution_table::import::diagnostics::Level;
use resolution_table::import::document::Document;
use resolution_table::import::{Imported, Options, import_document, input};
use resolution_table::model::{LocalizedText, Part};

/// The words of a language: made-up content between the house's own headings.
struct Tongue {
    tag: &'static str,
    /// `RESOLUTION # (Rev. Springfield, 2018)`, with the number in the place of `#`.
    number: &'static str,
    /// How the overview begins a row; `#` is the number.
    row: &'static str,
    table: &'static str,
    title: &'static str,
    history: &'static str,
    opening: &'static str,
    recalling: &'static str,
    considering: &'static str,
    resolves: &'static str,
    /// A heading with its addressee, and the key of that.
    instructs: (&'static str, &'static str),
    invites: (&'static str, &'static str),
    reason: &'static str,
    action: &'static str,
    annex: &'static str,
    plan: &'static str,
    labels: [&'static str; 3],
}

const TONGUES: [Tongue; 6] = [
    Tongue {
        tag: "en",
        number: "RESOLUTION # (Rev. Springfield, 2018)",
        row: "Under RESOLUTION # [Rev] on gardens:",
        table: "Table",
        title: "Gardens of the Union",
        history: "(Shelbyville, 2014; Springfield, 2018)",
        opening: "The World Telecommunication Standardization Assembly (Springfield, 2018),",
        recalling: "recalling",
        considering: "considering further",
        resolves: "resolves",
        instructs: ("instructs the Secretary-General", "secretary-general"),
        invites: ("invites Member States and Sector Members", "member-states,sector-members"),
        reason: "that gardens need water",
        action: "to dig wells",
        annex: "ANNEX TO RESOLUTION # (Rev. Springfield, 2018)",
        plan: "Plan of the wells",
        labels: ["a)", "b)", "1"],
    },
    Tongue {
        tag: "fr",
        number: "RÉSOLUTION # (Rév. Springfield, 2018)",
        row: "Au titre de la RÉSOLUTION # [Rév] sur les jardins:",
        table: "Tableau",
        title: "Jardins de l'Union",
        history: "(Shelbyville, 2014; Springfield, 2018)",
        opening: "L'Assemblée mondiale de normalisation des télécommunications (Springfield, 2018),",
        recalling: "rappelant",
        considering: "considérant en outre",
        resolves: "décide",
        instructs: ("charge le Secrétaire général", "secretary-general"),
        invites: (
            "invite les États Membres et les Membres de Secteur",
            "member-states,sector-members",
        ),
        reason: "que les jardins ont soif",
        action: "de creuser des puits",
        annex: "ANNEXE DE LA RÉSOLUTION # (Rév. Springfield, 2018)",
        plan: "Plan des puits",
        labels: ["a)", "b)", "1"],
    },
    Tongue {
        tag: "es",
        number: "RESOLUCIÓN # (Rev. Springfield, 2018)",
        row: "RESOLUCIÓN # [Rev] sobre los jardines:",
        table: "Cuadro",
        title: "Jardines de la Unión",
        history: "(Shelbyville, 2014; Springfield, 2018)",
        opening: "La Asamblea Mundial de Normalización de las Telecomunicaciones (Springfield, 2018),",
        recalling: "recordando",
        considering: "considerando además",
        resolves: "resuelve",
        instructs: ("encarga al Secretario General", "secretary-general"),
        invites: (
            "invita a los Estados Miembros y a los Miembros de Sector",
            "member-states,sector-members",
        ),
        reason: "que los jardines tienen sed",
        action: "que excave pozos",
        annex: "ANEXO A LA RESOLUCIÓN # (Rev. Springfield, 2018)",
        plan: "Plan de los pozos",
        labels: ["a)", "b)", "1"],
    },
    Tongue {
        tag: "ru",
        number: "РЕЗОЛЮЦИЯ # (Пересм. Спрингфилд, 2018 г.)",
        row: "РЕЗОЛЮЦИЯ # [Пересм.] о садах:",
        table: "Таблица",
        title: "Сады Союза",
        history: "(Шелбивилл, 2014 г.; Спрингфилд, 2018 г.)",
        opening: "Всемирная ассамблея по стандартизации электросвязи (Спрингфилд, 2018 г.),",
        recalling: "напоминая",
        considering: "учитывая далее",
        resolves: "решает",
        instructs: ("поручает Генеральному секретарю", "secretary-general"),
        invites: (
            "предлагает Государствам-Членам и Членам Секторов",
            "member-states,sector-members",
        ),
        reason: "что садам нужна вода",
        action: "выкопать колодцы",
        annex: "ПРИЛОЖЕНИЕ К РЕЗОЛЮЦИИ # (Пересм. Спрингфилд, 2018 г.)",
        plan: "План колодцев",
        labels: ["a)", "b)", "1"],
    },
    Tongue {
        tag: "zh",
        number: "第#号决议（2018年，斯普林菲尔德，修订版）",
        row: "第#号决议[修订]– 花园:",
        table: "表",
        title: "国际电联的花园",
        history: "（2014年，谢尔比维尔；2018年，斯普林菲尔德）",
        opening: "世界电信标准化全会（2018年，斯普林菲尔德），",
        recalling: "忆及",
        considering: "进一步考虑到",
        resolves: "做出决议",
        instructs: ("责成秘书长", "secretary-general"),
        invites: ("请成员国和部门成员", "member-states,sector-members"),
        reason: "花园需要水",
        action: "挖井",
        annex: "第#号决议（2018年，斯普林菲尔德，修订版）附件",
        plan: "水井计划",
        labels: ["a)", "b)", "1"],
    },
    Tongue {
        tag: "ar",
        number: "القرار # (المراجَع في سبرينغفيلد، 2018)",
        row: "القرار # [المراجَع] بشأن الحدائق:",
        table: "الجدول",
        title: "حدائق الاتحاد",
        history: "(شيلبيفيل، 2014؛ سبرينغفيلد، 2018)",
        opening: "إن الجمعية العالمية لتقييس الاتصالات (سبرينغفيلد، 2018)،",
        recalling: "إذ تذكّر",
        considering: "وإذ تضع في اعتبارها كذلك",
        resolves: "تقرر",
        instructs: ("تكلف الأمين العام", "secretary-general"),
        invites: ("تدعو الدول الأعضاء وأعضاء القطاعات", "member-states,sector-members"),
        reason: "أن الحدائق تحتاج إلى الماء",
        action: "بحفر الآبار",
        annex: "ملحق القرار # (المراجَع في سبرينغفيلد، 2018)",
        plan: "خطة الآبار",
        labels: ["أ )", "ب)", "١"],
    },
];

/// The lines of the text of a resolution, each with the style that the house gives it.
fn body(it: &Tongue, number: u32) -> Vec<(&'static str, String)> {
    let [a, b, one] = it.labels;
    let [comma, semicolon, stop] = match it.tag {
        "zh" => ["，", "；", "。"],
        "ar" => ["،", "؛", "."],
        _ => [",", ";", "."],
    };
    vec![
        ("Call", it.recalling.into()),
        ("Normal", format!("{a}\t{}{semicolon}", it.reason)),
        ("Normal", format!("{b}\t{}{comma}", it.reason)),
        ("Call", it.considering.into()),
        ("Normal", format!("{}{comma}", it.reason)),
        ("Call", it.resolves.into()),
        ("Normal", format!("{one}\t{}:", it.reason)),
        ("enumlev1", format!("i)\t{}{semicolon}", it.reason)),
        ("enumlev1", format!("ii)\t{}{semicolon}", it.reason)),
        ("Normal", format!("2\t{}{comma}", it.reason)),
        ("Call", it.instructs.0.into()),
        ("Normal", format!("{one}\t{}{semicolon}", it.action)),
        ("Normal", format!("2\t{}{comma}", it.action)),
        ("Call", it.invites.0.into()),
        ("Normal", format!("{}{stop}", it.action)),
        ("AnnexNo", it.annex.replace('#', &number.to_string())),
        ("Annextitle", it.plan.into()),
        ("Normal", format!("1\t{}{stop}", it.reason)),
        ("Normal", format!("1.1\t{}{stop}", it.reason)),
    ]
}

/// What each resolution of these documents gives.
fn expected(it: &Tongue, number: u32) -> String {
    format!(
        "{number} {}\np recalling 2\np considering further 1\no resolves 2(2)\no instructs → {} 2\no invites → {} 1\nannex {} 2\n",
        it.title, it.instructs.1, it.invites.1, it.plan
    )
}

fn words(text: &LocalizedText) -> &str {
    text.choose(&[], "fr").words
}

/// A resolution as it was imported.
fn shown(imported: &Imported) -> String {
    let mut out = String::new();
    for it in &imported.register.resolutions {
        out += &format!("{} {}\n", it.number, words(&it.title));
        for section in &it.sections {
            let part = if section.part == Part::Preamble { "p" } else { "o" };
            let further = if section.further { " further" } else { "" };
            let to = match section.addressees.is_empty() {
                true => String::new(),
                false => format!(" → {}", section.addressees.join(",")),
            };
            let nested: usize = section.provisions.iter().map(|it| it.provisions.len()).sum();
            let nested = if nested > 0 { format!("({nested})") } else { String::new() };
            let count = section.provisions.len();
            out += &format!("{part} {}{further}{to} {count}{nested}\n", section.verb.id());
        }
        for annex in &it.annexes {
            let count: usize = annex.provisions.iter().map(|it| 1 + it.provisions.len()).sum();
            let title = annex.title.as_ref().map_or("", words);
            out += &format!("annex {title} {count}\n");
        }
    }
    out
}

fn published(it: &Tongue, numbers: &[u32]) -> Vec<(&'static str, String)> {
    let mut lines = Vec::new();
    for number in numbers {
        lines.push(("ResNo", it.number.replace('#', &number.to_string())));
        lines.push(("Restitle", it.title.to_owned()));
        lines.push(("Resref", it.history.to_owned()));
        lines.push(("Normalaftertitle", it.opening.to_owned()));
        lines.extend(body(it, *number));
        lines.push(("Normal", String::new()));
    }
    lines
}

fn report(it: &Tongue, numbers: &[u32]) -> String {
    let mut text = format!("\t{}\n\n{} 1 – {}\n", it.title, it.table, it.title);
    for number in numbers {
        text += &format!("\t{}\n{}.\n\n", it.row.replace('#', &number.to_string()), it.reason);
    }
    text += &format!("{} 2 – {}\n", it.table, it.title);
    for number in numbers {
        text += &format!("\t{}\n{}\n", it.number.replace('#', &number.to_string()), it.title);
        for (index, (_, line)) in body(it, *number).into_iter().enumerate() {
            text += &format!("{}{line}\n", if index == 0 { "\t" } else { "" });
        }
        text.push('\n');
    }
    text
}

fn text_of(lines: &[(&str, String)]) -> String {
    lines.iter().map(|(_, line)| format!("{line}\n")).collect()
}

/// Imports a document without options, and requires that nothing of it is lost.
fn imported(document: &Document) -> Imported {
    let imported = import_document(document, &Options::default());
    let coverage = imported.check_document(document);
    assert!(coverage.is_complete(), "{coverage}\n{}", document.text());
    imported
}

fn check(it: &Tongue, numbers: &[u32], document: &Document, what: &str) {
    let imported = imported(document);
    let expected: String = numbers.iter().map(|number| expected(it, *number)).collect();
    assert_eq!(shown(&imported), expected, "{} {what}\n{}", it.tag, document.text());
    assert_eq!(imported.register.language, it.tag, "{what}");
    assert_eq!(imported.register.resolutions[0].body, "wtsa", "{} {what}", it.tag);
    let revision = imported.register.resolutions[0].revision.as_ref();
    assert!(revision.is_some_and(|it| it.year == 2018 && it.revised), "{} {what}", it.tag);
    let bad: Vec<_> = imported.diagnostics.iter().filter(|it| it.severity != Level::Note).collect();
    assert!(bad.is_empty(), "{} {what}: {bad:?}", it.tag);
}

#[test]
fn published_resolutions_in_six_languages() {
    for it in &TONGUES {
        for numbers in [&[44][..], &[2, 44, 101]] {
            let lines = published(it, numbers);
            check(it, numbers, &Document::of_text(&text_of(&lines)), "text");
            let paragraphs = lines.iter().map(|(style, line)| styled(style, line));
            let word = Word::new(paragraphs.collect::<String>());
            check(it, numbers, &input::read(&word.bytes()).expect("a document"), "Word, styled");
            let word = Word::new(lines.iter().map(|(_, line)| p(line)).collect::<String>());
            check(it, numbers, &input::read(&word.bytes()).expect("a document"), "Word, plain");
        }
    }
}

#[test]
fn reports_in_six_languages() {
    for it in &TONGUES {
        let numbers = [4, 44];
        // Only the editions tell the assembly here, which met in no place that is known.
        let text = report(it, &numbers);
        let document = Document::of_text(&text);
        let options = Options { body: Some("wtsa".to_owned()), ..Options::default() };
        let imported = import_document(&document, &options);
        assert!(imported.check_document(&document).is_complete(), "{text}");
        let expected: String = numbers.iter().map(|number| expected(it, *number)).collect();
        assert_eq!(shown(&imported), expected, "{}\n{text}", it.tag);
        assert_eq!(imported.register.language, it.tag);
    }
}

/// Lines lose what holds them together: either everything stays where it belongs, or a message above a note says that
/// something may not.
#[test]
fn nothing_moves_without_a_word() {
    let mut silent = Vec::new();
    for (seed, it) in TONGUES.iter().enumerate() {
        let clean = expected(it, 44);
        for round in 0..40 {
            let mut numbers = Numbers(1000 * seed as u64 + round);
            let mut lines: Vec<String> =
                published(it, &[44]).into_iter().map(|(_, line)| line).collect();
            // Number, title, history and opening stay: this is about sections.
            let at = 4 + numbers.below(lines.len() - 8);
            match numbers.below(6) {
                // A mark at the end is lost.
                0 => drop(lines[at].pop()),
                // A tab became a space.
                1 => lines[at] = lines[at].replace('\t', " "),
                // A heading in capitals.
                2 if !lines[at].contains('\t') => lines[at] = lines[at].to_uppercase(),
                // A heading without its verb.
                3 => lines[at] = lines[at].split(' ').skip(1).collect::<Vec<_>>().join(" "),
                // An addressee that nobody knows.
                4 => lines[at] = format!("{} Zorblax", lines[at]),
                // A line is set in.
                _ => lines[at] = format!("\u{a0}{}", lines[at]),
            }
            if lines[at].trim().is_empty() {
                continue;
            }
            let text = lines.join("\n");
            let found = imported(&Document::of_text(&text));
            let told = found.diagnostics.iter().any(|it| it.severity != Level::Note);
            // The verbs in order, and the annexes: a heading that is lost or made up changes either.
            let verbs = |text: &str| -> Vec<String> {
                let kept = text.lines().filter(|it| it.starts_with("p ") || it.starts_with("o "));
                kept.map(|it| it.split(' ').nth(1).unwrap_or_default().to_owned()).collect()
            };
            if verbs(&shown(&found)) != verbs(&clean) && !told {
                silent.push(format!(
                    "{} line {}: {}\n{}",
                    it.tag,
                    at + 1,
                    lines[at],
                    shown(&found)
                ));
            }
            let annexes = |text: &str| text.lines().filter(|it| it.starts_with("annex")).count();
            if annexes(&shown(&found)) != annexes(&clean) && !told {
                silent.push(format!(
                    "{} annex {}: {}\n{}",
                    it.tag,
                    at + 1,
                    lines[at],
                    shown(&found)
                ));
            }
        }
    }
    assert!(silent.is_empty(), "{}", silent.join("\n"));
}
