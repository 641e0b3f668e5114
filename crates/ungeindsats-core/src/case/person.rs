//! The young person's circumstances, and the roles of those around them.

use crate::calendar::{Date, Until};
use crate::private::Id;
use crate::vocabulary::{records, spans, terms};

records! {
    /// The period for which the young person lives in the municipality.
    pub struct Residence {
        /// The first day.
        pub from: Date,
        /// The first day on which they no longer live there, or `"ongoing"`.
        pub until: Until,
    }

    /// Forældremyndighedsindehaver: a custody holder.
    pub struct CustodyHolder {
        /// A pseudonym.
        pub id: Id,
        /// The first day of the custody.
        pub from: Date,
        /// The first day on which it no longer holds, or `"ongoing"` (it ends at 18 in any case).
        pub until: Until,
    }
}

spans!(Residence, CustodyHolder);

terms! {
    /// Rolle: what a person is in the effort.
    pub enum Role {
        /// A UU counsellor.
        UuVejleder = "uu_vejleder" ("UU-vejleder", "UU counsellor"),
        /// A caseworker.
        Sagsbehandler = "sagsbehandler" ("sagsbehandler", "caseworker"),
        /// A caseworker with authority to decide.
        Myndighedssagsbehandler = "myndighedssagsbehandler" (
            "myndighedssagsbehandler", "caseworker with authority"
        ),
        /// The caseworker who coordinates after a K-møde.
        KoordinerendeSagsbehandler = "koordinerende_sagsbehandler" (
            "koordinerende sagsbehandler", "coordinating caseworker"
        ),
        /// The guide: kontaktperson from 2019, ungeguide from 2020.
        Ungeguide = "ungeguide" ("ungeguide", "guide"),
        /// The coordinator: faglig koordinator from 2019, ungekoordinator from 2020.
        Ungekoordinator = "ungekoordinator" ("ungekoordinator", "youth coordinator"),
        /// A team leader of an area.
        Teamleder = "teamleder" ("teamleder", "team leader"),
        /// A representative of the management (school, PPL).
        Ledelsesrepraesentant = "ledelsesrepraesentant" (
            "ledelsesrepræsentant", "management representative"
        ),
        /// An employee of daily operations.
        Driftsmedarbejder = "driftsmedarbejder" ("medarbejder fra driften", "operations employee"),
        /// A mentor: a support arrangement, not a guide.
        Mentor = "mentor" ("mentor", "mentor"),
        /// A bostøtte: a support arrangement, not a guide.
        Bostoette = "bostoette" ("bostøtte", "housing support worker"),
        /// A støtte-kontaktperson: a support arrangement, not a guide.
        Stoettekontaktperson = "stoettekontaktperson" (
            "støtte-kontaktperson", "support contact person"
        ),
        /// The contact person that a job centre or a school names for its own purposes.
        AndenKontaktperson = "anden_kontaktperson" (
            "jobcenterets eller skolens egen kontaktperson",
            "the job centre's or the school's own contact person"
        ),
        /// A custody holder.
        Foraeldremyndighedsindehaver = "foraeldremyndighedsindehaver" (
            "forældremyndighedsindehaver", "custody holder"
        ),
        /// The young person.
        Ung = "ung" ("den unge", "the young person"),
        /// Another role.
        Other = "other" ("en anden rolle", "another role"),
    }
}
