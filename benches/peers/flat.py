"""The facts as flat arrays with the length of each list, for peers that know no lists.

Terms are numbers, days are counted, and what is unknown is -1.
"""

from __future__ import annotations

import numpy as np
import polars as pl
from facts import register, verdicts
from setting import FOLDER

TERMS = {
    "basis": [
        "predominant_contact",
        "primary_challenge",
        "best_relation",
        "other_need",
        "not_by_need",
    ],
    "form": ["written", "digital", "oral", "silence"],
    "recorded_as": ["sharing", "legal_basis"],
}
LISTS = {
    "assessments": (pl.col("individual_assessments"), ["on", "grounds"]),
    "assignments": (
        pl.col("guide").struct.field("assignments"),
        ["from", "youth_involved", "basis"],
    ),
    "consents": (
        pl.col("consents"),
        ["from", "told_purpose", "told_withdrawal", "form", "recorded", "recorded_as"],
    ),
}


def main() -> None:
    """Write them, with what the library says of each case."""
    frame, said = register(), verdicts()
    arrays = {"birth_date": numbers(frame["birth_date"])}
    for name, (items, fields) in LISTS.items():
        lists = frame.select(items.alias(name))[name]
        arrays[f"{name}.length"] = numbers(lists.list.len())
        records = lists.drop_nulls().list.explode(empty_as_null=False).struct
        arrays |= {f"{name}.{field}": numbers(records.field(field)) for field in fields}
    arrays |= {f"said.{rule}": said[rule].to_numpy() for rule in said.columns}
    np.savez(FOLDER / "flat.npz", **arrays)


def numbers(column: pl.Series) -> np.ndarray:
    """Give a column as numbers; of a list its length."""
    if column.dtype == pl.String:
        column = column.cast(pl.Enum(TERMS[column.name])).to_physical()
    if isinstance(column.dtype, pl.List):
        column = column.list.len()
    return column.to_physical().cast(pl.Int32).fill_null(-1).to_numpy()


if __name__ == "__main__":
    main()
