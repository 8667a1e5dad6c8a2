//! What is made from a register with thousands of anything: suggestions, orders, comparisons, exports. None of it grows with
//! the square.

use std::rc::Rc;

use crate::locale::locale;
use cpu_time::ThreadTime;
use resolution_table::compare::{ProvisionKind, changes};
use resolution_table::export::{Citing, CsvForm, ExportContext, Format, Selection, export};
use resolution_table::i18n::Language;
use resolution_table::model::{Register, decode};
use resolution_table::query::{Action, Column, Criteria, Index, View, apply, outcome, suggest};
use resolution_table::text::Folding;
use resolution_table::view::Locale;
use serde_json::{Value, json};

const MANY: usize = 20_000;

/// Seconds of the processor for each step, in a build that is not optimised. Each takes one at most; before, comparing took more
/// than ten in one that is, and exporting more than a minute.
const MOST_SECONDS: u64 = 6;

fn decoded(bodies: Value, meetings: Value, resolutions: Vec<Value>) -> Register {
    let file = json!({
        "format": "resolution-register/1", "id": "g", "language": "en", "title": "Gardens", "assembly": {},
        "source": {"authority": "digest", "title": "G", "language": "en"},
        "bodies": bodies, "meetings": meetings, "resolutions": resolutions,
    });
    decode(file.to_string().as_bytes()).expect("a register").register
}

/// Resolutions of one number, each of a body and a meeting of its own, that cite one another.
fn resolutions() -> Register {
    let map = |value: &dyn Fn(usize) -> Value| {
        Value::Object((0..MANY).map(|at| (format!("b{at}"), value(at))).collect())
    };
    let one = |at: usize| {
        json!({
            "number": 1, "body": format!("b{at}"), "meeting": format!("b{at}"), "title": format!("Wells {at}"),
            "sections": [{"verb": "resolves", "addressees": [format!("b{at}")], "provisions": [{"text": "wells"}]}],
            "references": [{
                "kind": "resolution", "body": format!("b{}", (at + 1) % MANY), "number": "1", "words": "R", "at": format!("b{at}-1/summary/1"),
            }],
        })
    };
    let bodies = map(&|at| json!({"name": format!("name{at}"), "kind": "other"}));
    let meetings = map(
        &|at| json!({"name": format!("session {at}"), "starts": format!("{}-01-01", 1000 + at)}),
    );
    decoded(bodies, meetings, (0..MANY).map(one).collect())
}

/// One resolution with a section for each provision.
fn provisions(words: &str) -> Register {
    let section = |at: usize| json!({"verb": "resolves", "provisions": [{"label": "1", "text": format!("{words} of well {at}")}]});
    let sections: Vec<Value> = (0..MANY).map(section).collect();
    let one = json!({"number": 1, "body": "ag", "title": "Wells", "sections": sections});
    decoded(json!({"ag": {"name": "Assembly", "kind": "assembly"}}), json!({}), vec![one])
}

struct Made {
    index: Index,
    locale: Locale,
    slow: Vec<String>,
}

impl Made {
    fn of(register: Register) -> Self {
        let locale = locale(Language::English);
        let folding = Rc::new(Folding::native());
        let index = Index::new(Rc::new(register), vec!["en".to_owned()], folding);
        Self { index, locale, slow: Vec::new() }
    }

    /// Takes the time of a step.
    fn step<T>(&mut self, name: &str, act: impl FnOnce(&Index, &Locale) -> T) -> T {
        let begun = ThreadTime::now();
        let made = act(&self.index, &self.locale);
        let took = begun.elapsed();
        println!("{name}: {:.1} s", took.as_secs_f32());
        if took.as_secs() >= MOST_SECONDS {
            self.slow.push(format!("{name}: {:.1} s", took.as_secs_f32()));
        }
        made
    }

    fn export(&mut self, view: View, format: Format) {
        self.step(&format!("{format:?} of {view:?}"), |index, locale| {
            let criteria = apply(&Criteria::default(), Action::Show(view));
            let found = outcome(index, &criteria, locale);
            let citing = Citing { catalogue: &locale.catalogue, index };
            let context =
                ExportContext { citing, formats: &*locale.formats, filters: &[], today: None };
            let text =
                export(&context, &Selection::listed(&criteria, &found), format, CsvForm::default());
            assert!(text.lines().count() > MANY, "every row is there");
        });
    }
}

#[test]
fn many_resolutions_are_listed_suggested_compared_and_exported_in_time() {
    let mut made = Made::of(resolutions());
    let found = |search: &str, index: &Index, locale: &Locale| {
        let criteria = Criteria { search: search.to_owned(), ..Criteria::default() };
        outcome(index, &criteria, locale).rows.len()
    };
    for search in ["addressee:name", "meeting:session", "cites:1", "wells"] {
        assert_eq!(made.step(search, |index, locale| found(search, index, locale)), MANY);
    }
    for typed in ["name1", "who:name1", "meeting:se", "cites:b1"] {
        let suggested =
            made.step(&format!("{typed} …"), |index, locale| suggest(index, locale, typed));
        assert!(!suggested.is_empty(), "{typed}");
    }
    let sorted = apply(&Criteria::default(), Action::Show(View::Citations));
    let sorted = apply(&sorted, Action::SortBy(Column::CitedBy));
    assert_eq!(
        made.step("cited by", |index, locale| outcome(index, &sorted, locale)).rows.len(),
        MANY
    );
    assert_eq!(made.index.citations().to(5).count(), 1);
    let same = made.step("compared", |index, _| changes(index.register(), index.register(), "en"));
    assert_eq!((same.counts.unchanged, same.resolutions.len()), (MANY, 0));
    made.export(View::Overview, Format::Csv);
    made.export(View::Provisions, Format::Markdown);
    assert_eq!(made.slow, [""; 0]);
}

#[test]
fn many_provisions_of_one_resolution_are_compared_and_exported_in_time() {
    let mut made = Made::of(provisions("the digging"));
    let same = made.step("compared", |index, _| changes(index.register(), index.register(), "en"));
    assert_eq!(same.counts.unchanged, 1);
    // Too many to look for each among all: those at the same place are the same in other words.
    let other = provisions("the deepening");
    let found = made.step("reworded", |index, _| changes(index.register(), &other, "en"));
    assert_eq!(found.counts.reworded, MANY);
    assert!(found.resolutions[0].provisions.iter().all(|it| it.kind == ProvisionKind::Reworded));
    // In the reverse order almost all have moved.
    let mut turned = (**made.index.register()).clone();
    turned.resolutions[0].sections.reverse();
    let found = made.step("turned", |index, _| changes(index.register(), &turned, "en"));
    assert_eq!((found.counts.reworded, found.counts.added, found.counts.removed), (0, 0, 0));
    made.export(View::Provisions, Format::Csv);
    assert_eq!(made.slow, [""; 0]);
}
