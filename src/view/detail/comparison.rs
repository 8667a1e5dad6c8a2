//! Two resolutions side by side.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::i18n::Message;
use crate::model::{Provision, Resolution, Section};
use crate::query::{Action, Aligned, aligned};
use crate::view::root::focus_target::FocusTarget;
use crate::view::root::inquiry::Inquiry;
use crate::view::root::words::words;
use crate::view::table::columns::status;
use crate::view::tools::tool::Tool;

/// The choice of the two, and, when both are chosen, the comparison itself. `closer` puts it away
/// and keeps the choice.
pub(in crate::view) fn comparison(inquiry: &Inquiry, closer: Html) -> Html {
    let chosen = [0, 1].map(|place| {
        let number = inquiry.criteria.compare.get(place)?;
        let all = &inquiry.index.register().resolutions;
        all.iter().find(|resolution| resolution.is_at(number))
    });
    let (act, focus) = (inquiry.to.act.clone(), inquiry.to.focus.clone());
    let close = Callback::from(move |_: MouseEvent| {
        act.emit(Action::SetCompare(Vec::new()));
        focus.emit(FocusTarget::Tool(Tool::Compare));
    });
    let title = match chosen {
        [Some(first), Some(second)] => {
            let (first, second) = (inquiry.named(first), inquiry.named(second));
            inquiry.locale.fill(Message::Comparison, &[("first", &first), ("second", &second)])
        }
        _ => inquiry.text(Message::Compare),
    };
    html! {
        <section id="comparison" class="comparison" tabindex="-1" aria-labelledby="comparison-title">
            <header class="panel-head">
                <h3 id="comparison-title">{ title }</h3>
                if !inquiry.criteria.compare.is_empty() {
                    <button type="button" class="button" data-action="close-comparison" onclick={close}>
                        { inquiry.text(Message::CloseComparison) }
                    </button>
                }
                { closer }
            </header>
            <div class="comparison-choices">
                { choice(inquiry, chosen, 0, Message::CompareFirst) }
                { choice(inquiry, chosen, 1, Message::CompareSecond) }
            </div>
            if let [Some(first), Some(second)] = chosen {
                { side_by_side(inquiry, first, second) }
            }
        </section>
    }
}

/// The choice of one of the two, each by number and title. What a link names and the register does
/// not have is none.
fn choice(inquiry: &Inquiry, both: [Option<&Resolution>; 2], place: usize, label: Message) -> Html {
    let [current, other] = [place, 1 - place].map(|it| both[it].map(Resolution::path));
    let option = |resolution: &Resolution| {
        let path = resolution.path();
        let name = inquiry.named(resolution);
        let title = inquiry.index.choose(&resolution.title).words;
        let taken = other.as_ref() == Some(&path);
        let selected = current.as_ref() == Some(&path);
        html! {
            <option value={path.clone()} {selected} disabled={taken}>{ format!("{name} – {title}") }</option>
        }
    };
    let options: Html = inquiry.index.register().resolutions.iter().map(option).collect();
    let act = inquiry.to.act.clone();
    let is_chosen = current.is_some();
    let onchange = Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        let chosen = select.value();
        let other = other.clone().unwrap_or_default();
        let mut both = if place == 0 { vec![chosen, other] } else { vec![other, chosen] };
        both.retain(|number| !number.is_empty());
        act.emit(Action::SetCompare(both));
    });
    html! {
        <label class="labelled">
            <span>{ inquiry.text(label) }</span>
            <select data-compare={place.to_string()} {onchange}>
                if !is_chosen {
                    <option value="" selected=true>{ inquiry.text(Message::CompareNone) }</option>
                }
                { options }
            </select>
        </label>
    }
}

fn side_by_side(inquiry: &Inquiry, first: &Resolution, second: &Resolution) -> Html {
    let both = [first, second];
    let mut rows = Vec::new();
    if both.iter().any(|it| !it.summary.is_empty()) {
        let gist = |it: &Resolution| {
            html! { <>{ for it.summary.iter().map(|text| html! { <p>{ words(inquiry, text) }</p> }) }</> }
        };
        let parts = both.map(|it| (!it.summary.is_empty()).then(|| gist(it)));
        rows.push(pair(inquiry, both, inquiry.text(Message::DetailSummary), parts));
    }
    for Aligned { first: one, second: other } in aligned(first, second) {
        let sections = [
            one.and_then(|position| first.sections.get(position)),
            other.and_then(|position| second.sections.get(position)),
        ];
        let verb = sections.iter().flatten().next().map(|section| section.verb);
        let name = verb.map(|verb| inquiry.verb_name(verb)).unwrap_or_default();
        let parts = sections.map(|section| section.map(|section| section_part(inquiry, section)));
        rows.push(pair(inquiry, both, name.to_owned(), parts));
    }
    if both.iter().any(|it| !it.annexes.is_empty()) {
        let annexes = |it: &Resolution| {
            let annex = |annex: &crate::model::Annex| {
                let texts = [&annex.label, &annex.title].into_iter().flatten();
                html! { <><p class="heading">{ for texts.map(|text| html! { <>{ words(inquiry, text) }{ " " }</> }) }</p>{ provisions(inquiry, &annex.provisions) }</> }
            };
            html! { <>{ for it.annexes.iter().map(annex) }</> }
        };
        let parts = both.map(|it| (!it.annexes.is_empty()).then(|| annexes(it)));
        rows.push(pair(inquiry, both, inquiry.text(Message::DetailAnnexes), parts));
    }
    let column = |it: &Resolution| {
        html! {
            <th scope="col" role="columnheader">
                <span class="identifier">{ inquiry.citing().identifier(it) }</span>
                { " " }{ status(inquiry, it) }
                <span class="title">{ words(inquiry, &it.title) }</span>
            </th>
        }
    };
    html! {
        <table class="side-by-side" role="table" aria-labelledby="comparison-title">
            <thead role="rowgroup">
                <tr role="row">{ for both.iter().map(|it| column(it)) }</tr>
            </thead>
            <tbody role="rowgroup">{ for rows }</tbody>
        </table>
    }
}

/// A row: what the two have under one heading; where one of them has nothing, that is said.
fn pair(
    inquiry: &Inquiry,
    both: [&Resolution; 2],
    heading: String,
    parts: [Option<Html>; 2],
) -> Html {
    let names = both.map(|it| inquiry.named(it));
    let is_alone = parts.iter().any(Option::is_none);
    let mut cells = Vec::with_capacity(2);
    for (name, part) in names.iter().zip(parts) {
        cells.push(match part {
            Some(part) => html! {
                <td role="cell" data-name={name.clone()}>
                    <h4>
                        <em>{ heading.clone() }</em>
                        if is_alone {
                            { " " }<span class="badge">{ inquiry.locale.fill(Message::OnlyIn, &[("name", name)]) }</span>
                        }
                    </h4>
                    { part }
                </td>
            },
            None => html! {
                <td role="cell" data-name={name.clone()} class="missing">
                    { inquiry.locale.fill(Message::NothingHere, &[("name", name)]) }
                </td>
            },
        });
    }
    html! { <tr role="row" data-alone={is_alone.then_some("")}>{ for cells }</tr> }
}

fn section_part(inquiry: &Inquiry, section: &Section) -> Html {
    html! {
        <>
            if let Some(lead) = &section.lead {
                <p class="lead">{ words(inquiry, lead) }</p>
            }
            { provisions(inquiry, &section.provisions) }
        </>
    }
}

/// The provisions with those nested in them, to be read only.
fn provisions(inquiry: &Inquiry, list: &[Provision]) -> Html {
    if list.is_empty() {
        return Html::default();
    }
    let item = |provision: &Provision| {
        let label = provision.label.clone();
        html! {
            <li data-unlabelled={label.is_none().then_some("")}>
                if let Some(label) = label {
                    <span class="label"><bdi>{ label }</bdi></span>
                }
                <div class="text">{ words(inquiry, &provision.text) }</div>
                { provisions(inquiry, &provision.provisions) }
            </li>
        }
    };
    html! { <ol class="provisions" role="list">{ for list.iter().map(item) }</ol> }
}
