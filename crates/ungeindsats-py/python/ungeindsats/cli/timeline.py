"""The command `timeline`: what the rules say of each case of a register over a period."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ungeindsats
from ungeindsats.cli import asking, case_by_case, period

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace, _SubParsersAction

    from ungeindsats.cli.ending import Ending


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

    def ask(document: bytes) -> ungeindsats.CaseTimeline:
        return ungeindsats.timeline(document, **asked)

    return case_by_case.tell(arguments, "timeline", ask)
