//! A proposal of guides as rows: one for each guide, with a column for each ground.

use ungeindsats_core::candidates::{Candidate, Excluded, Ground, Proposal};
use ungeindsats_core::private::Id;
use ungeindsats_core::text::Language;

use crate::rows::{Column, Table, Tabular};

/// A guide who is proposed or excluded.
enum Row<'a> {
    Proposed(&'a Candidate),
    Excluded(&'a Excluded),
}

impl Tabular for Proposal {
    fn columns(&self) -> Vec<Column> {
        let proposed = self.proposed.iter().map(Row::Proposed);
        let rows = proposed.chain(self.excluded.iter().map(Row::Excluded));
        let mut table = Table::of(rows)
            .text("guide", |row| Some(row.guide().0.as_str()))
            .text("terms", |row| Some(row.terms().join(" ")))
            .int("place", |row| Some(row.candidate()?.place))
            .int("shared_with", |row| Some(row.candidate()?.shared_with))
            .text("behind_on", |row| {
                let behind_on = row.candidate()?.behind_on.iter();
                listed(behind_on.map(|ground| ground.code()))
            });
        for ground in Ground::ALL.iter().filter(|ground| **ground != Ground::Load) {
            table = table.bool(ground.code(), |row| row.candidate()?.holds(*ground));
        }
        table
            .int("others_at_least", |row| {
                Some(row.candidate()?.load.at_least)
            })
            .int("others_at_most", |row| Some(row.candidate()?.load.at_most))
            .text("look_at", |row| {
                let look_at = row.candidate()?.look_at.iter();
                listed(look_at.map(|reason| reason.code.code()))
            })
            .text("excluded_because", |row| {
                let because = row.excluded()?.because.iter();
                listed(because.map(|reason| reason.code.code()))
            })
            .text("message_da", |row| Some(row.message(Language::Da)))
            .text("message_en", |row| Some(row.message(Language::En)))
            .columns()
    }
}

/// Codes in one cell; none where there are none.
fn listed(codes: impl Iterator<Item = &'static str>) -> Option<String> {
    let codes: Vec<_> = codes.collect();
    (!codes.is_empty()).then(|| codes.join(" "))
}

impl<'a> Row<'a> {
    fn candidate(&self) -> Option<&'a Candidate> {
        match self {
            Self::Proposed(candidate) => Some(candidate),
            Self::Excluded(_) => None,
        }
    }

    fn excluded(&self) -> Option<&'a Excluded> {
        match self {
            Self::Proposed(_) => None,
            Self::Excluded(excluded) => Some(excluded),
        }
    }

    fn guide(&self) -> &'a Id {
        match self {
            Self::Proposed(candidate) => &candidate.guide,
            Self::Excluded(excluded) => &excluded.guide,
        }
    }

    fn terms(&self) -> &'a [String] {
        match self {
            Self::Proposed(candidate) => &candidate.terms,
            Self::Excluded(excluded) => &excluded.terms,
        }
    }

    fn message(&self, language: Language) -> String {
        match self {
            Self::Proposed(candidate) => candidate.message.in_language(language).to_owned(),
            Self::Excluded(excluded) => {
                let says = excluded.because.iter();
                let says = says.map(|reason| reason.says.in_language(language));
                says.collect::<Vec<_>>().join(" ")
            }
        }
    }
}
