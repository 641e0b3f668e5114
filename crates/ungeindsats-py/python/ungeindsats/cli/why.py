"""The command `why`: why one rule says what it says of the cases of a register, or of the whole."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import ungeindsats
from ungeindsats import InputError
from ungeindsats.cli import asking, case_by_case
from ungeindsats.cli.ending import Ending

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace, _SubParsersAction

    from ungeindsats import Policy


def add(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Add the command."""
    command = asking.command(
        commands, "why", why, "hvorfor en regel siger det, den siger / why a rule says what it says"
    )
    asking.for_register(command)
    command.add_argument(
        "--rule",
        required=True,
        metavar="ID",
        help="reglen; gælder den et register, er filen ét JSON-dokument / the rule; for one of "
        "registers the file is one JSON document",
    )
    command.add_argument(
        "--line", type=int, metavar="NR", help="kun sagen på den linje / only the case on that line"
    )
    command.add_argument(
        "--policy", default="viborg", metavar="NAVN|FIL", help=f"{asking.POLICY} (viborg)"
    )
    asking.for_format(command, machine="jsonl")
    asking.for_language(command)


def why(arguments: Namespace) -> Ending:
    """Tell case by case, or of the register as a whole, as the rule speaks of the one or other."""
    policy = asking.policy(arguments.policy)
    asking.check_day(arguments.as_of, policy)
    rule = asking.rule(arguments.rule)
    if rule.level == "register":
        return _of_register(arguments, policy)

    def ask(document: bytes) -> ungeindsats.Why:
        return ungeindsats.why(document, rule.id, as_of=arguments.as_of, policy=policy)

    return case_by_case.tell(arguments, "why", ask, line=arguments.line)


def _of_register(arguments: Namespace, policy: Policy) -> Ending:
    document = Path(arguments.file).read_bytes()
    try:
        told = ungeindsats.why_register(
            document, arguments.rule, as_of=arguments.as_of, policy=policy
        )
    except InputError as error:
        print(f"ungeindsats: {error}", file=sys.stderr)
        return Ending.UNREADABLE
    if arguments.format == "jsonl":
        print(told.to_json())
    else:
        sys.stdout.write(told.text(arguments.language))
    return Ending.FINE
