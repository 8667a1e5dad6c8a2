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
use crate::view::detail::reading::{Reading, Screen};
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
use crate::view::table::lines::Line;
use crate::view::table::more_rows::more_rows;
use crate::view::table::no_match::no_match;
use crate::view::table::paging::Paging;
use crate::view::table::results::{open_all, plain_body, rows_of};
use crate::view::table::snippet::snippet;
use crate::view::tools::exporting::Exports;
use crate::view::tools::menu::menu;
use crate::view::tools::panel::panel;
use crate::view::tools::share_panel::share_panel;

impl Page {
    /// What files, the clipboard and paper are made from.
    pub(in crate::view) fn exports(&self) -> Exports<'_> {
        Exports { inquiry: &self.inquiry, state: &self.export, host: &*self.host }
    }

    /// What full texts on the screen are shown with.
    fn reading(&self) -> Reading<'_> {
        let screen = Screen {
            host: &self.host,
            basket: &self.export.basket,
            sharing: &self.sharing,
            matched: self.matched.as_ref(),
        };
        Reading { inquiry: &self.inquiry, links: &self.links, screen: Some(screen) }
    }
}

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
            Part::Menu => menu(page, &page.links, &page.sharing, &page.host),
            Part::Chips => chips(page),
            Part::Tool(tool) => panel(page, tool),
            Part::Detail { position, key, current } => {
                detail(&page.reading(), position, key, current)
            }
            Part::SharePanel(path) => share_panel(page, &page.links, &page.sharing, path),
            Part::NoMatch => no_match(page),
            Part::Chapters => chapters(page),
            Part::Matrix => matrix(page, &page.host),
            Part::Changes(paging, show) => {
                changes(page, &page.links, &page.host, &page.previous, paging, show)
            }
            Part::MoreRows(paging, lines, next, show) => {
                more_rows(page, &page.to.focus, paging, lines, next, show)
            }
            Part::Printout(scope) => printout(page.exports(), &page.links, &page.previous, scope),
        }
    }

    fn body(&self, page: &Page, paging: Paging) -> Option<Body> {
        let open = |lines: &mut [Line]| open_all(page, lines);
        if page.criteria.view == View::Citations {
            let rows = citations_rows(&rows_of(page), paging, &open);
            return Some(Body {
                above: citation_map(page, page.map_node),
                ..plain_body(&page.outcome, paging.limit(), rows)
            });
        }
        let grouped = |by| grouped(&rows_of(page), by, paging, &open);
        page.criteria.grouping().map(grouped)
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

    fn suggestions(
        &self,
        texts: &Texts,
        list: &[Suggestion],
        active: Option<usize>,
        choose: &Callback<usize>,
    ) -> Html {
        suggestions(texts, list, active, choose)
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
