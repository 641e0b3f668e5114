"""Seven rules on one list or none as numpy writes them, over flat arrays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from clock import nanoseconds, tell
from setting import (
    FAILED,
    FOLDER,
    NEEDS_JUDGEMENT,
    NOT_APPLICABLE,
    PASSED,
    UNDETERMINED,
    agree,
    agreed,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    Array = np.ndarray

UNKNOWN = -1


def day(text: str) -> int:
    """Give a day as days are counted."""
    return int(np.datetime64(text, "D").astype(int))


AS_OF, VIBORG_2019 = day("2021-01-08"), day("2019-08-01")
AGED_15, AGED_30, AGED_31 = day("2006-01-08"), day("1991-01-08"), day("1990-01-08")

FACTS: dict[str, Array] = dict(np.load(FOLDER / "flat.npz"))


def verdict(is_so: Array, is_not: Array) -> Array:
    """Give the outcome of a condition; where it is neither, that is unknown."""
    return np.where(is_not, FAILED, np.where(is_so, PASSED, UNDETERMINED)).astype(np.uint8)


def of_flags(*flags: Array) -> Array:
    """Give the outcome of flags that are all to be set."""
    return verdict(
        np.logical_and.reduce([flag == 1 for flag in flags]),
        np.logical_or.reduce([flag == 0 for flag in flags]),
    )


def each(items: str, outcome: Array) -> Array:
    """Give the worst outcome of the items of each list."""
    length = FACTS[f"{items}.length"]
    worst = np.where(length == UNKNOWN, UNDETERMINED, NOT_APPLICABLE).astype(np.uint8)
    filled = length > 0
    starts = np.cumsum(length[filled]) - length[filled]
    worst[filled] = np.maximum.reduceat(outcome, starts)
    return worst


def each_event(items: str, on: str, outcome: Array) -> Array:
    """Give the worst outcome of what happened while the policy was in force."""
    on = FACTS[f"{items}.{on}"]
    in_force = np.where((on >= VIBORG_2019) & (on <= AS_OF), outcome, NOT_APPLICABLE)
    return each(items, np.where(on == UNKNOWN, UNDETERMINED, in_force))


def upper_boundary() -> Array:
    """The year in which the texts can be read in two ways."""
    birth = FACTS["birth_date"]
    in_the_year = (birth > AGED_31) & (birth <= AGED_30)
    said = verdict(~in_the_year & (birth != UNKNOWN), in_the_year)
    return np.where(birth > AGED_15, NOT_APPLICABLE, said)


def basis() -> Array:
    """The choice of a guide follows the young person's need."""
    basis = FACTS["assignments.basis"]
    said = np.where(basis == 3, NEEDS_JUDGEMENT, verdict((basis >= 0) & (basis < 3), basis == 4))
    return each_event("assignments", "from", said)


def demonstrable() -> Array:
    """A consent is given expressly and recorded."""
    form, recorded = FACTS["consents.form"], FACTS["consents.recorded"]
    by_silence = form == 3
    said = verdict((form != UNKNOWN) & ~by_silence & (recorded == 1), by_silence | (recorded == 0))
    return each_event("consents", "from", said)


RULES: dict[str, Callable[[], Array]] = {
    "target_group.upper_boundary": upper_boundary,
    "target_group.assessment_reasons": lambda: each_event(
        "assessments",
        "on",
        verdict(FACTS["assessments.grounds"] > 0, FACTS["assessments.grounds"] == 0),
    ),
    "guide.youth_involved": lambda: each_event(
        "assignments", "from", of_flags(FACTS["assignments.youth_involved"])
    ),
    "guide.basis": basis,
    "consent.informed": lambda: each_event(
        "consents",
        "from",
        of_flags(FACTS["consents.told_purpose"], FACTS["consents.told_withdrawal"]),
    ),
    "consent.demonstrable": demonstrable,
    "consent.legal_basis_kept_apart": lambda: each_event(
        "consents",
        "from",
        verdict(FACTS["consents.recorded_as"] == 0, FACTS["consents.recorded_as"] == 1),
    ),
}


def main() -> None:
    """Ask every rule of every case."""
    for rule, ask in RULES.items():
        agree(rule, ask(), FACTS[f"said.{rule}"])
    agreed()
    took = nanoseconds(lambda: [ask() for ask in RULES.values()], len(FACTS["birth_date"]))
    measured = {"numpy/rules": len(RULES), "numpy/per_rule": took / len(RULES)}
    tell(measured, "numpy")


if __name__ == "__main__":
    main()
