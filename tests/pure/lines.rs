//! How much of the widget is neither about resolutions nor about tables: what keeps its state and stands between it and the
//! browser. It is to shrink; this test prints it, and holds what was reached.

use crate::layers::files;

/// The most lines of `view/app*`, `view/root/page.rs` and `browser/` together, comments and tests inside the sources among them.
const MOST: usize = 7_318;

#[test]
fn what_stands_between_the_tables_and_the_browser_does_not_grow() {
    let is_meant = |name: &str| {
        ["src/view/app.rs", "src/view/root/page.rs"].contains(&name)
            || ["src/view/app/", "src/browser/"].iter().any(|it| name.starts_with(it))
    };
    let all = files("src", &["rs", "js"]);
    let lines = |(_, text): &(String, String)| text.lines().count();
    let count: usize = all.iter().filter(|(name, _)| is_meant(name)).map(lines).sum();
    println!("view/app*, view/root/page.rs and browser/: {count} lines, of {MOST}");
    assert!(count > 0, "the folders have moved");
    assert!(count <= MOST, "{count} lines, more than {MOST}");
}

/// The widest line that a comment may have; rustfmt leaves comments alone.
const WIDEST: usize = 100;

#[test]
fn comments_are_no_wider_than_code() {
    let all = [files("src", &["rs"]), files("xtask/src", &["rs"])].concat();
    let mut wide = Vec::new();
    for (name, text) in &all {
        for (at, line) in text.lines().enumerate() {
            if line.trim_start().starts_with("//") && line.chars().count() > WIDEST {
                wide.push(format!("{name}:{}", at + 1));
            }
        }
    }
    assert_eq!(wide, [""; 0], "comments of more than {WIDEST} columns: wrap them");
}
