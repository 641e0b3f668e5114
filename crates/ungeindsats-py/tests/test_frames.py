"""Answers that have rows become frames, with the same columns whatever is in them."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd
import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]
import pytest

from ungeindsats import Assessment, Policy, Rows, _frames, assess, assess_register

if TYPE_CHECKING:
    from collections.abc import Callable

CASE = {
    "guide": {
        "assignments": [
            {"from": "2020-01-01", "until": "2020-06-02"},
            {"from": "2020-06-01", "until": "ongoing"},
        ]
    }
}
COLUMNS: _frames.Columns = [
    ("name", "text", ["æ", None]),
    ("true", "bool", [True, None]),
    ("count", "int", [2**53 + 1, None]),
    ("day", "date", [date(1900, 2, 28), None]),
]
POLARS = {"name": pl.String, "true": pl.Boolean, "count": pl.Int64, "day": pl.Date}
PANDAS = {"name": "string", "true": "boolean", "count": "Int64", "day": "datetime64[s]"}
ARROW = pa.schema(
    {"name": pa.string(), "true": pa.bool_(), "count": pa.int64(), "day": pa.date32()}.items()
)


@pytest.fixture
def assessment() -> Assessment:
    return assess(CASE, as_of="2021-01-08")


def test_a_row_says_what_its_finding_says(assessment: Assessment) -> None:
    rows = assessment.to_dicts()
    assert len(rows) == len(assessment.findings)
    for row, finding in zip(rows, assessment.findings, strict=True):
        assert row == {
            "rule": finding.rule,
            "chapter": finding.rule.split(".")[0],
            "outcome": finding.outcome,
            "concern": finding.rule in {concern.rule for concern in assessment.concerns},
            "severity": finding.severity,
            "authority": finding.authority,
            "date": finding.date,
            "message_da": finding.message.da,
            "message_en": finding.message.en,
            "remedy_da": finding.remedy and finding.remedy.da,
            "remedy_en": finding.remedy and finding.remedy.en,
            "policy": finding.policy.id or None,
            "revision": finding.policy.revision or None,
        }


def test_a_policy_that_was_not_there_is_missing() -> None:
    before = {"guide": {"assignments": [{"from": "2019-01-01", "until": "ongoing"}]}}
    rows = assess(before, as_of="2021-01-08").to_dicts()
    without = [row for row in rows if row["policy"] is None]
    assert all(row["revision"] is None for row in without)
    assert without


def test_every_library_holds_the_same_rows(assessment: Assessment) -> None:
    rows = assessment.to_dicts()
    assert assessment.to_polars().to_dicts() == rows
    assert assessment.to_arrow().to_pylist() == rows
    frame = assessment.to_pandas()
    frame["date"] = frame["date"].dt.date
    assert frame.astype(object).replace({pd.NA: None}).to_dict("records") == rows


def test_the_columns_do_not_depend_on_what_is_in_them(assessment: Assessment) -> None:
    whole = assess_register({}, as_of="2021-01-08")
    assert whole.to_polars().schema == assessment.to_polars().schema
    assert whole.to_arrow().schema == assessment.to_arrow().schema
    assert whole.to_pandas().dtypes.equals(assessment.to_pandas().dtypes)


def emptied(columns: _frames.Columns) -> _frames.Columns:
    return [(name, kind, []) for name, kind, _ in columns]


def unknown(columns: _frames.Columns) -> _frames.Columns:
    return [(name, kind, [None]) for name, kind, _ in columns]


@pytest.mark.parametrize("shape", [list, emptied, unknown])
def test_every_kind_has_its_type(shape: Callable[[_frames.Columns], _frames.Columns]) -> None:
    columns = shape(COLUMNS)
    rows = _frames.to_dicts(columns)
    polars = _frames.to_polars(columns)
    assert polars.schema == POLARS
    assert polars.to_dicts() == rows
    arrow = _frames.to_arrow(columns)
    assert arrow.schema == ARROW
    assert arrow.to_pylist() == rows
    pandas = _frames.to_pandas(columns)
    assert {str(name): str(kind) for name, kind in pandas.dtypes.items()} == PANDAS
    pandas["day"] = pandas["day"].dt.date
    assert pandas.astype(object).replace({pd.NA: None}).to_dict("records") == rows


@pytest.mark.parametrize("name", ["polars", "pandas", "pyarrow"])
def test_a_library_that_is_not_installed_is_named(
    assessment: Assessment, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setitem(sys.modules, name, None)
    become = {
        "polars": assessment.to_polars,
        "pandas": assessment.to_pandas,
        "pyarrow": assessment.to_arrow,
    }[name]
    with pytest.raises(ImportError, match=f"pip install {name}$") as caught:
        become()
    assert caught.value.name == name


def test_a_library_that_is_broken_says_so_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: str) -> Any:  # noqa: ANN401
        raise ModuleNotFoundError("No module named 'numpy'", name="numpy")

    monkeypatch.setattr(_frames, "import_module", broken)
    with pytest.raises(ModuleNotFoundError, match="numpy"):
        _frames.to_pandas(COLUMNS)


def test_none_of_them_is_loaded_unasked() -> None:
    look = (
        "import sys, ungeindsats; ungeindsats.assess({}, as_of='2021-01-08').to_dicts();"
        "sys.exit(bool({'polars', 'pandas', 'pyarrow'} & set(sys.modules)))"
    )
    subprocess.run([sys.executable, "-c", look], check=True)  # noqa: S603 (it is our own)


def test_rows_cannot_be_made_by_hand() -> None:
    assert issubclass(Assessment, Rows)
    with pytest.raises(TypeError):
        Rows()
    with pytest.raises(TypeError):
        Policy()
