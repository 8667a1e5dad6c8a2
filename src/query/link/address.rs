//! PURE. The address of the page around a table.

use super::query_string::merge_query;

/// The page's address in its parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// What is before the query.
    pub before: String,
    /// The query, with its `?`.
    pub query: String,
    /// The hash, with its `#`.
    pub hash: String,
}

impl Address {
    /// The parts of an address.
    ///
    /// ```
    /// use resolution_table::query::Address;
    ///
    /// let address = Address::new("https://example.org/acts?page=7#part");
    /// assert_eq!((&*address.query, &*address.hash), ("?page=7", "#part"));
    /// ```
    pub fn new(address: &str) -> Self {
        let (rest, hash) = address.split_at(address.find('#').unwrap_or(address.len()));
        let (before, query) = rest.split_at(rest.find('?').unwrap_or(rest.len()));
        let [before, query, hash] = [before, query, hash].map(str::to_owned);
        Self { before, query, hash }
    }

    /// Whether it is that of a page which another reader, or a later day, can come to.
    ///
    /// ```
    /// use resolution_table::query::Address;
    ///
    /// assert!(Address::new("https://example.org/acts").is_page());
    /// assert!(!Address::new("about:blank").is_page());
    /// ```
    pub fn is_page(&self) -> bool {
        ["http:", "https:", "file:"].iter().any(|it| self.before.starts_with(it))
    }

    /// The address with these parameters of the table, in the place of those under its `prefix`.
    pub fn with(&self, prefix: &str, pairs: &[(&str, String)]) -> String {
        [&*self.before, &merge_query(&self.query, prefix, pairs), &self.hash].concat()
    }

    /// What stands before and after the path in every link to a place of the table as it begins, in
    /// that language: hundreds of them stand on a page, and the address is read once for all.
    pub fn around_place(&self, prefix: &str, language: Option<&str>) -> (String, String) {
        let before = merge_query(&self.query, prefix, &[("at", String::new())]);
        let language = language.map(|tag| merge_query("", prefix, &[("lang", tag.to_owned())]));
        let after = language.map(|query| query.replacen('?', "&", 1)).unwrap_or_default();
        ([&*self.before, &before].concat(), [&*after, &self.hash].concat())
    }
}

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn a_link_to_a_place_keeps_what_is_the_page_s() {
        let address = Address::new("https://example.org/a?id=5&rt.search=x#part");
        for language in [None, Some("fr")] {
            let (before, after) = address.around_place("rt", language);
            let pairs = [("at", "44/1".to_owned()), ("lang", "fr".to_owned())];
            let pairs = &pairs[..if language.is_some() { 2 } else { 1 }];
            let encoded = crate::query::encode_value("44/1");
            assert_eq!([before, encoded, after].concat(), address.with("rt", pairs));
        }
        assert_eq!(address.with("rt", &[]), "https://example.org/a?id=5#part");
        assert_eq!(Address::new("about:blank").with("rt", &[]), "about:blank");
    }
}
