"""The command `deadlines`: what falls due in a register, also as a file for calendars."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import orjson
from tqdm import tqdm

import ungeindsats
from ungeindsats import InputError
from ungeindsats.cli import asking, period
from ungeindsats.cli.ending import Ending
from ungeindsats.cli.lines import lines, opened, watched
from ungeindsats.cli.words import WORDS

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace, _SubParsersAction

    from ungeindsats.cli.period import Asked


def add(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Add the command."""
    command = asking.command(
        commands, "deadlines", deadlines, "hvad der forfalder hvornår / what falls due, and when"
    )
    period.add(command)
    command.add_argument(
        "--organisation",
        metavar="FIL",
        help="mødeserier, koordinator og styregruppe i JSON / how the effort is organised, in JSON",
    )
    command.add_argument(
        "--ics",
        metavar="FIL",
        help="skriv også en kalenderfil / write a calendar file too; opbevar den som sagerne",
    )
    asking.for_format(command, machine="json")
    asking.for_language(command)


def deadlines(arguments: Namespace) -> Ending:
    """Tell day by day; a case is named by its line, and one that cannot be read is passed over."""
    asked = period.read(arguments)
    try:
        organisation = _organisation(arguments.organisation, asked)
        cases, ending = _cases(arguments, asked)
        register = orjson.dumps({**organisation, "cases": [orjson.Fragment(it) for it in cases]})
        ahead = ungeindsats.register_deadlines(register, **asked)
    except InputError as error:
        print(f"ungeindsats: {error}", file=sys.stderr)
        return Ending.UNREADABLE
    if arguments.ics:
        # Nobody asks the clock: the file is as of the day from which it looks ahead.
        calendar = ahead.to_icalendar(stamp=arguments.from_)
        Path(arguments.ics).write_bytes(calendar.encode())
    if arguments.format == "json":
        print(ahead.to_json())
    else:
        sys.stdout.write(ahead.text(arguments.language))
    return ending


def _organisation(file: str | None, asked: Asked) -> dict[str, object]:
    """Read how the effort is organised, as strictly as the library reads it."""
    if file is None:
        return {}
    document = Path(file).read_bytes()
    ungeindsats.register_deadlines(document, **asked)
    organisation: dict[str, object] = orjson.loads(document)
    return organisation


def _cases(arguments: Namespace, asked: Asked) -> tuple[list[bytes], Ending]:
    """Read the cases, each at the index of its line; of a line without one nothing is known."""
    words = WORDS[arguments.language]
    cases: list[bytes] = []
    ending = Ending.FINE
    with opened(arguments.file) as register:
        for number, line in watched(lines(register)):
            try:
                ungeindsats.assess(line, as_of=asked["from_"], policy=asked["policy"])
            except InputError as error:
                tqdm.write(f"{words.line} {number} {words.unreadable}: {error}", file=sys.stderr)
                ending = Ending.UNREADABLE
            else:
                cases += [b"{}"] * (number - 1 - len(cases))
                cases.append(line)
    return cases, ending
