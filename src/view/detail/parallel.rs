//! A resolution in several languages side by side, aligned provision by provision.

use yew::prelude::*;

use crate::i18n::{Language, Message};
use crate::model::{LocalizedText, Provision, Resolution};
use crate::view::root::inquiry::Inquiry;
use crate::view::root::words::{language_name, marked};

/// The languages that texts of the resolution are in: the reader's own first, where it is one of
/// them, then in the order of the texts.
pub(in crate::view) fn languages(inquiry: &Inquiry, resolution: &Resolution) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut add = |text: &LocalizedText| match text {
        LocalizedText::Plain(_) => note(&mut found, &inquiry.index.register().language),
        LocalizedText::ByLanguage(texts) => {
            texts.iter().for_each(|(tag, _)| note(&mut found, tag));
        }
    };
    add(&resolution.title);
    resolution.summary.iter().for_each(&mut add);
    for section in &resolution.sections {
        section.provisions.iter().for_each(|provision| add(&provision.text));
    }
    if let Some(own) = found.iter().position(|tag| tag == inquiry.locale.tag()) {
        found[..=own].rotate_right(1);
    }
    found
}

fn note(found: &mut Vec<String>, tag: &str) {
    if !found.iter().any(|known| known == tag) {
        found.push(tag.to_owned());
    }
}

/// The languages to read, where there are several: the reader's own, then those chosen beside it.
pub(in crate::view) fn columns(inquiry: &Inquiry, resolution: &Resolution) -> Option<Vec<String>> {
    if inquiry.criteria.parallel.is_empty() {
        return None;
    }
    let known = languages(inquiry, resolution);
    let own = inquiry.locale.tag();
    let chosen = inquiry.criteria.parallel.iter().filter(|tag| *tag != own && known.contains(tag));
    let columns: Vec<String> = [own.to_owned()].into_iter().chain(chosen.cloned()).collect();
    (columns.len() > 1).then_some(columns)
}

/// The text of the resolution in those languages, in the place of its sections and annexes. `paths`
/// are those of its provisions in printed order.
pub(in crate::view) fn parallel(
    inquiry: &Inquiry,
    resolution: &Resolution,
    languages: &[String],
    paths: &[String],
    current: Option<&str>,
) -> Html {
    let mut table = Table { inquiry, languages, paths: paths.iter(), current, rows: Vec::new() };
    table.row("title", None, 0, None, &|tag| table_text(inquiry, &resolution.title, tag));
    for text in &resolution.summary {
        table.row("gist", None, 0, None, &|tag| table_text(inquiry, text, tag));
    }
    for section in &resolution.sections {
        // A section may continue under the heading of an earlier one of the same verb.
        let words = resolution
            .sections
            .iter()
            .find(|it| it.verb == section.verb && it.words.is_some())
            .and_then(|it| section.words.as_ref().or(it.words.as_ref()));
        let own = inquiry.verb_name(section.verb);
        table.row("heading", None, 0, None, &|tag| {
            let verb = match words {
                Some(words) => in_language(inquiry, words, tag),
                None => Some(own).filter(|_| tag == inquiry.locale.tag()),
            };
            let lead = section.lead.as_ref().and_then(|lead| in_language(inquiry, lead, tag));
            if verb.is_none() && lead.is_none() {
                return None;
            }
            Some(html! {
                <><em>{ verb.unwrap_or_default().to_owned() }</em>{ " " }{ marked(inquiry, lead.unwrap_or_default()) }</>
            })
        });
        table.provisions(&section.provisions, 0);
    }
    for annex in &resolution.annexes {
        let texts = || [&annex.label, &annex.title].into_iter().flatten();
        if texts().next().is_some() {
            table.row("heading", None, 0, None, &|tag| {
                let found: Vec<&str> =
                    texts().filter_map(|text| in_language(inquiry, text, tag)).collect();
                (!found.is_empty()).then(|| marked(inquiry, &found.join(" ")))
            });
        }
        table.provisions(&annex.provisions, 0);
    }
    let rows = table.rows;
    let name = inquiry.named(resolution);
    let column = |tag: &String| {
        html! {
            <th scope="col" role="columnheader" lang={tag.clone()} dir={Language::direction(tag)}>
                { language_name(tag).to_owned() }
            </th>
        }
    };
    html! {
        <table class="parallel" role="table" data-columns={languages.len().to_string()}>
            <caption class="hidden">{ inquiry.locale.fill(Message::ParallelCaption, &[("name", &name)]) }</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader" class="c-label">
                        <span class="hidden">{ inquiry.text(Message::ColumnLabel) }</span>
                    </th>
                    { for languages.iter().map(column) }
                </tr>
            </thead>
            <tbody role="rowgroup">{ for rows }</tbody>
        </table>
    }
}

fn in_language<'a>(inquiry: &'a Inquiry, text: &'a LocalizedText, tag: &str) -> Option<&'a str> {
    let chosen = text.choose(&[tag], &inquiry.index.register().language);
    (chosen.language == Some(tag) && !chosen.words.is_empty()).then_some(chosen.words)
}

fn table_text(inquiry: &Inquiry, text: &LocalizedText, tag: &str) -> Option<Html> {
    in_language(inquiry, text, tag).map(|words| marked(inquiry, words))
}

struct Table<'a> {
    inquiry: &'a Inquiry,
    languages: &'a [String],
    paths: std::slice::Iter<'a, String>,
    current: Option<&'a str>,
    rows: Vec<Html>,
}

impl Table<'_> {
    fn provisions(&mut self, list: &[Provision], depth: usize) {
        for provision in list {
            let path = self.paths.next().cloned();
            let inquiry = self.inquiry;
            self.row("provision", provision.label.as_deref(), depth, path, &|tag| {
                table_text(inquiry, &provision.text, tag)
            });
            self.provisions(&provision.provisions, depth + 1);
        }
    }

    /// A row: what `text` gives for each language, and where it gives nothing, a word that says so.
    fn row(
        &mut self,
        kind: &'static str,
        label: Option<&str>,
        depth: usize,
        path: Option<String>,
        text: &dyn Fn(&str) -> Option<Html>,
    ) {
        let inquiry = self.inquiry;
        let cell = |tag: &String| {
            let (lang, dir) = (tag.clone(), Language::direction(tag));
            let name = language_name(tag).to_owned();
            match text(tag) {
                Some(text) => {
                    html! { <td role="cell" data-name={name} {lang} {dir}>{ text }</td> }
                }
                None => {
                    let missing =
                        inquiry.locale.fill(Message::NotInLanguage, &[("language", &name)]);
                    html! { <td role="cell" data-name={name} class="missing">{ missing }</td> }
                }
            }
        };
        let is_current = path.is_some() && path.as_deref() == self.current;
        self.rows.push(html! {
            <tr
                role="row"
                data-kind={kind}
                data-depth={(depth > 0).then(|| depth.min(3).to_string())}
                data-path={path}
                tabindex="-1"
                aria-current={is_current.then_some("true")}
            >
                if let Some(label) = label {
                    <th scope="row" role="rowheader" class="c-label"><bdi>{ label.to_owned() }</bdi></th>
                } else {
                    <td role="cell" class="c-label"></td>
                }
                { for self.languages.iter().map(cell) }
            </tr>
        });
    }
}
