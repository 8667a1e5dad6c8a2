//! What an assembly did with a resolution, as documents print it.

use crate::model::Status;

/// Every printed form, in lower case and without a full stop at its end. To teach a form, add it
/// here.
const STATUSES: &[(Status, &[&str])] = &[
    (
        Status::Revised,
        &[
            "rév",
            "rev",
            "révisée",
            "revised",
            "revisada",
            "пересм",
            "пересмотренная",
            "修订",
            "修订版",
            "mod",
            "المراجَع",
            "مراجَع",
        ],
    ),
    (
        Status::Unchanged,
        &[
            "noc",
            "inchangée",
            "sans changement",
            "unchanged",
            "sin cambios",
            "без изменений",
            "未修改",
            "دون تغيير",
        ],
    ),
    (Status::New, &["nouvelle", "new", "nueva", "новая", "новый", "新", "add", "جديد"]),
    (
        Status::Suppressed,
        &[
            "sup",
            "supprimée",
            "suppressed",
            "suprimida",
            "исключена",
            "исключенная",
            "废止",
            "ملغى",
        ],
    ),
];

/// The status that a document prints as `printed`.
pub fn status(printed: &str) -> Option<Status> {
    status_as(printed, &str::to_lowercase)
}

/// The same, where both `printed` and the known forms are compared as `fold` makes them.
pub fn status_as(printed: &str, fold: &dyn Fn(&str) -> String) -> Option<Status> {
    let printed = fold(printed.trim().trim_end_matches('.'));
    let is_form = |form: &&str| fold(form) == printed;
    STATUSES.iter().find(|(_, forms)| forms.iter().any(&is_form)).map(|(it, _)| *it)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_stop_and_capitals_make_no_difference() {
        assert_eq!(status("Rév."), Some(Status::Revised));
        assert_eq!(status(" NOC "), Some(Status::Unchanged));
        assert_eq!(status("Revel"), None);
        assert_eq!(status(""), None);
    }
}
