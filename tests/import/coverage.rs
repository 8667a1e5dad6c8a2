//! The proof of coverage is not empty: it fails where something is dropped, doubled or changed.

use resolution_table::import::coverage::{Coverage, Fault, check};
use resolution_table::import::provenance::{MarkupKind, Provenance};
use resolution_table::import::{Imported, Options, import, plain_text};
use serde_json::{Value, json};

const TEXT: &str = "\tUN RAPPORT\n\nDébut:\nUn mot.\n\nTableau 1 – Vue\n\tRÉSOLUTION 7 [Rév] sur un essai:\nRésumé, voir la Résolution 5 (Rév. Doha, 2006).\n\nTableau 2 – Texte\n\n\tRÉSOLUTION 7\nUn essai[footnoteRef:1] [1: Ou deux.]\n\tcharge\nle GCR:\n1\tde lire;\n2\td'écrire:\ni)\tici;\n[bookmark: _a]ANNEXE A: Fin\n";

fn start() -> (Imported, Value) {
    let options = Options {
        date: Some("2026-11-24".into()),
        link: Some("https://example.org/".into()),
        ..Options::default()
    };
    let imported = import(TEXT, &options);
    let value = serde_json::to_value(&imported.register).expect("a register is JSON");
    (imported, value)
}

fn checked(value: &Value, provenance: &Provenance) -> Coverage {
    check(&plain_text::lines(TEXT), value, provenance)
}

#[test]
fn nothing_is_left_over_at_first() {
    let (imported, value) = start();
    let coverage = checked(&value, &imported.provenance);
    assert!(coverage.is_complete(), "{coverage}");
    let markup: usize = coverage.markup.values().sum();
    assert_eq!(coverage.characters, coverage.in_fields + markup);
}

#[test]
fn a_dropped_field_is_left_over() {
    let (imported, value) = start();
    for index in 0..imported.provenance.leaves.len() {
        let mut provenance = imported.provenance.clone();
        let leaf = provenance.leaves.remove(index);
        let coverage = checked(&value, &provenance);
        let left = coverage.faults.iter().any(|fault| matches!(fault, Fault::LeftOver { .. }));
        assert!(left, "{leaf:?}");
    }
}

#[test]
fn dropped_or_doubled_markup_is_noticed() {
    let (imported, value) = start();
    for index in 0..imported.provenance.markup.len() {
        let mut provenance = imported.provenance.clone();
        let markup = provenance.markup.remove(index);
        assert!(!checked(&value, &provenance).is_complete(), "{markup:?}");
        provenance.markup.extend([markup.clone(), markup.clone()]);
        assert!(!checked(&value, &provenance).is_complete(), "{markup:?}");
    }
}

#[test]
fn a_doubled_field_is_noticed() {
    let (imported, value) = start();
    for leaf in &imported.provenance.leaves {
        let mut provenance = imported.provenance.clone();
        provenance.leaves.push(leaf.clone());
        let coverage = checked(&value, &provenance);
        let doubled = coverage.faults.iter().any(|fault| matches!(fault, Fault::Doubled { .. }));
        assert!(doubled, "{leaf:?}");
    }
}

#[test]
fn a_changed_field_differs() {
    let (imported, value) = start();
    for leaf in &imported.provenance.leaves {
        let mut changed = value.clone();
        if let Some(field) = changed.pointer_mut(&leaf.pointer) {
            *field = match field {
                Value::String(words) => json!(format!("{words}x")),
                _ => json!(99),
            };
        }
        let coverage = checked(&changed, &imported.provenance);
        let differs = coverage.faults.iter().any(|fault| matches!(fault, Fault::Differs { .. }));
        assert!(differs, "{leaf:?}");
    }
}

#[test]
fn a_provision_missing_in_the_output_is_noticed() {
    let (imported, mut value) = start();
    let provisions = value.pointer_mut("/resolutions/0/sections/0/provisions");
    provisions.and_then(Value::as_array_mut).expect("provisions").remove(0);
    assert!(!checked(&value, &imported.provenance).is_complete());
}

#[test]
fn invented_words_are_noticed() {
    let (imported, value) = start();
    for (pointer, key) in [
        ("/resolutions/0", "topic"),
        ("/resolutions/0/sections/0/provisions/0", "extra"),
        ("/context", "more"),
        ("", "note"),
    ] {
        let mut changed = value.clone();
        let object =
            changed.pointer_mut(pointer).and_then(Value::as_object_mut).expect("an object");
        object.insert(key.to_owned(), json!("invented"));
        let coverage = checked(&changed, &imported.provenance);
        let invented = coverage.faults.iter().any(|fault| matches!(fault, Fault::Invented { .. }));
        assert!(invented, "{pointer}/{key}");
    }
    let mut changed = value;
    *changed.pointer_mut("/resolutions/0/references/0/words").expect("a citation") =
        json!("Résolution 6");
    assert!(!checked(&changed, &imported.provenance).is_complete());
}

#[test]
fn text_cannot_hide_as_markup() {
    let (imported, value) = start();
    let mut provenance = imported.provenance.clone();
    let leaf = provenance.leaves.pop().expect("a leaf");
    for span in leaf.spans {
        provenance.markup.push(resolution_table::import::provenance::Markup {
            pointer: leaf.pointer.clone(),
            kind: MarkupKind::Bullet,
            span,
        });
    }
    let coverage = checked(&value, &provenance);
    assert!(
        coverage.faults.iter().any(|fault| matches!(fault, Fault::NotMarkup { .. })),
        "{coverage}"
    );
}
