//! A text with what was found in it marked, and with names and numbers that stay on one line. It
//! changes no character, so that what is copied is what the register has.

use std::ops::Range;

use yew::prelude::*;

use crate::text::wholes;

/// `text` with those bytes of it marked.
pub(in crate::view) fn with_marks(text: &str, marks: &[Range<usize>]) -> Html {
    let mut parts = Vec::new();
    let mut from = 0;
    for whole in wholes(text) {
        part(&mut parts, text, from..whole.start, marks);
        let mut inside = Vec::new();
        part(&mut inside, text, whole.clone(), marks);
        parts.push(html! { <span class="whole">{ for inside }</span> });
        from = whole.end;
    }
    part(&mut parts, text, from..text.len(), marks);
    parts.into_iter().collect()
}

/// Adds these bytes of `text`, marked where they are.
fn part(parts: &mut Vec<Html>, text: &str, bytes: Range<usize>, marks: &[Range<usize>]) {
    let mut from = bytes.start;
    let plain = |range: Range<usize>| text.get(range).unwrap_or_default().to_owned();
    for mark in marks {
        let (start, end) = (mark.start.max(from), mark.end.min(bytes.end));
        if start >= end {
            continue;
        }
        if start > from {
            parts.push(html! { { plain(from..start) } });
        }
        parts.push(html! { <mark>{ plain(start..end) }</mark> });
        from = end;
    }
    if from < bytes.end {
        parts.push(html! { { plain(from..bytes.end) } });
    }
}
