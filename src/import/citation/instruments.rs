//! Resolutions, decisions, recommendations by number, opinions that are cited, alone and several
//! with one body.

use std::collections::HashMap;
use std::sync::LazyLock;

use regex::Regex;

use super::{Found, widest};
use crate::import::bodies;
use crate::import::grammar::annex::alternatives;
use crate::import::lexicon::bodies::{BODIES, Known};
use crate::import::lexicon::editions::{self, Edition};
use crate::import::lexicon::folding::folded;
use crate::import::lexicon::language::{Language, all};
use crate::import::numerals;
use crate::import::pattern::compiled;
use crate::model::{BodyKind, ReferenceKind};

/// The kinds that are cited by a noun and a number.
const KINDS: [(&str, ReferenceKind); 4] = [
    ("resolution", ReferenceKind::Resolution),
    ("decision", ReferenceKind::Decision),
    ("opinion", ReferenceKind::Opinion),
    ("declaration", ReferenceKind::Declaration),
];

/// What a number goes on with, and how that is written in all languages.
const FURTHER: [(&str, &str); 10] = [
    ("quater", "quater"),
    ("bis", "bis"),
    ("ter", "ter"),
    ("кватер", "quater"),
    ("бис", "bis"),
    ("тер", "ter"),
    ("之二", "bis"),
    ("之三", "ter"),
    ("مكررا", "bis"),
    ("مكرر", "bis"),
];

/// A number as it is printed, never a part of one.
fn number(unspaced: bool) -> String {
    let further = FURTHER.map(|it| it.0).join("|");
    // Where words are spaced, "12 ter" is a number and "12 terms" is none.
    let end = if unspaced { "" } else { r"\b" };
    format!(
        r"(?:A/RES/\p{{Nd}}{{1,3}}/\p{{Nd}}{{1,4}}|\p{{Nd}}{{1,4}}(?:[-/]\p{{Nd}}{{1,4}})*\p{{Lu}}?(?:[ -]?(?:{further}){end})?|COM\p{{Nd}}/\p{{Nd}}{{1,3}})"
    )
}

/// A printed number in the form that all languages share: `12 bis`.
fn shared(printed: &str) -> String {
    let ascii = numerals::as_ascii(printed);
    let further = FURTHER.iter().find_map(|(words, latin)| {
        Some((ascii.strip_suffix(words)?.trim_end_matches([' ', '-']), latin))
    });
    further.map_or(ascii.clone(), |(number, latin)| format!("{number} {latin}"))
}

static EARLIER: LazyLock<Option<Regex>> =
    LazyLock::new(|| compiled(&format!("{} ?号?", number(true))));

struct Patterns {
    head: Regex,
    edition: Regex,
    next: Regex,
    tail: Regex,
    /// The nouns, folded, with their kinds.
    nouns: HashMap<String, ReferenceKind>,
}

static PATTERNS: LazyLock<Vec<(&str, Patterns)>> =
    LazyLock::new(|| all().iter().filter_map(|it| Some((it.tag, patterns(it)?))).collect());

fn patterns(language: &Language) -> Option<Patterns> {
    let acts = &language.words.acts;
    let mut nouns = HashMap::new();
    for (name, kind) in KINDS {
        for noun in acts.get(name)? {
            nouns.insert(folded(noun), kind);
        }
    }
    let all = alternatives(KINDS.iter().filter_map(|(name, _)| acts.get(*name)).flatten());
    let body = r"(?P<sector>(?:ITU|UIT|МСЭ)-\p{Lu} )";
    let union = language.words.editions.of_union.iter();
    let mut union: Vec<String> = union.map(|it| regex::escape(it)).collect();
    union.sort_by_key(|it| std::cmp::Reverse(it.len()));
    let union = union.join("|");
    let clause = r"(?P<clause>(?:§§?|point|paragraphe|alinéa|section|paragraph|punto|пункт\p{Ll}*|الفقرة) ?\p{Nd}+(?:\.\p{Nd}+)*(?: (?:du|of the|del|de la|раздела) [\p{L}]+)?) (?:de la |de l'|du |de |of |)";
    // An Arabic particle is joined to the noun.
    let particle = if language.tag == "ar" { "[وفبلك]{0,2}(?:ل)?" } else { "" };
    let arabic = if language.tag == "ar" { arabic_nouns(acts) } else { all.clone() };
    let number = number(language.is_unspaced());
    let (assemblies, acronyms) = (assemblies(), acronyms());
    // "WTSA Resolution 91": elsewhere a body before the noun is another part of the sentence.
    let before = match language.tag {
        "en" => format!(r"\b(?P<before>{assemblies}) |"),
        _ => String::new(),
    };
    let head = match language.is_unspaced() {
        true => format!(
            r"(?P<union>(?:{union})?)(?:(?P<before>{assemblies}) ?)?(?:(?P<sector>ITU-\p{{Lu}}) ?)?(?:第 ?(?P<earlier>(?:{number} ?号?(?:、|和|及|以及|与)第? ?)*)(?P<number>{number}) ?号(?P<word>{all})|(?P<second_word>{all}) ?第? ?(?P<second>{number})(?: ?号|\b{{end-half}}))"
        ),
        false => format!(
            r"(?:{clause}|(?P<union>(?i:{union})) |{before}^|[^\p{{L}}\p{{Nd}}])(?P<word>{particle}(?i:{arabic})) (?:(?:of the |of |de l'|de la |)(?P<of>(?i:{union})) )?(?:{body}|(?P<inner>{acronyms})[ -])?(?:No\.? |N[°º] ?|№ ?|رقم )?(?P<number>{number})"
        ),
    };
    Some(Patterns {
        head: compiled(&head)?,
        edition: compiled(
            r"^ ?[(（](?P<edition>[^()（）\[\]]{0,60}?(?:(?:1[89]|20|21)\d\d(?:,? ?年|,? ?г\.|,? ?года?)?[^()（）\[\];]{0,30}|\p{Lu}[\p{Lu}\p{Ll}]{1,6}-\d\d(?:[,，、،][^()（）\[\];]{0,16})?))(?P<close>[)）])",
        )?,
        next: compiled(&format!(
            r"^(?:,| et|, et| ou| and|, and| or| y| e| и| или|، و| ?و|和|及|、|和第|、第|及第) ?(?P<number>{number})(?P<after>[^\p{{Nd}}\p{{L}}]|$|号)"
        ))?,
        tail: compiled(&format!(
            r"^,? ?(?:(?:de la |de l'|de |du |of the |of |del |des |الصادرة? عن )?)(?P<body>(?i:la présente assemblée|présente assemblée|this assembly|(?:cette|la présente) conférence|this conference|{union})|@BODIES@)|^ ?[(（](?P<inside>@BODIES@)[)）]"
        ).replace("@BODIES@", &assemblies))?,
        nouns,
    })
}

/// The nouns without their article, which melts with a particle: `للقرار`.
fn arabic_nouns(acts: &std::collections::BTreeMap<String, Vec<String>>) -> String {
    let nouns = KINDS.iter().filter_map(|(name, _)| acts.get(*name)).flatten();
    let all: Vec<String> = nouns
        .flat_map(|noun| [Some(noun.clone()), noun.strip_prefix("ال").map(|it| format!("ل{it}"))])
        .flatten()
        .collect();
    alternatives(&all)
}

/// The bodies whose acts are cited.
fn assembled() -> impl Iterator<Item = &'static Known> + Clone {
    BODIES.iter().filter(|it| matches!(it.kind, BodyKind::Assembly | BodyKind::Council))
}

/// The names and acronyms of assemblies, the longest first; Russian ones in all their cases.
fn assemblies() -> String {
    let longest_first = |mut words: Vec<String>| {
        words.sort_by_key(|it| std::cmp::Reverse(it.len()));
        words
    };
    let small = |it: &str| it.chars().any(char::is_lowercase);
    let russian = assembled().flat_map(|it| [it.names[3], it.short[3]]).filter(|it| small(it));
    let russian = russian.map(|it| format!("(?i:{})", bodies::declined(it)));
    let names = assembled().flat_map(|it| it.names.iter().chain(it.forms));
    // An Arabic article melts with the particle before it.
    let names = names.flat_map(|it| {
        let joined = it.strip_prefix("ال").map(|rest| format!("لل{rest}"));
        [Some((*it).to_owned()), joined].into_iter().flatten()
    });
    let names = names.map(|it| format!("(?i:{})", regex::escape(&it)));
    let short = assembled().flat_map(|it| it.short.iter()).filter(|it| it.chars().count() > 1);
    let short = short.map(|it| regex::escape(it));
    let all = [longest_first(russian.collect()), longest_first(names.collect())];
    let mut all = all.concat();
    all.extend(longest_first(short.collect()));
    all.join("|")
}

/// The acronyms of assemblies, the longest first.
fn acronyms() -> String {
    let capitals = |it: &&&str| it.chars().count() > 1 && it.chars().all(char::is_uppercase);
    let short = assembled().flat_map(|it| it.short.iter()).filter(capitals);
    let mut short: Vec<String> = short.map(|it| regex::escape(it)).collect();
    short.sort_by_key(|it| std::cmp::Reverse(it.len()));
    short.dedup();
    short.join("|")
}

/// The instruments that a normalised text cites by noun and number; `own` is the body that "this
/// assembly" means.
pub(super) fn instruments(text: &str, own: &str) -> Vec<Found> {
    if !text.chars().any(char::is_numeric) {
        return Vec::new();
    }
    let languages = PATTERNS.iter();
    // A noun of one language may be one of another: the language that reads most of the words has
    // them.
    widest(languages.flat_map(|(tag, patterns)| of_language(text, own, tag, patterns)).collect())
}

fn of_language(text: &str, own: &str, tag: &str, patterns: &Patterns) -> Vec<Found> {
    let mut found = Vec::new();
    for head in patterns.head.captures_iter(text) {
        let word = head.name("word").or(head.name("second_word"));
        let (Some(word), Some(number)) = (word, head.name("number").or(head.name("second"))) else {
            continue;
        };
        let Some(kind) = kind(word.as_str(), patterns, tag) else {
            continue;
        };
        let rest = text.get(number.end()..).unwrap_or("");
        // A number that goes on is another one.
        if tag != "zh" && rest.starts_with(|c: char| c.is_alphanumeric() || c == '/') {
            continue;
        }
        let union = head.name("union").filter(|it| !it.as_str().is_empty());
        let union = union.or(head.name("of"));
        let sector = head.name("sector").and_then(|it| body_of_sector(it.as_str().trim(), kind));
        let clause = head.name("clause").filter(|it| it.end() + 12 >= word.start());
        let before = head.name("before");
        let starts =
            [clause, union, before, Some(word).filter(|_| tag != "zh"), head.name("sector")];
        let start = starts.into_iter().flatten().map(|it| it.start()).min();
        let start = start.unwrap_or_else(|| head.get(0).map_or(0, |it| it.start()));
        let start = match tag {
            "zh" => head.get(0).map_or(start, |it| it.start()),
            _ => start,
        };
        let symbol = number.as_str().starts_with("A/RES/");
        let assembly = before.or(head.name("inner"));
        let assembly =
            assembly.and_then(|it| bodies::keys(&bodies::named(it.as_str())).into_iter().next());
        let given = match (union.is_some() || symbol, sector) {
            (true, _) => Some("unga".to_owned()),
            (false, sector) => assembly.or(sector),
        };
        // Numbers before the last one of a Chinese list, whose noun comes after all of them.
        let mut group = Vec::new();
        let mut start = start;
        if let Some(earlier) = head.name("earlier").filter(|it| !it.as_str().is_empty()) {
            for found in EARLIER.iter().flat_map(|it| it.find_iter(earlier.as_str())) {
                let number = found.as_str().trim_end_matches(['号', ' ']);
                let end = earlier.start() + found.end();
                group.push(Found {
                    start,
                    end,
                    kind,
                    body: None,
                    number: Some(shared(number)),
                    revision: None,
                    clause: None,
                });
                let between = text.get(end..).unwrap_or("");
                let joint = between.trim_start_matches(['、', '和', '及', '以', '与']);
                start = end + between.len() - joint.len();
            }
        }
        let after_noun = word.end().max(number.end());
        let after_noun = match text.get(after_noun..).unwrap_or("").strip_prefix('号') {
            Some(_) if tag == "zh" => after_noun + "号".len(),
            _ => after_noun,
        };
        group.push(with_edition(
            text,
            start,
            after_noun,
            number.as_str(),
            kind,
            patterns,
            clause.map(|it| it.as_str()),
        ));
        let mut at = group.last().map_or(after_noun, |it| it.end);
        while let Some(next) = patterns.next.captures(text.get(at..).unwrap_or("")) {
            let Some(number) = next.name("number") else { break };
            let start = at + number.start();
            let mut end = at + number.end();
            if next.name("after").is_some_and(|it| it.as_str() == "号") {
                let noun = text.get(end + "号".len()..).unwrap_or("");
                // With a noun of its own it is a citation of its own.
                if patterns.nouns.keys().any(|it| noun.starts_with(it.as_str())) {
                    break;
                }
                end += "号".len();
            }
            let one = with_edition(text, start, end, number.as_str(), kind, patterns, None);
            at = one.end;
            group.push(one);
        }
        let end = group.last().map_or(0, |it| it.end);
        let tail = text.get(end..).unwrap_or("");
        let said = patterns.tail.captures(tail).filter(|it| {
            let end = it.get(0).map_or(0, |it| it.end());
            !tail
                .get(end..)
                .unwrap_or("")
                .starts_with(|c: char| c.is_alphanumeric() && c < '\u{2e80}')
        });
        let body = said.as_ref().and_then(|it| it.name("body").or(it.name("inside")));
        let named = body.and_then(|it| {
            let said = it.as_str().to_lowercase();
            match said.contains("présente") || said.contains("this ") {
                true => Some(own.to_owned()),
                false => bodies::keys(&bodies::named(it.as_str())).into_iter().next(),
            }
        });
        if let (Some(last), Some(said), Some(_)) = (group.last_mut(), &said, &named) {
            last.end += said.get(0).map_or(0, |it| it.end());
        }
        for one in &mut group {
            one.body = named.clone().or(given.clone()).or(one.body.take());
        }
        found.extend(group);
    }
    found
}

fn kind(word: &str, patterns: &Patterns, tag: &str) -> Option<ReferenceKind> {
    let word = folded(word);
    if let Some(kind) = patterns.nouns.get(&word) {
        return Some(*kind);
    }
    if tag != "ar" {
        return None;
    }
    // Without the particle, and with the article that melted with it.
    let mut rest = word.as_str();
    for _ in 0..3 {
        rest = rest.strip_prefix(['و', 'ف', 'ب', 'ل', 'ك'])?;
        let kind = patterns.nouns.get(rest).or_else(|| patterns.nouns.get(&format!("ال{rest}")));
        if let Some(kind) = kind {
            return Some(*kind);
        }
    }
    None
}

fn body_of_sector(sector: &str, kind: ReferenceKind) -> Option<String> {
    if kind != ReferenceKind::Resolution {
        return None;
    }
    let key = match sector.chars().last()? {
        'R' => "ra",
        'T' | 'Т' => "wtsa",
        'D' => "wtdc",
        _ => return None,
    };
    Some(key.to_owned())
}

fn with_edition(
    text: &str,
    start: usize,
    end: usize,
    number: &str,
    kind: ReferenceKind,
    patterns: &Patterns,
    clause: Option<&str>,
) -> Found {
    let rest = text.get(end..).unwrap_or("");
    let ascii = numerals::as_ascii(
        rest.get(..rest.char_indices().nth(110).map_or(rest.len(), |it| it.0)).unwrap_or(""),
    );
    let edition = patterns.edition.captures(&ascii).and_then(|it| {
        let length = it.get(0)?.as_str().chars().count();
        Some((length, editions::read(it.name("edition")?.as_str())?))
    });
    let unclosed = || {
        // An edition may lack its closing bracket: it ends with its year.
        static OPEN: LazyLock<Option<Regex>> = LazyLock::new(|| {
            compiled(r"^ ?[(（](?P<edition>[^()（）\[\]]{0,40}?(?:1[89]|20|21)\d\d)(?:\D|$)")
        });
        let found = OPEN.as_ref()?.captures(&ascii)?.name("edition")?;
        let length = ascii.get(..found.end())?.chars().count();
        Some((length, editions::read(found.as_str())?))
    };
    let edition: Option<(usize, Edition)> = edition.or_else(unclosed);
    let (end, edition) = match edition {
        Some((length, edition)) => {
            let bytes = rest.char_indices().nth(length).map_or(rest.len(), |(at, _)| at);
            (end + bytes, Some(edition))
        }
        None => (end, None),
    };
    Found {
        start,
        end,
        kind,
        body: edition.as_ref().and_then(|it| it.body).map(str::to_owned),
        number: Some(shared(number)),
        revision: edition.map(|it| it.revision),
        clause: clause.map(str::to_owned),
    }
}
