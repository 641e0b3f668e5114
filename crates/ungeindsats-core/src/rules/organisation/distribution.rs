//! The three areas have about the shares of all young people that were expected of them.
//!
//! The document of 2019 expects 85–90, 7–10 and 3–5 per cent. They are shares of *all* young people, so a register of
//! anyone else says nothing about them: there the rule does not apply. A share differs by chance from year to year;
//! it is noticed only where its interval of 95 per cent and the expected band have no point in common
//! (interpretation I-35). Counted are those attached to an area on the day of the assessment. Where the attachment of
//! some is unknown, a share is told only if it comes out alike with all of them in the area, with all of them in
//! another, and without them. Nothing is wrong with a share: areas follow from individual assessments.

use std::cmp::Ordering;

use super::super::notes::{Argument, NOT_APPLICABLE, Notes, Ruling, Stop, holds};
use super::super::place::fact;
use super::super::registers::MOST_NAMED;
use super::super::{Authority, Check, Facts, Outcome, RegisterFacts, Rule, Says, Severity};
use crate::case::Indsatsomraade;
use crate::policy::{Parameter, Share};
use crate::register::RegisterScope;
use crate::source::{interpretation, organisering};
use crate::text::Text;

pub(crate) const RULE: Rule = Rule {
    id: "organisation.distribution",
    title: Text::new(
        "Indsatsområderne har omtrent de forventede andele af alle unge",
        "The areas have about the expected shares of all young people",
    ),
    severity: Severity::Notice,
    authority: Authority::Policy,
    sources: &[organisering("Målgruppebeskrivelse"), interpretation("I-35")],
    parameters: &[Parameter::areas],
    interpretations: &["I-35"],
    says: Says {
        passed: Text::new(
            "Andelene afviger ikke fra de forventede.",
            "The shares do not differ from the expected ones.",
        ),
        failed: Some(Text::new(
            "{area}: {share} % af de unge; der var ventet højst {bound} %.",
            "{area}: {share} % of the young people; at most {bound} % were expected.",
        )),
        not_applicable: Text::new(
            "De forventede andele gælder alle unge; de siger intet om et andet register.",
            "The expected shares are of all young people; they say nothing about another register.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Undersøg, hvad afvigelsen kommer af; hver tilknytning hviler på en individuel vurdering.",
        "Look into why it differs; each attachment rests on an individual assessment.",
    ),
    check: Check::Register(distribution),
};

const FEWER: Text = Text::new(
    "{area}: {share} % af de unge; der var ventet mindst {bound} %.",
    "{area}: {share} % of the young people; at least {bound} % were expected.",
);

fn distribution(facts: &RegisterFacts<'_>, notes: &mut Notes) -> Ruling {
    let register = facts.register;
    let holds_all = notes.ask(
        Text::new(
            "registeret omfatter alle unge",
            "the register holds all young people",
        ),
        |notes| Ok(notes.get(fact!(register.holds))? == RegisterScope::AllYoungPeople),
    )?;
    if !holds_all {
        return NOT_APPLICABLE;
    }
    let as_expected = Text::new(
        "områdernes andele er som forventet",
        "the shares of the areas are as expected",
    );
    notes.ask(as_expected, |notes| shares(facts, notes))
}

fn shares(facts: &RegisterFacts<'_>, notes: &mut Notes) -> Ruling {
    let areas = facts.policy.parameters.areas.value.iter();
    let bands = areas.filter_map(|practice| {
        let band = practice.expected_share_percent.as_ref()?;
        Some((practice.area, band))
    });
    let mut attached: Vec<Indsatsomraade> = Vec::new();
    let mut unknown: Vec<Facts<'_>> = Vec::new();
    for case in facts.cases(notes)? {
        match notes.quietly(|notes| case.area_on(notes, facts.as_of)) {
            Ok(area) => attached.push(area),
            Err(Stop::NotApplicable) => {}
            Err(Stop::Missing) => unknown.push(case),
        }
    }
    let found = if attached.is_empty() && !unknown.is_empty() {
        Err(Stop::Missing)
    } else {
        notes.each_of(bands, |notes, (area, band)| {
            let of_area = attached.iter().filter(|other| **other == area).count();
            notes.ask(area.label(), |notes| {
                judge(notes, area, band, of_area, attached.len(), unknown.len())
            })
        })
    };
    if matches!(found, Err(Stop::Missing) | Ok(Outcome::Undetermined)) {
        for case in unknown.iter().take(MOST_NAMED) {
            let _missing = case.area_on(notes, facts.as_of);
        }
    }
    found
}

fn judge(
    notes: &mut Notes,
    area: Indsatsomraade,
    band: &Share,
    count: usize,
    of: usize,
    unknown: usize,
) -> Ruling {
    if of == 0 {
        return NOT_APPLICABLE;
    }
    let all = of.saturating_add(unknown);
    let side = side_of(band, count, of);
    let here = side_of(band, count.saturating_add(unknown), all);
    let elsewhere = side_of(band, count, all);
    if side != here || side != elsewhere {
        return Err(Stop::Missing);
    }
    let hundredfold = count.saturating_mul(100);
    // Rounded away from the band, so that no share reads as if it lay within.
    let (share, bound) = match side {
        Ordering::Equal => return holds(true),
        Ordering::Less => (hundredfold.checked_div(of), band.from),
        Ordering::Greater => (Some(hundredfold.div_ceil(of)), band.to),
    };
    if side == Ordering::Less {
        notes.say(Outcome::Failed, FEWER);
    }
    notes.fill("area", Argument::Term(area.label()));
    notes.fill("share", Argument::Count(share.unwrap_or_default()));
    let bound = usize::try_from(bound).unwrap_or(usize::MAX);
    notes.fill("bound", Argument::Count(bound));
    holds(false)
}

/// On which side of the band the whole interval of the share lies; `Equal` where they touch.
fn side_of(band: &Share, count: usize, of: usize) -> Ordering {
    if below(count, of, band.from) {
        Ordering::Less
    } else if below(
        of.saturating_sub(count),
        of,
        100_u32.saturating_sub(band.to),
    ) {
        Ordering::Greater
    } else {
        Ordering::Equal
    }
}

/// The square of 1.959964, the two-sided 95 per cent of the normal distribution, in millionths.
const Z_SQUARED: u128 = 3_841_459;

/// Whether the interval of Wilson lies below so many per cent.
///
/// It holds a share exactly where the share differs from the count by at most 1.96 standard errors of
/// that share, which is asked here in whole numbers: no interval is computed, and no crate that brings
/// matrices and random numbers along is needed for it.
fn below(count: usize, of: usize, percent: u32) -> bool {
    let [count, of] = [count, of].map(|number| u128::try_from(number).unwrap_or(u128::MAX));
    let percent = u128::from(percent);
    let [found, expected] = [count.saturating_mul(100), of.saturating_mul(percent)];
    let gap = expected.saturating_sub(found);
    let variance = expected.saturating_mul(100_u128.saturating_sub(percent));
    let squared = gap.saturating_mul(gap);
    squared.saturating_mul(1_000_000) > variance.saturating_mul(Z_SQUARED)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn side(from: u32, to: u32, count: usize, of: usize) -> Ordering {
        side_of(&Share { from, to }, count, of)
    }

    #[test]
    fn the_interval_of_wilson_touches_the_band_or_does_not() {
        // 78 of 100 has the interval 68.9–85.0 (84.99…), 79 of 100 has 70.0–85.8.
        assert_eq!(side(85, 90, 78, 100), Ordering::Less);
        assert_eq!(side(85, 90, 79, 100), Ordering::Equal);
        // All of 35 begins at 90.1, all of 34 at 89.8.
        assert_eq!(side(85, 90, 35, 35), Ordering::Greater);
        assert_eq!(side(85, 90, 34, 34), Ordering::Equal);
        // None of 52 ends at 6.9, none of 51 at 7.0 (7.004).
        assert_eq!(side(7, 10, 0, 52), Ordering::Less);
        assert_eq!(side(7, 10, 0, 51), Ordering::Equal);
        // 3 of 10 begins at 10.8, 2 of 10 at 5.7.
        assert_eq!(side(7, 10, 3, 10), Ordering::Greater);
        assert_eq!(side(7, 10, 2, 10), Ordering::Equal);
    }

    #[test]
    fn the_ends_of_a_band_belong_to_it() {
        assert_eq!(side(0, 100, 0, 10), Ordering::Equal);
        assert_eq!(side(0, 100, 10, 10), Ordering::Equal);
        assert_eq!(side(100, 100, 9, 10), Ordering::Less);
        assert_eq!(side(0, 0, 1, 10), Ordering::Greater);
    }
}
