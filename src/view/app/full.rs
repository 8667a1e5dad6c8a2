//! Everything that the widget can do. Only the loader of the second file, and native code, may name
//! this: whoever else does pulls what is behind it into the first file.

use std::ops::Range;

use yew::prelude::*;

use crate::query::{
    Action, Collation, Criteria, Index, Link, Outcome, QueryProblem, Suggestion, View, encode_link,
    outcome, suggest, translate,
};
use crate::view::app::host::Host;
use crate::view::app::{App, Instruction, Stage};
use crate::view::changes::changes::changes;
use crate::view::citation_map::citation_map::citation_map;
use crate::view::detail::cited_text::with_acronyms;
use crate::view::detail::detail::detail;
use crate::view::detail::extent::hides;
use crate::view::detail::printout::printout;
use crate::view::detail::references::citations_rows;
use crate::view::facets::chips::chips;
use crate::view::facets::facets::facet_panel;
use crate::view::matrix::matrix::matrix;
use crate::view::notices::notice::notice;
use crate::view::root::about::chapters;
use crate::view::root::body::Body;
use crate::view::root::locale::Locale;
use crate::view::root::page::{Arrival, Lazy, Page, Part};
use crate::view::root::phase::{incomplete, reading};
use crate::view::root::place_link::{Links, PlaceLink, place_link};
use crate::view::root::texts::Texts;
use crate::view::search::query_help::query_problem;
use crate::view::search::suggestions::suggestions;
use crate::view::table::groups::grouped;
use crate::view::table::more_rows::more_rows;
use crate::view::table::no_match::no_match;
use crate::view::table::paging::Paging;
use crate::view::table::results::plain_body;
use crate::view::table::snippet::snippet;
use crate::view::tools::menu::menu;
use crate::view::tools::panel::panel;
use crate::view::tools::share_panel::{share_panel, view_copied};

/// The stage in which all parts of the widget are here.
pub struct Full;

impl Lazy for Full {
    fn arrival(&self) -> Arrival {
        Arrival::Here
    }

    fn part(&self, page: &Page, part: Part) -> Html {
        match part {
            Part::Rows => reading(page),
            Part::Incomplete(missing, retry) => incomplete(&page.locale, missing, retry),
            Part::LinkProblems(problems, dismiss) => notice(page, problems, dismiss),
            Part::Facets(panel) => facet_panel(page, panel),
            Part::Menu => menu(page),
            Part::Chips => chips(page),
            Part::Tool(tool) => panel(page, tool),
            Part::Detail { position, key, current } => detail(page, position, key, current),
            Part::SharePanel(path) => share_panel(page, path),
            Part::ViewCopied => view_copied(page),
            Part::NoMatch => no_match(page),
            Part::Chapters => chapters(page),
            Part::Matrix => matrix(page),
            Part::Changes(paging, show) => changes(page, paging, show),
            Part::MoreRows(paging, lines, next, show) => more_rows(page, paging, lines, next, show),
            Part::Suggestions(list, active, choose) => suggestions(page, list, active, choose),
            Part::Printout(scope) => printout(page, scope),
        }
    }

    fn body(&self, page: &Page, paging: Paging) -> Option<Body> {
        if page.criteria.view == View::Citations {
            let limit = paging.limit();
            return Some(Body {
                above: citation_map(page),
                ..plain_body(page, limit, citations_rows(page, paging))
            });
        }
        page.criteria.grouping().map(|grouping| grouped(page, grouping, paging))
    }

    fn explained(&self, index: &Index, text: &str, marks: &[Range<usize>]) -> Option<Html> {
        Some(with_acronyms(index, text, marks))
    }

    fn snippet(&self, texts: &Texts, links: &Links, view: View, row: usize) -> Option<Html> {
        snippet(texts, links, view, row)
    }

    fn outcome(&self, index: &Index, criteria: &Criteria, collation: &dyn Collation) -> Outcome {
        outcome(index, criteria, collation)
    }

    fn read_ahead(&self, index: &Index, is_late: &dyn Fn() -> bool) -> Option<u8> {
        let mut percent = index.read_percent();
        while percent.is_some() && !is_late() {
            percent = index.read_ahead();
        }
        percent
    }

    fn place_link(&self, host: &dyn Host, language: Option<&str>) -> Option<PlaceLink> {
        place_link(host, language)
    }

    fn suggest(&self, index: &Index, collation: &dyn Collation, search: &str) -> Vec<Suggestion> {
        suggest(index, collation, search)
    }

    fn explain(&self, index: &Index, locale: &Locale, problem: &QueryProblem) -> Option<String> {
        Some(query_problem(index, locale, problem))
    }

    fn translate(&self, index: &Index, search: &str, from: &Locale, to: &Locale) -> Option<String> {
        translate(index, search, from, to)
    }
}

impl Stage for Full {
    fn state(&self, link: &Link, base: &Criteria, start: &Criteria) -> Vec<(&'static str, String)> {
        encode_link(link, base, start)
    }

    fn turn(&self, app: &mut App, action: &Action) {
        app.turn(action);
    }

    fn hides(&self, index: &Index, outcome: &Outcome, path: &str) -> bool {
        hides(index, &outcome.found, path)
    }

    fn update(&self, app: &mut App, ctx: &Context<App>, instruction: Instruction) -> bool {
        match app.is_complete() {
            true => app.carry_out(ctx, instruction),
            false => {
                app.wait(instruction);
                false
            }
        }
    }
}
