//! Education and employment over time: from these the effect of the effort can be measured.

use ungeindsats_core::Date;
use ungeindsats_core::calendar::Until;
use ungeindsats_core::case::{
    EducationKind, EducationStatus, EmploymentKind, EmploymentStatus, Indsatsomraade,
};

use super::calendar::{day, first_day, recorded_on};
use super::chance::Chance;
use super::youth::Youth;

/// School for the youngest, then what the area makes likely, and for some a beginning since.
pub(super) fn education(youth: &Youth, chance: &mut Chance) -> Vec<EducationStatus> {
    let school = school(youth);
    let since = school.map_or(first_day(), Until::day_or_max);
    let at_school = school.map(|until| studies(EducationKind::Grundskole, first_day(), until));
    let later = if since > recorded_on() {
        Vec::new()
    } else {
        after_school(youth, since, chance)
    };
    at_school.into_iter().chain(later).collect()
}

/// School ends in the summer after the 16th birthday; none for those who had left before.
fn school(youth: &Youth) -> Option<Until> {
    let [summer_before, summer_within] = [day(2019, 7, 1), day(2020, 7, 1)];
    match youth.turns(16) {
        sixteen if sixteen <= summer_before => None,
        sixteen if sixteen <= summer_within => Some(Until::Day(summer_within)),
        _ => Some(Until::Ongoing),
    }
}

fn after_school(youth: &Youth, since: Date, chance: &mut Chance) -> Vec<EducationStatus> {
    let usual = chance.one_of(usual(youth)).unwrap_or(EducationKind::Ingen);
    let Some(begun) = begins_since(youth, usual, since, chance) else {
        return vec![studies(usual, since, Until::Ongoing)];
    };
    let new: &[EducationKind] = match youth.area {
        Indsatsomraade::Specialomraadet => &[EducationKind::Stu, EducationKind::Fgu],
        _ => &[EducationKind::Fgu, EducationKind::Ungdomsuddannelse],
    };
    vec![
        studies(usual, since, Until::Day(begun)),
        studies(chance.one_of(new).unwrap_or(usual), begun, Until::Ongoing),
    ]
}

/// What those of an area and age usually do; a kind that stands twice is twice as usual.
fn usual(youth: &Youth) -> &'static [EducationKind] {
    use EducationKind::{Fgu, Gennemfoert, Ingen, Stu, Ungdomsuddannelse, VideregaaendeUddannelse};
    let grown = youth.turns(20) <= first_day();
    match (youth.area, grown) {
        (Indsatsomraade::Potentiale, false) => &[Ungdomsuddannelse, Ungdomsuddannelse, Ingen],
        (Indsatsomraade::Potentiale, true) => &[
            Ungdomsuddannelse,
            VideregaaendeUddannelse,
            Gennemfoert,
            Ingen,
        ],
        (Indsatsomraade::Komplekse, false) => &[Ingen, Ingen, Fgu, Ungdomsuddannelse],
        (Indsatsomraade::Komplekse, true) => &[Ingen, Ingen, Ingen, Fgu, Gennemfoert],
        _ => &[Ingen, Ingen, Stu],
    }
}

/// Those without an education may begin one, and more of them do with a guide.
fn begins_since(
    youth: &Youth,
    usual: EducationKind,
    since: Date,
    chance: &mut Chance,
) -> Option<Date> {
    let share = if youth.guide.is_some() { 40 } else { 15 };
    let earliest = youth.days.settled(youth.course).max(since).plus_days(30);
    let may = usual == EducationKind::Ingen && earliest < recorded_on() && chance.percent(share);
    may.then(|| chance.working_day(earliest, recorded_on()))
}

fn studies(status: EducationKind, from: Date, until: Until) -> EducationStatus {
    EducationStatus {
        status: Some(status),
        from: Some(from),
        until: Some(until),
    }
}

/// Supported by others until 18; from then on by what the education, or its absence, brings.
pub(super) fn employment(
    youth: &Youth,
    education: &[EducationStatus],
    chance: &mut Chance,
) -> Vec<EmploymentStatus> {
    let of_age = youth.turns(18);
    let still_minor = of_age > recorded_on();
    let minor_until = if still_minor {
        Until::Ongoing
    } else {
        Until::Day(of_age)
    };
    let as_minor = youth
        .is_minor(first_day())
        .then(|| lives(EmploymentKind::ForsoergetAfAndre, first_day(), minor_until));
    let as_adult = education.iter().filter_map(|studies| {
        let (from, until) = (studies.from?.max(of_age), studies.until?);
        let status = chance.one_of(livelihoods(studies.status?, youth.area))?;
        (!still_minor && until > Until::Day(from)).then(|| lives(status, from, until))
    });
    as_minor.into_iter().chain(as_adult).collect()
}

/// On what an adult in that education lives.
fn livelihoods(education: EducationKind, area: Indsatsomraade) -> &'static [EmploymentKind] {
    use EmploymentKind::{
        Flexjob, Foertidspension, OffentligForsoergelse, OrdinaertJob, StoettetJob, Su,
    };
    match (education, area) {
        (EducationKind::Ungdomsuddannelse | EducationKind::VideregaaendeUddannelse, _) => &[Su],
        (EducationKind::Gennemfoert, _) => &[OrdinaertJob, OffentligForsoergelse],
        (EducationKind::Ingen, Indsatsomraade::Potentiale) => {
            &[OrdinaertJob, OffentligForsoergelse]
        }
        (EducationKind::Ingen, Indsatsomraade::Specialomraadet) => &[
            OffentligForsoergelse,
            OffentligForsoergelse,
            Foertidspension,
            StoettetJob,
        ],
        (EducationKind::Ingen, _) => &[
            OffentligForsoergelse,
            OffentligForsoergelse,
            OffentligForsoergelse,
            Flexjob,
        ],
        _ => &[OffentligForsoergelse],
    }
}

fn lives(status: EmploymentKind, from: Date, until: Until) -> EmploymentStatus {
    EmploymentStatus {
        status: Some(status),
        from: Some(from),
        until: Some(until),
    }
}
