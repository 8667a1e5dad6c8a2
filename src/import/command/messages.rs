//! What the program tells of an import, on standard error.

use resolution_table::import::coverage::Coverage;
use resolution_table::import::diagnostics::{Diagnostic, Level, by_rule};
use resolution_table::import::summary::{Summary, counted};
use serde_json::{Value, json};

/// How many messages of one rule are listed unless all are asked for.
const MOST_OF_A_RULE: usize = 10;

/// The messages as lines: those of one rule together, errors first, and not too many. What is only
/// worth a look is counted.
pub fn lines(diagnostics: &[Diagnostic], all: bool) -> Vec<String> {
    if all {
        return diagnostics.iter().map(ToString::to_string).collect();
    }
    let mut lines = Vec::new();
    for level in [Level::Error, Level::Warning] {
        for (rule, of_rule) in by_rule(diagnostics, level) {
            lines.extend(of_rule.iter().take(MOST_OF_A_RULE).map(|it| it.to_string()));
            let more = of_rule.len().saturating_sub(MOST_OF_A_RULE);
            if more > 0 {
                lines.push(format!("... and {more} more of [{rule}]; --all-messages lists them"));
            }
        }
    }
    let remarks = by_rule(diagnostics, Level::Note);
    let count: usize = remarks.iter().map(|(_, of_rule)| of_rule.len()).sum();
    if count > 0 {
        let rules: Vec<_> =
            remarks.iter().map(|(rule, of_rule)| format!("{} {rule}", of_rule.len())).collect();
        let remarks = counted(count, "remark");
        lines.push(format!("{remarks} ({}); --all-messages lists them", rules.join(", ")));
    }
    lines
}

/// Everything as one list in JSON: each message, each fault of the check, and the summary at the
/// end.
///
/// # Errors
/// Where it cannot be written as JSON.
pub fn json(
    diagnostics: &[Diagnostic],
    coverages: &[&Coverage],
    summary: &Summary,
) -> Result<String, serde_json::Error> {
    let mut list =
        diagnostics.iter().map(serde_json::to_value).collect::<Result<Vec<Value>, _>>()?;
    for fault in coverages.iter().flat_map(|it| &it.faults) {
        list.push(json!({
            "line": fault.line().unwrap_or(0),
            "severity": "error",
            "rule": "coverage",
            "message": fault.to_string(),
        }));
    }
    let resolutions: Vec<Value> = summary
        .resolutions
        .iter()
        .map(|(name, counts)| json!({ "resolution": name, "counts": counts }))
        .collect();
    list.push(json!({
        "line": 0,
        "severity": "note",
        "rule": "summary",
        "message": summary.to_string(),
        "counts": summary.counts,
        "complete": (!coverages.is_empty()).then(|| coverages.iter().all(|it| it.is_complete())),
        "resolutions": resolutions,
    }));
    serde_json::to_string_pretty(&list)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn some(rule: &'static str, level: Level, count: u32) -> Vec<Diagnostic> {
        (1..=count).map(|line| Diagnostic::new(line, level, rule, "what it is")).collect()
    }

    #[test]
    fn many_of_a_rule_are_cut_and_remarks_are_counted() {
        let all = [
            some("remark-a", Level::Note, 3),
            some("warning-a", Level::Warning, 12),
            some("error-a", Level::Error, 1),
            some("remark-b", Level::Note, 1),
            some("warning-b", Level::Warning, 1),
        ]
        .concat();
        let lines = lines(&all, false);
        assert_eq!(lines.len(), 1 + 10 + 1 + 1 + 1, "{lines:#?}");
        assert_eq!(lines[0], "line 1: error [error-a]: what it is");
        assert_eq!(lines[11], "... and 2 more of [warning-a]; --all-messages lists them");
        assert_eq!(lines[13], "4 remarks (3 remark-a, 1 remark-b); --all-messages lists them");
        assert_eq!(super::lines(&all, true).len(), all.len());
    }
}
