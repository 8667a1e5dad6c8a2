//! The head of a file, and its resolutions one by one: the whole of a large file never stands in
//! memory, neither as text nor as JSON.

use json_event_parser::JsonEvent;

use super::Json;
use super::json::{Events, Tree, Wrong};

/// A file whose resolutions are given away as they come.
pub(super) struct Outline {
    events: Events,
    /// The document, whose list of resolutions stays empty.
    head: Tree,
    /// How many lists of resolutions it has. The last one counts.
    pub(super) lists: usize,
    /// The resolution that is read, inside the document and the list.
    item: Tree,
    /// How many lists and objects are open, from that of the resolutions.
    inside: usize,
}

impl Default for Outline {
    fn default() -> Self {
        let (events, head) = (Events::default(), Tree::default());
        Self { events, head, lists: 0, item: Tree { depth: 2, ..Tree::default() }, inside: 0 }
    }
}

impl Outline {
    /// Reads the next piece; after the last one the file ends. `each` is given what stands before
    /// in the document, the number of the list of resolutions from 1, and what stands in that list,
    /// one after the other.
    pub(super) fn read(
        &mut self,
        piece: &[u8],
        is_last: bool,
        each: &mut dyn FnMut(&Json, usize, &Json),
    ) -> Result<(), Wrong> {
        let Self { events, head, lists, item, inside } = self;
        events.read(piece, is_last, &mut |event| {
            if *inside == 0 {
                if matches!(event, JsonEvent::StartArray) && is_at_resolutions(head) {
                    *inside = 1;
                    *lists += 1;
                }
                return head.take(event);
            }
            match event {
                JsonEvent::StartArray | JsonEvent::StartObject => *inside += 1,
                JsonEvent::EndArray | JsonEvent::EndObject => *inside -= 1,
                _ => {}
            }
            if *inside == 0 {
                return head.take(event);
            }
            item.take(event)?;
            if let (true, Some(document)) = (item.open.is_empty(), head.open.first()) {
                each(document, *lists, &item.root);
                item.root = Json::Null;
            }
            Ok(())
        })
    }

    /// The document without its resolutions, once all is read.
    pub(super) fn head(&self) -> &Json {
        &self.head.root
    }
}

fn is_at_resolutions(head: &Tree) -> bool {
    match head.open.as_slice() {
        [Json::Object(entries)] => entries.last().is_some_and(|(key, _)| key == "resolutions"),
        _ => false,
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn each_resolution_is_given_as_soon_as_it_is_here() {
        let all =
            format!(r#"{{"id": "x", "resolutions": [[1]{}], "topics": {{}}}}"#, ",[2]".repeat(99));
        let (mut outline, mut given, mut read) = (Outline::default(), 0, 0);
        for piece in all.as_bytes().chunks(10) {
            let is_read = outline.read(piece, false, &mut |document, list, item| {
                assert_eq!((list, document.get("id").and_then(Json::as_str)), (1, Some("x")));
                let number = if given == 0 { "1" } else { "2" };
                assert_eq!(*item, Json::List(vec![Json::Number(number.to_owned())]));
                given += 1;
            });
            assert!(is_read.is_ok(), "it is JSON");
            read += piece.len();
            // Of the document's own lists none is closed before that of the resolutions.
            let here = all[..read].matches(']').count().min(100);
            assert_eq!(given, here, "after {read} bytes");
        }
        assert!(outline.read(&[], true, &mut |_, _, _| panic!("nothing is left")).is_ok());
        assert_eq!((given, outline.lists), (100, 1));
        let head = outline.head();
        assert_eq!(head.get("resolutions"), Some(&Json::List(Vec::new())));
        assert!(head.get("topics").is_some());
    }
}
