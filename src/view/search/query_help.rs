//! What the search box understands: what was wrong, and the panel that explains the language by
//! examples.

use yew::prelude::*;

use crate::i18n::Message;
use crate::query::{
    Action, Collation, Field, Index, LONGEST_SEARCH, MOST_CLAUSES, QueryProblem, QueryProblemKind,
    offered_fields, suggest,
};
use crate::view::root::focus_target::FocusTarget;
use crate::view::root::inquiry::Inquiry;
use crate::view::root::locale::Locale;

/// What a field asks for, as the reader calls it.
pub(in crate::view) fn field_name(locale: &Locale, field: Field) -> String {
    let message = match field {
        Field::Resolution => Message::ColumnResolution,
        Field::Verb => Message::FacetVerb,
        Field::Addressee => Message::FacetAddressee,
        Field::Who => Message::FacetWho,
        Field::Status => Message::FacetStatus,
        Field::Cites => Message::DetailReferences,
        Field::StudyGroup => Message::NameStudyGroup,
        Field::Part => Message::FacetPart,
        Field::Topic => Message::NameTopic,
        Field::Mentioned => Message::FacetMentioned,
        Field::Title => Message::ColumnTitle,
        Field::Kind => Message::FacetKind,
        Field::Year => Message::FacetYear,
        Field::Meeting => Message::FacetMeeting,
    };
    locale.text(message).to_owned()
}

/// A field's name as it is typed, with its colon.
fn typed_name(locale: &Locale, field: Field) -> String {
    shown_name(locale, field) + ":"
}

/// The name of a field that is shown, of several that are understood.
fn shown_name(locale: &Locale, field: Field) -> String {
    locale.field(field).split(' ').next().unwrap_or(field.id()).to_owned()
}

/// A problem of a search in words: what is wrong, and what was searched instead.
pub(in crate::view) fn query_problem(
    index: &Index,
    locale: &Locale,
    problem: &QueryProblem,
) -> String {
    let part = problem.part.as_str();
    let field = problem.field.unwrap_or(Field::Verb);
    match problem.kind {
        QueryProblemKind::Unclosed => locale.fill(Message::QueryUnclosed, &[("part", part)]),
        QueryProblemKind::UnknownField => {
            let names: Vec<String> =
                offered_fields(index).into_iter().map(|it| shown_name(locale, it)).collect();
            let values = [("part", part), ("fields", &names.join(", "))];
            locale.fill(Message::QueryUnknownField, &values)
        }
        QueryProblemKind::EmptyField => {
            let value = match field {
                Field::Verb => locale.verb(crate::model::Verb::Invites),
                Field::Status => locale.status(crate::model::Status::New),
                Field::Part => locale.part(crate::model::Part::Operative),
                Field::Addressee | Field::Mentioned | Field::Who => "tsb",
                Field::Cites => "wtdc-58",
                Field::Title | Field::Topic => "internet",
                Field::Resolution | Field::StudyGroup => "17",
                Field::Kind => locale.kind(&crate::model::Kind::Decision),
                Field::Year => "2022",
                Field::Meeting => "wtsa-20",
            };
            let example = format!("{}{value}", typed_name(locale, field));
            locale.fill(Message::QueryEmptyField, &[("part", part), ("example", &example)])
        }
        QueryProblemKind::UnknownValue => {
            let name = field_name(locale, field);
            locale.fill(Message::QueryUnknownValue, &[("part", part), ("field", &name)])
        }
        QueryProblemKind::NoSuchResolution => {
            locale.fill(Message::QueryNoSuchResolution, &[("part", part)])
        }
        QueryProblemKind::UnknownOperator => {
            locale.fill(Message::QueryUnknownOperator, &[("part", part)])
        }
        QueryProblemKind::TooLong => {
            let (words, characters) = (locale.number(MOST_CLAUSES), locale.number(LONGEST_SEARCH));
            let values = [("words", words.as_str()), ("characters", characters.as_str())];
            locale.fill(Message::QueryTooLong, &values)
        }
    }
}

/// The panel: what there is, each with an example that can be tried. Those of fields come from the
/// register.
pub(in crate::view) fn query_help(inquiry: &Inquiry) -> Html {
    let mut rows = vec![
        (inquiry.text(Message::HelpWords), vec![inquiry.text(Message::ExampleWords)]),
        (inquiry.text(Message::HelpPhrase), vec![inquiry.text(Message::ExamplePhrase)]),
        (inquiry.text(Message::HelpExclude), vec![inquiry.text(Message::ExampleExclude)]),
        (inquiry.text(Message::HelpEither), vec![inquiry.text(Message::ExampleEither)]),
        (inquiry.text(Message::HelpBeginning), vec![inquiry.text(Message::ExampleBeginning)]),
    ];
    let words = rows.len();
    for field in offered_fields(&inquiry.index) {
        let typed = typed_name(&inquiry.locale, field);
        let mut examples: Vec<String> = suggest(&inquiry.index, &*inquiry.locale, &typed)
            .into_iter()
            .filter(|it| !it.is_field)
            .take(2)
            .map(|it| it.search.trim_end().to_owned())
            .collect();
        if field == Field::Title {
            examples.push(format!("{typed}internet"));
        }
        // A field of which this register has no value is not explained.
        if !examples.is_empty() {
            rows.push((field_name(&inquiry.locale, field), examples));
        }
    }
    let (plain, fields) = rows.split_at(words);
    let mut field = typed_name(&inquiry.locale, Field::Verb);
    field.push_str(inquiry.locale.verb(crate::model::Verb::Instructs));
    html! {
        <>
            <p>{ inquiry.text(Message::HelpIntro) }</p>
            <dl class="query-help">{ for plain.iter().map(|row| explained(inquiry, row)) }</dl>
            <p>{ inquiry.locale.fill(Message::HelpFields, &[("field", &field)]) }</p>
            <dl class="query-help">{ for fields.iter().map(|row| explained(inquiry, row)) }</dl>
        </>
    }
}

fn explained(inquiry: &Inquiry, (what, examples): &(String, Vec<String>)) -> Html {
    let example = |search: &String| {
        let (act, focus, text) = (inquiry.to.act.clone(), inquiry.to.focus.clone(), search.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            act.emit(Action::Search(text.clone()));
            focus.emit(FocusTarget::Search);
        });
        html! {
            <dd><button type="button" class="example" {onclick}><bdi>{ search.clone() }</bdi></button></dd>
        }
    };
    html! { <div><dt>{ what }</dt>{ for examples.iter().map(example) }</div> }
}
