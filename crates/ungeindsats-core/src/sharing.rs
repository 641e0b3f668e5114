//! The question of sharing: may one area give another this kind of information, and on what consent?

use crate::assessment::pointers;
use crate::calendar::Date;
use crate::case::{Case, Consent, Fagomraade, InformationKind};
use crate::policy::{NotCovered, Policy, Timeline};
use crate::rules::notes::Notes;
use crate::rules::permission::{Reach, Wanted};
use crate::rules::place::{At, Place, distinct, fact};
use crate::rules::{Authority, Outcome, consents};
use crate::source::{Citation, Source, cite, interpretation, organisering};
use crate::text::{Language, Text};
use crate::vocabulary::terms;
use crate::{assess, words};

pub use crate::rules::gap::Gap;

/// What is asked: may this area give that one this kind of information, on that day?
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename = "SharingQuestion")
)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The area that would give.
    pub giving: Fagomraade,
    /// The area that would receive.
    pub receiving: Fagomraade,
    /// The kind of information.
    pub information: InformationKind,
    /// Whether a health professional would disclose it as such.
    pub by_health_professional: bool,
    /// The day.
    pub on: Date,
}

/// Why a question of sharing cannot be asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SharingError {
    /// Giver and receiver are the same area.
    #[error("an area that gives itself information shares nothing")]
    SameArea,
    /// No policy covers the day.
    #[error(transparent)]
    NotCovered(#[from] NotCovered),
}

terms! {
    /// What the consents of a case say of sharing.
    pub enum SharingAnswer {
        /// A consent carries it.
        Allowed = "allowed" ("et samtykke bærer det", "a consent carries it"),
        /// No consent carries it.
        NotAllowed = "not_allowed" ("intet samtykke bærer det", "no consent carries it"),
        /// A person must decide whether a consent carries it.
        NeedsJudgement = "needs_judgement" ("kræver et skøn", "needs judgement"),
        /// Facts are missing; the answer says which.
        Undetermined = "undetermined" ("kan ikke afgøres", "undetermined"),
    }
}

/// What the consents of a case say of a question, and why.
#[derive(Clone, Debug)]
pub struct Permission {
    question: Question,
    policy: Policy,
    answer: SharingAnswer,
    rests_on: Option<(Place, Option<Date>)>,
    gaps: Vec<(Place, Gap)>,
    read: Vec<Place>,
    missing: Vec<Place>,
}

/// Asks whether a consent of the case carries it that one area gives another some information.
///
/// The answer is about consent and nothing else. Whether the acts of a sector permit the sharing, and
/// on which legal basis the case is processed, are kept apart and not answered here: within one
/// municipality the consent across areas is Viborg's own policy (I-14), while a health professional's
/// disclosure is bound by the Health Act. A person decides. Whatever is dated after the day is passed
/// over.
///
/// ```
/// use ungeindsats_core::case::{Fagomraade, InformationKind};
/// use ungeindsats_core::sharing::{Question, SharingAnswer, sharing};
/// use ungeindsats_core::{Case, Language, Timeline};
/// let viborg = Timeline::named("viborg")?;
/// let case = Case::from_json(r#"{
///     "birth_date": "2002-03-01",
///     "residence": { "from": "2002-03-01", "until": "ongoing" },
///     "consents": [{
///         "kind": "across_areas", "recorded_as": "sharing",
///         "from": "2020-10-01", "until": "ongoing", "giver": "young_person", "form": "written",
///         "told_purpose": true, "told_withdrawal": true, "purposes": ["shared_plan", "meeting"],
///         "giving_areas": ["social"], "receiving_areas": ["beskaeftigelse"],
///         "information": ["social"]
///     }]
/// }"#)?;
/// let question = Question {
///     giving: Fagomraade::Social,
///     receiving: Fagomraade::Beskaeftigelse,
///     information: InformationKind::Social,
///     by_health_professional: false,
///     on: "2021-01-08".parse()?,
/// };
/// let permission = sharing(&case, &viborg, &question)?;
/// assert_eq!(permission.answer(), SharingAnswer::Allowed);
/// assert_eq!(permission.consent().as_deref(), Some("/consents/0"));
///
/// let health = Question { information: InformationKind::Health, ..question };
/// let permission = sharing(&case, &viborg, &health)?;
/// assert_eq!(permission.answer(), SharingAnswer::NotAllowed);
/// assert!(permission.message(Language::En).starts_with("No consent carries"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`SharingError`] where giver and receiver are the same area, or no policy covers the day.
pub fn sharing(
    case: &Case,
    timeline: &Timeline,
    question: &Question,
) -> Result<Permission, SharingError> {
    if question.giving == question.receiving {
        return Err(SharingError::SameArea);
    }
    let facts = assess::facts(case, timeline, question.on)?;
    let kind = consents::kind_for(question.by_health_professional);
    let reach = Reach::Flow {
        giving: question.giving,
        receiving: question.receiving,
        information: question.information,
    };
    let wanted = Wanted::new(&facts, facts.policy, question.on, kind, reach);
    let mut notes = Notes::keeping();
    let mut seen = Seen::default();
    let answer = seen.ask(&wanted, &mut notes);
    Ok(Permission {
        question: *question,
        policy: facts.policy.clone(),
        answer,
        rests_on: seen.rests_on(answer),
        gaps: seen.gaps(answer),
        read: distinct(notes.read),
        missing: if answer == SharingAnswer::Undetermined {
            distinct(notes.missing)
        } else {
            Vec::new()
        },
    })
}

/// What was seen of the consents.
#[derive(Default)]
struct Seen<'a> {
    carrying: Option<At<'a, Consent>>,
    oral: Option<At<'a, Consent>>,
    gaps: Vec<(Place, Gap)>,
}

impl<'a> Seen<'a> {
    fn ask(&mut self, wanted: &Wanted<'_, 'a>, notes: &mut Notes) -> SharingAnswer {
        let case = wanted.facts.case;
        let Self {
            carrying,
            oral,
            gaps,
        } = self;
        let mut none = true;
        let ruling = wanted.look(
            notes,
            |consent, gap| gaps.push((consent.place, gap)),
            |consent, carried| {
                none = false;
                let best = match carried {
                    Outcome::Passed => &mut *carrying,
                    Outcome::NeedsJudgement => &mut *oral,
                    _ => return,
                };
                if best.is_none_or(|best| newer(consent.value, best.value)) {
                    *best = Some(consent);
                }
            },
        );
        match ruling {
            Ok(Outcome::Passed) => SharingAnswer::Allowed,
            Ok(Outcome::NeedsJudgement) => SharingAnswer::NeedsJudgement,
            Ok(_) => {
                if none {
                    gaps.push((fact!(case.consents).place, Gap::NoConsent));
                }
                SharingAnswer::NotAllowed
            }
            Err(_) => SharingAnswer::Undetermined,
        }
    }

    fn rests_on(&self, answer: SharingAnswer) -> Option<(Place, Option<Date>)> {
        let consent = match answer {
            SharingAnswer::Allowed => self.carrying,
            SharingAnswer::NeedsJudgement => self.oral,
            _ => None,
        };
        consent.map(|consent| (consent.place, consent.value.from))
    }

    /// The gaps by place; none stands in the way where a consent carries it.
    fn gaps(mut self, answer: SharingAnswer) -> Vec<(Place, Gap)> {
        if answer == SharingAnswer::Allowed {
            return Vec::new();
        }
        self.gaps.sort_unstable();
        self.gaps.dedup();
        self.gaps
    }
}

/// Whether a consent comes before another as that on which the answer rests: by its content, so that
/// the order of the list tells nothing.
fn newer(one: &Consent, other: &Consent) -> bool {
    let rank = |consent: &'_ Consent| (consent.from, consent.until);
    (rank(one), &one.id) > (rank(other), &other.id)
}

impl Permission {
    /// What was asked.
    #[must_use]
    pub fn question(&self) -> &Question {
        &self.question
    }

    /// What the consents say of it.
    #[must_use]
    pub fn answer(&self) -> SharingAnswer {
        self.answer
    }

    /// The JSON pointer of the consent on which the answer rests: the newest that carries it, or of
    /// which a person must decide whether it does.
    #[must_use]
    pub fn consent(&self) -> Option<String> {
        self.rests_on.map(|(place, _)| place.to_string())
    }

    /// Why the consents do not carry it, each with the JSON pointer of the consent; none where one does.
    pub fn gaps(&self) -> impl Iterator<Item = (String, Gap)> + '_ {
        self.gaps
            .iter()
            .map(|(place, gap)| (place.to_string(), *gap))
    }

    /// On whose authority: the law for a health professional's disclosure, else the municipality's
    /// policy (I-14).
    #[must_use]
    pub fn authority(&self) -> Authority {
        if self.question.by_health_professional {
            Authority::Law
        } else {
            Authority::Policy
        }
    }

    /// JSON pointers to the facts that were read, in a fixed order.
    #[must_use]
    pub fn facts(&self) -> Vec<String> {
        pointers(&self.read)
    }

    /// JSON pointers to the facts that are missing, in a fixed order.
    #[must_use]
    pub fn missing(&self) -> Vec<String> {
        pointers(&self.missing)
    }

    /// Where it stands that a consent is asked for, and what of it.
    #[must_use]
    pub fn sources(&self) -> Vec<Source> {
        let sources = if self.question.by_health_professional {
            OF_HEALTH
        } else {
            ACROSS_AREAS
        };
        sources.iter().copied().map(Into::into).collect()
    }

    /// The policy by which it was answered.
    #[must_use]
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// The answer, for a person.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        let text = match self.answer {
            SharingAnswer::Allowed => ALLOWED,
            SharingAnswer::NotAllowed => NOT_ALLOWED,
            SharingAnswer::NeedsJudgement => NEEDS_JUDGEMENT,
            SharingAnswer::Undetermined => UNDETERMINED,
        };
        let Question {
            giving,
            receiving,
            information,
            on,
            ..
        } = self.question;
        let given = self.rests_on.and_then(|(_, from)| from);
        let answer = words::fill(text.in_language(language), |name| match name {
            "giving" => giving.label().in_language(language).to_owned(),
            "receiving" => receiving.label().in_language(language).to_owned(),
            "information" => information.label().in_language(language).to_owned(),
            "on" => words::day(on, language),
            "given" => given.map_or_else(String::new, |day| words::day(day, language)),
            _ => self.missing_in_words(language),
        });
        format!("{answer} {}", CONSENT_ONLY.in_language(language))
    }

    fn missing_in_words(&self, language: Language) -> String {
        let places: Vec<_> = self
            .missing
            .iter()
            .map(|place| place.words(language))
            .collect();
        words::list(&places, language)
    }
}

const ACROSS_AREAS: &[Citation] = &[
    organisering("Kontaktperson og uddannelsesplan"),
    interpretation("I-11"),
    interpretation("I-13"),
    interpretation("I-14"),
];

const OF_HEALTH: &[Citation] = &[
    cite("sundhedsloven", "§ 43"),
    cite("sundhedsloven", "§ 44"),
    cite("sundhedsloven", "§ 17"),
];

const ALLOWED: Text = Text::new(
    "Samtykket af {given} bærer, at {giving} den {on} giver {receiving} oplysninger om {information}.",
    "The consent of {given} carries that {giving} gives {receiving} information about {information} on {on}.",
);

const NOT_ALLOWED: Text = Text::new(
    "Intet samtykke bærer, at {giving} den {on} giver {receiving} oplysninger om {information}.",
    "No consent carries that {giving} gives {receiving} information about {information} on {on}.",
);

const NEEDS_JUDGEMENT: Text = Text::new(
    "Samtykket af {given} er mundtligt og noteret. Guiden og lederen må vurdere, om det bærer, at {giving} den {on} giver {receiving} oplysninger om {information}, når kommunen beder om skriftligt eller digitalt samtykke.",
    "The consent of {given} is oral and recorded. The guide and the manager must judge whether it carries that {giving} gives {receiving} information about {information} on {on}, where the municipality asks for one in writing or digital.",
);

const UNDETERMINED: Text = Text::new(
    "Det kan ikke afgøres, om et samtykke bærer, at {giving} den {on} giver {receiving} oplysninger om {information}. Der mangler oplysning om: {missing}.",
    "It cannot be told whether a consent carries that {giving} gives {receiving} information about {information} on {on}. Missing: {missing}.",
);

const CONSENT_ONLY: Text = Text::new(
    "Svaret gælder kun samtykket. Lovens egne regler om deling og sagens behandlingsgrundlag vurderes for sig.",
    "The answer is about the consent alone. What the acts themselves say of sharing, and the legal basis of the case, are judged apart.",
);
