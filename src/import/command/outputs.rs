//! The files that the program writes: each one whole or not at all, and never over what was read.
//!
//! A file is written beside its place and moved there when all of them are complete. So a full
//! disk, or a program that is stopped, leaves the file of before.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use same_file::Handle;
use tempfile::NamedTempFile;

use super::stopping::Stopping;

/// How much is written between two looks at whether the program is to stop.
const PIECE: usize = 1 << 16;

/// What one option asks to be written.
#[derive(Clone, Debug)]
pub struct Wanted<'a> {
    /// The option, as it is typed.
    pub option: &'static str,
    /// What is written there: "the JSON".
    pub what: &'static str,
    /// Its value; `-` is standard output.
    pub path: &'a Path,
}

impl Wanted<'_> {
    fn is_standard(&self) -> bool {
        is_standard(self.path)
    }
}

/// Whether a path means standard input or output.
pub fn is_standard(path: &Path) -> bool {
    path == Path::new("-")
}

/// A file that is read.
#[derive(Clone, Debug)]
pub struct Input {
    /// Where it is; `-` is standard input.
    pub path: PathBuf,
    /// What it is: "the document".
    pub what: &'static str,
}

/// Checks, before anything is read or written, that no output is an input and no two outputs are
/// one.
///
/// # Errors
/// A sentence that names the file and what to do.
pub fn check(inputs: &[Input], wanted: &[Wanted]) -> Result<(), String> {
    for (index, output) in wanted.iter().enumerate() {
        let Wanted { option, what, path } = output;
        let name = path.display();
        if output.is_standard() {
            let reads =
                |input: &&Input| !is_standard(&input.path) && is_standard_output(&input.path);
            if let Some(input) = inputs.iter().find(reads) {
                let (path, is) = (input.path.display(), input.what);
                return Err(format!(
                    "standard output is {path}, {is} itself: name another file for {what} with {option}"
                ));
            }
        } else {
            if path.is_dir() {
                return Err(format!("{option} {name} is a folder: name a file in it for {what}"));
            }
            if let Some(input) = inputs.iter().find(|input| is_same(&input.path, path)) {
                let is = input.what;
                return Err(format!(
                    "{name} is {is} itself: name another file for {what} with {option}"
                ));
            }
        }
        if let Some(other) = wanted.iter().take(index).find(|other| is_one(other, output)) {
            return Err(format!(
                "{} and {option} both name {name}: give each a file of its own",
                other.option
            ));
        }
    }
    Ok(())
}

fn is_one(one: &Wanted, other: &Wanted) -> bool {
    match (one.is_standard(), other.is_standard()) {
        (true, true) => true,
        (false, false) => is_same(one.path, other.path),
        _ => false,
    }
}

/// Whether two paths are one file, by whichever name, also where it does not exist yet.
fn is_same(one: &Path, other: &Path) -> bool {
    if is_standard(one) {
        let handles = (Handle::stdin(), Handle::from_path(other));
        return matches!(handles, (Ok(one), Ok(other)) if one == other);
    }
    same_file::is_same_file(one, other).unwrap_or(false)
        || matches!((place(one), place(other)), (Ok(one), Ok(other)) if one == other)
}

/// Whether standard output goes into a file, and it is this one.
fn is_standard_output(path: &Path) -> bool {
    let handles = (Handle::stdout(), Handle::from_path(path));
    path.is_file() && matches!(handles, (Ok(one), Ok(other)) if one == other)
}

/// Where a file is really written: what a link leads to, or a name in a folder that exists.
fn place(path: &Path) -> io::Result<PathBuf> {
    if let Ok(real) = fs::canonicalize(path) {
        return Ok(real);
    }
    let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?;
    Ok(fs::canonicalize(folder(path))?.join(name))
}

fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    }
}

/// Outputs that are complete, but not yet in their places.
pub struct Outputs {
    stopping: Stopping,
    files: Vec<(PathBuf, NamedTempFile)>,
    /// What goes to standard output, a pipe or a device, which have nothing to lose.
    streams: Vec<(PathBuf, Vec<u8>)>,
}

impl Outputs {
    /// None yet.
    pub fn new() -> Self {
        Self { stopping: Stopping::watch(), files: Vec::new(), streams: Vec::new() }
    }

    /// Writes what is to stand at `path` beside it.
    ///
    /// # Errors
    /// A sentence: what could not be written, and that the file of before is as it was.
    pub fn add(&mut self, path: &Path, text: &str) -> Result<(), String> {
        let is_stream = is_standard(path) || fs::metadata(path).is_ok_and(|it| !it.is_file());
        if is_stream {
            self.streams.push((path.to_owned(), text.as_bytes().to_vec()));
            return Ok(());
        }
        let file = self.beside(path, text.as_bytes()).map_err(|error| refusal(path, &error))?;
        self.files.push(file);
        Ok(())
    }

    fn beside(&self, path: &Path, bytes: &[u8]) -> io::Result<(PathBuf, NamedTempFile)> {
        let place = place(path)?;
        let name = place.file_name().unwrap_or_default().to_string_lossy();
        let mut builder = tempfile::Builder::new();
        let prefix = format!(".{name}.");
        builder.prefix(&prefix).suffix(".part");
        let known = fs::metadata(&place).ok();
        if known.as_ref().is_some_and(|it| it.permissions().readonly()) {
            return Err(io::Error::new(io::ErrorKind::PermissionDenied, "it may not be changed"));
        }
        // As any new file: what the user's mask leaves. By itself it would be the user's alone.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let mut file = builder.tempfile_in(folder(&place))?;
        for piece in bytes.chunks(PIECE) {
            self.stopping.check()?;
            file.write_all(piece)?;
        }
        if let Some(known) = known {
            file.as_file().set_permissions(known.permissions())?;
        }
        file.as_file().sync_all()?;
        Ok((place, file))
    }

    /// Moves every file to its place.
    ///
    /// # Errors
    /// A sentence that says which file could not be put there.
    pub fn finish(self) -> Result<(), String> {
        self.stopping.check().map_err(|error| format!("nothing was written: {error}"))?;
        for (place, file) in self.files {
            file.persist(&place).map_err(|error| refusal(&place, &error.error))?;
            // The name is in the folder, which has to reach the disk as well. Not every system can.
            if let Ok(folder) = fs::File::open(folder(&place)) {
                let _ = folder.sync_all();
            }
        }
        for (path, bytes) in self.streams {
            let written = match is_standard(&path) {
                true => io::stdout().write_all(&bytes).and_then(|()| io::stdout().flush()),
                false => fs::OpenOptions::new()
                    .write(true)
                    .open(&path)
                    .and_then(|mut file| file.write_all(&bytes)),
            };
            written.map_err(|error| format!("cannot write {}: {error}", path.display()))?;
        }
        Ok(())
    }
}

fn refusal(path: &Path, error: &io::Error) -> String {
    let name = path.display();
    match path.exists() {
        true => format!("cannot write {name}: {error}; {name} was left as it was"),
        false => format!("cannot write {name}: {error}; nothing was written there"),
    }
}
