"""The check of a register inside DuckDB: a function of SQL, called batch by batch.

Run by ``cargo xtask demo`` and the tests. Reads the synthetic register in ``examples/data`` as
DuckDB reads JSON, and asks in SQL which rules are not complied with. DuckDB keeps what does not fit
into memory on disk; the function sees some thousand cases at a time.
"""

from __future__ import annotations

from pathlib import Path

import duckdb
import pyarrow as pa  # type: ignore[import-untyped]
import ungeindsats
from duckdb.func import PythonUDFType

REGISTER = Path(__file__).parents[1] / "data" / "viborg-2021-01-08.ndjson"
AS_OF = "2021-01-08"

FAILURES_PER_RULE = """
    SELECT rule, count(*) AS cases
    FROM (SELECT unnest(failed_rules(register)) AS rule FROM register)
    GROUP BY rule
    ORDER BY cases DESC, rule
"""


def failed_rules(cases: pa.ChunkedArray) -> pa.Array:
    """For each case the rules that it does not comply with."""
    register = pa.Table.from_struct_array(cases)
    report = ungeindsats.check(register, as_of=AS_OF)
    if unreadable := report.unreadable.to_dicts():
        # A row that nobody looked at must not pass for one that is in order.
        raise ValueError(unreadable)
    failed: list[list[str]] = [[] for _ in range(len(register))]
    findings = report.extract("failed").to_arrow()
    for row, rule in zip(*(findings[name].to_pylist() for name in ("row", "rule")), strict=True):
        failed[row].append(rule)
    return pa.array(failed, pa.list_(pa.string()))


def connect(register: Path = REGISTER) -> duckdb.DuckDBPyConnection:
    """A database with the register as a table, and the check as a function of it."""
    database = duckdb.connect()
    database.read_json(str(register), format="newline_delimited", sample_size=-1).create("register")
    row = database.sql("SELECT register FROM register").types[0]
    database.create_function(
        "failed_rules", failed_rules, [row], duckdb.list_type("VARCHAR"), type=PythonUDFType.ARROW
    )
    return database


def main() -> None:
    """Count the failures of each rule, and print them."""
    print("Ikke overholdt pr. regel:")
    for rule, cases in connect().sql(FAILURES_PER_RULE).fetchall():
        print(f"{cases:>5}  {rule}")


if __name__ == "__main__":
    main()
