//! A Word document (.docx) as the lines that its plain text would have.
//!
//! What Word only shows is written out: labels of lists, marks of notes, breaks, letters of symbol
//! fonts. What is no text of the document is left out and told: deleted and hidden text, comments.
//! Headers, footers and page numbers are no part of the text either.
//!
//! `tally.rs` counts the characters of the file without the reader, so that the check can compare.

mod baseline;
mod error;
mod fields;
mod findings;
mod lines;
mod notes;
mod numbering;
mod package;
mod place;
mod run;
mod story;
mod styles;
mod symbols;
mod tally;
mod xml;

use crate::import::document::{Account, Aside, Characters, Document};
pub use error::DocxError;
use notes::Notes;
use numbering::Numbering;
use package::{Package, Part};
use story::Story;
use styles::Styles;
use xml::Element;

/// Reads a Word document.
///
/// # Errors
/// Where the file is none, or is damaged: see [`DocxError`].
pub fn read(bytes: &[u8]) -> Result<Document, DocxError> {
    let parts = Package::open(bytes)?.parts()?;
    let footnotes = root(&parts.footnotes);
    let endnotes = root(&parts.endnotes);
    let mut story = Story::new(
        Styles::read(root(&parts.styles)),
        Numbering::read(root(&parts.numbering)),
        Notes::read(footnotes, "footnote"),
        Notes::read(endnotes, "endnote"),
    );
    story.body(&parts.document.root);
    if story.fields.are_open() {
        story.findings.open_field();
    }
    for notes in [&story.footnotes, &story.endnotes] {
        let roots = [Some(&parts.document.root), root(&parts.settings)];
        if notes.are_otherwise(roots.into_iter().flatten()) {
            story.findings.renumbered(notes.kind);
        }
    }
    let unmarked = [
        ("footnote", story.footnotes.unmarked(footnotes)),
        ("endnote", story.endnotes.unmarked(endnotes)),
    ];
    for (kind, notes) in unmarked {
        for note in notes {
            let text = story::letters(note);
            // The line above the notes is kept among them.
            if !text.trim().is_empty() && note.attribute("type").is_none_or(|it| it == "normal") {
                story.findings.unmarked_note(kind, &text);
            }
            story.set_aside(Aside::Unmarked, note);
        }
    }
    if let Some(comments) = root(&parts.comments) {
        let count = comments.children.iter().filter(|it| it.name() == "comment").count();
        if count > 0 {
            story.findings.comments(count);
        }
    }
    let mut held = Characters::default();
    let notes = [&parts.footnotes, &parts.endnotes];
    for part in [&parts.document].into_iter().chain(notes.into_iter().flatten()) {
        tally::count(&part.source, &mut held);
    }
    let generated = story.lines.generated.clone();
    story.aside.retain(|_, characters| characters.count() > 0);
    let account = Account { held, generated, aside: story.aside };
    Ok(Document {
        diagnostics: story.findings.into_diagnostics(),
        account: Some(account),
        ..story.lines.into_document()
    })
}

fn root(part: &Option<Part>) -> Option<&Element> {
    part.as_ref().map(|part| &part.root)
}
