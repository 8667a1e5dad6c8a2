//! The part of an address's query that belongs to one widget: `rt.view=provisions&rt.search=ipv6`.
//!
//! Everything else in the query is the page's, and stays byte for byte as it was.

use super::percent::percent_encode;

/// How many parameters of a widget are read; a link that this program made has far fewer.
const MOST: usize = 200;

/// The parameters under `prefix`, decoded, in their order; whether there were more than are read.
pub fn parse_query(query: &str, prefix: &str) -> (Vec<(String, String)>, bool) {
    limited(own(query, prefix))
}

/// As many parameters as are read; whether there were more.
pub(super) fn limited(
    pairs: impl Iterator<Item = (String, String)>,
) -> (Vec<(String, String)>, bool) {
    let mut found: Vec<(String, String)> = pairs.take(MOST + 1).collect();
    let too_many = found.len() > MOST;
    found.truncate(MOST);
    (found, too_many)
}

/// `query` with these parameters under `prefix` in the place of those that it had there.
///
/// ```
/// use resolution_table::query::merge_query;
///
/// let pairs = [("search", "deep wells".to_owned())];
/// let merged = merge_query("?page=7&rt.view=matrix", "rt", &pairs);
/// assert!(merged.starts_with("?page=7&rt.search=deep") && !merged.contains("matrix"));
/// ```
pub fn merge_query(query: &str, prefix: &str, pairs: &[(&str, String)]) -> String {
    if pairs.is_empty() && own(query, prefix).next().is_none() {
        return query.to_owned();
    }
    let foreign = pieces(query).filter(|piece| parameter(piece, prefix).is_none());
    let mut written = String::new();
    let mut add = |piece: &str| {
        written.push(if written.is_empty() { '?' } else { '&' });
        written.push_str(piece);
    };
    foreign.for_each(&mut add);
    let stem = encode_value(prefix);
    for (key, value) in pairs {
        add(&[&stem, ".", key, "=", &encode_value(value)].concat());
    }
    written
}

/// What stands between the ampersands.
fn pieces(query: &str) -> impl Iterator<Item = &str> {
    let query = query.strip_prefix('?').unwrap_or(query);
    query.split('&').skip(usize::from(query.is_empty()))
}

fn own<'a>(query: &'a str, prefix: &'a str) -> impl Iterator<Item = (String, String)> + 'a {
    pieces(query).filter_map(move |piece| parameter(piece, prefix))
}

/// Key and value, where the piece is a parameter under `prefix`.
fn parameter(piece: &str, prefix: &str) -> Option<(String, String)> {
    // An ampersand that was written for a page, and then copied as it stood there.
    let piece = piece.strip_prefix("amp;").unwrap_or(piece);
    let (key, value) = piece.split_once('=').unwrap_or((piece, ""));
    let key = decode(key);
    let key = key.strip_prefix(prefix)?.strip_prefix('.')?;
    Some((key.to_owned(), decode(without_closing(value))))
}

/// What closed the sentence around a link is none of it: a link of ours has these encoded. What
/// somebody typed may have them in pairs.
fn without_closing(value: &str) -> &str {
    match value.contains(['(', '[']) {
        true => value,
        false => value.trim_end_matches([')', ']', ',', ';']),
    }
}

/// A value as it stands in a query. What that can hold as it is stays readable.
pub fn encode_value(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    percent_encode(text, b"/:@ ", &mut encoded);
    encoded.replace(' ', "+")
}

/// What cannot be decoded stays as it is; bytes that are no text become a replacement character.
fn decode(text: &str) -> String {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        rest = after;
        let escaped = match (first, after) {
            (b'%', [high, low, ..]) => digit(*high).zip(digit(*low)),
            _ => None,
        };
        match escaped {
            Some((high, low)) => {
                bytes.push((high * 16 + low) as u8);
                rest = &after[2..];
            }
            None => bytes.push(if first == b'+' { b' ' } else { first }),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(query: &str) -> Vec<(String, String)> {
        parse_query(query, "rt").0
    }

    #[test]
    fn only_the_parameters_under_the_prefix_are_read() {
        let query = "?rt=1&rt.a=b&rt2.a=c&x.rt.a=d&rt.&rtx.a=e&rt.k";
        let expected = [("a", "b"), ("", ""), ("k", "")].map(|(k, v)| (k.into(), v.into()));
        assert_eq!(pairs(query), expected);
        assert_eq!(pairs(""), []);
        assert_eq!(pairs("?"), []);
    }

    #[test]
    fn a_link_that_mails_and_pages_have_changed_is_read() {
        let expected = pairs("?rt.view=provisions&rt.open=44");
        for changed in [
            "?rt.view=provisions&amp;rt.open=44",
            "?rt.view=provisions&rt.open=44)",
            "?rt.view=provisions&amp;rt.open=44),",
            "?amp;rt.view=provisions&rt.open=44];",
        ] {
            assert_eq!(pairs(changed), expected, "{changed}");
        }
        // It goes with the others when the link is written again.
        assert_eq!(merge_query("?id=5&amp;rt.view=matrix", "rt", &[]), "?id=5");
        assert_eq!(pairs("?rt.search=f(x)"), [("search".to_owned(), "f(x)".to_owned())]);
        // Ours are encoded.
        let written = merge_query("", "rt", &[("search", "a),".to_owned())]);
        assert_eq!(pairs(&written), [("search".to_owned(), "a),".to_owned())]);
    }

    #[test]
    fn what_is_written_is_read_again_whatever_it_is() {
        let all: String = (0..0x300).filter_map(char::from_u32).collect();
        for value in ["", " ", "a+b c", "100%", "%41", "?&=#", "ipv6", "‏العربية 中文", &all]
        {
            let query = merge_query("", "my.table & more", &[("key", value.to_owned())]);
            assert!(query.is_ascii() && !query.contains(['#', ' ', '"', '\'', '<']), "{query}");
            let expected = [("key".to_owned(), value.to_owned())];
            assert_eq!(parse_query(&query, "my.table & more").0, expected, "{query}");
        }
    }

    #[test]
    fn readable_text_stays_readable() {
        let pairs = [("at", "44/instructs-1/9".to_owned()), ("search", "ip version 6".to_owned())];
        assert_eq!(merge_query("", "rt", &pairs), "?rt.at=44/instructs-1/9&rt.search=ip+version+6");
    }

    #[test]
    fn what_is_the_pages_stays_byte_for_byte() {
        let one = [("a", "1".to_owned())];
        for foreign in ["?x=%zz&&y=+%20;ä", "?%72t=1&q='\"<>", "?a=b=c&d", "?&"] {
            let with = merge_query(foreign, "rt", &one);
            assert_eq!(with, format!("{foreign}&rt.a=1"));
            assert_eq!(merge_query(&with, "rt", &[]), foreign);
            assert_eq!(merge_query(foreign, "rt", &[]), foreign);
            let two = merge_query(&with, "other", &one);
            assert_eq!(merge_query(&two, "rt", &[]), format!("{foreign}&other.a=1"));
        }
        assert_eq!(merge_query("?rt.b=2&x", "rt", &one), "?x&rt.a=1");
        assert_eq!(merge_query("?rt.b=2", "rt", &[]), "");
        assert_eq!(merge_query("?", "rt", &one), "?rt.a=1");
    }

    #[test]
    fn broken_escapes_and_bytes_that_are_no_text_do_not_fail() {
        let value = |query: &str| pairs(query).pop().map(|(_, value)| value);
        assert_eq!(value("?rt.a=%").as_deref(), Some("%"));
        assert_eq!(value("?rt.a=%4").as_deref(), Some("%4"));
        assert_eq!(value("?rt.a=%zz%41").as_deref(), Some("%zzA"));
        assert_eq!(value("?rt.a=%ff%41").as_deref(), Some("\u{fffd}A"));
        assert_eq!(value("?rt.a=%4é").as_deref(), Some("%4é"));
    }

    #[test]
    fn thousands_of_parameters_are_not_all_read() {
        let (found, too_many) = parse_query(&"rt.a=b&".repeat(5_000), "rt");
        assert_eq!((found.len(), too_many), (MOST, true));
    }
}
