//! Places in a case or a register: JSON pointers that cost nothing until they are read.

use std::cmp::Ordering;
use std::fmt;

use crate::text::{Language, Text};

/// The fields that rules read, with the words for people. Findings list places in this order.
macro_rules! fields {
    ($($name:ident ($da:literal, $en:literal),)+) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        #[expect(non_camel_case_types, reason = "each is the name of a field")]
        pub(crate) enum Field { $($name,)+ }

        impl Field {
            const ALL: &[Self] = &[$(Self::$name,)+];

            /// Its number from 1.
            #[expect(clippy::as_conversions, reason = "there is no other way to the number of a variant")]
            const fn number(self) -> u8 {
                (self as u8).saturating_add(1)
            }

            fn numbered(number: u8) -> Option<Self> {
                let index = usize::from(number).checked_sub(1)?;
                Self::ALL.get(index).copied()
            }

            const fn name(self) -> &'static str {
                match self { $(Self::$name => stringify!($name),)+ }
            }

            const fn label(self) -> Text {
                match self { $(Self::$name => Text::new($da, $en),)+ }
            }
        }
    };
}

fields! {
    birth_date ("fødselsdato", "birth date"),
    residence ("bopæl i kommunen", "residence in the municipality"),
    contacts ("kontakt", "contact"),
    indicators ("indikator", "indicator"),
    individual_assessments ("individuel vurdering", "individual assessment"),
    attachments ("tilknytning", "attachment"),
    referrals ("henvisning", "referral"),
    support_arrangements ("støtteordning", "support arrangement"),
    guide ("guideforløb", "guide course"),
    need_assessments ("vurdering af behov for guide", "assessment of the need for a guide"),
    wishes ("ønske om guide", "wish for a guide"),
    offers ("tilbud om guide", "offer of a guide"),
    not_relevant ("vurdering som ikke relevant", "assessment as not relevant"),
    assignments ("tildeling af guide", "assignment of a guide"),
    attendance_follow_ups ("opfølgning på fremmøde", "follow-up on appearances"),
    coordinating_caseworkers ("koordinerende sagsbehandler", "coordinating caseworker"),
    plans ("plan", "plan"),
    meetings ("møde", "meeting"),
    area ("område", "area"),
    kind ("art", "kind"),
    indicator ("hvilken indikator", "which indicator"),
    to ("henvist til område", "referred to area"),
    from ("startdato", "first day"),
    until ("slutdato", "end"),
    on ("dato", "date"),
    recorded_on ("registreringsdato", "day of recording"),
    answered_on ("dato for svaret", "day of the answer"),
    decided_on ("dato for beslutningen", "day of the decision"),
    grounds ("grundlag", "grounds"),
    responsible_unit ("ansvarlig enhed", "responsible unit"),
    needs_guide ("om der er behov for guide", "whether a guide is needed"),
    wants_guide ("om den unge ønsker en guide", "whether a guide is wished"),
    preferred_guide ("hvilken guide den unge helst vil have", "which guide the young person would prefer"),
    answer ("svar", "answer"),
    decline_reason ("grund til at takke nej", "reason for declining"),
    reason ("grund", "reason"),
    end_reason ("grund til afslutning", "reason for the end"),
    caseworker ("sagsbehandler", "caseworker"),
    role ("rolle", "role"),
    role_reason ("grund til en anden rolle", "reason for another role"),
    basis ("grundlag for valget", "basis of the choice"),
    youth_involved ("den unges inddragelse i valget", "the young person's part in the choice"),
    decided_by ("hvem der besluttede", "who decided"),
    decided_at ("hvor der blev besluttet", "where it was decided"),
    coordinators ("koordinator", "coordinator"),
    known_needs ("kendt behov", "known need"),
    need ("hvilket behov", "which need"),
    since ("kendt siden", "known since"),
    efforts ("indsats", "effort"),
    started_effort ("hvilken startet indsats det er", "which started effort it is"),
    id ("eget nummer", "its own id"),
    goals ("mål", "goal"),
    horizon ("kort eller lang sigt", "short or long term"),
    support_needs_described ("om behovet for støtte er beskrevet", "whether the need of support is described"),
    described_needs ("de beskrevne behov", "the described needs"),
    responsible ("hvem der er ansvarlig", "who is responsible"),
    conflicts ("om den er i konflikt med et andet mål", "whether it conflicts with another goal"),
    follow_ups ("opfølgning", "follow-up"),
    planned_on ("planlagt dato", "planned day"),
    updates ("ajourføring", "update"),
    write_access ("hvem der kan skrive", "who may write"),
    made_with_youth ("om den unge var med", "whether the young person took part"),
    youth_view ("den unges eget syn", "the young person's own view"),
    followed_by ("hvem der ser, at planen følges", "who sees that the plan is followed"),
    followed_by_guide ("hvilken guide der ser det", "which guide does"),
    prepared_by ("hvem der udarbejdede planen", "who prepared the plan"),
    prepared_at ("mødet, hvor planen blev lavet", "the meeting at which the plan was made"),
    quality_by ("hvem der svarer for kvaliteten", "who answers for the quality"),
    duty ("pligten", "the duty"),
    described ("om det er beskrevet", "whether it is described"),
    exempted ("om den unge er fritaget", "whether the young person is exempted"),
    sanction_notices ("orientering om ungeydelse", "notice about ungeydelse"),
    linked_plans ("anden plan", "other plan"),
    merged ("om den er lagt ind i planen", "whether it was merged"),
    forum ("mødeforum", "forum"),
    participants ("deltager", "participant"),
    presented_by ("hvilket område der forelagde sagen", "which area presented the case"),
    case_informed ("oplysning af sagen før mødet", "information of the case before the meeting"),
    youth_perspective ("om den unges perspektiv er med", "whether the young person's perspective is included"),
    method ("metode", "method"),
    resources_recorded ("om den unges ressourcer er noteret", "whether the young person's resources are recorded"),
    actions ("aftalt handling", "agreed action"),
    outcomes ("mødets resultat", "outcome of the meeting"),
    plan ("om planen er aftalt", "whether the plan is agreed"),
    effort ("om indsatsen er aftalt", "whether the effort is agreed"),
    coordinating_caseworker ("udpeget koordinerende sagsbehandler", "coordinating caseworker who was named"),
    guide_appointed ("om en guide blev udpeget", "whether a guide was appointed"),
    feedback ("tilbagemelding til den unge", "feedback to the young person"),
    by ("hvem der gav den", "who gave it"),
    plan_updated_on ("dato for planen efter mødet", "day of the plan after the meeting"),
    follow_up ("opfølgning", "follow-up"),
    held_on ("afholdt dato", "day on which it was held"),
    attendance_considered ("om deltagelse er overvejet", "whether attendance was considered"),
    youth_attended ("om den unge deltog", "whether the young person attended"),
    parents_attended ("om forældrene deltog", "whether the parents attended"),
    in_target_group ("om den unge er i målgruppen", "whether the young person is in the target group"),
    holds ("hvem registeret omfatter", "whom the register holds"),
    cases ("sag", "case"),
    guides ("guide på registerets liste", "guide on the register's list"),
    meeting_series ("mødeserie", "series of meetings"),
    steering_group ("styregruppe", "steering group"),
    seats ("besættelse af en plads i styregruppen", "term on a seat of the steering group"),
    seat ("plads", "seat"),
    chairs ("om personen er formand", "whether the person chairs"),
    custody_holders ("forældremyndighedsindehaver", "custody holder"),
    consents ("samtykke", "consent"),
    disclosures ("videregivelse", "disclosure"),
    recorded_as ("som hvad det er registreret", "as what it is recorded"),
    giver ("hvem der gav det", "who gave it"),
    custody_holder ("hvilken forældremyndighedsindehaver", "which custody holder"),
    custody_holder_involved ("forældremyndighedsindehaverens inddragelse", "the custody holder's involvement"),
    obtained_by ("hvem der indhentede det", "who obtained it"),
    form ("form", "form"),
    recorded ("om det er noteret", "whether it is recorded"),
    told_purpose ("om formålet blev fortalt", "whether the purpose was told"),
    told_withdrawal ("om det blev fortalt, at det kan trækkes tilbage", "whether it was told that it can be withdrawn"),
    purposes ("formål", "purposes"),
    giving_areas ("områder, der må give", "areas that may give"),
    receiving_areas ("områder, der modtager", "areas that receive"),
    information ("slags oplysninger", "kinds of information"),
    not_written_reason ("grund til, at det ikke er skriftligt", "reason why it is not in writing"),
    in_health_record ("om det står i journalen", "whether it is in the health record"),
    giving_area ("område, der gav", "area that gave"),
    by_health_professional ("om en sundhedsperson videregav som sådan", "whether a health professional disclosed as such"),
    consent ("hvilket samtykke", "which consent"),
}

/// A step into a field and, where it is a list, to one of its items.
#[derive(Clone, Copy)]
struct Step {
    field: Field,
    /// Number from 1; 0 where the step goes to the field itself.
    item: u32,
}

/// A place in a case or a register.
///
/// It is told for every fact that a rule touches, so it is one number: four steps of 32 bits, the last one
/// lowest, each the number of its field from 1 and, below that, of the item. The deepest place that a rule
/// reads has four steps: `/plans/0/duty/sanction_notices/0/on`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Place(u128);

/// How many bits a step takes, and the lower part of them, which is the item's.
const STEP: u32 = 32;
const ITEM: u32 = 24;
const LAST_ITEM: u32 = (1 << ITEM) - 1;

impl Place {
    /// The field of this place.
    pub(crate) fn field(self, field: Field) -> Self {
        let number = u128::from(field.number());
        Self(self.0 << STEP | number << ITEM)
    }

    /// The item of this list, by its index from 0.
    pub(crate) fn item(self, index: usize) -> Self {
        let number = u32::try_from(index).unwrap_or(LAST_ITEM).saturating_add(1);
        Self(self.0 | u128::from(number.min(LAST_ITEM)))
    }

    /// The steps, from the top.
    fn all_steps(self) -> impl DoubleEndedIterator<Item = Step> {
        let bytes = self.0.to_be_bytes();
        let (steps, _) = bytes.as_chunks();
        let steps: [Option<Step>; 4] =
            std::array::from_fn(|at| steps.get(at).copied().and_then(step));
        steps.into_iter().flatten()
    }

    /// Places in the order of their steps: what is above comes first.
    fn order(self) -> u128 {
        let free = self.0.leading_zeros().div_euclid(STEP);
        self.0
            .checked_shl(free.saturating_mul(STEP))
            .unwrap_or_default()
    }

    /// The names of its fields, each with the index of the item of a list where it goes to one.
    pub(crate) fn steps(self) -> impl Iterator<Item = (&'static str, Option<usize>)> {
        self.all_steps().map(|step| {
            let index = step.item.checked_sub(1);
            (
                step.field.name(),
                index.and_then(|index| usize::try_from(index).ok()),
            )
        })
    }

    /// The place in words, such as "startdato (tildeling af guide nr. 1)".
    pub(crate) fn words(&self, language: Language) -> String {
        let number = match language {
            Language::Da => "nr.",
            Language::En => "no.",
        };
        let numbered = |step: &Step| {
            let label = step.field.label().in_language(language);
            match step.item {
                0 => label.to_owned(),
                item => format!("{label} {number} {item}"),
            }
        };
        let mut steps = self.all_steps().rev();
        let words = steps
            .next()
            .map_or_else(String::new, |step| numbered(&step));
        let within: Vec<_> = steps
            .filter(|step| step.item > 0)
            .map(|step| numbered(&step))
            .collect();
        if within.is_empty() {
            words
        } else {
            format!("{words} ({})", within.join(", "))
        }
    }
}

/// A step from its four bytes; none where there is none.
fn step([field, high, middle, low]: [u8; 4]) -> Option<Step> {
    Some(Step {
        field: Field::numbered(field)?,
        item: u32::from_be_bytes([0, high, middle, low]),
    })
}

impl PartialOrd for Place {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Place {
    fn cmp(&self, other: &Self) -> Ordering {
        self.order().cmp(&other.order())
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.all_steps().try_for_each(|step| {
            write!(f, "/{}", step.field.name())?;
            match step.item.checked_sub(1) {
                Some(index) => write!(f, "/{index}"),
                None => Ok(()),
            }
        })
    }
}

/// The places in order, each once.
pub(crate) fn distinct(mut places: Vec<Place>) -> Vec<Place> {
    places.sort_unstable();
    places.dedup();
    places
}

/// A value together with its place.
#[derive(Debug)]
pub(crate) struct At<'a, T> {
    pub(crate) value: &'a T,
    pub(crate) place: Place,
}

impl<T> Clone for At<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for At<'_, T> {}

impl<'a, T> At<'a, Vec<T>> {
    /// The items of the list, each with its place.
    pub(crate) fn items(self) -> impl Iterator<Item = At<'a, T>> + Clone {
        self.value.iter().enumerate().map(move |(index, value)| At {
            value,
            place: self.place.item(index),
        })
    }
}

/// `fact!(assignment.from)`: the field of a value, with its place. Name and place cannot differ.
macro_rules! fact {
    ($at:ident . $field:ident) => {
        $crate::rules::place::At {
            value: &$at.value.$field,
            place: $at.place.field($crate::rules::place::Field::$field),
        }
    };
}
pub(crate) use fact;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_a_json_pointer_and_has_words() {
        let place = Place::default()
            .field(Field::guide)
            .field(Field::assignments)
            .item(1);
        let from = place.field(Field::from);
        assert_eq!(from.to_string(), "/guide/assignments/1/from");
        assert_eq!(
            from.words(Language::Da),
            "startdato (tildeling af guide nr. 2)"
        );
        assert_eq!(place.words(Language::En), "assignment of a guide no. 2");
        assert_eq!(Place::default().to_string(), "");
    }

    #[test]
    fn a_place_in_a_register_names_the_case_too() {
        let place = Place::default().field(Field::cases).item(4);
        let until = place
            .field(Field::guide)
            .field(Field::assignments)
            .item(0)
            .field(Field::until);
        assert_eq!(until.to_string(), "/cases/4/guide/assignments/0/until");
        assert_eq!(
            until.words(Language::Da),
            "slutdato (tildeling af guide nr. 1, sag nr. 5)"
        );
    }
}
