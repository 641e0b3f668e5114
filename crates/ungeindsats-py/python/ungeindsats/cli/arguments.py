"""What may be asked on the command line: each command says it in a file of its own."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from typing import TYPE_CHECKING

from ungeindsats.cli import deadlines, diff, impact, listings, register, timeline, why
from ungeindsats.cli.ending import HELP

if TYPE_CHECKING:
    from collections.abc import Sequence

#: The files of the commands, in the order in which the help lists them.
COMMANDS = (register, why, timeline, deadlines, impact, diff, listings)


def read(argv: Sequence[str] | None) -> tuple[ArgumentParser, Namespace]:
    """Read the command line; what it asks for stands in `run`."""
    parser = ArgumentParser(
        prog="ungeindsats",
        description=(
            "Reglerne for den kommunale ungeindsats, besvaret på en angiven dato.\n"
            "The rules of the kommunale ungeindsats, answered on a stated date."
        ),
        epilog=HELP,
        formatter_class=RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(required=True, metavar="KOMMANDO")
    for file in COMMANDS:
        file.add(commands)
    return parser, parser.parse_args(argv)
