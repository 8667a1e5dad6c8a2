//! Every list of the format with tens of thousands of entries, and every chain as deep as it goes.

use std::fmt::Write;

use resolution_table::query::LinkTemplates;
use serde_json::{Map, Value, json};

use super::{Through, survive};

/// A register of one resolution, with more fields of the register and of the resolution.
fn register(of_register: Value, of_resolution: Value) -> Value {
    let mut resolution = json!({"number": 1, "body": "ag", "title": "Wells"});
    let mut file = json!({
        "format": "resolution-register/1", "id": "gardens", "language": "en", "title": "Gardens",
        "assembly": {}, "source": {"authority": "digest", "title": "Gardens", "language": "en"},
        "bodies": {"ag": {"name": "Garden Assembly", "kind": "assembly"}},
    });
    let add = |to: &mut Value, from: Value| {
        let fields = from.as_object().cloned().unwrap_or_default();
        to.as_object_mut().expect("an object").extend(fields);
    };
    add(&mut resolution, of_resolution);
    file["resolutions"] = json!([resolution]);
    add(&mut file, of_register);
    file
}

fn map(count: usize, value: impl Fn(usize) -> Value) -> Value {
    Value::Object((0..count).map(|at| (format!("b{at}"), value(at))).collect::<Map<_, _>>())
}

fn list(count: usize, value: impl Fn(usize) -> Value) -> Value {
    Value::Array((0..count).map(value).collect())
}

/// One file with `count` of a kind.
type Many = (&'static str, usize, fn(usize) -> Value);

/// The file and its size: what stood still for seconds once, and every other list.
const MANY: &[Many] = &[
    ("bodies", 40_000, |count| {
        let bodies = map(count, |at| json!({"name": format!("n{at}"), "kind": "other"}));
        let sections = json!([{"verb": "instructs", "addressees": names(count)}]);
        register(json!({"bodies": bodies}), json!({"sections": sections}))
    }),
    ("bodies that a section addresses and names", 20_000, |count| {
        let bodies = map(2 * count, |at| json!({"name": format!("n{at}"), "kind": "other"}));
        let named = list(2 * count, |at| json!(format!("b{at}")));
        let sections = json!([{
            "verb": "instructs", "addressees": names(count), "mentions": named, "provisions": [{"text": "t"}],
        }]);
        register(json!({"bodies": bodies}), json!({"sections": sections}))
    }),
    ("bodies one above the other", 5_000, |count| {
        let of = |at| json!({"name": format!("n{at}"), "kind": "other", "parent": format!("b{}", at + 1)});
        let sections = json!([{"verb": "instructs", "addressees": names(count)}]);
        register(json!({"bodies": map(count, of)}), json!({"sections": sections}))
    }),
    ("bureaux one above the other", 5_000, |count| {
        let of = |at| json!({"name": format!("n{at}"), "kind": "bureau", "parent": format!("b{}", at + 1)});
        let sections = json!([{"verb": "instructs", "addressees": names(count)}]);
        register(json!({"bodies": map(count, of)}), json!({"sections": sections}))
    }),
    ("sections", 20_000, |count| {
        let of = |at| json!({"verb": "resolves", "provisions": [{"label": "1", "text": format!("t{at}")}]});
        register(json!({}), json!({"sections": list(count, of)}))
    }),
    ("provisions", 20_000, |count| {
        let of = |at| json!({"label": "1", "text": format!("t{at}")});
        register(
            json!({}),
            json!({"sections": [{"verb": "resolves", "provisions": list(count, of)}]}),
        )
    }),
    ("annexes", 20_000, |count| {
        register(
            json!({}),
            json!({"annexes": list(count, |at| json!({"title": format!("t{at}")}))}),
        )
    }),
    ("notes", 20_000, |count| {
        let of = |at| json!({"label": "1", "anchor": {"at": "title"}, "text": format!("t{at}")});
        register(json!({}), json!({"notes": list(count, of)}))
    }),
    ("references", 20_000, |count| {
        let of = |at| json!({"kind": "resolution", "body": "ag", "number": format!("{at}"), "words": "Resolution", "at": "1/title"});
        register(json!({}), json!({"references": list(count, of)}))
    }),
    ("provisions that cite", 20_000, |count| {
        let provision = |at| json!({"label": format!("{at}"), "text": format!("t{at}")});
        register(
            json!({}),
            json!({
                "sections": [{"verb": "resolves", "provisions": list(count, provision)}],
                "references": list(count, |at| reference(at, format!("1/resolves/{at}"))),
            }),
        )
    }),
    ("topics", 20_000, |count| {
        register(
            json!({"topics": map(count, |at| json!(format!("t{at}")))}),
            json!({"topics": names(count)}),
        )
    }),
    ("topics without a name", 20_000, |count| register(json!({}), json!({"topics": names(count)}))),
    ("addressees without a body", 20_000, |count| {
        register(
            json!({}),
            json!({"sections": [{"verb": "instructs", "addressees": names(count)}]}),
        )
    }),
    ("meetings", 20_000, |count| {
        let of =
            |at| json!({"number": 1, "body": "ag", "title": "Wells", "meeting": format!("b{at}")});
        register(
            json!({"meetings": map(count, |_| json!({"place": "Springfield"})), "resolutions": list(count, of)}),
            json!({}),
        )
    }),
    ("kinds", 20_000, |count| {
        let of =
            |at| json!({"number": 1, "body": "ag", "title": "Wells", "kind": format!("b{at}")});
        register(
            json!({"kinds": map(count, |at| json!(format!("k{at}"))), "resolutions": list(count, of)}),
            json!({}),
        )
    }),
    ("unknown verbs", 20_000, |count| {
        register(
            json!({}),
            json!({"sections": list(count, |at| json!({"verb": format!("v{at}"), "provisions": []}))}),
        )
    }),
    ("own verbs", 20_000, |count| {
        let verbs = map(count, |at| json!({"name": format!("v{at}"), "force": "instructs"}));
        let of = |at| json!({"verb": format!("b{at}"), "provisions": []});
        register(json!({"verbs": verbs}), json!({"sections": list(count, of)}))
    }),
    ("unknown fields", 20_000, |count| {
        register(map(count, |_| json!(1)), map(count, |_| json!(1)))
    }),
    ("languages of a title", 20_000, |count| {
        register(json!({}), json!({"title": map(count, |_| json!("t"))}))
    }),
    ("resolutions of one number", 20_000, |count| {
        register(
            json!({"resolutions": list(count, |_| json!({"number": 1, "body": "ag", "title": "W"}))}),
            json!({}),
        )
    }),
    ("resolutions without anything", 20_000, |count| {
        register(json!({"resolutions": list(count, |_| json!({}))}), json!({}))
    }),
    ("resolutions that are none", 20_000, |count| {
        register(json!({"resolutions": list(count, |at| json!(at))}), json!({}))
    }),
    ("lines of a summary", 20_000, |count| {
        register(json!({}), json!({"summary": list(count, |_| json!("t"))}))
    }),
    ("figures", 20_000, |count| {
        register(
            json!({"context": {"figures": list(count, |at| json!({"id": "f", "value": at, "label": "l"}))}}),
            json!({}),
        )
    }),
    ("glossary", 20_000, |count| {
        register(
            json!({"glossary": map(count, |at| json!(format!("g{at}")))}),
            json!({"summary": ["b1 b2 b3"]}),
        )
    }),
    ("parts", 2_000, |count| {
        let of = |at| json!({"id": format!("p{at}"), "title": "P", "assembly": {}, "source": {"authority": "digest", "title": "P", "language": "en"}});
        register(json!({"parts": list(count, of)}), json!({"part": 1}))
    }),
    ("words of one text", 200_000, |count| {
        register(json!({}), json!({"title": "wells ".repeat(count)}))
    }),
    ("letters of one word", 1_000_000, |count| {
        register(json!({}), json!({"title": "w".repeat(count)}))
    }),
    ("marks over one letter", 100_000, |count| {
        register(json!({}), json!({"title": format!("e{}", "\u{301}".repeat(count))}))
    }),
    ("ideographs", 100_000, |count| {
        register(json!({"language": "zh"}), json!({"title": "井".repeat(count)}))
    }),
];

fn reference(number: usize, at: String) -> Value {
    json!({"kind": "resolution", "body": "itu-r", "number": format!("{number}"), "words": "R", "at": at})
}

fn names(count: usize) -> Value {
    list(count, |at| json!(format!("b{at}")))
}

/// Seconds of the processor for the largest, in a build that is not optimised: about thirty times
/// those of the widget. What grows with the square of its size needs minutes.
const MOST_SECONDS: u64 = 20;

#[test]
fn no_list_of_the_format_freezes() {
    let mut slow = String::new();
    for (what, count, file) in MANY {
        let bytes = file(*count).to_string();
        let survived = survive(bytes.as_bytes(), "wells b1", Through::Search);
        survived.shown.as_ref().unwrap_or_else(|error| panic!("{what}: {error}"));
        let told = format!("{count} {what}: {:.1} s", survived.time.as_secs_f32());
        println!("{told}");
        if survived.time.as_secs() >= MOST_SECONDS {
            let _ = writeln!(slow, "{told}");
        }
    }
    assert!(slow.is_empty(), "{slow}");
}

/// Deeper lists than the format allows are refused in a sentence; as deep as it allows are shown.
#[test]
fn depth_is_limited_and_told() {
    let nested = |depth: usize| {
        let begin = "{\"text\": \"t\", \"provisions\": [".repeat(depth);
        format!(
            "{{\"format\": \"resolution-register/1\", \"id\": \"g\", \"language\": \"en\", \"title\": \"G\", \"assembly\": {{}}, \"source\": {{}}, \"resolutions\": [{{\"number\": 1, \"body\": \"ag\", \"title\": \"W\", \"sections\": [{{\"verb\": \"resolves\", \"provisions\": [{begin}{}]}}]}}]}}",
            "]}".repeat(depth)
        )
    };
    assert_eq!(survive(nested(28).as_bytes(), "t", Through::Exports).shown, Ok(1));
    for depth in [40, 1_000, 100_000] {
        let refused =
            survive(nested(depth).as_bytes(), "t", Through::Exports).shown.expect_err("too deep");
        assert!(refused.contains("nest more than 64 deep"), "{refused}");
    }
    for open in ["[", "{\"a\":", "[{\"a\":"] {
        let refused = survive(open.repeat(100_000).as_bytes(), "t", Through::Exports).shown;
        assert!(refused.is_err(), "{open}");
    }
}

/// Templates of addresses: a stated number is taken, and the rest is told in one line.
#[test]
fn templates_of_addresses_are_limited_and_told() {
    let begun = cpu_time::ThreadTime::now();
    let many: String = (0..50_000)
        .fold(String::new(), |text, at| text + &format!("b{at}=https://x.example/{{number}} "));
    let (_, problems) = LinkTemplates::parse(&many);
    assert_eq!(problems, ["10000 templates are taken at most; 40000 more are left out"]);
    let (_, problems) = LinkTemplates::parse(&many.replace("https", "ftp"));
    assert_eq!(problems.len(), 10_001);
    assert_eq!(problems.last().map(String::as_str), Some("and 40000 more"));
    let (_, problems) = LinkTemplates::parse(&format!("b={}", "x".repeat(5 << 20)));
    assert!(problems[0].len() < 1000, "{}", problems[0].len());
    assert!(begun.elapsed().as_secs() < MOST_SECONDS, "{:?}", begun.elapsed());
}
