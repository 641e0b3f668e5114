"""What the commands that answer case by case do with the lines of a register."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Literal, Protocol

from tqdm import tqdm

from ungeindsats import InputError
from ungeindsats.cli.ending import Ending, UsageError
from ungeindsats.cli.json_report import JsonReport, quoted_id
from ungeindsats.cli.lines import lines, opened, watched
from ungeindsats.cli.words import WORDS

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable


class Answer(Protocol):
    """What can be told of a case."""

    def text(self, language: Literal["da", "en"] = ...) -> str:
        """Give the answer as plain text."""

    def to_json(self) -> str:
        """Give the answer as JSON text on one line."""


def tell(
    arguments: Namespace, name: str, ask: Callable[[bytes], Answer], *, line: int | None = None
) -> Ending:
    """Tell the answer of every case, or of that on one line; what cannot be read is passed over."""
    words = WORDS[arguments.language]
    ending = Ending.FINE
    found = False
    with opened(arguments.file) as register:
        for number, document in watched(lines(register)):
            if line not in (None, number):
                continue
            found = True
            try:
                answer = ask(document)
            except InputError as error:
                ending = Ending.UNREADABLE
                if arguments.format == "jsonl":
                    JsonReport(arguments).refuse(number, error)
                else:
                    told = f"{words.line} {number} {words.unreadable}: {error}"
                    tqdm.write(told, file=sys.stderr)
                continue
            shown = quoted_id(document) if arguments.show_id else ""
            if arguments.format == "jsonl":
                shown = shown and f'"id":{shown},'
                print(f'{{"line":{number},{shown}"{name}":{answer.to_json()}}}')
            else:
                print(f"{words.line} {number} {shown}".rstrip())
                print(answer.text(arguments.language))
    if line is not None and not found:
        raise UsageError("--line: ingen sag på den linje / no case on that line")
    return ending
