//! The head of a file, and its resolutions one by one: the whole of a large file never stands in
//! memory, neither as text nor as JSON.

use json_event_parser::JsonEvent;

use super::Json;
use super::json::{Pieces, Tree, Wrong, events};

/// A file without its resolutions.
pub(super) struct Outline {
    /// The document, whose list of resolutions is empty.
    pub(super) head: Json,
    /// How many lists of resolutions it has. The last one counts.
    pub(super) lists: usize,
}

/// Reads a file. `each` is given what stands before in the document, the number of the list of
/// resolutions from 1, and what stands in that list, one after the other.
pub(super) fn outline(
    pieces: Pieces,
    each: &mut dyn FnMut(&Json, usize, &Json),
) -> Result<Outline, Wrong> {
    let (mut head, mut lists) = (Tree::default(), 0);
    // Inside the document and the list.
    let mut item = Tree { depth: 2, ..Tree::default() };
    // How many lists and objects are open, from that of the resolutions.
    let mut inside = 0;
    events(pieces, &mut |event| {
        if inside == 0 {
            if matches!(event, JsonEvent::StartArray) && is_at_resolutions(&head) {
                inside = 1;
                lists += 1;
            }
            return head.take(event);
        }
        match event {
            JsonEvent::StartArray | JsonEvent::StartObject => inside += 1,
            JsonEvent::EndArray | JsonEvent::EndObject => inside -= 1,
            _ => {}
        }
        if inside == 0 {
            return head.take(event);
        }
        item.take(event)?;
        if let (true, Some(document)) = (item.open.is_empty(), head.open.first()) {
            each(document, lists, &item.root);
            item.root = Json::Null;
        }
        Ok(())
    })?;
    Ok(Outline { head: head.root, lists })
}

fn is_at_resolutions(head: &Tree) -> bool {
    match head.open.as_slice() {
        [Json::Object(entries)] => entries.last().is_some_and(|(key, _)| key == "resolutions"),
        _ => false,
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use std::borrow::Cow;
    use std::cell::Cell;

    use super::*;

    #[test]
    fn each_resolution_is_given_before_what_follows_it_is_asked_for() {
        let all =
            format!(r#"{{"id": "x", "resolutions": [1{}], "topics": {{}}}}"#, ",2".repeat(99));
        let (size, asked) = (10, Cell::new(0));
        let piece = |at: usize| {
            asked.set(at);
            let rest = all.as_bytes().get(at * size..).filter(|rest| !rest.is_empty())?;
            Some(Cow::Borrowed(&rest[..size.min(rest.len())]))
        };
        let mut given = 0;
        let read = outline(&piece, &mut |document, list, item| {
            assert_eq!((list, document.get("id").and_then(Json::as_str)), (1, Some("x")));
            assert_eq!(item.kind(), if given == 0 { "the number 1" } else { "the number 2" });
            given += 1;
            // The piece that it ends in, and whether one follows that, are known.
            let most = (all.find('[').unwrap_or(0) + 2 * given) / size + 2;
            assert!(asked.get() <= most, "{} pieces for {given}", asked.get());
        });
        let Ok(Outline { head, lists }) = read else { panic!("it is JSON") };
        assert_eq!((given, lists), (100, 1));
        assert_eq!(head.get("resolutions"), Some(&Json::List(Vec::new())));
        assert!(head.get("topics").is_some());
    }
}
