"""Inside DuckDB a register has the failures that it has as a frame."""

from __future__ import annotations

import runpy
from collections import Counter
from typing import TYPE_CHECKING, Any

import duckdb
import pytest

import suite
from ungeindsats import check

if TYPE_CHECKING:
    from pathlib import Path

EXAMPLE: dict[str, Any] = runpy.run_path(
    str(suite.repository() / "examples" / "outgrown" / "in_duckdb.py")
)


def test_sql_counts_the_same_failures() -> None:
    register = duckdb.read_json(
        str(EXAMPLE["REGISTER"]), format="newline_delimited", sample_size=-1
    )
    report = check(register, as_of=EXAMPLE["AS_OF"])
    expected = Counter(finding["rule"] for finding in report.extract("failed").to_dicts())
    assert len(expected) > 20
    found = EXAMPLE["connect"]().sql(EXAMPLE["FAILURES_PER_RULE"]).fetchall()
    assert dict(found) == expected


def test_a_row_that_cannot_be_read_is_not_passed_over(tmp_path: Path) -> None:
    unreadable = tmp_path / "register.ndjson"
    unreadable.write_text('{"id": "a", "birth_date": "2002-02-30"}\n')
    database = EXAMPLE["connect"](unreadable)
    with pytest.raises(duckdb.InvalidInputException, match="/birth_date"):
        database.sql(EXAMPLE["FAILURES_PER_RULE"]).fetchall()
