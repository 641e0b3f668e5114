//! Consents to sharing, and what was shared.

use super::area::Fagomraade;
use super::person::Role;
use crate::calendar::{Date, Until};
use crate::private::{Id, Note};
use crate::vocabulary::{records, spans, terms};

records! {
    /// A consent to sharing information, or to working across areas.
    pub struct Consent {
        /// The consent's own id, by which a disclosure points to it.
        pub id: Id,
        /// A consent across areas, or one to a health professional's disclosure.
        pub kind: ConsentKind,
        /// As what it is recorded: permission to share, or the legal basis of the case.
        pub recorded_as: ConsentUse,
        /// The day on which it was given.
        pub from: Date,
        /// The first day on which it no longer holds, or `"ongoing"`.
        pub until: Until,
        /// Why it no longer holds.
        pub end_reason: ConsentEnd,
        /// Who gave it.
        pub giver: Giver,
        /// The custody holder who gave it, where one did.
        pub custody_holder: Id,
        /// Whether a custody holder was involved.
        pub custody_holder_involved: bool,
        /// The role of the person who obtained it.
        pub obtained_by: Role,
        /// The guide who obtained it, where a guide did.
        pub obtained_by_guide: Id,
        /// Its form.
        pub form: ConsentForm,
        /// Whether a record of it was made.
        pub recorded: bool,
        /// Whether the giver was told the purpose.
        pub told_purpose: bool,
        /// Whether the giver was told that it can be withdrawn.
        pub told_withdrawal: bool,
        /// The purposes that it names.
        pub purposes: Vec<ConsentPurpose>,
        /// The areas that may give.
        pub giving_areas: Vec<Fagomraade>,
        /// The areas that may receive.
        pub receiving_areas: Vec<Fagomraade>,
        /// The kinds of information that it covers.
        pub information: Vec<InformationKind>,
        /// Why a consent to a health disclosure is not in writing; the empty text says that no
        /// reason is recorded.
        pub not_written_reason: Note,
        /// Whether a consent to a health disclosure is entered in the patient's record.
        pub in_health_record: bool,
    }

    /// Information went from one area to others.
    pub struct Disclosure {
        /// The day.
        pub on: Date,
        /// The area that gave.
        pub giving_area: Fagomraade,
        /// The areas that received.
        pub receiving_areas: Vec<Fagomraade>,
        /// The kinds of information.
        pub information: Vec<InformationKind>,
        /// Whether a health professional disclosed it as such.
        pub by_health_professional: bool,
        /// The consent on which it rested.
        pub consent: Id,
        /// The meeting at which it happened.
        pub meeting: Id,
    }
}

spans!(Consent);

terms! {
    /// Which kind of consent it is.
    pub enum ConsentKind {
        /// To sharing and working across the municipality's areas.
        AcrossAreas = "across_areas" ("på tværs af områder", "across areas"),
        /// To a health professional's disclosure.
        HealthDisclosure = "health_disclosure" (
            "sundhedspersoners videregivelse", "a health professional's disclosure"
        ),
    }

    /// As what a consent is recorded.
    pub enum ConsentUse {
        /// As permission to share.
        Sharing = "sharing" ("samtykke til deling", "permission to share"),
        /// As the legal basis of the whole case under data-protection law.
        LegalBasis = "legal_basis" ("sagens behandlingsgrundlag", "legal basis of the case"),
    }

    /// Why a consent no longer holds.
    pub enum ConsentEnd {
        /// It was withdrawn.
        Withdrawn = "withdrawn" ("trukket tilbage", "withdrawn"),
        /// Its own term ran out.
        Lapsed = "lapsed" ("udløbet", "lapsed"),
        /// A newer consent took its place.
        Replaced = "replaced" ("afløst af et nyt", "replaced by a newer one"),
        /// The plan that it served ended.
        PlanEnded = "plan_ended" ("planen er afsluttet", "the plan ended"),
        /// The young person turned 18.
        TurnedEighteen = "turned_eighteen" ("den unge er fyldt 18", "the young person turned 18"),
    }

    /// Who gave a consent.
    pub enum Giver {
        /// The young person.
        YoungPerson = "young_person" ("den unge", "the young person"),
        /// A custody holder.
        CustodyHolder = "custody_holder" ("en forældremyndighedsindehaver", "a custody holder"),
        /// The young person and a custody holder together.
        Both = "both" ("begge", "both"),
    }

    /// The form of a consent.
    pub enum ConsentForm {
        /// In writing.
        Written = "written" ("skriftligt", "in writing"),
        /// Digital.
        Digital = "digital" ("digitalt", "digital"),
        /// Spoken: lawful when it is recorded.
        Oral = "oral" ("mundtligt", "oral"),
        /// Taken from silence: never a consent.
        Silence = "silence" ("stiltiende", "silence"),
    }

    /// What a consent is for.
    pub enum ConsentPurpose {
        /// Work across areas on the shared plan.
        SharedPlan = "shared_plan" ("den fælles plan", "the shared plan"),
        /// Discussion at a coordinating meeting.
        Meeting = "meeting" ("et koordinerende møde", "a coordinating meeting"),
        /// Finding and assigning a guide.
        Guide = "guide" ("valg af guide", "the choice of a guide"),
        /// The helhedsorienteret plan of the act on children, which both consent to under 18.
        HelhedsorienteretPlan = "helhedsorienteret_plan" (
            "en helhedsorienteret plan", "a comprehensive plan"
        ),
        /// Another purpose that it names.
        Other = "other" ("et andet formål", "another purpose"),
    }

    /// A kind of information.
    pub enum InformationKind {
        /// Education and guidance.
        Education = "education" ("uddannelse", "education"),
        /// Employment and support.
        Employment = "employment" ("beskæftigelse og forsørgelse", "employment and support"),
        /// Social circumstances.
        Social = "social" ("sociale forhold", "social circumstances"),
        /// The family.
        Family = "family" ("familieforhold", "family"),
        /// Health.
        Health = "health" ("helbred", "health"),
        /// Substance abuse.
        SubstanceAbuse = "substance_abuse" ("misbrug", "substance abuse"),
        /// Crime.
        Crime = "crime" ("strafbare forhold", "crime"),
    }
}
