//! Folding: the form of a text in which differences that a searcher does not care about are gone.
//!
//! Case, accents, ligatures, full-width forms, the shapes of apostrophes, hyphens and spaces; in
//! Arabic the hamza and its seats, alef maqsura, ta marbuta, tatweel and harakat, and the digits;
//! in Russian ё and е (but й stays apart from и: they are different letters to every reader).

use std::cell::RefCell;

/// How one character decomposes: its compatibility decomposition (NFKD) in lower case.
type Decompose = Box<dyn Fn(char) -> String>;

/// The words of a text that is written without spaces.
type Segment = Box<dyn Fn(&str) -> Vec<String>>;

/// Folds text. Unicode's decomposition comes from outside, so that in a browser it is the
/// browser's own and no tables travel; each character is asked for once.
pub struct Folding {
    decompose: Decompose,
    segment: Option<Segment>,
    /// The forms of the characters met so far, in their order.
    known: RefCell<Vec<(char, Box<str>)>>,
}

/// A folded text that remembers where in the original each of its parts came from.
#[derive(Debug, PartialEq, Eq)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// For each byte of `text`, the offset in the original of the character it came from; and,
    /// last, the original's length.
    origins: Vec<u32>,
}

impl Folded {
    /// The bytes of the original that `start..end` of the folded text stand for, accents and
    /// all. `end` is greater than `start`.
    pub fn original(&self, start: usize, end: usize) -> std::ops::Range<usize> {
        let from = self.origins.get(start).copied().unwrap_or(0);
        let last = self.origins.get(end.saturating_sub(1)).copied().unwrap_or(from);
        let after = self.origins.iter().skip(end).find(|&&origin| origin > last);
        from as usize..after.or(self.origins.last()).copied().unwrap_or(last) as usize
    }
}

impl Folding {
    /// A folding that asks `decompose` for the NFKD form, in lower case, of a character outside
    /// ASCII.
    pub fn new(decompose: impl Fn(char) -> String + 'static) -> Self {
        Self { decompose: Box::new(decompose), segment: None, known: RefCell::default() }
    }

    /// The same folding, with a way to find the words in text without spaces, such as Chinese.
    #[must_use]
    pub fn with_segments(mut self, segment: impl Fn(&str) -> Vec<String> + 'static) -> Self {
        self.segment = Some(Box::new(segment));
        self
    }

    /// The words of `folded`, a folded text: between spaces, and, where a language writes none, as
    /// it divides them.
    pub(super) fn words(&self, folded: &str) -> Vec<String> {
        let mut words = Vec::new();
        for word in folded.split_whitespace() {
            match &self.segment {
                Some(segment) if word.chars().any(is_unspaced) => words.extend(segment(word)),
                _ => words.push(word.to_owned()),
            }
        }
        words
    }

    /// A folding with the Unicode tables of this program.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn native() -> Self {
        use unicode_normalization::UnicodeNormalization;
        Self::new(|c| c.nfkd().flat_map(char::to_lowercase).collect())
    }

    /// The folded form of `text`.
    ///
    /// ```
    /// use resolution_table::text::Folding;
    ///
    /// assert_eq!(Folding::native().fold("Réseaux ÉLECTRIQUES"), "reseaux electriques");
    /// ```
    pub fn fold(&self, text: &str) -> String {
        let mut folded = String::with_capacity(text.len());
        for c in text.chars() {
            self.push(c, &mut folded);
        }
        folded
    }

    /// The folded form of `text`, with the origin of each part.
    pub fn fold_with_origins(&self, text: &str) -> Folded {
        let mut folded = String::with_capacity(text.len());
        let mut origins = Vec::with_capacity(text.len() + 1);
        for (offset, c) in text.char_indices() {
            self.push(c, &mut folded);
            origins.resize(folded.len(), offset as u32);
        }
        origins.push(text.len() as u32);
        Folded { text: folded, origins }
    }

    fn push(&self, c: char, folded: &mut String) {
        if c.is_ascii() {
            folded.push(c.to_ascii_lowercase());
            return;
        }
        let mut known = self.known.borrow_mut();
        let position = known.binary_search_by_key(&c, |(known, _)| *known).unwrap_or_else(|at| {
            known.insert(at, (c, self.form(c).into_boxed_str()));
            at
        });
        folded.push_str(&known[position].1);
    }

    /// The folded form of a character outside ASCII.
    fn form(&self, c: char) -> String {
        match c {
            'й' | 'Й' => return "й".into(),
            _ => {}
        }
        (self.decompose)(c).chars().filter(|c| !is_ignorable(*c)).fold(
            String::new(),
            |mut form, c| {
                match plain(c) {
                    Some(plain) => form.push_str(plain),
                    None => form.push(c),
                }
                form
            },
        )
    }
}

/// Letters that Unicode does not decompose, but readers take for these.
fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ł' => "l",
        'ı' => "i",
        'þ' => "th",
        '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2bc}' | '\u{2032}' => "'",
        '\u{201c}' | '\u{201d}' | '\u{201e}' | '«' | '»' => "\"",
        '\u{2010}'..='\u{2015}' | '\u{2212}' => "-",
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{3000}' => " ",
        'ة' => "ه",
        'ى' | 'ی' => "ي",
        'ک' => "ك",
        'ٱ' => "ا",
        '٠' | '۰' => "0",
        '١' | '۱' => "1",
        '٢' | '۲' => "2",
        '٣' | '۳' => "3",
        '٤' | '۴' => "4",
        '٥' | '۵' => "5",
        '٦' | '۶' => "6",
        '٧' | '۷' => "7",
        '٨' | '۸' => "8",
        '٩' | '۹' => "9",
        _ => return None,
    })
}

/// Chinese and Japanese characters, which stand without spaces between words.
pub fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

/// Combining marks, and what is there for layout only.
fn is_ignorable(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}'
        | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}'
        | '\u{6df}'..='\u{6e4}' | '\u{6e7}' | '\u{6e8}' | '\u{6ea}'..='\u{6ed}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{20d0}'..='\u{20ff}'
        | '\u{3099}' | '\u{309a}' | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}' | '\u{feff}')
}

/// Words and their folded forms: the tables of this program and those of a browser must agree on
/// them.
#[cfg(test)]
pub(crate) const EXAMPLES: &[(&str, &str)] = &[
    ("RÉSEAU Œuvre Æther", "reseau oeuvre aether"),
    ("re\u{301}seau ﬁn Straße ẞ", "reseau fin strasse ss"),
    ("İstanbul ısı Ångström Łódź ÞÐ", "istanbul isi angstrom lodz thd"),
    ("ＩＰｖ６ ① ½ ™", "ipv6 1 1⁄2 tm"),
    ("l’UIT\u{2011}T «\u{a0}a\u{202f}» …", "l'uit-t \" a \" ..."),
    ("co\u{ad}opé\u{200b}ration", "cooperation"),
    ("Ñandú ¿corazón?", "nandu ¿corazon?"),
    ("Ещё заём Йод подъём", "еще заем йод подъем"),
    ("ΟΔΟΣ", "οδοσ"),
    ("أإآٱ ؤ ئ", "اااا و ي"),
    ("قَرَار الاتصـــالات لجنة مستوى", "قرار الاتصالات لجنه مستوي"),
    ("٢٠٢٢ ۲۰۲۲", "2022 2022"),
    ("电信标准化局 ガ ｶﾞ", "电信标准化局 カ カ"),
    ("한국", "\u{1112}\u{1161}\u{11ab}\u{1100}\u{116e}\u{11a8}"),
];

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn check(text: &str, folded: &str) {
        assert_eq!(Folding::native().fold(text), folded, "{text}");
        assert_eq!(Folding::native().fold_with_origins(text).text, folded, "{text}");
    }

    #[test]
    fn every_example_folds_as_written() {
        for (text, folded) in EXAMPLES {
            check(text, folded);
        }
    }

    #[test]
    fn latin_letters_lose_case_accents_and_ligatures() {
        check("RÉSEAU Œuvre", "reseau oeuvre");
        check("re\u{301}seau ﬁn Straße", "reseau fin strasse");
        check("İstanbul ısı", "istanbul isi");
        check("ＩＰｖ６", "ipv6");
    }

    #[test]
    fn typographic_marks_become_plain() {
        check("l’UIT\u{2011}T \u{a0}–", "l'uit-t  -");
        check("co\u{ad}opération", "cooperation");
    }

    #[test]
    fn letters_and_digits_that_unicode_does_not_decompose_have_their_plain_ones() {
        check("ø đð ł þ æ", "o dd l th ae");
        check("٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹", "0123456789 0123456789");
        check("ک ی ٱ", "ك ي ا");
        check("a\u{2003}b\u{202f}c\u{3000}d", "a b c d");
    }

    #[test]
    fn russian_keeps_short_i_and_joins_yo() {
        check("Ещё заём Йод", "еще заем йод");
    }

    #[test]
    fn arabic_joins_the_shapes_of_one_letter() {
        check("أإآٱ", "اااا");
        check("الاتصـــالات", "الاتصالات");
        check("قَرَار", "قرار");
        check("لجنة مستوى", "لجنه مستوي");
        check("٢٠٢٢", "2022");
    }

    #[test]
    fn a_match_leads_back_to_whole_letters_of_the_original() {
        let text = "un réseau cœur";
        let folded = Folding::native().fold_with_origins(text);
        let at = folded.text.find("reseau").expect("folded");
        assert_eq!(&text[folded.original(at, at + 6)], "réseau");
        let at = folded.text.find("coe").expect("folded");
        assert_eq!(&text[folded.original(at, at + 3)], "cœ");
        let text = "re\u{301}seau";
        let folded = Folding::native().fold_with_origins(text);
        assert_eq!(&text[folded.original(0, 2)], "re\u{301}", "the accent belongs to its letter");
    }
}
