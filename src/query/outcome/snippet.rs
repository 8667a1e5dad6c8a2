//! A few words of a text around what was found in it.

use std::ops::Range;

use crate::text::is_unspaced;

/// A piece of a text, cut where words end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snippet {
    /// The words.
    pub text: String,
    /// The bytes of `text` in which the search was found, in order and without overlaps.
    pub marks: Vec<Range<usize>>,
    /// Whether the text has more before it.
    pub cut_before: bool,
    /// Whether the text has more after it.
    pub cut_after: bool,
    /// The language (BCP 47) that it is in.
    pub language: Option<String>,
}

/// How wide a snippet is at most: as many letters fill two or three lines. A Chinese character is
/// as wide as two.
const WIDTH: usize = 180;
/// How much of that stands before the first mark, where there is more after it.
const BEFORE: usize = 50;
/// How much of it where lines are short.
const NEAR: usize = 30;

impl Snippet {
    /// How many bytes at the beginning a place with room for two short lines leaves out, so that
    /// what was found is seen: 0 where it stands near enough.
    pub fn far(&self) -> usize {
        let first = self.marks.first().map_or(0, |mark| mark.start);
        match first - fitting(self.text[..first].chars().rev(), NEAR) {
            0 => 0,
            wanted => word_start(&self.text, wanted, first),
        }
    }
}

/// The piece of `text` that shows most of `marks`, which are in order.
pub(super) fn snippet(text: &str, marks: &[Range<usize>]) -> Snippet {
    let first = densest(text, marks);
    let end_of = |from: usize| from + fitting(text[from..].chars(), WIDTH);
    // Not so far to the right that the end would leave room.
    let latest = text.len() - fitting(text.chars().rev(), WIDTH);
    let wanted = first - fitting(text[..first].chars().rev(), BEFORE);
    let mut start = word_start(text, wanted.min(latest), first);
    let mut end = word_end(text, end_of(start), first);
    let cut = text[start..end].trim_matches(is_between);
    if !cut.is_empty() {
        start += text[start..end].find(cut).unwrap_or(0);
        end = start + cut.len();
    }
    let within = marks.iter().filter(|mark| mark.start < end && mark.end > start);
    Snippet {
        text: text[start..end].to_owned(),
        marks: within
            .map(|mark| mark.start.max(start) - start..mark.end.min(end) - start)
            .collect(),
        cut_before: !text[..start].trim_matches(is_between).is_empty(),
        cut_after: !text[end..].trim_matches(is_between).is_empty(),
        language: None,
    }
}

/// Where the mark begins after which most others follow within a snippet.
fn densest(text: &str, marks: &[Range<usize>]) -> usize {
    let mut best = (0, 0);
    for (position, mark) in marks.iter().enumerate() {
        let end = mark.start + fitting(text[mark.start..].chars(), WIDTH - BEFORE);
        let count = marks[position..].iter().take_while(|other| other.end <= end).count();
        if count > best.0 {
            best = (count, mark.start);
        }
    }
    best.1
}

/// How many bytes of the characters are no wider than `width`.
fn fitting(chars: impl Iterator<Item = char>, width: usize) -> usize {
    let (mut left, mut bytes) = (width, 0);
    for c in chars {
        let wide = if is_unspaced(c) { 2 } else { 1 };
        if wide > left {
            break;
        }
        left -= wide;
        bytes += c.len_utf8();
    }
    bytes
}

/// The beginning of a word at or after `at`, and not after `latest`.
fn word_start(text: &str, at: usize, latest: usize) -> usize {
    let is_start = |position: usize| {
        text[..position].chars().next_back().is_none_or(|c| is_between(c) || is_unspaced(c))
    };
    let mut starts = text[at..].char_indices().map(|(step, _)| at + step);
    starts.find(|&position| is_start(position)).unwrap_or(latest).min(latest)
}

/// The end of a word at or before `at`; `at` itself where a single word reaches from `first` on.
fn word_end(text: &str, at: usize, first: usize) -> usize {
    let is_end = |position: usize| {
        text[position..].chars().next().is_none_or(|c| is_between(c) || is_unspaced(c))
    };
    let mut ends = text[..at].char_indices().rev().map(|(position, c)| position + c.len_utf8());
    ends.find(|&position| is_end(position)).filter(|&end| end > first).unwrap_or(at)
}

fn is_between(c: char) -> bool {
    c.is_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, found: &str) -> Snippet {
        let marks: Vec<Range<usize>> =
            text.match_indices(found).map(|(at, it)| at..at + it.len()).collect();
        let snippet = snippet(text, &marks);
        assert!(text.contains(&snippet.text));
        assert!(snippet.marks.iter().all(|mark| &snippet.text[mark.clone()] == found));
        assert_eq!(snippet.marks.is_empty(), marks.is_empty(), "what was found is shown");
        let width = |c: char| if is_unspaced(c) { 2 } else { 1 };
        assert!(snippet.text.chars().map(width).sum::<usize>() <= WIDTH);
        snippet
    }

    #[test]
    fn a_short_text_is_whole() {
        let snippet = check("to help networks", "networks");
        assert_eq!(snippet.text, "to help networks");
        assert!(!snippet.cut_before && !snippet.cut_after);
        assert_eq!(check("", "x").text, "");
    }

    #[test]
    fn a_long_text_is_cut_where_words_end() {
        let filler = "garden ".repeat(60);
        let text = format!("{filler}water in pipes {filler}water");
        let snippet = check(&text, "water");
        assert!(snippet.cut_before && snippet.cut_after);
        assert!(snippet.text.starts_with("garden") && snippet.text.ends_with("garden"));
        let last = format!("{filler}water");
        assert!(check(&last, "water").text.len() > 150, "there is room before the end");
        assert!(!check(&last, "water").cut_after);
    }

    #[test]
    fn what_stands_far_before_a_mark_is_told() {
        let filler = "garden ".repeat(60);
        let last = check(&format!("{filler}water"), "water");
        let near = &last.text[last.far()..];
        assert!(near.starts_with("garden ") && near.ends_with("water"), "{near}");
        assert!((20..=NEAR + 5).contains(&near.len()), "{near}");
        assert_eq!(check(&format!("to the water in pipes {filler}"), "water").far(), 0);
        let signs = check(&("国家".repeat(200) + "培训"), "培训");
        assert!(signs.far() > 0 && signs.far() < signs.marks[0].start);
        assert_eq!(check("to help networks", "absent").far(), 0);
    }

    #[test]
    fn most_of_what_was_found_is_shown() {
        let filler = "garden ".repeat(60);
        let text = format!("water {filler} water and water and water");
        assert_eq!(check(&text, "water").marks.len(), 3);
    }

    #[test]
    fn a_text_without_spaces_is_cut_between_characters() {
        let text = "国家".repeat(200) + "培训" + &"国家".repeat(200);
        assert!(check(&text, "培训").cut_before);
        let word = "w".repeat(1000);
        assert!(check(&word, "z").text.len() <= WIDTH);
    }
}
