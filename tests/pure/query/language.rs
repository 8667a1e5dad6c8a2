//! How a search is read: words, phrases, exclusions and fields, and what is said of the rest.

use resolution_table::query::{Clause, Field, MOST_CLAUSES, Matter, QueryProblemKind, parse};

fn field(name: &str) -> Option<Field> {
    match name {
        "à" => Some(Field::Addressee),
        "动词" => Some(Field::Verb),
        "résolution" | "Resolution" => Some(Field::Resolution),
        _ => Field::ALL.iter().copied().find(|field| field.id() == name),
    }
}

fn shown(clauses: &[Clause]) -> Vec<String> {
    let shown = clauses.iter().map(|clause| {
        let matter = match &clause.matter {
            Matter::Word(word) | Matter::Pattern(word) => word.clone(),
            Matter::Phrase(words) => format!("[{words}]"),
            Matter::Field(field, values) => format!("{}={}", field.id(), values.join("|")),
            Matter::Any(lists) => {
                let lists: Vec<String> = lists.iter().map(|list| shown(list).join(" ")).collect();
                format!("({})", lists.join(" / "))
            }
        };
        format!("{}{matter}", if clause.excluded { "!" } else { "" })
    });
    shown.collect()
}

/// The clauses in a notation of their own: `word`, `[a phrase]`, `field=a|b`, `(one list / or another)`, each with `!` where
/// it is excluded.
fn check(search: &str, clauses: &[&str], problems: &[(QueryProblemKind, &str)]) {
    let found = parse(search, &field);
    assert_eq!(shown(&found.clauses), clauses, "{search}");
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
    let hostile = [
        "\"", ":", "-", "to:", "a:b", "«", "to:\"", "-\"", "to : ", ",", "(", ")", "|", "a OR ",
        "NOT ", "'a", "-(", "*", "to:(",
    ];
    for piece in hostile {
        let _ = kinds(&piece.repeat(400_000));
    }
}

#[test]
fn any_text_can_be_read() {
    let pieces = [
        "à", ":", "\"", "-", " ", "44", "，", "«", "res", "\u{202e}", "🙂", "'", "(", ")", "|",
        "OR", "*", "NOT",
    ];
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

#[test]
fn either_of_two_is_said_in_the_words_of_six_languages() {
    for or in ["OR", "OU", "O", "ИЛИ", "或", "أو", "|", "||", "｜"] {
        check(&format!("water {or} roads"), &["(water / roads)"], &[]);
        check(&format!("water {or} roads {or} trees"), &["(water / roads / trees)"], &[]);
    }
    check("water|roads", &["(water / roads)"], &[]);
    check("spam water OR roads trees", &["spam", "(water / roads)", "trees"], &[]);
    check("\"a b\" OR status:new", &["([a b] / status=new)"], &[]);
    check("(a b) OR -c", &["(a b / !c)"], &[]);
    check("résolution 44 OR 64", &["(44 / 64)"], &[]);
    check("OR roads", &["OR", "roads"], &[]);
    check("water OR", &["water", "OR"], &[]);
    check("| water |", &["water"], &[]);
}

#[test]
fn both_and_not_are_said_in_the_words_of_six_languages() {
    for and in ["AND", "ET", "Y", "И", "和", "و", "&", "&&", "+"] {
        check(&format!("water {and} roads"), &["water", "roads"], &[]);
    }
    check("+water +roads", &["water", "roads"], &[]);
    for not in ["NOT", "SAUF", "NO", "НЕ", "非", "ليس"] {
        check(&format!("water {not} roads"), &["water", "!roads"], &[]);
        check(&format!("{not} roads"), &["!roads"], &[]);
    }
    check("water AND NOT \"a b\"", &["water", "![a b]"], &[]);
    check("water NOT to:council", &["water", "!to=council"], &[]);
    check("water NOT (roads OR trees)", &["water", "!(roads / trees)"], &[]);
    check("water -(roads trees)", &["water", "!(roads trees)"], &[]);
    check("water NOT -roads", &["water", "roads"], &[]);
    check("water OR NOT roads", &["(water / !roads)"], &[]);
}

#[test]
fn brackets_group_and_may_be_left_open() {
    check("(water OR roads) gardens", &["(water / roads)", "gardens"], &[]);
    check("（水 或 路）园", &["(水 / 路)", "园"], &[]);
    check("(water roads", &["water", "roads"], &[]);
    check("water) roads", &["water", "roads"], &[]);
    check("((a OR b) c) OR d", &["((a / b) c / d)"], &[]);
    check("res:(44 OR 64) (to:council OR to:tsag)", &["res=44|64", "(to=council / to=tsag)"], &[]);
    check(&format!("{}water", "(".repeat(900)), &["water"], &[]);
    check("function(s)", &["function(s"], &[]);
}

#[test]
fn patterns_stay_as_they_are_typed() {
    check("garde*", &["garde*"], &[]);
    check("wom?n", &["wom?n"], &[]);
    check("*formation -spa*", &["*formation", "!spa*"], &[]);
    check("what is spam?", &["what", "is", "spam"], &[]);
    check("* ?", &[], &[]);
}

#[test]
fn in_quotation_marks_and_in_small_letters_operators_are_words() {
    check("\"water OR roads\"", &["[water OR roads]"], &[]);
    check("\"a | b* (c)\"", &["[a | b* (c)]"], &[]);
    check("water or roads et y и", &["water", "or", "roads", "et", "y", "и"], &[]);
    check(
        "‘smart city’ 'open access' ‹a b› 《网络》",
        &["[smart city]", "[open access]", "[a b]", "[网络]"],
        &[],
    );
    check("l'accès 'tis", &["l'accès", "'tis"], &[]);
}

#[test]
fn operators_that_mean_nothing_here_are_told() {
    use QueryProblemKind::UnknownOperator;
    check("water NEAR roads", &["water", "roads"], &[(UnknownOperator, "NEAR")]);
    check("water NEAR/3 roads", &["water", "roads"], &[(UnknownOperator, "NEAR/3")]);
    check(
        "water~2 roads^4",
        &["water", "roads"],
        &[(UnknownOperator, "~2"), (UnknownOperator, "^4")],
    );
    check("near water", &["near", "water"], &[]);
}
