//! Text that knows where it was printed.

use std::ops::Range;

/// A piece of a line of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The line, from 1.
    pub line: u32,
    /// The first byte, counted in the line.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

/// The mark of a footnote inside a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Where it stands: bytes of the text before it.
    pub offset: usize,
    /// The label of the note.
    pub label: String,
    /// Where the label is printed.
    pub label_span: Span,
    /// What is printed before the label, and after it.
    pub frame: [Span; 2],
    /// All of it as printed.
    pub printed: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Piece {
    at: usize,
    span: Span,
}

/// A text, the places of the document that it was taken from, and the footnote marks in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sourced {
    text: String,
    pieces: Vec<Piece>,
    marks: Vec<Mark>,
}

impl Sourced {
    /// The whole of line `line`, counted from 1.
    pub fn line(line: u32, text: &str) -> Self {
        let span = Span { line, start: 0, end: text.len() };
        Self { text: text.to_owned(), pieces: vec![Piece { at: 0, span }], marks: Vec::new() }
    }

    /// The characters.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The footnote marks, in order.
    pub fn marks(&self) -> &[Mark] {
        &self.marks
    }

    /// Adds a footnote mark.
    pub fn mark(&mut self, mark: Mark) {
        self.marks.push(mark);
        self.marks.sort_by_key(|mark| mark.offset);
    }

    /// The places that the characters were taken from, in order.
    pub fn spans(&self) -> Vec<Span> {
        self.pieces.iter().map(|piece| piece.span).collect()
    }

    /// The first line that it was taken from; 0 for a text from nowhere.
    pub fn first_line(&self) -> u32 {
        self.pieces.first().map_or(0, |piece| piece.span.line)
    }

    /// Whether it has no character but white space.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// The bytes `range` of it; nothing where these are not whole characters. A mark that only
    /// white space separates from the range goes with it.
    pub fn slice(&self, range: Range<usize>) -> Self {
        let Some(text) = self.text.get(range.clone()) else {
            return Self::default();
        };
        let pieces = self.pieces.iter().filter_map(|piece| {
            let length = piece.span.end - piece.span.start;
            let from = range.start.max(piece.at);
            let to = range.end.min(piece.at + length);
            (from < to).then(|| Piece {
                at: from - range.start,
                span: Span {
                    line: piece.span.line,
                    start: piece.span.start + (from - piece.at),
                    end: piece.span.start + (to - piece.at),
                },
            })
        });
        let blank = |from: usize, to: usize| {
            from <= to && self.text.get(from..to).is_some_and(|between| between.trim().is_empty())
        };
        let marks = self.marks.iter().filter_map(|mark| {
            let offset = match mark.offset {
                at if range.contains(&at) => at,
                at if at < range.start && blank(0, range.start) => range.start,
                at if at >= range.end && blank(range.end, self.text.len()) => range.end,
                _ => return None,
            };
            Some(Mark { offset: offset - range.start, ..mark.clone() })
        });
        Self { text: text.to_owned(), pieces: pieces.collect(), marks: marks.collect() }
    }

    /// What stands before byte `at`, and what stands from there on.
    pub fn split(&self, at: usize) -> (Self, Self) {
        (self.slice(0..at), self.slice(at..self.text.len()))
    }

    /// Without the bytes `range`.
    pub fn without(&self, range: Range<usize>) -> Self {
        let (before, after) = (self.slice(0..range.start), self.slice(range.end..self.text.len()));
        let shift = before.text.len();
        let mut joined = before;
        joined.text.push_str(&after.text);
        joined
            .pieces
            .extend(after.pieces.iter().map(|piece| Piece { at: piece.at + shift, ..*piece }));
        joined.marks = self.marks.clone();
        for mark in &mut joined.marks {
            if mark.offset >= range.end {
                mark.offset -= range.end - range.start;
            } else if mark.offset > range.start {
                mark.offset = range.start;
            }
        }
        joined
    }

    /// Without white space at its ends, except a non-breaking space inside the words.
    pub fn trimmed(&self) -> Self {
        let start = self.text.len() - self.text.trim_start().len();
        let end = self.text.trim_end().len();
        self.slice(start..end.max(start))
    }

    /// This text, and after a space `other`.
    pub fn followed_by(&self, other: &Self) -> Self {
        if self.text.is_empty() {
            return other.clone();
        }
        let mut joined = self.clone();
        joined.text.push(' ');
        let shift = joined.text.len();
        joined.text.push_str(&other.text);
        joined
            .pieces
            .extend(other.pieces.iter().map(|piece| Piece { at: piece.at + shift, ..*piece }));
        joined.marks.extend(
            other.marks.iter().map(|mark| Mark { offset: mark.offset + shift, ..mark.clone() }),
        );
        joined
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slices_of_slices_keep_their_place() {
        let line = Sourced::line(3, "\tété\u{a0}1: fin ");
        // "été" and the non-breaking space take two bytes more than they have characters.
        let inner = line.trimmed().slice(5..9);
        assert_eq!(inner.text(), "\u{a0}1:");
        let place = Span { line: 3, start: 6, end: 10 };
        assert_eq!(inner.spans(), [place]);
    }

    #[test]
    fn a_part_taken_out_leaves_two_places() {
        let line = Sourced::line(1, "ab[x]cd").without(2..5);
        assert_eq!(line.text(), "abcd");
        assert_eq!(line.spans().len(), 2);
        assert_eq!(line.slice(1..3).text(), "bc");
        assert_eq!(line.slice(1..3).spans()[1].start, 5);
    }

    #[test]
    fn what_is_no_whole_character_is_nothing() {
        assert_eq!(Sourced::line(1, "é").slice(1..2), Sourced::default());
    }
}
