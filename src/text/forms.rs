//! Forms of one word: singular and plural, genders, cases; in Arabic the article and joined
//! particles.
//!
//! A word leads to the forms that it may be an inflection of, its *bases*; two words are forms of
//! each other when they share one. Only endings of nouns and adjectives are taken off, never those
//! that make another word of it: `organ` and `organization` stay apart. A stemmer of the usual kind
//! goes further than that.

/// A language whose words change their endings. Chinese has none to change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tongue {
    /// English.
    English,
    /// French.
    French,
    /// Spanish.
    Spanish,
    /// Russian.
    Russian,
    /// Arabic.
    Arabic,
}

impl Tongue {
    /// The tongue of a language tag.
    pub fn from_tag(tag: &str) -> Option<Self> {
        match tag.split('-').next()? {
            "en" => Some(Self::English),
            "fr" => Some(Self::French),
            "es" => Some(Self::Spanish),
            "ru" => Some(Self::Russian),
            "ar" => Some(Self::Arabic),
            _ => None,
        }
    }

    /// Whether a word may be of it, as its letters go.
    fn writes(self, word: &str) -> bool {
        match (self, word.chars().next()) {
            (Self::Russian, Some(first)) => ('\u{400}'..='\u{4ff}').contains(&first),
            (Self::Arabic, Some(first)) => is_arabic(first),
            (_, Some(first)) => first.is_ascii_alphabetic(),
            (_, None) => false,
        }
    }
}

/// No base is shorter, in characters: of less a word cannot be told.
const SHORTEST: usize = 3;

/// What `word`, a folded word, may be a form of in these tongues: itself first. Cyrillic and Arabic
/// words are of the one tongue that writes so.
pub fn bases(tongues: &[Tongue], word: &str) -> Vec<String> {
    let mut found = Bases { word, found: vec![word.to_owned()] };
    if Tongue::Russian.writes(word) {
        russian(&mut found);
    } else if Tongue::Arabic.writes(word) {
        arabic(&mut found);
    } else {
        for tongue in tongues.iter().filter(|tongue| tongue.writes(word)) {
            match tongue {
                Tongue::English => english(&mut found),
                Tongue::French => french(&mut found),
                Tongue::Spanish => spanish(&mut found),
                Tongue::Russian | Tongue::Arabic => {}
            }
        }
    }
    found.found
}

/// Whether a character is Arabic.
pub(super) fn is_arabic(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6ff}')
}

struct Bases<'a> {
    word: &'a str,
    found: Vec<String>,
}

impl Bases<'_> {
    /// Where `of` ends in `ending` and at least `least` characters stand before it, what it is with
    /// `other` in its place.
    fn swap(&mut self, of: &str, ending: &str, other: &str, least: usize) -> Option<String> {
        let stem = of.strip_suffix(ending)?;
        if stem.chars().count() < least {
            return None;
        }
        let base = format!("{stem}{other}");
        self.add(base.clone());
        Some(base)
    }

    fn add(&mut self, base: String) {
        if base.chars().count() >= SHORTEST && !self.found.contains(&base) {
            self.found.push(base);
        }
    }
}

fn english(found: &mut Bases) {
    let word = found.word;
    if ["ss", "us", "is"].iter().any(|ending| word.ends_with(ending)) || word == "news" {
        return;
    }
    found.swap(word, "s", "", SHORTEST);
    found.swap(word, "ies", "y", 2);
    for ending in ["sses", "shes", "ches", "xes", "zes", "ses", "oes"] {
        if let Some(stem) = word.strip_suffix(ending) {
            found.add(format!("{stem}{}", &ending[..ending.len() - 2]));
        }
    }
    found.swap(word, "ses", "sis", SHORTEST);
    found.swap(word, "ices", "ex", 2);
    found.swap(word, "ices", "ix", 2);
    found.swap(word, "eria", "erion", 3);
    found.swap(word, "dia", "dium", 2);
    found.swap(word, "ves", "fe", 2);
    found.swap(word, "ves", "f", 3);
    found.swap(word, "women", "woman", 0);
    found.swap(word, "men", "man", 4);
    found.swap(word, "children", "child", 0);
}

fn french(found: &mut Bases) {
    let word = found.word;
    let mut singulars = vec![word.to_owned()];
    if !word.ends_with("ss") {
        singulars.extend(found.swap(word, "s", "", SHORTEST));
    }
    singulars.extend(found.swap(word, "eaux", "eau", 1));
    singulars.extend(found.swap(word, "eux", "eu", 2));
    if !word.ends_with("eaux") {
        for ending in ["al", "ail", "au"] {
            singulars.extend(found.swap(word, "aux", ending, 2));
        }
    }
    for word in &singulars {
        found.swap(word, "ale", "al", 2);
        found.swap(word, "elle", "el", 3);
        found.swap(word, "elle", "eau", 3);
        found.swap(word, "enne", "en", 3);
        found.swap(word, "onne", "on", 4);
        found.swap(word, "aine", "ain", 3);
        found.swap(word, "ive", "if", 3);
        found.swap(word, "euse", "eux", 3);
        found.swap(word, "euse", "eur", 4);
        found.swap(word, "trice", "teur", 3);
        found.swap(word, "iere", "ier", 3);
        found.swap(word, "ante", "ant", 4);
        found.swap(word, "ente", "ent", 4);
        found.swap(word, "aise", "ais", 3);
        found.swap(word, "oise", "ois", 3);
        found.swap(word, "ure", "ur", 4);
        found.swap(word, "ee", "e", 5);
        found.swap(word, "ie", "i", 5);
        found.swap(word, "ue", "u", 5);
        found.swap(word, "ique", "ic", 3);
        found.swap(word, "ete", "et", 4);
        found.swap(word, "ouverte", "ouvert", 0);
        found.swap(word, "verte", "vert", 0);
    }
}

fn spanish(found: &mut Bases) {
    let word = found.word;
    let mut singulars = vec![word.to_owned()];
    singulars.extend(found.swap(word, "s", "", SHORTEST));
    singulars.extend(found.swap(word, "es", "", SHORTEST));
    singulars.extend(found.swap(word, "ces", "z", 2));
    for word in &singulars {
        // Only endings of adjectives: *punta* is no form of *punto*.
        for ending in [
            "ica", "iva", "osa", "ada", "ida", "aria", "oria", "ana", "ina", "era", "ueva", "unda",
            "erna", "urna", "eta", "ecta", "ita", "uta", "ierta", "perta", "anta", "junta", "igua",
        ] {
            let masculine = format!("{}o", &ending[..ending.len() - 1]);
            let least = if ending.len() > 3 { 1 } else { 3 };
            found.swap(word, ending, &masculine, least);
        }
        found.swap(word, "dora", "dor", 3);
        found.swap(word, "tora", "tor", 3);
        found.swap(word, "sora", "sor", 3);
        found.swap(word, "esa", "es", 3);
        found.swap(word, "ana", "an", 4);
        found.swap(word, "ola", "ol", 4);
    }
}

/// Endings of cases, numbers and genders, longest first.
const RUSSIAN: &[&str] = &[
    "ьями", "ями", "ами", "ыми", "ими", "его", "ого", "ему", "ому", "ьям", "ьях", "ев", "ов", "ей",
    "ий", "ый", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "им", "ым", "ем", "ом", "их", "ых", "ую",
    "юю", "ам", "ям", "ах", "ях", "ою", "ею", "ью", "ья", "ье", "а", "я", "о", "е", "и", "ы", "у",
    "ю", "ь", "й",
];

fn russian(found: &mut Bases) {
    // Reflexive participles: *развивающиеся*.
    let word = found.word;
    let participle = word.strip_suffix("ся").filter(|stem| {
        ["ие", "их", "им", "ими", "ий", "его", "ему", "ем", "ая", "ее", "ую", "ей", "ей"]
            .iter()
            .any(|it| stem.ends_with(it))
    });
    let word = participle.unwrap_or(word);
    let longest = RUSSIAN.iter().find_map(|ending| {
        let stem = word.strip_suffix(ending)?;
        (stem.chars().count() >= SHORTEST).then_some(stem)
    });
    let stem = longest.unwrap_or(word);
    // A mark keeps stems apart from words: *стран* of *страна* is a word as well.
    found.add(format!("{stem}~"));
    // *решений*, *технологий*, *организаций*: the genitive of stems in и.
    if let Some(stem) = word.strip_suffix("ий").filter(|stem| stem.chars().count() > SHORTEST) {
        found.add(format!("{stem}и~"));
    }
    // *решение*, *технология*, *организация*, with all their cases.
    for ending in ["иями", "иях", "иям", "ией", "ием", "ию", "ия", "ии", "ие"]
    {
        if let Some(stem) = word.strip_suffix(ending).filter(|stem| stem.chars().count() > SHORTEST)
        {
            found.add(format!("{stem}и~"));
            break;
        }
    }
    // A vowel that comes and goes: *рынок*, *рынка*.
    if let Some(stem) = stem.strip_suffix("ок").filter(|stem| stem.chars().count() >= SHORTEST) {
        found.add(format!("{stem}к~"));
    }
}

fn arabic(found: &mut Bases) {
    let bare = bare_arabic(found.word);
    for word in bare.iter().map(String::as_str).chain([found.word]) {
        found.add(word.to_owned());
        let mut owners = vec![word.to_owned()];
        for ending in ["ها", "هم", "هما", "نا"] {
            owners.extend(found.swap(word, ending, "", 3));
        }
        for word in &owners {
            found.swap(word, "ه", "", 3);
            found.swap(word, "ت", "ه", 4);
            for ending in ["ات", "تان", "تين"] {
                found.swap(word, ending, "", 3);
                found.swap(word, ending, "ه", 3);
            }
            for ending in ["ون", "ين", "ان"] {
                found.swap(word, ending, "", 4);
            }
            // *نامون*, *نامين* of *نامي*.
            found.swap(word, "ين", "ي", 3);
        }
    }
}

/// An Arabic word without the article and the particles that are written to it; also without less
/// of them.
pub(super) fn bare_arabic(word: &str) -> Vec<String> {
    /// What stands before a word, and how many characters must be left of it.
    const BEFORE: &[(&str, usize)] = &[
        ("وبال", 3),
        ("وكال", 3),
        ("وفال", 3),
        ("ولل", 3),
        ("وال", 3),
        ("بال", 3),
        ("كال", 3),
        ("فال", 3),
        ("ال", 3),
        ("لل", 3),
        ("وب", 4),
        ("ول", 4),
        ("و", 3),
        ("ف", 4),
        ("ب", 4),
        ("ك", 4),
        ("ل", 4),
    ];
    let mut found = Vec::new();
    for (before, least) in BEFORE {
        let bare = word.strip_prefix(before).filter(|bare| bare.chars().count() >= *least);
        found.extend(bare.map(str::to_owned));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn are_forms(tongue: Tongue, a: &str, b: &str) -> bool {
        let (a, b) = (bases(&[tongue], a), bases(&[tongue], b));
        a.iter().any(|base| b.contains(base))
    }

    /// Lines of words, folded: all words of a line are forms of each other, and of none in another
    /// line.
    fn check(tongue: Tongue, lines: &[&str]) {
        for (at, line) in lines.iter().enumerate() {
            for a in line.split(' ') {
                for b in line.split(' ') {
                    assert!(are_forms(tongue, a, b), "{tongue:?}: {a} and {b}");
                }
                for other in lines.iter().enumerate().filter(|(other, _)| *other != at) {
                    for b in other.1.split(' ') {
                        assert!(
                            !are_forms(tongue, a, b),
                            "{tongue:?}: {a} and {b} look alike only"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn english_numbers() {
        check(
            Tongue::English,
            &[
                "country countries",
                "group groups",
                "technology technologies",
                "organ organs",
                "organization organizations",
                "analysis analyses",
                "database databases",
                "process processes",
                "status",
                "woman women",
                "criterion criteria",
                "index indices indexes",
                "plan plans",
                "plane planes",
                "general generals",
                "generation generations",
                "new",
                "news",
                "use uses",
                "user users",
                "box boxes",
                "access accesses",
                "child children",
                "communication",
                "community communities",
                "medium media",
                "policy policies",
                "police",
            ],
        );
    }

    #[test]
    fn french_numbers_and_genders() {
        check(
            Tongue::French,
            &[
                "reseau reseaux",
                "regional regionale regionaux regionales",
                "national nationaux nationale",
                "travail travaux",
                "pays",
                "directeur directrice directeurs directrices",
                "nombreux nombreuse nombreuses",
                "actif active actifs actives",
                "europeen europeenne europeens",
                "organisation organisations",
                "organe organes",
                "developpe developpee developpes developpees",
                "officiel officielle officiels officielles",
                "enjeu enjeux",
                "porte portes",
                "port ports",
                "formation formations",
                "information informations",
                "nouveau nouvelle nouveaux nouvelles",
                "dechet dechets",
                "vol vols",
                "vole",
                "public publique publics publiques",
                "premier premiere premieres",
                "communaute",
                "communication communications",
                "pertinent pertinente pertinentes",
                "lieu lieux",
                "cause",
                "cas",
            ],
        );
    }

    #[test]
    fn spanish_numbers_and_genders() {
        check(
            Tongue::Spanish,
            &[
                "reunion reuniones",
                "voz voces",
                "tecnico tecnica tecnicos tecnicas",
                "pais paises",
                "red redes",
                "director directora directores directoras",
                "punto puntos",
                "punta puntas",
                "nuevo nueva nuevos nuevas",
                "comunicacion comunicaciones",
                "comunidad comunidades",
                "organo organos",
                "organizacion organizaciones",
                "humano humana humanos",
                "abierto abierta abiertas",
                "norma normas",
                "normal normales",
                "puerto puertos",
                "caso casos",
                "casa casas",
                "electronico electronica electronicos",
                "economico economica",
            ],
        );
    }

    #[test]
    fn russian_cases_numbers_and_genders() {
        check(
            Tongue::Russian,
            &[
                "страна страны стране страну страной стран странам странами странах",
                "развивающиеся развивающихся развивающимся развивающимися развивающаяся",
                "сотрудничество сотрудничества сотрудничеству сотрудничеством сотрудничестве",
                "технология технологии технологий технологиям технологиями технологиях технологию",
                "решение решения решений решением решениям решениями решении",
                "безопасность безопасности безопасностью",
                "сеть сети сетей сетям сетями",
                "сад сады садов садах садам",
                "новый новая новое новые нового новой новых новыми новому",
                "орган органы органов органами",
                "организация организации организаций организацией организациям",
                "директор директора директору директором",
                "комиссия комиссии комиссий комиссию",
                "пользователь пользователи пользователей пользователям",
                "региональный региональная региональных региональному",
                "регион регионы регионов",
                "рынок рынка рынки рынков",
                "член члены членов",
                "план планы планов",
                "планета планеты",
            ],
        );
    }

    #[test]
    fn arabic_with_and_without_article_and_particles() {
        check(
            Tongue::Arabic,
            &[
                "دوله الدوله والدوله بالدوله للدوله لدوله دول الدول",
                "دولي دوليه الدوليه الدولي",
                "اتصال الاتصال اتصالات الاتصالات والاتصالات بالاتصالات",
                "ناميه الناميه نامي",
                "شبكه شبكات الشبكه للشبكات شبكاتها",
                "لجنه اللجنه للجنه",
                "قرار القرار وقرار قرارات القرارات",
                "توصيه توصيات التوصيه بتوصيات",
                "مدير المدير للمدير مديرون مديرين",
                "وزاره الوزاره",
                "زياره",
            ],
        );
    }
}
