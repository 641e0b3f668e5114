"""A register in a frame: checked by every rule of a case, and the tables that make one linked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from tqdm import tqdm

from ungeindsats import _frames, _ungeindsats
from ungeindsats._report import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from ungeindsats._ungeindsats import Policy


def check(  # noqa: PLR0913 (they are the parts of one question)
    frame: object,
    *,
    as_of: date | str,
    policy: Policy | str = "viborg",
    key: str | None = "id",
    null_until: Literal["unknown", "ongoing"] = "unknown",
    thresholds: Mapping[str, float] | None = None,
    progress: bool = False,
) -> Report:
    """Assess every row of a frame as of a day, and report what was seen.

    The frame is anything that speaks the Arrow PyCapsule interface: of polars, pandas, pyarrow,
    DuckDB and others. Each row is a case, its columns named and nested as the case schema is
    (`arrow_schema`; `link` makes such a frame of linked tables). A column that is missing, and a
    null, are unknown, which is not no. Days may be days or text; a column of days has no word for
    "ongoing", and so `null_until` says what a null means where a period ends.

    `key` names the column by which rows are known in what the report tells, None that there is
    none. `thresholds` say how many findings may fail: by the id of a rule or by a severity
    ("violation", "advice", "notice"), as a count (int) or as a share (float, 0 to 1) of the rows
    that the rules concern. With `progress` long work is shown.

    >>> import polars
    >>> register = polars.DataFrame({
    ...     "id": ["a", "b"],
    ...     "consents": [[{"from": "2020-10-01", "told_purpose": False}], []],
    ... })
    >>> report = check(register, as_of="2021-01-08", thresholds={"consent.informed": 0})
    >>> report.extract("failed", rule="consent.informed").to_dicts()[0]["key"]
    'a'
    >>> report.ok, report.crossed[0].found
    (False, 1)

    Raises `FrameError` with every wrong column, and what `assess` raises for policy and day. A row
    that cannot be read is told in the report, and the others are assessed all the same.
    """
    frame = _frames.exportable(frame, _ungeindsats.arrow_schema())
    rows = len(frame) if hasattr(frame, "__len__") else None  # a stream does not know
    kind = _frames.kind_of(frame)
    with tqdm(total=rows, unit=" sager", delay=1, leave=False, disable=not progress) as bar:
        advance = bar.update if progress else None
        checked = _ungeindsats.check(frame, as_of, policy, key, null_until, advance)
    return Report(checked, kind, thresholds or {})


def link(
    people: object, tables: Mapping[str, object], *, key: str, complete: Iterable[str] = ()
) -> Any:  # noqa: ANN401 (the kind of frame in which the people came)
    """Make one frame of linked tables: the rows of each become lists beside their person.

    `people` has a row for each person, known by the column `id`; each table has a column `key` with
    that id, and the fields of a thing of which a person may have several. A table is named by its
    list in the case: "contacts", "consents", "plans", "efforts", "meetings", "guide.assignments"
    and so on. That a person has no row in a table is unknown, unless the table is named in
    `complete`: then there is none.

    >>> import polars
    >>> people = polars.DataFrame({"id": ["a", "b"]})
    >>> contacts = polars.DataFrame({"person": ["b"], "area": ["social"]})
    >>> linked = link(people, {"contacts": contacts}, key="person", complete=["contacts"])
    >>> linked["contacts"].to_list()
    [[], [{'area': 'social'}]]

    Raises `FrameError` where a key is missing, stands there twice or is that of nobody: no row is
    dropped unsaid.
    """
    kind = _frames.kind_of(people)
    linked = _ungeindsats.link(people, key, list(tables.items()), list(complete))
    return _frames.of_kind(kind, linked)
