//! The language that two editions are compared in.

use crate::model::{Register, Resolution};

/// The language (BCP 47) that the words of both editions are compared in: `wanted`, else that of
/// either register, whichever is the first that most titles of both have. Words of two languages
/// have nothing in common.
pub fn common_language<'a>(old: &'a Register, new: &'a Register, wanted: &'a str) -> &'a str {
    let candidates = [wanted, &new.language, &old.language];
    let is_common = |language: &&&str| [old, new].iter().all(|it| has(it, language));
    candidates.iter().find(is_common).copied().unwrap_or(&new.language)
}

/// Whether most titles of a register are in that language, where it has titles.
fn has(register: &Register, language: &str) -> bool {
    let is_in = |resolution: &&Resolution| {
        let title = resolution.title.choose(&[language], &register.language);
        title.language == Some(language)
    };
    let count = register.resolutions.iter().filter(is_in).count();
    count * 2 >= register.resolutions.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::decode;

    /// A register of that language, whose only title is in these; in none it is a plain text.
    fn register(own: &str, languages: &[&str]) -> Register {
        let titles: Vec<String> = languages.iter().map(|tag| format!("\"{tag}\": \"a\"")).collect();
        let title = match languages {
            [] => "\"a\"".to_owned(),
            _ => format!("{{{}}}", titles.join(", ")),
        };
        let json = format!(
            "{{\"format\": \"resolution-register/1\", \"language\": \"{own}\", \"resolutions\": [{{\"number\": 1, \"title\": {title}}}]}}"
        );
        decode(json.as_bytes()).expect("a register").register
    }

    #[test]
    fn a_language_that_one_edition_lacks_is_not_compared_in() {
        let old = register("fr", &[]);
        let new = register("en", &["en", "fr"]);
        assert_eq!(common_language(&old, &new, "en"), "fr");
        assert_eq!(common_language(&new, &new, "en"), "en");
        assert_eq!(common_language(&new, &new, "ru"), "en");
    }
}
