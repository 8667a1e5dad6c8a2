//! The widget around a register.

use yew::prelude::*;

use super::{App, Instruction};
use crate::i18n::Message;
use crate::model::Problem;
use crate::view::about::about;
use crate::view::authority::authority;
use crate::view::chips::summary_line;
use crate::view::facets::{Panel, facet_side};
use crate::view::problems::problems;
use crate::view::results::results;
use crate::view::toolbar::toolbar;
use crate::view::tools::tools;
use crate::view::{More, Page};

impl App {
    /// What every part of the view is given, once there is a register.
    pub(super) fn page(&self, ctx: &Context<Self>) -> Option<Page> {
        let (index, outcome) = self.loaded.as_ref()?;
        Some(Page {
            reading: self.reading.clone(),
            index: index.clone(),
            criteria: self.criteria.clone(),
            outcome: outcome.clone(),
            templates: self.templates.clone(),
            walked: self.walked,
            walk: ctx.link().callback(Instruction::Walk),
            act: self.act.clone(),
            host: ctx.props().host.clone(),
            focus: ctx.link().callback(Instruction::Focus),
            sharing: self.sharing.clone(),
            share: ctx.link().callback(Instruction::Share),
            can_link: matches!(self.more, More::Here(_)) && ctx.props().host.can_link(),
            more: self.more,
            say: self.say.clone(),
            matched: self.matched.clone(),
            tool: self.tool,
            show_tool: self.show_tool.clone(),
            export: self.export.clone(),
            on_export: self.on_export.clone(),
            is_printout: false,
        })
    }

    pub(super) fn loaded_view(
        &self,
        page: &Page,
        found: &[Problem],
        panel: &Panel,
        show: &Callback<bool>,
    ) -> Html {
        let register = page.index.register();
        if register.resolutions.is_empty() {
            return html! {
                <>
                    { authority(page) }
                    <div class="state"><p>{ page.text(Message::EmptyRegister) }</p></div>
                    { problems(page, found) }
                </>
            };
        }
        html! {
            <>
                { authority(page) }
                { toolbar(page, self.filters_open, panel.done) }
                { tools(page) }
                <div class="body" data-filtering={self.filters_open.then_some("")}>
                    { facet_side(page, panel) }
                    <div class="main">
                        if page.is_answered() && !self.expects {
                            { summary_line(page) }
                            { results(page, self.shown, show) }
                        } else {
                            { page.on_demand(|_| Html::default()) }
                        }
                    </div>
                </div>
                { problems(page, found) }
                { about(page) }
                if let (Some(scope), More::Here(parts)) = (page.export.printing, page.more) {
                    { (parts.printout)(page, scope) }
                }
            </>
        }
    }
}
