//! Ordinals in words that number a list: `أولاً`, `Primero.-`, `Во-первых,`, `第一、`.

use crate::import::lexicon::folding::folded;

/// The words by their value, folded.
const WORDS: [&[&str]; 10] = [
    &["premièrement", "first", "firstly", "primero", "primera", "во-первых", "第一", "اولا"],
    &["deuxièmement", "second", "secondly", "segundo", "segunda", "во-вторых", "第二", "ثانيا"],
    &["troisièmement", "third", "thirdly", "tercero", "tercera", "в-третьих", "第三", "ثالثا"],
    &["quatrièmement", "fourth", "fourthly", "cuarto", "cuarta", "в-четвертых", "第四", "رابعا"],
    &["cinquièmement", "fifth", "fifthly", "quinto", "quinta", "в-пятых", "第五", "خامسا"],
    &["sixièmement", "sixth", "sexto", "sexta", "в-шестых", "第六", "سادسا"],
    &["septièmement", "seventh", "séptimo", "séptima", "в-седьмых", "第七", "سابعا"],
    &["huitièmement", "eighth", "octavo", "octava", "в-восьмых", "第八", "ثامنا"],
    &["neuvièmement", "ninth", "noveno", "novena", "в-девятых", "第九", "تاسعا"],
    &["dixièmement", "tenth", "décimo", "décima", "в-десятых", "第十", "عاشرا"],
];

/// The bytes of the ordinal that a line begins with, marks included, where a tab follows; and its
/// value.
pub(super) fn ordinal(text: &str) -> Option<(usize, u32)> {
    let (printed, _) = text.split_once('\t')?;
    // Most lines with a tab begin with a label of another kind.
    if printed.chars().count() > 24 {
        return None;
    }
    let printed = printed.trim_end();
    let word = printed.trim_end_matches(['.', '-', '–', '—', ':', '：', ',', '،', '、', ')', '）']);
    let word = folded(word);
    let at = WORDS.iter().position(|words| words.contains(&word.as_str()))?;
    Some((printed.len(), u32::try_from(at).ok()? + 1))
}
