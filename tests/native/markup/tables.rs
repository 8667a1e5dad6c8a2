//! The widget's markup, rendered without a browser: tables, marks, languages, details.

use crate::markup::rendering::{FULL, Markup, SMALL, overview, provisions, widget};
use resolution_table::model::Status;
use resolution_table::query::{Action, Column, Facet, View};

fn open(path: &str) -> Action {
    Action::ToggleOpen(path.into())
}

fn search(words: &str) -> Action {
    Action::Search(words.into())
}

#[test]
fn a_table_has_caption_headers_row_headers_and_roles() {
    // The provisions of each resolution share a heading.
    for (markup, name, rows, columns, shared) in
        [(overview([]), "Resolutions", 3, 5, 0), (provisions([]), "Provisions", 8, 5, 2)]
    {
        markup.has(&format!("<span>Test register</span> — {name}</caption>"));
        assert_eq!(markup.tags("table").len(), 1);
        // Every row is on the page: there is nothing to count.
        markup.has("role=\"table\"").lacks("aria-rowcount").lacks("aria-rowindex");
        assert_eq!(markup.count("role=\"rowgroup\""), 2);
        assert_eq!(markup.count("role=\"row\""), rows + shared + 1);
        let (headers, row_headers): (Vec<_>, Vec<_>) =
            markup.tags("th").into_iter().partition(|tag| tag.contains("scope=\"col\""));
        assert_eq!((headers.len(), row_headers.len()), (columns, rows + shared), "{name}");
        assert!(headers.iter().all(|tag| tag.contains("role=\"columnheader\"")));
        let of_rows = row_headers.iter().filter(|tag| tag.contains("scope=\"row\""));
        assert_eq!(of_rows.count(), rows);
        assert_eq!(markup.count("scope=\"rowgroup\""), shared);
        assert!(row_headers.iter().all(|tag| tag.contains("role=\"rowheader\"")));
        let cells = markup.tags("td");
        assert_eq!(cells.len(), rows * (columns - 1));
        assert!(cells.iter().all(|tag| tag.contains("role=\"cell\"")));
        assert!(cells.iter().all(|tag| tag.contains("data-name=\"")), "cards name their fields");
    }
}

#[test]
fn the_sorted_column_says_so_and_no_other() {
    let sorted = |times| overview(vec![Action::SortBy(Column::Title); times]);
    assert_eq!(sorted(0).values("aria-sort"), [""; 0]);
    assert_eq!(sorted(1).values("aria-sort"), ["ascending"]);
    assert_eq!(sorted(2).values("aria-sort"), ["descending"]);
    assert_eq!(sorted(3).values("aria-sort"), [""; 0]);
    sorted(1).has(
        "<th data-column=\"title\" scope=\"col\" role=\"columnheader\" aria-sort=\"ascending\">",
    );
    let summary = "<th data-column=\"summary\" scope=\"col\" role=\"columnheader\">Summary</th>";
    sorted(1).has(summary);
}

#[test]
fn found_words_are_marked_and_counted() {
    let markup = overview([search("deploying")]);
    markup.has("<mark>Deploying</mark> IPv6").has("1 resolution of 3");
    assert_eq!(markup.count("<tr role=\"row\""), 2);
    provisions([search("training")]).has("to organize <mark>training</mark>:");
    overview([]).lacks("<mark>").has(">3 resolutions<");
}

#[test]
fn text_in_another_language_is_marked_as_such() {
    let markup = widget(FULL, View::Overview, []);
    markup.has("<span lang=\"fr\" dir=\"ltr\">Les abeilles</span>");
    markup.has("<span class=\"title\">Water in gardens</span>");
    let arabic = SMALL.replace(
        r#"{"fr": "Lutter contre le pourriel", "en": "Countering spam"}"#,
        r#"{"ar": "مكافحة الرسائل"}"#,
    );
    let markup = widget(&arabic, View::Overview, []);
    markup
        .has("<span lang=\"ar\" dir=\"rtl\">مكافحة الرسائل<small")
        .has("(العربية)</small></span>");
    markup.has("lang=\"en\" dir=\"ltr\" aria-busy=\"false\"");
}

#[test]
fn every_active_filter_is_a_chip_with_a_spoken_name() {
    overview([]).lacks("class=\"chips\"").lacks("clear-all");
    let markup = overview([
        search("IPv6"),
        Action::Toggle(Facet::Status, "revised".into()),
        Action::Toggle(Facet::Addressee, "tsb-director".into()),
        Action::Toggle(Facet::Cited, "nobody".into()),
    ]);
    let chips: Vec<_> =
        markup.tags("button").into_iter().filter(|tag| tag.contains("class=\"chip\"")).collect();
    assert_eq!(chips.len(), 4);
    markup.has("aria-label=\"Remove the search for “IPv6”\"");
    markup.has("aria-label=\"Remove the filter Status: Revised\"");
    markup.has("aria-label=\"Remove the filter Addressed to: Director of TSB\"");
    markup.has("aria-label=\"Remove the filter Cites: nobody (not in this register)\"");
    markup.has("aria-label=\"Active filters\"").has("data-action=\"clear-all\"");
    assert_eq!(markup.count(" checked "), 5, "a view, a role and three values");
}

#[test]
fn facets_are_named_groups_with_counts() {
    let markup = overview([]);
    assert_eq!(markup.tags("fieldset").len(), markup.tags("legend").len());
    for status in [Status::New, Status::Revised, Status::Unchanged] {
        markup.has(&format!("<input value=\"{}\" type=\"checkbox\" tabindex=", status.id()));
    }
    markup.has("<bdi>Director of TSB</bdi></span><span class=\"tally\">1</span>");
    markup.has("<div role=\"group\" aria-label=\"Bureaux\" class=\"members\">");
    markup.has("aria-label=\"Only Director of TSB\"").has("aria-label=\"Members of Bureaux\"");
    markup.lacks("data-facet=\"topic\"").lacks("data-action=\"any\"");
    overview([Action::Toggle(Facet::Verb, "instructs".into())])
        .has("aria-label=\"All: remove the filters of Verb\"")
        .has("<span class=\"tally\">0</span><span class=\"total\">/ 1</span>");
    overview([Action::Toggle(Facet::Addressee, "kind:bureau".into())])
        .has("<input value=\"tsb-director\" checked type=\"checkbox\" tabindex=\"-1\" disabled=\"disabled\">");
    markup.has("<aside id=\"facets\"").has("aria-label=\"Filters\"");
}

#[test]
fn controls_have_names() {
    let markup = overview([search("x")]);
    markup
        .has("<label for=\"search\"")
        .has("aria-label=\"Clear the search\"")
        .has("role=\"search\"");
    markup.has("<div role=\"status\" data-live=\"results\"");
    overview([])
        .has("aria-label=\"Show the full text of Resolution 3\"")
        .has("aria-expanded=\"false\"");
}

#[test]
fn nothing_found_says_what_to_do() {
    let markup = overview([search("zzz")]);
    assert!(markup.tags("table").is_empty());
    markup.has("Nothing matches").has("Try fewer or other words").has("data-action=\"clear-all\"");
    markup.has("0 resolutions of 3");
}

#[test]
fn an_open_resolution_shows_its_nested_text() {
    let markup = overview([open("3")]);
    markup
        .has("aria-expanded=\"true\"")
        .has("aria-controls=\"detail-0-3\"")
        .has("id=\"detail-0-3\"");
    markup.has("<article part=\"detail\"").has("Resolution 3 (Rev. Genève, 2024)");
    markup.has("data-section=\"3/instructs\"");
    let item = "<li data-path=\"3/instructs/4\" tabindex=\"-1\"><span class=\"label\"><bdi>4</bdi></span><div class=\"text\">to organize training:</div>";
    let list = "</div><ol role=\"list\" class=\"provisions\"><li data-path=\"3/instructs/4/i\" tabindex=\"-1\"><span class=\"label\"><bdi>i)</bdi></span>";
    markup.has(item).has("aria-label=\"More: 3/instructs/4\"");
    markup.has(list);
    markup.has("Resolution 63 (Rev. Kigali, 2022)").has("3/recalling/b");
    overview([open("300")]).has("The document gives no provisions of this resolution");
    widget(FULL, View::Overview, [open("4")]).has("data-unlabelled=\"\"");
}

#[test]
fn footnotes_have_marks_where_they_belong() {
    let markup = widget(FULL, View::Overview, [open("4")]);
    let mark = |label: &str| {
        format!(
            "<sup><button type=\"button\" aria-label=\"Note {label}\" class=\"note-mark\">{label}</button></sup>"
        )
    };
    markup.has(&format!("Water in gardens{}", mark("1")));
    markup.has(&format!("tailler;{}", mark("2")));
    markup.has("<li data-note=\"1\" tabindex=\"-1\">").has("In winter.");
    // In the language that the place was counted in, the mark stands inside the text.
    let own = FULL.replace("\"en\": \"Water in gardens\"", "\"es\": \"El agua\"");
    widget(&own, View::Overview, [open("4")]).has(&format!("L'eau{} des jardins", mark("1")));
}

#[test]
fn an_open_provision_is_the_current_one_of_its_resolution() {
    let markup = provisions([open("3/instructs/4/i"), open("3/instructs/1")]);
    assert_eq!(markup.count("<article"), 2, "two rows of one resolution, with ids of their own");
    assert_eq!(markup.count("aria-current=\"true\""), 2);
    markup.has("data-path=\"3/instructs/4/i\" tabindex=\"-1\" aria-current=\"true\"");
    markup.has("<p class=\"above\">to organize training:</p>");
    // Where it stands is told in words; the path is the link's.
    markup.has("data-at=\"3/instructs/4/i\"").has(
        "aria-label=\"instructs, 4 i)\" class=\"locator\"><bdi class=\"label\">4 i)</bdi></a>",
    );
    markup.lacks(">3/instructs/4/i<");
    markup.has(">resolves: instructs<").has("<li>Study Group 17</li>").has("class=\"nobody\"");
}

#[test]
fn text_is_text() {
    let hostile = r#"<img src=x onerror=alert(1)> & \"quoted\""#;
    let file = FULL
        .replace("Water in gardens", hostile)
        .replace("\"RÉSOLUTION\"", &format!("\"{hostile}\""))
        .replace("\"label\": \"i)\"", &format!("\"label\": \"{hostile}\""))
        .replace("Les abeilles", hostile)
        .replace("\"AG\"", &format!("\"{hostile}\""));
    let markups: [Markup; 3] = [
        widget(&file, View::Overview, [open("4"), open("5")]),
        widget(&file, View::Provisions, [open("4/recalling/c")]),
        widget(&file, View::Overview, [search("<img src=x")]),
    ];
    for markup in markups {
        assert!(markup.tags("img").is_empty(), "{}", markup.0);
        markup.has("&lt;img");
    }
}

/// Filters have all bodies: a cell shows as many as anybody reads, and how many more there are.
#[test]
fn of_many_bodies_a_cell_names_the_first() {
    let addressed = |count: usize| {
        let all = |of: &dyn Fn(usize) -> String| (0..count).map(of).collect::<Vec<_>>().join(", ");
        let bodies = all(&|at| format!("\"b{at}\": {{\"name\": \"n{at}\", \"kind\": \"other\"}}"));
        let keys = all(&|at| format!("\"b{at}\""));
        format!(
            "{{\"format\": \"resolution-register/1\", \"id\": \"g\", \"language\": \"en\", \"title\": \"G\", \
             \"source\": {{}}, \"bodies\": {{{bodies}}}, \"resolutions\": [{{\"number\": 1, \"body\": \"b0\", \
             \"title\": \"W\", \"sections\": [{{\"verb\": \"instructs\", \"addressees\": [{keys}], \
             \"provisions\": [{{\"text\": \"t\"}}]}}]}}]}}"
        )
    };
    for view in [View::Overview, View::Provisions] {
        let markup = |count| widget(&addressed(count), view, []);
        markup(40).has("<li>n39</li>").lacks("<li>+");
        // One more takes no more room than its number.
        markup(41).has("<li>n40</li>").lacks("<li>+");
        markup(60).has("<li>n39</li><li>+20</li>").lacks("<li>n40</li>");
    }
}

/// There are hundreds of rows, and a letter that is typed makes or takes away all of them: each
/// element and attribute costs every reader. Who adds one here knows why.
#[test]
fn a_row_has_no_more_elements_than_it_shows() {
    let size = |markup: &Markup| {
        let (_, row) = markup.0.split_once("<tr role=\"row\" part=\"row\"").expect("a row");
        let (row, _) = row.split_once("</tr>").expect("its end");
        assert!(!row.contains("<svg"), "the style sheet draws the icons of rows: {row}");
        assert!(!row.contains("class=\"hidden\""), "names are attributes: {row}");
        // The row itself comes without its first two attributes.
        (row.matches('<').count() - row.matches("</").count() + 1, row.matches("=\"").count() + 2)
    };
    // Row, five cells, three buttons, the number, verb, list of bodies with one and its
    // abbreviation, place and label, the text.
    let (elements, attributes) = size(&provisions([]));
    assert!(elements <= 17 && attributes <= 51, "{elements} elements, {attributes} attributes");
    let (elements, attributes) = size(&overview([]));
    assert!(elements <= 19 && attributes <= 50, "{elements} elements, {attributes} attributes");
}
