//! How resolutions and provisions are cited: `WTSA Resolution 44 (Rev. Geneva, 2022), instructs the
//! Director of TSB, 9`, in the reader's language.

use crate::i18n::{Catalogue, Message};
use crate::model::{
    Annex, Kind, LocalizedText, Owner, Provision, Resolution, Revision, Section, Verb, located,
    section_ids,
};
use crate::query::{Index, Row};

/// The longest list of addressees that a citation takes over from a lead, in characters.
const LONGEST_LEAD: usize = 100;

/// Cites from a register in the language of a catalogue.
#[derive(Clone, Copy)]
pub struct Citing<'a> {
    /// The language's texts.
    pub catalogue: &'a Catalogue,
    /// The register.
    pub index: &'a Index,
}

impl Citing<'_> {
    /// What stands at `path`, as it is cited; none where the register has nothing there.
    ///
    /// ```
    /// use std::rc::Rc;
    ///
    /// use resolution_table::export::Citing;
    /// use resolution_table::i18n::{Catalogue, Language};
    /// use resolution_table::model::decode;
    /// use resolution_table::query::Index;
    /// use resolution_table::text::Folding;
    ///
    /// let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/small.json");
    /// let register = decode(&std::fs::read(file)?)?.register;
    /// let folding = Rc::new(Folding::native());
    /// let index = Index::new(Rc::new(register), vec!["en".to_owned()], folding);
    /// let catalogue = Catalogue::native(Language::from_tag("en").expect("a language"));
    /// let citing = Citing { catalogue: &catalogue, index: &index };
    /// assert!(citing.cite("3").expect("a citation").contains("Resolution 3"));
    /// assert_eq!(citing.cite("99"), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn cite(&self, path: &str) -> Option<String> {
        let first = path.split('/').next()?;
        let resolutions = &self.index.register().resolutions;
        let resolution = resolutions.iter().find(|it| it.is_at(first))?;
        let whole = self.resolution(resolution);
        if !path.contains('/') {
            return Some(whole);
        }
        Some(self.inside(&whole, &self.place(resolution, path)?))
    }

    /// Where in its resolution `path` is, as it is cited: `instructs the Director of TSB, 9`; none
    /// where nothing is there.
    pub fn place(&self, resolution: &Resolution, path: &str) -> Option<String> {
        let (sections, annexes) = section_ids(resolution);
        if let Some(at) = sections.iter().position(|id| id == path) {
            return Some(self.clause(resolution.sections.get(at)?).0);
        }
        if let Some(at) = annexes.iter().position(|id| id == path) {
            return Some(self.annex(resolution.annexes.get(at)?));
        }
        let found = located(resolution).into_iter().find(|found| found.path == path)?;
        Some(self.provision(found.owner, &found.ancestors, found.provision))
    }

    /// The provision of a row, as it is cited; the resolution where the row is empty. None where
    /// the register has no such row.
    pub fn cite_row(&self, row: &Row) -> Option<String> {
        let (resolution, _) = self.index.resolution(row.resolution)?;
        let whole = self.resolution(resolution);
        if row.is_empty() {
            return Some(whole);
        }
        let (ancestors, provision) = self.index.provision(row)?;
        let section = self.index.section(row).map(Owner::Section);
        let owner = section.or_else(|| self.index.annex(row).map(Owner::Annex))?;
        Some(self.inside(&whole, &self.provision(owner, &ancestors, provision)))
    }

    /// `instructs the Director of TSB, 9`: a provision, of those that it is nested in.
    fn provision(&self, owner: Owner, ancestors: &[&Provision], provision: &Provision) -> String {
        let labels = labels(self.catalogue, owner, ancestors, provision);
        match owner {
            Owner::Section(section) => {
                let (clause, names_somebody) = self.clause(section);
                match names_somebody {
                    _ if labels.is_empty() => clause,
                    true => self.inside(&clause, &labels),
                    // "resolves 2 ii)": nothing stands between the verb and the label.
                    false => format!("{clause} {labels}"),
                }
            }
            Owner::Annex(annex) if labels.is_empty() => self.annex(annex),
            Owner::Annex(annex) => self.inside(&self.annex(annex), &labels),
        }
    }

    /// How each section and then each annex is cited, in printed order.
    pub fn parts(&self, resolution: &Resolution) -> Vec<String> {
        let sections = resolution.sections.iter().map(|section| self.clause(section).0);
        sections.chain(resolution.annexes.iter().map(|annex| self.annex(annex))).collect()
    }

    /// `WTSA Resolution 44 (Rev. Geneva, 2022)`.
    pub(in crate::export) fn resolution(&self, resolution: &Resolution) -> String {
        let register = self.index.register();
        let body = register.bodies.get(&resolution.body);
        let body = body.map_or(&*resolution.body, |body| self.index.choose(body.brief()).words);
        let message = match body.chars().next() {
            Some('A' | 'E' | 'I' | 'O' | 'U' | 'É') => Message::CitationOfVowel,
            _ => Message::CitationOf,
        };
        let values = [("body", body), ("resolution", &self.identifier(resolution))];
        self.catalogue.fill(message, &values)
    }

    /// `Resolution 44 (Rev. Geneva, 2022)`.
    pub fn identifier(&self, resolution: &Resolution) -> String {
        let name = self.act(resolution, resolution.number.as_str());
        self.with_edition(name, resolution.revision.as_ref())
    }

    /// `Resolution 44`, `Decision 5`, with the number as it is to be shown.
    pub fn act(&self, resolution: &Resolution, number: &str) -> String {
        let kind = self.kind(&resolution.kind);
        let values = [("number", number), ("kind", kind)];
        self.catalogue.fill(Message::of_act(&resolution.kind), &values)
    }

    /// The name of a kind of acts; its identifier where it has none.
    pub fn kind<'a>(&'a self, kind: &'a Kind) -> &'a str {
        let own = || {
            let name = self.index.register().kinds.get(kind.id());
            name.map_or(kind.id(), |name| self.index.choose(name).words)
        };
        Message::of_kind(kind).map_or_else(own, |message| self.catalogue.text(message))
    }

    /// The name of an instrument, and behind it `(Rev. Geneva, 2022)`, where the edition is known.
    pub fn with_edition(&self, name: String, revision: Option<&Revision>) -> String {
        let Some(revision) = revision else {
            return name;
        };
        let edition = self.edition(revision);
        self.catalogue.fill(Message::WithEdition, &[("name", &name), ("edition", &edition)])
    }

    /// `Rev. Geneva, 2022`.
    pub fn edition(&self, revision: &Revision) -> String {
        let year = revision.year.to_string();
        // The register prints places in its own language; that of its assembly it has in the
        // reader's.
        let register = self.index.register();
        let parts = register.parts.iter().map(|part| &part.assembly);
        let homes = [&register.assembly].into_iter().chain(parts);
        let printed = revision.place.as_deref();
        let home = homes.filter_map(|assembly| assembly.place.as_ref()).find(|home| {
            match register.is_merged() {
                false => Some(home.choose(&[], &register.language).words) == printed,
                // One of them may print it in another language.
                true => home.words().any(|words| Some(words) == printed),
            }
        });
        let place = match home {
            Some(home) => Some(self.index.choose(home).words),
            None => revision.place.as_deref(),
        };
        let fill = |message, values: &[(&str, &str)]| self.catalogue.fill(message, values);
        let edition = match place {
            Some(place) => fill(Message::EditionPlace, &[("place", place), ("year", &year)]),
            None => fill(Message::EditionYear, &[("year", &year)]),
        };
        match revision.revised {
            true => fill(Message::RevisedEdition, &[("edition", &edition)]),
            false => edition,
        }
    }

    /// `instructs the Director of TSB`, and whether it names somebody.
    fn clause(&self, section: &Section) -> (String, bool) {
        let printed = section.words.as_ref().and_then(|words| self.in_own_language(words));
        let mut verb = match printed {
            Some(printed) => printed.trim_end_matches([':', ' ', '\u{a0}', '：']).to_owned(),
            None => {
                let name = self.verb(section.verb);
                match section.further {
                    true => self.catalogue.fill(Message::Further, &[("verb", name)]),
                    false => name.to_owned(),
                }
            }
        };
        let lead = section.lead.as_ref().and_then(|lead| self.in_own_language(lead));
        let whom = lead.and_then(|lead| addressed(lead, section.addressees.len()));
        let whom = match whom {
            Some(whom) => whom.to_owned(),
            None => {
                if let Some(other) = section.delegates.filter(|_| !section.addressees.is_empty()) {
                    let values = [("verb", &*verb), ("other", self.verb(other))];
                    verb = self.catalogue.fill(Message::Delegated, &values);
                }
                self.names(&section.addressees)
            }
        };
        if whom.is_empty() {
            return (verb, false);
        }
        let values = [("verb", verb.as_str()), ("whom", whom.as_str())];
        (self.catalogue.fill(Message::CitationClause, &values), true)
    }

    /// What a verb is called.
    pub fn verb(&self, verb: Verb) -> &str {
        self.index.verb_name(verb, self.catalogue.verb(verb))
    }

    /// The short name of a body; its key where the register has no such body.
    pub(in crate::export) fn body<'a>(&'a self, key: &'a str) -> &'a str {
        let body = self.index.register().bodies.get(key);
        body.map_or(key, |body| self.index.choose(body.brief()).words)
    }

    /// The short names of bodies.
    fn names(&self, keys: &[String]) -> String {
        let mut list = String::new();
        for key in keys {
            if !list.is_empty() {
                list.push_str(", ");
            }
            let body = self.index.register().bodies.get(key);
            list.push_str(body.map_or(key, |body| self.index.choose(body.brief()).words));
        }
        list
    }

    /// `Annex A`. Headings are printed in capitals; in a running text they are not.
    fn annex(&self, annex: &Annex) -> String {
        let name = self.catalogue.text(Message::Annex);
        let label = annex.label.as_ref().map_or("", |label| self.index.choose(label).words);
        match label.split_once([' ', '\u{a0}']) {
            Some((_, letter)) if letter.chars().count() <= 4 => format!("{name} {letter}"),
            Some(_) => label.to_owned(),
            None => name.to_owned(),
        }
    }

    fn inside(&self, above: &str, label: &str) -> String {
        self.catalogue.fill(Message::CitationPlace, &[("above", above), ("label", label)])
    }

    /// The text in the reader's language; none where the register has it only in others, whose
    /// words would not follow the reader's.
    fn in_own_language<'a>(&'a self, text: &'a LocalizedText) -> Option<&'a str> {
        let chosen = self.index.choose(text);
        let own = chosen.language == Some(self.catalogue.language().tag());
        own.then_some(chosen.words).filter(|words| !words.is_empty())
    }
}

/// The part of a lead that says whom it addresses: up to the colon and, for one body, up to the
/// first comma, behind which stand conditions and company. None where it cannot be told from the
/// rest.
fn addressed(lead: &str, addressees: usize) -> Option<&str> {
    let whole = lead.split([':', '：']).next().unwrap_or(lead).trim();
    let part = match addressees {
        0 | 1 => whole.split([',', '،', '，']).next().unwrap_or(whole).trim(),
        _ => whole,
    };
    (!part.is_empty() && part.chars().count() <= LONGEST_LEAD).then_some(part)
}

/// `2 ii)`: the labels down to the provision.
fn labels(
    catalogue: &Catalogue,
    owner: Owner,
    ancestors: &[&Provision],
    provision: &Provision,
) -> String {
    let mut siblings: &[Provision] = match owner {
        Owner::Section(section) => &section.provisions,
        Owner::Annex(annex) => &annex.provisions,
    };
    let mut labels = String::new();
    for &provision in ancestors.iter().chain([&provision]) {
        let label = match &provision.label {
            Some(label) => label.clone(),
            // The only paragraph needs no number.
            None if siblings.len() == 1 => String::new(),
            None => {
                let same = |it: &&Provision| it.label.is_none();
                let until = siblings.iter().position(|it| std::ptr::eq(it, provision));
                let number = siblings.iter().take(until.unwrap_or(0) + 1).filter(same).count();
                let number = number.to_string();
                catalogue.fill(Message::CitationParagraph, &[("number", &number)])
            }
        };
        if !labels.is_empty() && !label.is_empty() {
            labels.push(' ');
        }
        labels.push_str(&label);
        siblings = &provision.provisions;
    }
    labels
}
