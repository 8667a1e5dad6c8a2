//! How far files of a folder lead back to themselves by their `use` lines: in a large circle nothing can be understood, or
//! moved, alone. Tests inside the sources are left out.

use std::collections::{BTreeMap, BTreeSet};

use syn::{Attribute, Item, UseTree};

use crate::layers::files;

/// The most files that a circle in each folder has.
const LARGEST: &[(&str, usize)] = &[
    ("view", 5),
    ("browser", 5),
    ("model", 3),
    ("text", 3),
    ("query", 3),
    ("i18n", 3),
    ("export", 3),
    ("tables", 3),
    ("import", 3),
];

type Path = Vec<String>;

/// A file as a module.
struct Module {
    file: String,
    /// Every path of a `use` line, as it is written, with the name that it gets here.
    uses: Vec<(Path, String)>,
}

/// `src/view/app/links.rs` and `src/view/app/links/mod.rs` are `view::app::links`.
fn module_of(file: &str) -> Path {
    let inside = file.strip_prefix("src/").unwrap_or(file);
    let inside = inside.strip_suffix(".rs").unwrap_or(inside);
    let inside = inside.strip_suffix("/mod").unwrap_or(inside);
    inside.split('/').filter(|name| *name != "lib").map(str::to_owned).collect()
}

fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|it| {
        it.path().is_ident("cfg")
            && it.meta.require_list().is_ok_and(|list| {
                list.tokens.to_string().split(|c: char| !c.is_alphanumeric()).any(|it| it == "test")
            })
    })
}

fn spell(tree: &UseTree, before: &Path, found: &mut Vec<(Path, String)>) {
    let with = |name: String| before.iter().cloned().chain([name]).collect::<Path>();
    match tree {
        UseTree::Path(path) => spell(&path.tree, &with(path.ident.to_string()), found),
        UseTree::Group(group) => group.items.iter().for_each(|it| spell(it, before, found)),
        UseTree::Glob(_) => found.push((before.clone(), "*".to_owned())),
        UseTree::Rename(name) => {
            found.push((with(name.ident.to_string()), name.rename.to_string()))
        }
        UseTree::Name(name) if name.ident == "self" => {
            found.push((before.clone(), before.last().cloned().unwrap_or_default()));
        }
        UseTree::Name(name) => found.push((with(name.ident.to_string()), name.ident.to_string())),
    }
}

fn read(sources: &[(String, String)]) -> BTreeMap<Path, Module> {
    let module = |(file, source): &(String, String)| {
        let parsed = syn::parse_file(source).unwrap_or_else(|error| panic!("{file}: {error}"));
        let mut uses = Vec::new();
        for item in &parsed.items {
            if let Item::Use(item) = item
                && !is_test(&item.attrs)
            {
                spell(&item.tree, &Vec::new(), &mut uses);
            }
        }
        (module_of(file), Module { file: file.clone(), uses })
    };
    sources.iter().map(module).collect()
}

/// The module where what `path` names in the module `from` stands: re-exports lead on.
fn target(
    modules: &BTreeMap<Path, Module>,
    from: &Path,
    path: &[String],
    depth: usize,
) -> Option<Path> {
    let (first, mut rest) = path.split_first()?;
    let mut at = match first.as_str() {
        "crate" => Vec::new(),
        "self" => from.clone(),
        "super" => from[..from.len().checked_sub(1)?].to_vec(),
        name => {
            let child: Path = from.iter().cloned().chain([name.to_owned()]).collect();
            modules.contains_key(&child).then_some(child)?
        }
    };
    while let Some((name, after)) = rest.split_first() {
        let next = match name.as_str() {
            "super" => at[..at.len().checked_sub(1)?].to_vec(),
            name => at.iter().cloned().chain([name.to_owned()]).collect(),
        };
        if name != "super" && !modules.contains_key(&next) {
            break;
        }
        (at, rest) = (next, after);
    }
    if let (Some(name), Some(module)) = (rest.first(), modules.get(&at)) {
        let led = module.uses.iter().find(|(_, known)| known == name).filter(|_| depth < 8);
        if let Some(end) = led.and_then(|(path, _)| target(modules, &at, path, depth + 1)) {
            return Some(end);
        }
    }
    Some(at)
}

/// The circles of files: each with more than one, the largest first.
fn circles(sources: &[(String, String)]) -> Vec<Vec<String>> {
    let modules = read(sources);
    let mut reached: BTreeMap<&Path, BTreeSet<Path>> = BTreeMap::new();
    for (from, module) in &modules {
        let to = module.uses.iter().filter_map(|(path, _)| target(&modules, from, path, 0));
        reached.insert(from, to.filter(|to| to != from && modules.contains_key(to)).collect());
    }
    loop {
        let longer: Vec<(&Path, BTreeSet<Path>)> = reached
            .iter()
            .map(|(from, to)| {
                let further = to.iter().flat_map(|it| reached[it].iter().cloned());
                (*from, to.iter().cloned().chain(further).collect())
            })
            .collect();
        let longer: BTreeMap<_, _> = longer.into_iter().collect();
        if longer == reached {
            break;
        }
        reached = longer;
    }
    let mut found = BTreeSet::new();
    for (from, to) in &reached {
        let circle = to.iter().filter(|it| reached[it].contains(*from));
        let circle: Vec<String> = circle.map(|it| modules[it].file.clone()).collect();
        if circle.len() > 1 {
            found.insert(circle);
        }
    }
    let mut found: Vec<_> = found.into_iter().collect();
    found.sort_by_key(|circle| std::cmp::Reverse(circle.len()));
    found
}

#[test]
fn no_circle_of_files_is_large() {
    let mut faults = Vec::new();
    for (folder, largest) in LARGEST {
        let sources = files(&format!("src/{folder}"), &["rs"]);
        assert!(!sources.is_empty(), "src/{folder} is read");
        let circles = circles(&sources);
        let size = circles.first().map_or(1, Vec::len);
        println!("{folder}: the largest circle has {size} files, at most {largest} are allowed");
        faults.extend(circles.into_iter().filter(|circle| circle.len() > *largest));
    }
    assert_eq!(faults, Vec::<Vec<String>>::new());
}

/// The measure sees circles, also through re-exports, and none where there is none.
#[test]
fn the_measure_finds_circles() {
    let check = |sources: &[(&str, &str)], expected: &[&[&str]]| {
        let sources: Vec<_> =
            sources.iter().map(|(file, source)| ((*file).into(), (*source).into())).collect();
        assert_eq!(circles(&sources), expected, "{sources:?}");
    };
    let reexport = ("src/a/mod.rs", "mod b; mod c; mod d; pub use b::B;");
    let b = ("src/a/b.rs", "use crate::a::c::{self, C}; pub struct B;");
    check(&[reexport, b, ("src/a/c.rs", "use super::B;")], &[&["src/a/b.rs", "src/a/c.rs"]]);
    check(&[reexport, b, ("src/a/c.rs", "#[cfg(test)] use super::B;")], &[]);
    check(&[reexport, b, ("src/a/c.rs", "#[cfg(test)] mod tests { use super::super::B; }")], &[]);
    check(
        &[
            reexport,
            b,
            ("src/a/c.rs", "use crate::a::d::{D as E};"),
            ("src/a/d.rs", "mod e; use self::e::E;"),
            ("src/a/d/e.rs", "use super::super::b::*;"),
        ],
        &[&["src/a/b.rs", "src/a/c.rs", "src/a/d.rs", "src/a/d/e.rs"]],
    );
    check(&[("src/a/b.rs", "use super::c::C;"), ("src/a/c.rs", "use yew::b::B;")], &[]);
}
