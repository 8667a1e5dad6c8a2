//! Writes a register as static HTML that the widget takes over.

use std::fs;
use std::path::PathBuf;
use std::rc::Rc;

use anyhow::{Context, Result, anyhow};
use clap::Args;
use resolution_table::model::Decoded;
use resolution_table::prerender::Prerender;
use resolution_table::query::View;

use crate::input::Input;

#[derive(Args)]
pub struct Options {
    #[command(flatten)]
    input: Input,
    /// What the table has a row for: overview, provisions, matrix or citations
    #[arg(long, default_value = "overview")]
    view: String,
    /// What the table begins with, in the words of links: search=ipv6&addressee=tsb-director
    #[arg(long, value_name = "QUERY", default_value = "")]
    filters: String,
    /// Colours: a palette, a scheme, or both
    #[arg(long, default_value = "")]
    theme: String,
    /// The address of the register on the page; by default the name of the file
    #[arg(long, value_name = "ADDRESS")]
    src: Option<String>,
    /// The address of the folder with the widget's files; by default the page's own
    #[arg(long, value_name = "ADDRESS", default_value = "")]
    assets: String,
    /// Write a whole page instead of the element alone
    #[arg(long)]
    page: bool,
    /// The file to write; by default it is printed
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

pub fn prerender(options: &Options) -> Result<()> {
    let html = html(options)?;
    match &options.output {
        Some(path) => {
            fs::write(path, &html).with_context(|| format!("cannot write {}", path.display()))?;
            eprintln!("{}: {} bytes", path.display(), html.len());
        }
        None => println!("{html}"),
    }
    Ok(())
}

fn html(options: &Options) -> Result<String> {
    let file = options.input.register.display();
    let (_, Decoded { register, problems }) = options.input.read()?;
    for problem in &problems {
        eprintln!("{file}: {problem}");
    }
    let name = options.input.register.file_name().unwrap_or_default().to_string_lossy();
    let mut assets = options.assets.clone();
    if !assets.is_empty() && !assets.ends_with('/') {
        assets.push('/');
    }
    let prerender = Prerender {
        register: Rc::new(register),
        problems: problems.into(),
        language: options.input.language()?,
        view: View::from_id(&options.view).ok_or_else(|| {
            anyhow!("--view {}: use overview, provisions, matrix or citations", options.view)
        })?,
        filters: options.filters.clone(),
        theme: options.theme.clone(),
        source: options.src.clone().unwrap_or_else(|| name.into_owned()),
        assets,
    };
    let html = if options.page { prerender.page() } else { prerender.element() };
    html.with_context(|| format!("cannot write {file} as HTML"))
}
