//! How a case comes to differ from the rest: rows of a table, each done to a few cases that fit it.

use ungeindsats_core::{Case, Outcome};

/// Whether a case is one of those to which something can happen.
pub(super) type Among = fn(&Case) -> bool;

/// What is done to a case; `None` where the case lacks what it would be done to.
pub(super) type Edit = fn(&mut Case) -> Option<()>;

/// A rule, how it then comes out, in how many cases, among whom, and what is done to them.
pub(super) type Row = (&'static str, Outcome, usize, Among, Edit);

/// A case that is being written, with the rows that have been at work on it.
pub(super) struct Draft {
    pub(super) case: Case,
    pub(super) touched_by: Vec<Row>,
}

impl Draft {
    pub(super) fn of(case: Case) -> Self {
        Self {
            case,
            touched_by: Vec::new(),
        }
    }

    fn twisted(&self, edit: Edit) -> Option<Case> {
        let mut case = self.case.clone();
        edit(&mut case)?;
        Some(case)
    }
}

/// Does a table of deviations to the drafts, at most one of its rows to each.
///
/// Trouble seldom comes alone: a case that deviates by another table already is taken first.
pub(super) fn deviate(table: &[Row], drafts: &mut [Draft]) {
    drafts.sort_by_key(|draft| draft.touched_by.is_empty());
    work(table, drafts.iter_mut().collect());
}

/// Does a table of lawful variations to drafts that nothing else has touched.
pub(super) fn vary(table: &[Row], drafts: &mut [Draft]) {
    work(
        table,
        drafts
            .iter_mut()
            .filter(|draft| draft.touched_by.is_empty())
            .collect(),
    );
}

fn work(table: &[Row], mut free: Vec<&mut Draft>) {
    for row in table {
        let &(_, _, mut wanted, among, edit) = row;
        free.retain_mut(|draft| {
            if wanted == 0 || !among(&draft.case) {
                return true;
            }
            let Some(case) = draft.twisted(edit) else {
                return true;
            };
            draft.case = case;
            draft.touched_by.push(*row);
            wanted = wanted.saturating_sub(1);
            false
        });
    }
}
