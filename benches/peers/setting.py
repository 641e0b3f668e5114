"""What all peers share: the day, where the facts lie, what outcomes are called, and agreement."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

AS_OF = "2021-01-08"
FOLDER = Path(__file__).parents[2] / "target" / "peers" / "facts"

# The worse an outcome, the higher its number: the worst of several is the greatest.
NOT_APPLICABLE, PASSED, UNDETERMINED, NEEDS_JUDGEMENT, FAILED = range(5)
OUTCOMES = ["not_applicable", "passed", "undetermined", "needs_judgement", "failed"]

# A small case: the one that the README begins with.
README_CASE = {
    "guide": {
        "assignments": [
            {"from": "2020-01-01", "until": "2020-06-02", "youth_involved": True},
            {"from": "2020-06-01", "until": "ongoing"},
        ]
    }
}


def agree(rule: str, theirs: Iterable[int], ours: Iterable[int]) -> None:
    """End the run where a peer says anything else of any case than the library does."""
    pairs = enumerate(zip(theirs, ours, strict=True))
    differ = [(row, one, other) for row, (one, other) in pairs if one != other]
    if differ:
        row, one, other = differ[0]
        told = f"{len(differ)} cases differ, the first in row {row}: {one} instead of {other}"
        raise SystemExit(f"{rule}: {told}")


def agreed() -> None:
    """End the run where it is only asked whether all agree: that comes before anything is timed."""
    if sys.argv[1:] == ["agree"]:
        sys.exit()
