//! Renders the widget without a browser, for tests to look at its markup.

use std::rc::Rc;

use resolution_table::i18n::{Catalogue, Language, PlainFormats};
use resolution_table::model::decode;
use resolution_table::query::{Action, Criteria, View, apply};
use resolution_table::text::Folding;
use resolution_table::view::{App, AppProps, Failure, Full, Locale, Phase, Silent};

pub const SMALL: &str = include_str!("../../fixtures/small.json");
pub const FULL: &str = include_str!("../../fixtures/full.json");

/// The markup of the widget.
pub struct Markup(pub String);

/// The widget in English with a register and what the reader asks for.
pub fn widget(file: &str, view: View, actions: impl IntoIterator<Item = Action>) -> Markup {
    let decoded = decode(file.as_bytes()).expect("a register");
    let criteria = Criteria { view, ..Criteria::default() };
    let criteria = actions.into_iter().fold(criteria, |criteria, action| apply(&criteria, action));
    let (register, problems) = (Rc::new(decoded.register), decoded.problems.into());
    render(Language::English, Phase::Ready { register, problems, missing: [].into() }, criteria)
}

/// The overview of the small fixture.
pub fn overview(actions: impl IntoIterator<Item = Action>) -> Markup {
    widget(SMALL, View::Overview, actions)
}

/// The provisions of the small fixture.
pub fn provisions(actions: impl IntoIterator<Item = Action>) -> Markup {
    widget(SMALL, View::Provisions, actions)
}

/// The widget while there is no register.
pub fn failed(failure: Failure) -> Markup {
    // Where no source is named there is no address, and nothing to try again.
    let address = (failure != Failure::NoSource).then(|| "data/x.json".to_owned());
    render(Language::English, Phase::Failed { failure, address }, Criteria::default())
}

pub fn render(language: Language, phase: Phase, criteria: Criteria) -> Markup {
    let locale = Rc::new(Locale {
        catalogue: Catalogue::native(language),
        formats: Box::new(PlainFormats { language }),
    });
    let folding = Rc::new(Folding::native());
    let props = AppProps {
        locale,
        folding,
        phase,
        criteria,
        base: None,
        stage: &Full,
        host: Rc::new(Silent),
    };
    let renderer = yew::LocalServerRenderer::<App>::with_props(props).hydratable(false);
    let markup = Markup(pollster::block_on(renderer.render()));
    markup.is_sound();
    markup
}

impl Markup {
    #[track_caller]
    pub fn has(&self, part: &str) -> &Self {
        assert!(self.0.contains(part), "no {part}\nin {}", self.0);
        self
    }

    #[track_caller]
    pub fn lacks(&self, part: &str) -> &Self {
        assert!(!self.0.contains(part), "there is {part}\nin {}", self.0);
        self
    }

    pub fn count(&self, part: &str) -> usize {
        self.0.matches(part).count()
    }

    /// The start tags of elements of that name.
    pub fn tags(&self, name: &str) -> Vec<&str> {
        let start = format!("<{name}");
        let tags = self.0.split('<').filter_map(|it| it.split_once('>').map(|(tag, _)| tag));
        let named = tags.filter(|tag| tag.split(' ').next() == Some(&start[1..]));
        named.collect()
    }

    /// The values of an attribute, wherever it is.
    pub fn values(&self, attribute: &str) -> Vec<&str> {
        let start = format!(" {attribute}=\"");
        self.0.split(start.as_str()).skip(1).filter_map(|it| it.split('"').next()).collect()
    }

    /// The text without tags.
    pub fn text(&self) -> String {
        let mut text = String::new();
        let mut inside = false;
        for c in self.0.chars() {
            match c {
                '<' => inside = true,
                '>' => {
                    inside = false;
                    text.push(' ');
                }
                c if !inside => text.push(c),
                _ => {}
            }
        }
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// What holds of every markup of the widget.
    fn is_sound(&self) {
        assert_eq!(self.values("style"), [""; 0], "a strict CSP forbids inline styles");
        assert_eq!(self.tags("script").len() + self.tags("style").len(), 0);
        let handlers = ["onclick", "onchange", "oninput", "onerror", "onload"];
        for handler in handlers {
            assert_eq!(self.values(handler), [""; 0], "a strict CSP forbids inline {handler}");
        }
        let mut ids = self.values("id");
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "an id comes twice");
        for attribute in ["for", "aria-controls", "aria-labelledby"] {
            for id in self.values(attribute) {
                assert!(ids.contains(&id), "{attribute} names {id}, which is not there");
            }
        }
        for button in self.tags("button") {
            assert!(button.contains("type=\"button\""), "{button} would send a form around it");
        }
        for drawing in self.tags("svg") {
            let is_named = drawing.contains("role=\"group\"") && drawing.contains("aria-label=\"");
            assert!(is_named || drawing.contains("aria-hidden=\"true\""), "{drawing}");
        }
    }
}
