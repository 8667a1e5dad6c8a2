//! Yew only. The search box, its suggestions and its help.

pub(super) mod query_help;
pub(super) mod search_box;
pub(super) mod suggestions;
