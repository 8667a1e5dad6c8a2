//! Where in its resolution a provision is, as positions.

use crate::model::{Located, Owner};

/// Counts positions while provisions come in printed order.
#[derive(Default)]
pub(in crate::query) struct Steps {
    owner: Option<(bool, usize)>,
    counts: Vec<usize>,
}

impl Steps {
    /// Where `located` is: the position of its section or annex, then of each provision.
    pub(in crate::query) fn next(&mut self, located: &Located) -> Vec<usize> {
        let owner = (matches!(located.owner, Owner::Annex(_)), located.owner_index);
        if self.owner != Some(owner) {
            self.owner = Some(owner);
            self.counts.clear();
        }
        let depth = located.ancestors.len();
        if self.counts.len() > depth {
            self.counts.truncate(depth + 1);
            self.counts[depth] += 1;
        } else {
            self.counts.push(0);
        }
        [&[located.owner_index], self.counts.as_slice()].concat()
    }
}
