//! Lines of a plain text that belong to its pages: their numbers, and the heads and feet that come
//! again beside them.

use std::collections::HashMap;
use std::sync::LazyLock;

use regex::Regex;

use crate::import::lexicon::language::all;
use crate::import::lexicon::verbs;
use crate::import::numerals;
use crate::import::pattern::compiled;

/// Between the numbers of two pages stand at least as many lines: labels on lines of their own are
/// nearer.
const SHORTEST_PAGE: usize = 12;

/// A running head comes at least as often.
const FEWEST_HEADS: usize = 2;

/// A running head has at most as many characters.
const LONGEST_HEAD: usize = 120;

/// Which of the lines belong to a page.
pub(super) fn furniture(lines: &[&str]) -> Vec<bool> {
    let mut found: Vec<bool> = lines.iter().map(|line| is_dressed(line)).collect();
    for at in sequence(lines) {
        found[at] = true;
    }
    let breaks: Vec<bool> = lines.iter().map(|line| line.contains('\u{c}')).collect();
    for (at, line) in lines.iter().enumerate() {
        let beside = breaks[at] || at.checked_sub(1).is_some_and(|before| breaks[before]);
        let after = breaks.get(at + 1).is_some_and(|it| *it);
        found[at] |= bare(line).is_some() && (beside || after);
    }
    let heads = heads(lines, &found, &breaks);
    for at in heads {
        found[at] = true;
    }
    found
}

/// `- 3 -`, `Page 3 of 12`, `3/12`, `第3页`.
fn is_dressed(line: &str) -> bool {
    static DRESSED: LazyLock<Option<Regex>> = LazyLock::new(|| {
        compiled(
            r"(?i)^ *(?:[-–—] ?\p{Nd}{1,4} ?[-–—]|(?:page|página|pág\.|страница|стр\.|الصفحة|صفحة) ?\p{Nd}{1,4}(?: ?(?:/|of|sur|de|из|من) ?\p{Nd}{1,4})?|第 ?\p{Nd}{1,4} ?页(?:，? ?共 ?\p{Nd}{1,4} ?页)?|\p{Nd}{1,4} ?/ ?\p{Nd}{2,4})\s*$",
        )
    });
    DRESSED.as_ref().is_some_and(|regex| regex.is_match(line))
}

/// The number that a line consists of. A cell of a table begins with a tab.
fn bare(line: &str) -> Option<u32> {
    let text = line.trim_matches([' ', '\u{c}', '\r', '\u{a0}']);
    let is_number = (1..=4).contains(&text.chars().count()) && text.chars().all(char::is_numeric);
    if is_number { numerals::number(text) } else { None }
}

/// Numbers alone on their lines that count the pages: they follow one another, a page apart.
fn sequence(lines: &[&str]) -> Vec<usize> {
    let numbers = lines.iter().enumerate().filter_map(|(at, line)| Some((at, bare(line)?)));
    let mut best: Vec<usize> = Vec::new();
    let mut run: Vec<(usize, u32)> = Vec::new();
    for (at, number) in numbers {
        match run.last() {
            Some((before, last)) if number == last + 1 && at - before >= SHORTEST_PAGE => {}
            // A label between two pages breaks no run, and begins none.
            Some((before, _)) if at - before < SHORTEST_PAGE => continue,
            _ => run.clear(),
        }
        run.push((at, number));
        if run.len() > 1 && run.len() > best.len() {
            best = run.iter().map(|(at, _)| *at).collect();
        }
    }
    best
}

/// Whether a line is more likely one of the text: it begins with a small letter or a label, ends
/// with a mark, or is a verb that heads sections.
fn is_of_text(text: &str) -> bool {
    let first = text.split(char::is_whitespace).next().unwrap_or("");
    let labelled = first.chars().count() <= 4 && first.ends_with([')', '.', '、']);
    text.starts_with(char::is_lowercase)
        || labelled
        || text.ends_with(['.', ';', ',', ':', '。', '；', '，', '：', '؛', '،'])
        || all().iter().any(|language| verbs::heading(text, language).is_some())
}

/// Lines that come again beside the numbers of pages, or where a page begins or ends.
fn heads(lines: &[&str], pages: &[bool], breaks: &[bool]) -> Vec<usize> {
    let mut beside: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, line) in lines.iter().enumerate() {
        let text = line.trim();
        if pages[at]
            || text.is_empty()
            || line.starts_with('\t')
            || text.chars().count() > LONGEST_HEAD
        {
            continue;
        }
        let filled = |index: &usize| !lines[*index].trim().is_empty();
        let before = (0..at).rev().find(filled);
        let after = (at + 1..lines.len()).find(filled);
        let broken =
            breaks[at] || after.is_some_and(|after| breaks[at + 1..=after].contains(&true));
        let is_page = |index: Option<usize>| index.is_some_and(|index| pages[index]);
        if (broken || is_page(before) || is_page(after)) && !is_of_text(text) {
            let words: String =
                text.chars().map(|c| if c.is_numeric() { '#' } else { c }).collect();
            beside.entry(words).or_default().push(at);
        }
    }
    let again = beside.into_values().filter(|places| places.len() >= FEWEST_HEADS);
    again.flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(text: &str) -> String {
        let lines: Vec<&str> = text.split('\n').collect();
        let found = furniture(&lines);
        let kept = lines.iter().zip(&found).filter(|(_, is_page)| !**is_page);
        kept.map(|(line, _)| *line).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn numbers_of_pages_in_six_languages() {
        for page in [
            "- 3 -",
            "— 12 —",
            "Page 3",
            "page 3 of 12",
            "Page 3 sur 12",
            "Página 3",
            "стр. 3",
            "Страница 3 из 12",
            "第3页",
            "第 3 页，共 12 页",
            "صفحة ٣",
            "3/12",
        ] {
            assert_eq!(left(&format!("wells\n{page}\npaths")), "wells\npaths", "{page}");
        }
        for text in ["\t44", "44", "3)", "- 3 wells -", "Page", "2/5 of the wells", "3/1"] {
            let text = format!("wells\n{text}\npaths");
            assert_eq!(left(&text), text);
        }
    }

    #[test]
    fn bare_numbers_are_pages_where_they_count() {
        let text = "wells\n".repeat(20);
        let document = format!("{text}1\nGardens\n{text}2\nGardens\n{text}3\n");
        assert_eq!(left(&document), text.repeat(3));
        // A heading that happens to stand beside two pages is none of them.
        let headings = "做出决议\n- 1 -\nwells;\n做出决议\n- 2 -\nAnnex A\n";
        assert_eq!(left(headings), "做出决议\nwells;\n做出决议\nAnnex A\n");
        // Labels on lines of their own stand nearer to each other.
        let labels = "1\nwells\n2\npaths\n3\ntrees";
        assert_eq!(left(labels), labels);
        assert_eq!(left("wells\n17\n\u{c}paths"), "wells\n\u{c}paths");
    }
}
