//! Checks the licences of all dependencies against `deny.toml`, without the network.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use spdx::{Expression, LicenseItem, LicenseReq, ParseMode};

use crate::metadata::{Metadata, Package};

/// The part of cargo-deny's configuration we read.
#[derive(Deserialize)]
struct Configuration {
    licenses: Licenses,
}

#[derive(Deserialize)]
struct Licenses {
    allow: BTreeSet<String>,
}

pub fn check(root: &Path) -> Result<()> {
    let configuration =
        fs::read_to_string(root.join("deny.toml")).context("cannot read deny.toml")?;
    let configuration: Configuration =
        toml::from_str(&configuration).context("cannot read deny.toml")?;
    let allow = configuration.licenses.allow;

    let metadata = Metadata::read(root, &["--all-features", "--locked"])?;
    let refused: Vec<String> = metadata
        .packages
        .iter()
        .filter_map(|package| {
            let reason = refusal(package, &allow)?;
            Some(format!("  {} {}: {reason}", package.name, package.version))
        })
        .collect();
    if !refused.is_empty() {
        bail!(
            "licences that deny.toml does not allow:\n{}\nuse another crate, or extend \
             `licenses.allow` if the licence suits the project",
            refused.join("\n")
        );
    }
    Ok(())
}

/// Why a package may not be used, if so.
fn refusal(package: &Package, allow: &BTreeSet<String>) -> Option<String> {
    let Some(license) = &package.license else {
        return Some("states no licence".to_owned());
    };
    // Old crates write `MIT/Apache-2.0`.
    match Expression::parse_mode(license, ParseMode::LAX) {
        Ok(expression) if expression.evaluate(|required| allows(allow, required)) => None,
        Ok(_) => Some(license.clone()),
        Err(error) => Some(format!("{license:?} is no licence expression: {}", error.reason)),
    }
}

fn allows(allow: &BTreeSet<String>, required: &LicenseReq) -> bool {
    // An exception, as in `Apache-2.0 WITH LLVM-exception`, only adds permissions.
    match &required.license {
        LicenseItem::Spdx { id, .. } => allow.contains(id.name),
        LicenseItem::Other { .. } => false,
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::workspace::Workspace;

    #[test]
    fn all_dependencies_are_allowed() {
        check(&Workspace::find().unwrap().root).unwrap();
    }

    #[test]
    fn one_allowed_alternative_is_enough_and_each_part_is_needed() {
        let allow = BTreeSet::from(["MIT".to_owned(), "Apache-2.0".to_owned()]);
        let allowed = |license: Option<&str>| {
            let package = Package {
                name: "some".into(),
                version: "1.0.0".into(),
                license: license.map(str::to_owned),
                source: None,
                authors: Vec::new(),
                manifest_path: PathBuf::new(),
            };
            refusal(&package, &allow).is_none()
        };
        assert!(allowed(Some("MIT OR GPL-3.0-only")));
        assert!(allowed(Some("MIT/Apache-2.0")));
        assert!(allowed(Some("Apache-2.0 WITH LLVM-exception")));
        assert!(!allowed(Some("MIT AND GPL-3.0-only")));
        assert!(!allowed(Some("a licence")));
        assert!(!allowed(None));
    }
}
