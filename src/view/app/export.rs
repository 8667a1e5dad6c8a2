//! What the export panel does.

use yew::Context;

use super::instruction::{Instruction, Refusal};
use super::{After, App};
use crate::export::Format;
use crate::i18n::Message;
use crate::view::tools::export_state::{ExportAction, ExportChoice, File};
use crate::view::tools::exporting::file;

impl App {
    /// Takes such a step; whether anything is to be rendered.
    pub(super) fn export(&mut self, ctx: &Context<Self>, action: ExportAction) -> bool {
        let host = &*ctx.props().host;
        match action {
            ExportAction::Choose(choice) => {
                self.export.choice = choice;
                self.export.told.clear();
            }
            ExportAction::Save => {
                let Some(file) = self.exported(ctx, self.export.choice) else { return true };
                let message = match host.is_in_frame() {
                    true => Message::ExportSavedInFrame,
                    false => Message::ExportSaved,
                };
                self.export.told = self.locale.fill(message, &[("file", &file.name)]);
                host.save(&file);
            }
            ExportAction::Copy => {
                let choice = ExportChoice { bom: false, ..self.export.choice };
                let Some(file) = self.exported(ctx, choice) else { return true };
                let copied =
                    ctx.link().callback(|worked| Instruction::Export(ExportAction::Copied(worked)));
                let (page, text) = match choice.format {
                    // Where no formatting can be pasted, Markdown reads best.
                    Format::Html => {
                        let plain = ExportChoice { format: Format::Markdown, ..choice };
                        let plain = self.exported(ctx, plain).map(|plain| plain.text);
                        (Some(file.text), plain.unwrap_or_default())
                    }
                    _ => (None, file.text),
                };
                host.copy(page, text, copied);
            }
            ExportAction::Copied(true) => {
                self.export.told = self.locale.text(Message::ExportCopied).to_owned();
            }
            ExportAction::Copied(false) => {
                let Some(file) = self.exported(ctx, self.export.choice) else { return true };
                let values = [("file", &*file.name)];
                self.export.told = self.locale.fill(Message::ExportCopyRefused, &values);
                host.save(&file);
            }
            ExportAction::Print => {
                self.export.printing = Some(self.export.choice.scope);
                self.export.told.clear();
                self.after.push(After::Print);
            }
            ExportAction::PrintRefused => {
                self.export.printing = None;
                self.export.told = self.locale.text(Message::PrintRefused).to_owned();
            }
            // These need no more than the first rows do.
            ExportAction::Basket(_) | ExportAction::Restore(_) | ExportAction::Printing(_) => {
                return false;
            }
        }
        true
    }

    /// The rows as a file; none, and why, where there are no rows.
    fn exported(&mut self, ctx: &Context<Self>, choice: ExportChoice) -> Option<File> {
        let file = file(&self.page(ctx)?, choice);
        if file.is_none() {
            self.export.told = self.locale.text(Message::ExportNothing).to_owned();
        }
        file
    }

    /// The rows as text, for a script of the page.
    pub(super) fn text_of(
        &self,
        ctx: &Context<Self>,
        choice: ExportChoice,
    ) -> Result<String, Refusal> {
        let file = self.page(ctx).and_then(|page| file(&page, choice));
        file.map(|file| file.text).ok_or_else(|| Refusal {
            kind: "nothing-to-export",
            message: "nothing to export: no register is shown, or no row is selected".to_owned(),
        })
    }
}
