//! The small report as a Word document whose labels are made by lists.

use super::{Word, listed, of_text, p};

/// The plain text.
pub const REPORT: &str = include_str!("../../fixtures/report.en.txt");

/// What lists must write so that the text has the labels it has: the list and the level of each.
pub const LISTS: &[(&str, u32, u32)] = &[
    ("•", 1, 0),
    ("•", 1, 0),
    ("a)", 2, 0),
    ("b)", 2, 0),
    ("1", 3, 0),
    ("2", 3, 0),
    ("1", 4, 0),
    ("i)", 4, 1),
    ("ii)", 4, 1),
    ("3", 5, 0),
];

const NUMBERING: &str = r#"
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%2)"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="5"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride></w:num>
"#;

/// The report with labels that lists make.
pub fn with_lists() -> Word {
    let mut lists = LISTS.iter();
    let mut next = lists.next();
    let word = of_text(REPORT, |line| {
        let own = next.and_then(|(label, list, level)| {
            Some((line.strip_prefix(label)?.strip_prefix('\t')?, list, level))
        });
        match own {
            Some((text, list, level)) => {
                next = lists.next();
                listed(*list, *level, text)
            }
            None => p(line),
        }
    });
    assert!(next.is_none(), "each label is made by a list");
    Word { numbering: NUMBERING.to_owned(), ..word }
}
