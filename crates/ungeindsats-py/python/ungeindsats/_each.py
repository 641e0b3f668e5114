"""Many cases, one at a time: what cannot be read is told by its place among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ungeindsats._assess import _document
from ungeindsats.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def each(cases: Iterable[object], add: Callable[[int, bytes], None]) -> None:
    """Give each case to `add` with its position from 1, as a document."""
    for number, case in enumerate(cases):
        refused = _refused(add, number, case)
        if refused:
            raise refused


def _refused(add: Callable[[int, bytes], None], number: int, case: object) -> InputError | None:
    """Add a case, or give the error that says which it was. The error before it is let go."""
    try:
        add(number + 1, _document(case))
    except InputError as error:
        place, message = f"/{number}{error.pointer}", f"in case {number + 1}: {error.message}"
        return InputError(place, error.code, message, error.line, error.column)
    return None
