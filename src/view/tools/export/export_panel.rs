//! The panel for saving, copying and printing the rows.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::export_state::{ExportAction, ExportChoice};
use super::exporting::Exports;
use crate::export::{CsvForm, Format, Rows, Scope, Selection, Separator};
use crate::i18n::{Counted, Message};
use crate::view::detail::printout::MOST;
use crate::view::root::texts::Texts;

/// What to take, as what, and the buttons that do it.
pub(in crate::view) fn export_panel(exports: Exports) -> Html {
    let chosen = exports.state.choice;
    let selection = exports.selection(chosen.scope);
    let is_empty = selection.is_empty();
    let scope = |scope: Scope| {
        let name = exports.text(match scope {
            Scope::Listed | Scope::All => Message::ExportListed,
            Scope::Basket => Message::ExportBasket,
        });
        let name = format!("{name} ({})", count(exports, &exports.selection(scope)));
        let choice = ExportChoice { scope, ..chosen };
        option(exports, "export-scope", scope.id(), name, chosen.scope == scope, choice)
    };
    let format = |format: Format| {
        let name = exports.text(format.facts().title);
        let choice = ExportChoice { format, ..chosen };
        option(exports, "export-format", format.id(), name, chosen.format == format, choice)
    };
    let total = selection.len();
    html! {
        <div class="export">
            <fieldset>
                <legend>{ exports.text(Message::ExportScope) }</legend>
                { for [Scope::Listed, Scope::Basket].map(scope) }
            </fieldset>
            <fieldset>
                <legend>{ exports.text(Message::ExportFormat) }</legend>
                { for Format::ALL.iter().map(|it| format(*it)) }
                if chosen.format.facts().has_form {
                    { csv_form(exports, chosen) }
                }
            </fieldset>
            <div class="panel-buttons">
                { button(exports, "export-save", Message::ExportSave, ExportAction::Save) }
                { button(exports, "export-copy", Message::ExportCopy, ExportAction::Copy) }
                { button(exports, "export-print", Message::ExportPrint, ExportAction::Print(None)) }
            </div>
            if is_empty {
                <p class="quiet">{ exports.text(Message::ExportNothing) }</p>
            }
            if total > MOST {
                <p class="quiet">{ limited(&exports, total) }</p>
            }
            <p class="told" role="status">{ exports.state.told.clone() }</p>
        </div>
    }
}

/// How CSV is written.
fn csv_form(exports: Exports, chosen: ExportChoice) -> Html {
    let form = exports.csv_form(chosen);
    let with = move |form| ExportAction::Choose(ExportChoice { form: Some(form), ..chosen });
    let mark =
        exports.to.on_export.reform(move |_: Event| with(CsvForm { bom: !form.bom, ..form }));
    let separate = exports.to.on_export.reform(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        let at = select.selected_index().max(0) as usize;
        let separator = Separator::ALL.get(at).copied().unwrap_or_default();
        with(CsvForm { separator, ..form })
    });
    let separator = |separator: &Separator| {
        let name = exports.text(match separator {
            Separator::Comma => Message::ExportComma,
            Separator::Semicolon => Message::ExportSemicolon,
            Separator::Tab => Message::ExportTab,
        });
        html! { <option value={separator.id()} selected={*separator == form.separator}>{ name }</option> }
    };
    html! {
        <>
            <label class="option">
                <input type="checkbox" name="bom" checked={form.bom} onchange={mark} />
                { exports.text(Message::ExportBom) }
            </label>
            <label class="option">
                { exports.text(Message::ExportSeparator) }
                <select name="separator" onchange={separate}>{ for Separator::ALL.iter().map(separator) }</select>
            </label>
        </>
    }
}

/// That not all of so many rows are printed.
pub(in crate::view) fn limited(texts: &Texts, total: usize) -> String {
    let values = [("count", &*texts.locale.number(MOST)), ("total", &texts.locale.number(total))];
    texts.locale.fill(Message::PrintLimited, &values)
}

fn count(exports: Exports, selection: &Selection) -> String {
    let counted = match selection.rows {
        Rows::Resolutions(_) => Counted::AllResolutions,
        Rows::Provisions(_) => Counted::AllProvisions,
    };
    exports.locale.count(counted, selection.len(), &[])
}

fn option(
    exports: Exports,
    group: &'static str,
    value: &'static str,
    name: String,
    checked: bool,
    choice: ExportChoice,
) -> Html {
    let onchange = exports.to.on_export.reform(move |_: Event| ExportAction::Choose(choice));
    html! {
        <label class="option">
            <input type="radio" name={group} {value} {checked} {onchange} />
            { name }
        </label>
    }
}

fn button(exports: Exports, action: &'static str, name: Message, take: ExportAction) -> Html {
    let onclick = exports.to.on_export.reform(move |_: MouseEvent| take.clone());
    html! {
        <button type="button" class="button" data-action={action} {onclick}>{ exports.text(name) }</button>
    }
}
