//! Raised and lowered letters: Word has a format for them, a text has characters of their own.

use super::xml::Element;

/// Where letters stand on their line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Baseline {
    /// On it.
    Usual,
    /// Above it: the 2 of m².
    Raised,
    /// Below it: the 2 of CO₂.
    Lowered,
}

/// What the properties of a run or style say of it; nothing where they do not say.
pub fn baseline(properties: Option<&Element>) -> Option<Baseline> {
    Some(match properties?.value("vertAlign")? {
        "superscript" => Baseline::Raised,
        "subscript" => Baseline::Lowered,
        _ => Baseline::Usual,
    })
}

const RAISED: (&str, &str) = ("0123456789+-\u{2011}\u{2013}\u{2212}=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁻⁼⁽⁾ⁿⁱ");
const LOWERED: (&str, &str) = (
    "0123456789+-\u{2011}\u{2013}\u{2212}=()aeoxhklmnpstiruvjβγρφχ",
    "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜᵢᵣᵤᵥⱼᵦᵧᵨᵩᵪ",
);
/// What is one sign when it is raised.
const SIGNS: [(&str, &str); 4] = [("TM", "™"), ("SM", "℠"), ("o", "º"), ("a", "ª")];

/// The text in the characters that Unicode has for it; none where it lacks one. Raised letters
/// other than those of exponents are abbreviations (1er, 2nd, Mme), which read as they are.
pub fn written(text: &str, baseline: Baseline) -> Option<String> {
    let (from, to) = match baseline {
        Baseline::Usual => return None,
        Baseline::Raised => RAISED,
        Baseline::Lowered => LOWERED,
    };
    if let Some((_, sign)) = SIGNS.iter().find(|(words, _)| *words == text.trim())
        && baseline == Baseline::Raised
    {
        return Some(text.replace(text.trim(), sign));
    }
    let of = |c: char| match c.is_whitespace() {
        true => Some(c),
        false => to.chars().nth(from.chars().position(|known| known == c)?),
    };
    text.chars().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_character_has_its_form_or_none_has() {
        assert_eq!(RAISED.0.chars().count(), RAISED.1.chars().count());
        assert_eq!(LOWERED.0.chars().count(), LOWERED.1.chars().count());
        for (text, expected) in
            [("2", "²"), ("-3", "⁻³"), ("−3 ", "⁻³ "), ("n+1", "ⁿ⁺¹"), ("TM", "™"), ("o", "º")]
        {
            assert_eq!(written(text, Baseline::Raised).as_deref(), Some(expected));
        }
        for (text, expected) in [("2", "₂"), ("max", "ₘₐₓ"), ("(1)", "₍₁₎")] {
            assert_eq!(written(text, Baseline::Lowered).as_deref(), Some(expected));
        }
        for (text, baseline) in
            [("er", Baseline::Raised), ("2q", Baseline::Raised), ("ж", Baseline::Lowered)]
        {
            assert_eq!(written(text, baseline), None, "{text}");
        }
        assert_eq!(written("2", Baseline::Usual), None);
    }

    /// What is made of them is found by what was typed: their compatibility decomposition is it.
    #[test]
    fn a_search_for_what_was_typed_finds_them() {
        let folding = crate::text::Folding::native();
        for (from, to) in [RAISED, LOWERED] {
            for (plain, form) in
                from.chars().zip(to.chars()).filter(|(it, _)| it.is_ascii_alphanumeric())
            {
                assert_eq!(folding.fold(&form.to_string()), plain.to_string());
            }
        }
    }
}
