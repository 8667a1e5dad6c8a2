//! Where citations of outside instruments lead: addresses with places for the number, the year and
//! the language, one for each body.

use super::percent::percent_encode;
use crate::model::{Entries, Json, Reference, shortened};

/// The places that an address may have.
const PLACES: &[&str] = &["number", "year", "lang", "body", "kind"];

/// The most templates that are taken, and the most refusals that are told.
const MOST: usize = 10_000;

/// The addresses of outside instruments, by body, or by body, slash and kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinkTemplates(Entries<String>);

impl LinkTemplates {
    /// Reads `body=address` or `body/kind=address`, separated by white space; or a JSON object of
    /// the same keys and addresses. What is refused is said, for the page's author; the rest
    /// counts.
    ///
    /// ```
    /// use resolution_table::query::LinkTemplates;
    ///
    /// let (_, refused) = LinkTemplates::parse("wtsa=https://example.org/{number}");
    /// assert!(refused.is_empty());
    /// let (_, refused) = LinkTemplates::parse("wtsa=javascript:alert(1)");
    /// assert_eq!(refused.len(), 1);
    /// ```
    pub fn parse(text: &str) -> (Self, Vec<String>) {
        let (mut templates, mut problems) = (Self::default(), Vec::new());
        let mut left = 0;
        for (key, address) in entries(text, &mut problems) {
            match check(&address) {
                Ok(()) if templates.0.len() < MOST || templates.0.contains_key(&key) => {
                    // The last one for a body and kind counts.
                    templates.0.insert(key, address);
                }
                Ok(()) => left += 1,
                Err(reason) => problems.push(format!("{key}={address}: {reason}")),
            }
        }
        if problems.len() > MOST {
            let more = problems.len() - MOST;
            problems.truncate(MOST);
            problems.push(format!("and {more} more"));
        }
        if left > 0 {
            problems.push(format!("{MOST} templates are taken at most; {left} more are left out"));
        }
        (templates, problems.into_iter().map(shortened).collect())
    }

    /// The address of what is cited, for a reader of the language `lang`; none where no template is
    /// for its body, or where the template asks for what the citation does not say.
    pub fn address(&self, reference: &Reference, lang: &str) -> Option<String> {
        let body = reference.body.as_deref()?;
        let kind = reference.kind.id();
        // Before the slash of a template no body has another one.
        let plain = Some(body).filter(|body| !body.contains('/'))?;
        let of_kind = || self.0.get(&[plain, "/", kind].concat());
        let template = of_kind().or_else(|| self.0.get(plain))?;
        let year = reference.revision.as_ref().map(|revision| revision.year.to_string());
        let mut filled = String::new();
        let mut rest = template.as_str();
        while let Some((before, after)) = rest.split_once('{') {
            let (place, behind) = after.split_once('}')?;
            let value = match place {
                "number" => reference.number.as_deref(),
                "year" => year.as_deref(),
                "lang" => Some(lang),
                "body" => Some(body),
                _ => Some(kind),
            };
            filled.push_str(before);
            encode(value?, &mut filled)?;
            rest = behind;
        }
        Some(filled + rest)
    }
}

/// The keys and addresses of `text`.
fn entries(text: &str, problems: &mut Vec<String>) -> Vec<(String, String)> {
    if !text.trim_start().starts_with('{') {
        let mut entries = Vec::new();
        for entry in text.split_whitespace() {
            match entry.split_once('=') {
                Some((key, address)) if !key.is_empty() => {
                    entries.push((key.to_owned(), address.to_owned()));
                }
                _ => problems.push(format!("{entry}: this is not body=address")),
            }
        }
        return entries;
    }
    let Ok(Json::Object(entries)) = Json::parse(text) else {
        problems.push("this is not a JSON object of bodies and addresses".to_owned());
        return Vec::new();
    };
    let address = |(key, value): (String, Json)| match value {
        Json::String(address) => Some((key, address.trim().to_owned())),
        other => {
            problems.push(format!("{key}: an address is a text, not {}", other.kind()));
            None
        }
    };
    entries.into_iter().filter_map(address).collect()
}

/// Whether an address can only open a web page, whatever is put in its places.
fn check(address: &str) -> Result<(), String> {
    let lower = address.to_ascii_lowercase();
    let scheme = ["https://", "http://"].into_iter().find(|scheme| lower.starts_with(scheme));
    let Some(scheme) = scheme else {
        return Err("only https: and http: addresses are followed".to_owned());
    };
    if address.chars().any(|c| c.is_whitespace() || c.is_control() || c == '\\') {
        return Err("the address has a space, a control character or a backslash".to_owned());
    }
    let host = address[scheme.len()..].split(['/', '?', '#']).next().unwrap_or_default();
    if host.is_empty() {
        return Err("the address has no host".to_owned());
    }
    if host.contains(['{', '}']) {
        return Err("the host may not depend on what is cited".to_owned());
    }
    let mut rest = address;
    while let Some((_, after)) = rest.split_once('{') {
        let Some((place, behind)) = after.split_once('}') else {
            return Err("a { has no }".to_owned());
        };
        if !PLACES.contains(&place) {
            return Err(format!("{{{place}}} is none of {{{}}}", PLACES.join("}, {")));
        }
        rest = behind;
    }
    Ok(())
}

/// Adds `value` percent-encoded. A step such as `..` would lead elsewhere on the server, also when
/// encoded.
fn encode(value: &str, into: &mut String) -> Option<()> {
    if value.is_empty() || value.bytes().all(|byte| byte == b'.') {
        return None;
    }
    percent_encode(value, &[], into);
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ReferenceKind, Revision};

    fn cited(body: &str, kind: ReferenceKind, number: &str, year: Option<u16>) -> Reference {
        Reference {
            kind,
            body: Some(body.to_owned()),
            number: (!number.is_empty()).then(|| number.to_owned()),
            revision: year.map(|year| Revision { place: None, year, revised: true }),
            clause: None,
            words: "words".to_owned(),
            at: "1/resolves/1".to_owned(),
        }
    }

    /// The address of a resolution of `wtdc`, and how many entries were refused.
    fn address(template: &str, number: &str, year: Option<u16>) -> (Option<String>, usize) {
        let (templates, problems) = LinkTemplates::parse(template);
        let reference = cited("wtdc", ReferenceKind::Resolution, number, year);
        (templates.address(&reference, "fr"), problems.len())
    }

    #[test]
    fn places_are_filled_in() {
        let template = "pp=https://pp.example wtdc=https://example.org/{lang}/{body}/{kind}/{number}?y={year}#top";
        let expected = "https://example.org/fr/wtdc/resolution/59?y=2017#top";
        assert_eq!(address(template, "59", Some(2017)), (Some(expected.to_owned()), 0));
        let json = "{\"wtdc\": \" https://example.org/{number} \"}";
        assert_eq!(address(json, "59", None), (Some("https://example.org/59".into()), 0));
    }

    #[test]
    fn a_kind_has_an_address_of_its_own_and_the_last_one_counts() {
        let (templates, problems) = LinkTemplates::parse(
            "t=https://a.example\n\tt/recommendation=https://b.example/{number} t=https://c.example",
        );
        assert_eq!(problems, [""; 0]);
        let of = |kind| templates.address(&cited("t", kind, "E.161.1", None), "en");
        assert_eq!(of(ReferenceKind::Recommendation).as_deref(), Some("https://b.example/E.161.1"));
        assert_eq!(of(ReferenceKind::Question).as_deref(), Some("https://c.example"));
    }

    #[test]
    fn what_a_citation_does_not_say_makes_no_address() {
        assert_eq!(address("wtdc=https://example.org/{year}", "59", None), (None, 0));
        assert_eq!(address("wtdc=https://example.org/{number}", "", None), (None, 0));
        assert_eq!(address("pp=https://example.org/", "59", None), (None, 0));
    }

    #[test]
    fn a_hostile_number_stays_one_step_of_the_address() {
        let fill = |number| address("wtdc=https://example.org/r/{number}/x", number, None).0;
        assert_eq!(
            fill("3/2 <é>\"?#&%").as_deref(),
            Some("https://example.org/r/3%2F2%20%3C%C3%A9%3E%22%3F%23%26%25/x")
        );
        assert_eq!(fill(".."), None);
        assert_eq!(fill("{year}").as_deref(), Some("https://example.org/r/%7Byear%7D/x"));
    }

    #[test]
    fn only_web_addresses_with_known_places_are_taken() {
        for refused in [
            "wtdc=javascript:alert(1)",
            "wtdc=JavaScript://example.org/%0Aalert({number})",
            "wtdc=data:text/html,{number}",
            "wtdc=//example.org/{number}",
            "wtdc=/r/{number}",
            "wtdc=https://{number}.example.org",
            "wtdc=https://{number}",
            "wtdc=https:///r",
            "wtdc=https://example.org/{nummer}",
            "wtdc=https://example.org/{number",
            "wtdc=https://example.org\\@evil.example/{number}",
            "https://example.org/{number}",
            "=https://example.org/{number}",
            "wtdc",
            "{\"wtdc\": 7}",
            "{\"wtdc\": \"java\\nscript:alert(1)\"}",
            "{wtdc}",
        ] {
            assert_eq!(address(refused, "59", Some(2017)), (None, 1), "{refused}");
        }
        let one = "wtdc=javascript:1 wtdc=https://example.org/{number}";
        assert_eq!(address(one, "59", None), (Some("https://example.org/59".into()), 1));
        let (_, problems) = LinkTemplates::parse("wtdc=javascript:alert(1)");
        let reason = "wtdc=javascript:alert(1): only https: and http: addresses are followed";
        assert_eq!(problems, [reason]);
    }
}
