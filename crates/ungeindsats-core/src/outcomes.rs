//! Case after case → what each rule says, and nothing else: the cheapest answer, without reasons.

use std::fmt;

use crate::assess::{at_the_top, numbered};
use crate::calendar::Date;
use crate::case::Case;
use crate::policy::{NotCovered, Policy, Timeline};
use crate::rules::notes::{Check, Notes, Nothing, settle};
use crate::rules::{Facts, Level, Outcome};

/// The rules of a case as they are asked on a day: looked up once, asked of case after case.
///
/// ```
/// use ungeindsats_core::{Case, Outcome, Outcomes, Timeline, assess};
/// let (viborg, day) = (Timeline::named("viborg")?, "2021-01-08".parse()?);
/// let outcomes = Outcomes::on(&viborg, day)?;
/// let mut said = Vec::new();
/// for birth_date in ["1995-03-01", "1991-01-09", "1991-01-08"] {
///     let case = Case::from_json(&format!(r#"{{ "birth_date": "{birth_date}" }}"#))?;
///     outcomes.of(&case, &mut said);
///     let findings = assess(&case, &viborg, day)?;
///     assert!(said.iter().copied().eq(findings.findings().map(|finding| finding.outcome())));
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Outcomes<'a> {
    timeline: &'a Timeline,
    policy: &'a Policy,
    as_of: Date,
    /// The number and the check of each rule; none where it is not in force.
    rules: Vec<(usize, Option<Check<Nothing>>)>,
}

impl<'a> Outcomes<'a> {
    /// The rules of a case, as they are asked on that day.
    ///
    /// # Errors
    /// [`NotCovered`], as [`assess`](crate::assess).
    pub fn on(timeline: &'a Timeline, as_of: Date) -> Result<Self, NotCovered> {
        let policy = timeline.policy_on(as_of)?;
        let so_far = timeline.rules_so_far(as_of);
        let rules = numbered(Level::Case).map(|(number, rule)| {
            let asked = rule.check.of_a_case(number, &policy.rules, || &so_far);
            (number, asked.map(|asked| asked.barely))
        });
        Ok(Self {
            timeline,
            policy,
            as_of,
            rules: rules.collect(),
        })
    }

    /// What each rule says of a case, in the order of the findings of [`assess`](crate::assess).
    ///
    /// `said` is emptied and filled, so that a loop over many cases allocates nothing.
    pub fn of(&self, case: &Case, said: &mut Vec<Outcome>) {
        let facts = Facts::by(self.policy, self.timeline, at_the_top(case), self.as_of);
        let mut notes = Notes::bare();
        said.clear();
        said.extend(self.rules.iter().map(|(number, check)| {
            check.map_or(Outcome::NotApplicable, |check| {
                notes.begin(*number);
                settle(check(&facts, &mut notes))
            })
        }));
    }
}

/// Shows whose policy it is, and no day: a day may be a birthday.
impl fmt::Debug for Outcomes<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Outcomes({})", self.policy.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_the_policy_and_no_day() {
        let viborg = Timeline::named("viborg").unwrap();
        let day = Date::new(2021, 1, 8).unwrap();
        let shown = format!("{:?}", Outcomes::on(&viborg, day).unwrap());
        let policy = &viborg.policy_on(day).unwrap().id;
        assert_eq!(shown, format!("Outcomes({policy})"));
    }
}
