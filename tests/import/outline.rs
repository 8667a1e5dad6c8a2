//! Shows what an import gives as an outline, for tests to compare.

use std::fmt::Write;

use resolution_table::import::{Imported, Options, import};
use resolution_table::model::{LocalizedText, Owner, Provision, Resolution, located, section_ids};

/// Imports `text` in `language`, and requires that nothing of it is lost.
pub fn imported(text: &str, language: &str) -> Imported {
    let options = Options {
        language: Some(language.to_owned()),
        body: Some("wtsa".to_owned()),
        ..Options::default()
    };
    let imported = import(text, &options);
    let coverage = imported.check(text);
    assert!(coverage.is_complete(), "{coverage}\n{text}");
    imported
}

/// The row of Resolution 7 in the detailed table, `body` being what stands after its title.
pub fn row(body: &str) -> String {
    format!(
        "Tableau 1 – Vue\n\tRÉSOLUTION 7 [Rév] sur un essai:\nRésumé.\n\nTableau 2 – Texte\n\n\tRÉSOLUTION 7\nUn essai\n{body}"
    )
}

/// The words of a text.
pub fn words(text: &LocalizedText) -> &str {
    text.choose(&[], "fr").words
}

/// A resolution's sections, provisions, annexes, notes and references.
pub fn outline(resolution: &Resolution) -> String {
    let mut out = String::new();
    let (sections, annexes) = section_ids(resolution);
    let all = located(resolution);
    for (index, (section, id)) in resolution.sections.iter().zip(&sections).enumerate() {
        let further = if section.further { " further" } else { "" };
        let printed = section.words.as_ref().map_or("(goes on)", words);
        let _ = write!(out, "{id}{further} <{printed}>");
        if let Some(lead) = &section.lead {
            let _ = write!(out, " {}", words(lead));
        }
        bodies(
            &mut out,
            &section.addressees,
            section.delegates.map(|it| it.id()),
            &section.mentions,
        );
        for found in
            all.iter().filter(|it| matches!(it.owner, Owner::Section(_)) && it.owner_index == index)
        {
            provision(&mut out, &found.path, found.provision);
        }
    }
    for (index, (annex, id)) in resolution.annexes.iter().zip(&annexes).enumerate() {
        let label = annex.label.as_ref().map_or("", words);
        let title = annex.title.as_ref().map_or("", words);
        let _ = writeln!(out, "{id} <{label}> {title}");
        for found in
            all.iter().filter(|it| matches!(it.owner, Owner::Annex(_)) && it.owner_index == index)
        {
            provision(&mut out, &found.path, found.provision);
        }
    }
    for note in &resolution.notes {
        let _ = writeln!(
            out,
            "note {} at {} {:?}: {}",
            note.label,
            note.anchor.at,
            note.anchor.offset,
            words(&note.text)
        );
    }
    for it in &resolution.references {
        let _ = writeln!(
            out,
            "cites {} {} {} {} at {}",
            it.kind.id(),
            it.body.as_deref().unwrap_or("-"),
            it.number.as_deref().unwrap_or("-"),
            it.revision.as_ref().map_or("-".to_owned(), ToString::to_string),
            it.at
        );
    }
    out
}

fn provision(out: &mut String, path: &str, provision: &Provision) {
    let label = provision.label.as_deref().unwrap_or("");
    let _ = write!(out, "  {path} <{label}> {}", words(&provision.text));
    bodies(out, &provision.addressees, provision.delegates.map(|it| it.id()), &provision.mentions);
}

fn bodies(out: &mut String, addressees: &[String], delegates: Option<&str>, mentions: &[String]) {
    if !addressees.is_empty() {
        let _ = write!(out, " → {}", addressees.join(", "));
    }
    if let Some(verb) = delegates {
        let _ = write!(out, " ({verb})");
    }
    if !mentions.is_empty() {
        let _ = write!(out, " ~ {}", mentions.join(", "));
    }
    out.push('\n');
}

/// The messages, one a line.
pub fn messages(imported: &Imported) -> String {
    imported.diagnostics.iter().fold(String::new(), |mut out, it| {
        let _ = writeln!(out, "{} {}", it.line, it.rule);
        out
    })
}
