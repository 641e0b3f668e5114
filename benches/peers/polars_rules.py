"""Rules of every chapter as polars expressions over the nested columns, with all five outcomes.

Each gives the number of the worst outcome, as in `setting`. A null is unknown, and truth values are
combined as Kleene has it, which is how polars combines them; a null end is ongoing.

Rules that compare the items of a list with each other (whether two guides overlap) are left out: an
expression would sort list by list, which costs polars more than all others together.
"""

from __future__ import annotations

from datetime import date

import polars as pl
from polars import Expr, col, element, lit, when
from setting import FAILED, NEEDS_JUDGEMENT, NOT_APPLICABLE, PASSED, UNDETERMINED

AS_OF = date(2021, 1, 8)
VIBORG_2019, VIBORG_2020 = date(2019, 8, 1), date(2020, 9, 9)
# The latest days of birth of those who are 15, 18, 30 and 31 on that day.
AGED_15, AGED_18, AGED_30, AGED_31 = (date(2021 - age, 1, 8) for age in (15, 18, 30, 31))
A_YEAR_BEFORE, A_QUARTER_AFTER = date(2020, 1, 8), date(2021, 4, 8)
NEVER = date(9999, 12, 31)


def field(name: str) -> Expr:
    """A field of each record of the list that is looked at."""
    return element().struct.field(name)


def verdict(is_so: Expr, otherwise: int = FAILED, so: int = PASSED) -> Expr:
    """The outcome of a condition, of which it may be unknown whether it is met."""
    return when(is_so).then(lit(so, pl.UInt8)).when(~is_so).then(otherwise).otherwise(UNDETERMINED)


def only(concerned: Expr, outcome: Expr) -> Expr:
    """The outcome where the rule concerns something; where that is unknown, so is the outcome."""
    return when(concerned).then(outcome).otherwise(verdict(concerned, NOT_APPLICABLE))


def each(items: Expr, outcome: Expr) -> Expr:
    """The worst outcome of the items of a list."""
    worst = items.list.eval(outcome).list.max().fill_null(NOT_APPLICABLE)
    return when(items.is_null()).then(lit(UNDETERMINED, pl.UInt8)).otherwise(worst)


def has(items: Expr, is_so: Expr) -> Expr:
    """Whether one of the items is so, whatever is unknown of the others."""
    best = each(items, verdict(is_so, NOT_APPLICABLE, FAILED))
    return when(best != UNDETERMINED).then(best == FAILED)


def by_now(day: str) -> Expr:
    """Whether it has happened; unknown where the day is."""
    return field(day) <= AS_OF


def each_event(items: Expr, outcome: Expr, day: str = "from", since: date = VIBORG_2019) -> Expr:
    """The worst outcome of what happened while the rule was in force."""
    return each(items, only(field(day).is_between(since, AS_OF), outcome))


def runs() -> Expr:
    """Whether a period holds on the day of the assessment."""
    return by_now("from") & (field("until").fill_null(NEVER) > AS_OF)


def each_running(items: Expr, outcome: Expr) -> Expr:
    """The worst outcome of what is in force on the day of the assessment."""
    return each(items, only(runs(), outcome))


def is_filled(items: Expr) -> Expr:
    """Whether a list holds anything."""
    return items.list.len() > 0


def is_written(note: str) -> Expr:
    """Whether a note says anything."""
    return field(note).str.strip_chars() != ""


def is_cross_cutting() -> Expr:
    """Whether two areas that count have an open case; an unknown one may be one."""
    contacts, area = col("contacts"), field("area")
    counted = ~area.is_in(["uddannelsesvejledning", "skole"])
    open_areas = contacts.list.eval(area.filter(runs() & counted)).list.unique()
    perhaps = contacts.list.eval(area.filter((runs() & counted).is_null()))
    others = (
        when(open_areas.list.len() == 0)
        .then(perhaps.list.len())
        .otherwise(perhaps.list.set_difference(open_areas).list.len())
    )
    known = open_areas.list.len()
    return when(known >= 2).then(True).when(known + others < 2).then(False)


OWNERS = {
    "1_umiddelbart_potentiale": ["uu", "jobcenter"],
    "2_komplekse_sagsforloeb": [
        "social_sundhed_omsorg",
        "boern_unge",
        "beskaeftigelse_oekonomi_personale",
    ],
    "3_specialomraadet": ["specialafdeling"],
}
FORUMS_2019 = ["ungekonference", "overgangsmoede", "stu_visitationsmoede"]
FORUMS_2020 = ["k_moede", "k_opfoelgningsmoede"]


def target_group() -> dict[str, Expr]:
    """Who is in the effort, and how they are assessed."""
    birth, assessments = col("birth_date"), col("individual_assessments")
    attachments = col("attachments")
    covered = (birth <= AGED_15) & (birth > AGED_30)
    began = attachments.list.eval(
        field("from").filter(field("from").is_between(VIBORG_2019, AS_OF))
    ).list.min()
    assessed = assessments.list.eval(field("on").filter(by_now("on"))).list.min()
    some_unknown = assessments.is_null() | assessments.list.eval(field("on").is_null()).list.any()
    before = when(assessed <= began).then(True).when(~some_unknown).then(False)
    owned = pl.any_horizontal(
        (field("area") == area) & field("responsible_unit").is_in(units)
        for area, units in OWNERS.items()
    )
    return {
        "target_group.upper_boundary": only(
            birth <= AGED_15, verdict(~birth.is_between(AGED_31, AGED_30, closed="right"))
        ),
        "target_group.assessment_before_attachment": pl.max_horizontal(
            each(attachments, only(field("from") < VIBORG_2019, lit(NOT_APPLICABLE, pl.UInt8))),
            when(began.is_null()).then(NOT_APPLICABLE).otherwise(verdict(before)),
        ),
        "target_group.assessment_reasons": each_event(
            assessments, verdict(is_filled(field("grounds"))), day="on"
        ),
        "target_group.owner": each_running(
            attachments, when(field("area").is_null()).then(UNDETERMINED).otherwise(verdict(owned))
        ),
        "target_group.identified": only(
            covered & is_cross_cutting(), verdict(has(assessments, by_now("on")))
        ),
    }


def guide() -> dict[str, Expr]:
    """How a guide is chosen and kept."""
    assignments = col("guide").struct.field("assignments")
    follow_ups = col("guide").struct.field("attendance_follow_ups")
    by_need = field("basis").is_in(["predominant_contact", "primary_challenge", "best_relation"])
    otherwise = verdict(field("basis") == "other_need", so=NEEDS_JUDGEMENT)
    return {
        "guide.youth_involved": each_event(assignments, verdict(field("youth_involved"))),
        "guide.basis": each_event(assignments, when(by_need).then(PASSED).otherwise(otherwise)),
        "guide.attendance_support": only(
            has(assignments, runs()), verdict(has(follow_ups, by_now("on")))
        ),
    }


def consent() -> dict[str, Expr]:
    """Whose consent carries what areas tell each other."""
    consents, form = col("consents"), field("form")
    named = ["purposes", "giving_areas", "receiving_areas", "information"]
    specific = pl.all_horizontal(is_filled(field(name)) for name in named)
    written = (
        when(form == "oral")
        .then(is_written("not_written_reason"))
        .otherwise(form.is_in(["written", "digital"]))
    )
    of_health, across = (field("kind") == kind for kind in ("health_disclosure", "across_areas"))
    in_force = only(field("from") >= VIBORG_2019, verdict(written & field("in_health_record")))
    begun, of_age = by_now("from").fill_null(True), col("birth_date") <= AGED_18
    by_holder = begun & (field("giver") == "custody_holder")
    return {
        "consent.informed": each_event(
            consents, verdict(field("told_purpose") & field("told_withdrawal"))
        ),
        "consent.specific": each_event(consents, verdict(specific)),
        "consent.demonstrable": each_event(
            consents, verdict((form != "silence") & field("recorded"))
        ),
        "consent.health_written": each(consents, only(begun & of_health, in_force)),
        "consent.legal_basis_kept_apart": each_event(
            consents, verdict(field("recorded_as") == "sharing")
        ),
        "consent.review_due": each(
            consents,
            only(begun & across, only(runs(), verdict(field("from") > A_YEAR_BEFORE))),
        ),
        "consent.own_after_18": when(of_age)
        .then(each(consents, only(by_holder, verdict(~runs()))))
        .when(~of_age)
        .then(each(consents, only(by_holder, lit(NOT_APPLICABLE, pl.UInt8))))
        .otherwise(each(consents, only(by_holder, lit(UNDETERMINED, pl.UInt8)))),
    }


def plan() -> dict[str, Expr]:
    """What the one plan holds."""
    plans, goals, efforts = col("plans"), field("goals"), field("efforts")

    def aims(*wanted: Expr) -> Expr:
        return pl.max_horizontal(verdict(has(goals, is_wanted)) for is_wanted in wanted)

    other_act = field("kind").is_in(["ungeplan", "helhedsorienteret_plan"])
    planned = field("planned_on").is_between(AS_OF, A_QUARTER_AFTER)
    of_plan = {
        "plan.education_and_job_goal": aims(
            *(field("kind").is_in([kind, "shared"]) for kind in ("education", "job"))
        ),
        "plan.short_and_long_term": aims(*(field("horizon") == it for it in ("short", "long"))),
        "plan.effort_has_owner": each(efforts, verdict(is_filled(field("responsible")))),
        "plan.conflicting_goals": each(
            efforts, verdict(~field("conflicts"), otherwise=NEEDS_JUDGEMENT)
        ),
        "plan.support_needs_described": verdict(field("support_needs_described")),
        "plan.made_with_youth": pl.max_horizontal(
            verdict(field("made_with_youth")), verdict(is_written("youth_view"))
        ),
        "plan.follow_up": verdict(has(field("follow_ups"), planned)),
        "plan.other_plans_linked": each(
            field("linked_plans"), only(other_act, verdict(~field("merged")))
        ),
    }
    return {rule: each_running(plans, outcome) for rule, outcome in of_plan.items()}


def meeting() -> dict[str, Expr]:
    """What comes of a coordinating meeting."""
    meetings, forum, actions = col("meetings"), field("forum"), field("actions")
    known_forum = (
        when(field("on") < VIBORG_2020)
        .then(forum.is_in(FORUMS_2019))
        .otherwise(forum.is_in(FORUMS_2020))
    )
    assigned = each(actions, verdict(is_filled(field("responsible"))))

    def each_k_moede(outcome: Expr) -> Expr:
        return each_event(meetings, only(forum == "k_moede", outcome), "on", VIBORG_2020)

    return {
        "meeting.forum_in_force": each_event(meetings, verdict(known_forum), "on"),
        "meeting.action_plan": each_k_moede(
            when(actions.list.len() == 0).then(FAILED).otherwise(assigned)
        ),
        "meeting.coordinating_caseworker": each_k_moede(
            verdict(is_written("coordinating_caseworker"))
        ),
    }


RULES = target_group() | guide() | consent() | plan() | meeting()
