//! Yew only. The tables: one noun a file, what it is given on top.
//!
//! What a browser does besides rendering (focus, timers, loading) is a [`Host`]'s affair, so that
//! the same components render natively too.

mod app;
mod changes;
mod citation_map;
mod detail;
mod facets;
mod matrix;
mod notices;
mod root;
mod search;
mod table;
mod tools;

pub use app::first::First;
pub use app::full::Full;
pub use app::host::{Host, Kept, ReadingPlace, Recording, Silent, UrlState};
pub use app::{Answer, App, AppProps, Instruction, Opening, Refusal, Stage};
pub use changes::edition::{Edition, Previous};
#[cfg(feature = "prerender")]
pub use detail::full_text::{FullText, FullTextProps};
pub use facets::state::FacetStep;
pub use root::focus_target::FocusTarget;
pub use root::locale::Locale;
pub use root::overlay::Overlay;
pub use root::page::{Arrival, Lazy, Matched, Page, Part};
#[cfg(all(target_arch = "wasm32", not(feature = "import")))]
pub(crate) use root::phase::percent;
pub use root::phase::{Delay, Failure, Missing, Phase};
pub use tools::export_state::{Content, ExportAction, ExportChoice, ExportState, File};
pub use tools::sharing::{Copying, Share, Sharing};
pub use tools::tool::Tool;
