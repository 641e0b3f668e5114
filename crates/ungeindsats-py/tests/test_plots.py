"""The pictures show what the answers say."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING

import matplotlib as mpl
import polars as pl
import pytest
from matplotlib.patches import Rectangle

from ungeindsats import CaseTimeline, Impact, Policy, check, figures, impact, plots, rule, timeline

if TYPE_CHECKING:
    from matplotlib.axes import Axes

mpl.use("agg")

CONSENT = {"kind": "across_areas", "from": date(2020, 3, 1), "until": "ongoing"}
AS_OF = "2021-01-08"


@pytest.fixture
def course() -> CaseTimeline:
    return timeline({"consents": [CONSENT]}, from_="2021-01-08", until="2022-01-01")


@pytest.fixture
def effect() -> Impact:
    after = Policy.named("viborg").with_parameter("age_until", 25, source="a test")
    cases = [{"birth_date": "1991-03-01", "guide": {"assignments": []}, "plans": []}] * 3
    return impact(cases, as_of=AS_OF, before="viborg", after=after)


def labels(axes: Axes) -> list[str]:
    return [label.get_text() for label in axes.get_yticklabels()]


def bars(axes: Axes) -> list[Rectangle]:
    return [patch for patch in axes.patches if isinstance(patch, Rectangle)]


def test_a_timeline_has_a_bar_for_each_spell(course: CaseTimeline) -> None:
    axes = plots.timeline(course)
    title = rule("consent.review_due").title
    place = labels(axes).index(title.da)
    spells = course.of_rule("consent.review_due")
    drawn = [bar for bar in bars(axes) if round(bar.get_y() + bar.get_height() / 2) == place]
    assert [bar.get_width() for bar in drawn] == [
        (spell.until - spell.from_).days for spell in spells
    ]
    assert title.en in labels(plots.timeline(course, language="en"))


def test_an_effect_has_two_lines_for_each_rule(effect: Impact) -> None:
    axes = plots.impact(effect)
    assert labels(axes) == [changed.title.da for changed in effect.rules]
    for place, changed in enumerate(effect.rules):
        for offset, said in ((-0.2, changed.before), (0.2, changed.after)):
            middle = pytest.approx(place + offset)
            drawn = [bar for bar in bars(axes) if bar.get_y() + bar.get_height() / 2 == middle]
            assert sum(bar.get_width() for bar in drawn) == sum(said.values())
    assert {text.get_text() for text in axes.texts} == {"før", "efter"}
    texts = plots.impact(effect, language="en").texts
    assert {text.get_text() for text in texts} == {"before", "after"}


def test_counts_are_the_counts_of_the_report() -> None:
    frame = pl.DataFrame(
        {"id": [1, 2], "consents": [[{"from": "2020-10-01", "told_purpose": False}], []]}
    )
    report = check(frame, as_of=AS_OF)
    axes = plots.counts(report)
    title = rule("consent.informed").title.da
    place = labels(axes).index(title)
    drawn = [bar for bar in bars(axes) if round(bar.get_y() + bar.get_height() / 2) == place]
    assert [bar.get_width() for bar in drawn] == [1, 1]
    silent = [rule(row["rule"]).title.da for row in report.to_dicts() if row["not_applicable"] == 2]
    assert not set(silent) & set(labels(axes))


def test_a_table_of_figures_has_a_bar_for_each_row() -> None:
    course = {"assignments": [{"guide": "g", "from": "2020-10-01", "until": "ongoing"}]}
    assessed = [{"on": "2020-09-20", "in_target_group": True}]
    cases = [{"individual_assessments": assessed, "guide": course}] * 7
    status = figures([*cases, {}], as_of=AS_OF).table("status")
    axes = plots.table(status)
    rows = {str(row["row_da"]): row["count"] for row in status.to_dicts() if not row["crossing"]}
    assert [bar.get_width() for bar in bars(axes)] == [rows[label] for label in labels(axes)]
    assert "7" in {text.get_text() for text in axes.texts}
    hidden = plots.table(status.leaving("under_5"), language="en")
    assert "*" in {text.get_text() for text in hidden.texts}


def test_axes_that_are_given_are_drawn_on(course: CaseTimeline) -> None:
    own = plots.timeline(course)
    assert plots.timeline(course, axes=own) is own


def test_matplotlib_is_asked_for_by_name(
    course: CaseTimeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    monkeypatch.setitem(sys.modules, "matplotlib.pyplot", None)
    with pytest.raises(ImportError, match="matplotlib"):
        plots.timeline(course)
