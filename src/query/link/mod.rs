//! PURE. Criteria as a part of an address, and the addresses of instruments.

pub(super) mod address;
pub(super) mod declare;
pub(super) mod history;
pub(super) mod link;
mod percent;
pub(super) mod query_string;
pub(super) mod report;
pub(super) mod template;
