"""The rules of `polars_rules` as plain Python over a case, with all five outcomes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from setting import FAILED, NEEDS_JUDGEMENT, NOT_APPLICABLE, PASSED, UNDETERMINED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

TODAY, A_YEAR_BEFORE, A_QUARTER_AFTER = date(2021, 1, 8), date(2020, 1, 8), date(2021, 4, 8)
VIBORG_2019, VIBORG_2020 = date(2019, 8, 1), date(2020, 9, 9)
# The latest days of birth of those who are 15, 18, 30 and 31 on that day.
AGED_15, AGED_18, AGED_30, AGED_31 = (date(2021 - age, 1, 8) for age in (15, 18, 30, 31))

OWNERS = {
    "1_umiddelbart_potentiale": {"uu", "jobcenter"},
    "2_komplekse_sagsforloeb": {
        "social_sundhed_omsorg",
        "boern_unge",
        "beskaeftigelse_oekonomi_personale",
    },
    "3_specialomraadet": {"specialafdeling"},
}
FORUMS_2019 = ("ungekonference", "overgangsmoede", "stu_visitationsmoede")
FORUMS_2020 = ("k_moede", "k_opfoelgningsmoede")


def verdict(is_so: bool | None, otherwise: int = FAILED) -> int:
    """Give the outcome of a condition, of which it may be unknown whether it is met."""
    if is_so is None:
        return UNDETERMINED
    return PASSED if is_so else otherwise


def every(*conditions: bool | None) -> bool | None:
    """Tell whether all are met; one that is not suffices, whatever is unknown of the others."""
    return False if False in conditions else None if None in conditions else True


def each(items: Iterable[Any] | None, outcome: Callable[[Any], int]) -> int:
    """Give the worst outcome of the items of a list."""
    return UNDETERMINED if items is None else max(map(outcome, items), default=NOT_APPLICABLE)


def has(items: Iterable[Any] | None, is_so: Callable[[Any], bool | None]) -> bool | None:
    """Tell whether one of the items is so, whatever is unknown of the others."""
    if items is None:
        return None
    found = [is_so(item) for item in items]
    return True if True in found else None if None in found else False


def is_filled(items: list[Any] | None) -> bool | None:
    """Tell whether a list holds anything."""
    return None if items is None else len(items) > 0


def is_written(note: str | None) -> bool | None:
    """Tell whether a note says anything."""
    return None if note is None else note.strip() != ""


def is_(term: str | None, *wanted: str) -> bool | None:
    """Tell whether a term is one of those."""
    return None if term is None else term in wanted


def event(day: date | None, outcome: Callable[[], int], since: date = VIBORG_2019) -> int:
    """Give the outcome of what happened while the rule was in force."""
    if day is None:
        return UNDETERMINED
    return outcome() if since <= day <= TODAY else NOT_APPLICABLE


def runs(period: Any) -> bool | None:
    """Tell whether a period holds on the day of the assessment."""
    if period.until != "ongoing" and period.until <= TODAY:
        return False
    return None if period.from_ is None else period.from_ <= TODAY


def running(period: Any, outcome: Callable[[], int]) -> int:
    """Give the outcome of what is in force on the day of the assessment."""
    holds = runs(period)
    return outcome() if holds else verdict(holds, NOT_APPLICABLE)


def by_now(day: date | None) -> bool | None:
    """Tell whether it has happened."""
    return None if day is None else day <= TODAY


def none_of(is_so: bool | None) -> bool | None:
    """Tell whether it is not so."""
    return None if is_so is None else not is_so


def upper_boundary(case: Any) -> int:
    """The year in which the texts can be read in two ways."""
    birth = case.birth_date
    if birth is None:
        return UNDETERMINED
    return NOT_APPLICABLE if birth > AGED_15 else verdict(not AGED_31 < birth <= AGED_30)


def assessment_reasons(case: Any) -> int:
    """An assessment says on what it rests."""
    return each(
        case.individual_assessments,
        lambda it: event(it.on, lambda: verdict(is_filled(it.grounds))),
    )


def assessment_before_attachment(case: Any) -> int:
    """Who is attached has been assessed before, or on the same day."""
    if case.attachments is None:
        return UNDETERMINED
    days = [it.from_ for it in case.attachments]
    known = [day for day in days if day is not None]
    began = min((day for day in known if VIBORG_2019 <= day <= TODAY), default=None)
    unknown = UNDETERMINED if None in days else NOT_APPLICABLE
    late = max((UNDETERMINED for day in known if day > TODAY), default=NOT_APPLICABLE)
    if began is None:
        return max(unknown, late)
    assessed = has(
        case.individual_assessments, lambda it: None if it.on is None else it.on <= began
    )
    return max(unknown, verdict(assessed))


def owner(case: Any) -> int:
    """The unit that answers for an attachment is one of its area's."""

    def owned(attachment: Any) -> int:
        if attachment.area is None or attachment.responsible_unit is None:
            return UNDETERMINED
        return verdict(attachment.responsible_unit in OWNERS[attachment.area])

    return each(case.attachments, lambda it: running(it, lambda: owned(it)))


def is_cross_cutting(case: Any) -> bool | None:
    """Tell whether two areas that count have an open case; an unknown one may be one."""
    if case.contacts is None:
        return None
    known, perhaps = set(), []
    for contact in case.contacts:
        counted = none_of(is_(contact.area, "uddannelsesvejledning", "skole"))
        is_open = every(runs(contact), counted)
        if is_open:
            known.add(contact.area)
        elif is_open is None:
            perhaps.append(contact.area)
    others = len(set(perhaps) - known) if known else len(perhaps)
    if len(known) > 1:
        return True
    return False if len(known) + others < 2 else None


def identified(case: Any) -> int:
    """Whose need is cross-cutting has been assessed."""
    birth = case.birth_date
    covered = None if birth is None else AGED_30 < birth <= AGED_15
    concerned = every(covered, is_cross_cutting(case))
    if not concerned:
        return verdict(concerned, NOT_APPLICABLE)
    return verdict(has(case.individual_assessments, lambda it: by_now(it.on)))


def assignments(case: Any) -> list[Any] | None:
    """Give the assignments of a guide."""
    return None if case.guide is None else case.guide.assignments


def youth_involved(case: Any) -> int:
    """The young person took part in the choice of the guide."""
    return each(assignments(case), lambda it: event(it.from_, lambda: verdict(it.youth_involved)))


def basis(case: Any) -> int:
    """The choice of a guide follows the young person's need."""
    said = {None: UNDETERMINED, "other_need": NEEDS_JUDGEMENT, "not_by_need": FAILED}
    return each(assignments(case), lambda it: event(it.from_, lambda: said.get(it.basis, PASSED)))


def attendance_support(case: Any) -> int:
    """A guide follows up on whether the young person appears."""
    assigned = has(assignments(case), runs)
    if not assigned:
        return verdict(assigned, NOT_APPLICABLE)
    return verdict(has(case.guide.attendance_follow_ups, lambda it: by_now(it.on)))


def informed(case: Any) -> int:
    """The purpose was told, and that the consent can be withdrawn."""
    return each(
        case.consents,
        lambda it: event(it.from_, lambda: verdict(every(it.told_purpose, it.told_withdrawal))),
    )


def specific(case: Any) -> int:
    """A consent names its purpose, both sides and what it covers."""

    def named(consent: Any) -> int:
        sides = (consent.giving_areas, consent.receiving_areas)
        return verdict(every(*map(is_filled, (consent.purposes, *sides, consent.information))))

    return each(case.consents, lambda it: event(it.from_, lambda: named(it)))


def demonstrable(case: Any) -> int:
    """A consent is given expressly and recorded."""

    def recorded(consent: Any) -> int:
        expressed = is_(consent.form, "written", "digital", "oral")
        return verdict(every(expressed, consent.recorded))

    return each(case.consents, lambda it: event(it.from_, lambda: recorded(it)))


def health_written(case: Any) -> int:
    """A consent to tell of health is written, or says why not, and stands in the health record."""

    def written(consent: Any) -> bool | None:
        if consent.form == "oral":
            return is_written(consent.not_written_reason)
        return is_(consent.form, "written", "digital")

    def recorded(consent: Any) -> int:
        of_health = is_(consent.kind, "health_disclosure")
        if by_now(consent.from_) is False or of_health is False:
            return NOT_APPLICABLE
        if of_health is None:
            return UNDETERMINED
        complete = every(written(consent), consent.in_health_record)
        return event(consent.from_, lambda: verdict(complete))

    return each(case.consents, recorded)


def own_after_18(case: Any) -> int:
    """From 18 on the young person's own consent carries, and no longer the custody holder's."""
    of_age = None if case.birth_date is None else case.birth_date <= AGED_18

    def replaced(consent: Any) -> int:
        by_holder = is_(consent.giver, "custody_holder")
        if by_now(consent.from_) is False or by_holder is False:
            return NOT_APPLICABLE
        if by_holder is None or of_age is None:
            return UNDETERMINED
        return verdict(none_of(runs(consent))) if of_age else NOT_APPLICABLE

    return each(case.consents, replaced)


def legal_basis_kept_apart(case: Any) -> int:
    """A consent is recorded as permission to share."""
    return each(
        case.consents,
        lambda it: event(it.from_, lambda: verdict(is_(it.recorded_as, "sharing"))),
    )


def review_due(case: Any) -> int:
    """A consent across areas is looked at again within a year."""

    def recent(consent: Any) -> int:
        if by_now(consent.from_) is False:
            return NOT_APPLICABLE
        across = is_(consent.kind, "across_areas")
        if not across:
            return verdict(across, NOT_APPLICABLE)
        return running(consent, lambda: verdict(consent.from_ > A_YEAR_BEFORE))

    return each(case.consents, recent)


def each_plan(case: Any, outcome: Callable[[Any], int]) -> int:
    """Give the worst outcome of the plans that are in force."""
    return each(case.plans, lambda plan: running(plan, lambda: outcome(plan)))


def education_and_job_goal(case: Any) -> int:
    """A plan has a goal for education and one for a job, or one for both."""

    def aims(plan: Any) -> int:
        return max(
            verdict(has(plan.goals, lambda goal, kind=kind: is_(goal.kind, kind, "shared")))
            for kind in ("education", "job")
        )

    return each_plan(case, aims)


def short_and_long_term(case: Any) -> int:
    """A plan has a goal for soon and one for later."""

    def aims(plan: Any) -> int:
        return max(
            verdict(has(plan.goals, lambda goal, horizon=horizon: is_(goal.horizon, horizon)))
            for horizon in ("short", "long")
        )

    return each_plan(case, aims)


def effort_has_owner(case: Any) -> int:
    """Someone is responsible for each effort of a plan."""
    return each_plan(
        case, lambda plan: each(plan.efforts, lambda it: verdict(is_filled(it.responsible)))
    )


def conflicting_goals(case: Any) -> int:
    """Efforts of a plan that pull against each other are for a person to look at."""
    return each_plan(
        case,
        lambda plan: each(
            plan.efforts, lambda it: verdict(none_of(it.conflicts), otherwise=NEEDS_JUDGEMENT)
        ),
    )


def follow_up(case: Any) -> int:
    """A plan is followed up on within a quarter."""

    def soon(planned: Any) -> bool | None:
        day = planned.planned_on
        return None if day is None else TODAY <= day <= A_QUARTER_AFTER

    return each_plan(case, lambda plan: verdict(has(plan.follow_ups, soon)))


def other_plans_linked(case: Any) -> int:
    """A plan by another act is linked to, and not merged."""

    def apart(linked: Any) -> int:
        other_act = is_(linked.kind, "ungeplan", "helhedsorienteret_plan")
        if not other_act:
            return verdict(other_act, NOT_APPLICABLE)
        return verdict(none_of(linked.merged))

    return each_plan(case, lambda plan: each(plan.linked_plans, apart))


def support_needs_described(case: Any) -> int:
    """A plan describes the need of support."""
    return each_plan(case, lambda plan: verdict(plan.support_needs_described))


def made_with_youth(case: Any) -> int:
    """A plan is made with the young person and holds their view."""
    return each_plan(
        case,
        lambda plan: max(verdict(plan.made_with_youth), verdict(is_written(plan.youth_view))),
    )


def forum_in_force(case: Any) -> int:
    """A meeting is of a forum that there was on its day."""

    def known(meeting: Any) -> int:
        return verdict(
            is_(meeting.forum, *(FORUMS_2019 if meeting.on < VIBORG_2020 else FORUMS_2020))
        )

    return each(case.meetings, lambda it: event(it.on, lambda: known(it)))


def each_k_moede(case: Any, outcome: Callable[[Any], int]) -> int:
    """Give the worst outcome of the K-møder since there are any."""

    def of_forum(meeting: Any) -> int:
        coordinates = is_(meeting.forum, "k_moede")
        return outcome(meeting) if coordinates else verdict(coordinates, NOT_APPLICABLE)

    return each(case.meetings, lambda it: event(it.on, lambda: of_forum(it), VIBORG_2020))


def action_plan(case: Any) -> int:
    """A K-møde agrees on something, and on who does it."""

    def agreed(meeting: Any) -> int:
        if meeting.actions == []:
            return FAILED
        return each(meeting.actions, lambda it: verdict(is_filled(it.responsible)))

    return each_k_moede(case, agreed)


def coordinating_caseworker(case: Any) -> int:
    """A K-møde names a coordinating caseworker."""
    return each_k_moede(case, lambda it: verdict(is_written(it.coordinating_caseworker)))


RULES: dict[str, Callable[[Any], int]] = {
    "target_group.upper_boundary": upper_boundary,
    "target_group.assessment_before_attachment": assessment_before_attachment,
    "target_group.assessment_reasons": assessment_reasons,
    "target_group.owner": owner,
    "target_group.identified": identified,
    "guide.youth_involved": youth_involved,
    "guide.basis": basis,
    "guide.attendance_support": attendance_support,
    "consent.informed": informed,
    "consent.specific": specific,
    "consent.demonstrable": demonstrable,
    "consent.health_written": health_written,
    "consent.legal_basis_kept_apart": legal_basis_kept_apart,
    "consent.review_due": review_due,
    "consent.own_after_18": own_after_18,
    "plan.education_and_job_goal": education_and_job_goal,
    "plan.short_and_long_term": short_and_long_term,
    "plan.effort_has_owner": effort_has_owner,
    "plan.conflicting_goals": conflicting_goals,
    "plan.support_needs_described": support_needs_described,
    "plan.made_with_youth": made_with_youth,
    "plan.follow_up": follow_up,
    "plan.other_plans_linked": other_plans_linked,
    "meeting.forum_in_force": forum_in_force,
    "meeting.action_plan": action_plan,
    "meeting.coordinating_caseworker": coordinating_caseworker,
}
