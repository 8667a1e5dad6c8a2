//! What the steps of `view/take_away.rs` do.

use std::rc::Rc;

use yew::Context;

use super::{App, Instruction};
use crate::export::{Format, Scope};
use crate::i18n::{Counted, Message};
use crate::query::BasketAction;
use crate::view::More;
use crate::view::take_away::{Choice, File, Take};

impl App {
    /// Takes such a step; whether anything is to be rendered.
    pub(super) fn take_away(&mut self, ctx: &Context<Self>, step: Take) -> bool {
        let carrying = &ctx.props().effects.carrying;
        match step {
            Take::Basket(action) => self.change_basket(ctx, &action),
            Take::Restore(basket) => self.taking.basket = Rc::new(basket),
            Take::Choose(choice) => {
                self.taking.choice = choice;
                self.taking.told.clear();
            }
            Take::Save => {
                let Some(file) = self.taken(ctx, self.taking.choice) else { return true };
                let message = match carrying.in_frame {
                    true => Message::ExportSavedInFrame,
                    false => Message::ExportSaved,
                };
                self.taking.told = self.reading.fill(message, &[("file", &file.name)]);
                carrying.save.emit(file);
            }
            Take::Copy => {
                let choice = Choice { bom: false, ..self.taking.choice };
                let Some(file) = self.taken(ctx, choice) else { return true };
                let copied = ctx.link().callback(|worked| Instruction::Take(Take::Copied(worked)));
                let (page, text) = match choice.format {
                    // Where no formatting can be pasted, Markdown reads best.
                    Format::Html => {
                        let plain = Choice { format: Format::Markdown, ..choice };
                        let plain = self.taken(ctx, plain).map(|plain| plain.text);
                        (Some(file.text), plain.unwrap_or_default())
                    }
                    _ => (None, file.text),
                };
                carrying.copy.emit((page, text, copied));
            }
            Take::Copied(true) => {
                self.taking.told = self.reading.text(Message::ExportCopied).to_owned();
            }
            Take::Copied(false) => {
                let Some(file) = self.taken(ctx, self.taking.choice) else { return true };
                let values = [("file", &*file.name)];
                self.taking.told = self.reading.fill(Message::ExportCopyRefused, &values);
                carrying.save.emit(file);
            }
            Take::Print => {
                self.taking.printing = Some(self.taking.choice.scope);
                self.taking.told.clear();
                let printed = ctx.link().callback(|did| Instruction::Take(Take::Printed(did)));
                carrying.print.emit(printed);
            }
            Take::Printed(true) => return false,
            Take::Printed(false) => {
                self.taking.printing = None;
                self.taking.told = self.reading.text(Message::PrintRefused).to_owned();
            }
            // The button chose its rows already; a browser's own command prints what is listed.
            Take::Printing(true) => {
                self.taking.printing = self.taking.printing.or(Some(Scope::Listed));
            }
            Take::Printing(false) => self.taking.printing = None,
        }
        true
    }

    fn change_basket(&mut self, ctx: &Context<Self>, action: &BasketAction) {
        let before = self.taking.basket.len();
        let basket = Rc::new(self.taking.basket.after(action));
        let counted = match basket.len() > before {
            true => Counted::BasketAdded,
            false => Counted::BasketRemoved,
        };
        self.announced = self.reading.count(counted, basket.len(), &[]);
        self.taking.basket = basket.clone();
        self.taking.told.clear();
        if let Some((index, _)) = &self.loaded {
            let id = index.register().id.clone();
            ctx.props().effects.carrying.keep.emit((id, basket));
        }
    }

    /// The rows as a file; none, and why, where there are no rows or what writes them is not here.
    fn taken(&mut self, ctx: &Context<Self>, choice: Choice) -> Option<File> {
        let page = self.page(ctx)?;
        let More::Here(parts) = self.more else { return None };
        let file = (parts.file)(&page, choice);
        if file.is_none() {
            self.taking.told = self.reading.text(Message::ExportNothing).to_owned();
        }
        file
    }

    /// The rows as text, for a script of the page; none where there is no register.
    pub(super) fn text_of(&self, ctx: &Context<Self>, choice: Choice) -> Option<String> {
        let page = self.page(ctx)?;
        let More::Here(parts) = self.more else { return None };
        (parts.file)(&page, choice).map(|file| file.text)
    }
}
