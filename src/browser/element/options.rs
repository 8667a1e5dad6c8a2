//! What the shim gives a widget, at the beginning and whenever something of it changes.

use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::prelude::*;

use super::{WidgetState, parse_locale};
use crate::browser::host::warn;
use crate::browser::load::Source;
use crate::query::{Action, Parameters, View, columns_from, declare, unknown_columns};
use crate::view::{Instruction, Previous};

// Typed by wasm-bindgen; ARCHITECTURE.md has what serde-wasm-bindgen would cost here.
#[wasm_bindgen]
extern "C" {
    /// What is given; what is absent stays as it is.
    pub type Options;

    /// A locale file, as text.
    #[wasm_bindgen(method, getter)]
    pub(super) fn locale(this: &Options) -> Option<String>;
    /// What the widget's part of the address begins with.
    #[wasm_bindgen(method, getter)]
    pub(super) fn prefix(this: &Options) -> Option<String>;
    /// What is done with the state: `off`, `events`, or anything else, which is "in the address".
    #[wasm_bindgen(method, getter, js_name = urlState)]
    pub(super) fn url_state(this: &Options) -> Option<String>;
    /// The identifier of a view; an unknown one is the overview.
    #[wasm_bindgen(method, getter)]
    pub(super) fn view(this: &Options) -> Option<String>;
    /// Identifiers of columns, with white space between them.
    #[wasm_bindgen(method, getter)]
    pub(super) fn columns(this: &Options) -> Option<String>;
    /// With what the table begins, as keys and values; read at the beginning alone.
    #[wasm_bindgen(method, getter)]
    pub(super) fn filters(this: &Options) -> Option<Vec<Array>>;
    /// How many rows are put on the page at once; 0 is the usual number.
    #[wasm_bindgen(method, getter, js_name = pageSize)]
    pub(super) fn page_size(this: &Options) -> Option<u32>;
    /// The addresses of outside instruments. What is refused of them, the console says.
    #[wasm_bindgen(method, getter, js_name = linkTemplate)]
    pub(super) fn link_template(this: &Options) -> Option<String>;
    /// Where the register comes from.
    #[wasm_bindgen(method, getter)]
    fn sources(this: &Options) -> Option<Vec<SourceOptions>>;
    /// Where the earlier edition comes from, which the table is compared with; nothing where there
    /// is none.
    #[wasm_bindgen(method, getter)]
    fn previous(this: &Options) -> Option<Vec<SourceOptions>>;

    /// What keeps the state, to make the widget anew where it crashes; read at the beginning alone.
    #[wasm_bindgen(method, getter)]
    pub(super) fn keeper(this: &Options) -> Option<Keeper>;
    /// The state that a widget had which crashed, as keys and values; read at the beginning alone.
    #[wasm_bindgen(method, getter)]
    pub(super) fn state(this: &Options) -> Option<Vec<Array>>;

    /// What keeps the state of a widget outside of its instance.
    pub type Keeper;

    /// This state is about to be shown.
    #[wasm_bindgen(method)]
    pub(in crate::browser) fn note(this: &Keeper, state: &JsValue);
    /// What was noted is shown.
    #[wasm_bindgen(method)]
    pub(in crate::browser) fn stands(this: &Keeper);

    /// What the page adds to the resolutions.
    #[wasm_bindgen(method, getter)]
    fn extension(this: &Options) -> Option<Extension>;
    /// Whether the page adds nothing any more.
    #[wasm_bindgen(method, getter, js_name = endExtension)]
    fn end_extension(this: &Options) -> Option<bool>;

    /// What the page adds.
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

    /// One of them.
    pub type SourceOptions;

    #[wasm_bindgen(method, getter)]
    fn name(this: &SourceOptions) -> String;
    #[wasm_bindgen(method, getter)]
    fn address(this: &SourceOptions) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn init(this: &SourceOptions) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn data(this: &SourceOptions) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn table(this: &SourceOptions) -> Option<String>;
}

/// Where the register comes from, if that is given.
pub(super) fn sources(options: &Options) -> Option<Vec<Source>> {
    Some(options.sources()?.iter().map(source).collect())
}

fn source(it: &SourceOptions) -> Source {
    let (address, init) = (it.address(), it.init());
    Source { name: it.name(), address, init, data: it.data(), table: it.table() }
}

/// What the page adds, if it adds anything; its names are known from then on.
pub(super) fn extend(options: &Options) -> Option<Extension> {
    let extension = options.extension()?;
    for id in declare(&extension.declared()) {
        warn(
            &["extensions: “", &id, "” is the name of something that the table has itself"]
                .concat(),
        );
    }
    Some(extension)
}

/// Keys and values of the shim.
pub(super) fn parameters(pairs: &[Array]) -> Parameters {
    let text = |pair: &Array, at| pair.get(at).as_string().unwrap_or_default();
    pairs.iter().map(|pair| (text(pair, 0), text(pair, 1))).collect()
}

/// Says which names of the page's are none.
pub(super) fn check_names(options: &Options) {
    let known = |view: &String| View::from_id(view).is_some();
    if let Some(view) = options.view().filter(|view| !known(view)) {
        warn(&["view: there is no “", &view, "”: the overview is shown"].concat());
    }
    for column in options.columns().iter().flat_map(|ids| unknown_columns(ids)) {
        warn(&["columns: there is no “", column, "”"].concat());
    }
}

impl WidgetState {
    /// Takes what is given, and loads the sources where those are.
    ///
    /// # Errors
    /// A locale file that cannot be read; everything stays as it is.
    pub(super) fn set(self: &Rc<Self>, options: &Options) -> Result<(), JsError> {
        if let Some(locale) = options.locale() {
            let locale = parse_locale(&locale)?;
            self.locale.replace(locale.clone());
            self.instruct(Instruction::SetLocale(locale));
        }
        if let Some(prefix) = options.prefix() {
            self.location.rename(prefix);
        }
        if let Some(mode) = options.url_state() {
            self.location.set_mode(&mode);
        }
        let extension = extend(options);
        if extension.is_some() || options.end_extension() == Some(true) {
            self.extension.replace(extension);
            self.instruct(Instruction::Extend);
        }
        check_names(options);
        if let Some(view) = options.view() {
            let view = View::from_id(&view).unwrap_or_default();
            self.instruct(Instruction::Set(Action::Show(view)));
        }
        if let Some(columns) = options.columns() {
            self.instruct(Instruction::Set(Action::SetColumns(columns_from(&columns))));
        }
        self.set_details(options);
        if let Some(sources) = sources(options) {
            self.loading.name(sources);
            self.load(false);
        }
        Ok(())
    }

    /// Takes what is an instruction at the beginning, too.
    pub(super) fn set_details(&self, options: &Options) {
        if let Some(rows) = options.page_size() {
            self.instruct(Instruction::PageSize(rows as usize));
        }
        if let Some(previous) = options.previous() {
            let sources: Vec<Source> = previous.iter().map(source).collect();
            let is_offered = !sources.is_empty();
            self.loading.name_previous(sources);
            let offered = if is_offered { Previous::Offered } else { Previous::None };
            self.instruct(Instruction::Previous(offered));
        }
        if let Some(templates) = options.link_template() {
            self.instruct(Instruction::Templates(templates));
        }
    }
}
