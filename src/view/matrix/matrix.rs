//! Who must do what: how many provisions each addressee has, under each verb or in each resolution.

use std::rc::Rc;

use yew::prelude::*;

use super::across::across;
use super::keys::{Move, Spot, after};
use crate::i18n::{Counted, Language, Message};
use crate::query::{Across, Action, Facet, Matrix, MatrixHeading, Role, heat, matrix as count};
use crate::view::app::host::Host;
use crate::view::facets::names::{facet_name, value_language, value_name};
use crate::view::facets::roles::in_role;
use crate::view::root::focus_target::FocusTarget;
use crate::view::root::inquiry::{Inquiry, InquiryProps};

/// How many addressees are shown at first.
const FIRST_LINES: usize = 25;
/// How many columns are.
const FIRST_COLUMNS: usize = 60;

/// The matrix of what the criteria leave, with the choice of its columns.
pub(in crate::view) fn matrix(inquiry: &Inquiry, host: &Rc<dyn Host>) -> Html {
    html! { <Grid inquiry={inquiry.clone()} host={host.clone()} /> }
}

/// Counts anew when the criteria change; holds where the reader is in it.
struct Grid {
    matrix: Matrix,
    /// The one button that Tab goes to; arrows go from there.
    at: Spot,
    all_lines: bool,
    all_columns: bool,
    /// The focus came to a button.
    came: Callback<Spot>,
    /// Whether the focus goes to that button once it stands.
    focus_follows: bool,
}

enum Step {
    /// The focus came to this button.
    At(Spot),
    /// The reader pressed a key that leads to another.
    Go(Move),
    AllLines,
    AllColumns,
}

impl Component for Grid {
    type Message = Step;
    type Properties = InquiryProps;

    fn create(ctx: &Context<Self>) -> Self {
        let inquiry = &ctx.props().inquiry;
        let matrix = count(&inquiry.index, &inquiry.criteria, &inquiry.outcome);
        let came = ctx.link().callback(Step::At);
        Self {
            matrix,
            at: Spot::FIRST,
            all_lines: false,
            all_columns: false,
            came,
            focus_follows: false,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, _old: &Self::Properties) -> bool {
        let inquiry = &ctx.props().inquiry;
        self.matrix = count(&inquiry.index, &inquiry.criteria, &inquiry.outcome);
        if !self.has_button(self.at) {
            self.at = Spot::FIRST;
        }
        true
    }

    fn update(&mut self, _ctx: &Context<Self>, step: Step) -> bool {
        match step {
            Step::At(spot) if spot == self.at || !self.has_button(spot) => return false,
            Step::At(spot) => self.at = spot,
            Step::Go(step) => {
                self.at = after(self.at, step, self.last(), &|spot| self.has_button(spot));
                self.focus_follows = true;
            }
            // The button goes away: the focus goes to the first of what it brought.
            Step::AllLines => {
                self.all_lines = true;
                self.at = Spot { line: FIRST_LINES + 1, column: 0 };
                self.focus_follows = true;
            }
            Step::AllColumns => {
                self.all_columns = true;
                self.at = Spot { line: 0, column: FIRST_COLUMNS + 1 };
                self.focus_follows = true;
            }
        }
        true
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        if std::mem::take(&mut self.focus_follows) {
            ctx.props().host.focus(&self.at.target());
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let inquiry = &ctx.props().inquiry;
        let (title, label) = match inquiry.criteria.across {
            Across::Verbs => (Message::MatrixOfVerbs, "verbs"),
            Across::Resolutions => (Message::MatrixOfResolutions, "resolutions"),
        };
        let onkeydown = self.on_key(ctx);
        let all_lines = ctx.link().callback(|_: MouseEvent| Step::AllLines);
        let all_columns = ctx.link().callback(|_: MouseEvent| Step::AllColumns);
        let number = |count: usize| inquiry.locale.number(count);
        let held_lines = self.matrix.lines.len() > self.lines();
        let held_columns = self.matrix.columns.len() > self.columns();
        html! {
            <div class="matrix" data-across={label}>
                { across(inquiry) }
                <div class="matrix-scroll" role="region" aria-labelledby="matrix-title" tabindex="0">
                    <table aria-describedby="matrix-hint" {onkeydown}>
                        <caption><span id="matrix-title">{ inquiry.text(title) }</span></caption>
                        { self.head(inquiry) }
                        <tbody>{ for (0..self.lines()).map(|line| self.line(inquiry, line)) }</tbody>
                        { self.foot(inquiry) }
                    </table>
                </div>
                if held_lines || held_columns {
                    <div class="matrix-more">
                        if held_lines {
                            <button type="button" class="button" data-action="all-lines" onclick={all_lines}>
                                { inquiry.locale.fill(Message::MatrixAllLines, &[("count", &number(self.matrix.lines.len()))]) }
                            </button>
                        }
                        if held_columns {
                            <button type="button" class="button" data-action="all-columns" onclick={all_columns}>
                                { inquiry.locale.fill(Message::MatrixAllColumns, &[("count", &number(self.matrix.columns.len()))]) }
                            </button>
                        }
                    </div>
                }
                { self.only_named(inquiry) }
                <p id="matrix-hint" class="quiet">{ inquiry.text(Message::MatrixHint) }</p>
            </div>
        }
    }
}

impl Grid {
    /// How many lines are shown.
    fn lines(&self) -> usize {
        if self.all_lines {
            self.matrix.lines.len()
        } else {
            self.matrix.lines.len().min(FIRST_LINES)
        }
    }

    /// How many columns are shown.
    fn columns(&self) -> usize {
        let all = self.matrix.columns.len();
        if self.all_columns { all } else { all.min(FIRST_COLUMNS) }
    }

    /// The last spot.
    fn last(&self) -> Spot {
        Spot { line: self.lines(), column: self.columns() }
    }

    /// Whether there is something to choose: every heading, and every cell that is not empty.
    fn has_button(&self, spot: Spot) -> bool {
        let last = self.last();
        match (spot.line, spot.column) {
            (0, 0) => false,
            (0, column) => column <= last.column,
            (line, 0) => line <= last.line,
            (line, column) => {
                line <= last.line
                    && column <= last.column
                    && self.matrix.count(line - 1, column - 1)
                        + self.matrix.in_cooperation(line - 1, column - 1)
                        > 0
            }
        }
    }

    fn on_key(&self, ctx: &Context<Self>) -> Callback<KeyboardEvent> {
        let from_right = Language::direction(ctx.props().inquiry.locale.tag()) == "rtl";
        let link = ctx.link().clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.alt_key() || event.meta_key() || event.shift_key() {
                return;
            }
            if let Some(step) = Move::of(&event.key(), event.ctrl_key(), from_right) {
                event.prevent_default();
                link.send_message(Step::Go(step));
            }
        })
    }

    fn head(&self, inquiry: &Inquiry) -> Html {
        let heading = |(position, heading): (usize, &MatrixHeading)| {
            let at = Spot { line: 0, column: position + 1 };
            html! { <th scope="col">{ self.heading(inquiry, at, heading) }</th> }
        };
        let columns = self.matrix.columns.iter().take(self.columns()).enumerate();
        html! {
            <thead>
                <tr>
                    <th scope="col" class="corner">{ facet_name(inquiry, Facet::Addressee) }</th>
                    { for columns.map(heading) }
                    <th scope="col" class="sum">{ inquiry.text(Message::MatrixTotal) }</th>
                </tr>
            </thead>
        }
    }

    fn line(&self, inquiry: &Inquiry, line: usize) -> Html {
        let Some(heading) = self.matrix.lines.get(line) else {
            return Html::default();
        };
        let columns = self.matrix.columns.iter().take(self.columns()).enumerate();
        let cell = |(column, other): (usize, &MatrixHeading)| {
            let count = self.matrix.count(line, column);
            let named = self.matrix.in_cooperation(line, column);
            if count + named == 0 {
                return html! { <td></td> };
            }
            let at = Spot { line: line + 1, column: column + 1 };
            let body = value_name(inquiry, heading.facet, &heading.value);
            let label = |body: &str, count: usize| {
                let count = inquiry.locale.count(Counted::AllProvisions, count, &[]);
                let column = spoken(inquiry, other);
                let values = [("row", body), ("column", &column), ("count", &count)];
                inquiry.locale.fill(Message::MatrixCell, &values)
            };
            if count == 0 {
                // Nothing is the body's duty here, but it is named: that is what the number leads
                // to.
                let heading = MatrixHeading { facet: Facet::Mentioned, ..heading.clone() };
                let label = label(&in_role(inquiry, Role::InCooperation, &body), named);
                // The sign is the style sheet's: the name of a button has the text that it shows.
                let number =
                    html! { <span class="only-also">{ inquiry.locale.number(named) }</span> };
                return html! {
                    <td>{ self.button(inquiry, at, &[&heading, other], Some(label), number) }</td>
                };
            }
            let mut label = label(&body, count);
            if named > 0 {
                let values = [("cell", &*label), ("count", &inquiry.locale.number(named))];
                label = inquiry.locale.fill(Message::MatrixAlso, &values);
            }
            let number = inquiry.locale.number(count).into();
            html! {
                <td data-heat={heat(count, self.matrix.most).to_string()}>
                    { self.button(inquiry, at, &[heading, other], Some(label), number) }
                    { also(inquiry, named) }
                </td>
            }
        };
        // The line is of both: its name leads to what addresses the body, or names it.
        let either = MatrixHeading { facet: Facet::Who, ..heading.clone() };
        let name = match heading.in_cooperation {
            0 => heading,
            _ => &either,
        };
        html! {
            <tr key={heading.value.clone()}>
                <th scope="row">{ self.heading(inquiry, Spot { line: line + 1, column: 0 }, name) }</th>
                { for columns.map(cell) }
                <td class="sum">
                    { inquiry.locale.number(heading.total) }
                    { also(inquiry, heading.in_cooperation) }
                </td>
            </tr>
        }
    }

    /// The bodies that no provision addresses but some name, as buttons that lead to these.
    fn only_named(&self, inquiry: &Inquiry) -> Html {
        if self.matrix.in_cooperation.is_empty() {
            return Html::default();
        }
        let body = |heading: &MatrixHeading| {
            let name = value_name(inquiry, heading.facet, &heading.value);
            let values = vec![(heading.facet, heading.value.clone())];
            let (act, focus) = (inquiry.to.act.clone(), inquiry.to.focus.clone());
            let onclick = Callback::from(move |_: MouseEvent| {
                act.emit(Action::Narrow(values.clone()));
                focus.emit(FocusTarget::Row(1));
            });
            let count = inquiry.locale.count(Counted::AllProvisions, heading.total, &[]);
            let label = [&in_role(inquiry, Role::InCooperation, &name), ", ", &count].concat();
            html! {
                <li key={heading.value.clone()}>
                    <button type="button" class="link-button" aria-label={label} {onclick}>
                        <bdi lang={value_language(inquiry, heading.facet, &heading.value)}>{ name }</bdi>
                    </button>
                    // The button says it; some languages have a word between the name and the
                    // number. One text, for a written page has one: two would be laid out a pixel
                    // apart.
                    <span aria-hidden="true">{ [" ", &inquiry.locale.number(heading.total)].concat() }</span>
                </li>
            }
        };
        html! {
            <div class="only-named">
                <p class="quiet">{ inquiry.text(Message::MatrixOnlyNamed) }</p>
                <ul role="list">{ for self.matrix.in_cooperation.iter().map(body) }</ul>
            </div>
        }
    }

    fn foot(&self, inquiry: &Inquiry) -> Html {
        let columns = self.matrix.columns.iter().take(self.columns());
        let sum = |heading: &MatrixHeading| html! { <td class="sum">{ inquiry.locale.number(heading.total) }</td> };
        html! {
            <tfoot>
                <tr>
                    <th scope="row">{ inquiry.text(Message::MatrixTotal) }</th>
                    { for columns.map(sum) }
                    <td class="sum">{ inquiry.locale.number(self.matrix.total) }</td>
                </tr>
            </tfoot>
        }
    }

    /// The heading of a line or a column, as a button that filters by it.
    fn heading(&self, inquiry: &Inquiry, at: Spot, heading: &MatrixHeading) -> Html {
        let name = value_name(inquiry, heading.facet, &heading.value);
        let language = value_language(inquiry, heading.facet, &heading.value);
        let label = (heading.facet == Facet::Resolution).then(|| spoken(inquiry, heading));
        let content = html! { <bdi lang={language}>{ name }</bdi> };
        self.button(inquiry, at, &[heading], label, content)
    }

    fn button(
        &self,
        inquiry: &Inquiry,
        at: Spot,
        headings: &[&MatrixHeading],
        label: Option<String>,
        content: Html,
    ) -> Html {
        let values: Vec<(Facet, String)> =
            headings.iter().map(|heading| (heading.facet, heading.value.clone())).collect();
        let (act, focus) = (inquiry.to.act.clone(), inquiry.to.focus.clone());
        // The matrix goes away: the focus goes to the first of its provisions.
        let onclick = Callback::from(move |_: MouseEvent| {
            act.emit(Action::Narrow(values.clone()));
            focus.emit(FocusTarget::Row(1));
        });
        let onfocus = self.came.reform(move |_: FocusEvent| at);
        let tabindex = if at == self.at { "0" } else { "-1" };
        // Columns of resolutions show numbers alone.
        let title = label.clone().filter(|_| at.line == 0);
        html! {
            <button type="button" data-at={at.id()} {tabindex} {title} aria-label={label} {onclick} {onfocus}>{ content }</button>
        }
    }
}

/// How many further provisions name the body: `+3`; said by the button beside it.
fn also(inquiry: &Inquiry, named: usize) -> Html {
    if named == 0 {
        return Html::default();
    }
    html! { <span class="also" aria-hidden="true">{ "+" }{ inquiry.locale.number(named) }</span> }
}

/// The name of a heading where it stands alone.
fn spoken(inquiry: &Inquiry, heading: &MatrixHeading) -> String {
    let name = value_name(inquiry, heading.facet, &heading.value);
    if heading.facet != Facet::Resolution {
        return name;
    }
    let resolutions = &inquiry.index.register().resolutions;
    let Some(resolution) = resolutions.iter().find(|it| it.is_at(&heading.value)) else {
        return name;
    };
    [&inquiry.named(resolution), ": ", inquiry.index.choose(&resolution.title).words].concat()
}
