//! A register of any size, always the same one for a size: words follow the law of frequencies of real texts.

use std::fmt::Write;

/// Numbers that look random and are the same in each run.
struct Seed(u64);

impl Seed {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound as u64) as usize
    }

    /// A small number far more often than a large one, below `bound`.
    fn frequent(&mut self, bound: usize) -> usize {
        let (a, b) = (self.below(bound) + 1, self.below(bound) + 1);
        ((a * b / bound) * (self.below(bound) + 1) / bound).min(bound - 1)
    }
}

const COMMON: &[&str] = &[
    "le",
    "de",
    "les",
    "des",
    "réseaux",
    "pays",
    "formation",
    "développement",
    "accès",
    "normes",
    "télécommunications",
    "IPv6",
    "cybersécurité",
    "étude",
    "commission",
    "rapport",
    "atelier",
    "qualité",
    "service",
    "mesure",
    "information",
    "Directeur",
    "Bureau",
    "technologies",
    "coopération",
    "e-santé",
    "numérique",
    "régional",
    "2020",
    "UIT-T",
];
const SYLLABLES: &[&str] = &[
    "ra", "té", "no", "mi", "su", "lan", "cor", "dé", "fi", "bou", "gre", "pi", "tion", "sé",
    "val", "ume",
];
const BODIES: &[&str] = &[
    "tsb-director",
    "bdt-director",
    "itu-t-sg17",
    "itu-t-sg13",
    "member-states",
    "sector-members",
    "council",
    "tsag",
];
const VERBS: &[(&str, &str)] = &[
    ("recalling", "preamble"),
    ("resolves", "operative"),
    ("instructs", "operative"),
    ("invites", "operative"),
];

fn words(seed: &mut Seed, count: usize) -> String {
    let mut text = String::new();
    for _ in 0..count {
        if !text.is_empty() {
            text.push(' ');
        }
        match seed.below(3) {
            0 => text.push_str(COMMON[seed.frequent(COMMON.len())]),
            _ => {
                let mut number = seed.frequent(16 * 16 * 16) + 16;
                while number > 0 {
                    text.push_str(SYLLABLES[number % 16]);
                    number /= 16;
                }
            }
        }
    }
    text
}

/// Resolution JSON with `provisions` provisions, about 33 in each resolution.
pub fn register(provisions: usize) -> String {
    let mut seed = Seed(0x9e37_79b9_7f4a_7c15);
    let mut json = String::from(
        r#"{"format": "resolution-register/1", "id": "bench", "language": "fr", "title": "Bench",
"assembly": {}, "source": {"authority": "digest", "title": "Bench", "language": "fr"}, "bodies": {"wtsa": {"name": "WTSA", "kind": "assembly"}"#,
    );
    for (position, key) in BODIES.iter().enumerate() {
        let kind = ["director", "study-group", "membership", "other"][position % 4];
        let _ = write!(json, r#","{key}": {{"name": "{key}", "kind": "{kind}"}}"#);
    }
    json.push_str("}, \"resolutions\": [");
    let mut left = provisions;
    let mut number = 0;
    while left > 0 {
        number += 1;
        if number > 1 {
            json.push(',');
        }
        let status = ["new", "revised", "unchanged"][seed.below(3)];
        let title = words(&mut seed, 9);
        let summary = words(&mut seed, 40);
        let _ = write!(
            json,
            r#"{{"number": {number}, "body": "wtsa", "status": "{status}", "title": "{title}", "summary": ["{summary}"], "sections": ["#
        );
        for (position, (verb, part)) in VERBS.iter().enumerate() {
            if position > 0 {
                json.push(',');
            }
            let body = BODIES[seed.frequent(BODIES.len())];
            let other = BODIES[seed.below(BODIES.len())];
            let lead = words(&mut seed, 7);
            let _ = write!(
                json,
                r#"{{"verb": "{verb}", "part": "{part}", "addressees": ["{body}"], "mentions": ["{other}"], "lead": "{lead}", "provisions": ["#
            );
            let mut any = false;
            for label in 1..=8 + seed.below(2) {
                if left == 0 {
                    break;
                }
                left -= 1;
                let text = words(&mut seed, 30);
                let comma = if any { "," } else { "" };
                any = true;
                let _ = write!(json, r#"{comma}{{"label": "{label}", "text": "{text}"}}"#);
            }
            json.push_str("]}");
        }
        json.push_str("]}");
    }
    json.push_str("]}");
    json
}
