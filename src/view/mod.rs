//! Yew only. The tables: one noun a file, what it is given on top.
//!
//! What a browser does besides rendering (focus, timers, loading) is a [`Host`]'s affair, so that the same components render
//! natively too.

mod about;
mod app;
mod authority;
mod basket_button;
mod basket_panel;
mod chips;
mod citation_map;
mod cited_text;
mod comparison;
mod detail;
mod export_panel;
mod export_state;
mod exporting;
mod facet_names;
mod facet_state;
mod facet_values;
mod facets;
#[cfg(feature = "prerender")]
mod full_text;
mod groups;
mod head;
mod held_back;
mod host;
mod icon;
mod layout_panel;
mod map_label;
mod map_node;
mod matrix;
mod matrix_across;
mod matrix_keys;
mod notice;
mod on_demand;
mod opening;
mod overview_row;
mod page;
mod panel;
mod parallel;
mod phase;
mod printout;
mod problems;
mod provision_list;
mod provision_row;
mod query_help;
mod reading_tools;
mod references;
mod results;
mod row;
mod search_box;
mod share;
mod share_panel;
mod suggestions;
mod tool;
mod toolbar;
mod tools;
mod words;

pub use app::{App, AppProps, Instruction, Opened, Opening};
pub use export_state::{ExportAction, ExportChoice, ExportState, File};
pub use facet_state::FacetStep;
#[cfg(feature = "prerender")]
pub use full_text::{FullText, FullTextProps};
pub use host::{FocusTarget, Host, Silent};
pub use on_demand::{More, OnDemand, on_demand};
pub use page::{Matched, Page, Reading};
pub use phase::{Failure, Missing, Phase};
pub use share::{Copying, Share, Sharing};
pub use tool::Tool;
