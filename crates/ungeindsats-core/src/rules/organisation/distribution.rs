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
use super::super::shares::side_of;
use super::super::{Authority, Check, Facts, Outcome, RegisterFacts, Rule, Says, Severity};
use crate::case::Indsatsomraade;
use crate::policy::{Parameter, Share};
use crate::register::RegisterScope;
use crate::source::{interpretation, organisering};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
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
            "{area}: {share} % af de unge; der var ventet {limit} {bound} %.",
            "{area}: {share} % of the young people; {limit} {bound} % were expected.",
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

const AT_LEAST: Text = Text::new("mindst", "at least");
const AT_MOST: Text = Text::new("højst", "at most");

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
    let (share, limit, bound) = match side {
        Ordering::Equal => return holds(true),
        Ordering::Less => (hundredfold.checked_div(of), AT_LEAST, band.from),
        Ordering::Greater => (Some(hundredfold.div_ceil(of)), AT_MOST, band.to),
    };
    notes.fill("area", Argument::Term(area.label()));
    notes.fill("share", Argument::Count(share.unwrap_or_default()));
    notes.fill("limit", Argument::Term(limit));
    let bound = usize::try_from(bound).unwrap_or(usize::MAX);
    notes.fill("bound", Argument::Count(bound));
    holds(false)
}
