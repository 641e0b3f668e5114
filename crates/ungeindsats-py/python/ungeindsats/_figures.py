"""The figures of many cases, which pass one at a time, and what of a table may leave the house."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ungeindsats._assess import _document
from ungeindsats._each import each
from ungeindsats._ungeindsats import FiguresCount, own_table

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from ungeindsats._ungeindsats import Figures, Policy, SuppressedTable


def figures(
    cases: Iterable[object],
    *,
    as_of: date | str,
    policy: Policy | str = "viborg",
    holds: str | None = None,
    measured_from: date | str | None = None,
) -> Figures:
    """Count what cases add up to as of a day.

    The cases come in the shapes that `assess` reads, in any iterable: one at a time, so that a
    register of any size passes. What cannot be told of a case is counted as such. `holds` says
    whom they are ("all_young_people", "assessed" or "other"): the shares of the areas mean
    something of everybody only. Support and education are measured on the day and on
    `measured_from`, which is the first day of the policies where nothing is said.

    >>> course = {"assignments": [{"guide": "g", "from": "2020-10-01", "until": "ongoing"}]}
    >>> assessed = [{"on": "2020-09-20", "in_target_group": True}]
    >>> cases = [{"individual_assessments": assessed, "guide": course}, {}]
    >>> counted = figures(cases, as_of="2021-01-08")
    >>> status = counted.table("status")
    >>> status.count("assigned"), status.count(None, "had_guide", "yes"), status.count()
    (1, 1, 2)

    Raises `InputError` where a case cannot be read, with its number from 0 first in the pointer,
    and `NotCoveredError` where the policy is not in force on the day.
    """
    count = FiguresCount(as_of, policy, holds, measured_from)
    each(cases, lambda _, document: count.add(document))
    return count.figures()


def figures_register(
    register: object,
    *,
    as_of: date | str,
    policy: Policy | str = "viborg",
    measured_from: date | str | None = None,
) -> Figures:
    """Count what the cases of a register add up to as of a day.

    The register comes in the shapes that `assess_register` reads, and says itself whom it holds.

    >>> attached = {"area": "3_specialomraadet", "from": "2020-01-01", "until": "ongoing"}
    >>> register = {"holds": "assessed", "cases": [{"attachments": [attached]}]}
    >>> counted = figures_register(register, as_of="2021-01-08")
    >>> print(counted.area_shares[2].says.en)
    not comparable: the register does not hold all young people

    Raises what `figures` raises.
    """
    count = FiguresCount(as_of, policy, None, measured_from)
    count.add_register(_document(register))
    return count.figures()


def suppressed(
    counts: Mapping[str, int] | Mapping[str, Mapping[str, int]],
    regime: str = "under_5",
    *,
    name: str = "table",
) -> SuppressedTable:
    """Hide the small cells of a table of one's own counts, and what would tell them.

    The counts are by row, or by row and column, and add up. The regime is "under_3", "under_5" or
    "under_" and a greater number. For each hidden cell it is told why, and what a reader could
    still compute of it.

    >>> table = suppressed({"tildelt": 92, "takket nej": 28, "afsluttet": 3})
    >>> for cell in table.to_dicts():
    ...     print(cell["row"], cell["count"], cell["hidden"], cell["least"], cell["most"])
    tildelt 92 None 92 92
    takket nej None protects 27 30
    afsluttet None small 1 4
    None 123 None 123 123

    Raises ValueError where the rows have not the same columns, or the regime is none.
    """
    across: list[str] = []
    down: list[list[int]] = []
    for row in counts.values():
        columns = list(row) if isinstance(row, Mapping) else []
        if down and set(columns) != set(across):
            raise ValueError("each row has one count for each column")
        across = across or columns
        down.append([row[column] for column in across] if isinstance(row, Mapping) else [row])
    return own_table(name, list(counts), across, down).leaving(regime)
