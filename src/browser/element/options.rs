//! What the shim gives a widget, at the beginning and whenever something of it changes.

use js_sys::Array;
use wasm_bindgen::prelude::*;

use super::{WidgetState, parse_locale};
use crate::browser::address::mode;
use crate::browser::host::warn;
use crate::browser::load::{Origin, Source};
use crate::browser::object;
use crate::query::{Action, Parameters, View, columns_from, declare, unknown_columns};
use crate::view::{Instruction, Previous};

/// What is given; what is absent stays as it is. By name:
///
/// - `locale`: a locale file, as text; `prefix`: what the widget's part of the address begins with;
/// - `urlState`: what is done with the state, `off`, `events`, or anything else, which is "in the
///   address";
/// - `view`: the identifier of one, an unknown one is the overview; `columns`: identifiers, with
///   white space between them;
/// - `pageSize`: how many rows are put on the page at once, 0 is the usual number;
/// - `linkTemplate`: the addresses of outside instruments;
/// - `sources`, `previous`: where the register and the earlier edition come from;
/// - `extension`: what the page adds to the resolutions; `endExtension`: it adds nothing any more;
/// - at the beginning alone, `filters`: with what the table begins, `state`: what a widget showed
///   that crashed, both as keys and values; `keeper`: what keeps the state in case this one does.
// ARCHITECTURE.md has what serde-wasm-bindgen would cost here.
pub(super) struct Options(pub(super) JsValue);

impl Options {
    pub(super) fn get(&self, name: &str) -> Option<JsValue> {
        object::get(&self.0, name)
    }

    pub(super) fn text(&self, name: &str) -> Option<String> {
        self.get(name)?.as_string()
    }

    pub(super) fn parameters(&self, name: &str) -> Option<Parameters> {
        self.get(name).map(|pairs| parameters(pairs.unchecked_ref()))
    }

    pub(super) fn sources(&self, name: &str) -> Option<Vec<Source>> {
        let source = |it| {
            let it = Self(it);
            let address = |address| Origin::Address(address, it.text("init").unwrap_or_default());
            let origin = it.text("address").map(address);
            let origin = origin.or_else(|| it.text("table").map(Origin::Table));
            let data = || Origin::Data(it.text("data").unwrap_or_default());
            let name = it.text("name").unwrap_or_default();
            Source { name, origin: origin.unwrap_or_else(data) }
        };
        Some(Array::from(&self.get(name)?).iter().map(source).collect())
    }

    /// What the page adds, if it adds anything; its names are known from then on.
    pub(super) fn extend(&self) -> Option<Extension> {
        let extension: Extension = self.get("extension")?.unchecked_into();
        for id in declare(&extension.declared()) {
            warn(
                &["extensions: “", &id, "” is the name of something that the table has itself"]
                    .concat(),
            );
        }
        Some(extension)
    }

    pub(super) fn check_names(&self) {
        let known = |view: &String| View::from_id(view).is_some();
        if let Some(view) = self.text("view").filter(|view| !known(view)) {
            warn(&["view: there is no “", &view, "”: the overview is shown"].concat());
        }
        for column in self.text("columns").iter().flat_map(|ids| unknown_columns(ids)) {
            warn(&["columns: there is no “", column, "”"].concat());
        }
    }
}

#[wasm_bindgen]
extern "C" {
    /// What keeps the state of a widget outside of its instance.
    pub type Keeper;

    /// This state is about to be shown.
    #[wasm_bindgen(method)]
    pub(in crate::browser) fn note(this: &Keeper, state: &JsValue);
    /// What was noted is shown.
    #[wasm_bindgen(method)]
    pub(in crate::browser) fn stands(this: &Keeper);

    /// What the page adds to the resolutions.
    #[derive(Clone)]
    pub type Extension;

    /// The names of its columns and facets: what [`declare`] reads.
    #[wasm_bindgen(method, getter)]
    fn declared(this: &Extension) -> String;
    /// What it says of the resolutions of a register, as JSON; with the names of all columns.
    #[wasm_bindgen(method)]
    pub(in crate::browser) fn evaluate(
        this: &Extension,
        register: &str,
        language: &str,
        columns: &str,
    ) -> String;
}

pub(super) fn parameters(pairs: &Array) -> Parameters {
    let text = |pair: &Array, at| pair.get(at).as_string().unwrap_or_default();
    let pairs = pairs.iter().map(|pair| Array::from(&pair));
    pairs.map(|pair| (text(&pair, 0), text(&pair, 1))).collect()
}

impl WidgetState {
    /// Takes what is given, and loads the sources where those are.
    ///
    /// # Errors
    /// A locale file that cannot be read; everything stays as it is.
    pub(super) fn set(&self, options: &Options) -> Result<(), JsError> {
        if let Some(locale) = options.text("locale") {
            let locale = parse_locale(&locale)?;
            self.locale.replace(locale.clone());
            self.instruct(Instruction::SetLocale(locale));
        }
        if let Some(prefix) = options.text("prefix") {
            self.location.prefix.replace(prefix);
        }
        if let Some(written) = options.text("urlState") {
            self.location.mode.set(mode(&written));
        }
        let extension = options.extend();
        if extension.is_some() || options.get("endExtension").is_some() {
            self.extension.replace(extension);
            self.instruct(Instruction::Extend);
        }
        options.check_names();
        if let Some(view) = options.text("view") {
            let view = View::from_id(&view).unwrap_or_default();
            self.instruct(Instruction::Set(Action::Show(view)));
        }
        if let Some(columns) = options.text("columns") {
            self.instruct(Instruction::Set(Action::SetColumns(columns_from(&columns))));
        }
        self.set_details(options);
        if let Some(sources) = options.sources("sources") {
            self.loading.name(sources);
            self.load(false);
        }
        Ok(())
    }

    pub(super) fn set_details(&self, options: &Options) {
        if let Some(rows) = options.get("pageSize").and_then(|it| it.as_f64()) {
            self.instruct(Instruction::PageSize(rows as usize));
        }
        if let Some(sources) = options.sources("previous") {
            let is_offered = !sources.is_empty();
            self.loading.name_previous(sources);
            let offered = if is_offered { Previous::Offered } else { Previous::None };
            self.instruct(Instruction::Previous(offered));
        }
        if let Some(templates) = options.text("linkTemplate") {
            self.instruct(Instruction::Templates(templates));
        }
    }
}
