//! No guide has so many young people that it is worth a notice.
//!
//! No text sets a limit; from the policy's number on it is noticed (interpretation I-31), and nothing is wrong. A
//! young person with two running assignments of one guide counts once. Which guide it is, is not said: the finding
//! points to the assignments.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use smallvec::SmallVec;

use super::super::dated::Lasting;
use super::super::notes::{Argument, NOT_APPLICABLE, Notes, Ruling, Stop, holds};
use super::super::place::{At, fact};
use super::super::registers::MOST_NAMED;
use super::super::{Authority, Check, Facts, RegisterFacts, Rule, Says, Severity};
use crate::case::Assignment;
use crate::policy::Parameter;
use crate::private::Id;
use crate::source::interpretation;
use crate::text::Text;

pub(crate) const RULE: Rule = Rule {
    id: "organisation.guide_load",
    title: Text::new(
        "Ingen guide har påfaldende mange unge",
        "No guide has conspicuously many young people",
    ),
    severity: Severity::Notice,
    authority: Authority::Interpretation,
    sources: &[interpretation("I-31")],
    parameters: &[Parameter::guide_load_notice],
    interpretations: &["I-31"],
    says: Says {
        passed: Text::new(
            "Ingen guide har så mange unge, at det skal bemærkes.",
            "No guide has so many young people that it is to be noticed.",
        ),
        failed: Some(Text::new(
            "Den samme guide har {count} unge på samme tid; det bemærkes fra {notice}.",
            "The same guide has {count} young people at a time; it is noticed from {notice} on.",
        )),
        not_applicable: Text::new(
            "Ingen har en guide på dagen.",
            "Nobody has a guide on the day.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Overvej, om guiden kan nå alle, og om andre kan være guide for nogle af dem.",
        "Consider whether the guide can manage, and whether others can be the guide of some.",
    ),
    check: Check::Register(guide_load),
};

/// Of how many young people one is the guide.
#[derive(Default)]
struct Load {
    certain: usize,
    /// Of how many more they may be: an assignment names them, and whether it runs is unknown.
    possible: usize,
    /// In how many of these cases some guide is unknown, who cannot add to the load there.
    counted_already: usize,
}

/// The loads by guide, and in how many cases a guide may run whom nobody has named.
#[derive(Default)]
struct Loads<'a> {
    by_guide: BTreeMap<&'a Id, Load>,
    unnamed: usize,
}

impl<'a> Loads<'a> {
    fn add(&mut self, case: &Facts<'a>, notes: &mut Notes) {
        let mut named: SmallVec<[(&'a Id, bool); 4]> = SmallVec::new();
        let mut unnamed = false;
        match notes.quietly(|notes| case.assignments(notes)) {
            Err(_) => unnamed = true,
            Ok(assignments) => {
                for assignment in assignments {
                    let runs = assignment.span().holds_on(case.as_of);
                    match (&assignment.value.guide, runs) {
                        (_, Some(false)) => {}
                        (None, _) => unnamed = true,
                        (Some(guide), runs) => {
                            let certain = runs == Some(true);
                            match named.iter_mut().find(|(other, _)| *other == guide) {
                                Some((_, known)) => *known |= certain,
                                None => named.push((guide, certain)),
                            }
                        }
                    }
                }
            }
        }
        for (guide, certain) in named {
            let load = self.by_guide.entry(guide).or_default();
            let count = if certain {
                &mut load.certain
            } else {
                &mut load.possible
            };
            *count = count.saturating_add(1);
            load.counted_already = load.counted_already.saturating_add(usize::from(unnamed));
        }
        self.unnamed = self.unnamed.saturating_add(usize::from(unnamed));
    }

    /// The greatest load that is certain; of equal ones that of the first guide by id.
    fn greatest(&self) -> Option<(&'a Id, usize)> {
        let loads = self.by_guide.iter().filter(|(_, load)| load.certain > 0);
        let greatest = loads.max_by_key(|(guide, load)| (load.certain, Reverse(**guide)));
        greatest.map(|(guide, load)| (*guide, load.certain))
    }

    /// The greatest load that is possible.
    fn greatest_possible(&self) -> usize {
        let possible = |load: &Load| {
            let unnamed = self.unnamed.saturating_sub(load.counted_already);
            load.certain
                .saturating_add(load.possible)
                .saturating_add(unnamed)
        };
        let known = self.by_guide.values().map(possible).max();
        known.unwrap_or_default().max(self.unnamed)
    }
}

fn guide_load(facts: &RegisterFacts<'_>, notes: &mut Notes) -> Ruling {
    notes.ask(
        Text::new(
            "ingen guide har så mange unge, at det bemærkes",
            "no guide has so many young people that it is noticed",
        ),
        |notes| greatest_load(facts, notes),
    )
}

fn greatest_load(facts: &RegisterFacts<'_>, notes: &mut Notes) -> Ruling {
    let from = facts.policy.parameters.guide_load_notice.value;
    let from = usize::try_from(from).unwrap_or(usize::MAX);
    let mut loads = Loads::default();
    for case in facts.cases(notes)? {
        loads.add(&case, notes);
    }
    let possible = loads.greatest_possible();
    if possible == 0 {
        return NOT_APPLICABLE;
    }
    let greatest = loads.greatest();
    if let Some((guide, count)) = greatest.filter(|(_, count)| *count >= from) {
        point_to(guide, facts, notes)?;
        notes.fill("count", Argument::Count(count));
        notes.fill("notice", Argument::Count(from));
        return holds(false);
    }
    if possible >= from || greatest.is_none() {
        return Err(lacks(facts, notes)?);
    }
    holds(true)
}

/// Notes the first of the assignments that were counted.
fn point_to(guide: &Id, facts: &RegisterFacts<'_>, notes: &mut Notes) -> Result<(), Stop> {
    let mut named = 0_usize;
    for case in facts.cases(notes)? {
        let Ok(assignments) = notes.quietly(|notes| case.assignments(notes)) else {
            continue;
        };
        let counted = assignments.filter(|assignment| {
            assignment.value.guide.as_ref() == Some(guide)
                && assignment.span().holds_on(case.as_of) == Some(true)
        });
        for assignment in counted {
            notes.read(fact!(assignment.guide).place);
            assignment.read_ends(notes);
            named = named.saturating_add(1);
        }
        if named >= MOST_NAMED {
            break;
        }
    }
    Ok(())
}

/// Notes what is missing of the first cases that may add to a load.
fn lacks(facts: &RegisterFacts<'_>, notes: &mut Notes) -> Result<Stop, Stop> {
    let mut named = 0_usize;
    for case in facts.cases(notes)? {
        let open = |assignment: &At<'_, Assignment>| {
            let runs = assignment.span().holds_on(case.as_of);
            runs.is_none() || runs == Some(true) && assignment.value.guide.is_none()
        };
        match notes.quietly(|notes| case.assignments(notes)) {
            Err(_) => {
                let _missing = case.assignments(notes);
                named = named.saturating_add(1);
            }
            Ok(assignments) => {
                for assignment in assignments.filter(open) {
                    let _known_or_missing = notes.know(fact!(assignment.guide));
                    assignment.need_ends(notes);
                    named = named.saturating_add(1);
                }
            }
        }
        if named >= MOST_NAMED {
            break;
        }
    }
    Ok(Stop::Missing)
}
