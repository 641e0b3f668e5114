//! Case or register + timeline + date → assessment: every rule is asked, in the order of the table.

use crate::assessment::{Assessment, Verdict};
use crate::calendar::Date;
use crate::case::Case;
use crate::classification::Classification;
use crate::policy::{NotCovered, Timeline};
use crate::register::Register;
use crate::rules::as_of::{AsOf, Turn};
use crate::rules::notes::{Entry, Kept, Notes, Ruling, settle};
use crate::rules::place::{At, Place};
use crate::rules::{Check, Facts, Level, NOT_IN_FORCE, Outcome, RegisterFacts, Rule};

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
    Ok(assess_for_a_while(case, timeline, as_of)?.assessment)
}

/// An assessment, and for how long it stands where nothing new is recorded.
///
/// The day is no part of the assessment: it may be a birthday.
pub(crate) struct Standing {
    pub(crate) assessment: Assessment,
    /// The first later day on which anything may be said otherwise; [`Date::MAX`] where there is none.
    pub(crate) until: Date,
}

/// [`assess`], and for how long it stands.
pub(crate) fn assess_for_a_while(
    case: &Case,
    timeline: &Timeline,
    as_of: Date,
) -> Result<Standing, NotCovered> {
    let turn = Turn::none_yet();
    let facts = Facts {
        as_of: AsOf::watched(as_of, &turn),
        ..facts(case, timeline, as_of)?
    };
    let mut notes = Notes::keeping_many();
    let classification = Classification::of(&facts, &mut notes);
    let verdicts = verdicts(numbered(Level::Case), &mut notes, |notes, rule| {
        ask(&facts, notes, rule)
    });
    Ok(Standing {
        assessment: noted(verdicts, Some(classification), timeline, as_of, notes),
        until: timeline.changes_after(as_of).min(turn.earliest()),
    })
}

/// Assesses a register as of a day: how it is steered, coordinated and added up.
///
/// It answers the rules of the chapter `organisation`. What the rules of a case say of each case, [`assess`]
/// tells, case by case.
///
/// ```
/// use ungeindsats_core::{Outcome, Register, Timeline, assess_register};
/// let viborg = Timeline::named("viborg")?;
/// let register = Register::from_json(r#"{ "coordinators": [{ "from": "2019-08-01", "until": "2020-12-01" }] }"#)?;
/// let assessment = assess_register(&register, &viborg, "2021-01-08".parse()?)?;
/// let finding = assessment.finding("organisation.coordinator_exists").ok_or("no such rule")?;
/// assert_eq!(finding.outcome(), Outcome::Failed);
/// assert_eq!(finding.facts(), ["/coordinators", "/coordinators/0/from", "/coordinators/0/until"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`NotCovered`], as [`assess`].
pub fn assess_register(
    register: &Register,
    timeline: &Timeline,
    as_of: Date,
) -> Result<Assessment, NotCovered> {
    Ok(assess_register_for_a_while(register, timeline, as_of)?.assessment)
}

/// [`assess_register`], and for how long it stands.
pub(crate) fn assess_register_for_a_while(
    register: &Register,
    timeline: &Timeline,
    as_of: Date,
) -> Result<Standing, NotCovered> {
    let turn = Turn::none_yet();
    let facts = RegisterFacts {
        as_of: AsOf::watched(as_of, &turn),
        ..register_facts(register, timeline, as_of)?
    };
    let mut notes = Notes::keeping();
    let verdicts = verdicts(numbered(Level::Register), &mut notes, |notes, rule| {
        ask_of_register(&facts, notes, rule)
    });
    Ok(Standing {
        assessment: noted(verdicts, None, timeline, as_of, notes),
        until: timeline.changes_after(as_of).min(turn.earliest()),
    })
}

/// What each of these rules says, with the stretch of the notes that led to it.
fn verdicts(
    rules: impl Iterator<Item = Numbered>,
    notes: &mut Notes,
    ask: impl Fn(&mut Notes, &Rule) -> Outcome,
) -> Vec<Verdict> {
    let mut verdicts = Vec::with_capacity(rules.size_hint().1.unwrap_or_default());
    verdicts.extend(rules.map(|rule| verdict(rule, notes, &ask)));
    verdicts
}

/// What one rule says.
fn verdict(
    (number, rule): Numbered,
    notes: &mut Notes,
    ask: impl Fn(&mut Notes, &Rule) -> Outcome,
) -> Verdict {
    let (read, missing, asked) = (notes.read.len(), notes.missing.len(), notes.asked());
    notes.begin(number);
    let outcome = ask(notes, rule);
    if outcome != Outcome::Undetermined {
        // What is missing elsewhere did not stand in the way.
        notes.missing.truncate(missing);
    }
    Verdict {
        rule,
        outcome,
        particulars: notes.particulars,
        read: read..notes.read.len(),
        missing: missing..notes.missing.len(),
        asked: asked..notes.asked(),
    }
}

/// What some rules of a case say of it, with what the notes keep of the way there.
pub(crate) fn assess_by(
    rules: impl Iterator<Item = Numbered>,
    case: &Case,
    timeline: &Timeline,
    as_of: Date,
    mut notes: Notes,
) -> Result<(Assessment, Vec<Entry>), NotCovered> {
    let facts = facts(case, timeline, as_of)?;
    let verdicts = verdicts(rules, &mut notes, |notes, rule| ask(&facts, notes, rule));
    let log = notes.take_log();
    Ok((noted(verdicts, None, timeline, as_of, notes), log))
}

/// What some rules of a register say of it, with what the notes keep of the way there.
pub(crate) fn assess_register_by(
    rules: impl Iterator<Item = Numbered>,
    register: &Register,
    timeline: &Timeline,
    as_of: Date,
    mut notes: Notes,
) -> Result<(Assessment, Vec<Entry>), NotCovered> {
    let facts = register_facts(register, timeline, as_of)?;
    let verdicts = verdicts(rules, &mut notes, |notes, rule| {
        ask_of_register(&facts, notes, rule)
    });
    let log = notes.take_log();
    Ok((noted(verdicts, None, timeline, as_of, notes), log))
}

/// An assessment of what rules said and noted.
fn noted(
    verdicts: Vec<Verdict>,
    classification: Option<Classification>,
    timeline: &Timeline,
    as_of: Date,
    mut notes: Notes,
) -> Assessment {
    notes.read.shrink_to_fit();
    notes.words.shrink_to_fit();
    Assessment {
        timeline: timeline.clone(),
        as_of,
        classification,
        verdicts,
        read: notes.read,
        missing: notes.missing,
        words: notes.words,
    }
}

/// A rule and its number in the table of all.
pub(crate) type Numbered = (usize, &'static Rule);

/// The rules of a level.
pub(crate) fn numbered(level: Level) -> impl Iterator<Item = Numbered> {
    let rules = Rule::ALL.iter().copied().enumerate();
    rules.filter(move |(_, rule)| rule.level() == level)
}

/// The case as rules see it on a day.
pub(crate) fn facts<'a>(
    case: &'a Case,
    timeline: &'a Timeline,
    as_of: Date,
) -> Result<Facts<'a>, NotCovered> {
    let policy = timeline.policy_on(as_of)?;
    Ok(Facts::by(policy, timeline, at_the_top(case), as_of))
}

/// The register as rules see it on a day.
pub(crate) fn register_facts<'a>(
    register: &'a Register,
    timeline: &'a Timeline,
    as_of: Date,
) -> Result<RegisterFacts<'a>, NotCovered> {
    let policy = timeline.policy_on(as_of)?;
    Ok(RegisterFacts {
        register: at_the_top(register),
        timeline,
        policy,
        law: timeline.law_beneath(policy, as_of),
        as_of: as_of.into(),
    })
}

/// A document, from whose top all places are counted.
pub(crate) fn at_the_top<T>(document: &T) -> At<'_, T> {
    At {
        value: document,
        place: Place::default(),
    }
}

/// Asks one rule of a case.
pub(crate) fn ask<K: Kept>(facts: &Facts<'_>, notes: &mut Notes<K>, rule: &Rule) -> Outcome {
    let so_far = || facts.rules_so_far();
    let asked = rule
        .check
        .of_a_case(notes.rule, &facts.policy.rules, so_far);
    answer(notes, asked.map(K::check), |notes, check| {
        check(facts, notes)
    })
}

/// Asks one rule of a register.
pub(crate) fn ask_of_register(
    facts: &RegisterFacts<'_>,
    notes: &mut Notes,
    rule: &Rule,
) -> Outcome {
    let Check::Register(check) = rule.check else {
        return Outcome::NotApplicable;
    };
    let in_force = facts.policy.rules.has(notes.rule);
    answer(notes, in_force.then_some(check), |notes, check| {
        check(facts, notes)
    })
}

/// What a check says, or that the rule is not in force.
fn answer<K: Kept, C>(
    notes: &mut Notes<K>,
    in_force: Option<C>,
    ask: impl FnOnce(&mut Notes<K>, C) -> Ruling,
) -> Outcome {
    let Some(check) = in_force else {
        notes.say(Outcome::NotApplicable, NOT_IN_FORCE);
        return Outcome::NotApplicable;
    };
    settle(ask(notes, check))
}
