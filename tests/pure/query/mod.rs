//! Which rows a reader gets, in what order, and what leads to them.

mod any_body;
mod citation_map;
mod citations;
mod columns;
mod evidence;
mod facets;
mod foreign_texts;
mod grouping;
mod judged;
mod language;
mod matrix;
mod outcome;
mod ranking;
mod recovery;
mod report;
mod suggest;
mod url;
mod words;
