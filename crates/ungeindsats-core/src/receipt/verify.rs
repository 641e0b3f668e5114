//! Verifying a receipt: assessed again, what is as it was, and what is not?

use super::told::{self, Agreement, ChangeKind};
use super::{Outcomes, PolicyMark, Receipt, Subject, answer};
use crate::assessment::Assessment;
use crate::policy::{NotCovered, Timeline};
use crate::record::{ChangeRecord, OutcomeChangeRecord, VerificationRecord};
use crate::rules::Rule;

impl Receipt {
    /// Assesses again, as of the day of the receipt, and tells what is not as it was.
    ///
    /// The answer is compared as far as the receipt goes: what a rule says that it does not name, one
    /// of a later version of the library, is no change of it.
    ///
    /// # Errors
    /// [`NotCovered`] where no policy of the timeline is in force on that day.
    pub fn verify(
        &self,
        subject: Subject<'_>,
        timeline: &Timeline,
    ) -> Result<VerificationRecord, NotCovered> {
        let assessment = subject.assess(timeline, self.as_of)?;
        let changes = self.changes(&Self::taken(subject, &assessment)?);
        let outcomes = self.outcomes.changes(&assessment);
        let answer = answer::digest(&assessment, |rule| self.outcomes.name(rule));
        let agreement = match (
            changes.is_empty(),
            outcomes.is_empty(),
            answer == self.answer,
        ) {
            (true, true, true) => Agreement::Same,
            (true, _, _) => Agreement::Unexplained,
            (false, true, true) => Agreement::SameAnswer,
            (false, true, false) => Agreement::SameOutcomes,
            (false, false, _) => Agreement::OtherOutcomes,
        };
        Ok(VerificationRecord {
            as_of: self.as_of,
            agreement,
            message: agreement.message(outcomes.len()),
            changes,
            outcomes,
        })
    }

    /// What is not as it was, but for the answer.
    fn changes(&self, again: &Self) -> Vec<ChangeRecord> {
        let mut changes = Vec::new();
        if (self.level, &self.input) != (again.level, &again.input) {
            changes.push(ChangeKind::Input.record(None, None, None));
        }
        let (library, library_now) = (self.library.as_str(), again.library.as_str());
        for (change, was, now) in [
            (ChangeKind::Library, library, library_now),
            (ChangeKind::Authority, &self.authority, &again.authority),
            (ChangeKind::PolicyInForce, &self.policy, &again.policy),
        ] {
            if was != now {
                changes.push(change.record(None, Some(was.to_owned()), Some(now.to_owned())));
            }
        }
        for mark in &self.policies {
            changes.extend(PolicyMark::change(Some(mark), again.revision_of(mark)));
        }
        let added = again.policies.iter();
        for mark in added.filter(|mark| self.revision_of(mark).is_none()) {
            changes.extend(PolicyMark::change(None, Some(mark)));
        }
        changes
    }

    /// The revision in which it has the same policy.
    fn revision_of(&self, policy: &PolicyMark) -> Option<&PolicyMark> {
        let mut marks = self.policies.iter();
        marks.find(|mark| mark.authority == policy.authority && mark.id == policy.id)
    }
}

impl PolicyMark {
    /// How a policy that was there differs from what it is now.
    fn change(was: Option<&Self>, now: Option<&Self>) -> Option<ChangeRecord> {
        let change = match (was, now) {
            (Some(was), Some(now)) if was.revision != now.revision => ChangeKind::PolicyRevision,
            (Some(was), Some(now)) if was != now => ChangeKind::PolicyContent,
            (Some(_), None) => ChangeKind::PolicyGone,
            (None, Some(_)) => ChangeKind::PolicyAdded,
            _ => return None,
        };
        let id = was.or(now).map(|mark| mark.id.clone());
        let revision = |mark: &Self| mark.revision.to_string();
        Some(change.record(id, was.map(revision), now.map(revision)))
    }
}

impl Outcomes {
    /// Whether the rule is among those that it names.
    fn name(&self, rule: &Rule) -> bool {
        self.iter().any(|(named, _)| named.as_str() == rule.id)
    }

    /// The rules that say something else in an assessment made again.
    fn changes(&self, again: &Assessment) -> Vec<OutcomeChangeRecord> {
        let mut changes = Vec::new();
        for (rule, was) in self.iter() {
            let finding = again.finding(rule.as_str());
            let now = finding.map(|finding| finding.outcome());
            if now != Some(was) {
                changes.push(OutcomeChangeRecord {
                    rule: rule.as_str().to_owned(),
                    was,
                    now,
                    says: told::outcomes(was, now),
                });
            }
        }
        changes
    }
}
