//! Where on the page something is that a citation or a link leads to.

use crate::query::resolution_of;

/// CSS selectors for what `path` names, the nearest first: the provision, section or paragraph in an open full text,
/// else the button of the row.
pub(super) fn place_of(path: &str) -> String {
    // A register may name a path that no code of ours would make.
    let path: String = path.chars().filter(|c| !matches!(c, '"' | '\\' | ',' | '\n')).collect();
    let number = resolution_of(&path);
    let row = format!("tr[data-resolution=\"{number}\"] .opener, tr[data-path=\"{path}\"] .opener");
    match path.contains('/') {
        true => format!(
            ".detail [data-path=\"{path}\"], .detail [data-section=\"{path}\"], .detail [data-summary=\"{path}\"], {row}"
        ),
        false => row,
    }
}

#[cfg(test)]
mod tests {
    use super::place_of;

    #[test]
    fn a_path_cannot_leave_its_quotes() {
        assert_eq!(
            place_of("4\"], body, [x=\"\\"),
            "tr[data-resolution=\"4] body [x=\"] .opener, tr[data-path=\"4] body [x=\"] .opener"
        );
    }
}
