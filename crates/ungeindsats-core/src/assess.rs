//! Case + timeline + date → assessment: every rule is asked, in the order of the table.

use crate::assessment::{Assessment, Verdict};
use crate::calendar::Date;
use crate::case::Case;
use crate::classification::Classification;
use crate::policy::{NotCovered, Policy, Timeline};
use crate::rules::notes::{Notes, Particulars, settle};
use crate::rules::place::{At, Place};
use crate::rules::{Check, Facts, NOT_IN_FORCE, Outcome, Rule};

/// Assesses a case as of a day: what each rule says, on which facts, and why.
///
/// Whatever is dated after `as_of` is passed over. Events are judged by the policy in force on their
/// own day, the state of the case by the one in force on `as_of`. The same input gives the same
/// answer on every machine and every day; nobody asks the clock. The answer is for a person who
/// decides: the library never says "entitled".
///
/// ```
/// use ungeindsats_core::{Case, Language, Outcome, Timeline, assess};
/// let viborg = Timeline::named("viborg")?;
/// let case = Case::from_json(r#"{
///     "birth_date": "2002-03-01",
///     "guide": { "assignments": [
///         { "from": "2020-01-01", "until": "2020-06-02" },
///         { "from": "2020-06-01", "until": "ongoing" }
///     ] }
/// }"#)?;
/// let assessment = assess(&case, &viborg, "2021-01-08".parse()?)?;
/// let finding = assessment.finding("guide.one_active").ok_or("no such rule")?;
/// assert_eq!(finding.outcome(), Outcome::Failed);
/// assert_eq!(finding.message(Language::En),
///     "From 1 June 2020 two assignments of a contact person ran at the same time.");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`NotCovered`] where no policy of the timeline is in force on `as_of`: it names the first day
/// that one is.
pub fn assess(case: &Case, timeline: &Timeline, as_of: Date) -> Result<Assessment, NotCovered> {
    let facts = facts(case, timeline, as_of)?;
    let mut notes = Notes::keeping();
    let classification = Classification::of(&facts, &mut notes);
    let mut verdicts = Vec::with_capacity(Rule::ALL.len());
    for (number, rule) in Rule::ALL.iter().enumerate() {
        let (read, missing) = (notes.read.len(), notes.missing.len());
        let outcome = ask(&facts, &mut notes, number, rule);
        if outcome != Outcome::Undetermined {
            // What is missing elsewhere did not stand in the way.
            notes.missing.truncate(missing);
        }
        verdicts.push(Verdict {
            rule,
            outcome,
            particulars: notes.particulars,
            read: read..notes.read.len(),
            missing: missing..notes.missing.len(),
        });
    }
    Ok(Assessment {
        timeline: timeline.clone(),
        as_of,
        classification,
        verdicts,
        read: notes.read,
        missing: notes.missing,
    })
}

/// The outcomes alone, in the order of [`Rule::ALL`]: the cheapest answer, without reasons.
///
/// `outcomes` is emptied and filled, so that a loop over many cases allocates nothing.
///
/// # Errors
/// [`NotCovered`], as [`assess`].
pub fn outcomes(
    case: &Case,
    timeline: &Timeline,
    as_of: Date,
    outcomes: &mut Vec<Outcome>,
) -> Result<(), NotCovered> {
    let facts = facts(case, timeline, as_of)?;
    let mut notes = Notes::default();
    outcomes.clear();
    outcomes.extend(
        Rule::ALL
            .iter()
            .enumerate()
            .map(|(number, rule)| ask(&facts, &mut notes, number, rule)),
    );
    Ok(())
}

/// The case as rules see it on a day.
pub(crate) fn facts<'a>(
    case: &'a Case,
    timeline: &'a Timeline,
    as_of: Date,
) -> Result<Facts<'a>, NotCovered> {
    let policy = timeline.policy_on(as_of)?;
    let law: Option<&Policy> = timeline.law().and_then(|law| law.policy_on(as_of).ok());
    Ok(Facts {
        case: At {
            value: case,
            place: Place::default(),
        },
        timeline,
        policy,
        law: law.unwrap_or(policy),
        as_of,
    })
}

/// Asks one rule. One that judges the state must be in force on the day of the assessment, one that
/// judges events under some policy until then.
fn ask(facts: &Facts<'_>, notes: &mut Notes, number: usize, rule: &Rule) -> Outcome {
    notes.rule = number;
    notes.particulars = Particulars::default();
    let (in_force, check) = match rule.check {
        Check::State(check) => (facts.policy.rules.has(number), check),
        Check::Events(check) => {
            let has =
                |policy: &Policy| policy.valid_from <= facts.as_of && policy.rules.has(number);
            (facts.timeline.policies().iter().any(has), check)
        }
    };
    if in_force {
        settle(check(facts, notes))
    } else {
        notes.say(Outcome::NotApplicable, NOT_IN_FORCE);
        Outcome::NotApplicable
    }
}
