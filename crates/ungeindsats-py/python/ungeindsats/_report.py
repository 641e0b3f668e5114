"""The report of a register: what was counted, what crossed a threshold, and where to look."""

from __future__ import annotations

import json
import random
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from ungeindsats import _frames, _report_html

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from typing import Literal, TypeAlias

    import pandas as pd
    import polars as pl

    from ungeindsats._ungeindsats import Assessment, Checked, Rows

    _Outcome: TypeAlias = Literal[
        "not_applicable", "passed", "undetermined", "needs_judgement", "failed"
    ]


class Crossed(NamedTuple):
    """A threshold that was crossed."""

    #: The rule or the severity for which it was set.
    name: str
    #: How many may fail: a count, or a share of the rows that the rules concern.
    limit: float
    #: How many fail.
    found: int
    #: Of how many that the rules concern.
    of: int


class Report:
    """What every rule of a case says of a register in a frame.

    Its own table (`to_polars`, `to_pandas`, `to_arrow`, `to_dicts`) has a row for each rule with
    exact counts. In a notebook it shows itself, in Danish with English beneath.
    """

    def __init__(
        self, checked: Checked, kind: _frames._Kind, thresholds: Mapping[str, float]
    ) -> None:
        """Take what was checked; `check` makes it."""
        self._checked = checked
        self._kind = kind
        #: How often each rule said what; a row for each rule.
        self.counts: Rows = checked.counts()
        #: The thresholds that were crossed, in the order in which they were given.
        self.crossed: list[Crossed] = list(_crossed(self.counts.to_dicts(), thresholds))

    @cached_property
    def unreadable(self) -> Rows:
        """The rows that could not be read, with the place and what was expected there."""
        return self._checked.unreadable()

    @cached_property
    def not_run(self) -> Rows:
        """The rules that say nothing of this register, and why."""
        return self._checked.not_run()

    @property
    def rows(self) -> int:
        """How many rows the frame has, those that could not be read among them."""
        return len(self._checked)

    @property
    def as_of(self) -> date:
        """The day as of which it was assessed."""
        return self._checked.as_of

    @property
    def authority(self) -> str:
        """The authority by whose policies it was assessed."""
        return self._checked.authority

    @property
    def ok(self) -> bool:
        """Whether every row could be read and no threshold was crossed."""
        return not self.crossed and not self.unreadable.to_dicts()

    def count(self, outcome: _Outcome = "failed", *, rule: str | None = None) -> int:
        """Tell how often rules say this: the rule of that id, or all. Raises KeyError for none."""
        return self._checked.count(outcome, rule)

    def extract(
        self,
        outcome: _Outcome = "failed",
        *,
        rule: str | None = None,
        sample: int | None = None,
        seed: int = 0,
    ) -> Rows:
        """Tell where rules say this, and why: a row for each finding, with key and pointers.

        All of them, unless a `sample` of so many is asked for, which the `seed` chooses; `count`
        tells of how many. Raises KeyError where there is no such rule of a case.
        """
        chosen = None
        if sample is not None:
            found = range(self.count(outcome, rule=rule))
            choice = random.Random(seed)  # noqa: S311 (it chooses examples and guards nothing)
            chosen = sorted(choice.sample(found, min(sample, len(found))))
        return self._checked.extract(outcome, rule, chosen)

    def assessment(self, row: int) -> Assessment | None:
        """Tell what every rule says of one row, from 0; None where it could not be read."""
        return self._checked.assessment(row)

    def verdicts(self) -> Any:  # noqa: ANN401 (the kind of frame that was checked)
        """Give a frame of the kind that was checked: its key, and the outcomes of each rule.

        Outcomes are categories in order, from the mildest to the worst: an Enum of polars, an
        ordered category of pandas. Its rows lie as those of the frame do, so that the two join on
        the key or side by side. A row that could not be read is null.
        """
        return _frames.of_kind(self._kind, self._checked.verdicts())

    def to_dicts(self) -> list[dict[str, Any]]:
        """Give the counts as one dict for each rule."""
        return self.counts.to_dicts()

    def to_polars(self) -> pl.DataFrame:
        """Give the counts as a polars DataFrame."""
        return self.counts.to_polars()

    def to_pandas(self) -> pd.DataFrame:
        """Give the counts as a pandas DataFrame."""
        return self.counts.to_pandas()

    def to_arrow(self) -> Any:  # noqa: ANN401 (pyarrow has no types)
        """Give the counts as a pyarrow Table."""
        return self.counts.to_arrow()

    def to_dict(self) -> dict[str, Any]:
        """Give the report as plain values; the findings themselves stand in `extract`."""
        return {
            "as_of": self.as_of.isoformat(),
            "authority": self.authority,
            "rows": self.rows,
            "ok": self.ok,
            "crossed": [crossed._asdict() for crossed in self.crossed],
            "counts": self.counts.to_dicts(),
            "unreadable": self.unreadable.to_dicts(),
            "not_run": self.not_run.to_dicts(),
        }

    def to_json(self) -> str:
        """Give the report as JSON text on one line."""
        return json.dumps(self.to_dict(), ensure_ascii=False)

    def _repr_html_(self) -> str:
        """Show the report in a notebook."""
        return _report_html.html(self)

    def __repr__(self) -> str:
        """Tell the size of it; nothing of a case."""
        crossed = f", {len(self.crossed)} thresholds crossed" if self.crossed else ""
        return f"<Report by {self.authority}: {self.rows} rows{crossed}>"


def _crossed(counts: list[dict[str, Any]], thresholds: Mapping[str, float]) -> list[Crossed]:
    """Compare what fails with what may; a name that is neither rule nor severity is an error."""
    crossed = []
    for name, limit in thresholds.items():
        asked = [row for row in counts if name in (row["rule"], row["severity"])]
        if not asked:
            raise KeyError(f"{name}: expected the id of a rule of a case, or a severity")
        found = sum(row["failed"] for row in asked)
        of = found + sum(
            row[outcome]
            for row in asked
            for outcome in ("passed", "undetermined", "needs_judgement")
        )
        allowed = limit * of if isinstance(limit, float) else limit
        if found > allowed:
            crossed.append(Crossed(name, limit, found, of))
    return crossed
