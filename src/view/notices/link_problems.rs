//! What a link asked for and the table does not have.

/// What there is to say of a link that a reader came by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinkProblems {
    /// It was too long to be read in full.
    pub(in crate::view) is_cut: bool,
    /// What the table does not have, as key and value.
    pub(in crate::view) refused: Vec<(String, String)>,
    /// The place that it leads to and that is gone, and the nearest one that is there.
    pub(in crate::view) gone: Option<(String, Option<String>)>,
}
