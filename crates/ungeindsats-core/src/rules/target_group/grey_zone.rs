//! Indicators that point to more than one area are a grey zone for a person to weigh.
//!
//! The division into three areas always has grey zones, and young people move between them. Where the
//! indicators point several ways, the library says so and to whom; it never resolves it. Once an
//! individual assessment is dated on or after the last of them, a person has weighed them.

use super::super::facts::known_empty;
use super::super::notes::{Argument, Kept, NOT_APPLICABLE, Notes, Ruling, Stop, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Outcome, Rule, Says, Severity};
use crate::case::{Indicator, Indsatsomraade};
use crate::source::organisering;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "target_group.grey_zone",
    title: Text::new(
        "Indikatorer, der peger på flere områder, er en gråzone",
        "Indicators that point to several areas are a grey zone",
    ),
    severity: Severity::Notice,
    authority: Authority::Policy,
    sources: &[organisering("Målgruppebeskrivelse")],
    parameters: &[],
    interpretations: &["I-25"],
    says: Says {
        passed: Text::new(
            "Indikatorerne peger på ét område.",
            "The indicators point to one area.",
        ),
        failed: None,
        not_applicable: Text::new(
            "Reglen gælder kun, når der er registreret indikatorer.",
            "The rule applies only where indicators are recorded.",
        ),
        needs_judgement: Some(Text::new(
            "Indikatorerne peger på {count} områder. Den, der foretager den individuelle vurdering, skal afveje dem.",
            "The indicators point to {count} areas. The person who makes the individual assessment must weigh them.",
        )),
    },
    remedy: Text::new(
        "Foretag en individuel vurdering, der tager stilling til alle indikatorer.",
        "Make an individual assessment that weighs all indicators.",
    ),
    check: Check::State(asked!(grey_zone)),
};

const WEIGHED: Text = Text::new(
    "Indikatorerne peger på {count} områder, og en individuel vurdering har siden taget stilling til dem.",
    "The indicators point to {count} areas, and an individual assessment has weighed them since.",
);

/// To how many areas the indicators point; `None` where to one.
///
/// Two areas that differ are enough, whatever is unknown of the rest. An indicator without a date may be
/// of a later day.
fn several_areas(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Result<Option<usize>, Stop> {
    let indicators = facts.indicators(notes)?;
    let points_to = |area: Indsatsomraade| {
        let dated = indicators
            .clone()
            .filter(|record| record.value.recorded_on.is_some());
        dated
            .filter_map(|record| record.value.indicator)
            .any(|indicator| indicator.area() == area)
    };
    let count = Indsatsomraade::ALL
        .iter()
        .filter(|area| points_to(**area))
        .count();
    if count >= 2 {
        for record in indicators.filter(|record| record.value.indicator.is_some()) {
            notes.read(fact!(record.indicator).place);
        }
        return Ok(Some(count));
    }
    let mut known = Ok(None);
    for record in indicators.clone() {
        let area = notes.get(fact!(record.indicator)).map(Indicator::area);
        known = known.and(match area {
            Ok(area) if points_to(area) => Ok(None),
            Ok(_) => notes.get(fact!(record.recorded_on)).map(|_| None),
            Err(stop) => Err(stop),
        });
    }
    known
}

fn grey_zone(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    if known_empty(&facts.indicators(notes)) {
        return NOT_APPLICABLE;
    }
    let several = notes.ask(
        Text::new(
            "indikatorerne peger på flere områder",
            "the indicators point to several areas",
        ),
        |notes| several_areas(facts, notes),
    )?;
    let Some(count) = several else {
        return holds(true);
    };
    notes.fill("count", Argument::Count(count));
    let indicators = facts.indicators(notes)?;
    notes.each(indicators, |notes, record| {
        Ok(if facts.weighed(notes, record)? {
            notes.say(Outcome::Passed, WEIGHED);
            Outcome::Passed
        } else {
            Outcome::NeedsJudgement
        })
    })
}
