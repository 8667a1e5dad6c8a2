//! Texts in several languages: every one of a register, and adding the languages of one to another.

use crate::model::{
    Annex, Block, Context, LocalizedText, Meeting, Provision, Register, Resolution, Source,
};

type Each<'a> = &'a mut dyn FnMut(&mut LocalizedText);

/// Names the language of every plain string.
pub(super) fn spell_out(register: &mut Register) {
    let language = register.language.clone();
    in_register(register, &mut |text| {
        if let LocalizedText::Plain(words) = text {
            let words = std::mem::take(words);
            let known = (!words.is_empty()).then(|| (language.clone(), words));
            *text = known.into_iter().collect();
        }
    });
}

/// Adds to `text` what `other` has in languages that it lacks; plain strings are in `language`. The
/// language in which they have different words, if there is one: there `text` stays as it is.
pub(super) fn add(
    text: &mut LocalizedText,
    other: &LocalizedText,
    language: &str,
) -> Option<String> {
    let mut conflict = None;
    for (tag, words) in entries(other, language) {
        if words.is_empty() {
            continue;
        }
        let known = entries(text, language).into_iter().find(|(known, _)| *known == tag);
        match known {
            Some((_, same)) if same == words => {}
            Some((_, other)) if !other.is_empty() => conflict = Some(tag.to_owned()),
            _ => {
                let all =
                    entries(text, language).into_iter().filter(|(_, words)| !words.is_empty());
                let all = all.chain([(tag, words)]);
                *text = all.map(|(tag, words)| (tag.to_owned(), words.to_owned())).collect();
            }
        }
    }
    conflict
}

fn entries<'a>(text: &'a LocalizedText, language: &'a str) -> Vec<(&'a str, &'a str)> {
    match text {
        LocalizedText::Plain(words) => vec![(language, words)],
        LocalizedText::ByLanguage(map) => map.iter().map(|(tag, it)| (tag, it.as_str())).collect(),
    }
}

fn in_register(register: &mut Register, each: Each) {
    each(&mut register.title);
    in_meeting(&mut register.assembly, each);
    in_source(&mut register.source, each);
    in_context(&mut register.context, each);
    for body in register.bodies.values_mut() {
        each(&mut body.name);
        body.short.iter_mut().for_each(&mut *each);
    }
    register.topics.values_mut().for_each(&mut *each);
    register.meetings.values_mut().for_each(|meeting| in_meeting(meeting, each));
    register.verbs.values_mut().for_each(|verb| each(&mut verb.name));
    register.kinds.values_mut().for_each(&mut *each);
    register.glossary.values_mut().for_each(&mut *each);
    for part in &mut register.parts {
        each(&mut part.title);
        in_meeting(&mut part.assembly, each);
        in_source(&mut part.source, each);
        in_context(&mut part.context, each);
    }
    register.resolutions.iter_mut().for_each(|resolution| in_resolution(resolution, each));
}

fn in_meeting(meeting: &mut Meeting, each: Each) {
    let names = [&mut meeting.name, &mut meeting.acronym, &mut meeting.place];
    names.into_iter().flatten().for_each(each);
}

fn in_source(source: &mut Source, each: Each) {
    each(&mut source.title);
}

fn in_context(context: &mut Context, each: Each) {
    for chapter in &mut context.chapters {
        chapter.heading.iter_mut().for_each(&mut *each);
        for block in &mut chapter.blocks {
            match block {
                Block::Paragraph(text) => each(text),
                Block::Calls(calls) => calls.iter_mut().for_each(&mut *each),
            }
        }
    }
    context.figures.iter_mut().for_each(|figure| each(&mut figure.label));
    context.table_headings.iter_mut().for_each(each);
}

fn in_resolution(resolution: &mut Resolution, each: Each) {
    each(&mut resolution.title);
    let printed = resolution.printed.as_mut();
    printed.and_then(|printed| printed.overview_title.as_mut()).into_iter().for_each(&mut *each);
    resolution.summary.iter_mut().for_each(&mut *each);
    for section in &mut resolution.sections {
        [&mut section.words, &mut section.lead].into_iter().flatten().for_each(&mut *each);
        in_provisions(&mut section.provisions, each);
    }
    for Annex { label, title, provisions } in &mut resolution.annexes {
        [label, title].into_iter().flatten().for_each(&mut *each);
        in_provisions(provisions, each);
    }
    resolution.notes.iter_mut().for_each(|note| each(&mut note.text));
}

fn in_provisions(provisions: &mut [Provision], each: Each) {
    for provision in provisions {
        each(&mut provision.text);
        in_provisions(&mut provision.provisions, each);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::decode;

    #[test]
    fn every_text_says_its_language() {
        let file = include_bytes!("../../../tests/fixtures/full.json");
        let mut register = decode(file).expect("the fixture").register;
        let mut count = 0;
        in_register(&mut register, &mut |text| {
            count += 1;
            *text = LocalizedText::Plain(format!("words {count}"));
        });
        spell_out(&mut register);
        let debug = format!("{register:?}");
        assert!(!debug.contains("Plain("), "a text was passed over: {debug}");
        assert_eq!(debug.matches("words ").count(), count);
    }

    #[test]
    fn languages_are_added_and_the_first_words_stay() {
        let mut text = LocalizedText::from("décide");
        assert_eq!(add(&mut text, &"décide".into(), "fr"), None);
        assert_eq!(text, "décide".into(), "what is the same changes nothing");
        let arabic = LocalizedText::from_iter([("ar".to_owned(), "تقرر".to_owned())]);
        assert_eq!(add(&mut text, &arabic, "fr"), None);
        assert_eq!(text.words().collect::<Vec<_>>(), ["décide", "تقرر"]);
        assert_eq!(add(&mut text, &"arrête".into(), "fr"), Some("fr".to_owned()));
        assert_eq!(text.words().next(), Some("décide"));
    }
}
