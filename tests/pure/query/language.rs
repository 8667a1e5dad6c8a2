//! How a search is read: words, phrases, exclusions and fields, and what is said of the rest.

use resolution_table::query::{Field, MOST_CLAUSES, Matter, QueryProblemKind, parse};

fn field(name: &str) -> Option<Field> {
    match name {
        "à" => Some(Field::Addressee),
        "动词" => Some(Field::Verb),
        "résolution" | "Resolution" => Some(Field::Resolution),
        _ => Field::ALL.iter().copied().find(|field| field.id() == name),
    }
}

/// The clauses in a notation of their own: `word`, `[a phrase]`, `field=a|b`, each with `!` where it is excluded.
fn check(search: &str, clauses: &[&str], problems: &[(QueryProblemKind, &str)]) {
    let found = parse(search, &field);
    let shown = found.clauses.iter().map(|clause| {
        let matter = match &clause.matter {
            Matter::Word(word) => word.clone(),
            Matter::Phrase(words) => format!("[{words}]"),
            Matter::Field(field, values) => format!("{}={}", field.id(), values.join("|")),
        };
        format!("{}{matter}", if clause.excluded { "!" } else { "" })
    });
    assert_eq!(shown.collect::<Vec<_>>(), clauses, "{search}");
    let wrong: Vec<_> = found.problems.iter().map(|it| (it.kind, it.part.as_str())).collect();
    assert_eq!(wrong, problems, "{search}");
}

#[test]
fn words_phrases_and_exclusions_are_told_apart() {
    check("ipv6  formation", &["ipv6", "formation"], &[]);
    check("\"pays en développement\" -spam", &["[pays en développement]", "!spam"], &[]);
    check("-\"internet des objets\"", &["![internet des objets]"], &[]);
    check("télécommunications/TIC (UIT-T), fin.", &["télécommunications/TIC", "UIT-T", "fin"], &[]);
    check("IPv6 - formation – fin", &["IPv6", "formation", "fin"], &[]);
    check("  ", &[], &[]);
    check("\"\" - -- : , ()", &[], &[]);
}

#[test]
fn fields_have_one_or_several_values() {
    check("res:44", &["res=44"], &[]);
    check("res:44,64 -status:new", &["res=44|64", "!status=new"], &[]);
    check("to:\"Director of BDT\" verb:instructs", &["to=Director of BDT", "verb=instructs"], &[]);
    check("to:\"Member States\",council", &["to=Member States|council"], &[]);
    check("à : bdt-director", &["to=bdt-director"], &[]);
    check("cites:14-3/2", &["cites=14-3/2"], &[]);
}

#[test]
fn the_marks_of_every_language_are_understood() {
    check("«\u{a0}accès aux services\u{a0}»", &["[accès aux services]"], &[]);
    check("“open access” „оба“ 「网络」", &["[open access]", "[оба]", "[网络]"], &[]);
    check("动词：责成，请，res：44", &["verb=责成|请|res：44"], &[]);
    check("动词：责成 网络，安全", &["verb=责成", "网络", "安全"], &[]);
    check("−spam －спам", &["!spam", "!спам"], &[]);
    check("أمن، شبكة", &["أمن", "شبكة"], &[]);
}

#[test]
fn what_is_wrong_is_said_and_the_rest_is_kept() {
    use QueryProblemKind::{EmptyField, Unclosed, UnknownField};
    check("spam \"pays en", &["spam", "pays", "en"], &[(Unclosed, "pays en")]);
    check("to:\"Director of", &["to=Director of"], &[(Unclosed, "Director of")]);
    check("colour:red ipv6", &["ipv6"], &[(UnknownField, "colour")]);
    check("verb: ", &[], &[(EmptyField, "verb:")]);
    check("spam -to:", &["spam"], &[(EmptyField, "to:")]);
    check("res:\"\"", &[], &[(EmptyField, "res:")]);
    check("https://www.itu.int 12:30 note:", &["https://www.itu.int", "12:30", "note"], &[]);
}

#[test]
fn the_word_before_a_number_is_no_word_to_be_found() {
    check("résolution 44", &["44"], &[]);
    check("-Resolution 44 spam", &["!44", "spam"], &[]);
    check("res. 44", &["44"], &[]);
    check("résolution spam", &["résolution", "spam"], &[]);
}

#[test]
fn only_the_beginning_of_a_long_search_is_read() {
    let kinds = |search: &str| {
        let found = parse(search, &field);
        assert!(found.clauses.len() <= MOST_CLAUSES);
        found.problems.iter().map(|it| it.kind).collect::<Vec<_>>()
    };
    assert_eq!(kinds(&"a".repeat(1_000_000)), [QueryProblemKind::TooLong]);
    assert_eq!(kinds(&"é ".repeat(500_000)), [QueryProblemKind::TooLong]);
    assert_eq!(kinds(&"a ".repeat(MOST_CLAUSES)), []);
    assert_eq!(kinds(&format!("a{}", " ".repeat(1_000_000))), []);
    let hostile = ["\"", ":", "-", "to:", "a:b", "«", "to:\"", "-\"", "to : ", ","];
    for piece in hostile {
        let _ = kinds(&piece.repeat(400_000));
    }
}

#[test]
fn any_text_can_be_read() {
    let pieces = ["à", ":", "\"", "-", " ", "44", "，", "«", "res", "\u{202e}", "🙂", "'", "("];
    let mut seed = 1u32;
    for _ in 0..20_000 {
        let mut text = String::new();
        for _ in 0..8 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            text.push_str(pieces[(seed >> 16) as usize % pieces.len()]);
        }
        let found = parse(&text, &field);
        assert!(found.clauses.iter().all(|clause| text.is_char_boundary(clause.start)));
    }
}
