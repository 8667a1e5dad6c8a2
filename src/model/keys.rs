//! One key for each resolution of a register.

use super::designation::link_form;
use super::{Entries, Problem, Register, Resolution, Severity};
use crate::order::order;

/// Gives a key to each resolution whose path another one of the register has before it, or that has
/// none, and tells which.
pub fn give_keys(register: &mut Register) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut add = |path: String, reason: String| {
        problems.push(Problem { path, severity: Severity::Warning, reason });
    };
    let all = &mut register.resolutions;
    for (index, resolution) in all.iter_mut().enumerate() {
        mend(resolution, index, &mut add);
    }
    let paths: Vec<String> = all.iter().map(Resolution::path).collect();
    let sorted = order(paths.len(), &|a, b| paths[a].cmp(&paths[b]));
    let is_taken = |path: &str, new: &Entries<()>| {
        sorted.binary_search_by(|at| paths[*at].as_str().cmp(path)).is_ok()
            || new.contains_key(path)
    };
    let mut new: Entries<()> = Entries::default();
    // Of one path that comes a thousand times, the counts that are given already.
    let (mut counting, mut counted_to) = (usize::MAX, 2usize);
    for pair in sorted.windows(2) {
        let (first, again) = (pair[0], pair[1]);
        if paths[first] != paths[again] {
            continue;
        }
        let body = link_form(&all[again].body);
        let by_body =
            (all[again].body != all[first].body).then(|| format!("{body}-{}", paths[again]));
        let year = all[again].year().filter(|year| all[first].year().as_ref() != Some(year));
        let by_year = year.map(|year| format!("{}-{year}", paths[again]));
        if counting == usize::MAX || paths[counting] != paths[again] {
            (counting, counted_to) = (again, 2);
        }
        let counted = (counted_to..).map(|count| {
            counted_to = count;
            format!("{}~{count}", paths[again])
        });
        let free =
            by_body.into_iter().chain(by_year).chain(counted).find(|key| !is_taken(key, &new));
        let Some(key) = free else { continue };
        let reason = format!(
            "its links would be those of an earlier one, \"{}\"; both are shown, and this one has \"{key}\": give it a \"key\" of its own, or name its \"meeting\" or \"kind\"",
            paths[again]
        );
        add(format!("$.resolutions[{again}].number"), reason);
        all[again].rekey(Some(key.clone()));
        new.insert(key, ());
    }
    problems
}

/// A key that paths can hold, and one where nothing gives any.
fn mend(resolution: &mut Resolution, index: usize, add: &mut dyn FnMut(String, String)) {
    let own = resolution.key.clone();
    let plain = |key: &str| key.split('~').map(link_form).collect::<Vec<_>>().join("~");
    let plain = own.as_deref().map(plain);
    if own != plain {
        let reason = "paths cannot hold it as it is: use letters, digits and hyphens".to_owned();
        add(format!("$.resolutions[{index}].key"), reason);
        resolution.key = plain.filter(|key| !key.is_empty());
    }
    if resolution.path().is_empty() {
        resolution.rekey(Some(format!("n{}", index + 1)));
    }
}
