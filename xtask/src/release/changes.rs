//! What the changelog says of one version.

use anyhow::{Context, Result};

/// The section of a version, with its heading.
///
/// # Errors
///
/// Where the changelog has no section for it.
pub fn section<'a>(changelog: &'a str, version: &str) -> Result<&'a str> {
    let mut start = None;
    let mut at = 0;
    for line in changelog.split_inclusive('\n') {
        if let Some(heading) = line.strip_prefix("## ") {
            if let Some(start) = start {
                return Ok(changelog[start..at].trim_end());
            }
            if heading.split_whitespace().next() == Some(version) {
                start = Some(at);
            }
        }
        at += line.len();
    }
    let start =
        start.with_context(|| format!("CHANGELOG.md has no section \"## {version} – …\""))?;
    Ok(changelog[start..].trim_end())
}

/// Whether the section's heading has no day yet.
pub fn is_undated(section: &str) -> bool {
    section.lines().next().is_none_or(|heading| heading.contains("unreleased"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHANGELOG: &str = "# Changelog\n\n## 0.2.0 – unreleased\n\n### Added\n- New.\n\n## 0.1.0 – 2026-12-01\n\n- First.\n";

    #[test]
    fn a_section_ends_where_the_next_begins() {
        let section = section(CHANGELOG, "0.2.0").unwrap();
        assert_eq!(section, "## 0.2.0 – unreleased\n\n### Added\n- New.");
        assert!(is_undated(section));
    }

    #[test]
    fn the_last_section_goes_to_the_end() {
        let section = section(CHANGELOG, "0.1.0").unwrap();
        assert_eq!(section, "## 0.1.0 – 2026-12-01\n\n- First.");
        assert!(!is_undated(section));
    }

    #[test]
    fn a_version_without_a_section_is_an_error() {
        let message = section(CHANGELOG, "0.1").unwrap_err().to_string();
        assert_eq!(message, "CHANGELOG.md has no section \"## 0.1 – …\"");
    }
}
