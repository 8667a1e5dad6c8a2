//! A register that is written as a report or as published resolutions and imported is the register again, whatever is in
//! it, in all six languages.

use proptest::prelude::*;
use resolution_table::import::{Options, import};
use resolution_table::model::{Provision, Register};

/// How the documents of a language look, and words that mean nothing to the importer.
struct Style {
    language: &'static str,
    table: &'static str,
    /// How a resolution is named; `#` is its number.
    row: &'static str,
    status: &'static str,
    /// Its edition as it is printed after the number.
    edition: &'static str,
    /// How the assembly begins to speak.
    opening: &'static str,
    /// What stands between words.
    space: &'static str,
    /// Two verbs of the preamble and two of the operative part, with their identifiers.
    verbs: [(&'static str, &'static str); 4],
    words: [&'static str; 8],
}

const STYLES: [Style; 6] = [
    Style {
        language: "en",
        table: "Table",
        row: "RESOLUTION #",
        status: "Rev",
        edition: "(Rev. Springfield, 2018)",
        opening: "The World Telecommunication Standardization Assembly (Springfield, 2018),",
        space: " ",
        verbs: [
            ("recalling", "recalling"),
            ("considering", "considering"),
            ("resolves", "resolves"),
            ("recommends", "recommends"),
        ],
        words: ["gardens", "wells", "old", "stone", "bridges", "rivers", "of", "clay"],
    },
    Style {
        language: "fr",
        table: "Tableau",
        row: "RÉSOLUTION #",
        status: "Rév",
        edition: "(Rév. Springfield, 2018)",
        opening: "L'Assemblée mondiale de normalisation des télécommunications (Springfield, 2018),",
        space: " ",
        verbs: [
            ("rappelant", "recalling"),
            ("considérant", "considering"),
            ("décide", "resolves"),
            ("recommande", "recommends"),
        ],
        words: ["jardins", "puits", "vieux", "pierres", "ponts", "rivières", "forêts", "argile"],
    },
    Style {
        language: "es",
        table: "Cuadro",
        row: "RESOLUCIÓN #",
        status: "Rev",
        edition: "(Rev. Springfield, 2018)",
        opening: "La Asamblea Mundial de Normalización de las Telecomunicaciones (Springfield, 2018),",
        space: " ",
        verbs: [
            ("recordando", "recalling"),
            ("considerando", "considering"),
            ("resuelve", "resolves"),
            ("recomienda", "recommends"),
        ],
        words: ["jardines", "pozos", "viejos", "piedras", "puentes", "ríos", "montañas", "arcilla"],
    },
    Style {
        language: "ru",
        table: "Таблица",
        row: "РЕЗОЛЮЦИЯ #",
        status: "Пересм",
        edition: "(Пересм. Спрингфилд, 2018 г.)",
        opening: "Всемирная ассамблея по стандартизации электросвязи (Спрингфилд, 2018 г.),",
        space: " ",
        verbs: [
            ("напоминая", "recalling"),
            ("учитывая", "considering"),
            ("решает", "resolves"),
            ("рекомендует", "recommends"),
        ],
        words: ["сады", "колодцы", "старые", "камни", "мосты", "реки", "леса", "глина"],
    },
    Style {
        language: "ar",
        table: "الجدول",
        row: "القرار #",
        status: "المراجَع",
        edition: "(المراجَع في سبرينغفيلد، 2018)",
        opening: "إن الجمعية العالمية لتقييس الاتصالات (سبرينغفيلد، 2018)،",
        space: " ",
        verbs: [
            ("إذ تذكّر", "recalling"),
            ("إذ تضع في اعتبارها", "considering"),
            ("تقرر", "resolves"),
            ("توصي", "recommends"),
        ],
        words: ["حدائق", "آبار", "قديمة", "حجارة", "جسور", "أنهار", "غابات", "طين"],
    },
    Style {
        language: "zh",
        table: "表",
        row: "第#号决议",
        status: "修订",
        edition: "（2018年，斯普林菲尔德，修订版）",
        opening: "世界电信标准化全会（2018年，斯普林菲尔德），",
        space: "",
        verbs: [
            ("忆及", "recalling"),
            ("考虑到", "considering"),
            ("做出决议", "resolves"),
            ("建议", "recommends"),
        ],
        words: ["花园", "水井", "古老", "石头", "桥梁", "河流", "森林", "黏土"],
    },
];

/// The words of a text, by their positions in the list of a style.
type Text = Vec<usize>;
/// A provision and those nested in it.
type Outline = (Text, Vec<Text>);
/// Title, and for each of the four verbs the provisions under it.
type Drawn = (Text, [Vec<Outline>; 4]);

fn text() -> impl Strategy<Value = Text> {
    prop::collection::vec(0..8_usize, 3..9)
}

fn provisions() -> impl Strategy<Value = Vec<Outline>> {
    let nested = prop_oneof![3 => Just(Vec::new()), 1 => prop::collection::vec(text(), 1..4)];
    prop::collection::vec((text(), nested), 0..5)
}

fn drawn() -> impl Strategy<Value = Vec<Drawn>> {
    let sections = [provisions(), provisions(), provisions(), provisions()];
    prop::collection::vec((text(), sections), 1..6)
}

/// What a register is written as.
#[derive(Clone, Copy, Debug)]
enum Written {
    Report,
    Published,
}

impl Style {
    fn words(&self, text: &Text) -> String {
        let words: Vec<&str> = text.iter().map(|at| self.words[*at]).collect();
        // A word twice in a row is a slip that the importer tells of.
        let mut words = words;
        words.dedup();
        words.join(self.space)
    }

    /// The text of a resolution, whose headings begin with `cell`, and its part of the outline.
    fn text(&self, sections: &[Vec<Outline>; 4], cell: &str, outline: &mut String) -> String {
        let mut text = String::new();
        for (nth, ((printed, id), provisions)) in self.verbs.iter().zip(sections).enumerate() {
            if provisions.is_empty() {
                continue;
            }
            text += &format!("{cell}{printed}\n");
            *outline += &format!(" {id}\n");
            for (position, (words, nested)) in provisions.iter().enumerate() {
                let label = if nth < 2 { letter(position) } else { (position + 1).to_string() };
                let end = match (nested.is_empty(), position + 1 == provisions.len()) {
                    (false, _) => ":",
                    (true, false) => ";",
                    (true, true) => ",",
                };
                let words = self.words(words) + end;
                text += &format!("{label}\t{words}\n");
                *outline += &format!("  {label} {words}\n");
                for (inner, words) in nested.iter().enumerate() {
                    let label = if nth < 2 { roman(inner) } else { letter(inner) };
                    let last = inner + 1 == nested.len() && position + 1 == provisions.len();
                    let words = self.words(words) + if last { "," } else { ";" };
                    text += &format!("{label}\t{words}\n");
                    *outline += &format!("   {label} {words}\n");
                }
            }
        }
        text
    }

    /// The document, and the outline that its import must have.
    fn write(&self, drawn: &[Drawn], written: Written) -> (String, String) {
        let mut overview = format!("{} 1 – X\n", self.table);
        let mut detail = format!("\n{} 2 – Y\n", self.table);
        let mut volume = String::new();
        let mut outline = String::new();
        for (index, (title, sections)) in drawn.iter().enumerate() {
            let number = 3 * index + 2;
            let name = self.row.replace('#', &number.to_string());
            let title = self.words(title);
            outline += &format!("{number} {title}\n");
            match written {
                Written::Report => {
                    overview += &format!("\t{name} [{}] – {title}:\nX.\n\n", self.status);
                    let text = self.text(sections, "\t", &mut outline);
                    detail += &format!("\n\t{name}\n{title}\n{text}");
                }
                Written::Published => {
                    // A text without a section is no resolution that could be told from a heading.
                    let mut sections = sections.clone();
                    if sections.iter().all(Vec::is_empty) {
                        sections[2].push((vec![0, 1, 2], Vec::new()));
                    }
                    let text = self.text(&sections, "", &mut outline);
                    let (edition, opening) = (self.edition, self.opening);
                    let space = self.space;
                    volume += &format!("{name}{space}{edition}\n{title}\n\n{opening}\n{text}\n");
                }
            }
        }
        match written {
            Written::Report => (format!("X\n\n{overview}{detail}"), outline),
            Written::Published => (volume, outline),
        }
    }
}

fn letter(position: usize) -> String {
    let letters = ["a)", "b)", "c)", "d)", "e)"];
    letters[position % letters.len()].to_owned()
}

fn roman(position: usize) -> String {
    ["i)", "ii)", "iii)"][position % 3].to_owned()
}

fn outline(register: &Register) -> String {
    fn each(provisions: &[Provision], depth: usize, own: &str, out: &mut String) {
        for provision in provisions {
            let label = provision.label.as_deref().unwrap_or("-");
            let text = provision.text.choose(&[], own).words;
            *out += &format!("{}{label} {text}\n", " ".repeat(depth));
            each(&provision.provisions, depth + 1, own, out);
        }
    }
    let mut out = String::new();
    for it in &register.resolutions {
        out += &format!("{} {}\n", it.number, it.title.choose(&[], &register.language).words);
        for section in &it.sections {
            out += &format!(" {}\n", section.verb.id());
            each(&section.provisions, 2, &register.language, &mut out);
        }
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_document_gives_the_register_again(
        drawn in drawn(),
        style in 0..STYLES.len(),
        written in prop_oneof![Just(Written::Report), Just(Written::Published)],
    ) {
        let style = &STYLES[style];
        let (report, expected) = style.write(&drawn, written);
        let options = Options { language: Some(style.language.to_owned()), ..Options::default() };
        let imported = import(&report, &options);
        prop_assert_eq!(outline(&imported.register), expected, "{}", report);
        let coverage = imported.check(&report);
        prop_assert!(coverage.is_complete(), "{}\n{}", coverage, report);
    }
}

/// Sixty thousand provisions, in a time and with a memory that a person's machine has. The limit is that of an
/// optimised build; a test's build is slower, and is only held to end.
#[test]
fn a_register_of_sixty_thousand_provisions() {
    let style = &STYLES[0];
    let provision = |at: usize| -> Outline { (vec![at % 8, 1, 2, 3, 4, 5], Vec::new()) };
    // Letters end after five: the preamble is left out.
    let section = || (0..50).map(provision).collect::<Vec<_>>();
    let drawn: Vec<Drawn> =
        (0..600).map(|_| (vec![0, 1, 2], [Vec::new(), Vec::new(), section(), section()])).collect();
    let (report, expected) = style.write(&drawn, Written::Report);
    let options = Options { language: Some("en".to_owned()), ..Options::default() };
    let started = cpu_time::ThreadTime::now();
    let imported = import(&report, &options);
    assert_eq!(outline(&imported.register), expected);
    let count: usize = imported
        .register
        .resolutions
        .iter()
        .flat_map(|it| &it.sections)
        .map(|section| section.provisions.len())
        .sum();
    assert_eq!(count, 60_000);
    println!("60,000 provisions: {:.1} s", started.elapsed().as_secs_f32());
    assert!(started.elapsed().as_secs() < 120, "{:?}", started.elapsed());
}
