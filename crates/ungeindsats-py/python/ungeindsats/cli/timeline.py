"""The command `timeline`: what the rules say of each case of a register over a period."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tqdm import tqdm

import ungeindsats
from ungeindsats import InputError
from ungeindsats.cli import asking, period
from ungeindsats.cli.ending import Ending
from ungeindsats.cli.json_report import JsonReport, quoted_id
from ungeindsats.cli.lines import lines, opened, watched
from ungeindsats.cli.words import WORDS

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace, _SubParsersAction


def add(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Add the command."""
    command = asking.command(
        commands, "timeline", timeline, "hvad der ændrer sig hvornår / what changes, and when"
    )
    period.add(command)
    command.add_argument(
        "--show-id", action="store_true", help="skriv sagens id / print the id of the case"
    )
    asking.for_format(command, machine="jsonl")
    asking.for_language(command)


def timeline(arguments: Namespace) -> Ending:
    """Tell case by case; a line that cannot be read is told and passed over."""
    asked = period.read(arguments)
    in_json = arguments.format == "jsonl"
    words = WORDS[arguments.language]
    ending = Ending.FINE
    with opened(arguments.file) as register:
        for number, line in watched(lines(register)):
            try:
                course = ungeindsats.timeline(line, **asked)
            except InputError as error:
                ending = Ending.UNREADABLE
                if in_json:
                    JsonReport(arguments).refuse(number, error)
                else:
                    told = f"{words.line} {number} {words.unreadable}: {error}"
                    tqdm.write(told, file=sys.stderr)
                continue
            shown = quoted_id(line) if arguments.show_id else ""
            if in_json:
                shown = shown and f'"id":{shown},'
                print(f'{{"line":{number},{shown}"timeline":{course.to_json()}}}')
            else:
                print(f"{words.line} {number} {shown}".rstrip())
                print(course.text(arguments.language))
    return ending
