//! What must be known of the young person, or of the list, before anyone is chosen. It decides nothing.

use super::course::View;
use super::person::People;
use super::proposal::Reason;
use super::tell::{Answered, Basis, Teller, ask, with};
use crate::private::Id;
use crate::rules::GuideStatus;
use crate::rules::notes::{Argument, Arguments, Notes, Stop};
use crate::rules::place::fact;
use crate::source::{Citation, interpretation, organisering, status};
use crate::text::Text;
use crate::vocabulary::terms;

terms! {
    /// What must be known before anyone is chosen.
    pub enum Remark {
        /// The young person has a guide on the day.
        HasGuide = "has_guide" ("den unge har en guide", "the young person has a guide"),
        /// The young person declined a guide.
        Declined = "declined" ("den unge har takket nej", "the young person declined"),
        /// A guide was assessed as not relevant.
        NotRelevant = "not_relevant" ("guide er vurderet ikke relevant", "a guide was assessed as not relevant"),
        /// The guide course has ended.
        CourseEnded = "course_ended" ("guideforløbet er afsluttet", "the guide course has ended"),
        /// Where the guide course stands is unknown.
        CourseUnknown = "course_unknown" (
            "guideforløbets status er ikke kendt", "where the guide course stands is not known"
        ),
        /// The young person wished last to have no guide.
        WishesNone = "wishes_none" ("den unge ønsker ingen guide", "the young person wishes no guide"),
        /// The young person is not in the target group.
        OutsideTargetGroup = "outside_target_group" (
            "den unge er ikke i målgruppen", "the young person is not in the target group"
        ),
        /// Whether the young person is in the target group is unknown.
        TargetGroupUnknown = "target_group_unknown" (
            "om den unge er i målgruppen, er ikke kendt",
            "whether the young person is in the target group is not known"
        ),
        /// The young person wished somebody who is not on the list.
        WishedGuideNotListed = "wished_guide_not_listed" (
            "den ønskede guide er ikke på listen", "the wished guide is not on the list"
        ),
        /// The person with the best relation is not on the list.
        BestRelationNotListed = "best_relation_not_listed" (
            "den, der har den bedste relation, er ikke på listen",
            "the person with the best relation is not on the list"
        ),
        /// Somebody stands on the list without an id.
        GuidesWithoutId = "guides_without_id" (
            "nogen står på listen uden id", "somebody stands on the list without an id"
        ),
        /// The register's guides are unknown.
        GuidesUnknown = "guides_unknown" ("registerets guider er ikke kendt", "the register's guides are not known"),
    }
}

/// The remarks of one answer, with what they rest on.
pub(super) struct Remarks<'a> {
    teller: &'a Teller<'a>,
    pub(super) said: Vec<Reason<Remark>>,
    pub(super) basis: Basis,
}

impl<'a> Remarks<'a> {
    pub(super) fn new(teller: &'a Teller<'a>) -> Self {
        Self {
            teller,
            said: Vec::new(),
            basis: Basis::default(),
        }
    }

    /// What the case tells of the young person.
    pub(super) fn of_case(&mut self, view: &View<'_>) {
        self.course(view);
        self.wish(view);
        self.target_group(view);
    }

    /// What the list of guides lacks.
    pub(super) fn of_people(&mut self, view: &View<'_>, people: &People<'_>) {
        let wished = ask(|notes| {
            let last = view.last_wishes(notes)?;
            notes.any(last, |notes, wish| {
                let preferred = notes.know(fact!(wish.preferred_guide))?.value;
                if let Some(day) = wish.value.on {
                    notes.fill("day", Argument::Day(day));
                }
                Ok(is_missed(people, preferred))
            })
        });
        self.say_if(&wished, Remark::WishedGuideNotListed);
        let relation = view.question.best_relation.as_ref();
        if relation.is_some_and(|id| is_missed(people, id)) {
            self.say(Remark::BestRelationNotListed, &Arguments::default());
        }
        if !people.unnamed.is_empty() {
            let count = Argument::Count(people.unnamed.len());
            self.say(Remark::GuidesWithoutId, &with("count", count));
            self.basis.lacks(&people.unnamed);
        }
    }

    /// That nobody has said who the guides are.
    pub(super) fn guides_unknown(&mut self, notes: Notes) {
        self.say(Remark::GuidesUnknown, &Arguments::default());
        self.basis.add_notes(notes);
    }

    fn course(&mut self, view: &View<'_>) {
        let mut stands = None;
        let known = ask(|notes| {
            stands = Some(view.facts.guide_status(notes)?);
            Ok(true)
        });
        let remark = match stands {
            Some(GuideStatus::Assigned) => Remark::HasGuide,
            Some(GuideStatus::Declined) => Remark::Declined,
            Some(GuideStatus::NotRelevant) => Remark::NotRelevant,
            Some(GuideStatus::Ended) => Remark::CourseEnded,
            Some(GuideStatus::NotOffered | GuideStatus::Offered | GuideStatus::BetweenGuides) => {
                return;
            }
            None => Remark::CourseUnknown,
        };
        self.basis.add(&known);
        self.say(remark, &known.arguments);
    }

    fn wish(&mut self, view: &View<'_>) {
        let wishes_none = ask(|notes| {
            let last = view.last_wishes(notes)?;
            notes.any(last, |notes, wish| {
                if let Some(day) = wish.value.on {
                    notes.fill("day", Argument::Day(day));
                }
                notes.get(fact!(wish.wants_guide)).map(|wants| !wants)
            })
        });
        self.say_if(&wishes_none, Remark::WishesNone);
    }

    fn target_group(&mut self, view: &View<'_>) {
        let facts = &view.facts;
        let outside = ask(|notes| {
            notes.either(
                |notes| match facts.in_target_group(notes) {
                    Err(Stop::NotApplicable) => Ok(true),
                    since => since.map(|_| false),
                },
                |notes| facts.had_left(notes, facts.policy, facts.as_of),
            )
        });
        self.say_if(&outside, Remark::OutsideTargetGroup);
        if outside.holds.is_none() {
            self.say(Remark::TargetGroupUnknown, &outside.arguments);
        }
    }

    /// Says a remark where it is so, and notes what it rests on or lacks.
    fn say_if(&mut self, answered: &Answered, remark: Remark) {
        self.basis.add(answered);
        if answered.holds == Some(true) {
            self.say(remark, &answered.arguments);
        }
    }

    fn say(&mut self, remark: Remark, arguments: &Arguments) {
        let reason = self
            .teller
            .reason(remark, remark.says(), arguments, remark.sources());
        self.said.push(reason);
    }
}

/// Whether somebody is named who is known not to be on the list.
fn is_missed(people: &People<'_>, id: &Id) -> bool {
    !id.is_blank() && people.lack(id)
}

const OF_THE_CHOICE: &[Citation] = &[organisering("Kontaktperson og uddannelsesplan")];
const OF_THE_COURSE: &[Citation] = &[status("Ungeguiden"), interpretation("I-7")];
const OF_THE_TARGET_GROUP: &[Citation] = &[status("Målgruppe"), interpretation("I-28")];
const OF_THE_LIST: &[Citation] = &[interpretation("I-40")];

impl Remark {
    const fn sources(self) -> &'static [Citation] {
        match self {
            Self::HasGuide | Self::WishedGuideNotListed | Self::BestRelationNotListed => {
                OF_THE_CHOICE
            }
            Self::Declined
            | Self::NotRelevant
            | Self::CourseEnded
            | Self::CourseUnknown
            | Self::WishesNone => OF_THE_COURSE,
            Self::OutsideTargetGroup | Self::TargetGroupUnknown => OF_THE_TARGET_GROUP,
            Self::GuidesWithoutId | Self::GuidesUnknown => OF_THE_LIST,
        }
    }

    const fn says(self) -> Text {
        match self {
            Self::HasGuide => Text::new(
                "Den unge har en {guide} den {on}. Et skifte skal have en grund, der angår den unge.",
                "The young person has a {guide} on {on}. A change needs a reason that concerns the young person.",
            ),
            Self::Declined => Text::new(
                "Den unge har takket nej til en {guide}. Uden et nyere ønske tildeles ingen.",
                "The young person declined a {guide}. Without a newer wish none is assigned.",
            ),
            Self::NotRelevant => Text::new(
                "En {guide} er vurderet ikke relevant for den unge.",
                "A {guide} was assessed as not relevant for the young person.",
            ),
            Self::CourseEnded => Text::new(
                "Den unges forløb er afsluttet. Et nyt begynder med et ønske eller en vurdering.",
                "The young person's course has ended. A new one begins with a wish or an assessment.",
            ),
            Self::CourseUnknown => Text::new(
                "Det er ikke kendt, hvor den unges forløb står: om den unge har en {guide}, har takket nej eller venter.",
                "It is not known where the young person's course stands: whether they have a {guide}, declined or wait.",
            ),
            Self::WishesNone => Text::new(
                "Den unge ønskede den {day} ingen {guide}.",
                "The young person wished no {guide} on {day}.",
            ),
            Self::OutsideTargetGroup => Text::new(
                "Den unge er ikke i målgruppen den {on}, efter alder, bopæl eller åbne sager.",
                "The young person is not in the target group on {on}, by age, residence or open cases.",
            ),
            Self::TargetGroupUnknown => Text::new(
                "Det er ikke kendt, om den unge er i målgruppen den {on}.",
                "It is not known whether the young person is in the target group on {on}.",
            ),
            Self::WishedGuideNotListed => Text::new(
                "Den unge ønskede den {day} en, der ikke er på registerets liste. Undersøg, om vedkommende kan være {guide}.",
                "The young person wished somebody on {day} who is not on the register's list. Look whether they can be a {guide}.",
            ),
            Self::BestRelationNotListed => Text::new(
                "Den, som den unge efter det oplyste har den bedste relation til, er ikke på registerets liste. Undersøg, om vedkommende kan være {guide}.",
                "The person to whom the young person, as was told, has the best relation is not on the register's list. Look whether they can be a {guide}.",
            ),
            Self::GuidesWithoutId => Text::new(
                "På registerets liste mangler id {count} gange; de kan ikke foreslås.",
                "On the register's list {count} ids are missing; these cannot be proposed.",
            ),
            Self::GuidesUnknown => Text::new(
                "Det er ikke kendt, hvem der er {guide} i kommunen.",
                "It is not known who is a {guide} in the municipality.",
            ),
        }
    }
}
