//! What the browser keeps for the reader, where it may: pages can be refused their storage, and
//! then nothing is kept.

use web_sys::{Storage, window};

/// For how long something is kept.
#[derive(Clone, Copy)]
pub(in crate::browser) enum StorageScope {
    /// Until the reader removes it.
    Local,
    /// As long as the tab is open.
    Session,
}

/// Every key begins with it.
const PREFIX: &str = "resolution-table:";

fn storage(scope: StorageScope) -> Option<Storage> {
    let window = window()?;
    match scope {
        StorageScope::Local => window.local_storage(),
        StorageScope::Session => window.session_storage(),
    }
    .ok()?
}

/// What was kept under that name.
pub(in crate::browser) fn read(scope: StorageScope, name: &str) -> Option<String> {
    storage(scope)?.get_item(&[PREFIX, name].concat()).ok()?
}

/// Keeps it, in the place of what was kept before; nothing where it is empty.
pub(in crate::browser) fn write(scope: StorageScope, name: &str, value: &str) {
    if let Some(storage) = storage(scope) {
        let name = [PREFIX, name].concat();
        // A storage that is full keeps nothing more.
        let _ = match value {
            "" => storage.remove_item(&name),
            value => storage.set_item(&name, value),
        };
    }
}
