//! Packs a register and the widget into one HTML file that opens from a disk, without a network.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use clap::Args;
use resolution_table::i18n::Language;
use resolution_table::model::{Decoded, Register};
use resolution_table::prerender::Prerender;
use resolution_table::query::View;

use crate::input::Input;
use crate::workspace::Workspace;
use crate::{checksum, notices, package, widget};

/// Where the build leaves the script of a pack, below `target/widget/`.
pub const SCRIPT: &str = "packed/resolution-table.packed.js";

#[derive(Args)]
pub struct Options {
    #[command(flatten)]
    input: Input,
    /// Where the file goes; its name has the register's id and date and the start of its checksum
    #[arg(long, value_name = "DIRECTORY", default_value = "dist")]
    output: PathBuf,
    /// Take the widget as it was built last; without it, it is built
    #[arg(long)]
    built: bool,
}

pub fn pack(workspace: &Workspace, options: &Options) -> Result<()> {
    let language = options.input.language()?;
    let (json, decoded) = options.input.read()?;
    for problem in &decoded.problems {
        println!("{}: {problem}", options.input.register.display());
    }
    if !options.built {
        widget::build(workspace, &widget::Options::default())?;
    } else if !workspace.widget().join(SCRIPT).is_file() {
        bail!("nothing was built yet that --built could take: leave it out once");
    }

    let page = Page { register: &decoded, json: &json, language };
    let html = page.html(workspace)?;
    let hash = checksum::sha256(html.as_bytes());
    let Decoded { register, .. } = &decoded;
    let date = register.source.date.as_deref().unwrap_or("undated");
    let name =
        format!("{}-{date}-{}-{}.html", file_name(&register.id), language.tag(), &hash[..12]);
    fs::create_dir_all(&options.output)?;
    let path = options.output.join(name);
    fs::write(&path, &html).with_context(|| format!("cannot write {}", path.display()))?;
    println!("\n{}\n{} bytes, sha256 {hash}", path.display(), html.len());
    Ok(())
}

struct Page<'a> {
    register: &'a Decoded,
    json: &'a [u8],
    language: Language,
}

impl Page<'_> {
    /// Every resolution in full, for a reader whose browser runs no script.
    fn text(&self) -> Result<String> {
        let Decoded { register, problems } = self.register;
        let prerender = Prerender {
            register: Rc::new(register.clone()),
            problems: problems.clone().into(),
            language: self.language,
            view: View::default(),
            filters: String::new(),
            theme: String::new(),
            source: String::new(),
            assets: String::new(),
        };
        Ok(prerender.text()?)
    }

    fn html(&self, workspace: &Workspace) -> Result<String> {
        let script_path = workspace.widget().join(SCRIPT);
        let script = fs::read_to_string(&script_path)
            .with_context(|| format!("cannot read {}", script_path.display()))?;
        if script.contains("</script") {
            bail!("the widget's script holds `</script`, which would end it early in a page");
        }
        let register: &Register = &self.register.register;
        let tag = self.language.tag();
        let title = register.title.choose(&[tag], &register.language);
        let title_language = tag_of(title.language, tag);
        // A JSON text may say `<` in another way, so that no text of it ends the script it stands
        // in.
        let json =
            std::str::from_utf8(self.json)?.trim_start_matches('\u{feff}').replace('<', "\\u003c");
        let made = format!(
            "resolution-table {}. {}{}. sha256 of the data: {}",
            workspace.version,
            register.id,
            register.source.date.as_deref().map(|date| format!(", {date}")).unwrap_or_default(),
            checksum::sha256(self.json),
        );
        // The widget shows the title; the heading of the page is for those who go by headings.
        let style = "h1{position:absolute;inline-size:1px;block-size:1px;margin:0;overflow:hidden;clip-path:inset(50%)}body{margin:0;padding:16px;color-scheme:light dark}main{max-inline-size:1400px;margin-inline:auto}footer{font:12px/1.5 system-ui,sans-serif;margin-block-start:24px;overflow-wrap:anywhere}";
        let policy = format!(
            "default-src 'none'; script-src '{}' 'wasm-unsafe-eval'; style-src '{}'; base-uri 'none'; form-action 'none'",
            checksum::integrity(script.as_bytes()),
            checksum::integrity(style.as_bytes()),
        );
        let direction = Language::direction(tag);
        let mut html = format!(
            "<!doctype html>\n<html lang=\"{}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
             <meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n<style>{style}</style>\n</head>\n<body>\n\
             <main>\n<h1 lang=\"{title_language}\">{}</h1>\n<resolution-table lang=\"{}\">\n<noscript>{}</noscript>\n\
             <script type=\"application/json\">{json}</script>\n</resolution-table>\n</main>\n\
             <footer lang=\"en\" dir=\"ltr\">{}</footer>\n",
            tag,
            escaped(title.words),
            escaped(title.words),
            tag,
            self.text()?,
            escaped(&made),
        );
        for name in files(&workspace.package())? {
            let bytes = fs::read(workspace.package().join(&name))
                .with_context(|| format!("cannot read pkg/{name}"))?;
            let text = STANDARD.encode(bytes);
            writeln!(html, "<script type=\"text/plain\" data-file=\"{name}\">{text}</script>")?;
        }
        let notices = fs::read_to_string(workspace.package().join(notices::FILE))
            .with_context(|| format!("cannot read pkg/{}", notices::FILE))?;
        // No text of a licence can end the script it stands in.
        let notices = notices.replace('<', "&lt;");
        writeln!(html, "<script type=\"text/plain\" data-notices>\n{notices}</script>")?;
        writeln!(html, "<script>{script}</script>\n</body>\n</html>")?;
        Ok(html)
    }
}

/// What the script asks for by name.
fn files(package: &Path) -> Result<Vec<String>> {
    let mut names = vec![package::WASM, package::MORE_WASM, package::MORE_STYLES]
        .into_iter()
        .map(str::to_owned)
        .collect::<Vec<_>>();
    for path in package::files(&package.join("locales"))? {
        if path.extension().is_some_and(|kind| kind == "txt") {
            names.push(format!("locales/{}", path.display()));
        }
    }
    Ok(names)
}

/// What a register calls the language of a text, where it can be one; else that of the page.
fn tag_of<'a>(called: Option<&'a str>, own: &'a str) -> &'a str {
    called.filter(|it| it.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')).unwrap_or(own)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// An id as part of a file's name.
fn file_name(id: &str) -> String {
    id.chars().map(|it| if it.is_alphanumeric() || it == '-' { it } else { '-' }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_makes_a_safe_file_name() {
        assert_eq!(file_name("../WTSA 20"), "---WTSA-20");
    }

    #[test]
    fn a_language_of_the_registers_ends_no_attribute() {
        assert_eq!(tag_of(Some("x\"><p id=\"hostile\">"), "fr"), "fr");
        assert_eq!([tag_of(Some("zh-Hant"), "fr"), tag_of(None, "fr")], ["zh-Hant", "fr"]);
    }

    #[test]
    fn titles_are_text() {
        assert_eq!(escaped("<b> & \"c\""), "&lt;b> &amp; &quot;c&quot;");
    }
}
