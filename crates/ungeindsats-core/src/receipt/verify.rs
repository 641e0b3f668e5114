//! Verifying a receipt: assessed again, what is as it was, and what is not?

use super::{Outcomes, PolicyMark, Receipt, Subject, answer};
use crate::assessment::Assessment;
use crate::policy::{NotCovered, Timeline};
use crate::record::{ChangeRecord, OutcomeChangeRecord, VerificationRecord};
use crate::rules::{Outcome, Rule};
use crate::text::{Bilingual, Language, Text};
use crate::vocabulary::terms;
use crate::words;

terms! {
    /// Whether an assessment that is made again agrees with its receipt.
    pub enum Agreement {
        /// Input, policies, library and answer are as they were.
        Same = "same" ("alt er, som det var", "everything is as it was"),
        /// Something has changed; the answer has not.
        SameAnswer = "same_answer" ("noget er ændret, svaret er ikke", "something changed, the answer did not"),
        /// Something has changed: each rule says the same, but weighs it otherwise or rests on other
        /// days or facts, or the person stands elsewhere.
        SameOutcomes = "same_outcomes" (
            "noget er ændret, og svaret hviler på andet", "something changed, and the answer rests on other grounds"
        ),
        /// Something has changed, and rules say something else.
        OtherOutcomes = "other_outcomes" (
            "noget er ændret, og svaret er et andet", "something changed, and the answer is another"
        ),
        /// The answer is another although nothing else is. This must not happen: the receipt was
        /// altered, or the library is at fault.
        Unexplained = "unexplained" (
            "svaret er et andet, uden at noget andet er det", "the answer is another, and nothing else is"
        ),
    }

    /// What is not as it was when the receipt was made.
    pub enum ChangeKind {
        /// The case or the register.
        Input = "input" ("andre oplysninger", "another input"),
        /// The version of the library.
        Library = "library" ("en anden version af biblioteket", "another version of the library"),
        /// The authority by whose policies it is assessed.
        Authority = "authority" ("en anden myndighed", "another authority"),
        /// The policy in force on the day.
        PolicyInForce = "policy_in_force" ("en anden politik gælder på dagen", "another policy in force on the day"),
        /// The revision of a policy.
        PolicyRevision = "policy_revision" ("en anden revision af en politik", "another revision of a policy"),
        /// What stands in the same revision of a policy.
        PolicyContent = "policy_content" (
            "et andet indhold i samme revision af en politik", "another content of the same revision of a policy"
        ),
        /// A policy that was not there.
        PolicyAdded = "policy_added" ("en politik, der ikke var der", "a policy that was not there"),
        /// A policy that is no longer there.
        PolicyGone = "policy_gone" ("en politik, der ikke er der mere", "a policy that is no longer there"),
    }
}

impl Agreement {
    const fn says(self) -> Text {
        match self {
            Self::Same => Text::new(
                "Alt er, som det var: oplysningerne, politikkerne, biblioteket og svaret.",
                "Everything is as it was: the input, the policies, the library and the answer.",
            ),
            Self::SameAnswer => Text::new(
                "Noget er ændret, men svaret er det samme.",
                "Something has changed, but the answer is the same.",
            ),
            Self::SameOutcomes => Text::new(
                "Noget er ændret. Hver regel siger det samme, men med en anden vægt eller på et andet grundlag.",
                "Something has changed. Each rule says the same, but with another weight or on other grounds.",
            ),
            Self::OtherOutcomes => Text::new(
                "Noget er ændret, og svaret er et andet. Så mange regler siger noget andet: {count}.",
                "Something has changed, and the answer is another. So many rules say something else: {count}.",
            ),
            Self::Unexplained => Text::new(
                "FEJL: Svaret er et andet, selv om oplysningerne, politikkerne og biblioteket er, som de var. Det må \
                 ikke ske. Enten er kvitteringen ændret, eller også er der en fejl i biblioteket, som bør meldes.",
                "ERROR: The answer is another although the input, the policies and the library are as they were. \
                 This must not happen. Either the receipt was altered, or the library has a fault that should be \
                 reported.",
            ),
        }
    }
}

impl ChangeKind {
    const fn says(self) -> Text {
        match self {
            Self::Input => Text::new(
                "Oplysningerne er ikke dem, der blev vurderet.",
                "The input is not what was assessed.",
            ),
            Self::Library => Text::new(
                "Biblioteket er version {is}; vurderingen blev lavet med version {was}.",
                "The library is version {is}; the assessment was made with version {was}.",
            ),
            Self::Authority => Text::new(
                "Politikkerne er fra {is}; vurderingen blev lavet efter politikker fra {was}.",
                "The policies are those of {is}; the assessment was made by those of {was}.",
            ),
            Self::PolicyInForce => Text::new(
                "På dagen gælder politikken {is}; vurderingen blev lavet efter {was}.",
                "On the day the policy {is} is in force; the assessment was made by {was}.",
            ),
            Self::PolicyRevision => Text::new(
                "Politikken {policy} foreligger i revision {is}; vurderingen blev lavet efter revision {was}.",
                "The policy {policy} is in revision {is}; the assessment was made by revision {was}.",
            ),
            Self::PolicyContent => Text::new(
                "Politikken {policy} har stadig revision {was}, men et andet indhold.",
                "The policy {policy} is still in revision {was}, but its content is another.",
            ),
            Self::PolicyAdded => Text::new(
                "Politikken {policy} (revision {is}) var der ikke.",
                "The policy {policy} (revision {is}) was not there.",
            ),
            Self::PolicyGone => Text::new(
                "Politikken {policy} (revision {was}) er der ikke mere.",
                "The policy {policy} (revision {was}) is no longer there.",
            ),
        }
    }
}

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
            message: told(agreement.says(), |_, _| outcomes.len().to_string()),
            changes,
            outcomes,
        })
    }

    /// What is not as it was, but for the answer.
    fn changes(&self, now: &Self) -> Vec<ChangeRecord> {
        let differs = |change, was: &str, is: &str| {
            let texts = (Some(was.to_owned()), Some(is.to_owned()));
            (was != is).then(|| changed(change, None, texts))
        };
        let is_another = (self.level, &self.input) != (now.level, &now.input);
        let input = is_another.then(|| changed(ChangeKind::Input, None, (None, None)));
        let (was, is) = (self.library.as_str(), now.library.as_str());
        let library = differs(ChangeKind::Library, was, is);
        let authority = differs(ChangeKind::Authority, &self.authority, &now.authority);
        let in_force = differs(ChangeKind::PolicyInForce, &self.policy, &now.policy);
        let kept = self
            .policies
            .iter()
            .filter_map(|was| was.change(now.mark(was)));
        let is_new = |is: &&PolicyMark| self.mark(is).is_none();
        let added = now.policies.iter().filter(is_new);
        let added = added.map(|is| is.changed(ChangeKind::PolicyAdded, None, Some(is)));
        let beside = [input, library, authority, in_force].into_iter().flatten();
        beside.chain(kept).chain(added).collect()
    }

    /// The revision of the same policy.
    fn mark(&self, of: &PolicyMark) -> Option<&PolicyMark> {
        let mut marks = self.policies.iter();
        marks.find(|mark| mark.authority == of.authority && mark.id == of.id)
    }
}

impl PolicyMark {
    /// How the policy differs from what it is now.
    fn change(&self, is: Option<&Self>) -> Option<ChangeRecord> {
        let change = match is {
            None => ChangeKind::PolicyGone,
            Some(is) if is.revision != self.revision => ChangeKind::PolicyRevision,
            Some(is) if is != self => ChangeKind::PolicyContent,
            Some(_) => return None,
        };
        Some(self.changed(change, Some(self), is))
    }

    fn changed(&self, change: ChangeKind, was: Option<&Self>, is: Option<&Self>) -> ChangeRecord {
        let revision = |mark: Option<&Self>| mark.map(|mark| mark.revision.to_string());
        changed(change, Some(self.id.clone()), (revision(was), revision(is)))
    }
}

impl Outcomes {
    /// Whether the rule is among those that it names.
    fn name(&self, rule: &Rule) -> bool {
        self.iter().any(|(named, _)| named.as_str() == rule.id)
    }

    /// The rules that say something else in an assessment made again.
    fn changes(&self, again: &Assessment) -> Vec<OutcomeChangeRecord> {
        self.iter()
            .filter_map(|(rule, was)| {
                let is = again
                    .finding(rule.as_str())
                    .map(|finding| finding.outcome());
                (is != Some(was)).then(|| OutcomeChangeRecord {
                    rule: rule.as_str().to_owned(),
                    was,
                    is,
                    says: in_words(was, is),
                })
            })
            .collect()
    }
}

fn changed(
    change: ChangeKind,
    policy: Option<String>,
    (was, is): (Option<String>, Option<String>),
) -> ChangeRecord {
    let says = told(change.says(), |blank, _| {
        let value = match blank {
            "policy" => &policy,
            "was" => &was,
            _ => &is,
        };
        value.clone().unwrap_or_default()
    });
    ChangeRecord {
        change,
        policy,
        was,
        is,
        says,
    }
}

/// What a rule said and what it says now.
fn in_words(was: Outcome, is: Option<Outcome>) -> Bilingual {
    let text = match is {
        Some(_) => Text::new("Før: {was}. Nu: {is}.", "Before: {was}. Now: {is}."),
        None => Text::new(
            "Før: {was}. Nu er reglen der ikke mere.",
            "Before: {was}. Now there is no such rule.",
        ),
    };
    told(text, |blank, language| {
        let outcome = if blank == "was" { Some(was) } else { is };
        let label = outcome.map(Outcome::label);
        label.map_or_else(String::new, |label| label.in_language(language).to_owned())
    })
}

/// A text in both languages, with its blanks filled in.
fn told(text: Text, value: impl Fn(&str, Language) -> String) -> Bilingual {
    let filled = |language| words::fill(text.in_language(language), |blank| value(blank, language));
    Bilingual {
        da: filled(Language::Da),
        en: filled(Language::En),
    }
}
