//! Two resolutions side by side.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::i18n::Message;
use crate::model::{Provision, Resolution, Section};
use crate::query::{Action, Aligned, aligned};
use crate::view::Page;
use crate::view::root::focus_target::FocusTarget;
use crate::view::root::words::words;
use crate::view::table::columns::status;
use crate::view::tools::tool::Tool;

/// The choice of the two, and, when both are chosen, the comparison itself. `closer` puts it away
/// and keeps the choice.
pub(in crate::view) fn comparison(page: &Page, closer: Html) -> Html {
    let chosen = [0, 1].map(|place| {
        let number = page.criteria.compare.get(place)?;
        let all = &page.index.register().resolutions;
        all.iter().find(|resolution| resolution.is_at(number))
    });
    let (act, focus) = (page.to.act.clone(), page.to.focus.clone());
    let close = Callback::from(move |_: MouseEvent| {
        act.emit(Action::SetCompare(Vec::new()));
        focus.emit(FocusTarget::Tool(Tool::Compare));
    });
    let title = match chosen {
        [Some(first), Some(second)] => {
            let (first, second) = (page.named(first), page.named(second));
            page.locale.fill(Message::Comparison, &[("first", &first), ("second", &second)])
        }
        _ => page.text(Message::Compare),
    };
    html! {
        <section id="comparison" class="comparison" tabindex="-1" aria-labelledby="comparison-title">
            <header class="panel-head">
                <h3 id="comparison-title">{ title }</h3>
                if !page.criteria.compare.is_empty() {
                    <button type="button" class="button" data-action="close-comparison" onclick={close}>
                        { page.text(Message::CloseComparison) }
                    </button>
                }
                { closer }
            </header>
            <div class="comparison-choices">
                { choice(page, chosen, 0, Message::CompareFirst) }
                { choice(page, chosen, 1, Message::CompareSecond) }
            </div>
            if let [Some(first), Some(second)] = chosen {
                { side_by_side(page, first, second) }
            }
        </section>
    }
}

/// The choice of one of the two, each by number and title. What a link names and the register does
/// not have is none.
fn choice(page: &Page, both: [Option<&Resolution>; 2], place: usize, label: Message) -> Html {
    let [current, other] = [place, 1 - place].map(|it| both[it].map(Resolution::path));
    let option = |resolution: &Resolution| {
        let path = resolution.path();
        let name = page.named(resolution);
        let title = page.index.choose(&resolution.title).words;
        let taken = other.as_ref() == Some(&path);
        let selected = current.as_ref() == Some(&path);
        html! {
            <option value={path.clone()} {selected} disabled={taken}>{ format!("{name} – {title}") }</option>
        }
    };
    let options: Html = page.index.register().resolutions.iter().map(option).collect();
    let act = page.to.act.clone();
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
            <span>{ page.text(label) }</span>
            <select data-compare={place.to_string()} {onchange}>
                if !is_chosen {
                    <option value="" selected=true>{ page.text(Message::CompareNone) }</option>
                }
                { options }
            </select>
        </label>
    }
}

fn side_by_side(page: &Page, first: &Resolution, second: &Resolution) -> Html {
    let both = [first, second];
    let mut rows = Vec::new();
    if both.iter().any(|it| !it.summary.is_empty()) {
        let gist = |it: &Resolution| {
            html! { <>{ for it.summary.iter().map(|text| html! { <p>{ words(page, text) }</p> }) }</> }
        };
        let parts = both.map(|it| (!it.summary.is_empty()).then(|| gist(it)));
        rows.push(pair(page, both, page.text(Message::DetailSummary), parts));
    }
    for Aligned { first: one, second: other } in aligned(first, second) {
        let sections = [
            one.and_then(|position| first.sections.get(position)),
            other.and_then(|position| second.sections.get(position)),
        ];
        let verb = sections.iter().flatten().next().map(|section| section.verb);
        let name = verb.map(|verb| page.verb_name(verb)).unwrap_or_default();
        let parts = sections.map(|section| section.map(|section| section_part(page, section)));
        rows.push(pair(page, both, name.to_owned(), parts));
    }
    if both.iter().any(|it| !it.annexes.is_empty()) {
        let annexes = |it: &Resolution| {
            let annex = |annex: &crate::model::Annex| {
                let texts = [&annex.label, &annex.title].into_iter().flatten();
                html! { <><p class="heading">{ for texts.map(|text| html! { <>{ words(page, text) }{ " " }</> }) }</p>{ provisions(page, &annex.provisions) }</> }
            };
            html! { <>{ for it.annexes.iter().map(annex) }</> }
        };
        let parts = both.map(|it| (!it.annexes.is_empty()).then(|| annexes(it)));
        rows.push(pair(page, both, page.text(Message::DetailAnnexes), parts));
    }
    let column = |it: &Resolution| {
        html! {
            <th scope="col" role="columnheader">
                <span class="identifier">{ page.citing().identifier(it) }</span>
                { " " }{ status(page, it) }
                <span class="title">{ words(page, &it.title) }</span>
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
fn pair(page: &Page, both: [&Resolution; 2], heading: String, parts: [Option<Html>; 2]) -> Html {
    let names = both.map(|it| page.named(it));
    let is_alone = parts.iter().any(Option::is_none);
    let mut cells = Vec::with_capacity(2);
    for (name, part) in names.iter().zip(parts) {
        cells.push(match part {
            Some(part) => html! {
                <td role="cell" data-name={name.clone()}>
                    <h4>
                        <em>{ heading.clone() }</em>
                        if is_alone {
                            { " " }<span class="badge">{ page.locale.fill(Message::OnlyIn, &[("name", name)]) }</span>
                        }
                    </h4>
                    { part }
                </td>
            },
            None => html! {
                <td role="cell" data-name={name.clone()} class="missing">
                    { page.locale.fill(Message::NothingHere, &[("name", name)]) }
                </td>
            },
        });
    }
    html! { <tr role="row" data-alone={is_alone.then_some("")}>{ for cells }</tr> }
}

fn section_part(page: &Page, section: &Section) -> Html {
    html! {
        <>
            if let Some(lead) = &section.lead {
                <p class="lead">{ words(page, lead) }</p>
            }
            { provisions(page, &section.provisions) }
        </>
    }
}

/// The provisions with those nested in them, to be read only.
fn provisions(page: &Page, list: &[Provision]) -> Html {
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
                <div class="text">{ words(page, &provision.text) }</div>
                { provisions(page, &provision.provisions) }
            </li>
        }
    };
    html! { <ol class="provisions" role="list">{ for list.iter().map(item) }</ol> }
}
