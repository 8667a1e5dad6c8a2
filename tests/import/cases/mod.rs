//! Small documents of one kind each, in six languages, with the outline that their import must have.

mod annexes;
mod citations;
mod front;
mod headings;
mod labels;
mod pages;
mod rows;

use std::fmt::Write;

use resolution_table::import::diagnostics::Level;
use resolution_table::import::{Imported, Options, import};
use resolution_table::model::{LocalizedText, Provision};

/// A report whose detailed text is `body`; the frame is the same for every language. `⇥` stands for a tab.
pub fn framed(body: &str) -> String {
    format!(
        "⇥REPORT ON GARDENS\n\nTable 1 – Overview\n⇥Under RESOLUTION 4 [Rev] on gardens:\nThe Director helps.\n\nTable 2 – Text\n⇥RESOLUTION 4\nGardens\n⇥{body}\n"
    )
}

/// Imports a document in which `⇥` stands for a tab, and requires that nothing of it is lost.
pub fn imported(text: &str, language: &str) -> Imported {
    let text = text.replace('⇥', "\t");
    let options = Options { language: Some(language.to_owned()), ..Options::default() };
    let imported = import(&text, &options);
    let coverage = imported.check(&text);
    assert!(coverage.is_complete(), "{coverage}\n{text}");
    imported
}

fn words(text: &LocalizedText) -> &str {
    text.choose(&[], "fr").words
}

/// The sections, provisions and annexes of all resolutions, and the messages above a note.
pub fn outline(imported: &Imported) -> String {
    let mut out = String::new();
    for resolution in &imported.register.resolutions {
        for section in &resolution.sections {
            let further = if section.further { " further" } else { "" };
            let printed = section.words.as_ref().map_or("", words);
            let _ = write!(out, "{}{further} <{printed}>", section.verb.id());
            if let Some(lead) = &section.lead {
                let _ = write!(out, " {}", words(lead));
            }
            if !section.addressees.is_empty() {
                let _ = write!(out, " → {}", section.addressees.join(", "));
            }
            if let Some(verb) = section.delegates {
                let _ = write!(out, " ({})", verb.id());
            }
            out.push('\n');
            provisions(&mut out, &section.provisions, 1);
        }
        for annex in &resolution.annexes {
            let title = annex.title.as_ref().map_or("", words);
            let label = annex.label.as_ref().map_or("", words);
            let _ = writeln!(out, "annex <{label}> {title}");
            provisions(&mut out, &annex.provisions, 1);
        }
    }
    for told in imported.diagnostics.iter().filter(|it| it.severity != Level::Note) {
        let _ = writeln!(out, "! {} {}", told.line, told.rule);
    }
    out
}

fn provisions(out: &mut String, provisions_of: &[Provision], depth: usize) {
    for provision in provisions_of {
        let label = provision.label.as_deref().unwrap_or("");
        let text = words(&provision.text);
        let _ = write!(out, "{}<{label}> {text}", "  ".repeat(depth));
        if !provision.addressees.is_empty() {
            let _ = write!(out, " → {}", provision.addressees.join(", "));
        }
        out.push('\n');
        provisions(out, &provision.provisions, depth + 1);
    }
}

/// Requires that `body` in the frame, in `language`, gives `expected`.
#[track_caller]
pub fn check(language: &str, body: &str, expected: &str) {
    let imported = imported(&framed(body), language);
    assert_eq!(outline(&imported).trim_end(), expected.trim(), "{language}: {body}");
}

/// The verb "resolves", and an action, in each language.
pub fn resolves(language: &str) -> (&'static str, &'static str) {
    match language {
        "fr" => ("décide", "de creuser des puits"),
        "es" => ("resuelve", "excavar pozos"),
        "ru" => ("решает", "выкопать колодцы"),
        "zh" => ("做出决议", "挖井"),
        "ar" => ("تقرر", "حفر الآبار"),
        _ => ("resolves", "that wells be dug"),
    }
}

/// The verb "considering", and a reason, in each language.
pub fn considering(language: &str) -> (&'static str, &'static str) {
    match language {
        "fr" => ("considérant", "que les jardins ont soif"),
        "es" => ("considerando", "que los jardines tienen sed"),
        "ru" => ("учитывая", "что сады хотят воды"),
        "zh" => ("考虑到", "花园需要水"),
        "ar" => ("إذ تضع في اعتبارها", "أن الحدائق عطشى"),
        _ => ("considering", "that gardens need water"),
    }
}
