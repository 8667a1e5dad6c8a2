//! Sections, provisions, annexes and notes: the text of a resolution.

use serde::Serialize;

use super::{Duty, LocalizedText, Verb};
use crate::identifiers::identifiers;

identifiers! {
    /// The part of a resolution that a row stands in.
    #[derive(Serialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[serde(rename_all = "lowercase")]
    pub enum Part {
        /// The reasons: recalling, considering, noting ...
        Preamble = "preamble",
        /// The decisions: resolves, instructs, invites ...
        Operative = "operative",
        /// An annex. Sections are never of this part; the rows made of annexes are.
        Annex = "annex",
    }
}

/// The provisions that stand under one verb and one set of addressees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Section {
    /// The verb.
    pub verb: Verb,
    /// Whether the heading is a "further" form: *decides further*, *charge en outre*.
    #[serde(default, skip_serializing_if = "is_false")]
    pub further: bool,
    /// The heading's words as printed. Absent where the section continues under the heading
    /// of the one before it, with other addressees.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<LocalizedText>,
    /// Preamble or operative part; that of the verb where it is absent.
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::SectionPart>"))]
    pub part: Part,
    /// Keys of the bodies that the section addresses: those whose duty it is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub addressees: Vec<String>,
    /// Where the lead hands the duty on ("resolves / to instruct the Director ..."), the verb by
    /// which it does so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delegates: Option<Verb>,
    /// The words between the heading and the first provision, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<LocalizedText>,
    /// Keys of the other bodies named in the lead, such as those to collaborate with.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mentions: Vec<String>,
    /// What the lead obliges to: a report, a deadline. It counts for each provision under it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub duties: Vec<Duty>,
    /// The provisions, in printed order.
    #[serde(default)]
    pub provisions: Vec<Provision>,
}

/// One provision, with those nested in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Provision {
    /// The label as printed (`1`, `k)`, `ii)`), never renumbered; absent where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Whether the document leaves out what stands before it: an extract that begins at d), or goes
    /// on from 1 to m).
    #[serde(default, skip_serializing_if = "is_false")]
    pub omission_before: bool,
    /// The text, without the label.
    pub text: LocalizedText,
    /// Keys of the bodies that this provision itself addresses, where it names its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub addressees: Vec<String>,
    /// Where the provision hands the duty on ("2 that Study Group 3 shall ..." has none; "to
    /// instruct Study Group 17 to ..." has `instructs`), the verb by which it does so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delegates: Option<Verb>,
    /// Keys of the other bodies that the text names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mentions: Vec<String>,
    /// What the text obliges to: a report, a deadline. It counts for those nested in it, too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub duties: Vec<Duty>,
    /// Nested provisions, in printed order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub provisions: Vec<Provision>,
}

/// An annex, or the heading of one where the document gives no more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Annex {
    /// The label as printed: `ANNEXE A`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<LocalizedText>,
    /// The title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<LocalizedText>,
    /// What the document gives of its content.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub provisions: Vec<Provision>,
}

/// A footnote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Note {
    /// The label as printed.
    pub label: String,
    /// Where the mark stands.
    pub anchor: Anchor,
    /// The note itself.
    pub text: LocalizedText,
}

/// The place of a footnote's mark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Anchor {
    /// `title`, or the path of a provision such as `98/instructs/1`.
    pub at: String,
    /// How many characters (Unicode scalar values) of the text, in the register's language, stand
    /// before the mark; absent for "at its end".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offset: Option<u32>,
}

fn is_false(value: &bool) -> bool {
    !value
}
