//! Akoma Ntoso 3.0 as the United Nations use it: each resolution is a `statement` of a collection,
//! with its preamble in `preamble`, its operative part in `mainBody`, and its annexes as
//! attachments.

mod read;
mod write;

pub use read::read;
pub use write::write;

const NAMESPACE: &str = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
/// Attributes and elements of our own, where Akoma Ntoso leaves room for others.
const OURS: &str = "urn:resolution-register:1";
