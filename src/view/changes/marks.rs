//! Words that are gone and words that are new: struck through with a minus and underlined with a
//! plus, so that no colour is needed; and said to those who do not see them.

use yew::prelude::*;

use crate::compare::Piece;
use crate::i18n::Message;
use crate::view::root::texts::Texts;

/// A text word by word.
pub(super) fn reworded(texts: &Texts, pieces: &[Piece]) -> Html {
    let part = |piece: &Piece| {
        let (before, words, after) = parted(piece.words());
        match piece {
            Piece::Same(words) => html! { { words.clone() } },
            Piece::Removed(_) => html! {
                <>
                    { before }
                    <del>
                        { said(texts, Message::RemovedBegin) }{ words }{ said(texts, Message::RemovedEnd) }
                    </del>
                    { after }
                </>
            },
            Piece::Added(_) => html! {
                <>
                    { before }
                    <ins>
                        { said(texts, Message::AddedBegin) }{ words }{ said(texts, Message::AddedEnd) }
                    </ins>
                    { after }
                </>
            },
        }
    };
    html! { <>{ for pieces.iter().map(part) }</> }
}

/// The white space around words, which no line is drawn under, and the words.
fn parted(text: &str) -> (&str, &str, &str) {
    let words = text.trim();
    let at = text.len() - text.trim_start().len();
    let (before, rest) = text.split_at_checked(at).unwrap_or(("", text));
    (before, words, rest.get(words.len()..).unwrap_or_default())
}

/// A text that is new, or gone, as a whole; a word before it says which.
pub(super) fn whole(pieces: &[Piece]) -> Html {
    let part = |piece: &Piece| match piece {
        Piece::Same(words) => html! { { words.clone() } },
        Piece::Removed(words) => html! { <del>{ words.clone() }</del> },
        Piece::Added(words) => html! { <ins>{ words.clone() }</ins> },
    };
    html! { <>{ for pieces.iter().map(part) }</> }
}

fn said(texts: &Texts, message: Message) -> Html {
    html! { <span class="hidden">{ " " }{ texts.text(message) }{ " " }</span> }
}

#[cfg(test)]
mod tests {
    use super::parted;

    #[test]
    fn white_space_around_words_is_no_part_of_the_change() {
        assert_eq!(parted(" and parks\n"), (" ", "and parks", "\n"));
        assert_eq!(parted("old"), ("", "old", ""));
        assert_eq!(parted("  "), ("  ", "", ""));
        assert_eq!(parted("树"), ("", "树", ""));
    }
}
