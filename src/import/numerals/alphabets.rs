//! Letters that count: after the last one they are doubled, then trebled.

/// More repetitions of a letter than any list has.
const MOST_LETTERS: usize = 10;

/// An alphabet in which lists are lettered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alphabet(&'static str);

impl Alphabet {
    /// `a` to `z`.
    pub const LATIN: Self = Self("abcdefghijklmnopqrstuvwxyz");
    /// As Word letters Russian lists: without ё, й, ъ and ь.
    pub const RUSSIAN: Self = Self("абвгдежзиклмнопрстуфхцчшщыэюя");
    /// As people letter Russian lists who do not leave й out.
    pub const RUSSIAN_WITH_SHORT_I: Self = Self("абвгдежзийклмнопрстуфхцчшщыэюя");
    /// The whole Russian alphabet, but for the signs.
    pub const RUSSIAN_WITH_IO: Self = Self("абвгдеёжзийклмнопрстуфхцчшщыэюя");
    /// Arabic letters in the order of the dictionary.
    pub const ARABIC: Self = Self("أبتثجحخدذرزسشصضطظعغفقكلمنهوي");
    /// Arabic letters in the order of their old numbers.
    pub const ABJAD: Self = Self("أبجدهوزحطيكلمنسعفصقرشتثخذضظغ");
    /// Hebrew letters.
    pub const HEBREW: Self = Self("אבגדהוזחטיכלמנסעפצקרשת");
    /// Thai consonants, as Word counts them.
    pub const THAI: Self = Self("กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ");
    /// Korean syllables.
    pub const KOREAN: Self = Self("가나다라마바사아자차카타파하");
    /// Korean letters.
    pub const KOREAN_LETTERS: Self = Self("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ");
    /// Japanese syllables in the order of their sounds.
    pub const AIUEO: Self = Self(
        "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン",
    );
    /// Japanese syllables in the order of the poem.
    pub const IROHA: Self = Self(
        "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン",
    );
    /// The ten heavenly stems.
    pub const STEMS: Self = Self("甲乙丙丁戊己庚辛壬癸");
    /// The twelve earthly branches.
    pub const BRANCHES: Self = Self("子丑寅卯辰巳午未申酉戌亥");

    /// All of them, those first that are meant more often.
    pub const ALL: &'static [Self] = &[
        Self::LATIN,
        Self::RUSSIAN,
        Self::RUSSIAN_WITH_SHORT_I,
        Self::RUSSIAN_WITH_IO,
        Self::ABJAD,
        Self::ARABIC,
        Self::HEBREW,
        Self::THAI,
        Self::KOREAN,
        Self::KOREAN_LETTERS,
        Self::AIUEO,
        Self::IROHA,
        Self::STEMS,
        Self::BRANCHES,
    ];

    /// How many letters it has.
    pub fn length(self) -> usize {
        self.0.chars().count()
    }

    /// `number` in its letters; nothing for one that has no such label.
    pub fn write(self, number: u32) -> Option<String> {
        let place = usize::try_from(number).ok()?.checked_sub(1)?;
        let times = Some(place / self.length() + 1).filter(|times| *times <= MOST_LETTERS)?;
        let letter = self.0.chars().nth(place % self.length())?;
        Some(letter.to_string().repeat(times))
    }

    /// The number that small letters stand for: `a` is 1, `z` 26, `aa` 27, `bb` 28.
    pub fn read(self, letters: &str) -> Option<u32> {
        let mut characters = letters.chars();
        // A list may be lettered without the sign on the first letter.
        let first = match characters.next()? {
            'ا' | 'إ' | 'آ' => 'أ',
            'ﻫ' | 'ة' => 'ه',
            'ى' => 'ي',
            other => other,
        };
        let times = letters.chars().count();
        let same = |c: char| c == first || (first == 'أ' && c == 'ا');
        if times > MOST_LETTERS || !characters.all(same) {
            return None;
        }
        let place = self.0.chars().position(|c| c == first)?;
        u32::try_from(place + 1 + self.length() * (times - 1)).ok()
    }
}

/// The numbers that small letters may stand for, the more usual alphabet first.
pub fn letter_values(letters: &str) -> Vec<u32> {
    let mut values = Vec::new();
    for value in Alphabet::ALL.iter().filter_map(|it| it.read(letters)) {
        if !values.contains(&value) {
            values.push(value);
        }
    }
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_alphabet_is_read_as_it_is_written() {
        for alphabet in Alphabet::ALL {
            let last = u32::try_from(alphabet.length() * MOST_LETTERS).expect("a number");
            for number in 1..=last {
                let written = alphabet.write(number).expect("a label");
                assert_eq!(alphabet.read(&written), Some(number), "{written}");
                assert!(letter_values(&written).contains(&number), "{written}");
            }
            assert_eq!(alphabet.write(0), None);
            assert_eq!(alphabet.write(last + 1), None);
        }
    }

    #[test]
    fn a_letter_may_stand_for_several_numbers() {
        assert_eq!(letter_values("к"), [10, 11, 12]);
        assert_eq!(letter_values("й"), [10, 11]);
        assert_eq!(letter_values("ج"), [3, 5]);
        assert_eq!(letter_values("ab"), [0; 0]);
        assert_eq!(letter_values("ا"), [1]);
    }
}
