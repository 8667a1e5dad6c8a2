//! Native only. Writes a register as static HTML, by the widget's own components: what search engines, old browsers and slow
//! links see at once, and what the widget takes over (`takeover.js`) without a flash or a jump.
//!
//! The element gets two things inside. In a declarative shadow tree stands what the widget will show first, to the letter: its
//! style is a file, which a strict content security policy allows. Below it, as an ordinary child, stands every
//! resolution in full: for whoever has no script, or no such tree.

mod formats;
mod markup;

use std::error::Error;
use std::fmt;
use std::rc::Rc;

use crate::i18n::{Catalogue, Language};
use crate::model::{Problem, Register};
use crate::query::{Criteria, View, parse_link};
use crate::text::Folding;
use crate::view::Locale;

use formats::CldrFormats;
use markup::{Document, DocumentProps, Element, ElementProps, Written};

/// What is written, and for which place.
#[derive(Clone, Debug)]
pub struct Prerender {
    /// The register.
    pub register: Rc<Register>,
    /// What decoding found wrong with it.
    pub problems: Rc<[Problem]>,
    /// The language of the interface and, where the register has it, of the texts.
    pub language: Language,
    /// What the table has a row for.
    pub view: View,
    /// What the table begins with, as a query in the words of links: the attribute `filters`.
    pub filters: String,
    /// The attribute `theme`; empty for none.
    pub theme: String,
    /// The address of the register, as the page writes it.
    pub source: String,
    /// The address of the folder with the widget's files, as the page writes it; empty for the page's own.
    pub assets: String,
}

/// Why nothing is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PrerenderError {
    /// The tables of CLDR lack the conventions of the language.
    NoConventions(Language),
    /// The filters ask for something that no table has, as key and value.
    UnknownFilter(String, String),
}

impl fmt::Display for PrerenderError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::NoConventions(language) => {
                write!(f, "numbers and dates cannot be written in {}", language.autonym())
            }
            Self::UnknownFilter(key, value) => write!(
                f,
                "the filter {key}={value} is none of the table's: docs/facets.md lists what there is"
            ),
        }
    }
}

impl Error for PrerenderError {}

impl Prerender {
    /// `<resolution-table …>` with all that belongs inside; the page adds the script.
    ///
    /// # Errors
    /// See [`PrerenderError`].
    pub fn element(&self) -> Result<String, PrerenderError> {
        let props = self.props()?;
        Ok(render::<Element>(props))
    }

    /// Every resolution in full, without the element.
    ///
    /// # Errors
    /// See [`PrerenderError`].
    pub fn text(&self) -> Result<String, PrerenderError> {
        Ok(render::<Written>(self.props()?))
    }

    /// A page with nothing else.
    ///
    /// # Errors
    /// See [`PrerenderError`].
    pub fn page(&self) -> Result<String, PrerenderError> {
        let title = self.register.title.choose(&[self.language.tag()], &self.register.language);
        let props = DocumentProps { title: title.words.to_owned(), element: self.props()? };
        Ok(format!("<!doctype html>\n{}\n", render::<Document>(props)))
    }

    fn props(&self) -> Result<ElementProps, PrerenderError> {
        let locale = Locale {
            catalogue: Catalogue::native(self.language),
            formats: Box::new(CldrFormats::new(self.language)?),
        };
        Ok(ElementProps {
            locale: Rc::new(locale),
            folding: Rc::new(Folding::native()),
            criteria: self.criteria()?,
            of: self.clone(),
        })
    }

    /// What the widget will begin with.
    fn criteria(&self) -> Result<Criteria, PrerenderError> {
        let base = Criteria { view: self.view, ..Criteria::default() };
        if self.filters.is_empty() {
            return Ok(base);
        }
        let query: String = self.filters.split('&').map(|pair| format!("&state.{pair}")).collect();
        let (_, link) = parse_link(&query[1..], "state", &base);
        match link.refused.into_iter().next() {
            Some((key, value)) => Err(PrerenderError::UnknownFilter(key, value)),
            None => Ok(link.criteria),
        }
    }
}

/// Nothing in the components waits, so the rendering is done when it is asked for.
fn render<C>(props: C::Properties) -> String
where
    C: yew::BaseComponent,
{
    let renderer = yew::LocalServerRenderer::<C>::with_props(props).hydratable(false);
    pollster::block_on(renderer.render())
}
