"""The answers for a register as JSON, one line a case, for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import orjson

if TYPE_CHECKING:
    from argparse import Namespace

    from ungeindsats import Assessment, InputError
    from ungeindsats.cli.tally import Tally


def quoted_id(document: bytes) -> str:
    """Give the id of a case that has been read, as JSON, in which no control character is left."""
    return orjson.dumps(orjson.loads(document).get("id")).decode()


class JsonReport:
    """Every finding of every case, and an error in the place of what could not be read."""

    def __init__(self, arguments: Namespace) -> None:
        """Take what was asked for."""
        self._show_id = arguments.show_id

    def add(self, number: int, document: bytes, assessment: Assessment) -> None:
        """Write one case."""
        shown = f'"id":{quoted_id(document)},' if self._show_id else ""
        print(f'{{"line":{number},{shown}"assessment":{assessment.to_json()}}}')

    def refuse(self, number: int, error: InputError) -> None:
        """Write one line that could not be read."""
        told = {
            "pointer": error.pointer,
            "code": error.code,
            "message": error.message,
            "column": error.column,
        }
        print(orjson.dumps({"line": number, "error": told}).decode())

    def close(self, tally: Tally) -> None:
        """Write nothing: a program counts for itself."""
