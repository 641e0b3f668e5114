"""The command `diff`: how one policy differs from another."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from ungeindsats.cli import asking
from ungeindsats.cli.ending import Ending, UsageError

if TYPE_CHECKING:
    from argparse import Namespace

    from ungeindsats.cli.asking import Commands


def add(commands: Commands) -> None:
    """Add the command."""
    command = asking.command(
        commands, "diff", diff, "vis forskellen på to politikker / how two policies differ"
    )
    for name, text in [("before", "den ene politik / the one policy"), ("after", asking.POLICY)]:
        command.add_argument(name, metavar="NAVN|FIL[@ÅÅÅÅ-MM-DD]", help=text)
    command.add_argument(
        "--on",
        required=True,
        metavar="ÅÅÅÅ-MM-DD",
        help="den dag, politikkerne er i kraft / the day on which the policies are in force",
    )
    asking.for_format(command, machine="json")
    asking.for_language(command)


def diff(arguments: Namespace) -> Ending:
    """Tell what becomes otherwise from the one to the other."""
    before, after = asking.policy(arguments.before), asking.policy(arguments.after)
    try:
        difference = before.difference(after, on=arguments.on)
    except ValueError as error:
        raise UsageError(f"--on: {error}") from None
    if arguments.format == "json":
        print(difference.to_json())
    else:
        sys.stdout.write(difference.text(arguments.language))
    return Ending.FINE
