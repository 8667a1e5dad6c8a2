//! What a provision obliges to beyond its action: to report, and by when.

use serde::Serialize;

use crate::identifiers::identifiers;

identifiers! {
    /// A duty that readers look for.
    #[derive(Serialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[serde(rename_all = "lowercase")]
    pub enum Duty {
        /// A report is asked for.
        Report = "report",
        /// A date or a meeting is set, by which something is to be done.
        Deadline = "deadline",
    }
}
