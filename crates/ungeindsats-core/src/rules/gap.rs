//! What a consent may lack to carry what is asked about.

use crate::vocabulary::terms;

terms! {
    /// Why a consent does not carry what is asked about.
    pub enum Gap {
        /// No consent had been given.
        NoConsent = "no_consent" ("der er intet samtykke", "there is no consent"),
        /// It is of the other kind: across areas, or to a health professional's disclosure.
        OtherKind = "other_kind" ("det er et samtykke af en anden art", "it is a consent of another kind"),
        /// It is recorded as the legal basis of the case.
        LegalBasis = "legal_basis" (
            "det er registreret som behandlingsgrundlag og ikke som samtykke til deling",
            "it is recorded as legal basis and not as permission to share"
        ),
        /// The giver was not told the purpose, or not that it can be withdrawn.
        NotInformed = "not_informed" (
            "det blev givet uden oplysning om formålet eller om, at det kan trækkes tilbage",
            "it was given without telling the purpose, or that it can be withdrawn"
        ),
        /// It was withdrawn.
        Withdrawn = "withdrawn" ("det er trukket tilbage", "it was withdrawn"),
        /// It had ended.
        Ended = "ended" ("det er ophørt", "it has ended"),
        /// Its term had run out.
        Lapsed = "lapsed" ("det er udløbet", "it has lapsed"),
        /// Whoever gave it could not give it on that day.
        NotByTheRightGiver = "not_by_the_right_giver" (
            "det er ikke givet af den eller dem, der kunne give det",
            "it was not given by whoever could give it"
        ),
        /// A custody holder gave it alone, and the young person has come of age.
        Turned18 = "turned_18" (
            "den unge er fyldt 18, og det er alene givet af en forældremyndighedsindehaver",
            "the young person is 18, and a custody holder alone gave it"
        ),
        /// It was taken from silence.
        Silent = "silent" ("det er stiltiende", "it was taken from silence"),
        /// It is oral and was not recorded.
        NotRecorded = "not_recorded" ("det er mundtligt og ikke noteret", "it is oral and not recorded"),
        /// It is oral and recorded: whether that suffices, a person must decide.
        Oral = "oral" (
            "det er mundtligt og noteret, og kommunen beder om skriftligt eller digitalt",
            "it is oral and recorded, and the municipality asks for writing or a digital one"
        ),
        /// A consent to a health disclosure is not in writing, and no reason is recorded.
        NotWritten = "not_written" (
            "det er ikke skriftligt, og der er ikke noteret en grund",
            "it is not in writing, and no reason is recorded"
        ),
        /// A consent to a health disclosure is not in the patient's record.
        NotInHealthRecord = "not_in_health_record" (
            "det står ikke i journalen", "it is not in the health record"
        ),
        /// It names no purpose.
        NoPurpose = "no_purpose" ("det nævner intet formål", "it names no purpose"),
        /// The plan was its only purpose, and the plan has ended.
        PlanEnded = "plan_ended" (
            "det gjaldt alene planen, som er afsluttet", "it was for the plan alone, which has ended"
        ),
        /// It does not name the area that gives.
        GivingAreaNotNamed = "giving_area_not_named" (
            "det nævner ikke det område, der giver", "it does not name the area that gives"
        ),
        /// It does not name the area that receives.
        ReceivingAreaNotNamed = "receiving_area_not_named" (
            "det nævner ikke det område, der modtager", "it does not name the area that receives"
        ),
        /// It does not name the kind of information.
        InformationNotNamed = "information_not_named" (
            "det nævner ikke denne slags oplysninger", "it does not name this kind of information"
        ),
        /// The young person has left the target group.
        LeftTargetGroup = "left_target_group" (
            "den unge har forladt målgruppen", "the young person has left the target group"
        ),
    }
}
