//! Builds the widget: Rust to wasm, its glue, the custom element, all into `pkg/`.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::metadata::Metadata;
use crate::workspace::{PACKAGE, WASM_TARGET, Workspace};
use crate::{
    bundle, generated, importer, integrity, neighbours, notices, package, process, setup, shorten,
    sizes, split,
};

/// Stem of the files wasm-bindgen makes.
const STEM: &str = "resolution_table";

/// The profile of Cargo.toml whose widget is built soonest.
const QUICK: &str = "quick";

/// What Rust's wasm32 target uses, and every browser since 2022 has.
const WASM_FEATURES: [&str; 8] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// For the widget. The stack comes first in the memory, and nothing has an address in its last
/// kilobyte but what would overflow it. A function that is called from one place stays one unless
/// it is small: taken into its caller it is fewer bytes, but compressed it is more.
const SMALLEST: [&str; 4] =
    ["-Oz", "--converge", "--low-memory-unused", "--one-caller-inline-max-function-size=20"];

#[derive(Args, Default)]
pub struct Options {
    /// Write the sizes down as those that later ones are compared with
    #[arg(long)]
    record_sizes: bool,
    /// Link Rust's standard library as it is delivered, which makes the widget larger
    #[arg(long)]
    delivered_std: bool,
    /// For trying things out: hardly optimised, neither compressed nor weighed. Never publish it
    #[arg(long, conflicts_with_all = ["record_sizes", "delivered_std"])]
    quick: bool,
}

impl Options {
    /// What is published, or what is built `quick`.
    pub fn quick(quick: bool) -> Self {
        Self { quick, ..Self::default() }
    }
}

pub fn build(workspace: &Workspace, options: &Options) -> Result<()> {
    setup::wasm_target()?;
    setup::node_packages(workspace)?;
    package::check_version(workspace)?;
    // What is tracked and follows from the element's doc comments.
    process::run(&mut workspace.node("xtask/contract.mjs"))?;

    let own_std = !options.quick && !options.delivered_std && setup::rust_sources();
    let profile = if options.quick { QUICK } else { "release" };
    let compiled = compile(workspace, profile, own_std)?;
    let parts = split::split(&compiled, &workspace.widget().join("parts"))?;
    let glue = make_glue(workspace, &parts.first)?;

    // Made aside, so that a build that fails leaves the previous one whole.
    let staging = workspace.widget().join("package");
    if staging.exists() {
        fs::remove_dir_all(&staging)?;
    }
    fs::create_dir_all(&staging)?;
    for (from, to) in [(&glue.wasm, package::WASM), (&parts.later, package::MORE_WASM)] {
        let to = staging.join(to);
        if options.quick {
            fs::copy(from, &to).with_context(|| format!("cannot write {}", to.display()))?;
        } else {
            optimise(workspace, from, &to, &SMALLEST)?;
            neighbours::arrange(&to)?;
        }
    }
    let importer = importer::build(workspace, options.quick, &staging)?;
    bundle::bundle(workspace, &glue.javascript, &importer, &staging)?;
    for (path, bytes) in generated::generated_files() {
        write(&staging.join(path), &bytes)?;
    }
    for page in package::PAGES {
        let from = workspace.root.join("www").join(page);
        let text =
            fs::read_to_string(&from).with_context(|| format!("cannot read {}", from.display()))?;
        write(&staging.join(page), package::page(&text).as_bytes())?;
    }
    let example = workspace.root.join("www").join(package::EXAMPLE);
    let register =
        fs::read(&example).with_context(|| format!("cannot read {}", example.display()))?;
    write(&staging.join(package::EXAMPLE), &register)?;
    for license in package::LICENSES {
        let from = workspace.root.join(license);
        fs::copy(&from, staging.join(license))
            .with_context(|| format!("cannot copy {}", from.display()))?;
    }
    for (file, feature) in
        [(notices::FILE, notices::WIDGET), (notices::IMPORT_FILE, notices::IMPORTER)]
    {
        write(&staging.join(file), notices::text(workspace, feature)?.as_bytes())?;
    }
    package::stamp_worker(&staging)?;
    integrity::write(&staging)?;
    if options.quick {
        package::replace_generated(&workspace.package(), &staging)?;
        println!("pkg/ is a quick build, for trying things out: it is not what is published");
        return Ok(());
    }
    let sizes = sizes::compress(&staging)?;
    package::replace_generated(&workspace.package(), &staging)?;

    if options.record_sizes {
        sizes::record(&workspace.root, &sizes)?;
    }
    sizes::print(&workspace.root, &sizes)
}

/// The library as wasm. With `own_std` Rust's standard library is compiled along, for size and
/// without the texts of panics, which nobody sees: about 13 KB less until the first rows.
fn compile(workspace: &Workspace, profile: &str, own_std: bool) -> Result<PathBuf> {
    let mut command = workspace.cargo("build");
    command.args(["--profile", profile, "--lib", "--package", PACKAGE, "--target", WASM_TARGET]);
    command.args(["--features", "split"]);
    let mut flags = remapped_paths(workspace)?;
    // The splitter needs to know what refers to what.
    flags.push("-Clink-arg=--emit-relocs".to_owned());
    if own_std {
        // Cargo and rustc of the stable channel take these only so.
        command.env("RUSTC_BOOTSTRAP", "1");
        command.args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"]);
        flags.extend(
            // Nobody reads where a panic was, or what `{:?}` would write.
            [
                "-Zunstable-options",
                "-Cpanic=immediate-abort",
                "-Zlocation-detail=none",
                "-Zfmt-debug=none",
            ]
            .map(str::to_owned),
        );
    }
    set_flags(&mut command, &flags);
    process::run(&mut command)?;
    Ok(workspace.target.join(WASM_TARGET).join(profile).join(format!("{STEM}.wasm")))
}

/// Gives the compiler of wasm these flags.
pub fn set_flags(command: &mut Command, flags: &[String]) {
    let flags = toml::Value::from(flags.to_vec());
    command.arg("--config").arg(format!("target.{WASM_TARGET}.rustflags={flags}"));
}

/// Panic messages carry the paths of sources. Without the directories of this machine they are
/// shorter, and the same sources give the same bytes anywhere.
pub fn remapped_paths(workspace: &Workspace) -> Result<Vec<String>> {
    let metadata = Metadata::read(&workspace.root, &["--filter-platform", WASM_TARGET])?;
    let mut directories = vec![workspace.root.clone()];
    for package in metadata.packages.iter().filter(|package| package.source.is_some()) {
        let sources = package.manifest_path.ancestors().nth(2);
        directories.extend(sources.map(Path::to_owned));
    }
    directories.sort();
    directories.dedup();
    let mut flags: Vec<String> = directories
        .iter()
        .map(|directory| format!("--remap-path-prefix={}/=", directory.display()))
        .collect();
    flags.push(remapped_standard_library(workspace)?);
    Ok(flags)
}

/// Where the toolchain has the component rust-src, the compiler names the standard library by its
/// place on this machine; everywhere else by the commit it was made from.
fn remapped_standard_library(workspace: &Workspace) -> Result<String> {
    let ask = |arguments: &[&str]| {
        process::output(Command::new("rustc").current_dir(&workspace.root).args(arguments))
    };
    let sysroot = ask(&["--print", "sysroot"])?;
    let sources = Path::new(sysroot.trim()).join("lib/rustlib/src/rust");
    let version = ask(&["--version", "--verbose"])?;
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: "));
    let commit = commit.context("`rustc --version --verbose` names no commit")?;
    Ok(format!("--remap-path-prefix={}=/rustc/{commit}", sources.display()))
}

/// What wasm-bindgen makes of the compiled library.
pub struct Glue {
    pub javascript: PathBuf,
    pub wasm: PathBuf,
}

fn make_glue(workspace: &Workspace, compiled: &Path) -> Result<Glue> {
    check_glue_version(workspace)?;
    let directory = workspace.widget().join("bindgen");
    // The second file needs the table of functions.
    let glue = bind(compiled, STEM, &directory, &["--keep-lld-exports"])?;
    shorten::shorten(&glue.wasm, &glue.javascript)?;
    Ok(glue)
}

/// Has wasm-bindgen make the files of that stem, in `directory`.
pub fn bind(compiled: &Path, stem: &str, directory: &Path, more: &[&str]) -> Result<Glue> {
    let options = [
        "--target=web",
        "--no-typescript",
        // The element says where its wasm is. A second, default path in the glue would make the
        // bundlers of our users look for a file that does not exist.
        "--omit-default-module-path",
        "--remove-name-section",
        "--remove-producers-section",
        "--out-name",
        stem,
        "--out-dir",
    ];
    let arguments = ["wasm-bindgen".as_ref(), compiled.as_os_str()]
        .into_iter()
        .chain(more.iter().chain(&options).map(OsStr::new))
        .chain([directory.as_os_str()]);
    wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(arguments)
        .with_context(|| format!("wasm-bindgen failed on {}", compiled.display()))?;
    Ok(Glue {
        javascript: directory.join(format!("{stem}.js")),
        wasm: directory.join(format!("{stem}_bg.wasm")),
    })
}

/// The glue fits only the version of `wasm-bindgen` it was made by.
fn check_glue_version(workspace: &Workspace) -> Result<()> {
    #[derive(serde::Deserialize)]
    struct Lock {
        package: Vec<Locked>,
    }
    #[derive(serde::Deserialize)]
    struct Locked {
        name: String,
        version: String,
    }
    let lock = fs::read_to_string(workspace.root.join("Cargo.lock"))?;
    let lock: Lock = toml::from_str(&lock).context("cannot read Cargo.lock")?;
    let version = |name: &str| {
        let found = lock.package.iter().find(|package| package.name == name);
        found.map(|package| &package.version).with_context(|| format!("Cargo.lock has no {name}"))
    };
    let (library, tool) = (version("wasm-bindgen")?, version("wasm-bindgen-cli")?);
    if library != tool {
        bail!(
            "wasm-bindgen is {library}, but xtask makes the glue with {tool}: set \
             wasm-bindgen-cli = \"={library}\" in xtask/Cargo.toml"
        );
    }
    Ok(())
}

/// Rewrites a wasm file, with `how` much work.
pub fn optimise(workspace: &Workspace, input: &Path, output: &Path, how: &[&str]) -> Result<()> {
    let mut command = workspace.node("node_modules/binaryen/bin/wasm-opt");
    command.args(how).args(["--strip-debug", "--strip-producers", "--strip-target-features"]);
    command.args(WASM_FEATURES).arg(input).arg("--output").arg(output);
    process::run(&mut command)
}

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(directory) = path.parent() {
        fs::create_dir_all(directory)?;
    }
    fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}
