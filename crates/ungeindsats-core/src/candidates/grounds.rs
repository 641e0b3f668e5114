//! The grounds that speak for a candidate: what each asks, what it says, and where it comes from.

use super::course::Ask;
use crate::policy::OrderOfGuides;
use crate::rules::notes::{Argument, Stop};
use crate::source::{Citation, interpretation, organisering, status};
use crate::text::Text;
use crate::vocabulary::terms;

terms! {
    /// A ground on which one candidate stands before another, in the order in which they are asked (I-39).
    pub enum Ground {
        /// The young person wished this guide last.
        Wish = "wish" ("den unges eget ønske", "the young person's own wish"),
        /// This guide is the young person's guide now: the same one is kept through the whole course.
        GuideNow = "guide_now" ("at være den unges guide nu", "being the young person's guide now"),
        /// The young person has the best relation to this guide.
        BestRelation = "best_relation" ("den bedste relation", "the best relation"),
        /// The guide comes from the area with the predominant contact.
        PredominantContact = "predominant_contact" ("den overvejende kontakt", "the predominant contact"),
        /// The guide comes from the area of the primary challenge.
        PrimaryChallenge = "primary_challenge" ("den primære udfordring", "the primary challenge"),
        /// This guide was the young person's guide before, and nothing about the guide ended it.
        GuideBefore = "guide_before" (
            "at have været den unges guide før", "having been the young person's guide before"
        ),
        /// The guide has the usual role of the indsatsområde.
        UsualRole = "usual_role" ("områdets sædvanlige rolle", "the area's usual role"),
        /// The guide comes from an area with an open case about the young person.
        OpenCase = "open_case" (
            "at komme fra et område med en åben sag", "coming from an area with an open case"
        ),
        /// Fewer other young people are with the guide.
        Load = "load" ("antallet af andre unge", "the number of other young people"),
    }
}

/// A ground that holds of a person or not. The load is none: it is counted.
pub(super) struct Asked {
    pub(super) ground: Ground,
    pub(super) ask: Ask,
    pub(super) says: Text,
    pub(super) sources: &'static [Citation],
}

/// Grounds of which one is enough, before all that come after them.
pub(super) type Step = &'static [Ground];

/// The steps that are asked one after the other; the load comes last.
pub(super) const fn steps(order: OrderOfGuides) -> &'static [Step] {
    match order {
        OrderOfGuides::RelationFirst => &[
            &[Ground::Wish],
            &[Ground::GuideNow],
            &[Ground::BestRelation],
            &[Ground::PredominantContact],
            &[Ground::PrimaryChallenge],
            &[Ground::GuideBefore],
            &[Ground::UsualRole],
            &[Ground::OpenCase],
        ],
        OrderOfGuides::BasesAlike => &[
            &[Ground::Wish],
            &[Ground::GuideNow],
            &[
                Ground::BestRelation,
                Ground::PredominantContact,
                Ground::PrimaryChallenge,
            ],
            &[Ground::GuideBefore],
            &[Ground::UsualRole],
            &[Ground::OpenCase],
        ],
    }
}

const BASES: &[Citation] = &[
    organisering("Kontaktperson og uddannelsesplan"),
    organisering("2. indsatsområde"),
];

/// The grounds that hold of a person or not.
pub(super) const ASKED: [Asked; 8] = [
    Asked {
        ground: Ground::Wish,
        ask: |view, person, notes| view.wished(person, notes),
        says: Text::new(
            "Den unge ønskede denne {guide} den {day}.",
            "The young person wished this {guide} on {day}.",
        ),
        sources: &[
            organisering("Kontaktperson og uddannelsesplan"),
            status("Ungeguiden"),
        ],
    },
    Asked {
        ground: Ground::GuideNow,
        ask: |view, person, notes| view.is_theirs(person, notes),
        says: Text::new(
            "Er den unges {guide} siden den {day}.",
            "Has been the young person's {guide} since {day}.",
        ),
        sources: &[organisering("Kontaktperson og uddannelsesplan")],
    },
    Asked {
        ground: Ground::BestRelation,
        ask: |view, person, _| match &view.question.best_relation {
            Some(id) => Ok(id == person.id),
            None => Err(Stop::Missing),
        },
        says: Text::new(
            "Er den, som den unge efter det oplyste har den bedste relation til.",
            "Is, as was told, the person to whom the young person has the best relation.",
        ),
        sources: BASES,
    },
    Asked {
        ground: Ground::PredominantContact,
        ask: |view, person, notes| {
            let wanted = view.question.predominant_contact.ok_or(Stop::Missing)?;
            notes.fill("area", Argument::Term(wanted.label()));
            let from = person.area(view, notes, |_, area| Ok(area == wanted))?;
            Ok(from.is_some())
        },
        says: Text::new(
            "Kommer fra det område, der efter det oplyste har den overvejende kontakt til den unge: {area}.",
            "Comes from the area that, as was told, has the predominant contact to the young person: {area}.",
        ),
        sources: BASES,
    },
    Asked {
        ground: Ground::PrimaryChallenge,
        ask: |view, person, notes| {
            let wanted = view.question.primary_challenge.ok_or(Stop::Missing)?;
            notes.fill("area", Argument::Term(wanted.label()));
            let from = person.area(view, notes, |_, area| Ok(area == wanted))?;
            Ok(from.is_some())
        },
        says: Text::new(
            "Kommer fra det område, hvor den unge efter det oplyste har sin primære udfordring: {area}.",
            "Comes from the area in which, as was told, the young person has the primary challenge: {area}.",
        ),
        sources: BASES,
    },
    Asked {
        ground: Ground::GuideBefore,
        ask: |view, person, notes| view.was_theirs(person, notes),
        says: Text::new(
            "Var den unges {guide} indtil den {day}.",
            "Was the young person's {guide} until {day}.",
        ),
        sources: &[organisering("Kontaktperson og uddannelsesplan")],
    },
    Asked {
        ground: Ground::UsualRole,
        ask: |view, person, notes| {
            let attached = view.facts.area_on(notes, view.question.on)?;
            let practice = view.facts.policy.parameters.area(attached);
            let usual = practice.map_or(&[][..], |practice| &practice.default_guide);
            if usual.is_empty() {
                return Ok(false);
            }
            let role = person.role(view, notes, |role| usual.contains(&role))?;
            notes.fill("attached", Argument::Term(attached.label()));
            if let Some(role) = role {
                notes.fill("role", Argument::Term(role.label()));
            }
            Ok(role.is_some())
        },
        says: Text::new(
            "Er {role}, som er den sædvanlige rolle i {attached}.",
            "Is a {role}, which is the usual role in {attached}.",
        ),
        sources: &[
            organisering("1. indsatsområde"),
            organisering("3. indsatsområde"),
        ],
    },
    Asked {
        ground: Ground::OpenCase,
        ask: |view, person, notes| {
            let area = person.area(view, notes, |notes, area| view.facts.has_case(notes, area))?;
            if let Some(area) = area {
                notes.fill("area", Argument::Term(area.label()));
            }
            Ok(area.is_some())
        },
        says: Text::new(
            "Kommer fra et område, der har en åben sag om den unge: {area}.",
            "Comes from an area that has an open case about the young person: {area}.",
        ),
        sources: &[interpretation("I-10"), interpretation("I-39")],
    },
];
