//! What each column is called and shows. What it is sorted by, and where it stands, is in the list
//! of `query/criteria/column.rs`.

use yew::prelude::*;

use super::opening::Opening;
use super::row::Cell;
use super::row_context::RowContext;
use crate::export::verb_name;
use crate::i18n::Message;
use crate::model::{Provision, Resolution};
use crate::order::firsts;
use crate::query::{Column, Entry, Index, OwnColumn, Row};
use crate::view::root::texts::Texts;
use crate::view::root::words::{body, foreign, meeting, words};
use crate::view::tools::share::share;

/// Of so many bodies at most a cell shows the names.
const BODIES: usize = 40;

/// What a column shows.
pub(in crate::view) struct ColumnView {
    /// Its header.
    pub(in crate::view) title: Message,
    /// What makes its cells.
    pub(in crate::view) cell: CellOf,
}

/// What makes the cells of a column, by what its view has a row for.
pub(in crate::view) enum CellOf {
    Resolution(fn(&RowContext, &ResolutionCells) -> Cell),
    Provision(fn(&RowContext, &ProvisionCells) -> Cell),
    /// The cells of the citations view come with the second file: see `references.rs`.
    Citations,
    /// The page says what stands in them.
    Own(OwnColumn),
}

/// A resolution, of which cells are made.
pub(in crate::view) struct ResolutionCells<'a> {
    pub(in crate::view) resolution: &'a Resolution,
    pub(in crate::view) entry: &'a Entry,
    /// Its place in the register.
    pub(in crate::view) position: usize,
}

/// A provision, of which cells are made.
pub(in crate::view) struct ProvisionCells<'a> {
    /// Its number in the index.
    pub(in crate::view) number: usize,
    pub(in crate::view) row: &'a Row,
    pub(in crate::view) resolution: &'a Resolution,
    /// What it is nested in, outermost first.
    pub(in crate::view) ancestors: &'a [&'a Provision],
    pub(in crate::view) provision: &'a Provision,
    pub(in crate::view) opening: &'a Opening<'a>,
}

/// What a column shows.
pub(in crate::view) fn column_view(column: Column) -> ColumnView {
    use CellOf::{Citations, Own, Provision, Resolution};
    let (title, cell) = match column {
        Column::Number => (Message::ColumnNumber, Resolution(|_, _| Cell::Opener)),
        Column::Status => (
            Message::ColumnStatus,
            Resolution(|context, of| Cell::Content(status(context, of.resolution))),
        ),
        Column::Title => (Message::ColumnTitle, Resolution(title)),
        Column::Summary => (Message::ColumnSummary, Resolution(summary)),
        Column::Provisions => (Message::ColumnProvisions, Resolution(provisions)),
        Column::Edition => (Message::ColumnEdition, Resolution(edition)),
        Column::Kind => (
            Message::FacetKind,
            Resolution(|context, of| text_cell(context.citing().kind(&of.resolution.kind))),
        ),
        Column::Year => (Message::FacetYear, Resolution(year)),
        Column::Meeting => (
            Message::FacetMeeting,
            Resolution(|context, of| Cell::Content(meeting(context, of.resolution))),
        ),
        Column::Topics => (Message::ColumnTopics, Resolution(topics)),
        Column::Cites => (Message::ColumnCites, Resolution(cites)),
        Column::Resolution => (Message::ColumnResolution, Provision(|_, _| Cell::Opener)),
        Column::Verb => {
            (Message::ColumnVerb, Provision(|context, of| Cell::Content(verb(context, of.row))))
        }
        Column::Addressee => (
            Message::ColumnAddressee,
            Provision(|context, of| Cell::Content(addressees(context, of.row, BODIES))),
        ),
        Column::Label => (Message::ColumnLabel, Provision(label)),
        Column::Text => (
            Message::ColumnText,
            Provision(|context, of| {
                let snippet = context.snippet(of.number);
                Cell::Content(snippet.unwrap_or_else(|| text(context, of.ancestors, of.provision)))
            }),
        ),
        Column::Part => (Message::FacetPart, Provision(part)),
        Column::ResolutionStatus => (
            Message::ColumnStatus,
            Provision(|context, of| Cell::Content(status(context, of.resolution))),
        ),
        Column::Mentioned => (
            Message::FacetMentioned,
            Provision(|context, of| {
                Cell::Content(bodies(context, &of.row.mentioned.iter().collect::<Vec<_>>(), BODIES))
            }),
        ),
        Column::Citing => (Message::ColumnResolution, Citations),
        Column::CitedInstruments => (Message::DetailReferences, Citations),
        Column::CitedBy => (Message::CitedBy, Citations),
        // Its header is in the extension.
        Column::Own(own) => (Message::LayoutColumns, Own(own)),
    };
    ColumnView { title, cell }
}

/// The header of a column.
pub(in crate::view) fn column_name(texts: &Texts, column: Column) -> String {
    match column {
        Column::Own(own) => texts.index.extension().column_title(own).to_owned(),
        _ => texts.text(column_view(column).title),
    }
}

/// The cell of a column of the page's, for the resolution at `position`. What the page gave as a
/// node the host puts into the place that is kept for it.
pub(in crate::view) fn own_cell(index: &Index, column: OwnColumn, position: usize) -> Cell {
    let Some(cell) = index.extension().cell(column.id(), position) else {
        return Cell::Content(Html::default());
    };
    Cell::Content(match cell.is_node {
        true => html! {
            <div class="added" data-own={column.id()} data-position={position.to_string()}></div>
        },
        false => html! { { cell.words.clone() } },
    })
}

fn title(context: &RowContext, of: &ResolutionCells) -> Cell {
    Cell::Content(html! { <span class="title">{ words(context, &of.resolution.title) }</span> })
}

fn summary(context: &RowContext, of: &ResolutionCells) -> Cell {
    let paragraphs = of.resolution.summary.iter();
    Cell::Content(html! {
        <div class="clamp">{ for paragraphs.map(|text| html! { <p>{ words(context, text) }</p> }) }</div>
    })
}

/// How many provisions it has, and whom they address; while something narrows the rows, how many
/// of them are left.
fn provisions(context: &RowContext, of: &ResolutionCells) -> Cell {
    let matching = context.outcome.matching.get(of.position).copied().unwrap_or(0);
    let all = context.locale.number(of.entry.provisions);
    let count = match matching == of.entry.provisions || !context.criteria.is_filtering() {
        true => all,
        false => {
            let values = [("count", &*context.locale.number(matching)), ("total", &all)];
            context.locale.fill(Message::MatchingOf, &values)
        }
    };
    let rows = context.index.rows().get(of.entry.rows.clone()).unwrap_or_default();
    let mut addressed: Vec<&String> = rows.iter().flat_map(|row| row.addressees.iter()).collect();
    let mut is_first = firsts(&addressed).into_iter();
    addressed.retain(|_| is_first.next() == Some(true));
    Cell::Content(html! {
        <>
            <p>{ count }</p>
            if !addressed.is_empty() { { bodies(context, &addressed, BODIES) } }
        </>
    })
}

fn edition(context: &RowContext, of: &ResolutionCells) -> Cell {
    let edition = of.resolution.revision.as_ref().map(|it| context.citing().edition(it));
    Cell::Content(html! { { edition.unwrap_or_default() } })
}

fn text_cell(words: &str) -> Cell {
    Cell::Content(html! { { words.to_owned() } })
}

fn year(context: &RowContext, of: &ResolutionCells) -> Cell {
    let year = context.index.register().year_of(of.resolution);
    text_cell(&year.unwrap_or_default())
}

fn topics(context: &RowContext, of: &ResolutionCells) -> Cell {
    let topic = |key: &String| match context.index.register().topics.get(key) {
        Some(name) => html! { <li>{ words(context, name) }</li> },
        None => html! { <li>{ key.to_owned() }</li> },
    };
    let topics = of.resolution.topics.iter();
    Cell::Content(html! { <ul class="bodies" role="list">{ for topics.map(topic) }</ul> })
}

fn cites(context: &RowContext, of: &ResolutionCells) -> Cell {
    Cell::Content(html! { { context.locale.number(of.resolution.references.len()) } })
}

fn part(context: &RowContext, of: &ProvisionCells) -> Cell {
    let part = of.row.part.map(|part| context.locale.catalogue.part(part).to_owned());
    Cell::Content(html! { { part.unwrap_or_default() } })
}

fn label(context: &RowContext, of: &ProvisionCells) -> Cell {
    let path = &*of.row.path;
    let labels = of.ancestors.iter().copied().chain([of.provision]);
    let labels: Vec<&str> = labels.filter_map(|provision| provision.label.as_deref()).collect();
    // A paragraph without a label is told by its place, which its path counts.
    let label = match (labels.is_empty(), path.rsplit("/p").next()) {
        (true, Some(place)) => format!("§\u{a0}{place}"),
        _ => labels.join(" "),
    };
    let (href, onclick) = (context.links.href(path), context.links.following(path.to_owned()));
    // Where in its resolution it stands: `instructs, 5`. Eyes see the verb once, where it has a
    // column of its own.
    let form = context.locale.text(Message::CitationPlace);
    let (before, _) = form.split_once("{label}").unwrap_or_default();
    let between = before.strip_prefix("{above}").unwrap_or(", ");
    let has_column = context.criteria.shown_columns().contains(&Column::Verb);
    let panel = of.opening.opened.and_then(|opened| opened.panel.clone());
    let name = has_column.then(|| [&verb_text(context, of.row), between, &label].concat());
    Cell::Content(html! {
        <>
            <a class="locator" {href} data-at={path.to_owned()} aria-label={name} {onclick}>
                if !has_column {
                    { verb(context, of.row) }{ between.to_owned() }
                }
                <bdi class="label">{ label }</bdi>
            </a>
            { share(&context.locale, &context.to, path, of.opening.key, panel) }
        </>
    })
}

/// The status as a badge; the printed words where it is not of the controlled list.
pub(in crate::view) fn status(texts: &Texts, resolution: &Resolution) -> Html {
    let Some(status) = resolution.status else {
        let printed = resolution.printed.as_ref().and_then(|printed| printed.status.clone());
        return html! { <span class="status" lang={foreign(texts, Some(&texts.index.register().language))}>{ printed.unwrap_or_default() }</span> };
    };
    html! { <span class="status" data-status={status.id()}>{ texts.locale.catalogue.status(status).to_owned() }</span> }
}

/// The text of a provision below the texts of those that it is nested in.
pub(in crate::view) fn text(
    texts: &Texts,
    ancestors: &[&Provision],
    provision: &Provision,
) -> Html {
    html! {
        <>
            { for ancestors.iter().map(|above| html! { <p class="above">{ words(texts, &above.text) }</p> }) }
            <p>{ words(texts, &provision.text) }</p>
        </>
    }
}

/// The operative verb of a provision as its cell shows it; of an annex its label.
fn verb_text(texts: &Texts, row: &Row) -> String {
    let label = || texts.index.annex(row).and_then(|annex| annex.label.as_ref());
    verb_name(texts.citing(), row)
        .or_else(|| label().map(|label| texts.index.choose(label).words.to_owned()))
        .unwrap_or_else(|| texts.text(Message::Annex))
}

pub(in crate::view) fn verb(texts: &Texts, row: &Row) -> Html {
    let Some(verb) = row.verb else {
        let annex = texts.index.annex(row).and_then(|annex| annex.label.as_ref());
        let words = annex.map(|label| words(texts, label));
        return html! { <span class="verb" data-part="annex">{ words.unwrap_or_else(|| html! { { texts.text(Message::Annex) } }) }</span> };
    };
    let name = verb_name(texts.citing(), row);
    html! { <span class="verb" data-part={verb.part().id()}>{ name }</span> }
}

/// Whom a provision addresses, of many so many.
pub(in crate::view) fn addressees(texts: &Texts, row: &Row, most: usize) -> Html {
    if row.addressees.is_empty() {
        return html! { <span class="nobody">{ texts.text(Message::NoAddressee) }</span> };
    }
    bodies(texts, &row.addressees.iter().collect::<Vec<_>>(), most)
}

/// The names of bodies; of many the first, and how many more there are. Filters have them all, and
/// so has paper.
fn bodies(texts: &Texts, keys: &[&String], most: usize) -> Html {
    let further = keys.len().saturating_sub(most);
    // One more would take no more room than its number.
    let further = if further == 1 { 0 } else { further };
    let shown = keys.len() - further;
    let name = |key: &&String| html! { <li>{ body(texts, key) }</li> };
    html! {
        <ul class="bodies" role="list">
            { for keys.iter().take(shown).map(name) }
            if further > 0 {
                <li>{ "+" }{ texts.locale.number(further) }</li>
            }
        </ul>
    }
}
