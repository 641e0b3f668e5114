//! What excludes a guide, and what a person must look at before choosing one.
//!
//! Only what is known excludes, and only what the texts and the rules carry (I-40). Of what is unknown, and
//! of what speaks against a guide without excluding them, a person must judge.

use std::ops::Not;

use super::course::{Ask, View};
use super::person::Person;
use crate::case::GuideEnd;
use crate::policy::SamePerson;
use crate::rules::notes::{Argument, Notes, Stop};
use crate::source::{Citation, interpretation, organisering, status};
use crate::text::Text;
use crate::vocabulary::terms;

terms! {
    /// Why a guide cannot be proposed.
    pub enum Exclusion {
        /// They are a guide only from a later day.
        NotYetAGuide = "not_yet_a_guide" ("er endnu ikke guide", "is not a guide yet"),
        /// They are a guide no more.
        NoLongerAGuide = "no_longer_a_guide" ("er ikke guide mere", "is a guide no more"),
        /// The young person wished another than this guide.
        AskedToLeave = "asked_to_leave" (
            "den unge har ønsket en anden", "the young person wished another"
        ),
        /// They are the coordinating caseworker, and the municipality does not allow both (I-9).
        CoordinatingCaseworker = "coordinating_caseworker" (
            "er koordinerende sagsbehandler", "is the coordinating caseworker"
        ),
    }

    /// What a person must look at before choosing a guide.
    pub enum Look {
        /// Whether they are a guide on the day is unknown.
        MayNotBeAGuide = "may_not_be_a_guide" (
            "om vedkommende er guide på dagen", "whether they are a guide on the day"
        ),
        /// Whether the young person wished another than this guide is unknown.
        MayHaveBeenAskedToLeave = "may_have_been_asked_to_leave" (
            "om den unge har ønsket en anden", "whether the young person wished another"
        ),
        /// Whether they are the coordinating caseworker is unknown.
        MayBeCoordinatingCaseworker = "may_be_coordinating_caseworker" (
            "om vedkommende er koordinerende sagsbehandler", "whether they are the coordinating caseworker"
        ),
        /// They are the coordinating caseworker, which is allowed (I-9).
        IsCoordinatingCaseworker = "is_coordinating_caseworker" (
            "vedkommende er koordinerende sagsbehandler", "they are the coordinating caseworker"
        ),
        /// They were the guide before, and another suited the young person better.
        AnotherSuitedBetter = "another_suited_better" (
            "en anden passede bedre", "another suited better"
        ),
        /// They were the guide before, and could not go on.
        CouldNotGoOn = "could_not_go_on" ("vedkommende kunne ikke fortsætte", "they could not go on"),
    }
}

/// Something that excludes a guide or speaks against them, and what must be looked at where it is unknown.
pub(super) struct Check<T> {
    pub(super) code: T,
    pub(super) ask: Ask,
    pub(super) says: Text,
    pub(super) unknown: Option<(Look, Text)>,
    pub(super) sources: &'static [Citation],
}

const TWO_ROLES: &[Citation] = &[
    status("Koordinerende møder (K-møder)"),
    interpretation("I-9"),
];

const MAY_COORDINATE: (Look, Text) = (
    Look::MayBeCoordinatingCaseworker,
    Text::new(
        "Undersøg, om vedkommende er den unges koordinerende sagsbehandler: det er ikke kendt.",
        "Look whether they are the young person's coordinating caseworker: that is not known.",
    ),
);

/// The rule that keeps the two roles apart: where it is not in force, nothing is said of them.
const KEEPS_ROLES_APART: &str = "guide.separate_from_coordinating_caseworker";

/// What excludes.
pub(super) const BARS: [Check<Exclusion>; 4] = [
    Check {
        code: Exclusion::NotYetAGuide,
        ask: |view, person, notes| {
            let day = person.begins_after(view.question.on);
            let Some(day) = day else { return Ok(false) };
            notes.fill("day", Argument::Day(day));
            person.is_guide_on(notes, view.question.on).map(Not::not)
        },
        says: Text::new(
            "Er først {guide} fra den {day}.",
            "Is a {guide} only from {day}.",
        ),
        unknown: None,
        sources: &[interpretation("I-40")],
    },
    Check {
        code: Exclusion::NoLongerAGuide,
        ask: |view, person, notes| {
            let is_guide = person.is_guide_on(notes, view.question.on)?;
            let ended = person.ended_by(view.question.on);
            if let Some(day) = ended {
                notes.fill("day", Argument::Day(day));
            }
            Ok(!is_guide && person.begins_after(view.question.on).is_none())
        },
        says: Text::new(
            "Er ikke {guide} mere fra den {day}.",
            "Is a {guide} no more from {day}.",
        ),
        unknown: Some((
            Look::MayNotBeAGuide,
            Text::new(
                "Undersøg, om vedkommende er {guide} den {on}: det er ikke kendt.",
                "Look whether they are a {guide} on {on}: that is not known.",
            ),
        )),
        sources: &[interpretation("I-40")],
    },
    Check {
        code: Exclusion::AskedToLeave,
        ask: |view, person, notes| view.asked_to_leave(person, notes),
        says: Text::new(
            "Var den unges {guide}, indtil den unge ønskede en anden fra den {day}.",
            "Was the young person's {guide} until the young person wished another from {day}.",
        ),
        unknown: Some((
            Look::MayHaveBeenAskedToLeave,
            Text::new(
                "Undersøg, om den unge har ønsket en anden end denne {guide}: det er ikke kendt.",
                "Look whether the young person wished another than this {guide}: that is not known.",
            ),
        )),
        sources: &[
            organisering("Kontaktperson og uddannelsesplan"),
            interpretation("I-40"),
        ],
    },
    Check {
        code: Exclusion::CoordinatingCaseworker,
        ask: |view, person, notes| coordinates(view, person, notes, SamePerson::NotAllowed),
        says: Text::new(
            "Er den unges koordinerende sagsbehandler, og kommunen lægger de to roller hos to personer.",
            "Is the young person's coordinating caseworker, and the municipality gives the two roles to two persons.",
        ),
        unknown: Some(MAY_COORDINATE),
        sources: TWO_ROLES,
    },
];

/// What speaks against a guide and does not exclude them.
pub(super) const DOUBTS: [Check<Look>; 3] = [
    Check {
        code: Look::IsCoordinatingCaseworker,
        ask: |view, person, notes| coordinates(view, person, notes, SamePerson::WithNotice),
        says: Text::new(
            "Er den unges koordinerende sagsbehandler. Overvej, om samme person skal have begge roller.",
            "Is the young person's coordinating caseworker. Consider whether one person is to have both roles.",
        ),
        unknown: Some(MAY_COORDINATE),
        sources: TWO_ROLES,
    },
    Check {
        code: Look::AnotherSuitedBetter,
        ask: |view, person, notes| {
            view.parted(person, notes, |reason| Ok(reason == GuideEnd::BetterMatch))
        },
        says: Text::new(
            "Var den unges {guide} indtil den {day}, da en anden passede bedre. Undersøg, om det stadig er sådan.",
            "Was the young person's {guide} until {day}, when another suited better. Look whether that is still so.",
        ),
        unknown: None,
        sources: &[interpretation("I-40")],
    },
    Check {
        code: Look::CouldNotGoOn,
        ask: |view, person, notes| {
            view.parted(person, notes, |reason| {
                Ok(reason == GuideEnd::GuideUnavailable)
            })
        },
        says: Text::new(
            "Var den unges {guide} indtil den {day} og kunne ikke fortsætte. Undersøg, om vedkommende kan nu.",
            "Was the young person's {guide} until {day} and could not go on. Look whether they can now.",
        ),
        unknown: None,
        sources: &[interpretation("I-40")],
    },
];

/// Whether a person is the coordinating caseworker, where the policy of the day reads I-9 like that.
fn coordinates(
    view: &View<'_>,
    person: &Person<'_>,
    notes: &mut Notes,
    same_person: SamePerson,
) -> Result<bool, Stop> {
    let policy = view.facts.policy;
    let is_asked = policy.rules.contains(KEEPS_ROLES_APART);
    if !is_asked || policy.readings.same_person != same_person {
        return Ok(false);
    }
    view.coordinates(person, notes)
}
