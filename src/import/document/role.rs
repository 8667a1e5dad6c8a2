//! What the style of a paragraph says that it is. The house's templates have a style for each part
//! of a resolution.

/// What a paragraph is, by its style.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// Nothing is known: a plain text, or a style that says nothing.
    #[default]
    Unknown,
    /// The line with the number of a resolution: `Res_No`.
    Number,
    /// Its title: `Res_title`.
    Title,
    /// Where it was adopted and revised: `Res_ref`.
    History,
    /// The heading of a section: `Call`.
    Call,
    /// The line that names an annex: `Annex_No`.
    AnnexNumber,
    /// Its title: `Annex_title`.
    AnnexTitle,
    /// A line of a list inside a provision: `enumlev1`.
    Item,
    /// A line of the table of contents.
    Contents,
    /// Text, as a person said: it heads nothing.
    Text,
    /// A line that goes on with the text before it, as a person said.
    GoesOn,
    /// A heading between resolutions: `Part_No`, `Section_title`.
    Division,
}

impl Role {
    /// What the style with this name is for. The letters count alone: `Res_No`, `Res No` and
    /// `ResNo` are one.
    pub fn of_style(name: &str) -> Self {
        let name: String = name.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
        const ACTS: [&str; 7] = ["res", "dec", "rec", "opin", "opinion", "resolution", "decision"];
        let of_act = |ending: &str| {
            ACTS.iter().any(|act| name.strip_prefix(act).is_some_and(|rest| rest == ending))
        };
        const PARTS: [&str; 5] = ["annex", "appendix", "attachment", "app", "ann"];
        let of_annex = |ending: &str| {
            PARTS.iter().any(|part| name.strip_prefix(part).is_some_and(|rest| rest == ending))
        };
        match name.as_str() {
            _ if of_act("no") => Self::Number,
            _ if of_act("title") => Self::Title,
            _ if of_act("ref") || of_act("date") || of_act("refdate") => Self::History,
            "call" => Self::Call,
            _ if of_annex("no") => Self::AnnexNumber,
            _ if of_annex("title") || of_annex("ref") => Self::AnnexTitle,
            _ if name.starts_with("enumlev") => Self::Item,
            _ if name.starts_with("toc") => Self::Contents,
            "partno" | "parttitle" | "sectionno" | "sectiontitle" | "chapno" | "chaptitle" => {
                Self::Division
            }
            _ => Self::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_are_known_by_their_letters() {
        for (name, role) in [
            ("Res_No", Role::Number),
            ("ResNo", Role::Number),
            ("Dec_No", Role::Number),
            ("Rec_No", Role::Number),
            ("Res_title", Role::Title),
            ("Restitle", Role::Title),
            ("Res_ref", Role::History),
            ("Call", Role::Call),
            ("Annex_No", Role::AnnexNumber),
            ("AppendixTitle", Role::AnnexTitle),
            ("enumlev1", Role::Item),
            ("TOC 1", Role::Contents),
            ("Section_No", Role::Division),
            ("Normal", Role::Unknown),
            ("Normal after title", Role::Unknown),
            ("Restless", Role::Unknown),
        ] {
            assert_eq!(Role::of_style(name), role, "{name}");
        }
    }
}
