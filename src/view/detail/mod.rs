//! Yew only. The full text of a resolution, alone, beside another and on paper.

pub(super) mod cited_text;
pub(super) mod comparison;
pub(super) mod detail;
pub(super) mod extent;
#[cfg(feature = "prerender")]
pub(super) mod full_text;
pub(super) mod outline;
pub(super) mod parallel;
pub(super) mod printout;
pub(super) mod provision_list;
pub(super) mod reading;
pub(super) mod reading_line;
pub(super) mod reading_tools;
pub(super) mod references;
pub(super) mod summary;
pub(super) mod text_menu;
