//! The documents that one import reads: files as they are named, and those in a folder.

use std::fs;
use std::path::{Path, PathBuf};

use super::outputs::is_standard;

/// What is read of a folder.
const READ: [&str; 2] = ["docx", "txt"];

/// The files that `named` mean: a folder means its documents, by their names, numbers in their
/// order. What is passed over is told.
///
/// # Errors
/// A sentence, where a folder cannot be read or holds no document.
pub fn documents(named: &[PathBuf]) -> Result<Vec<PathBuf>, String> {
    let mut found = Vec::new();
    for path in named {
        match !is_standard(path) && path.is_dir() {
            true => found.extend(of_folder(path)?),
            false => found.push(path.clone()),
        }
    }
    Ok(found)
}

fn of_folder(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let name = folder.display();
    let failed = |error: std::io::Error| format!("cannot read the folder {name}: {error}");
    let mut found = Vec::new();
    let mut passed_over = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        // Hidden files, and what Word leaves beside a document that is open.
        if file.starts_with('.') || file.starts_with("~$") {
            continue;
        }
        let ending = path.extension().map(|it| it.to_string_lossy().to_ascii_lowercase());
        match ending.filter(|_| path.is_file()) {
            Some(ending) if READ.contains(&ending.as_str()) => found.push((order(&file), path)),
            // The decisions of a person are read with their document.
            Some(_) if file.ends_with(super::decisions::BESIDE) => {}
            _ => passed_over.push(file),
        }
    }
    if !passed_over.is_empty() {
        passed_over.sort();
        eprintln!(
            "note: of the folder {name} only .docx and .txt are read, not {}",
            passed_over.join(", ")
        );
    }
    if found.is_empty() {
        return Err(format!("the folder {name} has no document (.docx or .txt) in it"));
    }
    found.sort();
    Ok(found.into_iter().map(|(_, path)| path).collect())
}

/// What file names are sorted by: 9 comes before 10.
fn order(name: &str) -> Vec<(u64, String)> {
    let mut parts: Vec<(u64, String)> = Vec::new();
    let mut digits = String::new();
    let number = |digits: &mut String| {
        let number = digits.parse().unwrap_or(u64::MAX);
        digits.clear();
        (number, String::new())
    };
    for c in name.to_lowercase().chars() {
        if c.is_ascii_digit() {
            digits.push(c);
            continue;
        }
        if !digits.is_empty() {
            parts.push(number(&mut digits));
        }
        parts.push((0, c.to_string()));
    }
    if !digits.is_empty() {
        parts.push(number(&mut digits));
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::order;

    #[test]
    fn numbers_come_in_their_order() {
        let mut names = ["res-10.docx", "res-9.docx", "Res-1.docx", "annex.txt", "res-9-a.docx"];
        names.sort_by_key(|name| order(name));
        assert_eq!(names[0], "annex.txt");
        assert_eq!(names[1], "Res-1.docx");
        assert_eq!(names[4], "res-10.docx");
    }
}
