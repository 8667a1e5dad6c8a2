//! Yew only. The tables: heads, rows, columns, groups, pages.

pub(super) mod columns;
pub(super) mod groups;
pub(super) mod head;
pub(super) mod lines;
pub(super) mod more_rows;
pub(super) mod no_match;
pub(super) mod opening;
pub(super) mod overview_row;
pub(super) mod paging;
pub(super) mod provision_row;
pub(super) mod results;
pub(super) mod row;
pub(super) mod row_context;
pub(super) mod snippet;
pub(super) mod standing;
