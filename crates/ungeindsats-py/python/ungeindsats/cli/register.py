"""The command `assess`: every case of a register, and what was seen in all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ungeindsats
from ungeindsats import InputError
from ungeindsats.cli import asking
from ungeindsats.cli.json_report import JsonReport
from ungeindsats.cli.lines import lines, opened, watched
from ungeindsats.cli.tally import Tally
from ungeindsats.cli.text_report import TextReport

if TYPE_CHECKING:
    from argparse import Namespace

    from ungeindsats.cli.asking import Commands
    from ungeindsats.cli.ending import Ending


def add(commands: Commands) -> None:
    """Add the command."""
    command = asking.command(
        commands, "assess", assess, "vurdér sager, én pr. linje / assess cases, one a line"
    )
    asking.for_register(command)
    command.add_argument(
        "--policy", default="viborg", metavar="NAVN|FIL", help=f"{asking.POLICY} (viborg)"
    )
    asking.for_format(command, machine="jsonl")
    asking.for_language(command)
    command.add_argument(
        "--all",
        action="store_true",
        help="skriv hvert svar, også det overholdte / print every finding, not only the concerns",
    )


def assess(arguments: Namespace) -> Ending:
    """Assess a register line by line; a line that cannot be read is told and passed over."""
    policy = asking.policy(arguments.policy)
    asking.check_day(arguments.as_of, policy)
    report = (JsonReport if arguments.format == "jsonl" else TextReport)(arguments)
    tally = Tally()
    with opened(arguments.file) as register:
        for number, line in watched(lines(register)):
            try:
                assessment = ungeindsats.assess(line, as_of=arguments.as_of, policy=policy)
            except InputError as error:
                tally.refuse()
                report.refuse(number, error)
            else:
                tally.add(assessment)
                report.add(number, line, assessment)
    report.close(tally)
    return tally.ending()
