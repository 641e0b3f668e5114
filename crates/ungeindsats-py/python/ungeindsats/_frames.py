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

    _Kind: TypeAlias = Literal["polars", "pandas", "pyarrow"]

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


def kind_of(frame: object) -> _Kind:
    """Tell of which library a frame is; one of any other is answered with pyarrow."""
    module = type(frame).__module__.partition(".")[0]
    return module if module in ("polars", "pandas") else "pyarrow"  # type: ignore[return-value]


def exportable(frame: Any, expected: Any) -> Any:  # noqa: ANN401 (each library has its own)
    """Give a frame that leaves its library whole.

    A column of polars that holds nothing but null has a type that polars writes otherwise than
    others read it. It becomes the type that the schema expects there, and text where it expects
    nothing: what is known of it is the same.
    """
    if kind_of(frame) != "polars":
        return frame
    polars = _library("polars")
    frame = frame.collect() if isinstance(frame, polars.LazyFrame) else frame
    wanted = polars.Schema(expected)

    def typed(found: Any, expected: Any) -> Any:  # noqa: ANN401
        if found == polars.Null:
            return polars.String if expected is None else expected
        if isinstance(found, polars.List):
            return polars.List(typed(found.inner, getattr(expected, "inner", None)))
        if isinstance(found, polars.Struct):
            fields = {field.name: field.dtype for field in getattr(expected, "fields", ())}
            return polars.Struct(
                {field.name: typed(field.dtype, fields.get(field.name)) for field in found.fields}
            )
        return found

    schema = frame.schema  # made anew whenever it is asked for
    types = {name: typed(found, wanted.get(name)) for name, found in schema.items()}
    return frame.cast({name: kind for name, kind in types.items() if kind != schema[name]})


def of_kind(kind: _Kind, table: object) -> Any:  # noqa: ANN401 (each library has its own)
    """Give a table that speaks the Arrow PyCapsule interface as a frame of that library."""
    if kind == "polars":
        return _library("polars").DataFrame(table)
    arrow = _library("pyarrow").table(table)
    return arrow.to_pandas() if kind == "pandas" else arrow


def _library(name: str) -> Any:  # noqa: ANN401 (each has types of its own)
    """Import a library for frames, or say how to get it."""
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        if error.name != name:
            raise
        told = f"{name} is not installed; get it with: pip install {name}"
        raise ImportError(told, name=name) from None
