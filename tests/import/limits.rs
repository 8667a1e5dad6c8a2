//! What a document may hold many of, in lists and on lines: nothing is lost, and time grows with the size.

use resolution_table::import::{Imported, Options, import};
use resolution_table::model::Provision;

fn imported(body: &str) -> Imported {
    let text = format!(
        "RESOLUTION 4 (Rev. Springfield, 2018)\nGardens\n\
         The Plenipotentiary Conference (Springfield, 2018),\nresolves\n{body}"
    );
    let imported = import(&text, &Options::default());
    let coverage = imported.check(&text);
    assert!(coverage.is_complete(), "{coverage}");
    imported
}

fn depth(provisions: &[Provision]) -> usize {
    provisions.iter().map(|it| 1 + depth(&it.provisions)).max().unwrap_or(0)
}

fn count(provisions: &[Provision]) -> usize {
    provisions.iter().map(|it| 1 + count(&it.provisions)).sum()
}

#[test]
fn lists_nest_sixteen_deep_and_what_is_deeper_stands_side_by_side() {
    for (levels, expected) in [(15, 15), (16, 16), (17, 16), (3_000, 16)] {
        let label = |level: usize| ["1", "a)", "A)", "(1)", "(a)"][level % 5];
        let lines: String =
            (0..levels).map(|level| format!("{}\tlevel {level}:\n", label(level))).collect();
        let imported = imported(&lines);
        let provisions = &imported.register.resolutions[0].sections[0].provisions;
        assert_eq!((depth(provisions), count(provisions)), (expected, levels), "{levels}");
        let told = imported.diagnostics.iter().any(|it| it.message.contains("16 deep"));
        assert_eq!(told, levels > 16, "{levels}");
    }
}

#[test]
fn many_citations_on_a_line_take_a_time_that_grows_with_their_number() {
    let ways: [fn(usize) -> String; 3] = [
        |count| (1..=count).map(|it| format!("Resolution {it}, ")).collect(),
        |count| {
            let numbers: Vec<String> = (1..=count).map(|it| it.to_string()).collect();
            format!("Resolutions {} and 9999 ", numbers[..count - 1].join(", "))
        },
        |count| (1..=count).map(|it| format!("Resolution {it} (Rev. Kigali, 2022), ")).collect(),
    ];
    for (nth, way) in ways.iter().enumerate() {
        let cites = |count: usize| {
            let text = format!("1\tthat {}be kept.\n", way(count));
            let started = cpu_time::ThreadTime::now();
            let imported = imported(&text);
            assert_eq!(imported.register.resolutions[0].references.len(), count, "{nth}");
            started.elapsed().as_secs_f64()
        };
        let (few, many) = (cites(250).max(0.01), cites(2_000));
        // Eight times as many: with the square of their number it would be 64 times as long.
        assert!(many < 28.0 * few, "{nth}: {few:.3} s and {many:.3} s");
    }
}
