//! The register that a table says.

use std::borrow::Cow;

use super::column::fold;
use super::designation;
use super::grid::{Cell, Grid, Row};
use crate::model::{FORMAT, Json, Verb};
use crate::text::Folding;
use crate::wording::statuses::status_as;
use crate::wording::verbs::heading_as;

/// The register that a table says, as resolution JSON. The table comes as an object: `title`,
/// `language`, `id`, what the page says of the source (`body`, `authority`, `source`, `date`,
/// `link`), and `cells` and `rows` (see the grid).
///
/// # Errors
/// Where no row names a column for the resolution and one for its title or text, or where no
/// resolution follows: what the first row, or that of the headings, says.
pub fn register(table: &Json, folding: &Folding) -> Result<Json, String> {
    let grid = Grid::new(table);
    let header = grid.header(folding);
    let has = |id: &str| header.ids.iter().flatten().any(|it| it == id);
    if !has("resolution") || !(has("title") || has("text")) {
        return Err(grid.rows.first().map(|row| grid.words(row)).unwrap_or_default());
    }
    let given = |key: &str| table.get(key).and_then(Json::as_str).filter(|it| !it.is_empty());
    let title = given("title").unwrap_or("—");
    let language = given("language").unwrap_or("en");
    let mut bodies = Bodies { folding, known: Vec::new() };
    let adopter = bodies.key(given("body").unwrap_or(title), "assembly");
    let heading = grid.rows.get(header.position);
    let mut reader = Reader {
        grid: &grid,
        ids: &header.ids,
        heading,
        language,
        folding,
        bodies,
        adopter,
        resolutions: Vec::new(),
    };
    for row in grid.rows.iter().skip(header.position + 1) {
        if !heading.is_some_and(|heading| grid.is_passed_over(row, heading, folding)) {
            reader.row(row);
        }
    }
    let Reader { bodies, resolutions, .. } = reader;
    if resolutions.is_empty() {
        return Err(heading.map(|row| grid.words(row)).unwrap_or_default());
    }
    let known = bodies
        .known
        .into_iter()
        .map(|(key, name, kind)| (key, object([("name", string(&name)), ("kind", string(kind))])));
    // A page that does not say so does not show the official text.
    let authority = given("authority").filter(|it| *it == "official").unwrap_or("digest");
    let mut source = vec![
        field("authority", string(authority)),
        field("title", string(given("source").unwrap_or(title))),
        field("language", string(language)),
    ];
    let own = |key: &'static str| given(key).map(|it| field(key, string(it)));
    source.extend(own("date"));
    source.extend(own("link"));
    let assembly = given("body").map(|body| field("acronym", string(body)));
    Ok(object([
        ("format", string(FORMAT)),
        ("id", string(given("id").unwrap_or("table"))),
        ("language", string(language)),
        ("title", string(title)),
        ("assembly", Json::Object(assembly.into_iter().collect())),
        ("source", Json::Object(source)),
        ("bodies", Json::Object(known.collect())),
        ("resolutions", Json::List(resolutions.into_iter().map(Resolution::json).collect())),
    ]))
}

fn string(text: &str) -> Json {
    Json::String(text.to_owned())
}

fn field(key: &str, value: Json) -> (String, Json) {
    (key.to_owned(), value)
}

fn object<const N: usize>(fields: [(&str, Json); N]) -> Json {
    Json::Object(fields.into_iter().map(|(key, value)| field(key, value)).collect())
}

fn strings(texts: Vec<String>) -> Json {
    Json::List(texts.into_iter().map(Json::String).collect())
}

/// The bodies that the table names: key, name and kind.
struct Bodies<'a> {
    folding: &'a Folding,
    known: Vec<(String, String, &'static str)>,
}

impl Bodies<'_> {
    fn key(&mut self, name: &str, kind: &'static str) -> String {
        let folded = fold(name, self.folding).replace(' ', "-");
        let key = if folded.is_empty() { "x".to_owned() } else { folded };
        if !self.known.iter().any(|(known, ..)| *known == key) {
            self.known.push((key.clone(), name.to_owned(), kind));
        }
        key
    }
}

/// A resolution, as far as the rows have told of it.
struct Resolution {
    number: Option<String>,
    fields: Vec<(String, Json)>,
    summary: Vec<String>,
    sections: Vec<Section>,
}

/// What a section is headed by.
#[derive(PartialEq, Eq)]
struct SectionHeading {
    verb: Verb,
    further: bool,
    words: String,
    addressees: Vec<String>,
}

struct Section {
    heading: SectionHeading,
    provisions: Vec<Json>,
}

impl Resolution {
    fn json(self) -> Json {
        let mut fields = self.fields;
        fields.push(field("summary", strings(self.summary)));
        let sections = self.sections.into_iter().map(Section::json).collect();
        fields.push(field("sections", Json::List(sections)));
        Json::Object(fields)
    }
}

impl Section {
    fn json(self) -> Json {
        let SectionHeading { verb, further, words, addressees } = self.heading;
        let mut fields = vec![field("verb", string(verb.id()))];
        if further {
            fields.push(field("further", Json::Boolean(true)));
        }
        if !words.is_empty() {
            fields.push(field("words", Json::String(words)));
        }
        fields.push(field("addressees", strings(addressees)));
        fields.push(field("provisions", Json::List(self.provisions)));
        Json::Object(fields)
    }
}

/// Reads row after row.
struct Reader<'a> {
    grid: &'a Grid,
    ids: &'a [Option<String>],
    heading: Option<&'a Row>,
    language: &'a str,
    folding: &'a Folding,
    bodies: Bodies<'a>,
    adopter: String,
    resolutions: Vec<Resolution>,
}

impl Reader<'_> {
    fn lines(&self, row: &Row, id: &str) -> Vec<String> {
        let column = self.ids.iter().position(|it| it.as_deref() == Some(id));
        let cell = column.and_then(|column| self.grid.cell(row, column));
        cell.map(|cell| cell.paragraphs.clone()).unwrap_or_default()
    }

    fn words(&self, row: &Row, id: &str) -> String {
        self.lines(row, id).join(" ")
    }

    fn row(&mut self, row: &Row) {
        let named = self.words(row, "resolution");
        let number = designation::number(&named);
        let known = match &number {
            Some(_) => self.resolutions.iter().position(|it| it.number == number),
            // A row without a name goes on with the resolution before.
            None if named.is_empty() => self.resolutions.len().checked_sub(1),
            None => None,
        };
        let position = known.unwrap_or_else(|| {
            self.resolutions.push(self.resolution(row, &named, number));
            self.resolutions.len() - 1
        });
        let others = self.others(row);
        let text = self.words(row, "text");
        let section = (!text.is_empty()).then(|| self.section_heading(row));
        let provision = provision(&self.words(row, "label"), &text, &others);
        let Some(resolution) = self.resolutions.get_mut(position) else { return };
        let Some(heading) = section else {
            resolution.summary.extend(others);
            return;
        };
        match resolution.sections.last_mut().filter(|last| last.heading == heading) {
            Some(last) => last.provisions.push(provision),
            None => resolution.sections.push(Section { heading, provisions: vec![provision] }),
        }
    }

    fn resolution(&self, row: &Row, named: &str, number: Option<String>) -> Resolution {
        // Without a number it is left to decoding to say so, at its path.
        let written = number.clone().map_or_else(|| string(named), Json::Number);
        let mut fields = vec![field("number", written), field("body", string(&self.adopter))];
        let printed = self.words(row, "status");
        let fold = |text: &str| fold(text, self.folding);
        match status_as(&printed, &fold) {
            Some(status) => fields.push(field("status", string(status.id()))),
            None if printed.is_empty() => {}
            None => fields.push(field("printed", object([("status", string(&printed))]))),
        }
        if let Some(revision) = designation::revision(named) {
            let place = revision.place.map(|place| field("place", Json::String(place)));
            let mut edition: Vec<(String, Json)> = place.into_iter().collect();
            edition.push(field("year", Json::Number(revision.year.to_string())));
            edition.push(field("revised", Json::Boolean(revision.revised)));
            fields.push(field("revision", Json::Object(edition)));
        }
        let title = self.words(row, "title");
        let titles = [title.as_str(), designation::title(named), named];
        let title = titles.into_iter().find(|title| !title.is_empty()).unwrap_or_default();
        fields.push(field("title", string(title)));
        let summary = self.lines(row, "summary");
        Resolution { number, fields, summary, sections: Vec::new() }
    }

    fn section_heading(&mut self, row: &Row) -> SectionHeading {
        let words = self.words(row, "verb");
        let (verb, further) = self.verb(&words);
        let lines = self.lines(row, "addressee");
        let names = lines.iter().flat_map(|line| line.split([';', '；', '؛'])).map(str::trim);
        let names = names.filter(|name| !name.is_empty());
        let addressees = names.map(|name| self.bodies.key(name, "other")).collect();
        SectionHeading { verb, further, words, addressees }
    }

    /// The verb of a heading such as “charge en outre”, and whether it is a "further" form: at its
    /// beginning, or at the first word that begins one; in the language of the table, else in any.
    fn verb(&self, printed: &str) -> (Verb, bool) {
        let folded = self.folding.fold(printed);
        let fold = |form: &'static str| Cow::Owned(self.folding.fold(form));
        let starts = std::iter::once(0).chain(folded.match_indices(' ').map(|(at, _)| at + 1));
        let starts: Vec<&str> = starts.filter_map(|at| folded.get(at..)).collect();
        let found = [self.language, ""].into_iter().find_map(|language| {
            starts.iter().find_map(|words| heading_as(words.trim_start(), language, &fold))
        });
        found.map_or((Verb::Other, false), |it| (it.verb, it.further))
    }

    /// What stands in columns that are not known, each under its heading.
    fn others(&self, row: &Row) -> Vec<String> {
        let Some(heading) = self.heading else { return Vec::new() };
        let columns = heading.cells.iter().enumerate().filter(|(at, cell)| {
            let is_known = self.ids.get(*at).is_some_and(Option::is_some);
            !is_known && heading.cells.iter().position(|it| it == *cell) == Some(*at)
        });
        let texts = columns.filter_map(|(at, _)| {
            let text = self.grid.cell(row, at).map(Cell::text).filter(|text| !text.is_empty())?;
            let name = self.grid.cell(heading, at).map(Cell::text).unwrap_or_default();
            Some(if name.is_empty() { text } else { format!("{name}: {text}") })
        });
        texts.collect()
    }
}

fn provision(label: &str, text: &str, others: &[String]) -> Json {
    let mut fields = Vec::new();
    if !label.is_empty() {
        fields.push(field("label", string(label)));
    }
    fields.push(field("text", string(text)));
    if !others.is_empty() {
        let below = others.iter().map(|text| object([("text", string(text))]));
        fields.push(field("provisions", Json::List(below.collect())));
    }
    Json::Object(fields)
}
