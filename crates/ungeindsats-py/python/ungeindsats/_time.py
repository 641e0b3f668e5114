"""The questions of time: what the rules say over a period, and what falls due in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ungeindsats import _ungeindsats
from ungeindsats._assess import _document

if TYPE_CHECKING:
    from datetime import date

    from ungeindsats._ungeindsats import CaseTimeline, Deadlines, Policy


def timeline(
    case: object, *, from_: date | str, until: date | str, policy: Policy | str = "viborg"
) -> CaseTimeline:
    """Ask what the rules say of a case on every day from `from_` to the day before `until`.

    The case, the days and the policy come as in `assess`. What is dated later than a day is passed
    over on that day, so that the answer for a day yet to come takes what the case has planned as
    done and all else as it is. A day on which somebody turns 18 tells a birth date to whoever knows
    whose case it is: keep the answer like the case itself.

    >>> case = {"consents": [{"kind": "across_areas", "from": "2020-03-01", "until": "ongoing"}]}
    >>> course = timeline(case, from_="2021-01-08", until="2022-01-01")
    >>> for spell in course.of_rule("consent.review_due"):
    ...     print(spell.from_, spell.finding.outcome)
    2021-01-08 passed
    2021-03-01 failed

    Raises what `assess` raises, for any day of the period, and ValueError where it holds none.
    """
    return _ungeindsats.timeline(_document(case), from_, until, policy)


def deadlines(
    case: object, *, from_: date | str, until: date | str, policy: Policy | str = "viborg"
) -> Deadlines:
    """Ask what of a case falls due from `from_` to the day before `until`.

    The case, the days and the policy come as in `assess`. A deadline is the last day before a rule
    says something worse, should nothing new be recorded; what is planned is taken as done. Of each
    rule the next thing that falls due is told. What it finds on the first day already is a finding of
    `assess` and no deadline ahead. Keep the answer like the case itself, as a `timeline`.

    >>> case = {"consents": [{"kind": "across_areas", "from": "2020-03-01", "until": "ongoing"}]}
    >>> for deadline in deadlines(case, from_="2021-01-08", until="2022-01-01"):
    ...     print(deadline.due, deadline.rule, deadline.title.en, sep=": ")
    2021-02-28: consent.review_due: An older consent is talked through again

    Raises what `timeline` raises, and for the day after the period as well: it is the day on which
    what was missed on the last is found.
    """
    return _ungeindsats.deadlines(_document(case), from_, until, policy)


def register_deadlines(
    register: object, *, from_: date | str, until: date | str, policy: Policy | str = "viborg"
) -> Deadlines:
    """Ask what falls due in a register: in each of its cases, and in what its own rules ask.

    The register comes in the shapes that `assess_register` reads, and the rest as in `deadlines`.

    >>> register = {
    ...     "cases": [{"birth_date": "2003-05-01"}],
    ...     "coordinators": [{"from": "2020-09-09", "until": "2021-05-01"}],
    ... }
    >>> for deadline in register_deadlines(register, from_="2021-01-08", until="2022-01-01"):
    ...     print(deadline.due, deadline.case_index, deadline.rule or deadline.kind)
    2021-04-30 None organisation.coordinator_exists
    2021-04-30 0 of_age

    Raises what `deadlines` raises.
    """
    return _ungeindsats.register_deadlines(_document(register), from_, until, policy)
