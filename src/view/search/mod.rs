//! Yew only. The search box, its suggestions and its help, and an answer that waits.

pub(super) mod answer_due;
pub(super) mod query_help;
pub(super) mod search_box;
pub(super) mod suggestions;
