//! Lines that stand where a heading of a row may stand, and look like the known headings of the
//! table but for their noun: another kind of text, or a typing error. Without them what follows
//! would belong to the row before it.

use std::collections::HashMap;
use std::sync::LazyLock;

use regex::Regex;

use super::pattern::{
    NUMBER, SPACE, begins_title, candidate, is_annex, is_edition, is_table, mark, preferred, tail,
};
use super::{Table, has_verbs};
use crate::import::lexicon::folding::{folded, is_han};
use crate::import::lexicon::language::{Language, all};
use crate::import::pattern::compiled;
use crate::import::plain_text::Line;

/// After so many lines a row of the detailed table has its first verb.
const NEAR: usize = 4;

static HEADS: LazyLock<HashMap<&str, Regex>> =
    LazyLock::new(|| all().iter().filter_map(|it| Some((it.tag, compiled(&head(it))?))).collect());

static TAIL: LazyLock<Option<Regex>> = LazyLock::new(|| compiled(&format!("^{}", tail())));

/// What stands up to the number, and in Chinese what stands before the noun.
fn head(language: &Language) -> String {
    let mark = mark();
    match language.is_unspaced() {
        true => format!(
            r"^\s*(?:{mark})?(?:(?P<before>\p{{Han}}{{0,6}}?)第{SPACE}*{NUMBER}{SPACE}*号{SPACE}*|(?P<noun>\p{{Han}}{{2,8}}){SPACE}*{NUMBER}{SPACE}*号?)"
        ),
        false => format!(
            r"^\s*(?:{mark})?(?P<before>(?:[\p{{L}}\p{{M}}'’.]+{SPACE}){{0,6}}?(?:\p{{L}}{{1,2}}['’])?)(?P<noun>[\p{{L}}\p{{M}}\-]{{3,}})(?:{SPACE}+(?:No\.?|N[°º]|№))?{SPACE}+{NUMBER}"
        ),
    }
}

/// What a line is like that has a noun, whichever it is, and a number.
pub(super) struct Likeness {
    /// What stands before the noun, folded.
    before: String,
    /// Whether the noun is in capitals.
    capitals: bool,
    /// Whether the line ends with a colon.
    colon: bool,
    /// Whether a status or an edition follows the number.
    told: bool,
    /// What stands after them.
    rest: String,
}

impl Likeness {
    /// Of a line.
    pub(super) fn of(text: &str, language: &Language) -> Option<Self> {
        let captures = HEADS.get(language.tag)?.captures(text)?;
        let mut end = captures.get(0)?.end();
        let part = |name: &str| captures.name(name).map_or("", |it| it.as_str());
        let (mut before, mut noun) = (part("before"), part("noun"));
        if noun.is_empty() {
            // "第7号条款关于道路": the noun ends where the title begins.
            let rest = text.get(end..)?;
            let han = rest.find(|c| !is_han(c)).unwrap_or(rest.len());
            let joints = language.words.rows.joints.iter();
            let joint = joints.filter_map(|it| rest.find(it.as_str())).min().unwrap_or(han);
            noun = rest.get(..han.min(joint))?;
            if !(2..=8).contains(&noun.chars().count()) {
                return None;
            }
            end += noun.len();
        }
        let tail = TAIL.as_ref()?.captures(text.get(end..)?)?;
        let inside = |name: &str| tail.name(name).map(|it| it.as_str().trim());
        let bare = |it: &str| is_edition(it.trim_matches(['(', ')', '（', '）']));
        let editions = [inside("edition"), inside("late")];
        if editions.iter().flatten().any(|it| !bare(it)) {
            return None;
        }
        let rest = inside("rest")?;
        if rest.starts_with(|c: char| c.is_alphanumeric() || c == '/')
            && !language.is_unspaced()
            && !tail.name("rest")?.as_str().starts_with(char::is_whitespace)
        {
            return None;
        }
        let is_capital =
            |it: &str| it.chars().any(char::is_uppercase) && !it.chars().any(char::is_lowercase);
        // "DRAFT NEW ARTICLE 7" is as bare as "RESOLUTION 4".
        if is_capital(before) && is_capital(noun) {
            before = "";
        }
        Some(Self {
            before: folded(before.trim()),
            capitals: is_capital(noun),
            colon: rest.ends_with([':', '：']),
            told: inside("status").is_some() || editions.iter().any(Option::is_some),
            rest: rest.to_owned(),
        })
    }

    /// Whether a known heading of the same table has the same form.
    fn is_as(&self, known: &Self) -> bool {
        // "de la", "du" and "de l'" depend on the noun: of several words the first one counts.
        let first = |it: &Self| it.before.split([' ', '\'']).next().unwrap_or("").to_owned();
        self.capitals == known.capitals
            && self.before.is_empty() == known.before.is_empty()
            && (self.capitals || first(self) == first(known))
    }
}

/// Whether the line at `at`, which is no heading that is known, heads a row all the same: it has
/// the form of one of the `known`.
pub(super) fn heads(
    lines: &[Line],
    at: usize,
    kind: Table,
    known: &[Likeness],
    language: &Language,
) -> bool {
    let Some(line) = lines.get(at) else {
        return false;
    };
    let text = line.content.text();
    let below_blank = at.checked_sub(1).and_then(|it| lines.get(it)).is_none_or(Line::is_blank);
    if !(line.is_indented() || below_blank) || text.chars().count() > 300 {
        return false;
    }
    let Some(found) = Likeness::of(text, language) else {
        return false;
    };
    if !known.iter().any(|it| found.is_as(it))
        || candidate(&line.content, language).is_some()
        || is_annex(&line.content, language)
        || is_table(text, below_blank, language)
    {
        return false;
    }
    let rest = found.rest.trim();
    match kind {
        Table::Overview => {
            let titled = preferred(language).any(|it| begins_title(rest, it));
            // Where a colon ends the known ones, a sentence of a summary is none.
            let ends = found.colon || known.iter().any(|it| !it.colon);
            ends && !rest.ends_with(['.', ';', '。', '；'])
                && ((found.colon || rest.is_empty()) && found.told || titled)
        }
        Table::Detail => {
            let alone = rest.is_empty() || rest.starts_with(['–', '—', '-', ':', '：']);
            let after = lines.get(at + 1..).unwrap_or_default();
            let near = after.iter().enumerate().filter(|(_, line)| !line.is_blank()).take(NEAR);
            let near = near.last().map_or(0, |(index, _)| index + 1);
            alone
                && (found.capitals || below_blank)
                && (found.told || has_verbs(after.get(..near).unwrap_or_default(), language))
        }
    }
}
