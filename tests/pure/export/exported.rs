//! Exports for the tests: of any register, in any language, filtered as a reader would.
use std::rc::Rc;

use crate::locale::locale;
use resolution_table::export::{
    Citing, CsvForm, ExportContext, Format, Selection, export, export_bytes, file_name,
};
use resolution_table::i18n::Language;
use resolution_table::model::{Decoded, Register, decode};
use resolution_table::query::{
    Action, Basket, BasketAction, Criteria, Index, Outcome, apply, outcome,
};
use resolution_table::text::Folding;
use resolution_table::view::Locale;

pub const FULL: &str = include_str!("../../fixtures/full.json");
pub const SMALL: &str = include_str!("../../fixtures/small.json");
pub const DIGEST: &str = include_str!("../../../www/data/wtsa20.json");

pub struct Exported {
    pub index: Index,
    locale: Locale,
    criteria: Criteria,
    outcome: Outcome,
}

impl Exported {
    pub fn new(json: &str, language: Language, actions: impl IntoIterator<Item = Action>) -> Self {
        let register = decode(json.as_bytes()).expect("a register").register;
        Self::of(register, language, actions)
    }

    pub fn of(
        register: Register,
        language: Language,
        actions: impl IntoIterator<Item = Action>,
    ) -> Self {
        let locale = locale(language);
        let languages = vec![language.tag().to_owned()];
        let index = Index::new(Rc::new(register), languages, Rc::new(Folding::native()));
        let start = Criteria::default();
        let criteria = actions.into_iter().fold(start, |criteria, action| apply(&criteria, action));
        let outcome = outcome(&index, &criteria, &locale);
        Self { index, locale, criteria, outcome }
    }

    fn with<T>(&self, filters: &[String], make: impl FnOnce(&ExportContext) -> T) -> T {
        make(&ExportContext {
            citing: Citing { catalogue: &self.locale.catalogue, index: &self.index },
            formats: &*self.locale.formats,
            filters,
            today: Some("2026-11-24"),
        })
    }

    pub fn listed(&self) -> Selection {
        Selection::listed(&self.criteria, &self.outcome)
    }

    pub fn basket(&self, paths: &[&str]) -> Selection {
        let put =
            |basket: Basket, path: &&str| basket.after(&BasketAction::Toggle((*path).to_owned()));
        Selection::of_basket(&self.index, &paths.iter().fold(Basket::default(), put))
    }

    pub fn text(&self, selection: &Selection, format: Format) -> String {
        self.with(&[], |exporting| export(exporting, selection, format, CsvForm::default()))
    }

    pub fn bytes(&self, selection: &Selection, format: Format) -> Vec<u8> {
        let bytes = self.with(&[], |exporting| export_bytes(exporting, selection, format));
        bytes.expect("a format that is no text")
    }

    pub fn filtered_text(&self, filters: &[&str], format: Format) -> String {
        let filters: Vec<String> = filters.iter().map(|it| (*it).to_owned()).collect();
        self.with(&filters, |exporting| {
            export(exporting, &self.listed(), format, CsvForm { bom: true, ..CsvForm::default() })
        })
    }

    pub fn name(&self, selection: &Selection, format: Format) -> String {
        self.with(&[], |exporting| file_name(exporting, selection, format))
    }

    /// The register that the JSON holds; it decodes without a problem.
    #[track_caller]
    pub fn again(&self, selection: &Selection) -> Register {
        let json = self.text(selection, Format::Json);
        let Decoded { register, problems } = decode(json.as_bytes()).expect("a register again");
        assert_eq!(problems, [], "{json}");
        register
    }
}

/// The small fixture with this text as the title of its first resolution, and as a provision.
pub fn with_text(words: &str) -> Register {
    let mut register = decode(SMALL.as_bytes()).expect("the fixture").register;
    register.resolutions[0].title = words.into();
    let provision =
        register.resolutions[0].sections.iter_mut().find_map(|it| it.provisions.first_mut());
    provision.expect("a provision").text = words.into();
    register
}
