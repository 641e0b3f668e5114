"""The columns of an answer as dicts, or as a frame of the library that an analyst has.

None of these libraries is needed for anything else, and so each is imported when it is asked for.
"""

from __future__ import annotations

from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

Cell: TypeAlias = str | bool | int | date | None
Columns: TypeAlias = list[tuple[str, Literal["text", "bool", "int", "date"], list[Cell]]]


def to_dicts(columns: Columns) -> list[dict[str, Cell]]:
    """Give one dict for each row."""
    names = [name for name, _, _ in columns]
    rows = zip(*(cells for _, _, cells in columns), strict=True)
    return [dict(zip(names, row, strict=True)) for row in rows]


def to_polars(columns: Columns) -> pl.DataFrame:
    """Give a polars DataFrame."""
    polars = _library("polars")
    kinds = {
        "text": polars.String,
        "bool": polars.Boolean,
        "int": polars.Int64,
        "date": polars.Date,
    }
    frame: pl.DataFrame = polars.DataFrame(
        [polars.Series(name, cells, dtype=kinds[kind]) for name, kind, cells in columns]
    )
    return frame


def to_pandas(columns: Columns) -> pd.DataFrame:
    """Give a pandas DataFrame; its own types know of missing values."""
    pandas = _library("pandas")
    kinds = {"text": "string", "bool": "boolean", "int": "Int64", "date": "datetime64[s]"}
    frame: pd.DataFrame = pandas.DataFrame(
        {name: pandas.Series(cells, dtype=kinds[kind]) for name, kind, cells in columns}
    )
    return frame


def to_arrow(columns: Columns) -> Any:  # noqa: ANN401 (pyarrow has no types)
    """Give a pyarrow Table."""
    arrow = _library("pyarrow")
    kinds = {
        "text": arrow.string(),
        "bool": arrow.bool_(),
        "int": arrow.int64(),
        "date": arrow.date32(),
    }
    return arrow.table({name: arrow.array(cells, kinds[kind]) for name, kind, cells in columns})


def _library(name: str) -> Any:  # noqa: ANN401 (each has types of its own)
    """Import a library for frames, or say how to get it."""
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        if error.name != name:
            raise
        told = f"{name} is not installed; get it with: pip install {name}"
        raise ImportError(told, name=name) from None
