//! The panel for saving, copying and printing the rows.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::export_state::{ExportAction, ExportChoice};
use crate::export::{CsvForm, Format, Rows, Scope, Selection, Separator};
use crate::i18n::{Counted, Message};
use crate::view::Page;
use crate::view::detail::printout::MOST;

/// What to take, as what, and the buttons that do it.
pub(in crate::view) fn export_panel(page: &Page) -> Html {
    let chosen = page.export.choice;
    let selection = page.selection(chosen.scope);
    let is_empty = selection.is_empty();
    let scope = |scope: Scope| {
        let name = page.text(match scope {
            Scope::Listed | Scope::All => Message::ExportListed,
            Scope::Basket => Message::ExportBasket,
        });
        let name = format!("{name} ({})", count(page, &page.selection(scope)));
        let choice = ExportChoice { scope, ..chosen };
        option(page, "export-scope", scope.id(), name, chosen.scope == scope, choice)
    };
    let format = |format: Format| {
        let name = page.text(format.facts().title);
        let choice = ExportChoice { format, ..chosen };
        option(page, "export-format", format.id(), name, chosen.format == format, choice)
    };
    let total = selection.len();
    html! {
        <div class="export">
            <fieldset>
                <legend>{ page.text(Message::ExportScope) }</legend>
                { for [Scope::Listed, Scope::Basket].map(scope) }
            </fieldset>
            <fieldset>
                <legend>{ page.text(Message::ExportFormat) }</legend>
                { for Format::ALL.iter().map(|it| format(*it)) }
                if chosen.format.facts().has_form {
                    { csv_form(page, chosen) }
                }
            </fieldset>
            <div class="panel-buttons">
                { button(page, "export-save", Message::ExportSave, ExportAction::Save) }
                { button(page, "export-copy", Message::ExportCopy, ExportAction::Copy) }
                { button(page, "export-print", Message::ExportPrint, ExportAction::Print(None)) }
            </div>
            if is_empty {
                <p class="quiet">{ page.text(Message::ExportNothing) }</p>
            }
            if total > MOST {
                <p class="quiet">{ limited(page, total) }</p>
            }
            <p class="told" role="status">{ page.export.told.clone() }</p>
        </div>
    }
}

/// How CSV is written.
fn csv_form(page: &Page, chosen: ExportChoice) -> Html {
    let form = page.csv_form(chosen);
    let with = move |form| ExportAction::Choose(ExportChoice { form: Some(form), ..chosen });
    let mark = page.to.on_export.reform(move |_: Event| with(CsvForm { bom: !form.bom, ..form }));
    let separate = page.to.on_export.reform(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        let at = select.selected_index().max(0) as usize;
        let separator = Separator::ALL.get(at).copied().unwrap_or_default();
        with(CsvForm { separator, ..form })
    });
    let separator = |separator: &Separator| {
        let name = page.text(match separator {
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
                { page.text(Message::ExportBom) }
            </label>
            <label class="option">
                { page.text(Message::ExportSeparator) }
                <select name="separator" onchange={separate}>{ for Separator::ALL.iter().map(separator) }</select>
            </label>
        </>
    }
}

/// That not all of so many rows are printed.
pub(in crate::view) fn limited(page: &Page, total: usize) -> String {
    let values = [("count", &*page.locale.number(MOST)), ("total", &page.locale.number(total))];
    page.locale.fill(Message::PrintLimited, &values)
}

fn count(page: &Page, selection: &Selection) -> String {
    let counted = match selection.rows {
        Rows::Resolutions(_) => Counted::AllResolutions,
        Rows::Provisions(_) => Counted::AllProvisions,
    };
    page.locale.count(counted, selection.len(), &[])
}

fn option(
    page: &Page,
    group: &'static str,
    value: &'static str,
    name: String,
    checked: bool,
    choice: ExportChoice,
) -> Html {
    let onchange = page.to.on_export.reform(move |_: Event| ExportAction::Choose(choice));
    html! {
        <label class="option">
            <input type="radio" name={group} {value} {checked} {onchange} />
            { name }
        </label>
    }
}

fn button(page: &Page, action: &'static str, name: Message, take: ExportAction) -> Html {
    let onclick = page.to.on_export.reform(move |_: MouseEvent| take.clone());
    html! {
        <button type="button" class="button" data-action={action} {onclick}>{ page.text(name) }</button>
    }
}
