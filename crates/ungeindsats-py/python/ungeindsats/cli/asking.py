"""What several commands ask for in the same words, and how what was given is read."""

from __future__ import annotations

import re
from argparse import RawDescriptionHelpFormatter
from typing import TYPE_CHECKING

import ungeindsats
from ungeindsats import Policy, shipped_policies
from ungeindsats.cli.ending import HELP, UsageError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace, _SubParsersAction
    from collections.abc import Callable

    from ungeindsats import Rule
    from ungeindsats.cli.ending import Ending

POLICY = f"{', '.join(shipped_policies())} eller en politikfil / or a policy file"


def command(
    commands: _SubParsersAction[ArgumentParser],
    name: str,
    run: Callable[[Namespace], Ending],
    text: str,
) -> ArgumentParser:
    """Add a command with its help; what it does stands in `run`."""
    added = commands.add_parser(
        name,
        help=text,
        description=text,
        epilog=HELP,
        formatter_class=RawDescriptionHelpFormatter,
    )
    added.set_defaults(run=run)
    return added


def for_register(command: ArgumentParser) -> None:
    """Ask for a register and the day on which its cases are assessed."""
    command.add_argument(
        "file", metavar="FIL", help="NDJSON-fil; - er standard-input / NDJSON file; - is stdin"
    )
    command.add_argument(
        "--as-of",
        required=True,
        metavar="ÅÅÅÅ-MM-DD",
        help="den dag, sagerne vurderes på / the day on which the cases are assessed",
    )
    command.add_argument(
        "--show-id", action="store_true", help="skriv sagens id / print the id of the case"
    )


def for_language(command: ArgumentParser) -> None:
    """Ask for the language of the answer, which is Danish unless asked."""
    command.add_argument(
        "--language", choices=["da", "en"], default="da", help="svarets sprog / language of answer"
    )


def for_format(command: ArgumentParser, *, machine: str) -> None:
    """Ask for the form of the answer: text, or one for programs."""
    command.add_argument(
        "--format", choices=["text", machine], default="text", help="svarets form / form of answer"
    )


def policy(given: str) -> Policy:
    """Read a policy: one that ships, or a file; `@` and a day ask for it as it was known then."""
    if known := re.fullmatch(r"(.+)@(\d{4}-\d{2}-\d{2})", given):
        name, day = known.groups()
        try:
            return policy(name).known_on(day)
        except ValueError as error:
            raise UsageError(f"@{day}: {error}") from None
    return Policy.named(given) if given in shipped_policies() else Policy.from_file(given)


def rule(given: str) -> Rule:
    """Find a rule by its id."""
    try:
        return ungeindsats.rule(given)
    except KeyError:
        raise UsageError("ingen regel hedder det / no rule has this id") from None


def check_day(as_of: str, policy: Policy) -> None:
    """Assess an empty case, so that a day without a policy is told before a line is read."""
    try:
        ungeindsats.assess(b"{}", as_of=as_of, policy=policy)
    except ValueError as error:
        raise UsageError(f"--as-of: {error}") from None
