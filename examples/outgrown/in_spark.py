"""The check of a register inside Spark: each partition is checked where it lies.

Run by ``cargo xtask outgrown``, which makes an environment with PySpark (it needs Java 17) for it.
Reads the synthetic register in ``examples/data`` as Spark reads JSON, lets `mapInArrow` hand each
batch to `ungeindsats.check`, and counts what is not complied with. Only the findings leave the
workers, not the cases.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import ungeindsats
from pyspark.sql import SparkSession
from pyspark.sql.functions import desc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pyarrow as pa
    from pyspark.sql import DataFrame

REGISTER = Path(__file__).parents[1] / "data" / "viborg-2021-01-08.ndjson"
AS_OF = "2021-01-08"

FINDINGS = "key string, rule string, severity string, message_da string, facts string"


def failures(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """What is not complied with in the batches of one partition."""
    columns = [column.split()[0] for column in FINDINGS.split(", ")]
    for batch in batches:
        report = ungeindsats.check(batch, as_of=AS_OF)
        if unreadable := report.unreadable.to_dicts():
            # A row that nobody looked at must not pass for one that is in order.
            raise ValueError(unreadable)
        yield from report.extract("failed").to_arrow().select(columns).to_batches()


def findings(spark: SparkSession, register: Path = REGISTER) -> DataFrame:
    """Every failure in a register, as a frame of Spark."""
    cases = spark.read.json(str(register)).repartition(4)
    return cases.mapInArrow(failures, FINDINGS)


def main() -> None:
    """Count the failures of each rule, and print them."""
    # The workers run in the environment in which this does.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    spark = SparkSession.builder.master("local[2]").appName("ungeindsats").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    per_rule = findings(spark).groupBy("rule").count().orderBy(desc("count"), "rule")
    print("Ikke overholdt pr. regel:")
    for row in per_rule.collect():
        print(f"{row['count']:>5}  {row['rule']}")
    spark.stop()


if __name__ == "__main__":
    main()
