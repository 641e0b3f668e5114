"""Pictures where looking beats reading: a case over time, a register, its figures, a policy.

Each function draws on axes of matplotlib, which is needed for nothing else (``pip install
matplotlib``), and gives them back to be changed. Texts are Danish unless asked. What a colour says
a hatching says too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from ungeindsats._frames import _library
from ungeindsats._ungeindsats import labels, rule

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from matplotlib.axes import Axes

    from ungeindsats._report import Report
    from ungeindsats._ungeindsats import (
        Bilingual,
        CaseTimeline,
        FigureTable,
        Impact,
        SuppressedTable,
    )


class _Look(NamedTuple):
    """How an outcome is drawn."""

    colour: str
    hatch: str


#: The outcomes in the order in which they are stacked.
_LOOKS = {
    "failed": _Look("#8b1a1a", ""),
    "needs_judgement": _Look("#e0a526", "////"),
    "undetermined": _Look("#d9d9d9", "...."),
    "passed": _Look("#bcd9bc", ""),
    "not_applicable": _Look("#ffffff", ""),
}
#: How high a bar is, of the room that its line has.
_HIGH = 0.7


def timeline(
    course: CaseTimeline, *, language: Literal["da", "en"] = "da", axes: Axes | None = None
) -> Axes:
    """Draw what the rules say of a case over a period: a line for each rule with something to see.

    That is a rule that does not say the same on every day, or that is not met or needs judgement.
    Keep the picture like the case itself: its days may tell a birthday.
    """
    rows = course.to_dicts()
    said: dict[str, set[str]] = {}
    for row in rows:
        said.setdefault(str(row["rule"]), set()).add(str(row["outcome"]))
    to_see = {"failed", "needs_judgement"}
    told = [name for name, outcomes in said.items() if len(outcomes) > 1 or outcomes & to_see]
    axes = axes or _axes(len(told))
    dates = _library("matplotlib.dates")
    for place, rule_id in enumerate(told):
        for row in rows:
            if row["rule"] == rule_id:
                from_, until = (dates.date2num(row[edge]) for edge in ("from", "until"))
                _bar(axes, place, from_, until - from_, str(row["outcome"]))
    axes.xaxis_date()
    axes.xaxis.set_major_locator(dates.AutoDateLocator(maxticks=7))
    axes.xaxis.set_major_formatter(dates.DateFormatter(_DAYS[language]))
    return _finished(axes, told, language)


def counts(
    report: Report, *, language: Literal["da", "en"] = "da", axes: Axes | None = None
) -> Axes:
    """Draw how often each rule says what of a register; rules that concern nobody are left out."""
    rows = [
        row
        for row in report.to_dicts()
        if any(row[outcome] for outcome in _LOOKS if outcome != "not_applicable")
    ]
    axes = axes or _axes(len(rows))
    for place, row in enumerate(rows):
        _stack(axes, place, row, _HIGH)
    axes.set_xlabel("antal" if language == "da" else "count")
    return _finished(axes, [row["rule"] for row in rows], language)


def impact(
    effect: Impact, *, language: Literal["da", "en"] = "da", axes: Axes | None = None
) -> Axes:
    """Draw what another policy does to a register: each rule that changes, before and after."""
    axes = axes or _axes(2 * len(effect.rules))
    for place, changed in enumerate(effect.rules):
        _stack(axes, place - 0.2, changed.before, _HIGH / 2)
        _stack(axes, place + 0.2, changed.after, _HIGH / 2)
        for offset, name in ((-0.2, _BEFORE[language]), (0.2, _AFTER[language])):
            axes.annotate(
                name,
                (0, place + offset),
                xytext=(-4, 0),
                textcoords="offset points",
                ha="right",
                va="center",
                fontsize="small",
            )
    axes.set_xlabel("antal" if language == "da" else "count")
    axes.tick_params(axis="y", pad=34)
    return _finished(axes, [changed.rule for changed in effect.rules], language)


def table(
    counted: FigureTable | SuppressedTable,
    *,
    language: Literal["da", "en"] = "da",
    axes: Axes | None = None,
) -> Axes:
    """Draw a table of figures: a bar for each row with its count; a hidden count has a star."""
    rows = [row for row in counted.to_dicts() if row["row"] and row["crossing"] is None]
    shown = [row for row in rows if row["count"] != 0]
    axes = axes or _axes(len(shown))
    counts = [int(str(row["count"] or 0)) for row in shown]
    bars = axes.barh(range(len(shown)), counts, _HIGH, color="#3b5b7a")
    stars = ["*" if row["count"] is None else str(row["count"]) for row in shown]
    axes.bar_label(bars, stars, padding=3)
    axes.set_xlabel("antal" if language == "da" else "count")
    return _lines(axes, [str(row[f"row_{language}"]) for row in shown])


_DAYS = {"da": "%d.%m.%Y", "en": "%Y-%m-%d"}
_BEFORE = {"da": "før", "en": "before"}
_AFTER = {"da": "efter", "en": "after"}


def _axes(lines: int) -> Axes:
    """Make axes with room for so many lines."""
    plots: Any = _library("matplotlib.pyplot")
    _, axes = plots.subplots(figsize=(12, 1.4 + 0.3 * max(lines, 1)), layout="constrained")
    made: Axes = axes
    return made


def _stack(axes: Axes, place: float, said: Mapping[Any, int], high: float) -> None:
    """Draw the counts of one rule side by side."""
    left = 0
    for outcome in _LOOKS:
        if count := said.get(outcome, 0):
            _bar(axes, place, left, count, outcome, high)
            left += count


def _bar(  # noqa: PLR0913, PLR0917 (a bar has a place, a size and a look)
    axes: Axes, place: float, left: float, width: float, outcome: str, high: float = _HIGH
) -> None:
    look = _LOOKS[outcome]
    axes.barh(
        place,
        width,
        high,
        left=left,
        color=look.colour,
        hatch=look.hatch,
        edgecolor="#555555",
        linewidth=0.5,
    )


def _finished(axes: Axes, rules: Sequence[str], language: Literal["da", "en"]) -> Axes:
    """Name the lines and say what the looks mean."""
    patches = _library("matplotlib.patches")

    def say(text: Bilingual) -> str:
        return text.da if language == "da" else text.en

    _lines(axes, [say(rule(rule_id).title) for rule_id in rules])
    called = labels()
    axes.legend(
        handles=[
            patches.Patch(
                facecolor=look.colour,
                hatch=look.hatch,
                edgecolor="#555555",
                label=say(called[outcome]),
            )
            for outcome, look in _LOOKS.items()
        ],
        loc="lower right",
        bbox_to_anchor=(1, 1),
        ncols=len(_LOOKS),
        frameon=False,
        fontsize="small",
    )
    return axes


def _lines(axes: Axes, names: Sequence[str]) -> Axes:
    """Name the lines, the first on top."""
    axes.set_yticks(range(len(names)), names)
    axes.set_ylim(len(names) - 0.5, -0.5)
    axes.spines[["top", "right"]].set_visible(False)
    return axes
