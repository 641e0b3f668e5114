"""What if: the effect of another policy on many cases, which pass one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ungeindsats._assess import _document
from ungeindsats._each import each
from ungeindsats._ungeindsats import ImpactCount

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from ungeindsats._ungeindsats import Impact, Policy


def impact(
    cases: Iterable[object],
    *,
    as_of: date | str,
    before: Policy | str = "viborg",
    after: Policy | str,
    examples: int = 5,
) -> Impact:
    """Count what becomes of cases under one policy in place of another, as of a day.

    The cases come in the shapes that `assess` reads, in any iterable: one at a time, so that a
    register of any size passes, and a progress bar around it shows how far it is. Each transition
    from one answer to another names the first `examples` of them, by position and id.

    >>> from ungeindsats import Policy
    >>> viborg = Policy.named("viborg")
    >>> until_25 = viborg.with_parameter("age_until", 25, source="as the act")
    >>> cases = [{"id": "ung-1", "birth_date": "1994-05-01"}, {"birth_date": "2003-05-01"}]
    >>> effect = impact(cases, as_of="2021-01-08", after=until_25)
    >>> [older] = effect.covered_by
    >>> older.before, older.after, older.count, older.examples[0].id
    ('municipal', 'too_old', 1, 'ung-1')
    >>> [cause.name for cause in older.alone]
    ['age_until']

    Raises `InputError` where a case cannot be read, with its number from 0 first in the pointer,
    and `NotCoveredError` where one of the policies is not in force on the day.
    """
    count = ImpactCount(as_of, before, after, examples, ids=True)
    each(cases, count.add)
    return count.impact()


def impact_register(
    register: object,
    *,
    as_of: date | str,
    before: Policy | str = "viborg",
    after: Policy | str,
    examples: int = 5,
) -> Impact:
    """Count what becomes of a register under one policy in place of another, as of a day.

    The register comes in the shapes that `assess_register` reads. Beside what `impact` counts for
    its cases, it tells what the rules of the chapter `organisation` say of the register.

    >>> from ungeindsats import Policy
    >>> viborg = Policy.named("viborg")
    >>> fewer = viborg.with_parameter("guide_load_notice", 2, source="as a thought")
    >>> course = {"assignments": [{"guide": "g", "from": "2020-10-01", "until": "ongoing"}]}
    >>> register = {"guides": [{"id": "g"}], "cases": [{"guide": course}, {"guide": course}]}
    >>> effect = impact_register(register, as_of="2021-01-08", after=fewer)
    >>> [load] = effect.rule("organisation.guide_load").transitions
    >>> load.before, load.after
    ('passed', 'failed')

    Raises what `impact` raises.
    """
    count = ImpactCount(as_of, before, after, examples, ids=True)
    count.add_register(_document(register))
    return count.impact()
