//! The one way in which the importer makes its patterns.

use regex::Regex;

/// The pattern, compiled. One that does not compile matches nothing: a document is read without its
/// rule rather than not at all. Where mistakes are looked for, as in tests, it stops the program.
#[cfg_attr(test, track_caller)]
pub fn compiled(pattern: &str) -> Option<Regex> {
    #[cfg(test)]
    tests::seen();
    match Regex::new(pattern) {
        Ok(regex) => Some(regex),
        Err(error) => {
            debug_assert!(false, "a pattern does not compile: {error}");
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::panic::Location;
    use std::path::{Path, PathBuf};
    use std::sync::Mutex;

    use super::compiled;
    use crate::import::lexicon::language;
    use crate::import::{Options, import};

    /// The lines from which a pattern was compiled.
    static SEEN: Mutex<BTreeSet<(String, u32)>> = Mutex::new(BTreeSet::new());

    #[track_caller]
    pub(super) fn seen() {
        let place = Location::caller();
        let file = place.file().replace('\\', "/");
        if let Ok(mut seen) = SEEN.lock() {
            seen.insert((file, place.line()));
        }
    }

    fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).expect("a folder of the sources").flatten() {
            match entry.path() {
                path if path.is_dir() => sources(&path, found),
                path if path.extension().is_some_and(|it| it == "rs") => found.push(path),
                _ => {}
            }
        }
    }

    /// Each place that makes a pattern makes it for one of these documents, and in a test one that
    /// does not compile stops.
    #[test]
    fn every_pattern_compiles() {
        for language in language::all() {
            let options = Options { language: Some(language.tag.to_owned()), ..Options::default() };
            import(include_str!("pattern.txt"), &options);
        }
        import(include_str!("pattern.txt"), &Options::default());
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut files = Vec::new();
        sources(&root.join("src"), &mut files);
        let seen = SEEN.lock().expect("no test panicked here");
        let (mut places, mut unused) = (0, Vec::new());
        for file in files.iter().filter(|it| !it.ends_with("import/pattern.rs")) {
            let name = file.strip_prefix(root).expect("a file of the project");
            let name = name.to_string_lossy().replace('\\', "/");
            let source = fs::read_to_string(file).expect("a source");
            let lines = source.lines().take_while(|line| !line.starts_with("#[cfg(test)]"));
            for (at, line) in lines.enumerate() {
                assert!(!line.contains("Regex::new("), "{name}: patterns are made by compiled");
                if line.contains("compiled(") && !line.trim_start().starts_with("//") {
                    let number = u32::try_from(at + 1).expect("a line");
                    if !seen.contains(&(name.clone(), number)) {
                        unused.push(format!("{name}:{number}"));
                    }
                    places += 1;
                }
            }
        }
        assert!(unused.is_empty(), "no document of this test uses the patterns of {unused:#?}");
        assert!(places > 25, "{places}");
    }

    #[test]
    #[cfg(debug_assertions)]
    #[should_panic(expected = "does not compile")]
    fn a_pattern_that_does_not_compile_stops_a_test() {
        compiled("(");
    }
}
