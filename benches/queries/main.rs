//! How long decoding, the index, searches, counts and order take: `cargo bench --bench queries`.
//!
//! Each with a generated register of 330, 10,000 and 100,000 provisions. The figures are those of a native build: the
//! ratios between them are what to look at.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use divan::{Bencher, black_box};
use resolution_table::export::{Citing, ExportContext, Format, Selection, export_bytes};
use resolution_table::i18n::{Catalogue, Language, PlainFormats};
use resolution_table::model::{Register, decode};
use resolution_table::query::{
    Action, Column, Criteria, Facet, Index, View, apply, matrix, outcome,
};
use resolution_table::text::Folding;
use resolution_table::view::Locale;

mod register;

const SIZES: &[usize] = &[330, 10_000, 100_000];

fn main() {
    divan::main();
}

fn decoded(size: usize) -> Rc<Register> {
    thread_local!(static KNOWN: RefCell<HashMap<usize, Rc<Register>>> = RefCell::default());
    KNOWN.with_borrow_mut(|known| {
        let made = || {
            let json = register::register(size);
            Rc::new(decode(json.as_bytes()).expect("a register").register)
        };
        known.entry(size).or_insert_with(made).clone()
    })
}

fn index_of(size: usize) -> Index {
    Index::new(decoded(size), vec!["fr".to_owned()], Rc::new(Folding::native()))
}

fn locale() -> Locale {
    let language = Language::from_tag("fr").expect("a language of the interface");
    Locale { catalogue: Catalogue::native(language), formats: Box::new(PlainFormats { language }) }
}

/// Measures the answer to criteria over an index that has been asked before.
fn asked(bencher: Bencher, size: usize, criteria: &Criteria) {
    let (index, locale) = (index_of(size), locale());
    let first = Criteria { search: "premier".to_owned(), ..criteria.clone() };
    outcome(&index, &first, &locale);
    bencher.bench_local(|| outcome(&index, black_box(criteria), &locale));
}

fn searched(view: View, search: &str) -> Criteria {
    Criteria { view, search: search.to_owned(), ..Criteria::default() }
}

#[divan::bench(args = SIZES, max_time = 3)]
fn decode_register(bencher: Bencher, size: usize) {
    let json = register::register(size);
    bencher.bench_local(|| decode(black_box(json.as_bytes())).expect("a register"));
}

/// The index, as far as the first rows need it.
#[divan::bench(args = SIZES, max_time = 3)]
fn index_for_the_first_rows(bencher: Bencher, size: usize) {
    decoded(size);
    bencher.bench_local(|| index_of(black_box(size)));
}

/// The index, and the first search with its counts.
#[divan::bench(args = SIZES, max_time = 3)]
fn index_and_first_search(bencher: Bencher, size: usize) {
    decoded(size);
    let locale = locale();
    let criteria = searched(View::Overview, "formation");
    bencher.bench_local(|| outcome(&index_of(black_box(size)), &criteria, &locale));
}

#[divan::bench(args = SIZES, max_time = 2)]
fn search_one_letter(bencher: Bencher, size: usize) {
    asked(bencher, size, &searched(View::Provisions, "f"));
}

#[divan::bench(args = SIZES, max_time = 2)]
fn search_one_word(bencher: Bencher, size: usize) {
    asked(bencher, size, &searched(View::Overview, "formation"));
}

#[divan::bench(args = SIZES, max_time = 2)]
fn search_three_words(bencher: Bencher, size: usize) {
    asked(bencher, size, &searched(View::Overview, "formation pays rapport"));
}

#[divan::bench(args = SIZES, max_time = 2)]
fn search_a_phrase(bencher: Bencher, size: usize) {
    asked(bencher, size, &searched(View::Provisions, "\"de formation\""));
}

#[divan::bench(args = SIZES, max_time = 2)]
fn search_what_is_nowhere(bencher: Bencher, size: usize) {
    asked(bencher, size, &searched(View::Overview, "zzyzx"));
}

/// A word typed letter by letter: nine searches.
#[divan::bench(args = SIZES, max_time = 3)]
fn type_a_word(bencher: Bencher, size: usize) {
    let (index, locale) = (index_of(size), locale());
    let typed: Vec<Criteria> =
        (1..=9).map(|end| searched(View::Overview, &"formation"[..end])).collect();
    bencher.bench_local(|| {
        typed.iter().map(|criteria| outcome(&index, criteria, &locale).rows.len()).sum::<usize>()
    });
}

#[divan::bench(args = SIZES, max_time = 2)]
fn counts_of_a_chosen_value(bencher: Bencher, size: usize) {
    let choice = Action::Toggle(Facet::Verb, "instructs".to_owned());
    asked(bencher, size, &apply(&Criteria::default(), choice));
}

#[divan::bench(args = SIZES, max_time = 2)]
fn sort_by_title(bencher: Bencher, size: usize) {
    asked(bencher, size, &apply(&Criteria::default(), Action::SortBy(Column::Title)));
}

#[divan::bench(args = SIZES, max_time = 2)]
fn matrix_of_everything(bencher: Bencher, size: usize) {
    let (index, locale) = (index_of(size), locale());
    let criteria = Criteria { view: View::Matrix, ..Criteria::default() };
    let found = outcome(&index, &criteria, &locale);
    bencher.bench_local(|| matrix(&index, &criteria, black_box(&found)));
}

/// Everything as a Word document.
#[divan::bench(args = &SIZES[..2], max_time = 3)]
fn docx_of_everything(bencher: Bencher, size: usize) {
    let (index, locale) = (index_of(size), locale());
    let criteria = Criteria::default();
    let citing = Citing { catalogue: &locale.catalogue, index: &index };
    let context = ExportContext {
        citing,
        formats: &*locale.formats,
        filters: &[],
        today: Some("2026-11-28"),
    };
    let selection = Selection::all(&index, &criteria);
    bencher.bench_local(|| export_bytes(&context, black_box(&selection), Format::Docx));
}
