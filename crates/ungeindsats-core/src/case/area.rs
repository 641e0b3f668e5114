//! Areas: the three indsatsområder, the fagområder with their administrations, and the indicators.

use crate::vocabulary::terms;

terms! {
    /// Indsatsområde: one of the three parts into which the target group is divided.
    pub enum Indsatsomraade {
        /// Area 1: young people with an immediate potential for education and employment.
        Potentiale = "1_umiddelbart_potentiale" (
            "indsatsområde 1 (umiddelbart uddannelses- og beskæftigelsespotentiale)",
            "area 1 (immediate potential for education and employment)"
        ),
        /// Area 2: young people with complex courses.
        Komplekse = "2_komplekse_sagsforloeb" (
            "indsatsområde 2 (komplekse sagsforløb)", "area 2 (complex courses)"
        ),
        /// Area 3: young people who need an effort of the specialist field.
        Specialomraadet = "3_specialomraadet" (
            "indsatsområde 3 (specialområdet)", "area 3 (the specialist field)"
        ),
    }

    /// Fagområde: a professional field of the municipality that holds a case or takes part in one.
    pub enum Fagomraade {
        /// Education guidance, Ungdommens Uddannelsesvejledning.
        Uddannelsesvejledning = "uddannelsesvejledning" (
            "uddannelsesvejledning (UU)", "education guidance (UU)"
        ),
        /// Employment, whatever the jobcenter is called that year (interpretation I-24).
        Beskaeftigelse = "beskaeftigelse" ("beskæftigelse", "employment"),
        /// Social services for adults.
        Social = "social" ("social", "social services"),
        /// The family department.
        Familie = "familie" ("familie", "family services"),
        /// Health and care.
        SundhedOgOmsorg = "sundhed_og_omsorg" ("sundhed og omsorg", "health and care"),
        /// School.
        Skole = "skole" ("skole", "school"),
        /// PPL: pedagogical-psychological counselling.
        Ppl = "ppl" ("PPL", "PPL (pedagogical-psychological counselling)"),
    }

    /// Forvaltning: one of the three administrations to which the fagområder belong.
    pub enum Administration {
        /// Social, Sundhed & Omsorg.
        SocialSundhedOmsorg = "social_sundhed_omsorg" (
            "Social, Sundhed & Omsorg", "Social Services, Health & Care"
        ),
        /// Børn & Unge.
        BoernUnge = "boern_unge" ("Børn & Unge", "Children & Youth"),
        /// Beskæftigelse, Økonomi & Personale.
        BeskaeftigelseOekonomiPersonale = "beskaeftigelse_oekonomi_personale" (
            "Beskæftigelse, Økonomi & Personale", "Employment, Finance & Staff"
        ),
    }

    /// Enhed: a unit that is responsible for a young person attached to an indsatsområde.
    pub enum Unit {
        /// Ungdommens Uddannelsesvejledning.
        Uu = "uu" ("UU", "UU (education guidance)"),
        /// The job centre.
        Jobcenter = "jobcenter" ("jobcenteret", "the job centre"),
        /// The administration Social, Sundhed & Omsorg.
        SocialSundhedOmsorg = "social_sundhed_omsorg" (
            "forvaltningen Social, Sundhed & Omsorg", "the administration for Social Services, Health & Care"
        ),
        /// The administration Børn & Unge.
        BoernUnge = "boern_unge" (
            "forvaltningen Børn & Unge", "the administration for Children & Youth"
        ),
        /// The administration Beskæftigelse, Økonomi & Personale.
        BeskaeftigelseOekonomiPersonale = "beskaeftigelse_oekonomi_personale" (
            "forvaltningen Beskæftigelse, Økonomi & Personale",
            "the administration for Employment, Finance & Staff"
        ),
        /// One of the existing specialist departments.
        Specialafdeling = "specialafdeling" ("en specialafdeling", "a specialist department"),
    }

    /// Indikator: an example that the 2019 document gives of young people in an indsatsområde.
    ///
    /// Indicators suggest; they never decide. There are always grey zones, and an individual
    /// assessment comes before every attachment.
    pub enum Indicator {
        /// Area 1: a young person rich in resources.
        Ressourcestaerk = "ressourcestaerk" ("ressourcestærk ung", "rich in resources"),
        /// Area 1: takes an active part in the own course.
        Medspiller = "medspiller" ("medspiller i eget forløb", "takes an active part in the own course"),
        /// Area 1: manages with own network, advice and guidance.
        KlarerSigSelv = "klarer_sig_selv" (
            "kan klare sig med eget netværk, rådgivning og vejledning",
            "manages with own network, advice and guidance"
        ),
        /// Area 1: an uncomplicated course.
        UkompliceretForloeb = "ukompliceret_forloeb" ("ukompliceret forløb", "an uncomplicated course"),
        /// Area 2: in contact with psychiatry.
        Psykiatrikontakt = "psykiatrikontakt" ("kontakt med psykiatrien", "in contact with psychiatry"),
        /// Area 2: anxiety.
        Angst = "angst" ("angstproblematikker", "anxiety"),
        /// Area 2: an eating disorder.
        Spiseforstyrrelse = "spiseforstyrrelse" ("spiseforstyrrelse", "an eating disorder"),
        /// Area 2: self-harm.
        Selvskade = "selvskade" ("selvskadende adfærd", "self-harm"),
        /// Area 2: school refusal.
        Skolevaegring = "skolevaegring" ("skolevægring", "school refusal"),
        /// Area 2: autism.
        Autisme = "autisme" ("autismeproblematikker", "autism"),
        /// Area 2: ADHD.
        Adhd = "adhd" ("ADHD-problematikker", "ADHD"),
        /// Area 2: in temporary housing with support.
        MidlertidigtBotilbud = "midlertidigt_botilbud" ("midlertidigt botilbud", "temporary supported housing"),
        /// Area 2: placed outside the home.
        Anbragt = "anbragt" ("anbragt ung", "placed outside the home"),
        /// Area 2: crime.
        Kriminalitet = "kriminalitet" ("kriminalitet", "crime"),
        /// Area 2: attached to the family department.
        Familieafdelingen = "familieafdelingen" ("tilknyttet familieafdelingen", "attached to the family department"),
        /// Area 2: substance abuse.
        Misbrug = "misbrug" ("misbrug", "substance abuse"),
        /// Area 2: in a flexjob.
        Flexjob = "flexjob" ("flexjob", "a flexjob"),
        /// Area 3: attached to the disability field.
        Handicapomraadet = "handicapomraadet" ("tilknyttet handicapområdet", "attached to the disability field"),
        /// Area 3: in placement.
        Anbringelse = "anbringelse" ("i anbringelse", "in placement"),
        /// Area 3: in a secure institution.
        SikretInstitution = "sikret_institution" ("sikret institution", "a secure institution"),
        /// Area 3: little capacity for work.
        LilleArbejdsevne = "lille_arbejdsevne" ("lille arbejdsevne", "little capacity for work"),
        /// Area 3: bedridden.
        Sengeliggende = "sengeliggende" ("sengeliggende", "bedridden"),
        /// Area 3: in permanent housing with aids.
        PermanentBotilbud = "permanent_botilbud" (
            "permanent botilbud med hjælpemidler", "permanent supported housing with aids"
        ),
        /// Area 3: early retirement with a lasting physical or mental impairment.
        Foertidspension = "foertidspension" (
            "førtidspension med varig funktionsnedsættelse",
            "early retirement with a lasting impairment"
        ),
        /// Area 3: a physical disability.
        FysiskHandicap = "fysisk_handicap" ("fysisk handicap", "a physical disability"),
        /// Area 3: a psychiatric diagnosis.
        PsykiatriskDiagnose = "psykiatrisk_diagnose" ("psykiatrisk diagnose", "a psychiatric diagnosis"),
        /// Area 3: in sheltered employment.
        BeskyttetBeskaeftigelse = "beskyttet_beskaeftigelse" (
            "beskyttet beskæftigelse", "sheltered employment"
        ),
    }
}

impl Indicator {
    /// The area under which the 2019 document lists this example.
    #[must_use]
    pub const fn area(self) -> Indsatsomraade {
        match self {
            Self::Ressourcestaerk
            | Self::Medspiller
            | Self::KlarerSigSelv
            | Self::UkompliceretForloeb => Indsatsomraade::Potentiale,
            Self::Psykiatrikontakt
            | Self::Angst
            | Self::Spiseforstyrrelse
            | Self::Selvskade
            | Self::Skolevaegring
            | Self::Autisme
            | Self::Adhd
            | Self::MidlertidigtBotilbud
            | Self::Anbragt
            | Self::Kriminalitet
            | Self::Familieafdelingen
            | Self::Misbrug
            | Self::Flexjob => Indsatsomraade::Komplekse,
            Self::Handicapomraadet
            | Self::Anbringelse
            | Self::SikretInstitution
            | Self::LilleArbejdsevne
            | Self::Sengeliggende
            | Self::PermanentBotilbud
            | Self::Foertidspension
            | Self::FysiskHandicap
            | Self::PsykiatriskDiagnose
            | Self::BeskyttetBeskaeftigelse => Indsatsomraade::Specialomraadet,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_indicators_are_those_of_the_2019_table() {
        let listed_under = |area| Indicator::ALL.iter().filter(|i| i.area() == area).count();
        assert_eq!(listed_under(Indsatsomraade::Potentiale), 4);
        // Eight lines, of which one names six problems.
        assert_eq!(listed_under(Indsatsomraade::Komplekse), 13);
        assert_eq!(listed_under(Indsatsomraade::Specialomraadet), 10);
    }
}
