//! What the steps of `view/export_state.rs` do.

use std::rc::Rc;

use yew::Context;

use super::{After, App, Instruction};
use crate::export::{Format, Scope};
use crate::i18n::{Counted, Message};
use crate::query::BasketAction;
use crate::view::More;
use crate::view::export_state::{ExportAction, ExportChoice, File};

impl App {
    /// Takes such a step; whether anything is to be rendered.
    pub(super) fn export_step(&mut self, ctx: &Context<Self>, step: ExportAction) -> bool {
        let host = &*ctx.props().host;
        match step {
            ExportAction::Basket(action) => self.change_basket(ctx, &action),
            ExportAction::Restore(basket) => self.export.basket = Rc::new(basket),
            ExportAction::Choose(choice) => {
                self.export.choice = choice;
                self.export.told.clear();
            }
            ExportAction::Save => {
                let Some(file) = self.taken(ctx, self.export.choice) else { return true };
                let message = match host.is_in_frame() {
                    true => Message::ExportSavedInFrame,
                    false => Message::ExportSaved,
                };
                self.export.told = self.reading.fill(message, &[("file", &file.name)]);
                host.save(&file);
            }
            ExportAction::Copy => {
                let choice = ExportChoice { bom: false, ..self.export.choice };
                let Some(file) = self.taken(ctx, choice) else { return true };
                let copied =
                    ctx.link().callback(|worked| Instruction::Export(ExportAction::Copied(worked)));
                let (page, text) = match choice.format {
                    // Where no formatting can be pasted, Markdown reads best.
                    Format::Html => {
                        let plain = ExportChoice { format: Format::Markdown, ..choice };
                        let plain = self.taken(ctx, plain).map(|plain| plain.text);
                        (Some(file.text), plain.unwrap_or_default())
                    }
                    _ => (None, file.text),
                };
                host.copy(page, text, copied);
            }
            ExportAction::Copied(true) => {
                self.export.told = self.reading.text(Message::ExportCopied).to_owned();
            }
            ExportAction::Copied(false) => {
                let Some(file) = self.taken(ctx, self.export.choice) else { return true };
                let values = [("file", &*file.name)];
                self.export.told = self.reading.fill(Message::ExportCopyRefused, &values);
                host.save(&file);
            }
            ExportAction::Print => {
                self.export.printing = Some(self.export.choice.scope);
                self.export.told.clear();
                self.after.push(After::Print);
            }
            ExportAction::PrintRefused => {
                self.export.printing = None;
                self.export.told = self.reading.text(Message::PrintRefused).to_owned();
            }
            // The button chose its rows already; a browser's own command prints what is listed.
            ExportAction::Printing(true) => {
                self.export.printing = self.export.printing.or(Some(Scope::Listed));
            }
            ExportAction::Printing(false) => self.export.printing = None,
        }
        true
    }

    fn change_basket(&mut self, ctx: &Context<Self>, action: &BasketAction) {
        let before = self.export.basket.len();
        let basket = Rc::new(self.export.basket.after(action));
        let counted = match basket.len() > before {
            true => Counted::BasketAdded,
            false => Counted::BasketRemoved,
        };
        self.announced = self.reading.count(counted, basket.len(), &[]);
        self.export.basket = basket.clone();
        self.export.told.clear();
        if let Some((index, _)) = &self.loaded {
            ctx.props().host.persist_basket(&index.register().id, &basket);
        }
    }

    /// The rows as a file; none, and why, where there are no rows or what writes them is not here.
    fn taken(&mut self, ctx: &Context<Self>, choice: ExportChoice) -> Option<File> {
        let page = self.page(ctx)?;
        let More::Here(parts) = self.more else { return None };
        let file = (parts.file)(&page, choice);
        if file.is_none() {
            self.export.told = self.reading.text(Message::ExportNothing).to_owned();
        }
        file
    }

    /// The rows as text, for a script of the page; none where there is no register.
    pub(super) fn text_of(&self, ctx: &Context<Self>, choice: ExportChoice) -> Option<String> {
        let page = self.page(ctx)?;
        let More::Here(parts) = self.more else { return None };
        (parts.file)(&page, choice).map(|file| file.text)
    }
}
