//! The report for a person who compares a register with its document: one HTML file, both side by
//! side.
//!
//! Every text is escaped; the script is the file's own and only keeps ticks and saves them.

mod register;
mod source;

use std::collections::BTreeMap;

use quick_xml::escape::escape;

use super::Imported;
use super::corrections::{Correctable, Corrections};
use super::document::Document;
use super::summary::Summary;
use register::register;
use source::source;

use crate::model::{Duty, Part, Register, Status, Verb};

/// What the file says of itself.
#[derive(Clone, Copy, Debug)]
pub struct Heading<'a> {
    /// The name of the document.
    pub document: &'a str,
    /// The name that the file of decisions must have to be read at the next import.
    pub corrections: &'a str,
    /// What was decided before: it goes into the file that is saved, too.
    pub known: Option<&'a Corrections>,
    /// What can be corrected, by the paths that it has without corrections.
    pub correctable: &'a BTreeMap<String, Correctable>,
}

/// Writes the file.
pub fn page(imported: &Imported, document: &Document, heading: Heading) -> String {
    let summary = Summary::new(&imported.register, &imported.diagnostics);
    let language = escape(imported.register.language.as_str());
    let name = escape(heading.document);
    let known = serde_json::to_string(&heading.known.cloned().unwrap_or_default());
    let known = known.unwrap_or_default();
    let values = serde_json::to_string(&values(&imported.register)).unwrap_or_default();
    let mut out = String::with_capacity(64 * document.lines.len() + 20_000);
    out += &format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n\
         <title>{name}: the import compared</title>\n<style>\n{}</style>\n</head>\n",
        include_str!("review.css")
    );
    out += &format!(
        "<body data-document=\"{name}\" data-file=\"{}\" data-known=\"{}\" data-values=\"{}\">\n<header>\n<h1>{name}: the import compared</h1>\n<p>{}</p>\n",
        escape(heading.corrections),
        escape(known.as_str()),
        escape(values.as_str()),
        escape(summary.to_string().as_str())
    );
    out += "<p>Left is the document, line by line; right is what became of it. Each part of a line leads to its field, and each field to its line. Places to look at are marked with a triangle (\u{25b2}); words that are in no field with a cross (\u{2715}).</p>\n";
    messages(&mut out, imported, document);
    out += CORRECTING;
    out += SIGNING;
    out += "</header>\n<main>\n";
    source(&mut out, imported, document, &language);
    register(&mut out, imported, heading.correctable, &language);
    out +=
        &format!("</main>\n<script>\n{}</script>\n</body>\n</html>\n", include_str!("review.js"));
    out
}

const SIGNING: &str = "<form id=\"signing\">\n<fieldset>\n<legend>Sign off</legend>\n\
    <p id=\"signed\" role=\"status\"></p>\n\
    <label>Name <input name=\"by\" autocomplete=\"name\" required></label>\n\
    <label>Date <input name=\"on\" type=\"date\" required></label>\n\
    <button>Save the decisions</button>\n\
    <p>Put the file that is saved beside the document: the next import reads it, does not tell settled messages again, and says which signed resolutions have changed since.</p>\n\
    </fieldset>\n</form>\n";

/// What was decided about lines and fields, and the form for one decision.
const CORRECTING: &str = "<section aria-labelledby=\"corrections\">\n<h2 id=\"corrections\" tabindex=\"-1\">Corrections</h2>\n\
    <p id=\"corrected\" role=\"status\"></p>\n<ul id=\"decided\"></ul>\n</section>\n\
    <dialog id=\"correct\" aria-labelledby=\"correcting\">\n<form method=\"dialog\">\n\
    <h2 id=\"correcting\"></h2>\n<p><q id=\"printed\" dir=\"auto\"></q></p>\n\
    <p><label>What <select name=\"what\"></select></label></p>\n\
    <p class=\"value\"><label>Right is <input name=\"now\" aria-describedby=\"values\" autocomplete=\"off\"></label></p>\n\
    <p class=\"value\" id=\"values\"></p>\n\
    <p><label>Why <input name=\"why\" autocomplete=\"off\"></label></p>\n\
    <p id=\"refused\" role=\"alert\"></p>\n\
    <p><button name=\"set\" value=\"set\">Set</button> <button value=\"\" formnovalidate>Leave as it is</button></p>\n\
    </form>\n</dialog>\n";

/// What the fields that can be corrected may hold.
fn values(register: &Register) -> BTreeMap<&'static str, Vec<&str>> {
    let bodies = || register.bodies.iter().map(|(key, _)| key).collect::<Vec<_>>();
    let verbs: Vec<&str> = Verb::ALL.iter().map(|it| it.id()).collect();
    BTreeMap::from([
        ("addressees", bodies()),
        ("mentions", bodies()),
        ("body", bodies()),
        ("verb", verbs.clone()),
        ("delegates", verbs),
        ("duties", Duty::ALL.iter().map(|it| it.id()).collect()),
        ("part", Part::ALL.iter().map(|it| it.id()).collect()),
        ("status", Status::ALL.iter().map(|it| it.id()).collect()),
        ("further", vec!["true"]),
    ])
}

/// The messages, each with a box to say that it is settled.
fn messages(out: &mut String, imported: &Imported, document: &Document) {
    let all = &imported.diagnostics;
    *out += &format!(
        "<section aria-labelledby=\"messages\">\n<h2 id=\"messages\">Messages ({})</h2>\n<ul>\n",
        all.len()
    );
    for (index, diagnostic) in all.iter().enumerate() {
        let line = (diagnostic.line as usize).checked_sub(1);
        let printed = line.and_then(|line| document.lines.get(line)).map_or("", String::as_str);
        let place = match diagnostic.line {
            0 => String::new(),
            line => format!("<a href=\"#L{line}\">line {line}</a>: "),
        };
        *out += &format!(
            "<li><label><input type=\"checkbox\" data-rule=\"{}\" data-line=\"{}\" id=\"M{index}\"> settled</label> {place}{} [{}]: {}</li>\n",
            escape(diagnostic.rule),
            escape(printed),
            diagnostic.severity.id(),
            escape(diagnostic.rule),
            shown(&diagnostic.message),
        );
    }
    *out += "</ul>\n</section>\n";
}

/// A text as it stands between tags: what no page may hold is shown as a replacement character.
fn shown(text: &str) -> String {
    let odd = |c: char| c.is_control() && !matches!(c, '\t' | '\n');
    let text: String = text.chars().map(|c| if odd(c) { '\u{fffd}' } else { c }).collect();
    escape(text.as_str()).into_owned()
}
