"""Inside Spark a register has the failures that it has on one machine."""

from __future__ import annotations

import os
import runpy
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb
import pytest
import ungeindsats
from pyspark.sql import SparkSession

if TYPE_CHECKING:
    from collections.abc import Iterator

# As a program of its own, so that Spark sends its functions to the workers with what they say.
EXAMPLE: dict[str, Any] = runpy.run_path(str(Path(__file__).with_name("in_spark.py")))
COLUMNS = [column.split()[0] for column in EXAMPLE["FINDINGS"].split(", ")]


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    """Two workers on this machine."""
    os.environ["PYSPARK_PYTHON"] = sys.executable
    session = SparkSession.builder.master("local[2]").getOrCreate()
    yield session
    session.stop()


def on_one_machine() -> list[tuple[Any, ...]]:
    """What is not complied with, found without Spark."""
    register = duckdb.read_json(
        str(EXAMPLE["REGISTER"]), format="newline_delimited", sample_size=-1
    )
    report = ungeindsats.check(register, as_of=EXAMPLE["AS_OF"])
    failed = report.extract("failed").to_dicts()
    return sorted(tuple(finding[column] for column in COLUMNS) for finding in failed)


def test_spark_says_the_same(spark: SparkSession) -> None:
    """Every failure, with what it says and on which facts."""
    expected = on_one_machine()
    assert len(expected) > 100
    assert sorted(tuple(row) for row in EXAMPLE["findings"](spark).collect()) == expected


def test_a_row_that_cannot_be_read_is_not_passed_over(spark: SparkSession, tmp_path: Path) -> None:
    """The whole stops, and says where it stands."""
    unreadable = tmp_path / "register.ndjson"
    unreadable.write_text('{"id": "a", "birth_date": "2002-02-30"}\n')
    with pytest.raises(Exception, match="/birth_date"):
        EXAMPLE["findings"](spark, unreadable).collect()
