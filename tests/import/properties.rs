//! A register that is written as a report and imported is the register again, whatever is in it.

use proptest::prelude::*;
use resolution_table::import::{Options, import};
use resolution_table::model::{Provision, Register};

/// How a report of a language looks, and words that mean nothing to the importer.
struct Style {
    language: &'static str,
    table: &'static str,
    row: &'static str,
    status: &'static str,
    /// Two verbs of the preamble and two of the operative part, with their identifiers.
    verbs: [(&'static str, &'static str); 4],
    words: [&'static str; 8],
}

const STYLES: [Style; 5] = [
    Style {
        language: "en",
        table: "Table",
        row: "RESOLUTION",
        status: "Rev",
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
        row: "RÉSOLUTION",
        status: "Rév",
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
        row: "RESOLUCIÓN",
        status: "Rev",
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
        row: "РЕЗОЛЮЦИЯ",
        status: "Пересм",
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
        row: "القرار",
        status: "المراجَع",
        verbs: [
            ("إذ تذكّر", "recalling"),
            ("إذ تضع في اعتبارها", "considering"),
            ("تقرر", "resolves"),
            ("توصي", "recommends"),
        ],
        words: ["حدائق", "آبار", "قديمة", "حجارة", "جسور", "أنهار", "غابات", "طين"],
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

impl Style {
    fn words(&self, text: &Text) -> String {
        let words: Vec<&str> = text.iter().map(|at| self.words[*at]).collect();
        // A word twice in a row is a slip that the importer tells of.
        let mut words = words;
        words.dedup();
        words.join(" ")
    }

    /// The report, and the outline that its import must have.
    fn report(&self, drawn: &[Drawn]) -> (String, String) {
        let mut overview = format!("{} 1 – X\n", self.table);
        let mut detail = format!("\n{} 2 – Y\n", self.table);
        let mut outline = String::new();
        for (index, (title, sections)) in drawn.iter().enumerate() {
            let number = 3 * index + 2;
            let title = self.words(title);
            overview += &format!("\t{} {number} [{}] – {title}:\nX.\n\n", self.row, self.status);
            detail += &format!("\n\t{} {number}\n{title}\n", self.row);
            outline += &format!("{number} {title}\n");
            for (nth, ((printed, id), provisions)) in self.verbs.iter().zip(sections).enumerate() {
                if provisions.is_empty() {
                    continue;
                }
                detail += &format!("\t{printed}\n");
                outline += &format!(" {id}\n");
                for (position, (text, nested)) in provisions.iter().enumerate() {
                    let label = if nth < 2 { letter(position) } else { (position + 1).to_string() };
                    let end = match (nested.is_empty(), position + 1 == provisions.len()) {
                        (false, _) => ":",
                        (true, false) => ";",
                        (true, true) => ",",
                    };
                    let text = self.words(text) + end;
                    detail += &format!("{label}\t{text}\n");
                    outline += &format!("  {label} {text}\n");
                    for (inner, text) in nested.iter().enumerate() {
                        let label = if nth < 2 { roman(inner) } else { letter(inner) };
                        let last = inner + 1 == nested.len() && position + 1 == provisions.len();
                        let text = self.words(text) + if last { "," } else { ";" };
                        detail += &format!("{label}\t{text}\n");
                        outline += &format!("   {label} {text}\n");
                    }
                }
            }
        }
        (format!("X\n\n{overview}{detail}"), outline)
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
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_report_gives_the_register_again(drawn in drawn(), style in 0..STYLES.len()) {
        let style = &STYLES[style];
        let (report, expected) = style.report(&drawn);
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
    let (report, expected) = style.report(&drawn);
    let options = Options { language: Some("en".to_owned()), ..Options::default() };
    let started = std::time::Instant::now();
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
