//! What is told of a receipt that is verified, in codes and in words.

use crate::record::ChangeRecord;
use crate::rules::Outcome;
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
                "Biblioteket er version {now}; vurderingen blev lavet med version {was}.",
                "The library is version {now}; the assessment was made with version {was}.",
            ),
            Self::Authority => Text::new(
                "Politikkerne er fra {now}; vurderingen blev lavet efter politikker fra {was}.",
                "The policies are those of {now}; the assessment was made by those of {was}.",
            ),
            Self::PolicyInForce => Text::new(
                "På dagen gælder politikken {now}; vurderingen blev lavet efter {was}.",
                "On the day the policy {now} is in force; the assessment was made by {was}.",
            ),
            Self::PolicyRevision => Text::new(
                "Politikken {policy} foreligger i revision {now}; vurderingen blev lavet efter revision {was}.",
                "The policy {policy} is in revision {now}; the assessment was made by revision {was}.",
            ),
            Self::PolicyContent => Text::new(
                "Politikken {policy} har stadig revision {was}, men et andet indhold.",
                "The policy {policy} is still in revision {was}, but its content is another.",
            ),
            Self::PolicyAdded => Text::new(
                "Politikken {policy} (revision {now}) var der ikke.",
                "The policy {policy} (revision {now}) was not there.",
            ),
            Self::PolicyGone => Text::new(
                "Politikken {policy} (revision {was}) er der ikke mere.",
                "The policy {policy} (revision {was}) is no longer there.",
            ),
        }
    }
}

impl Agreement {
    /// It in words; `count` rules say something else.
    pub(super) fn message(self, count: usize) -> Bilingual {
        told(self.says(), |_, _| count.to_string())
    }
}

impl ChangeKind {
    /// A change of that kind.
    pub(super) fn record(
        self,
        policy: Option<String>,
        was: Option<String>,
        now: Option<String>,
    ) -> ChangeRecord {
        let says = told(self.says(), |blank, _| {
            let value = match blank {
                "policy" => &policy,
                "was" => &was,
                _ => &now,
            };
            value.clone().unwrap_or_default()
        });
        ChangeRecord {
            change: self,
            policy,
            was,
            now,
            says,
        }
    }
}

/// What a rule said and what it says now.
pub(super) fn outcomes(was: Outcome, now: Option<Outcome>) -> Bilingual {
    let text = match now {
        Some(_) => Text::new("Før: {was}. Nu: {now}.", "Before: {was}. Now: {now}."),
        None => Text::new(
            "Før: {was}. Nu er reglen der ikke mere.",
            "Before: {was}. Now there is no such rule.",
        ),
    };
    told(text, |blank, language| {
        let outcome = if blank == "was" { Some(was) } else { now };
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
