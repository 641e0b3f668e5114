"""What can go wrong: an input that cannot be read, a faulty policy, a day that none covers.

That a rule is not met is no error: it is a finding. No error repeats a value of the case.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date


class UngeindsatsError(Exception):
    """The base of every error of this package."""


class InputError(UngeindsatsError):
    """A case could not be read: where, and what was expected there.

    >>> from ungeindsats import InputError, assess
    >>> try:
    ...     assess({"guide": {"wishes": [{"on": "2021-02-30"}]}}, as_of="2021-03-01")
    ... except InputError as error:
    ...     print(error.pointer, error.code)
    /guide/wishes/0/on invalid_value
    """

    def __init__(
        self,
        pointer: str,
        code: str,
        message: str,
        line: int | None = None,
        column: int | None = None,
    ) -> None:
        """Keep every argument, so that the error survives a journey between processes."""
        super().__init__(pointer, code, message, line, column)
        #: JSON pointer (RFC 6901) of the place; the empty one is the whole document.
        self.pointer = pointer
        #: The stable code of the problem.
        self.code = code
        #: What was expected there.
        self.message = message
        #: Line of the document, from 1, where it is known.
        self.line = line
        #: Column in bytes, from 1, where it is known.
        self.column = column

    def __str__(self) -> str:
        """Say where it was and what was expected."""
        return self.message


class PolicyFault(NamedTuple):
    """One fault of a policy file."""

    #: JSON pointer (RFC 6901) of the place in the file.
    pointer: str
    #: What is wrong there.
    message: str


class PolicyError(UngeindsatsError):
    """A policy file was refused: every fault at once, in the order of the file.

    >>> from ungeindsats import Policy, PolicyError
    >>> try:
    ...     Policy.from_yaml("authority: testby")
    ... except PolicyError as error:
    ...     for fault in error.faults:
    ...         print(fault.message)
    expected a field name
    """

    def __init__(self, message: str, faults: Iterable[tuple[str, str]]) -> None:
        """Keep every argument, so that the error survives a journey between processes."""
        #: The faults.
        self.faults = [PolicyFault(*fault) for fault in faults]
        #: All of it in words.
        self.message = message
        super().__init__(message, self.faults)

    def __str__(self) -> str:
        """Say what is wrong, and where."""
        return self.message


class NotCoveredError(UngeindsatsError):
    """No policy is in force on the day.

    >>> from ungeindsats import NotCoveredError, assess
    >>> try:
    ...     assess({}, as_of="2019-07-31")
    ... except NotCoveredError as error:
    ...     print(error.first_valid)
    2019-08-01
    """

    def __init__(self, message: str, first_valid: date | None) -> None:
        """Keep every argument, so that the error survives a journey between processes."""
        super().__init__(message, first_valid)
        #: What was asked, and what is covered.
        self.message = message
        #: The first day that a policy covers, where the day lies before it.
        self.first_valid = first_valid

    def __str__(self) -> str:
        """Say which day was asked about, and from when an answer can be had."""
        return self.message


class WrongColumn(NamedTuple):
    """A column of a frame that is not that of a case."""

    #: Where it lies, such as ``contacts[].from``.
    path: str
    #: What belongs there.
    expected: str
    #: What stood there.
    found: str


class FrameError(UngeindsatsError):
    """The columns of a frame cannot be read: every wrong one at once, in the order of the frame.

    >>> import pyarrow
    >>> from ungeindsats import FrameError, check
    >>> try:
    ...     check(pyarrow.table({"birth_date": [7]}), as_of="2021-01-08")
    ... except FrameError as error:
    ...     print(error.columns[0])
    WrongColumn(path='birth_date', expected='days, or text written YYYY-MM-DD', found='Int64')
    """

    def __init__(self, message: str, columns: Iterable[tuple[str, str, str]]) -> None:
        """Keep every argument, so that the error survives a journey between processes."""
        #: The columns; none where tables cannot be linked.
        self.columns = [WrongColumn(*column) for column in columns]
        #: All of it in words.
        self.message = message
        super().__init__(message, self.columns)

    def __str__(self) -> str:
        """Say what is wrong, and where."""
        return self.message
