//! Education and employment over time, from which the effect of the effort is measured.

use crate::calendar::{Date, Until};
use crate::vocabulary::{records, spans, terms};

records! {
    /// The young person's education for a period.
    pub struct EducationStatus {
        /// Which.
        pub status: EducationKind,
        /// The first day.
        pub from: Date,
        /// The first day on which it no longer holds, or `"ongoing"`.
        pub until: Until,
    }

    /// The young person's employment or support for a period.
    pub struct EmploymentStatus {
        /// Which.
        pub status: EmploymentKind,
        /// The first day.
        pub from: Date,
        /// The first day on which it no longer holds, or `"ongoing"`.
        pub until: Until,
    }
}

spans!(EducationStatus, EmploymentStatus);

terms! {
    /// Education.
    pub enum EducationKind {
        /// Primary and lower secondary school.
        Grundskole = "grundskole" ("grundskole", "primary and lower secondary school"),
        /// FGU: preparatory basic education.
        Fgu = "fgu" ("FGU", "FGU (preparatory basic education)"),
        /// STU: education for young people with special needs.
        Stu = "stu" ("STU", "STU (education for young people with special needs)"),
        /// A youth education.
        Ungdomsuddannelse = "ungdomsuddannelse" ("ungdomsuddannelse", "youth education"),
        /// A higher education.
        VideregaaendeUddannelse = "videregaaende_uddannelse" (
            "videregående uddannelse", "higher education"
        ),
        /// In no education, none completed beyond school.
        Ingen = "ingen" ("ikke i uddannelse", "not in education"),
        /// An education that qualifies is completed.
        Gennemfoert = "gennemfoert" (
            "kompetencegivende uddannelse gennemført", "a qualifying education completed"
        ),
    }

    /// Employment and support.
    pub enum EmploymentKind {
        /// Ordinary work.
        OrdinaertJob = "ordinaert_job" ("ordinært job", "ordinary work"),
        /// Work with a subsidy.
        StoettetJob = "stoettet_job" ("støttet job", "subsidised work"),
        /// A flexjob.
        Flexjob = "flexjob" ("flexjob", "flexjob"),
        /// A study grant.
        Su = "su" ("SU", "study grant"),
        /// Public support.
        OffentligForsoergelse = "offentlig_forsoergelse" (
            "offentlig forsørgelse", "public support"
        ),
        /// Early retirement.
        Foertidspension = "foertidspension" ("førtidspension", "early retirement"),
        /// Supported by others.
        ForsoergetAfAndre = "forsoerget_af_andre" ("forsørget af andre", "supported by others"),
    }
}
