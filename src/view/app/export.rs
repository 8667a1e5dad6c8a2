//! What the export panel does.

use yew::Context;

use super::App;
use super::instruction::{Instruction, Refusal};
use crate::i18n::Message;
use crate::view::app::host::Kept;
use crate::view::tools::export_state::{ExportAction, ExportChoice, File};
use crate::view::tools::exporting::{copied, document_of, file};

impl App {
    pub(super) fn export(&mut self, ctx: &Context<Self>, action: ExportAction) -> bool {
        match action {
            ExportAction::Choose(choice) => {
                if let Some(form) = choice.form {
                    self.host.keep(Kept::CsvForm, &form.text());
                }
                self.export.choice = choice;
                self.export.told.clear();
            }
            ExportAction::Save => {
                let saved = [Message::ExportSaved, Message::ExportSavedInFrame];
                self.save(saved[usize::from(self.host.is_in_frame())]);
            }
            ExportAction::Copy => {
                let choice = self.export.choice;
                let Some((page, text)) = self.page().and_then(|it| copied(it.exports(), choice))
                else {
                    self.tell(Message::ExportNothing);
                    return true;
                };
                let told =
                    ctx.link().callback(|worked| Instruction::Export(ExportAction::Copied(worked)));
                self.host.copy(page, text, told);
            }
            ExportAction::Copied(true) => self.tell(Message::ExportCopied),
            ExportAction::Copied(false) => self.save(Message::ExportCopyRefused),
            ExportAction::Print(only) => {
                self.export.printing = Some(self.export.choice.scope);
                self.export.only = only;
                self.export.told.clear();
                let link = ctx.link().clone();
                self.after(move |host| {
                    if !host.print() {
                        link.send_message(Instruction::Export(ExportAction::PrintRefused));
                    }
                });
            }
            ExportAction::SaveOne(position) => {
                let Some(file) = self.page().map(|it| document_of(it.exports(), position)) else {
                    return false;
                };
                self.say(self.locale.fill(Message::ExportSaved, &[("file", &file.name)]));
                self.host.save(&file);
            }
            ExportAction::PrintRefused => {
                self.export.printing = None;
                // Of what is printed from its text, no panel tells.
                if self.export.only.take().is_some() {
                    self.say(self.locale.text(Message::PrintRefused).to_owned());
                }
                self.tell(Message::PrintRefused);
            }
            // These need no more than the first rows do.
            ExportAction::Basket(_) | ExportAction::Printing(_) => return false,
        }
        true
    }

    fn tell(&mut self, message: Message) {
        self.export.told = self.locale.text(message).to_owned();
    }

    /// Saves the rows as a file and says so in these words; or why not, where there are no rows.
    fn save(&mut self, message: Message) {
        let Some(page) = self.page() else { return };
        let file = file(page.exports(), self.export.choice);
        let name = file.as_ref().map_or("", |file| &file.name);
        let message = if file.is_some() { message } else { Message::ExportNothing };
        self.export.told = self.locale.fill(message, &[("file", name)]);
        file.iter().for_each(|file| self.host.save(file));
    }

    pub(super) fn file_of(&self, choice: ExportChoice) -> Result<File, Refusal> {
        let file = self.page().and_then(|page| file(page.exports(), choice));
        file.ok_or_else(|| Refusal {
            kind: "nothing-to-export",
            message: "nothing to export: no register is shown, or no row is selected".to_owned(),
        })
    }
}
