//! What the browser keeps for the reader, where it may: pages can be refused their storage, and then nothing is kept.

use web_sys::{Storage, window};

/// For how long something is kept.
#[derive(Clone, Copy)]
pub(super) enum Kept {
    /// Until the reader removes it.
    Always,
    /// As long as the tab is open.
    InThisTab,
}

/// Every key begins with it.
const PREFIX: &str = "resolution-table:";

fn storage(kept: Kept) -> Option<Storage> {
    let window = window()?;
    match kept {
        Kept::Always => window.local_storage(),
        Kept::InThisTab => window.session_storage(),
    }
    .ok()?
}

/// What was kept under that name.
pub(super) fn read(kept: Kept, name: &str) -> Option<String> {
    storage(kept)?.get_item(&[PREFIX, name].concat()).ok()?
}

/// Keeps it, in the place of what was kept before; nothing where it is empty.
pub(super) fn write(kept: Kept, name: &str, value: &str) {
    if let Some(storage) = storage(kept) {
        let name = [PREFIX, name].concat();
        // A storage that is full keeps nothing more.
        let _ = match value {
            "" => storage.remove_item(&name),
            value => storage.set_item(&name, value),
        };
    }
}
